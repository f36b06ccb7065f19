"""What is said to the user about a place in a text."""

from enum import StrEnum

from sourcebook.text.source import Span
from sourcebook.text.value import dataclass


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_SEVERITY = {"E": Severity.ERROR, "W": Severity.WARNING, "N": Severity.NOTE}


@dataclass(frozen=True, slots=True)
class Label:
    """Another place that belongs to the same message, and what stands there."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Text that, put in the place of `span`, mends the mistake for certain."""

    span: Span
    replacement: str
    title: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message: `code` is stable and has a page; `message` is one line in the user's words, lower case, no stop.

    `label` stands under the marked place, `help` below it (may have several lines), `span` is None only where the
    message is about no place at all.
    """

    code: str
    message: str
    span: Span | None = None
    label: str = ""
    others: tuple[Label, ...] = ()
    help: str | None = None
    fix: Fix | None = None

    @property
    def severity(self) -> Severity:
        return _SEVERITY[self.code[0]]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sorts messages by place."""
        at = self.span or Span("", 0)
        return (at.source, at.line, at.column, self.code, self.message)
