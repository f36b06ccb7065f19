"""Codes by the words of their descriptors: what is known of the topic first, then the codes, the best first.

INVARIANT: each code is cited by the release and the line that has the words; what is withheld from the user is neither
found, nor counted, nor told of.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from sourcebook.answer import wording
from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, UNSTATED, Desk, Found
from sourcebook.compile.listed import Listing, listing_of
from sourcebook.core.code import is_code
from sourcebook.core.fact import Citation
from sourcebook.core.query import Query
from sourcebook.text.value import replace

if TYPE_CHECKING:
    from sourcebook.releases.search import Hit, Hits, Words

MOST = 10  # codes that are told
_LOOKED_THROUGH = 300  # hits of which those in a place are told
_BESIDE = 4  # that are named beside another answer
_TOPICS, _OF_ALL = 2, 3  # things named, statements about all
_WORDS = "answer.words"
_ENOUGH = 0.7  # of the words of a question that was not understood, for a search to be what was meant


def answer(desk: Desk, query: Query) -> Found:
    """The codes whose descriptors have the words, beneath what is known of the topics that they name."""
    text = query.subjects[0] if query.subjects else ""
    if is_code(text.upper()) and (desk.is_listed(text.upper()) or desk.node(text.upper()) is not None):
        from sourcebook.answer import things

        return things.define(desk, Query("define", subjects=(text.upper(),)))
    listing, words = listing_of(desk.knowledge), _words(desk)
    text = _mended(words, text)
    topics = _topics(desk, text)
    lead = _of_topics(desk, topics)
    if listing is None or words is None:
        notes = ("no release is at hand whose descriptors could be searched: `sourcebook release import FILE`",)
        place = query.within
        if lead and (place is None or any(place in (said.subject, *desk.path(said.subject or "")) for said in lead)):
            return Found(lead, notes=notes)
        # What is known of the topic elsewhere is told, but is no code of the place that was asked of.
        nothing = desk.plain(f"Not stated: no source loaded tells a code for “{text}”", UNSTATED)
        return Found((nothing, *lead), notes=notes, status=UNSTATED)
    hits = _search(desk, listing, words, query, topics)
    found = tuple(_told(desk, listing, hit) for hit in hits.hits)
    told = [*_heard(hits), *_counted(hits), *(_narrowing(words, hits) if hits.count > len(found) else ())]
    told += _not_searched(desk, listing)
    if not found:
        nothing = desk.plain(f"Not stated: no descriptor at hand has the words of “{text}”", UNSTATED)
        return Found(lead or (nothing,), notes=tuple(told), status=None if lead else UNSTATED)
    return Found((*lead, *found), notes=tuple(told), heading=None if lead else _heading(text, hits), status=HOLDS)


def beside(desk: Desk, query: Query) -> str | None:
    """The codes that a search would have found, in a line; None for none that have all the words."""
    listing, words = listing_of(desk.knowledge), _words(desk)
    if listing is None or words is None:
        return None
    hits = _search(desk, listing, words, query, _topics(desk, _mended(words, query.subjects[0])))
    if not hits.has_all:
        return None
    found = [hit.code for hit in hits.hits if hit.found == len(hits.words)][:_BESIDE]
    more = f" and {hits.count - len(found):,} more" if hits.count > len(found) else ""
    return f"descriptors of {wording.listed(found) if not more else ', '.join(found)}{more} have “{query.subjects[0]}”"


def meant(desk: Desk, text: str, topics: Sequence[str] = ()) -> Query | None:
    """The search that a question in words may be, where nothing else is understood of it, or no more than topics: most
    of its words, or others for the topics, are found together in one descriptor."""
    listing, words = listing_of(desk.knowledge), _words(desk)
    if listing is None or words is None:
        return None
    told = _asked_for(desk, text)
    if not told:
        return None
    query = Query("find", subjects=(" ".join(told),))
    hits = _search(desk, listing, words, query, topics)
    if not hits.hits or hits.hits[0].found < max(1, _ENOUGH * len(hits.words)):
        return None
    if len(hits.words) == 1 and hits.read_as:
        return None  # one word, and that one misread: too little to go by
    kept = [word for word in told if word.casefold() not in hits.lacking]
    return Query("find", subjects=(" ".join(kept),))


def _asked_for(desk: Desk, text: str) -> list[str]:
    """The words of a question but for those that ask."""
    lists = desk.knowledge.vocabulary["tables"]["lists"]
    idle = {word for name in ("asking", "function", "filler", "light") for word in lists.get(name, ())}
    codes = desk.knowledge.vocabulary["tables"]["codes"]
    idle |= {noun for kind in codes for noun in desk.knowledge.kinds[kind].nouns}
    idle |= {f"{noun}s" for noun in idle}
    from sourcebook.compile.english import AUXILIARIES, tokens
    from sourcebook.releases.wording import LINKING

    idle |= LINKING

    out = []
    for token in tokens(text):
        if token.shape == "word" and token.low not in idle and token.low not in AUXILIARIES:
            if is_code(token.raw.upper()) and any(map(str.isdigit, token.raw)) and desk.is_code(token.raw.upper()):
                return []  # what names a code asks of the code
            out.append(token.raw)
    return out


# --- what is searched ---


def _words(desk: Desk) -> "Words | None":
    """What codes are found by, as far as the user may be shown it; kept as long as the releases are the same."""
    listing = listing_of(desk.knowledge)
    make = getattr(listing.shelf, "words", None) if listing is not None else None
    if listing is None or make is None:
        return None
    kept = desk.knowledge.memo.get(_WORDS)
    if kept is None or kept[0] is not listing:
        kept = desk.knowledge.memo[_WORDS] = (listing, make(_shown(listing)))
    found: Words | None = kept[1]
    return found


def _shown(listing: Listing) -> Callable[[str, str], bool]:
    """Whether what is guarded of a code in a table may be shown to the user."""
    tables = {name: table for (_, name), table in listing.tables.items()}
    gate = listing.gate
    return lambda table, code: gate is None or (table in tables and not gate(tables[table], code))


def _not_searched(desk: Desk, listing: Listing) -> tuple[str, ...]:
    """The releases whose texts are withheld, so that nobody looks for words in them and finds none."""
    out: dict[str, None] = {}
    for (series, name), table in listing.tables.items():
        if listing.gate is None or table.second is not None or not any(column.guarded for column in table.columns):
            continue
        for release in listing.bringing(series, name)[-1:]:
            row = next(iter(listing.shelf.listed(name, release.id)), None)
            if row is not None and listing.is_withheld(row):
                out[f"the descriptors of {release.id} are withheld, and not searched: `sourcebook licence list`"] = None
    return tuple(out)


def _mended(words: "Words | None", text: str) -> str:
    """The text with misspelt words as they were read."""
    if words is None:
        return text
    read_as = dict(words.read(text))
    return " ".join(read_as.get(word.casefold(), word) for word in text.split()) if read_as else text


def _search(desk: Desk, listing: Listing, words: "Words", query: Query, topics: Sequence[str]) -> "Hits":
    in_force = {}
    for series, table in listing.tables:
        release = listing.in_force(series, table, desk.day) or next(iter(listing.bringing(series, table)), None)
        if release is not None:
            in_force[table] = release.id
    tables = None
    if query.within is not None:
        tables = [name for (_, name), table in listing.tables.items() if _is_of(desk, table.of, query.within)]
    # A place that is no system whose codes a table lists: its codes are those that lie in it.
    place = query.within if not tables else None
    hits = words.search(
        query.subjects[0],
        in_force=in_force,
        on=desk.day,
        alike=[_names(desk, topic) for topic in topics],
        most=MOST if place is None else _LOOKED_THROUGH,
        tables=tables or None,
        releases=None if listing.pinned is None and listing.only is None else frozenset(listing.by_id),
    )
    if place is None:
        return hits
    inside = [hit for hit in hits.hits if place in desk.path(hit.code)]
    best = [hit for hit in inside if hit.found == inside[0].found]
    return replace(hits, hits=tuple(inside[:MOST]), count=len(best), numbers=())


def _is_of(desk: Desk, system: str | None, within: str) -> bool:
    """Whether the codes of a table are those of a system, or of what it is a part of."""
    if system is None:
        return False
    node = desk.knowledge.node_of.get(system, system)
    return within == node or within in desk.knowledge.above(node)


# --- what is known of the topic ---


def _topics(desk: Desk, text: str) -> tuple[str, ...]:
    """The things that the words name, as a question with these words would be read; no codes."""
    from sourcebook.answer.echo import understander

    reader = understander(desk.knowledge)
    if reader is None:
        return ()
    named = (part.readings[0][0] for part in reader.understand(text, desk.day, offers=False).understood_parts)
    nodes = dict.fromkeys(desk.knowledge.node_of[name] for name in named if name in desk.knowledge.node_of)
    return tuple(node for node in nodes if not desk.is_code(node))[:_TOPICS]


def _names(desk: Desk, topic: str) -> list[str]:
    """What a thing is called."""
    node = desk.node(topic)
    if node is None:
        return []
    return [name for one in node.entities for name in (one.name.replace("-", " "), one.title, *one.aliases) if name]


def _of_topics(desk: Desk, topics: Iterable[str]) -> tuple[Statement, ...]:
    """What is stated with the topics as its value."""
    out = {(said.subject, said.property, said.value): said for topic in topics for said in desk.said_with(topic)}
    return tuple(out.values())[:_OF_ALL]


# --- what is told ---


def _told(desk: Desk, listing: Listing, hit: "Hit") -> Statement:
    """A code with its words, and where they stand."""
    release, line, text = _worded(desk, listing, hit)
    said = f"{hit.code}: {text}" if text else hit.code
    if not hit.is_current:
        said += f" (not in force; listed in {hit.releases[-1]})"
    return desk.plain(
        said, HOLDS, hit.code, [Citation(release, str(line))], codes=(), path=desk.path(hit.code), value=text or None
    )


def _worded(desk: Desk, listing: Listing, hit: "Hit") -> tuple[str, int, str]:
    """The release that has the wording, the one in force if it does, else the newest; the line, and the descriptor that
    stands there."""
    from sourcebook.releases.words import searched

    known = {row.release: row for row in listing.shelf.known(hit.code) if row.table == hit.table}
    order = [one.id for one in listing.at_hand if one.id in hit.releases and one.id in known]
    release = order[-1] if order else hit.releases[-1]
    now = listing.in_force(listing.by_id[release].series, hit.table, desk.day) if order else None
    release = now.id if now is not None and now.id in order else release
    row = known.get(release)
    if row is None:
        return release, 0, ""
    series = listing.by_id[release].series
    long, short = searched(listing.tables[series, hit.table])
    texts = [str(row.values[name]) for name in (*long, *short) if name in row.values]
    return release, row.line, " — ".join(texts[:2]) if len(long) > 1 else next(iter(texts), "")


def _heading(text: str, hits: "Hits") -> str:
    what = "descriptor has" if hits.count == 1 else "descriptors have"
    some = "" if hits.has_all else f"{hits.hits[0].found} of the {len(hits.words)} words of "
    return f"{hits.count:,} {what} {some}“{text}”"


def _heard(hits: "Hits") -> tuple[str, ...]:
    return tuple(f"I read *{typed}* as *{read}*" for typed, read in hits.read_as)


def _counted(hits: "Hits") -> tuple[str, ...]:
    """How many there are, and which words none has."""
    out = []
    if hits.lacking:
        out.append(f"no descriptor has {wording.listed([f'“{word}”' for word in hits.lacking], 'or')}")
    if hits.count > len(hits.hits):
        out.append(
            f"{hits.count:,} codes have {'the words' if hits.has_all else 'as many of the words'}; "
            f"these are the best {len(hits.hits)}"
        )
    return tuple(out)


def _narrowing(words: "Words", hits: "Hits") -> tuple[str, ...]:
    """What divides the hits: further words, and how the codes begin."""
    found = words.narrowed(hits)
    out = []
    if found.words:
        said = ", ".join(f"“{word}” ({count:,})" for word, count in found.words)
        out.append(f"say more to narrow it: {said}")
    if found.beginnings:
        said = ", ".join(f"{start}… ({count:,})" for start, count in found.beginnings)
        out.append(f"the codes begin with {said}")
    return tuple(out)
