"""Files in the record layout of HCPCS Level II, made for tests: nothing of a real one is in them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from sourcebook.releases.formats.hcpcs_layout import CODES, DESCRIPTOR, FIELDS, WIDTH
from sourcebook.releases.opening import HEAD, Member, opened

NOTICE = "***Disclaimers\r\n\r\n-- Made for tests; no code of it means anything.  \r\n\r\n"


@dataclass(frozen=True)
class Made:
    """One code or modifier; `cells` has its other fields by name, as they stand in the file."""

    code: str
    cells: dict[str, str] = field(default_factory=dict)

    @property
    def is_modifier(self) -> bool:
        return len(self.code) == 2

    def value(self, name: str) -> str | int | None:
        """What a table has of a field."""
        if name == "code":
            return self.code
        said = self.cells.get(name, "00100" if name == "sequence" else "")
        column = CODES.column(name)
        assert column is not None
        return (int(said) if column.value.sort.value in ("date", "number") else said) if said else None


def pieces(text: str) -> list[str]:
    """A description in lines of at most 80 characters, cut between words; a longer word is cut where it must be."""
    out = [""]
    for word in text.split(" "):
        if out[-1] and len(out[-1]) + 1 + len(word) > DESCRIPTOR.width:
            out.append(word)
        else:
            out[-1] = f"{out[-1]} {word}" if out[-1] else word
    return out


def records(made: Made) -> list[str]:
    """The records of a code, 320 characters each."""
    first, *more = pieces(made.cells.get("descriptor", ""))
    kind = "7" if made.is_modifier else "3"
    line = [" "] * WIDTH
    line[:11] = f"{made.code:>5}00100{kind}"
    for each in FIELDS:
        said = first if each is DESCRIPTOR else made.cells.get(each.name, "")
        if said and each.name != "sequence":
            said = said.rjust(each.width) if each.name == "anesthesia-units" else said.ljust(each.width)
            assert len(said) == each.width
            line[each.first - 1 : each.last] = said
    lines = ["".join(line)]
    for number, text in enumerate(more, 2):
        kind = "8" if made.is_modifier else "4"
        lines.append(f"{made.code:>5}{100 * number:05d}{kind}{text}".ljust(WIDTH))
    return lines


def text(rows: Sequence[Made], notice: str = NOTICE) -> bytes:
    return (notice + "".join(f"{line}\r\n" for made in rows for line in records(made))).encode("latin-1")


def member(path: Path, data: bytes, name: str = "made.txt") -> Member:
    path = path / name
    path.write_bytes(data)
    return Member(name, path, data[:HEAD])


def sheet(path: Path, rows: Sequence[Sequence[object]], name: str = "made.xlsx") -> Member:
    """A workbook with these cells, opened."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    book.save(path / name)
    with opened(path / name) as found:
        (one,) = found.members
        return one


def sheet_rows(rows: Sequence[Made], above: int = 0) -> list[list[object]]:
    """The cells of a sheet: blank rows, the header, a row for each code."""
    header: list[object] = ["HCPC", "SEQNUM", "RECID", *(each.header for each in FIELDS if each.name != "sequence")]
    out: list[list[object]] = [[None for _ in header] for _ in range(above)]
    out.append(header)
    for made in rows:
        kind = "7" if made.is_modifier else "3"
        cells = [made.cells.get(each.name) or None for each in FIELDS if each.name != "sequence"]
        out.append([f"{made.code:>5}", "0010", kind, *cells])
    return out


_WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABC0123456789(),.;:/%'-é®", min_size=1, max_size=14)
_DAYS = st.dates(date(1982, 1, 1), date(2030, 12, 31)).map(lambda day: day.strftime("%Y%m%d"))
_CELLS = {
    "price1": st.from_regex(r"[0-9]{2}", fullmatch=True),
    "multiple-price": st.sampled_from("ABC9"),
    "cim1": st.sampled_from(["60-9", "45-20", "35-100"]),
    "mcm1": st.sampled_from(["2100", "2130.A", "2079 A"]),
    "statute": st.sampled_from(["1862(a)(7)", "1833(t)"]),
    "labcert1": st.sampled_from(["340", "010"]),
    "xref1": st.from_regex(r"[A-V][0-9]{4}", fullmatch=True),
    "coverage": st.sampled_from("CDIMS"),
    "asc-group": st.just("YY"),
    "asc-date": _DAYS,
    "opps": st.just("102"),
    "opps-indicator": st.just("1"),
    "opps-date": _DAYS,
    "process-note": st.from_regex(r"[0-9]{4}", fullmatch=True),
    "betos": st.sampled_from(["D1E", "Y1", "O1F"]),
    "tos1": st.sampled_from("19PS"),
    "tos2": st.sampled_from("RF"),
    "anesthesia-units": st.sampled_from(["0", "3", "12"]),
    "terminated": _DAYS,
}


@st.composite
def many(draw: st.DrawFn, least: int = 1, most: int = 12) -> list[Made]:
    """Some modifiers and codes in the order in which files have them."""
    modifiers = draw(st.lists(st.from_regex(r"[A-V][A-Z0-9]", fullmatch=True), unique=True, max_size=4))
    codes = draw(st.lists(st.from_regex(r"[A-V][0-9]{4}", fullmatch=True), unique=True, min_size=least, max_size=most))
    out = []
    for code in [*sorted(modifiers), *sorted(codes)]:
        cells = {name: draw(values) for name, values in _CELLS.items() if draw(st.integers(0, 3)) == 0}
        cells["descriptor"] = " ".join(draw(st.lists(_WORDS, min_size=1, max_size=40)))
        cells["short"] = " ".join(draw(st.lists(_WORDS, min_size=1, max_size=2)))[:28].strip()
        cells["added"] = cells["effective"] = draw(_DAYS)
        cells["action"] = draw(st.sampled_from("ABCDFNPRST"))
        out.append(Made(code, cells))
    return out
