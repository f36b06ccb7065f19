"""Who may be shown what stands in a guarded column: the one gate through which each such cell passes.

INVARIANT: a code of which nobody says on what terms it may be used is withheld, unless its table is of a system of
which somebody does: what is shown cannot be taken back. Where no property withholds anything, nothing is withheld.
"""

from collections.abc import Iterable

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range
from sourcebook.core.day import Day
from sourcebook.core.fact import Sign
from sourcebook.core.table import Table, declared_for
from sourcebook.core.term import Sort
from sourcebook.infer.status import Status
from sourcebook.infer.world import World
from sourcebook.infer.world import world as world_of
from sourcebook.text.kept import up_to
from sourcebook.text.value import dataclass

_SETTLED = (Status.HOLDS, Status.DISPUTED)


@dataclass(frozen=True, slots=True)
class Terms:
    """Why something is withheld: the `value` of a `property` of `subject`, the code itself or the system of its table;
    None for both where nobody says on what terms it may be used. `wholes` are what a licence may be for, besides the
    subject, the widest first."""

    subject: str
    property: str | None
    value: str | None
    wholes: tuple[str, ...] = ()

    def licence(self) -> str:
        """What a licence would best be for."""
        return self.wholes[0] if self.wholes else self.subject


class Gate:
    """What is withheld from a user who has these licences, as the terms are on a day."""

    def __init__(self, knowledge: Knowledge, licences: Iterable[str], day: Day) -> None:
        self._knowledge, self._day = knowledge, day
        self._licensed = frozenset(knowledge.node_of.get(name, name) for name in licences)
        self._found: dict[tuple[str, str | None], Terms | None] = up_to(100_000)
        self._alike: dict[tuple[object, ...], Terms | None] = {}

    def __call__(self, table: Table, code: str) -> bool:
        """Whether the guarded columns of a code in a table are withheld."""
        return self.terms(code, self._of(table)) is not None

    def shown(self, table: str, code: str) -> bool:
        """Whether the guarded columns of a code in the table of that name may be shown."""
        declared = self._knowledge.tables.get(table)
        return self.terms(code, declared.of if declared is not None else None) is None

    def why(self, table: Table, code: str) -> Terms | None:
        """Under which terms they are withheld; None where they are not."""
        return self.terms(code, self._of(table))

    def _of(self, table: Table) -> str | None:
        declared = declared_for(self._knowledge.tables, table.series, table.name)
        return table.of or (declared.of if declared is not None else None)

    def terms(self, code: str, of: str | None = None) -> Terms | None:
        """Under which terms what is guarded of a code is withheld, None where it may be shown; `of` is the system whose
        codes its table lists."""
        if not self._knowledge.withholding:
            return None
        key = (code, of)
        if key not in self._found:
            self._found[key] = self._withheld(code, of)
        return self._found[key]

    def _withheld(self, code: str, of: str | None) -> Terms | None:
        knowledge = self._knowledge
        named = knowledge.node_of.get(f"{of}.{code}") or knowledge.node_of.get(code)
        if named is not None or any(code in knowledge.facts.get(name, {}) for name in knowledge.withholding):
            return self._judged(named or code, of)
        # Codes of which nothing is said by themselves, and that lie in the same ranges, have the same terms.
        alike = (*(stated.name for stated in knowledge.holding(code)), of)
        if alike not in self._alike:
            self._alike[alike] = self._judged(code, of)
        found = self._alike[alike]
        if found is not None and found.subject not in knowledge.node_of:
            return Terms(code, found.property, found.value, found.wholes)
        return found

    def _judged(self, code: str, of: str | None) -> Terms | None:
        world = world_of(self._knowledge, self._day)
        known = False
        for subject in (code, of):
            if subject is None:
                continue
            says, terms = self._said(world, subject)
            known = known or says
            if terms is not None:
                return None if self._is_licensed(terms.subject, terms.wholes, code) else terms
        if known:
            return None
        wholes = (of, *self._knowledge.above(of)) if of is not None else ()
        return None if self._is_licensed(code, wholes, code) else Terms(code, None, None, wholes)

    def _said(self, world: World, subject: str) -> tuple[bool, Terms | None]:
        """Whether anybody says on what terms the subject may be used, and the terms if they withhold something."""
        limited: Terms | None = None
        says = False
        for name in self._knowledge.withholding:
            declared = self._knowledge.properties[name]
            found = dict(world.values(subject, name, implied=True))
            withheld = [value for value in declared.withholds if found.get(value) in _SETTLED]
            if withheld:
                return True, Terms(subject, name, withheld[0], self._wholes(world, subject, name, withheld[0]))
            if any(value not in declared.withholds for value in found):
                says = True
            elif found:
                # What is withheld from some only; nobody says what is so for the others.
                value = next(iter(found))
                limited = Terms(subject, name, value, self._wholes(world, subject, name, value))
        return says or limited is not None, None if says else limited

    def _wholes(self, world: World, subject: str, property: str, value: str) -> tuple[str, ...]:
        """The wholes of the subject of which the same is so, the widest first: a licence is for one of them."""
        alike = [
            name
            for name in world.reach.above(subject)
            if name in self._knowledge.nodes and world.status(name, property, value) in _SETTLED
        ]
        return tuple(sorted(alike, key=lambda name: (len(self._knowledge.above(name)), name)))

    def _is_licensed(self, subject: str, wholes: Iterable[str], code: str) -> bool:
        """Whether a licence is for the subject, a whole of it, or a thing whose stated range has the code."""
        if not self._licensed:
            return False
        if not self._licensed.isdisjoint((subject, code, *wholes)):
            return True
        ranged = [name for name, declared in self._knowledge.properties.items() if declared.value.sort is Sort.RANGE]
        stated = (fact for name in ranged for of in self._licensed for fact in self._knowledge.facts[name].get(of, ()))
        return any(
            (span := Range.of(value)) is not None and span.has(code)
            for fact in stated
            if fact.sign is Sign.SAYS
            for value in fact.values
        )
