"""The formatter: the canonical layout of a file, with its comments and blank lines where they were.

INVARIANT: what is written reads as what was read, and is written the same again; a declaration with a mistake in it
stays as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sourcebook.syntax.layout import laid_out
from sourcebook.syntax.parse import ONE_PIECE, Declaration, File, comment_of, parse
from sourcebook.text import Source

_BLANK = re.compile(r"[^\S\n]*\Z")


@dataclass(frozen=True, slots=True)
class _Text:
    """A line of a file as typed: what it says, and its comment."""

    is_said: bool
    comment: str | None
    is_indented: bool


def formatted(source: Source) -> str:
    """The text of a source in the canonical layout."""
    return write(parse(source))


def write(file: File) -> str:
    """The text of a file in the canonical layout."""
    typed = (
        file.source.text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .removeprefix("\ufeff")
        .replace("\ufeff", " ")
        .split("\n")
    )
    normal = file.source.normal.split("\n")
    out: list[str] = []
    line = 1
    for declaration in file.declarations:
        first = declaration.chunk.first
        _between(out, typed, normal, line, first)
        last = first + declaration.chunk.text.count("\n")
        if declaration.tree is None or declaration.parsed.mistakes:
            out += typed[first - 1 : last]
        else:
            out += _declaration(declaration)
        line = last + 1
    _between(out, typed, normal, line, len(typed) + 1)
    while out and not out[-1].strip():
        out.pop()
    return "\n".join(out) + "\n" if out else ""


written = write


def _between(out: list[str], typed: list[str], normal: list[str], first: int, end: int) -> None:
    """Comments and single blank lines; what belongs to no declaration stays as typed."""
    for number in range(first, end):
        line = normal[number - 1]
        if _BLANK.match(line):
            if out and out[-1] != "":
                out.append("")
        elif line.lstrip().startswith("#"):
            out.append(("  " if line[0] != "#" and out else "") + line.strip())
        else:
            out.append(typed[number - 1])


def _declaration(declaration: Declaration) -> Iterator[str]:
    assert declaration.tree is not None
    parts = iter(laid_out(declaration.tree))
    pending: list[str] = []
    is_first = True
    lines = [_read(line) for line in declaration.chunk.text.split("\n")]
    for group in _groups(declaration, lines):
        if not group[0].is_said:
            only = group[0]
            pending.append("" if only.comment is None else ("  " if only.is_indented else "") + only.comment)
            continue
        yield from _collapsed(pending)
        pending = []
        *inner, last = group
        for each in inner:
            if each.comment is not None:
                yield ("" if is_first else "  ") + each.comment
        *some, end = next(parts)
        yield from some
        yield end if last.comment is None else f"{end}  {last.comment}"
        is_first = False
    assert next(parts, None) is None


def _collapsed(pending: list[str]) -> Iterator[str]:
    """One blank line for several."""
    for i, line in enumerate(pending):
        if line or i == 0 or pending[i - 1]:
            yield line


def _read(line: str) -> _Text:
    comment = comment_of(line)
    said = line[: len(line) - len(comment)] if comment is not None else line
    return _Text(bool(said.strip()), comment.rstrip() if comment is not None else None, line[:1].isspace())


def _groups(declaration: Declaration, lines: list[_Text]) -> Iterator[list[_Text]]:
    """The lines of text by what they say together: a comma joins the next line; some declarations are of one piece."""
    text = declaration.chunk.text.split("\n")
    begun: list[_Text] = []
    for each, line in zip(lines, text, strict=True):
        if not begun and not each.is_said:
            yield [each]
            continue
        begun.append(each)
        said = line[: len(line) - len(comment_of(line) or "")].rstrip()
        if each.is_said and not said.endswith(",") and declaration.parsed.word not in ONE_PIECE:
            yield begun
            begun = []
    if begun:
        yield begun
