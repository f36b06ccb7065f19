"""Codes and places: where a code is, what a place or a range holds."""

from sourcebook.answer import values as values_form
from sourcebook.answer import wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, UNSTATED, Desk, Found
from sourcebook.core.code import Range
from sourcebook.core.query import Query
from sourcebook.core.term import Property
from sourcebook.text.value import replace

MOST = 200
"""The codes, and the things of a kind, that are told one by one."""


def locate(desk: Desk, query: Query) -> Found:
    """Which place (or which whole of a kind) a code, or any part, is in."""
    subject = query.subjects[0]
    node = desk.node(subject)
    if node is not None and node.wholes and not desk.is_code(subject):
        path = [
            name
            for name in desk.path(subject)[:-1]
            if query.kind is None or query.kind in desk.knowledge.nodes[name].kinds
        ]
        if path:
            names = [desk.label(name) for name in reversed(path)]
            text = f"{desk.label(subject)} is part of {', part of '.join(names)}"
            return Found((framed(desk, subject, text),))
    placed = desk.placed()
    if not placed:
        text = f"Not stated for {desk.label(subject)}: nothing says where codes are"
        return Found((desk.plain(text, UNSTATED, subject),))
    asked = Query("values", placed[0], (subject,), kind=query.kind, day=query.day)
    return values_form.answer(desk, asked)


def framed(desk: Desk, subject: str, text: str, status: str = HOLDS) -> Statement:
    """A statement of the frame, cited from the heading."""
    node = desk.node(subject)
    citations = [citation for one in node.entities for citation in one.citations] if node is not None else ()
    codes, path = desk.codes(subject), desk.path(subject)
    return desk.plain(text, status, subject, citations, codes=codes, path=path)


def recorded(desk: Desk, subject: str) -> list[str]:
    """The codes that the knowledge base declares in a place, a range, or with a beginning."""
    codes = _codes(desk)
    if subject in desk.knowledge.nodes:
        return [name for name in codes if subject in desk.world.reach.above(name)]
    ranged = Range.of(subject)
    if ranged is not None and ranged.first != ranged.last:
        return [name for name in codes if ranged.has(name)]
    return [name for name in codes if name.startswith(subject.upper())]


def _codes(desk: Desk) -> tuple[str, ...]:
    """Every code that is declared, in order."""
    found: tuple[str, ...] | None = desk.knowledge.memo.get("answer.codes")
    if found is None:
        found = tuple(sorted(name for name in desk.knowledge.nodes if desk.is_code(name)))
        desk.knowledge.memo["answer.codes"] = found
    return found


def list_codes(desk: Desk, query: Query) -> Found:
    """The ranges and the recorded codes of a place, or of what begins with some letters, with whose those are."""
    found = _list_codes(desk, query)
    start = query.subjects[0] if query.subjects else ""
    if not start.isalnum() or desk.node(start) is not None or desk.knowledge.holding(start.upper()):
        return found
    from sourcebook.answer import shaped

    whose = shaped.whose(desk, start)
    if found.answers[0].status == UNSTATED and whose:
        return replace(found, answers=whose, heading=None)
    return replace(found, answers=(*found.answers[:1], *whose, *found.answers[1:]))


def _list_codes(desk: Desk, query: Query) -> Found:
    subject = query.subjects[0] if query.subjects else ""
    if desk.knowledge.shelf is not None and (released := _released(desk, query, subject)) is not None:
        return released
    stated = Range.of(subject)
    if desk.node(subject) is None and stated is not None and stated.first != stated.last:
        return in_range(desk, query)
    if desk.node(subject) is None:
        return _starting(desk, subject)
    node = desk.node(subject)
    subject = node.name if node is not None else subject
    ranges = _ranges_below(desk, subject)
    codes = recorded(desk, subject)
    label = desk.label(subject)
    if not ranges and not codes:
        space = [desk.sentence(name, subject, value) for name, value in desk.space(subject)]
        lead = desk.plain(f"Not stated: no codes of {label} are recorded", UNSTATED, subject)
        return Found((lead,), notes=(*space, *desk.known(subject)))
    items = list(ranges)
    items += [_recorded(desk, code) for code in codes[:MOST]]
    heading = f"{label}: " + ", ".join(
        part
        for part in (
            wording.some([c for item in ranges for c in item.codes], 8) if ranges else "",
            f"{len(codes)} recorded code{'s' if len(codes) != 1 else ''}" if codes else "",
        )
        if part
    )
    notes = ["these are the ranges and codes that sources name, not those that a release lists"]
    return Found(tuple(items), notes=(*notes, *to_import(desk, subject)), heading=heading)


def to_import(desk: Desk, subject: str) -> tuple[str, ...]:
    """How to import what would have told, where a table is declared for it."""
    if not desk.knowledge.tables:
        return ()
    from sourcebook.answer import contents

    return contents.missing(desk, subject)


def _released(desk: Desk, query: Query, subject: str) -> Found | None:
    """The codes that releases in force list of a place, a range or a beginning, below what sources say of it."""
    from sourcebook.answer import contents

    found = contents.of_query(desk, subject or None)
    if not found:
        return None
    label = desk.label(subject) if desk.node(subject) is not None else subject.rpartition(":")[2].upper()
    ranged = Range.of(subject.rpartition(":")[2]) if desk.node(subject) is None else None
    above = in_range(desk, query, False).answers if ranged is not None and ranged.first != ranged.last else ()
    above = tuple(item for item in above if item.status != UNSTATED)
    ranges = () if above or desk.node(subject) is None else tuple(_ranges_below(desk, subject))
    items = [
        item
        for one in found
        for item in (contents.counted(desk, label, one, len(found) > 1), *contents.told(desk, one))
    ]
    notes = tuple(dict.fromkeys(note for one in found for note in contents.notes(desk, one)))
    return Found((*items[:1], *above, *ranges, *items[1:]), notes=notes)


def _ranges_below(desk: Desk, subject: str) -> list[Statement]:
    """The settled ranges of a place, or where it has none, of its parts."""
    placing = desk.placing()[:1]
    if not placing:
        return []
    name = placing[0].name
    found: list[Statement] = []
    todo = [subject]
    while todo:
        place = todo.pop()
        codes = desk.codes(place)
        found += [desk.say(place, name, value, HOLDS, codes=(value,)) for value in codes]
        node = desk.node(place)
        if not codes and node is not None:
            todo += [part for part in reversed(node.parts) if desk.alive(part)]
    return found


def _recorded(desk: Desk, code: str) -> Statement:
    """That a code is recorded, cited from its heading, or else from what sources state of it."""
    node = desk.node(code)
    title = node.entities[0].title if node is not None else ""
    item = framed(desk, code, f"{code}: {title}" if title and title != code else code)
    if item.sources:
        return item
    stated = [fact.citation for fact in desk.stated_of(code) if fact.first <= desk.day]
    return desk.plain(item.text, HOLDS, code, stated, codes=item.codes, path=item.path)


def _starting(desk: Desk, beginning: str) -> Found:
    """The places and the codes whose codes begin with some letters."""
    start = beginning.upper()
    items = []
    for declared in desk.placing():
        for subject, facts in desk.knowledge.facts.get(declared.name, {}).items():
            if subject not in desk.knowledge.nodes or not desk.alive(subject):
                continue
            values = {value for fact in facts for value in fact.values}
            if any(_begins(value, start) for value in values):
                # Of codes in use only the list that is settled.
                told = desk.codes(subject) if declared is desk.placing()[0] else desk.holding(subject, declared.name)
                for value in told:
                    if _begins(value, start):
                        items.append(desk.say(subject, declared.name, value, HOLDS, codes=(value,)))
    items += [_recorded(desk, code) for code in recorded(desk, beginning)[:MOST]]
    if not items:
        lead = desk.plain(f"Not stated: no code or range that begins with {start} is recorded", UNSTATED)
        return Found((lead,))
    return Found(tuple(items), heading=f"Codes that begin with {start}" if len(items) > 1 else None)


def _begins(ranged: str, start: str) -> bool:
    """Whether all codes of a range begin with some letters."""
    return all(end.startswith(start) for end in ranged.split("-"))


def in_range(desk: Desk, query: Query, coded: bool = True) -> Found:
    """What lies in a range: the places whose ranges are the same, wider, narrower or overlap; and unless it is not
    `coded`, the recorded codes."""
    text = query.subjects[0]
    asked = Range.of(text.rpartition(":")[2])
    if asked is None or not asked.is_sound:
        return Found((desk.plain(f"Not stated: {text} is no range of codes", UNSTATED),))
    items: list[Statement] = []
    seen: set[tuple[str, str]] = set()
    for declared in desk.placing():
        for stated in desk.knowledge.ranges.values():
            if not stated.range.overlaps(asked):
                continue
            for place in stated.under:
                value = str(stated.range)
                if (place, value) in seen or not desk.alive(place):
                    continue
                if desk.status(place, declared.name, value) == HOLDS and _is_settled(
                    desk, declared, place, stated.range
                ):
                    seen.add((place, value))
                    items.append(_related(desk, declared.name, place, stated.range, asked))
    items.sort(key=lambda item: _nearness(Range.of(item.codes[0]), asked))
    codes = recorded(desk, str(asked)) if coded else []
    items += [_recorded(desk, code) for code in codes[:MOST]]
    if not items:
        lead = desk.plain(f"Not stated: nothing recorded lies in {asked}", UNSTATED, str(asked))
        return Found((lead,), notes=to_import(desk, str(asked)))
    notes = []
    first = items[0]
    if first.subject is not None and first.codes and Range.of(first.codes[0]) == asked:
        for about in desk.about(first.subject):
            if about not in (first.property, *desk.placed()) and desk.facts(about, first.subject):
                holding = desk.holding(first.subject, about)
                names = [wording.value_label(desk.knowledge, about, value) for value in holding]
                if names:
                    notes.append(
                        wording.phrased(desk.knowledge, about, desk.label(first.subject), wording.some(names, 5))
                    )
    return Found(tuple(items), notes=(*notes[:4], *(to_import(desk, str(asked)) if coded else ())))


def _is_settled(desk: Desk, declared: Property, place: str, its: Range) -> bool:
    """Whether a range belongs to the list that is settled for a place, where that is of codes in use."""
    if declared is not desk.placing()[0]:
        return True
    return any(found.contains(its) for code in desk.codes(place) if (found := Range.of(code)) is not None)


def _related(desk: Desk, property: str, place: str, its: Range, asked: Range) -> Statement:
    label = desk.label(place)
    above = [desk.label(name) for name in reversed(desk.path(place)[:-1])]
    if its == asked:
        text = f"{asked} {'are' if wording.is_plural(desk.knowledge, label) else 'is'} {label}"
    elif its.contains(asked):
        text = f"{asked} lies in {label}, {its}"
    elif asked.contains(its):
        text = f"{label} has {its} of it"
    else:
        text = f"{label}, {its}, shares codes with it"
    if above:
        text += f", part of {', '.join(above)}"
    return desk.say(place, property, str(its), HOLDS, text=text, codes=(str(its),))


def _nearness(its: Range | None, asked: Range) -> tuple[int, int, str]:
    """The same first, then what holds it (narrowest first), then what is in it, then the rest."""
    from sourcebook.compile.ranges import size

    if its is None:
        return (4, 0, "")
    if its == asked:
        return (0, 0, str(its))
    if its.contains(asked):
        return (1, size(its), str(its))
    return (2 if asked.contains(its) else 3, 0, str(its))
