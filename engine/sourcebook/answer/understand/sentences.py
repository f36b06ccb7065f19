"""The part of a text that asks, and the part that only leads up to it."""

import re

_END = re.compile(r"(?<=[.?!;])\s+|\s--?\s|\n")
_ASKS = (
    r"(?:and |so |but )?(?:what|who|which|how|when|where|why|is|are|was|were|does|do|did|can|could|will|should|has)\b"
)
_COMMA = re.compile(rf",\s*(?={_ASKS})", re.IGNORECASE)
_BOUND = re.compile(r"(?:according|for|in|on|as of|under|per|if|when|since|before|after)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:it|they|them|that|those)\b", re.IGNORECASE)
_SECOND = re.compile(r",?\s+and\s+(?=(?:who|what|when|where|how|why|which)\s+\S+\s+\S)", re.IGNORECASE)
_STARTS = re.compile(rf"{_ASKS}", re.IGNORECASE)
_GLOSS = re.compile(r"(?<=[A-Z0-9s])\s*\([^()?]*\)")


_COURTESY = re.compile(
    r"(?:please |(?:hi|hello|hey|so|okay|ok|um|well),? |and |but )*"
    r"(?:(?:can|could|would|will) (?:you|someone|anyone|anybody) (?:please )?(?:tell|explain|say|show|remind)"
    r"(?: to)?(?: me| us)?|do you (?:happen to )?know|does (?:anyone|anybody) know"
    r"|(?:i|we) (?:just )?(?:want|need|would like|'d like) to know"
    r"|(?:please )?explain(?: to me)?|(?:i am|i'm|i was|we are|we were) (?:just )?wondering"
    r"|tell me|tell us|any idea|remind me|i wonder|just wondering)"
    r"(?: please)?,? "
    r"(?=(?:what|who|which|how|when|where|why|if|whether|is|are|does|do|did|was|can|the difference)\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(r"\A(?:(?:please|hi|hello|hey|ok|okay|so|well|um|and|but)\b[,!]?\s+(?=\S))+", re.IGNORECASE)
_TRUE = re.compile(
    r"(?:is|was) it (?:really )?(?:true|correct|right|so|the case) (?:that )?"
    r"(?:(?:i|we) (?:was|were) told (?:that )?)?",
    re.IGNORECASE,
)
_SO = re.compile(r"(?:is|was) (?:that|this|it) (?:so|true|right|correct|the case)\s*\??", re.IGNORECASE)
_WHETHER = re.compile(
    r"(?:if|whether) (\S+(?: \S+){0,4}?) (is|are|was|were|can|does|do|did|has|have|will)\b", re.IGNORECASE
)


def without_courtesy(text: str) -> str:
    """The question itself: `could you tell me what CPT is` without its first words, `whether X is` as `is X`."""
    text = _GREETING.sub("", text, count=1)
    if (true := _TRUE.match(text)) is not None:
        return _WHETHER.sub(r"\2 \1", "whether " + text[true.end() :], count=1).removeprefix("whether ")
    found = _COURTESY.match(text)
    if found is None:
        return text
    return _WHETHER.sub(r"\2 \1", text[found.end() :], count=1)


def without_glosses(text: str) -> str:
    """The text without what stands in brackets directly after a name or code."""
    return _GLOSS.sub("", text)


def confirmed(core: str, context: list[str]) -> tuple[str, list[str]]:
    """`CPT is free. Is that so?` as the question whether it is."""
    if context and _SO.fullmatch(core):
        return f"is it true that {context[-1].rstrip('.;! ')}", context[:-1]
    return core, context


def split(text: str) -> tuple[str, list[str], bool]:
    """The sentence that asks, those around it, and whether there was more than one question."""
    parts = [part for part in _END.split(text.strip()) if any(c.isalnum() for c in part)]
    if len(parts) > 1:
        asking = [part for part in parts if part.rstrip().endswith("?")]
        core = (asking or [part for part in parts if _STARTS.match(part)] or parts)[-1]
        rest = [part for part in parts if part is not core]
        return core, rest, len(asking) > 1
    comma = list(_COMMA.finditer(text))
    if comma:
        head, tail = text[: comma[-1].start()], text[comma[-1].end() :]
        if (len(head.split()) > 2 or _PRONOUN.search(tail)) and not _BOUND.match(head.strip()):
            return tail, [head], False
    return text, [], False


def second(text: str) -> tuple[str, str] | None:
    """The two questions of `when is it updated and who maintains it`; None where there is one."""
    found = list(_SECOND.finditer(text))
    if not found or not _STARTS.match(text):
        return None
    return text[: found[-1].start()], text[found[-1].end() :]
