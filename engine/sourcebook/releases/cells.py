"""The cells of a row as the index keeps them, and back.

The cells that are not blank stand one behind the other between separators, in the order of the columns; at the end
stands a mark: the number of the layout (which columns a table has), and which of them are there. So the names of
columns are read once, not with every row. A table in which a separator is part of a text is kept as JSON.

INVARIANT: what is read back is equal to what was written, value by value and in the order of the columns.
"""

import json
import sqlite3
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow

    from sourcebook.releases.reading import Content

SCHEMA = ("CREATE TABLE layouts (number INTEGER PRIMARY KEY AUTOINCREMENT, columns TEXT NOT NULL UNIQUE)",)
"""A number is never used again, so whoever keeps what it stands for need not look again."""
_BETWEEN = "\x1f"
_MOST = 62  # columns that have a bit in a whole number of Arrow
_WHOLE, _DECIMAL, _TEXT = "whole", "decimal", "text"
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode

Shape = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]
Values = dict[str, str | int | float]


class Cells:
    """Reads the cells of rows. What it learns of layouts it keeps."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._shapes: dict[str, Shape] = {}

    def read(self, text: str) -> Values:
        """The values of a row. Raises ValueError for what was not written so, sqlite3.Error."""
        parts: list[Any] = text.split(_BETWEEN)
        try:
            names, whole, decimal = self._shapes[parts.pop()]
        except KeyError:
            return self._first(text)
        if len(parts) != len(names):  # quicker than to have `zip` see to it
            raise ValueError("cells are missing, or too many")
        for place in whole:
            parts[place] = int(parts[place])
        for place in decimal:
            parts[place] = float(parts[place])
        return dict(zip(names, parts))  # noqa: B905

    def _first(self, text: str) -> Values:
        """The first row of its shape, or one in JSON."""
        before, _, mark = text.rpartition(_BETWEEN)
        if not before:
            values: Values = json.loads(text)
            return values
        self._shapes[mark] = _shape(mark, self._connection)
        return self.read(text)


def _shape(mark: str, connection: sqlite3.Connection) -> Shape:
    """The columns that a mark tells of, and the places of those that are no text."""
    number, _, bits = mark.partition(".")
    found = connection.execute("SELECT columns FROM layouts WHERE number = ?", (int(number),)).fetchone()
    if found is None:
        raise ValueError(f"there is no layout {number}")
    there = int(bits, 16)
    columns = [column for place, column in enumerate(json.loads(found[0])) if there >> place & 1]
    whole, decimal = (tuple(at for at, one in enumerate(columns) if one[1] == sort) for sort in (_WHOLE, _DECIMAL))
    return tuple(one[0] for one in columns), whole, decimal


def written(connection: sqlite3.Connection, content: "Content") -> "tuple[pyarrow.ChunkedArray, int | None]":
    """The cells of every row of a table, and the number of its layout; None where they are JSON."""
    import pyarrow
    from pyarrow import compute

    from sourcebook.releases.arrays import number, strings

    names = [column.name for column in content.table.columns]
    columns = [content.data.column(name) for name in names]
    if len(columns) > _MOST or any(map(_has_separator, columns)):
        return _as_json(names, columns), None
    listed = _JSON([[name, _sort(column)] for name, column in zip(names, columns, strict=True)])
    connection.execute("INSERT OR IGNORE INTO layouts (columns) VALUES (?)", (listed,))
    ((layout,),) = connection.execute("SELECT number FROM layouts WHERE columns = ?", (listed,)).fetchall()
    # Which columns are there: those that always are, and bit by bit the others.
    always = sum(1 << place for place, column in enumerate(columns) if not column.null_count)
    there: Any = None
    for place, column in enumerate(columns):
        if column.null_count:
            bits = compute.multiply(compute.is_valid(column).cast(pyarrow.int64()), number(1 << place))
            there = bits if there is None else compute.add(there, bits)
    if there is None:
        marks: Any = strings([f"{layout}.{always:x}"])[0]
    else:
        encoded = there.combine_chunks().dictionary_encode()
        marks = strings([f"{layout}.{always | some:x}" for some in encoded.dictionary.to_pylist()]).take(
            encoded.indices
        )
        marks = pyarrow.chunked_array([marks])
    plain = [_plain(column) for column in columns]
    return compute.binary_join_element_wise(*plain, marks, strings([_BETWEEN])[0], null_handling="skip"), int(layout)


def columns_of(connection: sqlite3.Connection, layout: int | None) -> str:
    """What is kept of a layout, for checksums."""
    found = connection.execute("SELECT columns FROM layouts WHERE number IS ?", (layout,)).fetchone()
    return str(found[0]) if found else ""


def _has_separator(column: "pyarrow.ChunkedArray") -> bool:
    """Whether a text of the column may have a separator in it: looked for in the bytes of all of them at once."""
    from pyarrow import types

    for chunk in column.chunks:
        texts = chunk.dictionary if types.is_dictionary(chunk.type) else chunk
        if types.is_string(texts.type):
            buffer = texts.buffers()[2]
            if buffer is not None and _BETWEEN.encode() in buffer.to_pybytes():
                return True
    return False


def _sort(column: "pyarrow.ChunkedArray") -> str:
    from pyarrow import types

    if types.is_integer(column.type):
        return _WHOLE
    return _DECIMAL if types.is_floating(column.type) else _TEXT


def _plain(column: "pyarrow.ChunkedArray") -> "pyarrow.ChunkedArray":
    """The cells of a column as texts."""
    import pyarrow
    from pyarrow import types

    from sourcebook.releases.arrays import strings

    if types.is_floating(column.type):
        encoded = column.dictionary_encode().combine_chunks()
        return pyarrow.chunked_array(
            [strings([repr(one) for one in encoded.dictionary.to_pylist()]).take(encoded.indices)]
        )
    return column.cast(pyarrow.string())


def _as_json(names: list[str], columns: "list[pyarrow.ChunkedArray]") -> "pyarrow.ChunkedArray":
    """The cells as JSON objects."""
    from pyarrow import compute

    from sourcebook.releases.arrays import strings

    open, comma, close, nothing = strings(["{", ",", "}", ""])
    members = [_members(f'"{name}":', column) for name, column in zip(names, columns, strict=True)]
    joined = compute.binary_join_element_wise(*members, comma, null_handling="skip")
    return compute.binary_join_element_wise(open, joined, close, nothing)


def _members(name: str, cells: "pyarrow.ChunkedArray") -> "pyarrow.ChunkedArray":
    """The cells of a column as members of JSON objects, null where they are blank."""
    from pyarrow import types

    from sourcebook.releases.arrays import strings

    encoded = (cells if types.is_dictionary(cells.type) else cells.dictionary_encode()).combine_chunks()
    return strings([name + _JSON(value) for value in encoded.dictionary.to_pylist()]).take(encoded.indices)
