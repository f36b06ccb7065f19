"""Lists of Python values → Arrow arrays, without what pyarrow loads to look at them.

INVARIANT: nothing here loads pandas, for which `pyarrow.array` looks first: half a second where it is installed.
"""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow


def strings(values: Sequence[str | None]) -> "pyarrow.StringArray":
    """An array of strings; None is null."""
    from pyarrow.lib import StringBuilder

    builder = StringBuilder()
    builder.append_values(values)
    return builder.finish()


def whole_numbers(values: Sequence[int], kind: "pyarrow.DataType") -> "pyarrow.Array":
    """An array of whole numbers, all of them there. `kind` is int32 (days, lines) or int64."""
    import pyarrow

    data = array("i" if kind == pyarrow.int32() else "q", values)
    return pyarrow.Array.from_buffers(kind, len(values), [None, pyarrow.py_buffer(data)])


def numerals(values: Sequence[str | None], kind: "pyarrow.DataType") -> "pyarrow.Array":
    """An array of the numbers that are written as `values`, in digits; None is null."""
    return strings(values).cast(kind)


def whole_number(value: int, kind: "pyarrow.DataType") -> "pyarrow.Scalar":
    """One whole number, or for a bool one of the two truths, to reckon with."""
    import pyarrow

    made = whole_numbers([value], pyarrow.int64())
    return made.cast(kind)[0]


def number(value: int) -> "pyarrow.Scalar":
    """A whole number to reckon with; a plain one would be looked at, too."""
    import pyarrow

    return whole_numbers([value], pyarrow.int64())[0]
