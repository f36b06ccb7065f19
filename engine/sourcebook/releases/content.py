"""Columns of plain values → the Arrow table of a Content.

INVARIANT: the types are those that `Content` promises; what is blank is null.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sourcebook.core.table import Table
from sourcebook.core.term import Sort
from sourcebook.releases.reading import LINE, Content

if TYPE_CHECKING:
    import pyarrow


def content(table: Table, columns: Mapping[str, Sequence[Any]], lines: Sequence[int]) -> Content:
    """The rows of `table`: for each of its columns the values from the first row to the last, `lines` beside them.

    Numbers are whole where every value of their column is. Empty texts are blank. A column that is not in `columns`
    is blank throughout.
    """
    import pyarrow

    from sourcebook.releases.arrays import strings, whole_numbers

    arrays = [whole_numbers(lines, pyarrow.int32())]
    for column in table.columns:
        values: Sequence[Any] = columns.get(column.name, ())
        if not values:
            values = [None] * len(lines)
        match column.value.sort:
            case Sort.NUMBER:
                whole = all(value is None or isinstance(value, int) for value in values)
                arrays.append(_numbers(values, pyarrow.int64() if whole else pyarrow.float64()))
            case Sort.DATE:
                arrays.append(_numbers(values, pyarrow.int32()))
            case _:
                arrays.append(strings([value or None for value in values]))
    names = [LINE, *(column.name for column in table.columns)]
    return Content(table, pyarrow.Table.from_arrays(arrays, names=names))


def columnar(table: Table, columns: Mapping[str, "pyarrow.Array"], lines: "pyarrow.Array") -> Content:
    """The same of columns that are Arrow arrays already, of the types that `Content` promises."""
    import pyarrow
    from pyarrow import compute

    from sourcebook.releases.arrays import strings

    nothing, null = strings(["", None])
    arrays = [lines]
    for column in table.columns:
        values = columns.get(column.name)
        if values is None:
            values = pyarrow.nulls(len(lines), _TYPES.get(column.value.sort, "string"))
        elif pyarrow.types.is_string(values.type):
            blank = compute.equal(values, nothing)
            values = compute.if_else(blank, null, values) if compute.any(blank).as_py() else values
        arrays.append(values)
    return Content(table, pyarrow.Table.from_arrays(arrays, names=[LINE, *(column.name for column in table.columns)]))


_TYPES = {Sort.NUMBER: "int64", Sort.DATE: "int32"}


def _numbers(values: Sequence[Any], kind: "pyarrow.DataType") -> "pyarrow.Array":
    """Numbers, some of which may be missing."""
    from sourcebook.releases.arrays import numerals, whole_numbers

    if kind != "double" and None not in values:
        return whole_numbers(values, kind)
    return numerals([None if value is None else repr(value) for value in values], kind)
