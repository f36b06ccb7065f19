"""Frozen values ↔ plain ones, and these ↔ bytes.

INVARIANT: `unpacked(packed(value)) == value` for every value made of tuples, texts, numbers and the classes below;
what is packed has no other tuples than such as are their own packing.
"""

import marshal
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

LAYOUT = crc32(repr([marshal.version, *((cls.__name__, _FIELDS.get(cls)) for cls in _CLASSES)]).encode())
"""Changes when any of the classes gains, loses or moves a field, and with the way in which bytes are written."""


_PLAIN = frozenset((str, int, bool, type(None)))
# What a value holds, as a tuple: every class has two fields at least.
_CONTENT: dict[type[Any], Callable[[Any], tuple[Any, ...]]] = {
    cls: attrgetter(*names) for cls, names in _FIELDS.items()
}


def packed(value: Any) -> Any:
    """`value` as numbers, texts, tuples of these and lists; the first member of a list says what it is, and that
    nothing in it is a list by being negative."""
    cls = type(value)
    if cls in _PLAIN:
        return value
    if cls is tuple:
        members = [one if type(one) in _PLAIN else packed(one) for one in value]
        return tuple(members) if _is_leaf(members) else [0, *members]
    content = _CONTENT.get(cls)
    if content is not None:
        return _marked(_NUMBER[cls], [one if type(one) in _PLAIN else packed(one) for one in content(value)])
    if cls in _NUMBER and isinstance(value, Enum):
        return _marked(_NUMBER[cls], [str(value)])
    raise TypeError(f"nothing is known of {cls.__name__}")


def _marked(number: int, members: list[Any]) -> list[Any]:
    return [-1 - number if _is_leaf(members) else number, *members]


def _is_leaf(members: list[Any]) -> bool:
    return all(type(member) is not list for member in members)


def unpacked(value: Any) -> Any:
    """The value that was packed."""
    if type(value) is not list:
        return value
    number, *members = value
    if number < 0:
        return _MADE[-1 - number](*members)
    return _MADE[number](*[unpacked(member) if type(member) is list else member for member in members])


def as_bytes(value: Any) -> bytes:
    """A plain value (what is packed, or lists and dicts of it) as bytes. The same value may be written differently."""
    return marshal.dumps(value)


def of_bytes(data: bytes) -> Any:
    """The value that was written. Raises one of `NO_VALUE` for bytes that are none; some that nobody wrote may be worse
    to the interpreter, so a checksum is to be compared before."""
    return marshal.loads(data)


NO_VALUE = (ValueError, EOFError, TypeError)


def _together(*members: Any) -> tuple[Any, ...]:
    return members


def _maker(cls: type[Any]) -> Callable[..., Any]:
    """What makes a value of its members."""
    if cls is tuple:
        return _together
    return {str(member): member for member in cls}.__getitem__ if issubclass(cls, Enum) else cls


_MADE = [_maker(cls) for cls in _CLASSES]
