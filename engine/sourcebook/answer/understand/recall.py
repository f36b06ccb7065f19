"""Facts whose words a question has: what it may be about where no phrase is near.

INVARIANT: what is recalled depends on the question's words and on what is stated, not on who states it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from functools import cached_property
from typing import Any

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.core.query import Query
from sourcebook.text.value import dataclass

_MOST = 40  # facts that are looked at closely
_UNHEARD = 400  # what a word weighs that no thing and no phrase has
Thing = tuple[str, frozenset[int], list[str]]  # its name, it and what it is in, the stems of each of its names
_CUE = 0.6  # what a word of a property's phrases weighs, of a hundredth of its weight there


@dataclass(frozen=True, slots=True)
class Recalled:
    """A fact with the weight of those of its words that the question has; `value_weight` is that of its value's."""

    subject: str
    property: str
    value: str
    weight: float
    value_weight: float


class Facts:
    """The facts of a vocabulary, by the words of their subjects, properties and values."""

    def __init__(self, lexicon: Lexicon, read: Callable[[], Mapping[str, Any]]) -> None:
        self._lexicon = lexicon
        self._read = read

    @cached_property
    def _tables(self) -> tuple[list[Thing], dict[str, list[int]], list[tuple[int, str, int]]]:
        raw = self._read()
        things = [(name, frozenset((place, *above)), names) for place, (name, above, names) in enumerate(raw["things"])]
        return things, raw["words"], [(s, p, v) for s, p, v in raw["facts"]]

    @cached_property
    def _stated(self) -> dict[str, list[tuple[str, str]]]:
        """What is stated by each property, by the names that things have in common with the same."""
        nodes, (things, _, facts) = self._lexicon.nodes, self._tables
        names = [nodes.get(name, name) for name, _, _ in things]
        stated: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for subject, property, value in facts:
            stated[property].append((names[subject], names[value]))
        return stated

    @cached_property
    def _of(self) -> dict[int, list[int]]:
        """The facts that a thing is the subject or the value of."""
        of: dict[int, list[int]] = defaultdict(list)
        for place, (subject, _, value) in enumerate(self._tables[2]):
            of[subject].append(place)
            of[value].append(place)
        return of

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        """The things by their names, and by the names of the same thing."""
        nodes = self._lexicon.nodes
        found: dict[str, list[int]] = defaultdict(list)
        for place, (name, _, _) in enumerate(self._tables[0]):
            found[nodes.get(name, name)].append(place)
        return found

    def has(self, thing: str, property: str) -> bool:
        """Whether anything is stated of a thing by a property."""
        name = self._lexicon.nodes.get(thing, thing)
        return any(subject == name for subject, _ in self._stated.get(property, ()))

    def of(self, stems: Collection[str]) -> "Memory":
        """What the words of a question bring to mind."""
        things, words, facts = self._tables
        lexicon = self._lexicon
        told: dict[int, dict[str, float]] = defaultdict(dict)
        cues: dict[str, dict[str, float]] = defaultdict(dict)
        total = 0.0
        for stem in dict.fromkeys(stems):
            if stem in lexicon.function and stem not in lexicon.asking:
                continue
            weight, *having = words.get(stem) or [0]
            for place in having:
                told[place][stem] = float(weight)
            cue = _CUE * lexicon.weights.get(stem, 0)
            for number in lexicon.postings.get(stem, ()) if cue else ():
                cues[lexicon.ways[number].name][stem] = cue
            if stem not in lexicon.filler:
                total += max(weight, cue) or _UNHEARD
        least = {place: sum(found.values()) for place, found in told.items()}
        hints = {name: sum(found.values()) for name, found in cues.items()}
        bound = {
            number: least.get(facts[number][0], 0.0)
            + hints.get(facts[number][1], 0.0)
            + least.get(facts[number][2], 0.0)
            for place in told
            for number in self._of.get(place, ())
        }
        ranked = sorted(bound, key=lambda one: (-bound[one], one))
        found = []
        for number in ranked[:_MOST]:
            subject, property, value = facts[number]
            # A word that both the subject and the value have counts once.
            merged = {**told.get(subject, {}), **told.get(value, {})}
            for stem, cue in cues.get(property, {}).items():
                merged[stem] = max(cue, merged.get(stem, 0.0))
            found.append((sum(merged.values()), number))
        found.sort(key=lambda one: (-one[0], one[1]))
        recalled = []
        for much, number in found:
            subject, property, value = facts[number]
            recalled.append(Recalled(things[subject][0], property, things[value][0], much, least.get(value, 0.0)))
        by_property: dict[str, list[tuple[float, int]]] = defaultdict(list)
        for number in ranked:
            by_property[facts[number][1]].append((bound[number], number))
        return Memory(self, frozenset(stems), recalled, total, by_property, hints, least, found[0][0] if found else 0.0)

    def bears(self, number: int, query: Query) -> bool:
        """Whether a fact of the property that a query asks of is on the things it names, or what they are in."""
        subject, _, value = self._tables[2][number]
        return self._near(subject, query.subjects) and self._near(value, query.values)

    def states(self, query: Query) -> bool:
        """Whether a fact is on the very things that a query names."""
        nodes = self._lexicon.nodes
        subjects = {nodes.get(name, name) for name in query.subjects}
        values = {nodes.get(name, name) for name in query.values}
        return any(
            (not subjects or subject in subjects) and (not values or value in values)
            for subject, value in self._stated.get(query.property or "", ())
        )

    def is_near(self, one: str, other: str) -> bool:
        """Whether one of two things is in the other, or is the same."""
        things, places = self._tables[0], list(self._places((one,)))
        return any(a in things[b][1] or b in things[a][1] for a in places for b in self._places((other,)))

    def heard(self, name: str, stems: Container[str]) -> float:
        """How much of the name of a thing is said, of its names the one of which most is."""
        things, words, _ = self._tables
        best = 0.0
        for its in (names for place in self._places((name,)) for names in things[place][2]):
            weights = {stem: words[stem][0] for stem in its.split()}
            best = max(best, sum(much for stem, much in weights.items() if stem in stems) / sum(weights.values()))
        return best

    def weight(self, told: Mapping[int, float], names: Collection[str]) -> float:
        """The weight of the words of the weightiest of some things."""
        return max((told.get(place, 0.0) for place in self._places(names)), default=0.0)

    def _near(self, place: int, names: Collection[str]) -> bool:
        """Whether one of some things is in a thing, or has it in it; true where none is named."""
        things = self._tables[0]
        return not names or any(other in things[place][1] or place in things[other][1] for other in self._places(names))

    def _places(self, names: Collection[str]) -> Iterator[int]:
        nodes = self._lexicon.nodes
        return (place for name in names for place in self._numbers.get(nodes.get(name, name), ()))


@dataclass(frozen=True, slots=True)
class Memory:
    """What one question brings to mind: facts, best first, and how much its words weigh in `total`."""

    all: Facts
    stems: Collection[str]
    facts: list[Recalled]
    total: float
    _bound: Mapping[str, list[tuple[float, int]]]
    _hints: Mapping[str, float]
    _told: Mapping[int, float]
    best: float

    def support(self, query: Query) -> float:
        """The weight of the words of the best fact that is on what a query asks; 0.0 where there is none."""
        known = self._bound.get(query.property or "", ())
        return next((much for much, number in known if self.all.bears(number, query)), 0.0)

    def support_if_stated(self, query: Query) -> float:
        """The same for a query of a property that only rules conclude, as if what it asks were stated."""
        told = [self.all.weight(self._told, names) for names in (query.subjects, query.values)]
        return sum(told, self._hints.get(query.property or "", 0.0))
