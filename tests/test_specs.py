"""Scenarios of a base of one's own: what pytest makes of them with no Python file, what is told, what is recorded."""

import json
import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest

from sourcebook.interfaces.cli import main
from sourcebook.session.base import at
from sourcebook.session.book import Sourcebook, opened
from sourcebook.specs.feature import FeatureErrors, parsed, read
from sourcebook.specs.nearest import nearest
from sourcebook.specs.record import rests_of
from sourcebook.specs.run import FAILED, PASSED, UNDEFINED, Outcome, run
from sourcebook.specs.sentence import KEYWORDS, sentences

ROOT = Path(__file__).resolve().parents[1]
BLOCKS = dict(re.findall(r"(?ms)^```(kb|gherkin|python)\n(.*?)^```$", (ROOT / "docs" / "specs.md").read_text("utf-8")))
PLUGIN = "sourcebook.interfaces.pytest_plugin"

STATEMENTS = """
trust library over letter
source LIB "The library's own list"
  rank library
source ANN "A letter of Ann"
  rank       letter
  statements 3

kind shelf
property colour "the colour of a shelf"
  of     shelf
  value  one of blue, green, red
  one at a time
  says   "{subject} is {value}"
  denies "{subject} is not {value}"
  asks   "what colour is {subject}", "is {subject} {value}"

shelf maps "Maps"
  colour blue  [ANN:1/001, LIB]
shelf poems "Poems"
  colour green [ANN:4/002]
  colour red   [LIB:7]
shelf plays "Plays"
  colour red   [ANN:5/003]
"""


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder with these files, a base of its own unless `sourcebook.toml` is given as empty."""
    for name, text in {"sourcebook.toml": "on = []\n", "knowledge.kb": BLOCKS["kb"], **files}.items():
        if text:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text), encoding="utf-8")
    return folder


def outcome_of(folder: Path, *words: str) -> tuple[int, str]:
    """Exit status and output of pytest in a folder, warnings being errors."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "SOURCEBOOK"))}
    environment |= {"PYTHONPATH": str(ROOT / "engine"), "SOURCEBOOK_CACHE": str(folder / ".cache")}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        PLUGIN,
        "-p",
        "no:cacheprovider",
        "-p",
        "no:hypothesispytest",
        "-W",
        "error",
        "-rA",
        *words,
    ]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def outcomes(told: str) -> dict[str, str]:
    """What became of each test, as pytest's summary has it."""
    return {name: status for status, name in re.findall(r"(?m)^(PASSED|FAILED|ERROR|XFAIL) (.*?)(?: - .*)?$", told)}


def feature(steps: str) -> str:
    return "Feature: One\n\n  Scenario: Only\n" + textwrap.indent(textwrap.dedent(steps).strip(), "    ") + "\n"


def ran(folder: Path, steps: str) -> Outcome:
    """How a scenario of these steps comes out, without pytest."""
    path = folder / "one.feature"
    path.write_text(feature(steps), encoding="utf-8")
    (scenario,) = read(path)
    return run(scenario, lambda home: opened(at(home or folder), cache=folder / ".cache"))


# --- with pytest ---


def test_the_page_tells_the_truth(tmp_path: Path) -> None:
    steps = '    When I ask "where is the atlas shelf?"\n    Then the answer is short\n'
    text = f"{BLOCKS['gherkin']}\n  Scenario: With a step of my own\n{steps}"
    files = {"where.feature": text, "conftest.py": BLOCKS["python"]}
    status, told = outcome_of(write(tmp_path, files))
    assert (status, set(outcomes(told).values())) == (0, {"PASSED"})
    assert "where.feature::The plan is trusted more than the note on the door" in outcomes(told)
    assert len(outcomes(told)) == 4


def test_what_is_not_so_is_told_with_place_and_answer_and_without_a_traceback(tmp_path: Path) -> None:
    text = BLOCKS["gherkin"].replace("PLAN line 7", "PLAN line 8")
    status, told = outcome_of(write(tmp_path, {"where.feature": text}), "-k", "trusted")
    assert status == 1
    page = (ROOT / "docs" / "specs.md").read_text("utf-8")
    (shown,) = re.findall(r"(?ms)^```text\n(where.feature:.*?)  …$", page)
    assert shown in told
    assert "Traceback" not in told and ".py:" not in told


def test_a_step_that_nobody_defined_is_answered_with_the_nearest(tmp_path: Path) -> None:
    steps = 'When I ask "where is the atlas shelf?"\nThen it hold'
    _, told = outcome_of(write(tmp_path, {"where.feature": feature(steps)}))
    wanted = "where.feature:5: Then it hold\nno sentence is spelled like this\n\nnearest are\n  Then it holds\n"
    assert wanted in told
    assert ".py:" not in told


def test_what_is_wrong_with_a_file_is_told_line_by_line(tmp_path: Path) -> None:
    text = feature('Given the knowledge base\nWhne I ask "where is the atlas shelf?"')
    status, told = outcome_of(write(tmp_path, {"where.feature": text, "good.feature": BLOCKS["gherkin"]}))
    assert status == 2
    assert 'where.feature:5: `Whne I ask "where is the atlas shelf?"` cannot stand here; did you mean `When`?' in told
    assert ".py:" not in told


MANY = """
    @kept @slow.one @jira:1 @_odd
    Feature: Many
      Background:
        Given the knowledge base

      Scenario: Of one
        When I ask "where is the atlas shelf?"
        Then it is just so

      @xfail
      Scenario: Not so
        When I ask "where is the atlas shelf?"
        Then it does not hold

      Rule: In rows
        Background:
          When I ask "atlases stands cellar ?"

        @NOTE-002
        Scenario Outline: Rows
          Then the status is <status>
          And it cites <source>

          @other
          Examples:
            | id     | status        | source |
            | NOTE-2 | does not hold | PLAN   |
            | NOTE-3 | holds         | PLAN   |
            | NOTE-3 | does not hold | NOTE   |
    """
CONFTEST = """
    import pytest
    from pytest_bdd import then

    @pytest.fixture(scope="module")
    def wanted():
        return "reading room"

    @then("it is just so")
    def _(sourcebook_scene, wanted):
        assert wanted in sourcebook_scene.answer.text

    @then("it does not hold")
    def _(wanted):
        raise AssertionError("mine comes first")
    """
IN_ROWS = {"Rows[NOTE-2]": "PASSED", "Rows[NOTE-3]": "FAILED", "Rows[NOTE-3 #2]": "FAILED"}


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("many"), {"deep/many.feature": MANY, "conftest.py": CONFTEST})


def named(found: Mapping[str, str]) -> dict[str, str]:
    return {f"deep/many.feature::{name}": status for name, status in found.items()}


def test_outlines_rules_tags_and_steps_of_ones_own_work_on_several_cores_too(many: Path) -> None:
    status, told = outcome_of(many, "--sourcebook-results", "out/alone.json", "--strict-markers")
    wanted = named({"Of one": "PASSED", "Not so": "XFAIL", **IN_ROWS})
    assert (status, outcomes(told)) == (1, wanted)
    assert "(the row in line 29)" in told
    status, told = outcome_of(many, "--sourcebook-results", "out/spread.json", "-n", "2")
    assert (status, outcomes(told)) == (1, wanted)
    alone, spread = (json.loads((many / "out" / f"{name}.json").read_text()) for name in ("alone", "spread"))
    assert alone == spread
    assert alone["counts"] == {"failed": 2, "passed": 2, "xfailed": 1}
    by_title = {one["title"]: one for one in alone["scenarios"]}
    assert list(by_title) == [name.partition("::")[2] for name in wanted]
    row = by_title["Rows[NOTE-3]"]
    assert (row["file"], row["line"], row["place"]) == ("deep/many.feature", 29, "deep/many.feature:22")
    assert row["message"].startswith("the status is `does not hold`")
    assert row["ids"] == ["NOTE-3", "NOTE-002"]
    assert row["tags"] == ["kept", "slow.one", "jira:1", "_odd", "NOTE-002", "other"]
    assert [one["query"] for one in row["asked"]] == ["atlases stands cellar ?"]
    facts = {(one["source"], one["lines"], one["subject"], one["property"], one["value"]) for one in row["facts"]}
    assert ("PLAN", "7", "atlases", "stands", "reading-room") in facts


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["-k", "PLAN"], [*IN_ROWS][:2]),
        (["-m", "other", "-k", "not NOTE-2"], [*IN_ROWS][1:]),
        (["deep/many.feature::Rows", "deep/many.feature::Of one"], [*IN_ROWS, "Of one"]),
        (["deep/many.feature::Rows[NOTE-3 #2]"], ["Rows[NOTE-3 #2]"]),
    ],
    ids=str,
)
def test_scenarios_are_chosen_like_tests(many: Path, words: list[str], names: list[str]) -> None:
    _, told = outcome_of(many, "--collect-only", "-q", *words)
    assert re.findall(r"(?m)^deep/many.feature::(.*)$", told) == names


def test_a_suite_of_somebody_else_is_not_touched(tmp_path: Path) -> None:
    steps = 'Given the knowledge base\nWhen I ask "x"\nThen it holds'
    code = """
    import sys
    from pytest_bdd import given, scenarios, when

    @given("the knowledge base")
    def _(): pass

    @when('I ask "x"')
    def _(): pass

    scenarios("mine.feature")

    def test_nothing_of_the_engine_is_loaded():
        ours = {name for name in sys.modules if name.startswith("sourcebook.")}
        assert {name for name in ours if not name.startswith("sourcebook.interfaces")} == {"sourcebook.assets"}
        assert "sourcebook.interfaces.pytest_features" not in ours
    """
    files = {"mine.feature": feature(steps), "test_mine.py": code, "sourcebook.toml": "", "knowledge.kb": ""}
    status, told = outcome_of(write(tmp_path, files))
    assert status == 1
    assert outcomes(told) == {
        "test_mine.py::test_only": "FAILED",
        "test_mine.py::test_nothing_of_the_engine_is_loaded": "PASSED",
    }
    assert 'StepDefinitionNotFoundError: Step definition is not found: Then "it holds"' in told


def test_features_are_ours_where_a_base_is_above_them_or_the_configuration_says_so(tmp_path: Path) -> None:
    files = {"where.feature": BLOCKS["gherkin"], "sourcebook.toml": ""}
    assert outcome_of(write(tmp_path, files))[0] == pytest.ExitCode.NO_TESTS_COLLECTED
    (tmp_path / "sourcebook.toml").write_text("on = []\n")
    assert outcome_of(tmp_path, "-o", "sourcebook_features=false")[0] == pytest.ExitCode.NO_TESTS_COLLECTED
    (tmp_path / "sourcebook.toml").unlink()
    asked = feature('When I ask "what is 1 + 1?"\nThen it is not understood')
    (tmp_path / "where.feature").write_text(asked)
    assert outcome_of(tmp_path, "-o", "sourcebook_features=true")[0] == 0


def test_without_pytest_bdd_it_is_said_what_to_install_where_it_is_needed(tmp_path: Path) -> None:
    write(tmp_path, {"where.feature": BLOCKS["gherkin"], "tests/test_mine.py": "def test_mine(): pass"})
    assert outcome_of(tmp_path, "-p", "no:pytest-bdd", "tests")[0] == 0
    status, told = outcome_of(tmp_path, "-p", "no:pytest-bdd")
    assert status == 2
    assert "pip install 'sourcebook[specs]'" in told
    assert ".py:" not in told


# --- without pytest ---


def test_a_scenario_runs_without_pytest_and_knows_what_it_rests_on(tmp_path: Path) -> None:
    outcome = ran(write(tmp_path, {}), 'When I ask "where is the atlas shelf?" as of 2020\nThen it is disputed')
    assert (outcome.status, outcome.passed, outcome.place) == (FAILED, False, f"{tmp_path}/one.feature:5")
    assert outcome.message.startswith("the status is `holds`\n\nThe shelf of atlases stands in the reading room.")
    (asked,) = outcome.asked
    assert (asked.question, asked.on, asked.answer.query) == ("where is the atlas shelf?", "2020", "atlases stands ?")
    facts, rules = rests_of(outcome.asked, outcome.named)
    assert [(str(one.source), one.lines, one.value, one.against) for one in facts] == [
        ("NOTE", "2", "cellar", True),
        ("PLAN", "7", "reading-room", False),
    ]
    assert facts[1].at.endswith("/knowledge.kb:24")
    assert rules == ()


def test_an_unknown_step_is_an_outcome_of_its_own(tmp_path: Path) -> None:
    outcome = ran(write(tmp_path, {}), 'Given the knowledge base\nWhen I shout "where?"')
    assert (outcome.status, outcome.place) == (UNDEFINED, f"{tmp_path}/one.feature:5")
    assert 'When I ask "QUESTION"' in outcome.message


@pytest.mark.parametrize(
    ("step", "found"),
    [
        ("Then the statement ANN-001 is supported", ""),
        ("Then the statement ANN-001 is supported by LIB", ""),
        ("Then the statement ANN-002 is contradicted by LIB line 7", ""),
        ("Then the statement ANN-003 is uncorroborated", ""),
        ('Then the statement ANN-002 says "Poems is green"', ""),
        ("Then the statement ANN-002 stands in line 4", ""),
        ('Then the statement ANN-002 is contradicted\nAnd it is settled by "library over letter"', ""),
        ("Then the statement ANN-001 is contradicted", "the statement ANN-001 is supported\n\nANN-001  supported"),
        ("Then the statement ANN-002 is contradicted by LIB line 8", "it is contradicted by LIB:7"),
        ("Then the statement ANN-002 is contradicted\nAnd nothing settles it", "it is settled by"),
        ("Then the statement ANN-9 is contradicted", "no statement of ANN is recorded as `ANN-9`"),
        ("Then the statement ANN-001 is outdated since 2003-12-31", "the statement ANN-001 is supported"),
        ('Then it is settled by "rank"', "no question was asked before this step"),
        ("Then it is clean", "nothing was checked before this step"),
        ('When I ask "x" as of never', "`never` is no day of the calendar"),
        ('When I write the file "more.kb"', "this step needs a text"),
        ('When I change "a" to "b" in "more.kb"', "there is no file `more.kb`"),
    ],
    ids=lambda value: value.partition("\n")[2] or value if isinstance(value, str) else "",
)
def test_steps_say_what_they_found(tmp_path: Path, step: str, found: str) -> None:
    outcome = ran(write(tmp_path, {"knowledge.kb": STATEMENTS}), step)
    assert outcome.status == (FAILED if found else PASSED), outcome.message
    assert outcome.message.startswith(found)


def test_a_verdict_rests_on_the_statement_and_on_who_stands_against_it(tmp_path: Path) -> None:
    step = "Then the statement ANN-002 is contradicted"
    outcome = ran(write(tmp_path, {"knowledge.kb": STATEMENTS}), step)
    facts, _ = rests_of(outcome.asked, outcome.named)
    assert {(one.source, one.lines, one.value) for one in facts} == {("ANN", "4", "green"), ("LIB", "7", "red")}


def test_a_base_with_errors_is_told_as_check_tells_it(tmp_path: Path) -> None:
    files = {"knowledge.kb": BLOCKS["kb"].replace("stands cellar", "stand cellar")}
    outcome = ran(write(tmp_path, files), 'When I ask "where is the atlas shelf?"')
    assert outcome.status == FAILED
    assert outcome.message.startswith("the knowledge base has errors, so nothing is answered")
    assert "did you mean `stands`?" in outcome.message


def test_what_a_scenario_writes_is_gone_and_stays_in_its_folder(tmp_path: Path) -> None:
    made: list[Sourcebook] = []

    def open_book(folder: Path | None) -> Sourcebook:
        made.append(opened(at(folder or tmp_path)))
        return made[-1]

    steps = 'Given a knowledge base of my own that stands alone\nAnd the file "../out.kb"\n  """\n  kind x\n  """'
    (scenario,) = parsed(feature(steps), tmp_path / "one.feature")
    outcome = run(scenario, open_book)
    assert outcome.message == "`../out.kb` lies outside of the knowledge base"
    assert made == []


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "no `Feature:`"),
        ("Feature: x\n", 1, "no scenario"),
        ("Feature: x\n  Scenario: a\n", 2, "has no step"),
        ("Feature: x\n  Scenario:\n    Given the knowledge base\n", 2, "has no name"),
        ("Feature: x\n  Scenario: a\n    And it holds\n", 3, "`And` cannot be the first"),
        ("Feature: x\n  Scenario: a\n    then it holds\n\n    Then it holds\n", 3, "did you mean `Then`?"),
        ("Feature: x\n  Background:\n    given the knowledge base\n  Scenario: a\n    Then it holds\n", 3, "`Given`?"),
        ("Feature: x\n  Scenario: a\n    Then it holds\n  Scenario: a\n    Then it holds\n", 4, "in line 2"),
        ("Feature: x\n  Scenario Outline: a\n    Then it <is>\n", 2, "no row"),
        ("Feature: x\n  Scenario Outline: a\n    Then it <is>\n    Examples:\n      | is |\n", 2, "no row"),
        ("Feature: x\n  Scenario: a\n    Then x\n    Examples:\n    | a | b |\n    | 1 |\n", 6, "more or fewer cells"),
        ('Feature: x\n  Scenario: a\n    Given x\n    """\n    open', 5, "ends in the middle"),
        ("# language: xx\nFeature: x\n", 1, "no language is called `xx`"),
    ],
    ids=lambda value: value if isinstance(value, str) and "\n" not in value else "",
)
def test_what_is_wrong_with_a_feature_is_named_with_its_line(text: str, line: int, says: str) -> None:
    with pytest.raises(FeatureErrors) as raised:
        parsed(text, Path("x.feature"))
    found = dict(raised.value.problems)
    assert says in found.get(line, ""), found


def test_a_feature_is_read_with_backgrounds_rules_tables_and_texts() -> None:
    text = textwrap.dedent(
        '''
        # language: de
        @a
        Funktionalität: Eins
          Grundlage:
            Angenommen eins
          @b
          Regel: Zwei
            Grundlage:
              Und zwei
              | x | <y> |
            @c
            Szenariogrundriss: Drei
              Wenn <x>
                """
                mit <y>
                  und <z>
                """
              Aber nicht
              @d
              Beispiele:
                | x  | y |
                | ja | 1 |
        '''
    )
    with pytest.raises(FeatureErrors, match="`Und` cannot be the first"):
        parsed(text, Path("x.feature"))
    (one,) = parsed(text.replace("Und zwei", "Angenommen zwei"), Path("x.feature"))
    assert (one.title, one.rule, one.tags, one.line) == ("Drei[ja-1]", "Zwei", ("a", "b", "c", "d"), 23)
    assert [(step.keyword, step.text) for step in one.steps] == [
        ("given", "eins"),
        ("given", "zwei"),
        ("when", "ja"),
        ("when", "nicht"),
    ]
    assert one.steps[1].datatable == (("x", "1"),)
    assert one.steps[2].docstring == "mit 1\n  und <z>"


# --- the sentences ---


def test_every_sentence_says_what_it_means_and_each_example_is_that_sentence() -> None:
    for sentence in sentences():
        assert sentence.meaning.endswith(".") and sentence.examples, sentence.shape
        for example in sentence.examples:
            words = example.partition("\n")[0].partition(" ")[2]
            fits = [one for one in sentences() if one.keyword == sentence.keyword and one.regex.fullmatch(words)]
            assert [one.perform for one in fits] == [sentence.perform], example


def test_no_step_of_our_features_is_two_sentences() -> None:
    steps = {
        (step.keyword, step.text)
        for path in sorted((ROOT / "features").rglob("*.feature"))
        for scenario in read(path)
        for step in scenario.steps
    }
    found = {words: [one.shape for one in sentences() if one.keyword == keyword and one.regex.fullmatch(words)]
             for keyword, words in steps}  # fmt: skip
    assert found
    assert {words: shapes for words, shapes in found.items() if len(shapes) != 1} == {}


@pytest.mark.parametrize(
    ("words", "keyword", "shape"),
    [
        ("it hold", "then", "it holds"),
        ("it holds", "when", "it holds"),
        ('the answer says "x"', "then", 'the answer names "WORDS"'),
        ('I ask the question "x"', "when", 'I ask "QUESTION"'),
        ("the statement ANN-1 is wrong", "then", "the statement ID is VERDICT"),
        ("it cites the PLAN", "then", "it cites SOURCE"),
    ],
)
def test_the_nearest_sentence_is_near(words: str, keyword: str, shape: str) -> None:
    assert nearest(words, keyword)[0].shape == shape


def test_the_sentences_are_listed_in_three_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["steps"]) == 0
    text = capsys.readouterr().out
    assert [line for line in text.splitlines() if line and line[0] != " "] == [word.title() for word in KEYWORDS]
    assert main(["steps", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert main(["steps", "--format", "markdown"]) == 0
    page = capsys.readouterr().out
    for one in listed:
        assert all(shape in text and f"`{shape}`" in page for shape in one["spellings"])
        assert one["meaning"] in page
    assert main(["steps", "dissents"]) == 0
    assert "nobody dissents" in capsys.readouterr().out
    assert main(["steps", "qqqqqqqq"]) == 1
    assert "lists them all" in capsys.readouterr().err
