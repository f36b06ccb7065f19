"""HCPCS Level II as fixed-width text: records of 320 characters, several of them for a long description.

INVARIANT: a line is a record, a notice before the first or after the last one, blank, or a finding.
"""

import re

from sourcebook.releases.formats import hcpcs_layout as layout
from sourcebook.releases.formats.hcpcs_layout import (
    CODE_FIRST,
    CODE_MORE,
    DESCRIPTOR,
    FIELDS,
    FILLERS,
    MODIFIER_FIRST,
    MODIFIER_MORE,
    WIDTH,
    Field,
    Remarks,
    Rows,
)
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.text.value import dataclass, field

_RECORD = re.compile(r"(?:[A-Z0-9]{5}|   [A-Z0-9]{2})\d{5}[3478]\S")
_LEAST = max(each.last for each in FIELDS)
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


@dataclass(slots=True)
class _Records:
    """The first records of codes or of modifiers, as they come."""

    key: Field
    lines: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    tails: dict[int, list[str]] = field(default_factory=dict)


class HcpcsText:
    """The contractor file (ANWEB)."""

    name = "hcpcs-text"

    def recognizes(self, member: Member) -> bool:
        if member.is_xlsx:
            return False
        lines = _text(member.head, None).split("\n")
        first = next((at for at, line in enumerate(lines) if _RECORD.match(line)), None)
        if first is None:
            return False
        # The head may end within a line, and only the bytes of a file tell its lines' lengths.
        looked = [line for line in lines[first : first + 40] if line.strip()]
        fitting = [line for line in looked if _RECORD.match(line)]
        return 2 * len(fitting) >= len(looked) and max(map(len, fitting)) > DESCRIPTOR.last

    def read(self, member: Member) -> Reading:
        remarks = Remarks(member.name)
        lines = _text(member.data, remarks).split("\n")
        begin = next(at for at, line in enumerate(lines) if _RECORD.match(line))
        end = next(at for at in range(len(lines) - 1, -1, -1) if _RECORD.match(lines[at])) + 1
        begin = next((at for at, line in enumerate(lines[:begin]) if len(line) == WIDTH), begin)
        end = max((at + 1 for at in range(end, len(lines)) if len(lines[at]) == WIDTH), default=end)
        codes, modifiers = _Records(layout.CODE), _Records(layout.MODIFIER)
        rows = _sorted_out(lines, begin, end, codes, modifiers, remarks)
        contents = (
            layout.content(layout.CODES, _rows(codes, remarks), remarks),
            layout.content(layout.MODIFIERS, _rows(modifiers, remarks), remarks),
        )
        notices = " ".join(" ".join(lines[:begin] + lines[end:]).replace("\xa0", " ").split())
        return Reading(
            layout.SERIES,
            contents,
            layout.vintage(contents),
            findings=remarks.ordered,
            rows=rows,
            bad=remarks.bad,
            facts={"notice": notices} if notices else {},
        )


def _text(data: bytes, remarks: Remarks | None) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "latin-1")
    if encoding != "latin-1" and remarks is not None:
        remarks.note("W-other-encoding", f"the file is in {encoding.removesuffix('-sig')}, not in latin-1", 1)
    # Not splitlines: a damaged byte may be one of the signs at which that would cut.
    return data.decode(encoding, errors="replace").replace("\r\n", "\n")


def _sorted_out(lines: list[str], begin: int, end: int, codes: _Records, modifiers: _Records, remarks: Remarks) -> int:
    """How many of the lines are records; the first ones put where they belong, the others joined to them."""
    rows = 0
    into: _Records | None = None
    code = ""
    sequence = 0
    for number in range(begin, end):
        line = lines[number]
        length = len(line)
        if length != WIDTH:
            if not line.strip():
                continue
            rows += 1
            fixed = _of_other_length(line, number + 1, remarks)
            if fixed is None:
                if line[10:11] in (CODE_FIRST, MODIFIER_FIRST):
                    into, code = None, line[:5]
                continue
            line = fixed
        else:
            rows += 1
        kind = line[10]
        if kind in (CODE_FIRST, MODIFIER_FIRST):
            code = line[:5]
            into = codes if kind == CODE_FIRST else modifiers
            if not _RECORD.match(line) or (kind == CODE_FIRST) == (code[:3] == "   "):
                remarks.refuse("E-bad-code", f"`{code.strip()}` is no {into.key.title}", number + 1, 1, 5)
                into = None
                continue
            into.lines.append(number + 1)
            into.texts.append(line)
            sequence = 100
            if line[5:10] != "00100":
                sequence = int(line[5:10])
                message = f"the first record of `{code.strip()}` has the sequence number {line[5:10]}"
                remarks.note("W-sequence", message, number + 1, 6, 5)
        elif kind in (CODE_MORE, MODIFIER_MORE):
            if line[:5] != code or into is None or (kind == CODE_MORE) != (into is codes):
                said = line[:5].strip()
                message = f"more of the description of `{said}`, whose first record does not stand before it"
                if line[:5] == code and into is None:
                    message = f"more of the description of `{said}`, whose first record cannot be read"
                remarks.refuse("E-lone-continuation", message, number + 1, 1, 5)
                continue
            at = len(into.lines) - 1
            into.tails.setdefault(at, []).append(line[DESCRIPTOR.first - 1 : DESCRIPTOR.last])
            sequence += 100
            if line[5:10] != f"{sequence:05d}":
                message = f"record {line[5:10]} of `{code.strip()}` stands where {sequence:05d} is due"
                help = "a record of its description is missing, or stands elsewhere"
                remarks.note("W-sequence", message, number + 1, 6, 5, help=help)
                sequence = int(line[5:10]) if line[5:10].isdecimal() else sequence
            if line[DESCRIPTOR.last :].strip():
                message = f"more of the description of `{code.strip()}` has other fields, too, which are not read"
                remarks.note("W-beyond-layout", message, number + 1, DESCRIPTOR.last + 1, WIDTH - DESCRIPTOR.last)
        else:
            remarks.refuse("E-record-kind", f"`{kind}` is no kind of record", number + 1, 11, 1)
            into = None
    return rows


def _of_other_length(line: str, number: int, remarks: Remarks) -> str | None:
    """The record with its blanks put right, if nothing but blanks at its end is missing or too many; else None."""
    message = f"the line has {len(line)} characters, not {WIDTH}"
    more = line[10:11] in (CODE_MORE, MODIFIER_MORE)
    least = DESCRIPTOR.last if more else _LEAST
    if _RECORD.match(line) and len(line) >= least and not line[least:].strip():
        help = "nothing but blanks at its end differs: it is read"
        remarks.note("W-line-length", message, number, 1, len(line), help=help)
        return line[:least].ljust(WIDTH)
    remarks.refuse("E-line-length", message, number, 1, len(line), help="it is not read")
    return None


def _rows(records: _Records, remarks: Remarks) -> Rows:
    together = "".join(records.texts)
    columns: dict[str, list[str]] = {}
    count = len(records.texts)
    for each in FIELDS:
        first, last = each.first - 1, each.last
        if each is DESCRIPTOR:
            columns[each.name] = _joined(records)
        elif not any(together[at::WIDTH].strip(" ") for at in range(first, last)):
            columns[each.name] = [""] * count
        elif each.width == 1:
            columns[each.name] = ["" if sign == " " else sign for sign in together[first::WIDTH]]
        else:
            cut = [text[first:last] for text in records.texts]
            said = {value: _placed(each, value) for value in set(cut)}
            columns[each.name] = [said[value] for value in cut]
    for first, last in FILLERS:
        if any(together[at::WIDTH].strip(" ") for at in range(first - 1, last)):
            for number, text in zip(records.lines, records.texts, strict=True):
                if text[first - 1 : last].strip(" "):
                    message = f"`{text[first - 1 : last].strip()}` stands where the layout has nothing"
                    remarks.note("W-beyond-layout", message, number, first, last - first + 1)
    key = records.key
    places = {each.name: (each.first, each.width) for each in (*FIELDS, key)}
    codes = [text[key.first - 1 : key.last] for text in records.texts]
    more = {at: len(tails) for at, tails in records.tails.items()}
    return Rows(key, records.lines, codes, columns, more, places)


def _placed(each: Field, value: str) -> str:
    """The value without the blanks behind it; those before it stay where the field begins at its left, and are odd."""
    return value.strip(" ") if each.shape is None or each.sort is layout.NUMBER else value.rstrip(" ")


def _joined(records: _Records) -> list[str]:
    """The descriptions, with one blank where a record or more blanks end a word."""
    first, last = DESCRIPTOR.first - 1, DESCRIPTOR.last
    whole = [text[first:last] for text in records.texts]
    for at, tails in records.tails.items():
        whole[at] = " ".join([whole[at].strip(" "), *(tail.strip(" ") for tail in tails)])
    return [layout.words(text) for text in whole]
