"""Statements and their verdicts: which facts make up one, what is said of it, in every format."""

import json
from pathlib import Path

import pytest

import sourcebook
from sourcebook.infer.statements import Statement, is_called, missing
from sourcebook.interfaces.cli import main

KB = """
trust library over letter
source LIB "The library's own list"
  rank library
source ANN "A letter of Ann"
  rank       letter
  statements 5

kind shelf
property colour "the colour of a shelf"
  of     shelf
  value  one of blue, green, red
  one at a time
  says   "{subject} is {value}"
  asks   "what colour is {subject}", "is {subject} {value}"
property holds "what a shelf holds"
  of     shelf
  value  text
  many
  inherited
  says   "{subject} holds {value}"
  denies "{subject} does not hold {value}"
  asks   "what does {subject} hold"

shelf maps "Maps"  [LIB]
  colour blue   [ANN:1/001, LIB]
  holds  "maps" [ANN:2/002/003 "maps"]
shelf poems "Poems"  [LIB]
  colour green  [ANN:4/002]
  colour red    [LIB:7]
  holds  "odes" [ANN:9-11]
  unclear "somewhere near the door" [ANN:12/004]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sourcebook.toml").write_text("on = []\n", encoding="utf-8")
    (tmp_path / "shelves.kb").write_text(KB, encoding="utf-8")
    return tmp_path


def test_a_statement_is_what_carries_its_label_and_gets_the_worst_verdict_of_its_facts(folder: Path) -> None:
    found = {one.id: one for one in sourcebook.open(folder).verdicts("ANN")}
    assert {id: one.judgement for id, one in found.items()} == {
        "ANN-001": "supported",
        "ANN-002": "contradicted",
        "ANN-003": "uncorroborated",
        "ANN-004": "uncorroborated",
        "ANN:9-11": "uncorroborated",
    }
    assert found["ANN-002"].lines == ("2", "4")
    assert [fact.text for fact in found["ANN-002"].deciding] == ["Poems is green"]
    against = found["ANN-002"].deciding[0].authorities[0]
    assert (against.text, against.says_so, [str(one) for one in against.sources]) == ("Poems is red", False, ["LIB:7"])
    assert found["ANN-004"].remarks == ("unclear: somewhere near the door",)


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("ANN-2", ["ANN-002"]),
        ("ann-002", ["ANN-002"]),
        ("ANN:2", ["ANN-002", "ANN-003"]),
        ("ANN:10", ["ANN:9-11"]),
        ("ANN:1-2", ["ANN-001", "ANN-002", "ANN-003"]),
    ],
)
def test_statements_are_called_by_id_and_by_place(folder: Path, asked: str, ids: list[str]) -> None:
    assert [one.id for one in sourcebook.open(folder).verdicts(asked)] == ids


@pytest.mark.parametrize(("asked", "close"), [("AN", "ANN"), ("ANN-009", "ANN-00"), ("ANN:77", "ANN:12"), ("", "")])
def test_what_is_no_statement_is_said_with_the_nearest(folder: Path, asked: str, close: str) -> None:
    with pytest.raises(sourcebook.session.book.NoSuchName) as raised:
        sourcebook.open(folder).verdicts(asked)
    assert (raised.value.close or "").startswith(close)


def test_labels_that_nothing_records_are_missing() -> None:
    assert missing([Statement("ANN", label, ()) for label in ("001", "3", "x")], 4) == ("002", "004")
    assert is_called(Statement("A-B", "012", ("7",)), "a-b-12")


def test_every_format_has_every_statement(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def said(*words: str) -> str:
        assert main(["--kb", str(folder), "verdict", *words]) == 0
        return capsys.readouterr().out

    text = said("ANN")
    assert text.endswith("5 statements: 1 supported, 3 uncorroborated, 1 contradicted\n")
    assert "against: Poems is red (library)" in text and "LIB:7" in text
    assert "proof" not in text and "proof" in said("ANN-002") and "proof" in said("--proof", "ANN")
    data = json.loads(said("--format", "json", "ANN"))
    assert [one["verdict"] for one in data].count("uncorroborated") == 3
    assert data[1]["facts"][1]["authorities"][0]["sources"][0]["id"] == "LIB"
    assert "| ANN-002 | 2 · 4 | contradicted |" in said("--format", "markdown", "ANN")
    summary = said()
    assert summary.splitlines()[-1].split() == ["ANN", "5", "1", "0", "0", "0", "3", "1"]


def test_what_cannot_be_judged_is_told_without_a_traceback(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--kb", str(folder), "verdict", "ANM"]) == 2
    assert capsys.readouterr().err == "sourcebook: nothing is called `ANM`; did you mean `ANN`?\n"
