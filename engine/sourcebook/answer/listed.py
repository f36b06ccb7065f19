"""What is known of a code that releases at hand list: its meaning first, where it is, whether it is in use, the rest.

INVARIANT: of a code that is not in use on the day, what is told is so on the nearest day of its life, and it is said
which day that is.
"""

from sourcebook.answer import presence, things
from sourcebook.answer import values as values_form
from sourcebook.answer.answer import Dissent, Statement
from sourcebook.answer.desk import HOLDS, UNSTATED, Desk, Found
from sourcebook.compile.listed import listing_of
from sourcebook.core.day import iso
from sourcebook.core.query import Query
from sourcebook.core.term import Property, Sort
from sourcebook.infer.world import world
from sourcebook.text.value import replace


def define(desk: Desk, subject: str, most: int | None) -> Found:
    """Everything known of a code, or with `most` that many properties of it."""
    then, told = at_its_time(desk, subject)
    node = then.node(subject)
    name = node.name if node is not None else subject
    items, dissent = things.known(then, name, most)
    leads = _leading(desk)
    first = [item for item in items if item.property in leads][:1]
    placed = _placed(then, name, dissent) if node is None else [things.introduced(then, node)]
    where = {(item.property, item.value) for item in (*first, *placed)}
    rest = [item for item in items if (item.property, item.value) not in where]
    stands = presence.in_release(desk, name)
    notes = [*told, *_pairs(desk, name), *(stands.notes if stands is not None else ())]
    answers = [*first, *placed, *(stands.answers if stands is not None else ()), *rest]
    if node is not None:
        notes += then.noted([node.name], most=None if most is None else 2)
    return Found(tuple(answers), tuple(dict.fromkeys(dissent)), notes=tuple(dict.fromkeys(notes)), status=HOLDS)


def _pairs(desk: Desk, subject: str) -> tuple[str, ...]:
    """In how many pairs of codes it is."""
    listing = listing_of(desk.knowledge)
    if listing is None or not any(table.packed for table in listing.tables.values()):
        return ()
    from sourcebook.answer import pairs

    return pairs.told(desk, subject)


def show(desk: Desk, subject: str) -> Found:
    """All of it: every property, every release that lists it, what refers to it."""
    found = define(desk, subject, None)
    node, listing = desk.node(subject), listing_of(desk.knowledge)
    key = listing.key(node.name if node is not None else subject) if listing is not None else None
    entries = listing.entries(key) if listing is not None and key is not None else ()
    listed = f"listed in {', '.join(presence.releases_of(entries))}"
    notes = [*(things.around(desk, node) if node is not None else ()), listed, *found.notes]
    return replace(found, notes=tuple(dict.fromkeys(notes)))


def at_its_time(desk: Desk, subject: str) -> tuple[Desk, tuple[str, ...]]:
    """The desk where the code is in use, else that of the nearest day on which it was, with a note that says so."""
    stands = presence.standing(desk, subject)
    if not stands or any(one.life is not None for one in stands):
        return desk, ()
    entries = [one.entry for one in stands if one.entry is not None]
    if not entries:
        return desk, ()
    life = presence.nearest(entries[0], desk.day)
    day, what = (life.first, "first") if life.first > desk.day else (life.last, "last")
    if not life.told:
        return desk, ()
    label = desk.label(subject)
    return Desk(desk.knowledge, world(desk.knowledge, day), day), (
        f"what is told of {label} is so on {iso(day)}, its {what} day",
    )


def meaning(desk: Desk, subject: str) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    """What releases write beside a code to say what it is; and of which day that is so, if not of the desk's."""
    then, told = at_its_time(desk, subject)
    node = then.node(subject)
    name = node.name if node is not None else subject
    return tuple(item for item in things.known(then, name)[0] if item.property in _leading(desk)), told


def is_meaning(declared: Property) -> bool:
    """Whether a property says what a code is by naming a thing: it is said of codes alone, one at a time."""
    return declared.single and declared.value.sort is Sort.ENTITY and declared.of == (str(Sort.CODE),)


def _leading(desk: Desk) -> frozenset[str]:
    listing = listing_of(desk.knowledge)
    return listing.leading if listing is not None else frozenset()


def _placed(desk: Desk, subject: str, dissent: list[Dissent]) -> list[Statement]:
    """Where a code lies that nobody declared."""
    placed = desk.placed()
    if not placed or not desk.is_code(subject):
        return []
    found = values_form.answer(desk, Query("values", placed[0], (subject,)))
    if found.answers[0].status == UNSTATED:
        return []
    dissent += found.dissent
    return list(found.answers)


def ended(desk: Desk, subject: str) -> tuple[str, ...]:
    """Of a code that is not in use on the day: why not, and what was known of it in its time."""
    then, told = at_its_time(desk, subject)
    if then is desk:
        return ()
    stands = presence.in_release(desk, subject)
    return (
        (*(item.text for item in stands.answers if stands is not None), *told, *then.known(subject, 3))
        if stands
        else ()
    )
