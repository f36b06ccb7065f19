"""What the documentation shows is true: its examples resolve, its questions are understood, its commands are there.

All `kb` blocks of one page, also those in a comment `<!-- kb … -->`, are one knowledge base that stands alone. A line
of an `ask` block is a formal question and, behind `→`, the status that it gets, or, behind two blanks, a remark.
"""

import re
import shlex
from pathlib import Path

import pytest

import sourcebook
from sourcebook.interfaces.cli import main
from sourcebook.syntax import formatted
from sourcebook.syntax.parse import parse_question
from sourcebook.text import Severity, Source

ROOT = Path(__file__).resolve().parents[1]
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
LANGUAGE = ROOT / "docs" / "language.md"
TODAY = "2025-10-01"

_FENCE = re.compile(r"(?ms)^```([\w-]*)\n(.*?)^```$")
_HIDDEN = re.compile(r"(?ms)^<!-- kb\n(.*?)^-->$")
_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_TERMINAL = re.compile(r"""(?m)^[A-Z]+: "([^"]+)"$""")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fenced(path: Path, word: str) -> list[str]:
    """The lines of all blocks of a sort, in order."""
    found = [body for head, body in _FENCE.findall(path.read_text(encoding="utf-8")) if head == word]
    return [line for body in found for line in body.splitlines() if line.strip()]


def knowledge(path: Path) -> str:
    page = path.read_text(encoding="utf-8")
    blocks = [*_HIDDEN.findall(page), *(body for head, body in _FENCE.findall(page) if head == "kb")]
    return "\n".join(blocks)


def opened(path: Path, folder: Path) -> sourcebook.Sourcebook:
    (folder / "sourcebook.toml").write_text("on = []\n", encoding="utf-8")
    (folder / "page.kb").write_text(knowledge(path), encoding="utf-8")
    return sourcebook.open(folder, cache=folder / "cache")


def spans(path: Path) -> list[str]:
    """What stands between single backticks, outside of blocks."""
    return _SPAN.findall(_FENCE.sub("", path.read_text(encoding="utf-8")))


WITH_KNOWLEDGE = [path for path in DOCS if knowledge(path)]
WITH_QUESTIONS = [path for path in DOCS if fenced(path, "ask")]


@pytest.mark.parametrize("path", WITH_KNOWLEDGE, ids=name_of)
def test_the_examples_of_a_page_are_a_knowledge_base(path: Path, tmp_path: Path) -> None:
    found = [one for one in opened(path, tmp_path).check() if one.severity is not Severity.NOTE]
    assert [(one.span, one.code, one.message) for one in found] == []


@pytest.mark.parametrize("path", WITH_KNOWLEDGE, ids=name_of)
def test_the_examples_have_the_canonical_layout(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    shown = [body for head, body in _FENCE.findall(page) if head == "kb"]
    assert [formatted(Source(path.name, body)) for body in shown] == shown


@pytest.mark.parametrize("path", WITH_QUESTIONS, ids=name_of)
def test_the_questions_of_a_page_are_answered_as_it_says(path: Path, tmp_path: Path) -> None:
    book = opened(path, tmp_path)
    wrong = []
    for line in fenced(path, "ask"):
        question, arrow, promised = line.partition("→") if "→" in line else (line.strip().partition("  ")[0], "", "")
        answer = book.ask(question.strip(), on=None if " on " in question else TODAY)
        is_asked = answer.certainty == "certain" and answer.query is not None
        if not is_asked or (arrow and answer.status != promised.strip()):
            wrong.append((question, answer.certainty, answer.status, answer.notes))
    assert wrong == []


@pytest.mark.parametrize("path", DOCS, ids=name_of)
def test_formal_questions_in_the_text_are_well_spelled(path: Path) -> None:
    shown = [span for span in spans(path) if re.search(r"(?:^| )\?(?: |$)", span) and span != "?"]
    assert [span for span in shown if parse_question(span)[0] is None] == []


def commands(path: Path) -> list[list[str]]:
    """The words of every call of `sourcebook` that a page shows."""
    lines = [*fenced(path, "sh"), *(span for span in spans(path) if span.startswith("sourcebook "))]
    calls = []
    for line in lines:
        words = shlex.split(line.replace("…", "x"), comments=True)
        for part in " ".join(word.replace(" ", "_") for word in words).split(" && "):
            first, *rest = part.split()
            if first.rpartition("/")[2] == "sourcebook":
                calls.append(rest)
    return calls


@pytest.mark.parametrize("path", [path for path in DOCS if commands(path)], ids=name_of)
def test_the_commands_of_a_page_are_there(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    known = set(re.findall(r"(?m)^    (\w+) ", capsys.readouterr().out))
    for words in commands(path):
        command = next((word for word in words if word in known), None)
        assert command is not None, words
        at = words.index(command)
        called = words[at : at + (2 if command in ("release", "licence") else 1)]
        assert main([*called, "--help"]) == 0
        told = capsys.readouterr().out
        assert [word for word in words if word.startswith("--") and word not in told] == [], words


def test_the_table_of_commands_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    known = re.findall(r"(?m)^    (\w+) ", capsys.readouterr().out)
    assert sorted(re.findall(r"(?m)^\| `(\w+)[^`]*` \|.*\| (?:\d|the same)[^|]*\|$", page())) == sorted(known)


@pytest.mark.parametrize("path", DOCS, ids=name_of)
def test_every_diagnostic_that_is_named_has_a_page(path: Path) -> None:
    pages = {page.stem for page in (ROOT / "grammar" / "pages").glob("*.md")}
    named = set(re.findall(r"\b[EWN]-[a-z]+(?:-[a-z]+)*", path.read_text(encoding="utf-8")))
    assert sorted(named - pages) == []


@pytest.mark.parametrize("path", DOCS, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", path.read_text(encoding="utf-8")):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        headings = re.findall(r"(?m)^#+ (.+)$", target.read_text(encoding="utf-8")) if target.is_file() else []
        if not target.exists() or (anchor and anchor not in [_anchor(heading) for heading in headings]):
            lost.append(link)
    assert lost == []


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def page() -> str:
    return LANGUAGE.read_text(encoding="utf-8")


def test_the_reference_names_every_word_of_the_grammar() -> None:
    code = " ".join([*(body for _, body in _FENCE.findall(page())), *spans(LANGUAGE)])
    words = {word for path in (ROOT / "grammar").glob("*.lark") for word in _TERMINAL.findall(path.read_text())}
    assert words
    assert sorted(word for word in words if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", code)) == []


def test_the_reference_names_every_way_of_asking() -> None:
    english = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "kb" / "english").glob("*.kb"))
    named = set(spans(LANGUAGE))
    for word in ("form", "wrapper", "words"):
        declared = set(re.findall(rf"(?m)^{word} ([\w-]+)", english))
        assert declared
        assert sorted(declared - named) == []
