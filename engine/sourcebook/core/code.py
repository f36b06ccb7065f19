"""Codes, ranges of codes, and the formats that codes are written in.

INVARIANT: two codes have an order only if they have the same shape; a range never holds a code of another shape.
Matching a format takes time in proportion to the text: formats are sequences of character classes, stepped through
as a set of states, and there is no way to write a regular expression.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sourcebook.text.value import dataclass

# The standard module that has these compiles a pattern when it is imported.
ascii_uppercase, digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
LETTERS, DIGITS = frozenset(ascii_uppercase), frozenset(digits)
ALPHANUMERIC = LETTERS | DIGITS
_States = frozenset[tuple[int, int, int]]


@lru_cache(maxsize=65536)
def shape(code: str) -> str:
    """What kind of character stands where: `A` a letter, `9` a digit; letters that end a code stand for themselves
    (`99213` is `99999`, `A0425` is `A9999`, `0042T` is `9999T`), since a suffix names a series of its own."""
    body = code.rstrip(ascii_uppercase) if code[:1].isdigit() else code
    marks = "".join("9" if c in DIGITS else "A" if c in LETTERS else c for c in body)
    return marks + code[len(body) :]


def is_code(text: str) -> bool:
    """Whether a word can be a code: capital letters and digits, at least one digit, dots and hyphens inside."""
    return bool(_CODE.match(text))


_CODE = re.compile(r"(?=[^0-9]{0,40}[0-9])[A-Z0-9]+(?:\.[A-Z0-9]+)*\Z")


def successor(code: str) -> str | None:
    """The next code of the same shape; None after the last."""
    out = list(code)
    fixed = len(shape(code).rstrip(ascii_uppercase)) if code[:1].isdigit() else len(code)
    for i in range(fixed - 1, -1, -1):
        c = out[i]
        if c in DIGITS or c in LETTERS:
            top, first = ("9", "0") if c in DIGITS else ("Z", "A")
            if c != top:
                out[i] = chr(ord(c) + 1)
                return "".join(out)
            out[i] = first
    return None


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """All codes from `first` to `last`, both included; one code where they are equal."""

    first: str
    last: str

    @staticmethod
    def of(text: str) -> "Range | None":
        """`A0021-A0999` or `A0425` as a range; None for what is neither. Ends may be reversed or of two shapes."""
        parts = text.upper().split("-")
        if len(parts) > 2 or not all(is_code(part) for part in parts):
            return None
        return Range(parts[0], parts[-1])

    @property
    def is_sound(self) -> bool:
        """Whether both ends have one shape and stand in order."""
        return shape(self.first) == shape(self.last) and self.first <= self.last

    def has(self, code: str) -> bool:
        """Whether `code` lies in it; a longer code does if it goes on with a dot (`512.5` in `500-599`)."""
        n = len(self.first)
        if len(code) > n and code[n] == ".":
            code = code[:n]
        return len(code) == n and shape(code) == shape(self.first) and self.first <= code <= self.last

    def contains(self, other: "Range") -> bool:
        return self.has(other.first) and self.has(other.last)

    def overlaps(self, other: "Range") -> bool:
        return shape(self.first) == shape(other.first) and self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return self.first if self.first == self.last else f"{self.first}-{self.last}"


def joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The fewest ranges with the same codes, in order."""
    out: list[Range] = []
    for r in sorted(ranges, key=lambda r: (shape(r.first), r)):
        if out and shape(out[-1].first) == shape(r.first):
            after = successor(out[-1].last)
            if after is None or r.first <= after:
                out[-1] = Range(out[-1].first, max(out[-1].last, r.last))
                continue
        out.append(r)
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Segment:
    """From `least` to `most` characters out of `allowed`; `most` None: any number."""

    allowed: frozenset[str]
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Format:
    """What codes look like: any one of several sequences of segments. `text` is how it was written."""

    text: str
    alternatives: tuple[tuple[Segment, ...], ...]

    def matches(self, code: str) -> bool:
        """Whether the whole of `code` is written like this (capital and small letters alike)."""
        code = code.upper()
        states = self._start()
        for character in code:
            states = self._step(states, character)
            if not states:
                return False
        return self._accepts(states)

    def is_within(self, other: "Format") -> bool:
        """Whether every code of this format is one of the other, too."""
        return all(other._accepts(its) for mine, its in self._beside(other) if self._accepts(mine))

    def meets(self, other: "Format") -> bool:
        """Whether some code is written like both."""
        return any(self._accepts(mine) and other._accepts(its) for mine, its in self._beside(other, both=True))

    def _beside(self, other: "Format", both: bool = False) -> Iterator[tuple[_States, _States]]:
        """How far this format and the other have come, for each beginning that a code of this one (of `both`) can
        have."""
        start = (self._start(), other._start())
        seen, todo = {start}, [start]
        letters = self._classes(other)
        while todo:
            mine, its = todo.pop()
            yield mine, its
            for letter in letters:
                step = self._step(mine, letter)
                if step and (pair := (step, other._step(its, letter))) not in seen and (pair[1] or not both):
                    seen.add(pair)
                    todo.append(pair)

    def share_of(self, held: Range) -> tuple[bool, bool]:
        """Whether some of the codes of a sound range are written like this, and whether all are."""
        fixed = len(shape(held.first).rstrip(ascii_uppercase)) if held.first[:1].isdigit() else len(held.first)
        states = {(self._start(), True, True)}  # and whether that is how the first, how the last code begins
        for place, (low, high) in enumerate(zip(held.first, held.last, strict=True)):
            sort = DIGITS if low in DIGITS else LETTERS if low in LETTERS and place < fixed else frozenset(low)
            states = {
                (self._step(at, letter), first and letter == low, last and letter == high)
                for at, first, last in states
                for letter in sort
                if not (first and letter < low) and not (last and letter > high)
            }
        ends = {self._accepts(at) for at, _, _ in states}
        return True in ends, False not in ends

    @property
    def is_open(self) -> bool:
        """Whether codes of any length are written like this."""
        return any(part.most is None for one in self.alternatives for part in one)

    def others(self) -> "Format":
        """The same with the other letters and digits, wherever only some can stand."""
        return Format(self.text, tuple(tuple(map(_turned, one)) for one in self.alternatives))

    # A state is (alternative, segment, how many characters it has taken, never more than it tells apart).
    def _start(self) -> _States:
        return self._closed((a, 0, 0) for a in range(len(self.alternatives)))

    def _closed(self, states: Iterable[tuple[int, int, int]]) -> _States:
        out: set[tuple[int, int, int]] = set()
        for a, s, n in states:
            segments = self.alternatives[a]
            out.add((a, s, n))
            while s < len(segments) and n >= segments[s].least:
                s, n = s + 1, 0
                out.add((a, s, n))
        return frozenset(out)

    def _step(self, states: _States, letter: str) -> _States:
        out = []
        for a, s, n in states:
            segments = self.alternatives[a]
            if s < len(segments) and letter in segments[s].allowed:
                most = segments[s].most
                if most is None:
                    out.append((a, s, min(n + 1, segments[s].least)))
                elif n < most:
                    out.append((a, s, n + 1))
        return self._closed(out)

    def _accepts(self, states: _States) -> bool:
        return any(s == len(self.alternatives[a]) for a, s, _ in states)

    def _classes(self, other: "Format") -> list[str]:
        """One character for each way in which the segments of both formats tell characters apart."""
        sets = {g.allowed for f in (self, other) for alternative in f.alternatives for g in alternative}
        marks: dict[tuple[bool, ...], str] = {}
        for letter in sorted(frozenset().union(*sets)):
            marks.setdefault(tuple(letter in allowed for allowed in sets), letter)
        return list(marks.values())


def _turned(part: Segment) -> Segment:
    for whole in (LETTERS, DIGITS):
        if part.allowed < whole:
            return Segment(whole - part.allowed, part.least, part.most)
    return part


def space_of(held: Range) -> Format | None:
    """A range as a format, where it has every number; None for any other, which says more than its letters."""
    parts = []
    for first, last in zip(held.first, held.last, strict=True):
        allowed = DIGITS if first in DIGITS else frozenset(c for c in LETTERS if first <= c <= last)
        parts.append(Segment(allowed or frozenset(first), 1, 1))
    digits = "".join(c for c in held.first if c in DIGITS), "".join(c for c in held.last if c in DIGITS)
    whole = digits[0].strip("0") in ("", "1") and not digits[1].strip("9")
    return Format(str(held), (tuple(parts),)) if whole else None


_CLASS = {"letter": LETTERS, "digit": DIGITS, "alphanumeric": ALPHANUMERIC, "character": ALPHANUMERIC}
_MOST = 64


@lru_cache(maxsize=1024)
def read_format(text: str) -> Format | None:
    """The format that a phrase describes; None if it is no such phrase.

    Parts are joined by `then`, choices by `or`. A part is `5 digits`, `letter`, `letters` (two or more), `letter W-Z`,
    `letter F, T or U`, `2 to 4 letters`, `up to 4 alphanumerics`, `optional letter`, a sign in quotes (`"."`);
    `numeric` and `alphanumeric` alone are any number of digits, or of letters and digits.
    """
    words = text.replace(",", " , ").split()
    if not words or len(words) > 80:
        return None
    alternatives: list[tuple[Segment, ...]] = []
    segments: list[Segment] = []
    i = 0
    while True:
        found = _segment(words, i)
        if found is None:
            return None
        segment, i = found
        segments.append(segment)
        if i < len(words) and words[i] == "then":
            i += 1
        elif i < len(words) and words[i] == "or":
            alternatives.append(tuple(segments))
            segments, i = [], i + 1
        elif i == len(words):
            alternatives.append(tuple(segments))
            return Format(" ".join(words).replace(" , ", ", "), tuple(alternatives))
        else:
            return None


def _segment(words: list[str], i: int) -> tuple[Segment, int] | None:
    """The segment that begins at word `i`, and the word after it."""
    if i >= len(words):
        return None
    optional = words[i] == "optional"
    i += optional
    least, most, counted = 1, 1, False
    if words[i : i + 2] == ["up", "to"] and i + 2 < len(words) and words[i + 2].isdecimal():
        least, most, counted, i = 0, int(words[i + 2]), True, i + 3
    elif i < len(words) and words[i].isdecimal():
        least = most = int(words[i])
        counted, i = True, i + 1
        if i + 1 < len(words) and words[i] in ("to", "or") and words[i + 1].isdecimal():
            most, i = int(words[i + 1]), i + 2
    if i >= len(words) or most > _MOST or least > most:
        return None
    noun, i = words[i].lower(), i + 1
    if noun == "numeric" and not counted:
        return Segment(DIGITS, 0 if optional else 1, None), i
    if noun == "alphanumeric" and not counted:
        return Segment(ALPHANUMERIC, 0 if optional else 1, None), i
    if len(noun) == 3 and noun[0] == noun[2] == '"':
        return Segment(frozenset(noun[1].upper()), 0 if optional else least, most), i
    single = noun in _CLASS
    allowed = _CLASS.get(noun) or _CLASS.get(noun.removesuffix("s"))
    if allowed is None:
        return None
    found = _members(words, i, allowed)
    if found is None:
        return None
    allowed, i = found
    if not counted and not single:
        return Segment(allowed, 0 if optional else 2, None), i
    return Segment(allowed, 0 if optional else least, most), i


def _members(words: list[str], i: int, allowed: frozenset[str]) -> tuple[frozenset[str], int] | None:
    """The characters that a list after a class leaves of it (`W-Z`, `F, T or U`), and the word after the list."""
    chosen: set[str] = set()
    while i < len(words) and (found := re.fullmatch(r"([A-Z0-9])(?:-([A-Z0-9]))?", words[i])):
        first, last = found[1], found[2] or found[1]
        if not first <= last:
            return None
        chosen |= {c for c in allowed if first <= c <= last}
        if i + 2 < len(words) and words[i + 1] in (",", "or") and re.fullmatch(r"[A-Z0-9](?:-[A-Z0-9])?", words[i + 2]):
            if words[i + 1] == "or" and words[i + 2].isdecimal() and i + 3 < len(words) and words[i + 3] != "or":
                return (frozenset(chosen), i + 1) if chosen else None
            i += 2
        else:
            i += 1
            break
    return (frozenset(chosen), i) if chosen else (allowed, i)
