"""A text with a name, and places in it.

INVARIANT: normalising replaces one character by one character (or drops the end of a line), so that a column in
the normalised text is the same column in what the user typed.
"""

from sourcebook.text.value import dataclass

_SAME = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": "-",
        "−": "-",
        "\t": " ",
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u3000": " ",
        "\x0b": " ",
        "\x0c": " ",
        "\x85": " ",
        "\u2028": " ",
        "\u2029": " ",
        "\x1c": " ",
        "\x1d": " ",
        "\x1e": " ",
        "\ufeff": " ",  # within a text: files put together each brought its mark
    }
)


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the name under which messages speak of it (a path relative to its knowledge base)."""

    name: str
    text: str

    @property
    def normal(self) -> str:
        """The text with curly quotes, dashes, tabs, odd spaces and line ends made plain; same lines, same columns."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").translate(_SAME)

    def line(self, number: int) -> str:
        """Line `number`, counted from 1, as typed; empty past the end."""
        lines = self.text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff").split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one line: `line` and `column` count from 1, `length` in characters (0: a place between two)."""

    source: str
    line: int
    column: int = 1
    length: int = 0


def decoded(data: bytes) -> tuple[str, str | None]:
    """The text of `data`, and what is wrong with its encoding (None if it is good UTF-8 without NUL).

    UTF-16 with a byte order mark is read as such; anything else that is no UTF-8 is read as Latin-1, so that the
    rest of the file can still be looked at.
    """
    problem = None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
        problem = "the file is UTF-16, not UTF-8"
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            text = data.decode("latin-1")
            line = data.count(b"\n", 0, error.start) + 1
            problem = f"byte {data[error.start]:#04x} in line {line} is not UTF-8"
    if "\0" in text:
        problem = problem or f"a NUL character in line {text.count(chr(10), 0, text.index(chr(0))) + 1}"
        text = text.replace("\0", " ")
    return text, problem
