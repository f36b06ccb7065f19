"""What only sets the scene of a question changes nothing; what sets a condition takes certainty away."""

import pytest

from sourcebook.answer.understand import CERTAIN
from sourcebook.answer.understand.scenery import Scenery
from sourcebook.compile.english import normal
from sourcebook.core.query import spelled
from tests.test_understand_values import shipped

TODAY = 20251001
QUESTIONS = {
    "who owns CPT": "CPT owner ?",
    "what does HCPCS stand for": "HCPCS stands-for ?",
    "which codes cover wheelchairs": "? covers wheelchairs",
    "how often is HCPCS updated": "HCPCS update-cycle ?",
    "is CPT part of HCPCS": "CPT part-of HCPCS ?",
}


def read(question: str) -> str | None:
    """What a question is read as for certain."""
    understood = shipped().understand(question, TODAY)
    return spelled(understood.query) if understood.certainty == CERTAIN and understood.query is not None else None


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "around",
    [
        "Analyst question: {}",
        "Building a lookup table for the team: {}?",
        "Quick one between meetings - {}?",
        "In our office spreadsheet, {}?",
        "{} for our team wiki?",
        "{}, for my boss?",
        "My manager wants this on a slide. {}?",
        "For the big fancy poster on my desk: {}?",
    ],
)
def test_the_scene_of_a_question_changes_nothing(question: str, around: str) -> None:
    assert read(around.format(question)) == QUESTIONS[question]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "beyond",
    [
        "{} if the claim gets denied?",
        "{} without a deadline?",
        "{} after an appeal?",
        "{} unless a court restricts it?",
        "{} when done by dentists?",
        "{} in our most profitable quarter?",
    ],
)
def test_a_condition_that_is_left_aside_takes_certainty_away(question: str, beyond: str) -> None:
    assert read(beyond.format(question)) != QUESTIONS[question]


def test_what_is_asked_of_or_said_of_is_no_scenery() -> None:
    around = {"scenery": [["list"], ["desk"]], "belongings": [["office"]], "colouring": [["big"]]}
    scenery = Scenery(around, frozenset(("what", "is", "it", "a")))
    for text in ("how big is it", "is it on our list?", "what is in the list?", "is it big?", "who runs an office"):
        assert scenery.without(text) == text
    assert scenery.without("what is the big code on my desk?") == "what is the code?"
    assert scenery.without("in our office what is it a") == "what is it a"
    assert scenery.without("on my desk") == "on my desk"


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("what're they", "what are they"),
        ("whens it due", "when is it due"),
        ("where'd it go", "where did it go"),
        ("what;s it", "what is it"),
        ("don;t", "don't"),
        ("the owner's book", "the owner's book"),
    ],
)
def test_what_is_shortened_is_opened(typed: str, opened: str) -> None:
    assert normal(typed) == opened


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Patient had general anesthesia, what CPT range do those fall in?", "? covers anesthesia in CPT"),
        ("We rent wheelchairs. Which HCPCS letter do those belong to?", "? covers wheelchairs as section in HCPCS"),
        ("what were local codes good for back when they existed?", "HCPCS.III used-for ?"),
    ],
)
def test_a_story_lends_what_is_asked_of(question: str, query: str) -> None:
    assert read(question) == query
