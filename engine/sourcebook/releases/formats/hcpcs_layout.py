"""The record layout of HCPCS Level II, shared by its text and its sheets: the fields, and what may stand in them.

INVARIANT: a row is in a table, or is counted as bad and has a finding; a cell is as written, or blank with a finding.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sourcebook.core.day import Day
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.reading import LINE, Content
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass, field

if TYPE_CHECKING:
    import pyarrow

WIDTH = 320
SERIES = "hcpcs"

CODE_FIRST, CODE_MORE, MODIFIER_FIRST, MODIFIER_MORE = "3", "4", "7", "8"
"""Kinds of records: the first of a code (of a modifier), with all of its fields; more of its description."""

NUMBER = Sort.NUMBER

_DAY = re.compile(r"(\d{4})(\d\d)(\d\d)\Z")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the first record. `first` and `last` are its columns in the text, from 1; `header` heads its sheet.

    `shape` is what may stand in it, without the blanks around it; None for words as they come.
    """

    name: str
    first: int
    last: int
    header: str
    shape: re.Pattern[str] | None
    title: str
    sort: Sort = Sort.TEXT
    guarded: bool = False

    @property
    def width(self) -> int:
        return self.last - self.first + 1

    @property
    def is_digits(self) -> bool:
        """Whether leading zeros belong to it."""
        return self.shape is not None and self.shape.pattern.startswith(r"\d{")


def _several(name: str, header: str, first: int, width: int, times: int, shape: str, title: str) -> Iterable[Field]:
    sort = Sort.CODE if name == "xref" else Sort.TEXT
    for number in range(1, times + 1):
        at = first + width * (number - 1)
        yield Field(f"{name}{number}", at, at + width - 1, f"{header}{number}", re.compile(shape + r"\Z"), title, sort)


def _one(name: str, first: int, last: int, header: str, shape: str, title: str, sort: Sort = Sort.TEXT) -> Field:
    return Field(name, first, last, header, re.compile(shape + r"\Z"), title, sort)


_REFERENCE = r"[!-~]+(?: +[!-~]+)*"
_DIGIT_DAY = r"\d{8}"

CODE = _one("code", 1, 5, "HCPC", r"[A-Z0-9]\d{3}[A-Z0-9]", "code", Sort.CODE)
MODIFIER = _one("code", 4, 5, "HCPC", r"[A-Z0-9]{2}", "modifier", Sort.CODE)
KIND = _one("kind", 11, 11, "RECID", r"[3478]", "kind of record")
SEQUENCE = _one("sequence", 6, 10, "SEQNUM", r"\d{5}", "sequence number")
DESCRIPTOR = Field("descriptor", 12, 91, "LONG DESCRIPTION", None, "long descriptor", guarded=True)

FIELDS: tuple[Field, ...] = (
    SEQUENCE,
    DESCRIPTOR,
    Field("short", 92, 119, "SHORT DESCRIPTION", None, "short descriptor", guarded=True),
    *_several("price", "PRICE", 120, 2, 4, r"\d{2}", "how it is priced"),
    _one("multiple-price", 128, 128, "MULT_PI", r"[A-Z0-9]", "whether it is priced in several ways"),
    *_several("cim", "CIM", 129, 6, 3, _REFERENCE, "section of the Coverage Issues Manual"),
    *_several("mcm", "MCM", 147, 8, 3, _REFERENCE, "section of the Medicare Carriers Manual"),
    _one("statute", 171, 180, "STATUTE", _REFERENCE, "statute on its coverage"),
    *_several("labcert", "LABCERT", 181, 3, 8, r"\d{3}", "laboratory certification"),
    *_several("xref", "XREF", 205, 5, 5, r"[A-Z0-9]{2,5}", "code to use instead"),
    _one("coverage", 230, 230, "COV", r"[A-Z]", "coverage by Medicare"),
    _one("asc-group", 231, 232, "ASC_GRP", r"[A-Z0-9]{2}", "payment group of ambulatory surgical centers"),
    _one("asc-date", 233, 240, "ASC_DT", _DIGIT_DAY, "since when it is in that payment group", Sort.DATE),
    _one("opps", 241, 243, "OPPS", r"[A-Z0-9]{1,3}", "outpatient payment group"),
    _one("opps-indicator", 244, 244, "OPPS_PI", r"[A-Z0-9]", "outpatient payment policy"),
    _one("opps-date", 245, 252, "OPPS_DT", _DIGIT_DAY, "since when it is in that outpatient group", Sort.DATE),
    _one("process-note", 253, 256, "PROCNOTE", r"\d{4}", "processing note"),
    _one("betos", 257, 259, "BETOS", r"[A-Z]\d[A-Z]?", "Berenson-Eggers type of service"),
    *_several("tos", "TOS", 261, 1, 5, r"[A-Z0-9]", "type of service"),
    _one("anesthesia-units", 266, 268, "ANEST_BU", r"\d{1,3}", "base units of anesthesia", Sort.NUMBER),
    _one("added", 269, 276, "ADD DT", _DIGIT_DAY, "day the code was added", Sort.DATE),
    _one("effective", 277, 284, "ACT EFF DT", _DIGIT_DAY, "day the last action took effect", Sort.DATE),
    _one("terminated", 285, 292, "TERM DT", _DIGIT_DAY, "last day on which the code may be used", Sort.DATE),
    _one("action", 293, 293, "ACTION CD", r"[A-Z]", "what was done to the code"),
)
"""Every field but the code and the kind of record, in the order of the layout."""

FILLERS = ((260, 260), (294, 320))
"""Columns in which nothing stands."""

ACTED_ON_NOTHING = "N"
"""The action of a code to which nothing was done."""


def _table(name: str, key: Field, title: str) -> Table:
    columns = [Column(key.name, ValueType(Sort.CODE), header=key.header, title=key.title, required=True)]
    for each in FIELDS:
        columns.append(Column(each.name, ValueType(each.sort), None, each.header, each.title, each.guarded))
    return Table(name, tuple(columns), key.name, since="added", until="terminated", complete=True, title=title)


CODES = _table("hcpcs.codes", CODE, "HCPCS Level II codes")
MODIFIERS = _table("hcpcs.modifiers", MODIFIER, "HCPCS Level II modifiers")


@dataclass(slots=True)
class Remarks:
    """What is found while one file is read; the only value here that grows."""

    file: str
    found: list[Diagnostic] = field(default_factory=list)
    bad: int = 0

    def note(
        self, code: str, message: str, line: int, column: int = 1, length: int = 0, *, help: str | None = None
    ) -> None:
        self.found.append(Diagnostic(code, message, Span(self.file, line, column, length), help=help))

    def refuse(
        self,
        code: str,
        message: str,
        line: int,
        column: int = 1,
        length: int = 0,
        *,
        rows: int = 1,
        help: str | None = None,
    ) -> None:
        """As `note`, for what cannot be read: `rows` of the file are not in a table."""
        self.bad += rows
        self.note(code, message, line, column, length, help=help)

    @property
    def ordered(self) -> tuple[Diagnostic, ...]:
        return tuple(sorted(self.found, key=lambda finding: finding.order))


@dataclass(frozen=True, slots=True)
class Rows:
    """The first records of one table, column by column as written, without the blanks around the values.

    `lines` has where each begins, `more` by position how many further records belong to it. `place` of a field is
    its column in the file and its length, for messages.
    """

    key: Field
    lines: Sequence[int]
    codes: Sequence[str]
    columns: Mapping[str, Sequence[str]]
    more: Mapping[int, int]
    places: Mapping[str, tuple[int, int]]


def words(text: str) -> str:
    """A description with single blanks: how many stand where two records meet is nowhere written."""
    return " ".join(part for part in text.split(" ") if part) if "  " in text else text.strip(" ")


def day(text: str) -> Day | None:
    """The day written `yyyymmdd`; None for what is none of the calendar."""
    from datetime import date

    found = _DAY.match(text)
    if not found:
        return None
    year, month, number = map(int, found.groups())
    try:
        date(year, month, number)
    except ValueError:
        return None
    return int(text)


def content(table: Table, rows: Rows, remarks: Remarks) -> Content:
    """The table with the rows that can be read."""
    import pyarrow

    out, blank = _checked(rows, remarks)
    keep = [at for at in range(len(rows.lines)) if at not in out] if out else None
    arrays = [
        pyarrow.array(_kept(rows.lines, keep), pyarrow.int32()),
        pyarrow.array(_kept(rows.codes, keep), pyarrow.string()),
    ]
    for each in FIELDS:
        values = rows.columns[each.name]
        arrays.append(_array(each, values, blank.get(each.name, ()), keep))
    return Content(table, pyarrow.table(arrays, names=[LINE, *(column.name for column in table.columns)]))


def _kept(values: Sequence[object], keep: Sequence[int] | None) -> Sequence[object]:
    return values if keep is None else [values[at] for at in keep]


def arrow_type(sort: Sort) -> "pyarrow.DataType":
    """What holds the cells of a column."""
    import pyarrow

    return {Sort.DATE: pyarrow.int32(), Sort.NUMBER: pyarrow.int64()}.get(sort, pyarrow.string())


def _array(each: Field, values: Sequence[str], blank: Iterable[int], keep: Sequence[int] | None) -> "pyarrow.Array":
    import pyarrow

    kind = arrow_type(each.sort)
    if not any(values):
        return pyarrow.nulls(len(values) if keep is None else len(keep), kind)
    as_number = each.sort in (Sort.DATE, Sort.NUMBER)
    said: dict[str, str | int | None] = {
        value: (int(value) if as_number and value.isdecimal() else None if as_number else value)
        for value in set(values)
    }
    said[""] = None
    cells = [said[value] for value in values]
    for at in blank:
        cells[at] = None
    return pyarrow.array(_kept(cells, keep), kind)


def _checked(rows: Rows, remarks: Remarks) -> tuple[set[int], dict[str, set[int]]]:
    """The positions of rows that cannot be read, and by field those of cells that are left blank."""
    wrong: dict[int, list[Field]] = {}
    for each in FIELDS:
        values = rows.columns[each.name]
        strange = {value for value in set(values) if value and not _fits(each, value)}
        if strange:
            for at, value in enumerate(values):
                if value in strange:
                    wrong.setdefault(at, []).append(each)
    out: set[int] = set()
    blank: dict[str, set[int]] = {}
    seen: dict[str, int] = {}
    before = ""
    for at, code in enumerate(rows.codes):
        if at in wrong:
            _judge(rows, at, wrong[at], remarks, out, blank)
        if code in seen:
            if at not in out:
                _refuse(rows, at, "E-duplicate-row", f"`{code}` stands in line {seen[code]} already", rows.key, remarks)
            out.add(at)
        elif at not in out:
            seen[code] = rows.lines[at]
            if code < before:
                place = rows.places[rows.key.name]
                remarks.note("W-out-of-order", f"`{code}` comes after `{before}`", rows.lines[at], *place)
            before = code
    return out, blank


def _fits(each: Field, value: str) -> bool:
    if each.shape is None:
        return value.isprintable()
    return bool(each.shape.match(value)) and (each.sort is not Sort.DATE or day(value) is not None)


def _judge(
    rows: Rows, at: int, wrong: Sequence[Field], remarks: Remarks, out: set[int], blank: dict[str, set[int]]
) -> None:
    """One strange cell is left blank; not so a last day, whose absence would say more; several are a shifted row."""
    line, code, first = rows.lines[at], rows.codes[at], wrong[0]
    if len(wrong) > 1:
        names = ", ".join(each.name for each in wrong)
        message = f"the row of `{code}` is shifted or damaged: {names} cannot be what stands there"
        _refuse(rows, at, "E-shifted-row", message, first, remarks)
        out.add(at)
        return
    value = rows.columns[first.name][at]
    message = _says(first, value, code)
    if first.name == "terminated" or first is SEQUENCE:
        _refuse(rows, at, "E-bad-field", message, first, remarks)
        out.add(at)
        return
    if first.shape is None:
        # A sign that cannot be shown does not make the rest of the words unreadable.
        remarks.note("W-bad-field", message, line, *rows.places[first.name])
        return
    remarks.note("W-bad-field", message, line, *rows.places[first.name], help=_shifted(rows, at, first))
    blank.setdefault(first.name, set()).add(at)


def _says(each: Field, value: str, code: str) -> str:
    if each.shape is None:
        return f"{each.name} of `{code}` has signs that cannot be shown"
    if each.sort is Sort.DATE:
        return f"{each.name} of `{code}` is `{value}`, which is no date (yyyymmdd)"
    return f"{each.name} of `{code}` is `{value}`, which cannot be"


def _shifted(rows: Rows, at: int, each: Field) -> str:
    before = FIELDS[FIELDS.index(each) - 1]
    whole = rows.columns[before.name][at] + rows.columns[each.name][at]
    if each.sort is Sort.DATE and day(whole) is not None:
        return f"with {before.name} it is `{whole}`: the date begins {len(rows.columns[before.name][at])} columns early"
    return "the cell is left blank"


def _refuse(rows: Rows, at: int, code: str, message: str, each: Field, remarks: Remarks) -> None:
    more = rows.more.get(at, 0)
    tail = f", with {more} more of its records" if more else ""
    remarks.refuse(code, message + tail, rows.lines[at], *rows.places[each.name], rows=1 + more)


def vintage(contents: Iterable[Content]) -> Day | None:
    """The first day of the release: the latest on which more than one action took effect, no outlier among them.

    None where nothing was done to any code, or never to two at once: then the contents do not tell.
    """
    import pyarrow.compute as compute

    acted: Counter[int] = Counter()
    for each in contents:
        done = compute.and_(
            compute.not_equal(each.data["action"], ACTED_ON_NOTHING), compute.is_valid(each.data["effective"])
        )
        acted.update(each.data["effective"].filter(done).to_pylist())
    least = max(2, acted.total() // 50)
    return max((when for when, number in acted.items() if number >= least), default=None)
