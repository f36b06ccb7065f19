"""The index of the store: an SQLite file in which a code's rows in all releases stand side by side.

INVARIANT: a release is in the index whole or not at all; everything of it is under its number, which is never used
again. Nothing here commits.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from sourcebook.core.code import shape
from sourcebook.releases import cells as written_cells
from sourcebook.releases.place import INDEX, has_releases
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.releases.manifest import Manifest
    from sourcebook.releases.reading import Content

NAME = INDEX
EDITION = 5
"""Grows with every change of the layout; an index of another edition is made again from the Parquet files."""
APPLICATION = 0x53427278
EMPTY = "it is gone, or empty"

SCHEMA = (
    "CREATE TABLE releases (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, series TEXT NOT NULL, "
    "dated INTEGER NOT NULL, corrects TEXT, folder TEXT NOT NULL, digest TEXT NOT NULL, tables TEXT NOT NULL, "
    "manifest TEXT NOT NULL)",
    "CREATE TABLE parts (number INTEGER PRIMARY KEY AUTOINCREMENT, release INTEGER NOT NULL, name TEXT NOT NULL, "
    "layout INTEGER, digest TEXT NOT NULL)",
    "CREATE TABLE rows (code TEXT NOT NULL, part INTEGER NOT NULL, at INTEGER NOT NULL, line INTEGER NOT NULL, "
    "cells TEXT NOT NULL, PRIMARY KEY (code, part, at)) WITHOUT ROWID",
    "CREATE INDEX rows_of_part ON rows (part, code)",
    "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """A release as the index lists it. `tables` is JSON that a reader need not look into to know what is there."""

    number: int
    id: str
    series: str
    dated: int
    corrects: str | None
    folder: str
    digest: str
    tables: str


_ENTRY = "SELECT number, id, series, dated, corrects, folder, digest, tables FROM releases"


def create(connection: sqlite3.Connection) -> None:
    """The empty index, in a transaction that the caller has begun."""
    from sourcebook.releases import pairindex, words

    for statement in (*SCHEMA, *written_cells.SCHEMA, *pairindex.SCHEMA):
        connection.execute(statement)
    words.prepare(connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {EDITION}")
    identify(connection)


def is_there(connection: sqlite3.Connection, folder: Path) -> bool:
    """Whether there is an index of this edition; False where the file is new and empty, and nothing in the store.

    Raises sqlite3.DatabaseError where it is of another edition, or no index, or empty beside releases.
    """
    for _ in range(2):  # since releases come only behind an index, who sees one now may have seen none just before
        (edition,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if (edition, application) == (EDITION, APPLICATION):
            return True
        if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            made = f"it is of edition {edition}, not {EDITION}"
            raise sqlite3.DatabaseError(f"another version of Sourcebook made it: {made}")
        if not has_releases(folder):
            return False
    raise sqlite3.DatabaseError(EMPTY)


def is_lost(folder: Path) -> bool:
    """Whether there are releases in a store, but the file of the index is gone, or there is nothing in it; the index is
    there, if only with its tables, before any release is."""
    try:
        return has_releases(folder) and not (folder / NAME).stat().st_size
    except FileNotFoundError:
        return True
    except OSError:
        return False


def entries(connection: sqlite3.Connection) -> list[Entry]:
    """Every release, by series, then day; a corrected one behind what it corrects."""
    return [Entry(*row) for row in connection.execute(f"{_ENTRY} ORDER BY series, dated, corrects IS NOT NULL, id")]


def identity(connection: sqlite3.Connection) -> str:
    """Which releases there are, as one word: the same releases, the same word."""
    found = connection.execute("SELECT value FROM about WHERE name = 'identity'").fetchone()
    return str(found[0]) if found else ""


def identify(connection: sqlite3.Connection) -> None:
    """Keep the word for what is there now."""
    from hashlib import sha256

    listed = "\n".join(f"{one.id} {one.digest}" for one in entries(connection))
    word = sha256(listed.encode()).hexdigest()[:16]
    connection.execute("INSERT OR REPLACE INTO about VALUES ('identity', ?)", (word,))


def add(
    connection: sqlite3.Connection, manifest: "Manifest", written: bytes, folder: str, contents: Iterable["Content"]
) -> None:
    """Put a release into the index; `written` is its manifest as it stands in `folder`."""
    from sourcebook.releases import pairindex, words
    from sourcebook.releases.manifest import digest

    number = connection.execute(
        "INSERT INTO releases (id, series, dated, corrects, folder, digest, tables, manifest) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            manifest.release,
            manifest.series,
            manifest.dated,
            manifest.corrects,
            folder,
            digest(written),
            tables_of(manifest),
            written.decode(),
        ),
    ).lastrowid
    assert number is not None
    for content in contents:
        name = content.table.name
        part = connection.execute(
            "INSERT INTO parts (release, name, digest) VALUES (?, ?, '')", (number, name)
        ).lastrowid
        assert part is not None
        if content.table.second is not None:
            pairindex.write(connection, number, content.table, content.data)
        rows: list[tuple[str, int, str]] = []
        if not content.table.packed:
            cells, layout = written_cells.written(connection, content)
            connection.execute("UPDATE parts SET layout = ? WHERE number = ?", (layout, part))
            keys, lines = content.data.column(content.table.key), content.data.column("line")
            rows = sorted(zip(keys.to_pylist(), lines.to_pylist(), cells.to_pylist(), strict=True))
            _insert(connection, part, rows)
            words.add(connection, manifest.release, content)
        found = part_digest(connection, number, part, name, rows)
        connection.execute("UPDATE parts SET digest = ? WHERE number = ?", (found, part))
    identify(connection)


def tables_of(manifest: "Manifest") -> str:
    """What the index lists of the tables of a release."""
    from sourcebook.releases.manifest import table_data

    return _JSON({name: [one.count, table_data(one.table)] for name, one in manifest.tables.items()})


def _insert(connection: sqlite3.Connection, part: int, rows: Sequence[tuple[str, int, str]]) -> None:
    """Puts the rows of a part into the index, in this order; many with one statement, which takes two thirds of the
    time."""
    codes, lines, written = zip(*rows, strict=True) if rows else ((), (), ())
    cells = chain.from_iterable(zip(codes, repeat(part), count(), lines, written, strict=False))
    one, whole = 5, len(rows) // _AT_ONCE
    connection.executemany(
        f"INSERT INTO rows VALUES {', '.join(['(?, ?, ?, ?, ?)'] * _AT_ONCE)}",
        (tuple(islice(cells, one * _AT_ONCE)) for _ in range(whole)),
    )
    connection.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", iter(lambda: tuple(islice(cells, one)), ()))


def part_digest(
    connection: sqlite3.Connection,
    release: int,
    part: int,
    name: str,
    rows: Iterable[tuple[str, int, str]] | None = None,
) -> str:
    """A checksum of what the index holds of one table of a release; `rows` are its rows, where they are at hand."""
    from hashlib import blake2b

    ((layout,),) = connection.execute("SELECT layout FROM parts WHERE number = ?", (part,)).fetchall()
    whole = blake2b(written_cells.columns_of(connection, layout).encode(), digest_size=32)
    if rows is None:
        rows = connection.execute("SELECT code, line, cells FROM rows WHERE part = ? ORDER BY code, at", (part,))
    these = iter(rows)
    while some := list(islice(these, 1000)):
        codes, lines, cells = zip(*some, strict=True)
        whole.update("\0".join([*codes, *map(str, lines), *cells, ""]).encode())
    for (said,) in connection.execute("SELECT said FROM pair_tables WHERE release IS ? AND name = ?", (release, name)):
        whole.update(said.encode())
    for code, direction, records in connection.execute(
        "SELECT code, direction, records FROM pairs WHERE release IS ? AND name = ? ORDER BY direction, code",
        (release, name),
    ):
        whole.update(f"{code}\0{direction}\0{len(records)}\0".encode())
        whole.update(records)
    return whole.hexdigest()


def drop(connection: sqlite3.Connection, number: int) -> None:
    """Take a release out of the index."""
    from sourcebook.releases import pairindex, words

    for (release,) in connection.execute("SELECT id FROM releases WHERE number = ?", (number,)).fetchall():
        words.drop(connection, release)
    connection.execute("DELETE FROM rows WHERE part IN (SELECT number FROM parts WHERE release = ?)", (number,))
    pairindex.drop(connection, number)
    connection.execute("DELETE FROM parts WHERE release = ?", (number,))
    connection.execute("DELETE FROM releases WHERE number = ?", (number,))
    identify(connection)


def differences(connection: sqlite3.Connection) -> Iterator[str]:
    """What in the index is not what was written, in words."""
    from hashlib import sha256

    from sourcebook.releases import wordsums
    from sourcebook.releases.manifest import read

    for entry in entries(connection):
        number, release = entry.number, entry.id
        ((manifest,),) = connection.execute("SELECT manifest FROM releases WHERE number = ?", (number,))
        if sha256(manifest.encode()).hexdigest() != entry.digest:
            yield f"the manifest of {release} is not the one that was written"
            continue
        its = read(manifest.encode())
        listed = its.release, its.series, its.dated, its.corrects, tables_of(its)
        if listed != (release, entry.series, entry.dated, entry.corrects, entry.tables):
            yield f"what is listed of {release} is not what its manifest says"
        for part, name, written in connection.execute(
            "SELECT number, name, digest FROM parts WHERE release = ? ORDER BY name", (number,)
        ):
            if part_digest(connection, number, part, name) != written:
                yield f"the rows of {name} in {release} are not those that were written"
    for table in wordsums.differences(connection):
        yield f"the words by which codes are found are not those that were written (table {table})"


def cells(connection: sqlite3.Connection, number: int, table: str, code: str) -> written_cells.Values | None:
    """The cells of a code in a table of a release, of the last row where there are several; None if it has none."""
    found = connection.execute(
        "SELECT cells FROM rows WHERE code = ? AND part IN (SELECT number FROM parts WHERE release = ? AND name = ?) "
        "ORDER BY at DESC LIMIT 1",
        (code, number, table),
    ).fetchone()
    return written_cells.Cells(connection).read(found[0]) if found else None


def parts(connection: sqlite3.Connection) -> dict[int, tuple[int, str]]:
    """The release and the table that each number stands for."""
    return {
        number: (release, name)
        for number, release, name in connection.execute("SELECT number, release, name FROM parts")
    }


def stretch(first: str | None, last: str | None) -> tuple[str, list[str]]:
    """A condition for the codes from `first` to `last`, and what it is filled with.

    It holds for exactly the codes that `core.code.Range` says lie in between.
    """
    if first is None and last is None:
        return "1", []
    first = first or last or ""
    last = last or first
    if len(first) != len(last) or shape(first) != shape(last):
        return "0", []
    n = len(first)
    pattern = "".join({"9": "[0-9]", "A": "[A-Z]"}.get(mark, mark) for mark in _marks(first))
    return (
        f"code >= ? AND code < ? AND substr(code, 1, {n}) BETWEEN ? AND ? AND substr(code, 1, {n}) GLOB ? "
        f"AND (length(code) = {n} OR substr(code, {n + 1}, 1) = '.')",
        [first, last + "/", first, last, pattern],
    )


def _marks(code: str) -> list[str]:
    """The shape of a code, letters that stand for themselves (behind digits that begin it) in brackets."""
    marks = shape(code)
    if not code[:1].isdigit():
        return list(marks)
    body = len(code.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    return [*marks[:body], *(f"[{letter}]" for letter in marks[body:])]


def connected(path: Path, write: bool) -> sqlite3.Connection:
    """A connection to the index at `path`. One that only reads still finishes or takes back what a killed writer left,
    where it may write; where it may not, there is nothing to take back."""
    uri = f"{path.absolute().as_uri()}?mode="
    # Locks are asked for at once, without waiting here: whoever writes says that it waits.
    made = sqlite3.connect(f"{uri}{'rwc' if write else 'rw'}", uri=True, isolation_level=None, check_same_thread=False)
    try:
        if write:
            made.execute("PRAGMA cache_spill = OFF")  # readers go on reading until everything is written
        else:
            made.execute("PRAGMA query_only = ON")
            made.execute("PRAGMA cache_size = -16000")
            made.execute("PRAGMA mmap_size = 1073741824")  # a quarter of a look-up is copying pages otherwise
    except sqlite3.Error:
        made.close()
        raise
    return made
