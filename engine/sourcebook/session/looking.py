"""Everything known of a code, for programs that look many up: where it is, what releases list of it, if it is in use.

INVARIANT: what is told of a day is what the world of that day says.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from sourcebook.compile.image import read_whole
from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.listed import listing_of
from sourcebook.core.day import Day, iso
from sourcebook.infer.directory import Directory, Record

if TYPE_CHECKING:
    from sourcebook.compile.listing import Entry, Listing
    from sourcebook.compile.lives import Row

_NO_ROWS: "tuple[Row, ...]" = ()


class Known:
    """What is known of one code on one day. `rows` are those of all releases; `place`, `places` and `path` tell where
    its number is, by what sources state (None and nothing where no range has it)."""

    __slots__ = ("_looking", "code", "record", "rows")

    def __init__(self, code: str, rows: "tuple[Row, ...]", record: Record | None, looking: "Looking") -> None:
        self.code, self.rows, self.record, self._looking = code, rows, record, looking

    @property
    def place(self) -> str | None:
        return self.record.place if self.record is not None else None

    @property
    def places(self) -> tuple[str, ...]:
        return self.record.places if self.record is not None else ()

    @property
    def path(self) -> tuple[str, ...]:
        return self.record.path if self.record is not None else ()

    @property
    def entries(self) -> "tuple[Entry, ...]":
        """The rows by table and series, as the lives that they tell of."""
        return self._looking.listing.entries(self.code) if self._looking.listing is not None else ()

    @property
    def in_use(self) -> bool | None:
        """Whether the release in force on the day has it in use; None where no table at hand lists all such codes."""
        lasting = [entry.on(self._looking.day) for entry in self.entries if entry.table.complete]
        return any(life is not None for life in lasting) if lasting else None

    @property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        """What the rows that speak on the day say, by property."""
        return self._looking.said(self.code)

    def __bool__(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.rows) or self.record is not None

    def __repr__(self) -> str:
        return f"<Known {self.code} on {iso(self._looking.day)}: {len(self.rows)} rows, in {self.place}>"


class Looking:
    """Looks codes up on one day."""

    def __init__(self, knowledge: Knowledge, day: Day) -> None:
        self.day = day
        self.knowledge = knowledge
        self._rows = knowledge.shelf.known if knowledge.shelf is not None else None

    @cached_property
    def listing(self) -> "Listing | None":
        return listing_of(self.knowledge)

    @cached_property
    def _directory(self) -> Directory:
        return Directory(read_whole(self.knowledge), self.day, ())

    def known(self, code: str) -> Known:
        """Everything about a code, written in capitals, with its dot if it has one."""
        rows = self._rows(code) if self._rows is not None else _NO_ROWS
        return Known(code, rows, self._directory.get(code), self)

    def said(self, code: str) -> Mapping[str, tuple[str, ...]]:
        """The values that rows say of a code on the day."""
        listing = self.listing
        out: dict[str, tuple[str, ...]] = {}
        for name in sorted(listing.properties) if listing is not None else ():
            facts = listing.facts(name, code) if listing is not None else ()
            found = dict.fromkeys(fact.values[0] for fact in facts if fact.first <= self.day <= fact.last)
            if found:
                out[name] = tuple(found)
        return out
