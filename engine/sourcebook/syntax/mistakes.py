"""What is wrong with a text that does not parse, in the words of the language: never the parser's own."""

from dataclasses import dataclass

from lark import Token
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from sourcebook.syntax import grammar
from sourcebook.syntax.tree import Place
from sourcebook.text import nearest
from sourcebook.text.kept import up_to

_PLAIN = {
    "WORD": "a word",
    "QUOTED": "words in quotes",
    "_COMMA": "a comma",
    "COMMA": "a comma",
    "LSQB": "a citation in `[…]`",
    "RSQB": "`]`",
    "_NEXT": "a new line",
    "_END": "the end of the line",
    "$END": "the end of the line",
    "OPERATOR": "a comparison (`<`, `=`, …)",
    "MARK": "`?`",
}
# Words that begin a line below a heading.
_LINES = frozenset({"same-as", "aka", "from", "until", "note", "unclear"})
_ENDS = frozenset({"_NEXT", "_END", "$END"})


@dataclass(frozen=True, slots=True)
class Mistake:
    """A message about a place in a declaration."""

    code: str
    message: str
    at: Place
    label: str = ""
    others: tuple[tuple[Place, str], ...] = ()
    help: str | None = None


def mistake(
    error: UnexpectedInput,
    text: str,
    lines: int,
    *,
    is_heading: bool = False,
    is_body: bool = False,
    declares: str = "",
    is_question: bool = False,
) -> Mistake:
    """What `error` means to the user. `text` is what was parsed, `lines` is how far below it stands."""
    if isinstance(error, UnexpectedCharacters):
        return _unexpected_character(error, text, lines)
    if not isinstance(error, UnexpectedToken):
        end = len(text.rstrip())
        return Mistake("E-cut-short", "the line ends too early", _place(text, end, 0, lines))
    token: Token = error.token
    start = token.start_pos or 0
    expected = _expected(error)
    if token.type in _ENDS or (token.type == "_COMMA" and not text[start + 1 :].strip()):
        return _ends(text, start, expected, lines)
    value = str(token).rstrip()
    at = _place(text, start, len(value) if token.type != "_COMMA" else 1, lines)
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    if is_body and not before and text.count("\n", 0, start) == 1:
        return _first_word(token, value, at, expected, declares)
    if token.type == "_COMMA":
        return Mistake("E-not-expected", "a comma too many", at, f"expected {_choices(expected)}")
    if token.type == "QUOTED" and "QUOTED" not in expected and _is_inside_quotes(text, start):
        return Mistake("E-not-expected", "a quote cannot stand inside quotes", at, help="leave the inner quotes out")
    help_text = None
    if is_heading and value in _LINES and {"_END", "_NEXT", "$END"} & set(expected):
        help_text = f"write `{value}` on a line of its own below the heading, indented"
    elif is_heading and token.type == "QUOTED" and before and " " not in before:
        help_text = f"a declaration has a name; if `{_cut(before)}` is a line of the one above, indent it"
    elif token.type not in ("WORD", "QUOTED", "LSQB", "RSQB") and "WORD" in expected:
        help_text = f"`{value}` is a word of the language here; to use it as a name put it in quotes"
    elif token.type == "WORD" and is_question is False and {"_END", "_NEXT"} & set(expected):
        near = nearest(value, [_keyword(name) for name in expected if name not in _PLAIN])
        help_text = f"did you mean `{near}`?" if near else None
    found = "" if token.type == "QUOTED" else value
    message = f"`{_cut(found)}` is not expected here" if found else "words in quotes are not expected here"
    return Mistake("E-not-expected", message, at, f"expected {_choices(expected)}", help=help_text)


_KEPT: dict[tuple[int, ...], list[str]] = up_to(5000)


def _expected(error: UnexpectedToken) -> list[str]:
    """The terminals that could have stood there; kept by what was read so far, since trying them all takes long."""
    parser = error.interactive_parser
    if parser is None:
        return sorted(error.expected)
    read = (id(parser.parser_state.parse_conf.parse_table), *parser.parser_state.state_stack)
    if read not in _KEPT:
        _KEPT[read] = sorted(error.accepts or error.expected)
    return _KEPT[read]


def _unexpected_character(error: UnexpectedCharacters, text: str, lines: int) -> Mistake:
    start = error.pos_in_stream or 0
    if text[start : start + 1] in ('"', "'"):
        return Mistake(
            "E-open-quote",
            "a quote is not closed in its line",
            _place(text, start, 1, lines),
            "opened here",
            help=f"close it with `{text[start]}` in the same line",
        )
    return Mistake("E-not-expected", f"`{text[start : start + 1]}` is not expected here", _place(text, start, 1, lines))


def _ends(text: str, start: int, expected: list[str], lines: int) -> Mistake:
    """A line that ends before it is whole."""
    end = start
    if text[end : end + 1] == ",":
        return Mistake(
            "E-trailing-comma",
            "a comma ends the line, and no line goes on with the list",
            _place(text, end, 1, lines),
            "nothing follows",
        )
    line_start = text.rfind("\n", 0, start) + 1
    opened = text.rfind("[", line_start, start)
    if "RSQB" in expected and opened >= 0:
        return Mistake(
            "E-open-bracket",
            "a bracket is not closed",
            _place(text, opened, 1, lines),
            "opened here",
            help="close it with `]`; a list of sources goes on in the next line after a comma",
        )
    while end > line_start and text[end - 1].isspace():
        end -= 1
    return Mistake(
        "E-cut-short", "the line ends too early", _place(text, end, 0, lines), f"expected {_choices(expected)}"
    )


def _first_word(token: Token, value: str, at: Place, expected: list[str], declares: str) -> Mistake:
    """A line that does not begin with a word that its declaration knows."""
    if token.type == "QUOTED":
        return Mistake(
            "E-not-expected",
            "a line begins with a word, not with words in quotes",
            at,
            help="a list goes on in the next line only after a comma",
        )
    if token.type != "WORD":
        return Mistake("E-not-expected", f"`{_cut(value)}` is not expected here", at, "a line begins with a word")
    keywords = [_keyword(name) for name in expected if name not in _PLAIN]
    near = nearest(value, keywords)
    return Mistake(
        "E-unknown-word",
        f"`{_cut(value)}` begins no line of a `{declares}`",
        at,
        f"expected {_choices(expected)}",
        help=f"did you mean `{near}`?" if near else None,
    )


def _is_inside_quotes(text: str, start: int) -> bool:
    """Whether a quote stands right before or after, with no space between."""
    return start > 0 and not text[start - 1].isspace() and text[start - 1] not in ",[]"


def _place(text: str, start: int, length: int, lines: int) -> Place:
    line = text.count("\n", 0, start)
    return Place(line + lines, start - (text.rfind("\n", 0, start) + 1) + 1, length)


def _keyword(name: str) -> str:
    return str(grammar.language().get_terminal(name).pattern.value)


def _choices(expected: list[str]) -> str:
    """What could have stood there, at most seven of it."""
    plain = [_PLAIN[name] for name in _PLAIN if name in expected]
    plain = list(dict.fromkeys(plain))
    if "a new line" in plain and len(expected) > 1:
        plain.remove("a new line")
    keywords = []
    for name in expected:
        if name not in _PLAIN:
            try:
                keywords.append(f"`{_keyword(name)}`")
            except KeyError:
                keywords.append(f"`{grammar.questions().get_terminal(name).pattern.value}`")
    said = plain + sorted(keywords)
    if len(said) > 14:
        said = [*said[:13], "…"]
    return " or ".join(said) if len(said) < 3 else ", ".join(said[:-1]) + f" or {said[-1]}"


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
