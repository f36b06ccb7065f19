"""Understanding several questions in one text: each is read, and what was not is said."""

import pytest

from sourcebook.answer.understand import CERTAIN
from sourcebook.answer.understand.several import halves, narrowed
from sourcebook.core.query import spelled
from sourcebook.render.json import as_data
from sourcebook.render.text import render
from tests.test_understand_values import shipped

TODAY = 20251001


def read(question: str) -> list[str]:
    """The questions that a text is read as."""
    understood = shipped().understand(question, TODAY)
    found = [understood, *(one for _, one in understood.further)]
    return [spelled(one.query) for one in found if one.query is not None]


@pytest.mark.parametrize(
    ("question", "queries"),
    [
        ("who owns CPT and is it free?", ["CPT owner ?", "CPT access free ?"]),
        ("what are S codes and does Medicare take them", ["? define HCPCS.II.S", "HCPCS.II.S accepted-by Medicare ?"]),
        ("What are K codes? Who uses them?", ["? define HCPCS.II.K", "HCPCS.II.K used-by ?"]),
        ("who maintains HCPCS, and how often is it updated?", ["HCPCS owner ?", "HCPCS update-cycle ?"]),
        ("how many levels does HCPCS have and which", ["? count HCPCS as level", "? list HCPCS as level"]),
        ("so is CPT part of HCPCS or are they separate", ["CPT part-of HCPCS ?", "CPT differs-from HCPCS ?"]),
        (
            "what are modifiers GA and GZ and what is the difference",
            [
                "? define HCPCS.II.modifiers.GA, HCPCS.II.modifiers.GZ",
                "? compare HCPCS.II.modifiers.GA, HCPCS.II.modifiers.GZ",
            ],
        ),
        ("is CPT free or is it only licensed?", ["CPT access free, licensed ?"]),
        (
            "Is RapidClaims fully automatic, or does it just suggest codes to our coders?",
            ["RapidClaims feature full-automation, recommendations ?"],
        ),
        ("what does CDT stand for / who runs it", ["CDT stands-for ?", "CDT owner ?"]),
        ("Where do M codes sit and what're they about", ["HCPCS.II.M part-of ?", "? define HCPCS.II.M"]),
        ("who developed CPT, and in which year?", ["CPT developer ?", "CPT established ?"]),
        ("who invented HCPCS, and when?", ["HCPCS developer ?", "HCPCS established ?"]),
        ("what's CDT, who owns it?", ["? define CDT", "CDT owner ?"]),
        ("HCPCS Level II: who maintains it, how often is it updated?", ["HCPCS.II owner ?", "HCPCS.II update-cycle ?"]),
        ("who maintains CPT; when is it updated", ["CPT owner ?", "CPT update-cycle ?"]),
        # One question is not cut in two.
        ("who maintains CPT and HCPCS", ["CPT, HCPCS owner ?"]),
        ("does HCPCS cover drugs and ambulance", ["HCPCS covers drugs, ambulance ?"]),
        ("who is in charge of the hcpcs codes, is that AMA or CMS?", ["HCPCS owner AMA, CMS ?"]),
    ],
)
def test_each_of_several_questions_is_read(question: str, queries: list[str]) -> None:
    understood = shipped().understand(question, TODAY)
    assert (understood.certainty, read(question)) == (CERTAIN, queries)


def test_a_question_that_is_not_understood_is_named() -> None:
    understood = shipped().understand("who owns CPT and why do zebras gallop sideways?", TODAY)
    assert understood.certainty != CERTAIN
    assert spelled(understood.readings[0].query) == "CPT owner ?"
    assert understood.notes == ("I do not understand “why do zebras gallop sideways”",)


@pytest.mark.parametrize(
    ("question", "queries"),
    [
        (
            "who owns CPT and how often is it updated and is it free?",
            ["CPT owner ?", "CPT update-cycle ?", "CPT access free ?"],
        ),
        (
            "who owns CPT and who owns HCPCS and is it free?",
            ["CPT owner ?", "HCPCS owner ?", "HCPCS access free ?"],
        ),
    ],
)
def test_each_of_more_than_two_questions_is_read(question: str, queries: list[str]) -> None:
    understood = shipped().understand(question, TODAY)
    assert (understood.certainty, read(question)) == (CERTAIN, queries)


def test_one_of_three_that_is_not_understood_is_named() -> None:
    understood = shipped().understand("who owns CPT and why do zebras gallop sideways and is CPT free?", TODAY)
    assert understood.certainty != CERTAIN
    assert [spelled(one.query) for _, one in understood.further if one.query is not None] == ["CPT access free ?"]
    assert understood.notes == ("I do not understand “why do zebras gallop sideways”",)


def test_a_question_read_as_the_one_before_is_named() -> None:
    understood = shipped().understand("who owns CPT and who owns who?", TODAY)
    assert understood.certainty != CERTAIN or understood.notes


def test_a_choice_of_what_is_not_named_is_not_certain() -> None:
    assert shipped().understand("is it free or is it paid?", TODAY).certainty != CERTAIN
    assert shipped().understand("is it free or is it paid?", TODAY, last_subject="CPT").certainty == CERTAIN


def test_what_is_asked_of_each_is_not_certain() -> None:
    assert shipped().understand("what are the levels of HCPCS and what is in each one", TODAY).certainty != CERTAIN


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("when is it updated and who maintains it", ("when is it updated", "who maintains it", False)),
        ("is it required and since when?", ("is it required", "since when is it required", False)),
        ("how many levels are there and which", ("how many levels are there", "which levels are there", False)),
        ("is it free or does it cost money", ("is it free", "does it cost money", True)),
        ("which codes are used and can be billed", None),
        ("CPT and what it does", None),
    ],
)
def test_where_a_text_is_cut(text: str, parts: tuple[str, str, bool] | None) -> None:
    assert halves(text) == parts


def test_a_guess_behind_a_question_is_a_choice() -> None:
    assert narrowed("who is in charge of it", "is that A or B?") == "is A or B in charge of it?"
    assert narrowed("who made it", "was it A?") == "is it true that A made it?"
    assert narrowed("what is it", "is it A?") is None


def test_both_answers_are_shown_and_given_to_programs() -> None:
    import sourcebook

    answer = sourcebook.open().ask("who owns CPT and is it free?")
    data = as_data(answer)
    assert [one["query"] for one in data["further"]] == ["CPT access free ?"]
    assert list(data["further"][0]) == list(data)
    shown = render(answer)
    assert "CPT is maintained by AMA" in shown and "No: CPT is not free to use" in shown
    assert shown.count("asked ") == 2


@pytest.mark.parametrize(
    ("question", "queries"),
    [
        ("How often is CPT updated? And HCPCS?", ["CPT update-cycle ?", "HCPCS update-cycle ?"]),
        ("how often is CPT updated and HCPCS", ["CPT update-cycle ?", "HCPCS update-cycle ?"]),
        ("what does CPT stand for, and HCPCS?", ["CPT stands-for ?", "HCPCS stands-for ?"]),
        ("Is CPT copyrighted? What about HCPCS?", ["CPT protection copyrighted ?", "HCPCS protection copyrighted ?"]),
        ("what does AMA stand for? CMS? ADA?", ["AMA stands-for ?", "CMS stands-for ?", "ADA stands-for ?"]),
        (
            "does HCPCS cover wheelchairs? and hospital beds?",
            ["HCPCS covers wheelchairs ?", "HCPCS covers hospital-beds ?"],
        ),
        ("does CPT cover surgery? ambulance?", ["CPT covers surgery ?", "CPT covers ambulance ?"]),
        ("what section is 99213 in? 80053?", ["? locate 99213 as section", "? locate 80053 as section"]),
        ("what is the format of level II codes, and of category II?", ["HCPCS.II format ?", "CPT.II format ?"]),
        # Two of its sort are in the question before: it is not asked again.
        ("what is the difference between CPT and HCPCS? And CDT?", ["? compare CPT, HCPCS", "? define CDT"]),
    ],
)
def test_a_name_behind_a_question_asks_it_again(question: str, queries: list[str]) -> None:
    assert read(question) == queries


@pytest.mark.parametrize(
    ("question", "queries"),
    [
        ("CPT and HCPCS - who owns which?", ["CPT, HCPCS owner ?"]),
        ("cpt vs hcpcs: who created each one", ["CPT, HCPCS developer ?"]),
        ("HCPCS and CPT: how often is each updated?", ["HCPCS, CPT update-cycle ?"]),
        ("cpt v. hcpcs, which one is free to use?", ["CPT, HCPCS access free ?"]),
        ("CPT and HCPCS, are they copyrighted?", ["CPT, HCPCS protection copyrighted ?"]),
    ],
)
def test_what_is_asked_of_each_of_two_topics_is_asked_of_both(question: str, queries: list[str]) -> None:
    assert read(question) == queries
