"""What has a value that nothing is stated of the thing which was asked about: others, those of its kind first.

INVARIANT: what others have is told beside *not stated*, and never in its place: it says neither yes nor no.
"""

from sourcebook.answer import wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, UNSTATED, Desk, Found
from sourcebook.core.query import ASK, Query
from sourcebook.core.term import Sort
from sourcebook.text.value import replace

_MOST = 3  # others that are told
_EVERYBODY = 8  # what so many have tells nothing of one that they are not


def beside(desk: Desk, query: Query, found: Found) -> Found:
    """What was found, with others that have the value where nothing is stated of the one that was asked about. Of parts
    of a code set nothing is added: what is so of one is no hint at what is so of another."""
    if query.form != ASK or query.operator != "=" or query.negated or query.only or query.wrapper or query.source:
        return found
    if len(query.subjects) != 1 or len(query.values) != 1 or len(found.answers) != 1:
        return found
    first, (subject,), (value,) = found.answers[0], query.subjects, query.values
    declared, node = desk.property(query.property), desk.node(subject)
    if first.status != UNSTATED or declared.frame or declared.value.sort is not Sort.ENTITY or node is None:
        return found
    if node.parts or desk.knowledge.above(subject) or desk.limit(subject) or desk.is_code(subject):
        return found
    others = _having(desk, declared.name, subject, value, node.kinds)
    if not others:
        return found
    name, told = desk.label(subject), wording.some([one.text for one in others], _MOST)
    text = f"Not stated of {name} itself, but of what is near to it: {told}"
    return replace(found, answers=(replace(first, text=text), *others))


def _having(desk: Desk, property: str, subject: str, value: str, kinds: frozenset[str]) -> list[Statement]:
    """A statement of each of a few others that have the value, those of one of the kinds first, or else none."""
    own = desk.world.subject(subject)
    held = [one.subject for one in desk.world.subjects(property, value) if one.status.value == HOLDS]
    held = [one for one in held if desk.world.subject(one) != own]
    wider = set(held)
    held = [one for one in held if wider.isdisjoint(desk.knowledge.above(one))]
    near = [one for one in held if (node := desk.node(one)) is not None and not kinds.isdisjoint(node.kinds)]
    if len(held) > _EVERYBODY:
        held = near
    ordered = [*near, *(one for one in held if one not in near)]
    return [desk.say(one, property, value, HOLDS, codes=(), path=()) for one in ordered[:_MOST]]
