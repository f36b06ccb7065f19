"""Tables of one's own: CSV, a workbook or Parquet, whose header is that of a table which a knowledge base declares.

INVARIANT: a file is of a table if it has all of its columns; what else it has is told, and not read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sourcebook.core.code import Range, is_code
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort
from sourcebook.releases.content import content
from sourcebook.releases.findings import CELL, Findings
from sourcebook.releases.opening import Member, Refused
from sourcebook.releases.reading import Format, Reading
from sourcebook.releases.sheet import checked_day, header_of, plain, sheet, written
from sourcebook.text import Diagnostic, Span, nearest

if TYPE_CHECKING:
    import pyarrow

AMBIGUOUS = "E-table-ambiguous"
LACKING = "E-column-lacking"
UNDECLARED = "N-column-undeclared"
_NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z")
_SIGNS = "$€£% "
_MOST = 10**15
"""Above it not every whole number can be told from the next."""


def formats(tables: Iterable[Table], known: Sequence[Format], series: str | None = None) -> tuple[Format, ...]:
    """The formats that are known, and those of declared tables: before them for files that have all columns of a
    table, behind them for files that have most. `series` leaves only the tables of that name."""
    own = tuple(table for table in tables if series is None or table.series == series)
    return (OwnTables(own), *known, Nearly(own)) if own else tuple(known)


def header(column: Column) -> str:
    """What stands above a column, as headers are compared."""
    return plain(column.header or column.name)


def _headers(table: Table) -> frozenset[str]:
    return frozenset(map(header, table.columns))


class OwnTables:
    """The files that have every column of a declared table."""

    name = "own-table"

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self.series = tuple(table.series for table in tables)

    def recognizes(self, member: Member) -> bool:
        return _has_header(member, lambda names: any(_headers(table) <= names for table in self._tables))

    def read(self, member: Member) -> Reading:
        return _read(member, _meant(member, self._tables))


class Nearly:
    """The files that have the codes and most of the columns of a declared table: they are refused with what they
    lack, so that nobody has to guess why they are not read."""

    name = "own-table"

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self.series = tuple(table.series for table in tables)

    def recognizes(self, member: Member) -> bool:
        return _has_header(member, lambda names: any(_is_near(table, names) for table in self._tables))

    def read(self, member: Member) -> Reading:
        names = _names(member, lambda found: any(_is_near(table, found) for table in self._tables))
        table = max(
            (table for table in self._tables if _is_near(table, names)),
            key=lambda table: (len(_headers(table) & names), table.name),
        )
        lost = [column.header or column.name for column in table.columns if header(column) not in names]
        close = nearest(plain(lost[0]), names - _headers(table) - {""})
        help = f"`{close}` may be the one; its header is given behind its type" if close else None
        listed = ", ".join(f"`{name}`" for name in lost)
        raise Refused(
            Diagnostic(LACKING, f"a file of `{table.name}` has the columns {listed}", Span(member.name, 1), help=help)
        )


def _is_near(table: Table, names: frozenset[str]) -> bool:
    key = table.column(table.key)
    found = len(_headers(table) & names)
    return key is not None and header(key) in names and found > 1 and 2 * found >= len(table.columns)


def _has_header(member: Member, fits: Any) -> bool:
    if member.is_parquet:
        return bool(fits(frozenset(map(plain, _parquet(member).column_names))))
    return header_of(member, fits)


def _names(member: Member, fits: Any) -> frozenset[str]:
    """The names in the header."""
    if member.is_parquet:
        return frozenset(map(plain, _parquet(member).column_names))
    found = sheet(member, fits, Findings(member.name))
    return frozenset(found.header) if found is not None else frozenset()


def _parquet(member: Member) -> "pyarrow.Table":
    from pyarrow import parquet

    try:
        return parquet.ParquetFile(member.path).read()
    except (OSError, ValueError, NotImplementedError) as wrong:
        text = str(wrong).splitlines()[0][:200]
        raise Refused(
            Diagnostic("E-damaged-file", f"it is no whole Parquet file: {text}", Span(member.name, 0))
        ) from wrong


def _meant(member: Member, tables: Sequence[Table]) -> Table:
    """The table that the file is of: the one with the most columns. Raises Refused where that are several."""
    names = _names(member, lambda found: any(_headers(table) <= found for table in tables))
    fitting = [table for table in tables if _headers(table) <= names]
    most = max(len(table.columns) for table in fitting)
    best = [table for table in fitting if len(table.columns) == most]
    if len(best) == 1:
        return best[0]
    listed = " and ".join(f"`{table.name}`" for table in best)
    several = {table.series for table in best}
    help = (
        f"say which: `--series {min(several)}`"
        if len(several) == len(best)
        else "give a column of one of them another header"
    )
    raise Refused(Diagnostic(AMBIGUOUS, f"it may be a file of {listed}", Span(member.name, 1), help=help))


def _read(member: Member, table: Table) -> Reading:
    findings = Findings(member.name)
    names, rows = _rows(member, table, findings)
    places = {name: at for at, name in reversed(list(enumerate(names)))}
    for at, name in enumerate(names):
        if name and name not in _headers(table):
            findings.note(UNDECLARED, 1, f"the column `{name}` is not declared, and not read", at + 1)
    columns: dict[str, list[Any]] = {column.name: [] for column in table.columns}
    lines: list[int] = []
    count = 0
    for number, cells in rows:
        count += 1
        values = {}
        for column in table.columns:
            at = places[header(column)]
            text = cells[at] if at < len(cells) else ""
            values[column.name] = _cell(findings, number, at + 1, table, column, text)
        if number in findings.bad:
            continue
        since, until = values.get(table.since or ""), values.get(table.until or "")
        if isinstance(since, int) and isinstance(until, int) and until < since:
            text = f"{values[table.key]} ends before it begins"
            findings.row(number, text, places[header(table.column(table.until or "") or table.columns[0])] + 1)
            continue
        for name, value in values.items():
            columns[name].append(value)
        lines.append(number)
    return Reading(
        table.series,
        (content(table, columns, lines),),
        findings=findings.in_order,
        rows=count + findings.lost,
        bad=len(findings.bad),
        file=member.name,
    )


def _rows(member: Member, table: Table, findings: Findings) -> tuple[tuple[str, ...], Iterator[tuple[int, list[str]]]]:
    """The header, and the rows with their numbers; of Parquet the first row is 1."""
    wanted = _headers(table)
    if member.is_parquet:
        data = _parquet(member)
        return tuple(map(plain, data.column_names)), _of_parquet(data, wanted, member.name)
    found = sheet(member, lambda names: wanted <= names, findings)
    assert found is not None, "it was recognized by its header"
    return found.header, iter(found.rows)


def _of_parquet(data: "pyarrow.Table", wanted: frozenset[str], name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a Parquet file; of columns that are not wanted nothing is read."""
    columns = [
        _texts(column, field.name, name) if plain(field.name) in wanted else [""] * data.num_rows
        for field, column in zip(data.schema, data.columns, strict=True)
    ]
    yield from enumerate(map(list, zip(*columns, strict=True)), 1)


def _texts(column: "pyarrow.ChunkedArray", header: str, name: str) -> list[str]:
    """The cells of a column as they would be written. Raises Refused where they are no plain values."""
    import pyarrow
    from pyarrow import types

    kind = column.type
    if types.is_dictionary(kind):
        return _texts(column.cast(kind.value_type), header, name)
    if types.is_date(kind) or (types.is_timestamp(kind) and kind.tz is None):
        seconds = column.cast(pyarrow.timestamp("s"), safe=False).cast(pyarrow.int64())
        return ["" if value is None else _moment(value) for value in seconds.to_pylist()]
    if not (
        types.is_string(kind)
        or types.is_large_string(kind)
        or types.is_integer(kind)
        or types.is_floating(kind)
        or types.is_decimal(kind)
        or types.is_boolean(kind)
        or types.is_null(kind)
    ):
        text = f"the column `{header[:80]}` has values of the type {str(kind)[:80]}, which no cell holds"
        help = "texts, numbers and days without a time zone are read"
        raise Refused(Diagnostic(LACKING, text, Span(name, 1), help=help))
    return [written(cell) for cell in column.to_pylist()]


def _moment(seconds: int) -> str:
    """A day, and the time of the day where one is told."""
    days, rest = divmod(seconds, 86400)
    try:
        day = (date(1970, 1, 1) + timedelta(days)).isoformat()
    except OverflowError:
        return f"day {days} after 1970-01-01"
    return f"{day} {timedelta(seconds=rest)}" if rest else day


def _cell(findings: Findings, line: int, at: int, table: Table, column: Column, text: str) -> str | int | float | None:
    """What a cell holds, None for a blank one; where it cannot hold that, a finding, and the line is bad."""
    name = column.header or column.name
    if not text:
        if column.required or column.name == table.key or column.name == table.second:
            findings.row(line, f"nothing stands under `{name}`", at, 0, CELL)
        return None

    def wrong(what: str) -> None:
        findings.row(line, f"`{text[:80]}` under `{name}` is {what}", at, len(text), CELL)

    match column.value.sort:
        case Sort.CODE:
            code = "".join(text.upper().split())
            if not is_code(code):
                wrong("no code: letters and digits, at least one digit")
                return None
            return code
        case Sort.NUMBER:
            plain_text = text.strip(_SIGNS)
            if not _NUMBER.match(plain_text):
                wrong("no number")
                return None
            value = float(plain_text.replace(",", ""))
            if abs(value) > _MOST:
                wrong(f"too large a number: {_MOST:,} is the most")
                return None
            return int(value) if value.is_integer() else value
        case Sort.DATE:
            return checked_day(findings, line, at, name, text)
        case Sort.RANGE:
            span = Range.of("".join(text.split()))
            if span is None or not span.is_sound:
                wrong("no range of codes")
                return None
            return str(span)
        case Sort.CLOSED | Sort.ORDERED:
            low = text.casefold()
            known = next((choice for choice in column.value.choices if choice.casefold() == low), None)
            if known is None:
                close = nearest(text, column.value.choices)
                wrong("not in the list of the column" + (f"; `{close}` is" if close else ""))
            return known
        case _:
            return text
