"""Several questions in one text: where one ends and the next begins, and what becomes of what was understood of each.

INVARIANT: no question is dropped in silence: each is answered, or named in a note.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from sourcebook.answer.understand.readings import CERTAIN, LIKELY, NONE, Understanding
from sourcebook.core.query import ASK, SUBJECTS, WHICH, Query
from sourcebook.text.value import replace

MOST = 5  # questions in one sentence that are told apart

_WH = r"(?:who|what|when|where|how|why|which|whose)(?:'s|s)?"
_DOES = r"(?:is|are|was|were|does|do|did|can|could|will|would|should|must|has|have)"
# `in which year`, `by what organization`: what is left of it is in the question before.
_PREPOSITIONS = "in|on|at|by|for|from|since|until|under|with|through|because of|due to|of|to"
_IN_WHICH = rf"(?:{_PREPOSITIONS})\s+(?:which|what|whose)(?:\s+(?!{_DOES}\b)\S+){{1,2}}"
_CUT_SHORT = (
    r"(?:since when|until when|when|where|how often|how much|how long|how|why|which|who|what for"
    rf"|(?:by|for|from|to|with) whom?|for what|which ones|what are they|who is it|{_IN_WHICH})\s*[?.!]*\s*\Z"
)
_ASKS_ON = rf"(?:(?:{_WH})\s+\S+\s+\S|(?:{_DOES})\s+(?!be\b|not\b|been\b)\S+\s+\S|{_CUT_SHORT})"
_AND = rf",?\s+(?:and|plus)\s+(?=(?:also\s+|then\s+)?{_ASKS_ON})"
_STROKE = rf"\s*/+\s*(?={_ASKS_ON})"
_COMMA = rf",\s+(?={_CUT_SHORT})"
_OR = rf",?\s+or\s+(?=(?:rather\s+)?{_DOES}\s+(?:it|they|that|this|these|those|there)\b)"
_JOINTS = ((_AND, " and "), (_AND, " plus "), (_STROKE, "/"), (_COMMA, ","), (_OR, " or "))
_BEGINS = rf"(?:{_WH}|{_DOES}|since|until|by|for|in)\b"
_HOW_MANY = r"how many\s+(\S+(?:\s+\S+)?)\s+(?:does|do|are|is|has|have|make)\b"
_WHICH_ONES = r"(?:which|which ones?|what(?: are|'re) (?:they|those|these)|name them|list them)\s*[?.!]*"
_SHORT = (
    r"(?:(?:since|until)\s+\w+|when|where|how often|how much|how long|how|why|what for|by whom|for whom"
    rf"|{_IN_WHICH})\s*[?.!]*"
)
_ON_WHICH_DAY = r"\A(?:in|on|at) (?:what|which) (?:year|month|date|day|time)\Z"
_ASKED = rf"(?:(?:which|what)\s+\w+\s+(?={_DOES}\b)|{_WH}\s+)"
_QUESTION = (
    rf"(?:(?:what|who|which|whose|how (?:many|much|often|long|old))\s+(?!(?:i|we|you|he|she|they)\b)\S"
    rf"|(?:{_WH})\s+{_DOES}\b)"
)
_NARROWER = r"(?:is|was|are|were) (?:it|that|this|they) (?:the )?(\S.*)"
_WHO = r"(?:so )?who (is|are|was|were)\s+(\S.*)"
_WHO_DOES = r"(?:so )?who\s+(\S.*)"
_WHICH_DOES = rf"(?:so )?(?:which|what) (?!{_DOES}\b)\w+ (?!{_DOES}\b)(\w+(?:s|ed|made|wrote)\b.*)"


@lru_cache(maxsize=16)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(f"(?i){text}")


def halves(text: str) -> tuple[str, str, bool] | None:
    """The two questions of `when is it updated and who maintains it`, and whether `or` stands between them; None where
    there is one."""
    low = text.lower()
    for joint, word in _JOINTS:
        if word not in low or not _pattern(_BEGINS).match(text):
            continue
        found = list(_pattern(joint).finditer(text))
        if found:
            head, tail = text[: found[-1].start()], text[found[-1].end() :]
            return head, _whole(head, tail), joint is _OR
    return None


def _whole(head: str, tail: str) -> str:
    """The second question with what it leaves out: `how many levels are there and which` as `which levels are
    there`."""
    many = _pattern(_HOW_MANY).match(head)
    if many is not None and _pattern(_WHICH_ONES).fullmatch(tail):
        return f"which{head[len('how many') :]}"
    if _pattern(_SHORT).fullmatch(tail):
        rest = re.sub(rf"(?i)\A{_ASKED}", "", head)
        return f"{_pattern(_ON_WHICH_DAY).sub('when', tail.rstrip(' ?.!'), count=1)} {rest}"
    return tail


def is_of_each(text: str) -> bool:
    """Whether a question is asked of each of what the one before asks for: no reading of it alone can be certain."""
    return _pattern(r"\beach(?: one| of (?:them|those|these))?\b").search(text) is not None


def narrowed(head: str, tail: str) -> str | None:
    """`who is in charge of it, is that A or B` as `is A or B in charge of it`; None where the second is no such one."""
    among = _pattern(_NARROWER).fullmatch(tail.rstrip(" ?.!"))
    if among is None:
        return None
    if (being := _pattern(_WHO).fullmatch(head.strip())) is not None:
        return f"{being[1]} {among[1]} {being[2]}?"
    if (
        doing := _pattern(_WHO_DOES).fullmatch(head.strip()) or _pattern(_WHICH_DOES).fullmatch(head.strip())
    ) is not None:
        return f"is it true that {among[1]} {doing[1]}?"
    return None


def asks(text: str) -> bool:
    """Whether a text is a question of its own, and no mere name."""
    return len(text.split()) > 2 and _pattern(_BEGINS).match(text) is not None


def asks_unmarked(text: str) -> bool:
    """Whether a text without a question mark can be nothing but a question that is brought to its end: `when is it
    updated`, not `when we bill`, nor `when is it…`."""
    return len(text.split()) > 2 and not text.endswith("..") and _pattern(_QUESTION).match(text) is not None


def is_cut_short(text: str) -> bool:
    """Whether a text is a question that leaves out all but what it asks for: `and when?`, `in which year?`."""
    return _pattern(rf"(?:(?:and|plus)\s+)?{_CUT_SHORT}").match(text) is not None


def asks_of_a_topic(text: str) -> bool:
    """Whether a text is a topic with a question behind it: `the index: what is it`."""
    topic, cut, asked = text.rpartition(": ")
    return bool(cut) and asks(asked) and not asks(topic)


def together(asked: Sequence[tuple[str, Understanding]]) -> Understanding | None:
    """What was understood of several questions as one: the first with the others behind it, as certain as the least
    certain; None where none was understood."""
    read: list[tuple[str, Understanding]] = []
    lost: list[tuple[str, Understanding]] = []
    again: list[tuple[str, Understanding]] = []
    for text, one in asked:
        if one.certainty == NONE or one.query is None:
            lost.append((text, one))
        elif all(one.query != other.query for _, other in read):
            read.append((text, one))
        else:
            again.append((text, one))
    if not read:
        return None
    certain = not lost and all(one.certainty == CERTAIN for _, one in (*read, *again))
    notes = (
        *(f"I do not understand “{text.strip(' ?.!,')}”" for text, _ in lost),
        *(f"I read “{text.strip(' ?.!,')}” as asking the same" for text, _ in again),
    )
    first = read[0][1]
    readings = first.readings
    if lost:
        # What is left open comes first among what is offered beside the answer.
        others = [reading for _, one in lost for reading in one.readings[:1]]
        readings = (*readings[:1], *others, *readings[1:])[:3]
    return replace(
        first,
        certainty=CERTAIN if certain else LIKELY,
        readings=readings,
        notes=(*first.notes, *notes),
        further=tuple(read[1:]),
    )


def lacks_a_subject(*queries: Query | None) -> bool:
    """Whether what is asked is said of nothing: `is it free` with nothing before it."""
    return any(query is not None and query.form == SUBJECTS for query in queries)


def each(text: str, found: Understanding) -> tuple[tuple[str, Understanding], ...]:
    """What was understood of a text as what was of each of its questions."""
    return (text, replace(found, further=())), *found.further


def either(one: Query | None, other: Query | None) -> Query | None:
    """`is it free or is it paid` as one question, with two values or two subjects; None where it is not one."""
    if one is None or other is None or one.form != ASK or other.form != ASK:
        return None
    other = replace(other, only=one.only)  # `or is it just paid` asks no more than whether it is
    if replace(one, values=()) == replace(other, values=()):
        return replace(one, form=WHICH, values=tuple(dict.fromkeys((*one.values, *other.values))))
    if replace(one, subjects=()) == replace(other, subjects=()):
        return replace(one, form=WHICH, subjects=tuple(dict.fromkeys((*one.subjects, *other.subjects))))
    return None
