"""Of what else a value is denied: by other properties than the one that was asked for, where a question asks of what it
does not hold.

INVARIANT: only what does not hold on the day, and is denied of the thing itself, is told.
"""

from collections.abc import Collection

from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import NOT, Desk
from sourcebook.core.fact import Sign
from sourcebook.core.query import Query
from sourcebook.core.term import Sort


def otherwise(desk: Desk, query: Query, told: Collection[str]) -> list[Statement]:
    """The things, besides those that are `told`, of which another property denies the value: a thing each, with the
    first property that does; those of the kind and the whole that are asked for."""
    property, value = query.property or "", query.values[0]
    if desk.property(property).value.sort is not Sort.ENTITY:
        return []
    name = desk.world.subject(value)
    found: dict[str, Statement] = {}
    for declared in desk.declared():
        if declared.name == property or declared.frame or declared.value.sort is not Sort.ENTITY:
            continue
        for subject, facts in desk.knowledge.facts.get(declared.name, {}).items():
            if subject in found or subject in told or not _fits(desk, query, subject):
                continue
            denied = any(
                fact.sign is Sign.DENIES and name in map(desk.world.subject, fact.values) and fact.scope is None
                for fact in facts
            )
            if denied and desk.status(subject, declared.name, value) == NOT:
                found[subject] = desk.say(subject, declared.name, value, NOT)
    return list(found.values())


def _fits(desk: Desk, query: Query, subject: str) -> bool:
    node = desk.node(subject)
    if node is None or not desk.alive(subject) or (query.kind and query.kind not in node.kinds):
        return False
    return not query.within or query.within == subject or query.within in desk.knowledge.above(subject)
