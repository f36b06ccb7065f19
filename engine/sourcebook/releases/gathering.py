"""The members of a file → readings, each with its day, and one reading for each release.

INVARIANT: every member is read, or it is told why not.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from os import SEEK_END

from sourcebook.core.day import Day, iso
from sourcebook.releases import merging, vintage
from sourcebook.releases.findings import CUT
from sourcebook.releases.opening import UNREAD, Member, Opened, Refused, printed
from sourcebook.releases.reading import Format, Reading
from sourcebook.text import Diagnostic, Span, nearest
from sourcebook.text.value import dataclass, replace

Progress = Callable[[str, float], None]
"""Called with what is being done and how much of it, from 0 to 1."""

_SERIES = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
WRONG_DAY = "W-wrong-year"
SKIPPED = "N-member-skipped"
UNKNOWN_SERIES = "E-series-unknown"
CUT_SHORT = "E-file-cut-short"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is in a file: one reading for each release, in the order of their days, corrections behind what they may
    correct; the format of each member that was read; what is told of the others; and the text of the lines that
    findings are about."""

    readings: tuple[Reading, ...]
    formats: Mapping[str, str]
    unread: tuple[Diagnostic, ...]
    lines: Mapping[tuple[str, int], str]


def gathered(
    file: Opened, formats: Sequence[Format], dated: Day | None, series: str | None, progress: Progress
) -> Gathered:
    """The members of a file, read by the first format that recognizes each. `dated` and `series` are what the user
    says, who knows better than the file. Raises Refused."""
    readings: list[Reading] = []
    members: dict[str, str] = {}
    unread = list(file.refused)
    for at, member in enumerate(file.members):
        progress("reading", at / len(file.members))
        try:
            format = next((one for one in formats if _may_be(one, series) and one.recognizes(member)), None)
            if format is None:
                unread.append(_not_recognized(member, series))
                continue
            reading = format.read(member)
            _refuse_cut(member, reading)
        except Refused as wrong:
            unread.append(wrong.diagnostic)
            continue
        members[member.name] = format.name
        readings.append(_of_day(replace(reading, file=reading.file or member.name), member.name))
    if readings:
        unread = [Diagnostic(SKIPPED, f"not read: {one.message}", one.span) for one in unread]
    return Gathered(_releases(readings, dated, series), members, tuple(unread), _lines(file, readings))


def _refuse_cut(member: Member, reading: Reading) -> None:
    """Raises Refused where the last line of a text has no end, and is not what a row is: what is missing of such a
    file nobody knows, and of what is not in it would be said that there is no such thing."""
    if member.is_xlsx or member.is_parquet:
        return
    with member.path.open("rb") as file:
        file.seek(-1, SEEK_END)
        if file.read(1) in b"\r\n":
            return
        file.seek(0)
        last = 1 + sum(some.count(b"\n") for some in iter(lambda: file.read(1 << 20), b""))
    if any(one.span is not None and one.span.line == last and one.code != CUT for one in reading.findings):
        text = "the file is cut short: it ends in the middle of this row, and how much is missing cannot be seen"
        help = "download it again, and compare its size; if there is no more of it, take this line out"
        raise Refused(Diagnostic(CUT_SHORT, text, Span(member.name, last), help=help))


def no_series(series: str | None, formats: Sequence[Format]) -> Diagnostic | None:
    """Why there can be no release of a series that the user names."""
    if series is None:
        return None
    each: list[Sequence[str] | None] = [getattr(one, "series", None) for one in formats]
    known = {name for names in each for name in names or ()}
    if series in known or (None in each and _SERIES.match(series)):
        return None
    close = nearest(series.lower(), known)
    help = f"did you mean `{close}`?" if close else f"there are {', '.join(sorted(known))}"
    return Diagnostic(UNKNOWN_SERIES, f"no series is called `{printed(series)}`", help=help)


def _may_be(format: Format, series: str | None) -> bool:
    """Whether a format may give a release of the series; one that says nothing of series may give any."""
    its: Sequence[str] = getattr(format, "series", ())
    return series is None or not its or series in its


def _not_recognized(member: Member, series: str | None) -> Diagnostic:
    first = "" if member.is_xlsx else member.head[:60].split(b"\n")[0].decode("latin-1").strip()
    begins = f"; it begins with `{first}`" if first and first.isprintable() else ""
    of = f" of {series}" if series else ""
    return Diagnostic(
        UNREAD,
        f"what is in it is in no layout{of} that is known{begins}",
        Span(member.name, 0),
        help="`sourcebook explain E-unknown-layout` lists the layouts; a table of your own is declared in a `.kb` file",
    )


def _of_day(reading: Reading, name: str) -> Reading:
    """A reading with the day that the name tells, where its contents tell none; a finding where they disagree."""
    told = vintage.told(name)
    if told is None:
        return reading
    if reading.dated is None:
        return replace(reading, dated=told.day)
    if not told.agrees(reading.dated) and not is_near(told, reading.dated):
        text = f"the contents are of {iso(reading.dated)}, but the name tells {iso(told.day)}; the contents count"
        findings = (*reading.findings, Diagnostic(WRONG_DAY, text, Span(reading.file or name, 0)))
        return replace(reading, findings=findings)
    return reading


def is_near(told: vintage.Told, day: Day) -> bool:
    """Whether a year in a name may be the fiscal year that a day lies in: the one that ends in it."""
    return told.precision == 1 and told.day // 10000 == day // 10000 + 1 and day % 10000 >= 701


def _releases(readings: Sequence[Reading], dated: Day | None, series: str | None) -> tuple[Reading, ...]:
    from sourcebook.releases.formats import TOGETHER

    by_series: dict[str, list[Reading]] = {}
    for one in readings:
        reading = one if dated is None else _said_to_be(one, dated)
        if series is not None:
            kept = tuple(found for found in reading.findings if found.code != UNKNOWN_SERIES)
            reading = replace(reading, series=series, findings=kept)
        by_series.setdefault(reading.series, []).append(reading)
    out = [made for name, found in by_series.items() for made in (TOGETHER.get(name) or merging.together)(found)]
    return tuple(sorted(out, key=lambda one: (one.series, one.corrects, one.dated or 0)))


def _said_to_be(reading: Reading, dated: Day) -> Reading:
    findings = reading.findings
    if reading.dated is not None and reading.dated != dated:
        text = f"it is imported as of {iso(dated)}, as said, but it tells {iso(reading.dated)} itself"
        findings = (*findings, Diagnostic(WRONG_DAY, text, Span(reading.file, 0)))
    return replace(reading, dated=dated, findings=findings)


def _lines(file: Opened, readings: Sequence[Reading]) -> dict[tuple[str, int], str]:
    wanted: dict[str, set[int]] = {}
    for one in readings:
        for found in one.findings[:100]:
            if found.span is not None and found.span.line:
                wanted.setdefault(found.span.source, set()).add(found.span.line)
    out = {}
    for member in file.members:
        if member.name in wanted and not member.is_xlsx and not member.is_parquet:
            numbers = wanted[member.name]
            with member.path.open("rb") as lines:
                for number, line in enumerate(islice(lines, max(numbers)), 1):
                    if number in numbers:
                        text = line.rstrip(b"\r\n").decode(member.encoding, errors="replace")
                        out[member.name, number] = text[:2000]
    return out
