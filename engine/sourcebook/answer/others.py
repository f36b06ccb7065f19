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
from sourcebook.core.code import Range
from sourcebook.core.query import SUBJECTS, Query
from sourcebook.core.term import Sort
from sourcebook.infer.frame import SAME
from sourcebook.text.value import replace


def values_beyond(
    desk: Desk, subject: str, property: str, but: Sequence[str], found: Sequence[tuple[str, str]], scope: str | None
) -> list[tuple[str, str]]:
    """Those of some values, each with its status, that are not within any of `but`, nor a whole of one of them."""
    is_within = partial(_is_within, desk, property, but)
    wholes = {whole for one in but for whole in desk.knowledge.above(desk.world.subject(one))}
    return [
        (value, status)
        for value, status in found
        if not is_within(value)
        and value not in wholes
        and (not _is_wider(desk, property, value, but) or _is_said(desk, subject, property, value, but, scope))
    ]


def subjects_beyond(desk: Desk, but: Sequence[str], found: Mapping[str, str]) -> dict[str, str]:
    """Those of some subjects, each with its status, that are neither any of `but`, nor within one, nor around one."""
    return {name: status for name, status in found.items() if is_apart(desk, but, name)}


def is_apart(desk: Desk, but: Sequence[str], subject: str) -> bool:
    """Whether a subject is neither any of `but`, nor within one, nor around one."""
    name = desk.world.subject(subject)
    return not any(
        _is_in(desk, its, one) or _is_in(desk, one, its)
        for one in dict.fromkeys((*but, *map(desk.world.subject, but)))
        for its in dict.fromkeys((subject, name))
    )


def no_value(desk: Desk, query: Query, subject: str) -> Found:
    """That no source names another value, with those that are left out."""
    property = query.property or ""
    its = [value for value in query.but if desk.status(subject, property, value, query.scope) in (HOLDS, PART)]
    items = [desk.say(subject, property, value, scope=query.scope) for value in its]
    if not its:
        return _no_other(desk, query, "", items)
    # Of two names of one thing a list has only the one: that it is the same as itself.
    text = wording.listed(item.text for item in items) if property == SAME else desk.several(property, subject, its, 5)
    return _no_other(desk, query, f": {text}", items)


def no_subject(desk: Desk, query: Query) -> Found:
    """That no source says it of anything else, with what it is said of."""
    property, value = query.property or "", query.values[0]
    its = [name for name in query.but if desk.status(name, property, value) in (HOLDS, PART)]
    items = [desk.say(name, property, value) for name in its]
    known = f": {wording.listed(item.text.replace('In part:', 'in part', 1) for item in items)}" if items else ""
    return _no_other(desk, query, known, items)


def of_pairs(desk: Desk, query: Query, found: Found) -> Found:
    """What is listed of pairs, where it is asked if these are the only ones, or for all but some: that is not told."""
    text = "Not stated: which pairs are the only ones, or all but some, is not told; these are listed"
    return replace(found, answers=(desk.plain(text, UNSTATED, property=query.property), *found.answers), heading=None)


def _no_other(desk: Desk, query: Query, known: str, items: list[Statement]) -> Found:
    names = [wording.value_label(desk.knowledge, query.property or "", one) for one in query.but]
    if query.property == SAME and query.form != SUBJECTS:
        names = [wording.names_of_one(desk.knowledge, query.subjects[0], one)[1] for one in query.but]
    if query.form == SUBJECTS:
        names = [desk.label(one) for one in query.but]
    text = f"Not stated: no source names another than {wording.listed(names, 'or')}{known}"
    against = [desk.dissent(item.subject or "", item.property or "", item.value or "", item.scope) for item in items]
    dissent = tuple(dict.fromkeys(one for each in against for one in each))
    return Found((desk.plain(text, UNSTATED, property=query.property), *items), dissent)


def _is_within(desk: Desk, property: str, but: Sequence[str], value: str) -> bool:
    if _is_of_things(desk, property):
        name = desk.world.subject(value)
        return any(_is_in(desk, name, one) for one in map(desk.world.subject, but))
    order = desk.world.order(property)
    return any(order.within(order.key(value), order.key(one)) for one in but)


def _is_wider(desk: Desk, property: str, value: str, but: Sequence[str]) -> bool:
    if _is_of_things(desk, property):
        name = desk.world.subject(value)
        return any(one != name and _is_in(desk, one, name) for one in map(desk.world.subject, but))
    order = desk.world.order(property)
    return any(order.within(order.key(one), order.key(value)) for one in but)


def _is_said(desk: Desk, subject: str, property: str, value: str, but: Sequence[str], scope: str | None) -> bool:
    """Whether somebody says a value in words that are not within `but`."""
    said = voices(desk, subject, property, value, scope)[0]
    return any(by is None and not all(_is_within(desk, property, but, its) for its in fact.values) for fact, by in said)


def _is_of_things(desk: Desk, property: str) -> bool:
    """Whether the values are things whose parts the frame knows; days have an order even there."""
    declared = desk.property(property)
    return declared.frame and declared.value.sort is not Sort.DATE


def _is_in(desk: Desk, name: str, whole: str) -> bool:
    """Whether one thing is the other or a part of it. A code that is declared, too, is in what its number lies in."""
    if name == whole or whole in desk.knowledge.above(name) or whole in desk.path(name)[:-1]:
        return True
    codes, held = (Range.of(one.rpartition(":")[2]) for one in (name, whole))
    return codes is not None and held is not None and held.contains(codes)
