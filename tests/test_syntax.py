"""Text to tree: declarations, places, and mistakes in plain words."""

import re
from pathlib import Path

import pytest
from lark import Lark

from sourcebook.syntax import declaration, formatted, parse, parse_question, split, tree
from sourcebook.syntax import grammar as grammars
from sourcebook.text import Source

ROOT = Path(__file__).parents[1]
GRAMMAR = ROOT / "grammar"


def codes(text: str) -> list[tuple[int, str]]:
    return [(d.span.line if d.span else 0, d.code) for d in parse(Source("a.kb", text)).diagnostics]


def messages(text: str) -> list[str]:
    return [d.message for d in parse(Source("a.kb", text)).diagnostics]


def line(text: str) -> tree.Line:
    made = declaration(f"thing x\n  {text}").tree
    assert isinstance(made, tree.Entity), text
    return made.lines[0]


# --- the grammar ---


def test_the_grammar_has_no_conflict_that_lark_would_settle_in_silence() -> None:
    pytest.importorskip("interegular", reason="lark compares the words of a grammar only with interegular")
    for names, start in ((grammars.LANGUAGE, ["file", "alone"]), (grammars.QUESTIONS, ["question"])):
        Lark(grammars.text(names), parser="lalr", start=start, strict=True)


def test_no_choice_of_the_parser_is_settled_in_silence() -> None:
    """Shift against reduce is what lark settles by itself where it is not strict; this needs no further package."""
    from lark.parsers.lalr_analysis import LALR_Analyzer

    for parser in (grammars.language(), grammars.questions()):
        conf = parser.parser.parser_conf
        LALR_Analyzer(conf, strict=True).compute_lalr()


def test_rules_of_the_grammar_and_classes_of_the_tree_have_the_same_names() -> None:
    rules: set[str] = set()
    for path in GRAMMAR.glob("*.lark"):
        rules |= set(re.findall(r"(?m)^([a-z][a-z_]*):", path.read_text(encoding="utf-8")))
    classes = {name for name, made in vars(tree).items() if isinstance(made, type) and hasattr(made, "__match_args__")}
    snakes = {re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in classes}
    assert rules - snakes == {"file", "alone"}
    assert snakes - rules == {"place", "word", "rank_for"}


def test_the_whole_of_a_file_and_its_declarations_one_by_one_are_the_same() -> None:
    for path in sorted((ROOT / "kb").rglob("*.kb"))[:8]:
        source = Source(path.name, path.read_text(encoding="utf-8"))
        file = parse(source)
        whole = grammars.language().parse(source.normal + "\n", start="file")
        assert whole == tuple(each.tree for each in file.declarations)


# --- declarations ---


def test_a_declaration_reaches_to_the_line_before_the_next_word_in_column_0() -> None:
    chunks = split('# a\nkind a\n  aka "x"\n\n# b\nkind b # c\n\n  # d\n')
    assert [(chunk.first, chunk.text) for chunk in chunks] == [(2, 'kind a\n  aka "x"'), (6, "kind b # c")]


def test_a_place_says_line_and_column_of_the_source() -> None:
    file = parse(Source("a.kb", "\n\nkind a\n\nthing x\n  owner  AMA  [D1:3]\n"))
    made = file.declarations[1].tree
    assert isinstance(made, tree.Entity)
    at = file.declarations[1].span(made.lines[0].citations[0].place.at)
    assert (at.source, at.line, at.column, at.length) == ("a.kb", 6, 16, 4)


def test_places_take_no_part_in_equality() -> None:
    assert declaration("thing x\n  a b  [D]").tree == declaration("thing   x\n\n a   b [D]").tree


def test_what_was_parsed_before_is_used_again() -> None:
    kept: dict[str, object] = {}
    one = parse(Source("a", "kind a\nkind b\n"), kept)  # type: ignore[arg-type]
    two = parse(Source("a", "# moved\n\nkind a\nkind c\n"), kept)  # type: ignore[arg-type]
    assert one.declarations[0].parsed is two.declarations[0].parsed
    assert two.declarations[0].span(tree.Place(0, 1, 1)).line == 3


def test_a_line_of_a_thing() -> None:
    made = line('covers not mainly a, "b c" for x, y in place "z" from 2001 until 2003 [D1:3 "an anchor", D2]')
    assert made.word.text == "covers"
    assert [sign.text for sign in made.signs] == ["not"]
    assert [value.text for value in made.values] == ["a", "b c"]
    assert [(s.word.text, [v.text for v in s.values]) for s in made.scopes] == [
        ("mainly", []),
        ("for", ["x", "y"]),
        ("in place", ["z"]),
    ]
    assert [(d.word.text, d.date.text) for d in made.dates] == [("from", "2001"), ("until", "2003")]
    assert [(c.place.text, c.anchor.text if c.anchor else None) for c in made.citations] == [
        ("D1:3", "an anchor"),
        ("D2", None),
    ]


def test_a_degree_may_stand_before_or_after_the_values() -> None:
    assert line("covers mainly a [D]") == line("covers a mainly [D]")


def test_a_keyword_is_a_word_where_the_grammar_does_not_want_it() -> None:
    assert [value.text for value in line("from until [D]").values] == ["until"]
    assert line("property kind [D]").values[0].text == "kind"
    assert line("covers inpatient-care withers forms [D]").values[0].text == "inpatient-care withers forms"


@pytest.mark.parametrize(
    "text",
    ["$12", "50%", "Children's", "00100 - 01999", "<5", "WA-ZY", "0001F", "1,2", "https://a.b/c?d=e", "a;b", "é", "?"],
)
def test_words_are_whatever_has_no_space_quote_comma_bracket(text: str) -> None:
    assert declaration(f"thing x\n  a {text}  [D]").mistakes == ()


def test_single_quotes_and_curly_quotes_are_quotes() -> None:
    file = parse(Source("a", "thing x 'The children's ward'\n  a “b c”, 'd'  [D]\n"))
    made = file.declarations[0].tree
    assert isinstance(made, tree.Entity)
    assert made.title[0].text == "The children's ward"
    assert [v.words[0] for v in made.lines[0].values] == [tree.Word("b c", True), tree.Word("d", True)]


def test_windows_tabs_marks_and_odd_spaces_change_nothing() -> None:
    plain = 'kind a\n  aka "x"\nkind b within a\n'
    odd = "\ufeffkind\ta\r\n\u00a0\taka\u2003“x”   \r\nkind b\u3000within a\f\r\n"
    assert [d.tree for d in parse(Source("a", odd)).declarations] == [
        d.tree for d in parse(Source("a", plain)).declarations
    ]
    assert codes(odd) == []


def test_a_list_goes_on_after_a_comma_over_comments_and_blank_lines() -> None:
    made = declaration("thing x\n  a b,  # c\n\n    # d\n    e  [D1,\n  D2]")
    assert made.mistakes == ()
    assert isinstance(made.tree, tree.Entity)
    assert len(made.tree.lines[0].values) == 2 and len(made.tree.lines[0].citations) == 2


def test_a_rank_may_differ_by_subject() -> None:
    made = declaration("source x\n  rank a for B, C, d for E, otherwise f").tree
    assert isinstance(made, tree.Source)
    assert [(r.rank.text, [s.text for s in r.subjects]) for r in made.lines[0].ranks] == [
        ("a", ["B", "C"]),
        ("d", ["E"]),
    ]
    assert made.lines[0].otherwise == tree.Word("f")


# --- mistakes ---


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('a "b  [D]', "E-open-quote"),
        ("a 'b  [D]", "E-open-quote"),
        ("a b  [D", "E-open-bracket"),
        ("a b  D]", "E-not-expected"),
        ("a b,", "E-trailing-comma"),
        ("a b, [D]", "E-not-expected"),
        ("a ,b [D]", "E-not-expected"),
        ("a b [D] c", "E-not-expected"),
        ("a", "E-cut-short"),
        ("a []", "E-not-expected"),
        ("a b from [D]", "E-not-expected"),
        ('"a" b [D]', "E-not-expected"),
        ("a b in [D]", "E-not-expected"),
    ],
)
def test_each_way_to_go_wrong_has_its_own_code(text: str, code: str) -> None:
    found = declaration(f"thing x\n  fine c [D]\n  {text}")
    assert [(m.at.line, m.code) for m in found.mistakes] == [(2, code)]
    assert isinstance(found.tree, tree.Entity)
    assert [each.word.text for each in found.tree.lines] == ["fine"]


def test_every_mistake_of_a_declaration_is_told_at_once() -> None:
    text = 'thing x "y\n  a [\n  b c [D]\n  d\n  "e" f\nkind k kk\nkind ok\n'
    assert codes(text) == [
        (1, "E-open-quote"),
        (2, "E-not-expected"),
        (4, "E-cut-short"),
        (5, "E-not-expected"),
        (6, "E-not-expected"),
    ]


def test_a_word_that_begins_no_line_is_told_with_the_nearest() -> None:
    (mistake,) = declaration("property x\n  valu text").mistakes
    assert mistake.code == "E-unknown-word"
    assert mistake.help == "did you mean `value`?"


def test_messages_never_name_what_the_parser_is_made_of() -> None:
    told = " ".join(
        f"{m.message} {m.label} {m.help}"
        for text in (
            "thing x [",
            "thing",
            "kind",
            "rule r\n if ?x\n if ?x is",
            "trust",
            "prefer a",
            "property x\n b",
            "about",
            "source a\n rank b for",
        )
        for m in declaration(text).mistakes
    )
    assert re.findall(r"[A-Z]{3,}|\$END|_[a-z]+|Token", told) == []


def test_a_name_is_known_although_its_heading_is_wrong() -> None:
    found = declaration('thing London "x')
    assert (found.word, found.name, found.tree) == ("thing", "London", None)


def test_what_is_not_built_yet_is_said_and_left_out() -> None:
    assert codes("check a\n  each line ?l\nkind b\n") == [(1, "W-not-yet")]


def test_what_stands_above_every_declaration_is_told_once() -> None:
    assert codes("# c\n\n   a b\n   c d\nkind x\n") == [(3, "E-indented-first")]


def test_a_line_that_is_too_long_is_told_with_its_length() -> None:
    assert messages("kind a\n" + "x" * 20_000) == ["a line of 20000 characters; the longest that is read has 10000"]


def test_characters_that_are_no_text_are_told_by_number() -> None:
    assert messages("kind a\0b\n") == ["the character U+0000 is no text"]
    assert messages("kind a\ud800\n") == ["the character U+D800 is no text"]


# --- the formatter ---


def test_words_and_citations_stand_in_columns() -> None:
    text = 'thing CPT "Terms"\n owner AMA [D1:15]\n access   paid  for outsiders [D0:26]\n note "x"\n'
    assert formatted(Source("a", text)) == (
        'thing CPT "Terms"\n  owner  AMA                 [D1:15]\n  access paid for outsiders  [D0:26]\n  note   "x"\n'
    )


def test_a_long_list_is_wrapped_at_a_comma() -> None:
    names = ", ".join(f"name-{i}" for i in range(30))
    found = formatted(Source("a", f"thing x\n  covers {names}  [D1:3]\n")).split("\n")
    assert max(map(len, found)) <= 110
    assert found[1].endswith(",") and found[2].startswith("         name-")


def test_comments_and_blank_lines_stay_where_they_were() -> None:
    text = """# first

kind a   # heading


# between
thing x
  # own line
  a b [D]  # behind

  c d,   # inside
    e [D]
# below

# end
"""
    assert (
        formatted(Source("a", text))
        == """# first

kind a  # heading

# between
thing x
  # own line
  a b     [D]  # behind

  # inside
  c d, e  [D]
# below

# end
"""
    )


def test_a_declaration_with_a_mistake_stays_as_it_was_typed() -> None:
    text = "kind   a\nthing x\n    a   “b  [D]  \n\n\n  c   d\nkind   b\n"
    assert formatted(Source("a", text)) == "kind a\nthing x\n    a   “b  [D]  \n\n\n  c   d\nkind b\n"


def test_an_empty_file_stays_empty() -> None:
    assert formatted(Source("a", "")) == ""
    assert formatted(Source("a", "\n \n")) == ""


# --- formal questions ---


@pytest.mark.parametrize(
    "text", ["", "?  ?", "CPT owner", '? covers "x', "? covers x [D]", "a ? on", "a b ? as", "x\ny ?"]
)
def test_what_is_no_formal_question_is_told(text: str) -> None:
    question, found = parse_question(text)
    assert question is None or text == "?  ?"
    assert [d.code[0] for d in found] == ["E"] or question is not None
