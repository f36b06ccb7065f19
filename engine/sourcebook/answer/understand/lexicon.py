"""The vocabulary made ready for questions: stems of typed words, corrections of misspelt ones, phrases as sets.

INVARIANT: a word that some phrase, name or common English has is never corrected.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from sourcebook.answer.understand.phrases import Manner, Phrases
from sourcebook.answer.understand.spelling import nearest
from sourcebook.compile import english
from sourcebook.compile.blobs import mark, of_letter, of_way
from sourcebook.compile.english import RELEASE, WORD, Rewriting, Token

_LONG = 8  # letters of a word that is no name by its capital alone
_TYPED = frozenset(("source", "date", "code", "range", "text", "kind"))
_RELEASE = re.compile(r"(?<![\w-])[^\W_][\w.-]*-[12]\d\d\d(?:-\d\d){0,2}(?:\.[a-z]+)?(?![\w-])", re.IGNORECASE)
ReadWords = tuple[list[Token], list[str], list[tuple[str, str]]]  # words, their stems, what was corrected
BOTH, _VALUE = 250, 200  # thousandths that a way weighs more for what is named
_FIRST = {"source": 0, "date": 1, "date2": 2, "kind": 3, "text": 4, "range": 5, "code": 6, "a": 7, "b": 8}


class Way:
    """A property or a form as a way of asking. Its phrases are read when they are first looked at."""

    def __init__(self, number: int, raw: Mapping[str, Any], read: Callable[[], Mapping[str, list[Any]]]) -> None:
        self.number = number
        self._read = read
        self._manners: list[tuple[str, bool, bool, bool]] = raw["manners"]
        self.name: str = raw["name"]
        self.form: bool = raw["form"]
        self.thin: bool = raw["thin"]
        self.least: int = raw["least"]  # what the lightest of its phrases weighs
        self.of = frozenset(raw.get("of", ()))
        self.kinds = frozenset(raw.get("kinds", ()))
        self.sort: str = raw.get("sort", "")
        self.counts: str | None = raw.get("counts")
        self.gathers: bool = raw.get("gathers", False)  # it holds of a whole as soon as it holds of a part
        self.choices = frozenset(raw.get("choices", ()))
        self.opens = frozenset(raw["opens"])  # the words that its phrases ask with
        self._cues: str = raw["cues"]

    @cached_property
    def cues(self) -> dict[str, int]:
        """The words of its phrases, each with its place among them."""
        return {cue: place for place, cue in enumerate(self._cues.split())}

    @cached_property
    def manners(self) -> tuple[Manner, ...]:
        """How its phrases ask."""
        return tuple(Manner(tuple(slots.split()), *more) for slots, *more in self._manners)

    @cached_property
    def phrases(self) -> Phrases:
        return Phrases(self._read(), self.manners, self.cues)

    @cached_property
    def signatures(self) -> list[tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]]:
        """The slots its phrases have together, each with the order in which they are filled, and with those that only
        one sort of mention can fill."""
        found = sorted({manner.slots for manner in self.manners})
        return [(slots, tuple(sorted(slots, key=_filled_as)), _TYPED & set(slots)) for slots in found]

    @cached_property
    def yes_no(self) -> frozenset[tuple[str, ...]]:
        """The slots of its phrases that ask for yes or no."""
        return frozenset(manner.slots for manner in self.manners if manner.yes_no)

    @cached_property
    def turns(self) -> bool:
        """Whether a phrase has the value before the subject."""
        return any(manner.backwards for manner in self.manners)

    @cached_property
    def joins(self) -> bool:
        """Whether a phrase has subject and value joined."""
        return any(manner.joins for manner in self.manners)

    def joined(self, named: set[str], codes: frozenset[str], aside: frozenset[str]) -> int:
        """How much more it weighs for things of the kinds `named` that can be its subject and its value: for both, or
        for a value of a kind that is hardly ever a subject."""
        if self.kinds.isdisjoint(named):
            return 0
        if not self.of.isdisjoint(named) or ("#code" in named and not codes.isdisjoint(self.of)):
            return BOTH
        return 0 if self.kinds.isdisjoint(named & aside) else _VALUE


def _filled_as(slot: str) -> tuple[int, str]:
    """Where a slot stands in the order in which slots are filled."""
    return _FIRST.get(slot, len(_FIRST)), slot


class Orders:
    """The ways that have a phrase with just these words in this order."""

    def __init__(self, columns: Sequence[Sequence[int]]) -> None:
        self._marks, self._ways = columns or ((), ())  # beside each other, by mark and way

    def get(self, order: str, otherwise: tuple[int, ...] = ()) -> tuple[int, ...]:
        marks, number = self._marks, mark(order)
        first = bisect_left(marks, number)
        if first == len(marks) or marks[first] != number:
            return otherwise
        return tuple(self._ways[first : bisect_right(marks, number, first)])


class Names:
    """The trie of names by their first word, read a letter at a time."""

    def __init__(self, vocabulary: Mapping[str, Any]) -> None:
        self._vocabulary = vocabulary
        self._letters: dict[str, dict[str, Any]] = {}

    def get(self, word: str) -> dict[str, Any] | None:
        """What may follow the word, or end with it."""
        found = self._letters.get(word[:1])
        if found is None:
            key = of_letter(word[:1])
            if key not in self._vocabulary:
                return None
            found = self._letters[word[:1]] = self._vocabulary[key]
        return found.get(word)


def _with_releases(text: str, read: list[Token], listing: Any) -> Iterator[Token]:
    """The same words, with one for each name of a release at hand: `hcpcs-2019`."""
    known = {id.lower(): id for id in listing.by_id} if _RELEASE.search(text) else {}
    places = [
        (one.start(), one.end(), known[one[0].lower()]) for one in _RELEASE.finditer(text) if one[0].lower() in known
    ]
    for token in read:
        within = next((place for place in places if place[0] <= token.begins < place[1]), None)
        if within is None:
            yield token
        elif token.begins == within[0]:
            yield Token(within[2], within[2].lower(), RELEASE, within[2], begins=token.begins)


class Lexicon:
    """The blobs of a vocabulary; `english` and `spelling` are read when a word is first missing from the tables."""

    def __init__(self, vocabulary: Mapping[str, Any]) -> None:
        self._vocabulary = vocabulary
        tables = vocabulary["tables"]
        self.ways = [Way(n, raw, partial(vocabulary.__getitem__, of_way(n))) for n, raw in enumerate(tables["ways"])]
        self.forms = frozenset(n for n, way in enumerate(self.ways) if way.form)
        self.formats = frozenset(n for n, way in enumerate(self.ways) if way.sort == "format")
        # Ways that can be meant by function words alone.
        self.thin = frozenset(n for n, way in enumerate(self.ways) if way.thin)
        self.exact = Orders(tables["orders"])
        self.form_names = frozenset(way.name for way in self.ways if way.form)
        self.free: list[dict[str, Any]] = tables["free"]  # phrases that go on in words of one's own, longest first
        self.free_words = tuple({phrase["telling"] for phrase in self.free})  # without one of these none of them fits
        self.weights: dict[str, int] = tables["weights"]  # in thousandths
        self.postings: dict[str, list[int]] = tables["postings"]
        self.names = Names(vocabulary)
        self.short: dict[str, list[list[str]]] = tables["short"]
        self.kinds: dict[str, list[str]] = tables["kinds"]
        self.nodes: dict[str, str] = tables["nodes"]
        self.sorts: dict[str, str] = tables["sorts"]
        self.askable = frozenset(tables["askable"])
        self.wholes = frozenset(tables["wholes"])
        nested = {kind for kind, above in self.kinds.items() if any(up != kind for up in above)}
        self.nested = frozenset(nested) | frozenset(tables["wholes"])
        self.aside = frozenset(tables["aside"])
        self.codes = frozenset(tables["codes"])
        self.shapes = frozenset(tables["shapes"])
        self.numbered: dict[str, list[int]] = tables["numbered"]  # digits of codes that are numbers, by system
        self.scopes = {scope: frozenset(limited) for scope, limited in tables["scopes"].items()}
        self._wrappers: list[dict[str, Any]] = tables["wrappers"]
        self.wrapper_names = frozenset(wrapper["name"] for wrapper in tables["wrappers"])
        lists = tables["lists"]
        self.function = frozenset(lists.get("function", ()))
        self.filler = frozenset(lists.get("filler", ()))
        self.asking = frozenset(lists.get("asking", ()))
        self.measuring = frozenset(lists.get("measuring", ()))
        self.dating = frozenset(lists.get("dating", ()))
        self.negators = frozenset(lists.get("negators", ()))
        self.universal = frozenset(lists.get("universal", ()))
        self.sometime = frozenset(lists.get("sometime", ()))
        self.adverbs = frozenset(lists.get("adverbs", ()))
        self.determiners = frozenset(lists.get("determiners", ()))
        self.now = frozenset(lists.get("now", ()))
        self.pronouns = frozenset(lists.get("pronouns", ()))
        self.equating = frozenset(lists.get("equating", ()))
        self.signless = frozenset(lists.get("signless", ()))
        self.turns = {name: [tuple(words) for words in found] for name, found in tables["turns"].items()}
        self.turning = frozenset(words[0] for found in self.turns.values() for words in found) | {"not"}
        self.timing = {name: [tuple(words) for words in found] for name, found in tables["timing"].items()}
        self.timed: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # the words of each list, by their first
        for name, own in self.timing.items():
            for words in own:
                self.timed.setdefault(words[0], []).append((words, name))
        self.around: dict[str, list[list[str]]] = tables["around"]
        self.entity_kinds: dict[str, str] = tables["entities"]
        self.rewriting = Rewriting(tables["same"], {k: [(r, h) for r, h in v] for k, v in tables["sequences"].items()})
        self._listing: Any = vocabulary.get("listing")
        self._stems: Mapping[str, str] = tables["stems"]
        self._met: dict[str, str] = {}  # stems of words that no list has: having met a word does not make it known
        self._common: dict[str, str] | None = None
        self._plain: dict[str, str] = {}
        self._commonest: frozenset[str] = frozenset()
        self._stemmer: Any = None

    @cached_property
    def by_name(self) -> dict[str, Way]:
        """The properties by their names."""
        return {way.name: way for way in self.ways if not way.form}

    def _english(self) -> dict[str, str]:
        if self._common is None:
            blob = self._vocabulary["english"]
            self._common, self._plain = blob["common"], blob["plain"]
            self._commonest = frozenset(blob["commonest"])
        return self._common

    @cached_property
    def _leads(self) -> dict[str, list[tuple[frozenset[str], dict[str, Any]]]]:
        """The wrappers by the first word of their lead, each with all its words."""
        found: dict[str, list[tuple[frozenset[str], dict[str, Any]]]] = {}
        for wrapper in self._wrappers:
            first = wrapper["lead"][0] if wrapper["lead"] and wrapper["lead"][0][0] != "{" else ""
            own = frozenset(step for step in (*wrapper["lead"], *wrapper["tail"]) if step[0] != "{")
            found.setdefault(first, []).append((own, wrapper))
        return found

    def is_listed(self, code: str) -> bool:
        """Whether a release at hand lists the code."""
        return self._listing is not None and bool(self._listing.spellings(code))

    def is_release(self, source: str) -> bool:
        """Whether a source is a release at hand."""
        return self._listing is not None and source in self._listing.by_id

    def wrappers_of(self, first: str, said: Sequence[str]) -> list[dict[str, Any]]:
        """The wrappers whose lead may begin with the stem `first`, with no word that is not `said`, longest first."""
        leads = (*self._leads.get(first, ()), *self._leads.get("", ()))
        return [wrapper for words, wrapper in leads if words.issubset(said)]

    def is_cue(self, word: str) -> bool:
        """Whether a phrase has the word as more than a function word."""
        stem = self.stem(word)
        stem = self.rewriting.same.get(stem, stem)
        return stem in self.weights and stem not in self.function

    def tells(self, stem: str) -> bool:
        """Whether a stem is a word of some weight in a phrase."""
        return stem in self.weights and stem not in self.function and stem not in self.filler

    def is_known(self, word: str) -> bool:
        """Whether a phrase, a name or common English has the word."""
        return word in self._stems or word in self._english() or word in self._plain

    def is_common(self, word: str) -> bool:
        """Whether it is one of the commonest words of English."""
        return word in self._english() or word in self._commonest

    def stem(self, word: str) -> str:
        """The stem of a word in small letters; the stemmer is imported for words that no list has."""
        found = self._stems.get(word) or self._met.get(word) or english.fixed_stem(word)
        if found is None:
            found = self._english().get(word) or self._plain.get(word)
        if found is None:
            if self._stemmer is None:
                from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]

                self._stemmer = EnglishStemmer().stemWord
            found = self._met[word] = str(self._stemmer(word))
        return found

    def read(self, text: str) -> ReadWords:
        """The tokens of a normalised text, their own stems, and what was corrected as (typed, read as)."""
        read = english.tokens(text)
        if self._listing is not None and "-" in text:
            read = list(_with_releases(text, read, self._listing))
        fixes: list[tuple[str, str]] = []
        known, stems = self._stems, []
        for at, token in enumerate(read):
            word = token.low
            stem = known.get(word)
            if not stem:
                if token.shape == WORD and word not in known and len(word) > 3 and word.isalpha():
                    better = self._correct(token, read[at - 1] if at else None)
                    if better:
                        fixes.append((token.raw, better))
                        token.low = better
                stem = self.stem(token.low)
            stems.append(stem)
        return read, stems, fixes

    def _correct(self, token: Token, before: Token | None) -> str | None:
        """What a word that nobody has was meant to be: of several that are as near the one that phrases have behind
        the word before it. A short word with a capital within a question is a name, and can only be meant as one."""
        word = token.low
        if self.is_known(word) or len(word) > 24:
            return None
        # The plural of a known name or a further form of a known word is no mistake.
        if self.stem(word) in self.weights or self.names.get(english.singular(word)) is not None:
            return None
        near = nearest(word, self._vocabulary["spelling"].get(word[0], ()))
        if before is not None and token.raw.istitle() and len(word) < _LONG:
            near = [one for one in near if "" in (self.names.get(self.stem(one)) or ())]
        if before is not None and len(near) > 1:
            first, told = self.stem(before.low), self._vocabulary["telling"]["words"]
            near.sort(key=lambda one: not any(f"{first}{sign}{self.stem(one)}" in told for sign in "_ "))
        return near[0] if near else None
