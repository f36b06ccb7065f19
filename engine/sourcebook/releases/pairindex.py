"""The packed pairs in the index: written with an import, read a code at a time.

INVARIANT: everything of a release is under its key, so that `drop` leaves nothing of it; nothing here commits.
"""

import sqlite3
from typing import TYPE_CHECKING

from sourcebook.core.table import Table
from sourcebook.releases.pairs import FIRST, SECOND, Pair, Pairs, Said, pack
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    import pyarrow

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS pair_tables (release, name TEXT, said TEXT, PRIMARY KEY (release, name)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS pairs (id INTEGER PRIMARY KEY, release, name TEXT, direction INTEGER, code TEXT, "
    "records BLOB, UNIQUE (code, direction, release, name))",
)
"""What `release` is (a number, a name) is the business of whoever keeps the releases."""


@dataclass(frozen=True, slots=True)
class PairsOf:
    """Everything a release lists with one code: `first` where the code is the first one, `second` where the other."""

    first: Pairs
    second: Pairs


def write(connection: sqlite3.Connection, release: object, table: Table, data: "pyarrow.Table") -> None:
    """Puts all pairs of `data` under the key of the release and the name of the table."""
    said, runs = pack(table, data)
    connection.execute("INSERT INTO pair_tables VALUES (?, ?, ?)", (release, table.name, said.json()))
    connection.executemany(
        "INSERT INTO pairs (release, name, direction, code, records) VALUES (?, ?, ?, ?, ?)",
        ((release, table.name, direction, code, records) for direction, code, records in runs),
    )


def drop(connection: sqlite3.Connection, release: object) -> None:
    """Takes all pairs of a release out."""
    connection.execute("DELETE FROM pair_tables WHERE release IS ?", (release,))
    connection.execute("DELETE FROM pairs WHERE release IS ?", (release,))


def said_of(connection: sqlite3.Connection, release: object, name: str) -> Said | None:
    """What is said of any pair of the table, to be kept by whoever reads more than one code; None where not packed."""
    row = connection.execute("SELECT said FROM pair_tables WHERE release IS ? AND name = ?", (release, name)).fetchone()
    return Said.of(row[0]) if row else None


def pairs_of(connection: sqlite3.Connection, release: object, name: str, code: str, said: Said) -> PairsOf:
    """The pairs of one code."""
    rows = connection.execute(
        "SELECT direction, records FROM pairs WHERE code = ? AND release IS ? AND name = ?", (code, release, name)
    )
    found = dict(rows.fetchall())
    return PairsOf(*(Pairs(code, direction, said, found.get(direction, b"")) for direction in (FIRST, SECOND)))


def pair(
    connection: sqlite3.Connection, release: object, name: str, one: str, two: str, said: Said
) -> tuple[Pair, ...]:
    """The rows with these two codes in this order."""
    row = connection.execute(
        "SELECT records FROM pairs WHERE code = ? AND direction = ? AND release IS ? AND name = ?",
        (one, FIRST, release, name),
    ).fetchone()
    return Pairs(one, FIRST, said, row[0]).find(two) if row else ()
