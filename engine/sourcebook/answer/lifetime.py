"""What is in use on the day, and what began or ended: the lifetimes that the frame has."""

from sourcebook.answer import wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.answer.whether import has_ended, unrecorded
from sourcebook.core.code import is_code
from sourcebook.core.day import FIRST, LAST, iso
from sourcebook.core.query import Query
from sourcebook.text.value import replace


def in_use(desk: Desk, query: Query) -> Found:
    """Whether something is in use on the day; of a code that is asked of a whole, with what tells that it is of it."""
    subject = query.subjects[0]
    found = _in_use(desk, subject)
    if query.within is None or not is_code(subject):
        return found
    from sourcebook.answer import presence, written

    like = written.well_formed(desk, Query("well-formed", None, (query.within,), (subject,)))
    if presence.belongs(desk, subject, desk.world.subject(query.within)):
        told = tuple(item.text.removeprefix("Yes: ") for item in like.answers if item.status == HOLDS)
        return replace(found, notes=tuple(dict.fromkeys((*told, *found.notes))))
    # What is in use elsewhere is no code of this for that.
    if like.status == UNSTATED or like.answers[0].status != NOT:
        label = desk.label(query.within)
        like = Found(
            (desk.plain(f"Not stated: no source says that {subject} is a code of {label}", UNSTATED, subject),)
        )
    return replace(found, answers=(*like.answers, *found.answers))


def _in_use(desk: Desk, subject: str) -> Found:
    """Whether something is in use on the day: its lifetime as the frame has it, or what releases tell."""
    node = desk.node(subject)
    released = _released(desk, node.name if node is not None else subject)
    dated = node is not None and (node.first, node.last) != (FIRST, LAST)
    alone = node is None or is_code(node.name)  # nothing but a release tells of a code without days of its own
    if released is not None and not dated and (alone or released.answers[0].status != UNSTATED):
        more = unrecorded(desk, subject) if released.answers[0].status == UNSTATED else ()
        return replace(released, notes=tuple(dict.fromkeys((*released.notes, *more))))
    found = _recorded(desk, subject)
    if released is None:
        return found
    return replace(found, answers=(*found.answers, *released.answers), notes=(*found.notes, *released.notes))


def _released(desk: Desk, subject: str) -> Found | None:
    """What the releases at hand tell; None where they cannot."""
    if desk.knowledge.shelf is None:
        return None
    from sourcebook.answer import presence

    return presence.in_release(desk, subject)


def _recorded(desk: Desk, subject: str) -> Found:
    """The lifetime that is declared, or that none is."""
    node = desk.node(subject)
    if node is None:
        places = desk.world.wholes(subject) if is_code(subject) else ()
        if places:
            text = f"Not stated: no source loaded says whether {subject} is in use"
        else:
            text = f"Not stated: no such code is recorded as {subject}"
        notes = tuple(note for note in unrecorded(desk, subject) if note not in text)
        if is_code(subject) and desk.knowledge.tables:
            from sourcebook.answer import presence

            missing = presence.missing(desk, subject)
            notes = (*notes, *presence.elsewhere(desk, subject), *presence.importing(missing))
        return Found((desk.plain(text, UNSTATED, subject, path=desk.path(subject)),), notes=notes)
    label = desk.label(subject)
    ended = has_ended(desk, subject)
    # The question may be whether it is valid or whether it is gone, so the answer is neither yes nor no.
    if ended:
        return Found((_lived(desk, node.name, f"Not in use: {ended}", NOT),), notes=desk.noted([node.name])[:2])
    if (node.first, node.last) == (FIRST, LAST) and is_code(node.name):
        return _untold(desk, node.name)
    if (node.first, node.last) == (FIRST, LAST):
        text = f"In use: {label}; no end of it is recorded"
    elif node.last == LAST:
        text = f"In use: {label}, since {iso(node.first)}"
    else:
        text = f"In use: {label}, until {iso(node.last)}"
    return Found((_lived(desk, node.name, text, HOLDS),))


def _untold(desk: Desk, code: str) -> Found:
    """Of a code that a source speaks of: that it does so tells nothing of its being in use."""
    from sourcebook.answer import presence

    missing = presence.missing(desk, code)
    why = (
        f"no release of {wording.listed(missing.values(), 'or')} is at hand" if missing else "no source loaded says so"
    )
    text = f"Not stated whether {desk.label(code)} is in use: {why}"
    notes = (
        *presence.beside(desk, code, False),
        *presence.elsewhere(desk, code),
        *presence.importing(missing),
    )
    return Found((desk.plain(text, UNSTATED, code, path=desk.path(code)),), notes=notes)


def _lived(desk: Desk, name: str, text: str, status: str) -> Statement:
    node = desk.knowledge.nodes[name]
    framed = [line for entity in node.entities for line in entity.framed if line.word in ("from", "until")]
    citations = [c for line in framed for c in line.citations] or list(node.entities[0].citations)
    first = None if node.first == FIRST else iso(node.first)
    last = None if node.last == LAST else iso(node.last)
    return desk.plain(text, status, name, citations, first=first, last=last, path=desk.path(name))


def changed(desk: Desk, query: Query) -> Found:
    """What changed in something: from one release to another, and what the frame dates."""
    subject = query.subjects[0] if query.subjects else None
    label = f" in {desk.label(subject)}" if subject else ""
    released = None
    if desk.knowledge.shelf is not None:
        from sourcebook.answer import changes

        released = changes.changed(desk, query)
    lead = desk.plain(f"Not stated: no releases are at hand that say what changed{label}", UNSTATED, subject)
    items = []
    for name, node in desk.knowledge.nodes.items():
        inside = subject is None or subject == name or subject in desk.knowledge.above(name)
        years = {node.first // 10000, node.last // 10000}
        asked = query.day is None or query.day // 10000 in years
        if inside and asked and (node.first, node.last) != (FIRST, LAST):
            text = f"{desk.label(name)}{wording.during(node.first, node.last)}"
            items.append(_lived(desk, name, text, HOLDS))
    if released is not None:
        return replace(released, answers=(*released.answers, *items))
    return Found((lead, *items), notes=_to_import(desk, subject))


def _to_import(desk: Desk, subject: str | None) -> tuple[str, ...]:
    """How to import what would have told, where a table is declared for it."""
    from sourcebook.answer.codes import to_import

    return to_import(desk, subject) if subject is not None else ()
