"""Which texts are formal questions: told without reading the grammar, so that a question in words stays cheap."""

import re
from collections.abc import Container, Mapping
from typing import Any, Protocol

from sourcebook.core.term import Property

_WORD = re.compile(r"""("[^"]*"|'[^']*'(?=[\s,]|\Z)|[^\s,]+)|(,)""")
# What may follow the mark, besides values: a limit, which begins with one of these.
_LIMITS = frozenset({"as", "in", "by", "on", "for", "with", "mainly", "most", "some", "typically", "may"})


class Known(Protocol):
    """As much of a compiled knowledge base as formal questions are read with."""

    @property
    def properties(self) -> Mapping[str, Property]: ...
    @property
    def node_of(self) -> Mapping[str, str]: ...
    @property
    def vocabulary(self) -> Mapping[str, Any]: ...


def is_formal(
    text: str,
    properties: Known | Container[str],
    wrappers: Container[str] = (),
    things: Container[str] | None = None,
) -> bool:
    """Whether `text` is meant as a formal question: a `?` that stands alone is its first word, or it stands after
    things and a property (`CPT owner AMA ?`, not `who owns CPT ?`), either after the name of a wrapper, too.

    A knowledge base may stand for the three lists of names. Where `things` are given, the first word must be one of
    them, be in quotes or not all small letters, so that `what covers ambulance ?` is not taken for formal.
    """
    words = [word or comma for word, comma in _WORD.findall(text[:2000])]
    if words.count("?") != 1:
        return False
    if not isinstance(properties, Container):
        known = properties
        wrappers = wrapper_names(known)
        properties, things = known.properties, known.node_of
    if words[0] != "?" and words[0] in wrappers and _is_stated(words[1:], properties, things):
        return True
    return _is_stated(words, properties, things)


def wrapper_names(known: Known) -> frozenset[str]:
    """The names of the declared wrappers."""
    tables: Mapping[str, Any] = known.vocabulary.get("tables") or {}
    return frozenset(wrapper["name"] for wrapper in tables.get("wrappers", ()))


def _is_stated(words: list[str], properties: Container[str], things: Container[str] | None) -> bool:
    if words[0] == "?":
        return len(words) > 1
    mark = words.index("?")
    if mark + 1 < len(words) and words[mark + 1] not in _LIMITS:
        return False
    place = 1
    while place + 1 < mark and words[place] == ",":
        place += 2
    if place >= mark or words[place] not in properties:
        return False
    first = words[0]
    if things is None or first[0] in "\"'" or first in things:
        return True
    return not first.islower()
