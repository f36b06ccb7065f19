"""What is known of the one code that a question names: where no other reading of it is near, or where the rest only
tells how somebody came upon it.

INVARIANT: what is certain stays as it is, and so does what asks of the code.
"""

from collections.abc import Mapping, Sequence

from sourcebook.answer.understand.chatter import Chatter
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import CODES, Linker
from sourcebook.answer.understand.readings import CERTAIN, LIKELY, Reading, Understanding
from sourcebook.compile.english import AUXILIARIES, Token
from sourcebook.core.query import Query
from sourcebook.text.value import replace

_NEAR = 6  # words between what was done with a code and the code
_ASKS = frozenset(("what", "which", "whose", "whom", "if", "whether", "or", "not"))
_GOES_ON = frozenset(("and", "but"))
_PEOPLE = frozenset(("i", "we", "he", "she", "they", "you"))
_WHOSE = frozenset(("my", "our", "the", "her", "his", "this", "their", "your", "a", "an"))
_PLACES = frozenset(("on", "in", "from"))
_LINKS = frozenset(("that", "which"))
_BESIDE = frozenset(("code", "codes", "number", "the", "a", "so", "and"))
_MOST = 3  # words of a name between whose paper it is and what paper


class Stories:
    """The words of a vocabulary that tell how somebody came upon a code, and where it stands."""

    def __init__(self, lists: Mapping[str, Sequence[Sequence[str]]], words: Lexicon, linker: Linker) -> None:
        self._verbs, self._papers = lists.get("stories", ()), lists.get("papers", ())
        self._words, self._linker = words, linker

    def read(self, text: str, chatter: Chatter) -> tuple[str | None, str] | None:
        """The one code that a text names, if nothing is asked of it, and the text without what is told behind the
        code; None where no story is told."""
        bare = chatter.without(text)
        tokens = self._words.read(bare)[0]
        found = self._linker.mentions(tokens)
        codes = [mention for mention in found if mention.candidates[0][1] == CODES]
        if len(codes) != 1:
            return None
        start, end = codes[0].start, codes[0].end
        lows = [token.low for token in tokens]
        last = self._told_behind(lows, end)
        left = [*lows[:start], *lows[last:]]
        told = last > end
        if told and all(low in _BESIDE for low in left):
            return codes[0].candidates[0][0], ""
        if not self._asks(text, bare, tokens, start) and _GOES_ON.isdisjoint(lows[end:]):
            near = lows[max(0, start - _NEAR) : start]
            if any(_stands_in(verb, near) for verb in self._verbs):
                return codes[0].candidates[0][0], ""
        if not told:
            return None
        gap = tokens[last].begins if last < len(tokens) else len(bare)
        head = bare[: tokens[end - 1].begins + len(tokens[end - 1].raw)]
        return None, f"{head}{' ' if last < len(tokens) else '?'}{bare[gap:]}"

    def _asks(self, text: str, bare: str, tokens: Sequence[Token], code: int) -> bool:
        """Whether something is asked in a text, of which the words are `tokens` without what is around it."""
        lows = [token.low for token in tokens]
        asks = any(low in _ASKS or low in self._words.asking for low in lows)
        begins = {0, *(i for i, token in enumerate(tokens) if i and bare[token.begins - 2] in ".?!,;:-")}
        opens = any(lows[i] in AUXILIARIES for i in begins)
        return asks or opens or code == 0 or (bare.rstrip().endswith("?") and len(bare) == len(text))

    def _told_behind(self, lows: Sequence[str], at: int) -> int:
        """Where a story ends that begins behind a code: `that they put on my bill`, `on my ambulance bill`."""
        last = at
        if lows[at : at + 1] and lows[at] in _PLACES and (paper := self._paper(lows, at + 1)):
            last = paper
            ends_with_whom = lows[last : last + 1] == ["from"] and len(lows) <= last + _MOST
            return len(lows) if ends_with_whom else last  # `on the bill from my doctor`
        at += int(lows[at : at + 1] != [] and lows[at] in _LINKS)
        who = at + 1 if lows[at : at + 1] and lows[at] in _PEOPLE else 0
        if not who and lows[at : at + 1] and lows[at] in _WHOSE:
            who = at + 2
        asks = any(low in _ASKS or low in self._words.asking for low in lows[who:])
        tells = who and any(_stands_in(verb, lows[who : who + 3]) for verb in self._verbs)
        return len(lows) if tells and not asks else last

    def _paper(self, lows: Sequence[str], at: int) -> int:
        """Where the name of a paper ends that begins at a place; 0 where none does."""
        at += int(lows[at : at + 1] != [] and lows[at] in _WHOSE)
        for first in range(at, min(at + _MOST, len(lows))):
            for paper in self._papers:
                if list(lows[first : first + len(paper)]) == list(paper):
                    return first + len(paper)
        return 0


def told_of_its_code(text: str, words: Lexicon, linker: Linker, result: Understanding) -> Understanding:
    """The same, with the question what its code is before a reading that leaves the code aside."""
    if result.certainty == CERTAIN or result.further or not any(sign.isdigit() for sign in text):
        return result
    found = linker.mentions(words.read(text)[0])
    codes = {name for mention in found for name, kind in mention.candidates[:1] if kind == CODES}
    if len(codes) != 1 or (result.query is not None and not codes.isdisjoint(_named(result.query))):
        return result
    query = Query("define", subjects=tuple(codes))
    return asked_what(query, result, LIKELY)


def asked_what(query: Query, result: Understanding, certainty: str) -> Understanding:
    """What was understood, with another query before it."""
    others = [one for one in result.readings if one.query != query]
    return replace(
        result,
        certainty=certainty,
        query=query,
        readings=(Reading(query, float(certainty == CERTAIN)), *others[:2]),
    )


def _stands_in(words: Sequence[str], lows: Sequence[str]) -> bool:
    size = len(words)
    return any(list(lows[at : at + size]) == list(words) for at in range(len(lows) - size + 1))


def _named(query: Query) -> tuple[str, ...]:
    return (*query.subjects, *query.values)
