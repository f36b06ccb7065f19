"""A question taken apart, a way of asking filled from it, and how far the order of their words is one."""

from sourcebook.answer.understand.lexicon import Phrase, Way
from sourcebook.answer.understand.link import Found
from sourcebook.answer.understand.slots import Filled, Frame
from sourcebook.compile.english import Token
from sourcebook.text.value import dataclass


@dataclass(slots=True)
class Scored:
    """A filled way with its score and what the score is made of."""

    way: Way
    filled: Filled
    score: float
    explained: float
    fit: float
    matched: float
    near: list[tuple[float, Phrase]]
    scope: tuple[int, str] | None = None  # the mention that limits what is asked, and its name
    order: float = 0.0
    phrase: Phrase | None = None
    cues: frozenset[str] = frozenset()
    uses_not: bool = False
    weak: bool = False
    against: float = 1.0


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


def common(masks: dict[str, int], length: int, other: list[str]) -> int:
    """The length of the longest common subsequence; `masks` has a bit for each place of a stem in the first.

    Source: Hyyrö, Bit-parallel LCS-length computation revisited, 2004.
    """
    full = (1 << length) - 1
    row = full
    for stem in other:
        matches = row & masks.get(stem, 0)
        row = ((row + matches) | (row - matches)) & full
    return length - row.bit_count()
