"""Pairs of codes packed for the index: a table of millions of rows → one short run of bytes per code and direction.

INVARIANT: `Pairs` reads exactly the rows that `pack` was given, in both directions, in the order of the other code,
then of the lines. The bytes are those of three columns, one behind the other: the other codes, `width` bytes each; the
numbers of what is said of the pairs, and the lines of the file, 4 bytes each, lowest first.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from struct import unpack_from
from typing import TYPE_CHECKING

from sourcebook.core.table import Table
from sourcebook.releases.arrays import strings, whole_number
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

    `columns` are those of the table but for the two codes; `width` is the number of bytes of a code.
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
        return len(self.blob) // (self.said.width + 8)

    def __iter__(self) -> Iterator[Pair]:
        yield from self._between(0, len(self))

    def find(self, other: str) -> tuple[Pair, ...]:
        """Those with the other code, in the order of their lines; mostly one or none."""
        packed = _packed(other, self.said.width)
        if packed is None:
            return ()
        codes = _Codes(self.blob, self.said.width, len(self))
        return tuple(self._between(bisect_left(codes, packed), bisect_right(codes, packed)))

    def where(self, test: Callable[[Mapping[str, Cell]], bool]) -> Iterator[Pair]:
        """Those of which `test` holds of the cells that are not blank; it is called once for all that say the same."""
        count, said = len(self), self.said
        known: dict[int, bool] = {}
        for at, number in enumerate(unpack_from(f"<{count}I", self.blob, count * said.width)):
            is_wanted = known.get(number)
            if is_wanted is None:
                cells = zip(said.columns, said.rows[number], strict=True)
                is_wanted = known[number] = test({name: cell for name, cell in cells if cell is not None})
            if is_wanted:
                yield from self._between(at, at + 1)

    def others(self) -> tuple[str, ...]:
        """The other codes, in order; one that stands in several rows several times."""
        width = self.said.width
        return tuple(_written(self.blob[at : at + width]) for at in range(0, len(self) * width, width))

    def _between(self, first: int, last: int) -> Iterator[Pair]:
        count, said = len(self), self.said
        width, names = said.width, said.columns
        many = f"<{last - first}I"
        numbers = unpack_from(many, self.blob, count * width + first * 4)
        lines = unpack_from(many, self.blob, count * (width + 4) + first * 4)
        for at, number, line in zip(range(first, last), numbers, lines, strict=True):
            other = _written(self.blob[at * width : at * width + width])
            one, two = (self.code, other) if self.direction == FIRST else (other, self.code)
            cells = zip(names, said.rows[number], strict=True)
            yield Pair(one, two, line, {name: cell for name, cell in cells if cell is not None})


@dataclass(frozen=True, slots=True)
class _Codes(Sequence[bytes]):
    """The other codes, for bisecting."""

    blob: bytes
    width: int
    size: int

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, at: object) -> bytes:  # type: ignore[override]
        assert isinstance(at, int)
        return self.blob[at * self.width : at * self.width + self.width]


def _written(packed: bytes) -> str:
    return packed.rstrip(b"\0").decode()


def _packed(code: str, width: int) -> bytes | None:
    raw = code.encode()
    return raw.ljust(width, b"\0") if len(raw) <= width else None


def pack(table: Table, data: "pyarrow.Table") -> tuple[Said, Iterator[tuple[int, str, bytes]]]:
    """What is said of the pairs of `data`, and (direction, code, blob) for every code in order, first all `FIRST`.

    `data` has `LINE` and the columns of `table`, which has a `second`. A blank code is `""`.
    """
    assert table.second is not None
    import pyarrow
    import pyarrow.compute as compute

    one, two, codes = _ranked(data[table.key], data[table.second])
    width = max((len(code.encode()) for code in codes), default=0) or 1
    columns = tuple(column.name for column in table.columns if column.name not in (table.key, table.second))
    numbers, rows = _said(data, columns)
    lines = compute.cast(data[LINE].combine_chunks(), pyarrow.uint32())
    keyed = compute.add(
        compute.multiply(compute.cast(one, pyarrow.int64()), whole_number(max(len(codes), 1), pyarrow.int64())), two
    )
    if not _ascending(keyed, lines):
        both = pyarrow.Table.from_arrays([keyed, lines], names=["pair", "line"])
        order = compute.sort_indices(both, sort_keys=[("pair", "ascending"), ("line", "ascending")])
        one, two, numbers, lines = (column.take(order) for column in (one, two, numbers, lines))
    raw = strings([code.ljust(width - len(code.encode()) + len(code), "\0") for code in codes])

    def runs() -> Iterator[tuple[int, str, bytes]]:
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
    within, zero = strings(listed), whole_number(0, pyarrow.int32())
    ranks = []
    for column in texts:
        if pyarrow.types.is_dictionary(column.type):
            places = compute.fill_null(compute.index_in(column.dictionary, within), zero)
            ranks.append(compute.fill_null(places.take(column.indices), zero))
        else:
            ranks.append(compute.fill_null(compute.index_in(column, within), zero))
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

    whole = pyarrow.int64()
    keys, values, size = pyarrow.nulls(data.num_rows, whole).fill_null(whole_number(0, whole)), [], 1
    for name in columns:
        column = _text(data[name])
        cells = column.dictionary.to_pylist()
        indices = compute.cast(column.indices, whole)
        keys = compute.multiply(keys, whole_number(len(cells) + 1, whole))
        keys = compute.add(keys, compute.fill_null(indices, whole_number(len(cells), whole)))
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
    return bool(compute.all(compute.or_(compute.greater(steps, whole_number(0, steps.type)), later)).as_py())


def _records(
    direction: int,
    keys: "pyarrow.Array",
    others: "pyarrow.Array",
    numbers: "pyarrow.Array",
    lines: "pyarrow.Array",
    codes: tuple[str, ...],
    raw: "pyarrow.Array",
    width: int,
) -> Iterator[tuple[int, str, bytes]]:
    """The columns of each run of one key, in the order given; `raw` are the codes, each of `width` bytes."""
    import pyarrow
    import pyarrow.compute as compute

    if not len(keys):
        return
    packed = raw.take(others)
    views = [
        (memoryview(packed.buffers()[2]), width),
        *((memoryview(part.buffers()[1])[part.offset * 4 :], 4) for part in (numbers, lines)),
    ]
    runs, at = compute.run_end_encode(keys, run_end_type=pyarrow.int32()), 0
    for key, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        yield direction, codes[key], b"".join(view[at * size : end * size] for view, size in views)
        at = end
