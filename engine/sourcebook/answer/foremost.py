"""A long list of values with those first that the question's own words speak of; of changes those that it speaks of.

INVARIANT: the same values as without it, in another order; the first line of changes counts those that are not told.
"""

from collections.abc import Iterable

from sourcebook.answer import wording
from sourcebook.answer.answer import Answer, Statement
from sourcebook.answer.desk import HOLDS, Desk
from sourcebook.answer.echo import understander, worded
from sourcebook.core.query import VALUES, Query
from sourcebook.text.value import replace

_LONG = 9  # values that are listed without a word on how many more there are
_NAMED = 8  # values that the first line names
_CHANGED = "changed"
_STEM = 4  # letters that words must share to be of one sense, if one begins like the other


def first_of_many(answer: Answer, question: str, query: Query, desk: Desk) -> Answer:
    """The answer to a question for values, a long list of them in the order of what the question speaks of; or for
    changes, with those of the sort it speaks of alone (`which codes were deleted`)."""
    if query.form == _CHANGED:
        return _of_sort(answer, question, query, desk)
    its = [item for item in answer.answers if item.property == query.property and item.beneath is None]
    values = [item for item in its if item.status == HOLDS]
    reader = understander(desk.knowledge)
    plain = query.form == VALUES and query.wrapper is None and not query.negated and len(query.subjects) == 1
    if not plain or reader is None or answer.heading is None or len(values) <= _LONG:
        return answer
    # What the reading says itself tells nothing of which of the values is meant.
    asked = reader.senses(question) - reader.senses(worded(query, desk.knowledge))
    if not asked:
        return answer
    spoken = {id(item): _speaks(asked, map(reader.senses, _names(desk, item))) for item in values}
    if not any(spoken.values()):
        return answer
    ordered = sorted(values, key=lambda item: -spoken[id(item)])
    before, after = (wording.some([_called(desk, item) for item in each], _NAMED) for each in (values, ordered))
    rest = [item for item in answer.answers if id(item) not in spoken]
    return replace(answer, answers=(*ordered, *rest), heading=answer.heading.replace(before, after, 1))


def _of_sort(answer: Answer, question: str, query: Query, desk: Desk) -> Answer:
    reader = understander(desk.knowledge)
    if reader is None or query.wrapper is not None:
        return answer
    asked = reader.senses(question) - reader.senses(worded(query, desk.knowledge))
    first, *lines = answer.answers
    told = [item for item in lines if item.codes and _speaks(asked, [reader.senses(item.text.partition(" (")[0])])]
    if not told and not _speaks(asked, [reader.senses(first.text.rpartition(": ")[2])]):
        return answer  # else there are none of the sort, as the first line says
    codes = {code for item in told for code in item.codes}
    rows = tuple(row for row in answer.table.rows if row[0] in codes) if answer.table is not None else ()
    table = replace(answer.table, rows=rows) if answer.table is not None and rows else None
    return replace(answer, answers=(first, *told), table=table)


def _called(desk: Desk, item: Statement) -> str:
    return wording.value_label(desk.knowledge, item.property or "", item.value or "")


def _names(desk: Desk, item: Statement) -> Iterable[str]:
    """Everything that a value is called."""
    node = desk.node(item.value or "")
    if node is None:
        return (item.value or "",)
    return (name for one in node.entities for name in (one.label, one.title, *one.aliases))


def _speaks(asked: frozenset[str], names: Iterable[frozenset[str]]) -> int:
    """How many of the words that are asked with are words of a name."""
    words = frozenset().union(*names)
    return sum(any(_alike(one, other) for other in words) for one in asked)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _STEM and long.startswith(short))
