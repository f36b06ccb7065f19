"""The record layout of HCPCS Level II, shared by its text and its sheets: the fields, and what may stand in them.

INVARIANT: a row is in a table, or is counted as bad and has a finding; a cell is as written, or blank with a finding.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sourcebook.core.day import Day, period
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.arrays import numerals, strings, whole_numbers
from sourcebook.releases.findings import CELL, GAP, ROW, TWICE, Findings
from sourcebook.releases.reading import LINE, Content
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass

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

FIRST_OF_ALL = f"{100:05d}"
"""The sequence number of the first record; that of each further one is 100 more."""

UNTIL = "terminated"

BLANK = "W-cell-blank"
ODD = "W-row-odd"

ACTED_ON_NOTHING = "N"
"""The action of a code to which nothing was done."""


def _table(name: str, key: Field, title: str) -> Table:
    columns = [Column(key.name, ValueType(Sort.CODE), header=key.header, title=key.title, required=True)]
    for each in FIELDS:
        columns.append(Column(each.name, ValueType(each.sort), None, each.header, each.title, each.guarded))
    return Table(name, tuple(columns), key.name, since="added", until="terminated", complete=True, title=title)


CODES = _table("hcpcs.codes", CODE, "HCPCS Level II codes")
MODIFIERS = _table("hcpcs.modifiers", MODIFIER, "HCPCS Level II modifiers")


@dataclass(frozen=True, slots=True)
class Rows:
    """The first records of one table, column by column as written, without the blanks around the values.

    `lines` has where each begins, `more` by position the lines of its further records. `place` of a field is its
    column in the file and its length, for messages.
    """

    key: Field
    lines: Sequence[int]
    codes: Sequence[str]
    columns: Mapping[str, Sequence[str]]
    more: Mapping[int, Sequence[int]]
    places: Mapping[str, tuple[int, int]]


def tell(
    findings: Findings, code: str, message: str, line: int, column: int = 1, length: int = 0, help: str | None = None
) -> None:
    """Adds to the findings what is read nevertheless."""
    findings.all.append(Diagnostic(code, message, Span(findings.name, line, column, length), help=help))


def words(text: str) -> str:
    """A description with single blanks: how many stand where two records meet is nowhere written."""
    return " ".join(part for part in text.split(" ") if part) if "  " in text else text.strip(" ")


def day(text: str) -> Day | None:
    """The day written `yyyymmdd`; None for what is none of the calendar."""
    found = _DAY.match(text)
    whole = period("-".join(found.groups())) if found else None
    return whole[0] if whole else None


def content(table: Table, rows: Rows, findings: Findings) -> Content:
    """The table with the rows that can be read."""
    import pyarrow

    out, blank = _checked(rows, findings)
    keep = [at for at in range(len(rows.lines)) if at not in out] if out else None
    lines = rows.lines if keep is None else [rows.lines[at] for at in keep]
    arrays = [whole_numbers(lines, pyarrow.int32()), strings(_kept(rows.codes, keep))]
    for each in FIELDS:
        arrays.append(_array(each, rows.columns[each.name], blank.get(each.name, ()), keep))
    names = [LINE, *(column.name for column in table.columns)]
    return Content(table, pyarrow.Table.from_arrays(arrays, names=names), once=True)


def _kept(values: Sequence[str | None], keep: Sequence[int] | None) -> Sequence[str | None]:
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
    cells: list[str | None] = [value or None for value in values]
    for at in blank:
        cells[at] = None
    kept = _kept(cells, keep)
    return strings(kept) if kind == pyarrow.string() else numerals(kept, kind)


def _checked(rows: Rows, findings: Findings) -> tuple[set[int], dict[str, set[int]]]:
    """The positions of rows that cannot be read, and by field those of cells that are left blank."""
    wrong = _wrong(rows)
    out: set[int] = set()
    blank: dict[str, set[int]] = {}
    for at, fields in sorted(wrong.items()):
        if _is_out(rows, at, fields, findings, blank):
            out.add(at)
    if any(earlier >= later for earlier, later in zip(rows.codes, rows.codes[1:], strict=False)):
        _in_order(rows, findings, out)
    for at, sequence in enumerate(rows.columns[SEQUENCE.name]):
        if sequence != FIRST_OF_ALL and at not in out:
            message = f"the first record of `{rows.codes[at]}` has the sequence number {sequence}, not {FIRST_OF_ALL}"
            tell(findings, GAP, message, rows.lines[at], *rows.places[SEQUENCE.name])
    return out, blank


def _wrong(rows: Rows) -> dict[int, list[Field]]:
    """By position the fields of a row that are not what stands there: mostly none, so all are looked at together."""
    wrong: dict[int, list[Field]] = {}
    for each in (rows.key, *FIELDS):
        values = rows.codes if each is rows.key else rows.columns[each.name]
        if each is rows.key:
            assert each.shape is not None
            if all(map(each.shape.match, values)):
                continue
        elif each.shape is None and "".join(values).isprintable():
            continue
        strange = {value for value in set(values) if (value or each is rows.key) and not _fits(each, value)}
        if strange:
            for at, value in enumerate(values):
                if value in strange:
                    wrong.setdefault(at, []).append(each)
    return wrong


def _fits(each: Field, value: str) -> bool:
    if each.shape is None:
        return value.isprintable()
    return bool(each.shape.match(value)) and (each.sort is not Sort.DATE or day(value) is not None)


def _is_out(rows: Rows, at: int, wrong: Sequence[Field], findings: Findings, blank: dict[str, set[int]]) -> bool:
    """Whether the row cannot be read.

    One strange cell is left blank, but not a last day, whose absence would say more than the cell; several are a row
    that is shifted or damaged. Of words, a sign that cannot be shown does not make the rest unreadable.
    """
    line, code = rows.lines[at], rows.codes[at]
    graver = [each for each in wrong if each.shape is not None]
    for each in wrong:
        if each.shape is None:
            tell(
                findings,
                ODD,
                f"{each.title} of `{code}` has a sign that cannot be shown",
                line,
                *rows.places[each.name],
            )
    if not graver:
        return False
    first = graver[0]
    if len(graver) > 1:
        names = ", ".join(each.name for each in graver)
        _refuse(rows, at, ROW, f"the row of `{code}` is shifted or damaged: {names} cannot be so", first, findings)
        return True
    if first is rows.key:
        _refuse(rows, at, ROW, f"`{code}` is no {first.title}", first, findings)
        return True
    value = rows.columns[first.name][at]
    what = "which is no day (yyyymmdd)" if first.sort is Sort.DATE else "which cannot be"
    message = f"{first.name} of `{code}` is `{value}`, {what}"
    if first.name in (UNTIL, SEQUENCE.name):
        _refuse(rows, at, CELL, message, first, findings)
        return True
    fields, help = _to_blank(rows, at, first)
    tell(findings, BLANK, message, line, *rows.places[first.name], help=help)
    for name in fields:
        blank.setdefault(name, set()).add(at)
    return False


def _to_blank(rows: Rows, at: int, each: Field) -> tuple[tuple[str, ...], str]:
    """The fields to leave blank for a cell that cannot be so, and why: a day may begin in the field before it."""
    before = FIELDS[FIELDS.index(each) - 1].name
    front, rest = rows.columns[before][at], rows.columns[each.name][at]
    if front and each.sort is Sort.DATE and day(front + rest) is not None:
        early = f"with {before} it is {front}{rest}, which begins {len(front)} columns too early"
        return (before, each.name), f"{early}; both cells are left blank"
    return (each.name,), "the cell is left blank"


def _in_order(rows: Rows, findings: Findings, out: set[int]) -> None:
    """Codes that stand there twice are out; those that come after a later one are told."""
    seen: dict[str, int] = {}
    before = ""
    for at, code in enumerate(rows.codes):
        if at in out:
            continue
        if code in seen:
            _refuse(rows, at, TWICE, f"`{code}` stands in line {seen[code]} already", rows.key, findings)
            out.add(at)
            continue
        seen[code] = rows.lines[at]
        if code < before:
            tell(findings, ODD, f"`{code}` comes after `{before}`", rows.lines[at], *rows.places[rows.key.name])
        before = code


def _refuse(rows: Rows, at: int, code: str, message: str, each: Field, findings: Findings) -> None:
    more = rows.more.get(at, ())
    findings.bad.update(more)
    tail = f", with {len(more)} more of its records" if more else ""
    findings.row(rows.lines[at], message + tail, *rows.places[each.name], code=code)


def vintage(contents: Iterable[Content]) -> Day | None:
    """The first day of the release: the latest on which more than one action took effect, no outlier among them.

    None where nothing was done to any code, or never to two at once: then the contents do not tell.
    """
    acted: Counter[int] = Counter()
    for each in contents:
        done = zip(each.data["action"].to_pylist(), each.data["effective"].to_pylist(), strict=True)
        acted.update(when for action, when in done if when and action not in (None, ACTED_ON_NOTHING))
    least = max(2, acted.total() // 50)
    return max((when for when, number in acted.items() if number >= least), default=None)
