"""The lines of the order file and of the codes file of ICD-10-CM, cut into columns all at once.

INVARIANT: every line with anything in it is a row, or has a finding; of each code one row is left, the first.
"""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sourcebook.releases.arrays import strings, whole_numbers
from sourcebook.releases.findings import CUT, GAP, TWICE, Findings
from sourcebook.releases.opening import Member
from sourcebook.releases.reading import LINE
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    import pyarrow

Problem = tuple[str, int, int]
"""What is wrong with a line: message, column, length."""

_IS_CODE = re.compile(r"[A-Z][0-9][0-9A-Z]{1,5}\Z")
_LONG_AT = 77  # where the long descriptor begins in the order layout, from 0
_FAR = 1 << 30  # no line is as long
_SHORTEST, _LONGEST = 3, 7  # characters of a code


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the fields of a line are, from 0 (None: to its end). A good line begins with so many signs that look like
    `head`, has a blank at each of `blanks`, and something in its last field; what is wrong with any other is what
    `problem` says of it."""

    fields: Mapping[str, tuple[int, int | None]]
    head: tuple[int, str]
    blanks: tuple[int, ...]
    problem: Callable[[str], Problem]


def dotted(code: str) -> str:
    """The code as it is canonically written: with a dot behind its category."""
    return code if len(code) <= 3 else f"{code[:3]}.{code[3:]}"


def cut(member: Member, layout: Layout, findings: Findings) -> tuple["pyarrow.Table", int]:
    """The good lines as rows, with their numbers (`LINE`) and a column for each field without blanks around it; and
    how many lines have anything in them."""
    import pyarrow
    from pyarrow import compute

    every = _every_line(member, findings)
    # One sign is one byte mostly, and bytes are cut in a tenth of the time.
    slice = _of_bytes if member.encoding == "ascii" else compute.utf8_slice_codeunits
    fields = [compute.ascii_trim(slice(every, *place), " \t") for place in layout.fields.values()]
    blank, nothing = strings([" ", ""])
    good = compute.match_substring_regex(slice(every, 0, layout.head[0]), layout.head[1])
    good = compute.and_(good, compute.not_equal(fields[-1], nothing))
    for at in layout.blanks:
        good = compute.and_(good, compute.equal(slice(every, at, at + 1), blank))
    numbers = whole_numbers(range(1, len(every) + 1), pyarrow.int32())
    rows = 0
    odd = compute.invert(good)
    for number, line in zip(numbers.filter(odd).to_pylist(), every.filter(odd).to_pylist(), strict=True):
        if line and not line.isspace():
            rows += 1
            findings.row(number, *layout.problem(line))
    cut = pyarrow.Table.from_arrays([numbers, *fields], names=[LINE, *layout.fields]).filter(good)
    return _once(cut, layout.fields["code"][0] + 1, findings), rows + len(cut)


def _every_line(member: Member, findings: Findings) -> "pyarrow.StringArray":
    """All lines, without the sign that ends them; behind the last one there is a blank one."""
    import pyarrow
    from pyarrow import compute

    data = member.data if member.encoding == "ascii" else member.text.encode()
    if data and data[-1] not in b"\r\n":
        findings.note(CUT, data.count(b"\n") + 1, "the last line has no end: the file may be cut short")
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    ends = whole_numbers([0, len(data)], pyarrow.int32()).buffers()[1]
    whole = pyarrow.StringArray.from_buffers(1, ends, pyarrow.py_buffer(data))
    return compute.list_flatten(compute.split_pattern(whole, "\n"))


def _of_bytes(lines: "pyarrow.StringArray", first: int, last: int | None) -> "pyarrow.StringArray":
    """What stands in some columns of lines in which every sign is one byte."""
    import pyarrow
    from pyarrow import compute

    # Without an end the function reckons with numbers that are too large for it.
    last = _FAR if last is None else last
    return compute.binary_slice(lines.view(pyarrow.binary()), first, last).view(pyarrow.string())


def _once(rows: "pyarrow.Table", column: int, findings: Findings) -> "pyarrow.Table":
    """The rows but those whose code stands in a line before; and a finding for each of these."""
    import pyarrow

    codes = rows.column("code")
    if len(codes.unique()) == len(codes):
        return rows
    first: dict[str, int] = {}
    kept: list[int] = []
    for at, (number, code) in enumerate(zip(rows.column(LINE).to_pylist(), codes.to_pylist(), strict=True)):
        if first.setdefault(code, number) == number:
            kept.append(at)
        else:
            text = f"{dotted(code)} is listed a second time, first in line {first[code]}"
            findings.row(number, text, column, len(code), TWICE)
    return rows.take(whole_numbers(kept, pyarrow.int32()))


def named(codes: "pyarrow.StringArray") -> "pyarrow.StringArray":
    """The codes with their dots."""
    from pyarrow import compute

    dot, nothing = strings([".", ""])
    behind = _of_bytes(codes, 3, None)
    whole = compute.binary_join_element_wise(_of_bytes(codes, 0, 3), behind, dot)
    return compute.if_else(compute.equal(behind, nothing), codes, whole)


def parents(codes: "pyarrow.StringArray", names: "pyarrow.StringArray") -> "pyarrow.StringArray":
    """Of each code, all of which are listed once, the longest listed one that it goes on from; null for none.
    `codes` have no dots, `names` have them."""
    import pyarrow
    from pyarrow import compute

    # What is before the last sign is mostly shared by several, and mostly a code.
    above = _of_bytes(codes, 0, -1).dictionary_encode()
    found = compute.index_in(above.dictionary, value_set=codes)
    lacking = compute.is_null(found)
    stems = above.dictionary.filter(lacking)
    # Of the others what is shorter, which is the same again of those that are as short already.
    lengths = range(_LONGEST - 2, _SHORTEST - 1, -1)
    shorter = pyarrow.concat_arrays([_of_bytes(stems, 0, length) for length in lengths])
    places = compute.index_in(shorter, value_set=codes)
    nearest = compute.coalesce(*(places[at * len(stems) : (at + 1) * len(stems)] for at in range(len(lengths))))
    return names.take(compute.replace_with_mask(found, lacking, nearest)).take(above.indices)


def out_of_order(findings: Findings, rows: "pyarrow.Table") -> "pyarrow.Array":
    """The order numbers, and a finding wherever one does not follow the one before."""
    import pyarrow

    places = rows.column("order").combine_chunks().cast(pyarrow.int64())
    if not len(places) or places.equals(whole_numbers(range(1, places[-1].as_py() + 1), pyarrow.int64())):
        return places
    listed = places.to_pylist()
    for number, place, last in zip(rows.column(LINE).to_pylist(), listed, [0, *listed], strict=False):
        if place <= last:
            findings.note(GAP, number, f"order number {place:05d} after {last:05d}: lines are mixed up", 1, 5)
        elif place > last + 1 and number - 1 not in findings.bad:
            text = f"order number {place:05d} after {last:05d}: {place - last - 1} rows are missing"
            findings.note(GAP, number, text, 1, 5)
    return places


def _order_problem(line: str) -> Problem:
    if len(line) <= _LONG_AT:
        return f"the line has {len(line)} characters: the long descriptor, from column 78, is missing", len(line) + 1, 0
    if not (line[:5].isascii() and line[:5].isdigit()):
        return f"`{line[:5]}` is no order number of 5 digits", 1, 5
    for at in (5, 13, 15, _LONG_AT - 1):
        if line[at] != " ":
            return f"column {at + 1} is not blank: columns are shifted", at + 1, 1
    code = line[6:13].rstrip(" ")
    problem = code_problem(code, 7)
    if problem is not None:
        return problem
    if line[14] not in "01":
        return f"`{line[14]}` in column 15 tells neither a header (0) nor a code (1)", 15, 1
    return f"{dotted(code)} has no long descriptor", _LONG_AT + 1, 0


def _codes_problem(line: str) -> Problem:
    code = line[:7].rstrip(" ")
    return code_problem(code, 1) or (f"no descriptor stands behind {dotted(code)}, from column 9", 9, 0)


def code_problem(code: str, column: int) -> Problem | None:
    """What is wrong with what stands where a code is due; None for nothing."""
    if _IS_CODE.match(code):
        return None
    return f"`{code}` is not written like a code of 3 to 7 letters and digits", column, max(1, len(code))


ORDER = Layout(
    {"order": (0, 5), "code": (6, 13), "billable": (14, 15), "short": (16, 76), "descriptor": (_LONG_AT, None)},
    (16, r"^[0-9]{5} [A-Z][0-9][0-9A-Z]{1,5} +[01] $"),  # no longer, so that every field is in its place
    (_LONG_AT - 1,),
    _order_problem,
)
CODES = Layout({"code": (0, 7), "descriptor": (8, None)}, (8, r"^[A-Z][0-9][0-9A-Z]{1,5} +$"), (), _codes_problem)
