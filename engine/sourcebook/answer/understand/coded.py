"""What is known of the one code that a question names, where no other reading of it is near.

INVARIANT: what is certain stays as it is, and so does what asks of the code.
"""

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import CODES, Linker
from sourcebook.answer.understand.readings import CERTAIN, LIKELY, Reading, Understanding
from sourcebook.core.query import Query
from sourcebook.text.value import replace


def told_of_its_code(text: str, words: Lexicon, linker: Linker, result: Understanding) -> Understanding:
    """The same, with the question what its code is before a reading that leaves the code aside."""
    if result.certainty == CERTAIN or result.further or not any(sign.isdigit() for sign in text):
        return result
    found = linker.mentions(words.read(text)[0])
    codes = {name for mention in found for name, kind in mention.candidates[:1] if kind == CODES}
    if len(codes) != 1 or (result.query is not None and not codes.isdisjoint(_named(result.query))):
        return result
    query = Query("define", subjects=tuple(codes))
    others = [one for one in result.readings if one.query != query]
    return replace(result, certainty=LIKELY, query=query, readings=(Reading(query, 0.0), *others[:2]))


def _named(query: Query) -> tuple[str, ...]:
    return (*query.subjects, *query.values)
