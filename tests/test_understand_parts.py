"""A whole that is named, and words that stand apart from it or as an adjective and tell a part of it."""

from functools import cache
from pathlib import Path

import pytest

from sourcebook import assets
from sourcebook.answer.understand import LIKELY, Understander
from sourcebook.compile.vocabulary import vocabulary
from sourcebook.core.query import spelled
from sourcebook.resolve import resolve
from sourcebook.syntax import parse
from sourcebook.text import Source
from tests.test_understand_values import certain, shipped

TODAY = 20251001
ZOO = """kind zoo "a zoo"
kind house "a house of a zoo" within house, zoo
  aka "house", "houses"
kind cage "a cage of a house" within house, zoo
kind beast within beast

property shows "what is shown there"
  of   zoo, house
  value beast
  many
  gathered
  says "{subject} shows {value}"
  asks "what does {subject} show", "does {subject} show {value}", "which houses show {value}"

property hours "when it is open"
  of    zoo, house
  value text
  one at a time
  says  "{subject} is open {value}"
  asks  "when is {subject} open", "what are the opening hours of {subject}"

beast tigers "tigers"
beast owls "owls"
beast eels "eels"

zoo Arke "Arke"
house Arke.cats "Arke cat house"
  aka "feline house"
house Arke.birds "Arke birds"
house Arke.ponds "Arke ponds"

trust sole
source S "a list"
  rank sole

about Arke
  hours "all day" [S]
about Arke.cats
  shows tigers [S]
  hours "in the morning" [S]
about Arke.birds
  shows owls [S]
  hours "at night" [S]
about Arke.ponds
  shows eels, owls [S]
  hours "at noon" [S]
"""


@cache
def zoo() -> Understander:
    english = sorted((Path(assets.kb()) / "english").rglob("*.kb"))
    texts = [ZOO, *(path.read_text(encoding="utf-8") for path in english)]
    files = [parse(Source(f"{number}.kb", text)) for number, text in enumerate(texts)]
    return Understander(vocabulary(resolve(files).program))


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("when is Arke open?", "Arke hours ?"),
        ("when is the Arke feline house open?", "Arke.cats hours ?"),
        ("what are the opening hours of Arke, feline house", "Arke.cats hours ?"),
        ("when is the Arke house for tigers open", "Arke.cats hours ?"),
        ("when is the eels house in Arke open", "Arke.ponds hours ?"),
        ("does Arke show tigers?", "Arke shows tigers ?"),
    ],
)
def test_a_part_is_told_by_what_is_left_of_its_name_and_by_what_is_stated_of_it_alone(
    question: str, query: str
) -> None:
    assert certain(zoo().understand(question, TODAY)) == query


def test_what_several_parts_have_tells_none_of_them_for_certain() -> None:
    understood = zoo().understand("when is the Arke house for owls open", TODAY)
    assert understood.certainty == LIKELY
    offered = [spelled(reading.query) for reading in understood.readings]
    assert offered[:2] == ["Arke.birds hours ?", "Arke.ponds hours ?"]


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("what numbers do the surgical CPT codes run from and to?", "CPT.I.surgery codes ?"),
        ("radiological CPT codes - number range please", "CPT.I.radiology codes ?"),
        ("the anesthetic CPT codes go from what number to what number", "CPT.I.anesthesia codes ?"),
        ("Lab test CPT codes: which range?", "CPT.I.pathology codes ?"),
        ("lab test codes, CPT, what are the lowest and highest numbers?", "CPT.I.pathology codes ?"),
        ("where does surgery begin and end in the CPT numbering", "CPT.I.surgery codes ?"),
        ("at which number does the pathology part of CPT end", "CPT.I.pathology codes ?"),
        ("CPT numbers for anesthesia, first and last one", "CPT.I.anesthesia codes ?"),
        ("tracking CPT codes: how do they look", "CPT.II format ?"),
        ("how is a CPT code for emerging technology written", "CPT.III format ?"),
        ("how often are proprietary lab CPT codes updated", "CPT.PLA update-cycle ?"),
        ("format of the HCPCS drug codes", "HCPCS.II.J format ?"),
        ("who is the owner of the dental HCPCS codes", "HCPCS.II.D owner ?"),
        ("who has the copyright on the HCPCS codes dentists use", "HCPCS.II.D copyright ?"),
        ("hearing HCPCS codes: start and end?", "HCPCS.II.V.hearing codes ?"),
        ("how many characters does a modifier of HCPCS have", "HCPCS.II.modifiers modifier-form ?"),
        ("when did the local codes of HCPCS go away", "HCPCS.III until ?"),
    ],
)
def test_the_subject_is_the_part_that_is_told(question: str, query: str) -> None:
    assert certain(shipped().understand(question, TODAY)) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("does CPT cover surgery?", "CPT covers surgery ?"),
        ("do surgeries count as procedures in CPT?", "CPT covers surgery ?"),
        ("which CPT codes are used for surgery", "? covers surgery in CPT"),
        ("range of the ambulance codes in HCPCS", "HCPCS.II.A.ambulance codes ?"),
        ("where can hospitals download HCPCS codes", "HCPCS available-from ?"),
        ("since when must hospitals use hcpcs codes", "HCPCS mandatory-since ?"),
        ("how often does Medicare update HCPCS", "HCPCS update-cycle ?"),
        ("is ambulance covered by HCPCS", "HCPCS covers ambulance ?"),
    ],
)
def test_what_has_a_place_in_a_reading_of_the_whole_tells_no_part(question: str, query: str) -> None:
    assert certain(shipped().understand(question, TODAY)) == query


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("who looks after the temporary HCPCS codes", ["HCPCS.II.C owner ?", "HCPCS.II.G owner ?"]),
        ("how often do the new technology CPT codes get updated", ["CPT.III update-cycle ?"]),
    ],
)
def test_what_leaves_a_telling_name_aside_is_not_certain(question: str, offered: list[str]) -> None:
    understood = shipped().understand(question, TODAY)
    assert understood.certainty == LIKELY
    assert set(offered) <= {spelled(reading.query) for reading in understood.readings}


def test_the_words_around_a_question_that_tell_a_part_are_not_passed_over() -> None:
    understood = shipped().understand("HCPCS codes for wheelchairs, what do they begin with?", TODAY, "HCPCS")
    assert understood.certainty == LIKELY
