"""The grammar as a parser, and the nodes that its rules make; nothing outside this room sees lark.

INVARIANT: the parser is built once, when first needed, and holds no state between two texts.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

from lark import Lark, Token
from lark.lark import PostLex

from sourcebook import assets
from sourcebook.syntax import tree
from sourcebook.syntax.tree import Place, Word

LANGUAGE = ("words", "vocabulary", "facts", "rules")
QUESTIONS = ("words", "questions")


def text(names: Iterable[str]) -> str:
    """The grammar files of these names, one after the other."""
    return "\n".join((assets.grammar() / f"{name}.lark").read_text(encoding="utf-8") for name in names)


class WholeWords(PostLex):
    """Has every state of the lexer know words and signs: a keyword is never the beginning of a longer word, and a
    mistake is a word in the wrong place, not a letter."""

    always_accept = ("WORD", "QUOTED", "_COMMA", "LSQB", "RSQB", "_NEXT", "_END")

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        return stream


class _Words(PostLex):
    always_accept = ("WORD", "QUOTED")

    def process(self, stream: Iterator[Token]) -> Iterator[Token]:
        return stream


@cache
def language() -> Lark:
    """The parser of declarations (`alone`) and of whole files of them (`file`)."""
    return Lark(
        text(LANGUAGE),
        parser="lalr",
        start=["file", "alone"],
        postlex=WholeWords(),
        transformer=SimpleNamespace(**NODES),
    )


@cache
def questions() -> Lark:
    """The parser of formal questions."""
    return Lark(
        text(QUESTIONS), parser="lalr", start="question", postlex=_Words(), transformer=SimpleNamespace(**NODES)
    )


def word(token: Token) -> Word:
    value: str = token.value
    at = Place(token.line - 1, token.column, len(value))  # type: ignore[operator, arg-type]
    if value[0] in "\"'" and len(value) > 1:
        return Word(value[1:-1], True, at)
    return Word(value, False, at)


class _Sorted:
    """The children of a rule by what they are."""

    __slots__ = ("citations", "dates", "frames", "lines", "quoted", "scopes", "signs", "values", "words")

    def __init__(self, children: list[Any]) -> None:
        self.words: list[Word] = []
        self.quoted: list[Word] = []
        self.values: list[tree.Value] = []
        self.signs: list[Word] = []
        self.scopes: list[tree.Scope] = []
        self.dates: list[tree.Dated] = []
        self.frames: list[tree.Framed] = []
        self.citations: list[tree.Cite] = []
        self.lines: list[Any] = []
        for child in children:
            _PUT[child.type if type(child) is Token else type(child)](self, child)


_PUT: dict[Any, Callable[[_Sorted, Any], None]] = (
    {
        "WORD": lambda s, c: s.words.append(word(c)),
        "QUOTED": lambda s, c: s.quoted.append(word(c)),
        "NOT": lambda s, c: s.signs.append(word(c)),
        "ONLY": lambda s, c: s.signs.append(word(c)),
        tree.Value: lambda s, c: s.values.append(c),
        tree.Scope: lambda s, c: s.scopes.append(c),
        tree.Dated: lambda s, c: s.dates.append(c),
        tree.Framed: lambda s, c: s.frames.append(c),
        tree.Cite: lambda s, c: s.citations.append(c),
        "TOGETHER": lambda s, c: s.lines.append(c),
        "BECAUSE": lambda s, c: None,
    }
    | {
        degree: (lambda s, c: s.scopes.append(tree.Scope(word(c))))
        for degree in ("MAINLY", "MOST", "SOME", "TYPICALLY", "MAY")
    }
    | {
        line: (lambda s, c: s.lines.append(c))
        for line in (
            tree.Line,
            tree.KindLine,
            tree.PropertyLine,
            tree.SourceLine,
            tree.FormLine,
            tree.WrapperLine,
            tree.RuleLine,
        )
    }
)


def _value(children: list[Any]) -> tree.Value:
    return tree.Value((word(children[0]),) if len(children) == 1 else tuple(map(word, children)))


def _cite(children: list[Any]) -> tree.Cite:
    return tree.Cite(word(children[0]), word(children[1]) if len(children) > 1 else None)


def _scope(children: list[Any]) -> tree.Scope:
    tokens = [child for child in children if isinstance(child, Token)]
    said = Word(" ".join(token.value for token in tokens), False, word(tokens[0]).at)
    return tree.Scope(said, tuple(children[len(tokens) :]))


_ORDER = ("mainly", "most", "some", "typically", "may", "for", "in place", "with")


def _in_order(scopes: list[tree.Scope]) -> tuple[tree.Scope, ...]:
    """Degrees first, then `for`, `in place`, `with`, wherever they stood in the line."""
    if len(scopes) < 2:
        return tuple(scopes)
    return tuple(sorted(scopes, key=lambda scope: _ORDER.index(scope.word.text)))


def _line(children: list[Any]) -> tree.Line:
    # The plain line (property, values, citations) is most of every knowledge base, so it has a short way.
    first = children[0]
    values, i, n = [], 1, len(children)
    while i < n and type(children[i]) is tree.Value:
        values.append(children[i])
        i += 1
    rest = children[i:]
    if values and all(type(child) is tree.Cite for child in rest):
        return tree.Line(word(first), tuple(values), (), (), (), tuple(rest))
    s = _Sorted(children)
    return tree.Line(
        s.words[0], tuple(s.values), tuple(s.signs), _in_order(s.scopes), tuple(s.dates), tuple(s.citations)
    )


def _phrase_line(make: Callable[[Word, tuple[tree.Value, ...]], Any]) -> Callable[[list[Any]], Any]:
    def node(children: list[Any]) -> Any:
        return make(
            word(children[0]), tuple(c if type(c) is tree.Value else tree.Value((word(c),)) for c in children[1:])
        )

    return node


def _property_line(children: list[Any]) -> tree.PropertyLine:
    tokens = [word(child) for child in children if isinstance(child, Token)]
    first, last = tokens[0].at, tokens[-1].at
    whole = Word(
        " ".join(t.text for t in tokens),
        False,
        Place(first.line, first.column, last.column + last.length - first.column),
    )
    return tree.PropertyLine(whole, tuple(child for child in children if not isinstance(child, Token)))


def _source_line(children: list[Any]) -> tree.SourceLine:
    first = word(children[0])
    if children[0].type != "RANK" or len(children) == 2:
        values = (c if type(c) is tree.Value else tree.Value((word(c),)) for c in children[1:])
        return tree.SourceLine(first, tuple(values))
    otherwise = None
    if children[-2].type == "OTHERWISE":
        otherwise, children = word(children[-1]), children[:-2]
    ranks: list[tree.RankFor] = []
    rest = children[1:]
    while rest:
        if len(rest) > 1 and rest[1].type == "FOR":
            ranks.append(tree.RankFor(word(rest[0]), (word(rest[2]),)))
            rest = rest[3:]
        else:
            ranks[-1] = tree.RankFor(ranks[-1].rank, (*ranks[-1].subjects, word(rest[0])))
            rest = rest[1:]
    return tree.SourceLine(first, (), tuple(ranks), otherwise)


def _table(children: list[Any]) -> tree.Table:
    name, *rest = children
    scopes = _in_order([child for child in rest if type(child) is tree.Scope])
    return tree.Table(word(name), *_belonging(rest), scopes, _lines(rest))


def _reason(children: list[Any]) -> tree.Reason:
    first, text, *citations = children
    return tree.Reason(word(first), word(text), tuple(citations))


def _release(children: list[Any]) -> tree.Release:
    name, *rest = children
    return tree.Release(word(name), *_belonging(rest), _lines(rest))


def _belonging(children: list[Any]) -> tuple[tuple[Word, ...], tuple[tree.Belongs, ...]]:
    """The titles of a table or a release, and what it belongs to."""
    titles = tuple(word(child) for child in children if isinstance(child, Token))
    return titles, tuple(child for child in children if type(child) is tree.Belongs)


def _lines(children: list[Any]) -> tuple[Any, ...]:
    return tuple(child for child in children if not isinstance(child, Token | tree.Belongs | tree.Scope))


def _column(children: list[Any]) -> tree.Column:
    names, *rest = [child for child in children if child is not None]
    type_: Word | None = None
    if rest and isinstance(rest[0], Token) and rest[0].type in ("WORD", "ONE", "ORDERED"):
        type_ = _spread(rest[:2]) if rest[0].type == "ONE" else word(rest[0])
        rest = rest[2 if rest[0].type == "ONE" else 1 :]
    tokens = [child for child in rest if isinstance(child, Token)]
    return tree.Column(
        names,
        type_,
        tuple(child for child in rest if type(child) is tree.Choice),
        tuple(word(token) for token in tokens if token.type == "QUOTED"),
        tuple(child for child in rest if type(child) is tree.Says),
        tuple(word(token) for token in tokens if token.type != "QUOTED"),
    )


def _spread(tokens: list[Token]) -> Word:
    """Several words of the language as one."""
    first, last = word(tokens[0]).at, word(tokens[-1]).at
    whole = Place(first.line, first.column, last.column + last.length - first.column)
    return Word(" ".join(token.value for token in tokens), False, whole)


def _choice(children: list[Any]) -> tree.Choice:
    return tree.Choice(word(children[0]), word(children[-1]) if len(children) > 1 else None)


def _says(children: list[Any]) -> tree.Says:
    return tree.Says(word(children[1]), tuple(child for child in children[2:] if type(child) is tree.Cell))


def _release_line(children: list[Any]) -> tree.ReleaseLine:
    said = children[1]
    return tree.ReleaseLine(word(children[0]), tree.Value((word(said),)) if isinstance(said, Token) else said)


def _entity(children: list[Any]) -> tree.Entity:
    s = _Sorted(children)
    return tree.Entity(s.words[0], s.words[1], tuple(s.quoted), tuple(s.frames), tuple(s.citations), tuple(s.lines))


def _about(children: list[Any]) -> tree.About:
    s = _Sorted(children)
    together = bool(s.lines) and isinstance(s.lines[0], Token)
    return tree.About(tuple(s.words), together, _in_order(s.scopes), tuple(s.dates), tuple(s.lines[together:]))


def _kind(children: list[Any]) -> tree.Kind:
    s = _Sorted(children)
    return tree.Kind(s.words[0], tuple(s.quoted), tuple(s.frames), tuple(s.lines))


def _titled(make: Callable[..., Any]) -> Callable[[list[Any]], Any]:
    def node(children: list[Any]) -> Any:
        s = _Sorted([child for child in children if child is not None])
        return make(s.words[0], tuple(s.quoted), tuple(s.lines))

    return node


def _named(make: Callable[..., Any]) -> Callable[[list[Any]], Any]:
    return lambda children: make(word(children[0]), tuple(children[1:]))


def _prefer(children: list[Any]) -> tree.Prefer:
    s = _Sorted(children)
    return tree.Prefer(
        s.words[0], s.words[1], s.words[2] if len(s.words) > 2 else None, s.quoted[0], tuple(s.citations)
    )


def _except(children: list[Any]) -> tree.Except:
    s = _Sorted(children)
    return tree.Except(
        s.words[0],
        s.words[1],
        tuple(s.values),
        s.quoted[0],
        tuple(s.signs),
        _in_order(s.scopes),
        tuple(s.dates),
        tuple(s.citations),
    )


def _rule(children: list[Any]) -> tree.Rule:
    s = _Sorted(children)
    return tree.Rule(s.words[0], tuple(s.quoted), tuple(s.citations), tuple(s.lines))


def _rule_line(children: list[Any]) -> tree.RuleLine:
    said = children[1]
    return tree.RuleLine(word(children[0]), word(said) if isinstance(said, Token) else said, tuple(children[2:]))


def _pattern(children: list[Any]) -> tree.Pattern:
    types = [child.type if isinstance(child, Token) else "" for child in children]
    terms = [word(child) for child, sort in zip(children, types, strict=True) if sort in ("WORD", "QUOTED")]
    reading = "not known" if types[0] == "NOT" else "is not" if "IS" in types else ""
    return tree.Pattern(terms[0], terms[1], children[-1], reading)


def _question(children: list[Any]) -> tree.Question:
    mark = next(i for i, c in enumerate(children) if isinstance(c, Token) and c.type == "MARK")
    after = children[mark + 1 :]
    said = [c for c in after if isinstance(c, Token) and c.type not in _DEGREES]
    limits = [c for c in after if not isinstance(c, Token) or c.type in _DEGREES]
    return tree.Question(
        tuple(map(word, children[:mark])),
        tuple(map(word, said)),
        tuple(tree.Scope(word(c)) if isinstance(c, Token) else c for c in limits),
    )


_DEGREES = ("MAINLY", "MOST", "SOME", "TYPICALLY", "MAY")


def _of_words(make: Callable[..., Any]) -> Callable[[list[Any]], Any]:
    return lambda children: make(*map(word, children))


NODES: dict[str, Callable[[list[Any]], Any]] = {
    "value": _value,
    "cite": _cite,
    "scope": _scope,
    "dated": _of_words(tree.Dated),
    "framed": lambda children: tree.Framed(word(children[0]), tuple(map(word, children[1:]))),
    "line": _line,
    "kind": _kind,
    "kind_line": _phrase_line(tree.KindLine),
    "property": _titled(tree.Property),
    "property_line": _property_line,
    "source": _titled(tree.Source),
    "source_line": _source_line,
    "trust": lambda children: tree.Trust(tuple(map(word, children))),
    "table": _table,
    "belongs": _of_words(tree.Belongs),
    "table_line": _of_words(tree.TableLine),
    "reason": _reason,
    "names": lambda children: tree.Names(tuple(map(word, children))),
    "column": _column,
    "choice": _choice,
    "says": _says,
    "cell": lambda children: tree.Cell(word(children[0]), word(children[-1])),
    "release": _release,
    "release_line": _release_line,
    "form": _named(tree.Form),
    "form_line": _phrase_line(tree.FormLine),
    "wrapper": _named(tree.Wrapper),
    "wrapper_line": _phrase_line(tree.WrapperLine),
    "same": lambda children: tree.Same(tuple(map(word, children))),
    "words": lambda children: tree.Words(word(children[0]), tuple(map(word, children[1:]))),
    "entity": _entity,
    "about": _about,
    "prefer": _prefer,
    "except": _except,
    "rule": _rule,
    "rule_line": _rule_line,
    "pattern": _pattern,
    "inside": _of_words(tree.Inside),
    "is_kind": _of_words(tree.IsKind),
    "compare": _of_words(tree.Compare),
    "aggregate": _of_words(tree.Aggregate),
    "alone": lambda children: children[0],
    "file": tuple,
    "question": _question,
    "as_kind": _of_words(tree.AsKind),
    "inside_of": _of_words(tree.InsideOf),
    "but_not": lambda children: tree.ButNot(tuple(word(child) for child in children if child.type != "COMMA")),
    "by_source": _of_words(tree.BySource),
    "on_day": _of_words(tree.OnDay),
}
