"""Where sources disagree: the sides with their sources, and what settled it, or that it is open.

A dispute is: two unrelated values of a property that has one, a value and its denial, a value outside a closed list,
two opposite properties, a stated number against the parts, a statement against the frame, one alias of two things; and
one value said with different limits, though neither opposes the other.
"""

import builtins
from collections.abc import Iterable, Iterator

from sourcebook.answer import speaking, wording
from sourcebook.answer.answer import Cited, Dissent, ProofView, Statement
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, PART, UNSTATED, Desk, Found
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.query import Query, word
from sourcebook.core.term import Mode
from sourcebook.infer.overlap import overlaps
from sourcebook.text.value import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """What some sources state, and what settled it against them; None where they stand."""

    text: str
    sources: tuple[Cited, ...]
    beaten: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A disagreement about one property of one subject. `paste` is the `except` line that would settle an open one."""

    subject: str
    property: str | None
    title: str
    sides: tuple[Side, ...]
    settled_by: str | None
    paste: str | None = None
    value: str | None = None

    @builtins.property
    def is_open(self) -> bool:
        return self.settled_by is None

    @builtins.property
    def is_of_limits(self) -> bool:
        """Whether the sides only set different limits, and none opposes another."""
        return self.settled_by == BOTH_STAND


BOTH_STAND = "neither opposes the other: each holds within its limit"


def answer(desk: Desk, query: Query) -> Found:
    """The disagreements about a subject and its parts, or all; open ones first."""
    about = query.subjects[0] if query.subjects else None
    found = disputes(desk, about)
    label = f" about {desk.label(about)}" if about else ""
    if not found:
        text = f"The sources recorded here do not disagree{label}"
        return Found((desk.plain(text, HOLDS, about),), notes=desk.known(about, 2) if about else ())
    items, dissent = [], []
    for dispute in found:
        items.append(_statement(dispute))
        for side in dispute.sides:
            if side.beaten or dispute.is_open:
                dissent.append(_dissent(dispute, side))
    heading = counted(found, label)
    opened = any(dispute.is_open for dispute in found)
    return Found(tuple(items), tuple(dissent), heading=heading, status=DISPUTED if opened else HOLDS)


_FEW = 3  # other disagreements about a thing that are told beside the one that was asked for


def of_one(desk: Desk, query: Query) -> Found:
    """The disagreements about what a question asks: its property, of its things or, if there are none, of their parts;
    with those values only, where no thing is named."""
    property = query.property or ""
    found: list[Dispute] = []
    for about in query.subjects:
        its = [dispute for dispute in disputes(desk, about) if dispute.property == property]
        found += [dispute for dispute in its if dispute.subject == desk.knowledge.node_of.get(about, about)] or its
    if not query.subjects:
        its = [dispute for dispute in disputes(desk) if dispute.property == property]
        found = [one for one in its if any(side.value in query.values for side in one.sides)]
    if not found:
        about = "; ".join(title(desk, property, name) for name in query.subjects) or desk.property(property).title
        text = f"The sources recorded here do not disagree about this: {about}"
        others = [f"disputed: {one.title}" for name in query.subjects for one in disputes(desk, name)]
        return Found((desk.plain(text, HOLDS),), notes=tuple(dict.fromkeys(others))[:_FEW])
    items = tuple(dict.fromkeys(map(_statement, found)))
    dissent = [_dissent(one, side) for one in found for side in one.sides if side.beaten or one.is_open]
    return Found(items, tuple(dissent), status=DISPUTED if any(one.is_open for one in found) else HOLDS)


def counted(found: Iterable[Dispute], about: str = "") -> str:
    """How many disagreements there are: `46 disagreements: 1 open, 45 settled; 9 said with different limits`."""
    items = list(found)
    limits = sum(1 for dispute in items if dispute.is_of_limits)
    opened = sum(1 for dispute in items if dispute.is_open)
    many = len(items) - limits
    text = f"{many} disagreement{'s' if many != 1 else ''}{about}: {opened} open, {many - opened} settled"
    return text + (f"; {limits} said with different limits" if limits else "")


def _statement(dispute: Dispute) -> Statement:
    sides = [ProofView(s.text + (" [beaten]" if s.beaten else ""), None, s.sources) for s in dispute.sides]
    sides += [ProofView(line) for line in settled_words(dispute)]
    sources = tuple(dict.fromkeys(source for side in dispute.sides for source in side.sources))
    view = ProofView(dispute.title, None, sources, tuple(sides))
    return Statement(
        text=f"{dispute.title}: {' | '.join(s.text for s in dispute.sides)}; {'; '.join(settled_words(dispute))}",
        status=DISPUTED if dispute.is_open else HOLDS,
        subject=dispute.subject,
        property=dispute.property,
        value=dispute.value,
        sources=sources,
        prove=lambda: view,
    )


def _dissent(dispute: Dispute, side: Side) -> Dissent:
    return Dissent(
        text=side.text,
        status=DISPUTED if dispute.is_open else NOT,
        subject=dispute.subject,
        property=dispute.property,
        value=side.value,
        sources=side.sources,
        settled_by=side.beaten or dispute.settled_by,
    )


def disputes(desk: Desk, about: str | None = None) -> tuple[Dispute, ...]:
    """All disagreements on the desk's day, or those about a thing, its parts and its codes: open ones first, and last
    where the sources only set different limits."""
    found: tuple[Dispute, ...] | None = desk.knowledge.memo.get(f"disputes {desk.day}")
    if found is None:
        from sourcebook.answer.limits import said_differently

        every = [*_of_facts(desk), *_of_ranges(desk), *_of_numbers(desk), *_of_aliases(desk), *said_differently(desk)]
        every.sort(key=lambda d: (not d.is_open, d.is_of_limits, d.subject, d.property or "", d.title))
        found = tuple(every)
        desk.knowledge.memo[f"disputes {desk.day}"] = found
    if about is None:
        return found
    name = desk.knowledge.node_of.get(about, about)
    return tuple(dispute for dispute in found if _concerns(desk, dispute, name))


def _concerns(desk: Desk, dispute: Dispute, name: str) -> bool:
    if name in (dispute.subject, dispute.property, dispute.value) or name in desk.path(dispute.subject):
        return True
    if dispute.subject in desk.knowledge.ranges:
        stated = desk.knowledge.ranges[dispute.subject]
        return stated.range.has(name) or any(name == place or name in desk.path(place) for place in stated.under)
    return any(side.value == name for side in dispute.sides)


def _of_facts(desk: Desk) -> Iterator[Dispute]:
    for declared in desk.declared():
        for subject, facts in desk.knowledge.facts.get(declared.name, {}).items():
            scopes = dict.fromkeys(fact.scope for fact in facts if fact.first <= desk.day <= fact.last)
            for scope in scopes:
                stated = [f for f in facts if f.scope == scope and f.first <= desk.day <= f.last]
                if declared.frame:
                    yield from _against_frame(desk, subject, declared.name, stated)
                else:
                    yield from _one(desk, subject, declared.name, stated, scope)


def _one(desk: Desk, subject: str, property: str, facts: list[Fact], scope: str | None) -> Iterator[Dispute]:
    """The disagreement on one property of one subject, if there is one."""
    values = dict.fromkeys(value for fact in facts for value in fact.values)
    # For each side its facts, and what beat them in the question about their own value and in others.
    sides: dict[str, tuple[list[Fact], dict[bool, str | None]]] = {}
    inherited = desk.property(property).mode is Mode.INHERITED
    opened = loud = False
    for value in values:
        said, denied = speaking.voices(desk, subject, property, value, scope)
        if not said or not denied:
            continue
        spoken = [*said, *denied]
        own = [fact for fact, _ in spoken if fact.subject == subject]
        left = {side for side, its in ((True, said), (False, denied)) if any(by is None for _, by in its)}
        if not own or (len(left) < 2 and _is_quiet(desk, subject, property, spoken)):
            continue
        loud = True
        opened = opened or len(left) == 2
        for fact, by in spoken:
            far = fact.subject != subject and subject not in desk.knowledge.ranges
            if fact.subject != subject and ((far and by and inherited) or (fact, by) in said):
                continue
            text = wording.of_fact(desk.knowledge, fact)
            its, _ = sides.setdefault(text, ([], {}))
            if fact not in its:
                its.append(fact)
            sides[text][1].setdefault(fact.values[0] == value, by)
    if not loud or len(sides) < 2:
        return
    shown = tuple(
        Side(
            text,
            desk.cited((fact.citation for fact in its), subject),
            by.get(True, by.get(False)),
            its[0].values[0] if its[0].sign is Sign.SAYS else None,
        )
        for text, (its, by) in sides.items()
    )
    settled = None if opened else next((side.beaten for side in shown if side.beaten), None)
    standing = [side for side in shown if side.beaten is None]
    paste = _paste(desk, subject, property, standing or list(shown)) if opened else None
    kept = next((side.value for side in standing if side.value), None)
    yield Dispute(subject, property, title(desk, property, subject), shown, settled, paste, kept)


def _of_ranges(desk: Desk) -> Iterator[Dispute]:
    """Ranges that overlap, neither within the other, where a code that is in both is in dispute."""
    for property, one, other, code in overlaps(desk.knowledge, desk.world):
        shared = f"{desk.label(one)} and {desk.label(other)}"
        facts = [f for name in (one, other) for f in desk.facts(property, name) if f.first <= desk.day <= f.last]
        texts: dict[str, list[Fact]] = {}
        for fact in facts:
            texts.setdefault(wording.of_fact(desk.knowledge, fact), []).append(fact)
        sides = tuple(
            Side(text, desk.cited((fact.citation for fact in its), one), None, its[0].values[0])
            for text, its in texts.items()
        )
        about = f"{shared}, which both have {code}: {desk.property(property).title or property}"
        paste = _paste(desk, code, property, list(sides))
        yield Dispute(one, property, about, sides, None, paste, sides[0].value)


def _is_quiet(desk: Desk, subject: str, property: str, spoken: list[tuple[Fact, str | None]]) -> bool:
    """Whether a settled disagreement is only that a part differs from its whole, where it may, and its own word counts:
    that is no disagreement of sources."""
    if desk.property(property).mode is not Mode.INHERITED or subject in desk.knowledge.ranges:
        return False
    beaten = [(fact, by) for fact, by in spoken if by]
    return bool(beaten) and all(by.startswith("closer") and fact.subject != subject for fact, by in beaten)


def title(desk: Desk, property: str, subject: str) -> str:
    """What a disagreement is about, in words."""
    about = desk.property(property).title or property
    return f"{desk.label(subject)}: {about}"


def _paste(desk: Desk, subject: str, property: str, sides: list[Side]) -> str:
    """The line that would settle it for the best cited side; the reason and the citation are left to be filled in."""
    best: Side = max(
        sides, key=lambda side: max((desk.knowledge.trust.get(s.rank, 0) for s in side.sources), default=0)
    )
    stated = [side.value for side in (best, *sides) if side.value]
    value = stated[0] if stated else "…"
    sign = "" if best.value else "not "
    sources = f"[{best.sources[0]}]" if best.sources else "[…]"
    return f'except {property} of {word(subject)} is {sign}{word(value)} because "…" {sources}'


def _against_frame(desk: Desk, subject: str, property: str, facts: list[Fact]) -> Iterator[Dispute]:
    """What documents state of the frame and the frame denies."""
    for fact in facts:
        if fact.sign is Sign.ONLY:
            continue
        status = desk.status(subject, property, fact.values[0])
        if (status == NOT) is not (fact.sign is Sign.SAYS) or status not in (HOLDS, NOT):
            continue
        text = wording.of_fact(desk.knowledge, fact)
        denial = desk.sentence(property, subject, fact.values[0], denied=fact.sign is Sign.SAYS)
        node = desk.node(subject)
        citations = node.entities[0].citations if node is not None else ()
        sides = (
            Side(text, desk.cited((fact.citation,), subject), "what is declared", fact.values[0]),
            Side(f"{denial} (declared)", desk.cited(citations, subject)),
        )
        yield Dispute(
            subject, property, title(desk, property, subject), sides, "what is declared", None, fact.values[0]
        )


def _of_numbers(desk: Desk) -> Iterator[Dispute]:
    """Stated numbers against the parts that are declared."""
    for declared in desk.declared():
        if declared.counts is None:
            continue
        for subject in desk.knowledge.facts.get(declared.name, {}):
            parts = list(_parts(desk, subject, declared.counts))
            for value in desk.holding(subject, declared.name):
                if parts and value.isdecimal() and int(value) != len(parts):
                    item = desk.say(subject, declared.name, value, HOLDS)
                    noun = wording.noun(desk.knowledge, declared.counts, many=len(parts) != 1)
                    listed = f"{len(parts)} {noun} declared: {wording.some([desk.label(p) for p in parts], 8)}"
                    sides = (Side(item.text, item.sources, None, value), Side(listed, (), None, str(len(parts))))
                    yield Dispute(subject, declared.name, title(desk, declared.name, subject), sides, None, None, value)


def _parts(desk: Desk, subject: str, kind: str) -> Iterator[str]:
    """The living parts of a kind, at any depth, not below another of that kind."""
    todo = [subject]
    while todo:
        node = desk.node(todo.pop())
        for part in node.parts if node is not None else ():
            if not desk.alive(part):
                continue
            if kind in desk.knowledge.nodes[part].kinds:
                yield part
            else:
                todo.append(part)


def _of_aliases(desk: Desk) -> Iterator[Dispute]:
    """Names that two things of one kind both go by: titles, and what a source calls them. What people may ask by, and
    no source says, states nothing."""
    owners: dict[str, dict[str, None]] = {}
    for node in desk.knowledge.nodes.values():
        for entity in node.entities:
            for name in (entity.title, *(one.value for one in entity.framed if one.word == "aka" and one.citations)):
                if name:
                    owners.setdefault(" ".join(name.casefold().split()), {})[node.name] = None
    for name, named in owners.items():
        kinds: dict[str, list[str]] = {}
        for one in named:
            kinds.setdefault(desk.knowledge.nodes[one].kind, []).append(one)
        for same in kinds.values():
            if len(same) > 1:
                sides = tuple(Side(f"“{name}” is {_named(desk, n)}", _heading(desk, n), None, n) for n in same)
                yield Dispute(same[0], None, f"the name “{name}”", sides, None)


def _named(desk: Desk, name: str) -> str:
    label = desk.label(name)
    return label if label == name else f"{label} ({name})"


def _heading(desk: Desk, name: str) -> tuple[Cited, ...]:
    entity = desk.knowledge.nodes[name].entities[0]
    return desk.cited(entity.citations, name)


def settled_words(dispute: Dispute) -> Iterable[str]:
    """How it ended, as lines: what settled it, or that it is open and what would settle it."""
    if dispute.is_of_limits:
        return (f"said differently: {dispute.settled_by}",)
    if dispute.settled_by is not None:
        return (f"settled: {dispute.settled_by}",)
    return ("open: nothing settles it", *((f"to settle it: {dispute.paste}",) if dispute.paste else ()))


__all__ = ["PART", "UNSTATED", "Dispute", "Side", "answer", "disputes", "settled_words", "title"]
