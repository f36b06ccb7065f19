"""A whole knowledge base, lowered: what `resolve` makes, `lint` reads and `compile` turns into Knowledge."""

from collections.abc import Mapping

from sourcebook.core.fact import Fact, Note, Preference, Source
from sourcebook.core.rule import Rule
from sourcebook.core.table import DeclaredRelease, Table
from sourcebook.core.term import Entity, Kind, Property
from sourcebook.text import Span
from sourcebook.text.value import dataclass, field

WORD_LISTS = (
    "adverbs", "asking", "beginning", "belongings", "bygone", "closing", "closing-among", "closing-behind", "closings",
    "colouring", "dating", "degrees", "determiners", "dim", "doubts", "equating", "excluding", "filler", "function",
    "hearsay", "judgements", "lasting", "light", "measuring", "negators", "now", "opening", "openings", "papers",
    "passing", "preceding", "pronouns", "reports", "sayings", "scenery", "settings", "signless", "sometime", "sources",
    "stories", "throughout", "universal",
)  # fmt: skip
"""The lists of words that the reading of questions has a use for."""


@dataclass(frozen=True, slots=True)
class Form:
    """A way of asking that is no property (`compare`, `define`); phrases hold `{thing}`, `{a}`, `{b}`, `{source}`, …"""

    name: str
    asks: tuple[str, ...]
    at: Span = field(default_factory=lambda: Span("", 0))


@dataclass(frozen=True, slots=True)
class Wrapper:
    """A lead around any statement (`why {statement}`)."""

    name: str
    leads: tuple[str, ...]
    at: Span = field(default_factory=lambda: Span("", 0))


@dataclass(frozen=True, slots=True)
class Program:
    """Everything declared, by name, in the order of file name and line (order never matters to meaning)."""

    kinds: Mapping[str, Kind]
    properties: Mapping[str, Property]
    sources: Mapping[str, Source]
    trust: tuple[str, ...]  # best first
    entities: Mapping[str, Entity]
    facts: tuple[Fact, ...]
    preferences: tuple[Preference, ...]
    rules: tuple[Rule, ...]
    notes: tuple[Note, ...]
    forms: tuple[Form, ...]
    wrappers: tuple[Wrapper, ...]
    same: tuple[tuple[str, ...], ...]  # groups of words taken as one, the first for all
    words: Mapping[str, tuple[str, ...]]  # lists of words: filler, negators, …
    shipped: frozenset[str] = frozenset()  # names of the source files that came with the package
    tables: Mapping[str, Table] = field(default_factory=dict)
    releases: Mapping[str, DeclaredRelease] = field(default_factory=dict)
