"""Corrections that CMS issues to a file of HCPCS Level II that is out already: a sheet with what to do, code by code.

INVARIANT: an action is understood whole, and becomes edits, or not at all, and its row is a finding.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sourcebook.core.day import Day, of
from sourcebook.releases.findings import DIFFERS, Findings
from sourcebook.releases.formats import hcpcs_layout as layout
from sourcebook.releases.formats.hcpcs_layout import BLANK
from sourcebook.releases.formats.hcpcs_sheet import written
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Edit, Reading
from sourcebook.releases.sheet import plain
from sourcebook.text.value import dataclass

_FIELDS = {each.name: each for each in layout.FIELDS}
_HEADERS = {
    "code": "code",
    "action": "what",
    "eff date": "day",
    "short desc": "short",
    "long desc": "descriptor",
    "tos": "tos1",
    "betos": "betos",
    "cov": "coverage",
    "price": "price1",
    "xref code": "xref1",
    "asc ind": "asc-group",
    "asc date": "asc-date",
    "comments": "comments",
}
_LEAST = {"code", "action", "eff date"}
_HEADER_WITHIN = 40
_TITLE = re.compile(r"(\d{4})\b.*\bHCPCS CORRECTIONS\b", re.IGNORECASE)

_SAID_FIELDS = {
    "action code": "action",
    "action effective date": "effective",
    "cov": "coverage",
    "price": "price1",
    "xref code": "xref1",
    "asc ind": "asc-group",
    "asc start date": "asc-date",
    "asc date": "asc-date",
    "betos": "betos",
    "tos": "tos1",
    "short desc": "short",
    "long desc": "descriptor",
}
_FIELD = "|".join(sorted(_SAID_FIELDS, key=len, reverse=True))
_CHANGE = re.compile(rf'(?:change )?(?P<field>{_FIELD}) to "?(?P<value>[^"]+?)"?', re.IGNORECASE)
_REMOVE = re.compile(rf'(?:remove )?(?:"(?P<value>[^"]*)" )?(?P<field>{_FIELD})(?: of [\d/]+)?', re.IGNORECASE)
_GIVE = re.compile(rf'add (?:"(?P<value>[^"]*)" )?(?P<field>{_FIELD})', re.IGNORECASE)
_STATUTE = re.compile(r"statute (?P<value>\S+)", re.IGNORECASE)
_ADD, _BACK, _END = "add code", "add back to file", "discontinue"

Cells = dict[str, str | int | None]


@dataclass(frozen=True, slots=True)
class _Said:
    """One row: the columns that have something in them, as written; the day on which it takes effect."""

    code: str
    line: int
    what: str
    cells: Mapping[str, str]
    day: Day | None


class HcpcsCorrections:
    """Corrections as xlsx."""

    name = "hcpcs-corrections"
    series = (layout.SERIES,)

    def recognizes(self, member: Member) -> bool:
        return member.is_xlsx and _header(member.sheet) is not None

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        cells = member.sheet
        header = _header(cells)
        assert header is not None
        at, columns = header
        edits: list[Edit] = []
        rows = 0
        for number, row in enumerate(cells[at + 1 :], at + 2):
            if all(cell is None or not str(cell).strip() for cell in row):
                continue
            rows += 1
            said = _said(row, number, columns, findings)
            if said is not None:
                edit = _edit(said, columns, findings)
                edits += [edit] if edit is not None else []
        title = " ".join(" ".join(str(cell) for row in cells[:at] for cell in row if cell not in (None, "")).split())
        year = _TITLE.search(title)
        return Reading(
            layout.SERIES,
            (),
            int(year[1]) * 10000 + 101 if year else None,
            corrects=True,
            findings=findings.in_order,
            rows=rows,
            bad=len(findings.bad),
            facts={"title": title} if title else {},
            edits=tuple(edits),
        )


class HcpcsCorrectionsPrint:
    """The same corrections printed as text, in which columns are cut off: known, and not read."""

    name = "hcpcs-corrections-print"
    series = (layout.SERIES,)

    def recognizes(self, member: Member) -> bool:
        head = member.head[:2000].decode("latin-1")
        return not member.is_xlsx and bool(_TITLE.search(head)) and bool(re.search(r"CODE\s+ACTION\s+EFF DATE", head))

    def read(self, member: Member) -> Reading:
        """Nothing, and why: what is to be done is cut off after nine characters, and dates after nine."""
        findings = Findings(member.name)
        findings.note(CUT_OFF, 0, "the print-out cuts off what is to be done, and the dates; only the sheet is read")
        return Reading(layout.SERIES, (), corrects=True, findings=findings.in_order)


CUT_OFF = "N-print-cut-off"


def _header(cells: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]] | None:
    for at, row in enumerate(cells[:_HEADER_WITHIN]):
        found = {said: place for place, cell in enumerate(row) if (said := plain(str(cell))) in _HEADERS}
        if found.keys() >= _LEAST and len(found) > len(_LEAST):
            return at, {_HEADERS[said]: place for said, place in found.items()}
    return None


def _said(row: Sequence[object], number: int, columns: Mapping[str, int], findings: Findings) -> _Said | None:
    cells = {}
    for name, place in columns.items():
        cell = row[place]
        field = _FIELDS.get(name, layout.CODE)
        text = written(cell, field)
        if text:
            cells[name] = layout.words(text)
    code = cells.pop("code", "").strip()
    shape = (layout.CODE if len(code) > 2 else layout.MODIFIER).shape
    if shape is None or not shape.match(code):
        findings.row(number, f"`{code}` is no code and no modifier", columns["code"] + 1, len(code))
        return None
    days: dict[str, Day | None] = {}
    for name in ("day", "asc-date"):
        if name in cells:
            days[name] = layout.day(cells[name]) or _american(cells[name])
            if days[name] is None:
                message = f"the date of `{code}` is `{cells[name]}`, which is no day (mm/dd/yyyy)"
                layout.tell(findings, BLANK, message, number, columns[name] + 1, 1, "the cell is left blank")
                del cells[name]
            elif name == "asc-date":
                cells[name] = str(days[name])
    cells.pop("day", None)
    return _Said(code, number, cells.pop("what", "").strip(), cells, days.get("day"))


def _american(text: str) -> Day | None:
    found = re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", text)
    return layout.day(f"{found[3]}{found[1]:>02}{found[2]:>02}") if found else None


def _edit(said: _Said, columns: Mapping[str, int], findings: Findings) -> Edit | None:
    table = layout.CODES.name if len(said.code) > 2 else layout.MODIFIERS.name
    # What stands in the columns is set, whatever the words are; the words may say more.
    cells: Cells = {}
    for name, text in said.cells.items():
        if name == "tos1":
            cells |= {f"tos{number}": one.strip() for number, one in enumerate(re.split(r"[,\s]+", text), 1) if one}
        elif name == "comments":
            statute = _STATUTE.fullmatch(text.strip())
            cells |= {"statute": statute["value"]} if statute else {}
        else:
            cells[name] = int(text) if name == "asc-date" else text
    what = said.what.casefold().rstrip(" .")
    if what == _ADD:
        new: Cells = {"sequence": layout.FIRST_OF_ALL, "added": said.day, "effective": said.day, "action": "A"}
        return Edit(table, said.code, said.line, {**new, **cells}, adds=True)
    if what.endswith(_BACK):
        return Edit(table, said.code, said.line, cells, restores=True)
    if what == _END:
        if said.day is None:
            findings.row(said.line, f"`{said.code}` is discontinued, but not said when", columns["day"] + 1)
            return None
        last = of(_date(said.day) - timedelta(days=1))
        ended: Cells = {"terminated": last, "effective": said.day, "action": "D"}
        return Edit(table, said.code, said.line, {**ended, **cells})
    told = _clauses(said)
    if told is None:
        message = f"what is to be done with `{said.code}` is not understood: `{said.what}`"
        findings.row(said.line, message, columns["what"] + 1)
        return None
    for name, cell in told.items():
        if name in cells and cell is not None and cells[name] != cell:
            message = f"{name} of `{said.code}` is to be `{cell}` in words, but `{cells[name]}` in its column"
            findings.note(DIFFERS, said.line, message, columns["what"] + 1)
    return Edit(table, said.code, said.line, {**told, **cells})


def _clauses(said: _Said) -> Cells | None:
    """What the words of an action set and take away, clause by clause; None if one of them is not understood."""
    cells: Cells = {}
    verb = said.what.split(" ", 1)[0].casefold()
    for clause in re.split(r"\s+and\s+", said.what.strip()):
        if found := _CHANGE.fullmatch(clause):
            cells[_SAID_FIELDS[found["field"].casefold()]] = found["value"]
        elif verb == "remove" and (found := _REMOVE.fullmatch(clause)):
            cells[_SAID_FIELDS[found["field"].casefold()]] = None
        elif found := _GIVE.fullmatch(clause):
            name = _SAID_FIELDS[found["field"].casefold()]
            value = found["value"] or (said.day if name in ("effective", "asc-date") else None)
            if value is None and name not in said.cells:
                return None
            if value is not None:
                cells[name] = value
        else:
            return None
    return cells


def _date(day: Day) -> date:
    return date(day // 10000, day // 100 % 100, day % 100)
