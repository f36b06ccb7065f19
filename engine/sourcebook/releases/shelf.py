"""The store as it is read: which releases there are, and everything they say of a code.

INVARIANT: nothing big is read when it opens; what it gives is what was committed, whatever else is going on.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sourcebook.core.day import Day, iso
from sourcebook.core.table import Table
from sourcebook.releases import index
from sourcebook.releases.cells import Cells, Values
from sourcebook.releases.place import RELEASES, home
from sourcebook.text.value import dataclass, field

if TYPE_CHECKING:
    import pyarrow

    from sourcebook.releases.manifest import Manifest
    from sourcebook.releases.pairindex import PairsOf
    from sourcebook.releases.pairs import Pair, Said
    from sourcebook.releases.search import Words

LICENCES = "licences.json"
"""What the user has declared, beside the index: it is no part of what was imported."""
_PAGE = 500
_JSON = json.JSONDecoder().decode


class StoreDamaged(OSError):
    """The store cannot be read as it was written; the words say what to do. The shell prints them."""

    def __init__(self, folder: Path, wrong: object) -> None:
        super().__init__(
            f"the index of the releases in {folder} cannot be read ({wrong}); "
            "`sourcebook release verify --mend` makes it again"
        )


class TableDamaged(StoreDamaged):
    """A table of a release cannot be read as it was written."""

    def __init__(self, release: str, table: str, wrong: object) -> None:
        OSError.__init__(
            self,
            f"the table {table} of {release} cannot be read ({wrong}); `sourcebook release remove {release}`, "
            "then import its file again",
        )


class NoSuchRelease(KeyError):
    """A release or a table of it is named that is not in the store."""


class Row(NamedTuple):
    """One row of a table of a release. `values` has the cells that are not blank, the key among them; days are
    `yyyymmdd`. Rows that are the same share them. `line` is the line of the file, or the row of the sheet, from 1."""

    release: str
    table: str
    line: int
    values: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table of a release: how many rows it has, and what its columns are."""

    count: int
    table: Table


@dataclass(frozen=True)
class Release:
    """A release in the store. `superseded_by` is the release with the corrections to this one, if there is one."""

    id: str
    series: str
    dated: Day
    corrects: str | None
    superseded_by: str | None
    folder: Path
    digest: str
    number: int = field(repr=False)
    listed: str = field(repr=False)

    @cached_property
    def tables(self) -> Mapping[str, TableInfo]:
        """Its tables, by name."""
        from sourcebook.releases.manifest import table_of

        return {name: TableInfo(count, table_of(table)) for name, (count, table) in _JSON(self.listed).items()}

    @cached_property
    def manifest(self) -> "Manifest":
        """Where it is from, and what was found. Raises OSError, ValueError where it is gone or damaged."""
        from sourcebook.releases.manifest import read

        return read((self.folder / "manifest.json").read_bytes())

    def __str__(self) -> str:
        return f"{self.id} ({iso(self.dated)})"


class Shelf:
    """The releases in a folder, as they were when it was opened; an empty one where there is no store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / index.NAME
        self._said: dict[tuple[int, str], Said | None] = {}

    # --- which releases there are ---

    @cached_property
    def identity(self) -> str:
        """A word that is the same as long as the same releases are in the store and the same licences declared."""
        from zlib import crc32

        try:
            licences = f"{crc32((self.folder / LICENCES).read_bytes()):08x}"
        except OSError:
            licences = ""
        if self._connection is None:
            return licences
        with _told(self.folder):
            return index.identity(self._connection) + licences

    @cached_property
    def releases(self) -> tuple[Release, ...]:
        """Every release, by series, then day; a corrected one behind what it corrects."""
        if self._connection is None:
            return ()
        with _told(self.folder):
            found = index.entries(self._connection)
        by = {one.corrects: one.id for one in found if one.corrects is not None}
        return tuple(
            Release(
                one.id,
                one.series,
                one.dated,
                one.corrects,
                by.get(one.id),
                self.folder / RELEASES / one.folder,
                one.digest,
                one.number,
                one.tables,
            )
            for one in found
        )

    @cached_property
    def by_id(self) -> Mapping[str, Release]:
        return {one.id: one for one in self.releases}

    @cached_property
    def series(self) -> tuple[str, ...]:
        """The names of what is published again and again, in order."""
        return tuple(dict.fromkeys(one.series for one in self.releases))

    @cached_property
    def _by_series(self) -> Mapping[str, tuple[Release, ...]]:
        """The releases of each series that speak where none is named: without those that were corrected."""
        out: dict[str, list[Release]] = {}
        for one in self.releases:
            if one.superseded_by is None:
                out.setdefault(one.series, []).append(one)
        return {series: tuple(found) for series, found in out.items()}

    def in_force(self, series: str, day: Day) -> Release | None:
        """The newest release of a series that is dated `day` or before, else its earliest; a corrected one in place of
        what it corrects. None where there is none of the series."""
        best = None
        for one in self._by_series.get(series, ()):
            if best is not None and one.dated > day:
                break
            best = one
        return best

    # --- what they say of codes ---

    def known(self, code: str) -> tuple[Row, ...]:
        """Every row about a code, in every table and release that is not packed; in order of import, then line."""
        if self._connection is None:
            return ()
        try:
            found = self._connection.execute(_KNOWN, (code,)).fetchall()
            if not found:
                return ()
            read, parts, new = self._cells.read, self._parts, tuple.__new__
            by: dict[str, Values] = {}  # rows that are the same in several releases are read once
            rows = []
            for part, line, cells in found:
                values = by.get(cells)
                if values is None:
                    values = by[cells] = read(cells)
                release, table = parts[part]
                rows.append(new(Row, (release, table, line, values)))  # as Row() makes it, in half the time
            return tuple(rows)
        except KeyError:  # imported since the shelf was opened
            self.__dict__.pop("_parts")
            self._said.clear()
            return self._known(found)
        except (*_NOT_AS_WRITTEN, sqlite3.DatabaseError) as wrong:
            raise self._damaged(wrong) from None

    def _known(self, found: list[tuple[int, int, str]]) -> tuple[Row, ...]:
        """Rows as they were fetched, as far as it is known what they are of."""
        parts, values = self._parts, self._values([cells for _, _, cells in found])
        return tuple(
            Row(*parts[part], line, its) for (part, line, _), its in zip(found, values, strict=True) if part in parts
        )

    def _values(self, cells: list[str]) -> list[Values]:
        """The cells of several rows; rows that are the same are read once."""
        try:
            by = {text: self._cells.read(text) for text in dict.fromkeys(cells)}
        except (*_NOT_AS_WRITTEN, sqlite3.DatabaseError) as wrong:
            raise self._damaged(wrong) from None
        return [by[text] for text in cells]

    def _damaged(self, wrong: Exception) -> StoreDamaged:
        said = wrong if isinstance(wrong, sqlite3.Error) else "a row is not what was written"
        return StoreDamaged(self.folder, said)

    @cached_property
    def _cells(self) -> Cells:
        assert self._connection is not None
        return Cells(self._connection)

    def listed(self, table: str, release_id: str, first: str | None = None, last: str | None = None) -> Iterator[Row]:
        """The rows of a table of a release, in order of the codes: all, or those from `first` to `last`."""
        part = self._part(table, release_id)
        within, filled = index.stretch(first, last)
        code, at = "", -1
        while True:
            # Page by page, so that nobody who writes waits for one who has stopped reading in between.
            page = self._fetch(
                f"SELECT code, at, line, cells FROM rows WHERE part = ? AND (code, at) > (?, ?) AND {within} "
                f"ORDER BY code, at LIMIT {_PAGE}",
                (part, code, at, *filled),
            )
            for row, values in zip(page, self._values([row[3] for row in page]), strict=True):
                yield Row(release_id, table, row[2], values)
            if len(page) < _PAGE:
                return
            code, at, *_ = page[-1]

    def count(self, table: str, release_id: str, first: str | None = None, last: str | None = None) -> int:
        """How many rows `listed` would give."""
        part = self._part(table, release_id)
        within, filled = index.stretch(first, last)
        ((count,),) = self._fetch(f"SELECT count(*) FROM rows WHERE part = ? AND {within}", (part, *filled))
        return int(count)

    # --- pairs of codes ---

    def pairs(self, code: str, table: str, release_id: str) -> "PairsOf":
        """What a table of pairs lists with one code, in either place."""
        from sourcebook.releases import pairindex

        release, said = self._pairs(table, release_id)
        assert self._connection is not None
        with _told(self.folder):
            return pairindex.pairs_of(self._connection, release, table, code, said)

    def pair(self, one: str, two: str, table: str, release_id: str) -> "tuple[Pair, ...]":
        """The rows of a table of pairs with these two codes in this order; mostly one or none."""
        from sourcebook.releases import pairindex

        release, said = self._pairs(table, release_id)
        assert self._connection is not None
        with _told(self.folder):
            return pairindex.pair(self._connection, release, table, one, two, said)

    # --- codes by the words of their descriptors ---

    def words(self, shown: "Callable[[str, str], bool]") -> "Words | None":
        """What codes are found by: of guarded texts only those of which `shown` says, of a table and a code, that they
        may be shown. None where there is no store. What it reads it keeps."""
        from sourcebook.releases.search import Words

        if self._connection is None:
            return None
        with _told(self.folder):
            return Words(cast("sqlite3.Connection", _Careful(self._connection, self.folder)), shown)

    # --- whole tables ---

    def table(self, name: str, release_id: str) -> "pyarrow.Table":
        """A table of a release as it was imported, with the line of each row. Raises MissingLibrary, TableDamaged."""
        release = self._release(release_id)
        if name not in release.tables:
            raise NoSuchRelease(f"{release_id} has no table {name}")
        from sourcebook.releases.opening import MissingLibrary

        try:
            from pyarrow import parquet
        except ImportError:
            raise MissingLibrary("pyarrow") from None
        try:
            return parquet.ParquetFile(release.folder / f"{name}.parquet", memory_map=True).read()
        except (OSError, ValueError, NotImplementedError) as wrong:
            raise TableDamaged(release_id, name, str(wrong).partition("\n")[0][:200]) from None

    # --- the file ---

    @cached_property
    def _connection(self) -> sqlite3.Connection | None:
        """The index, if there is one."""
        try:
            is_empty = not self._file.stat().st_size
        except (FileNotFoundError, NotADirectoryError):
            is_empty = True
        except OSError as wrong:
            raise StoreDamaged(self.folder, (wrong.strerror or str(wrong)).lower()) from None
        if is_empty and not index.is_lost(self.folder):
            return None
        if is_empty:
            raise StoreDamaged(self.folder, index.EMPTY)
        with _told(self.folder):
            made = index.connected(self._file, write=False)
            is_there = False
            try:
                made.execute(f"PRAGMA busy_timeout = {_PATIENCE}")
                is_there = index.is_there(made, self.folder)
            finally:
                if not is_there:
                    made.close()
            return made if is_there else None

    def _fetch(self, statement: str, filled: tuple[object, ...]) -> list[tuple[Any, ...]]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, filled).fetchall()
        except sqlite3.DatabaseError as wrong:
            raise StoreDamaged(self.folder, wrong) from None

    @cached_property
    def _parts(self) -> Mapping[int, tuple[str, str]]:
        """The release and the table that a number in the index stands for."""
        assert self._connection is not None
        with _told(self.folder):
            ids = {one.number: one.id for one in index.entries(self._connection)}
            found = index.parts(self._connection)
        return {part: (ids[number], name) for part, (number, name) in found.items() if number in ids}

    @cached_property
    def _numbers(self) -> Mapping[tuple[str, str], int]:
        return {place: part for part, place in self._parts.items()}

    def _part(self, table: str, release_id: str) -> int:
        self._release(release_id)
        found = self._numbers.get((release_id, table))
        if found is None:
            raise NoSuchRelease(f"{release_id} has no table {table}")
        return found

    def _pairs(self, table: str, release_id: str) -> "tuple[int, Said]":
        from sourcebook.releases import pairindex

        number = self._release(release_id).number
        if (number, table) not in self._said:
            assert self._connection is not None
            with _told(self.folder):
                self._said[number, table] = pairindex.said_of(self._connection, number, table)
        said = self._said[number, table]
        if said is None:
            raise NoSuchRelease(f"{release_id} has no table of pairs {table}")
        return number, said

    def _release(self, release_id: str) -> Release:
        found = self.by_id.get(release_id)
        if found is None:
            raise NoSuchRelease(f"there is no release {release_id}")
        return found

    def close(self) -> None:
        """Let go of the file; the shelf opens it again where it is asked further."""
        connection = self.__dict__.pop("_connection", None)
        self.__dict__.pop("_cells", None)
        if connection is not None:
            connection.close()

    def __del__(self) -> None:
        self.close()


_KNOWN = "SELECT part, line, cells FROM rows WHERE code = ?"
_NOT_AS_WRITTEN = ValueError, TypeError, AttributeError  # also a cell of another type
_PATIENCE = 20_000  # milliseconds to wait while somebody else commits


class _told:
    """What goes wrong with the index inside of the block is told as StoreDamaged."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, wrong: BaseException | None, trace: object) -> None:
        if isinstance(wrong, sqlite3.Error):
            raise StoreDamaged(self._folder, wrong) from None


class _Careful:
    """The index, asked by somebody who goes on asking later: what goes wrong then is told as StoreDamaged, too."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection, self._folder = connection, folder

    def execute(self, statement: str, filled: tuple[object, ...] = ()) -> "_Rows":
        with _told(self._folder):
            return _Rows(self._connection.execute(statement, filled).fetchall())


class _Rows(list[tuple[Any, ...]]):
    """What was asked for."""

    def fetchall(self) -> list[tuple[Any, ...]]:
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        return self[0] if self else None


def at(folder: Path | None) -> Shelf | None:
    """The shelf of the store in a folder; None where no folder is known."""
    return None if folder is None else Shelf(folder)


__all__ = [
    "LICENCES",
    "RELEASES",
    "NoSuchRelease",
    "Release",
    "Row",
    "Shelf",
    "StoreDamaged",
    "TableDamaged",
    "TableInfo",
    "at",
    "home",
]
