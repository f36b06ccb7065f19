"""Pairs of codes packed for the index: a table of millions of rows → one short run of bytes per code and direction.

INVARIANT: `Pairs` reads exactly the rows that `pack` was given, in both directions; a record is `width` bytes of the
other code, the number of what is said of the pair, and the line of the file; records are in the order of the other
code, then of the lines.
"""

import json
import struct
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sourcebook.core.table import Table
from sourcebook.text.value import dataclass, field

if TYPE_CHECKING:
    import pyarrow

LINE = "line"
FIRST, SECOND = 1, 2
"""The two directions: the pairs in which a code is the first one (`table.key`), and those in which it is the second."""

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that is said of any pair of a table, once each: `rows[n]` has a cell for each of `columns`.

    `columns` are those of the table but for the two codes; `width` is the number of bytes of a code in a record.
    """

    width: int
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def json(self) -> str:
        return json.dumps([self.width, self.columns, self.rows], separators=(",", ":"), ensure_ascii=False)

    @staticmethod
    def of(text: str) -> "Said":
        """What `json` wrote."""
        width, columns, rows = json.loads(text)
        return Said(width, tuple(columns), tuple(tuple(row) for row in rows))

    @property
    def record(self) -> struct.Struct:
        return struct.Struct(f"<{self.width}sII")


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: two codes in the order of the file, the line it stands in, and its other cells that are not blank."""

    one: str
    two: str
    line: int
    values: Mapping[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of one code in one direction (`FIRST`, `SECOND`), unpacked only as they are asked for."""

    code: str
    direction: int
    said: Said
    blob: bytes = field(repr=False)

    def __len__(self) -> int:
        return len(self.blob) // self.said.record.size

    def __iter__(self) -> Iterator[Pair]:
        for packed, number, line in self.said.record.iter_unpack(self.blob):
            yield self._pair(packed, number, line)

    def find(self, other: str) -> tuple[Pair, ...]:
        """Those with the other code, in the order of their lines; mostly one or none."""
        record, packed = self.said.record, _packed(other, self.said.width)
        if packed is None:
            return ()
        found, at = [], bisect_left(_Others(self.blob, record.size, self.said.width), packed)
        while at * record.size < len(self.blob):
            there, number, line = record.unpack_from(self.blob, at * record.size)
            if there != packed:
                break
            found.append(self._pair(there, number, line))
            at += 1
        return tuple(found)

    def others(self) -> tuple[str, ...]:
        """The other codes, in order; one that stands in several rows several times."""
        return tuple(packed.rstrip(b"\0").decode() for packed, _, _ in self.said.record.iter_unpack(self.blob))

    def _pair(self, packed: bytes, number: int, line: int) -> Pair:
        other, said = packed.rstrip(b"\0").decode(), self.said
        one, two = (self.code, other) if self.direction == FIRST else (other, self.code)
        cells = zip(said.columns, said.rows[number], strict=True)
        return Pair(one, two, line, {column: cell for column, cell in cells if cell is not None})


@dataclass(frozen=True, slots=True)
class _Others(Sequence[bytes]):
    """The other codes of a run of records, for bisecting."""

    blob: bytes
    size: int
    width: int

    def __len__(self) -> int:
        return len(self.blob) // self.size

    def __getitem__(self, at: object) -> bytes:  # type: ignore[override]
        assert isinstance(at, int)
        return self.blob[at * self.size : at * self.size + self.width]


def _packed(code: str, width: int) -> bytes | None:
    raw = code.encode()
    return raw.ljust(width, b"\0") if len(raw) <= width else None


def pack(table: Table, data: "pyarrow.Table") -> tuple[Said, Iterator[tuple[int, str, memoryview]]]:
    """What is said of the pairs of `data`, and (direction, code, records) for every code in order, first all `FIRST`.

    `data` has `LINE` and the columns of `table`, which has a `second`. A blank code is `""`. The views are into memory
    that lives as long as they do.
    """
    assert table.second is not None
    import pyarrow
    import pyarrow.compute as compute

    one, two, codes = _ranked(data[table.key], data[table.second])
    width = max((len(code.encode()) for code in codes), default=0) or 1
    columns = tuple(column.name for column in table.columns if column.name not in (table.key, table.second))
    numbers, rows = _said(data, columns)
    lines = compute.cast(data[LINE].combine_chunks(), pyarrow.uint32())
    keyed = compute.add(compute.multiply(compute.cast(one, pyarrow.int64()), max(len(codes), 1)), two)
    if not _ascending(keyed, lines):
        order = compute.sort_indices(
            pyarrow.table({"pair": keyed, "line": lines}), sort_keys=[("pair", "ascending"), ("line", "ascending")]
        )
        one, two, numbers, lines = (column.take(order) for column in (one, two, numbers, lines))
    raw = pyarrow.array((_packed(code, width) for code in codes), pyarrow.binary())

    def runs() -> Iterator[tuple[int, str, memoryview]]:
        yield from _records(FIRST, one, two, numbers, lines, codes, raw, width)
        # A stable sort of what is in order of the first code and the line: the order within each second code is kept.
        order = compute.array_sort_indices(two)
        first, second, said, at = (column.take(order) for column in (one, two, numbers, lines))
        yield from _records(SECOND, second, first, said, at, codes, raw, width)

    return Said(width, columns, rows), runs()


def _ranked(
    one: "pyarrow.ChunkedArray", two: "pyarrow.ChunkedArray"
) -> tuple["pyarrow.Array", "pyarrow.Array", tuple[str, ...]]:
    """Both columns as places (int32) in the sorted codes of both."""
    import pyarrow
    import pyarrow.compute as compute

    texts = [_text(column) for column in (one, two)]
    listed = sorted({code or "" for column in texts for code in compute.unique(column).to_pylist()}, key=str.encode)
    within = pyarrow.array(listed, pyarrow.string())
    ranks = []
    for column in texts:
        if pyarrow.types.is_dictionary(column.type):
            places = compute.fill_null(compute.index_in(column.dictionary, within), 0)
            ranks.append(compute.fill_null(places.take(column.indices), 0))
        else:
            ranks.append(compute.fill_null(compute.index_in(column, within), 0))
    return ranks[0], ranks[1], tuple(listed)


def _text(column: "pyarrow.ChunkedArray") -> "pyarrow.Array":
    """The column in one piece, dictionary-encoded."""
    import pyarrow

    whole = column if pyarrow.types.is_dictionary(column.type) else column.dictionary_encode()
    combined = whole.unify_dictionaries().combine_chunks()
    return combined.chunk(0) if isinstance(combined, pyarrow.ChunkedArray) else combined


def _said(data: "pyarrow.Table", columns: tuple[str, ...]) -> tuple["pyarrow.Array", tuple[tuple[Cell, ...], ...]]:
    """For every row the number (uint32) of what it says, and what that is."""
    import pyarrow
    import pyarrow.compute as compute

    keys, values, size = pyarrow.nulls(data.num_rows, pyarrow.int64()).fill_null(0), [], 1
    for name in columns:
        column = _text(data[name])
        cells = column.dictionary.to_pylist()
        indices = compute.cast(column.indices, pyarrow.int64())
        keys = compute.add(compute.multiply(keys, len(cells) + 1), compute.fill_null(indices, len(cells)))
        values.append((*cells, None))
        size *= len(cells) + 1
        if size > 1 << 31:  # so that the next column cannot overflow
            encoded = keys.dictionary_encode()
            keys, kept = compute.cast(encoded.indices, pyarrow.int64()), _parted(encoded.dictionary, values)
            values, size = [kept], len(kept)
    encoded = keys.dictionary_encode()
    rows = tuple(_flat(row) for row in _parted(encoded.dictionary, values))
    return compute.cast(encoded.indices, pyarrow.uint32()), rows


def _parted(keys: "pyarrow.Array", values: Sequence[Sequence[object]]) -> tuple[tuple[object, ...], ...]:
    """The cells that each key stands for."""
    rows = []
    for key in keys.to_pylist():
        cells = []
        for column in reversed(values):
            key, at = divmod(key, len(column))
            cells.append(column[at])
        rows.append(tuple(reversed(cells)))
    return tuple(rows)


def _flat(row: tuple[object, ...]) -> tuple[Cell, ...]:
    """Cells that were gathered in several steps, in one row."""
    cells: list[Cell] = []
    for cell in row:
        if isinstance(cell, tuple):
            cells.extend(_flat(cell))
        else:
            assert cell is None or isinstance(cell, str | int | float)
            cells.append(cell)
    return tuple(cells)


def _ascending(keys: "pyarrow.Array", lines: "pyarrow.Array") -> bool:
    """Whether the rows are in the order of their pairs, and those of one pair in that of their lines."""
    import pyarrow.compute as compute

    if len(keys) < 2:
        return True
    steps = compute.subtract(keys[1:], keys[:-1])
    if compute.min(steps).as_py() > 0:
        return True
    if compute.min(steps).as_py() < 0:
        return False
    later = compute.greater(lines[1:], lines[:-1])
    return bool(compute.all(compute.or_(compute.greater(steps, 0), later)).as_py())


def _records(
    direction: int,
    keys: "pyarrow.Array",
    others: "pyarrow.Array",
    numbers: "pyarrow.Array",
    lines: "pyarrow.Array",
    codes: tuple[str, ...],
    raw: "pyarrow.Array",
    width: int,
) -> Iterator[tuple[int, str, memoryview]]:
    """The records of each run of one key, in the order given."""
    import pyarrow
    import pyarrow.compute as compute

    if not len(keys):
        return
    joined = compute.binary_join_element_wise(raw.take(others), _bytes(numbers), _bytes(lines), b"")
    data = memoryview(joined.buffers()[2])
    size, at = width + 8, 0
    runs = compute.run_end_encode(keys, run_end_type=pyarrow.int32())
    for key, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        yield direction, codes[key], data[at * size : end * size]
        at = end


def _bytes(numbers: "pyarrow.Array") -> "pyarrow.Array":
    """Whole numbers of 32 bits as four bytes each, lowest first."""
    import pyarrow

    whole = pyarrow.concat_arrays([numbers])
    fixed = pyarrow.Array.from_buffers(pyarrow.binary(4), len(whole), [None, whole.buffers()[1]], offset=whole.offset)
    return fixed.cast(pyarrow.binary())
