"""The taxonomy as a tree: what is part of what, with kinds, codes and lifetimes."""

from sourcebook.answer import wording
from sourcebook.answer.desk import Desk
from sourcebook.text.value import dataclass

_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Branch:
    """A thing and its parts. `again`: its parts are given where it stood first. `note` is what limits its life."""

    name: str
    label: str
    kind: str
    codes: tuple[str, ...]
    note: str
    children: tuple["Branch", ...]
    again: bool = False


def graph(desk: Desk, name: str | None = None) -> tuple[Branch, ...]:
    """The tree under a thing, or all trees that have more than one member, in the order of names."""
    knowledge = desk.knowledge
    if name is not None:
        node = desk.node(name)
        return (_branch(desk, node.name, set(), ()),) if node is not None else ()
    seen: set[str] = set()
    tops = [node.name for node in knowledge.nodes.values() if not node.wholes and node.parts]
    return tuple(_branch(desk, top, seen, ()) for top in tops)


def _branch(desk: Desk, name: str, seen: set[str], above: tuple[str, ...]) -> Branch:
    node = desk.knowledge.nodes[name]
    again = name in seen and bool(node.parts)
    seen.add(name)
    deep = len(above) > _DEEPEST
    below = (
        ()
        if again or deep or name in above
        else tuple(_branch(desk, part, seen, (*above, name)) for part in node.parts)
    )
    label = node.label
    title = node.entities[0].title
    if title and title != label:
        label = f"{label}, {title}"
    others = [entity.name for entity in node.entities[1:]]
    if others:
        label += f" (= {', '.join(others)})"
    kind = wording.noun(desk.knowledge, node.kind)
    note = wording.during(node.first, node.last).strip()
    if deep and node.parts:
        note = f"{note} (parts deeper than {_DEEPEST} steps are not shown)".strip()
    return Branch(name, label, kind, desk.codes(name), note, below, again)
