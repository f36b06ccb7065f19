"""Disputes that nothing settles, each with the line that would."""

from collections.abc import Iterable, Iterator, Sequence

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import Day
from sourcebook.core.fact import Sign
from sourcebook.core.program import Program
from sourcebook.core.query import word
from sourcebook.core.term import Property, Sort
from sourcebook.infer.field import Field, Outcome
from sourcebook.infer.overlap import overlaps
from sourcebook.infer.settle import Candidate
from sourcebook.infer.status import Status
from sourcebook.infer.voice import Voice
from sourcebook.infer.world import World, world
from sourcebook.text import Diagnostic, Label, Span


def open_disputes(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-open-dispute and N-closer-but-lower: once for each subject, property and scope, where the dispute arises."""
    today = world(knowledge, day)
    for prop in knowledge.properties.values():
        if prop.frame or not knowledge.facts.get(prop.name):
            continue
        for scope in (None, *today.scopes(prop.name)):
            field = today.field(prop.name, scope)
            for subject in knowledge.facts[prop.name]:
                if (outcome := _disputed(field, subject)) is not None:
                    yield _told(today, prop, subject, outcome)
    for placed, one, other, code in overlaps(knowledge, today):
        yield _overlapping(knowledge, placed, one, other, code)


def _overlapping(knowledge: Knowledge, prop: str, one: str, other: str, code: str) -> Diagnostic:
    """Two ranges, neither within the other, that leave a code of both in dispute."""
    first, second = (knowledge.facts[prop][name][0] for name in (one, other))
    said = [f"`{fact.values[0]}` has `{_name(knowledge, fact.subject)}`" for fact in (first, second)]
    help_text = "mend one of the two lines"
    if first.citation.source != second.citation.source:
        places = next((p.name for p in knowledge.properties.values() if p.places == prop), prop)
        help_text = f'to settle it, write\nprefer {first.citation} over {second.citation} on {places} because "…" […]'
    return Diagnostic(
        "N-open-dispute",
        f"nothing settles `{prop}` of `{code}`, which lies in both: {', '.join(said)}",
        first.at,
        f"{first.citation} says so",
        (Label(second.at, f"{second.citation} says so"),),
        help_text,
    )


def _disputed(field: Field, subject: str) -> Outcome | None:
    """What is left of the first value on which the subject's own facts stand in an open dispute."""
    own = field.own(subject)
    if not own:
        return None
    alone = len(field.line(subject)) == 1
    if (
        alone
        and all(v.sign is Sign.SAYS for v in own)
        and (not field.property.single or len({v.keys for v in own}) == 1)
    ):
        return None
    for key in dict.fromkeys(key for voice in own for key in voice.keys):
        outcome = field.outcome(subject, key)
        if outcome.status is Status.DISPUTED and _arises(outcome, subject):
            return outcome
    return None


def _arises(outcome: Outcome, subject: str) -> bool:
    """Whether both sides have a firm voice, and one of them is stated of this very subject: what is passed on from a
    whole, and what rests on another dispute, is told there."""
    firm = [(voice, side) for voice, side in outcome.left if not voice.open]
    stated = any(voice.subject == subject and voice.facts for voice, _ in firm)
    return stated and len({side for _, side in firm}) == 2


def _told(today: World, prop: Property, subject: str, outcome: Outcome) -> Diagnostic:
    firm: list[Candidate] = [(voice, side) for voice, side in outcome.left if not voice.open]
    own = [(voice, side) for voice, side in firm if voice.subject == subject and voice.facts]
    first, says = own[0]
    others = [voice for voice, side in firm if side is not says]
    lower = all(voice.subject != subject and voice.rank > first.rank for voice in others)
    name = _name(today.knowledge, subject)
    sides = ", ".join(dict.fromkeys(f"`{_said(voice)}`" for voice in (first, *others)))
    labels = tuple(Label(at, _who(today.knowledge, voice, subject)) for voice in others for at in _places(voice)[:1])
    help_text = _help(today.knowledge, prop, subject, first if lower else _best(firm, subject), others)
    if lower:
        above = _name(today.knowledge, others[0].subject)
        message = (
            f"`{_said(first)}` is said of `{name}` itself, `{_said(others[0])}` of `{above}` by a better source: "
            f"neither settles `{prop.name}`"
        )
        return Diagnostic(
            "N-closer-but-lower", message, _places(first)[0], _who(today.knowledge, first, subject), labels, help_text
        )
    return Diagnostic(
        "N-open-dispute",
        f"nothing settles `{prop.name}` of `{name}`: {sides}",
        _places(first)[0],
        _who(today.knowledge, first, subject),
        labels,
        help_text,
    )


def _best(firm: Sequence[Candidate], subject: str) -> Voice:
    """The best ranked stated voice; where the subject's own say the same, the best of these."""
    stated = [voice for voice, _ in firm if voice.facts]
    best = max(stated, key=lambda voice: voice.rank)
    own = [v for v in stated if v.subject == subject and (v.sign, v.keys) == (best.sign, best.keys)]
    return max(own or [best], key=lambda voice: voice.rank)


def _help(knowledge: Knowledge, prop: Property, subject: str, voice: Voice, others: Iterable[Voice]) -> str:
    """The line that would settle it in favour of `voice`."""
    mine = voice.facts[0].citation
    if subject in knowledge.ranges:
        against = next((other.facts[0].citation for other in others if other.facts), None)
        places = next((p.name for p in knowledge.properties.values() if p.places == prop.name), prop.name)
        if against is None or str(against) == str(mine):
            return "mend one of the two lines"
        return f'to settle it, write\nprefer {mine} over {against} on {places} because "…" […]'
    return f'to settle it, write\nexcept {prop.name} of {word(subject)} is {_written(prop, voice)} because "…" [{mine}]'


def _written(prop: Property, voice: Voice) -> str:
    sign = "" if voice.sign is Sign.SAYS else f"{'not' if voice.sign is Sign.DENIES else 'only'} "
    if prop.value.sort in (Sort.FORMAT, Sort.RANGE):
        return sign + ", ".join(voice.values)
    return sign + ", ".join(word(value) for value in voice.values)


def _said(voice: Voice) -> str:
    """What a voice says of the property in question."""
    sign = {Sign.SAYS: "", Sign.DENIES: "not ", Sign.ONLY: "only "}[voice.sign]
    return sign + ", ".join(voice.values)


def _name(knowledge: Knowledge, subject: str) -> str:
    stated = knowledge.ranges.get(subject)
    return str(stated.range) if stated is not None else subject


def _who(knowledge: Knowledge, voice: Voice, subject: str) -> str:
    """Who says what, and of what, if it is another thing."""
    of = "" if voice.subject == subject else f" of `{_name(knowledge, voice.subject)}`"
    if voice.facts:
        return f"{voice.facts[0].citation} says `{_said(voice)}`{of}"
    rule = voice.conclusion.rule if voice.conclusion else None
    by = f"rule `{rule.name}`" if rule else "what it is joined to"
    return f"{by} gives `{_said(voice)}`{of}"


def _places(voice: Voice) -> list[Span]:
    if voice.facts:
        return [fact.at for fact in voice.facts]
    rule = voice.conclusion.rule if voice.conclusion else None
    return [rule.at] if rule else []
