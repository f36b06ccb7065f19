"""Pairs of codes that releases list: the pair of two codes on the day, or that none is listed; the pairs of one code.

INVARIANT: that two codes are no pair is said of a release only, and which release that is; where none is at hand, it is
not stated.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sourcebook.answer import presence, wording
from sourcebook.answer.answer import ProofView, Statement
from sourcebook.answer.desk import HOLDS, NOT, ORDER, UNSTATED, Desk, Found
from sourcebook.compile.listed import Release, listing_of, written
from sourcebook.core.day import LAST, Day, iso, today
from sourcebook.core.fact import Citation
from sourcebook.core.query import Query
from sourcebook.core.table import Table
from sourcebook.core.term import Sort
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.releases.pairindex import PairsOf
    from sourcebook.releases.pairs import Pair, Pairs

_MOST = 20
"""So many codes of a pair are named; the others are counted."""


class Shelf(Protocol):
    """The releases at hand, as far as pairs are read."""

    def pair(self, one: str, two: str, table: str, release_id: str, /) -> "tuple[Pair, ...]": ...
    def pairs(self, code: str, table: str, release_id: str, /) -> "PairsOf": ...


class _Row(NamedTuple):
    """A pair as the row that it is."""

    release: str
    table: str
    line: int
    values: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Place:
    """A table of pairs of a series, and the release of it that counts on the day: the one in force, else the first."""

    series: str
    table: Table
    release: Release
    is_in_force: bool


def answer(desk: Desk, query: Query) -> Found | None:
    """What tables of pairs say of the codes asked about; None where another form answers: rows of tables that are not
    packed are facts, and only what they say of their second code is told here."""
    codes = [presence.key(desk, name) for name in (*query.subjects, *query.values)]
    if not codes or not all(codes):
        return None
    places = [
        place
        for place in _places(desk, query)
        if (place.table.packed or query.form == "subjects" or _turned(place.table, query.property))
        and _is_within(query, place)
    ]
    if not places:
        return _none_at_hand(desk, query) if listing_of(desk.knowledge) is None or not _at_hand(desk, query) else None
    if query.form in ("ask", "which"):
        found = [
            _of_two(desk, place, one, two, query) for one in query.subjects for two in query.values for place in places
        ]
    else:
        found = [item for code in codes for place in places for item in _of_one(desk, place, code, query)]
    items = sorted((item for item, _ in found), key=lambda item: ORDER.index(item.status))
    notes = [note for _, its in found for note in its]
    for place in places:
        notes += presence.newest(desk, place.series, place.table)
        notes += presence.reason(desk, place.table)
    return Found(tuple(items), notes=tuple(dict.fromkeys(notes)))


def _is_within(query: Query, place: Place) -> bool:
    return query.scope is None or place.table.scope in (None, query.scope)


def _says(table: Table, property: str | None) -> bool:
    """Whether the second column of a table says a property of the code in the first, or the first of the second."""
    if table.second is None or property is None:
        return False
    return any(column.says == property for column in table.columns if column.name in (table.key, table.second))


def _turned(table: Table, property: str | None) -> bool:
    """Whether it is the first column that says the property, of the code in the second."""
    column = table.column(table.key)
    return column is not None and column.says == property


def _at_hand(desk: Desk, query: Query) -> bool:
    return next(iter(_places(desk, query)), None) is not None


def _places(desk: Desk, query: Query) -> Iterator[Place]:
    """The tables at hand whose second column says what is asked."""
    listing = listing_of(desk.knowledge)
    for (series, name), table in listing.tables.items() if listing is not None else ():
        if listing is None or not _says(table, query.property):
            continue
        release = listing.in_force(series, name, desk.day)
        yield Place(series, table, release or listing.bringing(series, name)[0], release is not None)


def _none_at_hand(desk: Desk, query: Query) -> Found | None:
    declared = desk.knowledge.tables.values()
    series = dict.fromkeys(table.series for table in declared if _says(table, query.property))
    property = desk.property(query.property)
    about = wording.listed([desk.label(name) for name in (*query.subjects, *query.values)])
    text = f"Not stated for {about}: {property.title}"
    items = [desk.plain(text, UNSTATED, query.subjects[0] if query.subjects else query.values[0])]
    return Found(tuple(items), notes=presence.importing(series))


# --- two codes ---


def _of_two(desk: Desk, place: Place, one: str, two: str, query: Query) -> tuple[Statement, tuple[str, ...]]:
    """Whether two codes are a pair on the day, in either order."""
    shelf, name = _shelf(desk), place.table.name
    one, two = presence.key(desk, one), presence.key(desk, two)
    orders = ((one, two), (two, one)) if one != two else ((one, two),)
    rows = [row for a, b in orders for row in shelf.pair(a, b, name, place.release.id)]
    if not rows:
        return _unlisted(desk, place, one, two, query)
    row = on(place.table, rows, desk.day)
    status = HOLDS if row is not None else NOT
    told = row if row is not None else _nearest(place.table, rows, desk.day)
    since, _ = _days(place.table, told)
    sentence = _sentence(desk, place, told, query)
    lead = {
        HOLDS: "Listed",
        NOT: "Not listed yet" if since is not None and since > desk.day else "No longer listed",
    }[status]
    text = f"{lead}{_on_day(desk)}: {sentence} ({'; '.join(_details(desk, place, told))})"
    others = tuple(
        f"another row of the same two codes: {', '.join(_details(desk, place, other))} [{_cited(place, other)}]"
        for other in rows
        if other is not told
    )
    return _stated(desk, place, text, status, told, query), (*others, *_meanings(desk, place, told))


def _unlisted(desk: Desk, place: Place, one: str, two: str, query: Query) -> tuple[Statement, tuple[str, ...]]:
    """That the release lists no pair of the two; or an older one did."""
    listing, name = listing_of(desk.knowledge), place.table.name
    assert listing is not None
    shelf = _shelf(desk)
    older = [release for release in listing.bringing(place.series, name) if release.dated < place.release.dated]
    for release in reversed(older):
        rows = [row for a, b in ((one, two), (two, one)) for row in shelf.pair(a, b, name, release.id)]
        if rows:
            told = _nearest(place.table, rows, desk.day)
            was = Place(place.series, place.table, release, False)
            sentence = _sentence(desk, place, told, query)
            details = "; ".join(_details(desk, was, told))
            text = f"No longer listed{_on_day(desk)}: {sentence}, says {release.id}, not {place.release.id} ({details})"
            return _stated(desk, was, text, NOT, told, query), _meanings(desk, was, told)
    scope, among = place.table.scope, place.table.title or "pairs"
    text = f"None listed{_on_day(desk)}: {_force(desk, place)} has no row of {one} and {two}, in either order"
    text += f", in its {among}" + (f" ({scope})" if scope else "")
    sources = desk.cited([Citation(place.release.id)], one)
    item = Statement(
        text,
        NOT,
        subject=one,
        property=query.property,
        value=two,
        scope=scope,
        sources=sources,
        prove=lambda: ProofView(text, None, sources, tuple(_force_proof(desk, place))),
    )
    missing = [
        f"{code} is in no row of {place.release.id} at all"
        for code in dict.fromkeys((one, two))
        if not any(map(len, _both(shelf.pairs(code, name, place.release.id))))
    ]
    return item, tuple(missing)


def on(table: Table, rows: Iterable["Pair"], day: Day) -> "Pair | None":
    """The row that holds on a day. Where the days on which rows begin are blank, one begins behind the end of another:
    the one that ends first holds."""
    holding = [row for row in rows if _holds(table, row.values, day)]
    return min(holding, key=lambda row: (_until(table, row.values), row.line), default=None)


def _holds(table: Table, values: Mapping[str, object], day: Day) -> bool:
    since = values.get(table.since or "")
    return (not isinstance(since, int) or since <= day) and day <= _until(table, values)


def _until(table: Table, values: Mapping[str, object]) -> Day:
    until = values.get(table.until or "")
    return until if isinstance(until, int) else LAST


def _days(table: Table, row: "Pair") -> tuple[Day | None, Day | None]:
    since, until = row.values.get(table.since or ""), row.values.get(table.until or "")
    return (since if isinstance(since, int) else None), (until if isinstance(until, int) else None)


def _nearest(table: Table, rows: list["Pair"], day: Day) -> "Pair":
    """Of rows that do not hold on a day the last that ended before it, else the first that begins."""
    over = [row for row in rows if _until(table, row.values) < day]
    if over:
        return max(over, key=lambda row: (_until(table, row.values), -row.line))
    return min(rows, key=lambda row: (_days(table, row)[0] or 0, row.line))


# --- one code ---


def _of_one(desk: Desk, place: Place, code: str, query: Query) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """The pairs of a code on the day, one statement for each place it has in them."""
    found = _shelf(desk).pairs(code, place.table.name, place.release.id)
    table = place.table
    named = 0
    sides = [(found.first, table.key, table.second), (found.second, table.second, table.key)]
    if (query.form == "subjects") != _turned(table, query.property):
        sides.reverse()  # what is asked for is the first code: the pairs in which this one is the second come first
    for pairs, own, other in sides:
        by_other: dict[str, Pair] = {}
        for row in pairs.where(lambda values: _holds(table, values, desk.day)):
            key = row.two if own == table.key else row.one
            kept = by_other.get(key)
            if kept is None or _until(table, row.values) < _until(table, kept.values):
                by_other[key] = row
        if not len(pairs):
            continue
        named += 1
        ended = len(pairs) - len(by_other)
        scope = f" ({table.scope})" if table.scope else ""
        count = f"{len(by_other):,} pairs{_on_day(desk)} in {place.release.id}{scope}"
        text = f"{desk.label(code)} is the {_title(table, own)} of {count}"
        text += f", with the {_title(table, other)} {wording.some(list(by_other), _MOST)}" if by_other else ""
        text += f"; {ended:,} more rows do not hold on the day" if ended else ""
        yield _counted(desk, place, text, code, tuple(by_other), query), ()
    if not named:
        text = f"None listed{_on_day(desk)}: {_force(desk, place)} has no row of {desk.label(code)}"
        yield _counted(desk, place, text, code, (), query), ()


def _counted(desk: Desk, place: Place, text: str, code: str, others: tuple[str, ...], query: Query) -> Statement:
    sources = desk.cited([Citation(place.release.id)], code)
    return Statement(
        text,
        HOLDS if others else NOT,
        subject=code,
        property=query.property,
        scope=place.table.scope,
        codes=others,
        sources=sources,
        prove=lambda: ProofView(text, None, sources, tuple(_force_proof(desk, place))),
    )


def told(desk: Desk, subject: str) -> tuple[str, ...]:
    """In how many pairs a code is, in each place, for who asks everything about it."""
    listing = listing_of(desk.knowledge)
    code = presence.key(desk, subject)
    out = []
    for (series, name), table in listing.tables.items() if listing is not None and code else ():
        if not table.packed or listing is None:
            continue
        release = listing.in_force(series, name, desk.day) or listing.bringing(series, name)[0]
        found = _both(_shelf(desk).pairs(code, name, release.id))
        if any(map(len, found)):
            counts = wording.listed(
                f"the {_title(table, column)} of {len(pairs):,}"
                for column, pairs in zip((table.key, table.second), found, strict=True)
                if len(pairs)
            )
            out.append(f"{desk.label(code)} is {counts} {table.title or 'pairs'}, of any day, in {release.id}")
    return tuple(out)


# --- wording ---


def _sentence(desk: Desk, place: Place, row: "Pair", query: Query) -> str:
    """What the row says of the one code and the other."""
    codes = (row.two, row.one) if _turned(place.table, query.property) else (row.one, row.two)
    return desk.sentence(query.property or "", *codes, scope=place.table.scope)


def _both(found: "PairsOf") -> "tuple[Pairs, Pairs]":
    return found.first, found.second


def _shelf(desk: Desk) -> Shelf:
    listing = listing_of(desk.knowledge)
    assert listing is not None
    shelf: Shelf = listing.shelf  # type: ignore[assignment]
    return shelf


def _title(table: Table, name: str | None) -> str:
    column = table.column(name or "")
    return (column.title or column.name) if column is not None else name or ""


def _on_day(desk: Desk) -> str:
    return "" if desk.day == today() else f" on {iso(desk.day)}"


def _force(desk: Desk, place: Place) -> str:
    listing, id = listing_of(desk.knowledge), place.release.id
    if not place.is_in_force:
        return f"{id}, the first release at hand, which is later than the day,"
    if desk.day == today():
        return f"{id}, the newest release at hand,"
    is_last = listing is not None and listing.bringing(place.series, place.table.name)[-1] is place.release
    return f"{id}, the release in force{' as far as is at hand' if is_last else ''},"


def _details(desk: Desk, place: Place, row: "Pair") -> Iterator[str]:
    """Everything that is said of a pair: its places, its days, each other cell in words."""
    table, listing = place.table, listing_of(desk.knowledge)
    assert listing is not None
    yield f"{_title(table, table.key)} {row.one}, {_title(table, table.second)} {row.two}"
    since, until = _days(table, row)
    if table.since is not None:
        yield (
            f"{_title(table, table.since)} {iso(since)}"
            if since is not None
            else f"no {_title(table, table.since)} is given"
        )
    if table.until is not None:
        yield f"{_title(table, table.until)} {iso(until)}" if until is not None else f"no {_title(table, table.until)}"
    for column in table.columns:
        if column.name in (table.key, table.second, table.since, table.until) or column.name not in row.values:
            continue
        if column.guarded and listing.gate is not None and any(map(partial(listing.gate, table), (row.one, row.two))):
            continue
        said = desk.knowledge.properties.get(column.says or "")
        value = listing.value(column, said, _row(place, row)) if said is not None else None
        if said is not None and value is not None:
            label = wording.value_label(desk.knowledge, said.name, value)
            yield wording.phrased(desk.knowledge, said.name, f"{row.one} with {row.two}", label)
        else:
            cell = row.values[column.name]
            yield (
                column.title
                if column.value.choices == (cell,)
                else f"{_title(table, column.name)}: {written(column, cell)}"
            )


def _meanings(desk: Desk, place: Place, row: "Pair") -> tuple[str, ...]:
    """What is known of what cells say: of the things that they name, and in notes about the table's subject."""
    listing, out = listing_of(desk.knowledge), list[str]()
    assert listing is not None
    for column in place.table.columns:
        said = desk.knowledge.properties.get(column.says or "")
        value = (
            listing.value(column, said, _row(place, row))
            if said is not None and column.name != place.table.second
            else None
        )
        if said is None or value is None:
            continue
        if said.value.sort is Sort.ENTITY:
            out += desk.known(value, 2)
        elif place.table.of is not None:
            out += desk.noted([place.table.of], desk.sentence(said.name, "", value), 2)
    return tuple(dict.fromkeys(out))


def _row(place: Place, row: "Pair") -> _Row:
    return _Row(place.release.id, place.table.name, row.line, row.values)


def _cited(place: Place, row: "Pair") -> Citation:
    return Citation(place.release.id, str(row.line))


def _stated(desk: Desk, place: Place, text: str, status: str, row: "Pair", query: Query) -> Statement:
    since, until = _days(place.table, row)
    sources = desk.cited([_cited(place, row)], row.one)
    return Statement(
        text,
        status,
        subject=row.one,
        property=query.property,
        value=row.two,
        scope=place.table.scope,
        first=iso(since) if since is not None else None,
        last=iso(until) if until is not None else None,
        sources=sources,
        prove=lambda: ProofView(text, None, sources, tuple(_force_proof(desk, place))),
    )


def _force_proof(desk: Desk, place: Place) -> Iterator[ProofView]:
    release = place.release if place.is_in_force else None
    one = presence.Standing("", place.table, place.series, release, None, None, None, HOLDS)
    yield from presence.proving(desk, one)
