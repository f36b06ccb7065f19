"""The words of a question that tell the time it asks of (`at first`, `always`, `before X`, `still`), taken out of it
before it is read.

INVARIANT: a question that is the phrase of a reading with these words is read as that; else they are heeded, or the
reading is not certain.
"""

from collections.abc import Sequence
from itertools import takewhile
from operator import methodcaller

from sourcebook.answer.understand import sentences
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import DATES, Linker
from sourcebook.answer.understand.readings import (
    BYGONE,
    CERTAIN,
    EVER,
    LASTING,
    PAST,
    PRECEDING,
    THROUGHOUT,
    Time,
    Understanding,
)
from sourcebook.compile.english import ARTICLES, AUXILIARIES, Token
from sourcebook.text.value import dataclass, replace

_WAS = frozenset(("was", "were", "did", "had"))
_HAS = frozenset(("has", "have"))
_ASKING = frozenset(("who", "what", "which", "where", "how", "why"))
_TELLING = _WAS | _HAS
_ENDS_AS_PAST = methodcaller("endswith", "ed")
_SIGNS = " ,;:-"
_BE = AUXILIARIES | {"be", "been", "being"}


@dataclass(frozen=True, slots=True)
class Timed:
    """A question without the words that tell its time (`text` is None where there are none), these, and the times, one
    after the other."""

    times: tuple[Time, ...]
    text: str | None = None
    said: frozenset[str] = frozenset()


def timed(lexicon: Lexicon, linker: Linker, text: str, tokens: list[Token]) -> Timed | None:
    """The time that a question of some words asks of; None where nothing tells one."""
    lows = [token.low for token in tokens]
    told = any(_stands(lexicon, lows, place) for place, low in enumerate(lows) if low in lexicon.timed)
    if not told and _TELLING.isdisjoint(lows) and not any(map(_ENDS_AS_PAST, lows)):
        return None
    core = _core(lexicon, text, lows)
    if not told and _is_past(core) is None:
        return None
    made: list[Timed] = []
    found = _first(lexicon, linker, text, tokens)
    while found is not None:
        made.append(found)
        left = found.text
        found = _first(lexicon, linker, left, lexicon.read(left)[0]) if left is not None else None
    if made:
        said = frozenset(word for one in made for word in one.said)
        return Timed(tuple(time for one in made for time in one.times), made[-1].text, said)
    lasting = {words for words in lexicon.timing[LASTING] if len(words) == 1}
    if any((one,) in lasting for one in core):
        return Timed((Time(LASTING),))
    return Timed((Time(PAST),)) if _is_past(core) == PAST else None


def _core(lexicon: Lexicon, text: str, lows: list[str]) -> list[str]:
    """Of the words of a text those of the sentence that asks."""
    core = sentences.split(text)[0]
    return lows if core == text else [token.low for token in lexicon.read(core)[0]]


def _first(lexicon: Lexicon, linker: Linker, text: str, tokens: list[Token]) -> Timed | None:
    """A question without the first words that tell its time; None where none do."""
    lows = [token.low for token in tokens]
    past = _is_past(_core(lexicon, text, lows))
    for place in range(len(lows)):
        found = _stands(lexicon, lows, place)
        if found is not None and (made := _made(lexicon, linker, text, tokens, place, found, past)) is not None:
            return made
    if past and lows[0] in _WAS | _HAS and not lexicon.sometime.isdisjoint(lows):
        place = next(i for i, one in enumerate(lows) if one in lexicon.sometime)
        return Timed((Time(EVER),), _without(text, tokens, place, place + 1), frozenset((lows[place],)))
    return None


def _is_past(lows: Sequence[str]) -> str | None:
    """Whether the verb is in the past (`did`), or in a time that goes on from there (`has`)."""
    being = next((one for one in lows if one in _BE), None)
    if being is None:  # `who used it`
        past = lows and lows[0] in _ASKING and any(one.endswith("ed") for one in lows[1:4])
        return PAST if past else None
    return PAST if being in _WAS else THROUGHOUT if being in _HAS else None


def _stands(lexicon: Lexicon, lows: Sequence[str], place: int) -> tuple[str, int] | None:
    """The list that has the words at a place, and how many words they are; the longest. Behind `how` they ask."""
    if lows[place] not in lexicon.timed or (place and lows[place - 1] == "how"):
        return None
    found = [
        (len(words), name)
        for words, name in lexicon.timed[lows[place]]
        if tuple(lows[place : place + len(words)]) == words
    ]
    size, name = max(found, default=(0, ""))
    return (name, size) if size else None


def _made(
    lexicon: Lexicon,
    linker: Linker,
    text: str,
    tokens: list[Token],
    place: int,
    found: tuple[str, int],
    past: str | None,
) -> Timed | None:
    name, size = found
    end = place + size
    before: tuple[str, ...] = ()
    if name in (LASTING, THROUGHOUT) and (name == LASTING or past is None):
        return None
    if name in (BYGONE, PRECEDING) and past != PAST:
        return None
    if name == PRECEDING:
        mentions = [m for m in linker.mentions(tokens) if not m.soft]
        at = end + sum(1 for _ in takewhile(lambda one: one.low in ARTICLES, tokens[end:]))
        its = next((m for m in mentions if m.start == at), None)
        if its is None or not (its.candidates[0][1] == DATES or its.candidates[0][1][0] != "#"):
            return None
        before, end = tuple(dict.fromkeys(one for one, _ in its.candidates)), its.end
    left = _without(text, tokens, place, end)
    said = frozenset(token.low for token in tokens[place : place + size])
    return Timed((Time(name, before),), left, said) if left else None


def _without(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """A text without some of its words, and the sign behind them."""
    last = tokens[end - 1]
    head, tail = text[: tokens[start].begins], text[last.ends :]
    head = head.rstrip(_SIGNS) if not any(one.isalnum() for one in tail) else head
    return f"{head}{tail.lstrip(_SIGNS) if tail[:1] in _SIGNS or not head else tail}".strip(_SIGNS)


def chosen(one: Timed, result: Understanding, other: Understanding | None) -> Understanding:
    """What was understood of a question as it stands, or (`other`) without the words of its time: the first where its
    phrase has them, or where it compares or has a day."""
    if other is None:
        return _at(result, one.times)
    query = result.query
    if result.certainty != CERTAIN or query is None:
        return _at(other, one.times)
    is_told = one.said <= set(result.readings[0].phrase.lower().split())
    same = other.certainty == CERTAIN and other.query is not None and replace(other.query, day=query.day) == query
    if query.operator != "=" or (is_told and not same):
        return result
    return _at(other, tuple(replace(time, is_told=is_told) for time in one.times))


def _at(result: Understanding, times: tuple[Time, ...]) -> Understanding:
    """The same, asked of a time; of several questions each of its own, as far as there are so many."""
    further = tuple(
        (text, replace(its, time=times[min(number, len(times) - 1)]))
        for number, (text, its) in enumerate(result.further, start=1)
    )
    return replace(result, time=times[0], further=further)
