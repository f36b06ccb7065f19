"""Around a statement: why it is so, why it is not, who says it."""

from functools import partial

from sourcebook.answer import proving, speaking, wording
from sourcebook.answer.answer import Dissent, ProofView, Statement
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.answer.sayings import standing
from sourcebook.answer.whether import beaten_sayers, because, has_ended, in_part, instead
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.query import Query
from sourcebook.text.value import replace


def why_not(desk: Desk, query: Query) -> Found:
    """Why a value does not hold, or is not known to: what denies it, or the nearest condition that failed."""
    subject, property = query.subjects[0], query.property or ""
    items: list[Statement] = []
    dissent: list[Dissent] = []
    notes: list[str] = []
    for value in query.values:
        status = desk.status(subject, property, value, query.scope)
        said = desk.sentence(property, subject, value, scope=query.scope)
        denial = desk.sentence(property, subject, value, denied=True, scope=query.scope)
        match status:
            case "holds":
                text = f"It is so: {said}"
            case "does not hold":
                reason = because(desk, subject, property, value, query.scope)
                text = f"{denial}, because {reason}" if reason else denial
            case "disputed":
                text = f"Disputed: {said}"
            case "holds in part":
                text = in_part(desk, subject, property, value, query.scope)
            case _:
                ended = has_ended(desk, subject)
                beaten = "" if ended else beaten_sayers(desk, subject, property, value, query.scope)
                none = (
                    f"{said}, say only sources that are beaten: {beaten}" if beaten else f"no source says that {said}"
                )
                text = f"Not stated: {ended or none}"
        item = desk.say(subject, property, value, status, text=text, scope=query.scope)
        if status not in (HOLDS, NOT):
            failed = proving.failed(desk, subject, property, value, query.scope)
            if failed:
                item = replace(item, prove=partial(_given, failed[0]))
                if status == UNSTATED:
                    item = replace(item, text=f"{text}; {failed[1]}")
        items.append(item)
        dissent += desk.dissent(subject, property, value, query.scope)
        if status == UNSTATED:
            notes += instead(desk, subject, property, item)
    return Found(tuple(items), tuple(dissent), notes=tuple(dict.fromkeys(notes)))


def _given(view: ProofView) -> ProofView:
    return view


def sources(desk: Desk, query: Query, core: Found) -> Found:
    """Who says what the core answers: every source that says it, then, as dissent, every one that denies it."""
    asked = [
        item
        for item in core.answers
        if item.property == query.property and item.value is not None and item.beneath is None
    ]
    if not asked:
        return core
    if desk.property(query.property or "").frame:
        return _of_the_frame(desk, asked, core)
    items: list[Statement] = []
    against: list[Dissent] = []
    for item in asked:
        said, denied = speaking.voices(desk, item.subject or "", item.property or "", item.value or "", item.scope)
        items += [_one(desk, its, beaten, item.status) for its, beaten in _grouped(desk, said)]
        name = desk.world.subject(item.subject or "")
        heard = [(fact, beaten) for fact, beaten in denied if not speaking.is_far(desk, name, fact, beaten is not None)]
        against += [_other(desk, its, beaten) for its, beaten in _grouped(desk, heard)]
    lead = asked[0]
    names = list(dict.fromkeys(source.id for item in items for source in item.sources))
    statement = desk.sentence(lead.property or "", lead.subject or "", lead.value or "", scope=lead.scope)
    if not items:
        none = replace(lead, text=f"Nobody says that {statement}")
        return Found((none,), tuple(against), notes=core.notes)
    heading = (
        f"{len(names)} source{'s' if len(names) != 1 else ''} say{'s' if len(names) == 1 else ''} that {statement}"
    )
    if lead.status != HOLDS:
        heading += f" ({lead.status})"
    if against:
        deniers = list(dict.fromkeys(source.id for one in against for source in one.sources))
        heading += f"; {wording.some(deniers, 4)} {'say' if len(deniers) > 1 else 'says'} otherwise"
    return Found(tuple(items), tuple(against), notes=core.notes, heading=heading, status=lead.status)


def _of_the_frame(desk: Desk, asked: list[Statement], core: Found) -> Found:
    """Who says what the frame decides: those it is cited from, or those that it says otherwise than."""
    items: list[Statement] = []
    for item in asked:
        if item.status == HOLDS and item.sources:
            said = desk.sentence(item.property or "", item.subject or "", item.value or "", scope=item.scope)
            items.append(replace(item, text=said))
            continue
        for one in core.dissent:
            if one.property == item.property and one.value == item.value:
                text = f"{one.text} (beaten by {one.settled_by})"
                view = ProofView(one.text, None, one.sources)
                items.append(replace(item, text=text, sources=one.sources, prove=partial(_given, view)))
    if not items and (asked[0].status == UNSTATED or has_ended(desk, asked[0].subject or "")):
        return core
    if not items:
        lead = asked[0]
        said = desk.sentence(lead.property or "", lead.subject or "", lead.value or "", scope=lead.scope)
        items = [replace(lead, text=f"Nobody says that {said}")]
    told = {item.text.partition(" (beaten by ")[0] for item in items}
    return Found(tuple(items), tuple(one for one in core.dissent if one.text not in told), notes=core.notes)


def _grouped(desk: Desk, spoken: list[tuple[Fact, str | None]]) -> list[tuple[list[Fact], str | None]]:
    """Facts with the same words, rank and fate together, the most trusted first."""
    groups: dict[tuple[str, str, str | None], list[Fact]] = {}
    for fact, beaten in spoken:
        rank = desk.rank(fact.citation.source, fact.subject)
        groups.setdefault((wording.of_fact(desk.knowledge, fact), rank, beaten), []).append(fact)
    ordered = sorted(groups.items(), key=lambda group: -desk.knowledge.trust.get(group[0][1], 0))
    return [(facts, beaten) for (_, _, beaten), facts in ordered]


def _said(desk: Desk, fact: Fact) -> str:
    return f"{desk.rank(fact.citation.source, fact.subject) or 'by rule'}: {wording.of_fact(desk.knowledge, fact)}"


def _one(desk: Desk, facts: list[Fact], beaten: str | None, status: str) -> Statement:
    """Facts that say it: how trusted, in which words, and what beat them."""
    fact = facts[0]
    cited = desk.cited((one.citation for one in facts), fact.subject)
    item = desk.say(fact.subject, fact.property, fact.values[0], status, scope=fact.scope, codes=())
    return replace(item, text=_said(desk, fact) + (f" (beaten by {beaten})" if beaten else ""), sources=cited)


def _other(desk: Desk, facts: list[Fact], beaten: str | None) -> Dissent:
    fact = facts[0]
    return Dissent(
        text=_said(desk, fact),
        status=standing(desk, fact),
        subject=fact.subject,
        property=fact.property,
        value=fact.values[0] if fact.sign is Sign.SAYS else None,
        scope=fact.scope,
        sources=desk.cited((one.citation for one in facts), fact.subject),
        settled_by=beaten,
    )


def said(desk: Desk, query: Query) -> Found:
    """Whether one source says a statement, whatever the others say; and how it stands."""
    from sourcebook.answer.sayings import says

    found = says(desk, query)
    if query.form not in ("ask", "which") or not query.subjects or not query.values:
        return found
    subject, property, value = query.subjects[0], query.property or "", query.values[0]
    statement = desk.sentence(property, subject, value)
    voices = speaking.voices(desk, subject, property, value, query.scope)
    mine = [fact for fact, _ in voices[0] if fact.citation.source == query.source]
    other = [fact for fact, _ in voices[1] if fact.citation.source == query.source]
    status = desk.status(subject, property, value, query.scope)
    stands = f"; it {status}" if status in (HOLDS, NOT) else f"; it is {status}" if status != UNSTATED else ""
    if mine:
        places = desk.cited((fact.citation for fact in mine), subject)
        lead = desk.say(
            subject,
            property,
            value,
            HOLDS,
            text=f"Yes: {query.source} says that {statement}{stands.replace('holds in part', 'so in part')}",
        )
        lead = replace(lead, sources=places, prove=partial(_given, ProofView(statement, None, places)))
        return Found((lead,), desk.dissent(subject, property, value, query.scope))
    if other:
        places = desk.cited((fact.citation for fact in other), subject)
        text = f"No: {query.source} says that {wording.of_fact(desk.knowledge, other[0])}"
        lead = desk.say(subject, property, value, NOT, text=text)
        return Found((replace(lead, sources=places),))
    text = f"Not stated: {query.source} does not say that {statement}"
    rest = [item for item in found.answers if item.sources]
    return Found((desk.plain(text, UNSTATED, subject, property=property, value=value), *rest))
