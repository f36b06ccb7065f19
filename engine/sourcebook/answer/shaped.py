"""Which codes are written in some way: that begin with a letter, end in one, have so many digits.

A place has such codes if a range that is settled for it has some, or if its format says so: all that is written like it
is, or it leaves only some letters or digits open and meets the pattern. Told is the widest place all of whose codes are
written so, and of places with some such codes the narrowest. What a format merely leaves open is told as that.
"""

from collections.abc import Iterator

from sourcebook.answer import things, wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.core.code import Format, Range, read_format, space_of
from sourcebook.core.fact import Sign
from sourcebook.core.pattern import REST, beginning, joined, signs, spoken
from sourcebook.core.query import Query, spelled
from sourcebook.core.term import Mode, Sort
from sourcebook.infer.world import world
from sourcebook.text.value import dataclass, replace

ALL, SOME, OPEN, NO = "all", "some", "open", "no"
_LOOKED, _TOLD = 12, 5  # what is looked at and told of the one place whose codes are meant
_HOW = (Sort.FORMAT, Sort.CODE)  # sorts of values that tell how codes look, which is told already
_EXAMPLE = '? shaped "5 digits"'
_MOST = 8  # places that are told one by one


@dataclass(frozen=True, slots=True)
class Trace:
    """What is stated of how the codes of a place are written, and how many of them are like the pattern."""

    place: str
    property: str
    value: str
    share: str


def answer(desk: Desk, query: Query) -> Found:
    """The places that have codes of a pattern; where none has, that, and which codes could be written so."""
    pattern = read_format(query.subjects[0])
    if pattern is None:
        text = f"Not stated: “{query.subjects[0]}” is not readable as a format, so it says of no code how it is written"
        return Found((desk.plain(text, UNSTATED),), notes=(f"a format is asked of like this: {_EXAMPLE}",))
    traces = _traced(desk, pattern)
    inside = {name: found for name, found in traces.items() if _is_inside(desk, name, query.within)}
    places = _places(desk, inside)
    notes: list[str] = []
    items: list[Statement] = []
    if not places:
        items += _none(desk, query, pattern.text, inside)
        elsewhere = _places(desk, traces) if query.within is not None else []
        items += [_told(desk, pattern.text, found, False) for found in elsewhere[:_MOST]]
        notes += [] if elsewhere else _could_be(desk, inside)
    elif len(places) > _MOST:
        named = wording.listed(desk.label(found.place) for found in places)
        text = f"What codes that {spoken(pattern.text)} are for is not told by that: they are in many places, {named}"
        items.append(desk.plain(text, UNSTATED))
    else:
        items += [_told(desk, pattern.text, found, len(places) == 1) for found in places]
    if len(items) == 1 and len(places) == 1:
        items += _known(_on(desk, places[0].place), places[0].place)
    items += _listed(desk, pattern.text, query.within)
    about = dict.fromkeys(found.place for found in places) or ([query.within] if query.within else [])
    notes += desk.noted(about, spoken(pattern.text), 2)
    return Found(tuple(dict.fromkeys(items)), notes=tuple(dict.fromkeys(notes)))


def misread(query: Query) -> tuple[str, tuple[str, ...]] | None:
    """What keeps a question from being one about codes of a format, and the nearest ones that are; None for nothing."""
    said = query.subjects
    if not said:
        return "the question ends too early: a format is expected (E-cut-short)", (_EXAMPLE,)
    whole = ", ".join(said)  # the commas of a format that is not in quotes
    if len(said) > 1:
        each = (whole,) if read_format(whole) is not None else [one for one in said if read_format(one) is not None]
        nearest = tuple(spelled(replace(query, subjects=(one,))) for one in each)
        return f"`{said[1][:80]}` is not expected: one format is asked of at a time (E-not-expected)", nearest
    free = replace(query, kind=None, scope=None, source=None, but=())
    if free != query:
        what = (
            spelled(replace(query, within=None, day=None))
            .removeprefix(spelled(replace(free, within=None, day=None)))
            .strip()
        )
        return f"`{what}` is not expected: such codes are asked of `in` a thing and `on` a day (E-not-expected)", (
            spelled(free),
        )
    return None


def whose(desk: Desk, start: str) -> tuple[Statement, ...]:
    """The places that have codes with a beginning; nothing where they are too many to tell."""
    parts = signs([start.upper()])
    pattern = read_format(joined([*parts, REST])) if parts is not None else None
    places = _places(desk, _traced(desk, pattern)) if pattern is not None else []
    if pattern is None or len(places) > _MOST:
        return ()
    return tuple(_told(desk, pattern.text, found, len(places) == 1) for found in places)


def _is_inside(desk: Desk, name: str, whole: str | None) -> bool:
    return whole is None or whole == name or whole in desk.knowledge.above(name)


def _on(desk: Desk, place: str) -> Desk:
    """The desk of the day; of the last one of a place that has ended."""
    node = desk.node(place)
    if node is None or desk.day <= node.last:
        return desk
    return Desk(desk.knowledge, world(desk.knowledge, node.last), node.last)


# --- who has such codes ---


def _traced(desk: Desk, pattern: Format) -> dict[str, list[Trace]]:
    """What is settled of how the codes of each place are written, the format first."""
    holders = set(desk.knowledge.kinds[str(Sort.CODE)].within) if str(Sort.CODE) in desk.knowledge.kinds else set()
    ranged = [declared.name for declared in desk.placing()]
    first = ranged[0] if ranged else None  # of the codes in use only the list that is settled
    out: dict[str, list[Trace]] = {}
    for declared in sorted(desk.declared(), key=lambda its: its.name in ranged):
        formed = declared.value.sort is Sort.FORMAT and not holders.isdisjoint(declared.of)
        if not formed and declared.name not in ranged:
            continue
        for name in desk.knowledge.facts.get(declared.name, {}):
            node = desk.node(name)
            if node is None or node.name != name or desk.is_code(name) or desk.day < node.first:
                continue
            then = _on(desk, name)
            values = then.holding(name, declared.name)
            for value in values[:1] if formed else then.codes(name) if declared.name == first else values:
                share = _of_format(pattern, read_format(value)) if formed else _of_range(pattern, Range.of(value))
                if share is not None:
                    out.setdefault(name, []).append(Trace(name, declared.name, value, share))
    return out


def _of_format(pattern: Format, own: Format | None) -> str | None:
    """How many codes of a format are of the pattern; None for a format of any length, which says nothing."""
    if own is None or own.is_open:
        return None
    if not own.meets(pattern):
        return NO
    if own.is_within(pattern):
        return ALL
    # It says something of such codes if with other letters it would say something else.
    return OPEN if own.others().meets(pattern) else SOME


def _of_range(pattern: Format, held: Range | None) -> str | None:
    if held is None or not held.is_sound:
        return None
    if (space := space_of(held)) is not None:
        return _of_format(pattern, space)
    some, every = pattern.share_of(held)
    return ALL if every else SOME if some else NO


def _places(desk: Desk, traces: dict[str, list[Trace]]) -> list[Trace]:
    """The widest places with such codes alone, the narrowest with some, each with the best that says so."""
    below: dict[str, set[str]] = {}
    for name in traces:
        for above in desk.knowledge.above(name):
            below.setdefault(above, set()).add(name)
    full = {name for name in traces if _is_full(traces, name, below.get(name, set()))}
    full = {name for name in full if full.isdisjoint(desk.knowledge.above(name))}
    some = {name for name, found in traces.items() if any(one.share in (ALL, SOME) for one in found)}
    told = set(full)
    for name in some - full:
        parts = below.get(name, set())
        # Where the parts of a place tell apart which codes they have, it has those and no others.
        if full.isdisjoint((*parts, *desk.knowledge.above(name))) and not (parts & set(traces)):
            told.add(name)
    out = [next(one for one in traces[name] if one.share in (ALL, SOME)) for name in told]
    depth = {one.place: len(desk.path(one.place)) for one in out}
    return sorted(out, key=lambda o: (o.place not in full, not desk.alive(o.place), -depth[o.place], o.value, o.place))


def _is_full(traces: dict[str, list[Trace]], name: str, parts: set[str]) -> bool:
    """Whether all codes of a place and of its parts are of the pattern."""
    own = [one.share for one in traces[name]]
    if any(share == ALL for share in own[:1]):
        own = [ALL]
    return all(share == ALL for share in own) and all(traces[part][0].share == ALL for part in parts)


# --- what is told ---


def _known(desk: Desk, place: str) -> list[Statement]:
    """What is known of a place, what it is there for first; how its codes are written is told already."""
    ranged = {declared.name for declared in desk.placing()}
    told = []
    for item in things.known(desk, place, _LOOKED)[0]:
        declared = desk.property(item.property)
        if item.status == HOLDS and declared.value.sort not in _HOW and declared.name not in ranged:
            told.append((declared.mode is not Mode.GATHERED, item))
    return [item for _, item in sorted(told, key=lambda pair: pair[0])][:_TOLD]


def _told(desk: Desk, pattern: str, found: Trace, alone: bool) -> Statement:
    """`Codes that end in F are CPT Category II, part of CPT: …`; of one of several places that it has such codes."""
    then = _on(desk, found.place)
    label = desk.label(found.place)
    over = then is not desk or (then.day < then.today and not desk.alive(found.place))
    verb = "were" if over else "are"
    above = [desk.label(name) for name in reversed(desk.path(found.place)[:-1])]
    place = label + (f", part of {', '.join(above)}" if above else "")
    if limit := desk.limit(found.place):
        place += f" ({wording.bounded('', *limit).strip()})"
    because = wording.sentence(desk.knowledge, found.property, found.place, found.value, over=over)
    if alone:
        text = f"Codes that {spoken(pattern)} {verb}{'' if found.share == ALL else ' among'} {place}: {because}"
    else:
        have = ("had" if over else "have") if wording.is_plural(desk.knowledge, label) else "had" if over else "has"
        text = f"{label} {have} codes that {spoken(pattern)}: {because}"
    return then.say(found.place, found.property, found.value, HOLDS, text=text)


def _none(desk: Desk, query: Query, pattern: str, traces: dict[str, list[Trace]]) -> list[Statement]:
    """That a whole has no such codes, where what holds of it denies them; else that nothing is known to have any, and
    what is stated of that whole beside it."""
    of = f" {desk.label(query.within)}" if query.within is not None else " any part"
    other = [one for one in traces.get(query.within or "", ()) if one.share == NO]
    against = next((one for one in other if _denies_others(desk, one)), None)
    if against is not None:
        because = desk.sentence(against.property, against.place, against.value)
        text = f"No:{of} has no codes that {spoken(pattern)}, since {because}"
        denied = desk.say(against.place, against.property, against.value, HOLDS, text=text)
        return [replace(denied, status=NOT, property=None, value=None)]
    lead = desk.plain(f"Not stated: no source gives{of} codes that {spoken(pattern)}", UNSTATED, query.within)
    return [lead, *(desk.say(one.place, one.property, one.value, HOLDS) for one in other[-1:])]


def _denies_others(desk: Desk, held: Trace) -> bool:
    """Whether what holds of a place denies other values (semantics 4.2, 4.4): there is one at a time, or its list is
    closed. Further ranges may be given to a place beside those that it is known to have."""
    if desk.property(held.property).single:
        return True
    stated = desk.facts(held.property, held.place)
    return any(
        one.sign == Sign.ONLY and not one.scope and held.value in one.values and one.first <= desk.day <= one.last
        for one in stated
    )


def _could_be(desk: Desk, traces: dict[str, list[Trace]]) -> Iterator[str]:
    """What leaves such codes open, without giving them to anything."""
    for found in traces.values():
        for one in found[:1]:
            if one.share == OPEN:
                said = wording.sentence(desk.knowledge, one.property, one.place, one.value)
                yield f"{said}, which leaves such codes open"


def _listed(desk: Desk, pattern: str, place: str | None) -> Iterator[Statement]:
    """How many codes with a beginning the releases in force list."""
    start = beginning(pattern)
    if start is None or desk.knowledge.shelf is None or place is not None:
        return
    from sourcebook.answer import contents

    found = contents.beginning(desk, start)
    yield from (contents.counted(desk, start, one, len(found) > 1) for one in found)
