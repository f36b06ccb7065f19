"""What one release says, whatever the others say: questions that name it as their source.

INVARIANT: of releases only the named one speaks, be it superseded by a corrected one or by a later one.
"""

from sourcebook.answer.ask import desk_of, found_for
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.compile.listed import LISTING, listed
from sourcebook.compile.listing import Listing
from sourcebook.core.day import iso
from sourcebook.core.query import Query
from sourcebook.text.value import replace


def by_one(desk: Desk, query: Query) -> Found | None:
    """The answer of the release that a query names as its source; None where that is none at hand."""
    listing: Listing | None = desk.knowledge.memo.get(LISTING)
    release = listing.by_id.get(query.source or "") if listing is not None else None
    if listing is None or release is None:
        return None
    if query.form == "says" and not query.subjects:
        return _itself(desk, listing, release.id)
    kept: dict[str, Desk] = desk.knowledge.memo.setdefault("answer.released", {})
    only = kept.get(f"{release.id} {desk.day}")
    if only is None:
        gate, pinned = listing.gate, listing.pinned
        knowledge = listed(listing.base, listing.shelf, only=release.id, pinned=pinned, gate=gate)
        only = kept[f"{release.id} {desk.day}"] = desk_of(knowledge, desk.day)
    asked = replace(query, source=None, form="define" if query.form == "says" else query.form)
    found = found_for(only, asked)
    note = f"only {release.id} was asked of releases, which is dated {iso(release.dated)}"
    if release.superseded_by is not None:
        note += f"; {release.superseded_by} corrects it"
    if query.property is not None and query.property not in listing.properties:
        return _not_said(desk, query, found, release.id)
    return replace(found, notes=(note, *found.notes))


def _not_said(desk: Desk, query: Query, found: Found, release: str) -> Found:
    """That a release has no column for what is asked, and what others say of it."""
    about = desk.property(query.property).title or query.property
    lead = desk.plain(f"Not stated: {release} says nothing of this: {about}", UNSTATED)
    others = tuple(item for item in found.answers if item.status in (HOLDS, NOT))
    return replace(found, answers=(lead, *others), heading=None, status=UNSTATED)


def _itself(desk: Desk, listing: Listing, id: str) -> Found:
    """What a release is: its day, its tables, how much each lists."""
    release = listing.by_id[id]
    tables = ", ".join(f"{one.count:,} rows of {name}" for name, one in release.tables.items())
    text = f"{id}: a release of {release.series}, dated {iso(release.dated)}, with {tables}"
    return Found((desk.plain(text, HOLDS, id),), notes=(f"`sourcebook release show {id}` tells more of it",))
