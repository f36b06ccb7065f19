"""Whether a question for yes or no gets no more than a list, which is neither."""

from sourcebook.answer.answer import Answer
from sourcebook.answer.desk import HOLDS, PART
from sourcebook.answer.understand import sentences
from sourcebook.compile.english import AUXILIARIES, normal, tokens
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.query import SUBJECTS, VALUES, Query
from sourcebook.core.term import Sort

_JOINING = frozenset(("so", "and", "but"))
_THERE = "there"  # `is there any …` asks for a list as well


def is_list(knowledge: Knowledge, question: str, query: Query, answer: Answer) -> bool:
    """Whether it is asked if something is so, and told what all is: of a list that is closed that may be a yes."""
    if query.property is None or query.wrapper is not None or query.form not in (VALUES, SUBJECTS):
        return False
    if knowledge.properties[query.property].value.sort in (Sort.CLOSED, Sort.ORDERED):
        return False
    if query.form == SUBJECTS and len(query.values) < 2:
        return False
    told = [one for one in answer.answers if one.property == query.property and one.status in (HOLDS, PART)]
    return len(told) > 1 and asks_whether(question)


def asks_whether(question: str) -> bool:
    """Whether the sentence that asks begins with a verb: `does it …`."""
    words = [token.low for token in tokens(sentences.split(normal(question))[0])]
    words = words[1:] if words and words[0] in _JOINING else words
    return len(words) > 1 and words[0] in AUXILIARIES and words[1] != _THERE
