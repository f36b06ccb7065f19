"""Lines that are there to settle something, and settle nothing."""

from collections.abc import Iterable, Iterator

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.fact import Fact, Preference
from sourcebook.core.program import Program
from sourcebook.infer.field import Field
from sourcebook.infer.settle import EXCEPTION, PREFERRED
from sourcebook.infer.world import matches, world
from sourcebook.text import Diagnostic

_MOST_DAYS = 6
_MOST_SUBJECTS = 400


def settles_nothing(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """W-settles-nothing: a preference or an exception that beats nothing, on no day on which it could."""
    for choice in knowledge.preferences:
        if not _prefers(knowledge, choice, day):
            about = f" on `{choice.property}`" if choice.property else ""
            yield Diagnostic(
                "W-settles-nothing",
                f"nothing from `{choice.winner}` stands against anything from `{choice.loser}`{about}",
                choice.at,
                help=_mend(knowledge, choice),
            )
    for name, by_subject in knowledge.facts.items():
        if any(prop.places == name for prop in knowledge.properties.values()):
            continue  # the exception is looked at where it is stated
        for subject, facts in by_subject.items():
            for fact in facts:
                if fact.exception and not _excepts(knowledge, subject, fact, day):
                    yield Diagnostic(
                        "W-settles-nothing",
                        f"nothing opposes what is stated here of `{name}` of `{fact.subject}`",
                        fact.at,
                        help="state it as a fact under its heading, or look whether the name or the property is meant",
                    )


def _prefers(knowledge: Knowledge, choice: Preference, day: Day) -> bool:
    """Whether the winner beats an opposing fact of the loser."""
    for name, by_subject in knowledge.facts.items():
        prop = knowledge.properties[name]
        if prop.frame or (choice.property not in (None, name) and _placing(knowledge, name) != choice.property):
            continue
        for side in (choice.winner, choice.loser):
            concerned = [
                (subject, fact)
                for subject, facts in by_subject.items()
                for fact in facts
                if fact.citation.source == side.source and matches(side, fact.citation)
            ]
            for subject, fact in concerned[:_MOST_SUBJECTS]:
                for when in _days(knowledge, subject, fact, day):
                    field = world(knowledge, when).field(name, fact.scope)
                    if _beats(field, subject, choice):
                        return True
    return False


def _placing(knowledge: Knowledge, name: str) -> str | None:
    return next((prop.name for prop in knowledge.properties.values() if prop.places == name), None)


def _beats(field: Field, subject: str, choice: Preference) -> bool:
    keys = {key for one in field.line(subject)[0] for voice in field.own(one) for key in voice.keys}
    return any(
        beaten.why == PREFERRED
        and any(matches(choice.winner, fact.citation) for fact in beaten.winner.facts)
        and any(matches(choice.loser, fact.citation) for fact in beaten.loser.facts)
        for key in keys
        for beaten in field.outcome(subject, key).beaten
    )


def _excepts(knowledge: Knowledge, subject: str, fact: Fact, day: Day) -> bool:
    """Whether an exception beats anything."""
    for when in _days(knowledge, subject, fact, day):
        field = world(knowledge, when).field(fact.property, fact.scope)
        keys = [key for voice in field.own(subject) if fact in voice.facts for key in voice.keys]
        for key in keys:
            for beaten in field.outcome(subject, key).beaten:
                if beaten.why == EXCEPTION and fact in beaten.winner.facts:
                    return True
    return False


def _days(knowledge: Knowledge, subject: str, fact: Fact, day: Day) -> Iterable[Day]:
    """Days on which the fact counts: the day asked, the ends of its own days and of those of what is near it."""
    first, last = fact.first, fact.last
    node = knowledge.nodes.get(subject)
    if node is not None:
        first, last = max(first, node.first), min(last, node.last)
    ends = {day, first, last}
    for other in knowledge.facts.get(fact.property, {}).get(subject, ()):
        ends |= {other.first, other.last}
    real = sorted(when for when in ends if FIRST < when < LAST and first <= when <= last)
    return real[:_MOST_DAYS] or (day,)


def _mend(knowledge: Knowledge, choice: Preference) -> str:
    if choice.property:
        stated = {
            fact.citation.source
            for facts in knowledge.facts.get(choice.property, {}).values()
            for fact in facts
            if matches(choice.winner, fact.citation) or matches(choice.loser, fact.citation)
        }
        silent = [side for side in (choice.winner, choice.loser) if side.source not in stated]
        if silent:
            return f"`{silent[0]}` states nothing of `{choice.property}`"
    return "take it out, or look whether the sources, the lines or the property are meant"
