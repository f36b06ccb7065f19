"""What changed between two releases → text, JSON, CSV.

INVARIANT: JSON and CSV leave nothing out; where text does, it says how much. What is withheld is written as withheld.
"""

import csv as csv_
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sourcebook.core.day import iso
from sourcebook.core.table import Table
from sourcebook.core.term import Sort
from sourcebook.releases.diff import Cell, Change, Changes, Listed, TableChanges, Value
from sourcebook.releases.exporting import WITHHELD, defused
from sourcebook.render.json import written
from sourcebook.render.layout import Layout, wrapped

MOST = 40
"""So many rows of a list are written as text unless all are wanted."""

_LABELS = ("short", "name", "descriptor", "description", "rationale")
_ALIKE = 5
"""From so many rows on that differ in the same one cell, they are put in one line."""


def shown(table: Table, column: str, value: Value) -> str:
    """A cell as it is written: a day as a date; nothing where it is blank."""
    if value is None:
        return ""
    its = table.column(column)
    return iso(value) if its is not None and its.value.sort is Sort.DATE and isinstance(value, int) else str(value)


def label(row: Listed, rather: Sequence[str] = ()) -> str:
    """A few words for a row: the first of its texts that there is, those of the columns of `rather` before others."""
    for name in (*rather, *_LABELS):
        if name in row.withheld:
            return WITHHELD
        if row.values.get(name):
            return str(row.values[name])
    return ""


def life(table: Table, row: Listed) -> str:
    """Since when and until when a row holds, as far as it says."""
    parts = []
    for word, name in (("since", table.since), ("until", table.until)):
        if name is not None and row.values.get(name) is not None:
            parts.append(f"{word} {shown(table, name, row.values[name])}")
    return " ".join(parts)


def codes(row: Listed | Change) -> str:
    return row.code if row.second is None else f"{row.code} {row.second}"


def alike(changed: Sequence[Change]) -> tuple[dict[Cell, list[Change]], list[Change]]:
    """The rows of which many differ in the same one cell, by that cell, and the others in their order."""
    single: dict[Cell, list[Change]] = {}
    for one in changed:
        if len(one.cells) == 1 and not one.cells[0].withheld:
            single.setdefault(one.cells[0], []).append(one)
    groups = {cell: found for cell, found in single.items() if len(found) >= _ALIKE}
    grouped = {id(one) for found in groups.values() for one in found}
    return groups, [one for one in changed if id(one) not in grouped]


def summary(changes: Changes) -> str:
    """How many rows were added, removed and changed."""
    within = f" within {changes.limits}" if changes.limits is not None else ""
    same = sum(table.same for table in changes.tables)
    counts = f"{changes.added:,} added, {changes.removed:,} removed, {changes.changed:,} changed"
    return f"{counts}, {same:,} the same{within}"


# --- text ---


def text(changes: Changes, layout: Layout | None = None) -> str:
    """What changed, table by table; long lists cut off unless `layout.full`."""
    layout = layout or Layout()
    lines = [f"{_named(changes.before, changes.dated_before)} → {_named(changes.after, changes.dated_after)}"]
    lines.append(layout.paint(summary(changes), "bold"))
    kinds = ", ".join(f"{kind} {count:,}" for kind, count in changes.kinds.items())
    if kinds:
        lines += [f"  {line}" for line in wrapped(kinds, layout.width - 2)]
    for table in changes.tables:
        if table:
            lines += ["", layout.paint(table.table.name, "bold")]
            lines += _listed("added", table.table, table.added, layout)
            lines += _listed("removed", table.table, table.removed, layout)
            lines += _changed(table, layout)
    if changes.remarks:
        lines += ["", layout.paint(f"{len(changes.remarks):,} disagreements with the publisher's own report", "bold")]
        lines += _cut([f"  {remark}" for remark in changes.remarks], layout)
    if changes.withheld:
        names = ", ".join(changes.withheld)
        lines += ["", f"{WITHHELD}: {names}, for codes whose descriptors are licensed; see `sourcebook licence`"]
    return "\n".join(lines) + "\n"


def _named(release: str, dated: int | None) -> str:
    return release if dated is None else f"{release} ({iso(dated)})"


def _cut(lines: Sequence[str], layout: Layout) -> list[str]:
    if layout.full or len(lines) <= MOST:
        return [*lines]
    return [*lines[:MOST], f"    … {len(lines) - MOST:,} more (--full, or --format csv)"]


def _listed(what: str, table: Table, rows: Sequence[Listed], layout: Layout) -> list[str]:
    if not rows:
        return []
    width = max(len(codes(row)) for row in rows)
    lines = []
    for row in rows:
        said = "  ".join(filter(None, (label(row), life(table, row))))
        lines.append(f"    {codes(row):{width}}  {said}".rstrip())
    return [f"  {what} {len(rows):,}", *_cut(lines, layout)]


def _changed(table: TableChanges, layout: Layout) -> list[str]:
    if not table.changed:
        return []
    groups, others = alike(table.changed)
    lines = [f"  changed {len(table.changed):,}"]
    lines += _cut([_change(table.table, one, layout) for one in others], layout)
    for cell, found in groups.items():
        names = ", ".join(codes(one) for one in found)
        said = f"{len(found):,} in nothing but {cell.column}, {_way(table.table, cell)}: {names}"
        whole = wrapped(said, layout.width - 4)
        cut = whole if layout.full or len(whole) <= 3 else [*whole[:2], f"… ({len(found):,} in all)"]
        lines += [f"    {line}" for line in cut]
    return lines


def _change(table: Table, one: Change, layout: Layout) -> str:
    lines = [f"    {codes(one)}  {', '.join(one.kinds)}"]
    for cell in one.cells:
        first, *more = wrapped(_way(table, cell), layout.width - 8 - len(cell.column))
        lines += [f"      {cell.column}: {first}", *(f"        {line}" for line in more)]
    return "\n".join(lines)


def _way(table: Table, cell: Cell) -> str:
    if cell.withheld:
        return WITHHELD
    return (
        f"{shown(table, cell.column, cell.before) or '(blank)'} → {shown(table, cell.column, cell.after) or '(blank)'}"
    )


# --- data ---


def json(changes: Changes, layout: Layout | None = None) -> str:
    """Everything, as data."""
    return written(as_data(changes))


def as_data(changes: Changes) -> dict[str, Any]:
    """Everything in plain values: days as dates, what is blank left out or null."""
    return {
        "before": {"release": changes.before, "dated": _iso(changes.dated_before)},
        "after": {"release": changes.after, "dated": _iso(changes.dated_after)},
        "within": None if changes.limits is None else str(changes.limits),
        "added": changes.added,
        "removed": changes.removed,
        "changed": changes.changed,
        "kinds": dict(changes.kinds),
        "tables": [
            {
                "table": one.table.name,
                "added": [_listed_data(one.table, row) for row in one.added],
                "removed": [_listed_data(one.table, row) for row in one.removed],
                "changed": [_changed_data(one.table, row) for row in one.changed],
                "same": one.same,
            }
            for one in changes.tables
        ],
        "remarks": [*changes.remarks],
        "withheld": [*changes.withheld],
    }


def _iso(day: int | None) -> str | None:
    return None if day is None else iso(day)


def _codes_data(row: Listed | Change) -> dict[str, Any]:
    return {"code": row.code} if row.second is None else {"code": row.code, "second": row.second}


def _listed_data(table: Table, row: Listed) -> dict[str, Any]:
    values = {name: _data(table, name, value) for name, value in row.values.items()}
    more = {"withheld": [*row.withheld]} if row.withheld else {}
    return {**_codes_data(row), "line": row.line, "values": values, **more}


def _changed_data(table: Table, row: Change) -> dict[str, Any]:
    cells = []
    for cell in row.cells:
        if cell.withheld:
            cells.append({"column": cell.column, "withheld": True})
        else:
            before, after = (_data(table, cell.column, value) for value in (cell.before, cell.after))
            cells.append({"column": cell.column, "before": before, "after": after})
    lines = {"line_before": row.line_before, "line_after": row.line_after}
    return {**_codes_data(row), **lines, "kinds": [*row.kinds], "cells": cells}


def _data(table: Table, column: str, value: Value) -> Value:
    its = table.column(column)
    return shown(table, column, value) if its is not None and its.value.sort is Sort.DATE else value


_HEADER = ("change", "table", "code", "second", "column", "before", "after", "kinds", "line before", "line after")


def csv(changes: Changes, layout: Layout | None = None) -> str:
    """A line for each cell that differs, and for each cell of a row that was added or removed."""
    out = io.StringIO()
    writer = csv_.writer(out, lineterminator="\n")
    writer.writerow(_HEADER)
    for table in changes.tables:
        for row in _csv_rows(table):
            writer.writerow([defused(str(cell)) for cell in row])
    return out.getvalue()


def _csv_rows(changes: TableChanges) -> Iterator[tuple[object, ...]]:
    table = changes.table
    for what, rows in (("added", changes.added), ("removed", changes.removed)):
        for row in rows:
            cells = {name: shown(table, name, value) for name, value in row.values.items()}
            for name, said in ({**cells, **dict.fromkeys(row.withheld, WITHHELD)} or {"": ""}).items():
                sides = ("", said, "", "", row.line) if what == "added" else (said, "", "", row.line, "")
                yield what, table.name, row.code, row.second or "", name, *sides
    for one in changes.changed:
        lines = one.line_before, one.line_after
        for cell in one.cells:
            before, after = WITHHELD, WITHHELD
            if not cell.withheld:
                before, after = (shown(table, cell.column, value) for value in (cell.before, cell.after))
            start = "changed", table.name, one.code, one.second or "", cell.column
            yield *start, before, after, "; ".join(one.kinds), *lines


def html(changes: Changes, layout: Layout | None = None) -> str:
    """A page that stands alone."""
    from sourcebook.render import changes_page

    return changes_page.render(changes)


RENDERERS: Mapping[str, Callable[[Changes, Layout | None], str]] = {
    "text": text,
    "json": json,
    "csv": csv,
    "html": html,
}
"""The formats in which changes can be given, by the name the command line uses."""
