"""What is said of files that cannot be read as they stand, by file, line and field.

INVARIANT: a line is `bad` if and only if nothing of it is in a table; each bad line has a message.
"""

from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass, field

ROW = "E-row-unreadable"
CELL = "E-bad-field"
TWICE = "E-duplicate-row"
CUT = "W-file-cut-short"
DIFFERS = "W-files-differ"
GAP = "W-row-missing"


@dataclass(slots=True)
class Findings:
    """Messages about one file, in the order in which they were found, and which of its lines are bad."""

    name: str
    all: list[Diagnostic] = field(default_factory=list)
    bad: set[int] = field(default_factory=set)
    lost: int = 0
    """How many rows never came to be looked at, since a row before them swallowed them; they are bad, too."""

    def row(self, line: int, message: str, column: int = 1, length: int = 0, code: str = ROW) -> None:
        """The line is not read, and why."""
        self.bad.add(line)
        self.all.append(Diagnostic(code, message, Span(self.name, line, column, length)))

    def note(self, code: str, line: int, message: str, column: int = 1, length: int = 0) -> None:
        """Something about a line, which is read nevertheless; line 0: about the file."""
        self.all.append(Diagnostic(code, message, Span(self.name, line, column, length)))

    @property
    def in_order(self) -> tuple[Diagnostic, ...]:
        return tuple(sorted(self.all, key=lambda one: one.order))
