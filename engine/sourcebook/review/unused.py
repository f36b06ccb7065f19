"""Names and sources that nothing is said of or with.

Looked at here and not in `lint`: where a declaration is lost to an error, what it used would seem unused.
"""

from collections.abc import Iterator

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import Day
from sourcebook.core.program import Program
from sourcebook.core.rule import Aggregate, Compare, Condition, Inside, IsKind, Pattern
from sourcebook.core.term import Sort
from sourcebook.lint.citations import citations
from sourcebook.lint.things import things
from sourcebook.text import Diagnostic


def unused_name(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-unused-name: a thing that nothing is said of or with, and that has no place in the frame."""
    frame = things(program)
    used: set[str] = set()
    for fact in program.facts:
        used.add(fact.subject)
        used.update(fact.together)
        prop = program.properties.get(fact.property)
        if prop is None or prop.value.sort is Sort.ENTITY:
            used.update(fact.values)
    for rule in program.rules:
        for condition in (*rule.conditions, *rule.conclusions):
            used.update(_terms(condition))
    for note in program.notes:
        used.update(note.subjects)
    for source in program.sources.values():
        used.update((source.by or "", *(subject for subject, _ in source.ranks)))
    used.update(table.of or "" for table in program.tables.values())
    for entity in program.entities.values():
        used.update(entity.wholes)
        if entity.wholes or entity.same_as:
            used.add(entity.name)
    reached = {frame.node(name) for name in used}
    for node in list(reached):
        reached |= frame.wider(node)
    for entity in program.entities.values():
        if frame.node(entity.name) not in reached:
            yield Diagnostic(
                "N-unused-name",
                f"nothing is said of the {entity.kind} `{entity.name}`",
                entity.at,
                help="state something with it, or take it out",
            )


def _terms(condition: Condition) -> tuple[str, ...]:
    match condition:
        case Pattern(subject, _, value):
            return subject, value
        case Inside(part, whole):
            return part, whole
        case Compare(left, _, right):
            return left, right
        case Aggregate(_, _, subject):
            return (subject,)
        case IsKind():
            return ()


def unused_source(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-unused-source: a source that nothing cites, prefers or comes after, and that brings no table."""
    used = {citation.source for citation in citations(program)}
    for choice in program.preferences:
        used |= {choice.winner.source, choice.loser.source}
    for source in program.sources.values():
        used |= set(source.after)
    for table in program.tables.values():
        used |= {table.series, table.source or ""}
    for release in program.releases.values():
        used |= {release.name, release.source or ""}
    for source in program.sources.values():
        if source.name not in used:
            yield Diagnostic(
                "N-unused-source",
                f"nothing cites source `{source.name}`",
                source.at,
                help=f"cite it (`[{source.name}]`), or take it out",
            )
