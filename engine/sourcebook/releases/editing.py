"""The tables of a release and single corrections to their rows → the corrected tables.

INVARIANT: every edit is done, or there is a finding why it was not; rows that no edit names are as they were.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sourcebook.releases.findings import CELL, ROW
from sourcebook.releases.reading import LINE, Content, Edit
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import replace

if TYPE_CHECKING:
    import pyarrow

ALREADY = "W-row-odd"

Earlier = Callable[[str, str], Mapping[str, Any] | None]
"""The cells of a code (second) in a table (first) of the newest earlier release that lists it."""


def _nowhere(table: str, code: str) -> Mapping[str, Any] | None:
    """No earlier release is known."""
    return None


def edited(
    contents: Sequence[Content], edits: Sequence[Edit], file: str, earlier: Earlier = _nowhere
) -> tuple[tuple[Content, ...], tuple[Diagnostic, ...]]:
    """The contents with the edits done, and what was found on the way. `file` is the one with the corrections.

    The line of a row that was changed or added is that of the correction.
    """
    findings: list[Diagnostic] = []
    out = []
    for content in contents:
        its = [edit for edit in edits if edit.table == content.table.name]
        out.append(_edited(content, its, file, earlier, findings) if its else content)
    names = {content.table.name for content in contents}
    for edit in edits:
        if edit.table not in names:
            text = f"`{edit.code}` is corrected in {edit.table}, which the release has not got"
            findings.append(Diagnostic(ROW, text, Span(file, edit.line)))
    return tuple(out), tuple(findings)


def _edited(
    content: Content, edits: Sequence[Edit], file: str, earlier: Earlier, findings: list[Diagnostic]
) -> Content:
    table, key = content.table, content.table.key
    columns = [LINE, *(column.name for column in table.columns)]
    at = {code: place for place, code in enumerate(content.data[key].to_pylist())}
    rows: dict[int, dict[str, Any]] = {}
    new: dict[str, dict[str, Any]] = {}

    def tell(code: str, edit: Edit, text: str) -> None:
        findings.append(Diagnostic(code, text, Span(file, edit.line)))

    for edit in edits:
        cells = {name: cell for name, cell in edit.cells.items() if name in columns}
        unknown = edit.cells.keys() - cells.keys()
        if unknown:
            tell(CELL, edit, f"{', '.join(sorted(unknown))} of `{edit.code}` is corrected, which is no column")
        is_there = edit.code in at or edit.code in new
        if edit.code in new:
            before = new[edit.code]
        elif is_there:
            place = at[edit.code]
            before = rows.get(place) or content.data.slice(place, 1).to_pylist()[0]
        else:
            before = dict.fromkeys(columns)
        if is_there and (edit.adds or edit.restores):
            what = "added" if edit.adds else "brought back"
            tell(ALREADY, edit, f"`{edit.code}` is {what}, but is listed already; its row is changed")
        elif edit.restores:
            found = earlier(table.name, edit.code)
            if found is None:
                tell(ROW, edit, f"`{edit.code}` is brought back, but no earlier release that is imported lists it")
                continue
            before |= {name: cell for name, cell in found.items() if name in columns}
        elif not is_there and not edit.adds:
            tell(ROW, edit, f"`{edit.code}` is corrected, but not listed in the release")
            continue
        after = {**before, key: edit.code, **cells, LINE: edit.line}
        if edit.code in at:
            rows[at[edit.code]] = after
        else:
            new[edit.code] = after
    return replace(content, data=_put(content.data, key, rows, list(new.values())))


def _put(
    data: "pyarrow.Table", key: str, rows: Mapping[int, Mapping[str, Any]], new: Sequence[Mapping[str, Any]]
) -> "pyarrow.Table":
    """The table with other rows in some places, and new ones where their codes belong in its order."""
    import pyarrow

    changed = pyarrow.Table.from_pylist([*rows.values(), *new], schema=data.schema)
    whole = pyarrow.concat_tables([data, changed])
    codes = whole[key].to_pylist()
    places = dict(zip(rows, range(data.num_rows, data.num_rows + len(rows)), strict=True))
    order = [places.get(place, place) for place in range(data.num_rows)]
    is_ordered = all(a <= b for a, b in pairwise(codes[: data.num_rows]))
    order += range(data.num_rows + len(rows), whole.num_rows)
    if is_ordered:
        order.sort(key=lambda place: codes[place])
    return whole.take(order).combine_chunks()
