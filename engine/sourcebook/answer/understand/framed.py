"""What a test puts around a question: its number and points, the choices below it, `true or false`, blanks to fill in.

INVARIANT: nothing but the frame is taken away: what is to be judged is asked whether it is so, a blank is asked for.
"""

import re

_NUMBER = re.compile(r"(?i)\A\s*(?:(?:q|ques|question|item|no|nr)\.?\s*#?\s*\d{0,3}|#?\d{1,2})\s*[.:)]\s+(?=[^\W\d])")
_ANSWER = re.compile(r"(?i)(?<=[?.])\s*(?:a|ans|answer)\s*:\s*_*\s*\Z")
_POINTS = re.compile(
    r"(?i)\s*[(\[]\s*\d+\s*(?:pts?|points?|marks?)\.?\s*[)\]]|\A\s*(?:for )?\d+ (?:pts?|points?|marks?)\s*[:,-]\s*"
)
_CHOICES = re.compile(r"(?i)(?<=[?:_.])\s*\(?a\s?[).]\s.*\bb\s?[).]\s.*\Z", re.DOTALL)
_LETTER = re.compile(r"(?i)(?:\A|\s)\(?[a-f]\s?[).](?=\s)")
_FOLLOWING = re.compile(r"(?i)\s*(?:which|what)(?: one)? of (?:the following|these)(?: \w+ions)?,? (?=\w)")
_MOST = 6  # choices of one question
_WHETHER = (
    r"(?:true or false|false or true|true ?/ ?false|t ?/ ?f|t or f|correct or (?:incorrect|not|wrong)|right or wrong"
    r"|fact or (?:myth|fiction|not)|myth or fact|true or not|yes or no|y ?/ ?n)"
)
_JUDGE = re.compile(
    r"(?i)\A\W*(?:(?:is (?:it|this|that|the following)|decide|say|state|tell me|indicate|choose|mark|judge)"
    rf"\b(?: \w+){{0,5}}? )?{_WHETHER}\b\W*\s+(?=\w+\W+\w+\W+\w)"
)
_JUDGED = re.compile(rf"(?i)(?:\s*[,;.:(\[]|\s-)\s*{_WHETHER}[)\]]?\s*[?.]*\s*\Z")
_ASKS = re.compile(
    r"(?i)(?:what|who|which|how|when|where|why|is|are|was|were|does|do|did|can|could|will|should|has|have)\b"
)
_BOTH = re.compile(
    r"(?i)\A([^,;]+ (?:is|are|was|were|has|have|does|do) [^,;]+?),? (?:and|while|whereas|but) "
    r"((?:\S+ ){1,4}?(?:is|are|was|were|has|have|does|do) .+)\Z"
)
_FILL = re.compile(
    r"(?i)\A\W*(?:fill[ -]in(?:[ -](?:the|this))?(?:[ -](?:blanks?|gaps?))?|(?:complete|finish)(?: (?:the|this))?"
    r"(?: (?:sentence|statement|phrase))?)\W*(?:\s|\Z)(?=\W*\w)"
)
_BLANK = re.compile(r"(?i)(?<!\w)(?:(?:the|an?) )?(?:_+|\.{4,}|[\[(<] ?(?:blank|_+|\.{3,})? ?[\])>])(?!\w)")


def without(text: str) -> str:
    """The question that is framed; the text itself where nothing frames it."""
    out = text
    if "(" in out or "[" in out or out[:6].lower().startswith(("for ", *"123456789")):
        out = _POINTS.sub("", out)
    out = _NUMBER.sub("", out, count=1)
    if ":" in out[-12:]:
        out = _ANSWER.sub("", out)
    if ")" in out or "." in out[:-1]:
        out = _chosen(out)
    return _filled(_judged(out)) or text


def _chosen(text: str) -> str:
    """A question without the choices below it; asked which of them it is, with them as names joined by `or`."""
    found = _CHOICES.search(text)
    if found is None:
        return text
    asked = text[: found.start()]
    choices = [one.strip(" ,;.?") for one in _LETTER.split(found[0])]
    if (following := _FOLLOWING.match(asked)) is None or len(names := [one for one in choices if one]) > _MOST:
        return asked
    return f"which {asked[following.end() :].rstrip(' ?.:')}, {' or '.join(names)}?"


def _judged(text: str) -> str:
    """A statement that is to be judged as the question whether it is so; two statements as two questions."""
    said = _JUDGE.sub("", text, count=1)
    if said == text:
        said = _JUDGED.sub("", text)
        if said == text or len(said.split()) < 3:
            return text
    said = said.strip()
    if _ASKS.match(said) or len(said.split()) < 3:
        return said
    both = _BOTH.match(said.rstrip(" .?!"))
    parts = both.groups() if both is not None else (said.rstrip(" .?!"),)
    return " and ".join(f"is it true that {part}" for part in parts) + "?"


def _filled(text: str) -> str:
    """A sentence with a blank as a question with a word that asks in its place."""
    out = _FILL.sub("", text, count=1)
    return _BLANK.sub(lambda blank: "whom" if out[: blank.start()].lower().endswith(" by ") else "what", out)
