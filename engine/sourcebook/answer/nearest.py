"""What is known of a thing that is nearest to what was asked of it and is not known.

INVARIANT: only what holds; where something is near to what was asked, nothing that is not.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sourcebook.answer import wording
from sourcebook.core.term import Property

if TYPE_CHECKING:
    from sourcebook.answer.desk import Desk

_FEW = 6  # properties that a telling word is in
_NEAR, _OF_VALUE = 2, 4  # what it counts to be declared near, and to be of the value that was asked about


def known(desk: "Desk", subject: str, asked: str | None, value: str | None) -> Iterator[tuple[str, list[str]]]:
    """The properties of which something holds, with their values, the nearest first; who stands behind a thing only
    where nothing is asked of it."""
    about = [name for name in desk.about(subject) if name != asked]
    if asked is None:
        told = ((name, desk.holding(subject, name)) for name in about)
        yield from ((name, values) for name, values in told if values)
        return
    property = desk.property(asked)
    shown = {one.name for one in desk.shown()}
    found: list[tuple[int, int, str, list[str]]] = []
    for name in about:
        values = desk.holding(subject, name)
        if not values:
            continue
        other = desk.property(name)
        meant = _about(desk, values, value) if value is not None else []
        near = _nearness(desk, property, other) + (_OF_VALUE if meant else 0)
        if near or name not in shown:
            rest = [one for one in values if one not in meant]
            found.append((near, other.weight, name, [*meant, *rest]))
    found.sort(key=lambda one: (-one[0], -one[1]))
    nearest = [one for one in found if one[0]]
    own = [one for one in found if desk.facts(one[2], subject)]  # what it has of its wholes, any other has, too
    yield from ((name, values) for _, _, name, values in nearest or own or found[:1])


def _nearness(desk: "Desk", asked: Property, other: Property) -> int:
    """How near two properties are: whether one is declared near the other, and the telling words they are told in."""
    words = _words(desk)
    declared = _NEAR * (other.name in asked.near or asked.name in other.near)
    return declared + len(words[asked.name] & words[other.name])


def _words(desk: "Desk") -> dict[str, frozenset[str]]:
    """The words that few properties are told in, of each."""
    found: dict[str, frozenset[str]] | None = desk.knowledge.memo.get("answer.telling")
    if found is None:
        every = {one.name: wording.stems(f"{one.title} {one.says}") for one in desk.knowledge.properties.values()}
        often = Counter(stem for stems in every.values() for stem in stems)
        found = {name: frozenset(s for s in stems if often[s] <= _FEW) for name, stems in every.items()}
        desk.knowledge.memo["answer.telling"] = found
    return found


def _about(desk: "Desk", values: list[str], value: str) -> list[str]:
    """The values that are the one asked about, within it or around it."""
    node = desk.node(value)
    if node is None:
        return [one for one in values if one == value]
    line = {node.name, *node.within, *desk.knowledge.above(node.name)}
    its = {one: other for one in values if (other := desk.node(one)) is not None}
    return [one for one, other in its.items() if other.name in line or node.name in other.within]
