"""Several readings of one path → one reading for each release: twins compared, tables of one release put together.

INVARIANT: of a table that is there twice one is kept, the one from text, and every difference of the other is told.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sourcebook.releases.findings import DIFFERS
from sourcebook.releases.manifest import table_data
from sourcebook.releases.reading import LINE, Content, Reading
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import replace

if TYPE_CHECKING:
    import pyarrow

TWIN = "N-twin"
_TOLD = 20


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
    """That a table is in two files, and every row and cell in which the second differs."""
    findings: list[Diagnostic] = []
    name = kept.table.name
    if same(kept, other):
        told = f"{name} is in {file}, too, and is taken from there; both say the same"
        return [Diagnostic(TWIN, told, Span(twin, 0))]
    mine, its = _by_key(kept), _by_key(other)
    for key in mine.keys() - its.keys():
        findings.append(Diagnostic(DIFFERS, f"{_said(key)} is here, but not in {twin}", Span(file, mine[key][LINE])))
    for key in its.keys() - mine.keys():
        findings.append(Diagnostic(DIFFERS, f"{_said(key)} is here, but not in {file}", Span(twin, its[key][LINE])))
    shared = [column.name for column in kept.table.columns if other.table.column(column.name) is not None]
    guarded = {column.name for column in (*kept.table.columns, *other.table.columns) if column.guarded}
    counts = dict.fromkeys(shared, 0)
    for key, row in its.items():
        if key not in mine:
            continue
        for column in shared:
            if row[column] != mine[key][column]:
                counts[column] += 1
                if counts[column] <= _TOLD:
                    here, there = _cell(row[column]), _cell(mine[key][column])
                    text = f"{_said(key)}: `{column}` is `{here}` here, but `{there}` in {file}"
                    if column in guarded:  # a finding is shown to everybody
                        text = f"{_said(key)}: `{column}` is not what it is in {file}"
                    findings.append(Diagnostic(DIFFERS, text, Span(twin, row[LINE])))
    for column, count in counts.items():
        if count > _TOLD:
            text = f"in {count - _TOLD:,} more rows `{column}` is not what it is in {file}"
            findings.append(Diagnostic(DIFFERS, text, Span(twin, 0)))
    told = f"{len(findings):,} differences are told" if findings else "both say the same"
    findings.append(Diagnostic(TWIN, f"{name} is in {file}, too, and is taken from there; {told}", Span(twin, 0)))
    return findings


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


def _by_key(content: Content) -> dict[tuple[Any, ...], dict[str, Any]]:
    table = content.table
    names = [name for name in (table.key, table.second, table.since) if name is not None]
    return {tuple(row[name] for name in names): row for row in content.data.to_pylist()}


def _said(key: tuple[Any, ...]) -> str:
    return " ".join(str(part) for part in key if part is not None)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)[:80]
