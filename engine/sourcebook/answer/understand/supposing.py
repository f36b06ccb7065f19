"""What makes of a statement the question whether it is so, in whatever words: `am I right to assume that …`, `my
guess: …`, `…, is that accurate?`.

INVARIANT: only words of the lists `sayings` and `judgements`, and words that say nothing, are taken away; never a word
that asks, and never one that denies, but where it only makes a question of it (`isn't it`).
"""

from collections.abc import Callable, Mapping, Sequence

from sourcebook.compile import english

_THAT = frozenset(("that", "if", "whether"))
_SPEAKERS = frozenset(("i", "we", "you", "one", "people", "everybody", "everyone"))
_IF = frozenset(("if", "whether"))
_CUTS = ",:"
_SOMEBODY_S = frozenset(("my", "our", "his", "her", "their", "some", "a", "an", "another"))
_NEVER = frozenset(("which", "what", "whom", "whose", "who", "how", "when", "where", "why", "no", "and"))
_LEAST = 3  # words of a statement
_MOST = 12  # words that lead up to one


class Supposing:
    """The words that say, in a vocabulary, of something else whether it is so."""

    def __init__(self, lists: Mapping[str, Sequence[Sequence[str]]], is_small: Callable[[str], bool]) -> None:
        sayings, judgements, hearsay, doubts = (
            frozenset(word for words in lists.get(name, ()) for word in words)
            for name in ("sayings", "judgements", "hearsay", "doubts")
        )
        self._sayings, self._judging, self._doubting = sayings, sayings | judgements, judgements | doubts
        self._leading, self._all = sayings | judgements | hearsay, sayings | judgements | hearsay | doubts
        self._is_small = is_small

    def said(self, text: str) -> str | None:
        """The statement that a text only asks whether it is so; None where it is no such text."""
        if self._judging.isdisjoint(text.lower().replace(",", " ").replace(":", " ").split()):
            return None
        read = english.tokens(text)
        lows = [token.low for token in read]
        at = 0
        while at < len(lows) and self._leads(lows, at):
            at += 1
        while at and lows[at - 1] in english.ARTICLES:
            at -= 1
        if not 0 < at <= min(_MOST, len(lows) - _LEAST) or self._judging.isdisjoint(lows[:at]):
            return None
        if "not" in lows[:at] and lows[at - 1] not in _IF and not (lows[0] in english.AUXILIARIES and lows[1] == "not"):
            return None
        cut = any(sign in _CUTS for sign in text[read[at - 1].ends : read[at].begins])
        if not cut and lows[at - 1] not in _THAT:
            by_it = lows[0] in english.AUXILIARIES and _SPEAKERS.isdisjoint(lows[1:3])  # `does it tell A from B`
            if lows[at - 1] not in self._sayings or at == 1 or by_it:
                return None
        said = text[read[at].begins :]
        return None if lows[at] in english.AUXILIARIES or lows[at] in _NEVER else said

    def judges(self, text: str) -> bool:
        """Whether a text is nothing but the question whether something is so: `is that accurate`."""
        lows = [token.low for token in english.tokens(text)]
        again = "or" in lows
        known = self._all if again else self._leading
        if (self._judging | self._doubting if again else self._judging).isdisjoint(lows):
            return False
        denies = "not" in lows and not (lows[0] in english.AUXILIARIES and lows.index("not") == 1)
        return not denies and all(low in known or low == "not" or self._is_one(low) for low in lows)

    def _leads(self, lows: Sequence[str], at: int) -> bool:
        if lows[at] in self._leading or lows[at] == "not" or self._is_one(lows[at]):
            return True
        return at > 0 and lows[at - 1] in _SOMEBODY_S and at + 1 < len(lows) and lows[at + 1] in self._sayings

    def _is_one(self, low: str) -> bool:
        """Whether a word says nothing of its own."""
        return low not in _NEVER and self._is_small(low)
