"""Frozen values ↔ lists that JSON can hold.

INVARIANT: `unpacked(packed(value)) == value` for every value made of tuples, texts, numbers and the classes below.
"""

from collections.abc import Callable
from enum import Enum
from operator import attrgetter
from typing import Any
from zlib import crc32

from sourcebook.compile.knowledge import Node, Stated
from sourcebook.core import fact, rule, table, term
from sourcebook.core.code import Range
from sourcebook.text import Span

# A class is written as its place in this list, a tuple as 0.
_CLASSES: tuple[type[Any], ...] = (
    tuple,
    Span,
    fact.Citation,
    fact.Fact,
    fact.Sign,
    fact.Source,
    fact.Preference,
    fact.Note,
    rule.Rule,
    rule.Pattern,
    rule.Reading,
    rule.Inside,
    rule.IsKind,
    rule.Compare,
    rule.Aggregate,
    term.Kind,
    term.ValueType,
    term.Sort,
    term.Property,
    term.Mode,
    term.Entity,
    term.Framed,
    Range,
    Node,
    Stated,
    table.Column,
    table.Table,
    table.DeclaredRelease,
)
_NUMBER = {cls: number for number, cls in enumerate(_CLASSES)}
_FIELDS: dict[type[Any], tuple[str, ...]] = {
    cls: cls.__match_args__ for cls in _CLASSES if hasattr(cls, "__match_args__")
}

LAYOUT = crc32(repr([(cls.__name__, _FIELDS.get(cls)) for cls in _CLASSES]).encode())
"""Changes when any of the classes gains, loses or moves a field."""


_PLAIN = frozenset((str, int, bool, type(None)))
# What a value holds, as a tuple: every class has two fields at least.
_CONTENT: dict[type[Any], Callable[[Any], tuple[Any, ...]]] = {
    cls: attrgetter(*names) for cls, names in _FIELDS.items()
}


def packed(value: Any) -> Any:
    """`value` as numbers, texts and lists; the first member of a list says what it is, and that nothing in it is a
    list by being negative."""
    cls = type(value)
    if cls in _PLAIN:
        return value
    if cls is tuple:
        return _marked(0, [one if type(one) in _PLAIN else packed(one) for one in value])
    content = _CONTENT.get(cls)
    if content is not None:
        return _marked(_NUMBER[cls], [one if type(one) in _PLAIN else packed(one) for one in content(value)])
    if cls in _NUMBER and isinstance(value, Enum):
        return _marked(_NUMBER[cls], [str(value)])
    raise TypeError(f"nothing is known of {cls.__name__}")


def _marked(number: int, members: list[Any]) -> list[Any]:
    is_leaf = all(type(member) is not list for member in members)
    return [-1 - number if is_leaf else number, *members]


def unpacked(value: Any) -> Any:
    """The value that was packed."""
    if type(value) is not list:
        return value
    number, *members = value
    if number < 0:
        return _MADE[-1 - number](members)
    return _MADE[number]([unpacked(member) if type(member) is list else member for member in members])


def _maker(cls: type[Any]) -> Callable[[list[Any]], Any]:
    """What makes a value of its members."""
    if cls is tuple:
        return tuple
    if issubclass(cls, Enum):
        by_name = {str(member): member for member in cls}
        return lambda members: by_name[members[0]]
    return lambda members: cls(*members)


_MADE = [_maker(cls) for cls in _CLASSES]
