"""Days and stretches of days, as whole numbers that order like the days they stand for.

INVARIANT: a day is `yyyymmdd`; `FIRST` is before and `LAST` after every day that can be written.
"""

import re
from datetime import date
from functools import lru_cache
from time import localtime

Day = int
FIRST: Day = 0
LAST: Day = 99991231

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


def period(text: str) -> tuple[Day, Day] | None:
    """The first and the last day of a year, a month or a day as written (`1978`, `2004-06`, `2003-12-31`).

    None for what is no date of the calendar.
    """
    found = _WRITTEN.match(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year:
        return None
    if month is None:
        return year * 10000 + 101, year * 10000 + 1231
    if not 1 <= month <= 12:
        return None
    if day is None:
        return year * 10000 + month * 100 + 1, year * 10000 + month * 100 + _length(year, month)
    if not 1 <= day <= _length(year, month):
        return None
    whole = year * 10000 + month * 100 + day
    return whole, whole


def _length(year: int, month: int) -> int:
    """The number of days in a month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


@lru_cache(maxsize=512)
def iso(day: Day) -> str:
    """The day as `yyyy-mm-dd`."""
    return f"{day // 10000:04d}-{day // 100 % 100:02d}-{day % 100:02d}"


def before(day: Day) -> Day:
    """The day before a day of the calendar."""
    if day % 100 > 1:
        return day - 1
    year, month = day // 10000, day // 100 % 100
    if month > 1:
        return year * 10000 + (month - 1) * 100 + _length(year, month - 1)
    return (year - 1) * 10000 + 1231


def after(day: Day) -> Day:
    """The day after a day of the calendar."""
    year, month = day // 10000, day // 100 % 100
    if day % 100 < _length(year, month):
        return day + 1
    return year * 10000 + (month + 1) * 100 + 1 if month < 12 else (year + 1) * 10000 + 101


def of(when: date) -> Day:
    """The day of a calendar date."""
    return when.year * 10000 + when.month * 100 + when.day


def today() -> Day:
    """The day it is where the program runs."""
    now = localtime()
    return now.tm_year * 10000 + now.tm_mon * 100 + now.tm_mday
