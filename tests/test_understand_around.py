"""What is said around a question, within it, or of it changes nothing: it is read as the bare question is."""

import pytest

from tests.test_understand_context import read
from tests.test_understand_values import shipped

QUESTIONS = {
    "who owns CPT": "CPT owner ?",
    "what does HCPCS stand for": "HCPCS stands-for ?",
    "which codes cover wheelchairs": "? covers wheelchairs",
    "when did Level III end": "HCPCS.III until ?",
    "why is CPT not free": "why-not CPT access free ?",
}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "around",
    [
        "My boss asked me {}?",
        "I'm a nurse and I'd like to know {}",
        "As an analyst I want to know {}?",
        "We had an argument about {}.",
        "What I need to know is {}",
        "Does anybody here know {}?",
        "Is there any way to find out {}?",
        "Not sure {}",
        "I would be grateful if you told me {}.",
        "It interests me {}",
        "Nobody could tell me {}, can you?",
        "{}, that is what I want to know",
        "{} is my question.",
        "Trivia question: {}?",
        "Q: {}?",
        "According to your documents, {}?",
        "{} according to the documents?",
        "{}, and who says so?",
        "{}? Please cite your sources.",
        "In medical coding, {}?",
        "{} in the US?",
        "In theory, {}?",
        "{}, technically?",
        "{}, if any?",
    ],
)
def test_who_asks_and_how_changes_nothing(question: str, around: str) -> None:
    assert read(around.format(question)) == read(question) == QUESTIONS[question]


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("My boss mentioned CPT and asked who owns it", "CPT owner ?"),
        ("I read about Level III and would like to know when it ended.", "HCPCS.III until ?"),
        ("I have read about HCPCS but what does it stand for?", "HCPCS stands-for ?"),
        ("My boss and I asked who owns CPT", "CPT owner ?"),
    ],
)
def test_a_question_that_is_reported_is_of_what_is_spoken_of_before(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("who on earth owns CPT", "CPT owner ?"),
        ("who, strictly speaking, owns CPT?", "CPT owner ?"),
        ("what the heck does HCPCS stand for", "HCPCS stands-for ?"),
        ("Q codes cover what", "HCPCS.II.Q covers ?"),
        ("is CPT used for billing?", "CPT used-for billing ?"),
        ("is CPT used in medical billing?", "CPT used-for billing ?"),
        ("what is CPT in medical billing?", "? define CPT"),
        ("CPT is free, says who?", "sources CPT access free ?"),
    ],
)
def test_only_what_asks_nothing_is_passed_over(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize("question", ["do I need to know which codes are valid", "if any"])
def test_a_question_is_no_report_and_what_asks_nothing_no_question(question: str) -> None:
    assert read(question) is None


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("So basically, according to D2, what are H codes", "? says HCPCS.II.H by D2"),
        ("So basically, isn't CPT free?", "CPT access free ?"),
        ("Could you tell me what does the G in G9631 stand for?", '? shaped "letter G then alphanumeric"'),
        ("So basically, which codes start with L?", '? shaped "letter L then alphanumeric"'),
    ],
)
def test_what_leads_up_to_a_question_leaves_all_of_it(question: str, query: str) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("What CPT is used for", "CPT used-for ?"),
        ("what would CPT be used for?", "CPT used-for ?"),
        ("What has CPT been used for?", "CPT used-for ?"),
        ("It is what that CPT is used for?", "CPT used-for ?"),
        ("Which things is CPT used for?", "CPT used-for ?"),
        ("The purpose for which CPT is used", "CPT used-for ?"),
        ("Give me the owner of CPT", "CPT owner ?"),
        ("I am looking for the owner of CPT.", "CPT owner ?"),
        ("Who's CPT's owner?", "CPT owner ?"),
        ("CPT (owned by whom)?", "CPT owner ?"),
        ("Say who owns CPT.", "CPT owner ?"),
        ("State when Level III was discontinued", "HCPCS.III until ?"),
        ("The year HIPAA came into force is?", "HIPAA from ?"),
        ("Why do they update CPT?", "CPT updated-because ?"),
        ("Which is the section that contains 99213?", "? locate 99213 as section"),
        ("99213 is part of which section?", "? locate 99213 as section"),
        ("What format is used for Category II codes?", "CPT.II format ?"),
        ("What is the number of levels of HCPCS?", "? count HCPCS as level"),
        ("say", None),
        ("the reason", None),
    ],
)
def test_a_question_in_another_construction_is_read_as_in_the_plain_one(question: str, query: str | None) -> None:
    assert read(question) == query


@pytest.mark.parametrize(
    "question",
    [
        "gauze, catheters, ? and HCPCS? that kind of supplies - HCPCS or CPT?",
        "gauze, what about catheters, that kind of supplies in medical coding } - HCPCS or CPT?",
    ],
)
def test_what_is_joined_may_be_lent_in_part(question: str) -> None:
    assert shipped().understand(question, 20251001).readings
