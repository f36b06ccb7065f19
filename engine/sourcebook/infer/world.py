"""One day's evaluation of a knowledge base: statuses, values and subjects, each worked out when first asked.

INVARIANT: a world never changes what it answers; everything it keeps could be worked out again.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range, is_code
from sourcebook.core.day import Day
from sourcebook.core.fact import Citation, Sign
from sourcebook.core.rule import Aggregate, Pattern, Reading, Rule, is_variable
from sourcebook.core.term import Sort
from sourcebook.infer.chain import chained
from sourcebook.infer.field import Field, Outcome
from sourcebook.infer.frame import Frame, Framing
from sourcebook.infer.placing import codes_in
from sourcebook.infer.proof import Proof, counted, parted, proven
from sourcebook.infer.reach import Reach
from sourcebook.infer.rules import concluded
from sourcebook.infer.status import SPOKEN, Status
from sourcebook.infer.values import Order
from sourcebook.infer.voice import Voice
from sourcebook.infer.why_not import WhyNot, why_not

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """A subject of which a value holds, wholly, in part or disputed.

    `wholes` are its wholes, nearest first. `is_stated`: some source says it of this very subject; otherwise it comes
    from its parts or its wholes.
    """

    subject: str
    status: Status
    wholes: tuple[str, ...]
    is_stated: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """How a question was settled: `outcome` has who spoke about the subject itself, who was beaten by whom, who is
    left; `parts` the living parts with their statuses; `scoped` what is told within scopes; `counted` the parts that a
    stated number can be held against, None if the property counts none."""

    status: Status
    outcome: Outcome
    parts: tuple[tuple[str, Status], ...]
    scoped: tuple[tuple[str, Status], ...]
    counted: tuple[str, ...] | None


class World:
    """What is so on one day. `without` are families of sources whose facts are left out."""

    def __init__(self, knowledge: Knowledge, day: Day, without: frozenset[str] = NOBODY) -> None:
        self.knowledge = knowledge
        self.day = day
        self.without = without
        self.reach = Reach(knowledge, day, self.places)
        self.frame = Frame(knowledge, day, self.reach)
        self._fields: dict[tuple[str, str | None], Field] = {}
        self._placing: dict[str, Field] = {}
        self._places: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._concluded: dict[str, dict[str, tuple[Voice, ...]]] = {}
        self._codes_in: dict[str, tuple[Range, ...]] = {}
        self._heads = _heads(knowledge)
        self.proofs: dict[tuple[str, str, str, str | None], Proof] = {}

    # ---- names

    def subject(self, text: str) -> str:
        """The name under which a subject is known here: of its node, its stated range, else the code in capitals."""
        return self.reach.name(text)

    def is_left_out(self, source: str) -> bool:
        stated = self.knowledge.sources.get(source)
        return bool(self.without) and stated is not None and stated.family in self.without

    def reach_alive(self, subject: str, property: str) -> bool:
        """Whether anything may be stated of the subject on the day (semantics 2.2)."""
        return self.knowledge.properties[property].timeless or self.reach.alive(subject)

    def wholes(self, subject: str) -> tuple[str, ...]:
        """What has the subject, one step up; of a code the narrowest places that hold for it."""
        return self.reach.wholes(self.subject(subject), False)

    def wholes_above(self, subject: str) -> list[str]:
        """What has the subject, at any distance, nearest first; living things only."""
        return list(self.frame.values(self.subject(subject), "part-of"))

    # ---- statuses

    def status(self, subject: str, property: str, value: str, scope: str | None = None) -> Status:
        """Whether `value` is the `property` of `subject`; with `scope`, whether it is so within that scope."""
        name = self.subject(subject)
        if self.knowledge.properties[property].frame:
            return self.framing(name, property, value).status
        field = self.field(property, scope)
        key = field.order.key(value)
        found = field.status(name, key)
        if found is not Status.UNSTATED:
            return found
        if scope is not None:
            # What is said of all is said within any scope, where nothing else is said there (semantics 10.9).
            return self.field(property).status(name, key)
        return self._scoped(name, property, key)

    def _scoped(self, name: str, property: str, key: str) -> Status:
        """Semantics 3.5: what only a scoped fact says holds in part."""
        found = [self.field(property, scope).status(name, key) for scope in self.scopes(property)]
        if Status.HOLDS in found or Status.PART in found:
            return Status.PART
        return Status.DISPUTED if Status.DISPUTED in found else Status.UNSTATED

    def framing(self, subject: str, property: str, value: str) -> Framing:
        """What the frame says to a question that only the frame decides."""
        name = self.subject(subject)
        other = self.subject(value)
        found = self.frame.answer(name, property, other)
        if property != "part-of" or found.status is Status.HOLDS or name in self.knowledge.nodes:
            return found
        # A code that nobody declared is placed by facts, and what is open about its place is open.
        settled = [self.field(q).status(name, other) for q in self.placed()]
        for status in (Status.DISPUTED, Status.FAILS):
            if status in settled:
                return replace(found, status=status)
        return found if self.places(name) else replace(found, status=Status.UNSTATED)

    def scopes(self, property: str) -> tuple[str, ...]:
        """Every scope in which something is stated of the property."""
        memo: dict[str, tuple[str, ...]] = self.knowledge.memo.setdefault("infer.scopes", {})
        if property not in memo:
            facts = self.knowledge.facts.get(property, {})
            found = {fact.scope for given in facts.values() for fact in given if fact.scope is not None}
            memo[property] = tuple(sorted(found))
        return memo[property]

    def outcome(self, subject: str, property: str, value: str, scope: str | None = None) -> Outcome:
        """Who spoke about the subject itself, who was beaten by whom, who is left."""
        field = self.field(property, scope)
        return field.outcome(self.subject(subject), field.order.key(value))

    def table(self, subject: str, property: str) -> Mapping[str, Status]:
        """The status of each value that is in play at the subject."""
        name = self.subject(subject)
        if self.knowledge.properties[property].frame:
            return self.frame.values(name, property)
        field = self.field(property)
        return {self.shown(property, key): status for key, status in field.table(name).items()}

    def shown(self, property: str, key: str) -> str:
        """How to write the value that a key stands for."""
        return self.order(property).written.get(key, key)

    def settled(self, subject: str, property: str, value: str, scope: str | None = None) -> Settled:
        """Everything that has to do with the status of one question."""
        name = self.subject(subject)
        declared = self.knowledge.properties[property]
        status = self.status(name, property, value, scope)
        if declared.frame:
            return Settled(status, Outcome((), (), (), status), (), (), None)
        field = self.field(property, scope)
        key = field.order.key(value)
        parts = parted(field, name, key) if field.alive(name) else ()
        scoped = tuple((s, self.field(property, s).status(name, key)) for s in self.scopes(property))
        members = counted(self, name, declared.counts) if declared.counts is not None else None
        told = tuple((s, st) for s, st in scoped if st is not Status.UNSTATED)
        return Settled(status, field.outcome(name, key), parts, told, members)

    def prove(self, subject: str, property: str, value: str, scope: str | None = None) -> Proof:
        """Why the question has its status."""
        return proven(self, subject, property, value, scope)

    def why_not(self, subject: str, property: str, value: str, scope: str | None = None) -> WhyNot:
        """What stands between the question and *holds*."""
        return why_not(self, subject, property, value, scope)

    def heads(self, property: str) -> tuple[tuple[Rule, Pattern], ...]:
        """The rules that conclude something of the property, each with that conclusion."""
        return self._heads.get(property, ())

    # ---- fields

    def order(self, property: str) -> Order:
        """How the values of a property lie within one another."""
        memo: dict[str, Order] = self.knowledge.memo.setdefault("infer.orders", {})
        if property not in memo:
            memo[property] = Order(self.knowledge, self.knowledge.properties[property])
        return memo[property]

    def field(self, property: str, scope: str | None = None) -> Field:
        """All that is stated and concluded of one property in one scope."""
        found = self._fields.get((property, scope))
        if found is None:
            if scope is None:
                for earlier in self._needed(property):
                    self._field(earlier, None)
            found = self._field(property, scope)
        return found

    def _field(self, property: str, scope: str | None) -> Field:
        found = self._fields.get((property, scope))
        if found is None:
            extra = self._extra(property) if scope is None else {}
            late = None
            if scope is None and self._heads.get(property):
                late = self._late(property)
            found = self._bare(property, scope, extra, late)
            if scope is None and found.property.transitive and found.order.sort is Sort.ENTITY:
                found = self._bare(property, scope, chained(found, extra), late)
            self._fields[property, scope] = found
        return found

    def _bare(
        self,
        property: str,
        scope: str | None,
        extra: Mapping[str, tuple[Voice, ...]],
        late: Callable[[str], tuple[Voice, ...]] | None = None,
    ) -> Field:
        order = self.order(property)
        return Field(
            self.knowledge, self.day, self.without, self.reach, order, scope, self._preferred(property), extra, late
        )

    def rules_for(self, property: str) -> tuple[Rule, ...]:
        """The rules that have to do with a property: that conclude it, or what such a rule reads."""
        names = (property, *self._needed(property))
        return tuple(rule for name in names for rule, _ in self._heads.get(name, ()))

    def _needed(self, property: str) -> Iterable[str]:
        """The properties that rules read on the way to this one, each after those that it needs itself."""
        if not self._heads:
            return ()
        needed, todo = set(), [property]
        while todo:
            for rule, _ in self._heads.get(todo.pop(), ()):
                for condition in rule.conditions:
                    if isinstance(condition, Pattern | Aggregate) and condition.property not in needed:
                        needed.add(condition.property)
                        todo.append(condition.property)
        return [name for name in self.knowledge.order if name in needed and name != property]

    def _extra(self, property: str) -> dict[str, tuple[Voice, ...]]:
        """What rules conclude of the property, and against it through its opposite, by subject."""
        found: dict[str, list[Voice]] = {}
        opposite = self.knowledge.properties[property].opposite
        for name in (property, opposite) if opposite else (property,):
            for rule, head in self._heads.get(name, ()):
                for voice in concluded(self, rule, head, {}):
                    found.setdefault(voice.subject, []).append(self._turned(voice, property, name))
        return {subject: tuple(v for v in voices if v.keys) for subject, voices in found.items()}

    def _turned(self, voice: Voice, property: str, stated: str) -> Voice:
        """A conclusion as it counts for a property: of its opposite, what one says the other denies."""
        if property == stated:
            return voice
        keys = tuple(self.order(property).key(v) for v in voice.values) if voice.sign is Sign.SAYS else ()
        return replace(voice, sign=Sign.DENIES, keys=keys, opposite=stated)

    def _late(self, property: str) -> Callable[[str], tuple[Voice, ...]]:
        """What rules conclude of a code that nobody declared: asked for when the code is."""

        def conclusions(code: str) -> tuple[Voice, ...]:
            if not is_code(code):
                return ()
            return tuple(
                voice
                for rule, head in self._heads[property]
                if is_variable(head.subject)
                for voice in concluded(self, rule, head, {head.subject: code})
            )

        return conclusions

    def _preferred(self, property: str) -> Callable[[Voice, Voice], bool] | None:
        """Whether a named preference puts the one voice before the other."""
        properties = self.knowledge.properties
        found = [
            p
            for p in self.knowledge.preferences
            if p.property is None or p.property == property or properties[p.property].places == property
        ]
        if not found:
            return None

        def preferred(winner: Voice, loser: Voice) -> bool:
            return any(
                any(matches(p.winner, f.citation) for f in winner.facts)
                and any(matches(p.loser, f.citation) for f in loser.facts)
                for p in found
            )

        return preferred

    # ---- places of codes

    def placed(self) -> tuple[str, ...]:
        """The properties that say where ranges and codes are."""
        memo: tuple[str, ...] | None = self.knowledge.memo.get("infer.placed")
        if memo is None:
            memo = tuple(sorted({p.places for p in self.knowledge.properties.values() if p.places}))
            self.knowledge.memo["infer.placed"] = memo
        return memo

    def places(self, subject: str) -> tuple[str, ...]:
        """The narrowest places that hold for a code or a range by what sources state; no rule moves a code."""
        out: dict[str, None] = {}
        for property in self.placed():
            field = self._placing.get(property)
            if field is None:
                field = self._placing[property] = self._bare(property, None, {})
            subjects = field.line(subject)
            if not subjects:
                continue
            signature = (property, *subjects)
            if signature not in self._places:
                told = field.told(subject)
                holding = [v for v in told if field.base(subject, v) is Status.HOLDS and self.reach.alive(v)]
                self._places[signature] = tuple(
                    v for v in holding if not any(o != v and field.order.within(o, v) for o in holding)
                )
            out.update(dict.fromkeys(self._places[signature]))
        return tuple(out)

    # ---- what rules ask

    def living(self, property: str | None = None) -> Iterable[str]:
        """The nodes of which something may be stated on the day."""
        if property is not None and self.knowledge.properties[property].timeless:
            return self.knowledge.nodes
        return (name for name in self.knowledge.nodes if self.reach.alive(name))

    def universe(self, property: str) -> Iterable[str]:
        """Every value of the property that is in play anywhere."""
        if self.knowledge.properties[property].frame:
            return self.knowledge.nodes
        field = self.field(property)
        keys = {k for s in field.subjects() for v in field.own(s) for key in v.keys for k in field.order.wider(key)}
        return [self.shown(property, key) for key in sorted(keys)]

    def best(self, subject: str, property: str, value: str, reading: Reading = Reading.HOLDS) -> int | None:
        """The best rank that says (or, for `is not`, denies) what was settled; None where no fact had to."""
        if self.knowledge.properties[property].frame or reading is Reading.UNKNOWN:
            return None
        field = self.field(property)
        return field.best(self.subject(subject), field.order.key(value), reading is Reading.HOLDS)

    def inside(self, whole: str) -> Iterable[str]:
        """The living nodes that are part of one, at any distance."""
        yield from self.frame.subjects("part-of", whole)
        for name in self.coded():
            if whole in self.reach.above(name) and whole not in self.knowledge.above(name) and self.reach.alive(name):
                yield name

    def coded(self) -> tuple[str, ...]:
        """The nodes that are codes in some stated range: facts, and not only the frame, say where they are."""
        memo: tuple[str, ...] | None = self.knowledge.memo.get("infer.coded")
        if memo is None:
            names = self.knowledge.nodes if self.knowledge.ranges else ()
            memo = tuple(name for name in names if is_code(name) and self.knowledge.holding(name))
            self.knowledge.memo["infer.coded"] = memo
        return memo

    def codes(self, place: str) -> tuple[Range, ...]:
        """The codes settled to be in a place or in a part of it by stated ranges, as few ranges as can be."""
        name = self.subject(place)
        if name not in self._codes_in:
            inside = codes_in(self.knowledge, name, lambda code: name in self.reach.above(code))
            self._codes_in[name] = inside
        return self._codes_in[name]

    def is_inside(self, part: str, whole: str) -> Status:
        """Whether the one is part of the other, or a code in one of its settled ranges."""
        return self.framing(part, "part-of", whole).status

    def inside_rank(self, part: str, whole: str) -> int | None:
        """The best rank that places a code; None where the frame alone decides."""
        if whole in self.knowledge.above(part):
            return None
        ranks = [rank for q in self.placed() if (rank := self.best(part, q, whole)) is not None]
        return max(ranks, default=None)

    # ---- values and subjects

    def values(
        self, subject: str, property: str, scope: str | None = None, *, implied: bool = False
    ) -> tuple[tuple[str, Status], ...]:
        """The values that hold, narrowest first, then those that hold in part, then the disputed ones.

        A value that nobody states and that only follows from a narrower one is left out unless `implied`.
        """
        name = self.subject(subject)
        if self.knowledge.properties[property].frame:
            return tuple(self.frame.values(name, property).items())
        field = self.field(property, scope)
        table = dict(field.table(name))
        for other in self.scopes(property) if scope is None else (None,):
            for key in self.field(property, other).table(name):
                if table.get(key, Status.UNSTATED) is Status.UNSTATED:
                    table[key] = self.status(name, property, self.shown(property, key), scope)
        stated = None if implied else field.stated(name)
        return self.listed(property, table, stated)

    def listed(
        self, property: str, table: Mapping[str, Status], stated: frozenset[str] | None = None
    ) -> tuple[tuple[str, Status], ...]:
        """A table in the order of answers (semantics 12). Of what is not in `stated` only what no narrower value of
        the same status tells already is kept."""
        if len(table) < 2:
            return tuple((self.shown(property, key), status) for key, status in table.items() if status in SPOKEN)
        order = self.order(property)
        out: list[tuple[str, Status]] = []
        for status in SPOKEN:
            keys = [key for key, its in table.items() if its is status]
            if stated is not None:
                keys = [k for k in keys if k in stated or not any(o != k and order.within(o, k) for o in keys)]
            depth = {key: sum(order.within(key, o) for o in keys) for key in keys} if len(keys) < 200 else {}
            keys.sort(key=lambda key: (-depth.get(key, len(order.wider(key))), key))
            out += [(self.shown(property, key), status) for key in keys]
        return tuple(out)

    def subjects(
        self,
        property: str,
        value: str,
        kind: str | None = None,
        within: str | None = None,
        scope: str | None = None,
    ) -> tuple[Found, ...]:
        """The subjects of which the value holds, then holds in part, then is disputed; the narrowest first.

        Of things that only take over what a whole of theirs is told, those are named that `kind` or `within` ask for.
        """
        whole = self.subject(within) if within is not None else None
        declared = self.knowledge.properties[property]
        found = []
        for name in self._asked(property, value, kind is not None or within is not None, scope):
            node = self.knowledge.nodes.get(name)
            if kind is not None and (node is None or kind not in node.kinds):
                continue
            wholes = tuple(self.wholes_above(name))
            if whole is not None and whole not in wholes and name != whole:
                continue
            status = self.status(name, property, value, scope)
            if status in SPOKEN:
                found.append(Found(name, status, wholes, declared.frame or self._says(name, property, value, scope)))
        found.sort(key=lambda f: (SPOKEN.index(f.status), -len(f.wholes), f.subject))
        return tuple(found)

    def _asked(self, property: str, value: str, everything: bool, scope: str | None) -> Iterable[str]:
        if self.knowledge.properties[property].frame:
            return self.frame.subjects(property, self.subject(value))
        scopes = (None, *self.scopes(property)) if scope is None else (scope, None)
        fields = [self.field(property, one) for one in scopes]
        names: dict[str, None] = {}
        for field in fields:
            names.update(dict.fromkeys(field.concerned(field.order.key(value))))
        if everything and fields[0].order.passes(True):
            names.update(dict.fromkeys(self.knowledge.nodes))
        return names

    def _says(self, subject: str, property: str, value: str, scope: str | None) -> bool:
        field = self.field(property, scope)
        key = field.order.key(value)
        return any(field.order.side(v.sign, v.keys, key) is True for v in field.own(subject))

    def everywhere(self, property: str) -> Mapping[str, tuple[tuple[str, Status], ...]]:
        """Every node with all its values that hold, hold in part or are disputed, also those that only follow."""
        if self.knowledge.properties[property].frame:
            return {name: self.values(name, property) for name in self.knowledge.nodes}
        return self.field(property).everywhere(lambda table: self.listed(property, table))


def matches(asked: Citation, given: Citation) -> bool:
    """Whether a citation is of the source, and if one is named of the line, that another names."""
    if asked.source != given.source:
        return False
    if asked.lines is not None and not _lines(given.lines) <= _lines(asked.lines):
        return False
    return asked.anchor is None or asked.anchor == given.anchor


def _lines(text: str | None) -> set[int]:
    if text is None:
        return {-1}
    first, _, last = text.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal()):
        return {hash(text)}
    return set(range(int(first), int(last or first) + 1))


def _heads(knowledge: Knowledge) -> Mapping[str, tuple[tuple[Rule, Pattern], ...]]:
    """The rules that conclude something of a property, each with that conclusion."""
    memo: dict[str, tuple[tuple[Rule, Pattern], ...]] | None = knowledge.memo.get("infer.heads")
    if memo is None:
        found: dict[str, list[tuple[Rule, Pattern]]] = {}
        for rule in knowledge.rules:
            for head in rule.conclusions:
                found.setdefault(head.property, []).append((rule, head))
        memo = knowledge.memo["infer.heads"] = {name: tuple(pairs) for name, pairs in found.items()}
    return memo


def world(knowledge: Knowledge, day: Day, without: frozenset[str] = NOBODY) -> World:
    """The world of a day, kept with the knowledge: asked for again, it is the same one."""
    kept: dict[tuple[Day, frozenset[str]], World] = knowledge.memo.setdefault("infer.worlds", {})
    found = kept.get((day, without))
    if found is None:
        while len(kept) >= _KEPT:
            del kept[next(iter(kept))]
        found = kept[day, without] = World(knowledge, day, without)
    return found


_KEPT = 32
