"""What an answer rests on: who says it and who denies it, who was beaten by whom and why, and the proof in sentences.

INVARIANT: everything here is read from what `infer` settled; nothing is settled anew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sourcebook.answer import wording
from sourcebook.answer.answer import Cited, Dissent, ProofView
from sourcebook.core.day import FIRST, LAST, Day, iso
from sourcebook.core.fact import Citation, Fact, Sign
from sourcebook.core.rule import Compare, Inside, IsKind, Pattern, Reading, Rule, is_variable
from sourcebook.core.term import Mode
from sourcebook.infer.field import Outcome
from sourcebook.infer.settle import CLOSER, EXCEPTION, PREFERRED, Beaten
from sourcebook.infer.voice import Premise, Voice
from sourcebook.infer.world import matches

if TYPE_CHECKING:
    from sourcebook.answer.desk import Desk

_PARTS = 6  # parts that a proof shows
_KEPT = 4096  # questions whose voices are kept


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
        if len(desk.spoken) > _KEPT:
            desk.spoken.clear()
        outcome = desk.world.outcome(subject, property, value, scope)
        found = desk.spoken[question] = tuple(_spoken(outcome, property))
    return found


def _spoken(outcome: Outcome, property: str) -> Iterable[Spoken]:
    by = {id(one.loser): one for one in outcome.beaten}
    for wanted in (True, False):
        for voice, side in outcome.candidates:
            if side is wanted:
                lost = by.get(id(voice))
                for fact in _facts(voice, property):
                    yield Spoken(fact, side, lost, voice)


def _facts(voice: Voice, property: str) -> tuple[Fact, ...]:
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
    """What settled it against a voice, in words that can be checked."""
    winner, loser = beaten.winner, beaten.loser
    fact = _facts(winner, property)[0]
    place = f" [{fact.citation}]" if fact.citation.source else _by_rule(winner)
    said = wording.of_fact(desk.knowledge, fact)
    match beaten.why:
        case _ if beaten.why == EXCEPTION:
            reason = f": {fact.because}" if fact.because else ""
            return f"exception{reason}{place}"
        case _ if beaten.why == PREFERRED:
            return f"preference{_preference(desk, winner, loser, property)}"
        case _ if beaten.why == CLOSER:
            if winner.subject == loser.subject:
                return f"closer: stated, not concluded: {said}{place}"
            return f"closer: {said}{place}"
        case _:
            high, low = _rank(desk, winner.rank), _rank(desk, loser.rank)
            over = f" {high} over {low}" if high and low else ""
            if winner.subject == loser.subject:
                return f"higher rank:{over}{place}"
            placed = desk.world.order(property).placed
            closer = "closer, and " if loser.subject in desk.world.reach.above(winner.subject, placed) else ""
            return f"{closer}higher rank:{over}: {said}{place}"


def _by_rule(voice: Voice) -> str:
    rule = voice.conclusion.rule if voice.conclusion is not None else None
    return f" (by the rule {rule.name})" if rule is not None else ""


def _rank(desk: "Desk", rank: int) -> str:
    return next((name for name, number in desk.knowledge.trust.items() if number == rank), "")


def _preference(desk: "Desk", winner: Voice, loser: Voice, property: str) -> str:
    for preference in desk.knowledge.preferences:
        declared = desk.knowledge.properties.get(preference.property or property)
        if declared is not None and property not in (declared.name, declared.places):
            continue
        if any(matches(preference.winner, f.citation) for f in winner.facts) and any(
            matches(preference.loser, f.citation) for f in loser.facts
        ):
            cited = f" [{', '.join(map(str, preference.citations))}]" if preference.citations else ""
            return f" of {preference.winner} over {preference.loser}: {preference.because}{cited}"
    return f" of {_facts(winner, property)[0].citation.source}"


# --- sources and dissent ---


def supporters(
    desk: "Desk", subject: str, property: str, value: str, scope: str | None, status: str
) -> tuple[tuple[Cited, ...], Day, Day]:
    """The places that make the status, most trusted first, and the days between which they all count."""
    if desk.property(property).frame:
        framing = desk.world.framing(subject, property, value)
        for limit, word in ((framing.ended, "until"), (framing.begins, "from")):
            if limit is not None and status == "does not hold":
                return desk.cited(desk.world.frame.cited(limit[0], word), subject), FIRST, LAST
        said = [fact.citation for fact in framed_facts(desk, subject, property, value) if fact.sign is Sign.SAYS]
        return desk.cited((*framing.citations, *(said if status == "holds" else ())), subject), FIRST, LAST
    facts = list(_supporting(desk, subject, property, value, scope, status))
    citations: dict[Citation, str] = {}
    for fact in facts:
        citations.setdefault(fact.citation, fact.subject)
    sources = desk.cited(citations, subject)
    dated = [fact for fact in facts if (fact.first, fact.last) != (FIRST, LAST)]
    if dated and len(dated) == len(facts):
        return sources, min(fact.first for fact in dated), max(fact.last for fact in dated)
    return sources, FIRST, LAST


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
    """The facts that say it within a scope only, of the subject or of its parts."""
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
    """Whether a denial is only that a whole has another value, and the part's own facts count."""
    whole = fact.subject != subject and fact.subject not in desk.knowledge.ranges
    return whole and beaten and fact.sign is Sign.SAYS


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
    view = ProofView(text, None, sources, (ProofView(f"beaten by {settled}"),) if settled else ())
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
        prove=lambda: view,
        settled_by=settled,
    )


# --- proofs ---


@dataclass
class _Proving:
    """One proof being made: what is proved already is used again."""

    desk: "Desk"
    done: dict[tuple[str, str, str, str | None], ProofView] = field(default_factory=dict)


def proof(desk: "Desk", subject: str, property: str, value: str, scope: str | None = None) -> ProofView:
    """Why the value has the status it has, down to the lines of the sources."""
    return _prove(_Proving(desk), desk.world.subject(subject), property, value, scope)


def _prove(making: _Proving, subject: str, property: str, value: str, scope: str | None) -> ProofView:
    key = (subject, property, value, scope)
    found = making.done.get(key)
    if found is None:
        making.done[key] = ProofView("…")  # only a part that is its own part would meet it
        found = making.done[key] = _proved(making, subject, property, value, scope)
    return found


def _proved(making: _Proving, subject: str, property: str, value: str, scope: str | None) -> ProofView:
    desk = making.desk
    status = desk.status(subject, property, value, scope)
    if desk.property(property).frame:
        return _framed(desk, subject, property, value, status)
    found = spoken(desk, subject, property, value, scope)
    own_text = desk.stated(subject, property, value, status, scope)
    wanted = {"holds": (True,), "does not hold": (False,)}.get(status, (True, False))
    direct: list[Spoken] = []
    because: list[ProofView] = []
    groups: dict[str, list[Spoken]] = {}
    for one in found:
        if one.lost is not None or one.side not in wanted:
            continue
        if one.voice.conclusion is not None:
            because.append(_concluded(making, one.voice, property))
            continue
        text = wording.of_fact(desk.knowledge, one.fact)
        if one.fact.subject == subject and text == own_text:
            direct.append(one)
        else:
            groups.setdefault(text, []).append(one)
    because += [_from(desk, subject, text, its) for text, its in groups.items()]
    because += _from_parts(making, subject, property, value, scope, status)
    because += _ended(desk, subject, property)
    because += _against(desk, [one for one in found if one.lost is not None])
    sources = desk.cited([one.fact.citation for one in direct], subject)
    if not sources and not because and status == "not stated":
        return ProofView(f"{own_text} (no source says or denies it)")
    return ProofView(own_text, None, sources, tuple(because))


def _from(desk: "Desk", subject: str, text: str, its: list[Spoken]) -> ProofView:
    """Facts with another value or about a whole, and how they reach the subject."""
    fact = its[0].fact
    sources = desk.cited([one.fact.citation for one in its], fact.subject)
    if its[0].voice.exception and fact.because:
        text += f" (exception: {fact.because})"
    if fact.subject == subject:
        return ProofView(text, None, sources)
    stated = desk.knowledge.ranges.get(fact.subject)
    label = desk.label(subject)
    if stated is not None:
        return ProofView(text, None, sources, (ProofView(f"{label} lies in {stated.range}"),))
    path = desk.world.frame.path(subject, fact.subject)
    way = ", part of ".join(desk.label(name) for name in path)
    reach = (
        f"{label} is part of {way.split(', part of ', 1)[-1]}"
        if way
        else f"{label} is part of {desk.label(fact.subject)}"
    )
    cited = desk.cited(desk.world.frame.cited(subject, "part-of"), subject)
    return ProofView(text, None, sources, (ProofView(f"inherited: {reach}", None, cited),))


def _from_parts(
    making: _Proving, subject: str, property: str, value: str, scope: str | None, status: str
) -> list[ProofView]:
    """The parts that make the whole so, wholly or in part."""
    desk = making.desk
    mode = desk.property(property).mode
    if status in ("holds", "disputed") and mode is Mode.GATHERED:
        return [
            _prove(making, part, property, value, scope)
            for part in telling_parts(desk, subject, property, value, scope, _PARTS, (status,))
        ]
    if status != "holds in part":
        return []
    if scope is None:
        facts = scoped(desk, subject, property, value)
        if facts:
            return [
                ProofView(wording.of_fact(desk.knowledge, fact), None, desk.cited([fact.citation], subject))
                for fact in facts
            ]
    out: list[ProofView] = []
    parts = [p for p in desk.parts(subject, property, value) if p.status in ("holds", "does not hold", "disputed")]
    # A part that only follows the whole proves nothing of its own.
    parts.sort(key=lambda p: (not desk.facts(property, p.subject), p.status == "holds"))
    for part in parts[: 2 * _PARTS]:
        out.append(_prove(making, part.subject, property, value, scope))
    return out


def _ended(desk: "Desk", subject: str, property: str) -> list[ProofView]:
    node = desk.node(subject)
    if node is None or desk.alive(subject) or desk.property(property).timeless:
        return []
    word, day = ("ended", node.last) if desk.day > node.last else ("is in use only from", node.first)
    cited = desk.cited(desk.world.frame.cited(subject, "until" if word == "ended" else "from"), subject)
    return [ProofView(f"{desk.label(subject)} {word} {iso(day)}", None, cited)]


def _against(desk: "Desk", beaten: list[Spoken]) -> list[ProofView]:
    out: dict[tuple[str, str], list[Spoken]] = {}
    for one in beaten:
        out.setdefault((wording.of_fact(desk.knowledge, one.fact), one.beaten(desk) or ""), []).append(one)
    views = []
    for (text, by), its in out.items():
        sources = desk.cited([one.fact.citation for one in its], its[0].fact.subject)
        views.append(ProofView(f"against it: {text}; beaten by {by}", None, sources, is_against=True))
    return views


def _framed(desk: "Desk", subject: str, property: str, value: str, status: str) -> ProofView:
    """What is declared: the chain of parts, the day of an end."""
    framing = desk.world.framing(subject, property, value)
    because = []
    if len(framing.path) > 2:
        way = [desk.label(name) for name in framing.path]
        because.append(ProofView(", part of ".join(way)))
    for limit, word in ((framing.ended, "ended"), (framing.begins, "is in use only from")):
        if limit is not None:
            name, day = limit
            frame = desk.world.frame
            cited = desk.cited(frame.cited(name, "until" if word == "ended" else "from"), name)
            because.append(ProofView(f"{desk.label(name)} {word} {iso(day)}", None, cited))
    text = desk.stated(subject, property, value, status)
    if status == "does not hold" and not because:
        from sourcebook.answer.whether import inside

        reason = inside(desk, subject, property, value)
        because += [ProofView(reason)] if reason else []
    if status == "does not hold" and not because:
        because.append(ProofView("only what is declared of it is so, and this is not declared"))
    sources, _, _ = supporters(desk, subject, property, value, None, status)
    return ProofView(text, None, () if framing.ended or framing.begins else sources, tuple(because))


def _concluded(making: _Proving, voice: Voice, property: str) -> ProofView:
    """What a rule concluded, with its conditions."""
    desk = making.desk
    conclusion = voice.conclusion
    assert conclusion is not None
    denied = voice.sign is Sign.DENIES
    text = desk.sentence(property, voice.subject, voice.values[0], denied=denied)
    rule = conclusion.rule
    because = tuple(_premise(making, premise) for premise in conclusion.premises)
    if rule is None:
        return ProofView(f"{text}, step by step", None, (), because)
    title = f": {rule.title}" if rule.title and rule.title != rule.name else ""
    doubt = " (rests on an open dispute)" if voice.open else ""
    return ProofView(
        f"{text}, by the rule {rule.name}{title}{doubt}", rule.name, desk.cited(rule.citations, voice.subject), because
    )


def _premise(making: _Proving, premise: Premise) -> ProofView:
    desk = making.desk
    if premise.property is None:
        inside = f"{desk.label(premise.subject)} is in {desk.label(premise.value)}"
        return ProofView(inside, None, desk.cited(desk.world.frame.cited(premise.subject, "part-of"), premise.subject))
    view = _prove(making, premise.subject, premise.property, premise.value, None)
    if premise.status in ("not stated", "does not hold", "holds in part") and not view.because and not view.sources:
        said = desk.sentence(premise.property, premise.subject, premise.value)
        return ProofView(f"it is not known that {said}")
    return view


# --- why not ---


def failed(
    desk: "Desk", subject: str, property: str, value: str, scope: str | None = None
) -> tuple[ProofView, str] | None:
    """The rule that comes nearest to concluding it, and in words the first condition of it that failed."""
    name = desk.world.subject(subject)
    best: tuple[int, ProofView, str] | None = None
    for rule in desk.knowledge.rules:
        for head in rule.conclusions:
            if head.property != property or head.reading is not Reading.HOLDS:
                continue
            bound = _bound(head, name, value)
            if bound is None:
                continue
            met, views, reason = _tried(desk, rule, bound)
            if reason is not None and (best is None or met > best[0]):
                text = f"the rule {rule.name} does not apply: {reason}"
                view = ProofView(text, rule.name, desk.cited(rule.citations, name), tuple(views))
                best = (met, view, text)
    if best is None:
        return None
    said = desk.sentence(property, subject, value, scope=scope)
    top = ProofView(f"not stated: {said}", None, (), (best[1],))
    return top, best[2]


def _bound(head: Pattern, subject: str, value: str) -> dict[str, str] | None:
    bound: dict[str, str] = {}
    for term, given in ((head.subject, subject), (head.value, value)):
        if is_variable(term):
            if bound.setdefault(term, given) != given:
                return None
        elif term != given:
            return None
    return bound


def _tried(desk: "Desk", rule: Rule, bound: dict[str, str]) -> tuple[int, list[ProofView], str | None]:
    """How many conditions are met one after the other, their proofs, and the first that is not, in words."""
    from sourcebook.infer.rules import Binding, matched, planned

    found = [Binding(bound)]
    making = _Proving(desk)
    for met, condition in enumerate(planned(rule.conditions, bound)):
        following = [new for binding in found for new in matched(desk.world, condition, binding, rule)]
        if not following:
            views = [_premise(making, premise) for premise in found[0].premises]
            reason = _unmet(desk, condition, dict(found[0].terms))
            views.append(ProofView(f"failed: {reason}"))
            return met, views, reason
        found = following
    return len(rule.conditions), [], None


def _unmet(desk: "Desk", condition: object, terms: dict[str, str]) -> str:
    def named(term: str) -> str:
        return desk.label(terms[term]) if term in terms else "something" if is_variable(term) else desk.label(term)

    match condition:
        case Pattern():
            value = terms.get(condition.value, condition.value)
            shown = "anything" if is_variable(value) else wording.value_label(desk.knowledge, condition.property, value)
            said = wording.phrased(desk.knowledge, condition.property, named(condition.subject), shown)
            if condition.reading is Reading.HOLDS:
                return f"it is not known that {said}"
            if condition.reading is Reading.FAILS:
                return f"nothing denies that {said}"
            return f"it is known that {said}"
        case Inside():
            return f"{named(condition.part)} is not in {named(condition.whole)}"
        case IsKind():
            return f"{named(condition.term)} is not {wording.a(wording.noun(desk.knowledge, condition.kind))}"
        case Compare():
            return f"it is not so that {named(condition.left)} {condition.operator} {named(condition.right)}"
        case _:
            return "there is nothing to count"
