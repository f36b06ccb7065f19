"""HCPCS Level II as fixed-width text: records of 320 characters, several of them for a long description.

INVARIANT: a line is a record, a notice before the first or after the last one, blank, or a finding.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from struct import iter_unpack

from sourcebook.releases.findings import CUT, GAP, Findings
from sourcebook.releases.formats import hcpcs_layout as layout
from sourcebook.releases.formats.hcpcs_layout import (
    CODE_FIRST,
    CODE_MORE,
    DESCRIPTOR,
    FIELDS,
    FILLERS,
    MODIFIER_FIRST,
    MODIFIER_MORE,
    ODD,
    WIDTH,
    Field,
    Rows,
)
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import Reading
from sourcebook.text.value import dataclass, field

_RECORD = re.compile(r"(?:[A-Z0-9]{5}|   [A-Z0-9]{2})\d{5}[3478]\S")
_LEAST = max(each.last for each in FIELDS)
_FIRST, _MORE = (CODE_FIRST, MODIFIER_FIRST), (CODE_MORE, MODIFIER_MORE)
_NOTICE = 100
"""More lines than any notice has before and behind the records."""
_DUE = tuple(f"{100 * number:05d}" for number in range(1000))

_ENDS = sorted({0, WIDTH}.union(*({each.first - 1, each.last} for each in FIELDS), *({a - 1, b} for a, b in FILLERS)))
_PLACES = tuple(pairwise(_ENDS))


@dataclass(slots=True)
class _Records:
    """The first records of codes or of modifiers, as they come; by position the further ones and their lines."""

    key: Field
    lines: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    tails: dict[int, list[str]] = field(default_factory=dict)
    more: dict[int, list[int]] = field(default_factory=dict)


class HcpcsText:
    """The contractor file (ANWEB)."""

    name = "hcpcs-text"
    series = (layout.SERIES,)

    def recognizes(self, member: Member) -> bool:
        if member.is_xlsx:
            return False
        lines = _lines(member.head.decode("latin-1"))
        first = next((at for at, line in enumerate(lines) if _RECORD.match(line)), None)
        if first is None:
            return False
        # The head may end within a line, and only the bytes of a file tell its lines' lengths.
        looked = [line for line in lines[first : first + 40] if line.strip()]
        fitting = [line for line in looked if _RECORD.match(line)]
        return 2 * len(fitting) >= len(looked) and max(map(len, fitting)) > DESCRIPTOR.last

    def read(self, member: Member) -> Reading:
        findings = Findings(member.name)
        lines = _lines(member.text)
        begin, end = _stretch(lines)
        if end == len(lines) and len(lines[-1]) != WIDTH:
            findings.note(CUT, end, "the last line has no end: the file may be cut short")
        codes, modifiers = _Records(layout.CODE), _Records(layout.MODIFIER)
        all = {CODE_FIRST: codes, CODE_MORE: codes, MODIFIER_FIRST: modifiers, MODIFIER_MORE: modifiers}
        rows = _sorted_out(lines, begin, end, all, findings)
        contents = (
            layout.content(layout.CODES, _rows(codes, findings), findings),
            layout.content(layout.MODIFIERS, _rows(modifiers, findings), findings),
        )
        rows += _no_notice(lines, begin, end, findings)
        notice = " ".join(" ".join(lines[:begin] + lines[end:]).replace("\xa0", " ").split())
        return Reading(
            layout.SERIES,
            contents,
            layout.vintage(contents),
            findings=findings.in_order,
            rows=rows,
            bad=len(findings.bad),
            facts={"notice": notice} if notice else {},
        )


def _stretch(lines: list[str]) -> tuple[int, int]:
    """From where to where the records are; a line of the right length is one, whatever is wrong with it."""
    begin = next(at for at, line in enumerate(lines) if len(line) == WIDTH or _RECORD.match(line))
    end = next(at for at in range(len(lines) - 1, -1, -1) if len(lines[at]) == WIDTH or _RECORD.match(lines[at]))
    return begin, end + 1


def _no_notice(lines: list[str], begin: int, end: int, findings: Findings) -> int:
    """How many lines before and behind the records are too many for a notice; each of them is told."""
    beside = [at for at in (*range(begin), *range(end, len(lines))) if lines[at].strip()]
    for at in beside[_NOTICE:]:
        message = f"the line has {len(lines[at])} characters, not {WIDTH}, and no notice is so long"
        findings.row(at + 1, message, 1, len(lines[at]))
    return len(beside[_NOTICE:])


def _lines(text: str) -> list[str]:
    # Not splitlines: a damaged byte may be one of the signs at which that would cut.
    return text.replace("\r\n", "\n").split("\n")


def _sorted_out(lines: list[str], begin: int, end: int, all: Mapping[str, _Records], findings: Findings) -> int:
    """How many of the lines are records; the first ones put where their kind belongs, the others joined to them."""
    rows = 0
    into: _Records | None = None
    code = ""
    sequence = 0
    for number in range(begin, end):
        line = lines[number]
        if len(line) != WIDTH:
            if not line.strip():
                continue
            fixed = _of_other_length(line, number + 1, findings)
            if fixed is None:
                rows += 1
                if line[10:11] in _FIRST:
                    into, code = None, line[:5]
                continue
            line = fixed
        rows += 1
        kind = line[10]
        if kind in _FIRST:
            code, into, sequence = line[:5], all[kind], 1
            into.lines.append(number + 1)
            into.texts.append(line)
        elif kind not in _MORE:
            findings.row(number + 1, f"`{kind}` is no kind of record", 11, 1)
            into, code = None, line[:5]
        elif line[:5] != code or into is not all[kind]:
            what = "cannot be read" if line[:5] == code else "does not stand before it"
            message = f"more of the description of `{line[:5].strip()}`, the first record of which {what}"
            findings.row(number + 1, message, 1, 5)
        else:
            at = len(into.lines) - 1
            into.tails.setdefault(at, []).append(line[DESCRIPTOR.first - 1 : DESCRIPTOR.last])
            into.more.setdefault(at, []).append(number + 1)
            sequence += 1
            if line[5:10] != _DUE[sequence]:
                message = f"record {line[5:10]} of `{code.strip()}` stands where {_DUE[sequence]} is due"
                help = "a record of its description is missing, or stands elsewhere"
                layout.tell(findings, GAP, message, number + 1, 6, 5, help)
                sequence = _DUE.index(line[5:10]) if line[5:10] in _DUE else sequence
            if line[DESCRIPTOR.last :].strip():
                message = f"more of the description of `{code.strip()}` has other fields, too, which are not read"
                layout.tell(findings, ODD, message, number + 1, DESCRIPTOR.last + 1, WIDTH - DESCRIPTOR.last)
    return rows


def _of_other_length(line: str, number: int, findings: Findings) -> str | None:
    """The record with its blanks put right, if nothing but blanks at its end is missing or too many; else None."""
    message = f"the line has {len(line)} characters, not {WIDTH}"
    least = DESCRIPTOR.last if line[10:11] in _MORE else _LEAST
    if _RECORD.match(line) and len(line) >= least and not line[least:].strip():
        help = "nothing but blanks at its end is missing or too many, as far as can be seen: it is read"
        layout.tell(findings, ODD, message, number, 1, len(line), help)
        return line[:least].ljust(WIDTH)
    findings.row(number, message, 1, len(line))
    return None


def _rows(records: _Records, findings: Findings) -> Rows:
    by_place = _cut(records.texts)
    columns = {each.name: by_place[each.first - 1, each.last] for each in FIELDS}
    for each in FIELDS:
        if any(columns[each.name]):
            said = {value: _placed(each, value) for value in set(columns[each.name])}
            columns[each.name] = [said[value] for value in columns[each.name]]
    for at, tails in records.tails.items():
        columns[DESCRIPTOR.name][at] = " ".join([columns[DESCRIPTOR.name][at], *(tail.strip(" ") for tail in tails)])
    columns[DESCRIPTOR.name] = [layout.words(text) for text in columns[DESCRIPTOR.name]]
    for first, last in FILLERS:
        for at, value in enumerate(by_place[first - 1, last]):
            if value.strip(" "):
                message = f"`{value.strip()}` stands where the layout has nothing"
                layout.tell(findings, ODD, message, records.lines[at], first, last - first + 1)
    key = records.key
    places = {each.name: (each.first, each.width) for each in (*FIELDS, key)}
    # What stands before a modifier belongs to it until it is known to be blank, and the blank within a code, too.
    codes = [text[:5].removeprefix(" " * (key.first - 1)) for text in records.texts]
    return Rows(key, records.lines, codes, columns, records.more, places)


def _cut(texts: Sequence[str]) -> dict[tuple[int, int], list[str]]:
    """By place the fields of all records, with their blanks; of a field that is blank in all of them, no blanks."""
    whole = "".join(texts)
    used = [(first, last) for first, last in _PLACES if any(whole[at::WIDTH].strip(" ") for at in range(first, last))]
    cut = {place: [""] * len(texts) for place in _PLACES}
    if not used:
        return cut
    # As bytes they are cut by the layout all at once; signs that take more than one go the long way.
    encoding, room = ("latin-1", 1) if all(map(str.isascii, texts)) else ("utf-32-le", 4)
    layout = "".join(f"{room * (last - first)}{'s' if (first, last) in used else 'x'}" for first, last in _PLACES)
    for place, values in zip(used, zip(*iter_unpack(layout, whole.encode(encoding)), strict=True), strict=True):
        said = {value: value.decode(encoding) for value in set(values)}
        cut[place] = [said[value] for value in values]
    return cut


def _placed(each: Field, value: str) -> str:
    """The value without the blanks behind it. Before it there are none, so that such a blank is found odd."""
    return value.strip(" ") if each.shape is None or each.sort is layout.NUMBER else value.rstrip(" ")
