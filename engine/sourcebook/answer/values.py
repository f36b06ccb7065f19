"""Whose, what, when: the values of one property of one subject, the narrowest that hold first (semantics 12)."""

from sourcebook.answer import naming, wording
from sourcebook.answer.answer import Cited, Dissent, ProofView, Statement
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, PART, UNSTATED, Desk, Found
from sourcebook.answer.whether import denied_within, has_ended, in_part, not_itself, unrecorded, within_scopes
from sourcebook.core.query import Query
from sourcebook.core.term import Mode, Property, Sort
from sourcebook.infer.frame import PART_OF
from sourcebook.infer.world import world
from sourcebook.text.value import replace

_ALONGSIDE = 3  # values, each within limits of its own, that are told in one line


def answer(desk: Desk, query: Query) -> Found:
    """The values of the property, of each subject."""
    found = [of_one(desk, query, subject) for subject in query.subjects]
    if len(found) == 1:
        return found[0]
    return Found(
        tuple(_alone(item) for one in found for item in one.answers),
        tuple(item for one in found for item in one.dissent),
        notes=tuple(dict.fromkeys(note for one in found for note in one.notes)),
    )


def _alone(item: Statement) -> Statement:
    """A side of a dispute as it is told without a heading that says so."""
    if item.status != DISPUTED or item.text.startswith("Disputed"):
        return item
    return replace(item, text=f"Disputed: {item.text}")


def of_one(desk: Desk, query: Query, subject: str) -> Found:
    property = query.property or ""
    declared = desk.property(property)
    if query.negated:
        return _denied(desk, query, subject)
    found = desk.values(subject, property, query.scope) if query.scope else desk.told(subject, property)
    if not desk.facts(property, subject) and not desk.may_have(declared, subject):
        found = []  # what is said of its whole is of another sort of thing
    values = [pair for pair in found if _is_kind(desk, query.kind, pair[0])]
    if query.but:
        from sourcebook.answer import others

        every, values = values, others.values_beyond(desk, subject, property, query.but, values, query.scope)
        if every and not values:
            return others.no_value(desk, query, subject)
    placed = property in desk.placed()
    if placed and query.kind:
        values = _on_the_way(desk, subject, property, query.kind) or values
    shown = [(value, status) for value, status in values if status in (HOLDS, PART, DISPUTED)]
    if (
        declared.frame
        and desk.knowledge.shelf is not None
        and (lasting := _lasting(desk, subject, property)) is not None
    ):
        return lasting
    described = _described(desk, subject, declared)
    if not shown and query.kind and (deeper := _of_such_parts(desk, query, subject, [value for value, _ in found])):
        return deeper
    if not shown:
        denied = desk.denied(subject, property)
        if denied and declared.mode is Mode.GATHERED and not desk.facts(property, subject):
            return described or _denied_of_all(desk, query, subject)
        return described or _nothing(desk, query, subject, denied)
    whole = query.scope is None and query.kind is None and not placed and not declared.frame
    by_part: list[tuple[str, list[str]]] = []
    beaten: list[Dissent] = []
    if whole and declared in desk.placing():
        shown, beaten = _lists(desk, subject, property, shown)
    elif whole:
        shown, by_part = _stated_first(desk, subject, property, _without_wider(desk, subject, property, shown))
    open_ = shown[0][1] == DISPUTED and len([pair for pair in shown if pair[1] == DISPUTED]) > 1
    called = naming.among(desk, query, [value for value, _ in shown])
    items = []
    for value, status in shown:
        # Under a heading that says so, a side is told as it is stated.
        side = open_ and status == DISPUTED
        text = desk.sentence(property, subject, value, scope=query.scope) if side else None
        if status == PART and query.scope is None:
            # Beside other values it goes without saying that the rest of the parts have those.
            text = within_scopes(desk, subject, property, value)
            text = text or in_part(desk, subject, property, value, brief=len(shown) > 1)
        text = naming.renamed(desk, query, subject, value, called) if text is None and status == HOLDS else text
        items.append(desk.say(subject, property, value, status, text=text, scope=query.scope))
    if placed:
        items = [_located(desk, item) for item in items]
    elif whole and declared.mode is Mode.INHERITED and declared.value.sort is Sort.TEXT and items[0].status == HOLDS:
        items += _of_own_parts(desk, subject, property, {value for value, _ in shown})
    lead = [value for value, status in shown if status == HOLDS]
    heading = None
    listed = declared.value.sort in (Sort.CLOSED, Sort.ORDERED)
    if by_part:
        names = []
        for value, parts in by_part:
            whose = wording.some([desk.label(part) for part in parts], 3)
            names.append(f"{wording.value_label(desk.knowledge, property, value)} ({whose})")
        heading = wording.phrased(desk.knowledge, property, desk.label(subject), wording.some(names, 8))
    elif not open_ and len(lead) > 1 and (listed or not declared.single):
        # Of words that lie within one another the widest comes first: licensed, and paid at that.
        lead = lead[::-1] if listed and declared.single else lead
        heading = naming.several(desk, query, subject, lead, called) or desk.several(property, subject, lead, 8)
    elif not lead and not open_ and 1 < len(items) <= _ALONGSIDE:
        # Each holds within limits of its own: none is more the answer than the others.
        heading = "; ".join(item.text.removeprefix("In part: ") for item in items)
    elif open_:
        sides = [value for value, its in shown if its == DISPUTED]
        heading = f"Disputed: {desk.several(property, subject, sides, len(sides), 'or')}"
    dissent: dict[tuple[str, tuple[object, ...]], Dissent] = {}
    for value, _ in shown:
        for item in desk.dissent(subject, property, value, query.scope):
            dissent.setdefault((item.text, item.sources), item)
    if whole and declared in desk.placing():
        items = [_own_citations(desk, item) for item in items]
        for lower in beaten:
            dissent.setdefault((lower.text, lower.sources), lower)
    said = {(item.value, source) for item in items for source in item.sources} if dissent else set()
    against = tuple(
        item for item in dissent.values() if not any((item.value, source) in said for source in item.sources)
    )
    notes = _number_notes(desk, subject, property) if declared.value.sort is Sort.RANGE else ()
    if placed:
        notes = (*notes, *own_disagreements(desk, subject, property), *not_itself(desk, subject))
    if described is not None:
        items, notes = [*items, *described.answers], (*notes, *described.notes)
    return Found(tuple(items), against, notes=notes, heading=heading)


def _lasting(desk: Desk, subject: str, property: str) -> Found | None:
    """Since when or until when releases have a code in use; None for what they do not list, and what is declared."""
    if not desk.is_listed(subject) or desk.values(subject, property):
        return None
    from sourcebook.answer import lasting

    return lasting.dated(desk, subject, property)


def _described(desk: Desk, subject: str, declared: Property) -> Found | None:
    """Of the property that names what a code is: what releases write beside the code; None where they write nothing."""
    if desk.knowledge.shelf is None or not desk.is_listed(subject):
        return None
    from sourcebook.answer import listed

    items, notes = listed.meaning(desk, subject) if listed.is_meaning(declared) else ((), ())
    return Found(items, notes=notes) if items else None


def _without_wider(desk: Desk, subject: str, property: str, shown: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The values without what is disputed, that nobody states and that only follows from a narrower one which holds:
    it would be told against the very source of that."""
    field, name = desk.world.field(property), desk.world.subject(subject)
    own = {key for voice in field.own(name) if voice.sign == "says" for key in voice.keys}
    keys, within = {value: field.order.key(value) for value, _ in shown}, field.order.within
    holding = [keys[value] for value, status in shown if status == HOLDS]

    def follows(value: str) -> bool:
        return keys[value] not in own and any(within(narrower, keys[value]) for narrower in holding)

    return [pair for pair in shown if pair[1] != DISPUTED or not follows(pair[0])]


def _stated_first(
    desk: Desk, subject: str, property: str, shown: list[tuple[str, str]]
) -> tuple[list[tuple[str, str]], list[tuple[str, list[str]]]]:
    """The values with those that are stated before what only follows from them; and where nothing narrower than that
    holds of the whole, which of the parts has which value."""
    field, name = desk.world.field(property), desk.world.subject(subject)
    own = {key for voice in field.own(name) if voice.sign == "says" for key in voice.keys}
    keys = {value: field.order.key(value) for value, _ in shown}
    holding = [pair for pair in shown if pair[1] == HOLDS]
    if not own and any(voice.sign == "says" for one in field.line(name) for voice in field.own(one)):
        return shown, []
    if not holding or any(keys[value] in own for value, _ in holding):
        return sorted(shown, key=lambda pair: bool(own) and keys[pair[0]] not in own and pair[1] in (HOLDS, PART)), []

    def follows(status: str) -> list[tuple[str, str]]:
        """What is narrower than something that holds."""
        within = field.order.within
        return [pair for pair in shown if pair[1] == status and any(within(keys[pair[0]], keys[w]) for w, _ in holding)]

    disputed = [pair for pair in follows(DISPUTED) if keys[pair[0]] in own]
    if disputed:
        return [*disputed, *(pair for pair in shown if pair not in disputed)], []
    by_part: list[tuple[str, list[str]]] = []
    told: set[str] = set()
    if desk.property(property).mode in (Mode.EVERY, Mode.INHERITED):
        for value, _ in follows(PART):
            so = [part.subject for part in desk.parts(subject, property, value) if part.status == HOLDS]
            if new := [part for part in so if part not in told]:
                by_part.append((value, new))
                told.update(new)
    if len(by_part) < 2:
        return shown, []
    by_part.sort(key=lambda pair: (keys[pair[0]] not in own, -len(pair[1])))
    leading = [(value, PART) for value, _ in by_part]
    return [*leading, *(pair for pair in shown if pair not in leading)], by_part


def _lists(
    desk: Desk, subject: str, property: str, shown: list[tuple[str, str]]
) -> tuple[list[tuple[str, str]], list[Dissent]]:
    """The ranges of the lists of best rank, and the other lists as dissent: what lies in the better is no answer of its
    own (semantics 11.2)."""
    name, status = desk.world.subject(subject), dict(shown)
    given = [voice for voice in desk.world.field(property).own(name) if voice.sign == "says" and voice.facts]
    best = max((v.rank for v in given if any(status.get(value) == HOLDS for value in v.values)), default=None)
    if best is None:
        return shown, []
    kept = {value for voice in given if voice.rank == best for value in voice.values}
    dissent = []
    ranks = {rank: word for word, rank in desk.knowledge.trust.items()}
    for voice in given:
        for value in voice.values if voice.rank < best else ():
            if value not in kept and status.get(value) == HOLDS:
                item = desk.say(subject, property, value, HOLDS)
                settled = f"higher rank: {ranks.get(best, '')} over {ranks.get(voice.rank, '')}"
                winners = [fact.citation for one in given if one.rank == best for fact in one.facts]
                dissent.append(_dissenting(desk, item, settled, desk.cited(winners, name)))
    return [pair for pair in shown if pair[0] in kept or pair[1] != HOLDS], dissent


def _dissenting(desk: Desk, item: Statement, settled: str, winners: tuple[Cited, ...]) -> Dissent:
    its = _own_citations(desk, item)
    view = ProofView(its.text, None, its.sources, (ProofView(f"beaten by {settled}", None, winners),))
    return Dissent(
        text=its.text,
        status=NOT,
        subject=its.subject,
        property=its.property,
        value=its.value,
        codes=its.codes,
        sources=its.sources,
        prove=lambda: view,
        settled_by=settled,
    )


def _own_citations(desk: Desk, item: Statement) -> Statement:
    """The same with the places that state this very range; not those of a wider one that has it."""
    name = desk.world.subject(item.subject or "")
    facts = desk.facts(item.property or "", name)
    its = [f.citation for f in facts if item.value in f.values and f.sign == "says" and f.first <= desk.day <= f.last]
    sources = desk.cited(its, name)
    return replace(item, sources=sources) if sources else item


def _is_kind(desk: Desk, kind: str | None, value: str) -> bool:
    node = desk.node(value)
    return kind is None or node is None or kind in node.kinds


def _on_the_way(desk: Desk, subject: str, property: str, kind: str) -> list[tuple[str, str]]:
    """The narrowest whole of that kind that a code is in by way of each place that is settled for it; wider ones are
    told with it."""
    found: dict[str, None] = {}
    for value in desk.holding(subject, property):
        for name in reversed(desk.path(value)):
            node = desk.node(name)
            if node is not None and kind in node.kinds:
                found[name] = None
                break
    wider = {above for name in found for above in desk.path(name)[:-1]}
    return [(name, HOLDS) for name in found if name not in wider]


def _located(desk: Desk, item: Statement) -> Statement:
    """The same with the whole way down, and the range it lies in."""
    below = [desk.label(name) for name in reversed(desk.path(item.value)[:-1])]
    ranges = [str(stated.range) for stated in desk.knowledge.holding(item.subject or "") if item.value in stated.under]
    settled = desk.codes(item.value)
    ranges.sort(key=lambda ranged: ranged not in settled)
    text = item.text + (f" ({ranges[0]})" if ranges and item.status == HOLDS else "")
    if below:
        text += f", part of {', '.join(below)}"
    path = (*desk.path(item.value), item.subject or "") if item.value else item.path
    return replace(item, text=text, path=path, codes=tuple(ranges[:1]))


def own_disagreements(desk: Desk, subject: str, property: str) -> tuple[str, ...]:
    """That one source puts a code into two places: its ranges, and where they stand."""
    by_source: dict[str, list[tuple[str, str, str, str]]] = {}
    for stated in desk.knowledge.holding(subject):
        for fact in desk.facts(property, stated.name):
            if fact.sign == "says":
                name = fact.values[0]
                place = (name, desk.label(name), str(stated.range), str(fact.citation))
                by_source.setdefault(fact.citation.source, []).append(place)
    out = []
    for source, places in by_source.items():
        apart = {name for name, _, _, _ in places}
        if any(name not in desk.path(other) and other not in desk.path(name) for name in apart for other in apart):
            said = [f"{place} {ranged} [{cited}]" for _, place, ranged, cited in places]
            out.append(f"{desk.label(subject)} lies in {len(said)} ranges of {source}: {wording.listed(said)}")
    return tuple(out)


def _number_notes(desk: Desk, subject: str, property: str) -> tuple[str, ...]:
    """That a number space is no list of the codes in use."""
    first = desk.placing()[:1]
    if first and first[0].name == property:
        return tuple(desk.sentence(name, subject, value) for name, value in desk.space(subject))
    return ()


def _denied(desk: Desk, query: Query, subject: str) -> Found:
    """What is not so: the values that somebody denies and that do not hold."""
    property, label = query.property or "", desk.label(subject)
    values = [value for value in desk.denied(subject, property) if _is_kind(desk, query.kind, value)]
    if not values:
        about = desk.property(property).title or property
        text = f"Not stated for {label}: what is denied of it ({about})"
        lead = desk.plain(text, UNSTATED, subject, property=property, path=desk.path(subject))
        return Found((lead,), notes=desk.known(subject, 3))
    items = [desk.say(subject, property, value, NOT) for value in values]
    heading = None
    if len(items) > 1:
        heading = desk.several(property, subject, values, 8, "or", True)
    dissent = dict.fromkeys(against for value in values for against in desk.dissent(subject, property, value))
    return Found(tuple(items), tuple(dissent), heading=heading)


def _of_own_parts(desk: Desk, subject: str, property: str, told: set[str]) -> list[Statement]:
    """What is stated of the parts of a whole besides what they have from it."""
    node = desk.node(subject)
    out = []
    for part in node.parts if node is not None else ():
        if desk.alive(part) and desk.facts(property, part):
            own = [value for value in desk.holding(part, property) if value not in told]
            out += [desk.say(part, property, value, HOLDS) for value in own]
    return out


def _of_such_parts(desk: Desk, query: Query, subject: str, values: list[str]) -> Found | None:
    """What has the values of a kind where the whole has none itself: what the whole has of others, if it is within it
    (the sections of its categories). None where nothing has one."""
    within = [value for value in values if subject in desk.path(value)[:-1]]
    found = [one for value in within if (one := of_one(desk, query, value)).answers[0].status in (HOLDS, PART)]
    return replace(found[0], answers=tuple(item for one in found for item in one.answers)) if found else None


def _of_parts(desk: Desk, subject: str, property: str) -> list[str]:
    """What parts have, though it is not said of the whole: a name of a part, say."""
    out = []
    for value, status in desk.values(subject, property):
        for part in desk.parts(subject, property, value) if status == PART else ():
            if part.status == HOLDS:
                said = desk.say(part.subject, property, value, HOLDS, codes=(), path=())
                places = ", ".join(map(str, said.sources[:3]))
                out.append(f"known: {said.text}" + (f" [{places}]" if places else ""))
    return out[:3]


def _within_limits(desk: Desk, subject: str, property: str) -> list[Statement]:
    """What the subject's own facts deny within a limit only."""
    own = [fact for fact in desk.facts(property, desk.world.subject(subject)) if fact.sign == "denies" and fact.scope]
    values = dict.fromkeys(value for fact in own for value in fact.values)
    return [denied for value in values for denied in denied_within(desk, subject, property, value)]


def _denied_of_all(desk: Desk, query: Query, subject: str) -> Found:
    """What is said where nothing is stated of a part, and something is denied of all around it: that does not tell what
    the part has."""
    nothing = _nothing(desk, query, subject, [])
    said = [item.text for item in _denied(desk, query, subject).answers]
    return replace(nothing, notes=(*nothing.notes, *said))


def _nothing(desk: Desk, query: Query, subject: str, denied: list[str]) -> Found:
    """What is said where nothing holds: that, and what is known."""
    property = query.property or ""
    ended = has_ended(desk, subject)
    notes: list[str] = []
    if denied:
        found = _denied(desk, query, subject)
        notes.append(f"nothing else is stated of this: {desk.property(property).title or property}")
        return replace(found, notes=(*notes, *desk.known(subject, 2, property)))
    if query.scope is None and query.kind is None and (limited := _within_limits(desk, subject, property)):
        return Found(tuple(limited), notes=tuple(desk.known(subject, 2, property)))
    if ended:
        text = f"{'Not stated' if query.day is None else 'No longer'}: {ended}"
        node = desk.node(subject)
        if node is not None and desk.day > node.last:
            then = Desk(desk.knowledge, world(desk.knowledge, node.last), node.last)
            for value, status in then.values(subject, property):
                if status in (HOLDS, DISPUTED):
                    notes.append(f"on its last day: {then.stated(subject, property, value, status)}")
    elif property == PART_OF and desk.node(subject) is not None and not desk.world.wholes(subject):
        verb = "are" if wording.is_plural(desk.knowledge, desk.label(subject)) else "is"
        text = f"{desk.label(subject)} {verb} part of nothing that is known here"
        return Found((desk.plain(text, NOT, subject, property=property, path=desk.path(subject)),))
    else:
        text = f"Not stated for {desk.label(subject)}: {desk.property(property).title or property}"
        notes += _of_parts(desk, subject, property)
    notes += desk.known(subject, 3, property)
    notes += unrecorded(desk, subject)
    frame = desk.node(subject)
    citations = frame.entities[0].citations if frame is not None and ended else ()
    lead = desk.plain(text, UNSTATED, subject, citations, property=property, path=desk.path(subject))
    return Found((lead,), notes=tuple(dict.fromkeys(notes)))
