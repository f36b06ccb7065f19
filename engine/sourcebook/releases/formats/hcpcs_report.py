"""What CMS reports to have changed from one year's HCPCS Level II to the next: a kind of change for every code.

INVARIANT: a code of which the report says that nothing changed is counted, and in no row of the table.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.arrays import strings, whole_numbers
from sourcebook.releases.findings import DIFFERS, TWICE, Findings
from sourcebook.releases.formats import hcpcs_layout as layout
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import LINE, Content, Reading
from sourcebook.releases.sheet import plain
from sourcebook.text import Diagnostic, Span

_TEXT = ValueType(Sort.TEXT)
CHANGES = Table(
    "hcpcs.changes",
    (
        Column("code", ValueType(Sort.CODE), title="code or modifier", required=True),
        Column("change", _TEXT, title="what CMS reports to have changed", required=True),
        Column("short", _TEXT, title="short descriptor", guarded=True),
        Column("descriptor", _TEXT, title="long descriptor", guarded=True),
    ),
    "code",
    title="what CMS reports to have changed since the year before",
)

UNCHANGED = "codes reported as unchanged"

_HEADERS = {
    "hcpcs modifier code": "code",
    "hcpcs mod": "code",
    "type of change": "change",
    "short description": "short",
    "long description": "descriptor",
}
_PRINT_HEADER = re.compile(r"\s*HCPCS/MOD(?:IFIER CODE)?\s*TYPE OF CHANGE\b", re.IGNORECASE)
_PRINT_ROW = re.compile(r"\s*([A-Z0-9]{5}|[A-Z0-9]{2})\s+(\S+(?: \S+)*)")
_NOTHING = "no change"

_ACTIONS = {
    "add": "A",
    "coverage and long description change": "B",
    "coverage and long desc change": "B",
    "long description change": "C",
    "discontinued": "D",
    "coverage change": "F",
    _NOTHING: "N",
    "payment change": "P",
    "re activated": "R",
    "short description change": "S",
    "miscellaneous change": "T",
}
"""The action code, as the record layout has it, for which a report writes words."""

_PAYMENT = ("price", "multiple-price", "asc-group", "asc-date", "opps", "anesthesia-units")
_COVERAGE = ("coverage", "cim", "mcm", "statute", "labcert", "xref", "process-note")
_TOUCHED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "B": (("descriptor",), _COVERAGE),
    "C": (("descriptor",),),
    "D": (("terminated",),),
    "F": (_COVERAGE,),
    "P": (_PAYMENT,),
    "R": (("terminated",),),
    "S": (("short",),),
    "T": (("betos", "tos"),),
}
"""Of which fields (by the beginnings of their names) an action changes one, for each group of fields."""


class HcpcsReport:
    """A report as xlsx; its sheets have the same rows in two orders, and the first is read."""

    name = "hcpcs-report"
    series = (layout.SERIES,)

    def recognizes(self, member: Member) -> bool:
        return member.is_xlsx and bool(member.sheet) and _columns(member.sheet[0]) is not None

    def read(self, member: Member) -> Reading:
        columns = _columns(member.sheet[0])
        assert columns is not None
        rows = []
        for number, row in enumerate(member.sheet[1:], 2):
            cells = {name: " ".join(str(row[place] or "").split()) for name, place in columns.items()}
            if any(cells.values()):
                rows.append((number, cells))
        return _reading(rows, Findings(member.name))


class HcpcsReportPrint:
    """A report printed as text. Its descriptions are cut off, and are not read."""

    name = "hcpcs-report-print"
    series = (layout.SERIES,)

    def recognizes(self, member: Member) -> bool:
        return not member.is_xlsx and bool(_PRINT_HEADER.match(member.head.decode("latin-1")))

    def read(self, member: Member) -> Reading:
        rows = []
        for number, line in enumerate(member.text.replace("\r\n", "\n").split("\n")[1:], 2):
            if line.strip():
                found = _PRINT_ROW.match(line)
                cells = {"code": found[1], "change": found[2]} if found else {"code": line.strip(), "change": ""}
                rows.append((number, cells))
        return _reading(rows, Findings(member.name))


def _columns(row: Sequence[object]) -> dict[str, int] | None:
    found = {_HEADERS[said]: place for place, cell in enumerate(row) if (said := plain(str(cell))) in _HEADERS}
    return found if found.keys() >= {"code", "change"} else None


def _reading(rows: Sequence[tuple[int, Mapping[str, str]]], findings: Findings) -> Reading:
    kept: list[tuple[int, Mapping[str, str]]] = []
    seen: dict[str, int] = {}
    same = 0
    for number, cells in rows:
        code = cells["code"]
        shapes = (layout.CODE.shape, layout.MODIFIER.shape)
        if not any(shape is not None and shape.match(code) for shape in shapes) or not cells["change"]:
            findings.row(number, f"`{code}` is no code with a kind of change", 1, len(code))
        elif code in seen:
            findings.row(number, f"`{code}` stands in line {seen[code]} already", code=TWICE)
        else:
            seen[code] = number
            if plain(cells["change"]) == _NOTHING:
                same += 1
            else:
                kept.append((number, cells))
    arrays = [whole_numbers([number for number, _ in kept], layout.arrow_type(Sort.DATE))]
    arrays += [strings([cells.get(column.name) or None for _, cells in kept]) for column in CHANGES.columns]
    import pyarrow

    data = pyarrow.Table.from_arrays(arrays, names=[LINE, *(column.name for column in CHANGES.columns)])
    return Reading(
        layout.SERIES,
        (Content(CHANGES, data),),
        findings=findings.in_order,
        rows=len(rows),
        bad=len(findings.bad),
        facts={UNCHANGED: str(same)},
    )


def action(change: str) -> str | None:
    """The action code for which a report writes these words; None where it is none that is known."""
    words = plain(change)
    return next((code for said, code in _ACTIONS.items() if words.startswith(said)), None)


def checked(report: Content, contents: Sequence[Content], file: str, unchanged: int) -> list[Diagnostic]:
    """Where a release says other than the report that came with it which action was taken on a code.

    Then how many codes of each kind of change there are here and there, where that differs; `unchanged` is how many
    are reported not to have changed.
    """
    reported = {row["code"]: row for row in report.data.to_pylist()}
    listed: dict[str, str | None] = {}
    for content in contents:
        listed |= dict(zip(content.data["code"].to_pylist(), content.data["action"].to_pylist(), strict=True))
    out = []
    for code, row in reported.items():
        what = action(row["change"])
        if code not in listed:
            text = f"`{code}` is reported as `{row['change']}`, but not listed in the release"
            out.append(Diagnostic(DIFFERS, text, Span(file, row[LINE])))
        elif what is None:
            text = f"`{code}` is reported as `{row['change']}`, which is no kind of change that is known"
            out.append(Diagnostic(DIFFERS, text, Span(file, row[LINE])))
        elif listed[code] != what:
            text = f"`{code}` is reported as `{row['change']}`, but its action in the release is `{listed[code]}`"
            out.append(Diagnostic(DIFFERS, text, Span(file, row[LINE])))
    for code, what in listed.items():
        if what not in (None, layout.ACTED_ON_NOTHING) and code not in reported:
            text = f"`{code}` has the action `{what}` in the release, but is not reported as changed"
            out.append(Diagnostic(DIFFERS, text, Span(file, 0)))
    here = Counter(str(action(row["change"])) for row in reported.values())
    here[layout.ACTED_ON_NOTHING] += unchanged
    there = Counter(what for what in listed.values() if what is not None)
    for kind in sorted({*here, *there}):
        if here[kind] != there[kind]:
            text = f"{here[kind]:,} codes are reported with a change of kind `{kind}`, the release has {there[kind]:,}"
            out.append(Diagnostic(DIFFERS, text, Span(file, 0)))
    return out


def against(
    report: Sequence[Mapping[str, Any]], before: Mapping[str, Mapping[str, Any]], after: Mapping[str, Mapping[str, Any]]
) -> list[str]:
    """Each disagreement between a report and what really differs between the release before and the one after.

    `report` has the rows of the table of changes, `before` and `after` the rows of all codes and modifiers by code.
    """
    out = []
    reported = {row["code"]: row["change"] for row in report}
    for code in sorted({*reported, *before, *after}):
        change = reported.get(code)
        said = _disagreement(
            code, change, None if change is None else action(change), before.get(code), after.get(code)
        )
        if said is not None:
            out.append(said)
    return out


def _disagreement(
    code: str,
    change: str | None,
    what: str | None,
    was: Mapping[str, Any] | None,
    now: Mapping[str, Any] | None,
) -> str | None:
    reported = f"`{code}` is reported as `{change}`" if change else f"`{code}` is not reported as changed"
    if was is None and now is None:
        return f"{reported}, but neither release lists it"
    if now is None:
        return f"{reported}, but it is not listed any more"
    if was is None:
        return None if what == "A" else f"{reported}, but it was not listed before"
    names = sorted({*was, *now} - {LINE, "action", "effective"})
    touched = [name for name in names if was.get(name) != now.get(name)]
    if what == "A":
        is_new = was.get("added") != now.get("added")
        return None if is_new else f"{reported}, but it was listed before, with the same first day"
    if what is None:
        return f"{reported}, but {', '.join(touched)} differ" if touched else None
    for fields in _TOUCHED.get(what, ((),)):
        if not any(name.startswith(fields) for name in touched):
            return f"{reported}, but nothing that this is about differs ({', '.join(touched) or 'nothing else does'})"
    return None
