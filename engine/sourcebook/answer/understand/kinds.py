"""A question for what a kind is (`what is a modifier`, `level meaning`), or for which one of a kind goes by a name
(`which level of X are the Y codes`)."""

from collections.abc import Sequence

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import KIND, Found
from sourcebook.compile import english
from sourcebook.compile.english import Token
from sourcebook.core.query import Query

_FORM = "define"
_OF = frozenset(("on", "in", "of", "for", "a", "an", "the"))
_WHICH = frozenset(("which", "what"))


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
    if start == 0 or tokens[start - 1].low not in _WHICH:
        return None
    named = [m for k, m in enumerate(found) if k != at and k not in wholes]
    inside = {place for m in found for place in range(m.start, m.end)}
    if len(named) != 1 or any(stem not in lexicon.equating for i, stem in enumerate(stems) if i not in inside):
        return None
    nodes, kinds = lexicon.nodes, lexicon.entity_kinds
    meant = {nodes.get(name, name) for name, _ in named[0].candidates}
    within = next((name for k in wholes for name, its in found[k].candidates if its in lexicon.wholes), None)
    ones = [one for one, its in kinds.items() if its == kind and nodes.get(one, one) in meant]
    ones = [one for one in ones if within is None or one.startswith(f"{within}.")]
    return Query(_FORM, subjects=(ones[0],)) if len(ones) == 1 else None


def _in_a_whole(lexicon: Lexicon, kind: str, whole: str) -> str | None:
    """The one thing in a whole that holds things of a kind and nothing else."""
    kinds = lexicon.kinds
    holders = [up for up in kinds.get(kind, ()) if up != kind]
    alone = {up for up in holders if [name for name, above in kinds.items() if name != up and up in above] == [kind]}
    names = [n for n, its in lexicon.entity_kinds.items() if its in alone and n.startswith(f"{whole}.")]
    return names[0] if len(names) == 1 else None
