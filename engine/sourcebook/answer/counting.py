"""Things of a kind: which are declared, how many, and how many sources say there are."""

from sourcebook.answer import values as values_form
from sourcebook.answer import wording
from sourcebook.answer.answer import Dissent, Statement
from sourcebook.answer.codes import MOST, framed, list_codes, recorded, to_import
from sourcebook.answer.desk import DISPUTED, HOLDS, UNSTATED, Desk, Found
from sourcebook.core.query import Query
from sourcebook.core.term import Sort


def which(desk: Desk, query: Query) -> Found:
    """The things of a kind, in a whole if one is named; the codes where no kind is named, or where there are none."""
    every = _of_kind(desk, query) if query.kind in desk.knowledge.kinds else []
    members = _living(desk, every)
    if not members:
        return list_codes(desk, query)
    place = f" of {desk.label(query.subjects[0])}" if query.subjects else ""
    nouns = wording.noun(desk.knowledge, query.kind or "", many=len(members) != 1)
    items = [framed(desk, name, _place_text(desk, name, query.kind)) for name in members[:MOST]]
    over = wording.formerly(desk.knowledge, query.kind, _ended(desk, every) if query.subjects or query.within else [])
    return Found(
        tuple(items), heading=f"{len(members)} {nouns}{place} {'are' if len(members) != 1 else 'is'} recorded{over}"
    )


def _living(desk: Desk, names: list[str]) -> list[str]:
    return [name for name in names if desk.alive(name)]


def _ended(desk: Desk, names: list[str]) -> list[str]:
    return [name for name in names if desk.knowledge.nodes[name].last < desk.day]


def _of_kind(desk: Desk, query: Query) -> list[str]:
    """The things of a kind, in a whole if one is named."""
    wholes = {desk.knowledge.node_of.get(name, name) for name in query.subjects} or {query.within} - {None}
    above = desk.knowledge.above
    found = desk.of_kind(query.kind or "")
    return [name for name in found if not wholes or not wholes.isdisjoint(above(name))]


def _place_text(desk: Desk, name: str, kind: str | None) -> str:
    node, codes = desk.knowledge.nodes[name], desk.codes(name)
    title = node.entities[0].title
    label = wording.as_kind(desk.knowledge, name, kind)
    text = label if title in ("", node.label) or label != node.label else f"{label}: {title}"
    return text + (f", {', '.join(codes)}" if codes else "")


def count(desk: Desk, query: Query) -> Found:
    """How many of a kind, as the frame has them, beside what sources state of their number."""
    subject = query.subjects[0] if query.subjects else query.within
    kind = query.kind
    stated = [p for p in desk.declared() if p.counts and p.counts == kind]
    items: list[Statement] = []
    dissent: list[Dissent] = []
    disputed = None
    released, newest = _released(desk, subject, kind)
    if subject is not None:
        for declared in stated:
            found = values_form.answer(desk, Query("values", declared.name, (subject,)))
            if found.answers[0].status != UNSTATED:
                items += found.answers
                dissent += found.dissent
                disputed = disputed or (found.heading if found.answers[0].status == DISPUTED else None)
    every = _of_kind(desk, query) if kind is not None else []
    members = _living(desk, every)
    if not members:
        codes = recorded(desk, subject) if subject else []
        if released:
            stated_number = _stated_number(desk, query, subject) if subject is not None and not items else None
            others = stated_number.answers if stated_number is not None else tuple(items)
            return Found((*released, *others), tuple(dissent), notes=newest)
        if items:
            return Found(tuple(items), tuple(dissent), heading=disputed)
        if subject is not None and (number := _stated_number(desk, query, subject)) is not None:
            return number
        place = f" of {desk.label(subject)}" if subject else ""
        text = f"Not stated: no source loaded counts the codes{place}; {len(codes)} recorded here"
        known = (*_lapsed(desk, subject), *desk.known(subject), *to_import(desk, subject)) if subject else ()
        return Found((desk.plain(text, UNSTATED, subject),), notes=known)
    text = wording.counted(desk.knowledge, kind or "", members, subject, _ended(desk, every) if subject else [])
    declared_item = desk.plain(text, HOLDS, subject, value=str(len(members)), path=desk.path(subject))
    return Found((*items, declared_item), tuple(dissent), heading=disputed)


def _released(desk: Desk, subject: str | None, kind: str | None) -> tuple[list[Statement], tuple[str, ...]]:
    """How many codes releases in force list, where codes are what is counted."""
    if desk.knowledge.shelf is None or kind not in (None, str(Sort.CODE), str(Sort.RANGE)):
        return [], ()
    from sourcebook.answer import contents
    from sourcebook.answer.presence import newest

    found = contents.of_query(desk, subject)
    named = desk.label(subject) if subject is not None and desk.node(subject) is not None else (subject or "codes")
    items = [contents.counted(desk, named, one, len(found) > 1) for one in found]
    return items, tuple(dict.fromkeys(note for one in found for note in newest(desk, one.series, one.table)))


def _lapsed(desk: Desk, subject: str) -> list[str]:
    """The numbers that sources stated last, which hold no more."""
    from sourcebook.answer import history

    numbers = [one.name for one in desk.declared() if one.value.sort is Sort.NUMBER and not one.counts]
    return [text for name in numbers for text in history.lapsed(desk, desk.world.subject(subject), name)]


def _stated_number(desk: Desk, query: Query, subject: str) -> Found | None:
    """The number that sources state on the day, of what the frame cannot count."""
    name = desk.world.subject(subject)
    for declared in desk.declared():
        if declared.value.sort is not Sort.NUMBER or declared.counts or not desk.facts(declared.name, name):
            continue
        nouns = {wording.noun(desk.knowledge, query.kind, many) for many in (False, True)} if query.kind else set()
        if nouns and not any(noun in declared.says for noun in nouns):
            continue
        found = values_form.answer(desk, Query("values", declared.name, (subject,)))
        if found.answers[0].status != UNSTATED:
            return found
    return None
