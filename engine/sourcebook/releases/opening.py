"""A path → the files that are in it, safely: plain, or inside a zip.

INVARIANT: nothing is written where a member's name points, and no more is unpacked than `MOST` bytes.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from sourcebook.text.value import dataclass, field

HEAD = 1 << 16
MOST = 2 << 30


@dataclass(frozen=True)
class Member:
    """One file to read. `name` is for messages (`archive.zip/member.txt`); `path` is where its bytes are on disk.

    `head` has its first bytes. `is_xlsx` tells that it is a workbook; of one, `sheet` gives the cells of the first
    sheet as they stand, row by row.
    """

    name: str
    path: Path
    head: bytes = field(repr=False)
    read_sheet: Callable[[], list[list[object]]] | None = field(default=None, compare=False, repr=False)

    @property
    def is_xlsx(self) -> bool:
        return self.read_sheet is not None

    @cached_property
    def sheet(self) -> list[list[object]]:
        return self.read_sheet() if self.read_sheet is not None else []

    @cached_property
    def data(self) -> bytes:
        """All its bytes."""
        return self.path.read_bytes()
