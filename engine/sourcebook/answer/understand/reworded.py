"""A question in a construction that few phrases have, in the plain one: `what X is used for` as `what is X used for`.

INVARIANT: the words of a question stay, but for those that only build the sentence. A plain wording counts only where
it is the very phrase of a question, and the question as it was asked is none.
"""

import re
from collections.abc import Iterator
from functools import cache

from sourcebook.answer.understand.parts import EXACT
from sourcebook.answer.understand.readings import CERTAIN, Understanding

_WH = r"(?:what|which|who|whom|whose|when|where|why|how)"
_BE = r"(?:is|are|was|were)"
_DOES = r"(?:is|are|was|were|does|do|did|can|could|will|would|should|must|may|might|has|have|had)"
_BEFORE = r"(?:in|on|at|by|for|from|to|under|with|of|into|within|through)"
_THING = r"(\S+(?: \S+){0,4}?)"
_ASKED = (
    rf"((?:what|which|how) (?!(?:{_DOES}|the|an?|my|our|your|it|they)\b)\w+(?: \w+)?|{_WH})"  # with what it asks for
)
_OWNER = rf"(?!{_WH}'s|(?:it|that|there|here|he|she|let)'s)(\S+(?: \S+){{0,4}}?)"
_REQUEST = (
    r"(?:(?:please )?(?:tell|give|show|get|find|send)(?: me| us)?|(?:please )?(?:state|name|list|say|specify|provide)"
    r"|(?:i am|i'm|we are|we're) looking for|(?:i|we)(?: would|'d)? (?:need|want|like|seek)(?: to (?:have|see|get))?"
    r"|(?:can|could|may|might) (?:i|we|you) (?:please )?(?:have|get|see|give|tell|state|name)(?: me| us)?"
    r"|do you (?:happen to )?(?:know|have)|does (?:anyone|anybody) (?:know|have))"
)
_WANTED = rf"(?:(?:{_REQUEST}|what {_BE}) )?the"
_BEING = rf"(?: {_BE}(?: what)?)?"  # at the end of a sentence that leaves a blank
_ANYONE = r"(?:they|people|we|you|one|i|somebody|someone)"
_TIME = r"(?:date|day|year|time|moment)"
_WHEN = r"(when|(?:what|which) (?:year|day|date))"
_VERB = r"(\w+(?: (?:up|in|out|off|down|about|together|forth|up with|out with|rid of))?)"
_MAY = r"(?:would|will|might|may|could|can|should|must)"
_FINITE = rf"({_BE}|can|could|should|must|may)"
_ANY, _OTHERS, _BEGINNING = "any", "others", "beginning"  # a question that begins with what asks, or does not
_BEGINS = frozenset(_BEFORE[3:-1].split("|"))
_ASKS = frozenset(_WH[3:-1].split("|"))
# What is matched from the first word of a question to its last, and what it is in plain words.
# Before each stands what a text must have for it, or what its first word must be; a rule is compiled when it may match.
_RULES: tuple[tuple[str, ...], ...] = (
    ("day year date time moment", rf"{_WANTED} {_TIME} (?:(?:on|in|at) which |when |that )?(.+?){_BEING}", r"when \1"),
    ("reason", rf"{_WANTED} reason (?:that|why|for which) (.+?){_BEING}", r"why \1"),
    ("which", rf"{_WANTED} (\w+) ({_BEFORE}) which (.+?){_BEING}", r"\2 what \1 \3"),
    ("thing", rf"(?:{_REQUEST} )?the things? (?:that |which )?(.+?){_BEING}", r"what \1"),
    ("thing", r"(?:what|which) things? (.+)", r"what \1"),
    (
        "number count total",
        rf"{_WANTED} (?:number|count|total) of (\w+(?: \w+)?) (?:of|in) (.+?){_BEING}",
        r"how many \1 does \2 have",
    ),
    (
        "many",
        rf"how many {_BE} (?:the|there) (\w+(?: \w+)?) (?:of|in) (.+)",
        r"how many \1 does \2 have",
    ),
    ("many", rf"there {_BE} (how many \w+(?: \w+)?) (?:of|in) (.+)", r"\1 does \2 have"),
    (_OTHERS, rf"{_REQUEST} (the \S+ .+)", r"\1", r"what is \1"),
    (
        "'",
        rf"(?:{_REQUEST} |{_WH}(?:'s| {_BE}) )?(?:the )?{_OWNER}'s? (\S+(?: \S+){{0,2}}?)(?: {_BE} {_WH})?",
        r"the \2 of \1",
        r"what is the \2 of \1",
    ),
    ("more", rf"{_BE} there more (.+?) than (.+)", r"how many are there of \1 and \2"),
    ("more", rf"(?:which|what) {_BE} there more of,? (.+) or (.+)", r"how many are there of \1 and \2"),
    ("more", r"which (?:one )?has more (\w+),? (.+) or (.+)", r"how many are there of \2 and \3"),
    ("it", rf"(?:it is |it's )?{_ASKED} {_BE} it (?:that|who|which) (.+)", r"\1 \2"),
    ("it", rf"it {_BE} {_ASKED} (?:that|who|which) (.+)", r"\1 \2"),
    ("the", rf"(which|what) {_BE} the (\w+(?: \w+)?) (?:that|which) (.+)", r"\1 \2 \3"),
    ("be", rf"{_ASKED} {_MAY} (.+) be", r"\2", r"\1 is \2"),
    ("be", rf"{_ASKED} {_MAY} {_THING} be (.+)", r"\1 is \2 \3"),
    ("been", rf"{_ASKED} (?:has|have|had) {_THING} been (.+)", r"\1 is \2 \3"),
    ("have", rf"{_ASKED} {_MAY} {_THING} have (.+)", r"\1 did \2 \3"),
    ("get", rf"{_ASKED} (?:does|do|did) {_THING} get (\w+ed)", r"\1 is \2 \3"),
    ("do does did", rf"{_ASKED} (?:does|do|did) {_ANYONE} {_VERB} {_THING}", r"\1 is \3 \2"),
    (
        "do does did",
        rf"{_ASKED} (?:does|do|did) {_ANYONE} (\w+) {_THING} (up|in|out|off|down|about|together|forth)",
        r"\1 is \3 \2 \4",
    ),
    ("ago", r"(?:since )?how (?:long|many \w+) ago (.+)", r"when \1"),
    ("did", rf"{_WHEN} did (?:the )?\w+ {_VERB} {_THING}", r"\1 was \3 first \2"),  # by whom, says nothing of it
    ("year date day", rf"(?:the )?{_TIME} (?:of|when|in which|that) (.+)", r"when \1", r"when did \1"),
    (
        "go look turn",
        rf"(where) {_DOES} ({_ANYONE}) (?:have to |need to )?(?:go|look|turn) to (.+)",
        r"\1 can \2 \3",
    ),
    ("used", rf"(?:what|which) (\w+(?: \w+)?) {_BE} used (?:for|by|in|with) (.+)", r"what is the \1 of \2"),
    (_BEGINNING, rf"{_BEFORE} ((?:what|which) {_TIME}\b.+)", r"\1"),
    (_BEGINNING, rf"({_BEFORE}) {_ASKED} ({_DOES}) (.+)", r"\2 \3 \4 \1"),
    (_ANY, rf"((?:{_BEFORE} )?)({_WH}) (?!{_DOES}\b){_THING} {_FINITE} (.+)", r"\1\2 \4 \3 \5"),
    (_ANY, rf"((?:{_BEFORE} )?)({_WH}) (?!{_DOES}\b)(\S+ \S.+|\S+ \w+)", r"\1\2 did \3"),
    (_ANY, rf"((?:{_BEFORE} )?){_ASKED} (?!{_DOES}\b){_THING} {_FINITE} (.+)", r"\1\2 \4 \3 \5"),
    (_ANY, rf"((?:{_BEFORE} )?){_ASKED} (?!{_DOES}\b)(\S+ \S.+|\S+ \w+)", r"\1\2 did \3"),
    (
        _OTHERS,
        rf"{_THING} ({_DOES}) (.+?) ((?:{_BEFORE} )?)((?:what|which) \w+|whom?|what|when|where|why|how \w+)",
        r"\5 \2 \1 \3 \4",
        r"\4\5 \2 \1 \3",
    ),
    (_OTHERS, rf"{_THING} (\w+ed) ({_BEFORE}) ((?:what|which) \w+|whom?|what|when)", r"\3 \4 did \1 \2"),
)
_MOST = 6  # wordings that are looked at
_STEPS = 2  # constructions that are made plain one after the other


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(f"(?i){text}")


def wordings(text: str) -> list[str]:
    """The plain wordings that a question may have, those first that change least."""
    found = [text.strip("?.!:")]
    last = found
    for _ in range(_STEPS):
        last = [plain for one in last for plain in _made_plain(one) if plain not in found]
        found = [*found, *last]
    return [f"{plain}?" for plain in found[1 : _MOST + 1]]


def _made_plain(text: str) -> Iterator[str]:
    low = text.lower()
    first = low.partition(" ")[0]
    begins = {_ANY: first in _ASKS or first in _BEGINS, _OTHERS: first not in _ASKS, _BEGINNING: first in _BEGINS}
    for needs, pattern, *plain in _RULES:
        may = begins[needs] if needs in begins else any(word in low for word in needs.split())
        if may and (found := _pattern(pattern).fullmatch(text)) is not None:
            yield from (found.expand(one).strip() for one in plain)


def is_phrase(result: Understanding) -> bool:
    """Whether a question is understood for certain, word for word as a phrase, or in a way of its own."""
    if result.certainty != CERTAIN or not result.readings:
        return False
    factors = dict(result.readings[0].factors)
    return factors.get("order", 1.0) >= EXACT
