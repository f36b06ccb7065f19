"""Which of two values comes first, and what several come to: numbers, dates, codes, words of an ordered list."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sourcebook.core.code import is_code, shape
from sourcebook.core.day import period


def number(text: str) -> float | None:
    """The number that a numeral writes; None for anything else."""
    return float(text.replace(",", "")) if re.match(_NUMERAL, text) else None


_NUMERAL = r"[-+]?(?=[0-9.])[0-9,]*\.?[0-9]*\Z"  # compiled by the first number that is compared


def numeral(value: float) -> str:
    """The shortest numeral of a number."""
    return str(int(value)) if value.is_integer() else repr(value)


def compared(left: str, operator: str, right: str, scale: Sequence[str]) -> bool:
    """Whether the comparison is true; false where the two have no order. `scale` is an ordered list, lowest first.

    A date that is a year or a month comes before another only if all of it does.
    """
    one, other = _bounds(left, right, scale)
    match operator:
        case "=":
            return left == right or (one is not None and one == other)
        case "!=":
            return left != right and not (one is not None and one == other)
    if one is None or other is None:
        return False
    match operator:
        case "<":
            return bool(one[1] < other[0])
        case "<=":
            return bool(one[1] <= other[1])
        case ">":
            return bool(one[0] > other[1])
        case ">=":
            return bool(one[0] >= other[0])
    return False


def _bounds(left: str, right: str, scale: Sequence[str]) -> tuple[Any, Any] | tuple[None, None]:
    """What stands for both sides in a comparison: the first and last of each, alike in type; None if nothing does."""
    if left in scale and right in scale:
        return _same(scale.index(left)), _same(scale.index(right))
    numbers = number(left), number(right)
    if None not in numbers:
        return _same(numbers[0]), _same(numbers[1])
    days = period(left), period(right)
    if None not in days:
        return days
    if is_code(left) and is_code(right) and shape(left) == shape(right):
        return _same(left), _same(right)
    return None, None


def _same(value: object) -> tuple[object, object]:
    return value, value


def extremes(function: str, firm: Iterable[str], open: Iterable[str]) -> list[str]:
    """What a count, sum, min or max comes to: one result, or the lowest and the highest where some values are open;
    none where there is nothing to take the least or greatest of, or what is summed is no number (semantics 9.5)."""
    sure, doubtful = list(firm), list(open)
    if function == "count":
        return _two(float(len(sure)), float(len(sure) + len(doubtful)))
    known = [n for value in sure if (n := number(value)) is not None]
    maybe = [n for value in doubtful if (n := number(value)) is not None]
    if function == "sum":
        total = sum(known, 0.0)
        return _two(total + sum(n for n in maybe if n < 0), total + sum(n for n in maybe if n > 0))
    if not known and not maybe:
        return []
    if function == "min":
        return _two(min(known + maybe), min(known) if known else max(maybe))
    return _two(max(known) if known else min(maybe), max(known + maybe))


def _two(low: float, high: float) -> list[str]:
    return [numeral(low)] if low == high else [numeral(low), numeral(high)]
