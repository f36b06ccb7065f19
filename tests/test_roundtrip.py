"""What is written reads as what was meant: every tree, every file of the shipped knowledge, every query."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sourcebook.core.day import iso, period
from sourcebook.core.formal import is_formal
from sourcebook.core.query import Query, spelled
from sourcebook.core.term import Kind, Property, Sort, ValueType
from sourcebook.resolve import Names, query
from sourcebook.syntax import declaration, formatted, parse, tree
from sourcebook.syntax.layout import laid_out
from sourcebook.syntax.tree import Value, Word
from sourcebook.text import Source, Span

ROOT = Path(__file__).parents[1]

# Words that are keywords somewhere are not drawn: where one is wanted it has to stand in quotes to be a name.
names = st.from_regex(r"[A-Za-z0-9$?][A-Za-z0-9.:'%/-]{0,12}", fullmatch=True).filter(
    lambda text: not any(text == word for word in KEYWORDS)
)
KEYWORDS = frozenset(
    [
        "not",
        "only",
        "mainly",
        "most",
        "some",
        "typically",
        "may",
        "for",
        "in",
        "place",
        "with",
        "from",
        "until",
        "of",
        "within",
        "together",
        "on",
        "because",
        "is",
        "every",
        "otherwise",
        "known",
        "let",
        "if",
        "and",
        "then",
        "says",
        "reads",
        "as",
        "guarded",
        "required",
        "one",
        "ordered",
    ]
)
word = names.map(Word)
quoted = (
    st.text(
        st.characters(codec="utf-8", exclude_characters='"\n\r', exclude_categories=("Cc", "Cs", "Zl", "Zp")),
        max_size=30,
    )
    .filter(
        lambda text: (
            Source("", text).normal == text and "\ufffd" not in text and "\uffff" not in text and "\ufffe" not in text
        )
    )
    .map(lambda text: Word(text, True))
)
either = st.one_of(word, quoted)


def many(each: st.SearchStrategy[object], least: int = 0, most: int = 4) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(each, min_size=least, max_size=most).map(tuple)


value = many(either, 1, 3).map(Value)
values = many(value, 1, 12)
cites = many(st.builds(tree.Cite, word, st.one_of(st.none(), quoted)))
signs = many(st.sampled_from(["not", "only"]).map(Word), 0, 2)
dates = many(st.builds(tree.Dated, st.sampled_from(["from", "until"]).map(Word), word), 0, 2)
title = many(quoted, 0, 1)
ORDER = ("mainly", "most", "some", "typically", "may", "for", "in place", "with")
scopes = many(
    st.one_of(
        st.sampled_from(ORDER[:5]).map(lambda text: tree.Scope(Word(text))),
        st.builds(tree.Scope, st.sampled_from(ORDER[5:]).map(Word), values),
    ),
    0,
    3,
).map(lambda found: tuple(sorted(found, key=lambda scope: ORDER.index(scope.word.text))))
frames = many(st.builds(tree.Framed, st.sampled_from(["of", "within"]).map(Word), many(word, 1)), 0, 2)
lines = many(st.builds(tree.Line, word, values, signs, scopes, dates, cites))
term = either
pattern = st.builds(tree.Pattern, term, word, value, st.sampled_from(["", "is not", "not known"]))
condition = st.one_of(
    pattern,
    st.builds(tree.Inside, term, term),
    st.builds(tree.IsKind, term, word),
    st.builds(tree.Compare, term, st.sampled_from(["<", "<=", ">", ">=", "=", "!="]).map(Word), term),
    st.builds(tree.Aggregate, word, word, term, word),
)
rule_line = st.one_of(
    st.builds(tree.RuleLine, st.sampled_from(["if", "and", "then"]).map(Word), condition, cites),
    st.builds(tree.RuleLine, st.sampled_from(["from", "until"]).map(Word), word),
)
FLAGS = ("of every part", "one at a time", "many", "inherited", "gathered", "transitive", "timeless", "frame", "shown")
FLAGS += ("backed",)
property_line = st.one_of(
    st.builds(tree.PropertyLine, st.sampled_from(FLAGS).map(Word)),
    st.builds(tree.PropertyLine, st.sampled_from(["of", "value", "asks", "aka", "withholds"]).map(Word), values),
    st.builds(
        tree.PropertyLine,
        st.sampled_from(["says", "denies", "counts", "places", "opposite", "weight"]).map(Word),
        many(value, 1, 1),
    ),
)
one_word = many(word.map(lambda w: Value((w,))), 1, 1)
words_alone = many(word.map(lambda w: Value((w,))), 1, 4)
source_line = st.one_of(
    st.builds(tree.SourceLine, st.sampled_from(["by", "at", "text"]).map(Word), many(value, 1, 1)),
    st.builds(tree.SourceLine, st.sampled_from(["dated", "rank"]).map(Word), one_word),
    st.builds(tree.SourceLine, st.just(Word("after")), words_alone),
    st.builds(
        tree.SourceLine,
        st.just(Word("rank")),
        st.just(()),
        many(st.builds(tree.RankFor, word, many(word, 1)), 1, 3),
        st.one_of(st.none(), word),
    ),
)
limits = scopes.map(lambda found: tuple(scope for scope in found if scope.values))
belongs = many(st.builds(tree.Belongs, st.sampled_from(["of", "from"]).map(Word), word), 0, 2)
choices = many(st.builds(tree.Choice, either, st.one_of(st.none(), either)), 1, 8)
typed = st.one_of(
    st.tuples(st.none(), st.just(())),
    st.tuples(word, st.just(())),
    st.tuples(st.sampled_from(["one of", "ordered"]).map(Word), choices),
)
column = st.builds(
    lambda names, typed, header, says, marks: tree.Column(names, *typed, header, says, marks),
    many(word, 1, 8).map(tree.Names),  # type: ignore[arg-type]
    typed,
    title,
    many(st.builds(tree.Says, word, many(st.builds(tree.Cell, either, either), 0, 8)), 0, 2),
    many(st.sampled_from(["guarded", "required"]).map(Word), 0, 2),
)
table_line = st.one_of(
    st.builds(tree.TableLine, st.sampled_from(["key", "second", "since", "until"]).map(Word), word),
    st.just(tree.TableLine(Word("complete"))),
    st.builds(tree.Reason, st.just(Word("because")), quoted, cites),
    column,
)
release_line = st.one_of(
    st.builds(tree.ReleaseLine, st.sampled_from(["dated", "rank"]).map(Word), word.map(lambda w: Value((w,)))),
    st.builds(tree.ReleaseLine, st.just(Word("at")), value),
)
KINDS = frozenset(
    [
        "kind",
        "property",
        "source",
        "trust",
        "form",
        "wrapper",
        "same",
        "words",
        "about",
        "prefer",
        "except",
        "rule",
        "release",
        "table",
        "check",
    ]
)
kind = word.filter(lambda w: w.text not in KINDS and not w.text.startswith("?"))
trees = st.one_of(
    st.builds(tree.Kind, word, title, frames, many(st.builds(tree.KindLine, st.just(Word("aka")), values))),
    st.builds(tree.Property, word, title, many(property_line, 0, 6)),
    st.builds(tree.Source, word, title, many(source_line, 0, 5)),
    st.builds(tree.Trust, many(word, 1, 20)),
    st.builds(tree.Table, word, title, belongs, limits, many(table_line, 0, 6)),
    st.builds(tree.Release, word, title, belongs, many(release_line, 0, 3)),
    st.builds(tree.Form, word, many(st.builds(tree.FormLine, st.just(Word("asks")), values))),
    st.builds(tree.Wrapper, word, many(st.builds(tree.WrapperLine, st.just(Word("leads")), values))),
    st.builds(tree.Same, many(either, 1, 20)),
    st.builds(tree.Words, word, many(either, 1, 20)),
    st.builds(
        tree.Entity,
        kind,
        word,
        title,
        frames,
        cites,
        lines,
    ),
    st.builds(tree.About, many(word, 1), st.booleans(), scopes, dates, lines),
    st.builds(tree.Prefer, word, word, st.one_of(st.none(), word), quoted, cites),
    st.builds(tree.Except, word, word, values, quoted, signs, scopes, dates, cites),
    st.builds(tree.Rule, word, title, cites, many(rule_line, 0, 5)),
)


@settings(max_examples=250, deadline=None)
@given(trees)
def test_a_tree_that_is_written_is_read_as_the_same_tree(made: tree.Tree) -> None:
    text = "\n".join(line for lines in laid_out(made) for line in lines)
    found = declaration(text)
    assert found.mistakes == ()
    assert found.tree == made


@settings(max_examples=100, deadline=None)
@given(st.lists(trees, max_size=5), st.data())
def test_what_is_written_is_written_the_same_again(made: list[tree.Tree], data: st.DataObject) -> None:
    rows = [line for each in made for lines in laid_out(each) for line in lines]
    comments = st.sampled_from(["", "", "# c", "  # d", "  ", "# "])
    text = "\n".join(part for row in rows for part in (data.draw(comments), row) if part or data.draw(st.booleans()))
    once = formatted(Source("a", text))
    assert formatted(Source("a", once)) == once
    assert [d.tree for d in parse(Source("a", once)).declarations] == [
        d.tree for d in parse(Source("a", text)).declarations
    ]
    assert once.count("#") == text.count("#")


@pytest.mark.parametrize("path", sorted((ROOT / "kb").rglob("*.kb")), ids=lambda path: path.name)
def test_a_shipped_file_formatted_says_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    once = formatted(Source(path.name, text))
    before, after = parse(Source("a", text)), parse(Source("a", once))
    assert [d.tree for d in before.declarations] == [d.tree for d in after.declarations]
    assert formatted(Source("a", once)) == once
    assert sorted(line.strip() for line in text.split("\n") if line.lstrip()[:1] == "#") == sorted(
        line.strip() for line in once.split("\n") if line.lstrip()[:1] == "#"
    )


# --- queries ---

AT = Span("a.kb", 1)
PROPERTIES = {
    "owner": Property("owner", "", (), ValueType(Sort.ENTITY, ("org",)), at=AT),
    "covers": Property("covers", "", (), ValueType(Sort.ENTITY), at=AT),
    "access": Property("access", "", (), ValueType(Sort.CLOSED, (), ("free", "paid", "not", "two words")), at=AT),
    "levels": Property("levels", "", (), ValueType(Sort.NUMBER), at=AT),
    "since": Property("since", "", (), ValueType(Sort.DATE), at=AT),
    "means": Property("means", "", (), ValueType(Sort.TEXT), at=AT),
    "form-of": Property("form-of", "", (), ValueType(Sort.FORMAT), at=AT),
    "codes": Property("codes", "", (), ValueType(Sort.RANGE), at=AT),
    "example": Property("example", "", (), ValueType(Sort.CODE), at=AT),
}
ENTITIES = {
    "CPT": "system",
    "X.I": "system",
    "in": "system",
    "a b": "system",
    "AMA": "org",
    "H's": "org",
    "with": "org",
    "only": "system",
    "but": "org",
}
NAMES = Names(
    {"system": Kind("system", "", (), (), AT), "as": Kind("as", "", (), (), AT)},
    PROPERTIES,
    {"D1", "by"},
    ENTITIES,
    {},
    {"define": frozenset({"thing"}), "says": frozenset({"any"})},
    {"why", "why-not"},
)
things = st.sampled_from([*ENTITIES, "A0425", "99213", "A0021-A0999", "CPT:A0021-A0999"])
VALUES = {
    "owner": st.sampled_from([name for name, kind in ENTITIES.items() if kind == "org"]),
    "covers": st.sampled_from(list(ENTITIES)),
    "access": st.sampled_from(["free", "paid", "not", "two words"]),
    "levels": st.integers(-99, 99).map(str),
    "since": st.sampled_from(["1978", "2004-06", "2003-12-31"]),
    "means": st.text(
        st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_characters='"'), min_size=1, max_size=9
    )
    .filter(lambda text: Source("", text).normal == text and not set(text) & set("\x7f"))
    .filter(str.isprintable),
    "form-of": st.sampled_from(["5 digits", "letter W-Z then 4 digits", '3 digits then "." then 2 digits']),
    "codes": st.sampled_from(["A0021-A0999", "00100-01999", "A0425"]),
    "example": st.sampled_from(["A0425", "99213"]),
}
scope_texts = st.sampled_from(["mainly", "for outsiders", 'in place "two words"', "mainly for a, b with c", "may"])


@st.composite
def queries(draw: st.DrawFn) -> Query:
    form = draw(st.sampled_from(["values", "subjects", "ask", "which", "define", "says"]))
    limits = {
        "wrapper": draw(st.sampled_from([None, "why", "why-not"])),
        "kind": draw(st.sampled_from([None, "system", "as"])),
        "scope": draw(st.one_of(st.none(), scope_texts)),
        "day": draw(st.sampled_from([None, 20190301, 19780101])),
        "source": draw(st.sampled_from([None, "D1", "by"])),
        "within": draw(st.one_of(st.none(), things)),
    }
    some = tuple(draw(st.lists(things, min_size=1, max_size=3)))
    if form in ("define", "says"):
        return Query(form, subjects=draw(st.sampled_from([some, ()])), **limits)
    name = draw(st.sampled_from(list(PROPERTIES)))
    turned = limits["source"] is None and limits["wrapper"] != "why-not"
    if form == "values":
        but = tuple(draw(st.lists(VALUES[name], max_size=2))) if turned else ()
        return Query(form, name, some[:1], but=but, **limits)
    found = tuple(draw(st.lists(VALUES[name], min_size=1, max_size=3)))
    operator = draw(st.sampled_from(["=", "<", ">="])) if name in ("levels", "since", "example") else "="
    negated = draw(st.booleans())
    if form == "subjects":
        but = tuple(draw(st.lists(things, max_size=2))) if turned and operator == "=" and not negated else ()
        return Query(form, name, (), found, operator=operator, negated=negated, but=but, **limits)
    if form == "ask":
        some, found = some[:1], found[:1]
    elif len(some) == len(found) == 1:
        some *= 2
    only = draw(st.sampled_from([None, "subject", "value"])) if turned and operator == "=" else None
    negated = negated and only != "subject"
    return Query(form, name, some, found, operator=operator, negated=negated, only=only, **limits)


@settings(max_examples=300, deadline=None)
@given(queries())
@example(Query("values", "form-of", ("CPT",), but=('3 digits then "." then 2 digits',)))
@example(Query("ask", "access", ("CPT",), ("not",), only="subject"))
def test_a_query_that_is_spelled_is_read_as_the_same_query(asked: Query) -> None:
    text = spelled(asked)
    found, wrong = query(text, NAMES)
    assert wrong == ()
    assert found == asked
    assert is_formal(text, PROPERTIES, NAMES.wrappers, NAMES.entities)


@given(st.sampled_from([20190301, 19780101, 20240229]))
def test_a_day_is_read_as_written(day: int) -> None:
    assert period(iso(day)) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "who owns CPT ?",
        "is CPT free ?",
        "what covers ambulance ?",
        "what covers ambulance?",
        "why is CPT free ?",
        "does CPT cover ambulance ?",
        "CPT owner AMA",
        "? ",
        "",
        "what does D1 say ? ?",
        "how many levels ?",
    ],
)
def test_a_question_in_words_is_not_taken_for_formal(text: str) -> None:
    assert not is_formal(text, PROPERTIES, NAMES.wrappers, NAMES.entities)


@pytest.mark.parametrize(
    "text",
    [
        "CPT owner ?",
        "? covers ambulance",
        "CPT access free ? on 2019-03-01",
        "CPT owner not AMA ?",
        "? levels > 2",
        "? define CPT",
        "why CPT owner AMA ?",
        "why-not ? covers X.I",
        "CPT, X.I access free ?",
        '"a b" owner ?',
        "CPT access free ? for outsiders",
        "Cpt owner ?",
        "a15 owner ?",
    ],
)
def test_a_formal_question_is_told_by_its_mark(text: str) -> None:
    assert is_formal(text, PROPERTIES, NAMES.wrappers, NAMES.entities)
