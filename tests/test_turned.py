"""Words that turn a question round: what they are taken out of, what is answered, and what they forbid."""

from pathlib import Path

import pytest

import sourcebook
from sourcebook import assets
from sourcebook.session.base import at
from sourcebook.session.book import opened

BASE = """
trust library
source LIB "The library's own list"
  rank library

kind shelf
kind reader within reader
property colour "the colour of a shelf"
  of     shelf
  value  one of blue, green, red
  one at a time
  says   "{subject} is {value}"
  denies "{subject} is not {value}"
  asks   "what colour is {subject}", "is {subject} {value}"
property read-by "who reads a shelf"
  of     shelf
  value  reader
  many
  says   "{subject} is read by {value}"
  denies "{subject} is not read by {value}"
  asks   "who reads {subject}", "is {subject} read by {value}", "what does {value} read", "does {value} read {subject}"

reader people "people"
reader pupils "pupils"
  within people
reader adults "adults"

shelf maps "Maps"
  colour  blue          [LIB:1]
  read-by pupils        [LIB:2]
shelf poems "Poems"
  read-by only adults   [LIB:3]
shelf plays "Plays"
  read-by pupils, adults [LIB:4]
"""


@pytest.fixture(scope="module")
def book() -> sourcebook.Sourcebook:
    return sourcebook.open(assets.kb())


@pytest.mark.parametrize(
    ("formal", "status", "text"),
    [
        ("CPT owner only AMA ?", "holds", "Yes: CPT is maintained by AMA, and there is no other"),
        ("CPT owner not only AMA ?", "holds", "No: CPT is maintained by AMA, and there is no other"),
        ("CPT covers only surgery ?", "does not hold", "No, not only: CPT covers surgery, "),
        ("CPT covers not only surgery ?", "does not hold", "Yes, not only: CPT covers surgery, "),
        (
            "HCPCS.II.C used-by only hospitals ?",
            "not stated",
            "As far as the sources say: C codes are used by hospitals",
        ),
        (
            "HCPCS access only free ?",
            "does not hold",
            "No, not only: HCPCS is free to use; HCPCS is paid to use, for CPT",
        ),
        ("only HCPCS.II.C used-by hospitals ?", "does not hold", "No, not only: C codes are used by hospitals; "),
        (
            "only CPT covers surgery ?",
            "not stated",
            "As far as the sources say: CPT covers surgery, and no source says",
        ),
        ("only CPT covers supplies ?", "does not hold", "No: CPT does not cover medical and surgical supplies"),
    ],
)
def test_only_is_answered_with_the_others(book: sourcebook.Sourcebook, formal: str, status: str, text: str) -> None:
    answer = book.ask(formal)
    assert answer.query == formal
    assert (answer.answers[0].status, answer.answers[0].text[: len(text)]) == (status, text)
    assert answer.answers[0].proof.because


@pytest.mark.parametrize(
    ("formal", "gone", "kept"),
    [
        ("CPT used-by ? but physicians", "physicians", "hospitals"),
        ("HCPCS accepted-by ? but Medicare", "Medicare", "Medicaid"),
        ("CPT used-by ? but physicians, hospitals", "hospitals", "coders"),
    ],
)
def test_values_that_are_left_out_are_not_told(book: sourcebook.Sourcebook, formal: str, gone: str, kept: str) -> None:
    values = [item.value for item in book.ask(formal).answers]
    assert gone not in values
    assert kept in values


def test_subjects_that_are_left_out_are_not_told_nor_what_is_in_them_or_around_them(
    book: sourcebook.Sourcebook,
) -> None:
    subjects = {item.subject for item in book.ask("? covers drugs but CPT").answers}
    assert "HCPCS.II" in subjects
    assert not [name for name in subjects if name and (name.startswith(("CPT", "HCPCS.I.")) or name == "HCPCS")]


@pytest.mark.parametrize(
    "formal",
    [
        "? covers only drugs",
        "only CPT access ?",
        "only CPT access not free ?",
        "CPT access free ? but CPT",
        "? define CPT but HCPCS",
        "CPT levels only > 2 ?",
        "said CPT owner only AMA ? by D3",
        "only HCPCS levels >= 1 ?",
        "only HCPCS levels < 5 ?",
        "only HCPCS levels != 3 ?",
        "? levels > 1 but HCPCS",
        "? access not free but CPT",
        "CPT covers not ? but surgery",
        "sources only CPT access paid ?",
        "sources HCPCS used-by ? but Medicare",
        "why-not CPT access only paid ?",
        "why-not only CPT access paid ?",
    ],
)
def test_only_and_but_are_not_expected_everywhere(book: sourcebook.Sourcebook, formal: str) -> None:
    answer = book.ask(formal)
    assert answer.query is None
    assert any("E-not-expected" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("do private insurers accept HCPCS or only medicare and medicaid", None),
        ("can I just use CPT for surgery", "CPT covers surgery ?"),
        ("Is HCFA just the old name of CMS?", None),
        ("is HCPCS just a list of supplies?", "HCPCS covers only supplies ?"),
        ("are D codes used by dentists and no one else?", "HCPCS.II.D used-by only dentists ?"),
        ("Who except the AMA can add CPT codes?", "CPT decided-by ? but AMA"),
        ("Can I use HCPCS with payers other than Medicare?", "HCPCS accepted-by ? but Medicare"),
        ("Is HCPCS not just for Medicare?", "HCPCS used-by not only Medicare ?"),
        ("does only CMS maintain HCPCS", "HCPCS owner only CMS ?"),
    ],
)
def test_the_words_are_taken_where_they_stand(book: sourcebook.Sourcebook, question: str, query: str | None) -> None:
    understood = book.ask(question)
    if query is None:
        assert " only " not in f" {understood.query} "
    else:
        assert understood.query == query


def test_what_only_follows_from_a_value_is_no_other(tmp_path: Path) -> None:
    (tmp_path / "sourcebook.toml").write_text("on = []\n", encoding="utf-8")
    (tmp_path / "own.kb").write_text(BASE, encoding="utf-8")
    own = opened(at(tmp_path), cache=tmp_path / "cache")
    assert not [one for one in own.check() if one.code.startswith("E-")]
    texts = {
        formal: (found.status, found.answers[0].text)
        for formal in ("maps read-by only pupils ?", "poems read-by only adults ?", "plays read-by only pupils ?")
        for found in (own.ask(formal),)
    }
    assert texts == {
        "maps read-by only pupils ?": (
            "not stated",
            "As far as the sources say: Maps is read by pupils, and no source names another",
        ),
        "poems read-by only adults ?": ("holds", "Yes: Poems is read by adults, and there is no other"),
        "plays read-by only pupils ?": ("does not hold", "No, not only: Plays is read by pupils and adults"),
    }
    assert own.ask("plays read-by ? but pupils").answers[0].text == "Plays is read by adults"


@pytest.mark.parametrize(
    ("formal", "named"),
    [
        ("? covers ambulance but HCPCS.II", {"HCPCS.II"}),
        ("? covers ambulance in HCPCS but HCPCS", {"HCPCS"}),
        ("? means ambulance but HCPCS.II", {"HCPCS.II"}),
        ("? means ambulance but A0021-A0999", set()),
    ],
)
def test_what_is_left_out_is_no_answer_by_a_neighbour_nor_a_code_in_it(
    book: sourcebook.Sourcebook, formal: str, named: set[str]
) -> None:
    answer = book.ask(formal)
    assert answer.status == "not stated"
    assert answer.answers[0].text.startswith("Not stated: no source names another than ")
    assert {item.subject for item in answer.answers[1:]} == named  # with what it is known of


def test_a_code_that_is_left_out_leaves_its_neighbours(book: sourcebook.Sourcebook) -> None:
    subjects = [item.subject for item in book.ask("? means ambulance but A0425").answers]
    assert "A0021" in subjects
    assert "A0425" not in subjects


def test_only_is_not_answered_by_a_neighbour(book: sourcebook.Sourcebook) -> None:
    answer = book.ask("only HCPCS.II covers ambulance ?")
    assert answer.answers[0].text.startswith("As far as the sources say: HCPCS Level II covers ambulance services, and")


@pytest.mark.parametrize(
    ("formal", "text"),
    [
        (
            "only CPT, HCPCS access paid ?",
            "As far as the sources say: CPT is paid to use and HCPCS is paid to use (in part), and no source says",
        ),
        ("only HCPCS access paid ?", "As far as the sources say: HCPCS is paid to use (in part), and no source says"),
        ("HCPCS access only free, paid ?", "In part: HCPCS is free to use, "),
    ],
)
def test_all_that_it_is_asked_of_are_told_with_what_is_so_in_part(
    book: sourcebook.Sourcebook, formal: str, text: str
) -> None:
    assert book.ask(formal).answers[0].text.startswith(text)


@pytest.mark.parametrize("formal", ["HCPCS levels only 2 ?", "HCPCS levels ? but 2", "? levels 2 but HCPCS"])
def test_what_some_say_otherwise_is_told_beside_it(book: sourcebook.Sourcebook, formal: str) -> None:
    assert book.ask(formal).dissent == book.ask("HCPCS levels 2 ?").dissent != ()


def test_a_day_in_the_year_that_is_named_is_no_other(book: sourcebook.Sourcebook) -> None:
    assert book.ask("HCPCS.III until only 2003 ?").answers[0].text.startswith("Yes: HCPCS Level III ended")
    assert book.ask("HCPCS.III until only 2002 ?").status == "does not hold"
    assert book.ask("HCPCS.III until ? but 2003").status == "not stated"


def test_of_two_names_of_one_thing_both_are_told(book: sourcebook.Sourcebook) -> None:
    text = book.ask("CPT same-as ? but HCPCS.I").answers[0].text
    assert text == "Not stated: no source names another than HCPCS Level I: CPT is the same as HCPCS Level I"
