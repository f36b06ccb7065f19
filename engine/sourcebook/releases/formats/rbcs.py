"""Restructured BETOS: the class of each code, as CMS publishes it or as a smaller table of the same.

INVARIANT: of the rows about one code exactly one holds on a day; it does until the day before the next, or until the
code ended.
"""

from collections.abc import Mapping

from sourcebook.core.day import LAST, before
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.content import content
from sourcebook.releases.findings import CELL, TWICE, Findings
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.releases.sheet import checked_day, header_of, sheet

SERIES = "rbcs"
_DATE = ValueType(Sort.DATE)
CLASSES = Table(
    "rbcs.classes",
    (
        Column("code", ValueType(Sort.CODE), required=True),
        Column("class", title="identifier of the class"),
        Column("procedure", title="major procedure, other procedure, or none"),
        Column("category", required=True),
        Column("subcategory"),
        Column("family"),
        Column("added", _DATE, title="day on which the code was added"),
        Column("ended", _DATE, title="last day of the code"),
        Column("effective", _DATE, title="first day of the class"),
        Column("until", _DATE, title="last day of the class, from the next row about the code or the end of the code"),
    ),
    key="code",
    since="effective",
    until="until",
    title="classes of services",
)
# What either layout writes above a column; CMS's own has two more columns for each name, with the parts of the
# identifier of the class.
_HEADERS = {
    "hcpcs code": "code",
    "hcpcs cd": "code",
    "rbcs id": "class",
    "rbcs procedure": "procedure",
    "rbcs major ind": "procedure",
    "rbcs category": "category",
    "rbcs cat desc": "category",
    "rbcs subcategory": "subcategory",
    "rbcs subcat desc": "subcategory",
    "rbcs family": "family",
    "rbcs family desc": "family",
    "hcpcs date added": "added",
    "hcpcs cd add dt": "added",
    "hcpcs date ended": "ended",
    "hcpcs cd end dt": "ended",
    "rbcs date effective": "effective",
    "rbcs assignment eff dt": "effective",
    "rbcs analysis start dt": "effective",
    "rbcs assignment end dt": "until",
    "rbcs analysis end dt": "until",
}
_DATES = ("added", "ended", "effective", "until")
_TEXTS = ("class", "procedure", "category", "subcategory", "family")


def _is_header(names: frozenset[str]) -> bool:
    known = {_HEADERS.get(name) for name in names}
    return {"code", "category", "subcategory", "family"} <= known


class Rbcs:
    name = "rbcs"
    series = (SERIES,)

    def recognizes(self, member: Member) -> bool:
        return header_of(member, _is_header)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        found = sheet(member, _is_header, findings)
        made: list[dict[str, str | int | None]] = []
        first: dict[tuple[str, int | None], int] = {}
        rows = found.rows if found is not None else ()
        places = found.places(_HEADERS) if found is not None else {}
        for number, row in found.named(places) if found is not None else ():
            code = row["code"]
            if not (code.isascii() and code.isalnum() and len(code) == 5 and any(map(str.isdigit, code))):
                text = f"`{code}` is not written like a code of 5 letters and digits"
                findings.row(number, text, places["code"] + 1, len(code), CELL)
                continue
            if not row["category"]:
                findings.row(number, f"{code} has no category", places["category"] + 1)
                continue
            days = {
                name: checked_day(findings, number, places[name] + 1, found.header[places[name]], row[name])
                for name in _DATES
                if found is not None and name in places
            }
            if number in findings.bad:
                continue
            if first.setdefault((code, days.get("effective")), number) != number:
                line = first[code, days.get("effective")]
                findings.row(
                    number, f"{code} is listed a second time from the same day on, first in row {line}", code=TWICE
                )
                continue
            if days.get("ended") and days.get("added") and (days["ended"] or 0) < (days["added"] or 0):
                findings.note(CELL, number, f"{code} ended before it was added", places["ended"] + 1)
            made.append({**{name: row.get(name) or None for name in _TEXTS}, **days, "code": code, "line": number})
        _ended(made)
        columns = {column.name: [row.get(column.name) for row in made] for column in CLASSES.columns}
        lines = [int(row["line"] or 0) for row in made]
        return Reading(
            SERIES,
            (content(CLASSES, columns, lines),),
            findings=findings.in_order,
            rows=len(rows) + findings.lost,
            bad=len(findings.bad),
            file=member.name,
        )


def _ended(rows: list[dict[str, str | int | None]]) -> None:
    """Gives each row its last day, where the file gives none."""
    by_code: dict[str, list[dict[str, str | int | None]]] = {}
    for row in rows:
        by_code.setdefault(str(row["code"]), []).append(row)
    for same in by_code.values():
        same.sort(key=_since)
        for row, after in zip(same, [*same[1:], None], strict=True):
            if row.get("until") is None:
                following = _since(after) if after is not None else 0
                last = min(before(following) if following else LAST, int(row.get("ended") or LAST))
                row["until"] = None if last == LAST else last


def _since(row: Mapping[str, str | int | None]) -> int:
    return int(row.get("effective") or 0)
