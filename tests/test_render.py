"""Answer, proof, diagnostic, table → str: what stands where, and that it fits."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.answer.answer import Answer, Cited, Dissent, ProofView, Statement
from sourcebook.answer.ask import ask, desk_of
from sourcebook.answer.disagree import disputes
from sourcebook.answer.graph import graph
from sourcebook.core.query import Query
from sourcebook.render import RENDERERS, Layout, diagnostics, layout, text
from sourcebook.render import disputes as of_disputes
from sourcebook.render import graph as of_graph
from sourcebook.render import json as of_json
from sourcebook.render.layout import beside, cited, table, wrapped
from sourcebook.text import Diagnostic, Label, Source, Span
from tests.answering import DAY, knowledge


def shown(form: str, property: str | None = None, *subjects: str, **more: object) -> str:
    return text.render(ask(Query(form, property, subjects, **more), knowledge(), DAY))  # type: ignore[arg-type]


def test_the_direct_answer_comes_first_then_who_stands_behind_it_then_the_reasons() -> None:
    lines = shown("subjects", "covers", values=("ambulance",)).split("\n")
    assert lines[0] == "HCPCS Level II covers ambulance: A codes, ambulance transport, A0021-A0999."
    assert lines[1] == "  maintained by CMS [CFR:1], free to use [CMS:3 · D4:81]"
    assert lines[2].startswith("  because  HCPCS Level II covers ambulance ")
    assert lines[2].endswith(" D3:64 · D4:57")
    assert lines[3].split() == ["ambulance", "transport", "covers", "ambulance", "CMS:5"]
    assert lines[-2].startswith("  asked    what covers ambulance · ? covers ambulance · as of 2025-10-01")


def test_dissent_names_what_settled_it() -> None:
    said = shown("values", "owner", "CPT")
    assert "  but      CPT is maintained by CMS" in said
    assert "             higher rank: law over vendor [CFR:1]" in said


def test_a_proof_is_a_tree_and_a_shared_part_of_it_is_told_once() -> None:
    said = shown("ask", "access", "HCPCS", values=("free",), wrapper="why")
    assert said.count("beaten by closer, and higher rank: owner over vendor: CPT is licensed to use") == 1
    assert said.count("inherited: ") == 0  # a part that only follows its whole proves nothing of its own
    assert "├─ " in said and "└─ " in said
    assert "(shown above)" in said


def test_many_answers_are_counted_after_the_first() -> None:
    items = tuple(Statement(f"thing {i}", "holds") for i in range(40))
    answer = Answer("q", "certain", "?", "list", "2025-01-01", "holds", items, heading="40 things")
    said = text.render(answer)
    assert "  thing 7\n  and 32 more\n" in said
    assert "thing 39" in text.render(answer, Layout(full=True))


def test_likely_says_what_it_was_taken_for_and_offers_the_others_by_number() -> None:
    sure = ask(Query("values", "owner", ("CPT",)), knowledge(), DAY)
    said = text.render(replace(sure, certainty="likely", suggestions=("who owns CPT", "what is CPT")))
    assert said.startswith("I think you mean: who owns CPT\n\nCPT is maintained by AMA.\n")
    assert said.endswith("\nOr did you mean:\n  2. what is CPT\n")


def test_what_is_not_understood_names_what_was_and_what_was_not() -> None:
    answer = Answer(
        "q", "none", None, "not understood", "2025-01-01", "not understood",
        notes=("I understand: CPT", "I do not understand: frobnicate"), suggestions=("who owns CPT",),
    )  # fmt: skip
    assert text.render(answer) == (
        "I do not understand the question.\n  I understand: CPT\n  I do not understand: frobnicate\n"
        "\nThe nearest questions I can answer:\n  1. who owns CPT\n"
    )


def test_there_is_no_colour_unless_it_is_wanted() -> None:
    answer = ask(Query("values", "owner", ("CPT",)), knowledge(), DAY)
    assert "\x1b" not in text.render(answer)
    assert "\x1b" in text.render(answer, Layout(colour=True))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_text_fits_the_width(width: int) -> None:
    for query in (
        Query("subjects", "covers", values=("ambulance",)),
        Query("compare", subjects=("CPT", "HCPCS.II")),
        Query("ask", "access", ("HCPCS",), ("free",), wrapper="why"),
    ):
        said = text.render(ask(query, knowledge(), DAY), Layout(width))
        assert [line for line in said.split("\n") if len(line) > width + 2] == []


def test_json_is_readable_and_in_order() -> None:
    data = json.loads(RENDERERS["json"](ask(Query("values", "owner", ("CPT",)), knowledge(), DAY), None))
    assert list(data) == [
        "question", "understood", "certainty", "query", "form", "as_of", "status", "answers", "dissent", "table",
        "notes", "suggestions", "further",
    ]  # fmt: skip
    assert data["answers"][0]["sources"][0] == {"id": "CFR", "lines": "1", "rank": "law", "title": "CFR"}
    assert data["dissent"][0]["settled_by"] == "higher rank: law over vendor [CFR:1]"
    assert data["answers"][0]["proof"]["text"] == "CPT is maintained by AMA"


def test_a_proof_that_is_used_many_times_does_not_grow_the_json() -> None:
    view = ProofView("bottom")
    for i in range(40):
        view = ProofView(f"step {i}", None, (), (view, view))
    sizes = [len(of_json.written(of_json.proof_data(view))), len(text.proof(view))]
    assert max(sizes) < 200_000
    answer = Answer(
        "q", "u", "certain", "?", "ask", "2025-01-01", "holds", (Statement("x", "holds", prove=lambda: view),)
    )
    size = len(RENDERERS["markdown"](replace(answer, tree=True), None))
    assert size < 100_000


def test_markdown_has_the_answer_in_bold_and_tables_as_tables() -> None:
    said = RENDERERS["markdown"](ask(Query("compare", subjects=("CPT", "HCPCS.II")), knowledge(), DAY), None)
    assert said.startswith("**CPT is maintained by AMA; HCPCS Level II is maintained by CMS. ")
    assert "\n| property | CPT | CPT status | CPT sources |" in said


def test_markdown_carries_what_the_text_has() -> None:
    said = RENDERERS["markdown"](ask(Query("subjects", "covers", values=("ambulance",)), knowledge(), DAY), None)
    lines = said.split("\n")
    assert lines[:5] == [
        "**HCPCS Level II covers ambulance: A codes, ambulance transport, A0021-A0999.**",
        "",
        "maintained by CMS [CFR:1], free to use [CMS:3 · D4:81].",
        "",
        "- because HCPCS Level II covers ambulance [D3:64 · D4:57]",
    ]
    assert lines[-2] == "Asked: what covers ambulance, `? covers ambulance`, as of 2025-10-01."
    answer = ask(Query("ask", "access", ("HCPCS",), ("free",)), knowledge(), DAY)
    given = RENDERERS["markdown"](answer, None)
    assert "\n- holds for " in given
    assert all(f"[{cited(item.sources, None)}]" in given for item in answer.dissent)
    assert "\nNotes:\n\n- one\n- two\n" in RENDERERS["markdown"](replace(answer, notes=("one", "two")), None)


def test_markdown_settles_dissent_and_offers_the_other_readings() -> None:
    sure = ask(Query("values", "owner", ("CPT",)), knowledge(), DAY)
    said = RENDERERS["markdown"](replace(sure, certainty="likely", suggestions=("who owns CPT", "what is CPT")), None)
    assert said.startswith("I think you mean: who owns CPT\n\n**CPT is maintained by AMA.**\n")
    assert "\nBut:\n\n- CPT is maintained by CMS [" in said
    assert "]: higher rank: law over vendor \\[CFR:1\\]\n" in said
    assert said.endswith("\nOr did you mean:\n\n1. what is CPT\n")


def test_markdown_tells_disagreements_with_their_sides() -> None:
    answer = ask(Query("disputes"), knowledge(), DAY)
    said = RENDERERS["markdown"](answer, None)
    assert all(part.text.split(" [")[0] in said for item in answer.answers for part in item.proof.because)


def test_markdown_takes_no_sign_of_a_text_for_its_own() -> None:
    dissent = Dissent("a*b_c", "disputed", sources=(Cited("D1", "1", "vendor", ""),))
    said = RENDERERS["markdown"](Answer("q", "certain", "?", "ask", "d", "holds", dissent=(dissent,)), None)
    assert "- a\\*b\\_c [D1:1]: open, nothing settles it" in said


KB = Source("kb/level-2.kb", "level X\n  owner    CMSS                                  [D4:16]\n")


def test_a_diagnostic_has_place_code_line_mark_and_help() -> None:
    found = Diagnostic(
        "E-unknown-name", "no organization has this name", Span("kb/level-2.kb", 2, 12, 4), help="did you mean `CMS`?"
    )
    assert diagnostics.one(found, {KB.name: KB}) == (
        "kb/level-2.kb:2:12  E-unknown-name\n"
        "    2 │   owner    CMSS                                  [D4:16]\n"
        "      │            ^^^^ no organization has this name\n"
        "   help: did you mean `CMS`?"
    )


def test_a_label_and_the_other_place_are_told() -> None:
    found = Diagnostic(
        "E-name-twice", "a name is declared twice", Span("kb/level-2.kb", 2, 3, 5), "again here",
        (Label(Span("kb/level-2.kb", 1, 1, 5), "first here"),),
    )  # fmt: skip
    said = diagnostics.render([found], {KB.name: KB})
    assert said.startswith("kb/level-2.kb:2:3  E-name-twice  a name is declared twice\n")
    assert "^^^^^ again here\n   kb/level-2.kb:1:1\n    1 │ level X\n      │ ^^^^^ first here\n" in said
    assert said.endswith("\n\n1 error\n")


def test_a_diagnostic_about_no_place_and_one_in_a_very_long_line_are_told() -> None:
    nowhere = Diagnostic("E-no-knowledge-base", "there is no folder `x`")
    assert diagnostics.one(nowhere, {}) == "E-no-knowledge-base  there is no folder `x`"
    long = Source("a.kb", "x" * 500_000 + "bad" + "y" * 500_000)
    said = diagnostics.one(Diagnostic("E-bad", "bad", Span("a.kb", 1, 500_001, 3)), {"a.kb": long})
    line, mark = said.split("\n")[1:3]
    assert len(line) < 250
    assert line[mark.index("^") : mark.index("^") + 3] == "bad"


def test_diagnostics_as_json_have_every_key() -> None:
    found = Diagnostic("W-x", "odd", Span("a.kb", 1, 2, 3))
    assert json.loads(of_json.diagnostics((found,))) == [
        {
            "code": "W-x", "severity": "warning", "message": "odd", "label": "", "others": [], "help": None,
            "fix": None,
            "at": {"file": "a.kb", "line": 1, "column": 2, "length": 3},
        }
    ]  # fmt: skip


def test_disagreements_are_told_with_sides_and_the_line_to_paste() -> None:
    said = of_disputes.render(disputes(desk_of(knowledge(), DAY)))
    assert "open    D codes: owner\n  · D codes are maintained by ADA (publisher)" in said
    assert '  to settle it: except owner of HCPCS.II.D is CMS because "…" [CFR:1]' in said
    assert said.endswith("open, 7 settled\n")
    assert json.loads(of_disputes.render_json(disputes(desk_of(knowledge(), DAY))))[0]["open"] is True


def test_the_taxonomy_is_drawn_and_given_as_nodes_with_children() -> None:
    branches = graph(desk_of(knowledge(), DAY), "HCPCS.II")
    said = of_graph.render(branches)
    assert said.startswith(
        "HCPCS Level II  level\n├─ A codes  section\n│  └─ ambulance transport  section  A0021-A0999\n"
    )
    assert json.loads(of_graph.render_json(branches))[0]["children"][0]["node"] == "HCPCS.II.A"


def test_long_lists_of_sources_are_shortened_with_a_count() -> None:
    assert cited(["D1:1", "D1:1", "D2:3"]) == "D1:1 · D2:3"
    assert cited([f"D{i}" for i in range(9)]) == "D0 · D1 · D2 · D3 · and 5 more"
    assert cited([f"D{i}" for i in range(9)], None).count("·") == 8


@given(st.text(alphabet="ab \n", max_size=200), st.integers(4, 60))
def test_wrapping_loses_no_word(given_text: str, width: int) -> None:
    assert " ".join(wrapped(given_text, width)).split() == given_text.split()


@given(st.lists(st.lists(st.text("abc ", max_size=60), min_size=3, max_size=3), max_size=5), st.integers(30, 90))
def test_a_table_fits(rows: list[list[str]], width: int) -> None:
    assert all(len(line) <= width for line in table(["one", "two", "three"], rows, width))


@given(st.text("ab ", max_size=120), st.text("D:1 ", max_size=60), st.integers(30, 100))
def test_two_columns_keep_all_that_was_said(left: str, right: str, width: int) -> None:
    said = " ".join(beside(left, right, width, "  because  "))
    assert sorted(said.replace("because", "", 1).replace(" ", "")) == sorted((left + right).replace(" ", ""))


def test_layout_never_paints_nothing() -> None:
    assert layout.Layout(colour=True).paint("", "red") == ""
