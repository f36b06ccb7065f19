"""Which day a release is for, as names of files tell it; what the release is called.

INVARIANT: what is read as a day is one of the calendar.
"""

import re
from pathlib import PurePosixPath

from sourcebook.core.day import Day, iso, period
from sourcebook.text.value import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)"
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_NAMED = rf"(?P<named>{'|'.join(_MONTHS)})[a-z]*"
_BETWEEN = r"[-_. ]?"
_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), precision)
    for pattern, precision in (
        (rf"{_YEAR}{_BETWEEN}{_MONTH}{_BETWEEN}(?P<day>[0-3]\d)(?!\d)", 3),
        (rf"(?<!\d){_MONTH}[-_. ]?(?P<day>[0-3]\d)[-_. ]?(?P<year>(?:19|20)\d\d)(?!\d)", 3),
        (rf"{_YEAR}{_BETWEEN}q(?P<quarter>[1-4])(?!\d)", 2),
        (rf"(?<![a-z])q(?P<quarter>[1-4]){_BETWEEN}(?P<year>(?:19|20)\d\d)(?!\d)", 2),
        (rf"{_YEAR}[-_. ]?{_NAMED}(?![a-z])", 2),
        (rf"(?<![a-z]){_NAMED}[-_. ]?(?P<year>(?:19|20)\d\d)(?!\d)", 2),
        (rf"{_YEAR}[-_.]?{_MONTH}(?!\d)", 2),
        (rf"(?<!\d){_MONTH}[-_.](?P<year>(?:19|20)\d\d)(?!\d)", 2),
        (rf"{_YEAR}(?!\d)", 1),
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """The first day of what a name tells: `precision` 1 of a year, 2 of a month or quarter, 3 the day itself."""

    day: Day
    precision: int

    def agrees(self, day: Day) -> bool:
        """Whether a day lies in what was told."""
        unit = {1: 10000, 2: 100, 3: 1}[self.precision]
        return self.day // unit == day // unit


def told(name: str) -> Told | None:
    """What a name (`archive.zip/member.txt`) tells of the day: its last part first, then the parts before it, which
    may say it more closely."""
    best: Told | None = None
    for part in reversed(PurePosixPath(name).parts):
        found = _told(part)
        if found is not None and (best is None or (found.precision > best.precision and best.agrees(found.day))):
            best = found
    return best


def _told(part: str) -> Told | None:
    for pattern, precision in _PATTERNS:
        for found in pattern.finditer(part):
            parts = found.groupdict()
            if parts.get("named"):
                month = _MONTHS.index(parts["named"].lower()) + 1
            elif parts.get("quarter"):
                month = int(parts["quarter"]) * 3 - 2
            else:
                month = int(parts.get("month") or 1)
            day = period(f"{parts['year']}-{month:02d}-{int(parts.get('day') or 1):02d}")
            if day is not None:
                return Told(day[0], precision)
    return None


def release_id(series: str, day: Day) -> str:
    """What the release of a series for a day is called: `series-2019` for the first day of a year, `series-2020-07`
    for that of another month, else `series-2019-03-15`."""
    text = iso(day)
    return f"{series}-{text.removesuffix('-01').removesuffix('-01') if text.endswith('-01') else text}"
