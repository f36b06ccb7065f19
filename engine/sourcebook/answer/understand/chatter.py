"""What is said around a question without asking anything: greetings before it, thanks and manners behind it.

INVARIANT: only whole phrases of the lists `openings` and `closings` are taken away, and never all of a text. An opening
of several words is one only where it is cut off from what follows, or a word that asks follows it.
"""

from collections.abc import Container, Mapping, Sequence
from functools import lru_cache

from sourcebook.compile import english
from sourcebook.compile.english import Token

_SIGNS = " \t,;:.!-()\"'"
_END = "?!. "
_CUTS = ",;:.!-"
_WHAT = frozenset(
    (
        "what",
        "which",
        "whose",
        "whom",
        "if",
        "whether",
        "define",
        "explain",
        "describe",
        "name",
        "list",
        "give",
        "compare",
    )
)


class Chatter:
    """The phrases of a vocabulary that lead up to a question or trail behind it, by their outermost word."""

    def __init__(self, around: Mapping[str, Sequence[Sequence[str]]], asking: Container[str]) -> None:
        self._asking = asking
        self._openings = _by_word(around.get("openings", ()), 0)
        self._closings = _by_word(around.get("closings", ()), -1)

    def without(self, text: str) -> str:
        """The text without the phrases that it begins and ends with."""
        return self.without_closings(self.without_openings(text))

    def without_openings(self, text: str) -> str:
        """The text without the phrases that it begins with, one after the other."""
        while (word := _first(text)) in self._openings:
            read = english.tokens(text)
            size = _longest(self._openings[word], [token.low for token in read])
            if not size or size == len(read) or (size > 1 and not self._leads(text, read[size - 1], read[size])):
                break
            text = text[read[size].begins :]
        return text

    def _leads(self, text: str, last: Token, after: Token) -> bool:
        """Whether what ends with one word only leads up to the next."""
        if after.low in _WHAT or after.low in self._asking or after.low in english.AUXILIARIES:
            return True
        between = text[last.begins + len(last.raw) : after.begins]
        return any(sign in _CUTS for sign in between) or after.low in self._openings

    def without_closings(self, text: str) -> str:
        """The text without the phrases that it ends with; a question mark at its end stays."""
        while _last(text) in self._closings:
            read = english.tokens(text)
            lows = [token.low for token in reversed(read)]
            size = _longest(self._closings.get(lows[0], ()), lows)
            if not size or size == len(read):
                break
            mark = "?" if text.rstrip(" .!").endswith("?") else ""
            text = text[: read[len(read) - size].begins].rstrip(_SIGNS) + mark
        return text


def _by_word(phrases: Sequence[Sequence[str]], at: int) -> dict[str, list[list[str]]]:
    """Phrases by their first or last word, longest first, each read from there."""
    out: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        words = list(phrase) if at == 0 else list(reversed(phrase))
        out.setdefault(words[0], []).append(words)
    return out


def _longest(phrases: Sequence[Sequence[str]], lows: list[str]) -> int:
    """How many words the longest phrase has that stands at the beginning of `lows`."""
    return next((len(phrase) for phrase in phrases if lows[: len(phrase)] == phrase), 0)


def _first(text: str) -> str:
    word = text.lstrip(_SIGNS)[:24].lower().partition(" ")[0].rstrip(",:;!.?")
    return _opened(word, 0)


def _last(text: str) -> str:
    word = text.rstrip(_END + _SIGNS)[-24:].lower().rpartition(" ")[2]
    return _opened(word, -1)


@lru_cache(2048)
def _opened(word: str, at: int) -> str:
    """The first or last of the words that a word stands for: `i` of `i'm`."""
    read = english.tokens(word) if word else []
    return read[at].low if read else ""
