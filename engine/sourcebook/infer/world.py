"""One day's evaluation of a knowledge base: what is asked of it in whole answers.

INVARIANT: a world never changes what it answers.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range
from sourcebook.core.day import Day
from sourcebook.infer.field import Outcome
from sourcebook.infer.ground import NOBODY, Ground, matches
from sourcebook.infer.status import SPOKEN, Status
from sourcebook.text.value import dataclass

# Proofs and what is in the way of an answer are imported where they are asked for.
if TYPE_CHECKING:
    from sourcebook.infer.proof import Proof
    from sourcebook.infer.why_not import WhyNot


@dataclass(frozen=True, slots=True)
class Found:
    """A subject of which a value holds, wholly, in part or disputed; `depth` is the number of its wholes."""

    subject: str
    status: Status
    depth: int


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


class World(Ground):
    """What is so on one day. `without` are families of sources whose facts are left out."""

    def __init__(self, knowledge: Knowledge, day: Day, without: frozenset[str] = NOBODY) -> None:
        super().__init__(knowledge, day, without)
        self.proofs: dict[tuple[str, str, str, str | None], Proof] = {}
        # Beneath a whole a part is proved only as far as what is said of it itself goes: not by its own parts.
        self.proofs_of_parts: dict[tuple[str, str, str, str | None], Proof] = {}
        self._codes_in: dict[str, tuple[Range, ...]] = {}
        self._values: dict[tuple[str, str, str | None, bool], tuple[tuple[str, Status], ...]] = {}
        self._subjects: dict[tuple[str, str, str | None, str | None, str | None], tuple[Found, ...]] = {}

    def settled(self, subject: str, property: str, value: str, scope: str | None = None) -> Settled:
        """Everything that has to do with the status of one question."""
        from sourcebook.infer.proof import counted, parted

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

    def prove(self, subject: str, property: str, value: str, scope: str | None = None) -> "Proof":
        """Why the question has its status."""
        from sourcebook.infer.proof import proven

        return proven(self, subject, property, value, scope)

    def why_not(self, subject: str, property: str, value: str, scope: str | None = None) -> "WhyNot":
        """What stands between the question and *holds*."""
        from sourcebook.infer.why_not import why_not

        return why_not(self, subject, property, value, scope)

    def codes(self, place: str) -> tuple[Range, ...]:
        """The codes settled to be in a place or in a part of it by stated ranges, as few ranges as can be."""
        name = self.subject(place)
        if name not in self._codes_in:
            from sourcebook.infer.placing import codes_in  # few questions need it

            inside = codes_in(self.knowledge, name, lambda code: name in self.reach.above(code))
            self._codes_in[name] = inside
        return self._codes_in[name]

    def values(
        self, subject: str, property: str, scope: str | None = None, *, implied: bool = False
    ) -> tuple[tuple[str, Status], ...]:
        """The values that hold, narrowest first, then those that hold in part, then the disputed ones.

        A value that nobody states and that only follows from a narrower one is left out unless `implied`.
        """
        question = (self.subject(subject), property, scope, implied)
        if question not in self._values:
            self._values[question] = self._valued(*question)
        return self._values[question]

    def _valued(self, name: str, property: str, scope: str | None, implied: bool) -> tuple[tuple[str, Status], ...]:
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
        question = (property, value, kind, within, scope)
        found = self._subjects.get(question)
        if found is None:
            found = self._subjects[question] = self._having(*question)
        return found

    def _having(
        self, property: str, value: str, kind: str | None, within: str | None, scope: str | None
    ) -> tuple[Found, ...]:
        whole = self.subject(within) if within is not None else None
        found = []
        for name in self._asked(property, value, kind is not None or within is not None, scope):
            node = self.knowledge.nodes.get(name)
            if kind is not None and (node is None or kind not in node.kinds):
                continue
            if whole is not None and name != whole and whole not in self.wholes_above(name):
                continue
            status = self.status(name, property, value, scope)
            if status in SPOKEN:
                found.append(Found(name, status, self.frame.depth(name)))
        found.sort(key=lambda f: (SPOKEN.index(f.status), -f.depth, f.subject))
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

    def everywhere(self, property: str) -> Mapping[str, tuple[tuple[str, Status], ...]]:
        """Every node with all its values that hold, hold in part or are disputed, also those that only follow."""
        if self.knowledge.properties[property].frame:
            return {name: self.values(name, property) for name in self.knowledge.nodes}
        return self.field(property).everywhere(lambda table: self.listed(property, table))


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


__all__ = ["Found", "Settled", "World", "matches", "world"]
