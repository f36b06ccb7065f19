"""Rows of cells under a header, from text with separators or from a workbook, and what a cell is read as.

INVARIANT: a row's number is that of the line (or row of the sheet) in which it begins, from 1.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from sourcebook.core.day import Day, period
from sourcebook.releases.findings import CELL, CUT, Findings
from sourcebook.releases.opening import Member
from sourcebook.text.value import dataclass

_SEPARATORS = (",", "\t", ";", "|")
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[ T]00:00(?::00)?)?\Z")
_AMERICAN = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})\Z")
_HEADER_WITHIN = 40
_MOST_LINES = 40  # in one cell
_TOO_LONG = "…"


@dataclass(frozen=True, slots=True)
class Sheet:
    """`header` in plain words: small letters, one blank or none between words. `above` are the lines before it."""

    header: tuple[str, ...]
    line: int
    above: tuple[str, ...]
    rows: Sequence[tuple[int, list[str]]]

    def places(self, names: Mapping[str, str]) -> dict[str, int]:
        """Where each column stands, by the name that `names` gives to its header."""
        return {names[header]: at for at, header in enumerate(self.header) if header in names}

    def named(self, places: Mapping[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
        """The rows, their cells by the names of `places`; what a short row has not got is blank."""
        for number, cells in self.rows:
            yield number, {name: cells[at] if at < len(cells) else "" for name, at in places.items()}


def plain(text: str) -> str:
    """A header as it is compared: small letters, anything between words one blank."""
    return " ".join(re.findall(r"[a-z0-9&]+", text.casefold()))


def header_of(member: Member, is_header: Callable[[frozenset[str]], bool]) -> bool:
    """Whether one of the first rows is the header that is looked for; of a text, only its head is looked at."""
    if member.is_xlsx:
        rows: Iterator[tuple[int, list[str]]] = _of_sheet(member)
    else:
        rows = _of_text(member.head.decode("latin-1"))
    return _find(rows, is_header) is not None


def sheet(member: Member, is_header: Callable[[frozenset[str]], bool], findings: Findings) -> Sheet | None:
    """The rows of a file from below its header on; None where none of the first rows is the header. Rows in which
    every cell is blank are left out."""
    is_cut = False
    if member.is_xlsx:
        rows = list(_of_sheet(member))
    else:
        text = member.text
        is_cut = bool(text) and text[-1] not in "\r\n"
        if is_cut:
            findings.note(CUT, text.count("\n") + 1, "the last line has no end: the file may be cut short")
        rows = list(_of_text(text))
    found = _find(iter(rows), is_header)
    if found is None:
        return None
    at, header = found
    number = rows[at][0]
    above = tuple(" ".join(filter(None, cells)) for _, cells in rows[:at])
    kept = []
    for number_of_row, cells in rows[at + 1 :]:
        swallowed = max((cell.count("\n") for cell in cells), default=0)
        if swallowed > _MOST_LINES:
            text = f"a quotation mark that opens here is closed {swallowed} lines further on"
            findings.row(number_of_row, text)
            findings.bad.update(range(number_of_row, number_of_row + swallowed + 1))
            findings.lost += swallowed + 1
        elif cells and cells[0] is _TOO_LONG:
            text = f"a field has more than {csv.field_size_limit():,} characters"
            findings.row(number_of_row, text)
            findings.lost += 1
        elif is_cut and number_of_row == rows[-1][0] and len(cells) < len(header):
            text = f"the row has {len(cells)} fields, the header {len(header)}: it is cut short"
            findings.row(number_of_row, text)
            findings.lost += 1
        elif any(cells):
            kept.append((number_of_row, cells))
    return Sheet(header, number, tuple(filter(None, above)), kept)


def _find(
    rows: Iterator[tuple[int, list[str]]], is_header: Callable[[frozenset[str]], bool]
) -> tuple[int, tuple[str, ...]] | None:
    for at, (_, cells) in zip(range(_HEADER_WITHIN), rows, strict=False):
        names = tuple(plain(cell) for cell in cells)
        if is_header(frozenset(names)):
            return at, names
    return None


def _of_text(text: str) -> Iterator[tuple[int, list[str]]]:
    lines = text[:4096].splitlines()
    # The separator of most fields in the first lines; a descriptor may have commas in it, but not in every line.
    separator = max(_SEPARATORS, key=lambda one: sorted(line.count(one) for line in lines)[len(lines) // 2 :])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a field longer than any cell is
            if reader.line_num <= number:
                yield number, [_TOO_LONG]
                number = reader.line_num + 1
                continue
            # A quotation mark that is never closed.
            yield number, ["…" + "\n" * max(_MOST_LINES + 1, text.count("\n") - number) + "…"]
            return
        yield number, [cell.strip() for cell in cells]
        number = reader.line_num + 1


def _of_sheet(member: Member) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(member.sheet, 1):
        yield number, [written(cell) for cell in cells]


def written(cell: object) -> str:
    """The text of a cell of a workbook: whole numbers without a point, days as `yyyy-mm-dd`."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def day(text: str) -> Day | None:
    """The day that a cell tells: `yyyymmdd`, `yyyy-mm-dd` or `mm/dd/yyyy`; None for what is no day."""
    found = _DAY.match(text)
    if found:
        year, month, number = found.groups()
    elif found := _AMERICAN.match(text):
        month, number, year = found.groups()
    else:
        return None
    whole = period(f"{year}-{month:>02}-{number:>02}")
    return whole[0] if whole else None


def checked_day(findings: Findings, line: int, column: int, header: str, text: str) -> Day | None:
    """The day in a cell that may be blank; for anything else a finding, and the line is bad."""
    if not text:
        return None
    found = day(text)
    if found is None:
        findings.row(line, f"`{text}` under `{header}` is no day", column, len(text), CELL)
    return found
