"""Which of several it is: the answer begins with what is chosen, and not with yes or no.

INVARIANT: what is chosen holds, and of what is said not to be so a source says that it is not.
"""

from collections.abc import Sequence

from sourcebook.answer import wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, NOT, PART, Desk
from sourcebook.core.query import Query
from sourcebook.text.value import replace

_TWO = 2
_FEW = 3  # sentences that are said in one line


def led(desk: Desk, query: Query, items: Sequence[Statement]) -> list[Statement]:
    """The statements, the best of them first and with what is chosen in its text: `HCPCS, not CPT: HCPCS covers …`."""
    if len(items) < 2 or query.operator != "=" or query.negated:
        return list(items)
    so = [item for item in items if item.status == HOLDS]
    partly = [item for item in items if item.status == PART]
    against = [item for item in items if item.status == NOT]
    names = {id(item): _name(desk, query, item) for item in items}
    if so:
        narrow = _narrowest(desk, query, so)
        if narrow is not None:
            rest = [item for item in so if item is not narrow]
            wholes = wording.listed([names[id(item)] for item in rest])
            name = names[id(narrow)]
            lead = f"{name}: {_said(narrow)}; {name} is part of {wholes}"
            if len(query.subjects) > 1:
                # Each of them is a right choice: what is asked for is not where one of them belongs.
                both = "Both" if len(so) == len(items) == _TWO else wording.listed([names[id(item)] for item in so])
                lead = f"{both}, {wholes} by way of {name}: {_said(narrow)}, and {name} is part of {wholes}"
                rest = [replace(item, text=_said(item)) for item in rest]
            return [replace(narrow, text=lead), *rest, *(i for i in items if i.status != HOLDS)]
        if len(so) < len(items):
            no = f", not {wording.listed([names[id(item)] for item in against], 'or')}" if against else ""
            named = wording.listed([names[id(item)] for item in so])
            also = "; ".join(_said(item) for item in so[:_FEW])
            partial = f", in part {wording.listed([names[id(i)] for i in partly])}" if partly else ""
            return _first(so[0], f"{named}{no}{partial}: {also}", items)
        # All hold, and none only since a part of it does.
        both = "Both" if len(items) == 2 else "All of them"
        return _first(so[0], f"{both}: {'; '.join(_said(item) for item in so[:_FEW])}", items)
    if partly:
        named = "Both" if len(partly) == len(items) == 2 else wording.listed([names[id(item)] for item in partly])
        return _first(partly[0], f"{named}, in part: {'; '.join(_said(item) for item in partly[:_FEW])}", items)
    if against:
        none = "Neither" if len(items) == 2 else "None of them"
        if len(against) < len(items):
            none = f"Not {wording.listed([names[id(item)] for item in against], 'or')}"
        return _first(against[0], f"{none}: {'; '.join(_reasons(against[:_FEW]))}", items)
    return list(items)


def _reasons(items: Sequence[Statement]) -> list[str]:
    """What is said against each; what they all have for a reason, once."""
    said = [_said(item) for item in items]
    reasons = {text.partition(", because ")[2] for text in said}
    return [*reasons] if len(reasons) == 1 and len(said) > 1 and "" not in reasons else said


def _first(lead: Statement, text: str, items: Sequence[Statement]) -> list[Statement]:
    text = text[0].upper() + text[1:] if text.partition(" ")[0].strip(",:").islower() else text
    rest = list(items)
    rest.remove(lead)  # once: what is asked twice is one statement, told twice
    return [replace(lead, text=text), *(replace(i, text=_said(i)) if i.status == HOLDS else i for i in rest)]


def _said(item: Statement) -> str:
    """The statement without its yes or no."""
    head, sign, rest = item.text.partition(": ")
    return rest if sign and " " not in head.removeprefix("In ") else item.text


def _name(desk: Desk, query: Query, item: Statement) -> str:
    """What is chosen by a statement: one of the subjects, or one of the values."""
    if len(query.subjects) > 1:
        named = wording.called(desk.knowledge, item.subject or "")
    else:
        named = wording.value_label(desk.knowledge, query.property or "", item.value or "")
    return named


def _narrowest(desk: Desk, query: Query, so: Sequence[Statement]) -> Statement | None:
    """Of those that hold the one of which all others are wholes, where they hold for its sake alone."""
    if len(so) < 2:
        return None
    own = {id(item): desk.world.subject(_chosen(query, item)) for item in so}
    for place, item in enumerate(so):
        above = desk.knowledge.above(own[id(item)])
        wholes = [own[id(other)] for at, other in enumerate(so) if at != place]
        if above and all(whole in above for whole in wholes):
            return None if _holds_elsewhere(desk, query, item, own[id(item)], wholes) else item
    return None


def _chosen(query: Query, item: Statement) -> str:
    """The subject or the value that a statement chooses."""
    return (item.subject if len(query.subjects) > 1 else item.value) or ""


def _holds_elsewhere(desk: Desk, query: Query, narrow: Statement, own: str, wholes: Sequence[str]) -> bool:
    """Whether it holds of another part of a whole, too."""
    for whole in wholes:
        for part in desk.knowledge.nodes[whole].parts if whole in desk.knowledge.nodes else ():
            if part == own or part in desk.knowledge.above(own):
                continue
            pair = (part, narrow.value or "") if len(query.subjects) > 1 else (narrow.subject or "", part)
            if desk.status(pair[0], query.property or "", pair[1], query.scope) == HOLDS:
                return True
    return False
