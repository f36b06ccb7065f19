"""What understanding a question gives: the query, how certain it is, and what it was made of."""

from typing import Any

from sourcebook.core.query import Query
from sourcebook.text.value import dataclass, field

CERTAIN, LIKELY, NONE = "certain", "likely", "none"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a question. `phrase` is the declared phrase most like it, `factors` what the score is made of."""

    query: Query
    score: float
    phrase: str = ""
    factors: tuple[tuple[str, float], ...] = ()
    explained: tuple[str, ...] = ()
    unexplained: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the question that names something; `readings` are (name, kind), all that it may be."""

    text: str
    readings: tuple[tuple[str, str], ...]


BEGINNING, BYGONE, THROUGHOUT, LASTING, PRECEDING = "beginning", "bygone", "throughout", "lasting", "preceding"
EVER, PAST = "ever", "past"


@dataclass(frozen=True, slots=True)
class Time:
    """The time that a question asks of: the beginning, some day gone by, all days, whether it lasts, the days before
    one of the things (or the day) `before`, any day at all, or just the past. `is_told`: the reading itself says so."""

    sense: str
    before: tuple[str, ...] = ()
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Understanding:
    """How a question was understood.

    `certain`: answer `query`; `likely`: answer it as a guess and offer `readings`; `none`: `query` is None, `readings`
    are the nearest that could be asked. `further` are the other questions of the same text, each with its words; the
    certainty is that of the least certain. `corrections` are (typed, read as). `beside` asks for what the reading rests
    on, which is told with the answer. `time` is the time asked of, where words tell it. `explain` has each mention,
    each word with weight and part, and the readings with every factor.
    """

    certainty: str
    query: Query | None
    readings: tuple[Reading, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()
    understood_parts: tuple[Mention, ...] = ()
    unknown_words: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    explain: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    further: tuple[tuple[str, "Understanding"], ...] = ()
    beside: Query | None = None
    time: Time | None = None
