"""What the releases of a shelf say of codes, read a code at a time: lives, rows, and facts made of rows.

INVARIANT: only what is asked for by name is read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from sourcebook.compile.knowledge import Knowledge, folded
from sourcebook.compile.lives import Dated, Life, Row, Told, lives
from sourcebook.core.code import is_code, read_format
from sourcebook.core.day import LAST, Day, before, iso
from sourcebook.core.fact import Citation, Fact, Sign, Source
from sourcebook.core.table import Column, Table, declared_for
from sourcebook.core.term import Property, Sort
from sourcebook.text import Span
from sourcebook.text.kept import Kept
from sourcebook.text.value import dataclass, replace

if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object  # a protocol is only for type checkers, and costs a question from the shell a millisecond

_NUMBERED = 1 << 56  # facts of releases are numbered from here on


Gate = Callable[[Table, str], bool]
"""Whether the guarded columns of a code in a table are withheld from the user."""


class Brought(Protocol):
    """A table that a release has brought."""

    @property
    def count(self) -> int: ...
    @property
    def table(self) -> Table: ...


class Release(Dated, Protocol):
    @property
    def series(self) -> str: ...
    @property
    def superseded_by(self) -> str | None: ...
    @property
    def tables(self) -> Mapping[str, Brought]: ...


class Shelf(Protocol):
    """The releases at hand, as far as answers read them."""

    @property
    def releases(self) -> Sequence[Release]: ...
    def known(self, code: str, /) -> Sequence[Row]: ...
    def listed(
        self, table: str, release_id: str, /, first: str | None = None, last: str | None = None
    ) -> Iterable[Row]: ...
    def count(self, table: str, release_id: str, /, first: str | None = None, last: str | None = None) -> int: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything about one code in one table of a series; `second` is the other code where rows are about pairs."""

    code: str
    series: str
    table: Table
    second: str | None
    lives: tuple[Life, ...]

    def on(self, day: Day) -> Life | None:
        """The life that the code has on a day."""
        return next((life for life in self.lives if life.on(day) is not None), None)


class Listing:
    """What the releases of a shelf say. `only` names the one release that speaks, on every day of its rows.

    What stands in a guarded column of a code is told only where the `gate` does not say that it is withheld.
    Superseded releases speak only where they are named so. Where releases are `pinned`, others
    are not there.
    """

    def __init__(
        self,
        base: Knowledge,
        shelf: Shelf,
        only: str | None = None,
        pinned: Sequence[str] | None = None,
        gate: Gate | None = None,
    ) -> None:
        self.base, self.shelf, self.only, self.pinned, self.gate = base, shelf, only, pinned, gate
        # What columns say is declared in the base, so that no release is looked at before a code is asked for.
        said = {column.says for table in base.tables.values() for column in table.columns}
        self.properties = frozenset(name for name in said if name is not None and _is_said(base, name))
        self._systems = frozenset(
            base.node_of.get(table.of, table.of) for table in base.tables.values() if table.of is not None
        )
        self._entries: dict[str, tuple[Entry, ...]] = Kept()
        self._facts: dict[str, Mapping[str, tuple[Fact, ...]]] = Kept()
        self._spellings: dict[str, tuple[str, ...]] = Kept()

    # --- releases ---

    @cached_property
    def at_hand(self) -> tuple[Release, ...]:
        """The releases by series and day, each before what corrects it."""
        releases = self.shelf.releases
        kept = (release for release in releases if self.pinned is None or release.id in self.pinned)
        return tuple(sorted(kept, key=lambda r: (r.series, r.dated, r.superseded_by is None, r.id)))

    @cached_property
    def by_id(self) -> Mapping[str, Release]:
        return {release.id: release for release in self.at_hand}

    @cached_property
    def releases(self) -> Mapping[str, tuple[Release, ...]]:
        """Those that speak, by series and day: one for each day."""
        out: dict[str, dict[Day, Release]] = {}
        for release in self.at_hand:
            if release.superseded_by not in self.by_id if self.only is None else release.id == self.only:
                out.setdefault(release.series, {})[release.dated] = release
        return {series: tuple(by_day[day] for day in sorted(by_day)) for series, by_day in out.items()}

    @cached_property
    def tables(self) -> Mapping[tuple[str, str], Table]:
        """Each table by its series and its name, as the newest release has it, under what the base declares of it."""
        out: dict[tuple[str, str], Table] = {}
        for series, members in self.releases.items():
            for release in members:
                for name, brought in release.tables.items():
                    out[series, name] = brought.table.under(declared_for(self.base.tables, series, name))
        return out

    @cached_property
    def _bringing(self) -> Mapping[tuple[str, str], tuple[Release, ...]]:
        return {
            (series, name): tuple(release for release in self.releases[series] if name in release.tables)
            for series, name in self.tables
        }

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {release.id: number for number, release in enumerate(self.at_hand)}

    @cached_property
    def _columns(self) -> Mapping[tuple[str, str], tuple[tuple[Column, Property], ...]]:
        """The columns of each table that say a property of the code in its key, as each series brings it."""
        known, told = self.base.properties, self.properties
        return {
            place: tuple(
                (column, known[column.says])
                for column in table.columns
                if column.says in told and column.name != table.key
            )
            for place, table in self.tables.items()
        }

    @cached_property
    def leading(self) -> frozenset[str]:
        """The properties that say in words what a code is: of each table that lists all codes of a system the first,
        as they are declared, that its columns say in free text."""
        out = set()
        for place, table in self.tables.items():
            said = {its.name for _, its in self._columns[place] if its.value.sort is Sort.TEXT}
            first = next((name for name in self.base.declared if name in said), None)
            out |= {first} if table.complete and first is not None else set()
        return frozenset(name for name in out if name is not None)

    def bringing(self, series: str, table: str) -> tuple[Release, ...]:
        """The releases of a series that speak and have a table, by day."""
        return self._bringing.get((series, table), ())

    def in_force(self, series: str, table: str, day: Day) -> Release | None:
        """The newest release with the table that is not later than the day; None before the first."""
        found = None
        for release in self.bringing(series, table):
            if release.dated <= day:
                found = release
        return found

    def source(self, id: str) -> Source | None:
        """A release as a source: it is trusted as the source is that it is a release of."""
        release = self.by_id.get(id)
        if release is None:
            return None
        tables = self.base.tables
        found = (declared_for(tables, release.series, name) for name in release.tables)
        of = next((table.source for table in found if table is not None and table.source is not None), release.series)
        above, day = self.base.sources.get(of), iso(release.dated)
        if above is None:
            return Source(id, f"{release.series}, release of {day}", "", dated=day, family=id)
        return replace(above, name=id, title=f"{above.title}, release of {day}", dated=day, text=None, statements=None)

    # --- codes ---

    def entries(self, code: str) -> tuple[Entry, ...]:
        """All that is known of a code, by table and series; nothing for what is not listed."""
        found = self._entries.get(code)
        if found is None:
            found = self._entries[code] = tuple(self._read(code))
        return found

    def _read(self, code: str) -> Iterator[Entry]:
        groups: dict[tuple[str, str, str | None], list[Row]] = {}
        for row in self.shelf.known(code):
            release = self.by_id.get(row.release)
            table = self.tables.get((release.series, row.table)) if release is not None else None
            if release is None or table is None:
                continue
            second = row.values.get(table.second) if table.second is not None else None
            groups.setdefault((release.series, table.name, None if second is None else str(second)), []).append(row)
        for (series, name, second), rows in groups.items():
            found = lives(self.tables[series, name], self.bringing(series, name), rows)
            if found:
                yield Entry(code, series, self.tables[series, name], second, found)

    def key(self, subject: str) -> str | None:
        """The code under which rows are about a subject, which may be the last word of the name of a thing in a system
        whose codes a table lists; None where none can be."""
        if is_code(subject):
            return subject
        above, _, last = subject.rpartition(".")
        return last if above in self._systems and subject in self.base.nodes else None

    def spellings(self, text: str) -> tuple[str, ...]:
        """The codes of releases that a text may mean: itself, and those that have dots where it has none."""
        found = self._spellings.get(text)
        if found is None:
            dotted = [f"{text[:at]}.{text[at:]}" for at in self._dots if at < len(text)] if "." not in text else []
            found = self._spellings[text] = tuple(one for one in (text, *dotted) if self.entries(one))
        return found

    @cached_property
    def _dots(self) -> tuple[int, ...]:
        """Where codes have their dot, as far as formats tell that sources state of any system."""
        out = set()
        for name, declared in self.base.properties.items():
            if declared.value.sort is Sort.FORMAT:
                for facts in self.base.facts.get(name, {}).values():
                    for fact in facts:
                        out |= {place for value in fact.values for place in _dotted(value)}
        return tuple(sorted(out))

    # --- facts ---

    def facts(self, property: str, subject: str) -> tuple[Fact, ...]:
        """What rows say of a subject: a code, or a thing that is declared by the name of one."""
        key = self.key(subject)
        if key is None:
            return ()
        by_property = self._facts.get(subject)
        if by_property is None:
            made: dict[str, list[Fact]] = {}
            for fact in self._made(subject, key):
                made.setdefault(fact.property, []).append(fact)
            by_property = self._facts[subject] = {name: tuple(its) for name, its in made.items()}
        return by_property.get(property, ())

    def _made(self, subject: str, key: str) -> Iterator[Fact]:
        for entry in self.entries(key):
            table = entry.table
            if subject != key and subject != f"{table.of}.{key}":
                continue
            columns = self._columns[entry.series, table.name]
            lasting = [(place, *pair) for place, pair in enumerate(columns) if pair[1].timeless]
            dated = [(place, *pair) for place, pair in enumerate(columns) if not pair[1].timeless]
            for number, life in enumerate(entry.lives):
                for told in life.told:
                    yield from self._said(subject, table, dated, told)
                # What stays true of a code that has ended is what the newest row tells, until another begins.
                after = entry.lives[number + 1] if number + 1 < len(entry.lives) else None
                last = before(after.first) if after is not None and after.first > life.first else LAST
                yield from self._said(subject, table, lasting, Told(life.newest, life.first, last))

    def _said(
        self, subject: str, table: Table, columns: Iterable[tuple[int, Column, Property]], told: Told
    ) -> Iterator[Fact]:
        """What a row says in some columns, on the days on which it speaks."""
        row = told.row
        at = Span(row.release, row.line)
        citation = Citation(row.release, str(row.line), at=at)
        for place, column, said in columns:
            value = self.value(column, said, row)
            if value is not None:
                number = _NUMBERED + ((self._order[row.release] << 8 | place) << 32) + row.line
                yield Fact(
                    number,
                    subject,
                    said.name,
                    Sign.SAYS,
                    (value,),
                    citation,
                    table.scope,
                    first=told.first,
                    last=told.last,
                    at=at,
                )

    def value(self, column: Column, said: Property, row: Row) -> str | None:
        """What a cell says, as a value of the property; None for a blank one, and for a word that is no such value."""
        cell = row.values.get(column.name)
        if cell is None or cell == "" or (column.guarded and self.is_withheld(row)):
            return None
        word = written(column, cell)
        word = dict(column.reads).get(word, word)
        match said.value.sort:
            case Sort.ENTITY:
                node = self.base.node_of.get(word) or self.base.meant.get(folded(word))
                # The kind `code` has the codes that nobody declares.
                takes_codes = not said.value.kinds or Sort.CODE.value in said.value.kinds
                return node or (word.upper() if takes_codes and is_code(word.upper()) else None)
            case Sort.CLOSED | Sort.ORDERED:
                return word if word in said.value.choices else _choice(said, word)
            case Sort.CODE:
                return word.upper()
            case _:
                return word

    # --- what is withheld ---

    def is_withheld(self, row: Row) -> bool:
        """Whether the guarded cells of a row are withheld from the user."""
        release = self.by_id.get(row.release)
        table = self.tables.get((release.series, row.table)) if release is not None else None
        if self.gate is None or table is None:
            return False
        codes = (row.values.get(name) for name in (table.key, table.second) if name is not None)
        return any(code is not None and self.gate(table, str(code)) for code in codes)

    def withheld(self, subject: str) -> tuple[tuple[Table, Column, Row], ...]:
        """The cells about a subject that say something and are withheld: their tables, columns and rows."""
        key = self.key(subject)
        if self.gate is None or key is None:
            return ()
        return tuple(
            (entry.table, column, told.row)
            for entry in self.entries(key)
            for column, _ in self._columns[entry.series, entry.table.name]
            if column.guarded and self.gate(entry.table, key)
            for life in entry.lives
            for told in life.told
            if told.row.values.get(column.name) not in (None, "")
        )


def _dotted(format: str) -> Iterator[int]:
    """How many characters stand before a dot, where a format has one behind a fixed number of them."""
    found = read_format(format)
    for alternative in found.alternatives if found is not None else ():
        place = 0
        for segment in alternative:
            if segment.allowed == {"."}:
                yield place
                break
            if segment.least != segment.most:
                break
            place += segment.least


def written(column: Column, cell: str | int | float) -> str:
    """A cell as the language writes it: days with dashes, whole numbers without a point."""
    if column.value.sort is Sort.DATE and isinstance(cell, int):
        return iso(cell)
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _choice(said: Property, word: str) -> str | None:
    low = folded(word)
    return next((choice for choice, names in said.choice_names if low in map(folded, (choice, *names))), None)


def _is_said(base: Knowledge, name: str) -> bool:
    said = base.properties.get(name)
    return said is not None and not said.frame and said.places is None
