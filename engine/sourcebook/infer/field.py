"""One property in one scope on one day: who speaks on a question, what is settled, and how parts and wholes answer.

INVARIANT: `status` follows semantics 4 to 8 clause by clause; nothing here knows about rules, the frame or proofs.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import Day
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.term import Mode, Property, Sort
from sourcebook.infer.reach import Reach, is_placeable
from sourcebook.infer.settle import Beaten, Candidate, settle
from sourcebook.infer.status import Status
from sourcebook.infer.values import Order
from sourcebook.infer.voice import Voice

HOLDS, PART, FAILS, UNSTATED, DISPUTED = Status.HOLDS, Status.PART, Status.FAILS, Status.UNSTATED, Status.DISPUTED
NONE: frozenset[str] = frozenset()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the facts at a subject come to: all that spoke, who was beaten, who is left, and the status (7)."""

    candidates: Sequence[Candidate]
    left: Sequence[Candidate]
    beaten: tuple[Beaten, ...]
    status: Status


class Field:
    """Statuses of one property. `extra` are facts that no source states; `late` concludes those of an unknown code."""

    def __init__(
        self,
        knowledge: Knowledge,
        day: Day,
        without: frozenset[str],
        reach: Reach,
        order: Order,
        scope: str | None,
        preferred: Callable[[Voice, Voice], bool] | None,
        extra: Mapping[str, tuple[Voice, ...]],
        late: Callable[[str], tuple[Voice, ...]] | None = None,
    ) -> None:
        self.property: Property = order.property
        self.order = order
        self.reach = reach
        self.scope = scope
        self.placed = order.placed
        self.mode = order.mode
        self._knowledge = knowledge
        self._day = day
        self._without = without
        self._preferred = preferred
        self._extra = extra
        self._late = late
        self._facts: Mapping[str, tuple[Fact, ...]] = knowledge.facts.get(self.property.name, {})
        opposite = self.property.opposite
        self._opposed: Mapping[str, tuple[Fact, ...]] = knowledge.facts.get(opposite, {}) if opposite else {}
        self._own: dict[str, tuple[Voice, ...]] = {}
        self._lines: dict[str, tuple[tuple[str, ...], bool]] = {}
        self._base: dict[tuple[str, str, bool], Status] = {}
        self._status: dict[tuple[str, str], Status] = {}
        self._kids: dict[str, list[str]] | None = None
        self._marked: set[str] = set()
        self._odd: set[str] = set()
        self._below: dict[str, frozenset[str]] = {}
        self._tables: dict[tuple[str, bool], Mapping[str, Status]] = {}

    # ---- who speaks

    def alive(self, subject: str) -> bool:
        """Whether anything may be stated of the subject on the day (semantics 2.2)."""
        return self.property.timeless or self.reach.alive(subject)

    def bears(self, subject: str) -> bool:
        """Whether there are facts about this very subject (on some day)."""
        return subject in self._facts or subject in self._extra or subject in self._opposed or self._is_late(subject)

    def _is_late(self, subject: str) -> bool:
        return self._late is not None and subject not in self._knowledge.nodes and bool(self.own(subject))

    def subjects(self) -> Iterable[str]:
        """Every subject of a fact."""
        return dict.fromkeys((*self._facts, *self._extra, *self._opposed))

    def own(self, subject: str) -> tuple[Voice, ...]:
        """The facts about this very subject that count on the day."""
        found = self._own.get(subject)
        if found is None:
            found = self._own[subject] = tuple(self._voices(subject)) if self.alive(subject) else ()
        return found

    def _voices(self, subject: str) -> Iterable[Voice]:
        facts = [fact for fact in self._facts.get(subject, ()) if self._counts(fact)]
        if self.order.sort is Sort.RANGE:
            yield from self._lists(subject, facts)
        else:
            for fact in facts:
                yield self._voice(subject, (fact,), fact.values)
        for fact in self._opposed.get(subject, ()) if self._is_opposed(subject) else ():
            if fact.sign is Sign.SAYS and self._counts(fact):
                yield self._voice(subject, (fact,), fact.values, Sign.DENIES)
        yield from self._extra.get(subject, ())
        if self._late is not None and subject not in self._knowledge.nodes:
            yield from self._late(subject)

    def _is_opposed(self, subject: str) -> bool:
        opposite = self.property.opposite
        return opposite is not None and (self._knowledge.properties[opposite].timeless or self.reach.alive(subject))

    def _counts(self, fact: Fact) -> bool:
        if fact.scope != self.scope or not fact.first <= self._day <= fact.last:
            return False
        if self._without and self._knowledge.sources[fact.citation.source].family in self._without:
            return False
        # A range is in a place only while there is the place.
        return not self.placed or self.property.timeless or all(self.reach.alive(value) for value in fact.values)

    def _voice(self, subject: str, facts: tuple[Fact, ...], values: tuple[str, ...], sign: Sign | None = None) -> Voice:
        fact = facts[0]
        return Voice(
            subject,
            sign or fact.sign,
            tuple(self.order.heard(value) for value in values),
            values,
            self._knowledge.rank(fact.citation.source, subject),
            facts,
            fact.exception,
            together=bool(fact.together),
            opposite=self.property.opposite if sign else None,
        )

    def _lists(self, subject: str, facts: list[Fact]) -> Iterable[Voice]:
        """The ranges that one source gives one subject are one value (semantics 11.2)."""
        lists: dict[tuple[str, Sign, bool, bool], list[Fact]] = {}
        for fact in facts:
            sort = (fact.citation.source, fact.sign, fact.exception, bool(fact.together))
            if fact.sign is Sign.DENIES:
                yield self._voice(subject, (fact,), fact.values)
            else:
                lists.setdefault(sort, []).append(fact)
        for given in lists.values():
            values = tuple(dict.fromkeys(value for fact in given for value in fact.values))
            yield self._voice(subject, tuple(given), values)

    def line(self, subject: str) -> tuple[tuple[str, ...], bool]:
        """The subjects whose facts may reach this one, nearest first; whether each is inside the next."""
        if self.mode is Mode.PLAIN:
            return (subject,), True
        found = self._lines.get(subject)
        if found is None:
            found = self._lines[subject] = self._climbed(subject)
        return found

    def _climbed(self, subject: str) -> tuple[tuple[str, ...], bool]:
        out, one = [], subject
        while True:
            if self.bears(one):
                out.append(one)
            wholes = self.reach.wholes(one, self.placed)
            if len(wholes) != 1:
                break
            one = wholes[0]
        if not wholes:
            return tuple(out), True
        return (*out, *(w for w in self.reach.climb(one, self.placed) if self.bears(w))), False

    def anchor(self, subject: str) -> str:
        """The nearest subject at or above it that has facts, or not exactly one whole: below, all are told the same."""
        if self.mode is Mode.PLAIN:
            return subject
        while not self.bears(subject):
            wholes = self.reach.wholes(subject, self.placed)
            if len(wholes) != 1:
                break
            subject = wholes[0]
        return subject

    def candidates(self, subject: str, key: str, passed: bool = False) -> list[Candidate]:
        """Who may speak on the question, nearest first; `passed`: as a part is told that has nothing of its own."""
        out: list[Candidate] = []
        order = self.order
        subjects, _ = self.line(subject)
        roots = {r.root for s in subjects if (r := self._knowledge.ranges.get(s))} if self.placed else NONE
        for one in subjects:
            own = one == subject and not passed
            if len(roots) > 1 and (stated := self._knowledge.ranges.get(one)) and stated.root not in order.wider(key):
                continue  # the same letters as a code of another system
            for voice in self.own(one):
                side = order.side(voice.sign, voice.keys, key)
                if side is not None and (own or (not voice.together and order.passes(side))):
                    out.append((voice, side))
        return out

    def outcome(self, subject: str, key: str, passed: bool = False) -> Outcome:
        """How the facts that reach the subject itself are settled."""
        candidates = self.candidates(subject, key, passed)
        subjects, is_line = self.line(subject)
        numbers = {one: i for i, one in enumerate(subjects)} if is_line else None
        left, beaten = settle(candidates, self._inside, self._preferred, numbers)
        return Outcome(candidates, left, beaten, self._decided(left, subject, key))

    def _inside(self, subject: str) -> frozenset[str]:
        return self.reach.above(subject, self.placed)

    def _decided(self, left: Sequence[Candidate], subject: str, key: str) -> Status:
        said = [voice for voice, side in left if side]
        denied = [voice for voice, side in left if not side]
        if not said:
            if self.order.sort is Sort.RANGE and self._shares(denied, subject, key):
                return PART
            return FAILS if any(not voice.open for voice in denied) else UNSTATED
        if denied or all(voice.open for voice in said):
            return DISPUTED
        return HOLDS

    def _shares(self, denied: Sequence[Voice], subject: str, key: str) -> bool:
        """Whether some of the codes asked about are in a list that stands, though not all of them are."""
        lists = denied if self.property.single else self.own(subject)
        return any(v.sign is Sign.SAYS and any(self.order.overlaps(key, k) for k in v.keys) for v in lists)

    def base(self, subject: str, key: str) -> Status:
        """The status at the subject itself (semantics 7)."""
        anchor = self.anchor(subject)
        return self._based(anchor, key, anchor != subject)

    def _based(self, anchor: str, key: str, passed: bool) -> Status:
        question = (anchor, key, passed)
        found = self._base.get(question)
        if found is None:
            found = self._base[question] = self.outcome(anchor, key, passed).status
        return found

    # ---- parts and wholes

    def kids(self, subject: str) -> list[str]:
        """The living parts at or below which something of the property is stated, or told by another whole."""
        if self._kids is None:
            if self._is_leaf(subject):
                return []
            self._kids = self._mark()
        return [kid for kid in self._kids.get(subject, ()) if self.alive(kid)]

    def _is_leaf(self, subject: str) -> bool:
        """Whether the subject has no parts, whatever is stated: it is a code."""
        node = self._knowledge.nodes.get(subject)
        return (
            subject not in self._knowledge.ranges
            and not (node and node.parts)
            and is_placeable(subject, self._knowledge)
        )

    def _mark(self) -> dict[str, list[str]]:
        kids: dict[str, list[str]] = {}
        self._lift(list(self.subjects()), self._marked, kids)
        if self.mode in (Mode.INHERITED, Mode.EVERY) and not self.placed:
            odd = [node for node in _branching(self._knowledge) if self._is_told_more(node)]
            self._lift(odd, self._marked, kids)
            self._lift(odd, self._odd, {})
        for parts in kids.values():
            parts.sort()
        return kids

    def _lift(self, subjects: list[str], marked: set[str], kids: dict[str, list[str]]) -> None:
        """Mark these subjects and everything above them, and note under each whole which parts led there."""
        todo = [s for s in subjects if s not in marked]
        marked.update(todo)
        while todo:
            one = todo.pop()
            for whole in self.reach.wholes(one, self.placed):
                kids.setdefault(whole, []).append(one)
                if whole not in marked:
                    marked.add(whole)
                    todo.append(whole)

    def _is_told_more(self, node: str) -> bool:
        mine = set(self.line(node)[0])
        return any(set(self.line(whole)[0]) != mine for whole in self.reach.wholes(node, False))

    def quiet(self, subject: str) -> Iterable[str]:
        """The living parts that only repeat what they are told from above."""
        self.kids(subject)
        node = self._knowledge.nodes.get(subject)
        return (part for part in (node.parts if node else ()) if part not in self._marked and self.alive(part))

    def below(self, subject: str) -> frozenset[str]:
        """The values said of the subject or of a part of it, and what they are within."""
        self.kids(subject)
        stack = [subject]
        while stack:
            one = stack[-1]
            if one not in self._below:
                kids = self.kids(one)
                todo = [kid for kid in kids if kid not in self._below]
                if todo:
                    stack.extend(todo)
                    continue
                sets = [self._below[kid] for kid in kids]
                said = self._said(self.own(one))
                if said or len(sets) != 1:
                    sets.append(said)
                    self._below[one] = frozenset().union(*sets)
                else:
                    self._below[one] = sets[0]
            stack.pop()
        return self._below[subject]

    def _said(self, voices: Iterable[Voice]) -> frozenset[str]:
        keys = {key for voice in voices if voice.sign is Sign.SAYS for key in voice.keys}
        return frozenset().union(*(self.order.wider(key) for key in keys)) if keys else NONE

    def _may_hold(self, kid: str, key: str) -> bool:
        if kid in self._odd:
            return True
        below = self.below(kid)
        if self.order.chained or key in below:
            return key in below
        return any(self.order.within(one, key) or self.order.sort is Sort.RANGE for one in below)

    def status(self, subject: str, key: str) -> Status:
        """The status with parts and wholes (semantics 8)."""
        stack = [subject]
        memo = self._status
        while stack:
            one = stack[-1]
            if (one, key) not in memo:
                base = self.base(one, key) if self.alive(one) else UNSTATED
                kids = self._asked(one, key, base)
                todo = [kid for kid in kids if (kid, key) not in memo]
                if todo:
                    stack.extend(todo)
                    continue
                memo[one, key] = self._whole(one, key, base, [memo[kid, key] for kid in kids])
            stack.pop()
        return memo[subject, key]

    def _asked(self, subject: str, key: str, base: Status) -> list[str]:
        """The parts whose statuses can change that of the whole."""
        mode = self.mode
        if not self.alive(subject) or not self.kids(subject):
            return []
        if mode is Mode.EVERY and base is HOLDS:
            return self.kids(subject)
        if base is HOLDS or (base is DISPUTED and mode is not Mode.GATHERED):
            return []
        kids = self.kids(subject)
        if any(voice.together for voice in self.own(subject)):
            return kids
        return [kid for kid in kids if self._may_hold(kid, key)]

    def _whole(self, subject: str, key: str, base: Status, kids: list[Status]) -> Status:
        mode = self.mode
        if mode is Mode.GATHERED:
            if base is HOLDS or HOLDS in kids:
                return HOLDS
            return DISPUTED if base is DISPUTED or DISPUTED in kids else base
        some = HOLDS in kids or PART in kids
        if base is HOLDS and mode is Mode.EVERY and (FAILS in kids or PART in kids):
            return PART if some or HOLDS is self._quietly(subject, key) else FAILS
        if base in (FAILS, UNSTATED):
            apart = some or (self._is_apart(subject) and HOLDS is self._quietly(subject, key))
            return PART if apart else base
        if base is HOLDS and mode is Mode.EVERY and self._is_apart(subject) and FAILS is self._quietly(subject, key):
            return PART if some else FAILS
        return base

    def _is_apart(self, subject: str) -> bool:
        """Whether the subject is told what its parts are not: facts said of several things together."""
        return any(voice.together for voice in self.own(subject)) and self.alive(subject)

    def _quietly(self, subject: str, key: str) -> Status | None:
        """The status of every part that has nothing of its own; None if there is no such part."""
        if next(iter(self.quiet(subject)), None) is None:
            return None
        anchor = self.anchor(subject)
        return self._based(anchor, key, True)

    def best(self, subject: str, key: str, says: bool) -> int | None:
        """The best rank of the facts left on one side; for gathered properties those of the parts count, too."""
        ranks, seen, todo = [], {subject}, [subject]
        while todo:
            one = todo.pop()
            anchor = self.anchor(one)
            ranks += [v.rank for v, side in self.outcome(anchor, key, anchor != one).left if side is says]
            if self.mode is Mode.GATHERED and says:
                for kid in self.kids(one):
                    if kid not in seen and self.status(kid, key) in (HOLDS, DISPUTED):
                        seen.add(kid)
                        todo.append(kid)
        return max(ranks, default=None)

    # ---- all values

    def told(self, subject: str) -> frozenset[str]:
        """The values said of the subject or of a whole as far as it reaches it, and what they are within."""
        return self._said(self._heard(subject))

    def _heard(self, subject: str, passed: bool = False) -> Iterable[Voice]:
        for one in self.line(subject)[0]:
            own = one == subject and not passed
            if own or self.order.passes(True):
                yield from (v for v in self.own(one) if own or not v.together)

    def stated(self, subject: str) -> frozenset[str]:
        """The values that somebody says, in so many words, of the subject, of a part or of a whole that reaches it."""
        keys: set[str] = set()
        seen, todo = {subject}, [subject]
        voices = list(self._heard(subject))
        while todo:
            for kid in self.kids(todo.pop()):
                if kid not in seen:
                    seen.add(kid)
                    todo.append(kid)
                    voices += self.own(kid)
        for voice in voices:
            if voice.sign is Sign.SAYS:
                keys.update(voice.keys)
        return frozenset(keys)

    def table(self, subject: str) -> Mapping[str, Status]:
        """The status of each value that may hold of the subject, wholly or in part."""
        if not self.alive(subject):
            return {}
        self.kids(subject)
        passed = subject not in self._marked
        anchor = self.anchor(subject) if passed else subject
        return self._table(anchor, passed and anchor != subject)

    def _table(self, subject: str, passed: bool) -> Mapping[str, Status]:
        found = self._tables.get((subject, passed))
        if found is None:
            if passed:
                keys = self._said(self._heard(subject, True))
                found = {key: self._based(subject, key, True) for key in sorted(keys)}
            else:
                found = {key: self.status(subject, key) for key in sorted(self.told(subject) | self.below(subject))}
            self._tables[subject, passed] = found
        return found

    def concerned(self, key: str) -> Iterable[str]:
        """The subjects at or below which the value is said in some way."""
        for subject in self.subjects():
            self.kids(subject)
        todo = [s for s in self.subjects() if any(self.order.side(v.sign, v.keys, key) for v in self.own(s))]
        seen = set(todo)
        while todo:
            for whole in self.reach.wholes(todo.pop(), self.placed):
                if whole not in seen:
                    seen.add(whole)
                    todo.append(whole)
        return sorted(seen)

    def everywhere(self, listed: Callable[[Mapping[str, Status]], T]) -> dict[str, T]:
        """What `listed` makes of the table of every node. Nodes that are told the same share one result."""
        if self._kids is None:
            self._kids = self._mark()
        nothing = listed({})
        shared: dict[str, T] = {}
        out: dict[str, T] = {}
        for name, node in self._knowledge.nodes.items():
            if name in self._marked:
                out[name] = listed(self.table(name))
                continue
            way, one, wholes = [], name, node.wholes
            while one not in shared and one not in self._marked and len(wholes) == 1 and self.mode is not Mode.PLAIN:
                way.append(one)
                one = wholes[0]
                wholes = self.reach.wholes(one, self.placed)
            found = shared.get(one)
            if found is None:
                anchor = self.anchor(one)
                found = nothing if self.mode is Mode.PLAIN else listed(self._table(anchor, anchor != name))
                shared[one] = found
            shared.update(dict.fromkeys(way, found))
            out[name] = found
        for name in self.reach.ended():
            if not self.property.timeless:
                out[name] = nothing
        return out


def _branching(knowledge: Knowledge) -> tuple[str, ...]:
    """The nodes that have several wholes."""
    known: tuple[str, ...] | None = knowledge.memo.get("infer.branching")
    if known is None:
        known = tuple(node.name for node in knowledge.nodes.values() if len(node.wholes) > 1)
        knowledge.memo["infer.branching"] = known
    return known
