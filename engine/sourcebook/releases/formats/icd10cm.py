"""ICD-10-CM as CMS publishes it: the order file, the codes file, and the addenda to either.

INVARIANT: codes are canonical (with their dot); a code's parent is the longest listed code that it goes on from.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sourcebook.core.day import Day
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.arrays import strings
from sourcebook.releases.content import columnar, content
from sourcebook.releases.findings import CUT, DIFFERS, Findings
from sourcebook.releases.formats import icd10cm_lines as rows
from sourcebook.releases.formats.icd10cm_lines import code_problem, dotted
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import LINE, Content, Reading
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import replace

if TYPE_CHECKING:
    import pyarrow

SERIES = "icd10cm"
_CODE = ValueType(Sort.CODE)
_YES_NO = ValueType(Sort.CLOSED, choices=("yes", "no"))
CODES = Table(
    "icd10cm.codes",
    (
        Column("code", _CODE, required=True),
        Column("order", ValueType(Sort.NUMBER), title="place in tabular order"),
        Column("billable", _YES_NO, title="valid for submission", required=True),
        Column("short"),
        Column("descriptor", required=True),
        Column("parent", _CODE),
    ),
    key="code",
    complete=True,
    title="codes and headers",
)
ADDENDA = Table(
    "icd10cm.addenda",
    (
        Column("code", _CODE, required=True),
        Column("change", ValueType(Sort.CLOSED, choices=("add", "delete", "revise")), required=True),
        Column("billable", _YES_NO, title="valid for submission", required=True),
        Column("now-short", title="short descriptor"),
        Column("now", title="descriptor", required=True),
        Column("was-short", title="short descriptor before"),
        Column("was", title="descriptor before"),
    ),
    key="code",
    title="changes from the year before",
)

_ORDER_LINE = re.compile(r"\d{5} [A-Z]\d[0-9A-Z][0-9A-Z ]{4} [01] .{60} \S")
_CODES_LINE = re.compile(r"(?=.{7} \S)[A-Z]\d[0-9A-Z]{1,5} +\S")
_CHANGES = {"Add:": "add", "Delete:": "delete", "Revise from:": "from", "Revise to:": "revise"}
_CHANGE_LINE = re.compile(r"(?:Add:|Delete:|Revise from:|Revise to:) +(?:[01] )?[A-Z]\d[0-9A-Z]{1,5} +\S")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_MONTH = re.compile(r"(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?![a-z])", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TOTAL = re.compile(r" *(\d+) (headers|codes|additions|deletions|revisions)(?: in (\S+))?\Z")
_COUNTING = re.compile(r" *\d+ (?:headers|codes|additions|deletions|revisions)\b|(?:Headers|Codes|of which)\s*\Z")
_CHANGE_AT = 13


def dated(name: str) -> Day | None:
    """The first day of what a file name says: of the fiscal year, or of the month in which it was brought up to date.

    None where no year of four digits stands in it.
    """
    last = name.rsplit("/", 1)[-1]
    years = _YEAR.findall(last) or _YEAR.findall(name)
    if not years:
        return None
    year = int(years[-1])
    month = _MONTH.search(last)
    if month is None:
        return (year - 1) * 10000 + 1001
    number = _MONTHS.index(month[1].lower()) + 1
    # A month from October on belongs to the fiscal year that is named after the next year.
    return (year if number < 10 or _fiscal(last) is None else year - 1) * 10000 + number * 100 + 1


def _fiscal(name: str) -> str | None:
    found = re.search(r"fy[-_ ]?\d{2,4}", name, re.IGNORECASE)
    return found[0] if found else None


class OrderFile:
    """Codes and headers in tabular order, with short and long descriptors."""

    name = "icd10cm-order"
    series = (SERIES,)

    def recognizes(self, member: Member) -> bool:
        return _mostly(member, _ORDER_LINE)

    def read(self, member: Member) -> Reading:
        from pyarrow import compute

        findings = Findings(member.name)
        cut, lines = rows.cut(member, rows.ORDER, findings)
        order = rows.out_of_order(findings, cut)
        valid, yes, no = strings(["1", "yes", "no"])
        billable = compute.if_else(compute.equal(cut.column("billable"), valid), yes, no)
        return _codes_reading(member, findings, cut, lines, {"order": order, "billable": billable})


class CodesFile:
    """The codes that may be submitted, with their long descriptors: part of what the order file says."""

    name = "icd10cm-codes"
    series = (SERIES,)

    def recognizes(self, member: Member) -> bool:
        return _mostly(member, _CODES_LINE)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        cut, lines = rows.cut(member, rows.CODES, findings)
        reading = _codes_reading(member, findings, cut, lines, {"billable": strings(["yes"] * len(cut))})
        # Headers are not in it: a code that is not listed may be one.
        contents = tuple(replace(one, table=replace(one.table, complete=False)) for one in reading.contents)
        return replace(reading, contents=contents)


class Addenda:
    """What was added, deleted and revised since the year before, in the layout of either file."""

    name = "icd10cm-addenda"
    series = (SERIES,)

    def recognizes(self, member: Member) -> bool:
        return _mostly(member, _CHANGE_LINE)

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        columns: dict[str, list[str | None]] = {column.name: [] for column in ADDENDA.columns}
        lines: list[int] = []
        totals: dict[tuple[str, str], int] = {}
        facts: dict[str, str] = {}
        before: tuple[int, str, list[str]] | None = None
        group, rows, is_total = "", 0, False
        counted: dict[tuple[str, str], int] = {}
        listed: list[str] = []
        for number, line in zip(*_lines(member, findings), strict=True):
            if is_total or line.strip().lower() in ("headers", "codes"):
                # Behind the changes their numbers stand, those of headers and those of codes.
                is_total = True
                found = _TOTAL.match(line.rstrip())
                if found is None:
                    group = line.strip().lower() if line.strip().lower() in ("headers", "codes") else group
                elif found[3]:
                    listed.append(found[3])
                    facts[f"{found[2]} in {found[3]}"] = found[1]
                else:
                    totals[group, found[2]] = int(found[1])
                continue
            rows += 1
            word = line[:_CHANGE_AT].rstrip()
            change = _CHANGES.get(word)
            if change is None:
                findings.row(
                    number, f"`{word}` is no kind of change: Add, Delete, Revise from or Revise to", 1, len(word)
                )
                continue
            row = _change(line)
            if isinstance(row, tuple):
                findings.row(number, *row)
                continue
            if before is not None and (change != "revise" or before[1] != row[0]):
                at, code, _ = before
                findings.row(at, f"{dotted(code)} is revised, but to what does not stand in the next line")
                before = None
            if change == "from":
                before = (number, row[0], row)
                continue
            if change == "revise" and before is None:
                findings.row(number, f"{dotted(row[0])} is revised, but what it was does not stand in the line before")
                continue
            was = before[2] if before is not None else ["", "", "", ""]
            for name, value in zip(columns, (dotted(row[0]), change, *row[1:], *was[2:]), strict=True):
                columns[name].append(value)
            lines.append(number)
            before = None
            key = ("codes" if row[1] == "yes" else "headers", change)
            counted[key] = counted.get(key, 0) + 1
        if before is not None:
            findings.row(before[0], f"{dotted(before[1])} is revised, but to what does not stand in the next line")
        _totals(findings, totals, counted)
        day = dated(listed[-1]) if listed else dated(member.name)
        table = content(ADDENDA, columns, lines)
        bad = len(findings.bad)
        return Reading(SERIES, (table,), day, False, findings.in_order, rows, bad, facts, member.name)


def _totals(findings: Findings, totals: dict[tuple[str, str], int], counted: dict[tuple[str, str], int]) -> None:
    """Whether as many changes are listed as the file itself says."""
    words = {"additions": "add", "deletions": "delete", "revisions": "revise"}
    for (group, word), said in totals.items():
        if word in words and (listed := counted.get((group, words[word]), 0)) != said:
            text = f"the file says {said} {word} of {group}, {listed} are listed"
            findings.note(DIFFERS, 0, text)


def together(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings of files of one release as one for each day: the order file's codes if there is one, the addenda,
    and a finding for everything in which the files do not agree.

    A reading without a day is taken to be of the same day as the rest.
    """
    days = sorted({one.dated for one in readings if one.dated is not None})
    if len(days) > 1:
        return tuple(made for day in days for made in together([one for one in readings if one.dated in (day, None)]))
    codes = [one for one in _contents(readings) if one.table.name == CODES.name]
    changes = [one for one in _contents(readings) if one.table.name == ADDENDA.name]
    codes.sort(key=lambda one: not one.table.complete)
    changes.sort(key=lambda one: one.data.column("now-short").null_count)
    findings = [found for one in readings for found in one.findings]
    if codes:
        for other in codes[1:]:
            findings += _same_codes(codes[0], other, _name(readings, other))
        for other in changes:
            findings += checked(codes[0], other, _name(readings, other))
    if not readings:
        return ()
    return (
        Reading(
            SERIES,
            (*codes[:1], *changes[:1]),
            days[0] if days else None,
            findings=tuple(findings),
            rows=sum(one.rows for one in readings),
            bad=sum(one.bad for one in readings),
            facts={key: value for one in readings for key, value in one.facts.items()},
        ),
    )


def checked(codes: Content, addenda: Content, name: str) -> list[Diagnostic]:
    """Where the codes of a release are not as the addenda to it say: an addition that is missing, a deletion that is
    there, a revision that reads otherwise. `name` is the file of the addenda."""
    whole = codes.table.complete
    at = {code: row for row, code in enumerate(codes.data.column("code").to_pylist())}
    out: list[Diagnostic] = []
    for row in addenda.data.to_pylist():
        code, billable = row["code"], row["billable"]
        if billable == "no" and not whole:
            continue
        now = codes.data.slice(at[code], 1).to_pylist()[0] if code in at else None
        is_there = now is not None and now["billable"] == billable
        kind = "code" if billable == "yes" else "header"
        text = None
        if row["change"] == "delete":
            text = f"{code} is deleted as a {kind} here, but listed as one" if is_there else None
        elif now is None or not is_there:
            text = f"{code} is {_SAID[row['change']]} as a {kind} here, but not listed as one"
        else:
            for said, listed in ((row["now"], now["descriptor"]), (row["now-short"], now["short"])):
                if said and listed and said != listed:
                    text = f"{code} is {_SAID[row['change']]} as `{said}` here, but listed as `{listed}`"
                    break
        if text is not None:
            out.append(Diagnostic(DIFFERS, text, Span(name, row[LINE])))
    return out


_SAID = {"add": "added", "revise": "revised"}


def _same_codes(whole: Content, other: Content, name: str) -> list[Diagnostic]:
    """Where a second list of the codes of a release differs from the first; headers need not be in it."""
    listed = {
        code: text
        for code, text, billable in _columns(whole, "code", "descriptor", "billable")
        if billable == "yes" or other.table.complete
    }
    out: list[Diagnostic] = []
    for code, text, line in _columns(other, "code", "descriptor", LINE):
        now = listed.pop(code, None)
        if now == text:
            continue
        if now is None:
            said = f"{code} is listed here, but not in the file with the order"
        else:
            said = f"{code} is `{text}` here, but `{now}` in the file with the order"
        out.append(Diagnostic(DIFFERS, said, Span(name, line)))
    for code in listed:
        out.append(Diagnostic(DIFFERS, f"{code} is not listed here, but in the file with the order", Span(name, 0)))
    return out


def _columns(content: Content, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(content.data.column(name).to_pylist() for name in names), strict=True)


def _contents(readings: Sequence[Reading]) -> list[Content]:
    return [one for reading in readings for one in reading.contents]


def _name(readings: Sequence[Reading], content: Content) -> str:
    """The file that a content was read from."""
    return next(one.file for one in readings if any(content is its for its in one.contents))


def _codes_reading(
    member: Member, findings: Findings, cut: "pyarrow.Table", lines: int, more: Mapping[str, "pyarrow.Array"]
) -> Reading:
    """The reading of a list of codes; `lines` have anything in them, `more` are columns as they are to be."""
    codes = cut.column("code").combine_chunks()
    names = rows.named(codes)
    fields = {name: cut.column(name).combine_chunks() for name in cut.column_names}
    columns = {**fields, **more, "code": names, "parent": rows.parents(codes, names)}
    table = replace(columnar(CODES, columns, fields[LINE]), once=True)
    return Reading(
        SERIES,
        (table,),
        dated(member.name),
        findings=findings.in_order,
        rows=lines,
        bad=len(findings.bad),
        file=member.name,
    )


def _change(line: str) -> list[str] | tuple[str, int, int]:
    """Code, `yes` or `no`, short and long descriptor of a line of addenda in either layout; or what is wrong."""
    rest = line[_CHANGE_AT:]
    if rest[:1] in ("0", "1") and rest[1:2] == " ":
        billable, rest, at = ("yes" if rest[0] == "1" else "no"), rest[2:], _CHANGE_AT + 2
        short, long = rest[8:68].strip(), rest[69:].strip()
    else:
        billable, at, short, long = "yes", _CHANGE_AT, "", rest[8:].strip()
    code = rest[:7].rstrip()
    problem = code_problem(code, at + 1)
    if problem is None and (rest[7:8] != " " or not long):
        problem = (f"no descriptor stands behind {dotted(code)}", min(len(line), at + 9), 0)
    return problem or [code, billable, short, long]


def _mostly(member: Member, pattern: re.Pattern[str]) -> bool:
    """Whether more than half of the first lines with anything in them are written like this; not counted is how many
    changes addenda say there are."""
    if member.is_xlsx:
        return False
    lines = [line for line in _beginning(member).splitlines() if line.strip() and not _COUNTING.match(line)]
    some = lines[:40]
    return bool(some) and sum(pattern.match(line) is not None for line in some) * 2 > len(some)


def _beginning(member: Member) -> str:
    """The first lines, as far as they are whole."""
    head = member.head[:8192]
    if len(member.head) > 8192:
        head = head[: head.rfind(b"\n") + 1] or head
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError:
        return head.decode("latin-1")


def _lines(member: Member, findings: Findings) -> tuple[list[int], list[str]]:
    """The lines with anything in them, without the sign that ends them, and before them their numbers."""
    text = member.text
    if text and text[-1] not in "\r\n":
        findings.note(CUT, text.count("\n") + 1, "the last line has no end: the file may be cut short")
    every = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [line for line in every if line and not line.isspace()]
    if len(lines) == len(every) - 1 and not every[-1]:
        return list(range(1, len(every))), lines
    return [number for number, line in enumerate(every, 1) if line and not line.isspace()], lines
