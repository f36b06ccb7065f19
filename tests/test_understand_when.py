"""Since when something is so, in many constructions of one question; and what is asked of a part by its whole."""

import pytest

from sourcebook.answer.understand import CERTAIN
from sourcebook.core.query import spelled
from tests.test_understand_values import shipped

TODAY = 20251001


@pytest.mark.parametrize(
    "question",
    [
        "in what year was HCPCS set up",
        "HCPCS was set up in which year",
        "how long ago was HCPCS created",
        "how many years ago was HCPCS created",
        "when was HCPCS formed",
        "what year did people put together HCPCS",
        "in what year did they bring in HCPCS",
        "what year did CMS set up HCPCS",
        "the year when HCPCS was created",
        "HCPCS: since when?",
    ],
)
def test_when_it_was_set_up(question: str) -> None:
    found = shipped().understand(question, TODAY)
    assert (found.certainty, found.query and spelled(found.query)) == (CERTAIN, "HCPCS established ?")


def test_a_name_takes_no_word_of_a_verb() -> None:
    found = shipped().understand("was the HCPCS set up before 1980", TODAY)
    assert found.query is not None and spelled(found.query) == "HCPCS established < 1980 ?"


@pytest.mark.parametrize("question", ["when was CPT structured", "when does HCPCS pay off"])
def test_what_asks_for_a_day_is_not_told_something_else(question: str) -> None:
    assert shipped().understand(question, TODAY).certainty != CERTAIN


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("which level of HCPCS has the ambulance codes", "HCPCS.II.A.ambulance part-of ? as level"),
        ("which category of CPT is surgery in", "CPT.I.surgery part-of ? as category"),
    ],
)
def test_what_is_asked_of_a_part_by_its_whole(question: str, query: str) -> None:
    found = shipped().understand(question, TODAY)
    assert found.query is not None and spelled(found.query) == query


def test_two_questions_with_a_stroke_between() -> None:
    found = shipped().understand("what does CDT stand for / who runs it", TODAY)
    assert [spelled(one.query) for _, one in found.further if one.query] == ["CDT owner ?"]
