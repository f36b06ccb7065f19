"""The lints, on programs built by hand: what is found, in whose words, and that it stays quick."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sourcebook.compile.build import compiled
from sourcebook.core.program import Program, Wrapper
from sourcebook.lint import linted, refused
from sourcebook.text import Diagnostic, Span
from tests.building import (
    Aggregate,
    Compare,
    Inside,
    IsKind,
    Pattern,
    Reading,
    Sign,
    cite,
    entity,
    fact,
    kind,
    prefer,
    program,
    property,
    rule,
    value,
)
from tests.programs import programs

QUIET = {"N-nobody-can-ask"}


def found(*declared: object, texts: dict[str, str] | None = None, **more: object) -> list[Diagnostic]:
    """What is found, without the notes that every small program would have."""
    base = program(*declared, **more)  # type: ignore[arg-type]
    return [item for item in linted(base, texts or {}) if item.code not in QUIET]


def codes(*declared: object, **more: object) -> list[str]:
    return [item.code for item in found(*declared, **more)]  # type: ignore[arg-type]


def test_a_circle_of_parts_is_told_as_a_path() -> None:
    (item,) = found(entity("a", wholes=["b"]), entity("b", wholes=["c"]), entity("c", wholes=["a"]))
    assert (item.code, item.message) == ("E-cycle-of-parts", "parts in a circle: `a` → `b` → `c` → `a`")
    assert [item.label, *(label.text for label in item.others)] == [
        "`a` is part of `b`",
        "`b` is part of `c`",
        "`c` is part of `a`",
    ]


def test_same_as_can_close_a_circle() -> None:
    (item,) = found(entity("a"), entity("a.x", same_as=["a"]))
    assert (item.code, item.message) == ("E-cycle-of-parts", "parts in a circle: `a` → `a`")
    assert "`a`, `a.x` are declared the same thing" in (item.help or "")


def test_a_circle_of_wider_values() -> None:
    (item,) = found(entity("drugs", within=["goods"]), entity("goods", within=["drugs"]))
    assert (item.code, item.label) == ("E-cycle-of-values", "`drugs` is within `goods`")


def test_a_circle_in_a_list_of_values() -> None:
    listed = value("closed", "free", "paid", within=[("free", "paid"), ("paid", "free")])
    assert codes(property("access", listed, asks=("is {subject} {value}",))) == ["E-cycle-of-values"]


def test_a_kind_within_itself_is_meant_but_a_circle_of_kinds_is_not() -> None:
    assert codes(kind("topic", "topic")) == []
    assert codes(kind("a", "b"), kind("b", "a")) == ["W-cycle-of-kinds"]


def test_nothing_ends_before_it_begins() -> None:
    assert codes(entity("a", first=20040101, last=20031231)) == ["E-days-reversed"]


def test_a_variable_in_a_conclusion_needs_a_condition() -> None:
    (item,) = found(rule("shares", [IsKind("?x", "thing")], Pattern("?x", "owner", "?y")), property("owner"))
    assert (item.code, item.message) == ("E-unsafe-variable", "no condition of rule `shares` says what `?y` is")


def test_a_variable_that_is_only_not_known_or_compared_is_unsafe() -> None:
    unknown = Pattern("?s", "owner", "?o", Reading.UNKNOWN)
    base = rule("r", [IsKind("?s", "thing"), unknown, Compare("?n", ">", "3")], Pattern("?s", "open", "yes"))
    assert [item.message[-12:] for item in found(base, property("owner"), property("open"))] == [
        "what `?n` is",
        "what `?o` is",
    ]


def test_a_misspelt_variable_is_named() -> None:
    (item,) = found(
        rule("r", [Pattern("?owner", "p", "?x")], Pattern("?ownr", "q", "?x")), property("p"), property("q")
    )
    assert item.help == "did you mean `?owner`?"


def test_a_circle_of_properties_is_told_as_a_path() -> None:
    one = rule("one", [Pattern("?s", "owner", "?o")], Pattern("?s", "access", "?o"))
    two = rule("two", [Aggregate("?n", "count", "?s", "access"), IsKind("?s", "thing")], Pattern("?s", "owner", "?n"))
    items = [item for item in found(one, two, property("owner"), property("access")) if item.code[0] == "E"]
    assert [item.message for item in items] == ["rules in a circle: `access` → `owner` → `access`"]
    assert items[0].label == "rule `one` needs `owner` for `access`"


def test_being_inside_makes_no_circle() -> None:
    places = property("codes", value("range"), places="section")
    inside = rule("r", [Inside("?c", "A")], Pattern("?c", "codes", "?c"))
    assert "E-cycle-of-properties" not in codes(places, property("section"), inside, entity("A"))


def test_preferences_in_a_circle() -> None:
    (item,) = found(prefer("A", "B", "owner"), prefer("B", "C"), prefer("C", "A", "owner"))
    assert item.message == "preferences in a circle on `owner`: `A` → `B` → `C` → `A`"


def test_preferences_of_different_lines_or_properties_make_no_circle() -> None:
    assert codes(prefer("A:1", "B"), prefer("B", "A:2")) == []
    assert codes(prefer("A", "B", "owner"), prefer("B", "A", "access")) == []
    assert codes(prefer("A:1-5", "B"), prefer("B", "A:4")) == ["E-cycle-of-preferences"]
    assert codes(prefer("A", "A")) == ["E-cycle-of-preferences"]


def test_a_variable_cannot_be_a_number_and_a_thing() -> None:
    numbered = property("levels", value("number"), asks=("levels of {subject}",))
    base = rule("r", [Pattern("?s", "levels", "?n"), Pattern("?s", "owner", "?n")], Pattern("?s", "open", "?n"))
    (item,) = found(numbered, property("owner"), property("open"), base)
    assert item.message == "`?n` can never be both a value of `levels` and a value of `owner`"


def test_names_of_one_thing_may_have_two_kinds() -> None:
    of_system = replace(property("a"), of=("system",))
    of_level = replace(property("b"), of=("level",))
    both = rule("r", [Pattern("?s", "a", "?v"), Pattern("?s", "b", "?v")], Pattern("?s", "a", "?v"))
    assert "W-types-never-meet" in codes(of_system, of_level, both)
    merged = (entity("C", "system"), entity("L", "level", same_as=["C"]))
    assert "W-types-never-meet" not in codes(of_system, of_level, both, *merged)


RANGED = property("codes", value("range"), asks=("codes of {subject}",))


def test_gaps_and_overlaps_have_a_code_as_witness() -> None:
    items = found(
        RANGED,
        *(entity(name) for name in ("X", "X.a", "X.b", "X.c")),
        fact("X.a", "codes", "100-199", by="D3"),
        fact("X.b", "codes", "150-250", by="D3"),
        fact("X.c", "codes", "300-399", by="D3"),
        fact("X.c", "codes", "260-299", by="D4"),
    )
    assert [(item.code, item.message) for item in items] == [
        ("N-range-gap", "D3 puts `251` in no part of `X`"),
        ("N-range-overlap", "D3 puts `150` in `X.a` and in `X.b`"),
    ]


def test_ranges_of_other_letters_of_a_suffix_are_no_gap() -> None:
    one, two = fact("X.a", "codes", "0001F-0099F"), fact("X.b", "codes", "0500T-0600T")
    assert codes(RANGED, entity("X"), entity("X.a"), entity("X.b"), one, two) == []


def test_a_range_must_fit_a_format_of_its_system() -> None:
    format = property("format", value("format"), asks=("format of {subject}",))
    stated = fact("X", "format", "letter then 4 digits")
    base = (RANGED, format, entity("X"), entity("X.a"), stated)
    assert codes(*base, fact("X.a", "codes", "A0021-A0999")) == []
    (item,) = found(*base, fact("X.a", "codes", "00100-01999"))
    assert (item.code, item.message) == ("W-range-fits-no-format", "`00100` is written like no code of `X`")
    assert item.help == "formats stated: `letter then 4 digits`"


TEXT = "Level II “codes” begin with A codes.\n\nThe A codes are here, and A codes of old.\n"


@pytest.mark.parametrize(
    ("lines", "anchor", "code", "help_text"),
    [
        ("1", None, None, None),
        ("1", '"codes" begin', None, None),
        ("1-3", "begin with", None, None),
        ("2", None, "W-cited-line-blank", "the nearest line that is not blank is `D3:1`"),
        ("4", None, "W-cited-line-missing", None),
        ("3-1", None, "W-cited-line-missing", "did you mean `D3:1-3`?"),
        ("3", "begin with", "W-anchor-missing", 'it stands in line 1: `[D3:1 "begin with"]`'),
        ("3", "the A codes", "W-anchor-missing", 'capital and small letters count: `[D3:3 "The A codes"]`'),
        ("3", "nowhere", "W-anchor-missing", 'the line begins "The A codes are here, …"'),
        ("3", "A codes", "W-anchor-not-once", 'a word more tells which: `[D3:3 "A codes are"]`'),
        (
            "1",
            "Level II codes begin with A",
            "W-anchor-too-long",
            'a few words are enough to find the place: `[D3:1 "Level II codes"]`',
        ),
    ],
)
def test_what_is_cited_must_be_there(lines: str, anchor: str | None, code: str | None, help_text: str | None) -> None:
    said = replace(fact("X", "owner", "Y"), citation=replace(cite(f"D3:{lines}"), anchor=anchor))
    items = found(entity("X"), entity("Y"), said, texts={"D3": TEXT})
    assert [(item.code, item.help) for item in items] == ([(code, help_text)] if code else [])


def test_a_source_without_its_text_is_not_looked_at() -> None:
    assert codes(entity("X"), entity("Y"), fact("X", "owner", "Y", by="D3:99")) == []


def test_the_same_said_twice_from_one_place() -> None:
    one, two = fact("X", "owner", "Y", by="D3:4"), fact("X", "owner", "Y", by="D3:4")
    assert codes(entity("X"), entity("Y"), one, replace(two, at=Span("k.kb", 4))) == ["W-duplicate-fact"]
    assert codes(entity("X"), entity("Y"), one, fact("X", "owner", "Y", by="D3:5")) == []


def test_a_closed_list_and_what_it_says_are_no_duplicates() -> None:
    at = Span("k.kb", 4)
    only = replace(fact("X", "has", "Y", "Z", sign=Sign.ONLY), at=at)
    said = [replace(fact("X", "has", name), at=at) for name in ("Y", "Z")]
    assert codes(*(entity(name) for name in "XYZ"), only, *said) == []


SINGLE = property("owner", single=True, asks=("owner of {subject}",))


def test_exceptions_that_oppose() -> None:
    things = [entity(name) for name in "XYZ"]
    one, two = (fact("X", "owner", name, exception=True) for name in "YZ")
    assert codes(SINGLE, *things, one, two) == ["E-opposing-exceptions"]
    assert codes(SINGLE, *things, replace(one, last=20031231), replace(two, first=20040101)) == []


def test_an_exception_may_name_a_narrower_value() -> None:
    one, two = (fact("X", "owner", name, exception=True) for name in ("CMS", "HHS"))
    assert codes(SINGLE, entity("X"), entity("HHS"), entity("CMS", within=["HHS"]), one, two) == []


def test_gathered_is_for_many() -> None:
    gathered = property("covers", single=True, mode="gathered", asks=("{subject} covers",))
    assert codes(gathered) == ["E-gathered-one-at-a-time"]


def test_a_closed_list_of_a_property_with_one_value() -> None:
    only = fact("X", "owner", "Y", "Z", sign=Sign.ONLY)
    assert codes(SINGLE, *(entity(name) for name in "XYZ"), only) == ["W-only-contradicts-itself"]


def test_a_source_that_contradicts_itself() -> None:
    (item,) = found(SINGLE, *map(entity, "XYZ"), fact("X", "owner", "Y", by="D3:1"), fact("X", "owner", "Z", by="D3:2"))
    assert item.message == "D3 contradicts itself on `owner` of `X`"
    assert item.help == '`prefer D3:2 over D3:1 on owner because "…"` decides'


def test_undated_beside_dated() -> None:
    dated, undated = fact("X", "owner", "Y", by="D3", last=20031231), fact("X", "owner", "Z", by="D4")
    assert codes(SINGLE, *map(entity, "XYZ"), dated, undated) == ["N-undated-beside-dated"]


def test_an_alias_of_two_things_and_one_that_hides_a_name() -> None:
    items = found(entity("X", aliases=["the set"]), entity("Y", aliases=["The  Set"]), entity("Z", aliases=["x"]))
    assert sorted(item.code for item in items) == ["N-alias-of-two-things", "W-alias-hides-name"]
    merged = (entity("X", aliases=["the set"]), entity("Y", aliases=["the set"], same_as=["X"]))
    assert codes(*merged) == []


def test_a_name_that_questions_pass_over() -> None:
    assert codes(entity("code"), words={"filler": ("code",)}) == ["N-name-is-common-word"]


def test_phrases() -> None:
    asks = ("who owns {subjct}", "who owns it", "who owns {subject}")
    both = (property("owner", asks=asks), property("maker", asks=("Who owns  {subject}",)))
    assert codes(*both) == ["E-unknown-slot", "W-phrase-of-two", "W-phrase-without-slot"]


def test_a_phrase_may_serve_two_properties_whose_values_never_meet() -> None:
    one = property("access", value("closed", "free"), asks=("is {subject} {value}",))
    other = property("state", value("closed", "ended"), asks=("is {subject} {value}",))
    assert codes(one, other) == []


def test_a_wrapper_needs_its_statement() -> None:
    assert codes(wrappers=(Wrapper("why", ("why {statement}", "why")),)) == ["E-unknown-slot"]


def test_only_numbers_count() -> None:
    assert codes(property("levels", counts="level", asks=("{subject}",))) == ["E-counts-no-number"]


def test_a_good_program_is_clean() -> None:
    assert codes(SINGLE, entity("X"), entity("Y"), fact("X", "owner", "Y")) == []


@given(programs())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_program_upsets_the_lints_and_every_message_is_one_line(base: Program) -> None:
    for item in linted(base, {"D1": "one line\n", "LAW": ""}):
        assert item.message and "\n" not in item.message and not item.message.endswith(".")


LINKS = st.lists(st.sampled_from("abcd"), unique=True, max_size=2)
TANGLED = st.fixed_dictionaries({name: st.tuples(LINKS, LINKS, LINKS) for name in "abcd"})


@given(TANGLED, st.lists(st.tuples(st.sampled_from("pqr"), st.sampled_from("pqr")), max_size=4))
@settings(max_examples=80, deadline=None)
def test_what_the_lints_let_pass_can_be_compiled(
    frame: dict[str, tuple[list[str], list[str], list[str]]], reads: list[tuple[str, str]]
) -> None:
    things = [entity(name, wholes=of, within=within, same_as=same) for name, (of, within, same) in frame.items()]
    rules = [rule(f"r{i}", [Pattern("?s", a, "?v")], Pattern("?s", b, "?v")) for i, (a, b) in enumerate(reads)]
    base = program(*things, *rules, *(property(name) for name in "pqr"))
    if not refused(base):
        compiled(base)
