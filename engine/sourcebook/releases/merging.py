"""Several readings of one path → one reading for each release: twins compared, tables of one release put together.

INVARIANT: of a table that is there twice one is kept, the one from text, and every difference of the other is told.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sourcebook.releases.findings import DIFFERS
from sourcebook.releases.manifest import table_data
from sourcebook.releases.reading import LINE, Content, Reading
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import replace

if TYPE_CHECKING:
    import pyarrow

    from sourcebook.releases.diff import Change, Listed

TWIN = "N-twin"
_ROWS, _CELLS = 200, 20
"""So many rows, and so many cells of a column, are told one by one."""


def together(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """One reading for each release in the readings of one series; the first of those that are preferred comes first."""
    groups: dict[tuple[object, ...], list[Reading]] = {}
    days = {one.dated for one in readings if one.dated is not None}
    for one in readings:
        day = next(iter(days)) if one.dated is None and len(days) == 1 else one.dated
        # Corrections add to one another; the same in two formats has the same name but for its ending.
        stem = one.file.rpartition(".")[0].casefold() if one.corrects else ""
        groups.setdefault((day, one.corrects, stem), []).append(replace(one, dated=day))
    return tuple(_put_together(group) for group in groups.values())


PARTS = "parts"
"""What the manifest calls the files that the rows of a release came in, where these are parts of a whole."""


def parts(facts: Mapping[str, str]) -> frozenset[str]:
    """The parts of which a release is made, as its manifest has them; none where it came whole."""
    return frozenset(facts.get(PARTS, "").split()) - {""}


def _put_together(group: Sequence[Reading]) -> Reading:
    """One reading of a group: twins as one, then parts one behind the other."""
    by_part: dict[str, list[Reading]] = {}
    for one in group:
        by_part.setdefault(one.part, []).append(one)
    merged = [_merged(by_part[part]) for part in sorted(by_part)]
    if len(merged) == 1 or "" in by_part:
        return merged[0] if len(merged) == 1 else _merged(group)
    first, *rest = merged
    contents = list(first.contents)
    for other in rest:
        contents = added(contents, other.contents)
    return replace(
        first,
        contents=tuple(contents),
        findings=tuple(found for one in merged for found in one.findings),
        rows=sum(one.rows for one in merged),
        bad=sum(one.bad for one in merged),
        facts={**first.facts, PARTS: " ".join(sorted(by_part))},
    )


def added(contents: Sequence[Content], more: Sequence[Content]) -> list[Content]:
    """The tables with the rows of another part behind their own."""
    import pyarrow

    by_name = {one.table.name: one for one in contents}
    for one in more:
        own = by_name.get(one.table.name)
        if own is not None:
            data = pyarrow.concat_tables([own.data, one.data.select(own.data.column_names)])
            one = replace(own, data=data.unify_dictionaries(), once=own.once and one.once)
        by_name[one.table.name] = one
    return list(by_name.values())


def _merged(group: Sequence[Reading]) -> Reading:
    first, *rest = sorted(group, key=_is_sheet)
    contents = {one.table.name: (one, first.file) for one in first.contents}
    findings, rows, bad, facts = list(first.findings), first.rows, first.bad, dict(first.facts)
    for other in rest:
        new = [one for one in other.contents if one.table.name not in contents]
        for content in other.contents:
            if content.table.name in contents:
                kept, file = contents[content.table.name]
                findings += compared(kept, content, file, other.file)
        contents.update({one.table.name: (one, other.file) for one in new})
        if new:
            # A table is counted with the file that it is taken from.
            findings += other.findings
            rows, bad = rows + other.rows, bad + other.bad
        facts = {**other.facts, **facts}
        if other.edits and first.edits:
            said = "both say the same" if _same_edits(first, other) else "they are not the same"
            text = f"the corrections are in {first.file}, too, and are taken from there; {said}"
            findings.append(Diagnostic(TWIN, text, Span(other.file, 0)))
    return replace(
        first,
        contents=tuple(content for content, _ in contents.values()),
        findings=tuple(findings),
        rows=rows,
        bad=bad,
        facts=facts,
    )


def _same_edits(one: Reading, other: Reading) -> bool:
    return [replace(edit, line=0) for edit in one.edits] == [replace(edit, line=0) for edit in other.edits]


def _is_sheet(reading: Reading) -> bool:
    return reading.file.lower().endswith((".xlsx", ".xlsm"))


def compared(kept: Content, other: Content, file: str, twin: str) -> list[Diagnostic]:
    """That a table is in two files, and the rows and cells in which the second differs: the first of each kind, and
    how many more there are. What may be licensed is not quoted, since a finding is shown to everybody."""
    name = kept.table.name
    findings: list[Diagnostic] = []
    if not same(kept, other):
        findings = list(_differences(kept, other, file, twin))
    told = "both say the same"
    if findings:
        told = "1 difference is told" if len(findings) == 1 else f"{len(findings):,} differences are told"
    findings.append(Diagnostic(TWIN, f"{name} is in {file}, too, and is taken from there; {told}", Span(twin, 0)))
    return findings


def _differences(kept: Content, other: Content, file: str, twin: str) -> Iterator[Diagnostic]:
    from sourcebook.releases import diff

    shared = tuple(column for column in kept.table.columns if other.table.column(column.name) is not None)
    names = [LINE, *(column.name for column in shared)]
    table = replace(kept.table, columns=shared)
    changes = diff.compared(table, kept.data.select(names), other.data.select(names), withheld=lambda *_: True)
    for rows, here, there in ((changes.removed, file, twin), (changes.added, twin, file)):
        for row in rows[:_ROWS]:
            yield Diagnostic(DIFFERS, f"{_said(row)} is here, but not in {there}", Span(here, row.line))
        if len(rows) > _ROWS:
            text = f"{len(rows) - _ROWS:,} more rows are here, but not in {there}"
            yield Diagnostic(DIFFERS, text, Span(here, 0))
    counts: Counter[str] = Counter()
    for change in changes.changed:
        for cell in change.cells:
            counts[cell.column] += 1
            if counts[cell.column] <= _CELLS:
                text = f"is `{_cell(cell.after)}` here, but `{_cell(cell.before)}` in {file}"
                if cell.withheld:
                    text = f"is not what it is in {file}"
                text = f"{_said(change)}: `{cell.column}` {text}"
                yield Diagnostic(DIFFERS, text, Span(twin, change.line_after))
    for column, count in counts.items():
        if count > _CELLS:
            text = f"in {count - _CELLS:,} more rows `{column}` is not what it is in {file}"
            yield Diagnostic(DIFFERS, text, Span(twin, 0))


def same(one: Content, other: Content) -> bool:
    """Whether two contents have the same rows, wherever they stand in their files."""
    if table_data(one.table) != table_data(other.table) or one.data.num_rows != other.data.num_rows:
        return False
    names = [column.name for column in one.table.columns]
    mine, its = (_decoded(content.data.select(names)) for content in (one, other))
    if mine.equals(its):
        return True
    order = [(name, "ascending") for name in names]
    return bool(mine.sort_by(order).equals(its.sort_by(order)))


def _decoded(data: "pyarrow.Table") -> "pyarrow.Table":
    """The same rows without dictionaries, which may have the same words in another order."""
    import pyarrow

    columns = []
    for column in data.itercolumns():
        kind = column.type
        columns.append(column.cast(kind.value_type) if pyarrow.types.is_dictionary(kind) else column)
    return pyarrow.Table.from_arrays(columns, names=data.column_names)


def _said(row: "Listed | Change") -> str:
    return row.code if row.second is None else f"{row.code} {row.second}"


def _cell(value: object) -> str:
    return "" if value is None else str(value)[:80]
