"""Two releases of a series → what was added, removed and changed from the one to the other, as data.

INVARIANT: a row of either release is added, removed, changed or the same, and only one of them; what is withheld is
told to be.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sourcebook.core.code import Range
from sourcebook.core.day import Day
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort
from sourcebook.releases.reading import LINE
from sourcebook.text.value import dataclass, field

if TYPE_CHECKING:
    import pyarrow

    from sourcebook.releases.shelf import Shelf

Value = str | int | float | None
Withheld = Callable[[Table, str], bool]
"""Whether the guarded columns of a code in a table are withheld from the user."""

REWORDED, REDATED = "reworded", "re-dated"
_WORDED = frozenset(("descriptor", "short", "name", "description"))
"""Columns of words; a change in any other column of text is one of what it says, and is named after it."""

_NUMBERED = re.compile(r"\d+\Z")


@dataclass(frozen=True, slots=True)
class Cell:
    """A column whose cell differs. Where it is `withheld`, neither value is given."""

    column: str
    before: Value
    after: Value
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A row that only one of the releases has. `values` are its cells that are not blank, in the order of the table,
    without its codes; `withheld` are the columns that are not shown."""

    code: str
    second: str | None
    line: int
    values: Mapping[str, Value]
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A row that both releases have, differently. `kinds` says in what way, by the order of the columns."""

    code: str
    second: str | None
    line_before: int
    line_after: int
    cells: tuple[Cell, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableChanges:
    """What changed in one table; `same` is how many rows did not."""

    table: Table
    added: tuple[Listed, ...]
    removed: tuple[Listed, ...]
    changed: tuple[Change, ...]
    same: int

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True)
class Changes:
    """What changed from one release to another. `limits` are the codes that were looked at, None for all of them.

    `remarks` are disagreements with what the publisher reports to have changed.
    """

    before: str
    after: str
    dated_before: Day | None
    dated_after: Day | None
    tables: tuple[TableChanges, ...]
    limits: Range | None = None
    remarks: tuple[str, ...] = field(default=())

    @cached_property
    def kinds(self) -> Mapping[str, int]:
        """How many rows were changed in each way; the most frequent first. A row may count for several."""
        counted = Counter(kind for table in self.tables for change in table.changed for kind in change.kinds)
        return dict(sorted(counted.items(), key=lambda one: (-one[1], one[0])))

    @property
    def added(self) -> int:
        return sum(len(table.added) for table in self.tables)

    @property
    def removed(self) -> int:
        return sum(len(table.removed) for table in self.tables)

    @property
    def changed(self) -> int:
        return sum(len(table.changed) for table in self.tables)

    @property
    def withheld(self) -> tuple[str, ...]:
        """The columns of which something is not shown."""
        found: dict[str, None] = {}
        for table in self.tables:
            for row in (*table.added, *table.removed):
                found |= dict.fromkeys(row.withheld)
            for change in table.changed:
                found |= dict.fromkeys(cell.column for cell in change.cells if cell.withheld)
        return tuple(found)


def between(
    shelf: "Shelf", before: str, after: str, limits: Range | None = None, withheld: Withheld | None = None
) -> Changes:
    """What changed from one release in the store to another, for the codes within `limits`.

    Tables that only report changes are no lists of codes: they are not compared with one another, and where one of
    them says otherwise than the releases do, that is in the remarks. Raises NoSuchRelease, OSError, and
    MissingLibrary for tables of pairs, which are read whole.
    """
    from sourcebook.releases.formats import REPORTS
    from sourcebook.releases.shelf import NoSuchRelease

    for name in (before, after):
        if name not in shelf.by_id:
            raise NoSuchRelease(f"there is no release {name}")
    old, new = shelf.by_id[before], shelf.by_id[after]
    tables = []
    remarks: list[str] = []
    rows: dict[str, tuple[_Rows, _Rows]] = {}
    for name, info in new.tables.items():
        if name in REPORTS or name not in old.tables:
            continue
        if info.table.second is not None:
            tables.append(compared(info.table, shelf.table(name, before), shelf.table(name, after), limits, withheld))
            continue
        rows[name] = _listed(shelf, name, before, limits), _listed(shelf, name, after, limits)
        tables.append(_by_rows(info.table, *rows[name], withheld))
    for name, check in REPORTS.items():
        if check is not None and name in new.tables and limits is None and old.dated < new.dated:
            report = [row.values for row in shelf.listed(name, after)]
            remarks += check(report, *({k: v for one in rows.values() for k, v in _by_code(one[at])} for at in (0, 1)))
    return Changes(before, after, old.dated, new.dated, tuple(tables), limits, tuple(remarks))


def of_days(
    shelf: "Shelf", series: str, first: Day, second: Day, limits: Range | None = None, withheld: Withheld | None = None
) -> Changes | None:
    """What changed from the release of a series in force on one day to that in force on another; None where there is
    no release of the series."""
    before, after = shelf.in_force(series, first), shelf.in_force(series, second)
    return None if before is None or after is None else between(shelf, before.id, after.id, limits, withheld)


def _listed(shelf: "Shelf", table: str, release: str, limits: Range | None) -> "_Rows":
    ends = (limits.first, limits.last) if limits is not None else (None, None)
    return [(row.line, row.values) for row in shelf.listed(table, release, *ends)]


def _by_code(rows: "_Rows") -> Iterator[tuple[str, Mapping[str, Value]]]:
    for _, values in rows:
        yield str(values["code"]), values


# --- the rows of one table ---

_Rows = list[tuple[int, Mapping[str, Any]]]


def compared(
    table: Table,
    before: "pyarrow.Table",
    after: "pyarrow.Table",
    limits: Range | None = None,
    withheld: Withheld | None = None,
) -> TableChanges:
    """What changed from one Arrow table (with the lines of its rows) to another; rows that are the same in both are
    left aside as they stand, so that millions of them take a second."""
    import pyarrow.compute as compute

    if limits is not None:
        before, after = _within(before, table.key, limits), _within(after, table.key, limits)
    columns = [column.name for column in table.columns if column.name in before.column_names]
    names = _key(table, lambda names: _is_unique(before, names) and _is_unique(after, names))
    if names is None:
        return _changes(table, None, _pylist(before), _pylist(after), 0, withheld)
    old, new = _joined(before, names), _joined(after, names)
    places = compute.index_in(new, value_set=old)
    in_both = compute.is_valid(places)
    kept_new = after.filter(in_both)
    kept_old = before.take(places.drop_null())
    differ = None
    for name in columns:
        one, other = kept_old[name], kept_new[name]
        same = compute.coalesce(compute.equal(one, other), compute.and_(compute.is_null(one), compute.is_null(other)))
        differ = compute.invert(same) if differ is None else compute.or_(differ, compute.invert(same))
    gone = before.filter(compute.invert(compute.is_in(old, value_set=new)))
    come = after.filter(compute.invert(in_both))
    old_rows = _pylist(gone) + _pylist(kept_old.filter(differ))
    new_rows = _pylist(come) + _pylist(kept_new.filter(differ))
    # Nothing adds up to null.
    same_rows = kept_new.num_rows - (compute.sum(differ).as_py() or 0)
    return _changes(table, names, old_rows, new_rows, same_rows, withheld)


def _within(data: "pyarrow.Table", key: str, limits: Range) -> "pyarrow.Table":
    import pyarrow.compute as compute

    from sourcebook.releases.arrays import strings

    codes = [code for code in compute.unique(data[key]).to_pylist() if limits.has(code)]
    return data.filter(compute.is_in(data[key], value_set=strings(codes)))


def _is_unique(data: "pyarrow.Table", names: Sequence[str]) -> bool:
    import pyarrow.compute as compute

    return bool(compute.count_distinct(_joined(data, names)).as_py() == data.num_rows)


def _joined(data: "pyarrow.Table", names: Sequence[str]) -> "pyarrow.Array":
    import pyarrow
    import pyarrow.compute as compute

    if len(names) == 1:
        return data[names[0]].combine_chunks()
    parts = [compute.fill_null(data[name].cast(pyarrow.string()), "") for name in names]
    return compute.binary_join_element_wise(*parts, "\x1f").combine_chunks()


def _pylist(data: "pyarrow.Table") -> _Rows:
    return [(row[LINE], {name: cell for name, cell in row.items() if cell is not None}) for row in data.to_pylist()]


def _key(table: Table, is_unique: Callable[[Sequence[str]], bool]) -> tuple[str, ...] | None:
    """The columns that tell the rows of both releases apart: the codes, or with them the day since which a row holds,
    where a code has several; None if not even those do."""
    codes = tuple(name for name in (table.key, table.second) if name is not None)
    keys = [codes, (*codes, table.since)] if table.since is not None else [codes]
    return next((names for names in keys if is_unique(names)), None)


def _by_rows(table: Table, before: _Rows, after: _Rows, withheld: Withheld | None) -> TableChanges:
    def is_unique(names: Sequence[str]) -> bool:
        return all(len({tuple(row.get(name) for name in names) for _, row in rows}) == len(rows) for rows in both)

    both = (before, after)
    return _changes(table, _key(table, is_unique), before, after, 0, withheld)


def _changes(
    table: Table,
    names: Sequence[str] | None,
    before: _Rows,
    after: _Rows,
    same: int,
    withheld: Withheld | None,
) -> TableChanges:
    """What changed, where `names` are the columns that tell rows apart; `same` more rows did not."""
    old, new = _keyed(table, names, before), _keyed(table, names, after)
    added = [_row(table, *new[key], withheld) for key in new if key not in old]
    removed = [_row(table, *old[key], withheld) for key in old if key not in new]
    changed = []
    for key, (line, row) in new.items():
        if key in old:
            cells = _cells(table, old[key][1], row, withheld)
            if cells:
                kinds = tuple(dict.fromkeys(_kind(table.column(cell.column)) for cell in cells))
                codes = _codes(table, row)
                changed.append(Change(*codes, old[key][0], line, cells, kinds))
            else:
                same += 1
    return TableChanges(
        table,
        tuple(sorted(added, key=_order)),
        tuple(sorted(removed, key=_order)),
        tuple(sorted(changed, key=_order)),
        same,
    )


def _keyed(
    table: Table, names: Sequence[str] | None, rows: _Rows
) -> dict[tuple[object, ...], tuple[int, Mapping[str, Any]]]:
    """The rows by their key; those that no key tells apart by their number among the rows of their code."""
    if names is not None:
        return {tuple(row.get(name) for name in names): (line, row) for line, row in rows}
    seen: Counter[tuple[object, ...]] = Counter()
    out = {}
    for line, row in rows:
        codes: tuple[object, ...] = _codes(table, row)
        seen[codes] += 1
        out[(*codes, seen[codes])] = line, row
    return out


def _order(row: Listed | Change) -> tuple[str, str]:
    return row.code, row.second or ""


def _codes(table: Table, row: Mapping[str, Any]) -> tuple[str, str | None]:
    return str(row[table.key]), None if table.second is None else str(row.get(table.second, ""))


def _row(table: Table, line: int, row: Mapping[str, Any], withheld: Withheld | None) -> Listed:
    code, second = _codes(table, row)
    is_withheld = withheld is not None and withheld(table, code)
    values: dict[str, Value] = {}
    hidden = []
    for column in table.columns:
        if column.name in row and column.name not in (table.key, table.second):
            if column.guarded and is_withheld:
                hidden.append(column.name)
            else:
                values[column.name] = row[column.name]
    return Listed(code, second, line, values, tuple(hidden))


def _cells(table: Table, old: Mapping[str, Any], new: Mapping[str, Any], withheld: Withheld | None) -> tuple[Cell, ...]:
    is_withheld = withheld is not None and withheld(table, _codes(table, new)[0])
    out = []
    for column in table.columns:
        was, now = old.get(column.name), new.get(column.name)
        if was != now:
            hidden = column.guarded and is_withheld
            out.append(Cell(column.name, None, None, True) if hidden else Cell(column.name, was, now))
    return tuple(out)


def _kind(column: Column | None) -> str:
    """`reworded`, `re-dated`, else `coverage changed`, after the column (or the columns that are numbered alike)."""
    assert column is not None
    if column.value.sort is Sort.DATE:
        return REDATED
    if column.guarded or column.name in _WORDED:
        return REWORDED
    return f"{_NUMBERED.sub('', column.name)} changed"
