"""The frame as the lints see it: which names are one thing, what stands inside what, which values are within which.

INVARIANT: every name in a result is the name of a node (semantics 1.2): the least name of those declared the same.
Names that nobody declared lead nowhere; they have had their message.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from sourcebook.core.code import Format, Range, read_format
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.program import Program
from sourcebook.core.term import Entity, Property, Sort, ValueType


@dataclass(frozen=True, slots=True)
class Things:
    """The nodes of a program. `wholes` and `within` go one step up; `parts` one step down."""

    node_of: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    wholes: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, tuple[str, ...]]
    within: Mapping[str, tuple[str, ...]]
    above: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    def node(self, name: str) -> str:
        """The node of a name; the name itself where nothing is declared (a code, a range)."""
        return self.node_of.get(name, name)

    def wider(self, node: str) -> frozenset[str]:
        """The node and every value it is within."""
        found = self.above.get(node)
        if found is None:
            found = closed(node, self.within)
            self.above[node] = found
        return found

    def roots(self, node: str) -> frozenset[str]:
        """The tops of the part-of tree above a node; itself where it is part of nothing."""
        return frozenset(above for above in closed(node, self.wholes) if not self.wholes.get(above))


def closed(start: str, step: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """Everything that any number of steps lead to, with the start; cycles do no harm."""
    seen, todo = {start}, [start]
    while todo:
        for following in step.get(todo.pop(), ()):
            if following not in seen:
                seen.add(following)
                todo.append(following)
    return frozenset(seen)


def things(program: Program) -> Things:
    """The nodes of `program`: same-as merged, wholes, parts and wider values pooled. Every lint looks at those of one
    program, so the last ones are kept."""
    global _last
    entities, found = _last
    if entities is not program.entities:
        found = _made(program.entities)
        _last = program.entities, found
    return found


def _made(entities: Mapping[str, Entity]) -> Things:
    parent: dict[str, str] = {}

    def top(name: str) -> str:
        while (above := parent.get(name, name)) != name:
            parent[name] = parent.get(above, above)
            name = above
        return name

    for entity in entities.values():
        for other in entity.same_as:
            if other in entities:
                one, two = sorted((top(entity.name), top(other)))
                parent[two] = one
    node_of = {name: top(name) for name in entities}
    names: dict[str, list[str]] = {}
    for name, node in node_of.items():
        names.setdefault(node, []).append(name)
    wholes: dict[str, dict[str, None]] = {}
    within: dict[str, dict[str, None]] = {}
    parts: dict[str, dict[str, None]] = {}
    for entity in entities.values():
        node = node_of[entity.name]
        for whole in filter(entities.__contains__, entity.wholes):
            wholes.setdefault(node, {})[node_of[whole]] = None
            parts.setdefault(node_of[whole], {})[node] = None
        for wide in filter(entities.__contains__, entity.within):
            within.setdefault(node, {})[node_of[wide]] = None
    return Things(node_of, _tuples(names), _tuples(wholes), _tuples(parts), _tuples(within))


_last: tuple[Mapping[str, Entity], Things] = ({}, Things({}, {}, {}, {}, {}))


def _tuples(lists: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(members) for name, members in lists.items()}


def plain(text: str) -> str:
    """Text as it is compared: small letters, one space between words."""
    return " ".join(text.casefold().split())


def is_within(frame: Things, kind: ValueType, narrow: str, wide: str) -> bool:
    """Whether `narrow` is `wide`, or one of the things that `wide` stands for (semantics 4)."""
    if narrow == wide:
        return True
    match kind.sort:
        case Sort.ENTITY:
            return frame.node(wide) in frame.wider(frame.node(narrow))
        case Sort.CLOSED | Sort.ORDERED:
            return wide in closed(narrow, _choices(kind))
        case Sort.FORMAT:
            one, two = _format(narrow), _format(wide)
            return one is not None and two is not None and one.is_within(two)
        case Sort.RANGE:
            inner, outer = Range.of(narrow), Range.of(wide)
            return inner is not None and outer is not None and outer.contains(inner)
        case _:
            return plain(narrow) == plain(wide)


def _choices(kind: ValueType) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for narrow, wide in kind.within:
        out[narrow] = (*out.get(narrow, ()), wide)
    return out


@lru_cache(maxsize=4096)
def _format(text: str) -> Format | None:
    return read_format(text)


def related(frame: Things, kind: ValueType, one: str, other: str) -> bool:
    """Whether two values can be said of one subject without a dispute."""
    return is_within(frame, kind, one, other) or is_within(frame, kind, other, one)


def oppose(frame: Things, prop: Property, one: Fact, other: Fact) -> bool:
    """Whether one of two facts of a property, of one subject and one scope, denies what the other says."""
    return one.scope == other.scope and (_denies(frame, prop, one, other) or _denies(frame, prop, other, one))


def _denies(frame: Things, prop: Property, denier: Fact, sayer: Fact) -> bool:
    if sayer.sign is not Sign.SAYS:
        return False
    said = sayer.values[0]
    match denier.sign:
        case Sign.SAYS:
            ranged = prop.value.sort is Sort.RANGE  # the ranges of one subject are one value (semantics 11.2)
            return prop.single and not ranged and not related(frame, prop.value, denier.values[0], said)
        case Sign.DENIES:
            return is_within(frame, prop.value, said, denier.values[0])
        case Sign.ONLY:
            return not any(related(frame, prop.value, said, value) for value in denier.values)


def overlap(one: Fact, other: Fact) -> bool:
    """Whether there is a day on which both count."""
    return one.first <= other.last and other.first <= one.last
