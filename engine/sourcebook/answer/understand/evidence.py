"""What of a question speaks for one of its readings, or against it, besides the phrase it is like.

INVARIANT: a factor depends on the question, the reading and the vocabulary alone.

    recalled = weight of the question's words that the best fact on the reading has / the same of the best fact of all
    share    = weight of the question's words that it has / weight of all its words
    subject_heard, value_heard = how much of the names of what it is of is said in the question
    near     = share of the things that the question names which are not what it is of, but within it or around it
    none     = nothing that the question names is what it is of, or near it
    unasked  = no phrase of the reading's property asks with the question's asking word (`who`, `how many`)
    deaf     = it came to mind by a fact alone, and its property has no use for a word that denies or turns the question
    telling  = how much less the words speak for its property than for the one of all readings they speak most for
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.order import placed
from sourcebook.answer.understand.parts import Text
from sourcebook.answer.understand.query import Read
from sourcebook.answer.understand.recall import Facts, Memory
from sourcebook.answer.understand.telling import Telling
from sourcebook.core.query import ASK, WHICH, Query

_LEAST_TOLD = -8.0


class Evidence:
    """What speaks for the readings of one question; `text` is the whole of it."""

    def __init__(self, lexicon: Lexicon, telling: Telling, text: Text, memory: Memory) -> None:
        self._lexicon, self._telling, self._text, self._memory = lexicon, telling, text, memory
        self._forms = {way.name: way.number for way in lexicon.ways if way.form}
        self._told: dict[int, dict[int, float]] = {}
        self._heard: dict[str, float] = {}
        self._near: dict[tuple[int, str], bool] = {}

    def of_all(self, readings: Sequence[tuple[Query, Read | None]]) -> list[dict[str, float]]:
        """The factors of each reading, by phrase or by fact alone."""
        told = self._tell(readings)
        best = max(told, default=0.0)
        return [
            {
                **self._of_facts(query),
                **self._of_things(query, read),
                "yes_no": float(self._text.frame.yes_no and query.form in (ASK, WHICH)),
                "wrapped": float(query.wrapper is not None),
                "unasked": self._unasked(query, read),
                "deaf": float(read is None and self._is_deaf(query)),
                "telling": max(_LEAST_TOLD, much - best),
            }
            for (query, read), much in zip(readings, told, strict=True)
        ]

    def sort(self, property: str) -> str:
        """Whether a property is `stated` by any fact, is `concluded` by rules alone, is of the `frame`, or is
        `unrecorded`: declared, but stated by none."""
        return self._lexicon.sorts.get(property, "stated")

    def _tell(self, readings: Sequence[tuple[Query, Read | None]]) -> list[float]:
        numbers = [self._way(query) for query, _ in readings]
        out = []
        for number, (_, read) in zip(numbers, readings, strict=True):
            text = read.text if read is not None else self._text
            if id(text) not in self._told:
                used = frozenset(k for k, mention in enumerate(text.found) if not mention.soft and mention.start >= 0)
                order = placed(self._lexicon, text, used).stems
                self._told[id(text)] = self._telling.of(order, sorted({n for n in numbers if n is not None}))
            out.append(self._told[id(text)][number] if number is not None else _LEAST_TOLD)
        return out

    def _unasked(self, query: Query, read: Read | None) -> float:
        asking = (read.text if read is not None else self._text).asking
        number = self._way(query)
        return float(asking is not None and number is not None and asking not in self._lexicon.ways[number].opens)

    def _is_deaf(self, query: Query) -> bool:
        number = self._way(query)
        cues = self._lexicon.ways[number].cues if number is not None else ()
        text = self._text
        opens = text.frame.yes_no and text.stems[1:2] == ["not"]
        denies = text.negated and not opens and "not" not in cues
        return denies or any(stem in self._lexicon.negators and stem not in cues for stem in text.free)

    def _way(self, query: Query) -> int | None:
        if query.property is None:
            return self._forms.get(query.form)
        way = self._lexicon.by_name.get(query.property)
        return way.number if way is not None else None

    def _of_facts(self, query: Query) -> Mapping[str, float]:
        if query.property is None:
            return {"recalled": 0.0, "share": 0.0}
        memory, kind = self._memory, self.sort(query.property)
        # What is older, or more, than a value is no fact's value.
        is_stated = kind not in ("concluded", "frame") and query.operator == "="
        support = memory.support(query) if is_stated else memory.support_if_stated(query)
        return {
            "recalled": min(1.0, support / memory.best) if memory.best else 0.0,
            "share": min(1.2, support / memory.total) if memory.total else 0.0,
            "unrecorded": float(kind == "unrecorded"),
            "stated": float(memory.all.states(query)),
        }

    def _of_things(self, query: Query, read: Read | None) -> Mapping[str, float]:
        nodes = self._lexicon.nodes
        own = {nodes.get(name, name) for name in (*query.subjects, *query.values, query.within, query.source) if name}
        used = read.scored.filled.used if read is not None and read.text is self._text else frozenset[int]()
        hit = near = 0
        for number, its in self._named:
            if number in used or not own.isdisjoint(its):
                hit += 1
            elif any(self._is_near(number, name) for name in own):
                near += 1
        count = len(self._named)
        return {
            "near": near / count if count else 0.0,
            "none": float(count > 0 and hit + near == 0),
            "subject_heard": min([self._of_name(name) for name in query.subjects], default=1.0),
            "value_heard": min([self._of_name(name) for name in query.values], default=1.0),
        }

    @cached_property
    def _named(self) -> list[tuple[int, frozenset[str]]]:
        """What the question names, each with all that it may be."""
        nodes, found = self._lexicon.nodes, self._text.found
        return [
            (hard.number, frozenset(nodes.get(name, name) for name, _ in found[hard.number].candidates))
            for hard in self._text.hard
        ]

    def _is_near(self, number: int, name: str) -> bool:
        """Whether a thing is within what a mention may be, or around it."""
        known = self._near.get((number, name))
        if known is None:
            facts: Facts = self._memory.all
            its = dict(self._named)[number]
            known = self._near[number, name] = any(facts.is_near(one, name) for one in its)
        return known

    def _of_name(self, name: str) -> float:
        """How much of a thing's name is said: all of it, if the question names the thing."""
        if name not in self._heard:
            node = self._lexicon.nodes.get(name, name)
            said = any(self._lexicon.nodes.get(other, other) == node for _, other, _ in self._text.named.all)
            self._heard[name] = 1.0 if said else self._memory.all.heard(name, self._memory.stems)
        return self._heard[name]
