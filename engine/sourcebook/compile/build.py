"""Program → Knowledge: names merged into nodes, stated ranges made nodes, properties put in order.

INVARIANT: the result does not depend on the order in which anything was declared.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sourcebook.compile.frame import frame, simplicity
from sourcebook.compile.knowledge import Knowledge, Node, Stated, folded
from sourcebook.compile.order import order
from sourcebook.compile.ranges import Intervals, named
from sourcebook.core.code import Range
from sourcebook.core.day import FIRST, LAST
from sourcebook.core.fact import Fact, Note, Sign, Source
from sourcebook.core.program import Program
from sourcebook.core.rule import Aggregate, Compare, Condition, Inside, IsKind, Pattern, Rule
from sourcebook.core.table import Column, DeclaredRelease, Table
from sourcebook.core.term import Property, Sort
from sourcebook.text.value import replace

T = TypeVar("T")
Rename = Callable[[str], str]


def compiled(program: Program, identity: str = "") -> Knowledge:
    """What questions are answered from. `program` has no errors; `identity` is the key of what it was made from.

    Raises CyclicFrame or CyclicProperties where a program that has errors is given all the same.
    """
    nodes, node_of = frame(program.entities)

    def renamed(name: str) -> str:
        return node_of.get(name, name)

    facts = [_renamed_fact(fact, renamed, program.properties) for fact in sorted(program.facts, key=_fact_order)]
    ranges, placed = _placed(facts, program.properties, nodes)
    by_property: dict[str, dict[str, list[Fact]]] = {name: {} for name in sorted(program.properties)}
    for fact in [*facts, *placed]:
        by_property.setdefault(fact.property, {}).setdefault(fact.subject, []).append(fact)
    declared = sorted(program.properties.values(), key=lambda p: (p.at, p.name))
    knowledge = Knowledge(
        identity=identity,
        kinds=_sorted(program.kinds),
        properties=_sorted(_opposed(program.properties)),
        sources={name: _renamed_source(source, renamed) for name, source in sorted(program.sources.items())},
        trust={name: len(program.trust) - place for place, name in enumerate(program.trust)},
        node_of=node_of,
        nodes=nodes,
        ranges=ranges,
        facts={
            name: {subject: tuple(found[subject]) for subject in sorted(found)} for name, found in by_property.items()
        },
        preferences=tuple(sorted(program.preferences, key=lambda p: (p.at, str(p.winner), str(p.loser)))),
        rules=tuple(
            _renamed_rule(rule, renamed, program.properties)
            for rule in sorted(program.rules, key=lambda rule: (rule.name, rule.at))
        ),
        order=order(program.properties, program.rules),
        notes=tuple(_renamed_note(note, renamed) for note in sorted(program.notes, key=lambda n: (n.at, n.text))),
        choices={name: found for name, p in sorted(program.properties.items()) if (found := _choices(p)) is not None},
        intervals=Intervals.of((stated.root, stated.range) for stated in ranges.values()),
        placed=frozenset(p.places for p in program.properties.values() if p.places),
        mortal=frozenset(node.name for node in nodes.values() if (node.first, node.last) != (FIRST, LAST)),
        branching=frozenset(node.name for node in nodes.values() if len(node.wholes) > 1),
        meant=_meant(nodes.values()),
        scopes=_scopes(by_property),
        excepted=frozenset(
            n for n, found in by_property.items() if any(f.exception for fs in found.values() for f in fs)
        ),
        declared=tuple(p.name for p in declared),
        within={name: node.within for name, node in nodes.items() if node.within},
        placing=tuple(p.name for p in declared if p.places and p.value.sort is Sort.RANGE),
        shown=tuple(p.name for p in declared if p.shown),
        saying={},
        vocabulary=_Vocabulary(program),
        tables={
            name: _renamed_table(table, renamed, program.properties) for name, table in sorted(program.tables.items())
        },
        withholding=tuple(p.name for p in declared if p.withholds),
        releases={name: _renamed_release(release, renamed) for name, release in sorted(program.releases.items())},
    )
    return replace(knowledge, saying=_saying(knowledge))


def _scopes(facts: Mapping[str, Mapping[str, Iterable[Fact]]]) -> dict[str, tuple[str, ...]]:
    """The scopes in which something is stated of each property that has any."""
    found = {name: {f.scope for given in own.values() for f in given if f.scope} for name, own in facts.items()}
    return {name: tuple(sorted(scope for scope in scopes if scope)) for name, scopes in found.items() if scopes}


def _saying(knowledge: Knowledge) -> dict[str, dict[str, tuple[str, ...]]]:
    """For each property with entities as values the subjects of which a node or one within it is said, by that node."""
    out: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, declared in knowledge.properties.items():
        if declared.value.sort is not Sort.ENTITY:
            continue
        found: dict[str, set[str]] = {}
        for subject, facts in knowledge.facts.get(name, {}).items():
            for fact in facts:
                if fact.sign is Sign.SAYS:
                    for value in fact.values:
                        found.setdefault(value, set()).add(subject)
        wide: dict[str, set[str]] = {}
        for value, subjects in found.items():
            for wider in _climbed(knowledge, name, value):
                wide.setdefault(wider, set()).update(subjects)
        out[name] = {value: tuple(sorted(wide[value])) for value in sorted(wide)}
    return out


def _climbed(knowledge: Knowledge, property: str, value: str) -> Iterable[str]:
    """The value and all that are wider."""
    seen, todo = {value}, [value]
    while todo:
        for wide in knowledge.wider(property, todo.pop()):
            if wide not in seen:
                seen.add(wide)
                todo.append(wide)
    return seen


def _meant(nodes: Iterable[Node]) -> dict[str, str]:
    """The node of every folded name, title and alias that means one only, in order."""
    found: dict[str, str | None] = {}
    for node in nodes:
        for entity in node.entities:
            for text in (entity.name, entity.title, *entity.aliases):
                word = folded(text)
                found[word] = node.name if found.get(word, node.name) == node.name else None
    return {word: name for word, name in sorted(found.items()) if name is not None and word}


class _Vocabulary(Mapping[str, Any]):
    """The vocabulary of a program, made when it is first looked at: diagnostics have no use for it."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._made: dict[str, Any] | None = None

    def _all(self) -> dict[str, Any]:
        if self._made is None:
            # Imported here: what makes it needs a stemmer.
            from sourcebook.compile.vocabulary import vocabulary

            self._made = vocabulary(self._program)
        return self._made

    def __getitem__(self, name: str) -> Any:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _sorted(named: Mapping[str, T]) -> dict[str, T]:
    return {name: named[name] for name in sorted(named)}


def _opposed(properties: Mapping[str, Property]) -> dict[str, Property]:
    """Each property with all its opposites: one that declares another is declared by it."""
    found: dict[str, set[str]] = {}
    for name, declared in properties.items():
        other = properties.get(declared.opposite or "")
        if other is not None:
            found.setdefault(name, set()).add(other.name)
            found.setdefault(other.name, set()).add(name)
    return {
        name: replace(declared, opposites=tuple(sorted(found[name]))) if name in found else declared
        for name, declared in properties.items()
    }


def _fact_order(fact: Fact) -> tuple[object, ...]:
    return fact.number, fact.at, str(fact.citation)


def _choices(property: Property) -> dict[str, tuple[str, ...]] | None:
    """For each value of a list what is next wider; None for a property without a list of its own."""
    if property.value.sort not in (Sort.CLOSED, Sort.ORDERED):
        return None
    pairs = sorted(property.value.within)
    return {value: tuple(w for n, w in pairs if n == value) for value in sorted({n for n, _ in pairs})}


# --- names become nodes ---


def _renamed_fact(fact: Fact, renamed: Rename, properties: Mapping[str, Property]) -> Fact:
    subject, values = renamed(fact.subject), fact.values
    declared = properties.get(fact.property)
    if declared is not None and declared.value.sort is Sort.ENTITY:
        values = tuple(map(renamed, values))
    together = tuple(map(renamed, fact.together))
    if subject == fact.subject and values == fact.values and together == fact.together:
        return fact
    return replace(fact, subject=subject, values=values, together=together, stated_as=(fact.subject, *fact.values))


def _renamed_source(source: Source, renamed: Rename) -> Source:
    ranks = tuple((renamed(subject), rank) for subject, rank in source.ranks)
    return source if ranks == source.ranks else replace(source, ranks=ranks)


def _renamed_table(table: Table, renamed: Rename, properties: Mapping[str, Property]) -> Table:
    """The table with nodes for what it is `of` and for the things that its cells are read as."""

    def column(one: Column) -> Column:
        said = properties.get(one.says) if one.says is not None else None
        if said is None or said.value.sort is not Sort.ENTITY or not one.reads:
            return one
        return replace(one, reads=tuple((written, renamed(value)) for written, value in one.reads))

    of = renamed(table.of) if table.of is not None else None
    return replace(table, of=of, columns=tuple(map(column, table.columns)))


def _renamed_release(release: DeclaredRelease, renamed: Rename) -> DeclaredRelease:
    return release if release.of is None else replace(release, of=renamed(release.of))


def _renamed_note(note: Note, renamed: Rename) -> Note:
    subjects = tuple(dict.fromkeys(map(renamed, note.subjects)))
    return note if subjects == note.subjects else replace(note, subjects=subjects)


def _renamed_rule(rule: Rule, renamed: Rename, properties: Mapping[str, Property]) -> Rule:
    def pattern(p: Pattern) -> Pattern:
        declared = properties.get(p.property)
        entity = declared is not None and declared.value.sort is Sort.ENTITY
        return replace(p, subject=renamed(p.subject), value=renamed(p.value) if entity else p.value)

    def condition(c: Condition) -> Condition:
        match c:
            case Pattern():
                return pattern(c)
            case Inside():
                return replace(c, part=renamed(c.part), whole=renamed(c.whole))
            case IsKind():
                return replace(c, term=renamed(c.term))
            case Compare():
                return replace(c, left=renamed(c.left), right=renamed(c.right))
            case Aggregate():
                return replace(c, subject=renamed(c.subject))

    return replace(
        rule, conditions=tuple(map(condition, rule.conditions)), conclusions=tuple(map(pattern, rule.conclusions))
    )


# --- stated ranges become nodes ---


def _placed(
    facts: Iterable[Fact], properties: Mapping[str, Property], nodes: Mapping[str, Node]
) -> tuple[dict[str, Stated], list[Fact]]:
    """The ranges that facts of placing properties state, by name, and what these facts say of them.

    A closed list (`codes only …`) says nothing of any one range; its members are said by facts of their own.
    """
    tops: dict[str, str] = {}
    found: dict[str, tuple[str, Range]] = {}
    under: dict[str, set[str]] = {}
    said: list[Fact] = []
    number = max((fact.number for fact in facts), default=0)
    for fact in facts:
        declared = properties.get(fact.property)
        if declared is None or declared.places is None or fact.sign is Sign.ONLY:
            continue
        for value in fact.values:
            ranged = Range.of(value)
            if ranged is None or not ranged.is_sound:
                continue
            root = _top(fact.subject, nodes, tops)
            name = named(root, ranged)
            found[name] = root, ranged
            if fact.sign is Sign.SAYS:
                under.setdefault(name, set()).add(fact.subject)
            number += 1
            said.append(replace(fact, number=number, subject=name, property=declared.places, values=(fact.subject,)))
    index = Intervals.of(found.values())
    return {
        name: Stated(name, root, ranged, index.wider(root, ranged), tuple(sorted(under.get(name, ()))))
        for name, (root, ranged) in sorted(found.items())
    }, said


def _top(name: str, nodes: Mapping[str, Node], known: dict[str, str]) -> str:
    """The top of the tree that a node is part of; of several the one whose name is simplest."""
    if name not in known:
        tops, seen, todo = set(), {name}, [name]
        while todo:
            node = nodes.get(one := todo.pop())
            if node is None or not node.wholes:
                tops.add(one)
            else:
                todo += [whole for whole in node.wholes if whole not in seen]
                seen.update(node.wholes)
        known[name] = min(tops, key=simplicity)
    return known[name]
