"""Whether a code is in use on a day: its presence in the releases at hand.

INVARIANT: a release tells of a code what it lists; neither number space nor a publisher's range is taken for that, and
what is not in use is said so only of a table that lists all codes of its system.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from sourcebook.answer import wording
from sourcebook.answer.answer import ProofView, Statement
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.compile.knowledge import Stated
from sourcebook.compile.listed import Entry, Listing, Release, listing_of, may_list, written
from sourcebook.compile.lives import Life, Row
from sourcebook.core.code import is_code
from sourcebook.core.day import LAST, Day, iso, period, today
from sourcebook.core.fact import Citation, Fact
from sourcebook.core.table import Table
from sourcebook.core.term import Sort
from sourcebook.text.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Standing:
    """How a code stands on the day of a desk in one table of a series that lists all codes of its system.

    `release` is the one in force, None before the first; `entry` what the releases list of the code, None if nothing;
    `life` the one it has on the day; `row` what tells best of it.
    """

    key: str
    table: Table
    series: str
    release: Release | None
    entry: Entry | None
    life: Life | None
    row: Row | None
    status: str


def standing(desk: Desk, subject: str) -> tuple[Standing, ...]:
    """How a code, or a thing named like one, stands in each list of codes that has it; where none does, in those that
    list the codes of a system that it may belong to."""
    if not may_list(desk.knowledge, subject):
        return ()
    listing = listing_of(desk.knowledge)
    key = listing.key(subject) if listing is not None else None
    if listing is None or key is None:
        return ()
    found = [
        _listed(desk, listing, entry)
        for entry in listing.entries(key)
        if is_list(entry.table) and subject in (key, f"{entry.table.of}.{key}")
    ]
    if not found:
        for (series, _), table in listing.tables.items():
            if table.complete and table.of is not None and belongs(desk, subject, table.of):
                found.append(_absent(desk, listing, key, table, series))
    return tuple(found)


def is_list(table: Table) -> bool:
    """Whether a table lists codes of a system, though it need not list all: a row of it tells that its code is one."""
    return table.complete or (table.of is not None and table.scope is None and table.second is None)


def belongs(desk: Desk, subject: str, system: str) -> bool:
    """Whether a code lies in a range of a system, or else is written like its codes, as far as sources tell."""
    if system in desk.world.reach.above(desk.world.subject(subject)):
        return True
    from sourcebook.answer.written import written_like

    return any(system in desk.path(name) for name, _, _ in written_like(desk, subject))


def _listed(desk: Desk, listing: Listing, entry: Entry) -> Standing:
    release = listing.in_force(entry.series, entry.table.name, desk.day)
    life = entry.on(desk.day)
    row = life.on(desk.day) if life is not None else _telling(nearest(entry, desk.day), desk.day)
    status = HOLDS if life is not None else NOT
    if life is None and release is None and entry.table.since is None:
        status = UNSTATED  # without days of its own, a table tells nothing of the time before its first release
    if life is None and not entry.table.complete and nearest(entry, desk.day).gone is not None:
        status = UNSTATED  # a list that need not have all codes tells nothing by what it leaves out
    return Standing(entry.code, entry.table, entry.series, release, entry, life, row, status)


def _absent(desk: Desk, listing: Listing, key: str, table: Table, series: str) -> Standing:
    release = listing.in_force(series, table.name, desk.day)
    tells = release is not None and _lists_part(desk, listing, key, table, release) and not _later(desk, key, release)
    return Standing(key, table, series, release, None, None, None, NOT if tells else UNSTATED)


def _later(desk: Desk, key: str, release: Release) -> bool:
    """Whether a source that is newer than the release speaks of the code on the day, which it then cannot know."""
    sources = desk.knowledge.sources
    for fact in desk.stated_of(key):
        told = period(sources[fact.citation.source].dated or "") if fact.citation.source in sources else None
        newer = max(fact.first, told[0] if told is not None else 0) > release.dated
        if newer and fact.first <= desk.day <= fact.last:
            return True
    return False


def _lists_part(desk: Desk, listing: Listing, key: str, table: Table, release: Release) -> bool:
    """Whether a release lists codes of the part of its system that a code would be in: a part that is left out as a
    whole is not in its file, and still may be in use."""
    above = desk.knowledge.above
    within = [s for s in desk.knowledge.holding(key) if any(table.of in above(place) for place in s.under)]
    # The widest of the ranges of parts: a narrow one may just be empty.
    return not within or bool(listing.shelf.count(table.name, release.id, *_ends(within[-1])))


def _ends(stated: Stated) -> tuple[str, str]:
    return stated.range.first, stated.range.last


def _telling(life: Life, day: Day) -> Row:
    """The row that tells of a life on a day outside of it: the one that has its end, where it has ended."""
    return life.newest if life.first <= day and life.until is not None and life.gone is None else life.near(day)


def nearest(entry: Entry, day: Day) -> Life:
    """The last life that began before the day, else the first."""
    begun = [life for life in entry.lives if life.first <= day]
    return begun[-1] if begun else entry.lives[0]


# --- whether it is in use ---


def is_asked_alone(desk: Desk) -> bool:
    """Whether one release was named, so that no other speaks."""
    listing = listing_of(desk.knowledge)
    return listing is not None and listing.only is not None


def in_release(desk: Desk, subject: str) -> Found | None:
    """Whether releases have a code in use on the day; None where none of them can tell."""
    found = standing(desk, subject)
    if not found:
        return None
    items = [_said(desk, subject, one) for one in found]
    items.sort(key=lambda item: (HOLDS, NOT, UNSTATED).index(item.status))
    notes = [*beside(desk, subject, any(item.status != UNSTATED for item in items))]
    for one in found:
        notes += newest(desk, one.series, one.table)
        notes += reason(desk, one.table) if one.release is not None and not is_asked_alone(desk) else ()
    return Found(tuple(items), notes=tuple(dict.fromkeys(notes)))


def _said(desk: Desk, subject: str, one: Standing) -> Statement:
    text = f"{_verdict(desk, one)}{desk.label(subject)} {_why(desk, one)}"
    cited = [citation(one.row)] if one.row is not None else [Citation(one.release.id)] if one.release else []
    life = one.life
    sources = desk.cited(cited, subject)
    proof = ProofView(text, None, sources, tuple(proving(desk, one)))
    item = desk.plain(
        text,
        one.status,
        subject,
        cited,
        path=desk.path(subject),
        first=iso(life.first) if life is not None and life.first else None,
        last=iso(life.last) if life is not None and life.last != LAST else None,
    )
    return replace(item, prove=partial(_given, proof))


def _given(view: ProofView) -> ProofView:
    return view


def _verdict(desk: Desk, one: Standing) -> str:
    day = "" if desk.day == today() else f" on {iso(desk.day)}"
    return {HOLDS: f"In use{day}: ", NOT: f"Not in use{day}: "}.get(one.status, "Not stated: ")


def _why(desk: Desk, one: Standing) -> str:
    """What makes the code stand as it does, after its name."""
    force = _in_force(desk, one) if one.release is not None else ""
    if one.entry is None or one.row is None:
        if one.release is None:
            first = _first(desk, one)
            return f"is listed in no release at hand; the first of them is {first}" if first else "is in no release"
        if one.status == NOT:
            return f"is not listed in {force}, nor in any other release at hand"
        assert one.release is not None
        if _later(desk, one.key, one.release):
            return f"is not listed in {force}, which is older than what sources say of it"
        return f"is not listed in {force}, which lists no codes of that part of {desk.label(one.table.of or '')} at all"
    told = dates(one.table, one.row)
    if one.life is not None:
        if one.release is None:
            return f"by the days that {one.row.release} has of it, the first release at hand{told}"
        if one.row.release != one.release.id:
            return f"by the days that {one.row.release} has of it; {force} did not list it yet{told}"
        return f"is listed in {force}{told}"
    if one.status == UNSTATED and nearest(one.entry, desk.day).gone is not None:
        return f"is no longer listed in {force}, which need not list all codes; it is known from {one.row.release}"
    if one.status == UNSTATED:
        return f"is listed from {one.row.release} on, the first release at hand, which tells nothing of the time before"
    return _over(desk, one, told)


def _over(desk: Desk, one: Standing, told: str) -> str:
    """Why a listed code is not in use: not yet, no longer, or not between two lives."""
    assert one.entry is not None and one.row is not None
    life = nearest(one.entry, desk.day)
    if life.first > desk.day:
        return f"begins only {iso(life.first)}, says {one.row.release}{told}"
    number = one.entry.lives.index(life)
    after = one.entry.lives[number + 1] if number + 1 < len(one.entry.lives) else None
    if life.gone is not None:
        text = f"is no longer listed in {life.gone}; it is known from {one.row.release}{told}"
    else:
        text = f"ended {iso(life.last)}, its last day, says {life.newest.release}{told}"
    return text + (f"; it is used again from {iso(after.first)}, says {after.rows[0].release}" if after else "")


def _in_force(desk: Desk, one: Standing) -> str:
    assert one.release is not None
    listing = listing_of(desk.knowledge)
    if listing is not None and listing.only is not None:
        return f"{one.release.id}, which alone was asked"
    last = listing is not None and listing.bringing(one.series, one.table.name)[-1] is one.release
    if desk.day == today():
        return f"{one.release.id}, the newest release at hand"
    return f"{one.release.id}, the release in force" + (" as far as is at hand" if last else "")


def _first(desk: Desk, one: Standing) -> str:
    listing = listing_of(desk.knowledge)
    members = listing.bringing(one.series, one.table.name) if listing is not None else ()
    return f"{members[0].id} ({iso(members[0].dated)})" if members else ""


def dates(table: Table, row: Row) -> str:
    """The days in a row in parentheses: its first, those that a property is said with, its last."""
    told = []
    for column in table.columns:
        cell = row.values.get(column.name)
        tells = column.name in (table.since, table.until) or column.says is not None
        if tells and column.value.sort is Sort.DATE and isinstance(cell, int):
            told.append(f"{column.name} {written(column, cell)}")
    if table.until is not None and row.values.get(table.until) is None:
        told.append(f"no day {table.until}")
    return f" ({', '.join(told)})" if told else ""


def citation(row: Row) -> Citation:
    """The place of a row."""
    return Citation(row.release, str(row.line))


# --- what is said beside it ---


def beside(desk: Desk, subject: str, decided: bool = True) -> Iterator[str]:
    """That presence in a release decided, where it did; and what number space and ranges there are, which never do."""
    others = []
    for stated in desk.knowledge.holding(subject) if is_code(subject) else ():
        for declared in desk.placing():
            for place in stated.under:
                facts = [f for f in desk.facts(declared.name, place) if str(stated.range) in f.values]
                if facts and desk.alive(place):
                    cited = ", ".join(dict.fromkeys(str(f.citation) for f in facts))
                    others.append(f"{desk.sentence(declared.name, place, str(stated.range))} [{cited}]")
    told = "these tell of no code whether it is in use:" if others else ""
    lead = "decided by presence in a release" if decided else ""
    if lead or told:
        yield "; ".join(part for part in (lead, told) if part)
    yield from (f"  {other}" for other in list(dict.fromkeys(others))[:3])


def newest(desk: Desk, series: str, table: Table) -> Iterator[str]:
    """That the release in force is the newest at hand, where it is."""
    listing = listing_of(desk.knowledge)
    members = listing.bringing(series, table.name) if listing is not None and listing.only is None else ()
    if members and members[-1].dated <= desk.day:
        last = members[-1]
        yield f"{last.id} ({iso(last.dated)}) is the newest release of {series} at hand; a newer one may say otherwise"


def reason(desk: Desk, table: Table) -> Iterator[str]:
    """Why the release in force on the day counts, with where that stands."""
    if table.because:
        cited = ", ".join(map(str, table.citations))
        yield f"the release in force on the day counts: {table.because}" + (f" [{cited}]" if cited else "")


def proving(desk: Desk, one: Standing) -> Iterator[ProofView]:
    """The steps of a proof: which release is in force, and why that one counts."""
    if one.release is not None and not is_asked_alone(desk):
        text = f"{one.release.id} is in force from {iso(one.release.dated)}"
        why = (
            ProofView(one.table.because, None, desk.cited(one.table.citations, one.key)) if one.table.because else None
        )
        yield ProofView(text, None, (), (why,) if why is not None else ())


def why_in_force(desk: Desk, facts: Iterable[Fact]) -> Iterator[ProofView]:
    """Of facts that releases state: which release is in force, and why that one counts."""
    listing = listing_of(desk.knowledge)
    if listing is None or listing.only is not None:
        return
    for fact in facts:
        release = listing.by_id.get(fact.citation.source)
        for name in release.tables if release is not None else ():
            table = listing.tables.get((release.series, name)) if release is not None else None
            if release is not None and table is not None and any(c.says == fact.property for c in table.columns):
                why = (
                    (ProofView(table.because, None, desk.cited(table.citations, fact.subject)),)
                    if table.because
                    else ()
                )
                yield ProofView(f"{release.id} is in force from {iso(release.dated)}", None, (), why)
                break


def key(desk: Desk, name: str) -> str:
    """The code under which rows are about what is named so; nothing where none can be."""
    listing = listing_of(desk.knowledge)
    if listing is None:
        return name if desk.is_code(name) else ""
    return listing.key(desk.knowledge.node_of.get(name, name)) or ""


def missing(desk: Desk, subject: str) -> dict[str, str]:
    """The series of which none is at hand though a declared table of it lists codes of a system that a code belongs
    to, each with the system as it is called."""
    listing = listing_of(desk.knowledge)
    out: dict[str, str] = {}
    for table in desk.knowledge.tables.values():
        if (listing is not None and table.series in listing.releases) or table.of is None or not is_list(table):
            continue
        if is_code(subject):
            system = desk.knowledge.node_of.get(table.of, table.of)
            if belongs(desk, subject, system):
                out[table.series] = desk.label(system)
    return out


def elsewhere(desk: Desk, subject: str) -> Iterator[str]:
    """That releases have rows of a code which tell other things than whether it is in use."""
    listing = listing_of(desk.knowledge)
    entries = listing.entries(subject) if listing is not None and is_code(subject) else ()
    found = releases_of(entry for entry in entries if not is_list(entry.table))
    if found:
        tell = "tell" if len(found) > 1 else "tells"
        yield f"{', '.join(found)} {tell} other things of {desk.label(subject)}, not whether it is in use"


def importing(series: Iterable[str]) -> tuple[str, ...]:
    """How to import what would tell, as one note; none where nothing would."""
    named = wording.listed(series, "or")
    return (f"a release of {named} would tell, and none is at hand: `sourcebook release import FILE`",) if named else ()


def ended(desk: Desk, subject: str) -> tuple[Standing, ...]:
    """Where a code is listed, but not in use on the day."""
    return tuple(one for one in standing(desk, subject) if one.status != HOLDS)


def releases_of(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The releases that list a code, in order."""
    return tuple(dict.fromkeys(row.release for entry in entries for life in entry.lives for row in life.rows))
