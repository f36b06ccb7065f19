"""The frame: names of the same thing merged into nodes, with wholes, parts and lifetimes (semantics 1).

INVARIANT: neither `wholes` nor `within` of the nodes has a cycle.
"""

from collections.abc import Callable, Iterable, Mapping

from sourcebook.compile.knowledge import Node
from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.term import Entity
from sourcebook.text.value import replace


class CyclicFrame(ValueError):
    """Something is declared to be a part or a narrower value of itself. `path` ends where it begins."""

    def __init__(self, word: str, path: tuple[str, ...]) -> None:
        super().__init__(f"{word}: {' > '.join(path)}")
        self.path = path


def simplicity(name: str) -> tuple[int, int, str]:
    """Sorts names, the one to call a thing by first: fewest dots, then shortest, then by letter."""
    return name.count("."), len(name), name


def frame(entities: Mapping[str, Entity]) -> tuple[dict[str, Node], dict[str, str]]:
    """The nodes by name, and the node of every declared name, both in the order of names.

    Raises CyclicFrame.
    """
    node_of = _merged(entities)
    members: dict[str, list[Entity]] = {}
    for name in sorted(entities):
        members.setdefault(node_of[name], []).append(_asked(entities[name]))
    wholes = {node: _linked(node, found, node_of, lambda e: e.wholes) for node, found in members.items()}
    within = {node: _linked(node, found, node_of, lambda e: e.within) for node, found in members.items()}
    refuse_cycles("part of", wholes)
    refuse_cycles("within", within)
    parts: dict[str, list[str]] = {}
    for node in sorted(members):
        for whole in wholes[node]:
            parts.setdefault(whole, []).append(node)
    nodes = {}
    for node in sorted(members):
        first, last = _lifetime(members[node])
        named = tuple(sorted(members[node], key=lambda entity: simplicity(entity.name)))
        nodes[node] = Node(node, named, wholes[node], tuple(parts.get(node, ())), first, last, within[node])
    return nodes, node_of


def _asked(entity: Entity) -> Entity:
    """The entity without the lines that only say where an alias stands: half of an image otherwise."""
    kept = tuple(line for line in entity.framed if line.citations or line.word != "aka")
    return entity if len(kept) == len(entity.framed) else replace(entity, framed=kept)


def _merged(entities: Mapping[str, Entity]) -> dict[str, str]:
    """The node of every name."""
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while name in above:
            if above[name] in above:
                above[name] = above[above[name]]
            name = above[name]
        return name

    for name in sorted(entities):
        for other in entities[name].same_as:
            if other in entities:
                one, two = sorted((top(name), top(other)), key=simplicity)
                if one != two:
                    above[two] = one
    return {name: top(name) for name in sorted(entities)}


def _linked(
    node: str, members: Iterable[Entity], node_of: Mapping[str, str], links: Callable[[Entity], Iterable[str]]
) -> tuple[str, ...]:
    """The nodes that any of a node's names is linked to; names that nobody declared lead nowhere."""
    return tuple(sorted({node_of[to] for entity in members for to in links(entity) if to in node_of} - {node}))


def _lifetime(members: Iterable[Entity]) -> tuple[Day, Day]:
    """What the declared lifetimes have in common; where that is nothing (one name after another), all of them."""
    lives = [(e.first, e.last) for e in members if (e.first, e.last) != (FIRST, LAST)]
    if not lives:
        return FIRST, LAST
    first, last = max(first for first, _ in lives), min(last for _, last in lives)
    if first > last:
        return min(first for first, _ in lives), max(last for _, last in lives)
    return first, last


def refuse_cycles(word: str, links: Mapping[str, Iterable[str]]) -> None:
    """Raise CyclicFrame for the first cycle, in the order of names, among `links`."""
    path = cycle(links)
    if path:
        raise CyclicFrame(word, path)


def cycle(links: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """A cycle among `links`, its beginning repeated at its end; empty where there is none."""
    done: set[str] = set()
    for start in sorted(links):
        if start in done:
            continue
        path: dict[str, None] = {start: None}
        todo = [iter(links[start])]
        while todo:
            following = next(todo[-1], None)
            if following is None:
                done.add(path.popitem()[0])
                todo.pop()
            elif following in path:
                names = list(path)
                return (*names[names.index(following) :], following)
            elif following not in done and following in links:
                path[following] = None
                todo.append(iter(links[following]))
    return ()
