"""A question taken apart, a way of asking filled from it, and how far the order of their words is one."""

from functools import cached_property

from sourcebook.answer.understand.lexicon import Orders, Way
from sourcebook.answer.understand.link import Found
from sourcebook.answer.understand.phrases import Nearest, Phrase
from sourcebook.answer.understand.slots import Filled, Frame, Named
from sourcebook.compile.english import Token
from sourcebook.text.value import dataclass, field

# Which mentions are named by their place alone: those used, the one that limits what is asked, those that are one name.
Places = tuple[frozenset[int], int | None, frozenset[int]]
_PLAIN = ("define", "kind")  # forms whose phrases have hardly a word of their own


OPEN = frozenset(("what", "which", "whose", "whom"))  # words that ask, and say nothing of what for
EXACT = 0.999  # the order of a question that is a phrase, word for word


@dataclass(slots=True)
class Scored:
    """A filled way with its score and what the score is made of."""

    way: Way
    filled: Filled
    score: float
    explained: float
    fit: float
    matched: float
    scope: tuple[int, str] | None = None  # the mention that limits what is asked, and its name
    near: Nearest | None = None  # how well which phrases fit
    order: float = 0.0
    phrase: Phrase | None = None
    cues: frozenset[str] = frozenset()
    uses_not: bool = False
    weak: bool = False
    against: float = 1.0

    @property
    def places(self) -> Places:
        return self.filled.used, self.scope[0] if self.scope is not None else None, self.filled.joined

    @property
    def hangs_on_order(self) -> bool:
        """Whether nothing but the order of words tells that it is meant."""
        return self.filled.form in _PLAIN or self.matched < 0.15


@dataclass(frozen=True, slots=True)
class Hard:
    """A mention whose words are no cues: its number, its words of weight, whether it may well be left aside."""

    number: int
    words: list[str]
    aside: bool


class Order:
    """The words of a question that count, in their order, and the ways that have a phrase with just these."""

    def __init__(self, stems: list[str], orders: Orders) -> None:
        self.stems = stems
        self.text = " ".join(stems)
        self.ways = orders.get(self.text)

    @cached_property
    def masks(self) -> dict[str, int]:
        """For each of the words a bit for each of its places."""
        masks: dict[str, int] = {}
        for place, stem in enumerate(self.stems):
            masks[stem] = masks.get(stem, 0) | 1 << place
        return masks


@dataclass(slots=True)
class Text:
    """A question, or the statement inside one, taken apart."""

    tokens: list[Token]
    stems: list[str]
    found: list[Found]
    frame: Frame
    negated: bool
    asking: str | None
    words: list[tuple[str, float, bool]]  # content words: stem, weight, whether some phrase has it
    fillers: list[str]
    free: frozenset[str]  # all stems outside mentions
    raw: dict[str, str]
    plain: frozenset[str]  # the words' own stems, before groups are taken as one
    named: Named
    hard: tuple[Hard, ...]  # but for days, which may be the day asked about
    soft: frozenset[int]  # the mentions whose words are cues as well
    wanted: tuple[int, str] | None  # the kind that is asked for, with the number of its mention
    weight: float  # of all content words
    orders: dict[Places, Order] = field(default_factory=dict)
    # The words of each mention that are cues as well, and what it may be where that is values of properties alone.
    softs: list[tuple[list[str], frozenset[str] | None]] | None = None
    fits: dict[int, float] = field(default_factory=dict)  # how well a phrase of a way can fit at most

    @property
    def asks(self) -> bool:
        """Whether a word asks for a thing."""
        return self.asking is not None or (bool(self.tokens) and self.tokens[0].low in ("what", "which"))

    def words_of(self, mention: int) -> list[str]:
        """The stems of a mention; none for one that was lent."""
        its = self.found[mention]
        return self.stems[max(0, its.start) : max(0, its.end)]


def common(masks: dict[str, int], length: int, other: list[str]) -> int:
    """The length of the longest common subsequence; `masks` has a bit for each place of a stem in the first.

    Source: Hyyrö, Bit-parallel LCS-length computation revisited, 2004.
    """
    full = row = (1 << length) - 1
    for stem in other:
        if stem in masks:
            matches = row & masks[stem]
            row = (row + matches) | (row - matches)
    return length - (row & full).bit_count()
