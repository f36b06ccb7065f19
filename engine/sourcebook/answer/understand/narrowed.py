"""A whole and the name of one of its parts that stands apart from it, or what only that part is for: `the numbers of
X, surgery`, `the dental X codes`, read as that part.

INVARIANT: a question is read of a part for certain only if its words tell just one; what is read of the whole and
leaves such words aside is not certain.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from sourcebook.answer.understand import reworded
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import CHOICE, KIND, SOURCE, Found, Linker
from sourcebook.answer.understand.parts import EXACT
from sourcebook.answer.understand.readings import CERTAIN, LIKELY, NONE, Reading, Understanding
from sourcebook.compile import english
from sourcebook.compile.english import ARTICLES, Token
from sourcebook.core.query import Query
from sourcebook.text.value import dataclass, replace

_NEARLY = 0.85  # the order of words of a question that is nearly a phrase
_MOST = 2  # parts that are looked at where several are told
_LEADS = frozenset(("in", "of", "within", "from", "for", "on", "onto", "to", "by", "about", "into", "with"))
_PASSED = _LEADS | ARTICLES | {"used", "that", "are", "is", "there", "do", "does", "have", "has"}


@dataclass(frozen=True, slots=True)
class Told:
    """Words, from `start` to `end`, that tell parts: one by its name, or by what is left of that without the whole's
    (which may stand apart from the whole), or as what is stated of it, such as a value of a list (`is_listed`).

    A reading has a use for them if it is of one of the `names`, or asks for the `kind` that they are a noun for, or
    else its phrases have all their `stems`.
    """

    start: int
    end: int
    parts: tuple[str, ...]
    names: frozenset[str]
    is_apart: bool = False
    is_listed: bool = False
    stems: frozenset[str] = frozenset()
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Narrow:
    """What is `told` of a part in a question: the parts that it may be, each with the words of the question then."""

    told: Told
    parts: tuple[tuple[str, tuple[Token, ...]], ...]

    @property
    def is_clear(self) -> bool:
        """Whether it can be no other part."""
        return len(self.told.parts) == 1


class Narrowing:
    """Tells parts with one vocabulary."""

    def __init__(self, lexicon: Lexicon, linker: Linker, read: Callable[[], Mapping[str, Any]]) -> None:
        self._words, self._linker = lexicon, linker
        self._read = read

    @cached_property
    def _tables(self) -> Mapping[str, Any]:
        return self._read()

    def narrowed(
        self,
        tokens: list[Token],
        found: Sequence[Found],
        context: tuple[str, ...],
        result: Understanding,
        again: Callable[[list[Token], tuple[str, ...]], Understanding],
    ) -> Understanding:
        """What was understood of a question (`result`), or of the same of the part that its words, or the sentences
        around it, tell: other words, or another context, are understood `again`."""
        leaves = not (reworded.is_phrase(result) or _leaves_nothing(result, found))
        narrow = self.of(tokens, found, result) if leaves else None
        if narrow is not None:
            return self._chosen(narrow, result, [again(list(words), context) for _, words in narrow.parts])
        if (narrow := self.around(context, result)) is None:
            return result
        around = [(" ".join(token.raw for token in words),) for _, words in narrow.parts]
        return self._chosen(narrow, result, [again(tokens, its) for its in around])

    def around(self, context: tuple[str, ...], result: Understanding) -> Narrow | None:
        """What tells a part in the sentences around a question, and is left aside in it."""
        if not context:
            return None
        tokens = self._words.read(" ".join(context))[0]
        return self.of(tokens, self._linker.mentions(tokens), result)

    def of(self, tokens: Sequence[Token], found: Sequence[Found], result: Understanding) -> Narrow | None:
        """What tells a part in some words, of which `result` was understood; None where nothing does, or where what is
        understood for certain has a use for it."""
        if (whole := self._whole(found)) is None:
            return None
        place, name = whole
        for told in self._told(tokens, found, place, name):
            if self._is_settled(result, told):
                continue
            if self._is_said_of(tokens, found, told, found[place]):
                labels = self._tables["labels"]
                parts = [(part, self._spliced(tokens, found, told, found[place], labels[part])) for part in told.parts]
                return Narrow(told, tuple(parts[:_MOST]))
        return None

    def _chosen(self, narrow: Narrow, result: Understanding, others: Sequence[Understanding]) -> Understanding:
        """What was understood of the whole, or of its parts (`others`, each in its place)."""
        of_parts = [
            reading
            for (part, _), other in zip(narrow.parts, others, strict=True)
            for reading in other.readings[:1]
            if part in (*reading.query.subjects, *reading.query.values)
        ]
        uses, other = self._uses(result, narrow.told), others[0]
        if narrow.is_clear and of_parts and other.certainty == CERTAIN:
            if not uses:
                return other
            nearer = result.certainty != CERTAIN or (not other.readings[0].unexplained and _order(other) >= EXACT)
            if nearer and not self._is_value(narrow, result, of_parts[0]):
                return other
        if uses or (result.certainty == NONE and other.certainty == NONE):
            return result
        if not of_parts:
            return replace(result, certainty=LIKELY) if result.certainty == CERTAIN else result
        own = [one for one in result.readings if one.query not in [reading.query for reading in of_parts]]
        first = 0 if result.certainty == CERTAIN or other.certainty != NONE else 1
        readings = (*own[:first], *of_parts, *own[first:])[:3]
        return replace(result, certainty=LIKELY, query=readings[0].query, readings=readings)

    @staticmethod
    def _is_value(narrow: Narrow, result: Understanding, other: Reading) -> bool:
        """Whether a reading of the whole has as a value what tells the part, by the very property that the part would
        be asked for."""
        own = result.readings[0].query
        return own.property == other.query.property and narrow.told.parts[0] not in _things(own)

    def _is_settled(self, result: Understanding, told: Told) -> bool:
        """Whether what was understood is certain, leaves nothing aside, and is of the part, or is nearly a phrase that
        has a use for what tells the part."""
        if result.certainty != CERTAIN or result.readings[0].unexplained:
            return False
        is_of_part = not _things(result.readings[0].query).isdisjoint(told.parts)
        return is_of_part or (_order(result) >= _NEARLY and self._uses(result, told))

    def _uses(self, result: Understanding, told: Told) -> bool:
        """Whether the first reading has a use for what tells a part."""
        if not result.readings:
            return False
        reading = result.readings[0]
        if not told.names.isdisjoint(_things(reading.query)):
            return True
        if told.kind is not None:
            way = self._words.by_name.get(reading.query.property or "")
            return way is None or told.kind in way.kinds
        return told.stems.issubset(reading.explained)

    # --- which words tell a part ---

    def _whole(self, found: Sequence[Found]) -> tuple[int, str] | None:
        """The one whole that is named, with the place of its mention; all others that are named are parts of it."""
        wholes = {
            k: {name for name, kind in m.candidates if kind in self._words.wholes}
            for k, m in enumerate(found)
            if not m.soft and m.start >= 0
        }
        for k, names in wholes.items():
            if len(names) == 1 and all(name in names or kind == SOURCE for name, kind in found[k].candidates):
                (name,) = names
                others = [its for place, its in wholes.items() if its and place != k]
                if all(any(one.startswith(f"{name}.") for one in its) for its in others):
                    return k, name
        return None

    def _told(self, tokens: Sequence[Token], found: Sequence[Found], place: int, whole: str) -> Iterator[Told]:
        """The words that tell parts of a whole."""
        at = 0
        while at < len(tokens):
            mention = next((k for k, m in enumerate(found) if m.start <= at < m.end), None)
            if mention == place:
                at = found[place].end
                continue
            told = self._named(tokens, at, whole)
            if mention is not None and (told is None or found[mention].end >= told.end):
                told = self._by_mention(found[mention], whole, told)
            if told is not None and told.parts:
                yield replace(told, stems=frozenset(map(self._stem, tokens[told.start : told.end])))
            at = max(at + 1, told.end if told is not None else 0)

    def _stem(self, token: Token) -> str:
        stem = self._words.stem(token.low)
        return self._words.rewriting.same.get(stem, stem)

    def _named(self, tokens: Sequence[Token], at: int, whole: str) -> Told | None:
        """The part that is told by words of its name at a place."""
        best: Told | None = None
        for rest, part in self._tables["named"].get(english.singular(tokens[at].low), ()):
            end = at + 1 + len(rest)
            longer = part.startswith(f"{whole}.") and (best is None or end > best.end)
            if longer and [english.singular(token.low) for token in tokens[at + 1 : end]] == rest:
                best = Told(at, end, (part,), frozenset((part,)), True)
        return best

    def _by_mention(self, mention: Found, whole: str, told: Told | None) -> Told:
        """The parts that are told by a name: of the part itself, or of what is stated of it."""
        names = frozenset(name for name, _ in mention.candidates)
        kind = next((name for name, kind in mention.candidates if kind == KIND), None)
        if told is not None and (told.start, told.end) == (mention.start, mention.end):
            return replace(told, names=told.names | names, kind=kind)
        labels, stated = self._tables["labels"], self._tables["stated"]
        own = [name for name in sorted(names) if name.startswith(f"{whole}.") and name in labels]
        parts = list(own)
        for name, its in () if own else mention.candidates:
            having = stated.get(f"{its}:{name}" if its.startswith(CHOICE) else name, ())
            # What holds of the whole as well tells none of its large parts.
            parts += [
                one for one in having if one.startswith(f"{whole}.") and (whole not in having or self._is_small(one))
            ]
        listed = all(its.startswith(CHOICE) for _, its in mention.candidates)
        narrowest = [one for one in dict.fromkeys(parts) if not any(other.startswith(f"{one}.") for other in parts)]
        return Told(mention.start, mention.end, tuple(narrowest), names | set(narrowest), is_listed=listed)

    def _is_small(self, part: str) -> bool:
        """Whether a part is of a kind of which one may be within another: those are no large parts."""
        kind = self._words.entity_kinds[part]
        return kind in self._words.kinds[kind]

    @cached_property
    def _nouns(self) -> frozenset[str]:
        return self._words.codes | self._words.wholes

    def _is_noun(self, found: Sequence[Found], at: int) -> bool:
        """Whether a word is a noun for parts or codes."""
        return any(
            m.start <= at < m.end and all(kind == KIND and name in self._nouns for name, kind in m.candidates)
            for m in found
        )

    # --- where the part is said ---

    def _is_said_of(self, tokens: Sequence[Token], found: Sequence[Found], told: Told, whole: Found) -> bool:
        """Whether words stand so that they may tell a part: anywhere, or (of a list) before the whole, or with nothing
        between them and the whole but small words and nouns for parts."""
        if told.is_apart:
            return True
        if told.is_listed:
            return told.end == whole.start
        between = range(told.end, whole.start) if told.end <= whole.start else range(whole.end, told.start)
        led = tokens[told.start - 1].low in _LEADS and told.start >= whole.end
        return all(
            tokens[at].low in _PASSED or self._is_noun(found, at) or (led and self._says_little(tokens[at], found, at))
            for at in between
        )

    def _says_little(self, token: Token, found: Sequence[Found], at: int) -> bool:
        """Whether a word may stand between a whole and what tells a part `for` which it is: `the X numbers for Y`."""
        if self._words.stem(token.low) in self._words.filler:
            return True
        return any(m.start <= at < m.end and all(kind == KIND for _, kind in m.candidates) for m in found)

    def _spliced(
        self, tokens: Sequence[Token], found: Sequence[Found], told: Told, whole: Found, label: str
    ) -> tuple[Token, ...]:
        """The words with a part's name where the whole stands, and without what tells the part; where the whole is what
        something is `in`, with the name in the place of that."""
        name = english.tokens(english.normal(label))
        start, end, into = told.start, told.end, whole.start
        while into > 0 and tokens[into - 1].low in ARTICLES:
            into -= 1
        if end < into and tokens[into - 1].low in _LEADS:
            while end < into - 1 and self._is_noun(found, end):
                end += 1
            return (*tokens[:start], *name, *tokens[end : into - 1], *tokens[whole.end :])
        if end <= whole.start:
            nouns = end
            while nouns < whole.start and self._is_noun(found, nouns):
                nouns += 1
            end = nouns if nouns == whole.start else end
            return (*tokens[:start], *tokens[end : whole.start], *name, *tokens[whole.end :])
        while start > whole.end and tokens[start - 1].low in _PASSED:
            start -= 1
        while end < len(tokens) and self._is_noun(found, end):
            end += 1
        return (*tokens[: whole.start], *name, *tokens[whole.end : start], *tokens[end:])


def _leaves_nothing(result: Understanding, found: Sequence[Found]) -> bool:
    """Whether it is certain by the very phrase, with all that is named in its place."""
    if result.certainty != CERTAIN or result.readings[0].unexplained or _order(result) < EXACT:
        return False
    things = _things(result.readings[0].query)
    return all(any(name in things for name, _ in mention.candidates) for mention in found if not mention.soft)


def _order(result: Understanding) -> float:
    """How near the order of words of the first reading is to a phrase's."""
    return dict(result.readings[0].factors).get("order", 0.0)


def _things(query: Query) -> set[str | None]:
    return {*query.subjects, *query.values, *query.but, query.within, query.scope, query.kind}
