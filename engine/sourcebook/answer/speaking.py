"""Who speaks on a question: who says it and who denies it, who was beaten by whom, and by what, in words.

INVARIANT: everything here is read from what `infer` settled; nothing is settled anew.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcebook.answer import wording
from sourcebook.answer.answer import Cited, Dissent, ProofView
from sourcebook.core.day import FIRST, LAST, Day, iso
from sourcebook.core.fact import Citation, Fact, Sign
from sourcebook.core.term import Mode
from sourcebook.infer.field import Outcome
from sourcebook.infer.frame import PART_OF
from sourcebook.infer.settle import CLOSER, EXCEPTION, PREFERRED, Beaten
from sourcebook.infer.status import Status
from sourcebook.infer.voice import Voice
from sourcebook.infer.world import matches
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.answer.desk import Desk


# --- voices ---


@dataclass(frozen=True, slots=True)
class Spoken:
    """One fact (or conclusion of a rule) on one side of a question; `lost` is how it was beaten, None if it stands."""

    fact: Fact
    side: bool
    lost: Beaten | None
    voice: Voice

    def beaten(self, desk: "Desk") -> str | None:
        """What beat it, in words."""
        return None if self.lost is None else beaten_by(desk, self.lost, self.fact.property)


def spoken(desk: "Desk", subject: str, property: str, value: str, scope: str | None = None) -> Sequence[Spoken]:
    """Everyone who speaks on a question at the subject itself, the sayers first; none where the frame decides."""
    if desk.property(property).frame:
        return ()
    question = (subject, property, value, scope)
    found = desk.spoken.get(question)
    if found is None:
        outcome = desk.world.outcome(subject, property, value, scope)
        found = desk.spoken[question] = tuple(_spoken(outcome, property))
    return found


def _spoken(outcome: Outcome, property: str) -> Iterable[Spoken]:
    by = {id(one.loser): one for one in outcome.beaten}
    for wanted in (True, False):
        for voice, side in outcome.candidates:
            if side is wanted:
                lost = by.get(id(voice))
                for fact in facts_of(voice, property):
                    yield Spoken(fact, side, lost, voice)


def facts_of(voice: Voice, property: str) -> tuple[Fact, ...]:
    """The facts of a voice; a conclusion as the fact that it adds."""
    if voice.facts:
        return voice.facts
    rule = voice.conclusion.rule if voice.conclusion is not None else None
    citation = rule.citations[0] if rule is not None and rule.citations else Citation("")
    return (Fact(0, voice.subject, property, voice.sign, voice.values, citation),)


def voices(
    desk: "Desk", subject: str, property: str, value: str, scope: str | None = None
) -> tuple[list[tuple[Fact, str | None]], list[tuple[Fact, str | None]]]:
    """Who says and who denies it, each with what beat it. Of what is gathered, those of the parts speak, too."""
    said: dict[int, tuple[Fact, str | None]] = {}
    denied: dict[int, tuple[Fact, str | None]] = {}
    for one in _with_parts(desk, subject, property, value, scope):
        (said if one.side else denied).setdefault(id(one.fact), (one.fact, one.beaten(desk)))
    return list(said.values()), list(denied.values())


def _with_parts(desk: "Desk", subject: str, property: str, value: str, scope: str | None) -> Iterable[Spoken]:
    yield from spoken(desk, subject, property, value, scope)
    if desk.property(property).mode is Mode.GATHERED:
        for part in telling_parts(desk, subject, property, value, scope):
            yield from (one for one in spoken(desk, part, property, value, scope) if one.side)


def telling_parts(
    desk: "Desk",
    subject: str,
    property: str,
    value: str,
    scope: str | None = None,
    most: int = 50,
    statuses: tuple[str, ...] = ("holds", "holds in part"),
) -> list[str]:
    """The parts at any depth of which some source itself says the value, and of which it has one of the statuses."""
    declared = desk.property(property)
    if declared.frame:
        return []
    settled = desk.world.field(property, scope)
    key = settled.order.key(value)
    out: dict[str, None] = {}
    # Where values lie within one another by name, a part that none of its own says it of need not be looked at.
    chained = settled.order.chained
    todo, seen = list(settled.kids(desk.world.subject(subject))), set()
    while todo and len(out) < most:
        part = todo.pop(0)
        if part in seen or (chained and key not in settled.below(part)):
            continue
        seen.add(part)
        if settled.status(part, key).value in statuses:
            if any(settled.order.side(voice.sign, voice.keys, key) is True for voice in settled.own(part)):
                out[part] = None
            todo += settled.kids(part)
    return list(out)


def opposition(desk: "Desk", subject: str, property: str, value: str, scope: str | None = None) -> list[Fact]:
    """The facts that deny it and stand, the best first: closest, then most trusted."""
    found = [one for one in spoken(desk, subject, property, value, scope) if not one.side and one.lost is None]
    found.sort(key=lambda one: (-one.voice.exception, one.voice.subject != subject, -one.voice.rank))
    return [one.fact for one in found]


def beaten_by(desk: "Desk", beaten: Beaten, property: str) -> str:
    """What settled it against a voice, in words that can be checked, with where that stands."""
    how, places = _how(desk, beaten, property)
    return how + (f" [{', '.join(map(str, places))}]" if places else _by_rule(beaten))


def beaten_view(desk: "Desk", beaten: Beaten, property: str) -> ProofView:
    """The same as a step of a proof, with all places of the winner."""
    how, places = _how(desk, beaten, property)
    winners = [fact.citation for fact in facts_of(beaten.winner, property)]
    sources = desk.cited((*places, *winners), beaten.winner.subject)
    return ProofView(f"beaten by {how}" + ("" if sources else _by_rule(beaten)), None, sources)


def _how(desk: "Desk", beaten: Beaten, property: str) -> tuple[str, tuple[Citation, ...]]:
    """What settled it against a voice in words, and the place that is shown with them."""
    winner, loser = beaten.winner, beaten.loser
    fact = facts_of(winner, property)[0]
    places = (fact.citation,) if fact.citation.source else ()
    said = wording.of_fact(desk.knowledge, fact)
    match beaten.why:
        case _ if beaten.why == EXCEPTION:
            return "exception" + (f": {fact.because}" if fact.because else ""), places
        case _ if beaten.why == PREFERRED:
            return _preference(desk, winner, loser, property)
        case _ if beaten.why == CLOSER:
            return f"closer: {'stated, not concluded: ' if winner.subject == loser.subject else ''}{said}", places
        case _:
            high, low = _rank(desk, winner.rank), _rank(desk, loser.rank)
            over = f" {high} over {low}" if high and low else ""
            if winner.subject == loser.subject:
                return f"higher rank:{over}", places
            placed = desk.world.order(property).placed
            closer = "closer, and " if loser.subject in desk.world.reach.above(winner.subject, placed) else ""
            return f"{closer}higher rank:{over}: {said}", places


def _by_rule(beaten: Beaten) -> str:
    conclusion = beaten.winner.conclusion
    rule = conclusion.rule if conclusion is not None and beaten.why != PREFERRED else None
    return f" (by the rule {rule.name})" if rule is not None else ""


def _rank(desk: "Desk", rank: int) -> str:
    return next((name for name, number in desk.knowledge.trust.items() if number == rank), "")


def _preference(desk: "Desk", winner: Voice, loser: Voice, property: str) -> tuple[str, tuple[Citation, ...]]:
    for preference in desk.knowledge.preferences:
        declared = desk.knowledge.properties.get(preference.property or property)
        if declared is not None and property not in (declared.name, declared.places):
            continue
        if any(matches(preference.winner, f.citation) for f in winner.facts) and any(
            matches(preference.loser, f.citation) for f in loser.facts
        ):
            how = f"preference of {preference.winner} over {preference.loser}: {preference.because}"
            return how, preference.citations
    return f"preference of {facts_of(winner, property)[0].citation.source}", ()


# --- sources and dissent ---


def supporters(
    desk: "Desk", subject: str, property: str, value: str, scope: str | None, status: str
) -> tuple[tuple[Cited, ...], Day, Day]:
    """The places that make the status, most trusted first, and the days between which they all count."""
    key = (subject, property, value, scope, status)
    found = desk.supported.get(key)
    if found is None:
        found = desk.supported[key] = _supporters(desk, *key)
    return found


def _supporters(
    desk: "Desk", subject: str, property: str, value: str, scope: str | None, status: str
) -> tuple[tuple[Cited, ...], Day, Day]:
    if desk.property(property).frame:
        framing = desk.world.framing(subject, property, value)
        for limit, word in ((framing.ended, "until"), (framing.begins, "from")):
            if limit is not None and status == "does not hold":
                return desk.cited(desk.world.frame.cited(limit[0], word), subject), FIRST, LAST
        said = [fact.citation for fact in framed_facts(desk, subject, property, value) if fact.sign is Sign.SAYS]
        places = (*framing.citations, *(said if status == "holds" else ()))
        if not places:
            places = _on_the_way(desk, framing.path or _apart(desk, subject, property, value))
        return desk.cited(places, subject), FIRST, LAST
    facts = list(_supporting(desk, subject, property, value, scope, status))
    citations: dict[Citation, str] = {}
    for fact in facts:
        citations.setdefault(fact.citation, fact.subject)
    sources = desk.cited(citations, subject)
    dated = [fact for fact in facts if (fact.first, fact.last) != (FIRST, LAST)]
    if dated and len(dated) == len(facts):
        return sources, min(fact.first for fact in dated), max(fact.last for fact in dated)
    return sources, FIRST, LAST


def _step(desk: "Desk", part: str, whole: str) -> Iterable[Citation]:
    """Where it stands that the one is part of the other, one step up."""
    node = desk.node(part)
    if node is not None and whole in node.wholes:
        return desk.world.frame.cited(part, PART_OF, whole)
    for property in desk.placed():
        if desk.status(part, property, whole) == "holds":
            return [fact.citation for fact in _supporting(desk, part, property, whole, None, "holds")]
    return ()


def _apart(desk: "Desk", subject: str, property: str, value: str) -> tuple[str, ...]:
    return desk.world.frame.apart(desk.world.subject(subject), property, desk.world.subject(value))


def _on_the_way(desk: "Desk", path: Sequence[str]) -> tuple[Citation, ...]:
    """Where the steps of a chain of parts stand."""
    return tuple(citation for part, whole in pairwise(path) for citation in _step(desk, part, whole))


def framed_facts(desk: "Desk", subject: str, property: str, value: str) -> list[Fact]:
    """What sources state of a question that the frame decides."""
    name, wanted = desk.world.subject(subject), desk.world.subject(value)
    facts = desk.facts(property, name)
    return [f for f in facts if f.sign is not Sign.ONLY and wanted in (desk.world.subject(f.values[0]), f.values[0])]


def _supporting(
    desk: "Desk", subject: str, property: str, value: str, scope: str | None, status: str
) -> Iterable[Fact]:
    found = spoken(desk, subject, property, value, scope)
    standing = [one for one in found if one.lost is None]
    wanted = (False,) if status == "does not hold" else (True,)
    own = [one for one in standing if one.side in wanted]
    for one in own:
        if one.voice.facts:
            yield one.fact
        else:
            yield from _premised(desk, one.voice)
    if status in ("holds", "holds in part") and (
        not any(one.side for one in own) or desk.property(property).mode is Mode.GATHERED
    ):
        for part in telling_parts(desk, subject, property, value, scope):
            yield from (o.fact for o in spoken(desk, part, property, value, scope) if o.side and o.lost is None)
    if status == "disputed" and not own:
        for part in telling_parts(desk, subject, property, value, scope, statuses=("disputed",)):
            yield from (o.fact for o in spoken(desk, part, property, value, scope) if o.side and o.lost is None)
    if status == "holds in part" and scope is None:
        yield from (fact for fact in scoped(desk, subject, property, value))
        for below in desk.parts(subject, property, value) if own else ():
            if below.status == "does not hold":
                yield from opposition(desk, below.subject, property, value)


def _premised(desk: "Desk", voice: Voice) -> Iterable[Fact]:
    """The facts that a conclusion rests on."""
    if voice.conclusion is None:
        return
    rule = voice.conclusion.rule
    for citation in rule.citations if rule is not None else ():
        yield Fact(0, voice.subject, "", voice.sign, voice.values, citation)
    for premise in voice.conclusion.premises:
        if premise.property is not None and not desk.property(premise.property).frame:
            yield from _supporting(desk, premise.subject, premise.property, premise.value, None, str(premise.status))


def scoped(desk: "Desk", subject: str, property: str, value: str) -> list[Fact]:
    """The facts that say it within a scope only, of the subject or of its parts; none where facts without a scope
    decide, since then no scope speaks (semantics 3.5)."""
    field = desk.world.field(property)
    if field.status(desk.world.subject(subject), field.order.key(value)) is not Status.UNSTATED:
        return []
    out = []
    for scope in desk.world.scopes(property):
        for name in (subject, *telling_parts(desk, subject, property, value, scope)):
            out += [one.fact for one in spoken(desk, name, property, value, scope) if one.side and one.lost is None]
    return list(dict.fromkeys(fact for fact in out if fact.scope is not None))


def dissents(desk: "Desk", subject: str, property: str, value: str, scope: str | None = None) -> tuple[Dissent, ...]:
    """What is stated against the status of a value, each with what settled it; nothing where the frame decides.

    That a whole is said to have another value is no dissent where the part's own facts count.
    """
    status = desk.status(subject, property, value, scope)
    out: dict[tuple[str, str | None], list[Spoken]] = {}
    name = desk.world.subject(subject)
    if desk.property(property).frame:
        wanted_sign = Sign.DENIES if status == "holds" else Sign.SAYS
        facts = [f for f in framed_facts(desk, subject, property, value) if f.sign is wanted_sign]
        return tuple(_against_frame(desk, fact) for fact in facts) if status in ("holds", "does not hold") else ()
    voices = list(spoken(desk, name, property, value, scope))
    if status == "disputed" and not any(one.side and one.lost is None for one in voices):
        for part in telling_parts(desk, name, property, value, scope, statuses=("disputed",)):
            voices += [one for one in spoken(desk, part, property, value, scope) if not one.side]
    for one in voices:
        against = one.side is (status == "does not hold") if status in ("holds", "does not hold") else not one.side
        if status == "not stated" or not against:
            continue
        if not one.side and is_far(desk, name, one.fact, one.lost is not None):
            continue
        if status == "holds in part" and one.lost is None:
            continue  # the parts tell it
        out.setdefault((wording.of_fact(desk.knowledge, one.fact), one.beaten(desk)), []).append(one)
    return tuple(_dissent(desk, text, beaten, its, status, scope) for (text, beaten), its in out.items())


def is_far(desk: "Desk", subject: str, fact: Fact, beaten: bool) -> bool:
    """Whether a denial is only about a whole, and the part's own facts count."""
    whole = fact.subject != subject and fact.subject not in desk.knowledge.ranges
    return whole and beaten


def _against_frame(desk: "Desk", fact: Fact) -> Dissent:
    text = wording.of_fact(desk.knowledge, fact)
    sources = desk.cited([fact.citation], fact.subject)
    view = ProofView(text, None, sources)
    return Dissent(
        text=text,
        status="does not hold",
        subject=fact.subject,
        property=fact.property,
        value=fact.values[0],
        sources=sources,
        prove=lambda: view,
        settled_by="what is declared",
    )


def _dissent(desk: "Desk", text: str, beaten: str | None, its: list[Spoken], status: str, scope: str | None) -> Dissent:
    fact = its[0].fact
    sources = desk.cited([one.fact.citation for one in its], fact.subject)
    settled = beaten
    if settled is None and status == "holds":
        settled = "what holds of a part holds of the whole"
    lost = its[0].lost

    def prove() -> ProofView:
        if lost is not None:
            return ProofView(text, None, sources, (beaten_view(desk, lost, fact.property),))
        return ProofView(text, None, sources, (ProofView(f"beaten by {settled}"),) if settled is not None else ())

    return Dissent(
        text=text,
        status="disputed" if settled is None else "does not hold",
        subject=fact.subject,
        property=fact.property,
        value=fact.values[0] if fact.sign is not Sign.ONLY else ", ".join(fact.values),
        scope=scope,
        first=None if fact.first == FIRST else iso(fact.first),
        last=None if fact.last == LAST else iso(fact.last),
        codes=desk.codes(fact.subject) if fact.subject in desk.knowledge.ranges else (),
        sources=sources,
        prove=prove,
        settled_by=settled,
    )
