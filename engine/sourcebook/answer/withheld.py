"""What of a code is withheld from the user, and under which terms: told beside the answers that lack it."""

from collections.abc import Iterator

from sourcebook.answer import wording
from sourcebook.answer.desk import Desk
from sourcebook.compile.listed import listing_of, may_list
from sourcebook.core.fact import Sign
from sourcebook.core.query import Query
from sourcebook.infer.withholding import Gate, Terms

_MOST = 3


def notes(desk: Desk, query: Query) -> tuple[str, ...]:
    """A note for each thing asked about of which something that was asked for is withheld."""
    node_of = desk.knowledge.node_of
    if not any(may_list(desk.knowledge, node_of.get(subject, subject)) for subject in query.subjects):
        return ()
    listing = listing_of(desk.knowledge)
    if listing is None or not isinstance(listing.gate, Gate):
        return ()
    return tuple(note for subject in query.subjects[:_MOST] for note in _of(desk, listing.gate, subject, query))


def _of(desk: Desk, gate: Gate, subject: str, query: Query) -> Iterator[str]:
    listing = listing_of(desk.knowledge)
    name = desk.knowledge.node_of.get(subject, subject)
    found: dict[str, None] = {}
    releases: dict[str, None] = {}
    terms: Terms | None = None
    for table, column, row in listing.withheld(name) if listing is not None else ():
        if query.property is not None and column.says != query.property:
            continue
        terms = terms or gate.why(table, (listing.key(name) if listing is not None else None) or name)
        found[(column.says or column.name).replace("-", " ")] = None
        releases[row.release] = None
    if terms is None:
        return
    what = f"the {wording.some(list(found), _MOST)} of {desk.label(name)} ({wording.some(list(releases), _MOST)})"
    licence = f"`sourcebook licence add {terms.licence()} --reference …` shows what you have a licence for"
    if terms.property is None or terms.value is None:
        yield f"withheld: {what}; no source says on what terms it may be used; {licence}"
        return
    of = terms.licence()
    said = desk.sentence(terms.property, of, terms.value)
    sources = ", ".join(_sources(desk, terms, of))
    yield f"withheld: {what}; {said}{f' [{sources}]' if sources else ''}; {licence}"


def _sources(desk: Desk, terms: Terms, of: str) -> tuple[str, ...]:
    facts = desk.knowledge.facts.get(terms.property or "", {}).get(of, ())
    named = dict.fromkeys(
        fact.citation.source
        for fact in facts
        if fact.sign is Sign.SAYS and fact.scope is None and terms.value in fact.values
    )
    return tuple(named)[:_MOST]
