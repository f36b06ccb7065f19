"""The phrases of the ways of asking as columns, and which ways have a phrase with just these words in this order.

INVARIANT: plain values, the same for the same phrases; a phrase is known by its number, its place among those declared.
"""

from collections.abc import Sequence
from typing import Any

from sourcebook.compile.blobs import mark

Json = dict[str, Any]


def columns(phrases: Sequence[Json], cues: Sequence[str]) -> Json:
    """The phrases of a way as columns, since most are only weighed: `falling` are their numbers, the heaviest first;
    `having` tells of each cue which have it, as bits of their places there."""
    falling = sorted(range(len(phrases)), key=lambda number: (-phrases[number]["weight"], -number))
    having = dict.fromkeys(cues, 0)
    for place, number in enumerate(falling):
        for word in phrases[number]["words"].split():
            having[word] |= 1 << place
    names = ("text", "order", "plain", "weight", "manner")
    return {name: [phrase[name] for phrase in phrases] for name in names} | {
        "falling": falling,
        "having": [f"{bits:x}" for bits in having.values()],
    }


def orders(phrases: Sequence[Sequence[Json]]) -> list[list[int]]:
    """The ways that have a phrase with just these words in this order: the marks of the orders (`blobs.mark`), in pairs
    with the ways."""
    pairs = {(mark(phrase["order"]), number) for number, own in enumerate(phrases) for phrase in own}
    return [list(column) for column in zip(*sorted(pairs), strict=True)]
