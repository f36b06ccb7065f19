"""What stands before a colon or a dash at the beginning of a text and only announces the question: `Analyst question:`,
`Building a lookup table:`, `Quick one between meetings -`.

INVARIANT: what names a thing, asks, denies or sets a condition announces nothing and stays.
"""

from collections.abc import Callable

from sourcebook.answer.understand import several
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.compile import english
from sourcebook.compile.english import AUXILIARIES
from sourcebook.text.late import Late

_CUT = Late(r":\s+|\s+--?\s+")
_ANNOUNCING = frozenset(("question", "questions", "query", "q", "doubt"))
_LONGEST = 8  # words of what announces a question
# What sets a condition, or says how what follows is to be taken.
_BOUND = frozenset(
    (
        *("if", "when", "since", "before", "after", "until", "unless", "without", "except", "besides", "under", "per"),
        *("once", "while", "as", "because", "not", "or", "no", "never", "only", "true", "false", "yes", "wrong"),
        *("right", "correct", "myth", "fact", "versus", "vs"),
    )
)


class Leads:
    """Takes away what announces a question; `names` tells whether a text names anything at all."""

    def __init__(self, lexicon: Lexicon, names: Callable[[str], bool]) -> None:
        self._words, self._names = lexicon, names

    def without(self, text: str) -> str:
        """The text without what announces its question."""
        cut = _CUT.pattern.search(text) if ":" in text or " -" in text else None
        if cut is None:
            return text
        head, rest = text[: cut.start()], text[cut.end() :]
        lows = [token.low for token in english.tokens(head)]
        if not 0 < len(lows) <= _LONGEST or any(sign in head for sign in ".?!;"):
            return text
        words = self._words
        asks = any(low in _BOUND or low in AUXILIARIES or words.stem(low) in words.asking for low in lows)
        if asks or lows[0] in ("what", "which", "whose", "whom") or self._names(head):
            return text
        if several.asks(rest) or (len(lows) > 1 and lows[-1] in _ANNOUNCING):
            return rest
        told = any(words.is_cue(low) and words.stem(low) not in words.filler for low in lows)
        asked = {token.low for token in english.tokens(rest)}
        return rest if not told and not asked.isdisjoint(("what", "which", "who", "whose", "how", "when")) else text
