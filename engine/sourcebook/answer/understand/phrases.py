"""The phrases of one way of asking, and those of them that share most with a question.

INVARIANT: a phrase is known by its number, its place among those declared; of equally near ones the first comes first.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from sourcebook.text.kept import up_to
from sourcebook.text.value import dataclass

EVERY = 50  # what every phrase weighs beside its words, so that a short one is no better than it is
_SLOTS, _SIGN = 0.12, 0.04
FAR = 0.16  # how much better a phrase fits that has the very slots, and asks for yes or no alike
_KEPT = 512  # sets of words of one way whose nearest phrases are kept
COMPARED = 12  # phrases whose order of words is compared with the question's


@dataclass(frozen=True, slots=True)
class Manner:
    """How a phrase asks: the slots it has, whether for yes or no, whether the value stands before the subject, whether
    subject and value are joined (`are {subject} and {value} the same`)."""

    slots: tuple[str, ...]
    yes_no: bool
    backwards: bool
    joins: bool


class Phrase:
    """A declared phrase: its words, their order, and how it asks."""

    __slots__ = ("manner", "number", "order", "plain", "text")

    def __init__(self, number: int, text: str, order: str, plain: str, manner: Manner) -> None:
        self.number, self.text, self.manner = number, text, manner
        self.order: list[str] = order.split()
        self.plain: list[str] = plain.split()  # its words as they are, before groups are taken as one

    @property
    def yes_no(self) -> bool:
        return self.manner.yes_no

    @property
    def words_as_written(self) -> frozenset[str]:
        """Its words in small letters, not their stems."""
        return frozenset(word for word in self.text.lower().split() if word[0] != "{")


class Phrases:
    """The phrases of a way as columns; one is taken apart when it is first looked at.

    Sets of phrases are the bits of an integer, the heaviest phrase the lowest: of some with the same words in common
    with a question the highest bit is the one that fits best.
    """

    def __init__(self, columns: Mapping[str, list[Any]], manners: Sequence[Manner], cues: Mapping[str, int]) -> None:
        self._columns, self._cues = columns, cues
        self._found: dict[int, Phrase] = {}
        self._having: dict[str, int] = {}
        self._near: dict[frozenset[str], Nearest] = up_to(_KEPT)
        self._falling: list[int] = columns["falling"]  # their numbers, the heaviest first
        self.weights: list[int] = columns["weight"]
        self.manners = [manners[number] for number in columns["manner"]]

    def __getitem__(self, number: int) -> Phrase:
        found = self._found.get(number)
        if found is None:
            text, order, plain = (self._columns[name][number] for name in ("text", "order", "plain"))
            found = self._found[number] = Phrase(number, text, order, plain, self.manners[number])
        return found

    @cached_property
    def _ordered(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, order in enumerate(self._columns["order"]):
            found.setdefault(order, []).append(number)
        return found

    def of_order(self, order: str) -> list[int]:
        """The numbers of the phrases with just these words in this order."""
        return self._ordered.get(order, [])

    def having(self, cue: str) -> int:
        """The phrases that have a word, as bits; none for a word that no phrase has."""
        bits = self._having.get(cue)
        if bits is None:
            if cue not in self._cues:
                return 0
            bits = self._having[cue] = int(self._columns["having"][self._cues[cue]], 16)
        return bits

    def has(self, number: int, cue: str) -> bool:
        """Whether a phrase has a word."""
        return bool(self.having(cue) >> self._falling.index(number) & 1)

    def that_have(self, cue: str) -> list[int]:
        """The numbers of the phrases that have a word."""
        having = self.having(cue)
        return [number for place, number in enumerate(self._falling) if having >> place & 1]

    @cached_property
    def open_cues(self) -> frozenset[str]:
        """The words of its phrases that do not ask for yes or no."""
        opens = sum(1 << place for place, number in enumerate(self._falling) if not self.manners[number].yes_no)
        return frozenset(cue for cue in self._cues if self.having(cue) & opens)

    def nearest_to(self, said: frozenset[str], weights: Mapping[str, int]) -> "Nearest":
        """The phrases nearest to some words of the way, whatever else a question has: kept for these words."""
        found = self._near.get(said)
        if found is None:
            found = self._near[said] = self.nearest([(word, weights[word]) for word in said])
        return found

    def nearest(self, said: Iterable[tuple[str, int]]) -> "Nearest":
        """The phrases that share a word with what is `said`, words and their weights; the first two if none does."""
        # Those that have the same of the words, with the weight of these.
        alike = [((1 << len(self._falling)) - 1, EVERY)]
        for cue, weight in said:
            having = self.having(cue)
            split = []
            for bits, shared in alike:
                inside = bits & having
                if inside:
                    split.append((inside, shared + weight))
                    bits ^= inside
                if bits:
                    split.append((bits, shared))
            alike = split
        alike = [(bits, shared) for bits, shared in alike if shared > EVERY]
        if not alike:
            return Nearest(self, [(EVERY / (whole + EVERY), n) for n, whole in enumerate(self.weights[:2])], [])
        return Nearest(self, [], [self.best_of(bits, shared) for bits, shared in alike])

    def best_of(self, bits: int, shared: int) -> "_Alike":
        """Of some phrases with the same words in common with a question, the one that fits best."""
        place = bits.bit_length() - 1
        number = self._falling[place]
        return -shared / (self.weights[number] + EVERY), number, bits ^ 1 << place, shared


_Alike = tuple[float, int, int, int]  # how well the best fits, less than nothing; its number; the others; their weight


class Nearest:
    """The phrases of a way with the share that each has of a question: the weight of the words that it has in common
    with it to that of all its words. Best first; each is found when it is first asked for."""

    def __init__(self, phrases: Phrases, found: list[tuple[float, int]], alike: list[_Alike]) -> None:
        self._phrases, self._found, self._alike = phrases, found, alike
        self._fits: dict[tuple[tuple[str, ...], bool], tuple[float, int | None]] = {}
        alike.sort()

    def __iter__(self) -> Iterator[tuple[float, int]]:
        place = 0
        while place < len(self._found) or self._is_more():
            yield self._found[place]
            place += 1

    def _is_more(self) -> bool:
        if not self._alike:
            return False
        less, number, bits, shared = self._alike.pop(0)
        self._found.append((-less, number))
        if bits:
            insort(self._alike, self._phrases.best_of(bits, shared))
        return True

    def fit(self, slots: tuple[str, ...], yes_no: bool) -> tuple[float, int | None]:
        """How well the phrase fits that does it best, and its number: better by some with these very slots, and where
        it asks for yes or no alike."""
        if (slots, yes_no) not in self._fits:
            best, chosen, manners = -1.0, None, self._phrases.manners
            for fit, number in self:
                if fit + FAR <= best:
                    break
                manner = manners[number]
                fit += (_SLOTS if manner.slots == slots else 0) + (_SIGN if manner.yes_no == yes_no else 0)
                if fit > best:
                    best, chosen = fit, number
            self._fits[slots, yes_no] = best / (1 + FAR), chosen
        return self._fits[slots, yes_no]

    @cached_property
    def compared(self) -> list[int]:
        """The numbers of those whose order of words is compared."""
        return [number for _, number in islice(self, COMPARED)]
