"""NCCI medically unlikely edits: the most units of a code, for each kind of biller, as CMS's CSV or workbook.

INVARIANT: for whom the limits are stands in the heading of their column; a code that is not listed has no published
limit, which is not the same as none: the table is not complete.
"""

import re
from collections.abc import Sequence

from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.content import content
from sourcebook.releases.findings import CELL, ROW, TWICE, Findings
from sourcebook.releases.formats.ncci_series import IS_CODE, LIMITS, padded, service, several
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.releases.sheet import header_of, sheet

TABLE = Table(
    "ncci.mue",
    (
        Column("code", ValueType(Sort.CODE), title="HCPCS/CPT code", required=True),
        Column("units", ValueType(Sort.NUMBER), title="MUE value", required=True),
        Column("adjudication", ValueType(Sort.CLOSED, choices=("1", "2", "3")), title="MUE adjudication indicator"),
        Column("adjudication-text", title="what the adjudication indicator says"),
        Column("rationale", title="MUE rationale"),
    ),
    key="code",
    title="medically unlikely edits",
)

_HEADINGS = {
    "code": re.compile(r"(?:hcpcs )?cpt code$|hcpcs code$"),
    "units": re.compile(r"mue values?$"),
    "adjudication": re.compile(r"adjudication indicator|^mai$"),
    "rationale": re.compile(r"rationale"),
}
_ADJUDICATION = re.compile(r"([123])(?:[ :.-]+(\S.*))?\Z", re.DOTALL)


def _places(header: Sequence[str]) -> dict[str, int]:
    """The column of each field that has one."""
    found = {}
    for name, pattern in _HEADINGS.items():
        at = next((at for at, title in enumerate(header) if pattern.search(title)), None)
        if at is not None:
            found[name] = at
    return found


def _is_header(names: frozenset[str]) -> bool:
    places = _places(sorted(names))
    return {"code", "units"} <= places.keys() and len(places) > 2


_MOST_DIGITS = 9


class NcciLimits:
    """Limits for practitioners, for outpatient hospital services or for suppliers of equipment."""

    name = "ncci-limits"
    series = several(LIMITS)

    def recognizes(self, member: Member) -> bool:
        return header_of(member, _is_header)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        found = sheet(member, _is_header, findings)
        columns: dict[str, list[str | int | None]] = {column.name: [] for column in TABLE.columns}
        lines: list[int] = []
        first: dict[str, int] = {}
        places = _places(found.header) if found is not None else {}
        for number, cells in found.rows if found is not None else ():
            row = {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}
            code, units = padded(row["code"]) if member.is_xlsx else row["code"], row["units"].replace(",", "")
            said = _ADJUDICATION.match(row.get("adjudication", ""))
            problem = None
            if len([cell for cell in cells if cell]) < 2 or len(cells) > len(found.header if found else ()):
                problem = (f"the row has {len(cells)} fields, the header {len(found.header if found else ())}", 0, ROW)
            elif not IS_CODE.match(code):
                problem = (f"`{code}` is not written like a code", places["code"], CELL)
            elif not (units.isascii() and units.isdigit() and len(units) <= _MOST_DIGITS):
                problem = (
                    f"the limit of {code}, `{row['units']}`, is no whole number of up to {_MOST_DIGITS} digits",
                    places["units"],
                    CELL,
                )
            elif said is None and row.get("adjudication"):
                text = f"the adjudication indicator of {code}, `{row['adjudication']}`, does not begin with 1, 2 or 3"
                problem = (text, places["adjudication"], CELL)
            elif code in first:
                problem = (f"{code} is listed a second time, first in line {first[code]}", places["code"], TWICE)
            if problem is not None:
                text, at, kind = problem
                findings.row(number, text, at + 1, len(cells[at]) if at < len(cells) else 0, kind)
                continue
            first[code] = number
            lines.append(number)
            columns["code"].append(code)
            columns["units"].append(int(units))
            columns["adjudication"].append(said[1] if said else None)
            columns["adjudication-text"].append(" ".join(said[2].split()) if said and said[2] else None)
            columns["rationale"].append(" ".join(row.get("rationale", "").split()) or None)
        title = found.header[places["units"]] if found is not None else ""
        series, unknown = service(LIMITS, member.name, title)
        above = "\n".join(found.above) if found is not None else ""
        return Reading(
            series,
            (content(TABLE, columns, lines),),
            findings=(*unknown, *findings.in_order),
            rows=len(lines) + len(findings.bad),
            bad=len(findings.bad),
            facts={"title": above} if above else {},
            file=member.name,
        )
