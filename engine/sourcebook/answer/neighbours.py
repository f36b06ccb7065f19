"""What is said with properties that are declared near the one that is asked of.

INVARIANT: a neighbour never answers in silence: that it is told instead, and what is not stated, is said beside it.
"""

from collections.abc import Iterable

from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, PART, UNSTATED, Desk, Found
from sourcebook.core.query import ASK, SUBJECTS, VALUES, Query
from sourcebook.core.term import Property, Sort
from sourcebook.text.value import replace

_SAID = (HOLDS, PART, DISPUTED, NOT)
_IN_A_LINE = 8  # values
_MOST = 12  # statements of neighbours that are told


def beside(desk: Desk, query: Query, found: Found) -> Found:
    """What was found, with what neighbours say of the same thing or value: in its place where nothing is stated, and
    before it where only a whole with parts is named and a neighbour names one of its codes."""
    declared = desk.knowledge.properties.get(query.property or "")
    if declared is None or not declared.near or query.wrapper or query.source or query.operator != "=" or query.only:
        return found
    is_open = not found.answers or found.answers[0].status == UNSTATED
    if query.form != ASK and not desk.knowledge.facts.get(declared.name):
        return found  # of what nobody states of anything no neighbour tells what it is
    if query.form == SUBJECTS:
        items = _of_value(desk, query, declared)
    elif is_open and query.form in (ASK, VALUES) and len(query.subjects) == 1:
        items = _of_subject(desk, query, declared)
    elif query.form == VALUES and all(item.status == UNSTATED for item in found.answers):
        apart = [replace(query, subjects=(subject,)) for subject in query.subjects]
        items = [item for its in apart for item in _of_subject(desk, its, declared)]
    else:
        return found
    told = {(item.subject, item.property) for item in found.answers}
    # That a neighbour says it of a part of what has it already tells nothing more.
    having = {item.subject for item in found.answers if item.status == HOLDS}
    items = [
        item
        for item in items
        if (item.subject, item.property) not in told and not (item.status == PART and item.subject in having)
    ][:_MOST]
    if not items:
        return found
    if is_open and query.form == ASK and all(item.subject != query.subjects[0] for item in items):
        # What is told of a wider place says neither yes nor no.
        lead, place = found.answers[0], items[0]
        if (
            desk.is_code(query.subjects[0])
            and place.status == HOLDS
            and place.subject == _around(desk, query.subjects[0])
        ):
            where = f"{desk.label(query.subjects[0])} itself, which is in {desk.label(place.subject or '')}"
            lead = replace(lead, text=f"Not stated of {where}: {place.text}")
        return replace(found, answers=(lead, *found.answers[1:], *items))
    if is_open:
        # Of what else it is denied is beside the point, once something has it.
        notes = (*(item.text for item in found.answers[:1]), *(found.notes if query.form != SUBJECTS else ()))
        told_of = [item for item in found.answers if item.status in _SAID and not query.but]
        heading = _together(desk, query, items) if not told_of else None
        # What is known of it is told by now.
        by_now = {heading, *(item.text for item in items), *(i.text.rpartition("; ")[2] for i in found.answers[:1])}
        known = (note.partition("known: ")[2].partition(" [")[0] for note in notes)
        notes = tuple(note for note, said in zip(notes, known, strict=True) if not said or said not in by_now)
        return Found((*told_of, *items), found.dissent, notes=notes, suggestions=found.suggestions, heading=heading)
    if _is_whole(desk, found.answers[0], found.answers) and desk.is_code(items[0].subject or ""):
        return replace(found, answers=(*items, *found.answers))
    return replace(found, answers=(*found.answers, *items))


def _together(desk: Desk, query: Query, items: list[Statement]) -> str | None:
    """What is told of one thing by one neighbour in a line; None for one value, or where not all of it holds."""
    first = items[0]
    alike = all((one.property, one.status) == (first.property, HOLDS) for one in items)
    if query.form != VALUES or not alike or len(items) < 2:
        return None
    values = [one.value for one in items if one.value is not None]
    return desk.several(first.property or "", first.subject or "", values, _IN_A_LINE)


def _of_value(desk: Desk, query: Query, declared: Property) -> list[Statement]:
    """What has the value by a neighbour."""
    from sourcebook.answer import others, subjects

    out: list[Statement] = []
    for near in _neighbours(desk, declared):
        values = tuple(value for value in query.values if _can_have(desk, near, value))
        if values:
            its = subjects.found(desk, replace(query, property=near.name, values=values))
            kept = [item for item in its.answers if item.property == near.name and item.status in _SAID]
            # A source's whole list of wholes is no closer answer than the parts it has.
            if query.but:
                kept = [item for item in kept if others.is_apart(desk, query.but, item.subject or "")]
            narrow = [item for item in kept if not _is_whole(desk, item, kept)]
            out += narrow or kept
    return out


def _of_subject(desk: Desk, query: Query, declared: Property) -> list[Statement]:
    """What the thing has by a neighbour: the values that are asked about, or all."""
    subject = query.subjects[0]
    out: list[Statement] = []
    for near in _neighbours(desk, declared):
        if query.values:
            for value in query.values:
                if _can_have(desk, near, value) and (status := desk.status(subject, near.name, value)) != UNSTATED:
                    out.append(desk.say(subject, near.name, value, status))
                elif _can_have(desk, near, value) and (place := _place(desk, subject, near, value)) is not None:
                    out.append(desk.say(place, near.name, value, HOLDS))
        else:
            known = desk.told(subject, near.name)
            if query.but:
                from sourcebook.answer import others

                but = [value for value in query.but if _can_have(desk, near, value)]
                known = others.values_beyond(desk, subject, near.name, but, known, query.scope)
            out += [desk.say(subject, near.name, value, status) for value, status in known if status in _SAID]
    return out


def _around(desk: Desk, code: str) -> str | None:
    """The narrowest place of a code."""
    return next((place for place in reversed(desk.path(code)) if place != code), None)


def _place(desk: Desk, subject: str, near: Property, value: str) -> str | None:
    """The narrowest place of a code of which anything is stated by a property, where the value is; else None: what a
    wider place is for may be so of others of its codes."""
    places = (place for place in reversed(desk.path(subject)) if place != subject and desk.facts(near.name, place))
    place = next(places, None) if desk.is_code(subject) else None
    stated = place is not None and any(value in fact.values for fact in desk.facts(near.name, place))
    return place if stated and place is not None and desk.status(place, near.name, value) == HOLDS else None


def _neighbours(desk: Desk, declared: Property) -> list[Property]:
    named = (desk.knowledge.properties.get(name) for name in declared.near)
    return [near for near in named if near is not None]


def _can_have(desk: Desk, near: Property, value: str) -> bool:
    """Whether a value can be one of a property, too."""
    node = desk.node(value)
    if near.value.sort is not Sort.ENTITY or node is None:
        return False
    return not near.value.kinds or not node.kinds.isdisjoint(near.value.kinds)


def _is_whole(desk: Desk, item: Statement, among: Iterable[Statement]) -> bool:
    """Whether a statement is of something with parts, and none of them is told."""
    node = desk.node(item.subject or "")
    if node is None or not node.parts:
        return False
    return not any(node.name in desk.knowledge.above(other.subject or "") for other in among)
