"""Lines that are there to settle something, and settle nothing."""

from collections.abc import Iterable, Iterator, Mapping

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.fact import Citation, Fact, Preference
from sourcebook.core.program import Program
from sourcebook.infer.field import Field
from sourcebook.infer.settle import EXCEPTION, PREFERRED
from sourcebook.infer.voice import Voice
from sourcebook.infer.world import matches, world
from sourcebook.text import Diagnostic

_MOST_DAYS = 6
_MOST_KEYS = 500


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
        sides = tuple(_stated(by_subject, side) for side in (choice.winner, choice.loser))
        if not all(sides):
            continue
        for subject in dict.fromkeys((*sides[0], *sides[1])):
            facts = [fact for side in sides for fact in side.get(subject, ())]
            for scope in dict.fromkeys(fact.scope for fact in facts):
                for when in _days(knowledge, subject, facts, day):
                    if _beats(world(knowledge, when).field(name, scope), subject, sides, choice):
                        return True
    return False


def _stated(by_subject: Mapping[str, tuple[Fact, ...]], side: Citation) -> dict[str, list[Fact]]:
    """The facts that one side of a preference names, by subject."""
    out: dict[str, list[Fact]] = {}
    for subject, facts in by_subject.items():
        for fact in facts:
            if fact.citation.source == side.source and matches(side, fact.citation):
                out.setdefault(subject, []).append(fact)
    return out


def _placing(knowledge: Knowledge, name: str) -> str | None:
    return next((prop.name for prop in knowledge.properties.values() if prop.places == name), None)


def _beats(field: Field, subject: str, sides: tuple[dict[str, list[Fact]], ...], choice: Preference) -> bool:
    """Whether the preference decides anything at a subject: first whether both sides speak there and oppose at all,
    since most often they do not, then whether the one does beat the other."""
    winners, losers = (
        [v for one in field.line(subject) if one in side for v in field.own(one) if _of(v, cited)]
        for side, cited in zip(sides, (choice.winner, choice.loser), strict=True)
    )
    if not winners or not losers:
        return False
    side_of = field.order.side
    for key in list(dict.fromkeys(key for voice in (*winners, *losers) for key in voice.keys))[:_MOST_KEYS]:
        found = {side_of(voice.sign, voice.keys, key) for voice in winners} - {None}
        against = {side_of(voice.sign, voice.keys, key) for voice in losers} - {None}
        if (True in found and False in against) or (False in found and True in against):
            for beaten in field.outcome(subject, key).beaten:
                if beaten.why == PREFERRED and _of(beaten.winner, choice.winner) and _of(beaten.loser, choice.loser):
                    return True
    return False


def _of(voice: Voice, cited: Citation) -> bool:
    return any(matches(cited, fact.citation) for fact in voice.facts)


def _excepts(knowledge: Knowledge, subject: str, fact: Fact, day: Day) -> bool:
    """Whether an exception beats anything."""
    for when in _days(knowledge, subject, (fact, *knowledge.facts[fact.property][subject]), day):
        if not fact.first <= when <= fact.last:
            continue
        field = world(knowledge, when).field(fact.property, fact.scope)
        for voice in field.own(subject):
            if voice.exception and any(stated.number == fact.number for stated in voice.facts):
                for key in voice.keys:
                    for beaten in field.outcome(subject, key).beaten:
                        if beaten.why == EXCEPTION and beaten.winner is voice:
                            return True
    return False


def _days(knowledge: Knowledge, subject: str, facts: Iterable[Fact], day: Day) -> tuple[Day, ...]:
    """The day asked, and some on which the facts begin or end while there is the subject."""
    node = knowledge.nodes.get(subject)
    first, last = (node.first, node.last) if node is not None else (FIRST, LAST)
    ends = {end for fact in facts for end in (fact.first, fact.last)} | {first, last}
    real = [end for end in sorted(ends) if FIRST < end < LAST and first <= end <= last and end != day]
    return (day, *real[-_MOST_DAYS:])


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
