"""Which words, alone and in pairs, tell of which property, so that all its phrases together speak for it.

INVARIANT: plain values, the same for the same phrases. `phrases` are the numbers of phrases of the ways in their order.
`words` has for each word, and for each two in a row (`^` begins a phrase, `$` ends it), how many phrases of which ways
have it, as `way count way count …`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any


def told_by(order: Sequence[str]) -> Iterator[str]:
    """The words of a text in order, and each two in a row, once each."""
    return iter(dict.fromkeys((*order, *map(" ".join, zip(("^", *order), (*order, "$"), strict=True)))))


def telling(ways: Iterable[Iterable[str]]) -> dict[str, Any]:
    """The tables above, of the phrases of each way with their words in order (`english.template`)."""
    counts: list[int] = []
    found: dict[str, Counter[int]] = defaultdict(Counter)
    for number, phrases in enumerate(ways):
        distinct = set(phrases)
        counts.append(len(distinct))
        for phrase in distinct:
            for word in told_by(phrase.split()):
                found[word][number] += 1
    return {
        "phrases": counts,
        "words": {
            word: " ".join(f"{way} {count}" for way, count in sorted(its.items()))
            for word, its in sorted(found.items())
        },
    }
