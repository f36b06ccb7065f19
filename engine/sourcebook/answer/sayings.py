"""What a document says: its statements about a subject, each with its line and how it stands today."""

from sourcebook.answer import wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.query import Query
from sourcebook.text.value import replace


def says(desk: Desk, query: Query) -> Found:
    """The facts of one source about a subject and its parts (about everything, if none is named)."""
    name = query.source or ""
    source = desk.knowledge.sources.get(name)
    if source is None:
        return Found((desk.plain(f"Not stated: no source is called {name}", UNSTATED),))
    subject = desk.knowledge.node_of.get(query.subjects[0], query.subjects[0]) if query.subjects else None
    stated = [f for f in _by_place(desk, name) if query.property in (None, f.property)]
    if subject is not None:
        stated = [f for f in stated if _concerns(desk, f, subject)]
        # What it says of the subject itself comes before what it says of its parts, and both before mere mentions.
        stated.sort(key=lambda f: 0 if f.subject == subject else 1 if subject not in f.values else 2)
    if query.values:
        stated = [f for f in stated if set(query.values) & set(f.values)]
    items = _each_once([stand(desk, fact) for fact in stated])
    label = desk.label(subject) if subject is not None else ""
    if not items:
        text = f"Not stated: {name} says nothing" + (f" that is recorded about {label}" if label else "")
        notes = desk.known(subject) if subject is not None else ()
        return Found((desk.plain(text, UNSTATED, subject),), notes=notes)
    shaky = sum(1 for item in items if item.status != HOLDS)
    heading = f"{name} says {len(items)} thing{'s' if len(items) != 1 else ''}" + (f" about {label}" if label else "")
    heading += f"; {shaky} of them {'does' if shaky == 1 else 'do'} not simply hold" if shaky else ""
    noted = [
        f"{'unclear: ' if note.unclear else ''}{note.text} [{', '.join(map(str, note.citations))}]"
        for note in desk.knowledge.notes
        if any(c.source == name for c in note.citations) and (subject is None or subject in note.subjects)
    ]
    return Found(tuple(items), notes=tuple(noted), heading=heading)


def _each_once(items: list[Statement]) -> list[Statement]:
    """What is stated in several places as one, with all of them."""
    found: dict[tuple[str, str], Statement] = {}
    for item in items:
        same = found.get((item.text, item.status))
        found[item.text, item.status] = (
            item if same is None else replace(same, sources=tuple(dict.fromkeys((*same.sources, *item.sources))))
        )
    return list(found.values())


def _by_place(desk: Desk, source: str) -> tuple[Fact, ...]:
    """The facts that a source states, in the order of its lines; ranges as stated, not as placed."""
    index: dict[str, tuple[Fact, ...]] | None = desk.knowledge.memo.get("facts by source")
    if index is None:
        found: dict[str, list[Fact]] = {}
        for by_subject in desk.knowledge.facts.values():
            for subject, facts in by_subject.items():
                if subject not in desk.knowledge.ranges:
                    for fact in facts:
                        found.setdefault(fact.citation.source, []).append(fact)
        index = {name: tuple(sorted(facts, key=_line)) for name, facts in found.items()}
        desk.knowledge.memo["facts by source"] = index
    return index.get(source, ())


def _line(fact: Fact) -> tuple[int, int]:
    first = (fact.citation.lines or "").split("-")[0]
    return int(first) if first.isdecimal() else 0, fact.number


def _concerns(desk: Desk, fact: Fact, subject: str) -> bool:
    if fact.subject == subject or subject in fact.values or subject in desk.knowledge.above(fact.subject):
        return True
    return fact.subject not in desk.knowledge.nodes and subject in desk.path(fact.subject)


def stand(desk: Desk, fact: Fact) -> Statement:
    """One fact as its source states it, with its standing on the day."""
    status = standing(desk, fact)
    cited = desk.cited((fact.citation,), fact.subject)
    text = wording.of_fact(desk.knowledge, fact)
    said = text if status == HOLDS else f"{text} ({status})"
    item = desk.say(fact.subject, fact.property, fact.values[0], status, text=said, scope=fact.scope, codes=(), path=())
    return replace(item, sources=cited)


def standing(desk: Desk, fact: Fact) -> str:
    """The status of what a fact states: a denial stands where the value does not hold."""
    if fact.sign is Sign.ONLY:
        found = [desk.status(fact.subject, fact.property, value, fact.scope) for value in fact.values]
        others = [v for v, s in desk.values(fact.subject, fact.property) if s == HOLDS and v not in fact.values]
        return HOLDS if all(status == HOLDS for status in found) and not others else NOT if others else found[0]
    status = desk.status(fact.subject, fact.property, fact.values[0], fact.scope)
    if fact.sign is Sign.DENIES:
        return {HOLDS: NOT, NOT: HOLDS}.get(status, status)
    return status
