"""A tree as text in the one canonical layout: words aligned, citations aligned, long lists wrapped at a comma.

INVARIANT: reading what is written gives the same tree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from sourcebook.syntax import tree
from sourcebook.syntax.tree import Cite, Dated, Framed, Scope, Tree, Value, Word

WIDTH = 110
_INDENT = "  "
_WIDEST_WORD = 16  # a longer first word does not push the others to the right
_WIDEST_LEFT = 64  # nor does a longer line push the citations


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a declaration before it is laid out: `runs` may be parted after each, `wrap` is where the next
    line then begins, `citations` stand apart."""

    word: str
    runs: tuple[str, ...]
    citations: tuple[str, ...] = ()
    indent: str = _INDENT


def laid_out(made: Tree) -> list[list[str]]:
    """The declaration: for its heading and each of its lines, the lines of text that it takes."""
    heading, rows = _rows(made)
    return [heading, *_aligned(rows)]


def _aligned(rows: Sequence[Row]) -> list[list[str]]:
    widths = [len(row.word) for row in rows if row.runs and len(row.word) <= _WIDEST_WORD]
    width = max(widths, default=0)
    lefts = [
        f"{row.indent}{row.word:<{width}} {' '.join(row.runs)}" if row.runs else row.indent + row.word for row in rows
    ]
    cited = [len(left) for left, row in zip(lefts, rows, strict=True) if row.citations and len(left) <= _WIDEST_LEFT]
    column = max(cited, default=0) + 2
    return [_row(row, left, width, column) for row, left in zip(rows, lefts, strict=True)]


def _row(row: Row, left: str, width: int, column: int) -> list[str]:
    if not row.citations:
        return [left] if len(left) <= WIDTH else _wrapped(f"{row.indent}{row.word:<{width}} ", row.runs)
    sources = f"[{' '.join(row.citations)}]"
    for whole in (f"{left:<{column - 2}}  {sources}", f"{left}  {sources}"):
        if len(whole) <= WIDTH:
            return [whole]
    if len(left) <= column - 2 and column + 1 + max(map(len, row.citations)) < WIDTH:
        return _wrapped(f"{left:<{column - 2}}  [", (*row.citations[:-1], row.citations[-1] + "]"))
    runs = (*row.runs[:-1], f"{row.runs[-1]}  [{row.citations[0]}", *row.citations[1:-1])
    runs = (*runs, row.citations[-1] + "]") if len(row.citations) > 1 else (*runs[:-1], runs[-1] + "]")
    return _wrapped(f"{row.indent}{row.word:<{width}} ", runs)


def _wrapped(prefix: str, runs: Sequence[str], indent: int | None = None) -> list[str]:
    """As many runs in each line as fit; further lines begin below the first run, or at `indent`."""
    lines, line, is_begun = [], prefix, False
    below = " " * (len(prefix) if indent is None else indent)
    for run in runs:
        if is_begun and len(line) + 1 + len(run) > WIDTH:
            lines.append(line)
            line, is_begun = below, False
        line += f" {run}" if is_begun else run
        is_begun = True
    return [*lines, line]


def word(each: Word) -> str:
    return f'"{each.text}"' if each.quoted else each.text


def _value(value: Value) -> str:
    return " ".join(map(word, value.words))


def _listed(texts: Iterable[str]) -> list[str]:
    """With a comma after each but the last."""
    texts = list(texts)
    return [*(f"{text}," for text in texts[:-1]), *texts[-1:]]


def _cites(cites: Iterable[Cite]) -> tuple[str, ...]:
    return tuple(_listed(word(c.place) + (f" {word(c.anchor)}" if c.anchor else "") for c in cites))


def _glued(runs: list[str], more: Iterable[str]) -> list[str]:
    """Further words after the last run, where a line may not be parted."""
    for text in more:
        if runs and not runs[-1].endswith(","):
            runs[-1] += f" {text}"
        else:
            runs.append(text)
    return runs


def _said(
    values: Iterable[Value], signs: Iterable[Word], scopes: Iterable[Scope], dates: Iterable[Dated]
) -> tuple[str, ...]:
    """`not mainly a, b for c from 2001`."""
    degrees = [scope for scope in scopes if not scope.values]
    lead = " ".join(each for each in (*map(word, signs), *(scope.word.text for scope in degrees)))
    runs = _listed(map(_value, values))
    if lead:
        runs[0] = f"{lead} {runs[0]}"
    return tuple(_limited(runs, [scope for scope in scopes if scope.values], dates))


def _limited(runs: list[str], scopes: Iterable[Scope], dates: Iterable[Dated]) -> list[str]:
    for scope in scopes:
        texts = _listed(map(_value, scope.values))
        if texts:
            texts[0] = f"{scope.word.text} {texts[0]}"
        runs[-1] += f" {texts[0]}" if texts else f" {scope.word.text}"
        runs += texts[1:]
    for dated in dates:
        runs[-1] += f" {dated.word.text} {word(dated.date)}"
    return runs


def _frames(frames: Iterable[Framed]) -> list[str]:
    """The runs of `of A, B within C`."""
    runs: list[str] = []
    for frame in frames:
        names = _listed(map(word, frame.names))
        _glued(runs, [f"{frame.word.text} {names[0]}"])
        runs += names[1:]
    return runs


def _heading(words: Iterable[str], frames: Iterable[Framed] = (), citations: Iterable[Cite] = ()) -> list[str]:
    runs = _glued([" ".join(words)], [])
    framed = _frames(frames)
    if framed:
        runs[-1] += f" {framed[0]}"
        runs += framed[1:]
    cites = _cites(citations)
    if cites:
        runs[-1] += f"  [{cites[0]}"
        runs += cites[1:]
        runs[-1] += "]"
    return _wrapped("", runs, 6)


def _rows(made: Tree) -> tuple[list[str], list[Row]]:
    """The heading as laid out, and the rows below it."""
    match made:
        case tree.Kind(name, title, frames, lines):
            head = _heading(["kind", word(name), *map(word, title)], frames)
            return head, [_plain(line.word, line.values) for line in lines]
        case tree.Property(name, title, property_lines):
            head = _heading(["property", word(name), *map(word, title)])
            return head, [_plain(line.word, line.values) for line in property_lines]
        case tree.Source(name, title, source_lines):
            head = _heading(["source", word(name), *map(word, title)])
            return head, [_source_row(line) for line in source_lines]
        case tree.Table(name, title, belongs, scopes, table_lines):
            runs = [" ".join(["table", word(name), *map(word, title), *map(_belongs, belongs)])]
            return _wrapped("", _limited(runs, scopes, ()), 6), [_table_row(line) for line in table_lines]
        case tree.Release(name, title, belongs, release_lines):
            head = _heading(["release", word(name), *map(word, title), *map(_belongs, belongs)])
            return head, [Row(line.word.text, (_value(line.value),)) for line in release_lines]
        case tree.Form(name, form_lines):
            return _heading(["form", word(name)]), [_plain(line.word, line.values) for line in form_lines]
        case tree.Wrapper(name, wrapper_lines):
            return _heading(["wrapper", word(name)]), [_plain(line.word, line.values) for line in wrapper_lines]
        case tree.Trust(ranks):
            return _wrapped("trust ", [word(ranks[0]), *(f"over {word(rank)}" for rank in ranks[1:])], 2), []
        case tree.Same(words):
            return _wrapped("same ", [word(each) for each in words], 4), []
        case tree.Words(name, words):
            return _wrapped(f"words {word(name)} ", _listed(map(word, words)), 4), []
        case tree.Entity(kind, name, title, frames, citations, entity_lines):
            head = _heading([word(kind), word(name), *map(word, title)], frames, citations)
            return head, [_line_row(line) for line in entity_lines]
        case tree.About():
            return _about(made), [_line_row(line) for line in made.lines]
        case tree.Prefer(winner, loser, prop, because, citations):
            on = f" on {word(prop)}" if prop else ""
            return _because([f"prefer {word(winner)} over {word(loser)}{on}"], because, citations), []
        case tree.Except():
            runs = list(_said(made.values, made.signs, made.scopes, made.dates))
            runs[0] = f"except {word(made.property)} of {word(made.subject)} is {runs[0]}"
            return _because(runs, made.because, made.citations), []
        case tree.Rule(name, title, citations, rule_lines):
            head = _heading(["rule", word(name), *map(word, title)], (), citations)
            return head, [Row(line.word.text, (_condition(line.said),), _cites(line.citations)) for line in rule_lines]
        case _:
            assert_never(made)


def _plain(first: Word, values: Iterable[Value]) -> Row:
    return Row(first.text, tuple(_listed(map(_value, values))))


def _line_row(line: tree.Line) -> Row:
    return Row(word(line.word), _said(line.values, line.signs, line.scopes, line.dates), _cites(line.citations))


def _source_row(line: tree.SourceLine) -> Row:
    runs = [*map(_value, line.values)]
    for each in line.ranks:
        runs += [f"{word(each.rank)} for {word(each.subjects[0])}", *map(word, each.subjects[1:])]
    if line.otherwise is not None:
        runs.append(f"otherwise {word(line.otherwise)}")
    return Row(line.word.text, tuple(_listed(runs)))


def _belongs(each: tree.Belongs) -> str:
    return f"{each.word.text} {word(each.name)}"


def _table_row(line: tree.TableLine | tree.Reason | tree.Column) -> Row:
    if isinstance(line, tree.Reason):
        return Row(line.word.text, (word(line.text),), _cites(line.citations))
    if isinstance(line, tree.TableLine):
        return Row(line.word.text, () if line.name is None else (word(line.name),))
    runs = _listed(map(word, line.names.words))
    choices = _listed(map(_choice, line.choices))
    if line.type is not None:
        runs[-1] += f" {' '.join([line.type.text, *choices[:1]])}"
    runs += [*choices[1:], *map(word, line.header)]
    for says in line.says:
        runs.append(f"says {word(says.property)}")
        cells = _listed(f"{word(cell.written)} as {word(cell.value)}" for cell in says.cells)
        if cells:
            runs[-1] += f" reads {cells[0]}"
        runs += cells[1:]
    return Row("column", tuple(_joined([*runs, *map(word, line.marks)])))


def _joined(runs: list[str]) -> list[str]:
    """Runs that may be parted after a comma only: elsewhere a line does not go on in the next."""
    return _glued([], runs)


def _choice(each: tree.Choice) -> str:
    return word(each.name) if each.within is None else f"{word(each.name)} within {word(each.within)}"


def _about(made: tree.About) -> list[str]:
    runs = _listed(map(word, made.names))
    runs[0] = f"about {runs[0]}"
    if made.together:
        runs[-1] += " together"
    return _wrapped("", _limited(runs, made.scopes, made.dates), 6)


def _because(runs: list[str], because: Word, citations: Iterable[Cite]) -> list[str]:
    """On one line where that fits; else `because` and the citations have lines of their own."""
    reason, cites = f"because {word(because)}", _cites(citations)
    sources = f"[{' '.join(cites)}]" if cites else ""
    whole = "  ".join(part for part in (" ".join(runs) + f" {reason}", sources) if part)
    if len(whole) <= WIDTH:
        return [whole]
    lines = _wrapped("", runs, 6)
    last = f"{_INDENT}{reason}"
    if not cites:
        return [*lines, last]
    if len(last) + 2 + len(sources) <= WIDTH:
        return [*lines, f"{last}  {sources}"]
    return [*lines, last, *_wrapped(f"{_INDENT}[", (*cites[:-1], cites[-1] + "]"))]


def _condition(said: tree.Condition | Word) -> str:
    match said:
        case Word():
            return word(said)
        case tree.Pattern(subject, prop, value, reading):
            if reading == "not known":
                return f"not known {word(subject)} {word(prop)} {_value(value)}"
            sign = f" {reading}" if reading else ""
            return f"{word(subject)} {word(prop)}{sign} {_value(value)}"
        case tree.Inside(part, whole):
            return f"{word(part)} is in {word(whole)}"
        case tree.IsKind(term, kind):
            return f"{word(term)} is {word(kind)}"
        case tree.Compare(left, operator, right):
            return f"{word(left)} {word(operator)} {word(right)}"
        case tree.Aggregate(variable, function, subject, prop):
            return f"let {word(variable)} be {word(function)} of {word(subject)} {word(prop)}"
        case _:
            assert_never(said)
