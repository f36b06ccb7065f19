"""Whether a value is the only one of a subject, or a subject the only one of a value.

INVARIANT: *yes* is said only where nothing else can be so: the values are one at a time, their list is closed, or the
frame decides. That no source names another is said as just that (not stated).
"""

from collections.abc import Sequence

from sourcebook.answer import wording
from sourcebook.answer.answer import ProofView, Statement
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, PART, UNSTATED, Desk, Found
from sourcebook.answer.others import subjects_beyond, values_beyond
from sourcebook.answer.subjects import listed_having, tops
from sourcebook.answer.whether import in_part, instead, said
from sourcebook.core.fact import Sign
from sourcebook.core.query import SUBJECT, SUBJECTS, Query
from sourcebook.text.value import replace

_SHOWN = 5  # others that are named


def answer(desk: Desk, query: Query) -> Found:
    """Whether what is asked is so of nothing else: of no other subject, or with no other value."""
    items: list[Statement] = []
    notes: list[str] = []
    if query.only == SUBJECT:
        for value in query.values:
            items += _of_subject(desk, query, value)
    else:
        for subject in query.subjects:
            items += _of_value(desk, query, subject)
    for item in items[:1]:
        if item.status in (UNSTATED, DISPUTED) and not item.sources and item.subject:
            notes += instead(desk, item.subject, query.property or "", item)
    asked = [(subject, value) for subject in query.subjects for value in query.values]
    against = [desk.dissent(subject, query.property or "", value, query.scope) for subject, value in asked]
    dissent = tuple(dict.fromkeys(one for each in against for one in each))
    return Found(tuple(items), dissent, notes=tuple(dict.fromkeys(notes)))


def _of_value(desk: Desk, query: Query, subject: str) -> list[Statement]:
    """Whether the values are all that the subject has; then what else it has."""
    property, scope = query.property or "", query.scope
    found = desk.values(subject, property, scope) if scope else desk.told(subject, property)
    other = values_beyond(desk, subject, property, query.values, found, scope)
    own = [(value, desk.status(subject, property, value, scope)) for value in query.values]
    more = [desk.say(subject, property, value, status, scope=scope) for value, status in other if status != DISPUTED]
    more = [replace(item, text=_in_part(desk, item)) if item.status == PART else item for item in more]
    sentence = _several(desk, property, subject, own, scope)
    yes, no = ("No", "Yes") if query.negated else ("Yes", "No")
    lacking = next(((value, status) for value, status in own if status not in (HOLDS, PART)), None)
    if lacking is not None:
        value, status = lacking
        text = said(desk, replace(query, negated=False), subject, value, status)
        if status != DISPUTED and more:
            known = desk.several(property, subject, [item.value or "" for item in more], _SHOWN)
            text = f"{no}: {known}; that {sentence}, no source says" if status == UNSTATED else text
            status = NOT
        return [_lead(desk, query, subject, value, status, text, more), *more]
    value, status = own[0]
    if more:
        every = [*(value for value, _ in own), *(item.value or "" for item in more if item.status == HOLDS)]
        text = f"{no}, not only: {desk.several(property, subject, every, _SHOWN)}"
        if len(every) == len(own):
            text += f"; {wording.some([_of(item.text) for item in more], 2)}"
        return [_lead(desk, query, subject, value, NOT, text, more), *more]
    if any(its == DISPUTED for _, its in other):
        sides = desk.several(property, subject, [value for value, _ in other], _SHOWN, "or")
        return [_lead(desk, query, subject, value, DISPUTED, f"Disputed: {sentence}, and some say {sides}", ())]
    inside = [one for one, its in own if its == PART]
    if inside:
        texts = [in_part(desk, subject, property, one, scope) for one in inside]
        whole = [desk.sentence(property, subject, one, scope=scope) for one, its in own if its == HOLDS]
        return [_lead(desk, query, subject, inside[0], PART, "; ".join((*texts, *whole)), ())]
    if _is_closed(desk, subject, property, scope):
        return [_lead(desk, query, subject, value, HOLDS, f"{yes}: {sentence}, and there is no other", ())]
    text = f"As far as the sources say: {sentence}, and no source names another"
    return [_lead(desk, query, subject, value, UNSTATED, text, ())]


def _of_subject(desk: Desk, query: Query, value: str) -> list[Statement]:
    """Whether the subjects are all that have the value; then what else has it."""
    property, scope = query.property or "", query.scope
    names = tuple(map(desk.world.subject, query.subjects))
    having = {one.subject: one.status.value for one in desk.world.subjects(property, value, None, None, scope)}
    statuses = subjects_beyond(desk, names, having)
    other = tops(desk, list(statuses), set())
    more = [desk.say(name, property, value, statuses[name]) for name in other if statuses[name] in (HOLDS, PART)]
    rows, _ = listed_having(desk, Query(SUBJECTS, property, values=(value,), scope=scope), value)
    told = {*names, *query.subjects, *statuses}
    more += [row for row in rows if row.subject not in told]
    own = [(name, desk.status(name, property, value, scope)) for name in names]
    name, status = next((pair for pair in own if pair[1] not in (HOLDS, PART)), own[0])
    text = said(desk, query, name, value, status)
    rest = [desk.say(one, property, value, its, scope=scope) for one, its in own if one != name]
    if status not in (HOLDS, PART):
        more = [*rest, *more]
    else:
        parts = [(desk.sentence(property, one, value, scope=scope), its) for one, its in own]
        sentence = wording.listed([f"{text} (in part)" if its == PART else text for text, its in parts])
        if more:
            text, status = f"No, not only: {sentence}; {wording.some([_of(item.text) for item in more], 3)}", NOT
        elif desk.property(property).frame:
            text = f"Yes: {sentence}, and nothing else is declared so"
        else:
            text, status = f"As far as the sources say: {sentence}, and no source says so of anything else", UNSTATED
    return [_lead(desk, query, name, value, status, text, tuple(dict.fromkeys((*rest, *more)))), *more]


def _lead(
    desk: Desk, query: Query, subject: str, value: str, status: str, text: str, more: Sequence[Statement]
) -> Statement:
    """The first line, proved by the value itself and by all that is beside it."""
    own = desk.say(subject, query.property or "", value, scope=query.scope)

    def prove() -> ProofView:
        return ProofView(text, None, (), (own.proof, *(item.proof for item in more[:_SHOWN])))

    return replace(own, status=status, text=text, parts=(), prove=prove)


def _several(desk: Desk, property: str, subject: str, own: Sequence[tuple[str, str]], scope: str | None) -> str:
    if len(own) == 1:
        return desk.sentence(property, subject, own[0][0], scope=scope)
    return desk.several(property, subject, [value for value, _ in own], len(own))


def _in_part(desk: Desk, item: Statement) -> str:
    return in_part(desk, item.subject or "", item.property or "", item.value or "", brief=True)


def _of(text: str) -> str:
    """What is said of a part, within a sentence."""
    return text.removeprefix("In part: ")


def _is_closed(desk: Desk, subject: str, property: str, scope: str | None) -> bool:
    """Whether there can be no other value: one at a time, a list that a source closes, or what the frame declares."""
    declared = desk.property(property)
    if declared.frame or declared.single:
        return True
    field, name = desk.world.field(property, scope), desk.world.subject(subject)
    return any(voice.sign is Sign.ONLY for one in field.line(name) for voice in field.own(one))
