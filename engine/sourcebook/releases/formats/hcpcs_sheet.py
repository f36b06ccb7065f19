"""HCPCS Level II as a workbook: the fields of the record layout as columns, a code in one row.

INVARIANT: a row of the sheet is above the header, blank, in a table, joined to the code above it, or a finding.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from sourcebook.releases.findings import Findings
from sourcebook.releases.formats import hcpcs_layout as layout
from sourcebook.releases.formats.hcpcs_layout import (
    CODE_FIRST,
    CODE_MORE,
    DESCRIPTOR,
    FIELDS,
    KIND,
    MODIFIER_FIRST,
    MODIFIER_MORE,
    ODD,
    SEQUENCE,
    Field,
    Rows,
)
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.releases.sheet import plain
from sourcebook.text.value import dataclass, field

_HEADER_WITHIN = 60
_WHERE_NONE = {SEQUENCE.name: layout.FIRST_OF_ALL}
_OF = {CODE_FIRST: CODE_FIRST, CODE_MORE: CODE_FIRST, MODIFIER_FIRST: MODIFIER_FIRST, MODIFIER_MORE: MODIFIER_FIRST}


@dataclass(slots=True)
class _Records:
    """The rows of codes or of modifiers; by position, what further rows say, and where they stand."""

    key: Field
    lines: list[int] = field(default_factory=list)
    rows: list[Sequence[object]] = field(default_factory=list)
    tails: dict[int, list[str]] = field(default_factory=dict)
    more: dict[int, list[int]] = field(default_factory=dict)


class HcpcsSheet:
    """The contractor file (ANWEB) as xlsx."""

    name = "hcpcs-sheet"
    series = (layout.SERIES,)

    def recognizes(self, member: Member) -> bool:
        return member.is_xlsx and _header(member.sheet) is not None

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        cells = member.sheet
        header = _header(cells)
        assert header is not None
        at, columns = header
        _missing(columns, cells[at], at + 1, findings)
        codes, modifiers = _Records(layout.CODE), _Records(layout.MODIFIER)
        rows = _sorted_out(cells, at + 1, columns, {CODE_FIRST: codes, MODIFIER_FIRST: modifiers}, findings)
        contents = (
            layout.content(layout.CODES, _rows(codes, columns, findings), findings),
            layout.content(layout.MODIFIERS, _rows(modifiers, columns, findings), findings),
        )
        above = (str(cell) for row in cells[:at] for cell in row if cell not in (None, ""))
        notice = " ".join(" ".join(above).replace("\xa0", " ").split())
        return Reading(
            layout.SERIES,
            contents,
            layout.vintage(contents),
            findings=findings.in_order,
            rows=rows,
            bad=len(findings.bad),
            facts={"notice": notice} if notice else {},
        )


def _header(cells: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]] | None:
    """The row with the names of the columns, wherever it stands, and by field the place of its column."""
    names = {plain(each.header): each.name for each in (layout.CODE, KIND, *FIELDS)}
    least = {layout.CODE.name, KIND.name, DESCRIPTOR.name, "added", "action"}
    for at, row in enumerate(cells[:_HEADER_WITHIN]):
        found = {names[said]: place for place, cell in enumerate(row) if (said := plain(str(cell))) in names}
        if least <= found.keys():
            return at, found
    return None


def _missing(columns: Mapping[str, int], header: Sequence[object], line: int, findings: Findings) -> None:
    absent = [each.header for each in FIELDS if each.name not in columns]
    if absent:
        layout.tell(findings, ODD, f"the sheet has no column {', '.join(absent)}", line)
    strange = [str(cell) for place, cell in enumerate(header) if cell and place not in columns.values()]
    if strange:
        message = f"the columns {', '.join(strange)} are in no record layout that is known, and are not read"
        layout.tell(findings, ODD, message, line)


def _sorted_out(
    cells: Sequence[Sequence[object]],
    begin: int,
    columns: Mapping[str, int],
    all: Mapping[str, _Records],
    findings: Findings,
) -> int:
    """How many of the rows say something; each put where its kind belongs."""
    rows = 0
    into: _Records | None = None
    code = ""
    at_code, at_kind, at_words = columns[layout.CODE.name], columns[KIND.name], columns[DESCRIPTOR.name]
    for number in range(begin, len(cells)):
        row = cells[number]
        said_kind = row[at_kind]
        kind = said_kind if isinstance(said_kind, str) else written(said_kind, KIND)
        if kind in all:
            rows += 1
            into, code = all[kind], written(row[at_code], layout.CODE)
            into.lines.append(number + 1)
            into.rows.append(row)
        elif kind in _OF:
            rows += 1
            said = written(row[at_code], layout.CODE)
            if into is not all[_OF[kind]] or said != code:
                message = f"more of the description of `{said}`, the first row of which does not stand before it"
                findings.row(number + 1, message, at_kind + 1, 1)
                continue
            last = len(into.lines) - 1
            into.tails.setdefault(last, []).append(written(row[at_words], DESCRIPTOR))
            into.more.setdefault(last, []).append(number + 1)
            message = (
                f"a row of kind {kind} in a sheet, where a description is in one row; it is joined to that of `{code}`"
            )
            layout.tell(findings, ODD, message, number + 1, at_kind + 1, 1)
        elif any(cell is not None and cell != "" for cell in row):
            rows += 1
            into = None
            message = f"`{kind}` is no kind of record" if kind else "the row has no kind of record"
            findings.row(number + 1, message, at_kind + 1, len(kind))
    return rows


def _rows(records: _Records, columns: Mapping[str, int], findings: Findings) -> Rows:
    by_place = list(zip(*records.rows, strict=True)) if records.rows else []
    read: dict[str, list[str]] = {}
    places = {}
    for each in (records.key, *FIELDS):
        place = columns.get(each.name)
        places[each.name] = (1 if place is None else place + 1, 1)
        if place is None or not by_place:
            read[each.name] = [_WHERE_NONE.get(each.name, "")] * len(records.lines)
            continue
        values = by_place[place]
        _other_than_text(records, each, values, places[each.name], findings)
        said: dict[object, str] = {value: written(value, each) for value in set(values)}
        read[each.name] = [said[value] for value in values]
    for at, tails in records.tails.items():
        read[DESCRIPTOR.name][at] = " ".join([read[DESCRIPTOR.name][at], *tails])
    read[DESCRIPTOR.name] = [layout.words(text) for text in read[DESCRIPTOR.name]]
    codes = read.pop(records.key.name)
    return Rows(records.key, records.lines, codes, read, records.more, places)


def _other_than_text(
    records: _Records, each: Field, values: Sequence[object], place: tuple[int, int], findings: Findings
) -> None:
    """Tells of the cells that are something else than the rest of their column, which all are texts."""
    others = [at for at, value in enumerate(values) if type(value) is not str and value is not None]
    if 0 < len(others) <= len(values) // 2:
        for at in others:
            what = "a date" if isinstance(values[at], date) else "a number"
            message = f"{each.name} is {what} here and text in other rows; it is read as `{written(values[at], each)}`"
            layout.tell(findings, ODD, message, records.lines[at], *place)


def written(cell: object, each: Field) -> str:
    """A cell as the text file has it: digits with their leading zeros, days as `yyyymmdd`, no blanks around it."""
    if cell is None or isinstance(cell, bool):
        return "" if cell is None else str(cell)
    if isinstance(cell, date):
        return cell.strftime("%Y%m%d")
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = cell.strip(" ") if isinstance(cell, str) else str(cell).strip()
    if each is SEQUENCE and len(text) == 4:
        # In sheets its last digit is cut off.
        return text + "0"
    return text.zfill(each.width) if isinstance(cell, int) and each.is_digits else text
