"""A licensee's own list of CPT codes, in the plain layout of docs/releases.md: nothing of it ships.

INVARIANT: every column with words is guarded.
"""

import re

from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.content import content
from sourcebook.releases.findings import CELL, TWICE, Findings
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.releases.sheet import checked_day, header_of, sheet

SERIES = "cpt"
CODES = Table(
    "cpt.codes",
    (
        Column("code", ValueType(Sort.CODE), required=True),
        Column("short", guarded=True),
        Column("descriptor", guarded=True),
        Column("effective", ValueType(Sort.DATE)),
        Column("terminated", ValueType(Sort.DATE)),
    ),
    key="code",
    since="effective",
    until="terminated",
    title="codes of a licensee's own list",
)
_HEADERS = {
    "code": "code",
    "short": "short",
    "long": "descriptor",
    "effective": "effective",
    "terminated": "terminated",
}
_CODE = re.compile(r"[0-9]{4}[0-9A-Z]\Z")


def _is_header(names: frozenset[str]) -> bool:
    named = names - {""}
    return {"code", "long"} <= named and named <= set(_HEADERS)


class CptList:
    name = "cpt-list"
    series = (SERIES,)

    def recognizes(self, member: Member) -> bool:
        if not header_of(member, _is_header):
            return False
        if member.is_xlsx:
            codes = [str(cells[0]).strip() for cells in member.sheet[1:60] if cells]
        else:
            codes = re.findall(r"^\W*(\w+)", member.head[:8192].decode("latin-1"), re.MULTILINE)[1:60]
        return sum(_CODE.match(code) is not None for code in codes) * 2 > len(codes)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        found = sheet(member, _is_header, findings)
        columns: dict[str, list[str | int | None]] = {column.name: [] for column in CODES.columns}
        lines: list[int] = []
        first: dict[tuple[str, int | None], int] = {}
        rows = found.rows if found is not None else ()
        places = found.places(_HEADERS) if found is not None else {}
        for number, row in found.named(places) if found is not None else ():
            code = row["code"]
            if not _CODE.match(code):
                text = f"`{code}` is not written like a code: four digits, then a digit or a letter"
                findings.row(number, text, places["code"] + 1, len(code), CELL)
                continue
            if not row["descriptor"] and not row.get("short"):
                findings.row(number, f"{code} has no descriptor", places["descriptor"] + 1)
                continue
            days: dict[str, int | None] = {
                name: checked_day(findings, number, places[name] + 1, name, row[name])
                for name in ("effective", "terminated")
                if name in places
            }
            if number in findings.bad:
                continue
            since, until = days.get("effective"), days.get("terminated")
            if since is not None and until is not None and until < since:
                text = f"{code} is terminated before it is effective"
                findings.row(number, text, places["terminated"] + 1, len(row["terminated"]), CELL)
                continue
            if first.setdefault((code, since), number) != number:
                line = first[code, since]
                findings.row(
                    number, f"{code} is listed a second time from the same day on, first in row {line}", code=TWICE
                )
                continue
            whole: dict[str, str | int | None] = {**row, **days}
            for name, values in columns.items():
                values.append(whole.get(name) or None)
            lines.append(number)
        return Reading(
            SERIES,
            (content(CODES, columns, lines),),
            findings=findings.in_order,
            rows=len(rows) + findings.lost,
            bad=len(findings.bad),
            file=member.name,
        )
