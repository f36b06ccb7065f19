"""Rules: when what is settled lets something else be concluded (semantics 9).

A term is a variable (`?s`, with its question mark) or a value as the property's type writes it.
"""

from enum import StrEnum

from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.fact import Citation
from sourcebook.text import Span
from sourcebook.text.value import dataclass, field

Term = str


def is_variable(term: Term) -> bool:
    """Whether a term stands for whatever fits."""
    return term.startswith("?")


class Reading(StrEnum):
    """How a pattern reads a status."""

    HOLDS = "holds"
    FAILS = "is not"  # does not hold: needs a denial
    UNKNOWN = "not known"  # anything but holds


@dataclass(frozen=True, slots=True)
class Pattern:
    """`?s owner ?o`, `?s access is not free`, `not known ?s owner AMA`."""

    subject: Term
    property: str
    value: Term
    reading: Reading = Reading.HOLDS
    at: Span = field(default_factory=lambda: Span("", 0))


@dataclass(frozen=True, slots=True)
class Inside:
    """`?c is in HCPCS.II`: part of it, any number of steps down, or a code in one of its settled ranges."""

    part: Term
    whole: Term
    at: Span = field(default_factory=lambda: Span("", 0))


@dataclass(frozen=True, slots=True)
class IsKind:
    """`?s is system`."""

    term: Term
    kind: str
    at: Span = field(default_factory=lambda: Span("", 0))


@dataclass(frozen=True, slots=True)
class Compare:
    """`?n > 3`; `operator` is one of `<`, `<=`, `>`, `>=`, `=`, `!=`, of numbers, dates, codes or names."""

    left: Term
    operator: str
    right: Term
    at: Span = field(default_factory=lambda: Span("", 0))


@dataclass(frozen=True, slots=True)
class Aggregate:
    """`let ?n be count of ?s includes`: `function` (count, sum, min, max) of the values that hold of `subject`."""

    variable: Term
    function: str
    subject: Term
    property: str
    at: Span = field(default_factory=lambda: Span("", 0))


Condition = Pattern | Inside | IsKind | Compare | Aggregate


@dataclass(frozen=True, slots=True)
class Rule:
    """If all `conditions` are true, `subject property value` is concluded (one or more conclusions)."""

    name: str
    title: str
    conditions: tuple[Condition, ...]
    conclusions: tuple[Pattern, ...]
    citations: tuple[Citation, ...] = ()
    first: Day = FIRST
    last: Day = LAST
    at: Span = field(default_factory=lambda: Span("", 0))
