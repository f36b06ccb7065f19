"""A question for what a kind is: `what is a modifier`, `level meaning`."""

from collections.abc import Sequence

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import KIND, Found
from sourcebook.compile import english
from sourcebook.compile.english import Token
from sourcebook.core.query import Query

_FORM = "define"


def asked(lexicon: Lexicon, tokens: Sequence[Token], stems: Sequence[str], found: Sequence[Found]) -> Query | None:
    """What asks for a kind in the very words in which one asks what a thing is; None for anything else.

    `the` before several asks for those that there are (`what are the sections`).
    """
    if len(found) != 1 or found[0].end - found[0].start == len(tokens):
        return None
    mention = found[0]
    kind = next((name for name, its in mention.candidates if its == KIND), None)
    several = tokens[mention.end - 1].low != english.singular(tokens[mention.end - 1].low)
    if kind is None or (several and mention.start > 0 and tokens[mention.start - 1].low == "the"):
        return None
    order = english.template([*stems[: mention.start], "{}", *stems[mention.end :]], lexicon.adverbs)
    ways = (lexicon.ways[number] for number in lexicon.exact.get(" ".join(order), ()))
    return Query(_FORM, subjects=(kind,)) if any(way.form and way.name == _FORM for way in ways) else None
