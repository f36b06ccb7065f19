"""Understanding what a test or a quiz puts around a question: its number, `true or false`, blanks to fill in."""

import pytest

from tests.test_understand_context import read


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("true or false: CPT is owned by the AMA", "CPT owner AMA ?"),
        ("True/False - CPT is owned by the AMA.", "CPT owner AMA ?"),
        ("T/F CPT is owned by the AMA", "CPT owner AMA ?"),
        ("T or F, CPT is owned by the AMA", "CPT owner AMA ?"),
        ("(T/F) The AMA owns CPT.", "CPT owner AMA ?"),
        ("CPT is owned by the AMA (T/F)", "CPT owner AMA ?"),
        ("CPT is owned by the AMA. T or F?", "CPT owner AMA ?"),
        ("Is this true or false: CPT is owned by the AMA", "CPT owner AMA ?"),
        ("fact or myth? CPT is owned by the AMA", "CPT owner AMA ?"),
        ("True or false: is CPT owned by the AMA?", "CPT owner AMA ?"),
        ("T codes versus CPT?", "? compare HCPCS.II.T, CPT"),
    ],
)
def test_a_statement_to_be_judged_is_asked(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Q: who owns CPT? A:", "CPT owner ?"),
        ("Question 4. Who owns CPT?", "CPT owner ?"),
        ("12) who owns CPT", "CPT owner ?"),
        ("Who owns CPT? (2 points)", "CPT owner ?"),
        ("Q codes", "? define HCPCS.II.Q"),
        ("Who owns CPT? A) CMS B) AMA C) WHO", "CPT owner ?"),
        ("Which of the following owns CPT? A. CMS B. AMA C. HHS", "CPT owner CMS, AMA, HHS ?"),
        ("which organization owns CPT?\n a. CMS\n b. AMA", "CPT owner ?"),
    ],
)
def test_the_number_and_the_choices_of_a_question_are_no_part_of_it(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("CPT is maintained by the ______.", "CPT owner ?"),
        ("Fill in the blank: HCPCS stands for ___", "HCPCS stands-for ?"),
        ("______ codes cover durable medical equipment", "? covers dme"),
    ],
)
def test_a_blank_is_what_is_asked_for(question: str, query: str) -> None:
    assert read(question) == query
