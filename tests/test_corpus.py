"""The literate cases of `tests/corpus` and the pages of the codes: what they promise comes out.

`pytest tests/test_corpus.py --update` writes what comes out into them; a person reads the difference.
"""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

import sourcebook
from sourcebook.infer.verdict import verdict
from sourcebook.render import RENDERERS
from sourcebook.session.base import Base
from sourcebook.session.session import Session
from sourcebook.text import Diagnostic, Severity
from tests.literate import (
    Block,
    answered,
    blocks,
    files,
    marked,
    marks,
    places,
    proven,
    replaced,
    told,
    written,
)

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests" / "corpus"
PAGES = ROOT / "grammar" / "pages"
TODAY = "2025-10-01"


class Case:
    """A page, and the knowledge base that it describes."""

    def __init__(self, page: str, folder: Path) -> None:
        self.base, texts = files(page)
        self.folder = written(folder, self.base, texts)
        self._book: sourcebook.Sourcebook | None = None

    @property
    def book(self) -> "sourcebook.Sourcebook":
        if self._book is None:
            self._book = sourcebook.open(self.folder, cache=self.folder / "cache")
        return self._book

    def ask(self, question: str) -> dict[str, object]:
        on = None if " on 1" in question or " on 2" in question else TODAY
        answer = self.book.ask(question.strip(), on=on)
        found: dict[str, object] = json.loads(RENDERERS["json"](answer))
        return found

    def check(self) -> str:
        own = session(self.folder, self.base).diagnostics()
        return told(own, several=len(self.base) > 1)

    def answer(self, question: str) -> str:
        return answered(self.ask(question))

    def why(self, question: str) -> str:
        found: list[dict[str, dict[str, object]]] = self.ask(question)["answers"]  # type: ignore[assignment]
        return proven(found[0]["proof"]) if found else self.answer(question)

    def verdict(self, stated: str) -> str:
        """The verdict on what a source states of a subject: `SOURCE:LINE SUBJECT PROPERTY VALUE`."""
        place, subject, name, value = stated.split(maxsplit=3)
        value = value.strip().strip('"')
        knowledge = self.book.knowledge
        facts = knowledge.facts[name][knowledge.node_of.get(subject, subject)]
        (fact,) = (f for f in facts if str(f.citation) == place and f.values == (value,))
        return str(verdict(knowledge, fact, 20251001).judgement)

    def fmt(self) -> str:
        from sourcebook.syntax import formatted
        from sourcebook.text import Source

        name, text = next(iter(self.base.items()))
        return formatted(Source(name, text))


def session(folder: Path, base: Iterable[str]) -> Session:
    """The files of a page alone, without the English of questions."""
    return Session(Base(folder, {name: folder / name for name in base}, frozenset()), cache=folder / "cache")


def outcome(page: str, folder: Path) -> tuple[dict[Block, str], list[str]]:
    """What comes out for each block that is rewritten, and the rows of the tables that are not as promised."""
    case = Case(page, folder)
    new: dict[Block, str] = {}
    wrong = []
    question = ""
    for block in blocks(page):
        match block.word:
            case "query" | "why":
                question = block.body
            case "answer":
                new[block] = case.answer(question)
            case "proof":
                new[block] = case.why(question)
            case "check":
                new[block] = case.check()
            case "fmt":
                new[block] = case.fmt()
            case "table":
                for number, row in enumerate(block.body.splitlines(), block.line + 1):
                    asked, _, status = row.partition("→")
                    got = case.ask(asked)["status"]
                    if got != status.strip():
                        wrong.append(f"line {number}: {asked.strip()} → {got}, not {status.strip()}")
            case "verdicts":
                for number, row in enumerate(block.body.splitlines(), block.line + 1):
                    stated, _, judgement = row.partition("→")
                    got = case.verdict(stated)
                    if got != judgement.strip():
                        wrong.append(f"line {number}: {stated.strip()} → {got}, not {judgement.strip()}")
            case "kb" | "text":
                pass
            case other:
                raise AssertionError(f"no block is called {other!r}")
    return new, wrong


@pytest.mark.parametrize("path", sorted(CORPUS.rglob("*.md")), ids=lambda path: path.relative_to(CORPUS).as_posix())
def test_the_case_comes_out_as_written(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page = path.read_text(encoding="utf-8")
    new, wrong = outcome(page, tmp_path / "case")
    if request.config.getoption("--update"):
        path.write_text(replaced(page, new), encoding="utf-8")
    else:
        assert replaced(page, new) == page
    assert wrong == []


def findings(text: str, texts: dict[str, str], folder: Path) -> tuple[Diagnostic, ...]:
    written(folder, {"page.kb": text}, texts)
    return session(folder, ["page.kb"]).diagnostics()


def imported_in_turn(page: str, folder: Path) -> dict[Block, str]:
    """What is said of each file of a page when it is imported into the store with those before it."""
    from sourcebook.releases.importing import imported

    new: dict[Block, str] = {}
    said = ""
    for block in blocks(page):
        if block.word == "file":
            path = folder / "files" / block.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, encoding="utf-8")
            found = imported(path, folder / "home")
            said = "".join(f"{one.state}\n{told(one.findings, several=True)}" for one in found)
        elif block.word == "told":
            new[block] = said
    return new


def looked_at(found: Iterable[Diagnostic], code: str) -> list[Diagnostic]:
    """Errors and warnings, and notes of the page's own code: a small example has notes that are not its subject."""
    return [item for item in found if item.severity is not Severity.NOTE or item.code == code]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.md")), ids=lambda path: path.stem)
def test_the_page_shows_its_code(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page, code = path.read_text(encoding="utf-8"), path.stem
    assert page.startswith(f"# {code}\n\n")
    examples = [block for block in blocks(page) if block.word == "kb"]
    if any(block.word == "file" for block in blocks(page)):
        new = imported_in_turn(page, tmp_path)
        if request.config.getoption("--update"):
            path.write_text(replaced(page, new), encoding="utf-8")
        else:
            assert replaced(page, new) == page
        *_, last = new.values()
        assert any(f" {code}: " in told for told in new.values())
        assert f" {code}: " not in last, "a page ends with a right example"
        return
    if not examples:
        pytest.skip("a code that no text of a knowledge base or of a file can show")
    wrong, *right = examples
    texts = files(page)[1]
    found = looked_at(findings(wrong.body, texts, tmp_path / "wrong"), code)
    if request.config.getoption("--update"):
        path.write_text(replaced(page, {wrong: marked(wrong.body, found)}), encoding="utf-8")
    else:
        assert marks(wrong.body) == places(wrong.body, found)
    assert code in {item.code for item in found}
    assert right, "a page ends with a right example"
    for i, example in enumerate(right):
        assert looked_at(findings(example.body, texts, tmp_path / f"right{i}"), code) == []
