"""Query → Answer, on a small knowledge base built by hand: what is said first, with which reasons and which dissent."""

import json
import re
from dataclasses import fields, replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sourcebook
from sourcebook import assets
from sourcebook.answer import asking, wording
from sourcebook.answer.answer import Answer, ProofView, Statement
from sourcebook.answer.ask import FORMS, ask, desk_of
from sourcebook.answer.disagree import disputes
from sourcebook.answer.echo import echo, offers, worded
from sourcebook.answer.graph import graph
from sourcebook.compile.build import compiled
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.fact import Citation
from sourcebook.core.program import Program
from sourcebook.core.query import FORMS as QUERY_FORMS
from sourcebook.core.query import Query, spelled
from sourcebook.core.term import Framed
from sourcebook.render import RENDERERS
from sourcebook.render import graph as of_graph
from sourcebook.text import Span
from tests import building as b
from tests.answering import DAY, knowledge, program
from tests.programs import programs


def asked(form: str, property: str | None = None, *subjects: str, day: int = DAY, **more: object) -> Answer:
    query = Query(form, property, subjects, **more)  # type: ignore[arg-type]
    return ask(query, knowledge(), day)


def sources(item: Statement) -> list[str]:
    return [str(source) for source in item.sources]


# --- of what kind it is ---


def test_what_is_declared_is_of_its_kinds_and_of_no_other() -> None:
    holds = asked("kind", None, "CPT", kind="system")
    assert (holds.status, holds.text) == ("holds", "Yes: CPT is a code set")
    failed = asked("kind", None, "AMA", kind="system")
    assert (failed.status, failed.text) == ("does not hold", "No: AMA is not a code set but an organization")
    assert failed.answers[0].proof.because[0].text.startswith("AMA: declared as an organization")
    assert asked("kind", None, "AMA").text == "AMA is an organization"


def test_a_code_that_nobody_declares_is_one_where_it_lies_in_a_range() -> None:
    assert asked("kind", None, "A0999", kind="code").status == "holds"
    assert asked("kind", None, "X9999", kind="code").status == "not stated"


# --- what covers it ---


def test_the_level_a_person_would_name_comes_first_with_the_way_down_and_the_codes() -> None:
    first = asked("subjects", "covers", values=("ambulance",)).answers[0]
    assert first.text == "HCPCS Level II covers ambulance: A codes, ambulance transport, A0021-A0999"
    assert first.subject == "HCPCS.II"
    assert first.codes == ("A0021-A0999",)
    assert first.path == ("HCPCS", "HCPCS.II", "HCPCS.II.A", "HCPCS.II.A.ambulance")
    assert sources(first) == ["CMS:5", "D3:64", "D4:57"]


def test_who_stands_behind_it_is_told_beneath() -> None:
    beneath = [item for item in asked("subjects", "covers", values=("ambulance",)).answers if item.beneath]
    assert [item.beneath for item in beneath] == ["maintained by CMS", "free to use"]
    assert sources(beneath[0]) == ["CFR:1"]


def test_a_note_is_told_that_shares_a_word_with_the_statement() -> None:
    assert asked("subjects", "covers", values=("ambulance",)).notes == ("a code's existence is not coverage [CMS:11]",)
    other = replace(knowledge().notes[0], text="its codes were counted twice")
    base = compiled(replace(program(), notes=(other,)))
    assert ask(Query("subjects", "covers", values=("ambulance",)), base, DAY).notes == ()


def test_nothing_is_said_to_cover_what_nobody_speaks_of() -> None:
    answer = asked("subjects", "covers", values=("surgery",))
    assert answer.status == "not stated"
    assert answer.text == "Not stated: no source says of anything that it covers surgery"


def test_the_number_space_is_never_given_as_the_codes_in_use() -> None:
    assert desk_of(knowledge(), DAY).codes("HCPCS.II.A") == ()
    assert desk_of(knowledge(), DAY).codes("HCPCS.II.A.ambulance") == ("A0021-A0999",)


def test_the_widest_subjects_answer_where_parts_only_follow() -> None:
    assert [item.subject for item in asked("subjects", "owner", values=("AMA",)).answers] == ["CPT"]


# --- whose ---


def test_a_value_comes_with_its_sources_most_trusted_first_and_what_is_beaten_as_dissent() -> None:
    answer = asked("values", "owner", "CPT")
    assert answer.text == "CPT is maintained by AMA"
    assert sources(answer.answers[0]) == ["CFR:1", "D4:15"]
    assert [source.rank for source in answer.answers[0].sources] == ["law", "vendor"]
    assert [(item.text, item.settled_by) for item in answer.dissent] == [
        ("CPT is maintained by CMS", "higher rank: law over vendor [CFR:1]")
    ]


def test_that_a_whole_has_another_value_is_no_dissent() -> None:
    assert [item.text for item in asked("values", "owner", "CPT").dissent] == ["CPT is maintained by CMS"]


def test_both_sides_of_an_open_dispute_are_told() -> None:
    answer = asked("values", "owner", "HCPCS.II.D")
    assert answer.status == "disputed"
    assert answer.text == "Disputed: D codes are maintained by ADA or CMS"
    assert [sources(item) for item in answer.answers] == [["CMS:7"], ["CFR:1"]]


def test_a_code_in_two_ranges_of_one_source_is_said_so_with_the_right_one_and_why() -> None:
    answer = asked("values", "section", "99213")
    assert answer.text == "99213 is in Evaluation and Management (99202-99499), part of CPT, HCPCS"
    assert answer.answers[0].path == ("HCPCS", "CPT", "CPT.em", "99213")
    assert [(item.text, sources(item)) for item in answer.dissent] == [("90281-99607 is in Medicine", ["D3:29"])]
    assert "closer" in (answer.dissent[0].settled_by or "")
    assert answer.notes[0] == (
        "99213 lies in 2 ranges of D3: Evaluation and Management 99091-99499 [D3:30] and Medicine 90281-99607 [D3:29]"
    )


def test_what_has_ended_is_not_stated_and_its_last_day_is_told() -> None:
    answer = asked("values", "owner", "HCPCS.III")
    assert answer.status == "not stated"
    assert answer.text == "Not stated: Level III ended on 2003-12-31"
    assert "on its last day: Disputed: Level III was maintained by CMS" in answer.notes
    assert asked("values", "owner", "HCPCS.III", day=20031231).status == "disputed"


def test_what_is_denied_can_be_asked_for() -> None:
    base = compiled(
        b.program(
            b.property("p", b.value("text"), says="{subject} does {value}", denies="{subject} does not do {value}",
                       opposite="q"),
            b.property("q", b.value("text"), says="{subject} refuses {value}"),
            b.entity("S"), b.fact("S", "p", "x"), b.fact("S", "p", "y", sign="denies"), b.fact("S", "q", "z"),
        )
    )  # fmt: skip
    answer = ask(Query("values", "p", ("S",), negated=True), base, DAY)
    assert answer.text == "S does not do y or z"
    assert [(item.value, item.status) for item in answer.answers] == [("y", "does not hold"), ("z", "does not hold")]
    none = asked("values", "means", "A0425", negated=True)
    assert (none.status, none.query) == ("not stated", "A0425 means not ?")


def test_what_a_part_is_called_is_not_told_of_the_whole() -> None:
    named = b.property("called", b.value("text"), says="{subject} is called {value}")
    things = b.entity("S"), b.entity("S.a"), b.entity("S.b")
    base = compiled(b.program(named, *things, b.fact("S.a", "called", "Alpha", by="D1:4")))
    answer = ask(Query("values", "called", ("S",)), base, DAY)
    assert (answer.status, answer.notes) == ("not stated", ("known: S.a is called Alpha [D1:4]",))
    assert not [item for item in ask(Query("show", subjects=("S",)), base, DAY).answers if item.property == "called"]
    also = compiled(b.program(named, *things, b.fact("S.a", "called", "Alpha"), b.fact("S", "called", "Sigma")))
    assert [item.value for item in ask(Query("values", "called", ("S",)), also, DAY).answers] == ["Sigma"]


def test_values_that_lie_within_one_another_are_one_sentence() -> None:
    paid = compiled(replace(program(), facts=(*program().facts, b.fact("CPT", "access", "paid", by="AMA-CPT"))))
    answer = ask(Query("values", "access", ("CPT",)), paid, DAY)
    assert answer.text == "CPT is licensed and paid to use"
    assert [item.value for item in answer.answers] == ["paid", "licensed"]


def test_what_is_not_stated_comes_with_what_is_known() -> None:
    answer = asked("ask", "covers", "HCPCS.II", values=("surgery",))
    assert answer.text == "Not stated: no source says that HCPCS Level II covers surgery, and none denies it"
    assert "known: HCPCS Level II covers ambulance and drugs" in answer.notes
    assert not any("maintained" in note for note in answer.notes)  # nobody asked whose it is


def test_what_is_denied_within_a_limit_only_is_said_and_not_that_nobody_denies_it() -> None:
    denial = b.fact("HCPCS.II", "covers", "surgery", sign="denies", scope="mainly")
    base = compiled(replace(program(), facts=(*program().facts, denial)))
    answer = ask(Query("ask", "covers", ("HCPCS.II",), values=("surgery",)), base, DAY)
    assert answer.text == "In part: HCPCS Level II does not cover surgery (mainly)"
    assert not any("none denies it" in item.text for item in answer.answers)


def test_a_value_that_is_denied_within_a_limit_only_is_told_where_no_value_holds() -> None:
    varies = b.property("varies", b.value("text"), says="{subject} varies by {value}",
                        denies="{subject} does not vary by {value}")  # fmt: skip
    denial = b.fact("S", "varies", "place", sign="denies", scope="mainly")
    answer = ask(Query("values", "varies", ("S",)), compiled(b.program(varies, b.entity("S"), denial)), DAY)
    assert (answer.status, answer.text) == ("does not hold", "In part: S does not vary by place (mainly)")


# --- yes or no ---


def test_no_is_said_by_another_value_with_the_reason_in_the_first_line() -> None:
    answer = asked("ask", "owner", "CPT", values=("CMS",))
    assert answer.status == "does not hold"
    assert answer.text == "No: CPT is not maintained by CMS, because CPT is maintained by AMA"


def test_yes_and_no_turn_with_the_sign_and_the_status_does_not() -> None:
    answer = asked("ask", "owner", "CPT", values=("CMS",), negated=True)
    assert answer.status == "does not hold"
    assert answer.text.startswith("Yes: CPT is not maintained by CMS")


def test_in_part_names_the_parts() -> None:
    answer = asked("ask", "access", "HCPCS", values=("free",))
    assert answer.status == "holds in part"
    assert answer.text == "In part: HCPCS is free to use, for A codes and J codes, not for CPT and D codes"
    assert {(part.subject, part.status) for part in answer.answers[0].parts} >= {
        ("CPT", "does not hold"), ("HCPCS.II", "holds in part"), ("HCPCS.II.J", "holds")
    }  # fmt: skip


def test_disputed_shows_who_denies_it() -> None:
    answer = asked("ask", "covers", "HCPCS.II.J", values=("chemotherapy",))
    assert answer.status == "disputed"
    assert sources(answer.answers[0]) == ["D0:3"]
    assert [(sources(item), item.settled_by) for item in answer.dissent] == [(["D4:68"], None)]


def test_what_a_source_says_of_the_frame_is_dissent_and_not_walked() -> None:
    answer = asked("ask", "part-of", "HCPCS", values=("CPT",))
    assert answer.text == "No: HCPCS is not part of CPT, because CPT is part of HCPCS"
    assert [(sources(item), item.settled_by) for item in answer.dissent] == [(["D0:8"], "what is declared")]


def test_numbers_compare() -> None:
    assert asked("ask", "levels", "HCPCS", values=("2",), operator=">").text == "No: HCPCS has 2 levels"
    assert asked("ask", "levels", "HCPCS", values=("2",), operator=">=").status == "holds"
    assert asked("ask", "established", "CPT", values=("1978",), operator="<").status == "holds"
    assert [a.subject for a in asked("subjects", "levels", values=("1",), operator=">").answers] == ["HCPCS"]


# --- things and codes ---


def test_a_thing_is_told_with_its_kind_its_place_and_its_other_name() -> None:
    text = asked("define", None, "CPT").text
    assert text == "CPT: Current Procedural Terminology, a code set, the same as Level I, part of HCPCS"


def test_a_code_that_nobody_declared_is_said_to_be_none_and_what_it_looks_like() -> None:
    answer = asked("define", None, "X1234")
    assert answer.status == "not stated"
    assert answer.notes == ("no such code is recorded: X1234", "X1234 is written like a code of HCPCS Level II")


def test_an_undeclared_code_in_a_range_is_told_by_its_range() -> None:
    answer = asked("define", None, "A0100")
    assert answer.text == "A0100 is in ambulance transport (A0021-A0999), part of A codes, HCPCS Level II, HCPCS"
    assert "A0100 itself is not recorded here, only ranges it lies in" in answer.notes


def test_where_a_code_is_can_be_asked_by_kind() -> None:
    assert asked("locate", None, "A0425", kind="level").answers[0].value == "HCPCS.II"


def test_a_range_is_told_by_what_has_it_and_what_is_in_it() -> None:
    answer = asked("list", None, "A0021-A0999")
    assert answer.text == "A0021-A0999 is ambulance transport, part of A codes, HCPCS Level II, HCPCS"
    assert "A0425: ground mileage" in [item.text for item in answer.answers]


def test_a_format_says_what_a_text_could_be_a_code_of() -> None:
    assert asked("well-formed", None, "B1234").answers[0].subject == "HCPCS.II"
    assert asked("well-formed", None, "12345").status == "does not hold"
    no = asked("well-formed", None, "12345", "HCPCS.II")
    assert (no.status, sources(no.answers[0])) == ("does not hold", ["CMS:2"])


def test_a_number_is_told_as_stated_beside_what_is_declared() -> None:
    answer = asked("count", None, "HCPCS", kind="level")
    assert [item.text for item in answer.answers] == [
        "HCPCS has 2 levels",
        "2 levels of HCPCS: Level I (CPT) and HCPCS Level II, and formerly Level III (until 2003-12-31)",
    ]  # fmt: skip
    assert [sources(item) for item in answer.dissent] == [["D0:12"]]


@pytest.mark.parametrize(("name", "status", "text"), [
    ("HCPCS.III", "does not hold", "Not in use: Level III ended on 2003-12-31"),
    ("CPT", "holds", "In use: CPT; no end of it is recorded"),
    ("X1234", "not stated", "Not stated: no such code is recorded as X1234"),
])  # fmt: skip
def test_whether_something_is_in_use(name: str, status: str, text: str) -> None:
    answer = asked("valid", None, name)
    assert (answer.status, answer.text) == (status, text)


def test_a_comparison_puts_differences_first_and_marks_what_one_has_alone() -> None:
    table = asked("compare", None, "CPT", "HCPCS.II").table
    assert table is not None
    marks = [row[-1] for row in table.rows]
    assert marks == sorted(marks, key=["differs", "only CPT", "only HCPCS Level II", "same"].index) or (
        marks[0] == "differs" and marks[-1] == "same"
    )
    owner = next(row for row in table.rows if row[0] == "owner")
    assert owner == ("owner", "AMA", "holds", "CFR:1 · D4:15", "CMS", "holds", "CFR:1", "differs")


def test_what_only_follows_from_narrower_values_does_not_head_the_answer() -> None:
    facts = (
        b.fact("CPT.em", "format", "5 digits", by="D3:1"),
        b.fact("CPT.medicine", "format", "4 digits then letter F", by="D3:2"),
        b.fact("HCPCS", "format", "alphanumeric", by="D4:1"),
        b.fact("CPT", "format", "numeric", by="D4:2"),
    )
    answer = ask(Query("values", "format", ("CPT",)), compiled(replace(program(), facts=facts)), DAY)
    assert answer.text == (
        "the codes of CPT are written as 5 digits (Evaluation and Management) and 4 digits then letter F (Medicine)"
    )
    assert [(item.value, item.status) for item in answer.answers[:3]] == [
        ("5 digits", "holds in part"),
        ("4 digits then letter F", "holds in part"),
        ("alphanumeric", "holds"),
    ]


def test_the_best_list_of_ranges_leads_with_its_own_citations() -> None:
    more = b.fact("HCPCS.II.A.ambulance", "codes", "A0030-A0999", by="D3:7")
    base = compiled(replace(program(), facts=(*program().facts, more)))
    answer = ask(Query("values", "codes", ("HCPCS.II.A.ambulance",)), base, DAY)
    assert [(item.value, sources(item)) for item in answer.answers] == [("A0021-A0999", ["GUIDE:2"])]
    assert [(item.value, sources(item), item.settled_by) for item in answer.dissent] == [
        ("A0030-A0999", ["D3:7"], "higher rank: publisher over vendor")
    ]


def test_stated_values_in_dispute_come_before_the_wider_one_that_follows_from_both() -> None:
    purpose = b.property("purpose", single=True, asks=("purpose of {subject}",), says="{subject} is for {value}")
    facts = (b.fact("CPT", "purpose", "ambulance", by="D3:1"), b.fact("CPT", "purpose", "taxi", by="D4:1"))
    taxi = b.entity("taxi", "topic", title="taxi", within=("transportation",))
    base = replace(
        program(),
        properties={**program().properties, "purpose": purpose},
        entities={**program().entities, "taxi": taxi},
        facts=facts,
    )
    answer = ask(Query("values", "purpose", ("CPT",)), compiled(base), DAY)
    assert (answer.status, answer.text) == ("disputed", "Disputed: CPT is for ambulance or taxi")
    assert answer.answers[-1].value == "transportation"


def test_how_many_codes_is_answered_by_the_number_that_a_source_states_for_the_day() -> None:
    size = b.property("size", b.value("number"), single=True, says="{subject} has {value} codes", asks=("size",))
    stated = b.fact("HCPCS.II.A", "size", "676", by="CMS:4", first=20190101, last=20191231)
    base = compiled(
        replace(program(), properties={**program().properties, "size": size}, facts=(*program().facts, stated))
    )
    answer = ask(Query("count", subjects=("HCPCS.II.A",), day=20191231), base, DAY)
    assert (answer.status, answer.text, sources(answer.answers[0])) == ("holds", "A codes had 676 codes", ["CMS:4"])
    assert ask(Query("count", subjects=("HCPCS.II.A",)), base, DAY).status == "not stated"


def test_what_is_said_and_beaten_is_not_told_as_said_by_nobody() -> None:
    both = (b.fact("HCPCS", "means", "taxis", by="D0:1"), b.fact("HCPCS", "means", "taxis", by="D4:1", sign="denies"))
    each = (b.prefer("D0", "D4"), b.prefer("D4", "D0"))
    base = compiled(replace(program(), facts=both, preferences=each))
    for wrapper in (None, "why-not"):
        answer = ask(Query("ask", "means", ("HCPCS",), ("taxis",), wrapper=wrapper), base, DAY)
        assert answer.status == "not stated"
        assert "no source says" not in answer.text
        assert "HCPCS means taxis, say only sources that are beaten: D0:1 (preference of D4 over D0" in answer.text
    for form, wrapper in (("ask", None), ("ask", "why-not"), ("subjects", None)):
        query = Query(form, "levels", () if form == "subjects" else ("HCPCS",), ("3",), wrapper=wrapper)
        answer = ask(query, knowledge(), DAY)
        assert "no source says" not in answer.text
        assert ("D0:12", "higher rank: publisher over vendor [CMS:9]") in [
            (str(source), item.settled_by) for item in answer.dissent for source in item.sources
        ]


# --- disagreements ---


def test_every_dispute_names_its_sides_and_what_settles_it() -> None:
    found = {(d.subject, d.property): d for d in disputes(desk_of(knowledge(), DAY))}
    assert found["HCPCS.II.J", "covers"].is_open
    assert found["HCPCS.II.D", "owner"].paste == 'except owner of HCPCS.II.D is CMS because "…" [CFR:1]'
    assert found["HCPCS", "levels"].settled_by == "higher rank: publisher over vendor [CMS:9]"
    assert found["HCPCS", "part-of"].settled_by == "what is declared"
    assert [side.beaten is None for side in found["CPT", "owner"].sides] == [True, False]


def test_a_part_that_differs_from_its_whole_is_no_dispute_where_it_may() -> None:
    sides = {side.text for dispute in disputes(desk_of(knowledge(), DAY), "CPT") for side in dispute.sides}
    assert "HCPCS is maintained by CMS" not in sides


def test_an_inherited_fact_of_higher_rank_against_the_closer_one_is_an_open_dispute() -> None:
    facts = (
        b.fact("CPT", "owner", "HHS", by="CFR:1"),
        b.fact("HCPCS", "owner", "CMS", by="D0:1"),
        b.fact("CPT", "owner", "AMA", by="AMA-CPT:3"),
        b.fact("CPT.em", "owner", "ADA", by="D4:2"),
    )
    base = compiled(replace(program(), facts=facts))
    (found,) = disputes(desk_of(base, DAY), "CPT.em")
    assert found.is_open
    assert {"CPT is maintained by HHS", "Evaluation and Management is maintained by ADA"} <= {
        side.text for side in found.sides if side.beaten is None
    }


def test_ranges_that_overlap_and_leave_a_code_of_both_in_dispute_are_one() -> None:
    facts = (
        b.fact("CPT.medicine", "codes", "90281-99300", by="D3:29"),
        b.fact("CPT.em", "codes", "99091-99499", by="D4:30"),
    )
    (found,) = disputes(desk_of(compiled(replace(program(), facts=facts)), DAY))
    assert found.is_open
    assert [side.text for side in found.sides] == [
        "90281-99300 is in Medicine",
        "99091-99499 is in Evaluation and Management",
    ]
    better = (facts[0], b.fact("CPT.em", "codes", "99091-99499", by="GUIDE:4"))
    assert not disputes(desk_of(compiled(replace(program(), facts=better)), DAY))


def test_a_number_in_dispute_is_said_to_be_so_in_the_first_line() -> None:
    both = replace(program(), facts=(*program().facts, b.fact("HCPCS", "levels", "4", by="GUIDE:9")))
    answer = ask(Query("count", subjects=("HCPCS",), kind="level"), compiled(both), DAY)
    assert (answer.status, answer.text) == ("disputed", "Disputed: HCPCS has 2 or 4 levels")
    several = ask(Query("values", "levels", ("HCPCS", "CPT")), compiled(both), DAY)
    assert [item.text for item in several.answers][:2] == [
        "Disputed: HCPCS has 2 levels",
        "Disputed: HCPCS has 4 levels",
    ]


def test_a_stated_number_against_the_declared_parts_is_a_dispute() -> None:
    three = replace(program(), facts=tuple(f for f in program().facts if f.property != "levels"))
    three = replace(three, facts=(*three.facts, b.fact("HCPCS", "levels", "4", by="CMS:1")))
    found = disputes(desk_of(compiled(three), DAY), "HCPCS")
    assert "2 levels declared: CPT and HCPCS Level II" in [side.text for d in found for side in d.sides]


def test_one_name_of_two_things_is_a_dispute() -> None:
    thing = b.entity("HCPCS.II.X", "section", title="A codes")
    two = compiled(replace(program(), entities={**program().entities, thing.name: thing}))
    assert "the name “a codes”" in [dispute.title for dispute in disputes(desk_of(two, DAY))]


def test_a_name_that_people_ask_by_is_no_dispute_unless_a_source_calls_two_things_so() -> None:
    def named_by(*citations: Citation) -> list[str]:
        things = {name: program().entities[name] for name in ("HCPCS", "CPT")}
        aka = Framed("aka", "billing codes", citations, b.NOWHERE)
        called = {name: replace(one, aliases=("billing codes",), framed=(aka,)) for name, one in things.items()}
        both = compiled(replace(program(), entities={**program().entities, **called}))
        return [dispute.title for dispute in disputes(desk_of(both, DAY))]

    assert "the name “billing codes”" not in named_by()
    assert "the name “billing codes”" in named_by(b.cite("D0:9"))


# --- around a statement ---


def test_who_says_so_lists_each_rank_and_the_beaten_ones() -> None:
    answer = asked("ask", "owner", "CPT", values=("CMS",), wrapper="sources")
    assert answer.status == "does not hold"
    said = next(item for item in answer.answers if sources(item) == ["D0:9"])
    assert said.text == "vendor: CPT is maintained by CMS (beaten by higher rank: law over vendor [CFR:1])"
    assert {source for item in answer.dissent for source in sources(item)} == {"CFR:1", "D4:15"}


def test_what_a_document_says_comes_with_its_line_and_how_it_stands() -> None:
    answer = asked("says", None, "HCPCS.II", source="D4")
    assert [(item.text, sources(item)) for item in answer.answers] == [
        ("HCPCS Level II covers ambulance", ["D4:57"]),
        ("A0425 means walking cast", ["D4:41"]),
        ("J codes do not cover chemotherapy (disputed)", ["D4:68"]),
    ]


def test_whether_a_document_says_it_is_apart_from_whether_it_is_so() -> None:
    answer = asked("ask", "owner", "CPT", values=("CMS",), wrapper="said", source="D0")
    assert answer.text == "Yes: D0 says that CPT is maintained by CMS; it does not hold"
    assert asked("ask", "owner", "CPT", values=("ADA",), wrapper="said", source="D0").status == "does not hold"
    assert asked("ask", "owner", "CPT", values=("ADA",), wrapper="said", source="D3").status == "not stated"


def test_why_not_names_the_nearest_condition_that_failed() -> None:
    rule = b.rule(
        "licence-of-owner",
        [b.Pattern("?s", "owner", "?o"), b.Pattern("?o", "licenses", "yes")],
        b.Pattern("?s", "access", "licensed"),
    )
    licenses = b.property("licenses", b.value("closed", "yes", "no"), says="{subject} licenses its codes: {value}")
    base = compiled(replace(
        program(), rules=(rule,), properties={**program().properties, "licenses": licenses},
        facts=tuple(f for f in program().facts if f.property != "access"),
    ))  # fmt: skip
    answer = ask(Query("ask", "access", ("CPT",), ("licensed",), wrapper="why-not"), base, DAY)
    assert answer.status == "not stated"
    assert "it is not known that American Medical Association licenses its codes: yes" in answer.text or (
        "it is not known that AMA licenses its codes: yes" in answer.text
    )
    assert answer.answers[0].proof.because[0].rule == "licence-of-owner"


def test_a_rule_is_named_in_the_proof_with_what_it_rests_on() -> None:
    rule = b.rule("owner-decides", [b.Pattern("?s", "owner", "?o")], b.Pattern("?s", "decided", "?o"))
    decided = b.property("decided", b.value(), says="new codes of {subject} are decided by {value}")
    base = compiled(replace(program(), rules=(rule,), properties={**program().properties, "decided": decided}))
    answer = ask(Query("ask", "decided", ("CPT",), ("AMA",), wrapper="why"), base, DAY)
    assert answer.tree
    step = answer.answers[0].proof.because[0]
    assert step.rule == "owner-decides"
    assert [str(s) for s in step.because[0].sources] == ["CFR:1", "D4:15"]
    assert sources(answer.answers[0]) == ["CFR:1", "D4:15"]


# --- words ---


@pytest.mark.parametrize(("pattern", "said"), [
    ("{subject} is {value}", "J codes are x"), ("{subject} covers {value}", "J codes cover x"),
    ("{subject} reaches {value}", "J codes reach x"), ("{subject} has {value}", "J codes have x"),
    ("{subject} does not cover {value}", "J codes do not cover x"), ("{subject} can be {value}", "J codes can be x"),
    ("the copyright of {subject} is {value}", "the copyright of J codes is x"),
])  # fmt: skip
def test_the_verb_agrees_with_what_is_many(pattern: str, said: str) -> None:
    code = replace(b.kind("code"), nouns=("code", "codes"))
    base = compiled(
        b.program(code, b.property("p", b.value("text"), says=pattern), b.fact("J", "p", "x"), b.entity("J"))
    )
    assert wording.phrased(base, "p", "J codes", "x") == said


def test_a_comparison_takes_the_place_of_a_preposition(book: sourcebook.Sourcebook) -> None:
    assert echo(Query("subjects", "established", values=("1980",), operator="<"), book.knowledge) == (
        "what was established before 1980"
    )
    assert "in before" not in book.ask("? established < 1900").answers[0].text


def test_what_has_no_order_can_be_denied(book: sourcebook.Sourcebook) -> None:
    assert book.ask("CPT access != free ?").suggestions == ("write `not free` for anything but that",)


def test_the_echo_is_made_from_the_query() -> None:
    assert echo(Query("subjects", "covers", values=("ambulance",)), knowledge()) == "what covers ambulance"
    assert echo(Query("values", "access", ("CPT",), day=20190301), knowledge()) == (
        "on what terms may I use CPT on 2019-03-01"
    )
    assert worded(Query("ask", "levels", ("HCPCS",), ("2",), operator=">="), knowledge()) == (
        "does HCPCS have at least 2 levels"
    )


def test_the_taxonomy_is_a_tree() -> None:
    (top,) = graph(desk_of(knowledge(), DAY), "HCPCS")
    assert [child.name for child in top.children] == ["CPT", "HCPCS.II", "HCPCS.III"]
    assert top.children[2].note == "(until 2003-12-31)"


# --- nothing but denials, and several values ---


def test_what_is_said_and_beaten_of_all_is_a_no_with_its_reason() -> None:
    only = b.fact("AMA", "did", "standards", by="CFR:2", sign="only"), b.fact("AMA", "did", "standards", by="CFR:2")
    did = b.property("did", b.value("text"), says="{subject} did {value}", denies="{subject} did not do {value}")
    facts = (*program().facts, *only, b.fact("AMA", "did", "wonders", by="D0:4"))
    base = compiled(replace(program(), properties={**program().properties, "did": did}, facts=facts))
    answer = ask(Query("subjects", "did", values=("wonders",)), base, DAY)
    assert answer.text == "No: AMA did not do wonders, because AMA did only standards"
    assert [(item.text, sources(item)) for item in answer.dissent] == [("AMA did wonders", ["D0:4"])]


def test_where_only_denials_stand_they_are_told() -> None:
    did = b.property("did", b.value("text"), says="{subject} did {value}", denies="{subject} did not do {value}")
    base = compiled(b.program(did, b.entity("S"), b.fact("S", "did", "x", sign="denies", by="D1:2")))
    answer = ask(Query("values", "did", ("S",)), base, DAY)
    assert (answer.text, answer.status, sources(answer.answers[0])) == (
        "S did not do x", "does not hold", ["D1:2"],
    )  # fmt: skip


def test_of_several_values_each_is_told_of_what_has_it() -> None:
    found = asked("subjects", "covers", values=("ambulance", "drugs"))
    leads = {item.text for item in found.answers if item.beneath is None}
    assert "HCPCS Level II covers ambulance: A codes, ambulance transport, A0021-A0999" in leads
    assert "HCPCS Level II covers drugs: J codes" not in leads or found.status != "not stated"
    assert all(item.sources for item in found.answers)


def test_things_of_the_kind_that_is_asked_for_answer() -> None:
    found = asked("subjects", "covers", values=("ambulance",), kind="section")
    assert found.text == "A codes cover ambulance: ambulance transport, A0021-A0999"
    assert found.answers[0].codes == ("A0021-A0999",)
    level = asked("subjects", "covers", values=("ambulance",), kind="level")
    assert level.text == "HCPCS Level II covers ambulance: A codes, ambulance transport, A0021-A0999"
    assert worded(Query("subjects", "covers", values=("ambulance",), kind="level"), knowledge()) == (
        "which levels cover ambulance"
    )


def test_a_form_or_wrapper_that_nothing_answers_is_not_understood() -> None:
    for query, name in ((Query("praise", subjects=("CPT",)), "praise"), (
        Query("values", "owner", ("CPT",), wrapper="bravely"), "bravely",
    )):  # fmt: skip
        answer = ask(query, knowledge(), DAY)
        assert (answer.certainty, answer.status, answer.exit_status) == ("none", "not understood", 1)
        assert f"`{name}`" in answer.notes[0]


def test_the_forms_that_are_answered_are_the_forms_that_may_be_declared() -> None:
    assert {*FORMS} - {"values", "subjects", "ask", "which"} == {*QUERY_FORMS}


def test_a_value_of_some_parts_beside_others_is_told_in_few_words() -> None:
    text = [item.text for item in asked("values", "access", "HCPCS").answers]
    assert text == [
        "In part: HCPCS is free to use, for A codes and J codes",
        "In part: HCPCS is licensed to use, for CPT and D codes",
    ]


# --- what the frame says ---


def framed(*found: Answer) -> list[tuple[str, list[str], list[tuple[str, list[str]]]]]:
    """Of each answer its text, its sources and the steps of its proof, each with the places that it rests on."""
    leads = [answer.answers[0] for answer in found]
    proofs = [
        [
            (step.text, [str(place) for view in (step, *step.because) if not view.is_against for place in view.sources])
            for step in lead.proof.because
        ]
        for lead in leads
    ]
    return [(lead.text, sources(lead), proof) for lead, proof in zip(leads, proofs, strict=True)]


def test_a_chain_of_parts_is_cited_step_by_step() -> None:
    placed, inside = (
        asked("ask", "part-of", "99213", values=("CPT",)),
        asked("ask", "part-of", "CPT", values=("CPT.em",)),
    )
    assert framed(placed, inside) == [
        ("Yes: 99213 is part of CPT", ["GUIDE:4", "D3:30"], [
            ("99213 is in Evaluation and Management", ["GUIDE:4", "D3:30"]),
            ("Evaluation and Management is part of CPT", []),
        ]),
        ("No: CPT is not part of Evaluation and Management, because Evaluation and Management is part of CPT", [],
         [("Evaluation and Management is part of CPT", [])]),
    ]  # fmt: skip


def test_what_only_the_knowledge_base_declares_is_so_by_definition() -> None:
    at = replace(program().entities["AMA"], at=Span("kb/who.kb", 7))
    base = compiled(replace(program(), entities={**program().entities, "AMA": at}))
    answer = ask(Query("ask", "part-of", ("AMA",), ("HCPCS",)), base, DAY)
    assert answer.text == "No: AMA is not part of HCPCS"
    assert answer.notes == ("no source is cited: it is so by definition here",)


# --- in the words of the question, and in the order of values ---


def test_a_question_whether_two_are_the_same_is_answered_with_the_names_that_were_asked() -> None:
    same = b.property("same-as", b.value(), says="{subject} is the same as {value}", frame=True)
    base = compiled(replace(program(), properties={**program().properties, "same-as": same}))
    assert ask(Query("ask", "same-as", ("CPT",), ("HCPCS.I",)), base, DAY).text == "Yes: CPT is the same as Level I"
    assert ask(Query("ask", "same-as", ("HCPCS.I",), ("CPT",)), base, DAY).text == "Yes: Level I is the same as CPT"


def ordered() -> Knowledge:
    pace = b.property("pace", b.value("ordered", "slow", "brisk", "fast"), single=True, says="{subject} is {value}")
    first = b.property("first", b.value("code"), single=True, says="{subject} begins at {value}")
    towns = b.fact("a", "pace", "slow"), b.fact("b", "pace", "fast"), b.fact("b", "first", "A0100")
    return compiled(b.program(pace, first, b.entity("a"), b.entity("b"), *towns))


@pytest.mark.parametrize(("property", "operator", "limit", "text"), [
    ("pace", ">", "slow", "Yes: b is fast"), ("pace", ">", "fast", "No: b is fast"),
    ("pace", "<=", "brisk", "No: b is fast"), ("pace", "!=", "brisk", "Yes: b is fast"),
    ("first", "<", "A0200", "Yes: b begins at A0100"), ("first", ">=", "A0200", "No: b begins at A0100"),
])  # fmt: skip
def test_words_of_a_scale_and_codes_are_compared(property: str, operator: str, limit: str, text: str) -> None:
    assert ask(Query("ask", property, ("b",), (limit,), operator=operator), ordered(), DAY).text == text


def test_subjects_are_found_by_their_place_on_a_scale() -> None:
    found = ask(Query("subjects", "pace", values=("slow",), operator=">"), ordered(), DAY)
    assert [item.text for item in found.answers] == ["b is fast"]


# --- everything ---

CONTRACT = {
    "question", "understood", "certainty", "query", "form", "as_of", "status", "answers", "dissent", "table", "notes",
    "suggestions", "further",
}  # fmt: skip
ITEM = {
    "text", "status", "subject", "property", "value", "scope", "from", "until", "codes", "path", "parts", "sources",
    "proof",
}  # fmt: skip


def everything() -> list[Query]:
    """A query of every form about everything there is."""
    base = knowledge()
    things = ["HCPCS", "CPT", "HCPCS.II", "HCPCS.III", "A0425", "99213", "X1234", "A0021-A0999", "AMA", "drugs"]
    out = [Query(form, None, (thing,)) for form in FORMS for thing in things if form not in PROPERTY_FORMS]
    out += [Query("values", p, (thing,)) for p in base.properties for thing in things[:7]]
    out += [
        Query("subjects", p, values=(v,)) for p in base.properties for v in ("AMA", "2", "free", "ambulance", "1978")
    ]
    out += [
        Query("ask", p, (t,), (v,)) for p in base.properties for t in things[:6:2] for v in ("AMA", "free", "drugs")
    ]
    return out


PROPERTY_FORMS = ("values", "subjects", "ask", "which", "says")


def test_every_form_answers_about_everything_in_the_contract() -> None:
    for query in everything():
        answer = ask(query, knowledge(), DAY)
        data = json.loads(RENDERERS["json"](answer, None))
        assert set(data) == CONTRACT
        assert all(set(item) == ITEM for item in data["answers"])
        assert data["answers"], query
        assert RENDERERS["text"](answer, None).strip()


def test_no_answer_that_sources_make_lacks_a_source() -> None:
    for query in everything():
        for item in ask(query, knowledge(), DAY).answers:
            settled = item.property and item.status in ("holds", "holds in part", "disputed", "does not hold")
            framed = settled and knowledge().properties[item.property or ""].frame
            assert not settled or framed or item.sources, (query, item)


@settings(max_examples=25, deadline=None)
@given(programs(), st.data())
def test_any_question_of_any_knowledge_base_is_answered(made: Program, data: st.DataObject) -> None:
    base = replace(compiled(made), vocabulary={})
    names = [*base.nodes, *base.ranges, "A0425", "nothing"]
    form = data.draw(st.sampled_from(list(FORMS)))
    property = data.draw(st.sampled_from([*base.properties])) if base.properties and form in PROPERTY_FORMS else None
    if property is None and form in PROPERTY_FORMS:
        return
    subjects = tuple(data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=2)))
    values = tuple(data.draw(st.lists(st.sampled_from([*names, "2", "1978"]), min_size=1, max_size=1)))
    wrapper = data.draw(st.sampled_from([None, "why", "why-not", "sources", "disputed"]))
    source = data.draw(st.sampled_from([*base.sources])) if form == "says" and base.sources else None
    query = Query(form, property, subjects, values, wrapper, source=source)
    answer = ask(query, base, DAY)
    for renderer in RENDERERS.values():
        assert renderer(answer, None)


def test_a_very_deep_taxonomy_is_answered_and_drawn() -> None:
    names = [f"n{i}" for i in range(1200)]
    things = [b.entity(name, wholes=(above,)) for above, name in pairwise(names)]
    covers = b.property("covers", b.value(), mode="gathered", says="{subject} covers {value}")
    facts = [b.fact(name, "covers", "topic", by=f"D1:{i + 1}") for i, name in enumerate(names[::2])]
    base = replace(compiled(b.program(b.entity("n0"), *things, b.entity("topic"), covers, *facts)), vocabulary={})
    for query in (
        Query("ask", "covers", ("n0",), ("topic",), wrapper="why"),
        Query("subjects", "covers", values=("topic",)),
        Query("show", subjects=("n1199",)),
    ):
        for renderer in RENDERERS.values():
            assert renderer(ask(query, base, DAY), None)
    assert of_graph.render(graph(desk_of(base, DAY), "n0"))


def test_the_contract_names_the_fields() -> None:
    shown = {"tree", "heading", "echo"}
    assert {field.name for field in fields(Answer)} - shown | {"understood"} == CONTRACT


# --- the shipped knowledge ---


@pytest.fixture(scope="module")
def book() -> sourcebook.Sourcebook:
    return sourcebook.open(assets.kb())


def queries(base: Knowledge) -> list[Query]:
    """Queries of every form about what is stated, every property among them."""
    chosen = Random(7)
    out = [
        Query(form, subjects=(thing,)) for form in ("define", "valid", "disputes") for thing in list(base.nodes)[::40]
    ]
    out += [
        Query("compare", subjects=pair) for pair in zip(list(base.nodes)[::90], list(base.nodes)[1::90], strict=False)
    ]
    out += [
        Query("says", subjects=(thing,), source=source) for source in base.sources for thing in list(base.nodes)[::200]
    ]
    for name, declared in base.properties.items():
        said = [f for by in base.facts.get(name, {}).items() if by[0] in base.nodes for f in by[1] if f.sign == "says"]
        for fact in chosen.sample(said, min(2, len(said))):
            out.append(Query("values", name, (fact.subject,)))
            if declared.value.sort in ("text", "format"):
                continue
            out += [
                Query("ask", name, (fact.subject,), fact.values),
                Query("ask", name, (fact.subject,), fact.values, day=20190301),
                Query("ask", name, (fact.subject,), fact.values, wrapper=chosen.choice(("why", "why-not", "sources"))),
                Query("subjects", name, values=fact.values),
                Query("ask", name, (fact.subject,), fact.values, only=chosen.choice(("subject", "value"))),
                Query("values", name, (fact.subject,), but=fact.values),
                Query("subjects", name, values=fact.values, but=(fact.subject,)),
            ]
    return out


def test_the_echo_read_back_gives_the_same_query(book: sourcebook.Sourcebook) -> None:
    asked_of = queries(book.knowledge)
    assert len(asked_of) > 300
    echoes = [(query, echo(query, book.knowledge)) for query in asked_of]
    assert [(said, back) for q, said in echoes if (back := book.ask(said).query) != spelled(q)] == []
    in_words = sum(said != spelled(query) for query, said in echoes)
    assert in_words > 0.9 * len(echoes)


def test_every_question_of_the_shipped_knowledge_is_answered_with_sources(book: sourcebook.Sourcebook) -> None:
    for query in queries(book.knowledge):
        answer = book.query(query)
        assert json.loads(RENDERERS["json"](answer, None))["answers"]
        assert RENDERERS["text"](answer, None)
        for item in answer.answers:
            settled = item.property and item.status in ("holds", "holds in part", "disputed", "does not hold")
            framed = settled and book.knowledge.properties[item.property or ""].frame
            assert not settled or framed or item.sources, (query, item)


# --- what beat it is cited ---


def test_every_step_that_tells_what_beat_something_cites_the_winner() -> None:
    answer = asked("ask", "owner", "CPT", values=("AMA",))
    views = [view for item in (*answer.answers, *answer.dissent) for view in _steps(item.proof)]
    beaten = [view for view in views if view.text.startswith("beaten by")]
    assert beaten
    assert all(view.sources for view in beaten)


def _steps(view: ProofView) -> list[ProofView]:
    return [view, *(below for one in view.because for below in _steps(one))]


def test_a_recorded_code_in_a_list_is_cited_from_what_is_stated_of_it() -> None:
    listed = {item.text: sources(item) for item in asked("list", None, "HCPCS.II.A").answers}
    assert listed["A0425: ground mileage"]


@pytest.mark.parametrize(("phrase", "many", "said"), [
    ("what do {value} use", {"value": False}, "what does {value} use"),
    ("who do we ask about {subject}", {"subject": False}, "who do we ask about {subject}"),
    ("what is {subject} used for", {"subject": True}, "what are {subject} used for"),
    ("for what does the file have {value} codes", {"value": False}, "for what does the file have {value} codes"),
    ("which codes are {value}", {"subject": False}, "which codes are {value}"),
])  # fmt: skip
def test_a_verb_is_in_the_number_of_what_stands_behind_it(phrase: str, many: dict[str, bool], said: str) -> None:
    assert asking.agreed(phrase, many) == said


@pytest.mark.parametrize(("phrase", "said"), [
    ("what does {subject} cover", "what does {subject} not cover"),
    ("who accepts {subject}", "who does not accept {subject}"),
    ("is {subject} {value}", "is {subject} not {value}"), ("which codes are {value}", "which codes are not {value}"),
    ("which codes cover {value}", "which codes do not cover {value}"),
    ("where can I get {subject}", "where can I not get {subject}"),
    ("copyright status of {subject}", None),
])  # fmt: skip
def test_not_stands_behind_the_verb_that_asks(phrase: str, said: str | None) -> None:
    assert asking.denied(phrase, {"code", "codes"}, ("subject",)) == said


@pytest.mark.parametrize(("phrase", "said"), [
    ("what covers {value}", "which parts cover {value}"), ("which code means {value}", "which parts mean {value}"),
    ("which codes are {value}", "which parts are {value}"), ("what does {value} use", "which parts does {value} use"),
    ("what goes with {value}", "which parts go with {value}"), ("on what does {value} rest", None),
    ("what else covers {value}", None),
])  # fmt: skip
def test_a_phrase_is_asked_of_things_of_a_kind(phrase: str, said: str | None) -> None:
    assert asking.of_kind(phrase, "parts", {"code", "codes"}) == said


def worded_in_full(base: Knowledge) -> list[Query]:
    """Queries of every property: denied, of several, of a kind, with a reason or a speaker around them."""
    chosen = Random(11)
    names = list(base.nodes)
    out = [Query("define", subjects=pair) for pair in zip(names[::150], names[1::150], strict=False)]
    for name, declared in base.properties.items():
        said = [f for by in base.facts.get(name, {}).items() if by[0] in base.nodes for f in by[1] if f.sign == "says"]
        if not said:
            continue
        fact, other = chosen.choice(said), chosen.choice(said)
        for wrapper in (None, "why", "why-not", "sources", "disputed"):
            out.append(Query("values", name, (fact.subject,), wrapper=wrapper))
            if declared.value.sort not in ("text", "format"):
                out.append(Query("subjects", name, values=fact.values, wrapper=wrapper))
        out.append(Query("values", name, (fact.subject,), negated=True))
        if other.subject != fact.subject:
            out.append(Query("values", name, (fact.subject, other.subject)))
        if declared.value.sort in ("text", "format"):
            continue
        out.append(Query("ask", name, (fact.subject,), fact.values, negated=True))
        out.append(Query("subjects", name, values=fact.values, negated=True))
        out += [Query("subjects", name, values=fact.values, kind=kind) for kind in ("section", "code")]
    return out


def test_every_query_is_put_in_english(book: sourcebook.Sourcebook) -> None:
    base = book.knowledge
    inverted = re.compile(r"^(?:why|why is it not so that|who says) (?:what|who|where|which|when|how|on what)\b")
    for query in worded_in_full(base):
        said = worded(query, base)
        assert said != spelled(query)
        assert "{" not in said and "?" not in said
        assert not inverted.match(said), said
        assert not re.search(r"\b(?:does|do|is|are) not [A-Z]", said), said  # `does not Medicare pay`
        name = wording.called(base, query.subjects[0]) if query.subjects else ""
        if len(query.subjects) > 1 or (name and wording.is_plural(base, name)):
            assert f" is {name}" not in said and f" does {name}" not in said, said
        elif name and query.form == "values":
            assert f" are {name} " not in said and f" do {name} " not in said, said


def test_what_is_offered_is_a_question_that_a_person_would_ask(book: sourcebook.Sourcebook) -> None:
    asked_why = Query("values", "available-from", ("HCPCS.II.D",), wrapper="why-not")
    assert offers([asked_why, replace(asked_why, wrapper=None)], book.knowledge) == ("where can I get D codes",)
    assert offers([Query("values", "submission", ("99213",))], book.knowledge) == ("may 99213 be submitted on a claim",)
    assert offers([Query("no-such-form")], book.knowledge) == ()


def test_of_many_values_those_come_first_that_the_question_speaks_of(book: sourcebook.Sourcebook) -> None:
    answer = book.ask("which features of RapidClaims have to do with payers")
    assert {item.value for item in answer.answers[:2]} == {"logic-by-payer", "updates-by-payer-rules"}
    assert answer.text.startswith("RapidClaims claims: coding logic by payer, updates by payer rules, ")
    plain = book.ask("RapidClaims feature ?")
    assert {item.value for item in plain.answers} == {item.value for item in answer.answers}


def test_only_what_is_asked_of_is_spoken_against(book: sourcebook.Sourcebook) -> None:
    answer = book.ask("is CPT copyrighted")
    assert [item.subject for item in answer.dissent if item.subject != "CPT"] == []
