"""The codes that are settled to be in a place: the ranges stated for it, less what is somebody else's."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range, ascii_uppercase, joined, shape, successor


def codes_in(knowledge: Knowledge, place: str, is_inside: Callable[[str], bool]) -> tuple[Range, ...]:
    """The stretches of which `is_inside` is true of the first code, among all that ranges placed there and those that
    overlap them cut.

    Between two places where a range begins or has just ended all codes are in the same ranges.
    """
    own = [
        s.range for s in knowledge.ranges.values() if any(n == place or place in knowledge.above(n) for n in s.under)
    ]
    marks: dict[str, set[str]] = {}
    for ranged in own:
        if ranged.is_sound:
            marks.setdefault(shape(ranged.first), set()).update(_marks(ranged))
    for stated in knowledge.ranges.values():
        cuts = marks.get(shape(stated.range.first))
        if cuts is not None and stated.range.is_sound and any(stated.range.overlaps(ranged) for ranged in own):
            cuts.update(_marks(stated.range))
    found = []
    for cuts in marks.values():
        firsts = sorted(cuts)
        for first, end in pairwise(firsts):
            if is_inside(first):
                found.append(Range(first, predecessor(end) or first))
        if is_inside(firsts[-1]):
            found.append(Range(firsts[-1], firsts[-1]))
    return joined(found)


def _marks(ranged: Range) -> Iterable[str]:
    yield ranged.first
    yield ranged.last
    after = successor(ranged.last)
    if after is not None:
        yield after


def predecessor(code: str) -> str | None:
    """The code before one of the same shape; None before the first."""
    out = list(code)
    fixed = len(shape(code).rstrip(ascii_uppercase)) if code[:1].isdigit() else len(code)
    for i in range(fixed - 1, -1, -1):
        c = out[i]
        if c.isdigit() or c.isalpha():
            first, top = ("0", "9") if c.isdigit() else ("A", "Z")
            if c != first:
                out[i] = chr(ord(c) - 1)
                return "".join(out)
            out[i] = top
    return None
