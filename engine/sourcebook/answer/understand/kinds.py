"""A question for what a kind is (`what is a modifier`, `level meaning`), for which one of a kind goes by a name
(`which level of X are the Y codes`), or whether a part is of its whole (`are Y codes X codes`)."""

from collections.abc import Sequence

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import KIND, Found
from sourcebook.compile import english
from sourcebook.compile.english import Token
from sourcebook.core.query import ASK, VALUES, Query
from sourcebook.infer.frame import PART_OF

_FORM, _COMPARE = "define", "compare"
_OF = frozenset(("on", "in", "of", "for", "a", "an", "the"))
_WHICH = frozenset(("which", "what"))
_BEING = frozenset(("is", "are", "was", "were"))
_BETWEEN = frozenset(("a", "an", "also", "all", "really", "just"))


def asked(lexicon: Lexicon, tokens: Sequence[Token], stems: Sequence[str], found: Sequence[Found]) -> Query | None:
    """What asks for a kind in the very words in which one asks what a thing is; None for anything else.

    `the` before several asks for those that there are (`what are the sections`).
    """
    if not 0 < len(found) < 3 or found[0].end - found[0].start == len(tokens):
        return None
    mention, last = found[0], found[-1]
    kind = next((name for name, its in mention.candidates if its == KIND), None)
    several = tokens[mention.end - 1].low != english.singular(tokens[mention.end - 1].low)
    if kind is None or (several and mention.start > 0 and tokens[mention.start - 1].low == "the"):
        return None
    if len(found) == 2:
        between = {token.low for token in tokens[mention.end : last.start]}
        kind = _in_a_whole(lexicon, kind, last.candidates[0][0]) if between <= _OF and between else None
    if not kind:
        return None
    order = english.template([*stems[: mention.start], "{}", *stems[last.end :]], lexicon.adverbs)
    if len(found) == 2 and order[-1] in lexicon.filler:
        order = order[:-1]
    ways = (lexicon.ways[number] for number in lexicon.exact.get(" ".join(order), ()))
    return Query(_FORM, subjects=(kind,)) if any(way.form and way.name == _FORM for way in ways) else None


def one_named(lexicon: Lexicon, tokens: Sequence[Token], stems: Sequence[str], found: Sequence[Found]) -> Query | None:
    """What asks, in words that say no more than that they are the same, which one of a kind a named thing is; None for
    anything else, and where the name is of nothing of that kind (perhaps within a whole)."""
    if not 1 < len(found) < 4 or found[0].start < 0 or _WHICH.isdisjoint(token.low for token in tokens):
        return None
    at = next((k for k, m in enumerate(found) if m.candidates[0][1] == KIND), None)
    if at is None:
        return None
    kind, start, end = found[at].candidates[0][0], found[at].start, found[at].end
    wholes = []
    if at > 0 and found[at - 1].end == start:  # `which X level`
        wholes, start = [at - 1], found[at - 1].start
    elif at + 1 < len(found) and {token.low for token in tokens[end : found[at + 1].start]} in ({"of"}, {"of", "the"}):
        wholes = [at + 1]
    beside = [*tokens[max(0, start - 1) : start], *tokens[end : end + 1]]  # `in category what`
    if _WHICH.isdisjoint(token.low for token in beside):
        return None
    named = [m for k, m in enumerate(found) if k != at and k not in wholes]
    inside = {place for m in found for place in range(m.start, m.end)}
    bare = [i for i in range(len(tokens)) if i not in inside]
    if any(lexicon.rewriting.apply([tokens[i]], [stems[i]])[1][0] not in lexicon.equating for i in bare):
        return None
    within = [found[k] for k in wholes]
    ones = {one for m in named if (one := _of_kind(lexicon, kind, m, [*within, *(o for o in named if o is not m)]))}
    if not ones and len(named) == 1 and (part := _below(lexicon, kind, named[0])) is not None:
        return Query(VALUES, PART_OF, (part,), kind=kind)
    return Query(_FORM, subjects=(min(ones),)) if len(ones) == 1 else None


def of_its_whole(lexicon: Lexicon, tokens: Sequence[Token], found: Sequence[Found]) -> Query | None:
    """What asks of a part, in no other words, whether it is its whole: whether it is part of that (`are G codes codes
    of X`); None for anything else."""
    if len(found) != 2 or not tokens or tokens[0].low not in _BEING or found[1].end != len(tokens):
        return None
    part, whole = found[0].candidates[0][0], found[1].candidates[0][0]
    words = [token.low for token in (*tokens[1 : found[0].start], *tokens[found[0].end : found[1].start])]
    if not part.startswith(f"{whole}.") or not _BETWEEN.issuperset(words) or PART_OF not in lexicon.by_name:
        return None
    return Query(ASK, PART_OF, (part,), (whole,))


def _below(lexicon: Lexicon, kind: str, mention: Found) -> str | None:
    """What a mention names, where it is nothing but something that lies within things of a kind."""
    things = [(name, its) for name, its in mention.candidates if its[0] != "#"]
    if len(things) != 1 or things[0][1] in lexicon.codes:
        return None
    name, its = things[0]
    return name if its in lexicon.nested and kind != its and kind in lexicon.kinds.get(its, ()) else None


def _of_kind(lexicon: Lexicon, kind: str, mention: Found, wholes: Sequence[Found]) -> str | None:
    """The thing of a kind that a mention may name, within all of some wholes; None where there is none, or several."""
    nodes = lexicon.nodes
    meant = {nodes.get(name, name) for name, _ in mention.candidates}
    ones = [one for one, its in lexicon.entity_kinds.items() if its == kind and nodes.get(one, one) in meant]
    ones = [one for one in ones if all(any(one.startswith(f"{name}.") for name, _ in m.candidates) for m in wholes)]
    return ones[0] if len(ones) == 1 else None


def compared(lexicon: Lexicon, tokens: Sequence[Token], stems: Sequence[str], found: Sequence[Found]) -> Query | None:
    """What asks for the difference of two kinds, as what each of them is: `how does a level differ from a category`.

    What is said behind the second (`… in X`) only says where.
    """
    if len(found) < 2 or found[0].start < 0:
        return None
    one, other = found[0], found[1]
    kinds = [next((name for name, its in m.candidates if its == KIND), None) for m in (one, other)]
    after = tokens[other.end].low if other.end < len(tokens) else ""
    if None in kinds or (after and after not in _OF) or (len(found) > 2 and not after):
        return None
    order = english.template(
        [*stems[: one.start], "{}", *stems[one.end : other.start], "{}", *([] if after else stems[other.end :])],
        lexicon.adverbs,
    )
    ways = (lexicon.ways[number] for number in lexicon.exact.get(" ".join(order), ()))
    if not any(way.form and way.name == _COMPARE for way in ways):
        return None
    return Query(_FORM, subjects=tuple(kind for kind in kinds if kind is not None))


def _in_a_whole(lexicon: Lexicon, kind: str, whole: str) -> str | None:
    """The one thing in a whole that holds things of a kind and nothing else."""
    kinds = lexicon.kinds
    holders = [up for up in kinds.get(kind, ()) if up != kind]
    alone = {up for up in holders if [name for name, above in kinds.items() if name != up and up in above] == [kind]}
    names = [n for n, its in lexicon.entity_kinds.items() if its in alone and n.startswith(f"{whole}.")]
    return names[0] if len(names) == 1 else None
