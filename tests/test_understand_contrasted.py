"""Two statements in one question, words that deny without `not`, what is left out, and what is said to be wrong."""

import pytest

from sourcebook.answer.understand import CERTAIN
from sourcebook.core.query import spelled
from tests.test_understand_values import certain, shipped

TODAY = 20251001


def both(question: str) -> list[str]:
    """The two questions that one to the shipped knowledge base is read as for certain."""
    result = shipped().understand(question, TODAY)
    queries = [result.query, *(one.query for _, one in result.further)]
    return [spelled(query) for query in queries if query is not None] if result.certainty == CERTAIN else []


@pytest.mark.parametrize(
    ("question", "queries"),
    [
        ("Is CPT licensed and HCPCS Level II free?", ["CPT access licensed ?", "HCPCS.II access free ?"]),
        ("CPT is owned by the AMA and HCPCS by CMS, right?", ["CPT owner AMA ?", "HCPCS owner CMS ?"]),
        ("is E for DME and J for drugs?", ["HCPCS.II.E covers dme ?", "HCPCS.II.J covers drugs ?"]),
        ("Does CPT cover surgery, not supplies?", ["CPT covers surgery ?", "CPT covers supplies ?"]),
        ("Is CPT owned by the AMA instead of CMS?", ["CPT owner AMA ?", "CPT owner CMS ?"]),
        ("are CPT and HCPCS free?", ["CPT, HCPCS access free ?"]),
        ("Does CPT cover surgery and radiology?", ["CPT covers surgery, radiology ?"]),
    ],
)
def test_what_two_things_share_is_asked_of_each(question: str, queries: list[str]) -> None:
    assert both(question) == queries


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Is neither CPT nor HCPCS free?", "CPT, HCPCS access free ?"),
        ("is either CPT or HCPCS free", "CPT, HCPCS access free ?"),
        ("None of the A codes cover drugs, right?", "HCPCS.II.A covers not drugs ?"),
        ("which sections does Medicare never pay for", "? payable-by not Medicare as section"),
        ("do J codes cover anything but drugs", "HCPCS.II.J covers ? but drugs"),
        ("is CPT used by anybody besides doctors?", "CPT used-by ? but physicians"),
        ("does level II cover things that physicians don't do", "HCPCS.II covers nonphysician-services ?"),
        ("does hcpcs handle stuff that isn't done by a doctor", "HCPCS covers nonphysician-services ?"),
        ("can two modifiers GY and GZ go on the same line", "HCPCS.II.modifiers.GY goes-with HCPCS.II.modifiers.GZ ?"),
    ],
)
def test_what_is_not_so_or_left_out_is_read_with_its_sense(question: str, query: str) -> None:
    assert certain(shipped().understand(question, TODAY)) == query


@pytest.mark.parametrize(
    "asked",
    [
        "Somebody at work says {} - true?",
        "According to my boss {}. Agree?",
        "Would it be accurate to say {}?",
        "Can I tell my students that {}?",
        "how true is it that {}",
        "The book states {}. Is the book right?",
        "{}. agree or disagree?",
        "the vendor told us {} and I want to double check",
        "I'm pretty sure {}, but my coworker disagrees. Who is right?",
        "Is the following correct? {}.",
        "my understanding is {}. correct?",
        "people keep telling me {}, is that legit",
        "for my exam: {}, correct or not?",
        "does anybody know whether {}",
    ],
)
def test_whoever_tells_it_is_asked_whether_it_is_so(asked: str) -> None:
    assert certain(shipped().understand(asked.format("A codes cover wheelchairs"), TODAY)) == (
        "HCPCS.II.A covers wheelchairs ?"
    )


@pytest.mark.parametrize("asked", ["am I wrong in thinking {}", "is it false that {}?", "I thought {}, is this wrong?"])
def test_what_is_asked_to_be_wrong_is_read_and_not_certain(asked: str) -> None:
    result = shipped().understand(asked.format("CPT is free"), TODAY)
    assert result.query is not None
    assert (result.certainty, spelled(result.query)) == ("likely", "CPT access free ?")


@pytest.mark.parametrize(
    ("question", "read_as"),
    [
        ("does CPT belong to the AMA", ("likely", "CPT owner AMA ?")),
        ("does the CPT panel belong to the AMA", ("certain", "CPT-panel part-of AMA ?")),
    ],
)
def test_what_is_stated_of_two_things_comes_before_what_is_of_none(question: str, read_as: tuple[str, str]) -> None:
    result = shipped().understand(question, TODAY)
    assert result.query is not None
    assert (result.certainty, spelled(result.query)) == read_as
