"""NCCI add-on codes and the codes they go with: CMS's fixed-width text, its workbook, or columns under a header.

INVARIANT: where the contractor decides which codes an add-on code goes with, that stands where a code would, as the
file writes it (`CCCCC`); it is never taken for a code.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from sourcebook.core import day as days
from sourcebook.core.day import Day, iso, period
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.content import content
from sourcebook.releases.findings import CELL, CUT, ROW, TWICE, Findings
from sourcebook.releases.formats.ncci_series import ADD_ON, IS_CODE, padded
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.releases.sheet import header_of, plain, sheet

CONTRACTOR = "CCCCC"
_CODE = ValueType(Sort.CODE)
_DATE = ValueType(Sort.DATE)
TABLE = Table(
    "ncci.add-on",
    (
        Column("add-on", _CODE, title="add-on code", required=True),
        Column("primary", _CODE, title="primary code", required=True),
        Column("type", ValueType(Sort.CLOSED, choices=("1", "2", "3")), title="type of add-on code", required=True),
        Column("effective", _DATE, title="effective date of the edit"),
        Column("deleted", _DATE, title="deletion date of the edit"),
        Column("add-on-deleted", _DATE, title="deletion date of the add-on code"),
        Column("primary-deleted", _DATE, title="deletion date of the primary code"),
        Column("notes", title="special instructions"),
    ),
    key="add-on",
    second="primary",
    since="effective",
    until="deleted",
    title="add-on codes",
)

_HEADINGS = {
    "type": re.compile(r"aoc ?edit ?type$|^type$"),
    "add-on": re.compile(r"^add ?on ?code$|^aoc$"),
    "add-on-deleted": re.compile(r"^(?:aoc|add ?on ?code) ?del ?d"),
    "primary": re.compile(r"^primary ?code$"),
    "primary-deleted": re.compile(r"^primary ?code ?del ?d"),
    "effective": re.compile(r"edit ?eff ?d"),
    "deleted": re.compile(r"edit ?del ?d"),
    "notes": re.compile(r"special ?instruction|notes"),
}
_NEEDED = {"type", "add-on", "primary"}
_DATES = ("effective", "deleted", "add-on-deleted", "primary-deleted")
_FIXED = {
    "type": (0, 1),
    "add-on": (1, 6),
    "add-on-deleted": (6, 13),
    "primary": (13, 18),
    "primary-deleted": (18, 25),
    "effective": (25, 32),
    "deleted": (32, 39),
    "notes": (39, None),
}
_FIXED_LINE = re.compile(r"[1-3][0-9A-Z]{5}[0-9 ]{7}[0-9A-Z]{5}[0-9 ]{7}\d{7}(?:[0-9 ]{7}|[0-9 ]*\s*\Z)")


def _places(header: Sequence[str]) -> dict[str, int]:
    found = {}
    for name, pattern in _HEADINGS.items():
        at = next((at for at, title in enumerate(header) if pattern.search(plain(title.replace("_", " ")))), None)
        if at is not None:
            found[name] = at
    return found


def _is_header(names: frozenset[str]) -> bool:
    return _places(sorted(names)).keys() >= _NEEDED


class NcciAddOn:
    """Add-on codes with their primary codes under a header: a workbook, or text with separators."""

    name = "ncci-add-on"
    series = (ADD_ON,)

    def recognizes(self, member: Member) -> bool:
        return header_of(member, _is_header)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        found = sheet(member, _is_header, findings)
        if found is None:
            return _reading(member, findings, {}, (), "")
        places = _places(found.header)

        def rows() -> Iterator[tuple[int, dict[str, str]]]:
            for number, cells in found.rows:
                row = {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}
                if member.is_xlsx:
                    row.update({name: padded(row[name]) for name in ("add-on", "primary")})
                yield number, row

        starts = {name: at + 1 for name, at in places.items()}
        return _reading(member, findings, starts, rows(), "\n".join(found.above))


class NcciAddOnText:
    """Add-on codes with their primary codes in CMS's text of fixed columns, days as year and day of the year."""

    name = "ncci-add-on-text"
    series = (ADD_ON,)

    def recognizes(self, member: Member) -> bool:
        if member.is_xlsx:
            return False
        lines = [line for line in member.head[:8192].decode("latin-1").splitlines() if line.strip()]
        lines = lines[: -1 if len(member.head) > 8192 else None][:40]
        return bool(lines) and sum(_FIXED_LINE.match(line) is not None for line in lines) * 2 > len(lines)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        text = member.text
        if text and text[-1] not in "\r\n\x1a":
            findings.note(CUT, text.count("\n") + 1, "the last line has no end: the file may be cut short")
        above: list[str] = []
        listed = list(enumerate(text.replace("\r\n", "\n").split("\n"), 1))
        start = next((at for at, (_, line) in enumerate(listed) if _FIXED_LINE.match(line)), len(listed))
        above.extend(line.strip() for _, line in listed[:start] if line.strip())

        def rows() -> Iterator[tuple[int, dict[str, str]]]:
            for number, line in listed[start:]:
                if line.strip(" \x1a\r"):
                    yield number, {name: line[first:last].strip() for name, (first, last) in _FIXED.items()}

        starts = {name: first + 1 for name, (first, _) in _FIXED.items()}
        return _reading(member, findings, starts, rows(), "\n".join(above))


def _reading(
    member: Member,
    findings: Findings,
    starts: Mapping[str, int],
    rows: Iterator[tuple[int, dict[str, str]]] | tuple[()],
    above: str,
) -> Reading:
    """What the rows are read as, and every row that is not read; `starts` are the columns that fields begin in."""
    columns: dict[str, list[str | int | None]] = {column.name: [] for column in TABLE.columns}
    lines: list[int] = []
    first: dict[tuple[object, ...], int] = {}
    number_of_rows = 0
    for number, row in rows:
        number_of_rows += 1
        problem = _problem(row)
        values: dict[str, str | int | None] = {name: row.get(name) or None for name in columns}
        values.update({name: _day(row.get(name, "")) for name in _DATES})
        if problem is None:
            key = tuple(values[name] for name in ("add-on", "primary", "effective", "deleted"))
            if first.setdefault(key, number) != number:
                text = f"{row['add-on']} with {row['primary']} is listed a second time, first in line {first[key]}"
                problem = ("add-on", text, TWICE)
        if problem is not None:
            name, text, kind = problem
            findings.row(number, text, starts.get(name, 1), len(row.get(name, "")), kind)
            continue
        lines.append(number)
        for name, column in columns.items():
            column.append(values[name])
    return Reading(
        ADD_ON,
        (content(TABLE, columns, lines),),
        findings=findings.in_order,
        rows=number_of_rows,
        bad=len(findings.bad),
        facts={"title": above} if above else {},
        file=member.name,
    )


def _problem(row: Mapping[str, str]) -> tuple[str, str, str] | None:
    """The field that is wrong, what is told of it, and the code of the message."""
    if row["type"] not in ("1", "2", "3"):
        return "type", f"the type `{row['type']}` is none of 1, 2 and 3", CELL
    if not IS_CODE.match(row["add-on"]):
        return "add-on", f"`{row['add-on']}` is not written like a code", ROW
    if row["primary"] != CONTRACTOR and not IS_CODE.match(row["primary"]):
        return "primary", f"`{row['primary']}` is neither written like a code nor `{CONTRACTOR}`", ROW
    for name in _DATES:
        if row.get(name) and _day(row[name]) is None:
            title = next(column.title for column in TABLE.columns if column.name == name)
            return name, f"the {title}, `{row[name]}`, is no day", CELL
    effective, deleted = (_day(row.get(name, "")) for name in ("effective", "deleted"))
    if effective is not None and deleted is not None and deleted < effective:
        return "deleted", f"deleted {iso(deleted)}, before it was effective, {iso(effective)}", CELL
    return None


def _day(text: str) -> Day | None:
    """A day written as year and day of the year (`2013091`), or as year, month and day."""
    text = text.strip().removesuffix(".0")
    if not (text.isascii() and text.isdigit()):
        return None
    if len(text) == 8:
        return int(text) if period(iso(int(text))) is not None else None
    if len(text) != 7 or not 1 <= int(text[4:]) <= 366 or text[:4] == "0000":
        return None
    found = date(int(text[:4]), 1, 1) + timedelta(int(text[4:]) - 1)
    return days.of(found) if found.year == int(text[:4]) else None
