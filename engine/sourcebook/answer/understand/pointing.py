"""What a question points at with the word for its kind: `that code`, `these codes`, behind a sentence that names one.

INVARIANT: a question that names something of that kind itself points at nothing; where the sentence names several, or
none, the question stays as it is.
"""

from collections.abc import Callable, Sequence

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import CODES, KIND, RANGES, Found
from sourcebook.compile import english
from sourcebook.compile.english import Token

Read = Callable[[str], tuple[list[Token], list[Found]] | None]

_POINTING = frozenset(("this", "that", "these", "those", "the", "such"))
_NARROWING = frozenset(("for", "of", "that", "which", "with", "to", "on", "who", "whose", "beginning", "starting"))
_IS = frozenset(("is", "was", "are", "were"))
_PRONOUNS = frozenset(("it", "they", "them"))


class Pointing:
    """Puts the name that a sentence before has in the place of what points at it; `read` finds names."""

    def __init__(self, lexicon: Lexicon, read: Read) -> None:
        self._words, self._read = lexicon, read

    def named(self, core: str, context: list[str], others: Sequence[str]) -> tuple[str, list[str]]:
        """The question with the name in its place, and the sentences around it without the one that was taken up."""
        sentence = context[-1] if context else None
        if sentence is None or (read := self._read(core)) is None:
            return core, context
        tokens, mentions = read
        place = self._pointed(tokens, mentions)
        if place is not None:
            first, last, kind = place
            name = self._only(sentence, kind)
        else:
            spot = next((i for i, token in enumerate(tokens) if token.low in _PRONOUNS), None)
            if spot is None or any(self._is_thing(its) for m in mentions for _, its in m.candidates):
                return core, context
            first, last, name = spot, spot, self._told_of(sentence)
        if name is None:
            return core, context
        left = context if sentence in others else context[:-1]
        return f"{core[: tokens[first].begins]}{name}{core[tokens[last].ends :]}", left

    def leaves(self, core: str) -> bool:
        """Whether a question points at something of a kind with a word that stands for one, and nothing names it."""
        tokens, mentions = self._read(core) or ([], [])
        place = self._pointed(tokens, mentions)
        return place is not None and tokens[place[0]].low != "the"

    def _pointed(self, tokens: list[Token], mentions: list[Found]) -> tuple[int, int, str] | None:
        """The words that point at something of a kind, from the first to the last, and the kind."""
        for mention in mentions:
            kind = next((name for name, its in mention.candidates if its == KIND), None)
            start, end = mention.start, mention.end
            if kind is None or start < 1 or tokens[start - 1].low not in _POINTING:
                continue
            after = tokens[end].low if end < len(tokens) else ""
            named = any(self._fits(kind, True, its) for m in mentions for _, its in m.candidates if m is not mention)
            if not named and after not in _NARROWING:
                return start - 1, end - 1, kind
        return None

    def _only(self, sentence: str, kind: str) -> str | None:
        """The one name in a sentence of something of a kind; codes are named by their range or place as well."""
        for many in (False, True) if kind in self._words.codes else (False,):
            found = self._names(sentence, lambda its, many=many: self._fits(kind, many, its))  # type: ignore[misc]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def _told_of(self, sentence: str) -> str | None:
        """What a sentence tells of that it is something: `X` of `I read that X is a code`."""
        tokens, mentions = self._read(sentence) or ([], [])
        named = [m for m in mentions if not m.soft and any(self._is_thing(its) for _, its in m.candidates)]
        if len(named) < 2 or named[0].end >= len(tokens) or tokens[named[0].end].low not in _IS:
            return None
        after = tokens[named[0].end + 1].low if named[0].end + 1 < len(tokens) else ""
        is_one = after in english.ARTICLES or after == "one"
        return named[0].called(sentence, tokens) if is_one else None

    def _names(self, sentence: str, fits: Callable[[str], bool]) -> list[str]:
        tokens, mentions = self._read(sentence) or ([], [])
        fitting = [m for m in mentions if not m.soft and any(fits(its) for _, its in m.candidates)]
        return list(dict.fromkeys(m.called(sentence, tokens) for m in fitting))

    def _fits(self, kind: str, many: bool, its: str) -> bool:
        """Whether a name of a kind may be pointed at by the word for another; codes (`many`) by what they are in."""
        if kind in self._words.codes:
            return its == CODES or its in self._words.codes or (many and (its == RANGES or its in self._words.wholes))
        return its == kind

    def _is_thing(self, kind: str) -> bool:
        return kind[0] != "#" or kind in (CODES, RANGES)
