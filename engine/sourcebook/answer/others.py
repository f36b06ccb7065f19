"""What a property has besides some values, and a value besides some subjects: what is not within those, and not the
same said more broadly.

INVARIANT: what only follows from what is left out is left out; what a source says of its own accord is kept.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from sourcebook.answer import wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, PART, UNSTATED, Desk, Found
from sourcebook.answer.speaking import voices
from sourcebook.core.query import SUBJECTS, Query
from sourcebook.text.value import replace


def values_beyond(
    desk: Desk, subject: str, property: str, but: Sequence[str], found: Sequence[tuple[str, str]], scope: str | None
) -> list[tuple[str, str]]:
    """Those of some values, each with its status, that are not within any of `but`."""
    is_within = partial(_is_within, desk, property, but)
    return [
        (value, status)
        for value, status in found
        if not is_within(value)
        and (not _is_wider(desk, property, value, but) or _is_said(desk, subject, property, value, but, scope))
    ]


def subjects_beyond(desk: Desk, but: Sequence[str], found: Mapping[str, str]) -> dict[str, str]:
    """Those of some subjects, each with its status, that are neither any of `but`, nor within one, nor around one."""
    names = [desk.world.subject(one) for one in but]
    return {
        name: status
        for name, status in found.items()
        if all(name != one and name not in _above(desk, one) and one not in _above(desk, name) for one in names)
    }


def no_value(desk: Desk, query: Query, subject: str) -> Found:
    """That no source names another value, with those that are left out."""
    property = query.property or ""
    its = [value for value in query.but if desk.status(subject, property, value, query.scope) in (HOLDS, PART)]
    known = f": {desk.several(property, subject, its, 5)}" if its else ""
    return _no_other(desk, query, known, [desk.say(subject, property, value, scope=query.scope) for value in its])


def no_subject(desk: Desk, query: Query) -> Found:
    """That no source says it of anything else, with what it is said of."""
    property, value = query.property or "", query.values[0]
    its = [name for name in query.but if desk.status(name, property, value) in (HOLDS, PART)]
    items = [desk.say(name, property, value) for name in its]
    known = f": {wording.listed(item.text for item in items)}" if items else ""
    return _no_other(desk, query, known, items)


def of_pairs(desk: Desk, query: Query, found: Found) -> Found:
    """What is listed of pairs, where it is asked if these are the only ones, or for all but some: that is not told."""
    text = "Not stated: which pairs are the only ones, or all but some, is not told; these are listed"
    return replace(found, answers=(desk.plain(text, UNSTATED, property=query.property), *found.answers), heading=None)


def _no_other(desk: Desk, query: Query, known: str, items: list[Statement]) -> Found:
    names = [wording.value_label(desk.knowledge, query.property or "", one) for one in query.but]
    if query.form == SUBJECTS:
        names = [desk.label(one) for one in query.but]
    text = f"Not stated: no source names another than {wording.listed(names, 'or')}{known}"
    return Found((desk.plain(text, UNSTATED, property=query.property), *items))


def _is_within(desk: Desk, property: str, but: Sequence[str], value: str) -> bool:
    if desk.property(property).frame:
        name = desk.world.subject(value)
        return any(one == name or one in _above(desk, name) for one in map(desk.world.subject, but))
    order = desk.world.order(property)
    return any(order.within(order.key(value), order.key(one)) for one in but)


def _is_wider(desk: Desk, property: str, value: str, but: Sequence[str]) -> bool:
    if desk.property(property).frame:
        return any(desk.world.subject(value) in _above(desk, desk.world.subject(one)) for one in but)
    order = desk.world.order(property)
    return any(order.within(order.key(one), order.key(value)) for one in but)


def _is_said(desk: Desk, subject: str, property: str, value: str, but: Sequence[str], scope: str | None) -> bool:
    """Whether somebody says a value in words that are not within `but`."""
    said = voices(desk, subject, property, value, scope)[0]
    return any(by is None and not all(_is_within(desk, property, but, its) for its in fact.values) for fact, by in said)


def _above(desk: Desk, name: str) -> tuple[str, ...]:
    return desk.knowledge.above(name) if name in desk.knowledge.nodes else desk.path(name)[:-1]
