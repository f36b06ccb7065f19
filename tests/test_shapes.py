"""How codes are written, as questions say it, and which ranges and formats have such codes."""

from dataclasses import replace

import pytest

from sourcebook.answer.ask import ask
from sourcebook.answer.shaped import misread
from sourcebook.answer.understand.shapes import found
from sourcebook.compile.build import compiled
from sourcebook.core.code import Range, read_format, space_of
from sourcebook.core.pattern import beginning, spoken
from sourcebook.core.query import Query
from tests import building as b
from tests.answering import DAY, knowledge, program


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("what do codes ending in f mean", "alphanumeric then letter F"),
        ("codes that begin with a letter", "letter then alphanumeric"),
        ("codes starting with A, B or C", "letter A, B or C then alphanumeric"),
        ("codes starting with 992", "digit 9 then digit 9 then digit 2 then alphanumeric"),
        ("starts with four digits and ends with a T", "4 digits then letter T"),
        ("what is the T in 0042T", "alphanumeric then letter T"),
        ("what is the J in J9000", "letter J then alphanumeric"),
        ("a code with the suffix U", "alphanumeric then letter U"),
        ("four digits followed by an F", "4 digits then letter F"),
        ("codes with an M at the end", "alphanumeric then letter M"),
        ("codes that are written as 4 digits then letter T", "4 digits then letter T"),
        ("is Q an allowed starting character", "letter Q then alphanumeric"),
        ("is Y ever used as a prefix", "letter Y then alphanumeric"),
        ("is there a section for the letter W?", "letter W then alphanumeric"),
        ("W, X - do any codes start with those letters?", "letter W or X then alphanumeric"),
        ("N O - are those letters ever used in it?", "letter N or O then alphanumeric"),
        ("what does the F at the end of 3008F tell me", "alphanumeric then letter F"),
    ],
)
def test_a_question_says_how_codes_are_written(text: str, pattern: str) -> None:
    shaped = found(text)
    assert shaped is not None and shaped.pattern == pattern


@pytest.mark.parametrize(
    "text",
    ["did it end in 2003", "when did it begin in 1978", "where does it start and end", "is 5 in 2003 more", "the end"],
)
def test_other_questions_say_nothing_of_it(text: str) -> None:
    assert found(text) is None


def test_an_example_of_the_pattern_is_no_word_of_the_question() -> None:
    shaped = found("what does the F at the end mean like 3008F")
    assert shaped is not None and "3008F" not in shaped.before + shaped.after


@pytest.mark.parametrize(
    "pattern",
    [
        "letter W or X then alphanumeric",
        "alphanumeric then letter F",
        "digit 9 then digit 2 then alphanumeric",
        "letter then alphanumeric",
        "4 digits then letter T",
    ],
)
def test_a_pattern_as_it_is_spoken_reads_back(pattern: str) -> None:
    shaped = found(f"what kind of codes {spoken(pattern)}")
    assert shaped is not None and shaped.pattern == pattern


def test_a_beginning_is_one_word() -> None:
    assert beginning("digit 9 then digit 2 then alphanumeric") == "92"
    assert beginning("letter W or X then alphanumeric") is None
    assert beginning("alphanumeric then letter F") is None


@pytest.mark.parametrize(
    ("pattern", "held", "some", "every"),
    [
        ("letter S then alphanumeric", "S0000-S9999", True, True),
        ("letter S then alphanumeric", "A0000-V9999", True, False),
        ("letter W then alphanumeric", "A0000-V9999", False, False),
        ("digit 9 then digit 9 then digit 2 then alphanumeric", "99202-99499", True, False),
        ("digit 9 then digit 9 then digit 1 then alphanumeric", "99202-99499", False, False),
        ("alphanumeric then letter F", "0001F-9007F", True, True),
        ("alphanumeric then letter T", "0001F-9007F", False, False),
        ("5 digits", "00100-99499", True, True),
    ],
)
def test_the_share_of_a_range(pattern: str, held: str, some: bool, every: bool) -> None:
    wanted, ranged = read_format(pattern), Range.of(held)
    assert wanted is not None and ranged is not None
    assert wanted.share_of(ranged) == (some, every)


def test_the_share_of_a_range_is_that_of_its_codes() -> None:
    held = Range("0098", "0123")
    codes = [f"{number:04}" for number in range(98, 124)]
    for text in ("alphanumeric then digit 3", "digit 0 then digit 1 then alphanumeric", "4 digits", "3 digits"):
        wanted = read_format(text)
        assert wanted is not None
        fits = [wanted.matches(code) for code in codes]
        assert wanted.share_of(held) == (any(fits), all(fits))


def test_formats_that_meet() -> None:
    suffix, level, plain = map(read_format, ("alphanumeric then letter F", "4 digits then letter F", "5 digits"))
    assert suffix is not None and level is not None and plain is not None
    assert level.meets(suffix) and not plain.meets(suffix)
    assert not level.others().meets(suffix)


def test_a_space_of_numbers_says_only_its_letters() -> None:
    space = space_of(Range("0001F", "9999F"))
    assert space is not None and space.matches("0000F") and not space.matches("0000T")
    assert space_of(Range("99202", "99499")) is None


@pytest.mark.parametrize(
    ("query", "code", "nearest"),
    [
        (Query("shaped"), "E-cut-short", ('? shaped "5 digits"',)),
        (Query("shaped", subjects=("digits", "some")), "E-not-expected", ("? shaped digits",)),
        (
            Query("shaped", subjects=("letter F", "T or U then 4 digits")),
            "E-not-expected",
            ('? shaped "letter F, T or U then 4 digits"',),
        ),
        (
            Query("shaped", subjects=("5 digits",), within="CPT", kind="section"),
            "E-not-expected",
            ('? shaped "5 digits" in CPT',),
        ),
        (Query("shaped", subjects=("5 digits",), scope="for AMA"), "E-not-expected", ('? shaped "5 digits"',)),
    ],
)
def test_what_is_no_question_about_one_format_is_not_answered(query: Query, code: str, nearest: tuple[str]) -> None:
    answer = ask(query, knowledge(), DAY)
    assert answer.status == "not understood" and answer.suggestions == nearest
    assert len(answer.notes) == 1 and f"({code})" in answer.notes[0]


def test_what_is_no_format_is_said_to_be_none() -> None:
    answer = ask(Query("shaped", subjects=("some",)), knowledge(), DAY)
    assert answer.status == "not stated" and "“some” is not readable as a format" in answer.text


def test_a_format_in_a_thing_on_a_day_is_a_question() -> None:
    assert misread(Query("shaped", subjects=("5 digits",), within="CPT", day=DAY)) is None


def test_what_nothing_denies_is_not_stated_and_no_definition() -> None:
    for whole in ("CPT", "HCPCS", "AMA"):
        answer = ask(Query("shaped", subjects=("letter Z then 9 digits",), within=whole), knowledge(), DAY)
        assert answer.status == "not stated", answer.text
        assert not any("by definition" in note for note in answer.notes)


@pytest.mark.parametrize(("sign", "status"), [("says", "not stated"), ("only", "does not hold")])
def test_a_closed_list_of_ranges_denies_other_codes(sign: str, status: str) -> None:
    facts = [b.fact("CPT.medicine", "codes", "90281-99199", by="D3:1")]
    facts += [b.fact("CPT.medicine", "codes", "90281-99199", by="D3:1", sign=sign)] if sign == "only" else []
    base = compiled(replace(program(), facts=tuple(facts)))
    query = Query("shaped", subjects=("digit 1 then 4 digits",), within="CPT.medicine")
    answer = ask(query, base, DAY)
    assert answer.status == status, answer.text
    assert answer.answers[0].value is None and "90281-99199" in " ".join(item.text for item in answer.answers)


def test_a_thing_beside_itself_is_no_definition() -> None:
    assert ask(Query("compare", subjects=("CPT", "CPT")), knowledge(), DAY).notes == ()
