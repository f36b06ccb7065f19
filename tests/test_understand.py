"""Understanding questions: what must be certain, what must not be, and that any text at all is borne."""

import json
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook import assets
from sourcebook.answer.understand import CERTAIN, NONE, Understander, Understanding
from sourcebook.answer.understand.collisions import collisions
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.parts import common
from sourcebook.answer.understand.phrases import EVERY
from sourcebook.answer.understand.spelling import distance, nearest
from sourcebook.answer.understand.telling import Telling
from sourcebook.compile.english import fixed_stem
from sourcebook.compile.telling import telling
from sourcebook.compile.vocabulary import vocabulary
from sourcebook.core.program import Program
from sourcebook.core.query import spelled
from sourcebook.core.term import Property, Sort
from sourcebook.resolve import resolve
from sourcebook.syntax import parse
from sourcebook.text import Source

TODAY = 20251001
QUESTIONS = Path(__file__).parent / "questions"


def program_of(*folders: Path) -> Program:
    files = [
        parse(Source(path.name, path.read_text(encoding="utf-8")))
        for folder in folders
        for path in sorted(folder.rglob("*.kb"))
    ]
    return resolve(files).program


def read_back(blobs: dict[str, Any]) -> dict[str, Any]:
    """The vocabulary as it comes out of an image."""
    return json.loads(json.dumps(blobs))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def shipped() -> Program:
    return program_of(assets.kb())


@pytest.fixture(scope="module")
def blobs(shipped: Program) -> dict[str, Any]:
    return vocabulary(shipped)


@pytest.fixture(scope="module")
def reader() -> Understander:
    return shipped_reader()


def golden(name: str) -> list[Any]:
    """The questions of a file, each with its queries."""
    lines = (QUESTIONS / name).read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("\t") for line in lines if line and not line.startswith("#")]
    return [pytest.param(q, [one.strip() for one in queries.split("||")], id=q) for q, _, queries in pairs]


@pytest.mark.parametrize(("question", "queries"), golden("foundation.tsv"))
def test_the_questions_that_must_work_are_certain_and_right(
    reader: Understander, question: str, queries: list[str]
) -> None:
    understood = reader.understand(question, TODAY, last_subject="HCPCS")
    assert understood.query is not None and spelled(understood.query) in queries
    assert understood.certainty == CERTAIN


@pytest.mark.parametrize(("question", "queries"), golden("refused.tsv"))
def test_what_nothing_is_known_of_is_not_answered_as_certain(
    reader: Understander, question: str, queries: list[str]
) -> None:
    assert reader.understand(question, TODAY).certainty != CERTAIN


@pytest.mark.parametrize(("question", "queries"), golden("unrecorded.tsv"))
def test_what_no_source_states_is_certain_and_asked_of_what_is_unrecorded(
    reader: Understander, shipped: Program, question: str, queries: list[str]
) -> None:
    understood = reader.understand(question, TODAY)
    assert understood.query is not None and spelled(understood.query) in queries
    assert understood.certainty == CERTAIN
    assert understood.query.property not in {fact.property for fact in shipped.facts}


# A thing of each kind to ask about, in words, and another.
THINGS = {
    "system": ("CPT", "HCPCS"),
    "level": ("HCPCS Level II", "Level III"),
    "category": ("Category II", "Category III"),
    "section": ("J codes", "E codes"),
    "code": ("A0425", "99213"),
    "range": ("A0021-A0999", "99201-99215"),
    "organization": ("AMA", "CMS"),
    "modifier": ("modifier 25", "modifier GA"),
    "payer": ("Medicare", "Medicaid"),
    "law": ("HIPAA", "PAMA"),
    "practice": ("learning codes by heart", "filing of claims"),
    "fault": ("wrong coding", "non-compliance"),
    "topic": ("wheelchairs", "ambulance"),
}


def asked(declared: Property, phrase: str) -> str | None:
    """The phrase with a thing in each slot; None where the test has none of that kind."""
    given: list[str] = []
    for slot in re.findall(r"\{(\w+)\}", phrase):
        value = declared.value
        if slot == "subject":
            kinds = declared.of or ("system",)
        elif value.choices:
            kinds = ()
        elif value.sort is Sort.ENTITY:
            kinds = value.kinds or ("system",)
        else:
            kinds = ()
        words = [word for kind in kinds for word in THINGS.get(kind, ())]
        if slot == "value" and not kinds:
            plain = {Sort.NUMBER: "3", Sort.DATE: "2019-01-01", Sort.CODE: "E0601", Sort.RANGE: "A0021-A0999"}
            words = [value.choices[0].replace("-", " ")] if value.choices else [plain.get(value.sort, "")]
        word = next((word for word in words if word and word not in given), None)
        if word is None:
            return None
        given.append(word)
        phrase = phrase.replace(f"{{{slot}}}", word, 1)
    return phrase


def phrases(program: Program) -> list[tuple[str, str]]:
    return [
        (name, question)
        for name, declared in sorted(program.properties.items())
        for phrase in declared.asks
        if (question := asked(declared, phrase)) is not None
    ]


def test_a_declared_phrase_is_read_as_itself_or_as_a_form_that_holds_for_everything(
    reader: Understander, shipped: Program, blobs: dict[str, Any]
) -> None:
    shared = {c.property for c in collisions(blobs)} | {c.other for c in collisions(blobs)}
    astray = []
    questions = phrases(shipped)
    for name, question in questions:
        query = reader.understand(question, TODAY).query
        if query is None or (query.property not in (name, None) and name not in shared):
            astray.append((name, question, query and spelled(query)))
    assert len(questions) > 500
    assert len(astray) <= len(questions) // 200, astray


def same(first: Understanding, second: Understanding) -> bool:
    return first.query == second.query and first.certainty == second.certainty


SURE = [
    "what covers ambulance",
    "who maintains HCPCS Level II",
    "which section is 99213 in",
    "is CPT licensed",
    "compare CPT and HCPCS",
    "how often is CPT updated",
    "when did Level III end",
    "does Medicare accept S codes",
    "what are wheelchairs covered by",
]


@pytest.mark.parametrize("question", SURE[:8])
def test_courtesy_capitals_and_a_question_mark_change_nothing(reader: Understander, question: str) -> None:
    plain = reader.understand(question, TODAY)
    assert plain.certainty == CERTAIN
    for other in (question + "?", question + " please", "Please, " + question, question.upper(), f"  {question} ?? "):
        assert same(reader.understand(other, TODAY), plain), other


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("what covers ambulence", "what covers ambulance"),
        ("who maintians HCPCS", "who maintains HCPCS"),
        ("which secton is 99213 in", "which section is 99213 in"),
        ("is CPT lisenced", "is CPT licensed"),
        ("what covers wheelchiars", "what covers wheelchairs"),
        ("does Medicaer accept S codes", "does Medicare accept S codes"),
    ],
)
def test_a_slip_in_a_long_word_is_corrected_and_said(reader: Understander, typed: str, meant: str) -> None:
    understood = reader.understand(typed, TODAY)
    assert understood.query == reader.understand(meant, TODAY).query and understood.query is not None
    slips = set(typed.split()) - set(meant.split())
    assert [one for one, _ in understood.corrections] == sorted(slips)


def test_a_word_met_before_is_corrected_again() -> None:
    reader = shipped_reader()
    for typed, read in (("mantains", "maintains"), ("ambulence", "ambulance")):
        question = f"who {typed} CPT" if typed == "mantains" else f"what covers {typed}"
        first, again = (reader.understand(question, TODAY) for _ in range(2))
        assert first.corrections == again.corrections == ((typed, read),)
        assert first.query == again.query and again.certainty == CERTAIN


@pytest.mark.parametrize("question", SURE[:8])
def test_an_unknown_noun_leaves_certainty(reader: Understander, question: str) -> None:
    understood = reader.understand(f"{question} xylophone zebra", TODAY)
    assert understood.certainty != CERTAIN
    assert "xylophone" in {word for reading in understood.readings for word in reading.unexplained}


@pytest.mark.parametrize(
    ("question", "changed"),
    [
        ("is CPT free", "is CPT not free"),
        ("does CPT cover drugs", "does CPT not cover drugs"),
        ("which code sets are free", "which code sets are not free"),
        ("who maintains CPT", "who maintains everything except CPT"),
        ("who uses HCPCS", "who besides physicians uses HCPCS"),
        ("what does CMS maintain", "what does only CMS maintain"),
        ("what covers ambulance", "what covers everything without ambulance"),
    ],
)
def test_not_and_without_change_the_query_or_the_tier(reader: Understander, question: str, changed: str) -> None:
    assert not same(reader.understand(question, TODAY), reader.understand(changed, TODAY))


def test_a_question_after_its_context_borrows_what_it_speaks_of(reader: Understander) -> None:
    understood = reader.understand("We bill CPT 99213 a lot. Which section is it in?", TODAY)
    assert understood.query is not None and spelled(understood.query) == "? locate 99213 as section"


def test_of_two_questions_both_are_read(reader: Understander) -> None:
    understood = reader.understand("When did Level III end? Who maintains CPT?", TODAY)
    assert understood.query is not None and spelled(understood.query) == "HCPCS.III until ?"
    ((text, other),) = understood.further
    assert text == "Who maintains CPT?"
    assert other.query is not None and spelled(other.query) == "CPT owner ?"
    assert (understood.certainty, understood.notes) == (CERTAIN, ())


def test_a_pronoun_is_the_last_subject(reader: Understander) -> None:
    understood = reader.understand("who maintains it?", TODAY, last_subject="CPT")
    assert understood.query is not None and understood.query.subjects == ("CPT",)
    assert reader.understand("who maintains it?", TODAY).certainty != CERTAIN


def test_what_limits_facts_limits_questions_of_their_property(reader: Understander) -> None:
    for question, query in (
        ("is CPT paid for outsiders?", "CPT access paid ? for outsiders"),
        ("does G2023 need a modifier in Missouri?", "G2023 needs-modifier ? in place Missouri"),
    ):
        understood = reader.understand(question, TODAY)
        assert understood.certainty == CERTAIN
        assert understood.query is not None and spelled(understood.query) == query
    assert reader.understand("who owns CPT for outsiders?", TODAY).certainty != CERTAIN


@pytest.mark.parametrize(
    "question",
    [
        "what happened when HCPCS was introduced",
        "does HCPCS cover drugs better than Medicare",
        "which documents mention modifier 25",
        "which chapter of the law names CPT",
        "what happens to S codes in Ohio",
        "who taught CMS to maintain HCPCS",
    ],
)
def test_what_a_reading_leaves_aside_leaves_certainty(reader: Understander, question: str) -> None:
    assert reader.understand(question, TODAY).certainty != CERTAIN


def test_a_formal_question_without_its_mark_is_whether_it_is_so(reader: Understander) -> None:
    understood = reader.understand("CPT owner AMA", TODAY)
    assert understood.query is not None and spelled(understood.query) == "CPT owner AMA ?"


def test_a_year_is_its_last_day_and_this_year_is_today(reader: Understander) -> None:
    past, now = reader.understand("was A0021 valid in 2018", TODAY), reader.understand("is A0021 valid in 2025", TODAY)
    assert past.query is not None and past.query.day == 20181231
    assert now.query is not None and now.query.day == TODAY


def test_what_is_not_understood_names_its_parts_and_the_unknown_words(reader: Understander) -> None:
    understood = reader.understand("who is the blorfing zibble of the AMA", TODAY)
    assert understood.certainty == NONE and understood.query is None
    assert [part.text for part in understood.understood_parts] == ["AMA"]
    assert "blorfing" in understood.unknown_words


def test_the_explanation_has_mentions_words_and_at_most_three_readings(reader: Understander) -> None:
    explain = reader.understand("which section covers ambulance", TODAY).explain
    assert explain["mentions"][0]["text"] == "ambulance"
    assert {word["stem"] for word in explain["words"]} >= {"cover"}
    assert 1 <= len(explain["readings"]) <= 3
    scores = [reading["score"] for reading in explain["readings"]]
    assert scores == sorted(scores, reverse=True)


def test_the_vocabulary_is_the_same_for_the_same_program_and_survives_json(
    shipped: Program, blobs: dict[str, Any]
) -> None:
    assert vocabulary(shipped) == blobs
    assert json.dumps(read_back(blobs), sort_keys=True) == json.dumps(blobs, sort_keys=True)
    whole = {"tables", "english", "spelling", "facts", "telling", "parting"}
    assert all(key in whole or key.startswith(("phrases of ", "names in ")) for key in blobs)


def test_words_alone_and_in_pairs_tell_of_the_ways_whose_phrases_have_them() -> None:
    tables = telling([["who be {}", "{} be who"], ["when be {}"]])
    assert tables["phrases"] == [2, 1]
    assert (
        tables["words"]["who"] == "0 2" and tables["words"]["be {}"] == "0 1 1 1" and tables["words"]["^ when"] == "1 1"
    )
    told = Telling(lambda: tables).of(["who", "be", "{}"], [0, 1])
    assert told[0] > told[1]
    assert Telling(lambda: tables).of(["never", "heard"], [0, 1]) == {0: 0.0, 1: 0.0}


def test_a_known_question_reads_neither_spelling_nor_common_english_nor_facts(blobs: dict[str, Any]) -> None:
    unread = ("english", "spelling", "facts", "telling", "parting")
    reader = Understander({key: blob for key, blob in read_back(blobs).items() if key not in unread})
    assert reader.understand("who owns CPT?", TODAY).certainty == CERTAIN


def test_the_stems_kept_with_common_words_are_those_of_the_stemmer() -> None:
    from snowballstemmer.english_stemmer import EnglishStemmer

    stemmer = EnglishStemmer()
    text = (assets.grammar() / "english.txt").read_text(encoding="utf-8")
    pairs = [(line.partition(" ")[0], line.rpartition(" ")[2]) for line in text.splitlines() if line]
    wrong = [(word, stem) for word, stem in pairs if stem != (fixed_stem(word) or stemmer.stemWord(word))]
    assert len(pairs) > 11_000 and wrong == []


AWKWARD = [
    "",
    " ",
    "?",
    "...!?;:",
    "\0",
    "who owns\0 CPT",
    "😀 🚑 ?",
    "من يملك CPT؟",
    "CPT‮TPC",
    "'" * 50,
    '"' * 51,
    "{subject} {value} {statement}",
    "is {subject} free",
    "why why why why",
    "who says who says that that",
    "according to D3 according to D3",
    "not not not CPT",
    "A" * 5000,
    "99213 " * 400,
    "is " * 2000 + "CPT free?",
    "99213-99213-99213-99213",
    "2019-13-45 02/31/2019 1/1/1",
    "¼ ² ﷽ ｗｈｏ ｏｗｎｓ ＣＰＴ",
    "(((((CPT)))))",
    "-",
    "- -59 - -",
    "\n\n\r\n\twho\towns\nCPT",
]


@pytest.mark.parametrize("text", AWKWARD, ids=range(len(AWKWARD)))
def test_awkward_text_is_borne(reader: Understander, text: str) -> None:
    understood = reader.understand(text, TODAY)
    assert understood.certainty == CERTAIN or understood.certainty in ("likely", "none")


def test_ten_megabytes_are_cut_and_that_is_said(reader: Understander) -> None:
    understood = reader.understand("blah " * 2_000_000 + ". Who owns CPT?", TODAY)
    assert understood.query is not None and spelled(understood.query) == "CPT owner ?"
    assert any("characters were read" in note for note in understood.notes)


SCRAPS = """who what which is are does why not says that according to D3 D4 CPT HCPCS level II codes J 99213
A0021-A0999 A0425 free licensed covers ambulance it and or compare versus in on 2019 2019-01-01 how many sections "X"
, . ? without best modifier 25 GA -59 more than 3 still"""
WORDS = st.sampled_from(SCRAPS.split())


@cache
def shipped_reader() -> Understander:
    return Understander(read_back(vocabulary(program_of(assets.kb()))))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_understood_the_same_way_twice_and_never_raises(text: str) -> None:
    reader = shipped_reader()
    assert reader.understand(text, TODAY) == reader.understand(text, TODAY)


PARTS = """
kind drawer
kind part
source S "s"
  rank one
trust one
property numbers "the numbers of a drawer"
  of     drawer
  value  range
  places kept
  asks   "which numbers has {subject}"
property kept "the drawer of a part"
  of     part
  value  drawer
  one at a time
  inherited
  asks   "which drawer is {subject} in", "where is {subject} kept"
drawer top "top drawer"
  numbers B100-B199  [S]
"""


def test_codes_are_of_the_kind_that_is_placed() -> None:
    english = [parse(Source(p.name, p.read_text("utf-8"))) for p in sorted((assets.kb() / "english").glob("*.kb"))]
    found = resolve([parse(Source("parts.kb", PARTS)), *english])
    assert found.diagnostics == ()
    understood = Understander(read_back(vocabulary(found.program))).understand("where is B150 kept", TODAY)
    assert understood.query is not None and spelled(understood.query) == "B150 kept ?"


LIBRARY = """
kind scheme
kind class within scheme, class
  aka "class", "classes"
kind subject-matter
kind person

property maker "who made a scheme"
  of     scheme
  value  person
  one at a time
  says   "{subject} was made by {value}"
  asks   "who made {subject}", "who devised {subject}", "what did {value} make"

property shelves "what a class holds"
  of     class
  value  subject-matter
  many
  says   "{subject} holds books on {value}"
  asks   "where are books on {value}", "what does {subject} hold", "does {subject} hold {value}"

scheme DDC "Dewey Decimal Classification"
class DDC.500 "Natural sciences"
subject-matter astronomy
  aka "stars"
person Dewey "Melvil Dewey"
"""


@cache
def library_reader() -> Understander:
    english = [
        parse(Source(path.name, path.read_text(encoding="utf-8")))
        for path in sorted((assets.kb() / "english").glob("*.kb"))
    ]
    program = resolve([parse(Source("library.kb", LIBRARY)), *english]).program
    return Understander(read_back(vocabulary(program)))


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("who made DDC?", "DDC maker ?"),
        ("who devised the Dewey Decimal Classification", "DDC maker ?"),
        ("where are books on stars?", "? shelves astronomy"),
        ("what is DDC?", "? define DDC"),
        ("does DDC.500 hold astronomy", "DDC.500 shelves astronomy ?"),
        ("why does DDC.500 hold astronomy", "why DDC.500 shelves astronomy ?"),
        ("how many classes are in DDC", "? count DDC as class"),
        ("where do the sources disagree", "? disputes"),
    ],
)
def test_a_base_about_something_else_is_asked_in_its_own_words(question: str, query: str) -> None:
    understood = library_reader().understand(question, TODAY)
    assert understood.query is not None and spelled(understood.query) == query
    assert understood.certainty == CERTAIN


def slow_distance(one: str, other: str) -> int:
    """Damerau's distance (neighbours swapped once), by its definition."""
    if not one or not other:
        return len(one) + len(other)
    best = min(
        slow_distance(one[1:], other) + 1,
        slow_distance(one, other[1:]) + 1,
        slow_distance(one[1:], other[1:]) + (one[0] != other[0]),
    )
    if len(one) > 1 and len(other) > 1 and one[0] == other[1] and one[1] == other[0]:
        best = min(best, slow_distance(one[2:], other[2:]) + 1)
    return best


@given(st.text("abc", max_size=5), st.text("abc", max_size=5))
def test_the_distance_of_words_is_that_of_its_definition(one: str, other: str) -> None:
    assert distance(one, other) == slow_distance(one, other)


def test_short_words_are_corrected_by_a_swap_alone() -> None:
    assert nearest("cdoe", ["code"]) == ["code"]
    assert nearest("cade", ["code"]) == []
    assert nearest("ambulence", ["ambulance", "ambulances"]) == ["ambulance"]
    assert nearest("offen", ["offer", "often"]) == ["offer", "often"]


def test_of_words_that_are_as_near_the_one_is_meant_that_phrases_have_there() -> None:
    understood = shipped_reader().understand("how offen is CPT updated", TODAY)
    assert understood.corrections == (("offen", "often"),)
    assert understood.query is not None
    assert spelled(understood.query) == "CPT update-cycle ?"


def test_a_short_name_that_nobody_knows_is_not_taken_for_a_word() -> None:
    assert shipped_reader().understand("does HCPCS cover wheelchairs in Texas", TODAY).corrections == ()


def slow_common(one: list[str], other: list[str]) -> int:
    row = [0] * (len(other) + 1)
    for a in one:
        new = [0]
        for (before, above), b in zip(pairwise(row), other, strict=True):
            new.append(before + 1 if a == b else max(above, new[-1]))
        row = new
    return row[-1]


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_the_common_subsequence_is_as_long_as_its_definition_says(one: list[str], other: list[str]) -> None:
    masks: dict[str, int] = {}
    for place, letter in enumerate(one):
        masks[letter] = masks.get(letter, 0) | 1 << place
    assert common(masks, len(one), other) == slow_common(one, other)


def test_the_nearest_phrases_are_those_that_weighing_each_gives(blobs: dict[str, Any]) -> None:
    weights = blobs["tables"]["weights"]
    for way in Lexicon(blobs).ways[::5]:
        phrases = way.phrases
        for number in range(0, len(phrases.weights), 9):
            said = {stem: weights[stem] for stem in way.cues if phrases.has(number, stem)}
            if not said:
                continue  # a phrase of slots alone shares nothing with anything
            shared = [sum(said[s] for s in said if phrases.has(n, s)) for n in range(len(phrases.weights))]
            fits = [(much + EVERY) / (whole + EVERY) for much, whole in zip(shared, phrases.weights, strict=True)]
            expected = sorted((-fits[n], n) for n, much in enumerate(shared) if much)
            assert [(-fit, n) for fit, n in phrases.nearest(said.items())] == expected
