"""Text to declarations: cut at the words in column 0, each cut parsed on its own, and each of its lines if need be.

INVARIANT: what a cut parses to depends on its own text alone (places count from its first line), so it may be kept and
used again wherever the same text stands; the time is in proportion to the text.
"""

import re
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from lark.exceptions import UnexpectedInput

from sourcebook.syntax import grammar
from sourcebook.syntax.mistakes import Mistake, mistake
from sourcebook.syntax.tree import Place, Question, Tree
from sourcebook.text import Diagnostic, Label, Source, Span

LONGEST_LINE = 10_000
NOT_YET = frozenset({"check"})

_START = re.compile(r"^[^\s#]", re.MULTILINE)
_INDENTED = re.compile(r"^[^\S\n]+(?=[^\s#])", re.MULTILINE)
_WORD = re.compile(r"\S+")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff\ufffd]")
_FIRST_WORDS = re.compile(r"([^\s\"',\[\]#]+)[^\S\n]*([^\s\"',\[\]#]*)")
_COMMENT_OR_BLANK = re.compile(r"[^\S\n]*(?:#[^\n]*)?\Z")
_TOKEN = re.compile(r"""[^\s"',\[\]#][^\s",\[\]#]*|"[^"\n]*"|'[^"\n]*?'(?=[\s,\[\]#]|\Z)|#[^\n]*|\S""")

# The heading under which a line of a declaration is parsed when the declaration as a whole does not parse.
_WITH_LINES = ("kind", "property", "source", "table", "release", "form", "wrapper", "rule")
_UNDER = {word: f"{word} x\n" for word in _WITH_LINES}
ONE_PIECE = frozenset({"trust", "same", "words", "prefer", "except"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """A declaration's text, from its heading (line `first` of the source) to its last line that says something."""

    text: str
    first: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a chunk's text says: `tree` is None where the heading has a mistake; lines with one are left out of it.

    `word` and `name` are the first two words, `column` is where the second stands.
    """

    word: str
    name: str
    column: int
    tree: Tree | None
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class Declaration:
    """A chunk of the source named `source`, parsed."""

    source: str
    chunk: Chunk
    parsed: Parsed

    @property
    def tree(self) -> Tree | None:
        return self.parsed.tree

    def span(self, at: Place) -> Span:
        """Where a place of the tree is in the source."""
        return Span(self.source, self.chunk.first + at.line, at.column, at.length)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What is wrong with its spelling, by place."""
        return tuple(
            Diagnostic(
                m.code,
                m.message,
                self.span(m.at),
                m.label,
                tuple(Label(self.span(at), text) for at, text in m.others),
                m.help,
            )
            for m in self.parsed.mistakes
        )


@dataclass(frozen=True, slots=True)
class File:
    """A source and its declarations, in order; `diagnostics` are all mistakes of spelling, by place."""

    source: Source
    declarations: tuple[Declaration, ...]
    diagnostics: tuple[Diagnostic, ...]


def parse(source: Source, kept: MutableMapping[str, Parsed] | None = None) -> File:
    """The declarations of a text. `kept` holds what chunks parsed to, by their text, and is added to."""
    text = source.normal
    chunks = split(text)
    declarations = []
    diagnostics: list[Diagnostic] = list(_before_the_first(source.name, text))
    for chunk in chunks:
        parsed = None if kept is None else kept.get(chunk.text)
        if parsed is None:
            parsed = declaration(chunk.text)
            if kept is not None:
                kept[chunk.text] = parsed
        found = Declaration(source.name, chunk, parsed)
        declarations.append(found)
        if parsed.mistakes:
            diagnostics.extend(found.diagnostics)
    return File(source, tuple(declarations), tuple(sorted(diagnostics, key=lambda d: d.order)))


def split(text: str) -> tuple[Chunk, ...]:
    """The chunks of a normalised text: each from a sign in column 0 to the last line before the next that says
    something."""
    starts = [found.start() for found in _START.finditer(text)]
    ends = [*starts, len(text)][1:]
    chunks, line, counted = [], 1, 0
    for start, end in zip(starts, ends, strict=True):
        line += text.count("\n", counted, start)
        counted = start
        chunks.append(Chunk(_trimmed(text[start:end]), line))
    return tuple(chunks)


def _trimmed(text: str) -> str:
    """Without the comments and blank lines that end it."""
    end = len(text)
    while True:
        begin = text.rfind("\n", 0, end)
        if begin < 0 or not _COMMENT_OR_BLANK.match(text, begin + 1, end):
            return text[:end]
        end = begin


def _before_the_first(name: str, text: str) -> Iterator[Diagnostic]:
    """One message where lines stand indented above every declaration."""
    first = _START.search(text)
    found = _INDENTED.search(text, 0, first.start() if first else len(text))
    if found is None:
        return
    word = _WORD.match(text, found.end())
    assert word is not None, "what is not space begins a word"
    yield Diagnostic(
        "E-indented-first",
        "an indented line stands above every declaration",
        Span(name, text.count("\n", 0, found.start()) + 1, len(found[0]) + 1, min(len(word[0]), 60)),
        "belongs to no declaration",
        help="a declaration begins in column 1, its lines are indented below it",
    )


def declaration(text: str) -> Parsed:
    """What one chunk says; never raises, whatever the text."""
    words = _FIRST_WORDS.match(text)
    word, name, column = (words[1], words[2], words.start(2) + 1) if words else ("", "", 1)
    unreadable = _unreadable(text)
    if unreadable is not None:
        return Parsed(word, name, column, None, (unreadable,))
    if word in NOT_YET:
        return Parsed(word, name, column, None, (_not_yet(word),))
    try:
        return Parsed(word, name, column, _parsed(text))
    except UnexpectedInput as error:
        if word in ONE_PIECE:
            return Parsed(word, name, column, None, (mistake(error, text, 0),))
        return _line_by_line(word, name, column, text)


def _parsed(text: str) -> Tree:
    tree: Tree = grammar.language().parse(text + "\n", start="alone")  # type: ignore[assignment]
    return tree


def _unreadable(text: str) -> Mistake | None:
    """What keeps a chunk from being read at all."""
    if len(text) > LONGEST_LINE:
        for number, each in enumerate(text.split("\n")):
            if len(each) > LONGEST_LINE:
                return Mistake(
                    "E-long-line",
                    f"a line of {len(each)} characters; the longest that is read has {LONGEST_LINE}",
                    Place(number, 1, 60),
                    help="a list goes on in the next line after a comma",
                )
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start())
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1) + 1
    return Mistake(
        "E-encoding",
        f"the character U+{ord(found[0]):04X} is no text",
        Place(line, column, 1),
        help="save the file as UTF-8 text",
    )


def _not_yet(word: str) -> Mistake:
    return Mistake(
        "W-not-yet",
        f"`{word}` is a word of the language that is not built yet",
        Place(0, 1, len(word)),
        "left out",
    )


def _line_by_line(word: str, name: str, column: int, text: str) -> Parsed:
    """The heading and every line parsed alone, so that a mistake in one leaves the others standing."""
    (first, heading), *rest = _logical_lines(text)
    tree, mistakes = None, []
    try:
        tree = _parsed(heading)
    except UnexpectedInput as error:
        mistakes.append(mistake(error, heading, first, is_heading=True))
    under = _UNDER.get(word, "about x\n")
    lines: list[Any] = []
    for number, line in rest:
        try:
            lines.extend(_moved(made, number - 1) for made in _parsed(under + line).lines)  # type: ignore[union-attr]
        except UnexpectedInput as error:
            mistakes.append(mistake(error, under + line, number - 1, is_body=True, declares=word))
    if tree is not None:
        if hasattr(tree, "lines"):
            tree = replace(tree, lines=tuple(lines))  # type: ignore[arg-type]
        if not mistakes:
            # The lines are each well spelled and yet no declaration: one that may have no lines has some.
            mistakes.append(Mistake("E-not-expected", f"`{word}` has no lines", Place(rest[0][0], 1, 0)))
    return Parsed(word, name, column, tree, tuple(mistakes))


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with those that a comma at the end joins to them; comments and blank lines between are left out."""
    begun: list[str] = []
    first = 0
    for number, line in enumerate(text.split("\n")):
        if _COMMENT_OR_BLANK.match(line):
            if begun:
                begun.append("")
            continue
        if not begun:
            first = number
        begun.append(line)
        if not _ends_in_comma(line):
            yield first, "\n".join(begun)
            begun = []
    if begun:
        yield first, "\n".join(begun).rstrip("\n")


def _ends_in_comma(line: str) -> bool:
    comment = comment_of(line)
    return line[: len(line) - len(comment or "")].rstrip().endswith(",")


def comment_of(line: str) -> str | None:
    """The comment that ends a line, with its `#`; None where it has none."""
    if "#" not in line:
        return None
    last = ""
    for token in _TOKEN.findall(line):
        last = token
    return last if last.startswith("#") else None


def _moved(node: Any, lines: int) -> Any:
    """The same node, so many lines further down."""
    if isinstance(node, Place):
        return node._replace(line=node.line + lines)
    if isinstance(node, tuple):
        return tuple(_moved(part, lines) for part in node)
    if is_dataclass(node):
        return replace(node, **{f.name: _moved(getattr(node, f.name), lines) for f in fields(node)})  # type: ignore[type-var]
    return node


def parse_question(text: str) -> tuple[Question | None, tuple[Diagnostic, ...]]:
    """A formal question; None, and what is wrong with it, where it is none."""
    plain = Source("", text).normal.strip()
    unreadable = _unreadable(plain.split("\n", 1)[0] if "\n" in plain else plain)
    if unreadable is None and "\n" in plain:
        unreadable = Mistake("E-not-expected", "a question is one line", Place(0, 1, 1))
    if unreadable is None:
        try:
            return grammar.questions().parse(plain + " "), ()  # type: ignore[return-value]
        except UnexpectedInput as error:
            unreadable = mistake(error, plain, 0, is_question=True)
    at = unreadable.at
    span = Span("", 1, at.column, at.length)
    return None, (Diagnostic(unreadable.code, unreadable.message, span, unreadable.label, help=unreadable.help),)
