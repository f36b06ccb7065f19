"""Which texts are formal questions: told without reading the grammar, so that a question in words stays cheap."""

import re
from collections.abc import Container

_WORD = r"""("[^"]*"|'[^']*'(?=[\s,]|\Z)|[^\s,]+)|(,)"""
# What may follow the mark, besides values: a limit, which begins with one of these.
_LIMITS = frozenset({"as", "but", "in", "by", "on", "for", "with", "mainly", "most", "some", "typically", "may"})


def is_formal(
    text: str,
    properties: Container[str],
    wrappers: Container[str] = (),
    things: Container[str] | None = None,
) -> bool:
    """Whether `text` is meant as a formal question: a `?` that stands alone is its first word, or it stands after
    things and a property (`CPT owner AMA ?`, not `who owns CPT ?`), either after the name of a wrapper, too.

    `things` are names; where they are given, the first word must be one of them, be in quotes, have a digit or not be
    all small letters, so that `what covers ambulance ?` is not taken for formal.
    """
    if not has_lone_mark(text):
        return False
    words = [word or comma for word, comma in re.findall(_WORD, text[:2000])]
    if words.count("?") != 1:
        return False
    if words[0] != "?" and words[0] in wrappers:
        words = words[1:] if _is_stated(_bare(words[1:]), properties, things) else words
    words = _bare(words)
    return _is_stated(words, properties, things)


def has_lone_mark(text: str) -> bool:
    """Whether a `?` stands alone in a text: without one it is no formal question."""
    return "?" in text[:2000].replace(",", " ").split()


def _bare(words: list[str]) -> list[str]:
    """The words without the `only` before a thing."""
    return words[1:] if words[0] == "only" and words[1] != "?" else words


def _is_stated(words: list[str], properties: Container[str], things: Container[str] | None) -> bool:
    if words[0] == "?":
        return len(words) > 1
    mark = words.index("?")
    if mark + 1 < len(words) and words[mark + 1] not in _LIMITS:
        return False
    if words[mark - 1] == "=":
        return False  # `J codes = ?`
    place = 1
    while place + 1 < mark and words[place] == ",":
        place += 2
    if place >= mark or words[place] not in properties:
        return False
    first = words[0]
    if things is None or first[0] in "\"'" or first in things:
        return True
    return not first.islower() or any(letter.isdecimal() for letter in first)
