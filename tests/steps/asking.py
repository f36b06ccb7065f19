"""Sentences about a knowledge base, a question and its answer (read through the JSON contract)."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

import sourcebook
from sourcebook import assets
from sourcebook.render import RENDERERS

Book = sourcebook.Sourcebook


@pytest.fixture
def desk(tmp_path: Path) -> dict[str, Any]:
    """What a scenario has in hand: the folder of its own base, the book, the answer, the findings."""
    return {"folder": tmp_path / "mine", "alone": False, "book": None, "answer": None, "findings": ()}


_shipped: list[Book] = []


@given("the shipped knowledge base")
def the_shipped_knowledge_base(desk: dict[str, Any]) -> None:
    if not _shipped:
        _shipped.append(sourcebook.open(assets.kb()))
    desk["book"] = _shipped[0]


@given("a knowledge base of my own that stands alone")
def a_base_that_stands_alone(desk: dict[str, Any]) -> None:
    desk["folder"].mkdir(exist_ok=True)
    (desk["folder"] / "sourcebook.toml").write_text("on = []\n", encoding="utf-8")


@given("a knowledge base of my own on the shipped one")
def a_base_on_the_shipped_one(desk: dict[str, Any]) -> None:
    desk["folder"].mkdir(exist_ok=True)
    (desk["folder"] / "sourcebook.toml").write_text('on = ["sourcebook"]\n', encoding="utf-8")


@given(parsers.parse('the file "{name}"'))
@when(parsers.parse('I write the file "{name}"'))
def the_file(desk: dict[str, Any], name: str, docstring: str) -> None:
    path = desk["folder"] / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(docstring + "\n", encoding="utf-8")
    desk["book"] = None


@when(parsers.parse('I change "{old}" to "{new}" in "{name}"'))
def i_change(desk: dict[str, Any], old: str, new: str, name: str) -> None:
    path = desk["folder"] / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
    desk["book"] = None


def book_of(desk: dict[str, Any]) -> Book:
    if desk["book"] is None:
        desk["book"] = sourcebook.open(desk["folder"])
    book: Book = desk["book"]
    return book


@when(parsers.re(r'I ask "(?P<question>.*)" as of (?P<day>\S+)'))
@when(parsers.re(r'I ask "(?P<question>.*)"'))
def i_ask(desk: dict[str, Any], question: str, day: str | None = None) -> None:
    answer = book_of(desk).ask(question, on=day)
    desk["answer"] = json.loads(RENDERERS["json"](answer, None))
    desk["text"] = RENDERERS["text"](answer, None)


STATUS = {
    "it holds": "holds",
    "it holds in part": "holds in part",
    "it does not hold": "does not hold",
    "it is not stated": "not stated",
    "it is disputed": "disputed",
    "it is not understood": "not understood",
}


@then(parsers.re(r"(?P<words>it (holds|holds in part|does not hold|is not stated|is disputed|is not understood))"))
def its_status(desk: dict[str, Any], words: str) -> None:
    answer = desk["answer"]
    assert answer["status"] == STATUS[words], desk["text"]


@then(parsers.re(r"the status is (?P<status>holds|holds in part|does not hold|not stated|disputed|not understood)"))
def the_status_is(desk: dict[str, Any], status: str) -> None:
    assert desk["answer"]["status"] == status, desk["text"]


@then(parsers.re(r"it is (?P<certainty>certain|only likely)"))
def its_certainty(desk: dict[str, Any], certainty: str) -> None:
    assert desk["answer"]["certainty"] == certainty.removeprefix("only "), desk["text"]


@then(parsers.parse('it understood "{query}"'))
def it_understood(desk: dict[str, Any], query: str) -> None:
    assert desk["answer"]["query"] == query, desk["text"]


def everything(value: Any) -> str:
    """All the words in a part of an answer."""
    if isinstance(value, dict):
        return " ".join(everything(item) for item in value.values())
    if isinstance(value, list):
        return " ".join(everything(item) for item in value)
    return "" if value is None else str(value)


def said(item: Any) -> dict[str, Any]:
    """What one answer says itself, without its proof and its sources."""
    return {key: item[key] for key in ("text", "subject", "value", "codes", "path", "parts")}


@then(parsers.re(r'the answer names "(?P<words>.*)"'))
def the_answer_names(desk: dict[str, Any], words: str) -> None:
    shown = [said(item) for item in desk["answer"]["answers"]]
    assert words in everything([shown, desk["answer"]["table"]]), desk["text"]


@then(parsers.re(r'the answer does not name "(?P<words>.*)"'))
def the_answer_does_not_name(desk: dict[str, Any], words: str) -> None:
    assert words not in everything([desk["answer"]["answers"], desk["answer"]["table"]]), desk["text"]


@then(parsers.re(r'the limit of the answer is "(?P<words>.*)"'))
def the_limit_of_the_answer(desk: dict[str, Any], words: str) -> None:
    first = desk["answer"]["answers"][0]
    limits = [first["scope"] or "", *re.findall(r"\(([^)]*)\)", first["text"])]
    assert any(words in limit for limit in limits), desk["text"]


@then(parsers.re(r'among the parts, "(?P<good>.*)" holds and "(?P<bad>.*)" does not hold'))
def among_the_parts(desk: dict[str, Any], good: str, bad: str) -> None:
    parts = {part["subject"]: part["status"] for item in desk["answer"]["answers"][:1] for part in item["parts"]}
    assert parts.get(good) == "holds", f"{parts}\n{desk['text']}"
    assert parts.get(bad) == "does not hold", f"{parts}\n{desk['text']}"


@then(parsers.re(r'the answer begins with "(?P<words>.*)"'))
def the_answer_begins_with(desk: dict[str, Any], words: str) -> None:
    assert desk["answer"]["answers"][0]["text"].startswith(words), desk["text"]


def cited(part: Any) -> set[str]:
    """Every source cited in a part of an answer, as `D3:64` and as `D3`."""
    found: set[str] = set()
    if isinstance(part, list):
        for item in part:
            found |= cited(item)
    elif isinstance(part, dict):
        for source in part.get("sources") or ():
            found |= {source["id"], f"{source['id']}:{source['lines']}"}
        for key in ("answers", "dissent", "proof", "because"):
            if part.get(key):
                found |= cited(part[key])
    return found


@then(parsers.re(r"it cites (?P<source>\S+) lines? (?P<lines>\S+)"))
def it_cites_a_line(desk: dict[str, Any], source: str, lines: str) -> None:
    found = cited(desk["answer"]["answers"])
    assert f"{source}:{lines}" in found, f"{sorted(found)}\n{desk['text']}"


@then(parsers.re(r'it cites (?P<source>\S+)( lines? (?P<lines>\S+))? for "(?P<words>.*)"'))
def it_cites_for(desk: dict[str, Any], source: str, words: str, lines: str | None = None) -> None:
    place = f"{source}:{lines}" if lines else source
    items = [item for item in desk["answer"]["answers"] if words in everything([said(item), item["scope"]])]
    assert items, f"nothing names {words!r}\n{desk['text']}"
    found = [cited(item) for item in items]
    assert any(place in places for places in found), f"{[sorted(places) for places in found]}\n{desk['text']}"


@then(parsers.re(r"it cites (?P<source>\S+)"))
def it_cites(desk: dict[str, Any], source: str) -> None:
    found = cited(desk["answer"]["answers"])
    assert source in found, f"{sorted(found)}\n{desk['text']}"


def proofs(part: Any) -> list[dict[str, Any]]:
    """Every proof in a part of an answer, the deep ones too."""
    if isinstance(part, list):
        return [proof for item in part for proof in proofs(item)]
    if not isinstance(part, dict):
        return []
    own = [part] if "because" in part else []
    return own + proofs(part.get("proof")) + proofs(part.get("because"))


@then(parsers.re(r'the proof says "(?P<words>.*)"'))
def the_proof_says(desk: dict[str, Any], words: str) -> None:
    texts = [proof["text"] for proof in proofs(desk["answer"]["answers"])]
    assert any(words in text for text in texts), "\n".join(texts)


@then(parsers.re(r'it follows by the rule "(?P<rule>.*)"'))
def it_follows_by_the_rule(desk: dict[str, Any], rule: str) -> None:
    rules = [proof["rule"] for proof in proofs(desk["answer"]["answers"])]
    assert rule in rules, f"{rules}\n{desk['text']}"


def against(desk: dict[str, Any], source: str, lines: str | None, words: str) -> list[Any]:
    """What a source, at a line if one is named, says against the answer in these words."""
    return [
        item
        for item in desk["answer"]["dissent"]
        if words in everything(item)
        and any(source == place["id"] and lines in (None, place["lines"]) for place in item["sources"])
    ]


@then(parsers.re(r'(?P<source>\S+)( line (?P<lines>\S+))? dissents with "(?P<words>.*)", settled by "(?P<settled>.*)"'))
def a_source_dissents(desk: dict[str, Any], source: str, words: str, settled: str, lines: str | None = None) -> None:
    sides = against(desk, source, lines, words)
    assert sides, f"{desk['answer']['dissent']}\n{desk['text']}"
    assert any(settled in (item["settled_by"] or "") for item in sides), sides


@then(parsers.re(r'(?P<source>\S+) dissents with "(?P<words>.*)", and nothing settles it'))
def a_source_dissents_unsettled(desk: dict[str, Any], source: str, words: str) -> None:
    sides = against(desk, source, None, words)
    assert sides and all(item["settled_by"] is None for item in sides), f"{sides}\n{desk['text']}"


@then("nobody dissents")
def nobody_dissents(desk: dict[str, Any]) -> None:
    assert desk["answer"]["dissent"] == [], desk["text"]


@then(parsers.re(r'a note says "(?P<words>.*)"'))
def a_note_says(desk: dict[str, Any], words: str) -> None:
    assert any(words in note for note in desk["answer"]["notes"]), f"{desk['answer']['notes']}\n{desk['text']}"


@then(parsers.re(r'it suggests "(?P<words>.*)"'))
def it_suggests(desk: dict[str, Any], words: str) -> None:
    found = desk["answer"]["suggestions"]
    assert any(words in suggestion for suggestion in found), f"{found}\n{desk['text']}"


@then(parsers.re(r'the table says "(?P<value>.*)" in the row "(?P<row>.*)"'))
def the_table_says(desk: dict[str, Any], value: str, row: str) -> None:
    rows = [cells for cells in desk["answer"]["table"]["rows"] if row in everything(cells[0])]
    assert rows and any(value in everything(cells) for cells in rows), desk["text"]


@when("I check it")
def i_check_it(desk: dict[str, Any]) -> None:
    desk["findings"] = sourcebook.open(desk["folder"]).check()


@then(parsers.re(r'there is a finding (?P<code>[EWN]-\S+) in line (?P<line>\d+) that says "(?P<words>.*)"'))
def there_is_a_finding(desk: dict[str, Any], code: str, line: str, words: str) -> None:
    shown = [(item.code, item.span and item.span.line, f"{item.message} {item.help}") for item in desk["findings"]]
    assert any(c == code and at == int(line) and words in text for c, at, text in shown), shown


@then("it is clean")
def it_is_clean(desk: dict[str, Any]) -> None:
    assert [item for item in desk["findings"] if item.code[0] in "EW"] == []
