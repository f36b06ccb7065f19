"""Words that turn the sense of a question round (`only X`, `besides X`, `mainly`, `that X does not cover`), taken out
of it before it is read, and put into what was read.

INVARIANT: what cannot be put into a reading is not taken out of the question: a reading has the sense of all its words,
or it is not certain.
"""

from collections.abc import Callable, Iterator, Sequence

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import KIND, Candidate, Found
from sourcebook.answer.understand.readings import CERTAIN, LIKELY, NONE, Understanding
from sourcebook.answer.understand.slots import Slots
from sourcebook.compile.english import ARTICLES, AUXILIARIES, Token
from sourcebook.core.query import ASK, OF_SAYINGS, SUBJECT, SUBJECTS, VALUE, VALUES, WHICH, Query
from sourcebook.text.value import dataclass, replace

CLOSING, BEHIND, AMONG, OPENING = "closing", "closing-behind", "closing-among", "opening"
EXCLUDING, DEGREES = "excluding", "degrees"
LISTS = (CLOSING, BEHIND, AMONG, OPENING, EXCLUDING, DEGREES)
_IDLE = (AMONG,)  # words that may as well be mere fillers
_SMALL = frozenset(("the", "a", "an", "by", "for", "in", "to", "of", "on", "with", "from", "at", "about"))
_PASSED = ARTICLES | {"any", "all"}
_RELATIVE = frozenset(("that", "which", "who", "whom", "to"))
_ASKING = frozenset(("which", "what", "who", "where", "how", "when"))
_WITHIN = frozenset(("in", "covered", "part", "of", "included", "within", "listed", "found", "from", "by", "under"))
_SOMEBODY = frozenset(("i", "we", "he", "she"))
_MAINLY = "mainly"
_TOLD = ("said", "sources")  # who says so is told of what is stated, not of its being the only one


@dataclass(frozen=True, slots=True)
class Turn:
    """A question without the words that turn it (`left` are the places of its words that stay), and what they mean.

    `only`: something is asked to be the only one, namely what `focus` may be, or else the value; `denied`: not to be.
    `but`: what is not asked for, each with all that it may be. `mainly`: it is asked whether it is so for the most
    part. `said` are the words that were taken out; `does`: they leave that word to begin with; `vague`: what they turn
    is no name.
    """

    left: tuple[int, ...]
    said: tuple[str, ...]
    only: bool = False
    denied: bool = False
    focus: tuple[Candidate, ...] = ()
    but: tuple[tuple[Candidate, ...], ...] = ()
    mainly: bool = False
    does: bool = False
    vague: bool = False
    lacking: bool = False  # what is left out was said by `not`
    idle: bool = False  # what it turns is asked for all the same: what something is mainly is among what it is
    stays: tuple[str, ...] = ()  # words of the rest that would turn it as well, and are not taken out

    def of(self, tokens: Sequence[Token]) -> list[Token]:
        """The words that stay."""
        out = [tokens[place] for place in self.left]
        return [Token("does", "does"), *out[1:]] if self.does else out


def turn(lexicon: Lexicon, tokens: Sequence[Token], found: Sequence[Found]) -> Turn | None:
    """What turns a question; with nothing left of it where it cannot be told how; None where nothing does."""
    lows = [token.low for token in tokens]
    if lexicon.turning.isdisjoint(lows):
        return None
    names = [mention for mention in found if mention.start >= 0 and any(kind != KIND for _, kind in mention.candidates)]
    taken = {place for mention in names if not mention.soft for place in range(mention.start, mention.end)}
    turns: list[tuple[int, tuple[str, ...]]] = []  # where words stand that turn it, but for what may be idle
    made: Turn | None = None
    for place, low in enumerate(lows):
        if low not in lexicon.turning or place in taken:
            continue
        for name, size in _stands(lexicon, lows, place):
            if name not in _IDLE and (name != DEGREES or lows[0] in AUXILIARIES):
                turns.append((place, tuple(lows[place : place + size])))
            made = made or _READERS[name](lows, place, place + size, names)
        if made is None and low == "not":
            made = _lacking(lows, place, names)
    if made is None:
        return Turn((), turns[0][1], stays=_words(turns)) if turns else None
    left = frozenset(made.left)
    return replace(made, stays=_words([one for one in turns if one[0] in left]))


def _words(turns: Sequence[tuple[int, tuple[str, ...]]]) -> tuple[str, ...]:
    return tuple(word for _, words in turns for word in words)


def _stands(lexicon: Lexicon, lows: Sequence[str], place: int) -> Iterator[tuple[str, int]]:
    """The lists that have the words at a place, each with how many words they are; the longest first."""
    found = [
        (len(words), name)
        for name in LISTS
        for words in lexicon.turns[name]
        if words[0] == lows[place] and tuple(lows[place : place + len(words)]) == words
    ]
    yield from ((name, size) for size, name in sorted(found, reverse=True))


def _without(lows: Sequence[str], *gone: range) -> tuple[tuple[int, ...], tuple[str, ...]]:
    out = {place for stretch in gone for place in stretch}
    return (
        tuple(place for place in range(len(lows)) if place not in out),
        tuple(lows[place] for place in sorted(out)),
    )


def _next(lows: Sequence[str], place: int, names: Sequence[Found]) -> Found | None:
    """The name that stands at a place, or after small words there."""
    while place < len(lows) and lows[place] in _SMALL and not any(m.start == place for m in names):
        place += 1
    return next((m for m in names if m.start == place), None)


def _closing(lows: Sequence[str], start: int, end: int, names: Sequence[Found]) -> Turn | None:
    if "or" in lows[max(0, start - 3) : start]:  # `does X do so, or only Y`: the one or the other
        return Turn(*_without(lows, range(start, end)))
    if start and lows[start - 1] == "not":
        return None
    if start and lows[start - 1] in _SOMEBODY and not any(m.end == start for m in names):
        return None  # `I only had X` says nothing of what else there is
    if start and lows[start - 1] == "the":
        # `is X the only one who …`
        relative = next((place for place in range(end, min(end + 3, len(lows))) if lows[place] in _RELATIVE), None)
        before = next((m for m in names if m.end == start - 1), None)
        if relative is None or before is None or lows[0] not in ("is", "are", "was", "were"):
            return None
        left, said = _without(lows, range(start - 1, relative + 1))
        return Turn(left, said[1:2], True, focus=tuple(before.candidates), does=True)
    if end == len(lows):
        return _behind(lows, start, end, names)
    focus = _next(lows, end, names)
    left, said = _without(lows, range(start, end))
    return Turn(left, said, True, focus=tuple(focus.candidates) if focus is not None else ())


def _opening(lows: Sequence[str], start: int, end: int, names: Sequence[Found]) -> Turn | None:
    made = _closing(lows, start, end, names) if lows[0] in AUXILIARIES else None
    return replace(made, denied=True) if made is not None else None


def _behind(lows: Sequence[str], start: int, end: int, names: Sequence[Found]) -> Turn | None:
    before = next((m for m in names if m.end == start), None)
    if before is None:
        return None
    left, said = _without(lows, range(start, end))
    return Turn(left, said, True, focus=tuple(before.candidates))


def _among(lows: Sequence[str], start: int, end: int, names: Sequence[Found]) -> Turn | None:
    """`is CPT just for X`, `does CPT just cover X`; not `can I just ask`, nor `just because`, which is of a reason."""
    if lows[0] not in AUXILIARIES or end >= len(lows) or lows[end] in ("as", "because"):
        return None
    stands = any(m.end <= start for m in names) and any(m.start >= end for m in names)
    named = _next(lows, end, names) is not None
    made = _closing(lows, start, end, names) if stands or named else None
    return replace(made, vague=lows[end] in _SMALL and not named) if made is not None else None


def _excluding(lows: Sequence[str], start: int, end: int, names: Sequence[Found]) -> Turn | None:
    at, but = end, []
    while at < len(lows):
        name = next((m for m in names if m.start == at), None)
        if name is not None:
            but.append(tuple(name.candidates))
            at = name.end
        elif lows[at] in _PASSED or (but and lows[at] in ("and", "or", "code", "codes")):
            at += 1
        else:
            break
    if not but:
        return None
    others = [range(place, place + 1) for place, low in enumerate(lows) if low == "else"]
    left, _ = _without(lows, range(start, at), *others)
    return Turn(left, tuple(lows[start:end]), but=tuple(but)) if left else None


def _degree(lows: Sequence[str], start: int, end: int, names: Sequence[Found]) -> Turn | None:
    left, said = _without(lows, range(start, end))
    return Turn(left, said, mainly=True, idle=lows[0] not in AUXILIARIES)


def _lacking(lows: Sequence[str], place: int, names: Sequence[Found]) -> Turn | None:
    """`drugs that X does not cover`, `drugs (that are) not in X`: such of which X is left out."""
    named = next((m for m in names if m.end == place - 1 and lows[m.end] in AUXILIARIES and m.start > 0), None)
    if named is not None:
        end = place + 1
        if end < len(lows) and lows[end] not in _ASKING:
            end += 1
        start = named.start - (lows[named.start - 1] in _PASSED)
        start -= start > 0 and lows[start - 1] in _RELATIVE
        if end < len(lows) and lows[end] not in _ASKING:
            return None
    else:
        at = place + 1
        while at < len(lows) and lows[at] in _WITHIN:
            at += 1
        at += at < len(lows) and at > place + 1 and lows[at] in _PASSED
        named = next((m for m in names if m.start == at and at > place + 1), None)
        if named is None:
            return None
        end, start = named.end, place
        start -= start > 0 and lows[start - 1] in AUXILIARIES
        start -= start > 0 and lows[start - 1] in _RELATIVE
    if not any(m.end == start for m in names):
        return None
    left, _ = _without(lows, range(start, end))
    return Turn(left, ("not",), but=(tuple(named.candidates),), lacking=True)


_READERS: dict[str, Callable[[Sequence[str], int, int, Sequence[Found]], Turn | None]] = {
    CLOSING: _closing,
    BEHIND: _behind,
    AMONG: _among,
    OPENING: _opening,
    EXCLUDING: _excluding,
    DEGREES: _degree,
}


def chosen(one: Turn, result: Understanding, other: Understanding | None, lexicon: Lexicon) -> Understanding:
    """What was understood of a question as it stands, or (`other`) with its turn: the first where the turn cannot be
    had, or where a phrase of another question has the words that turn it, or of two things together (`X is just Y`)."""
    if one.vague and (other is None or other.certainty != CERTAIN):
        # `is X just the old name of Y`: not as if the word were not there, and yet it may be idle
        return _unsure(result)
    if other is None:
        if (one.lacking or one.idle) and not one.stays:
            return result  # `not` as it stands denies
        return result if _says(result, (*one.said, *one.stays), lexicon) else _unsure(result)
    other = other if _says(other, one.stays, lexicon) else _unsure(other)
    if one.only and other.readings and not other.readings[0].phrase and other.certainty == CERTAIN:
        return _unsure(result)  # that a fact comes to mind does not tell that it is the only one which is asked for
    own = result.certainty == CERTAIN and _says(result, one.said, lexicon)
    if not own:
        return other
    plain = other.readings[0].query
    same = replace(plain, only=None, negated=False, but=(), scope=None) == result.query
    way = lexicon.by_name.get(plain.property or "")
    same = same and way is not None and not way.joins
    return other if same and other.certainty == CERTAIN else result


def _unsure(result: Understanding) -> Understanding:
    return replace(result, certainty=LIKELY) if result.certainty == CERTAIN else result


def _says(result: Understanding, said: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the phrase of what was understood has these words, and nothing that the question does not say
    (`is X only for billing` is not `is X only for members`)."""
    if not said or not result.readings:
        return not said
    first = result.readings[0]
    phrase = [word for word in first.phrase.lower().split() if word[0] != "{"]
    return set(said) <= set(phrase) and all(
        word in said or (stem := lexicon.stem(word)) in first.explained or stem in lexicon.function for word in phrase
    )


def applied(one: Turn, result: Understanding, lexicon: Lexicon, slots: Slots) -> Understanding | None:
    """What was understood of the rest, with the sense of the words that were taken out; None where the first reading
    cannot have it."""
    readings = [(reading, _turned(one, reading.query, lexicon, slots)) for reading in result.readings]
    if not readings or readings[0][1] is None:
        return None
    made = [(reading, reading.query if query is None else query) for reading, query in readings]
    certainty = LIKELY if result.certainty == CERTAIN and _is_unsayable(made[0][1]) else result.certainty
    its = tuple(
        replace(reading, query=replace(query, wrapper=None) if _is_unsayable(query) else query)
        for reading, query in made
    )
    return replace(result, certainty=certainty, query=its[0].query if certainty != NONE else None, readings=its)


def _is_unsayable(query: Query) -> bool:
    """Whether it is asked who says that something is the only one, or all but some: no source says just that. It is
    told whether it is so, and not as certain."""
    return query.wrapper in OF_SAYINGS and bool(query.only or query.but)


def _turned(one: Turn, query: Query, lexicon: Lexicon, slots: Slots) -> Query | None:
    asks = query.form in (ASK, WHICH) and query.property is not None and query.operator == "=" and not query.negated
    asks = asks and query.source is None and query.wrapper not in _TOLD
    if not (one.mainly or one.only or one.but):
        return query if asks else None
    if one.mainly:
        return replace(query, scope=_MAINLY) if asks and query.scope is None else None
    if one.only:
        nodes = lexicon.nodes
        focus = {nodes.get(name, name) for name, _ in one.focus}
        subjects, values = ({nodes.get(name, name) for name in names} for names in (query.subjects, query.values))
        of_subject = bool(focus & subjects) and not focus & values
        if not asks or (one.denied and of_subject):
            return None
        return replace(query, only=SUBJECT if of_subject else VALUE, negated=one.denied)
    way = lexicon.by_name.get(query.property or "")
    if way is None or query.form not in (VALUES, SUBJECTS) or query.operator != "=" or query.negated or query.source:
        return None
    if one.lacking and query.form != SUBJECTS:
        return None
    of_values = query.form == VALUES
    but = [
        next((n for n, kind in its if (slots.is_value(way, kind) if of_values else slots.of_kinds(kind, way.of))), None)
        for its in one.but
    ]
    names = tuple(name for name in but if name is not None)
    own = {query.within, *query.subjects, *query.values}
    if len(names) < len(but) or not own.isdisjoint(names):
        return None
    return replace(query, but=names)
