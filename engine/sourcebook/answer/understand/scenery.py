"""What in a question only tells where, for whom or with what somebody works, or how he feels: `in our spreadsheet`,
`for the boss`, `a nice big …`.

INVARIANT: only words of the lists `scenery`, `belongings` and `colouring` are taken away with what binds them, and
never what is asked for or said of a thing: `how big is it`, `which list`, `is it on our list`.
"""

from collections.abc import Container, Mapping, Sequence

from sourcebook.answer.understand.chatter import without_runs
from sourcebook.compile import english
from sourcebook.compile.english import ARTICLES, AUXILIARIES, Token

_BINDING = frozenset(
    ("in", "on", "at", "for", "from", "with", "inside", "within", "into", "across", "during", "between")
)
_OWN = frozenset(("my", "our", "your", "his", "her", "their"))
_POINTING = frozenset((*ARTICLES, *_OWN, "this", "that", "these", "those", "some"))
_BE = frozenset(("is", "are", "was", "were", "am", "be"))
_USED = frozenset(("used", "use", "meant", "made", "is", "are", "was", "were"))  # `used for our staff`
_OPEN = frozenset(("what", "which", "who"))
_WEIGHING = frozenset(("how", "too", "as", "so", "more", "most", "less", "not"))  # `how big`, `not big`
_SIGNS = " ,;:-"


class Scenery:
    """Takes away what the lists of a vocabulary name; `little` has the small words that may follow it."""

    def __init__(self, around: Mapping[str, Sequence[Sequence[str]]], little: Container[str]) -> None:
        def single(name: str) -> frozenset[str]:
            return frozenset(phrase[0] for phrase in around.get(name, ()) if len(phrase) == 1)

        self._things, self._own, self._colours = single("scenery"), single("belongings"), single("colouring")
        self._little = little

    def without(self, text: str) -> str:
        """The text without its scenery; the same text where there is none, or where nothing else would be left."""
        read = english.tokens(text)
        lows = [token.low for token in read]
        if (self._things | self._own | self._colours).isdisjoint(lows):
            return text
        left = without_runs(text, read, lambda at: self._size(text, read, lows, at), _SIGNS)
        return left if len(left.split()) > 1 else text

    def _size(self, text: str, read: Sequence[Token], lows: Sequence[str], at: int) -> int:
        """How many words of scenery begin at a place."""
        if lows[at] in self._colours:
            behind = lows[at + 1] if at + 1 < len(lows) else ""
            said_of = not behind or self._is_cut(text, read, at + 1) or behind in ("than", "enough", "or")
            return int(not said_of and (at == 0 or lows[at - 1] not in _WEIGHING))
        if lows[at] not in _BINDING:
            return 0
        first = at + 1
        owned = False
        while first < len(lows) and lows[first] in _POINTING:
            owned, first = owned or lows[first] in _OWN, first + 1
        end = first
        named = self._things | self._own if owned else self._things
        while end < len(lows) and (lows[end] in named or lows[end] in self._colours):
            end += 1
        if end == first or lows[end - 1] not in named:
            return 0
        last = end == len(lows)
        closed = last or lows[end] in self._little or lows[end] in _BINDING or self._is_cut(text, read, end)
        # `is it on our list`, `what is in the file`, `used in a clinic`: that is what is asked.
        before = lows[at - 1] if at else ""
        said_of = (last and lows[0] in _BE) or before in AUXILIARIES or before.endswith("ed")
        said_of = (said_of and lows[at] != "for") or (lows[0] in AUXILIARIES and not owned)
        said_of = said_of or before in _USED or (at == 1 and lows[0] in _OPEN)
        return end - at if closed and not said_of else 0

    @staticmethod
    def _is_cut(text: str, read: Sequence[Token], at: int) -> bool:
        """Whether a sign stands before a word."""
        before = read[at - 1]
        return any(sign in _SIGNS[1:] for sign in text[before.ends : read[at].begins])
