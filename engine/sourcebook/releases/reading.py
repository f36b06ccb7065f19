"""What a format makes of a file: its tables, and everything in it that cannot be read.

INVARIANT: every line of the file is in a table, is known to be no row (a title, a disclaimer), or is in `findings`.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from sourcebook.core.day import Day
from sourcebook.core.table import Table
from sourcebook.releases.opening import Member
from sourcebook.text import Diagnostic
from sourcebook.text.value import dataclass, field

if TYPE_CHECKING:
    import pyarrow

LINE = "line"
"""The column, in every table beside its own, with the line (or row of the sheet) that a row begins in, from 1."""


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of one table: an Arrow table with `LINE` (int32) and a column for each of `table.columns`, in order.

    Codes, texts and words are strings (dictionary-encoded or not), numbers float64 or int64, days int32 (`yyyymmdd`);
    what is blank is null. `once` tells that the format has seen to it that no row is there twice.
    """

    table: Table
    data: "pyarrow.Table"
    once: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """What a correction does to the row of one code. `cells` has the columns that it sets; None takes a cell away.

    An edit that `adds` brings a new row. One that `restores` brings back the row of the newest earlier release that
    has one, as it was. Any other changes the row that is there. `line` is where the correction stands.
    """

    table: str
    code: str
    line: int
    cells: Mapping[str, str | int | None]
    adds: bool = False
    restores: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What is in a file. `series` is the name of what is published again and again (`hcpcs`).

    `dated` is the first day the release is for, as far as the contents tell. `corrects` tells that these are the
    corrected rows of a release of the same series: of its newest one that is not younger, where it says no day.
    `rows` is how many lines were rows, `bad` how many of them could not be read; each of those is in `findings`.
    """

    series: str
    contents: tuple[Content, ...]
    dated: Day | None = None
    corrects: bool = False
    findings: tuple[Diagnostic, ...] = ()
    rows: int = 0
    bad: int = 0
    facts: Mapping[str, str] = field(default_factory=dict)
    """What the file says of itself beside its rows (a title, a copyright), for the manifest."""
    part: str = ""
    """Where the rows of a release come in several files, which of them this is (`f1`)."""
    file: str = ""
    """The name of the file, where findings of several files together are to name it."""
    edits: tuple[Edit, ...] = ()
    """What corrections say is to be done to single rows, in their order (`releases/editing.py` does it)."""


class Format(Protocol):
    """One layout of files. A new one is a module in `formats/` and a line in its `FORMATS`. One that has `series`
    gives releases of these series only."""

    @property
    def name(self) -> str:
        """What the manifest calls it."""

    def recognizes(self, member: Member) -> bool:
        """Whether the contents, never the name alone, are in this layout; quick, from the head of the file."""

    def read(self, member: Member) -> Reading:
        """Everything in the file."""
