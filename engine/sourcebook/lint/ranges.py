"""Ranges of codes that fit no format, and what sibling ranges of one source leave out or hold twice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sourcebook.core.code import Format, Range, read_format, shape, successor
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.program import Program
from sourcebook.core.term import Sort
from sourcebook.lint.things import Things, overlap, things
from sourcebook.text import Diagnostic, Label


@dataclass(frozen=True, slots=True)
class _Sibling:
    node: str
    stated: Range
    fact: Fact


def sibling_ranges(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """N-range-gap and N-range-overlap among what one source gives the parts of one whole.

    One note of gaps for each source and whole (the first gap, and how many more); one of overlap for each pair of
    parts, with a code that both have.
    """
    frame = things(program)
    groups: dict[tuple[str, str, str], list[_Sibling]] = {}
    for fact, _, stated in _ranges(program):
        node = frame.node(fact.subject)
        if stated.is_sound and fact.sign is Sign.SAYS and fact.scope is None:
            for whole in frame.wholes.get(node, ()):
                key = (fact.property, fact.citation.source, whole)
                groups.setdefault(key, []).append(_Sibling(node, stated, fact))
    for (_, source, whole), members in groups.items():
        if len({member.node for member in members}) > 1:
            members.sort(key=lambda m: (shape(m.stated.first), m.stated.first, m.stated.last, m.node))
            yield from _overlaps(source, members)
            yield from _gaps(source, whole, members)


def _overlaps(source: str, members: list[_Sibling]) -> Iterator[Diagnostic]:
    told_of: set[frozenset[str]] = set()
    reach: _Sibling | None = None
    for member in members:
        if reach and shape(reach.stated.first) == shape(member.stated.first):
            pair = frozenset((reach.node, member.node))
            if (
                member.stated.first <= reach.stated.last
                and len(pair) == 2
                and pair not in told_of
                and overlap(reach.fact, member.fact)
            ):
                told_of.add(pair)
                nested = reach.stated.contains(member.stated)
                one, other = reach.fact.subject, member.fact.subject
                yield Diagnostic(
                    "N-range-overlap",
                    f"{source} puts `{member.stated.first}` in `{one}` and in `{other}`",
                    member.fact.at,
                    f"`{member.stated}` of `{other}`",
                    (Label(reach.fact.at, f"`{reach.stated}` of `{one}`"),),
                    f"the narrower range is the closer one: its codes are in `{other}`"
                    if nested and member.stated != reach.stated
                    else "where both have a code its place is disputed, unless a better source decides; "
                    f"`prefer {member.fact.citation} over {reach.fact.citation} on {member.fact.property} "
                    'because "…"` decides, too',
                )
            if member.stated.last <= reach.stated.last:
                continue
        reach = member


def _gaps(source: str, whole: str, members: list[_Sibling]) -> Iterator[Diagnostic]:
    gaps: list[tuple[str, _Sibling, _Sibling]] = []
    reach: _Sibling | None = None
    for member in members:
        if reach and shape(reach.stated.first) == shape(member.stated.first):
            after = successor(reach.stated.last)
            if after and after < member.stated.first:
                gaps.append((after, reach, member))
            if member.stated.last <= reach.stated.last:
                continue
        reach = member
    if gaps:
        code, before, behind = gaps[0]
        more = f" ({len(gaps) - 1} more such gap{'s' if len(gaps) > 2 else ''})" if len(gaps) > 1 else ""
        yield Diagnostic(
            "N-range-gap",
            f"{source} puts `{code}` in no part of `{whole}`{more}",
            behind.fact.at,
            f"`{behind.stated}` of `{behind.fact.subject}` begins after the gap",
            (Label(before.fact.at, f"`{before.stated}` of `{before.fact.subject}` ends before it"),),
            "nothing to mend where the source leaves these codes out",
        )


def range_fits_no_format(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-range-fits-no-format: an end of a range that no format stated anywhere in its system allows."""
    frame = things(program)
    roots = _Roots(frame)
    formats: dict[str, dict[str, Format]] = {}
    for fact in program.facts:
        prop = program.properties.get(fact.property)
        if prop and prop.value.sort is Sort.FORMAT and fact.sign is not Sign.DENIES:
            for value in fact.values:
                if form := read_format(value):
                    for root in roots.of(frame.node(fact.subject)):
                        formats.setdefault(root, {})[value] = form
    told_of = set()
    for fact, value, stated in _ranges(program):
        if not stated.is_sound or (fact.at, value) in told_of:
            continue
        allowed = {
            text: form for root in roots.of(frame.node(fact.subject)) for text, form in formats.get(root, {}).items()
        }
        for end in (stated.first, stated.last):
            if allowed and not any(form.matches(end) for form in allowed.values()):
                told_of.add((fact.at, value))
                root = min(roots.of(frame.node(fact.subject)))
                yield Diagnostic(
                    "W-range-fits-no-format",
                    f"`{end}` is written like no code of `{root}`",
                    fact.at,
                    help=f"formats stated: {', '.join(f'`{text}`' for text in sorted(allowed))}",
                )
                break


class _Roots:
    """The tops above each node, found once."""

    def __init__(self, frame: Things) -> None:
        self._frame = frame
        self._found: dict[str, frozenset[str]] = {}

    def of(self, node: str) -> frozenset[str]:
        found = self._found.get(node)
        if found is None:
            found = self._found[node] = self._frame.roots(node)
        return found


def _ranges(program: Program) -> Iterator[tuple[Fact, str, Range]]:
    """Every range that a fact states, as written and as read. What is said by `only` is also said by itself."""
    for fact in program.facts:
        prop = program.properties.get(fact.property)
        if prop and prop.value.sort is Sort.RANGE and fact.sign is not Sign.ONLY:
            for value in fact.values:
                if stated := Range.of(value):
                    yield fact, value, stated
