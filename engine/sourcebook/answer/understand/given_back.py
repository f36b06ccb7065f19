"""The names in a question with one of them given back to the words, wholly or in part: a verb may be a name as well
(`contact`), and the word for a kind behind a name may be one (`when was X set up`).

INVARIANT: another thing stays named; such names count only where the question with them is the very phrase of one.
"""

from collections.abc import Iterator

from sourcebook.answer.understand.link import BEGINNING, Found, Linker
from sourcebook.compile.english import Token

_FEW = 4  # mentions of a question of which one may be given back
_LONG = 4  # words of a name of which some may be given back


def fewer(tokens: list[Token], found: list[Found], linker: Linker) -> Iterator[list[Found]]:
    """The mentions of a question without the last or the first words of one, then without one of them."""
    if len(found) > _FEW:
        return
    for k, mention in enumerate(found):
        if 1 < mention.end - mention.start <= _LONG:
            for start, end in _shorter(mention):
                if (part := _named(tokens, start, end, linker)) is not None:
                    yield [*found[:k], part, *found[k + 1 :]]
    for k, mention in enumerate(found) if len(found) > 1 else ():
        words = tokens[mention.start : mention.end]
        before = tokens[mention.start - 1].low if mention.start else ""
        is_letter = len(words) == 1 and len(words[0].raw) == 1 and before == "the"  # not `A or B`
        if is_letter or all(token.raw.islower() and token.raw.isalpha() for token in words):
            yield [*found[:k], *found[k + 1 :]]


def _shorter(mention: Found) -> Iterator[tuple[int, int]]:
    """Where what is left of a name may begin and end."""
    for size in range(mention.end - mention.start - 1, 0, -1):
        yield mention.start, mention.start + size
        yield mention.end - size, mention.end


def _named(tokens: list[Token], start: int, end: int, linker: Linker) -> Found | None:
    """The name that some words are, all of them, and that is more than a beginning or a sort."""
    found = linker.mentions(tokens[start:end])
    if len(found) != 1 or (found[0].start, found[0].end) != (0, end - start) or found[0].soft:
        return None
    if found[0].candidates[0][1] == BEGINNING:
        return None
    found[0].start, found[0].end = start, end
    return found[0]
