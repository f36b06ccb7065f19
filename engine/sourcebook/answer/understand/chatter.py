"""What is said in a question without asking anything: greetings before it, thanks behind it, who wants to know, words
in passing, and that it is of the subject of the whole knowledge base.

INVARIANT: only whole phrases of the lists `openings`, `closings`, `passing`, `settings` are taken away, and what stands
before one of `reports` with it, never all of a text. An opening of several words is one only where it is cut off from
what follows, or a word that asks follows it; a report only where a question follows.
"""

import re
from collections.abc import Callable, Container, Mapping, Sequence
from functools import lru_cache

from sourcebook.compile import english
from sourcebook.compile.english import Token

_SIGNS = " \t,;:.!-()\"'"
_END = "?!. "
_WORD = re.compile(r"[a-z]+")
_CUTS = ",;:.!-"
_WHAT = frozenset(("what", "which", "whose", "whom", "if", "whether"))
_REQUESTS = frozenset(("define", "explain", "describe", "name", "list", "give", "compare"))
_BEFORE_WHAT = frozenset(("in", "on", "at", "by", "for", "from", "to", "under", "with", "of", "since", "until", "till"))
# Between who wants to know and what: `he asked me about which …`, `the question is whether …`.
_LINKS = frozenset(
    ("me", "us", "you", "him", "her", "them", "please", "about", "of", "on", "as", "to", "again", "exactly")
)
_LONGEST_REPORT = 24  # words
# Whom one asks to find something out: `can somebody clarify which …`, `is there a way to find out who …`.
_WHOEVER = frozenset(("you", "someone", "somebody", "anyone", "anybody", "everyone", "we", "there"))
_SELF = frozenset(("i", "we"))  # `what I want to know is …`
_REQUEST = "tell me "
_AND = " and "
_PRONOUNS = re.compile(r"(?i)\b(?:it|its|they|them|their)\b")


class Chatter:
    """The phrases of a vocabulary that lead up to a question or trail behind it, by their outermost word."""

    def __init__(self, around: Mapping[str, Sequence[Sequence[str]]], asking: Container[str]) -> None:
        self._asking = asking
        self._openings = _by_word(around.get("openings", ()), 0)
        self._closings = _by_word(around.get("closings", ()), -1)
        self._passing = _by_word(around.get("passing", ()), 0)
        self._settings = _by_word(around.get("settings", ()), 0)
        self._reports = _by_word(around.get("reports", ()), -1)
        self._telling = {name: _telling(around.get(name, ())) for name in ("passing", "settings", "reports")}

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
        if any(after.low in words for words in (self._asking, self._openings, english.AUXILIARIES, _WHAT, _REQUESTS)):
            return True
        return any(sign in _CUTS for sign in text[last.ends : after.begins])

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

    def without_passing(self, text: str) -> str:
        """The text without the words that are said in passing, wherever they stand: `who on earth owns it`."""
        return self._without("passing", self._passing, text)

    def without_settings(self, text: str) -> str:
        """The text without what all of the knowledge base is about: `in library classification`."""
        return self._without("settings", self._settings, text)

    def _without(self, name: str, phrases: Mapping[str, list[list[str]]], text: str) -> str:
        if not self._may_have(name, text):
            return text
        read = english.tokens(text)
        lows = [token.low for token in read]
        left = without_runs(text, read, lambda at: _longest(phrases.get(lows[at], ()), lows[at:]), _SIGNS)
        return left if any(map(str.isalnum, left)) else text

    def without_report(self, text: str) -> str:
        """The question that somebody is said to ask, as a request: `he asked me who owns it` as `tell me who …`."""
        found = self._report(text)
        return text if found is None else _REQUEST + text[found[1] :]

    def with_report_apart(self, text: str) -> str:
        """What somebody is said to ask of a thing that the same sentence speaks of before it, as a sentence of its own:
        `he spoke of X and asked who owns it`."""
        found = self._report(text) if _AND in text and _PRONOUNS.search(text) is not None else None
        if found is None or _PRONOUNS.search(text, found[1]) is None:
            return text
        joint = text.rfind(_AND, 0, found[0])
        return text if joint < 0 else f"{text[:joint].rstrip(_SIGNS)}. {_REQUEST}{text[found[1] :]}"

    def _report(self, text: str) -> tuple[int, int] | None:
        """Where in a text the words end that report a question, and where the question begins."""
        if not self._may_have("reports", text):
            return None
        read = english.tokens(text)
        lows = [token.low for token in read]
        if len(lows) < 3 or (self._asks_at(lows, 0) and lows[1] not in (_WHOEVER if lows[0] not in _WHAT else _SELF)):
            return None
        for at in range(1, min(len(lows) - 1, _LONGEST_REPORT)):
            if not self._asks_at(lows, at):
                continue
            last = at
            while last > 1 and lows[last - 1] in _LINKS:
                last -= 1
            ends = {last, at}
            if lows[last - 1] in english.AUXILIARIES:
                ends.add(last - 1)
            if any(_longest(self._reports.get(lows[end - 1], ()), lows[end - 1 :: -1]) for end in ends if end):
                return read[last - 1].begins, read[at].begins
        return None

    def _asks_at(self, lows: Sequence[str], at: int) -> bool:
        """Whether a question may begin with the word at a place."""
        after = lows[at + 1]
        if lows[at] in _BEFORE_WHAT:
            return after in ("what", "which", "who", "whom", "whose", "how", "when")
        if lows[at] in english.AUXILIARIES:  # `what I want to know is who …`
            return after not in _WHAT and after not in self._asking
        return lows[at] in _WHAT or lows[at] in self._asking

    def _may_have(self, name: str, text: str) -> bool:
        return not self._telling[name].isdisjoint(_WORD.findall(text.lower()))


def _telling(phrases: Sequence[Sequence[str]]) -> frozenset[str]:
    """A word of each phrase, without which it cannot be there: the longest."""
    return frozenset(max(phrase, key=len) for phrase in phrases)


def _by_word(phrases: Sequence[Sequence[str]], at: int) -> dict[str, list[list[str]]]:
    """Phrases by their first or last word, longest first, each read from there."""
    out: dict[str, list[list[str]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        words = list(phrase) if at == 0 else list(reversed(phrase))
        out.setdefault(words[0], []).append(words)
    return out


def without_runs(text: str, read: Sequence[Token], size: Callable[[int], int], signs: str) -> str:
    """A text of the words `read` without those runs of words of which `size` tells where they begin and how long
    they are; nor the `signs` that bound them."""
    ends = [*(token.begins for token in read[1:]), len(text)]
    left, at, passed = "", 0, False
    while at < len(read):
        many = size(at)
        if many == 0:
            left = f"{left.rstrip(signs)} " if passed and left else left
            left += text[read[at].begins : ends[at]]
        passed, at = many > 0, at + (many or 1)
    if passed:
        left = left.rstrip(signs) + ("?" if text.rstrip(" .!").endswith("?") else "")
    return left


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
