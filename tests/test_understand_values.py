"""Understanding what is asked of values: formats, texts that are stated, several subjects at once."""

from functools import cache
from pathlib import Path

import pytest

from sourcebook import assets
from sourcebook.answer.understand import CERTAIN, Understander, Understanding
from sourcebook.answer.understand.formats import written
from sourcebook.compile.english import normal, tokens
from sourcebook.compile.vocabulary import vocabulary
from sourcebook.core.query import spelled
from sourcebook.resolve import resolve
from sourcebook.syntax import parse
from sourcebook.text import Source

TODAY = 20251001

SHOP = """kind board "a board"
  noun "board", "boards"

kind maker "who makes boards"
  noun "maker", "makers"

property colour "what colour it has"
  of   board
  value text
  many
  says "{subject} is {value}"
  asks "what colour is {subject}", "is {subject} coloured {value}", "which boards are coloured {value}",
       "is {subject} coloured"

property made-by "who makes it"
  of   board
  value maker
  many
  says "{subject} is made by {value}"
  asks "who makes {subject}", "is {subject} made by {value}", "what does {value} make"

board top "top board"
board low "low board"
maker Ada
trust sole
source S "a list"
  rank sole

about top
  colour "dark red", red [S]
  made-by Ada [S]
"""


@cache
def shipped() -> Understander:
    return _reader(*(path.read_text(encoding="utf-8") for path in sorted(assets.kb().rglob("*.kb"))))


@cache
def shop() -> Understander:
    english = sorted((Path(assets.kb()) / "english").rglob("*.kb"))
    return _reader(SHOP, *(path.read_text(encoding="utf-8") for path in english))


def _reader(*texts: str) -> Understander:
    files = [parse(Source(f"{number}.kb", text)) for number, text in enumerate(texts)]
    return Understander(vocabulary(resolve(files).program))


def certain(understood: Understanding) -> str | None:
    """The formal spelling of what was understood for certain."""
    return spelled(understood.query) if understood.certainty == CERTAIN and understood.query is not None else None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("are CPT codes numeric?", "CPT format numeric ?"),
        ("is HCPCS alphanumeric?", "HCPCS format alphanumeric ?"),
        ("do CPT codes have five digits?", 'CPT format "5 digits" ?'),
        ("do CPT codes have 6 digits?", 'CPT format "6 digits" ?'),
        ("are Category II codes four digits and a letter?", 'CPT.II format "4 digits then letter" ?'),
        ("are Category II codes four digits followed by a letter?", 'CPT.II format "4 digits then letter" ?'),
        ("are HCPCS codes 5 characters long?", 'HCPCS format "5 characters" ?'),
        ("is CPT numeric or alphanumeric?", "CPT format numeric, alphanumeric ?"),
    ],
)
def test_a_format_is_a_value(question: str, query: str) -> None:
    assert certain(shipped().understand(question, TODAY)) == query


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("5-digit codes", "5 digits"),
        ("one letter and four digits", "letter then 4 digits"),
        ("4 digits followed by the letter F", "4 digits then letter F"),
        ("letter W-Z then 4 digits", "letter W-Z then 4 digits"),
        ("five alphanumeric characters", "5 alphanumerics"),
        ("up to 3 digits", "up to 3 digits"),
        ("a letter", None),
        ("digits", None),
        ("five levels", None),
    ],
)
def test_formats_are_read_in_words(words: str, text: str | None) -> None:
    found = written(tokens(normal(words)), 0)
    assert (found[0] if found is not None else None) == text


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("is it the task of coders to check codes on invoices?", 'coders task "check codes on invoices" ?'),
        (
            "does choosing a code set depend on the payer of the claim?",
            'choosing-a-code-set depends-on "the payer of the claim" ?',
        ),
        ("what practice requires the diagnosis code?", '? requires "the diagnosis code" as practice'),
    ],
)
def test_a_text_that_is_stated_is_a_value(question: str, query: str) -> None:
    assert certain(shipped().understand(question, TODAY)) == query


def test_stated_texts_are_values_of_their_property_alone() -> None:
    assert certain(shop().understand("is the top board coloured red?", TODAY)) == "top colour red ?"
    assert certain(shop().understand("is the top board coloured dark red?", TODAY)) == 'top colour "dark red" ?'


def test_that_of_which_a_fact_has_all_the_words_is_certain_though_no_phrase_is_near() -> None:
    read = shipped().understand("would RapidClaims make the way we code any better", TODAY)
    assert certain(read) == "RapidClaims benefit better-coding ?"


def test_a_word_that_is_nobodys_takes_certainty_away() -> None:
    assert certain(shop().understand("is the top board coloured?", TODAY)) == "top colour ?"
    assert certain(shop().understand("is the top board made by Mauve?", TODAY)) is None


def test_what_follows_the_very_phrase_of_a_text_is_one_though_nobody_quotes_it() -> None:
    assert certain(shop().understand("is the top board coloured mauve?", TODAY)) == "top colour mauve ?"
    assert certain(shop().understand("is the top board coloured a pale mauve?", TODAY)) == 'top colour "pale mauve" ?'
    assert certain(shop().understand("which boards are coloured mauve?", TODAY)) is None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("who owns CPT and HCPCS?", "CPT, HCPCS owner ?"),
        ("are CPT and HCPCS free?", "CPT, HCPCS access free ?"),
        ("are CPT and HCPCS both free?", "CPT, HCPCS access free ?"),
        ("are HCPCS and CPT used for billing?", "HCPCS, CPT used-for billing ?"),
        ("do HCPCS and CPT cover equipment?", "HCPCS, CPT covers equipment ?"),
        ("are CPT and HCPCS the same?", "CPT same-as HCPCS ?"),
        ("are HCPCS and CPT used together?", "HCPCS complements CPT ?"),
        ("compare CPT and HCPCS", "? compare CPT, HCPCS"),
        ("is HCPCS part of CPT and ICD?", "HCPCS part-of CPT, ICD-10-CM ?"),
        ("does HCPCS include CPT and Level II?", "HCPCS includes CPT, HCPCS.II ?"),
        ("what are CPT and HCPCS?", "? define CPT, HCPCS"),
        ("are 99213 and J9000 valid?", "? valid 99213, J9000"),
        ("can I use CPT and HCPCS on the same claim?", "CPT complements HCPCS ?"),
    ],
)
def test_things_joined_by_and_are_asked_of_each(question: str, query: str) -> None:
    assert certain(shipped().understand(question, TODAY)) == query


def test_what_takes_one_of_two_joined_things_is_not_certain() -> None:
    assert certain(shipped().understand("what do D0 and D1 say about CPT?", TODAY)) is None


def test_two_things_of_one_statement() -> None:
    assert certain(shop().understand("who makes the top board and the low board?", TODAY)) == "top, low made-by ?"


def test_a_stretch_of_days_is_not_taken_for_a_day() -> None:
    assert certain(shipped().understand("was CPT licensed since 2003?", TODAY)) is None


def test_the_name_of_another_thing_is_no_text_where_none_is_known() -> None:
    assert certain(shipped().understand("do D codes stand for dental work", TODAY)) is None
    read = certain(shipped().understand("does CPT stand for common procedure", TODAY))
    assert read == 'CPT stands-for "common procedure" ?'


@pytest.mark.parametrize(
    "question",
    [
        "can RapidClaims interpret a procedure",
        "can RapidClaims interpret the procedure",
        "can RapidClaims interpret procedures",
    ],
)
def test_an_article_within_a_name_is_passed_over(question: str) -> None:
    read = shipped().understand(question, TODAY)
    assert (read.certainty, spelled(read.query)) == (CERTAIN, "RapidClaims feature reads-procedures ?")


def test_a_word_that_points_itself_is_no_article() -> None:
    read = shipped().understand("is the CPT category the one for innovations", TODAY)
    assert all("CPT.I " not in spelled(each) for each in (read.query,) if each)
