"""What changed: from one release at hand to another, of a code, a place, or everything; and since when and until when.

INVARIANT: it is always said which two releases were compared, and where no release is at hand for the days asked about.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcebook.answer import contents, wording
from sourcebook.answer.answer import Statement, Table
from sourcebook.answer.desk import HOLDS, UNSTATED, Desk, Found
from sourcebook.compile.listed import Listing, Release, listing_of, written
from sourcebook.core.code import Range, is_code
from sourcebook.core.day import Day, before, iso, period, today
from sourcebook.core.fact import Citation
from sourcebook.core.query import Query
from sourcebook.core.table import Table as Columns
from sourcebook.text.value import dataclass, replace

if TYPE_CHECKING:
    from sourcebook.releases.diff import Cell

TYPE = "release diff"
_NAMED, _ROWS = 40, 100  # codes that are named in a line, rows that are shown in the table
_LONG = 60  # letters of a cell


@dataclass(frozen=True, slots=True)
class Span:
    """The days asked about. `first` and `last` are those of the stretch; of two dates the first day of each."""

    first: Day
    last: Day
    apart: bool = False

    def said(self) -> str:
        if self.apart:
            return f"between {iso(self.first)} and {iso(self.last)}"
        return f"on {iso(self.last)}" if self.first == self.last else f"from {iso(self.first)} until {iso(self.last)}"


def asked(query: Query) -> Span | None:
    """The days that a query is about; None where it names none. The last day of a year or month is the whole of it."""
    spans = [found for value in query.values if (found := period(value)) is not None]
    if len(spans) > 1:
        return Span(min(spans)[0], max(spans)[0], True)
    if spans:
        return Span(*spans[0])
    day = query.day
    if day is None:
        return None
    whole = (period(iso(day)[:4]), period(iso(day)[:7]))
    return next((Span(*found) for found in whole if found is not None and found[1] == day), Span(day, day))


def changed(desk: Desk, query: Query) -> Found | None:
    """What changed in releases; None where no release at hand is of what is asked about."""
    listing = listing_of(desk.knowledge)
    if listing is None:
        return None
    subject = query.subjects[0] if query.subjects else None
    span = asked(query)
    found = [
        _of_table(desk, listing, subject, series, table, span) for series, table in _tables(desk, listing, subject)
    ]
    told = [one for one in found if one is not None]
    if not told:
        return None
    # Where several tables are compared, those in which nothing changed are left to the notes.
    told.sort(key=lambda one: one.status == UNSTATED)
    tables = [one.table for one in told if one.table is not None and one.table.rows]
    table = Table(tables[0].columns, tuple(row for one in tables for row in one.rows)[:_ROWS]) if tables else None
    return Found(
        tuple(item for one in told for item in one.answers),
        table=table,
        notes=tuple(dict.fromkeys(note for one in told for note in one.notes)),
    )


def _tables(desk: Desk, listing: Listing, subject: str | None) -> Iterator[tuple[str, Columns]]:
    """The tables that list what is asked about, with their series."""
    for (series, _), table in listing.tables.items():
        if not table.complete or table.of is None:
            continue
        coded = subject is not None and is_code(subject)
        if (coded and _is_listed(listing, subject or "", series, table)) or (
            not coded and (subject is None or contents.within(desk, subject, table.of) != ())
        ):
            yield series, table


def _is_listed(listing: Listing, code: str, series: str, table: Columns) -> bool:
    return any((one.series, one.table.name) == (series, table.name) for one in listing.entries(code))


def _of_table(
    desk: Desk, listing: Listing, subject: str | None, series: str, table: Columns, span: Span | None
) -> Found | None:
    members = listing.bringing(series, table.name)
    label = desk.label(subject) if subject is not None else table.title or table.name
    if subject is not None and is_code(subject) and span is None and len(members) > 2:
        return _of_code(desk, listing, subject, table, members)
    pair, notes = _pair(members, span)
    if pair is None:
        if not members:
            return None
        dated = _by_days(desk, listing, subject, series, table, span, label) if span is not None else None
        lead = desk.plain(f"Not stated: {notes[0]}", UNSTATED, subject)
        other = f"a release of {series} from then would tell: `sourcebook release import FILE`"
        return Found((*(dated or (lead,)),), notes=tuple(notes) if dated else (*notes[1:], other))
    return _compared(desk, listing, subject, table, pair, label, tuple(notes))


def _of_code(desk: Desk, listing: Listing, code: str, table: Columns, members: tuple[Release, ...]) -> Found:
    """What changed for a code from each release at hand to the next."""
    told = [_compared(desk, listing, code, table, pair, code, ()) for pair in pairwise(members)]
    changes = [one for one in told if one.table is not None and one.table.rows]
    names = ", ".join(_named(one) for one in members)
    if not changes:
        cited = [Citation(one.id) for one in members]
        return Found((desk.plain(f"{code} is the same in all releases at hand: {names}", HOLDS, code, cited),))
    items = tuple(item for one in changes for item in (*one.answers[:1], *_cells(desk, code, one)))
    rows = tuple(row for one in changes for row in (one.table.rows if one.table is not None else ()))
    return Found(items, table=Table(("code", "what", "before", "after"), rows), notes=(f"compared: {names}",))


def _cells(desk: Desk, code: str, found: Found) -> Iterator[Statement]:
    for _, what, was, now in found.table.rows if found.table is not None else ():
        yield replace(found.answers[0], text=f"{code}, {what}: {was or '-'} → {now or '-'}", value=what)


def _pair(members: tuple[Release, ...], span: Span | None) -> tuple[tuple[Release, Release] | None, list[str]]:
    """The two releases to compare, and what is to be said of the choice."""
    if span is None:
        if len(members) < 2:
            return None, [f"one release is at hand, {_named(members[0])}, and there is nothing to compare it with"]
        return (members[-2], members[-1]), [
            f"the two newest releases at hand: {_named(members[-2])}, {_named(members[-1])}"
        ]
    older = _newest(members, span.first if span.apart else before(span.first))
    newer = _newest(members, span.last)
    if older is None:
        return None, [f"no release is at hand from before {iso(span.first)}; the first is {_named(members[0])}"]
    assert newer is not None
    if newer is older:
        later = [one for one in members if one.dated > older.dated]
        year = period(iso(span.last)[:4])
        within = [one for one in later if span.apart and year is not None and one.dated <= year[1]]
        if not within:
            end = f"; the next is {_named(later[0])}" if later else ""
            return None, [f"no release at hand is dated {span.said()}: {_named(older)} is the one in force{end}"]
        return (older, within[-1]), [f"no release of {iso(span.last)} is at hand; {_named(within[-1])} was taken"]
    notes = [f"compared: {_named(older)} with {_named(newer)}, the releases at hand that were in force"]
    return (older, newer), notes


def _newest(members: tuple[Release, ...], day: Day) -> Release | None:
    return next((one for one in reversed(members) if one.dated <= day), None)


def _named(release: Release) -> str:
    return f"{release.id} ({iso(release.dated)})"


def _compared(
    desk: Desk,
    listing: Listing,
    subject: str | None,
    table: Columns,
    pair: tuple[Release, Release],
    label: str,
    notes: tuple[str, ...],
) -> Found:
    from sourcebook.releases.diff import between

    older, newer = pair
    ranges = contents.within(desk, subject, table.of or "") if subject is not None else None
    limits: tuple[Range | None, ...] = (None,) if ranges is None else ranges
    parts = [
        one
        for limit in limits
        for one in between(desk.knowledge.shelf, older.id, newer.id, limit, listing.gate).tables
        if one.table.name == table.name
    ]
    added = [row for part in parts for row in part.added]
    removed = [row for part in parts for row in part.removed]
    altered = [row for part in parts for row in part.changed]
    over = [change.code for change in altered if any(_is_end(table, cell) for cell in change.cells)]
    kinds: dict[str, list[str]] = {}
    for change in altered:
        for kind in change.kinds:
            kinds.setdefault(kind, []).append(change.code)
    said = [f"{len(added):,} added", f"{len(removed):,} removed", f"{len(altered):,} changed"]
    said += [f"{len(over):,} of those now with an end"] if over else []
    sources = [Citation(newer.id), Citation(older.id)]
    head = f"{label}, from {older.id} to {newer.id}: {', '.join(said)}"
    items = [desk.plain(head, HOLDS, subject, sources)]
    items += _line(desk, "removed", [row.code for row in removed], older)
    items += _line(desk, "now with an end", over, newer)
    items += _line(desk, "added", [row.code for row in added], newer)
    for kind, codes in sorted(kinds.items(), key=lambda one: (-len(one[1]), one[0])):
        items += _line(desk, kind, codes, newer)
    rows = [(row.code, "removed", _words(listing, row.code, older), "") for row in removed]
    rows += [(row.code, "added", "", _words(listing, row.code, newer)) for row in added]
    for change in altered:
        for cell in change.cells:
            column = table.column(cell.column)
            was, now = (
                "withheld"
                if cell.withheld
                else ""
                if value is None or column is None
                else _short(written(column, value))
                for value in (cell.before, cell.after)
            )
            rows.append((change.code, cell.column, was, now))
    if len(rows) > _ROWS:
        notes = (
            *notes,
            f"the table has the first {_ROWS} of {len(rows):,} lines",
            f"all of them: `sourcebook {TYPE} {older.id} {newer.id}`",
        )
    if older.dated < newer.dated and newer is listing.bringing(newer.series, table.name)[-1] and desk.day == today():
        notes = (*notes, f"{_named(newer)} is the newest release of {newer.series} at hand")
    return Found(tuple(items), table=Table(("code", "what", "before", "after"), tuple(rows[:_ROWS])), notes=notes)


def _line(desk: Desk, what: str, codes: Iterable[str], release: Release) -> list[Statement]:
    found = tuple(dict.fromkeys(codes))
    if not found:
        return []
    text = f"{what} ({len(found):,}): {wording.some(list(found), _NAMED)}"
    return [desk.plain(text, HOLDS, None, [Citation(release.id)], codes=found[:_ROWS])]


def _is_end(table: Columns, cell: "Cell") -> bool:
    """Whether a code was given a last day."""
    return cell.column == table.until and cell.before is None and cell.after is not None


def _words(listing: Listing, code: str, release: Release) -> str:
    for name in sorted(listing.leading):
        for fact in listing.facts(name, code):
            if fact.citation.source == release.id:
                return _short(fact.values[0])
    return ""


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"


# --- by the days that rows have ---


def _by_days(
    desk: Desk, listing: Listing, subject: str | None, series: str, table: Columns, span: Span, label: str
) -> tuple[Statement, ...] | None:
    """What began and ended on the days asked about by the days in the rows, where no two releases can be compared."""
    if table.since is None or span.apart:
        return None
    members = listing.bringing(series, table.name)
    release = next((one for one in members if one.dated >= span.first), members[-1])
    ranges = contents.within(desk, subject, table.of or "") if subject is not None else None
    found = contents.Contents(series, table, release, ranges, listing)
    begun: list[str] = []
    over: list[str] = []
    for row in found.rows():
        code = str(row.values[table.key])
        for column, out in ((table.since, begun), (table.until, over)):
            day = row.values.get(column) if column is not None else None
            if isinstance(day, int) and span.first <= day <= span.last:
                out.append(code)
    if release.dated > span.last or begun or over:
        text = f"{label}, {span.said()}, by the days that {release.id} has: {len(begun):,} began, {len(over):,} ended"
        lead = desk.plain(text, HOLDS, subject, [Citation(release.id)])
        return (lead, *_line(desk, "began", begun, release), *_line(desk, "ended", over, release))
    return None
