"""Facts that stand twice, or against one another, where one of them cannot be meant."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sourcebook.core.day import FIRST, LAST
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.program import Program
from sourcebook.core.term import Mode, Property, Sort
from sourcebook.lint.things import Things, oppose, overlap, plain, related, things
from sourcebook.text import Diagnostic, Label, Span


def duplicate_fact(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-duplicate-fact: the same of the same thing, cited from the same place, a second time."""
    frame = things(program)
    first: dict[object, Fact] = {}
    told_of: set[tuple[Span, Span]] = set()
    listed = {(fact.at, fact.citation, frame.node(fact.subject)) for fact in program.facts if fact.sign is Sign.ONLY}
    for fact in program.facts:
        node = frame.node(fact.subject)
        if fact.sign is Sign.SAYS and (fact.at, fact.citation, node) in listed:
            continue
        where = replace(fact.citation, at=Span("", 0))
        said = (node, fact.property, fact.sign, _same(program, frame, fact), fact.together, fact.exception)
        other = first.setdefault((said, where, fact.scope, fact.first, fact.last), fact)
        if other is not fact and (fact.at, other.at) not in told_of:
            told_of.add((fact.at, other.at))
            named = fact.subject if fact.subject == other.subject else f"{fact.subject}`, the same as `{other.subject}"
            yield Diagnostic(
                "W-duplicate-fact",
                f"`{fact.property}` of `{named}` is stated a second time from {fact.citation}",
                fact.at,
                others=(Label(other.at, "stated first here"),),
                help="take one of the two lines out, or cite another place",
            )


def _same(program: Program, frame: Things, fact: Fact) -> tuple[str, ...]:
    prop = program.properties.get(fact.property)
    if prop and prop.value.sort is Sort.ENTITY:
        return tuple(sorted(frame.node(value) for value in fact.values))
    return tuple(sorted(plain(value) for value in fact.values))


def undated_beside_dated(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """N-undated-beside-dated: an undated fact that a dated one of the same subject and property opposes."""
    frame = things(program)
    for prop, facts in _groups(program, frame):
        dated = [fact for fact in facts if not _undated(fact)]
        if prop.timeless or not dated or not _may_oppose(prop, facts):
            continue
        for fact in facts:
            other = _undated(fact) and next((other for other in dated if oppose(frame, prop, fact, other)), None)
            if other:
                yield Diagnostic(
                    "N-undated-beside-dated",
                    f"no date is given here, but `{prop.name}` of `{fact.subject}` has changed",
                    fact.at,
                    "counts on every day",
                    (Label(other.at, f"{_stated(other)} only for a time"),),
                    "add `from` or `until`, if the source tells when it was so",
                )
                break


def _undated(fact: Fact) -> bool:
    return (fact.first, fact.last) == (FIRST, LAST)


def opposing_exceptions(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-opposing-exceptions: two exceptions of one subject and property, of which only one can be."""
    frame = things(program)
    for prop, facts in _groups(program, frame, exceptions=True):
        if not _may_oppose(prop, facts):
            continue
        for i, fact in enumerate(facts):
            other = next((o for o in facts[:i] if overlap(fact, o) and oppose(frame, prop, fact, o)), None)
            if other:
                yield Diagnostic(
                    "E-opposing-exceptions",
                    f"two exceptions decide `{prop.name}` of `{fact.subject}` differently",
                    fact.at,
                    _stated(fact),
                    (Label(other.at, _stated(other)),),
                    "keep one of them, or give them days that do not overlap",
                )
                break


def _stated(fact: Fact) -> str:
    """What a fact states, as it would be written."""
    sign = {Sign.SAYS: "", Sign.DENIES: "not ", Sign.ONLY: "only "}[fact.sign]
    return f"`{sign}{', '.join(fact.values)}`"


def gathered_one_at_a_time(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-gathered-one-at-a-time: a property cannot have one value and all the values of its parts."""
    for prop in program.properties.values():
        if prop.mode is Mode.GATHERED and prop.single:
            yield Diagnostic(
                "E-gathered-one-at-a-time",
                f"`{prop.name}` is `one at a time`, so it cannot be `gathered` from parts that differ",
                prop.at,
                help="take `one at a time` out (`many`), or say `inherited` or `of every part`",
            )


def only_list_against_itself(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-only-contradicts-itself: a closed list whose values exclude one another."""
    told_of: set[Span] = set()
    frame = things(program)
    for fact in program.facts:
        prop = program.properties.get(fact.property)
        if fact.sign is not Sign.ONLY or not prop or not prop.single or fact.at in told_of:
            continue
        if prop.value.sort is Sort.RANGE:
            continue
        for i, value in enumerate(fact.values):
            other = next((o for o in fact.values[:i] if not related(frame, prop.value, value, o)), None)
            if other is not None:
                told_of.add(fact.at)
                yield Diagnostic(
                    "W-only-contradicts-itself",
                    f"`{prop.name}` has one value at a time, so it cannot be both `{other}` and `{value}`",
                    fact.at,
                    help=f"write one of them, or declare `{prop.name}` as `many`",
                )
                break


def source_against_itself(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """N-source-contradicts-itself: one source says and denies the same of one subject (semantics 10.8), and nobody
    has decided which line is meant."""
    frame = things(program)
    decided = {source for choice in program.preferences if (source := choice.winner.source) == choice.loser.source}
    for prop, facts in _groups(program, frame):
        by_source: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            by_source[fact.citation.source].append(fact)
        for source, stated in by_source.items():
            pair = _opposed(frame, prop, stated)
            if pair and source in decided and _is_decided(program, *pair):
                continue
            if pair:
                fact, other = pair
                yield Diagnostic(
                    "N-source-contradicts-itself",
                    f"{source} contradicts itself on `{prop.name}` of `{fact.subject}`",
                    fact.at,
                    f"{_stated(fact)} [{fact.citation}]",
                    (Label(other.at, f"{_stated(other)} [{other.citation}]"),),
                    _decision(prop, fact, other),
                )


def _decision(prop: Property, one: Fact, other: Fact) -> str:
    """What would decide between two facts of one source."""
    if str(one.citation) == str(other.citation):
        return "both are cited from one place, so only a better source or an `except` can decide"
    return f'`prefer {one.citation} over {other.citation} on {prop.name} because "…"` decides'


def _is_decided(program: Program, one: Fact, other: Fact) -> bool:
    """Whether a preference names the lines of both."""
    lines = {(one.citation.source, one.citation.lines), (other.citation.source, other.citation.lines)}
    return any(
        choice.property in (None, one.property)
        and {(side.source, side.lines) for side in (choice.winner, choice.loser)} == lines
        for choice in program.preferences
    )


def _opposed(frame: Things, prop: Property, facts: list[Fact]) -> tuple[Fact, Fact] | None:
    """The first two that oppose; looked for among facts of different values only, so that echoes cost nothing."""
    distinct: dict[object, Fact] = {}
    for fact in facts:
        distinct.setdefault((fact.sign, fact.values, fact.scope, fact.first, fact.last), fact)
    kept = list(distinct.values())
    if not _may_oppose(prop, kept):
        return None
    for i, fact in enumerate(kept):
        for other in kept[:i]:
            if overlap(fact, other) and oppose(frame, prop, fact, other):
                return fact, other
    return None


def _may_oppose(prop: Property, facts: list[Fact]) -> bool:
    """Whether any two of the facts can oppose at all; most often none can, and none need be compared."""
    return prop.single or any(fact.sign is not Sign.SAYS for fact in facts)


def _groups(program: Program, frame: Things, exceptions: bool = False) -> Iterator[tuple[Property, list[Fact]]]:
    """The facts of one subject and property, where there are two or more; exceptions apart from the others."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in program.facts:
        if fact.exception is exceptions and fact.property in program.properties:
            groups[frame.node(fact.subject), fact.property].append(fact)
    for (_, name), facts in groups.items():
        if len(facts) > 1:
            yield program.properties[name], facts
