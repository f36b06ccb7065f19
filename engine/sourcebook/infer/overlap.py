"""Stated ranges that overlap, neither within the other, and leave a code that is in both in dispute."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range, successor
from sourcebook.infer.status import Status
from sourcebook.infer.world import World

_BEHIND = "\uffff"  # a code that goes on (`512.5`) lies where its stem lies


def overlaps(knowledge: Knowledge, world: World) -> Iterator[tuple[str, str, str, str]]:
    """The property that tells where codes are, two ranges of one root, and a code of both that is in dispute."""
    places = dict.fromkeys(p.places for p in knowledge.properties.values() if p.places)
    marks = _marks(knowledge) if places else []
    for property in places:
        facts = knowledge.facts.get(property, {})
        for stated in knowledge.ranges.values():
            if stated.name not in facts:
                continue
            # Of two that overlap so, one begins in the other: each pair is found once.
            for other in knowledge.holding(stated.range.first, stated.root):
                apart = not other.range.contains(stated.range) and not stated.range.contains(other.range)
                if not apart or other.name not in facts:
                    continue
                # What is narrower may settle a part of what they share.
                both = {value for name in (other.name, stated.name) for f in facts[name] for value in f.values}
                shared = _firsts(marks, Range(stated.range.first, other.range.last))
                code = next((code for code in shared if _is_disputed(world, property, code, both)), None)
                if code is not None:
                    yield property, other.name, stated.name, code


def _marks(knowledge: Knowledge) -> list[str]:
    """Every code at which a stated range begins or has just ended, in order."""
    sound = [stated.range for stated in knowledge.ranges.values() if stated.range.is_sound]
    ends = (successor(one.last) for one in sound)
    return sorted({*(one.first for one in sound), *(code for code in ends if code is not None)})


def _firsts(marks: list[str], shared: Range) -> Iterator[str]:
    """A code of each stretch of the shared codes that lies in the same stated ranges throughout: between two of the
    `marks` no code is told anything else."""
    within = marks[bisect_left(marks, shared.first) : bisect_right(marks, shared.last + _BEHIND)]
    yield from sorted({shared.first, *(mark for mark in within if shared.has(mark))})


def _is_disputed(world: World, property: str, code: str, places: set[str]) -> bool:
    """Whether at least two of the places are on the sides of a dispute about where the code is."""
    return sum(world.status(code, property, place) is Status.DISPUTED for place in places) > 1
