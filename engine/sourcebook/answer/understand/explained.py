"""What was understood as it is given: a reading for each query, and what it was understood by as plain data."""

from typing import Any

from sourcebook.answer.understand.query import Read
from sourcebook.answer.understand.readings import Mention, Reading
from sourcebook.answer.understand.weigh import Weighed
from sourcebook.text.value import replace


def as_reading(one: Read) -> Reading:
    """A query that was read, with its score and what that is made of."""
    scored = one.scored
    factors = (
        ("explained", round(scored.explained, 3)),
        ("fit", round(scored.fit, 3)),
        ("order", round(scored.order, 3)),
        ("filled", scored.filled.fill),
        ("matched", round(scored.matched, 3)),
        ("against", round(scored.against, 3)),
    )
    phrase = scored.phrase.text if scored.phrase is not None else ""
    return Reading(one.query, one.score, phrase, factors, tuple(sorted(scored.cues)), one.unexplained)


def as_weighed(one: Weighed) -> Reading:
    """The same of one that was weighed; of a fact that came to mind, without a phrase."""
    factors = tuple((name, round(value, 3)) for name, value in sorted(one.factors.items()))
    if one.read is None:
        return Reading(one.query, one.sure or one.rank, "", factors)
    return replace(as_reading(one.read), score=one.sure or one.rank, factors=factors)


def explained(parts: tuple[Mention, ...], top: list[Read], readings: tuple[Reading, ...]) -> dict[str, Any]:
    """What a question was understood by, as plain data: its mentions, its words as the best reading takes them, and
    what each reading's score is made of."""
    words = [
        {
            "word": best.text.raw[stem],
            "stem": stem,
            "weight": weight,
            "part": "cue" if stem in best.scored.cues else "known" if known else "unknown",
        }
        for best in top[:1]
        for stem, weight, known in best.text.words
    ]
    return {
        "mentions": [{"text": part.text, "readings": [list(r) for r in part.readings]} for part in parts],
        "words": words,
        "readings": listed(readings),
    }


def listed(readings: tuple[Reading, ...]) -> list[dict[str, Any]]:
    """Readings as plain data, each with its factors."""
    return [{"query": r.query, "score": r.score, "phrase": r.phrase, "factors": dict(r.factors)} for r in readings]
