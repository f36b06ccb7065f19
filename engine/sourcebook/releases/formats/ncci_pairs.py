"""NCCI procedure-to-procedure pairs as CMS publishes them: tab-separated text, or the same as a workbook.

INVARIANT: columns are taken by their headings; a pair that is listed several times, one life after another, keeps
every row; what is read of a cell is decided once for each different cell, never once for each of millions of rows.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from sourcebook.core.day import Day, iso, period
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.arrays import numerals, strings, whole_number, whole_numbers
from sourcebook.releases.findings import CELL, CUT, ROW, TWICE
from sourcebook.releases.formats.ncci_series import IS_CODE, PAIRS, padded, part_of, quarter_of, service, several
from sourcebook.releases.merging import PARTS
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import LINE, Content, Reading
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass, replace

if TYPE_CHECKING:
    import pyarrow

_CODE = ValueType(Sort.CODE)
_DATE = ValueType(Sort.DATE)
TABLE = Table(
    "ncci.ptp",
    (
        Column("column-one", _CODE, title="column 1 code", required=True),
        Column("column-two", _CODE, title="column 2 code", required=True),
        Column("prior-to-1996", ValueType(Sort.CLOSED, choices=("yes",)), title="in existence prior to 1996"),
        Column("effective", _DATE, title="effective date"),
        Column("deleted", _DATE, title="deletion date"),
        Column("indicator", ValueType(Sort.CLOSED, choices=("0", "1", "9")), title="modifier indicator", required=True),
        Column("rationale", title="PTP edit rationale"),
        Column("part", title="part of the quarter's files"),
    ),
    key="column-one",
    second="column-two",
    since="effective",
    until="deleted",
    title="procedure-to-procedure pairs",
    packed=True,
)

LISTED = 20
"""How many lines of each kind of mistake are told one by one; the rest are told by their number."""

_HEADINGS = {
    "column-one": r"column ?1\b",
    "column-two": r"column ?2\b",
    "prior-to-1996": r"existence",
    "effective": r"effective",
    "deleted": r"deletion",
    "indicator": r"modifier",
    "rationale": r"rationale",
}
_NEEDED = ("column-one", "column-two", "deleted", "indicator")
_ACTIVE = ("", "*")
_BLOCK = 1 << 23
_HEAD_ROWS = 60


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where things are: the column of each field, how many lines stand before the first row, how many fields a row
    has, and what those lines say."""

    places: dict[str, int]
    before: int
    width: int
    title: str


@dataclass(frozen=True, slots=True)
class _Raw:
    """The cells of a file before anything is made of them: `data` has the fields, dictionary-encoded; `lines` is
    beside it; `broken` are the lines that have not as many fields as a row has, as (line, fields, text)."""

    data: "pyarrow.Table"
    lines: "pyarrow.Array"
    broken: tuple[tuple[int, int, str], ...] = ()
    notes: tuple[Diagnostic, ...] = ()


class NcciPairs:
    """Pairs for practitioners or for outpatient hospital services: which of them, the name of the file tells."""

    name = "ncci-pairs"
    series = several(PAIRS)

    def recognizes(self, member: Member) -> bool:
        return _layout(_head(member)) is not None

    def read(self, member: Member) -> Reading:
        layout = _layout(_head(member))
        assert layout is not None
        raw = _of_sheet(member, layout) if member.is_xlsx else _of_text(member, layout)
        return _reading(member, layout, raw)


def _head(member: Member) -> list[list[str]]:
    """The first rows, cell by cell."""
    if member.is_xlsx:
        return [[_cell(cell) for cell in row] for row in member.sheet[:_HEAD_ROWS]]
    lines = member.head.decode("latin-1").split("\n")[:_HEAD_ROWS]
    return [line.rstrip("\r").split("\t") for line in lines]


def _layout(rows: list[list[str]]) -> _Layout | None:
    """What the rows before the first pair say; None where they are not those of this layout."""
    start = next((number for number, row in enumerate(rows) if _is_heading(row)), None)
    if start is None:
        return None
    end = start + 1
    while end < len(rows) and _continues(rows[end]):
        end += 1
    width = max(len(row) for row in rows[start:end])
    titles = [" ".join(row[at].strip() for row in rows[start:end] if at < len(row)) for at in range(width)]
    places = {
        name: at
        for name, pattern in _HEADINGS.items()
        for at in [next((at for at, title in enumerate(titles) if re.search(pattern, title, re.IGNORECASE)), -1)]
        if at >= 0
    }
    if any(name not in places for name in _NEEDED):
        return None
    said = (" ".join(cell.strip() for cell in row if cell.strip()) for row in rows[:start])
    return _Layout(places, end, width, "\n".join(line for line in said if line))


def _is_heading(row: list[str]) -> bool:
    return len(row) > 2 and all(
        any(re.match(_HEADINGS[name], cell.strip().strip('"'), re.IGNORECASE) for cell in row)
        for name in ("column-one", "column-two")
    )


def _continues(row: list[str]) -> bool:
    """Whether a row goes on with the headings: it begins blank, and says nothing that a row of a pair says."""
    cells = [cell.strip() for cell in row]
    return not any(cells[:2]) and not any(cell in ("*", "0", "1", "9") or _day(cell) for cell in cells[2:])


def _of_text(member: Member, layout: _Layout) -> _Raw:
    """The fields of a text, read on several threads; a second time on one where lines are broken, to know their
    numbers."""
    import pyarrow
    import pyarrow.compute as compute

    encoding = "utf8"
    raw = _fields(member, layout, encoding, use_threads=True)
    if raw is None:
        encoding = member.encoding
    if raw is None or raw[1]:
        raw = _fields(member, layout, encoding, use_threads=False)
        assert raw is not None
    data, broken = raw
    lines = _counted(layout.before + 1, data.num_rows + len(broken))
    if broken:
        gone = whole_numbers([line for line, _, _ in broken], pyarrow.int32())
        lines = lines.filter(compute.invert(compute.is_in(lines, gone)))
    cut = _cut(member)
    return _Raw(data, lines, tuple(one for one in broken if one[2].strip("\x1a \t")), cut)


def _fields(
    member: Member, layout: _Layout, encoding: str, use_threads: bool
) -> tuple["pyarrow.Table", list[tuple[int, int, str]]] | None:
    """The fields of every line that has as many as a row has, and the other lines; None where it is not `encoding`.

    On several threads the lines have no numbers.
    """
    import pyarrow
    from pyarrow import csv

    broken: list[tuple[int, int, str]] = []

    def keep(row: "csv.InvalidRow") -> str:
        broken.append((row.number or 0, row.actual_columns, row.text))
        return "skip"

    names = [str(at) for at in range(layout.width)]
    try:
        data = csv.read_csv(
            member.path,
            read_options=csv.ReadOptions(
                skip_rows=layout.before,
                column_names=names,
                block_size=_BLOCK,
                use_threads=use_threads,
                encoding=encoding,
            ),
            parse_options=csv.ParseOptions(
                delimiter="\t", quote_char=False, ignore_empty_lines=False, invalid_row_handler=keep
            ),
            convert_options=csv.ConvertOptions(
                column_types={name: pyarrow.dictionary(pyarrow.int32(), pyarrow.string()) for name in names},
                strings_can_be_null=False,
            ),
        )
    except pyarrow.ArrowInvalid as error:
        if encoding == "utf8" and "UTF8" in str(error):
            return None
        # Nothing is behind the headings; or something that has no lines, none of which a table could be made of.
        empty = pyarrow.DictionaryArray.from_arrays(whole_numbers([], pyarrow.int32()), strings([]))
        is_blank = any(known in str(error) for known in ("Empty CSV", "Could not skip"))
        lost = [] if is_blank else [(layout.before + 1, 1, "…")]
        return pyarrow.Table.from_arrays([empty] * len(names), names=names), lost
    return data, broken


def _of_sheet(member: Member, layout: _Layout) -> _Raw:
    """The cells of a workbook."""
    import pyarrow

    columns: list[list[str]] = [[] for _ in range(layout.width)]
    lines: list[int] = []
    codes = (layout.places["column-one"], layout.places["column-two"])
    for number, row in enumerate(member.sheet[layout.before :], layout.before + 1):
        cells = [_cell(cell, at in codes) for at, cell in enumerate(row[: layout.width])]
        if not any(cells):
            continue
        lines.append(number)
        for at, column in enumerate(columns):
            column.append(cells[at] if at < len(cells) else "")
    data = pyarrow.Table.from_arrays(
        [strings(column).dictionary_encode() for column in columns], names=[str(at) for at in range(layout.width)]
    )
    return _Raw(data, whole_numbers(lines, pyarrow.int32()))


def _reading(member: Member, layout: _Layout, raw: _Raw) -> Reading:
    """What the cells are read as, and every row that is not read."""
    import pyarrow
    import pyarrow.compute as compute

    raw = _without_blank(raw)
    rows = raw.data.num_rows + len(raw.broken)
    cells = {
        name: _whole(raw.data.column(str(layout.places[name])) if name in layout.places else None, raw.data.num_rows)
        for name in _HEADINGS
    }
    told = _Told(member.name, layout, raw)
    last = max(raw.lines[-1].as_py() if len(raw.lines) else 0, *(line for line, _, _ in raw.broken), 0)
    for line, fields, text in raw.broken:
        is_last = line == last
        why = "the file may be cut short" if is_last and fields < layout.width else "the columns are shifted"
        told.add(ROW, line, f"the line has {fields} fields, a row has {layout.width}: {why}", 1, len(text))
    days = {name: _by_value(cells[name], _day_of, pyarrow.int32()) for name in ("effective", "deleted")}
    bad = None
    for name, is_good, message in _CHECKS:
        wrong = compute.invert(_by_value(cells[name], is_good, pyarrow.bool_()))
        bad = told.where(wrong, bad, CELL if name.startswith("column") is False else ROW, name, message)
    before = compute.fill_null(compute.less(days["deleted"], days["effective"]), whole_number(False, pyarrow.bool_()))
    bad = told.where(before, bad, CELL, "deleted", lambda cell: f"deleted {cell}, before it was effective")
    columns = {
        LINE: raw.lines,
        "column-one": _normal(cells["column-one"], str.strip),
        "column-two": _normal(cells["column-two"], str.strip),
        "prior-to-1996": _normal(cells["prior-to-1996"], lambda cell: "yes" if cell.strip() else None),
        **days,
        "indicator": _normal(cells["indicator"], lambda cell: cell.strip() or None),
        "rationale": _normal(cells["rationale"], lambda cell: " ".join(cell.split()) or None),
    }
    part = part_of(member.name)
    columns["part"] = _normal(_whole(None, raw.data.num_rows), lambda _: part or None)
    data = pyarrow.Table.from_arrays(list(columns.values()), names=list(columns))
    if bad is not None and compute.any(bad).as_py():
        data = data.filter(compute.invert(bad))
    data = _once(data, told)
    series, findings = service(PAIRS, member.name, layout.title)
    return Reading(
        series,
        (Content(TABLE, data, once=True),),
        _dated(member.name, data),
        findings=(*findings, *raw.notes, *told.diagnostics),
        rows=rows,
        bad=rows - data.num_rows,
        facts={**({"title": layout.title} if layout.title else {}), **({PARTS: part} if part else {})},
        part=part,
    )


def _without_blank(raw: _Raw) -> _Raw:
    """Without the lines that have nothing in them."""
    import pyarrow
    import pyarrow.compute as compute

    blank = None
    for column in raw.data.itercolumns():
        here = _by_value(_whole(column, len(column)), lambda cell: not cell.strip(), pyarrow.bool_())
        if not compute.any(here).as_py():
            return raw
        blank = here if blank is None else compute.and_(blank, here)
    if not compute.any(blank).as_py():
        return raw
    return replace(raw, data=raw.data.filter(compute.invert(blank)), lines=raw.lines.filter(compute.invert(blank)))


class _Told:
    """What is told of rows that are not read: of each kind the first ones, and how many more there are."""

    def __init__(self, name: str, layout: _Layout, raw: _Raw) -> None:
        self.name, self.layout, self.raw = name, layout, raw
        self.kinds: dict[tuple[str, str], list[Diagnostic]] = {}
        self.more: dict[tuple[str, str], int] = {}

    def add(self, code: str, line: int, message: str, column: int = 1, length: int = 0, kind: str = "") -> None:
        listed = self.kinds.setdefault((code, kind), [])
        if len(listed) < LISTED:
            listed.append(Diagnostic(code, message, Span(self.name, line, column, length)))
        else:
            self.more[code, kind] = self.more.get((code, kind), 0) + 1

    def where(
        self,
        wrong: "pyarrow.Array",
        bad: "pyarrow.Array | None",
        code: str,
        name: str,
        message: Callable[[str], str],
    ) -> "pyarrow.Array | None":
        """Tells of the rows that are wrong here and were not bad before; which rows are bad now."""
        import pyarrow.compute as compute

        fresh = wrong if bad is None else compute.and_not(wrong, bad)
        places = compute.indices_nonzero(fresh)
        if not len(places):
            return bad
        field = self.layout.places.get(name, 0)
        for row in places[:LISTED].to_pylist():
            texts = [str(self.raw.data.column(at)[row].as_py() or "") for at in range(field + 1)]
            column = 1 if not self.raw.lines else sum(len(text) + 1 for text in texts[:-1]) + 1
            self.add(code, self.raw.lines[row].as_py(), message(texts[-1]), column, len(texts[-1]), name)
        if len(places) > LISTED:
            self.more[code, name] = self.more.get((code, name), 0) + len(places) - LISTED
        return fresh if bad is None else compute.or_(bad, fresh)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        out = []
        for kind, listed in self.kinds.items():
            out += sorted(listed, key=lambda one: one.order)
            if kind in self.more:
                last = listed[-1]
                text = f"{self.more[kind]:,} more rows are not read for the same reason"
                out.append(Diagnostic(last.code, text, Span(self.name, 0)))
        return tuple(out)


def _shape(cell: str) -> bool:
    return IS_CODE.match(cell.strip()) is not None


_CHECKS: tuple[tuple[str, Callable[[str], bool], Callable[[str], str]], ...] = (
    ("column-one", _shape, lambda cell: f"`{cell}` in column 1 is not written like a code"),
    ("column-two", _shape, lambda cell: f"`{cell}` in column 2 is not written like a code"),
    (
        "prior-to-1996",
        lambda cell: cell.strip() in _ACTIVE,
        lambda cell: f"`{cell}` is neither `*` nor blank: in existence prior to 1996",
    ),
    (
        "effective",
        lambda cell: cell.strip() in _ACTIVE or _day(cell) is not None,
        lambda cell: f"the effective date `{cell}` is no day",
    ),
    (
        "deleted",
        lambda cell: cell.strip() in _ACTIVE or _day(cell) is not None,
        lambda cell: f"the deletion date `{cell}` is neither a day nor `*`",
    ),
    (
        "indicator",
        lambda cell: cell.strip() in ("0", "1", "9"),
        lambda cell: f"the modifier indicator `{cell}` is none of 0, 1 and 9",
    ),
)


def _once(data: "pyarrow.Table", told: _Told) -> "pyarrow.Table":
    """Without the rows that say once more, or otherwise, what a row before them says of the same pair and days."""
    import pyarrow
    import pyarrow.compute as compute

    pairs = _keys(data, ("column-one", "column-two"))
    places = None
    if data.num_rows > 1:
        same = compute.equal(pairs[1:], pairs[:-1])
        if compute.all(compute.greater_equal(pairs[1:], pairs[:-1])).as_py():
            # In order of the pairs, as the files are: rows of one pair stand side by side.
            edge = whole_numbers([0], pyarrow.int32()).cast(pyarrow.bool_())
            before, after = (pyarrow.concat_arrays(both) for both in ((edge, same), (same, edge)))
            places = compute.indices_nonzero(compute.or_(before, after))
    some = data if places is None else data.take(places)
    keys = _keys(some, ("column-one", "column-two", "effective", "deleted"))
    if compute.count_distinct(keys).as_py() == some.num_rows:
        return data
    counted = compute.value_counts(keys)
    several = counted.field("values").filter(compute.greater(counted.field("counts"), whole_number(1, pyarrow.int64())))
    within = compute.indices_nonzero(compute.is_in(keys, several))
    places = within if places is None else places.take(within)
    first: dict[tuple[object, ...], tuple[int, list[tuple[object, object]]]] = {}
    gone: list[int] = []
    for place, row in zip(places.to_pylist(), data.take(places).to_pylist(), strict=True):
        pair = (row["column-one"], row["column-two"])
        line, said = first.setdefault((*pair, row["effective"], row["deleted"]), (row[LINE], []))
        indicators = {indicator for indicator, _ in said}
        if (row["indicator"], row["rationale"]) in said:
            text = f"{pair[0]} with {pair[1]} is listed a second time, first in line {line}"
        elif said and row["indicator"] not in indicators and row["effective"] is not None:
            text = f"{pair[0]} with {pair[1]} has the indicator {row['indicator']} here, another one in line {line}"
        else:
            # Two reasons for one pair; or, where the days on which lives began are blank, two lives.
            said.append((row["indicator"], row["rationale"]))
            continue
        gone.append(place)
        told.add(TWICE, row[LINE], text)
    if not gone:
        return data
    kept = compute.invert(compute.is_in(_counted(0, data.num_rows), whole_numbers(gone, pyarrow.int32())))
    return data.filter(kept)


def _keys(data: "pyarrow.Table", names: tuple[str, ...]) -> "pyarrow.Array":
    """For every row a number that is the same where these columns are, in the order of the codes where they are."""
    import pyarrow
    import pyarrow.compute as compute

    keys = None
    for name in names:
        column = data.column(name).combine_chunks()
        encoded = column if pyarrow.types.is_dictionary(column.type) else column.dictionary_encode()
        ranks = compute.cast(compute.rank(encoded.dictionary, tiebreaker="dense"), pyarrow.int64()).take(
            encoded.indices
        )
        ranks = compute.fill_null(ranks, whole_number(0, pyarrow.int64()))
        keys = (
            ranks
            if keys is None
            else compute.add(compute.multiply(keys, whole_number(len(encoded.dictionary) + 1, pyarrow.int64())), ranks)
        )
    return keys


def _dated(name: str, data: "pyarrow.Table") -> Day | None:
    """The first day of the quarter that the file is for: as its version says, else as its newest days do.

    New pairs are effective on the first day of a quarter; the last ones were deleted the day before.
    """
    import pyarrow.compute as compute

    told = quarter_of(name)
    if told is not None:
        return told
    newest = compute.max(data.column("effective")).as_py()
    if newest is not None:
        return newest if newest % 10000 in (101, 401, 701, 1001) else None
    deleted = compute.max(data.column("deleted")).as_py() or 0
    year, after = deleted // 10000, {331: 401, 630: 701, 930: 1001}
    if deleted % 10000 == 1231:
        return (year + 1) * 10000 + 101
    return year * 10000 + after[deleted % 10000] if deleted % 10000 in after else None


def _cut(member: Member) -> tuple[Diagnostic, ...]:
    """Whether the last line has an end."""
    with member.path.open("rb") as file:
        file.seek(0, 2)
        if not file.tell():
            return ()
        file.seek(-1, 2)
        if file.read(1) in b"\r\n\x1a":
            return ()
    return (Diagnostic(CUT, "the last line has no end: the file may be cut short", Span(member.name, 0)),)


def _cell(cell: object, is_code: bool = False) -> str:
    """A cell of a workbook as it would stand in the text; a code that became a number has its zeros again."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y%m%d")
    text = str(cell).strip()
    return padded(text) if is_code else text


def _day(cell: str) -> Day | None:
    cell = cell.strip()
    if len(cell) != 8 or not (cell.isascii() and cell.isdigit()) or period(iso(int(cell))) is None:
        return None
    return int(cell)


def _day_of(cell: str) -> Day | None:
    return None if cell.strip() in _ACTIVE else _day(cell)


def _whole(column: "pyarrow.ChunkedArray | None", rows: int) -> "pyarrow.DictionaryArray":
    """A column in one piece; blank throughout where there is none."""
    import pyarrow

    if column is None or not column.num_chunks:
        zeros = pyarrow.nulls(rows, pyarrow.int32()).fill_null(whole_number(0, pyarrow.int32()))
        return pyarrow.DictionaryArray.from_arrays(zeros, strings([""]))
    whole = column.unify_dictionaries().combine_chunks()
    return whole.chunk(0) if isinstance(whole, pyarrow.ChunkedArray) else whole


def _by_value(
    column: "pyarrow.DictionaryArray", made: Callable[[str], int | bool | None], kind: "pyarrow.DataType"
) -> "pyarrow.Array":
    """For every row what is made of its cell."""
    import pyarrow

    found = [made(cell) for cell in column.dictionary.to_pylist()]
    return (
        numerals([None if one is None else str(int(one)) for one in found], pyarrow.int32())
        .cast(kind)
        .take(column.indices)
    )


def _normal(column: "pyarrow.DictionaryArray", made: Callable[[str], str | None]) -> "pyarrow.DictionaryArray":
    """The column with what is made of each cell in its place."""
    import pyarrow

    values = [made(cell) for cell in column.dictionary.to_pylist()]
    listed = {value: at for at, value in enumerate(dict.fromkeys(value for value in values if value is not None))}
    places = numerals([None if value is None else str(listed[value]) for value in values], pyarrow.int32())
    return pyarrow.DictionaryArray.from_arrays(places.take(column.indices), strings(list(listed)))


def _counted(first: int, number: int) -> "pyarrow.Array":
    """The whole numbers (int32) from the first one on."""
    import pyarrow

    return whole_numbers(range(first, first + number), pyarrow.int32())
