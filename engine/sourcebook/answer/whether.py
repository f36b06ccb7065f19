"""Yes or no: whether a value holds of a subject, with the reason in the first line.

INVARIANT: *no* is said only where another value, a denial, a closed list or the frame says it (semantics 12).
"""

from sourcebook.answer import wording
from sourcebook.answer.answer import Dissent, Statement
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, ORDER, PART, UNSTATED, Desk, Found
from sourcebook.answer.speaking import opposition, scoped, voices
from sourcebook.core.query import Query
from sourcebook.core.term import Property, Sort
from sourcebook.infer.compare import compared
from sourcebook.infer.frame import PART_OF, SAME
from sourcebook.text.value import replace

_FOR_MOST = 4  # times as many parts as it is not so for


def answer(desk: Desk, query: Query) -> Found:
    """Whether what is asked is so, for each subject and value."""
    if query.only is not None:
        from sourcebook.answer import sole

        return sole.answer(desk, query)
    items: list[Statement] = []
    notes: list[str] = []
    for subject in query.subjects:
        for value in query.values:
            if query.operator == "=":
                items.append(_one(desk, query, subject, value))
            else:
                items.append(_compared(desk, query, subject, value))
    dissent = [d for item in items if item.subject and item.value for d in _dissent(desk, query, item)]
    for item in items:
        if item.status in (UNSTATED, DISPUTED) and item.subject:
            notes += instead(desk, item.subject, query.property or "", item)
    if query.scope is None and not query.negated:
        items = [told for item in items for told in (_limits_of(desk, item) or [item])]
    best = items
    if query.form == "which":
        from sourcebook.answer import choosing

        best = choosing.led(desk, query, sorted(items, key=lambda item: ORDER.index(item.status)))
    return Found(tuple(best), tuple(dict.fromkeys(dissent)), notes=tuple(dict.fromkeys(notes)))


def _limits_of(desk: Desk, item: Statement) -> list[Statement]:
    """In the place of what is not stated, that it is denied within a limit."""
    return (
        denied_within(desk, item.subject or "", item.property or "", item.value or "")
        if item.status == UNSTATED
        else []
    )


def denied_within(desk: Desk, subject: str, property: str, value: str) -> list[Statement]:
    """What is denied of it within a limit only: `not typically`."""
    scopes = [s for s in desk.world.scopes(property) if desk.status(subject, property, value, s) == NOT]
    texts = [desk.sentence(property, subject, value, denied=True, scope=scope) for scope in scopes]
    return [
        desk.say(subject, property, value, NOT, text=f"In part: {text}", scope=scope)
        for scope, text in zip(scopes, texts, strict=True)
    ]


def _dissent(desk: Desk, query: Query, item: Statement) -> tuple[Dissent, ...]:
    return desk.dissent(item.subject or "", query.property or "", item.value or "", query.scope)


def _one(desk: Desk, query: Query, subject: str, value: str) -> Statement:
    property = query.property or ""
    if desk.property(property).frame and desk.is_listed(subject):
        from sourcebook.answer import lasting

        if (listed := lasting.is_dated(desk, subject, property, value)) is not None:
            return listed
    status = desk.status(subject, property, value, query.scope)
    if status == UNSTATED and not query.negated and (over := _over(desk, subject, property, value)) is not None:
        return over
    text = said(desk, query, subject, value, status)
    return desk.say(subject, property, value, status, text=text, scope=query.scope)


def _over(desk: Desk, subject: str, property: str, value: str) -> Statement | None:
    """That it is no longer so of what has ended, of which nothing is stated since (semantics 7), and that it was so on
    its last day; None for what goes on."""
    node = desk.node(subject)
    if node is None or not node.last < desk.day:
        return None
    from sourcebook.answer import history

    then = history.on(desk, node.last)
    status = then.status(subject, property, value)
    text = f"No: {has_ended(desk, subject)}"
    if status in (HOLDS, PART, DISPUTED):
        text += f"; on its last day: {then.stated(subject, property, value, status)}"
    return desk.plain(text, UNSTATED, subject, node.entities[0].citations, property=property, value=value)


def said(desk: Desk, query: Query, subject: str, value: str, status: str) -> str:
    """The answer in one line: the word, the sentence, the reason."""
    property = query.property or ""
    sentence = desk.sentence(property, subject, value, scope=query.scope)
    denial = desk.sentence(property, subject, value, denied=True, scope=query.scope)
    if desk.property(property).frame and property != SAME and wording.is_one(desk.knowledge, (subject, value)):
        # By one label for both, it would say nothing.
        names = wording.called(desk.knowledge, subject), wording.called(desk.knowledge, value)
        sentence, denial = (wording.phrased(desk.knowledge, property, *names, no) for no in (False, True))
    yes, no = ("No", "Yes") if query.negated else ("Yes", "No")
    match status:
        case "holds":
            return f"{yes}: {sentence}"
        case "does not hold":
            reason = because(desk, subject, property, value, query.scope)
            return f"{no}: {denial}" + (f", because {reason}" if reason else "")
        case "holds in part":
            return in_part(desk, subject, property, value, query.scope)
        case "disputed":
            return f"Disputed: {sentence}" + _sides(desk, subject, property, value, query.scope)
        case _:
            ended = has_ended(desk, subject)
            if ended:
                return f"Not stated: {ended}"
            if beaten := beaten_sayers(desk, subject, property, value, query.scope):
                return f"Not stated: {sentence}, say only sources that are beaten: {beaten}"
            if told := _told_of_alike(desk, subject, property, value, query.scope):
                return f"Not stated: no source says just that {sentence}; {told}"
            return f"Not stated: no source says that {sentence}, and none denies it"


def _told_of_alike(desk: Desk, subject: str, property: str, value: str, scope: str | None) -> str:
    """What holds of a thing with a value that is called alike, so that neither is told as if the other were not."""
    if scope is not None or desk.property(property).value.sort is not Sort.ENTITY:
        return ""
    holding = (one for one, status in desk.values(subject, property) if status == HOLDS)
    alike = next((one for one in holding if wording.is_said_in(desk.label(value), desk.label(one))), None)
    return desk.sentence(property, subject, alike) if alike is not None else ""


def beaten_sayers(desk: Desk, subject: str, property: str, value: str, scope: str | None = None) -> str:
    """Who says it though it is not stated in the end, and by what each was beaten; empty where nobody says it."""
    its: dict[str, list[str]] = {}
    for fact, by in voices(desk, subject, property, value, scope)[0]:
        if by is not None:
            its.setdefault(by, []).append(str(fact.citation))
    return "; ".join(f"{wording.some(list(dict.fromkeys(cited)), 4)} ({by})" for by, cited in its.items())


def because(desk: Desk, subject: str, property: str, value: str, scope: str | None = None) -> str:
    """What makes a value not hold, in a sentence; empty where the denial itself is all there is."""
    ended = has_ended(desk, subject)
    if ended:
        return ended
    if desk.property(property).frame:
        return inside(desk, subject, property, value)
    for fact in opposition(desk, subject, property, value, scope):
        if fact.sign == "denies" and fact.subject == subject and set(fact.values) == {value}:
            continue
        text = wording.of_fact(desk.knowledge, fact)
        if text != wording.sentence(desk.knowledge, property, subject, value, denied=True, scope=scope):
            return wording.of_fact(desk.knowledge, fact, over=fact.last < desk.today)
    return ""


def inside(desk: Desk, subject: str, property: str, value: str) -> str:
    """That the one is part of the other, which is why they are not the same, or not the other way round."""
    if property not in (SAME, PART_OF):
        return ""
    one, other = desk.world.subject(subject), desk.world.subject(value)
    if one in desk.knowledge.above(other):
        return f"{desk.label(other)} is part of {desk.label(one)}"
    if property == SAME and other in desk.knowledge.above(one):
        return f"{desk.label(one)} is part of {desk.label(other)}"
    return ""


def has_ended(desk: Desk, subject: str) -> str:
    """`Level III ended 2003-12-31`, or that it has not begun; empty for what is in use on the day."""
    limit = desk.limit(subject)
    return wording.bounded(desk.label(subject), *limit) if limit else ""


def in_part(
    desk: Desk, subject: str, property: str, value: str, scope: str | None = None, *, brief: bool = False
) -> str:
    """That it is so in part, and for which parts, and unless it is `brief` for which not; or within which scope."""
    key = (subject, property, value, scope, brief)
    told = desk.partly.get(key)
    if told is None:
        told = desk.partly[key] = _in_part(desk, *key)
    return told


def _in_part(desk: Desk, subject: str, property: str, value: str, scope: str | None, brief: bool) -> str:
    sentence = desk.sentence(property, subject, value, scope=scope)
    if scope is None:
        scopes = dict.fromkeys(fact.scope for fact in scoped(desk, subject, property, value) if fact.scope)
        if scopes:
            return f"In part: {sentence} ({wording.listed(scopes)})"
    return f"In part: {sentence}" + _parts(desk, subject, property, value, brief)


def within_scopes(desk: Desk, subject: str, property: str, value: str) -> str:
    """The value with the scopes that the subject's own facts limit it to; empty where not all of them do. Asked for
    values, that is the whole of the answer, and not a part of one."""
    facts = scoped(desk, subject, property, value)
    own = desk.world.subject(subject)
    if not facts or any(desk.world.subject(fact.subject) != own for fact in facts):
        return ""
    scopes = dict.fromkeys(fact.scope for fact in facts if fact.scope)
    return f"{desk.sentence(property, subject, value)} ({wording.listed(scopes)})"


def _parts(desk: Desk, subject: str, property: str, value: str, brief: bool) -> str:
    so, not_so = _told_parts(desk, subject, property, value)
    out = f", for {wording.some(so, 3)}" if so else ""
    return out + (f", not for {wording.some(not_so, 4)}" if not_so and not (brief and so) else "")


def _told_parts(desk: Desk, subject: str, property: str, value: str) -> tuple[list[str], list[str]]:
    """The parts that it is so for, and those that it is not; a part of which it is so but for a few of its own as one:
    `HCPCS Level II (all but D codes)`."""
    so: list[str] = []
    not_so: list[str] = []
    node, statuses = desk.node(subject), {part.subject: part for part in desk.parts(subject, property, value)}
    for name in node.parts if node is not None else ():
        part = statuses.get(name)
        if part is None:
            continue
        if part.status == HOLDS:
            so.append(part.label)
        elif part.status == NOT:
            not_so.append(part.label)
        elif part.status == PART:
            inner, outer = _told_parts(desk, name, property, value)
            if outer and len(inner) > _FOR_MOST * len(outer):
                so.append(f"{part.label} (all but {wording.listed(outer)})")
            else:
                so += inner
                not_so += outer
    return list(dict.fromkeys(so)), list(dict.fromkeys(not_so))


def _sides(desk: Desk, subject: str, property: str, value: str, scope: str | None) -> str:
    said = [wording.of_fact(desk.knowledge, fact) for fact in opposition(desk, subject, property, value, scope)]
    denial = wording.sentence(desk.knowledge, property, subject, value, denied=True)
    others = [text for text in dict.fromkeys(said) if text != denial]
    return f", say some; {wording.some(others, 2)}, say others" if others else ", say some, and others deny it"


def instead(desk: Desk, subject: str, property: str, item: Statement) -> tuple[str, ...]:
    """What is known where the answer is not: other values, then other things known of the subject."""
    found = [(v, s) for v, s in desk.values(subject, property) if s in (HOLDS, PART) and v != item.value]
    out: list[str] = []
    if found:
        text = desk.several(property, subject, [value for value, _ in found], 5)
        out += [f"known: {text}"] if text not in item.text else []
    if item.status == UNSTATED:
        out += desk.known(subject, 3 - len(out), property, item.value)
        out += unrecorded(desk, subject)
    return tuple(out)


def unrecorded(desk: Desk, subject: str) -> tuple[str, ...]:
    """What can be said of a code that nobody declared: how it is written and where its number lies."""
    if not wording.looks_like_code(desk.knowledge, subject):
        return ()
    if desk.is_listed(subject):
        from sourcebook.answer import listed

        return listed.ended(desk, subject)
    from sourcebook.answer.written import written_like

    holding = desk.knowledge.holding(subject)
    out = [_itself(subject, bool(holding))]
    like = written_like(desk, subject)
    if like:
        out.append(
            f"{subject} is written like a code of {wording.listed([desk.label(name) for name, _, _ in like], 'or')}"
        )
    for stated in holding:
        for place in stated.under:
            out.append(f"the numbers {stated.range} are said to be in {desk.label(place)}")
    return tuple(dict.fromkeys(out))


def not_itself(desk: Desk, subject: str) -> tuple[str, ...]:
    """That nobody declared a code, without what else can be said of it."""
    if not wording.looks_like_code(desk.knowledge, subject) or desk.is_listed(subject):
        return ()
    return (_itself(subject, bool(desk.knowledge.holding(subject))),)


def _itself(code: str, lies_in_ranges: bool) -> str:
    if lies_in_ranges:
        return f"{code} itself is not recorded here, only ranges it lies in"
    return f"no such code is recorded: {code}"


def _compared(desk: Desk, query: Query, subject: str, limit: str) -> Statement:
    """Whether what holds of the subject is more, less, earlier, … than `limit`."""
    property = query.property or ""
    declared = desk.property(property)
    word = wording.compared(declared, query.operator, limit)
    values = desk.values(subject, property)
    known = [(value, status) for value, status in values if status in (HOLDS, DISPUTED)]
    scale = scale_of(declared)
    fits = [(value, status) for value, status in known if compared(value, query.operator, limit, scale)]
    asked = wording.fitted(wording.phrased(desk.knowledge, property, desk.label(subject), word), word)
    if not known:
        return desk.plain(
            f"Not stated: no source says whether {asked}", UNSTATED, subject, property=property, value=limit
        )
    value, status = (fits or known)[0]
    if status != DISPUTED or len(fits) in (0, len(known)):
        status = HOLDS if fits else NOT
    yes = {"holds": "Yes", "does not hold": "No", "disputed": "Disputed"}[status]
    if query.negated:
        yes = {"Yes": "No", "No": "Yes"}.get(yes, yes)
    own = desk.sentence(property, subject, value)
    item = desk.say(subject, property, value, text=f"{yes}: {own}")
    return replace(item, status=status)


def scale_of(declared: Property) -> tuple[str, ...]:
    """The values of an ordered list, lowest first; none for a property that has no such list."""
    return declared.value.choices if declared.value.sort is Sort.ORDERED else ()


__all__ = ["PART", "answer", "because", "denied_within", "has_ended", "instead", "said", "scale_of", "unrecorded"]
