"""Questions that begin with a phrase and go on in words of their own: `search for …`.

INVARIANT: the words are handed on as they were typed; nothing is read into them here.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sourcebook.answer.understand.readings import CERTAIN, Reading, Understanding
from sourcebook.compile.english import ARTICLES, DATE, Token, tokens
from sourcebook.core.day import period
from sourcebook.core.query import Query
from sourcebook.text.value import replace

WHOLE = "{whole}"
_PASSED = ARTICLES | {"any", "all"}
_ON = frozenset(("on", "in", "as", "of"))
Naming = Callable[[Sequence[Token], int], Iterator[tuple[int, str]]]
"""Of words and a place among them: each name of a thing with parts that begins there, with the place behind it."""


def searched(
    phrases: Sequence[Mapping[str, Any]], core: str, named: Naming, idle: Container[str], result: Understanding
) -> Understanding:
    """The same, if no phrase fits; what the best phrase asks behind all else, if it is understood, and before all else
    if not.

    A question is not understood where words of it are left aside, or what it begins with; `idle` words do not matter.
    """
    if not phrases or (found := asked(phrases, core, named, idle)) is None:
        return result
    query, phrase = found
    search = Reading(query, 1.0, phrase)
    if result.certainty == CERTAIN and not _leaves(result.readings[0], phrase, idle):
        return replace(result, readings=(*result.readings, search))
    readings = (search, *result.readings[:2])
    explain = {**result.explain, "readings": [{"query": query, "score": 1.0, "phrase": phrase, "factors": {}}]}
    return replace(
        result,
        certainty=CERTAIN,
        query=query,
        readings=readings,
        corrections=(),
        unknown_words=(),
        explain=explain,
    )


def _leaves(reading: Reading, phrase: str, idle: Container[str]) -> bool:
    if reading.unexplained:
        return True
    begins = [word.lower() for word in phrase.partition("{words}")[0].split() if word[0] != "{"]
    telling = [word for word in begins if word not in idle]
    return not all(any(word.startswith(stem) for stem in reading.explained) for word in telling)


def asked(
    phrases: Sequence[Mapping[str, Any]], core: str, named: Naming, idle: Container[str] = ()
) -> tuple[Query, str] | None:
    """The query of the longest phrase that a question begins (and ends) with, and the phrase."""
    low = core.lower()
    likely = [phrase for phrase in phrases if phrase["telling"] in low]
    typed = tokens(core) if likely else []
    said = {WHOLE, *(token.low for token in typed)}
    likely = [phrase for phrase in likely if said.issuperset(phrase["lead"]) and said.issuperset(phrase["tail"])]
    if not likely:
        return None
    wholes = cache(lambda at: tuple(named(typed, at)))
    for phrase in likely:
        lead, tail = phrase["lead"], phrase["tail"]
        for start, whole in _passed(lead, typed, 0, wholes):
            end = len(typed) - len(tail)
            if [token.low for token in typed[end:]] != tail or start >= end:
                continue
            last, day = _dated(typed, start, end)
            words = _between(core, typed, start, last)
            if words and any(token.low not in idle for token in typed[start:last]):
                return Query(phrase["form"], subjects=(words,), within=whole, day=day), phrase["text"]
    return None


def _passed(
    lead: Sequence[str], typed: Sequence[Token], at: int, wholes: Callable[[int], Iterable[tuple[int, str]]]
) -> Iterator[tuple[int, str | None]]:
    """The places behind a lead that begins at `at`, articles passed over, with what it names."""
    while at < len(typed) and typed[at].low in _PASSED and (not lead or lead[0] != typed[at].low):
        at += 1
    if not lead:
        yield at, None
    elif at < len(typed) and lead[0] == WHOLE:
        for behind, name in wholes(at):
            for end, _ in _passed(lead[1:], typed, behind, wholes):
                yield end, name
    elif at < len(typed) and typed[at].low == lead[0]:
        yield from _passed(lead[1:], typed, at + 1, wholes)


def _dated(typed: Sequence[Token], start: int, end: int) -> tuple[int, int | None]:
    """Where the words end, before a day that stands behind them (`on 2019-03-01`), and that day."""
    last = typed[end - 1]
    if last.shape != DATE or end - start < 3 or typed[end - 2].low not in _ON:
        return end, None
    span = period(last.value)
    at = end - 2
    while at - 1 > start and typed[at - 1].low in _ON:
        at -= 1
    return (end, None) if span is None else (at, span[1])


def _between(core: str, typed: Sequence[Token], start: int, end: int) -> str:
    stop = typed[end].begins if end < len(typed) else len(core)
    return core[typed[start].begins : stop].strip(" \t.,:;?!\"'“”")
