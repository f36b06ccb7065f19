"""Which stated ranges have a code, found without looking at the others.

INVARIANT: what an index gives for a code is what `Range.has` says of every one of its ranges.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from sourcebook.core.code import ALPHANUMERIC, DIGITS, Range, ascii_uppercase, shape
from sourcebook.text.value import dataclass


def size(ranged: Range) -> int:
    """How many codes of its own shape a sound range has."""
    total, radix = 0, 1
    # The letters that end a code are part of its shape, the same in both ends.
    fixed = len(ranged.first.rstrip(ascii_uppercase)) if ranged.first[:1].isdigit() else len(ranged.first)
    for low, high in zip(reversed(ranged.first[:fixed]), reversed(ranged.last[:fixed]), strict=True):
        if low in ALPHANUMERIC:
            base = 10 if low in DIGITS else 26
            total += (ord(high) - ord(low)) * radix
            radix *= base
    return total + 1


def named(root: str, ranged: Range) -> str:
    """The name of a stated range as a node."""
    return f"{root}:{ranged}"


def keys(code: str) -> Iterator[tuple[str, str]]:
    """The shapes of the ranges that may have `code`, each with the part of the code that decides (`512.5`: `512.5`
    among ranges of its own shape, `512` among those of the shape before the dot)."""
    yield shape(code), code
    at = code.rfind(".")
    while at > 0:
        yield shape(code[:at]), code[:at]
        at = code.rfind(".", 0, at)


@dataclass(frozen=True)
class Cell:
    """All codes of one shape from `first` until just before `after` (None: no end) are in the same ranges: those
    named, narrowest first."""

    first: str
    after: str | None
    names: tuple[str, ...]


class Group:
    """The ranges of one root and shape, by their first code.

    `firsts` and `lasts` belong together line by line and are sorted; with the root they are all there is, so a group
    is written and read as two lists.
    """

    def __init__(self, root: str, firsts: Sequence[str], lasts: Sequence[str]) -> None:
        self.root, self.firsts, self.lasts = root, list(firsts), list(lasts)
        self._narrowness: dict[int, tuple[int, int, str]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Group) and (self.root, self.firsts, self.lasts) == (
            other.root,
            other.firsts,
            other.lasts,
        )

    __hash__ = None  # type: ignore[assignment]

    @cached_property
    def _highest(self) -> list[str]:
        """The greatest last code below each place of a binary tree laid out as a list (1 its top)."""
        width = 1
        while width < len(self.lasts):
            width *= 2
        tree = [""] * width + self.lasts + [""] * (width - len(self.lasts))
        for i in range(width - 1, 0, -1):
            tree[i] = max(tree[2 * i], tree[2 * i + 1])
        return tree

    def holding(self, code: str) -> list[int]:
        """The lines whose range has `code`, a code of this group's shape."""
        end = bisect_right(self.firsts, code)
        if not end:
            return []
        tree = self._highest
        width = len(tree) // 2
        out, todo = [], [(1, 0, width)]
        while todo:
            place, start, length = todo.pop()
            if start >= end or tree[place] < code:
                continue
            if length == 1:
                out.append(start)
            else:
                half = length // 2
                todo.append((2 * place + 1, start + half, half))
                todo.append((2 * place, start, half))
        return out

    def range(self, line: int) -> Range:
        return Range(self.firsts[line], self.lasts[line])

    def name(self, line: int) -> str:
        return named(self.root, self.range(line))

    def narrowness(self, line: int) -> tuple[int, int, str]:
        """Sorts the ranges that have one code: what is contained before what contains it, then the smaller one, then
        by name. (A range of longer codes, `512.0-512.9`, is inside whatever it shares a code with, `512`.)"""
        found = self._narrowness.get(line)
        if found is None:
            ranged = self.range(line)
            found = self._narrowness[line] = (-len(ranged.first), size(ranged), named(self.root, ranged))
        return found

    def cells(self) -> tuple[Cell, ...]:
        """The elementary stretches between places where some range begins or has just ended, in order; stretches
        that no range has are left out."""
        order = {line: self.narrowness(line) for line in range(len(self.firsts))}
        # A range ends just after its last code; "\0" makes a text that sorts right behind it.
        marks = sorted({*self.firsts, *(last + "\0" for last in self.lasts)})
        begin: dict[str, list[int]] = {}
        end: dict[str, list[int]] = {}
        for line, (first, last) in enumerate(zip(self.firsts, self.lasts, strict=True)):
            begin.setdefault(first, []).append(line)
            end.setdefault(last + "\0", []).append(line)
        active: set[int] = set()
        out = []
        for i, mark in enumerate(marks):
            active.difference_update(end.get(mark, ()))
            active.update(begin.get(mark, ()))
            if active:
                names = tuple(name for _, _, name in sorted(order[line] for line in active))
                out.append(Cell(mark, marks[i + 1] if i + 1 < len(marks) else None, names))
        return tuple(out)


class Intervals:
    """The stated ranges of a knowledge base, by root and shape of code."""

    def __init__(self, groups: Mapping[tuple[str, str], Group]) -> None:
        self.groups = groups
        self.roots = tuple(sorted({root for root, _ in groups}))

    @staticmethod
    def of(ranges: Iterable[tuple[str, Range]]) -> "Intervals":
        """The index of ranges given each with its root; ranges that are not sound hold nothing and are no part."""
        lines: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for root, ranged in ranges:
            if ranged.is_sound:
                lines.setdefault((root, shape(ranged.first)), set()).add((ranged.first, ranged.last))
        return Intervals(
            {key: Group(key[0], *map(list, zip(*sorted(found), strict=True))) for key, found in sorted(lines.items())}
        )

    def holding(self, code: str, root: str | None = None) -> tuple[str, ...]:
        """The names of the ranges (of `root`, or of any) that have `code`, narrowest first, then by name."""
        return tuple(group.narrowness(line)[2] for group, line in self._found(code, root))

    def wider(self, root: str, ranged: Range) -> tuple[str, ...]:
        """The names of the other ranges of `root` that contain `ranged`, narrowest first."""
        out = []
        for group, line in self._found(ranged.first, root):
            other = group.range(line)
            if other.last >= ranged.last[: len(other.last)] and other != ranged and other.has(ranged.last):
                out.append(group.name(line))
        return tuple(out)

    def _found(self, code: str, root: str | None) -> list[tuple[Group, int]]:
        """The ranges that have `code` as groups and lines, narrowest first."""
        found = []
        for form, part in keys(code):
            for top in self.roots if root is None else (root,):
                group = self.groups.get((top, form))
                if group is not None:
                    found += [(group, line) for line in group.holding(part)]
        if len(found) > 1:
            found.sort(key=lambda place: place[0].narrowness(place[1]))
        return found

    def cells(self, root: str, form: str) -> tuple[Cell, ...]:
        """The cells of one root and shape; none where no range has that shape."""
        group = self.groups.get((root, form))
        return group.cells() if group else ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Intervals) and self.groups == other.groups

    __hash__ = None  # type: ignore[assignment]
