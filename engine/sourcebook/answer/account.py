"""What only those say who have an interest in it: told as their own account.

INVARIANT: what anybody else says, too, is told as it is.
"""

from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, PART, Desk, Found
from sourcebook.text.value import replace

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
    sources, known = desk.knowledge.sources, False
    for cited in item.sources:
        if (source := sources.get(cited.id)) is not None:
            if source.by != item.subject:
                return ""
            known = True
    return desk.label(item.subject) if known else ""


def _as_account(text: str, by: str) -> str:
    """`Yes, by the account of X itself: …`, or behind the sentence."""
    opening, colon, rest = text.partition(": ")
    account = f"by the account of {by} itself"
    if colon and opening in _OPENINGS:
        return f"{opening}, {account}: {rest}"
    return f"{text}, {account}"
