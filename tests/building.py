"""Programs built by hand, with defaults, for tests that need no parser."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from typing import Any

from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.fact import Citation, Fact, Preference, Sign, Source
from sourcebook.core.program import Program
from sourcebook.core.rule import Aggregate, Compare, Condition, Inside, IsKind, Pattern, Reading, Rule
from sourcebook.core.term import Entity, Kind, Mode, Property, Sort, ValueType
from sourcebook.text import Span

NOWHERE = Span("", 0)
_NUMBERS = count(1)


def kind(name: str, *within: str) -> Kind:
    return Kind(name, name, within, (name,), NOWHERE)


def entity(
    name: str,
    kind: str = "thing",
    *,
    wholes: Iterable[str] = (),
    within: Iterable[str] = (),
    same_as: Iterable[str] = (),
    first: Day = FIRST,
    last: Day = LAST,
    title: str = "",
    aliases: Iterable[str] = (),
) -> Entity:
    """An entity; a dotted name is part of its stem unless `wholes` are given."""
    stem = (name.rpartition(".")[0],) if "." in name and not wholes else tuple(wholes)
    return Entity(name, kind, title or name, tuple(aliases), stem, tuple(within), tuple(same_as), first, last)


def value(sort: Sort | str = Sort.ENTITY, *choices: str, within: Iterable[tuple[str, str]] = ()) -> ValueType:
    """A type of values; `value("closed", "free", "paid", within=[("paid", "free")])`."""
    return ValueType(Sort(sort), (), choices, tuple(within))


def property(
    name: str,
    value: ValueType | None = None,
    *,
    single: bool = False,
    mode: Mode | str = Mode.PLAIN,
    **more: Any,
) -> Property:
    return Property(name, name, (), value or ValueType(Sort.ENTITY), single, Mode(mode), **more)


def source(name: str, rank: str = "vendor", *, family: str = "", **more: Any) -> Source:
    return Source(name, name, rank, family=family or name, **more)


def fact(
    subject: str,
    property: str,
    *values: str,
    by: str = "D1",
    sign: Sign | str = Sign.SAYS,
    **more: Any,
) -> Fact:
    """`fact("CPT", "owner", "AMA", by="D1:15")`, numbered in the order of calls."""
    return Fact(next(_NUMBERS), subject, property, Sign(sign), values, cite(by), **more)


def cite(text: str) -> Citation:
    name, _, lines = text.partition(":")
    return Citation(name, lines or None)


def prefer(winner: str, loser: str, property: str | None = None) -> Preference:
    return Preference(cite(winner), cite(loser), property, "because")


def rule(name: str, conditions: Iterable[Condition], *conclusions: Pattern, cites: Iterable[str] = ()) -> Rule:
    return Rule(name, name, tuple(conditions), conclusions, tuple(map(cite, cites)))


def program(
    *declared: Kind | Entity | Property | Source | Fact | Preference | Rule,
    trust: Iterable[str] = ("law", "regulator", "owner", "contractor", "publisher", "vendor", "forum"),
    **more: Any,
) -> Program:
    """A program of what is given, in any order. Kinds, properties and sources that facts name are declared where they
    are not: kind `thing`, a `many` property of entities, a source of rank `vendor`."""

    def of(sort: type[Any]) -> dict[str, Any]:
        return {one.name: one for one in declared if isinstance(one, sort)}

    facts = tuple(one for one in declared if isinstance(one, Fact))
    kinds, properties, sources, entities = of(Kind), of(Property), of(Source), of(Entity)
    for one in entities.values():
        kinds.setdefault(one.kind, kind(one.kind))
    for said in facts:
        properties.setdefault(said.property, property(said.property))
        sources.setdefault(said.citation.source, source(said.citation.source))
    given = {
        "kinds": kinds,
        "properties": properties,
        "sources": sources,
        "trust": tuple(trust),
        "entities": entities,
        "facts": facts,
        "preferences": tuple(one for one in declared if isinstance(one, Preference)),
        "rules": tuple(one for one in declared if isinstance(one, Rule)),
        "notes": (),
        "forms": (),
        "wrappers": (),
        "same": (),
        "words": {},
    }
    return Program(**{**given, **more})


__all__ = [
    "NOWHERE",
    "Aggregate",
    "Compare",
    "Inside",
    "IsKind",
    "Mode",
    "Pattern",
    "Reading",
    "Sign",
    "Sort",
    "cite",
    "entity",
    "fact",
    "kind",
    "prefer",
    "program",
    "property",
    "replace",
    "rule",
    "source",
    "value",
]
