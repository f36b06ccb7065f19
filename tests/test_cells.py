"""What the index keeps of a row is read back as it was, whatever stands in the cells."""

import sqlite3

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases import cells
from sourcebook.releases.reading import Content

KINDS = {"text": pyarrow.string(), "day": pyarrow.int32(), "count": pyarrow.int64(), "price": pyarrow.float64()}
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "text": st.none() | st.text(st.characters(exclude_categories=["Cs"])),
            "day": st.none() | st.integers(0, 99991231),
            "count": st.none() | st.integers(-(2**63), 2**63 - 1),
            "price": st.none() | st.floats(allow_nan=False, allow_infinity=False),
        }
    ),
    min_size=1,
)


def content(rows: list[dict[str, object]], kinds: dict[str, pyarrow.DataType], encoded: bool = False) -> Content:
    columns = {name: pyarrow.array([row.get(name) for row in rows], kind) for name, kind in kinds.items()}
    columns = {
        name: column.dictionary_encode() if encoded and kinds[name] == pyarrow.string() else column
        for name, column in columns.items()
    }
    columns["code"] = pyarrow.array([f"A{at}" for at in range(len(rows))])
    columns["line"] = pyarrow.array(range(1, len(rows) + 1), pyarrow.int32())
    declared = tuple(Column(name, ValueType(Sort.TEXT)) for name in ("code", *kinds))
    return Content(Table("tiny.codes", declared, "code"), pyarrow.table(columns))


def index() -> sqlite3.Connection:
    made = sqlite3.connect(":memory:")
    for statement in cells.SCHEMA:
        made.execute(statement)
    return made


@given(ROWS, st.booleans())
def test_what_was_written_is_read(rows: list[dict[str, object]], encoded: bool) -> None:
    connection = index()
    written, _ = cells.written(connection, content(rows, KINDS, encoded))
    reader = cells.Cells(connection)
    for at, (row, text) in enumerate(zip(rows, written.to_pylist(), strict=True)):
        there = {"code": f"A{at}", **{name: row[name] for name in KINDS if row[name] is not None}}
        found = reader.read(text)
        assert list(found.items()) == list(there.items())
        assert [type(value) for value in found.values()] == [type(value) for value in there.values()]


def test_a_table_with_more_columns_than_a_number_has_bits_is_kept() -> None:
    connection, kinds = index(), {f"c{at}": pyarrow.string() for at in range(100)}
    written, layout = cells.written(connection, content([{"c99": "last"}], kinds))
    assert layout is None
    assert cells.Cells(connection).read(written.to_pylist()[0]) == {"code": "A0", "c99": "last"}


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[:-1],
        lambda text: text.replace("\x1f", "", 1),
        lambda text: text + "\x1f" + text,
        lambda text: text.replace("2019", "soon"),
        lambda text: text[: text.rindex("\x1f") + 1] + "9.3",
        lambda text: "",
    ],
)
def test_cells_that_were_changed_are_told_apart(change) -> None:  # type: ignore[no-untyped-def]
    connection = index()
    written, _ = cells.written(connection, content([{"text": "one", "day": 20190101}, {"text": "two"}], KINDS))
    with pytest.raises(ValueError):
        cells.Cells(connection).read(change(written.to_pylist()[0]))


def test_a_layout_is_kept_once() -> None:
    connection = index()
    numbers = {cells.written(connection, content([{"text": text}], KINDS))[1] for text in ("one", "two", "three")}
    assert len(numbers) == 1
    assert cells.columns_of(connection, numbers.pop()).startswith('[["code","text"],["text","text"],["day","whole"]')
