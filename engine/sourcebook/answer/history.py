"""What was so in turn: the times of one property of one subject, and the day that a question in the past asks of.

INVARIANT: a day is only put to a question where the answer of that day is the answer to what was asked.
"""

from collections.abc import Iterator

from sourcebook.answer import wording
from sourcebook.answer.desk import HOLDS, NOT, Desk, Found
from sourcebook.answer.understand.readings import BYGONE, EVER, LASTING, PAST, PRECEDING, Time
from sourcebook.compile.knowledge import Node
from sourcebook.core.day import FIRST, LAST, Day, after, before, period
from sourcebook.core.query import ASK, SUBJECTS, VALUES, WHICH, Query
from sourcebook.core.term import Sort
from sourcebook.infer.world import world
from sourcebook.text.value import dataclass, replace

_COUNTING = ("count", "list")
_MOST = 4  # times that are told, and values of one of them


@dataclass(frozen=True, slots=True)
class Period:
    """Days in a row on which the same values hold."""

    first: Day
    last: Day
    values: tuple[str, ...]


def on(desk: Desk, day: Day) -> Desk:
    """The same knowledge on another day."""
    found = Desk(desk.knowledge, world(desk.knowledge, day), day)
    found.today = desk.today
    return found


def periods(desk: Desk, subject: str, property: str) -> tuple[Period, ...]:
    """The times of a property of a subject on which something holds, by the days that its own facts have; none where
    they have no days."""
    if desk.property(property).frame:
        return ()
    node = desk.node(subject)
    first, last = (node.first, node.last) if node is not None else (FIRST, LAST)
    facts = desk.facts(property, desk.world.subject(subject))
    begins = {first, *(fact.first for fact in facts), *(after(fact.last) for fact in facts if fact.last != LAST)}
    starts = sorted(day for day in begins if first <= day <= last)
    out: list[Period] = []
    for number, start in enumerate(starts if len(starts) > 1 else ()):
        end = before(starts[number + 1]) if number + 1 < len(starts) else last
        values = tuple(on(desk, min(end, max(start, desk.today))).holding(subject, property))
        if out and set(out[-1].values) == set(values):
            out[-1] = replace(out[-1], last=end)
        else:
            out.append(Period(start, end, values))
    return tuple(one for one in out if one.values)


def dated(desk: Desk, query: Query, time: Time) -> tuple[Query, bool]:
    """A question with the day that it asks of, and whether that is all its words of time say."""
    query, heeded = _dated(desk, query, time)
    return query, heeded or time.is_told or time.sense in (PAST, LASTING)


def _dated(desk: Desk, query: Query, time: Time) -> tuple[Query, bool]:
    if query.day is not None or query.operator != "=" or query.source:
        return query, False
    if time.sense == PRECEDING and (query.property is not None or query.form in _COUNTING):
        day = _begun(desk, time.before)
        if day is None:
            return query, False
        subject = query.subjects[0] if query.subjects else ""
        node = desk.node(subject)
        is_dated = node is not None and (node.first, node.last) != (FIRST, LAST) and not before(day) > node.first
        is_dated = is_dated or query.property is None or bool(periods(desk, subject, query.property))
        return replace(query, day=before(day)), is_dated
    if time.sense == PRECEDING and query.form == "define" and len(query.subjects) == 1:
        day, thing = _begun(desk, time.before), query.subjects[0]
        changed = day is not None and any(periods(desk, thing, name) for name in desk.about(thing))
        return (replace(query, day=before(day)), True) if day is not None and changed else (query, False)
    if query.form == SUBJECTS and query.within is not None:
        return _of_its_life(desk, query, time, desk.node(query.within)), False
    if len(query.subjects) != 1:
        return query, False
    subject = query.subjects[0]
    if query.form in _COUNTING:
        declared = (name for name, one in desk.knowledge.properties.items() if one.counts == query.kind)
        counting = next(declared, None) if query.kind is not None else None
        asked = replace(query, form=VALUES, property=counting)
        dated, heeded = (
            _of_its_times(desk, asked, time, periods(desk, subject, counting)) if counting else (query, False)
        )
        return replace(query, day=dated.day), heeded
    if query.form not in (ASK, VALUES, WHICH) or query.property is None:
        return query, False
    node = desk.node(subject)
    if node is not None and node.last < desk.day and not desk.property(query.property).timeless:
        return _of_its_life(desk, query, time, node), time.sense in (BYGONE, EVER)
    return (query, False) if query.only else _of_its_times(desk, query, time, periods(desk, subject, query.property))


def _of_its_life(desk: Desk, query: Query, time: Time, node: Node | None) -> Query:
    """What is asked of something that has ended: of its last day; whether it lasts is asked of today."""
    if node is None or not node.last < desk.day:
        return query
    return replace(query, day=desk.day if time.sense == LASTING else node.last)


def _of_its_times(desk: Desk, query: Query, time: Time, times: tuple[Period, ...]) -> tuple[Query, bool]:
    """What is asked of something that may have changed."""
    asked = set(query.values)
    gone = [one for one in times if one.last < desk.day]
    having = [one for one in gone if query.form != ASK or (asked <= set(one.values)) is not query.negated]
    lacking = [one for one in gone if query.form != ASK or one not in having]
    today = query.form == ASK and desk.status(query.subjects[0], query.property or "", query.values[0])
    is_so = today == (NOT if query.negated else HOLDS)
    match time.sense:
        case "beginning" if gone:
            return replace(query, day=gone[0].last), True
        case "throughout" if lacking:
            return replace(query, day=lacking[0].last), True
        case "throughout":
            # That it is not so today is enough.
            return query, bool(gone) or (query.form == ASK and today == NOT)
        case "ever":
            if is_so or not having:
                return query, is_so or bool(gone and today == NOT)
            return replace(query, day=having[-1].last), True
        case "past" if query.form == WHICH and gone:
            return replace(query, day=desk.day), True  # `was it two or three?` may mean by now
        case "bygone" | "past" if having and not is_so:
            return replace(query, day=having[-1].last), True
        case "bygone" | "past" | "lasting" if gone:
            return replace(query, day=desk.day), True
    return query, False


def _begun(desk: Desk, names: tuple[str, ...]) -> Day | None:
    """The first day of a date, or of the thing that one of some names is: by its lifetime, or by what is said of when
    it came about."""
    for name in names:
        if (its := period(name)) is not None:
            return its[0]
        node = desk.node(name)
        if node is None:
            continue
        if node.first != FIRST:
            return node.first
        for property in desk.about(node.name):
            if desk.property(property).value.sort is Sort.DATE and not desk.property(property).frame:
                days = [its[0] for value in desk.holding(node.name, property) if (its := period(value)) is not None]
                if days:
                    return min(days)
    return None


def headed(desk: Desk, query: Query, found: Found) -> Found:
    """What was found of a question with a day, with the days on which it is so, where it is otherwise on others."""
    if query.day is None or query.property is None or len(query.subjects) != 1 or not found.answers:
        return found
    lead = found.answers[0]
    times = periods(desk, query.subjects[0], query.property)
    now = next((one for one in times if one.first <= query.day <= one.last), None)
    if now is None or found.heading is not None or lead.status != HOLDS or lead.text.endswith(")"):
        return found
    if len(times) < 2 or any(lead.value in one.values for one in times if one is not now):
        return found
    return replace(found, heading=lead.text + wording.during(now.first, now.last))


def told(desk: Desk, query: Query) -> Iterator[str]:
    """Of a question with a day: what was so before it and since, where that is something else; and the end of what has
    ended by now."""
    if query.day is None or query.property is None or len(query.subjects) != 1:
        return
    subject, property = query.subjects[0], query.property
    node = desk.node(subject)
    times = periods(desk, subject, property)
    others = [one for one in times if not one.first <= query.day <= one.last and one.first <= desk.today]
    yield from (_told_of(desk, subject, property, one) for one in others[-_MOST:])
    if node is not None and query.day <= node.last < desk.today:
        yield wording.bounded(desk.label(subject), "until", node.last)


def lapsed(desk: Desk, subject: str, property: str) -> Iterator[str]:
    """What was so last of a property of which nothing is so any more."""
    times = periods(desk, subject, property)
    if times and times[-1].last < desk.day:
        yield _told_of(desk, subject, property, times[-1])


def _told_of(desk: Desk, subject: str, property: str, one: Period) -> str:
    its = on(desk, min(one.last, max(one.first, desk.today)))
    said = its.say(subject, property, one.values[0], HOLDS, codes=(), path=())
    places = ", ".join(map(str, said.sources[:3]))
    text = its.several(property, subject, one.values, _MOST) + wording.during(one.first, one.last)
    return text + (f" [{places}]" if places else "")
