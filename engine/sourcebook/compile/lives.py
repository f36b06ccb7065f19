"""The rows about one code in the releases of a series → its lives, and the days on which each row speaks.

INVARIANT: of the rows of one code those of one release at most speak on a day; on a day within a life, of the days
since its first row, one does.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sourcebook.core.day import LAST, Day, after, before
from sourcebook.core.table import Table
from sourcebook.text.value import dataclass, replace

if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object  # a protocol is only for type checkers, and costs a question from the shell a millisecond


class Row(Protocol):
    """A row of a release as the shelf gives it: days are `yyyymmdd`, what is blank is left out."""

    @property
    def release(self) -> str: ...
    @property
    def table(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def values(self) -> Mapping[str, str | int | float]: ...


class Dated(Protocol):
    """A release, as far as its day matters."""

    @property
    def id(self) -> str: ...
    @property
    def dated(self) -> Day: ...


@dataclass(frozen=True, slots=True)
class Told:
    """A row and the days on which it speaks, both included."""

    row: Row
    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class Life:
    """One life of a code: it holds from `first` to `last`, both included (LAST: no end is known).

    `since` and `until` are the days that the newest row of it has, None where there is none. `told` are its rows, in
    the order of their releases, each with the days on which it speaks; `rows` all of them, also those that never do.
    `gone` is the first release that no longer lists it, though no end was recorded.
    """

    first: Day
    last: Day
    since: Day | None
    until: Day | None
    told: tuple[Told, ...]
    rows: tuple[Row, ...]
    gone: str | None = None

    @property
    def newest(self) -> Row:
        return self.rows[-1]

    def on(self, day: Day) -> Row | None:
        """The row that speaks on a day."""
        return next((told.row for told in self.told if told.first <= day <= told.last), None)

    def near(self, day: Day) -> Row:
        """The row that tells best of a day outside the life: the last that spoke before it, else the first."""
        spoke = [told.row for told in self.told if told.first <= day]
        return spoke[-1] if spoke else self.rows[0]


@dataclass(slots=True)
class _Thread:
    """The rows of one life while they are gathered, each with the number of its release."""

    rows: list[tuple[int, Row]]
    since: Day | None


def lives(table: Table, releases: Sequence[Dated], rows: Sequence[Row]) -> tuple[Life, ...]:
    """The lives that rows about one code tell of, in order; `releases` are those of the series that speak, in order.

    Rows with different first days are different lives. A row whose first day was only corrected goes on with the life
    of the release before: a life that begins later cannot have been listed yet.
    """
    number = {release.id: place for place, release in enumerate(releases)}
    given: dict[int, list[Row]] = {}
    for row in rows:
        place = number.get(row.release)
        if place is not None:
            given.setdefault(place, []).append(row)
    threads: list[_Thread] = []
    for place in sorted(given):
        for row in given[place]:
            since = _day(row, table.since)
            thread = _continued(threads, since, place, releases, given)
            if thread is None:
                threads.append(_Thread([(place, row)], since))
            else:
                thread.rows.append((place, row))
                thread.since = since
    threads.sort(key=lambda thread: _start(thread, releases))
    made = [_life(table, releases, thread, threads) for thread in threads]
    for place in range(len(made) - 1):
        # Where lives overlap, as files that correct one another have it, the later one is told.
        later = [told for life in made[place + 1 :] for told in life.told]
        made[place] = replace(made[place], told=tuple(_without(made[place].told, later)))
    return tuple(life for life in made if life.first <= life.last)


def _without(told: Sequence[Told], taken: Sequence[Told]) -> Iterator[Told]:
    """The same rows on the days on which none of the others speaks."""
    for one in told:
        left = [one]
        for hole in taken:
            left = [part for own in left for part in _apart(own, hole)]
        yield from left


def _apart(own: Told, hole: Told) -> Iterator[Told]:
    if hole.last < own.first or own.last < hole.first:
        yield own
        return
    if own.first < hole.first:
        yield replace(own, last=before(hole.first))
    if hole.last < own.last:
        yield replace(own, first=after(hole.last))


def _continued(
    threads: Sequence[_Thread],
    since: Day | None,
    place: int,
    releases: Sequence[Dated],
    given: Mapping[int, Sequence[Row]],
) -> _Thread | None:
    """The life that a row of release `place` goes on with; None if it begins one."""
    for thread in threads:
        last = thread.rows[-1][0]
        if last == place and thread.since != since:
            continue
        if since is None:
            # Without a first day, what was missing from a release begins anew.
            if thread.since is None and last >= place - 1:
                return thread
        elif thread.since == since:
            return thread
        elif thread.since is not None and last == place - 1:
            alone = len(given[last]) == len(given[place]) == 1
            if alone and since <= releases[last].dated:
                return thread
    return None


def _start(thread: _Thread, releases: Sequence[Dated]) -> Day:
    return thread.since if thread.since is not None else releases[thread.rows[0][0]].dated


def _life(table: Table, releases: Sequence[Dated], thread: _Thread, threads: Sequence[_Thread]) -> Life:
    start, rows = _start(thread, releases), thread.rows
    until = _day(rows[-1][1], table.until)
    end = until if until is not None else LAST
    for other in threads:
        begins = _start(other, releases)
        if other is not thread and begins > start and other.rows[-1][0] >= rows[-1][0]:
            end = min(end, before(begins))  # what comes after it, it is not
    gone = None
    last = rows[-1][0]
    if last + 1 < len(releases) and releases[last + 1].dated <= end:
        end, gone = before(releases[last + 1].dated), releases[last + 1].id
    told: list[Told] = []
    for index, (place, row) in enumerate(rows):
        first = start if index == 0 or rows[index - 1][0] == rows[0][0] == place else max(start, releases[place].dated)
        stop = end if place + 1 >= len(releases) else min(end, before(releases[place + 1].dated))
        if first <= stop:
            told.append(Told(row, first, stop))
    since = thread.since
    return Life(start, end, since, until, tuple(told), tuple(row for _, row in rows), gone)


def _day(row: Row, column: str | None) -> Day | None:
    """The day in a column; None where it is blank, or there is no such column."""
    value = row.values.get(column) if column is not None else None
    return value if isinstance(value, int) else None
