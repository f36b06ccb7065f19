"""All values of one inherited property over a taxonomy of many nodes, beside networkx and clingo on the same.

    python benchmarks/bench_taxonomy.py [nodes]

Bars: faster than both; one value in 100 µs. networkx passes values down by its transitive closure; clingo is given the
parts and the stated values and derives the rest. Building each one's own form of the taxonomy is not counted.
"""

import random
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "engine"), str(HERE.parent)]

import clingo  # noqa: E402
import measure  # noqa: E402
import networkx  # noqa: E402
from tests import building as b  # noqa: E402

from sourcebook.compile.build import compiled  # noqa: E402
from sourcebook.compile.knowledge import Knowledge  # noqa: E402
from sourcebook.compile.taxonomy import taxonomy  # noqa: E402
from sourcebook.infer.world import world  # noqa: E402

DAY = 20251001


def made_up(count: int) -> Knowledge:
    """A tree of nodes with up to a dozen parts each; the top and one node in two hundred have a keeper of their own."""
    choose = random.Random(5)
    declared: list[object] = [b.entity("N0"), *(b.entity(f"B{i}") for i in range(20))]
    declared += [b.entity(f"N{i}", wholes=[f"N{(i - 1) // 12}"]) for i in range(1, count)]
    stated = [0, *choose.sample(range(1, count), count // 200)]
    declared += [b.fact(f"N{i}", "keeper", f"B{choose.randrange(20)}") for i in stated]
    declared.append(b.property("keeper", single=True, mode="inherited"))
    return b.replace(compiled(b.program(*declared), "key"), vocabulary={})  # type: ignore[arg-type]


def by_closure(graph: "networkx.DiGraph[str]", knowledge: Knowledge) -> dict[str, str]:
    """The value of the nearest whole that has one, looked up among all wholes of the closure."""
    closure = networkx.transitive_closure_dag(graph)
    facts = knowledge.facts["keeper"]
    depth: dict[str, int] = {}
    for node in reversed(list(networkx.topological_sort(graph))):
        depth[node] = 1 + max((depth[whole] for whole in graph.successors(node)), default=0)
    out = {}
    for node in graph:
        holders = [one for one in (node, *closure.successors(node)) if one in facts]
        if holders:
            out[node] = facts[max(holders, key=depth.__getitem__)][0].values[0]
    return out


def by_clingo(knowledge: Knowledge) -> "tuple[clingo.Control, float]":
    """The solved program and the CPU seconds of grounding and solving."""
    control = clingo.Control(["--warn=none"])
    number = {name: i for i, name in enumerate(knowledge.nodes)}
    lines = [f"part({number[n.name]},{number[w]})." for n in knowledge.nodes.values() for w in n.wholes]
    for name, (fact, *_) in knowledge.facts["keeper"].items():
        lines.append(f"stated({number[name]},{number[fact.values[0]]}).")
    lines.append("own(X) :- stated(X,_). holds(X,V) :- stated(X,V). holds(X,V) :- part(X,Y), holds(Y,V), not own(X).")
    control.add("base", [], "\n".join(lines))
    start = time.process_time()
    control.ground([("base", [])])
    control.solve()
    return control, time.process_time() - start


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    knowledge = made_up(count)
    own = 9e9
    for _ in range(3):
        now = world(b.replace(knowledge, memo={}), DAY)
        start = time.process_time()
        found = now.everywhere("keeper")
        own = min(own, time.process_time() - start)
    graph = taxonomy(knowledge)
    start = time.process_time()
    closed = by_closure(graph, knowledge)
    closure = time.process_time() - start
    _, solved = by_clingo(knowledge)
    wrong = [node for node, value in closed.items() if [v for v, status in found[node] if status == "holds"] != [value]]
    assert not wrong, wrong[:3]
    names = random.Random(7).sample(list(closed), min(2000, len(closed)))
    now = world(b.replace(knowledge, memo={}), DAY)
    now.table("N0", "keeper")
    start = time.process_time()
    for name in names:
        now.table(name, "keeper")
    each = (time.process_time() - start) / len(names)
    print(f"{count} nodes, {len(knowledge.facts['keeper'])} stated values; CPU seconds, all values")
    print(f"  sourcebook   {own:7.3f}")
    print(f"  networkx     {closure:7.3f}   (ratio {own / closure:.2f}, bar 1)")
    print(f"  clingo       {solved:7.3f}   (ratio {own / solved:.2f}, bar 1)")
    print(f"one value of a node not asked about before: {each * 1e6:.0f} µs (bar 100)   {measure.load()}")


if __name__ == "__main__":
    main()
