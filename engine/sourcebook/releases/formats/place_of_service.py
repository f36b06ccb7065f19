"""Place-of-service codes: the table of CMS's page, as it is saved or copied, or with a column for the type beside it.

INVARIANT: a row for several codes (`27-30`) becomes a row for each.
"""

import re

from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.content import content
from sourcebook.releases.findings import CELL, TWICE, Findings
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.releases.sheet import header_of, sheet

SERIES = "place-of-service"
CODES = Table(
    "place-of-service.codes",
    (
        Column("code", ValueType(Sort.CODE), required=True),
        Column("type", title="facility or not"),
        Column("name", required=True),
        Column("description"),
    ),
    key="code",
    complete=True,
    title="places where a service is given",
)
_HEADERS = {
    "pos code": "code",
    "place of service code s": "code",
    "place of service codes": "code",
    "place of service code": "code",
    "pos type": "type",
    "pos name": "name",
    "place of service name": "name",
    "pos description": "description",
    "place of service description": "description",
}
_CODES = re.compile(r"(\d\d?)(?:\s*[-–]\s*(\d\d?))?\Z")


def _is_header(names: frozenset[str]) -> bool:
    return {"code", "name", "description"} <= {_HEADERS.get(name) for name in names}


class PlacesOfService:
    name = "place-of-service"
    series = (SERIES,)

    def recognizes(self, member: Member) -> bool:
        return header_of(member, _is_header)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        found = sheet(member, _is_header, findings)
        columns: dict[str, list[str | None]] = {column.name: [] for column in CODES.columns}
        lines: list[int] = []
        first: dict[str, int] = {}
        rows = found.rows if found is not None else ()
        places = found.places(_HEADERS) if found is not None else {}
        for number, row in found.named(places) if found is not None else ():
            match = _CODES.match(row["code"])
            if match is None or (match[2] and int(match[2]) < int(match[1])):
                text = f"`{row['code']}` is no code of two digits, nor a range of such codes"
                findings.row(number, text, places["code"] + 1, len(row["code"]), CELL)
                continue
            if not row["name"]:
                findings.row(number, f"{row['code']} has no name", places["name"] + 1)
                continue
            for code in range(int(match[1]), int(match[2] or match[1]) + 1):
                written = f"{code:02d}"
                if first.setdefault(written, number) != number:
                    text = f"{written} is listed a second time, first in row {first[written]}"
                    findings.row(number, text, 1, 0, TWICE)
                    continue
                for name, values in columns.items():
                    values.append(written if name == "code" else row.get(name) or None)
                lines.append(number)
        return Reading(
            SERIES,
            (content(CODES, columns, lines),),
            findings=findings.in_order,
            rows=len(rows) + findings.lost,
            bad=len(findings.bad),
            facts={"above the table": " ".join(found.above)} if found is not None and found.above else {},
            file=member.name,
        )
