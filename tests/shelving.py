"""A shelf in memory, for tests: releases with their tables and rows, as the store of releases gives them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType


@dataclass(frozen=True)
class Row:
    release: str
    table: str
    line: int
    values: Mapping[str, str | int | float]


@dataclass(frozen=True)
class TableInfo:
    count: int
    table: Table


@dataclass(frozen=True)
class Release:
    id: str
    series: str
    dated: int
    tables: Mapping[str, TableInfo] = field(default_factory=dict)
    superseded_by: str | None = None
    corrects: str | None = None


class Shelf:
    """What is given, asked for as the store is asked."""

    identity = "in memory"

    def __init__(self, releases: Iterable[Release], rows: Iterable[Row]) -> None:
        self.releases = tuple(releases)
        self.rows = tuple(rows)
        self.asked = 0

    def known(self, code: str, /) -> tuple[Row, ...]:
        self.asked += 1
        return tuple(row for row in self.rows if code in row.values.values())

    def listed(
        self, table: str, release_id: str, /, first: str | None = None, last: str | None = None
    ) -> Iterator[Row]:
        for row in self.rows:
            code = str(row.values["code"])
            inside = (first is None or first <= code) and (last is None or code <= last)
            if (row.table, row.release) == (table, release_id) and inside:
                yield row

    def count(self, table: str, release_id: str, /, first: str | None = None, last: str | None = None) -> int:
        return sum(1 for _ in self.listed(table, release_id, first, last))


def column(name: str, sort: str = "text", **more: object) -> Column:
    return Column(name, ValueType(Sort(sort)), **more)  # type: ignore[arg-type]


CODES = Table(
    "list.codes",
    (column("code", "code"), column("meaning"), column("added", "date"), column("ended", "date")),
    key="code",
    since="added",
    until="ended",
    complete=True,
)


def shelf(*releases: tuple[int, str], table: Table = CODES) -> Shelf:
    """Releases given as their day and their lines `CODE MEANING ADDED ENDED`, where `-` is blank."""
    made, rows = [], []
    for day, text in releases:
        id = f"list-{day}"
        lines = [line.split() for line in text.strip().splitlines()]
        made.append(Release(id, "list", day, {table.name: TableInfo(len(lines), table)}))
        for number, words in enumerate(lines, 1):
            cells = zip(table.columns, words, strict=False)
            values: dict[str, str | int | float] = {
                c.name: int(word) if c.value.sort is Sort.DATE else word for c, word in cells if word != "-"
            }
            rows.append(Row(id, table.name, number, values))
    return Shelf(made, rows)


__all__ = ["CODES", "Release", "Row", "Shelf", "TableInfo", "column", "replace", "shelf"]
