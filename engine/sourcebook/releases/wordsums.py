"""Checksums of the words of descriptors in the index: whether they are what was written.

Each table has one total, to which every row that is written adds its own and from which every row that is taken out
takes it away; so an import reads nothing that was there before, and damage is not hidden by the next one.

INVARIANT: a total is that of what was written, not of what is there.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any
from zlib import crc32

SCHEMA = "CREATE TABLE IF NOT EXISTS word_sums (name TEXT PRIMARY KEY, total INTEGER NOT NULL) WITHOUT ROWID"
_MODULUS = (1 << 32) - 1
"""A number is, by this, the sum of its digits of four bytes: so that of several lists of such numbers is the sum of
theirs, and a list that is written behind another one adds what it would add alone."""


def plain(row: tuple[Any, ...]) -> int:
    """What a row adds of which every cell is text, a number or bytes."""
    sum = 0
    for cell in row:
        sum = crc32(cell if isinstance(cell, bytes) else f"{cell}\0".encode(), sum)
    return sum


def posting(row: tuple[str, bytes]) -> int:
    """What a stem adds with the numbers of its wordings."""
    stem, numbers = row
    return crc32(stem.encode()) * (int.from_bytes(memoryview(numbers), "little") % _MODULUS + len(numbers) // 4)


def counted(row: tuple[str, str, int]) -> int:
    """What a short form adds that was met so often."""
    short, long, times = row
    if not isinstance(times, int):  # of a text, so many copies would be made
        raise TypeError
    return crc32(f"{short}\0{long}".encode()) * times


TABLES: dict[str, tuple[str, Callable[[Any], int]]] = {
    "wordings": ("block, tbl, texts", plain),
    "worded": ("release, tbl, fresh, guarded, runs, ends", plain),
    "stems": ("stem, wordings", posting),
    "forms": ("word, stem", plain),
    "shortened": ("short, long, times", counted),
}
"""The columns of each table, and what a row of them adds."""


class Sums:
    """The totals while the words are being changed: written when the block is left."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._totals = dict.fromkeys(TABLES, 0) | _totals(connection)

    def __enter__(self) -> "Sums":
        return self

    def __exit__(self, kind: type[BaseException] | None, wrong: BaseException | None, at: TracebackType | None) -> None:
        if wrong is None:
            self._connection.executemany("INSERT OR REPLACE INTO word_sums VALUES (?, ?)", self._totals.items())

    def wrote(self, table: str, rows: Iterable[tuple[Any, ...]], sign: int = 1) -> None:
        """Rows of a table were written; with the sign -1, taken out."""
        adds = TABLES[table][1]
        self._totals[table] = (self._totals[table] + sign * sum(map(adds, rows))) % _MODULUS

    def emptied(self, table: str) -> None:
        """Nothing is left in a table."""
        self._totals[table] = 0


def differences(connection: sqlite3.Connection) -> Iterator[str]:
    """The tables that are not what was written."""
    totals = _totals(connection)
    for table, (columns, adds) in TABLES.items():
        try:
            found: object = sum(map(adds, connection.execute(f"SELECT {columns} FROM {table}"))) % _MODULUS
        except TypeError:  # damage may make text of what was bytes
            found = None
        if found != totals.get(table, 0):
            yield table


def _totals(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT name, total FROM word_sums"))
