"""What no table of any format may have: rows without their code, days that are none, the same row twice.

INVARIANT: each row that is taken out has a finding; every row that is left can be looked up and dated.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sourcebook.core.day import iso, period
from sourcebook.core.term import Sort
from sourcebook.releases.findings import CELL, ROW, TWICE
from sourcebook.releases.reading import LINE, Content
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass, replace

if TYPE_CHECKING:
    import pyarrow

REVERSED = "W-row-ends-before-it-begins"
IMPOSSIBLE = "E-impossible-date"
_LISTED = 200
"""So many messages of one kind are told one by one; then only their number is."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A content without the rows that cannot be used; `bad` is their number."""

    content: Content
    findings: tuple[Diagnostic, ...]
    bad: int


def checked(content: Content, file: str) -> Checked:
    """What is left of a content, and what was found. `file` is what messages call the file it is from."""
    findings: list[Diagnostic] = []
    before = content.data.num_rows
    for check in (_blank, _impossible, _twice):
        content = check(content, file, findings)
    _reversed(content, file, findings)
    return Checked(content, tuple(findings), before - content.data.num_rows)


def _blank(content: Content, file: str, findings: list[Diagnostic]) -> Content:
    """Without the rows in which a cell is blank that never is."""
    import pyarrow.compute as compute

    table = content.table
    never = {table.key, *(column.name for column in table.columns if column.required)}
    for name in [column.name for column in table.columns if column.name in never]:
        column = content.data[name]
        if column.null_count:
            code = ROW if name == table.key else CELL
            _tell(findings, code, f"`{name}` is blank", file, _lines(content, compute.is_null(column)))
            content = replace(content, data=content.data.filter(compute.is_valid(column)))
    return content


def _impossible(content: Content, file: str, findings: list[Diagnostic]) -> Content:
    """Without the rows that begin or end on a day that is none; other cells with such a day are blank."""
    import pyarrow.compute as compute

    table = content.table
    for at, column in enumerate(table.columns):
        if column.value.sort is not Sort.DATE:
            continue
        days = content.data[column.name]
        wrong = [day for day in compute.unique(days).to_pylist() if day is not None and not _is_day(day)]
        if not wrong:
            continue
        import pyarrow

        marks = compute.fill_null(compute.is_in(days, value_set=pyarrow.array(wrong, days.type)), False)
        where = compute.indices_nonzero(marks).to_pylist()
        lines, found = content.data[LINE].take(where).to_pylist(), days.take(where).to_pylist()
        for line, day in list(zip(lines, found, strict=True))[:_LISTED]:
            findings.append(
                Diagnostic(IMPOSSIBLE, f"`{day}` in `{column.name}` is no day of the calendar", Span(file, line))
            )
        _more(findings, IMPOSSIBLE, len(where), f"rows have no day of the calendar in `{column.name}`", file)
        if column.name in (table.since, table.until):
            content = replace(content, data=content.data.filter(compute.invert(marks)))
        else:
            blank = compute.if_else(marks, pyarrow.scalar(None, days.type), days)
            content = replace(content, data=content.data.set_column(at + 1, column.name, blank))
    return content


def _is_day(day: int) -> bool:
    return 10000000 <= day <= 99991231 and period(iso(day)) is not None


def _twice(content: Content, file: str, findings: list[Diagnostic]) -> Content:
    """Without the rows of which there is one before: in a complete table with the same codes and the same first day,
    in any other with the same in every cell."""
    import pyarrow
    import pyarrow.compute as compute

    table, data = content.table, content.data
    if content.once:
        return content
    names = [name for name in (table.key, table.second, table.since) if name is not None]
    if not table.complete:
        names += [column.name for column in table.columns if column.name not in names]
    numbers = _numbered(data, names)
    if numbers is None:
        return content
    several = compute.value_counts(numbers)
    several = several.filter(compute.greater(several.field("counts"), 1)).field("values")
    suspects = compute.indices_nonzero(compute.is_in(numbers, value_set=several)).to_pylist()
    rows = data.select([*names, LINE]).take(suspects).to_pylist()
    firsts: dict[tuple[object, ...], int] = {}
    for row in rows:
        key = tuple(row[name] for name in names)
        firsts[key] = min(firsts.get(key, row[LINE]), row[LINE])
    seen, out = set(), []
    for at, row in sorted(zip(suspects, rows, strict=True), key=lambda one: (one[1][LINE], one[0])):
        key = tuple(row[name] for name in names)
        if key in seen:
            out.append(at)
            if len(out) <= _LISTED:
                said = " with ".join(str(part) for part in key[: 2 if table.second else 1])
                text = f"{said} is listed a second time, first in line {firsts[key]}"
                findings.append(Diagnostic(TWICE, text, Span(file, row[LINE])))
        seen.add(key)
    _more(findings, TWICE, len(out), "rows are there a second time", file)
    gone = pyarrow.array(out, pyarrow.int64())
    left = compute.invert(compute.is_in(pyarrow.array(range(data.num_rows), pyarrow.int64()), value_set=gone))
    return replace(content, data=data.filter(left))


def _numbered(data: "pyarrow.Table", names: Sequence[str]) -> "pyarrow.Array | None":
    """A number for every row, the same for rows that are the same in the columns `names`; None where no two are."""
    import pyarrow
    import pyarrow.compute as compute

    from sourcebook.releases.arrays import number, whole_numbers

    numbers = whole_numbers([0] * data.num_rows, pyarrow.int64())
    for name in names:
        cells = data[name].combine_chunks()
        if not pyarrow.types.is_dictionary(cells.type):
            cells = cells.dictionary_encode()
        size = len(cells.dictionary) + 1
        places = compute.fill_null(compute.cast(cells.indices, pyarrow.int64()), number(size - 1))
        joined = compute.add(compute.multiply(numbers, number(size)), places).dictionary_encode()
        if len(joined.dictionary) == data.num_rows:
            return None
        numbers = compute.cast(joined.indices, pyarrow.int64())
    return numbers


def _reversed(content: Content, file: str, findings: list[Diagnostic]) -> None:
    """Tells of rows that never hold, since their last day is before their first."""
    import pyarrow.compute as compute

    since, until = content.table.since, content.table.until
    if since is None or until is None:
        return
    marks = compute.less(content.data[until], content.data[since])  # unknown where a day is blank: left out
    lines = _lines(content, marks)
    _tell(findings, REVERSED, f"the row ends (`{until}`) before it begins (`{since}`), and so never holds", file, lines)


def _lines(content: Content, marks: "pyarrow.ChunkedArray") -> list[int]:
    lines: list[int] = content.data[LINE].filter(marks).to_pylist()
    return lines


def _tell(findings: list[Diagnostic], code: str, text: str, file: str, lines: Iterable[int]) -> None:
    lines = sorted(lines)
    findings += [Diagnostic(code, text, Span(file, line)) for line in lines[:_LISTED]]
    _more(findings, code, len(lines), f"rows are like this: {text}", file)


def _more(findings: list[Diagnostic], code: str, count: int, text: str, file: str) -> None:
    if count > _LISTED:
        findings.append(Diagnostic(code, f"{count - _LISTED:,} more {text}", Span(file, 0)))
