"""What values are called beside one another: by the name that fits, and what has ended as ended."""

from collections.abc import Mapping, Sequence

from sourcebook.answer import wording
from sourcebook.answer.desk import Desk
from sourcebook.core.query import Query
from sourcebook.core.term import Sort


def among(desk: Desk, query: Query, values: Sequence[str]) -> Mapping[str, str]:
    """Values by what they are called among others of the kind that is asked for, or that they all are of; none where
    they go by their labels."""
    if desk.property(query.property).value.sort is not Sort.ENTITY:
        return {}
    kind = query.kind or (_common(desk, values) if len(values) > 1 else None)
    names = {value: wording.as_kind(desk.knowledge, value, kind) for value in values} if kind is not None else {}
    return names if any(name != desk.label(value) for value, name in names.items()) else {}


def _common(desk: Desk, values: Sequence[str]) -> str | None:
    """The kind that all the things are of, if it is not the first one of each."""
    nodes = [desk.node(value) for value in values]
    kinds = [node.kinds if node is not None else () for node in nodes]
    return next((kind for kind in kinds[-1] if all(kind in its for its in kinds)), None)


def renamed(desk: Desk, query: Query, subject: str, value: str, names: Mapping[str, str]) -> str | None:
    """The sentence with the fitting names; None where labels do."""
    if value not in names:
        return None
    return wording.phrased(desk.knowledge, query.property or "", desk.label(subject), names[value], scope=query.scope)


def several(desk: Desk, query: Query, subject: str, values: Sequence[str], names: Mapping[str, str]) -> str | None:
    """The values in one sentence by the fitting names, and what was one of them until it ended; None where labels do
    and nothing has ended."""
    property = query.property or ""
    over = _ended(desk, query, subject)
    if not names and not over:
        return None
    called = [names.get(value, desk.label(value)) for value in values]
    kind = query.kind or _common(desk, (*values, *over))
    text = wording.phrased(desk.knowledge, property, desk.label(subject), wording.some(called, 8))
    return text + wording.formerly(desk.knowledge, kind, over)


def _ended(desk: Desk, query: Query, subject: str) -> list[str]:
    """The values stated of the subject that were parts of it until they ended."""
    declared, name = desk.property(query.property), desk.world.subject(subject)
    if declared.value.sort is not Sort.ENTITY or declared.single or declared.frame:
        return []
    stated = dict.fromkeys(v for fact in desk.facts(declared.name, name) if fact.sign != "denies" for v in fact.values)
    return [value for value in stated if _has_ended(desk, query, name, value)]


def _has_ended(desk: Desk, query: Query, name: str, value: str) -> bool:
    node = desk.node(value)
    if node is None or node.last >= desk.day or (query.kind is not None and query.kind not in node.kinds):
        return False
    return name in desk.knowledge.above(node.name)
