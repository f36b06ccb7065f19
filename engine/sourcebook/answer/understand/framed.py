"""What a test puts around a question: its number and points, the choices below it, `true or false`, blanks to fill in.

INVARIANT: nothing but the frame is taken away: what is to be judged is asked whether it is so, a blank is asked for.
"""

from sourcebook.text.late import Late

_NUMBER = Late(r"(?i)\A\s*(?:(?:q|ques|question|item|no|nr)\.?\s*#?\s*\d{0,3}|#?\d{1,2})\s*[.:)]\s+(?=[^\W\d])")
_ANSWER = Late(r"(?i)(?<=[?.])\s*(?:a|ans|answer)\s*:\s*_*\s*\Z")
_POINTS = Late(
    r"(?i)\s*[(\[]\s*\d+\s*(?:pts?|points?|marks?)\.?\s*[)\]]|\A\s*(?:for )?\d+ (?:pts?|points?|marks?)\s*[:,-]\s*"
)
_CHOICES = Late(r"(?is)(?<=[?:_.])\s*\(?a\s?[).]\s.*\bb\s?[).]\s.*\Z")
_LETTER = Late(r"(?i)(?:\A|\s)\(?[a-f]\s?[).](?=\s)")
_FOLLOWING = Late(r"(?i)\s*(?:which|what)(?: one)? of (?:the following|these)(?: \w+ions)?,? (?=\w)")
# Without one of these a text has no number before it, nothing to be judged, filled in, or left blank.
_ENDS, _FIRST = frozenset(".:)"), 24
_VERDICTS = ("true", "false", "correct", "right", "fact", "myth", "yes", "t/f", "t /", "t or", "y/", "y /")
_TO_FILL, _BLANKS = ("fill", "complete", "finish"), ("_", "....", "[", "(", "<")
_MOST = 6  # choices of one question
_WHETHER = (
    r"(?:true or false|false or true|true ?/ ?false|t ?/ ?f|t or f|correct or (?:incorrect|not|wrong)|right or wrong"
    r"|fact or (?:myth|fiction|not)|myth or fact|true or not|yes or no|y ?/ ?n)"
)
_JUDGE = Late(
    r"(?i)\A\W*(?:(?:is (?:it|this|that|the following)|decide|say|state|tell me|indicate|choose|mark|judge)"
    rf"\b(?: \w+){{0,5}}? )?{_WHETHER}\b\W*\s+(?=\w+\W+\w+\W+\w)"
)
_JUDGED = Late(rf"(?i)(?:\s*[,;.:(\[]|\s-)\s*{_WHETHER}[)\]]?\s*[?.]*\s*\Z")
_ASKS = Late(r"(?i)(?:what|who|which|how|when|where|why|is|are|was|were|does|do|did|can|could|will|should|has|have)\b")
_BOTH = Late(
    r"(?i)\A([^,;]+ (?:is|are|was|were|has|have|does|do) [^,;]+?),? (?:and|while|whereas|but) "
    r"((?:\S+ ){1,4}?(?:is|are|was|were|has|have|does|do) .+)\Z"
)
_FILL = Late(
    r"(?i)\A\W*(?:fill[ -]in(?:[ -](?:the|this))?(?:[ -](?:blanks?|gaps?))?|(?:complete|finish)(?: (?:the|this))?"
    r"(?: (?:sentence|statement|phrase))?)\W*(?:\s|\Z)(?=\W*\w)"
)
_BLANK = Late(r"(?i)(?<!\w)(?:(?:the|an?) )?(?:_+|\.{4,}|[\[(<] ?(?:blank|_+|\.{3,})? ?[\])>])(?!\w)")


def without(text: str) -> str:
    """The question that is framed; the text itself where nothing frames it."""
    out = text
    if "(" in out or "[" in out or out[:6].lower().startswith(("for ", *"123456789")):
        out = _POINTS.pattern.sub("", out)
    if not _ENDS.isdisjoint(out[:_FIRST]):
        out = _NUMBER.pattern.sub("", out, count=1)
    if ":" in out[-12:]:
        out = _ANSWER.pattern.sub("", out)
    if ")" in out or "." in out[:-1]:
        out = _chosen(out)
    return _filled(_judged(out)) or text


def _chosen(text: str) -> str:
    """A question without the choices below it; asked which of them it is, with them as names joined by `or`."""
    found = _CHOICES.pattern.search(text)
    if found is None:
        return text
    asked = text[: found.start()]
    choices = [one.strip(" ,;.?") for one in _LETTER.pattern.split(found[0])]
    if (following := _FOLLOWING.pattern.match(asked)) is None or len(names := [one for one in choices if one]) > _MOST:
        return asked
    return f"which {asked[following.end() :].rstrip(' ?.:')}, {' or '.join(names)}?"


def _judged(text: str) -> str:
    """A statement that is to be judged as the question whether it is so; two statements as two questions."""
    low = text.lower()
    if not any(map(low.__contains__, _VERDICTS)):
        return text
    said = _JUDGE.pattern.sub("", text, count=1)
    if said == text:
        said = _JUDGED.pattern.sub("", text)
        if said == text or len(said.split()) < 3:
            return text
    said = said.strip()
    if _ASKS.pattern.match(said) or len(said.split()) < 3:
        return said
    both = _BOTH.pattern.match(said.rstrip(" .?!"))
    parts = both.groups() if both is not None else (said.rstrip(" .?!"),)
    return " and ".join(f"is it true that {part}" for part in parts) + "?"


def _filled(text: str) -> str:
    """A sentence with a blank as a question with a word that asks in its place."""
    low = text.lower()
    out = _FILL.pattern.sub("", text, count=1) if any(map(low.__contains__, _TO_FILL)) else text
    if not any(map(out.__contains__, _BLANKS)):
        return out
    return _BLANK.pattern.sub(lambda blank: "whom" if out[: blank.start()].lower().endswith(" by ") else "what", out)
