"""Codes that are written without their dot: which codes of releases a text may mean, each answered.

INVARIANT: a text that is a code itself is never only taken for another.
"""

from collections.abc import Sequence

from sourcebook.answer import wording
from sourcebook.answer.desk import ORDER, UNSTATED, Desk, Found
from sourcebook.compile.listed import listing_of
from sourcebook.core.code import is_code
from sourcebook.core.query import Query
from sourcebook.text.value import replace

_OF_TEXTS = ("list", "count", "well-formed", "changed")  # forms whose subject need be no code


def queries(desk: Desk, query: Query) -> tuple[Query, ...]:
    """The query for each code that its subject may mean; of several subjects each is read as one."""
    if query.form in _OF_TEXTS or not any(is_code(subject) for subject in query.subjects):
        return (query,)
    meant = [_meant(desk, subject) for subject in query.subjects]
    if len(meant) == 1:
        return tuple(replace(query, subjects=(code,)) for code in meant[0])
    return (replace(query, subjects=tuple(codes[0] for codes in meant)),)


def _meant(desk: Desk, subject: str) -> tuple[str, ...]:
    """What a text means: codes that releases list, and itself where it is declared or lies in a range of codes."""
    listing = listing_of(desk.knowledge)
    if listing is None or not is_code(subject) or "." in subject or subject in desk.knowledge.nodes:
        return (subject,)
    found = listing.spellings(subject)
    if not found or found == (subject,):
        return (subject,)
    itself = subject not in found and bool(desk.knowledge.holding(subject))
    return (*found, subject) if itself else found


def together(desk: Desk, query: Query, read: Sequence[Query], found: Sequence[Found]) -> Found:
    """What was found for each of the codes, as one, and how the text was read."""
    names = [one.subjects[0] for one in read]
    if len(read) == 1:
        pairs = zip(query.subjects, read[0].subjects, strict=True)
        notes = tuple(f"{text} is read as {code}" for text, code in pairs if text != code)
        return replace(found[0], notes=(*notes, *found[0].notes))
    told = list(zip(names, found, strict=True))
    stated = [pair for pair in told if _best(pair[1]) < ORDER.index(UNSTATED)]
    told = stated or told
    note = f"{query.subjects[0]} may be {wording.listed(names, 'or')}; " + (
        "both are answered" if len(told) > 1 else f"of {told[0][0]} something is stated"
    )
    return Found(
        tuple(item for _, one in told for item in one.answers),
        tuple(item for _, one in told for item in one.dissent),
        next((one.table for _, one in told if one.table is not None), None),
        (note, *dict.fromkeys(each for _, one in told for each in one.notes)),
        heading=told[0][1].heading if len(told) == 1 else None,
        status=told[0][1].status,
    )


def _best(found: Found) -> int:
    return min((ORDER.index(item.status) for item in found.answers), default=len(ORDER))
