"""Small files of a layout of their own, and what reads them: for tests of what is the same for every layout.

A file begins with `TINY SERIES` and perhaps a day; each further line is `CODE|descriptor|since|until|weight`.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl

from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.releases.content import content
from sourcebook.releases.findings import Findings
from sourcebook.releases.importing import Outcome, imported
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Edit, Reading

CODES = Table(
    "tiny.codes",
    (
        Column("code", ValueType(Sort.CODE), required=True),
        Column("descriptor", guarded=True),
        Column("since", ValueType(Sort.DATE)),
        Column("until", ValueType(Sort.DATE)),
        Column("weight", ValueType(Sort.NUMBER)),
    ),
    key="code",
    since="since",
    until="until",
    complete=True,
)
PAIRS = Table(
    "tiny.pairs",
    (
        Column("one", ValueType(Sort.CODE), required=True),
        Column("two", ValueType(Sort.CODE), required=True),
        Column("sign"),
    ),
    key="one",
    second="two",
)


class Tiny:
    """Reads the layout, from text and from sheets; lines `+`, `!` of a file that corrects add and change rows."""

    name = "tiny"

    def recognizes(self, member: Member) -> bool:
        if member.is_xlsx:
            return bool(member.sheet) and str(member.sheet[0][0]).startswith("TINY ")
        return member.head.startswith(b"TINY ")

    def read(self, member: Member) -> Reading:
        if member.is_xlsx:
            # Blank cells at the end of all rows are not in the sheet.
            lines = ["|".join([*map(str, row), *[""] * (5 - len(row))]) for row in member.sheet]
            lines[0] = lines[0].rstrip("|")
        else:
            lines = member.text.split("\n")
        words = lines[0].split()
        findings = Findings(member.name)
        columns: dict[str, list[object]] = {column.name: [] for column in CODES.columns}
        pairs: dict[str, list[object]] = {column.name: [] for column in PAIRS.columns}
        at, at_pairs, edits, rows = [], [], [], 0
        for number, line in enumerate(lines[1:], 2):
            if not line:
                continue
            rows += 1
            cells = line.split("|")
            if "corrections" in words and cells[0].startswith(("+", "!")):
                edits.append(
                    Edit("tiny.codes", cells[0][1:], number, {"descriptor": cells[1]}, adds=cells[0][0] == "+")
                )
            elif len(cells) == 3:
                at_pairs.append(number)
                for name, cell in zip(pairs, cells, strict=True):
                    pairs[name].append(cell)
            elif len(cells) == 5 and all(re.fullmatch(r"(\d{1,8}(\.0)?)?", cell, re.ASCII) for cell in cells[2:]):
                at.append(number)
                numbers = [int(float(cell)) if cell else None for cell in cells[2:]]
                for name, value in zip(columns, [*cells[:2], *numbers], strict=True):
                    columns[name].append(value)
            else:
                findings.row(number, f"{len(cells)} fields, not 5, or no numbers")
        contents = [content(CODES, columns, at)] if at or not (edits or at_pairs) else []
        if at_pairs:
            contents.append(content(PAIRS, pairs, at_pairs))
        return Reading(
            words[1],
            tuple(contents),
            int(words[2]) if len(words) > 2 else None,
            corrects="corrections" in words,
            findings=findings.in_order,
            rows=rows,
            bad=len(findings.bad),
            edits=tuple(edits),
        )


FORMATS = (Tiny(),)


def row(code: str, descriptor: str = "a thing", since: object = "", until: object = "", weight: object = "") -> str:
    return f"{code}|{descriptor}|{since}|{until}|{weight}"


def text(rows: Iterable[str], series: str = "tiny", day: object = "") -> bytes:
    """A file with these rows."""
    return "\n".join([f"TINY {series} {day}".rstrip(), *rows, ""]).encode("latin-1")


def many(count: int, descriptor: str = "a thing") -> list[str]:
    """So many rows."""
    return [row(f"A{at:04}", f"{descriptor} {at}", 20200101) for at in range(count)]


def sheet(rows: Iterable[str], series: str = "tiny", day: object = "") -> bytes:
    """The same as a workbook."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append([f"TINY {series} {day}".rstrip()])
    for line in rows:
        page.append(list(line.split("|")))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip file with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


@dataclass
class Room:
    """A store of a test's own, and a folder for the files that are imported into it."""

    folder: Path
    home: Path = field(init=False)

    def __post_init__(self) -> None:
        self.home = self.folder / "home"

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def take(self, name: str, data: bytes, **more: object) -> tuple[Outcome, ...]:
        """Import a file of this name with these bytes."""
        return imported(self.file(name, data), self.home, formats=FORMATS, **more)  # type: ignore[arg-type]

    def one(self, name: str, data: bytes, **more: object) -> Outcome:
        (found,) = self.take(name, data, **more)
        return found


def codes(outcome: Outcome) -> Sequence[str]:
    """The codes of the findings of an import, each once, in order of appearance."""
    return list(dict.fromkeys(one.code for one in outcome.findings))


def state_of(home: Path) -> dict[str, bytes]:
    """Every file of a store but the index, by name."""
    found = {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*") if path.is_file()}
    return {name: data for name, data in found.items() if not name.startswith("index.sqlite")}
