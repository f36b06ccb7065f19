"""Which of what can be asked has no English: of every property, in each of its places, what is stated first."""

from collections.abc import Iterator

import sourcebook
from sourcebook import assets
from sourcebook.answer.echo import echo
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.fact import Sign
from sourcebook.core.query import Query, spelled
from sourcebook.core.term import Property, Sort

_IN_WORDS_OF_ITS_OWN = (Sort.TEXT, Sort.FORMAT)  # nobody asks for what has a value that is a sentence

# Each is asked in a phrase that is read as something else as well. One that gets English is to be taken out.
WITHOUT = {
    "bypass subjects",
    "code-count ask",
    "code-count subjects",
    "extent ask",
    "extent subjects",
    "holds-codes subjects",
    "is-for subjects",
    "left-file subjects",
    "patient-pays subjects",
    "reuse ask",
    "reuse subjects",
}


def queries(base: Knowledge, name: str, declared: Property) -> Iterator[tuple[str, Query]]:
    """What is stated first with a property, asked for by its subject and by its value, and for yes or no."""
    facts = (fact for node, facts in base.facts.get(name, {}).items() if node in base.nodes for fact in facts)
    fact = next((one for one in facts if one.sign is Sign.SAYS and one.scope is None), None)
    if fact is None:
        return
    yield "values", Query("values", name, (fact.subject,))
    if declared.value.sort not in _IN_WORDS_OF_ITS_OWN:
        yield "subjects", Query("subjects", name, values=fact.values)
        yield "ask", Query("ask", name, (fact.subject,), fact.values)


def test_what_can_be_asked_has_english_in_each_of_its_places() -> None:
    base = sourcebook.open(assets.kb()).knowledge
    asked = [(name, slot, query) for name, its in base.properties.items() for slot, query in queries(base, name, its)]
    assert len(asked) > 250
    formal = {f"{name} {slot}" for name, slot, query in asked if echo(query, base) == spelled(query)}
    assert formal == WITHOUT
