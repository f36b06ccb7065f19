"""What makes of a statement the question whether it is so, in whatever words: `am I right to assume that …`, `my
guess: …`, `…, is that accurate?`.

INVARIANT: only words of the lists `sayings` and `judgements`, and words that say nothing, are taken away; never a word
that asks, and never one that denies, but where it only makes a question of it (`isn't it`).
"""

from collections.abc import Callable, Mapping, Sequence

from sourcebook.compile import english
from sourcebook.text.late import Late

_THAT = frozenset(("that", "if", "whether"))
_SPEAKERS = frozenset(("i", "we", "you", "one", "people", "everybody", "everyone"))
_IF = frozenset(("if", "whether"))
_CUTS = ",:"
_SOMEBODY_S = frozenset(("my", "our", "his", "her", "their", "some", "a", "an", "another"))
_NEVER = frozenset(("which", "what", "whom", "whose", "who", "how", "when", "where", "why", "no", "and"))
_JOINTS = (" but ", " and ", " though ")
_ME = frozenset(("me", "us"))
_WRONG = ("wrong", "false", "incorrect", "mistaken", "inaccurate", "untrue")
# Somebody, or what is said, is wrong; nothing else is.
_IS_WRONG = Late(
    r"(?i)\b(?<!or )(?:am|is|are|was|were|would|be)(?:n'?t)? "
    r"(?:it|this|that|i|we|he|she|they|(?:my|our|his|her|the) \w+)(?: be)? "
    rf"({'|'.join(_WRONG)})(?=(?: (?:to (?:say|think|assume|believe|claim|state)|in (?:saying|thinking|assuming"
    r"|believing)|that|if i)\b|\s*[?.!]*\s*\Z))"
)
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
        self._judgements, self._adding = judgements, judgements | sayings | doubts
        self._is_small = is_small

    def said(self, text: str) -> str | None:
        """The statement that a text only asks whether it is so; None where it is no such text."""
        if self._judging.isdisjoint(text.lower().replace(",", " ").replace(":", " ").split()):
            return None
        read = english.tokens(text)
        lows = [token.low for token in read]
        at = 0
        while at < len(lows) and self._leads(read, lows, at):
            at += 1
        while at and lows[at - 1] in english.ARTICLES:
            at -= 1
        if not 0 < at <= min(_MOST, len(lows) - _LEAST) or self._judging.isdisjoint(lows[:at]):
            return None
        if "not" in lows[:at] and lows[at - 1] not in _IF and not (lows[0] in english.AUXILIARIES and lows[1] == "not"):
            return None
        cut = any(sign in _CUTS for sign in text[read[at - 1].ends : read[at].begins])
        if not cut and lows[at - 1] not in _THAT:
            # `does it tell A from B`, but `would it be accurate to say`
            by_it = lows[0] in english.AUXILIARIES and _SPEAKERS.isdisjoint(lows[1:3])
            by_it = by_it and self._judgements.isdisjoint(lows[1 : at - 1])
            is_mine = lows[0] in _SOMEBODY_S and lows[at - 1] in ("is", "was")  # `my understanding is`
            to_me = lows[at - 1] in _ME and at > 2 and lows[at - 2] in self._sayings  # `the seller told us`
            if not is_mine and not to_me and (lows[at - 1] not in self._sayings or at == 1 or by_it):
                return None
        said = text[read[at].begins :]
        return None if lows[at] in english.AUXILIARIES or lows[at] in _NEVER else said

    def judges(self, text: str) -> bool:
        """Whether a text is nothing but the question whether something is so: `is that accurate`."""
        read = english.tokens(text)
        lows = [token.low for token in read]
        again = "or" in lows
        known = self._all if again else self._leading
        if (self._judging | self._doubting if again else self._judging).isdisjoint(lows):
            return False
        denies = "not" in lows and not (lows[0] in english.AUXILIARIES and lows.index("not") == 1)
        return not denies and all(
            low in known or low == "not" or self._is_one(low) or (at and _is_somebody(read, lows, at))
            for at, low in enumerate(lows)
        )

    def without_doubt(self, text: str) -> str:
        """A statement without what its speaker adds of themselves: `…, but I am not convinced`."""
        low = text.lower()
        for joint in _JOINTS:
            at = low.rfind(joint)
            if at <= 0:
                continue
            read = english.tokens(text[at + len(joint) :])
            lows = [token.low for token in read]
            says = lows and (lows[0] in _SPEAKERS or lows[0] in _SOMEBODY_S) and not self._adding.isdisjoint(lows)
            if says and all(
                low in self._all or low == "not" or self._is_one(low) or (n and _is_somebody(read, lows, n))
                for n, low in enumerate(lows)
            ):
                return text[:at].rstrip(" ,")
        return text

    def undoubted(self, text: str) -> str | None:
        """A text that asks whether something is wrong as one that asks whether it is right: `is it wrong to say`, `was
        I mistaken`; None where none does."""
        low = text.lower()
        if not any(map(low.__contains__, _WRONG)):
            return None
        found = _IS_WRONG.pattern.search(text)
        return None if found is None else f"{text[: found.start(1)]}right{text[found.end(1) :]}"

    def _leads(self, read: Sequence[english.Token], lows: Sequence[str], at: int) -> bool:
        if lows[at] in self._leading or lows[at] == "not" or self._is_one(lows[at]):
            return True
        if at == 0 or at + 1 >= len(lows) or not _is_somebody(read, lows, at):
            return False
        by_name = lows[at - 1] == "the" and lows[at + 1] not in self._sayings
        return not by_name and (lows[at + 1] in self._leading or lows[at + 1] in _THAT)

    def _is_one(self, low: str) -> bool:
        """Whether a word says nothing of its own."""
        return low not in _NEVER and self._is_small(low)


def _is_somebody(read: Sequence[english.Token], lows: Sequence[str], at: int) -> bool:
    """Whether a word tells who it is that says so: `my friend`, `our trainer`, `the vendor`, but not `the ABC`."""
    return lows[at - 1] in _SOMEBODY_S or (lows[at - 1] == "the" and read[at].raw.islower() and lows[at].isalpha())
