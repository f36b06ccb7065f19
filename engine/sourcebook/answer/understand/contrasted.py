"""Two statements in one question for yes or no that share what is not said twice: `is X free and Y paid`, `does X cover
A, not B`; and words that deny without `not`: `none of the X are free`, `which X is never paid`.

INVARIANT: each text that is given back has all the words of the question but those that join its halves, or that deny.
"""

from collections.abc import Container, Sequence
from itertools import pairwise

from sourcebook.answer.understand.link import DATES, NUMBER, Found
from sourcebook.compile.english import ARTICLES, AUXILIARIES, Token
from sourcebook.text.late import Late

_BEING = frozenset(("is", "are", "was", "were"))
_DOING = frozenset(("does", "do", "did"))
_JOINTS = frozenset(("and", "while", "whereas", "but"))
_LEADS = frozenset(("in", "of", "within", "from", "for", "on", "to", "by", "with", "under", "at", "about"))
_SMALL = _LEADS | ARTICLES
_CONTRASTS = (("and", "not"), ("but", "not"), ("not",), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"))
_ASKING = frozenset(("what", "which", "who", "whom", "whose", "when", "where", "why", "how"))
# What begins no half of its own behind the name of a thing.
_NO_TAIL = _ASKING | _JOINTS | {"it", "they", "them", "that", "those", "these", "this"}
_SOMETHING = frozenset(("anything", "something", "things", "stuff", "items"))
_ANYBODY = frozenset(("anybody", "anyone", "somebody", "someone", "people", "persons", "others"))
_NOUNS = frozenset(("one", "ones", "code", "codes"))  # that may stand behind a name
# Without one of these a question is none of what is looked for here.
_DENYING = ("not", "never", "no", "none", "neither", "either", "rather", "instead", "opposed")
_TURNING = _JOINTS.union(_DENYING, ("besides", "except", "other", "apart", "aside"))


def may_be(text: str) -> bool:
    """Whether a question has one of the words without which it is none of these."""
    return not _TURNING.isdisjoint(text.lower().replace(",", " ").rstrip("?. ").split())


_NOUN = r"(?:stuff|things?|services?|items?|work|care|anything|everything|something|those|what)"
_DONE = r"(?:done|performed|provided|given|furnished|rendered|delivered|carried out|offered)"
_NOT = r"(?: not|n'?t)"
_BY = Late(
    rf"(?i)\b{_NOUN}(?: (?:that|which))?(?: (?:is|are|was|were){_NOT}| not)(?: (?:being|actually|really))? {_DONE} by\b"
)
_OTHERS = Late(
    rf"(?i)\b{_NOUN}(?: {_DONE})? by (?:people|persons|anyone|anybody|someone|somebody|those|workers|staff|others) "
    rf"(?:other than|besides|(?:who|that) (?:is|are){_NOT})\b"
)
_DOER = Late(
    rf"(?i)\b({_NOUN}) (?:(?:that|which) )?((?:an? |the )?(?!(?:we|i|you|they|it|is|are|was|were)\b)\w+) "
    rf"(?:do|does|did|can|would){_NOT} (?:do|perform|provide|give|furnish|render|deliver|offer)\b"
)
_PLAIN = r"services not done by"


def plain(text: str) -> str:
    """`things that a doctor does not do` and `stuff that is not done by a doctor` in one wording."""
    low = text.lower()
    if "not" not in low and "n't" not in low and "nt " not in low and "other than" not in low and "besides" not in low:
        return text
    for pattern in (_BY, _OTHERS):
        text = pattern.pattern.sub(_PLAIN, text)
    return _DOER.pattern.sub(rf"{_PLAIN} \2", text)


def excepting(tokens: Sequence[Token], excluding: Sequence[Sequence[str]]) -> str | None:
    """`is X for anybody besides Y` as `who is X for besides Y`: what is not left out is asked for."""
    lows, raw = [token.low for token in tokens], [token.raw for token in tokens]
    if lows[0] not in AUXILIARIES:
        return None
    for at in range(2, len(lows) - 1):
        if lows[at] not in _SOMETHING and lows[at] not in _ANYBODY:
            continue
        after = at + 1 + (lows[at + 1] == "else")
        if lows[after : after + 1] == ["but"] and lows[at].startswith(("any", "some")):
            raw[after] = "besides"
        elif not any(tuple(lows[after : after + len(words)]) == tuple(words) for words in excluding):
            continue
        return _text(["what" if lows[at] in _SOMETHING else "who", *raw[:at], *raw[after:]])
    return None


def denied(tokens: Sequence[Token], found: Sequence[Found]) -> str | None:
    """A question in which another word than `not` denies, with `not`; None where none does, or where it cannot be told
    of what."""
    lows, raw = [token.low for token in tokens], [token.raw for token in tokens]
    if lows[0] in AUXILIARIES and (none := _none(lows, raw, found)) is not None:
        return none
    if lows[0] not in ("which", "what") or "never" not in lows or "not" in lows:
        return None
    at = lows.index("never")
    if at and lows[at - 1] in AUXILIARIES:
        return _text([*raw[:at], "not", *raw[at + 1 :]])
    if at + 1 == len(lows) or lows[at + 1] in _SMALL:
        return None
    several = lows[at - 1].endswith("s") or not lows[at + 1].endswith("s")
    verb = lows[at + 1] if several else lows[at + 1].removesuffix("s")
    return _text([*raw[:at], "do" if several else "does", "not", verb, *raw[at + 2 :]])


def _none(lows: list[str], raw: list[str], found: Sequence[Found]) -> str | None:
    """`does no X cover Y` as `does X not cover Y`, `does neither X nor Y` as `does X or Y`."""
    if "neither" in lows and "nor" in lows[lows.index("neither") :]:
        both = zip(lows, raw, strict=True)
        return _text([("or" if low == "nor" else word) for low, word in both if low != "neither"])
    if "either" in lows and "or" in lows[lows.index("either") :]:
        return _text([word for low, word in zip(lows, raw, strict=True) if low != "either"])
    if lows[1:2] not in (["no"], ["none"]) or "not" in lows:
        return None
    start = 2
    if lows[1] == "none":
        if lows[2:3] != ["of"]:
            return None
        start = 3 + (lows[3:4] != [] and lows[3] in (*ARTICLES, "these", "those"))
    named = next((m for m in found if m.start == start), None)
    if named is None:
        return None
    end = named.end + (lows[named.end : named.end + 1] in (["codes"], ["code"]))
    return _text([raw[0], *raw[start:end], "not", *raw[end:]]) if end < len(lows) else None


def two(tokens: Sequence[Token], found: Sequence[Found], wholes: Container[str]) -> tuple[str, str] | None:
    """The two questions for yes or no that a question is, each in full; None where it is one."""
    lows = [token.low for token in tokens]
    if lows[0] not in AUXILIARIES or len(found) < 2:
        return None
    names = [mention for mention in found if mention.start >= 0 and not _is_number(mention)]
    return _not_the_other(tokens, lows, names, wholes) or _each_its_own(tokens, lows, names, wholes)


def _not_the_other(
    tokens: Sequence[Token], lows: list[str], names: Sequence[Found], wholes: Container[str]
) -> tuple[str, str] | None:
    """`does X cover A, not B`."""
    for one, other in pairwise(names):
        joint = next((j for j in _CONTRASTS if tuple(lows[one.end : one.end + len(j)]) == j), None)
        if joint is None and lows[one.end : one.end + 1] and lows[one.end] in _NOUNS:
            joint = next((j for j in _CONTRASTS if tuple(lows[one.end + 1 : one.end + 1 + len(j)]) == j), None)
        if joint is None:
            continue
        begins = one.end + len(joint) + (tuple(lows[one.end : one.end + len(joint)]) != joint)
        if any(low not in _SMALL for low in lows[begins : other.start]) or not _alike(one, other, wholes):
            continue
        end = other.end + (lows[other.end : other.end + 1] != [] and lows[other.end] in _NOUNS)
        raw = [token.raw for token in tokens]
        if end > other.end and lows[one.end] in _NOUNS:
            raw[other.end] = raw[one.end]  # `an A code, not a B one`
        rest = raw[end:]
        first = [*raw[: begins - len(joint)], *rest]
        start = one.start
        while start > 1 and begins < other.start and lows[start - 1] in _SMALL:
            start -= 1
        return _text(first), _text([*raw[:start], *raw[begins:end], *rest])
    return None


def _each_its_own(
    tokens: Sequence[Token], lows: list[str], names: Sequence[Found], wholes: Container[str]
) -> tuple[str, str] | None:
    """`is X free and Y paid`, `does X belong to A and Y to B`, `is X free while Y is paid`."""
    subject = names[0]
    for at in range(subject.end + 1, len(lows) - 2):
        if lows[at] not in _JOINTS:
            continue
        start = at + 1 + (lows[at + 1] in ARTICLES)
        other = next((m for m in names if m.start == start), None)
        if other is None or not _alike(subject, other, wholes):
            continue
        end = other.end + (lows[other.end : other.end + 1] != [] and lows[other.end] in _NOUNS)
        tail = lows[end:]
        if not any(m.start >= end for m in names) or tail[0] in _NO_TAIL:
            continue
        # `do X, Y and Z …`, `make X and Y easier`: no more than a list of things
        like = [m for m in names if m.end <= at and _alike(m, other, wholes)]
        own = [
            low for n, low in enumerate(lows[:at]) if n >= subject.end and not any(m.start <= n < m.end for m in like)
        ]
        if any(m.end == at for m in like) or all(low in _SMALL for low in own):
            continue
        raw = [token.raw for token in tokens]
        first, name, rest = raw[:at], raw[start:end], raw[end:]
        if tail[0] in AUXILIARIES:
            return (_text(first), _text([rest[0], *name, *rest[1:]])) if len(tail) > 1 else None
        if lows[0] in _BEING and not (tail[0] in _LEADS and tail[0] in lows[subject.end : at]):
            return _text(first), _text([raw[0], *name, *rest])
        verb = _verb(lows, subject, at, tail, names)
        if verb is None:
            return None
        return _text(first), _text([raw[0], *name, *raw[subject.end : verb], *rest])
    return None


def _verb(lows: list[str], subject: Found, at: int, tail: list[str], names: Sequence[Found]) -> int | None:
    """Where the words end that the second half leaves out: none, where it has a verb of its own."""
    if tail[0] in _LEADS:
        return next((place for place in range(subject.end, at) if lows[place] == tail[0]), None)
    end = len(lows)
    value = next((m for m in names if m.start >= end - len(tail) and not any(_small(lows, end - len(tail), m))), None)
    if value is None:
        return subject.end if lows[0] in _DOING else None
    own = next((m for m in names if subject.end < m.end <= at and _alike(m, value)), None)
    if own is None:
        return None
    start = own.start
    while start > subject.end and lows[start - 1] in ARTICLES:
        start -= 1
    return start


def _small(lows: list[str], start: int, mention: Found) -> list[str]:
    """The words before a mention that are more than small."""
    return [low for low in lows[start : mention.start] if low not in _SMALL]


def _alike(one: Found, other: Found, wholes: Container[str] = ()) -> bool:
    """Whether two mentions may be of one kind, or each of a kind of `wholes`."""
    if all(any(kind in wholes for _, kind in mention.candidates) for mention in (one, other)):
        return True
    return not {kind for _, kind in one.candidates}.isdisjoint(kind for _, kind in other.candidates)


def _is_number(mention: Found) -> bool:
    return all(kind in (NUMBER, DATES) for _, kind in mention.candidates)


def _text(words: Sequence[str]) -> str:
    return " ".join(words) + "?"
