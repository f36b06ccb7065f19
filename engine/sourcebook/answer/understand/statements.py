"""A statement inside a question (`why is CPT licensed`), or one that is formal but for its mark."""

from collections.abc import Iterator

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import SOURCE, TEXT, Found
from sourcebook.answer.understand.recall import Facts
from sourcebook.answer.understand.slots import Slots
from sourcebook.compile import english
from sourcebook.compile.english import Token
from sourcebook.core.query import ASK, VALUES, Query
from sourcebook.text.value import dataclass

_ASKING = frozenset(("what", "which", "who", "when", "where", "how", "why"))


@dataclass(frozen=True, slots=True)
class Inside:
    """Where the statement of a wrapper stands (`first` to `last`), and the source that its lead names."""

    wrapper: str
    first: int
    last: int
    source: str | None


def inside(lexicon: Lexicon, tokens: list[Token], stems: list[str], found: list[Found]) -> Iterator[Inside]:
    """Every wrapper whose lead stands at the beginning (or end), the longest lead of each."""
    words, heads, places = lexicon.rewriting.apply(tokens, stems)
    wrappers = lexicon.wrappers_of(heads[0] if heads else "", heads)
    if not wrappers:
        return
    first_of = [places.index(new) for new in range(len(words))] + [len(tokens)]
    seen: set[str] = set()
    for wrapper in wrappers:
        if wrapper["name"] in seen:
            continue
        lead, tail = wrapper["lead"], wrapper["tail"]
        begun = _passed(lead, 0, heads, first_of, places, found)
        if begun is None:
            continue
        at, source = begun
        last = len(heads)
        if tail:
            start = next((n for n in range(at + 1, len(heads)) if _ends(tail, n, heads, first_of, places, found)), None)
            if start is None:
                continue
            its = _passed(tail, start, heads, first_of, places, found)
            source = its[1] if its is not None and its[1] is not None else source
            last = start
        if at < last:
            seen.add(wrapper["name"])
            yield Inside(wrapper["name"], first_of[at], first_of[last], source)


def _ends(
    tail: list[str], start: int, heads: list[str], first_of: list[int], places: list[int], found: list[Found]
) -> bool:
    passed = _passed(tail, start, heads, first_of, places, found)
    return passed is not None and passed[0] == len(heads)


def _passed(
    steps: list[str], at: int, heads: list[str], first_of: list[int], places: list[int], found: list[Found]
) -> tuple[int, str | None] | None:
    """The place after `steps`, which begin at `at`, and the one source named on the way; None where they do not stand.

    Of two that are compared neither is the one that is asked.
    """
    source = None
    for step in steps:
        if at >= len(heads):
            return None
        if step == "{source}":
            named = next((m for m in found if m.start == first_of[at]), None)
            source = next((name for name, kind in named.candidates if kind == SOURCE), None) if named else None
            if named is None or source is None:
                return None
            source = source if steps.count(step) == 1 else None
            at = places[named.end - 1] + 1
        elif heads[at] == step:
            at += 1
        else:
            return None
    return at, source


def quoted(
    lexicon: Lexicon, facts: Facts, tokens: list[Token], stems: list[str], found: list[Found]
) -> list[Found] | None:
    """The mentions with all that follows the very phrase of a property of texts as a text, though nobody quotes it:
    `does CPT stand for common procedure`; None where no such phrase begins the question, or where the name of another
    thing follows it and no text of the property is known."""
    first = next((m for m in found if not m.soft and m.start > 0), None)
    if first is None:
        return None
    before = english.template([*stems[: first.start], "{}"], lexicon.adverbs)
    told = False
    for start in range(first.end + 1, len(stems)):
        told = told or lexicon.tells(stems[start - 1])
        if not told:
            continue  # `does X …`: such words say nothing of which property is meant
        order = " ".join([*before, *stems[first.end : start], "{}"])
        ways = [way for number in lexicon.exact.get(order, ()) if (way := lexicon.ways[number]).sort == "text"]
        if not ways:
            continue
        start += stems[start] in ("a", "an", "the")
        rest = next((m for m in found if m.start == start and m.end == len(tokens)), None)
        known = any(facts.has(name, way.name) for name, _ in first.candidates for way in ways)
        named = rest is not None and any(kind[0] == "#" for _, kind in rest.candidates)
        named = named or (rest is not None and not known and _is_apart(rest, first))
        if start >= len(tokens) or named or stems[start] in _ASKING or "or" in stems[start:]:
            return None
        if _begins_with_a_name(lexicon, found, start):
            return None
        text = " ".join(token.raw for token in tokens[start:])
        return [*(m for m in found if m.end <= start), Found(start, len(tokens), [(text, TEXT)])]
    return None


def _is_apart(one: Found, other: Found) -> bool:
    """Whether two mentions are of no thing in common."""
    return {name for name, _ in one.candidates}.isdisjoint(name for name, _ in other.candidates)


def _begins_with_a_name(lexicon: Lexicon, found: list[Found], start: int) -> bool:
    """Whether what stands at a place is the name of a thing that questions are about: that is no text."""
    return any(m.start == start and not m.soft and m.candidates[0][1] in lexicon.wholes for m in found)


def turned(tokens: list[Token], stems: list[str], names: bool) -> tuple[list[Token], list[str]]:
    """A statement as a yes or no question: `CPT is free` as `is CPT free`, `CPT covers drugs` as `does CPT …`."""
    begins = tokens[0].low if tokens else ""
    if begins in ("if", "whether", "that"):
        return turned(tokens[1:], stems[1:], names)
    if not names or begins in english.AUXILIARIES or begins in _ASKING:
        return tokens, stems
    at = next((i for i in range(1, len(tokens)) if tokens[i].low in english.AUXILIARIES), None)
    if at is None:
        return [Token("does", "does"), *tokens], ["do", *stems]
    skip = 1 if begins == "there" else 0
    return (
        [tokens[at], *tokens[skip:at], *tokens[at + 1 :]],
        [stems[at], *stems[skip:at], *stems[at + 1 :]],
    )


def named(lexicon: Lexicon, slots: Slots, tokens: list[Token], found: list[Found]) -> Query | None:
    """What a formal question without its mark asks: a thing, the name of a property and perhaps a value of it, and
    nothing besides (`CPT access licensed`)."""
    first = next((m for m in found if m.start == 0 and not m.soft), None)
    if first is None:
        return None
    after = first.end
    for size in (1, 2, 3):
        way = lexicon.by_name.get("-".join(token.low for token in tokens[after : after + size]))
        if way is None or after + size > len(tokens):
            continue
        subject = next((name for name, kind in first.candidates if slots.of_kinds(kind, way.of)), None)
        if subject is not None and after + size == len(tokens):
            return Query(VALUES, way.name, (subject,))
        rest = next((m for m in found if (m.start, m.end) == (after + size, len(tokens))), None)
        given = rest.candidates if rest is not None else ()
        value = next((name for name, kind in given if slots.is_value(way, kind)), None)
        if subject is not None and value is not None:
            return Query(ASK, way.name, (subject,), (value,))
    return None
