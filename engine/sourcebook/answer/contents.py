"""What the release in force lists: the codes of a place, of a range, or with a beginning; how many they are.

INVARIANT: no more than `MOST` codes are told one by one, and where there are more that is said.
"""

from collections.abc import Iterator
from itertools import islice

from sourcebook.answer.answer import Statement
from sourcebook.answer.codes import MOST
from sourcebook.answer.desk import HOLDS, Desk
from sourcebook.answer.presence import belongs, citation, importing, newest
from sourcebook.compile.listed import Listing, Release, listing_of
from sourcebook.compile.lives import Row
from sourcebook.core.code import Range, joined
from sourcebook.core.day import Day, iso, today
from sourcebook.core.fact import Citation
from sourcebook.core.table import Table
from sourcebook.text.value import dataclass

_SCANNED = 20_000  # rows that are looked through for those that have ended


@dataclass(frozen=True, slots=True)
class Contents:
    """What one table of the release in force lists of a place: its codes within `ranges`, all of them where None."""

    series: str
    table: Table
    release: Release
    ranges: tuple[Range, ...] | None
    listing: Listing

    def rows(self) -> Iterator[Row]:
        """The rows, in the order of the codes."""
        shelf = self.listing.shelf
        for ranged in self.ranges if self.ranges is not None else (None,):
            ends = (ranged.first, ranged.last) if ranged is not None else ()
            yield from shelf.listed(self.table.name, self.release.id, *ends)

    @property
    def count(self) -> int:
        shelf = self.listing.shelf
        if self.ranges is None:
            return self.release.tables[self.table.name].count
        return sum(shelf.count(self.table.name, self.release.id, r.first, r.last) for r in self.ranges)


def of_place(desk: Desk, subject: str | None) -> tuple[Contents, ...]:
    """What releases in force list of a place (of everything, if none is named); nothing where they cannot tell."""
    listing = listing_of(desk.knowledge)
    out = []
    for (series, name), table in listing.tables.items() if listing is not None else ():
        release = listing.in_force(series, name, desk.day) if listing is not None else None
        if listing is None or release is None or not table.complete or table.of is None:
            continue
        ranges = within(desk, subject, table.of)
        if ranges is None or ranges:
            found = Contents(series, table, release, ranges, listing)
            if found.count:
                out.append(found)
    return tuple(out)


def within(desk: Desk, subject: str | None, system: str) -> tuple[Range, ...] | None:
    """The ranges of a place in a system: None for the whole of it, nothing for what is elsewhere."""
    if subject is None:
        return None
    coded = desk.node(subject) is None or desk.is_code(subject)
    ranged = Range.of(subject.rpartition(":")[2]) if coded else None
    if ranged is not None:
        return (ranged,) if ranged.is_sound else ()
    name = desk.knowledge.node_of.get(subject, subject)
    above = desk.knowledge.above
    if name == system or name in above(system):
        return None
    return ranges_of(desk, name) if system in above(name) else ()


def ranges_of(desk: Desk, place: str) -> tuple[Range, ...]:
    """The ranges of codes of a place: those in use, else its number space, else those of its parts."""
    own = desk.codes(place) or tuple(value for _, value in desk.space(place))
    found = [r for value in own if (r := Range.of(value)) is not None and r.is_sound]
    node = desk.node(place)
    if not found and node is not None:
        found = [r for part in node.parts if desk.alive(part) for r in ranges_of(desk, part)]
    return joined(found)


def beginning(desk: Desk, start: str) -> tuple[Contents, ...]:
    """What releases in force list of codes that begin with some letters or digits."""
    out = []
    for whole in of_place(desk, None):
        sample = next(iter(whole.rows()), None)
        ranged = _filled(start, str(sample.values[whole.table.key])) if sample is not None else None
        found = (
            Contents(whole.series, whole.table, whole.release, (ranged,), whole.listing) if ranged is not None else None
        )
        if found is not None and found.count:
            out.append(found)
    return tuple(out)


def _filled(start: str, sample: str) -> Range | None:
    """All codes of the shape of a sample that begin with some letters; None where those cannot begin such a code."""
    if len(start) > len(sample) or any(a.isdigit() != b.isdigit() for a, b in zip(start, sample, strict=False)):
        return None
    rest = sample[len(start) :]
    ends = ("".join(low if c.isdigit() else high for c in rest) for low, high in (("0", "A"), ("9", "Z")))
    first, last = (start + end for end in ends)
    return Range(first, last) if rest.isalnum() or not rest else None


# --- told ---


def counted(desk: Desk, what: str, found: Contents, several: bool = False) -> Statement:
    """How many codes there are, and how many of those that are listed are over; of which table, beside `several`."""
    number = found.count
    over = _over(found, desk.day) if number <= _SCANNED else 0
    codes = f"{number:,} code{'s' if number != 1 else ''}"
    text = f"{what}: {codes} {'are' if number != 1 else 'is'} listed in {in_force(desk, found)}"
    if several and found.table.title:
        text += f" among the {found.table.title}"
    if over:
        text += f"; {over:,} of them {'have' if over != 1 else 'has'} ended"
    more = {"codes": tuple(map(str, found.ranges))} if found.ranges else {}
    return desk.plain(text, HOLDS, None, [Citation(found.release.id)], value=str(number), **more)


def _over(found: Contents, day: Day) -> int:
    until = found.table.until
    if until is None:
        return 0
    return sum(1 for row in found.rows() if isinstance(end := row.values.get(until), int) and end < day)


def in_force(desk: Desk, found: Contents) -> str:
    """The release by its name, and how it comes to speak."""
    if desk.day == today():
        return f"{found.release.id}, the newest release at hand"
    return f"{found.release.id}, the release in force on {iso(desk.day)}"


def told(desk: Desk, found: Contents, most: int = MOST) -> list[Statement]:
    """The first codes one by one, each with its words and its line."""
    return [one(desk, found, row) for row in islice(found.rows(), most)]


def one(desk: Desk, found: Contents, row: Row) -> Statement:
    """A code that is listed, with what the release writes beside it."""
    code = str(row.values[found.table.key])
    words = worded(desk, found, row)
    text = f"{code}: {words}" if words else code
    until = row.values.get(found.table.until) if found.table.until is not None else None
    if isinstance(until, int) and until < desk.day:
        text += f" (ended {iso(until)})"
    return desk.plain(text, HOLDS, code, [citation(row)], codes=(code,))


def worded(desk: Desk, found: Contents, row: Row) -> str:
    """The words beside a code that may be shown: those that say what it is."""
    for column in found.table.columns:
        if column.says in found.listing.leading:
            words = found.listing.value(column, desk.property(column.says), row)
            if words is not None:
                return words
    return ""


def bounded(found: Contents, most: int = MOST) -> tuple[str, ...]:
    """That not all are told, where that is so, and how to see them."""
    if found.count <= most:
        return ()
    return (
        f"only the first {most} of {found.count:,} are told; `sourcebook release export {found.release.id}` has all",
    )


def notes(desk: Desk, found: Contents) -> tuple[str, ...]:
    return (*bounded(found), *newest(desk, found.series, found.table))


def having(desk: Desk, property: str, value: str, place: str | None) -> tuple[list[Statement], list[str]]:
    """The codes of which releases in force say a value, the first of them one by one; and how many there are."""
    listing = listing_of(desk.knowledge)
    items: list[Statement] = []
    said: list[str] = []
    if listing is None or property not in listing.properties:
        return items, said
    declared = desk.property(property)
    order = desk.world.order(property)
    wanted = order.key(value)
    for (series, name), table in listing.tables.items():
        columns = [column for column in table.columns if column.says == property]
        release = listing.in_force(series, name, desk.day)
        ranges = within(desk, place, table.of) if place is not None and table.of is not None else None
        if not columns or release is None or (place is not None and ranges == ()):
            continue
        found = Contents(series, table, release, ranges, listing)
        number = 0
        for row in found.rows():
            until = row.values.get(table.until) if table.until is not None else None
            if isinstance(until, int) and until < desk.day:
                continue
            values = (listing.value(column, declared, row) for column in columns)
            if any(v is not None and order.within(order.key(v), wanted) for v in values):
                number += 1
                if number <= MOST:
                    items.append(one(desk, found, row))
        total = f"{number:,} of the {found.count:,} codes in {in_force(desk, found)}"
        tail = "" if number <= MOST else f"; the first {MOST} are told"
        said.append(f"{total}: {desk.sentence(property, 'each', value)}{tail}")
        said += newest(desk, series, table)
    return items, said


def of_query(desk: Desk, subject: str | None) -> tuple[Contents, ...]:
    """What releases in force list of what is asked about: a place, a range, a beginning of codes, everything."""
    if desk.knowledge.shelf is None:
        return ()
    found = of_place(desk, subject)
    if not found and subject is not None and desk.node(subject) is None and subject.isalnum():
        return beginning(desk, subject.upper())
    return found


def missing(desk: Desk, subject: str | None) -> tuple[str, ...]:
    """How to import what would have told of the codes of a place, where no release of it is at hand."""
    listing = listing_of(desk.knowledge)
    out: dict[str, None] = {}
    for table in desk.knowledge.tables.values():
        system = desk.knowledge.node_of.get(table.of or "", table.of or "")
        if not table.complete or not system or (listing is not None and table.series in listing.releases):
            continue
        places = within(desk, subject, system) if subject is not None else ()
        if places is None or (places and belongs(desk, places[0].first, system)):
            out[table.series] = None
    return importing(out)
