"""What is not stated, though releases are published that state it of other codes: which of them has no row of the code,
and what is known of their gaps; or that none of them is at hand.

INVARIANT: nothing is settled here: that a code is not listed is told, never what would follow from it.
"""

from collections.abc import Iterator

from sourcebook.answer import presence
from sourcebook.answer.desk import Desk
from sourcebook.compile.listed import listing_of
from sourcebook.core.day import iso, today
from sourcebook.core.query import Query
from sourcebook.core.table import Table


def told(desk: Desk, query: Query) -> tuple[str, ...]:
    """Why releases tell nothing of what was asked, as notes."""
    return tuple(dict.fromkeys(_told(desk, query)))


def _told(desk: Desk, query: Query) -> Iterator[str]:
    declared = [table for table in desk.knowledge.tables.values() if _says(table, query.property)]
    listing = listing_of(desk.knowledge)
    codes = {name: presence.key(desk, name) for name in query.subjects}
    if not declared or not any(codes.values()):
        return
    at_hand = listing.tables if listing is not None else {}
    found = [place for place in at_hand if _says(at_hand[place], query.property) and not at_hand[place].packed]
    for series, name in found:
        assert listing is not None
        table, release = at_hand[series, name], listing.in_force(series, name, desk.day)
        limited = f" ({table.scope})" if table.scope else ""
        for subject, code in codes.items():
            if not code or not _may_be(desk, table, subject):
                continue
            if any(one.table.name == name and one.series == series for one in listing.entries(code)):
                continue
            if release is None:
                yield f"{listing.bringing(series, name)[0].id}, the first release of it at hand, is later than the day"
            else:
                force = "the newest release at hand" if desk.day == today() else f"in force on {iso(desk.day)}"
                yield f"{release.id}, {force}, has no row of {desk.label(subject)}{limited}"
        if table.of is not None and any(code and _may_be(desk, table, name) for name, code in codes.items()):
            yield from desk.noted([table.of])
    known = {series for series, _ in found}
    telling = (table for table in declared if any(code and _may_be(desk, table, name) for name, code in codes.items()))
    lacking = [series for series in dict.fromkeys(table.series for table in telling) if series not in known]
    yield from presence.importing(series for series in lacking if not any(one.startswith(series) for one in known))


def _may_be(desk: Desk, table: Table, subject: str) -> bool:
    """Whether a table could have a row of a code: one that lists all codes of a system has none of another's."""
    return not table.complete or table.of is None or presence.belongs(desk, subject, desk.world.subject(table.of))


def _says(table: Table, property: str | None) -> bool:
    return any(column.says is not None and column.says == property for column in table.columns)
