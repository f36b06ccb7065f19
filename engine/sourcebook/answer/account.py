"""What only those say who have an interest in it: told as their own account.

INVARIANT: what anybody else says, too, is told as it is.
"""

from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, PART, Desk, Found
from sourcebook.text.value import replace

_NO_SOURCE = object()
_OPENINGS = ("Yes", "No", "In part")


def told(desk: Desk, found: Found) -> Found:
    """What was found, its first line saying so where it is the account of whom it is about alone; a note, where that is
    so of what is told besides."""
    lead = next(iter(found.answers), None)
    if lead is None or found.table is not None:
        return found
    tellers = [_teller(desk, item) for item in found.answers]
    if not (by := tellers[0]) or (found.heading is not None and set(tellers) != {by}):
        notes = [f"what {one} is said to do is its own account" for one in dict.fromkeys(filter(None, tellers))]
        return replace(found, notes=(*found.notes, *notes)) if notes else found
    if found.heading is not None:
        return replace(found, heading=_as_account(found.heading, by))
    return replace(found, answers=(replace(lead, text=_as_account(lead.text, by)), *found.answers[1:]))


def _teller(desk: Desk, item: Statement) -> str:
    """Who alone tells it, and is the one it is about; empty for all else."""
    if item.status not in (HOLDS, PART) or item.subject is None or item.property is None or not item.sources:
        return ""
    known = False
    for cited in item.sources:
        by = _teller_of(desk, cited.id)
        if by is not _NO_SOURCE:
            if by != item.subject:
                return ""
            known = True
    return desk.label(item.subject) if known else ""


def _teller_of(desk: Desk, name: str) -> object:
    """Who says what a source says; for what is no source of the knowledge base, that it is none."""
    kept: dict[str, object] = desk.knowledge.memo.setdefault("answer.tellers", {})
    if name not in kept:
        source = desk.knowledge.sources.get(name)
        kept[name] = source.by if source is not None else _NO_SOURCE
    return kept[name]


def _as_account(text: str, by: str) -> str:
    """`Yes, by the account of X itself: …`, or behind the sentence."""
    opening, colon, rest = text.partition(": ")
    account = f"by the account of {by} itself"
    if colon and opening in _OPENINGS:
        return f"{opening}, {account}: {rest}"
    return f"{text}, {account}"
