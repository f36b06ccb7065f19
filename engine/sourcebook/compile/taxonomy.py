"""The taxonomy as a networkx graph, for whatever an analyst wants to run on it.

INVARIANT: following edges leads from parts to wholes and never round in a circle.
"""

from typing import TYPE_CHECKING

from sourcebook.compile.knowledge import Knowledge

if TYPE_CHECKING:
    import networkx


def taxonomy(knowledge: Knowledge) -> "networkx.DiGraph[str]":
    """A new graph of every node and stated range, with edges from part to whole.

    Nodes have `kind` (`range` for a stated range), `label`, `names`, `first` and `last` (days as numbers); stated
    ranges have `root`, too. An edge's `link` is `part of` (the frame), `inside` (a range in the next wider ones) or
    `stated` (a range in what some source, right or wrong, says it belongs to).
    """
    import networkx

    graph: networkx.DiGraph[str] = networkx.DiGraph()
    for node in knowledge.nodes.values():
        names = tuple(entity.name for entity in node.entities)
        graph.add_node(node.name, kind=node.kind, label=node.label, names=names, first=node.first, last=node.last)
        graph.add_edges_from(((node.name, whole) for whole in node.wholes), link="part of")
    for stated in knowledge.ranges.values():
        graph.add_node(stated.name, kind="range", label=str(stated.range), names=(stated.name,), root=stated.root)
        beyond = {further for wider in stated.wider for further in knowledge.ranges[wider].wider}
        graph.add_edges_from(((stated.name, wider) for wider in stated.wider if wider not in beyond), link="inside")
        graph.add_edges_from(((stated.name, node) for node in stated.under), link="stated")
    return graph
