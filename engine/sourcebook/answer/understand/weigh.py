"""How likely each reading of a question is meant: by the phrase it is like, and by the facts it brings to mind.

INVARIANT: deterministic, and rounded before anything is compared. The weights were fitted to questions whose meaning is
known (docs/decisions/0007).

    agreement = what the readings that ask of the same things by the same property have of the whole likelihood
"""

import math
from collections.abc import Collection, Iterable, Sequence

from sourcebook.answer.understand.evidence import Evidence
from sourcebook.answer.understand.parts import EXACT
from sourcebook.answer.understand.query import Read
from sourcebook.answer.understand.recall import Memory, Recalled
from sourcebook.core.day import Day
from sourcebook.core.query import ASK, SUBJECTS, VALUES, Query
from sourcebook.text.value import dataclass

RANK = {
    "fit": 3.19, "order": 2.64, "exact": 2.25, "squared": 2.3, "matched": -1.72, "phrased": -2.85, "form": 2.98,
    "recalled": 3.65, "unrecorded": 6.08, "near": -1.95, "none": -1.55, "subject_heard": 1.94, "value_heard": 4.58,
    "stated": 2.07, "yes_no": 1.25, "telling": 0.19, "by_phrase": 1.29, "wrapped": 0.32,
    "unasked": -1.5,  # kept by hand: hardly any of the questions tell
}  # fmt: skip
SURE = {
    "agreement": 3.3, "fit": 1.57, "order": 2.64, "squared": 0.89, "share": 0.96, "recalled": -0.44,
    "unrecorded": 1.76, "phrased": -2.62, "strange": -0.99, "always": -2.93,
}  # fmt: skip
CERTAIN_AT, CERTAIN_BY_FACT_AT, CERTAIN_BY_PHRASE_AT, LIKELY_AT = 0.7, 0.6, 0.55, 0.35
CERTAIN_BY_NAMES_AT = 0.45
_NEAR = 0.8  # the order of words of a question that is almost a phrase
_HALF, _MOSTLY = 1 / 2, 2 / 3  # of the weight of a question's words
_NAMED = 1.0  # what it counts for an offer that it is about something named, and about each such thing
_MOST = 10  # facts of different properties and subjects that are made readings of


@dataclass(slots=True)
class Weighed:
    """A reading with all that speaks for it. `read` is None where only a fact brought it to mind."""

    query: Query
    factors: dict[str, float]
    read: Read | None = None
    rank: float = 0.0
    sure: float = 0.0

    @property
    def is_idle(self) -> bool:
        """Whether its phrase is not enough by itself, and no fact speaks for it, nor, if none could, half its words."""
        if self.read is None or self.read.enough or self.factors.get("recalled", 0.0):
            return False
        return not self.factors.get("unrecorded", 0.0) or self.read.scored.explained < _HALF

    @property
    def least(self) -> float:
        """How sure it must be to be certain: less so where a phrase, and its order of words, makes it certain, or where
        it asks whether something is so that a fact says in all the words of the question."""
        by_phrase = self.factors["by_phrase"] and self.factors["order"] >= _NEAR
        if by_phrase:
            return CERTAIN_BY_PHRASE_AT
        if self.read is not None or not self._is_said_in_full:
            return CERTAIN_AT
        return CERTAIN_BY_NAMES_AT if self.factors["said"] else CERTAIN_BY_FACT_AT

    @property
    def _is_said_in_full(self) -> bool:
        """Whether it asks with yes or no for the fact that is best recalled, which has as much weight of words as the
        question, both of its things by name."""
        least = min(self.factors[name] for name in ("yes_no", "share", "subject_heard", "value_heard"))
        return least >= 1.0 and self.factors["recalled"] >= 1.0

    @property
    def is_vetoed(self) -> bool:
        """Whether something in the question forbids to take it for certain: a word that no reading like it may leave
        aside, or too much that it does."""
        if self.factors["unasked"] or self.factors["deaf"]:
            return True
        if self.read is None:
            return False
        unrecorded = bool(self.factors.get("unrecorded", 0.0))  # then nothing is said that could be wrong
        # What no phrase has is heard where the best fact says all of it: `what injury is A1234 about`.
        is_said = self.factors["share"] >= 1.0 and self.factors["recalled"] >= 1.0
        leaves = (self.read.leaves_unheard and not is_said) or (
            self.read.scored.weak and self.read.scored.explained < _MOSTLY
        )
        return (leaves and not unrecorded) or self.read.vetoed or self.read.leaves_all_names


def weighed(
    reads: Iterable[Read],
    memory: Memory,
    evidence: Evidence,
    yes_no: bool,
    by_phrase: Query | None = None,
    day: Day | None = None,
) -> list[Weighed]:
    """The readings by phrases and those by facts, which are asked of a `day` that the question tells, likeliest first;
    `by_phrase` is what a phrase alone makes certain."""
    found: dict[Query, Weighed] = {}
    for read in reads:
        if read.query not in found:
            found[read.query] = Weighed(read.query, _of_phrase(read), read)
    if not any(one.read is not None and one.read.query.wrapper for one in found.values()):
        for query in _brought(memory.facts, yes_no, day):
            found.setdefault(query, Weighed(query, {}))
    whole = any(one.read is not None and one.read.sure and not one.read.leaves_names for one in found.values())
    factors = evidence.of_all([(one.query, one.read) for one in found.values()])
    for one, its in zip(found.values(), factors, strict=True):
        one.factors |= its
        one.factors["by_phrase"] = float(one.query == by_phrase)
        if whole and one.read is not None and one.read.leaves_names:
            # Facts on a part of what is named say nothing where a phrase asks of all of it.
            one.factors |= {"recalled": 0.0, "share": 0.0}
        one.rank = round(sum(RANK[name] * value for name, value in one.factors.items() if name in RANK), 6)
    out = sorted(found.values(), key=_first)
    if out:
        total = sum(math.exp(one.rank - out[0].rank) for one in out)
        for one in out[:3]:
            alike = sum(math.exp(other.rank - out[0].rank) for other in out if is_alike(one.query, other.query))
            one.factors["agreement"] = alike / total
            odds = SURE["always"] + sum(SURE[name] * value for name, value in one.factors.items() if name in SURE)
            one.sure = round(1 / (1 + math.exp(-odds)), 6)
    return out


def offered(found: Sequence[Weighed], named: Sequence[Collection[str]] = (), kept: int = 1) -> list[Weighed]:
    """The first three readings, no two of which are one question: behind the `kept` first those that are about what is
    `named`, each as the names that it may be, before others that are hardly likelier."""

    def about(one: Weighed) -> float:
        query = one.query
        things = {*query.subjects, *query.values, query.within}
        many = sum(not things.isdisjoint(names) for names in named)
        return -(one.rank + _NAMED * (many + (many > 0)))

    out: list[Weighed] = []
    for one in [*found[:kept], *sorted(found[kept:], key=about)]:
        if not any(is_alike(one.query, other.query) for other in out):
            out.append(one)
            if len(out) == 3:
                break
    return out


def _of_phrase(one: Read) -> dict[str, float]:
    scored = one.scored
    return {
        "fit": scored.fit,
        "order": scored.order,
        "exact": float(scored.order >= EXACT),
        "squared": one.score**2,
        "form": float(scored.way.form),
        "phrased": float(one.score > 0),
        "strange": float(one.strange),
        "matched": min(1.5, scored.matched),
    }


def _brought(facts: Iterable[Recalled], yes_no: bool, day: Day | None) -> Iterable[Query]:
    """The questions that facts answer, asked of a day: whether it is so, or who or what else is."""
    seen: set[tuple[str, str]] = set()
    for fact in facts:
        if (fact.subject, fact.property) in seen:
            continue
        seen.add((fact.subject, fact.property))
        yield Query(VALUES, fact.property, (fact.subject,), day=day)
        if fact.value_weight:
            yield Query(ASK, fact.property, (fact.subject,), (fact.value,), day=day)
            if not yes_no:
                yield Query(SUBJECTS, fact.property, (), (fact.value,), day=day)
        if len(seen) == _MOST:
            return


def is_alike(one: Query, other: Query) -> bool:
    """Whether two readings are one question, but for what of it is asked: who owns it, or whether somebody does."""
    if one.property != other.property or one.wrapper != other.wrapper:
        return False
    if one.property is None and one.form != other.form:
        return False
    things, others = {*one.subjects, *one.values}, {*other.subjects, *other.values}
    return things <= others or others <= things


def _first(one: Weighed) -> tuple[float, str, str, str, tuple[str, ...], tuple[str, ...]]:
    query = one.query
    return (-one.rank, query.form, query.property or "", query.wrapper or "", query.subjects, query.values)
