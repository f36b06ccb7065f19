"""What the names of NCCI's files tell: for whom the edits are, and for which quarter.

INVARIANT: nothing is guessed: where neither the title nor the name tells for whom, that is said.
"""

import re

from sourcebook.core.day import Day
from sourcebook.text import Diagnostic, Span

PAIRS = "ncci-ptp"
LIMITS = "ncci-mue"
ADD_ON = "ncci-add-on"
SERIES_UNKNOWN = "E-series-unknown"
IS_CODE = re.compile(r"(?:[0-9]{4}[0-9A-Z]|[A-Z][0-9]{4})\Z")

_SERVICES = (
    ("practitioner", re.compile(r"ccipra|practitioner|physician", re.IGNORECASE)),
    ("outpatient", re.compile(r"ccioph|outpatient|hospital|facility", re.IGNORECASE)),
    ("dme", re.compile(r"(?<![a-z])dme(?![a-z])|durable medical", re.IGNORECASE)),
)
_PART = re.compile(r"cci(?:pra|oph|dme)[-_ ]?v\d{3}(?:r\d)?[-_ ](f\d)", re.IGNORECASE)
_VERSION = re.compile(r"cci(?:pra|oph|dme)[-_ ]?v(\d\d)(\d)(?:r\d)?", re.IGNORECASE)


def several(stem: str) -> tuple[str, ...]:
    """The series of which the names begin alike."""
    return tuple(f"{stem}-{word}" for word, _ in _SERVICES if (stem, word) != (PAIRS, "dme"))


def service(stem: str, name: str, title: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The series of a file, told by what stands in it (`title`), else by its name from the last part on; and the
    message where neither tells."""
    for text in (title, *reversed(name.split("/"))):
        found = [word for word, pattern in _SERVICES if pattern.search(text)]
        if len(found) == 1:
            return f"{stem}-{found[0]}", ()
    series = ", ".join(f"`--series {one}`" for one in several(stem))
    text = "neither the file nor its name tells for whom these edits are"
    return stem, (Diagnostic(SERIES_UNKNOWN, text, Span(name, 0), help=f"say it with one of {series}"),)


def quarter_of(name: str) -> Day | None:
    """The first day of the quarter that the version in the name of a file of pairs is for: version 30 is that of 2024,
    30.2 of its third quarter."""
    found = _VERSION.search(name)
    if found is None or found[2] not in "0123":
        return None
    return (1994 + int(found[1])) * 10000 + (int(found[2]) * 3 + 1) * 100 + 1


def padded(cell: str) -> str:
    """A code of a workbook with the zeros that it lost where it was taken for a number."""
    cell = cell.removesuffix(".0")
    return cell.zfill(5) if cell.isascii() and cell.isdigit() else cell


def part_of(name: str) -> str:
    """Which of the files of a quarter one is (`f1`), where its name tells that there are several."""
    found = _PART.findall(name)
    return found[-1].lower() if found else ""
