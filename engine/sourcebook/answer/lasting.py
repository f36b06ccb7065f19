"""Since when and until when a code is in use, by the days that releases at hand have of it.

INVARIANT: a code that has left the file without an end has none that is known, and that is said.
"""

from sourcebook.answer import presence
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.compile.listed import Entry, listing_of
from sourcebook.compile.lives import Life
from sourcebook.core.day import LAST, iso, period
from sourcebook.infer.frame import BEGAN, ENDED


def dated(desk: Desk, subject: str, property: str) -> Found | None:
    """When a code began or ended; None where no release lists it in full, or the property asks for something else."""
    found = [item for entry in _entries(desk, subject) for item in _told(desk, subject, property, entry)]
    if property not in (BEGAN, ENDED) or not found:
        return None
    notes = [note for entry in _entries(desk, subject) for note in presence.newest(desk, entry.series, entry.table)]
    return Found(tuple(found), notes=tuple(dict.fromkeys(notes)))


def is_dated(desk: Desk, subject: str, property: str, value: str) -> Statement | None:
    """Whether a code began or ended in a stretch of days; None as above, and where a release tells no day."""
    asked = period(value)
    for entry in _entries(desk, subject) if property in (BEGAN, ENDED) and asked is not None else ():
        for life in entry.lives:
            day = _day(life, property)
            if day is not None and asked is not None:
                so = asked[0] <= day <= asked[1]
                item = _one(desk, subject, property, entry, life)
                text = f"{'Yes' if so else 'No'}: {item.text}"
                return desk.plain(
                    text, HOLDS if so else NOT, subject, [presence.citation(life.newest)], property=property
                )
    return None


def _entries(desk: Desk, subject: str) -> tuple[Entry, ...]:
    listing = listing_of(desk.knowledge)
    key = listing.key(desk.knowledge.node_of.get(subject, subject)) if listing is not None else None
    entries = listing.entries(key) if listing is not None and key is not None else ()
    return tuple(entry for entry in entries if entry.table.complete)


def _told(desk: Desk, subject: str, property: str, entry: Entry) -> list[Statement]:
    return [_one(desk, subject, property, entry, life) for life in entry.lives]


def _day(life: Life, property: str) -> int | None:
    if property == BEGAN:
        return life.since
    return life.last if life.last != LAST and life.gone is None else None


def _one(desk: Desk, subject: str, property: str, entry: Entry, life: Life) -> Statement:
    label, row, day = desk.label(subject), life.newest, _day(life, property)
    dates = presence.dates(entry.table, row)
    status = HOLDS
    if day is not None:
        word = "in use since" if property == BEGAN else "in use until"
        text = f"{label} is {word} {iso(day)}" if life.last == LAST else f"{label} was {word} {iso(day)}"
        text += f", says {row.release}{dates}"
    elif property == BEGAN:
        text = f"{label} is listed from {life.rows[0].release} on, the first release at hand that has it"
    elif life.gone is not None:
        text = (
            f"no end of {label} is told, but {life.gone} no longer lists it; {row.release} is the last that does{dates}"
        )
    else:
        text, status = f"Not stated: no end of {label} is told in {row.release}{dates}", UNSTATED
    return desk.plain(text, status, subject, [presence.citation(row)], property=property)
