"""How text is laid out: width, colour, wrapped lines, tables that fit."""

from collections.abc import Iterable, Sequence

from sourcebook.text.value import dataclass

_COLOURS = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


@dataclass(frozen=True, slots=True)
class Layout:
    """`width` in characters; `colour` only where the reader is a terminal that wants it; `full` leaves nothing out."""

    width: int = 100
    colour: bool = False
    full: bool = False

    def paint(self, text: str, colour: str) -> str:
        """`text` in a colour (or `bold`, `dim`); as it is where there is none to be."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.colour and text else text


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` characters, cut between words; a longer word stands alone in its line."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return lines


def hanging(text: str, width: int, first: str, later: str | None = None) -> list[str]:
    """`text` wrapped behind `first`, its further lines behind `later` (as many blanks, if not given)."""
    later = " " * len(first) if later is None else later
    lines = wrapped(text, max(20, width - len(first)))
    return [(first if i == 0 else later) + line for i, line in enumerate(lines)]


def cited(sources: Iterable[object], most: int | None = 4) -> str:
    """Sources in one line, `D3:64 · D4:57 · and 3 more`; each once, in the order given."""
    names = list(dict.fromkeys(str(source) for source in sources))
    if most is not None and len(names) > most + 1:
        names = [*names[:most], f"and {len(names) - most} more"]
    return " · ".join(names)


def beside(left: str, right: str, width: int, first: str) -> list[str]:
    """`left` wrapped behind `first`, and `right` at the edge of the same line, or below it where both do not fit."""
    room = width - len(first)
    if not right:
        return hanging(left, width, first)
    if len(left) + 2 + len(right) <= room:
        return [first + left + " " * (room - len(left) - len(right)) + right]
    share = max(24, room - len(right) - 2)
    if len(right) <= room * 2 // 5:
        lines = wrapped(left, share)
        blank = " " * len(first)
        out = [first + lines[0] + " " * max(2, room - len(lines[0]) - len(right)) + right]
        return out + [blank + line for line in lines[1:]]
    return hanging(left, width, first) + hanging(right, width, " " * (len(first) + 2))


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    """A table as lines: columns as wide as they need, long cells wrapped so that the whole fits `width`."""
    if not columns:
        return []
    wanted = [max(len(line) for row in [columns, *rows] for line in row[i].split("\n")) for i in range(len(columns))]
    given = _shared(wanted, width - 2 * (len(columns) - 1))
    out = _row([column.upper() for column in columns], given)
    out.append("  ".join("-" * size for size in given))
    for row in rows:
        out += _row(row, given)
    return out


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    lines = [_cut(cell, size) for cell, size in zip(cells, widths, strict=True)]
    height = max(len(cell) for cell in lines)
    return [
        "  ".join(
            (cell[i] if i < len(cell) else "").ljust(size) for cell, size in zip(lines, widths, strict=True)
        ).rstrip()
        for i in range(height)
    ]


def _cut(text: str, size: int) -> list[str]:
    """`text` wrapped; a word longer than the column is cut."""
    out: list[str] = []
    for line in wrapped(text, size):
        while len(line) > size:
            out.append(line[:size])
            line = line[size:]
        out.append(line)
    return out


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """Widths that sum to at most `room` (never under 6 a column): small columns get what they want, others share."""
    given = list(wanted)
    if sum(wanted) <= room:
        return given
    open_columns = list(range(len(wanted)))
    left = room
    while open_columns:
        fair = max(6, left // len(open_columns))
        small = [i for i in open_columns if wanted[i] <= fair]
        if not small:
            for i in open_columns:
                given[i] = fair
            break
        for i in small:
            given[i] = wanted[i]
            left -= wanted[i]
        open_columns = [i for i in open_columns if i not in small]
    return given
