"""The part of a text that asks, and the part that only leads up to it."""

import re
from functools import cached_property

from sourcebook.core.code import shape


class _Late:
    """A pattern that is compiled when it is first needed: most questions need none."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(self._text)


_END = _Late(r"(?<=[.?!;])\s+|\s--?\s|\n")
_ASKS = (
    r"(?:and |so |but )?(?:what|who|which|how|when|where|why|is|are|was|were|does|do|did|can|could|will|should|has)\b"
)
_COMMA = _Late(rf"(?i),\s*(?={_ASKS})")
_BOUND = _Late(r"(?i)(?:according|for|in|on|as of|under|per|if|when|since|before|after)\b")
_PRONOUN = _Late(r"(?i)\b(?:it|they|them|that|those)\b")
_SECOND = _Late(r"(?i),?\s+and\s+(?=(?:who|what|when|where|how|why|which)\s+\S+\s+\S)")
_STARTS = _Late(rf"(?i){_ASKS}")
_GLOSS = _Late(r"(?<=[A-Z0-9s])\s*\([^()?]*\)")
_CODE = r"([A-Za-z]\d{3,5}|\d{5}|\d{3,4}[A-Za-z]|\d{3})"  # not a year
_SPACED = _Late(rf"\b{_CODE}\s*-\s*{_CODE}\b")
_BETWEEN = _Late(rf"\b(?:between|from) {_CODE} (?:and|to|through) {_CODE}\b")


_COURTESY = _Late(
    r"(?i)(?:please |(?:hi|hello|hey|so|okay|ok|um|well),? |and |but )*"
    r"(?:(?:can|could|would|will) (?:you|someone|anyone|anybody) (?:please )?(?:tell|explain|say|show|remind)"
    r"(?: to)?(?: me| us)?|do you (?:happen to )?know|does (?:anyone|anybody) know"
    r"|(?:i|we) (?:just )?(?:want|need|would like|'d like) to know"
    r"|(?:please )?explain(?: to me)?|(?:i am|i'm|i was|we are|we were) (?:just )?wondering"
    r"|tell me|tell us|any idea|remind me|i wonder|just wondering)"
    r"(?: please)?,? "
    r"(?=(?:what|who|which|how|when|where|why|if|whether|is|are|does|do|did|was|can|the difference)\b)",
)
_GREETING = _Late(r"(?i)\A(?:(?:please|hi|hello|hey|ok|okay|so|well|um|and|but)\b[,!]?\s+(?=\S))+")
_TRUE = _Late(
    r"(?i)(?:is|was) it (?:really )?(?:true|correct|right|so|the case) (?:that )?"
    r"(?:(?:i|we) (?:was|were) told (?:that )?)?",
)
_SO = _Late(r"(?i)(?:is|was) (?:that|this|it) (?:so|true|right|correct|the case)\s*\??")
_WHETHER = _Late(r"(?i)(?:if|whether) (\S+(?: \S+){0,4}?) (is|are|was|were|can|does|do|did|has|have|will)\b")


_GREETS = frozenset(("please", "hi", "hello", "hey", "ok", "okay", "so", "well", "um", "and", "but"))
# What a courtesy, or `is it true`, can begin with.
_LEADS = _GREETS | frozenset(
    ("can", "could", "would", "will", "do", "does", "i", "we", "explain", "i'm", "tell", "any", "remind", "just")
)
_LEADS |= frozenset(("is", "was"))


def _first(text: str) -> str:
    """The first word in small letters, without a sign at its end."""
    return text[:16].lower().partition(" ")[0].rstrip(",!")


def without_courtesy(text: str) -> str:
    """The question itself: `could you tell me what CPT is` without its first words, `whether X is` as `is X`."""
    first = _first(text)
    if first in _GREETS:
        text = _GREETING.pattern.sub("", text, count=1)
        first = _first(text)
    if first not in _LEADS:
        return text
    if (true := _TRUE.pattern.match(text)) is not None:
        return _WHETHER.pattern.sub(r"\2 \1", "whether " + text[true.end() :], count=1).removeprefix("whether ")
    found = _COURTESY.pattern.match(text)
    if found is None:
        return text
    return _WHETHER.pattern.sub(r"\2 \1", text[found.end() :], count=1)


def without_glosses(text: str) -> str:
    """The text without what stands in brackets directly after a name or code."""
    return _GLOSS.pattern.sub("", text) if "(" in text else text


def with_ranges(text: str) -> str:
    """The text with `A0425 - A0430` and `between A0425 and A0430` as one range."""
    if any(sign.isdigit() for sign in text):
        for found in (_SPACED, _BETWEEN):
            text = found.pattern.sub(_one_range, text)
    return text


def _one_range(found: re.Match[str]) -> str:
    first, last = found[1].upper(), found[2].upper()
    return f"{first}-{last}" if shape(first) == shape(last) else found[0]


def confirmed(core: str, context: list[str]) -> tuple[str, list[str]]:
    """`CPT is free. Is that so?` as the question whether it is."""
    if context and _SO.pattern.fullmatch(core):
        return f"is it true that {context[-1].rstrip('.;! ')}", context[:-1]
    return core, context


_SIGNS = ".?!;-\n"  # without one of these, not at its end, a text is one sentence


def split(text: str) -> tuple[str, list[str], bool]:
    """The sentence that asks, those around it, and whether there was more than one question."""
    whole = text.strip()
    ends = any(sign in whole[:-1] for sign in _SIGNS)
    parts = [part for part in _END.pattern.split(whole) if any(c.isalnum() for c in part)] if ends else [whole]
    if len(parts) > 1:
        asking = [part for part in parts if part.rstrip().endswith("?")]
        core = (asking or [part for part in parts if _STARTS.pattern.match(part)] or parts)[-1]
        rest = [part for part in parts if part is not core]
        return core, rest, len(asking) > 1
    comma = list(_COMMA.pattern.finditer(text)) if "," in text else []
    if comma:
        head, tail = text[: comma[-1].start()], text[comma[-1].end() :]
        if (len(head.split()) > 2 or _PRONOUN.pattern.search(tail)) and not _BOUND.pattern.match(head.strip()):
            return tail, [head], False
    return text, [], False


def second(text: str) -> tuple[str, str] | None:
    """The two questions of `when is it updated and who maintains it`; None where there is one."""
    found = list(_SECOND.pattern.finditer(text)) if "and" in text.lower() else []
    if not found or not _STARTS.pattern.match(text):
        return None
    return text[: found[-1].start()], text[found[-1].end() :]
