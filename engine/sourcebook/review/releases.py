"""What a knowledge base states of codes, held against what the releases at hand list.

INVARIANT: what is found here is a note: a base that is asked of other days may be right. Where a property of the base
and a column say the same, facts and rows are settled like any others, and an open dispute is told as such.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from sourcebook.answer.listed import is_meaning
from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.listed import Listing, Release, listing_of
from sourcebook.core.code import Range, is_code
from sourcebook.core.day import Day
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.program import Program
from sourcebook.core.table import Table
from sourcebook.text import Diagnostic

_NAMED = 8  # codes that are named in a message
_LEAST = 3  # letters of a word that says something

Lists = tuple[Table, Release]


def range_without_codes(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-range-without-codes: a range that is given for a part of a system, of which the release in force lists nothing,
    though it lists codes of the part."""
    listing = listing_of(knowledge)
    if listing is None:
        return
    for table, release in _lists(listing, day):
        for name in knowledge.placing[:1]:
            for subject, facts in knowledge.facts.get(name, {}).items():
                if table.of is not None and table.of in (subject, *knowledge.above(subject)):
                    for fact in facts:
                        if fact.sign is Sign.SAYS and fact.first <= day <= fact.last:
                            yield from _empty(knowledge, listing, table, release, fact)


def _empty(knowledge: Knowledge, listing: Listing, table: Table, release: Release, fact: Fact) -> Iterator[Diagnostic]:
    for value in fact.values:
        ranged = Range.of(value)
        if ranged is None or not ranged.is_sound:
            continue
        count = listing.shelf.count
        if count(table.name, release.id, ranged.first, ranged.last) or not _lists_around(
            knowledge, listing, table, release, ranged
        ):
            continue
        yield Diagnostic(
            "N-range-without-codes",
            f"no code of {release.id} lies in {ranged}, which {fact.citation} gives `{fact.subject}`",
            fact.at,
            help="look whether the range is copied as it stands, and whether it was ever in use",
        )


def _lists_around(knowledge: Knowledge, listing: Listing, table: Table, release: Release, ranged: Range) -> bool:
    """Whether the release lists codes in a wider range that is stated for a part of the system; what it leaves out as a
    whole says nothing."""
    wider = [
        stated.range
        for stated in knowledge.holding(ranged.first)
        if stated.range.contains(ranged) and stated.range != ranged
    ]
    return not wider or any(listing.shelf.count(table.name, release.id, one.first, one.last) for one in wider[:1])


def code_outside_ranges(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-code-outside-ranges: codes of the release in force that lie in no range of any part of their system, where
    ranges are given for its parts."""
    listing = listing_of(knowledge)
    for table, release in _lists(listing, day) if listing is not None else ():
        parts = {stated.name for stated in knowledge.ranges.values() if _is_of_part(knowledge, stated.under, table.of)}
        if listing is None or not parts:
            continue
        outside = [
            code
            for row in listing.shelf.listed(table.name, release.id)
            if is_code(code := str(row.values[table.key]))
            and not any(stated.name in parts for stated in knowledge.holding(code))
        ]
        if outside:
            more = f" and {len(outside) - _NAMED:,} more" if len(outside) > _NAMED else ""
            yield Diagnostic(
                "N-code-outside-ranges",
                f"{len(outside):,} codes of {release.id} lie in no range of a part of `{table.of}`: "
                f"{', '.join(outside[:_NAMED])}{more}",
                table.at,
                help="state the range that they are in, or say of the part that it has them",
            )


def _is_of_part(knowledge: Knowledge, under: Iterable[str], system: str | None) -> bool:
    return any(system in knowledge.above(place) for place in under)


def meaning_differs(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-meaning-differs: a thing that a source says a code means, none of whose names has a word in common with what a
    release writes beside the code."""
    listing = listing_of(knowledge)
    if listing is None:
        return
    stems = _stemmer()
    idle = frozenset(knowledge.vocabulary["tables"]["lists"].get("function", ()))
    for declared in knowledge.properties.values():
        if not is_meaning(declared):
            continue
        for subject, facts in knowledge.facts.get(declared.name, {}).items():
            key = listing.key(subject)
            for fact in facts if key is not None else ():
                if fact.sign is Sign.SAYS and fact.citation.source not in listing.by_id:
                    yield from _meant(knowledge, listing, fact, stems, idle)


def _meant(
    knowledge: Knowledge, listing: Listing, fact: Fact, stems: Callable[[str], frozenset[str]], idle: frozenset[str]
) -> Iterator[Diagnostic]:
    written = [one for name in sorted(listing.leading) for one in listing.facts(name, fact.subject)]
    written = [one for one in written if one.first <= fact.last and fact.first <= one.last]
    named = frozenset[str]().union(*(stems(text) for text in _names(knowledge, fact.values[0]))) - idle
    if not written or not named or any(named & stems(one.values[0]) for one in written):
        return
    last = written[-1]
    yield Diagnostic(
        "N-meaning-differs",
        f"{fact.citation} says that `{fact.subject}` means `{fact.values[0]}`; {last.citation} describes it so: "
        f"“{last.values[0]}”",
        fact.at,
        "no word of its names is in that",
        help="look whether the source has it wrong, or give the thing a name that both have",
    )


def _names(knowledge: Knowledge, thing: str) -> Iterator[str]:
    """What a thing and what it is a kind of are called."""
    todo, seen = [thing], {thing}
    while todo:
        node = knowledge.nodes.get(todo.pop())
        for entity in node.entities if node is not None else ():
            yield from (entity.name.replace("-", " ").replace(".", " "), entity.title, *entity.aliases)
        for wide in node.within if node is not None else ():
            if wide not in seen:
                seen.add(wide)
                todo.append(wide)


def _stemmer() -> Callable[[str], frozenset[str]]:
    import re

    from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]

    stem = EnglishStemmer().stemWord

    @lru_cache(maxsize=4096)
    def stems(text: str) -> frozenset[str]:
        words = re.findall(r"[^\W\d_]+", text.casefold())
        return frozenset(str(stem(word)) for word in words if len(word) >= _LEAST)

    return stems


def _lists(listing: Listing | None, day: Day) -> Iterator[Lists]:
    """The tables that list all codes of a system, each with the release in force."""
    for (series, name), table in listing.tables.items() if listing is not None else ():
        release = listing.in_force(series, name, day) if listing is not None else None
        if release is not None and table.complete and table.of is not None:
            yield table, release
