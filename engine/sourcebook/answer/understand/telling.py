"""How much the words of a question, alone and in pairs, speak for each way of asking.

INVARIANT: the same words in the same order speak alike; a word that no phrase has says nothing.

    for one word = log (share of the way's phrases that have it / share of all phrases), neither below -2 nor above 2
"""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from sourcebook.compile.telling import told_by

_PRIOR = 5.0  # phrases that every way is taken to have beside its own, with every word as often as in all
_MOST = 2.0  # one word can say no more
_ALONE = 0.5  # a word by itself says so much of what a pair says


class Telling:
    """The words of the phrases of a vocabulary."""

    def __init__(self, read: Callable[[], Mapping[str, Any]]) -> None:
        self._read = read
        self._having: dict[str, dict[int, int]] = {}

    def _phrases_with(self, word: str) -> dict[int, int]:
        """How many phrases of which ways have a word; none for one that no phrase has."""
        having = self._having.get(word)
        if having is None:
            found = self._tables[1].get(word)
            if found is None:
                return {}
            pairs = [int(number) for number in found.split()]
            having = self._having[word] = dict(zip(pairs[::2], pairs[1::2], strict=True))
        return having

    @cached_property
    def _tables(self) -> tuple[list[int], dict[str, str], int, list[float]]:
        raw = self._read()
        counts: list[int] = raw["phrases"]
        without = [max(-_MOST, math.log(_PRIOR / (count + _PRIOR))) for count in counts]
        return counts, raw["words"], sum(counts), without

    def of(self, order: Sequence[str], numbers: Sequence[int]) -> dict[int, float]:
        """How much the words of a question, in their order, speak for each of some ways."""
        counts, _, every, without = self._tables
        total = dict.fromkeys(numbers, 0.0)
        for word in told_by(order):
            having = self._phrases_with(word)
            if not having:
                continue
            much = _ALONE if " " not in word else 1.0
            share = sum(having.values()) / every
            for number in total:
                count = having.get(number)
                if count is None:
                    total[number] += much * without[number]
                else:
                    told = math.log((count + _PRIOR * share) / ((counts[number] + _PRIOR) * share))
                    total[number] += much * min(_MOST, max(-_MOST, told))
        return total
