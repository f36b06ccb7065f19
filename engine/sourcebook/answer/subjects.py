"""What has a value: the level or system that a person would name, then the exact place with its codes.

Where what is said of a part is said of the whole (`gathered`), the exact places answer, each below the part of the
top that it belongs to; otherwise the widest subjects answer, since their parts only follow them.
"""

from collections.abc import Iterable

from sourcebook.answer import neighbours, wording
from sourcebook.answer.answer import Dissent, Statement
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, PART, UNSTATED, Desk, Found
from sourcebook.answer.whether import has_ended, said, scale_of
from sourcebook.core.code import Range, joined
from sourcebook.core.query import Query
from sourcebook.core.term import Mode, Sort
from sourcebook.infer.compare import compared
from sourcebook.infer.frame import PART_OF
from sourcebook.text.value import replace


def answer(desk: Desk, query: Query) -> Found:
    """The subjects of which the value holds; then those of which it holds in part or is disputed, and those that have
    it by a property near this one."""
    of_codes = query.kind in (None, str(Sort.CODE))
    query = _in_general(desk, query)
    own = neighbours.beside(desk, query, found(desk, query, of_codes))
    if query.kind is None or own.answers[0].status != UNSTATED:
        return own
    # Of things of that kind nothing is said; of others it may be.
    others = replace(query, kind=None)
    more = neighbours.beside(desk, others, found(desk, others))
    if more.answers[0].status == UNSTATED:
        return own
    return replace(more, notes=(own.answers[0].text, *more.notes))


def found(desk: Desk, query: Query, of_codes: bool = False) -> Found:
    """The same by this property alone; asked `of_codes`, with notes on what it means that they have it."""
    property = query.property or ""
    declared = desk.property(property)
    if query.operator != "=" or query.negated:
        return _among(desk, query)
    if len(query.values) > 1:
        return _of_several(desk, query)
    value = query.values[0]
    if property == PART_OF and desk.node(value) is None and Range.of(value.rpartition(":")[2]) is not None:
        from sourcebook.answer.codes import in_range

        return in_range(desk, replace(query, subjects=(value,)))
    statuses = {one.subject: one.status.value for one in desk.world.subjects(property, value, query.kind, query.within)}
    if query.but:
        from sourcebook.answer import others

        every, statuses = statuses, others.subjects_beyond(desk, query.but, statuses)
        if every and not statuses:
            return others.no_subject(desk, query)
    holding = [subject for subject, status in statuses.items() if status == HOLDS]
    if declared.mode is Mode.GATHERED:
        heads = None
        if query.kind is not None:
            heads, of_all = set(holding), desk.world.subjects(property, value, None, query.within)
            holding = [one.subject for one in of_all if one.status.value == HOLDS]
            if query.but:
                holding = list(others.subjects_beyond(desk, query.but, dict.fromkeys(holding, HOLDS)))
        items, heading = _gathered(desk, property, value, holding, heads)
    else:
        items, heading = _widest(desk, property, value, holding), None
    for status in (PART, DISPUTED):
        inside = [subject for subject, its in statuses.items() if its == status]
        if status == PART:
            # That something holds of a part of it is told by that part.
            told = {above for item in items if item.subject for above in _above(desk, item.subject)}
            inside = [subject for subject in inside if subject not in told]
        items += [
            desk.say(s, property, value, status) for s in tops(desk, inside, set() if status == PART else set(holding))
        ]
    listed, counted = listed_having(desk, query, value)
    if query.but:
        listed, counted = [row for row in listed if others.is_apart(desk, query.but, row.subject or "")], []
    if not items and not listed:
        return _nothing(desk, query, value, _denying(desk, property, value))
    dissent: dict[tuple[str, object], Dissent] = {}
    for item in items[:6]:
        if item.subject is not None and item.property == property:
            for against in desk.dissent(item.subject, property, value):
                dissent.setdefault((against.text, against.sources), against)
    named = {item.subject for item in items}
    items += [item for item in listed if item.subject not in named]
    first = items[0]
    notes: tuple[str, ...] = ()
    if first.status == HOLDS:
        about = wording.value_label(desk.knowledge, property, value)
        if declared.backed and of_codes:
            about = wording.phrased(desk.knowledge, property, "", about)
        notes = desk.noted(first.path, about, 2)
    heading = heading or next(iter(counted), None)
    notes = (*counted[1:], *notes)
    return Found(tuple(items), tuple(dissent.values()), notes=notes, heading=heading)


def _in_general(desk: Desk, query: Query) -> Query:
    """The same without the kind where codes are asked for and no source says it of a code: such codes have it from what
    they are in, and those that happen to be recorded are no answer."""
    property = query.property or ""
    if query.kind != str(Sort.CODE):
        return query
    stated = desk.knowledge.facts.get(property, {})
    return query if any(desk.is_code(subject) for subject in stated) else replace(query, kind=None)


def listed_having(desk: Desk, query: Query, value: str) -> tuple[list[Statement], list[str]]:
    """The codes of which releases say it, and how many they are; nothing where no column says the property."""
    kinds = (None, str(Sort.CODE))
    if desk.knowledge.shelf is None or query.kind not in kinds or query.scope is not None:
        return [], []
    from sourcebook.compile.listed import may_say

    if not may_say(desk.knowledge, query.property or ""):
        return [], []
    from sourcebook.answer import contents

    return contents.having(desk, query.property or "", value, query.within)


def _of_several(desk: Desk, query: Query) -> Found:
    """What has any of the values, those of each value together; what none has is said only if all are so."""
    each = [found(desk, replace(query, values=(value,))) for value in query.values]
    told = [one for one in each if one.answers[0].status != UNSTATED] or each[:1]
    return Found(
        tuple(dict.fromkeys(item for one in told for item in one.answers)),
        tuple(dict.fromkeys(item for one in told for item in one.dissent)),
        notes=tuple(dict.fromkeys(note for one in told for note in one.notes)),
    )


def _gathered(
    desk: Desk, property: str, value: str, holding: list[str], heads: set[str] | None
) -> tuple[list[Statement], str | None]:
    """One statement for each part of a top that has exact places below it, then these, then who stands behind them.

    With `heads`, the things of the kind that was asked for, the topmost of them take the place of the part of a top.
    """
    among = set(holding)
    exact = [s for s in holding if not any(part in among for part in _parts(desk, s))]
    groups: dict[str, list[str]] = {}
    for subject in exact:
        path = desk.path(subject)
        if heads is None:
            groups.setdefault(path[1] if len(path) > 1 else path[0], []).append(subject)
        elif (head := next((name for name in path if name in heads), None)) is not None:
            groups.setdefault(head, []).append(subject)
    leads: list[Statement] = []
    places: list[Statement] = []
    for head, members in groups.items():
        lead = _lead(desk, property, value, head, members)
        leads.append(lead)
        if members != [head]:
            places += [desk.say(member, property, value, HOLDS) for member in members]
    leads.sort(key=lambda item: (-_trust(desk, item), item.subject or ""))
    backed = filter(desk.is_backed, groups[leads[0].subject or ""] if leads and desk.property(property).backed else ())
    behind = _behind(desk, backed) if heads is None else []  # nobody who asks which letter it is asks whose
    return [*leads, *places, *behind], None


def _parts(desk: Desk, subject: str) -> tuple[str, ...]:
    node = desk.node(subject)
    return node.parts if node is not None else ()


def _trust(desk: Desk, item: Statement) -> int:
    return max((desk.knowledge.trust.get(source.rank, 0) for source in item.sources), default=0)


def _lead(desk: Desk, property: str, value: str, head: str, members: list[str]) -> Statement:
    """`HCPCS Level II covers ambulance: A codes, A0021-A0999`."""
    codes = joined(found for m in members for c in desk.codes(m) if (found := Range.of(c)) is not None)
    written = tuple(map(str, codes))
    if members == [head] and _parts(desk, head):
        written = ()  # all codes of a whole are none that one could use
    if len(members) == 1:
        path = desk.path(members[0])
        below = [desk.label(name) for name in path[path.index(head) + 1 :]] if head in path else []
        detail = ", ".join([*below, *written])
    else:
        path = desk.path(head)
        detail = "; ".join(_place(desk, member) for member in members[:4])
        if len(members) > 4:
            detail += f"; and {len(members) - 4} more places"
    text = desk.sentence(property, head, value) + (f": {detail}" if detail else "")
    return desk.say(head, property, value, HOLDS, text=text, codes=written, path=path)


def _place(desk: Desk, subject: str) -> str:
    codes = desk.codes(subject)
    return desk.label(subject) + (f" ({', '.join(codes)})" if codes and desk.label(subject) not in codes else "")


def _behind(desk: Desk, subjects: Iterable[str]) -> list[Statement]:
    """Who stands behind the places that answer, and on what terms; told apart where they differ."""
    out: list[Statement] = []
    members = list(subjects)
    for declared in desk.shown():
        by_value: dict[tuple[str, str], list[str]] = {}
        for member in members:
            for value, status in desk.values(member, declared.name):
                if status in (HOLDS, DISPUTED):
                    by_value.setdefault((value, status), []).append(member)
                    if declared.single and status == HOLDS:
                        break
        for (value, status), whose in by_value.items():
            brief = wording.without_subject(desk.knowledge, declared.name, value)
            if len(whose) < len(members):
                brief += f" ({wording.some([desk.label(name) for name in whose], 3)})"
            if status == DISPUTED:
                brief += " (disputed)"
            out.append(desk.say(whose[0], declared.name, value, status, beneath=brief))
    return out


def _widest(desk: Desk, property: str, value: str, holding: list[str]) -> list[Statement]:
    """The widest subjects: those that have just this value before those that have a narrower one, those that most
    sources say it of first."""
    items = [desk.say(subject, property, value, HOLDS) for subject in tops(desk, holding, set())]
    return sorted(items, key=lambda item: _order(desk, item, property, value))


def _order(desk: Desk, item: Statement, property: str, value: str) -> tuple[bool, int]:
    is_said = any(value in fact.values for fact in desk.facts(property, item.subject or ""))
    return not is_said, -len({cited.id for cited in item.sources})


def tops(desk: Desk, subjects: list[str], known: set[str]) -> list[str]:
    """Those that are part of none of the others, nor of what is known already."""
    among = set(subjects) | known
    return [s for s in subjects if s not in known and not among.intersection(_above(desk, s))]


def _above(desk: Desk, subject: str) -> tuple[str, ...]:
    if subject in desk.knowledge.nodes:
        return desk.knowledge.above(subject)
    return desk.path(subject)[:-1]


def _among(desk: Desk, query: Query) -> Found:
    """The subjects whose value compares as asked, or of which the value does not hold."""
    property = query.property or ""
    declared = desk.property(property)
    limit = query.values[0]
    items: list[Statement] = []
    if query.negated and query.operator == "=":
        asked = set(_candidates(desk, query))
        items += [desk.say(s, property, limit, NOT) for s in _denying(desk, property, limit) if s in asked]
        named = {item.subject for item in items}
        items = [item for item in items if not named.intersection(_above(desk, item.subject or ""))]
    else:
        for subject in _candidates(desk, query):
            for value, status in desk.values(subject, property):
                fits = compared(value, query.operator, limit, scale_of(declared))
                if status in (HOLDS, DISPUTED) and fits is not query.negated:
                    items.append(desk.say(subject, property, value, status))
        items.sort(key=lambda item: item.status != HOLDS)
    near: list[Statement] = []
    if query.negated and query.operator == "=":
        from sourcebook.answer import denied

        near = denied.otherwise(desk, query, {item.subject or "" for item in items})
    if not items:
        found = _nothing(desk, query, wording.compared(declared, query.operator, limit), [])
        if query.negated and query.operator == "=" and not found.notes:
            so = answer(desk, replace(query, negated=False))
            told = [_known(item) for item in so.answers if item.subject and item.status in (HOLDS, PART)]
            found = replace(found, notes=tuple(told[:4]))
        return replace(found, answers=(*found.answers, *near)) if near else found
    return Found(tuple(items), notes=tuple(_known(item) for item in near[:4]))


def _known(item: Statement) -> str:
    """What is known, with the first places where it stands."""
    places = ", ".join(map(str, item.sources[:3]))
    return f"known: {item.text}" + (f" [{places}]" if places else "")


def _candidates(desk: Desk, query: Query) -> list[str]:
    """The subjects of which anything is stated, of the kind and below the whole that are asked for."""
    out = []
    for subject in desk.knowledge.facts.get(query.property or "", {}):
        node = desk.node(subject)
        if node is None or not desk.alive(subject) or (query.kind and query.kind not in node.kinds):
            continue
        if query.within and query.within != subject and query.within not in desk.knowledge.above(subject):
            continue
        out.append(subject)
    return out


def _denying(desk: Desk, property: str, value: str) -> list[str]:
    """The subjects of which something is stated and the value does not hold."""
    stated = desk.knowledge.facts.get(property, {})
    return [s for s in stated if s in desk.knowledge.nodes and desk.status(s, property, value) == NOT]


def _nothing(desk: Desk, query: Query, value: str, denied: list[str]) -> Found:
    """What is said where nothing has the value: that, and of what it does not hold."""
    property = query.property or ""
    shown = wording.value_label(desk.knowledge, property, value)
    noun = f"any {wording.noun(desk.knowledge, query.kind)}" if query.kind else "anything"
    noun += f" in {wording.called(desk.knowledge, query.within)}" if query.within else ""
    if query.negated:
        text = f"Not stated: no source denies of {noun} that {_of_it(desk, property, shown)}"
    else:
        text = f"Not stated: no source says of {noun} that {_of_it(desk, property, shown)}"
    if query.within is not None and (ended := has_ended(desk, query.within)):
        text = f"{'Not stated' if query.day is None else 'No longer'}: {ended}"
    lead = desk.plain(text, UNSTATED, property=property, value=value)
    if query.within is not None and not query.negated and desk.status(query.within, property, query.values[0]) == NOT:
        return Found((desk.say(query.within, property, query.values[0], NOT),))
    asked = set(_candidates(desk, query))
    refuted = [s for s in denied if s in asked and desk.dissent(s, property, value)] if not query.negated else []
    if refuted and query.operator == "=":
        # Somebody does say it, and is beaten.
        told = Query("ask", property, values=(value,))
        items = [desk.say(s, property, value, NOT, text=said(desk, told, s, value, NOT)) for s in refuted]
        dissent = dict.fromkeys(against for s in refuted for against in desk.dissent(s, property, value))
        instead = [desk.say(s, property, so, HOLDS) for s in refuted for so in desk.holding(s, property)]
        return Found(tuple(items), tuple(dissent), notes=tuple(_known(item) for item in instead[:3]))
    against = [desk.say(subject, property, value, NOT) for subject in tops(desk, denied, set())[:4]]
    notes = [_known(item) for item in against if item.sources]
    if not (query.negated or query.within or desk.property(property).near) and query.operator == "=":
        denials = dict.fromkeys(item.text for item in against if item.sources)
        lead = replace(lead, text=f"None that is stated: {'; '.join(denials)}") if denials else lead
    node = desk.node(value)
    if node is not None:
        notes += desk.known(node.name, 2)
    return Found((lead,), notes=tuple(notes) or desk.noted([value])[:2])


def _of_it(desk: Desk, property: str, value: str) -> str:
    return wording.fitted(wording.phrased(desk.knowledge, property, "it", value), value)
