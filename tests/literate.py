"""Literate cases: a page of prose with fenced blocks, of which some say what must come out of others.

A block is known by the first word of its fence:

    kb NAME      a file of the knowledge base (`case.kb` without a name; `kb crlf` has line ends of Windows)
    text NAME    the text of a source, as the file `NAME.txt`
    query        a question, in words or formal; `answer` after it: what is answered
    why          a question; `proof` after it: why
    table        lines `question → status`, written by hand and never rewritten
    verdicts     lines `SOURCE:LINE SUBJECT PROPERTY VALUE → judgement`, by hand too
    check        what is found in the knowledge base, one line a finding, its help below it
    file NAME    a file that is imported, each into the store with those before it; `told` after it: what is said of it
    fmt          the first file as the formatter writes it
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sourcebook.text import Diagnostic, Severity

_FENCE = re.compile(r"(?ms)^```(?P<head>[^\n`]*)\n(?P<body>.*?)^```[ ]*$")


@dataclass(frozen=True)
class Block:
    word: str
    name: str
    body: str
    start: int  # of the body, in the page
    line: int


def blocks(page: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    out = []
    for found in _FENCE.finditer(page):
        word, _, name = found["head"].strip().partition(" ")
        out.append(
            Block(word, name.strip(), found["body"], found.start("body"), page.count("\n", 0, found.start()) + 1)
        )
    return out


def replaced(page: str, new: Mapping[Block, str]) -> str:
    """The page with other bodies for some blocks."""
    for block in sorted(new, key=lambda block: -block.start):
        page = page[: block.start] + new[block] + page[block.start + len(block.body) :]
    return page


def files(page: str) -> tuple[dict[str, str], dict[str, str]]:
    """The files of the knowledge base and the texts of its sources, by file name."""
    base: dict[str, str] = {}
    texts: dict[str, str] = {}
    for block in blocks(page):
        if block.word == "kb":
            crlf = block.name == "crlf"
            name = block.name if block.name.endswith(".kb") else f"case{len(base) + 1 if base else ''}.kb"
            base[name] = block.body.replace("\n", "\r\n") if crlf else block.body
        elif block.word == "text":
            texts[f"{block.name}.txt"] = block.body
    return base, texts


def written(folder: Path, base: Mapping[str, str], texts: Mapping[str, str]) -> Path:
    """A folder with a knowledge base that stands alone."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sourcebook.toml").write_text("on = []\n", encoding="utf-8")
    for name, text in {**base, **texts}.items():
        (folder / name).write_bytes(text.encode())
    return folder


# --- what comes out, as lines ---


def told(found: Iterable[Diagnostic], several: bool) -> str:
    """Findings as lines: place, code, message; the help below."""
    lines = []
    for item in found:
        name = item.span.source.rpartition("/")[2] if item.span else ""
        place = f"{item.span.line}:{item.span.column}" if item.span else "-"
        if several and item.span:
            place = f"{name}:{place}" if item.span.line else name
        lines.append(f"{place} {item.code}: {item.message}")
        lines += [f"  {line}" for line in (item.help or "").splitlines()]
    return "".join(f"{line}\n" for line in lines)


def answered(answer: Mapping[str, Any]) -> str:
    """An answer (by the JSON contract) as lines: each statement with its sources, then what speaks against it."""
    lines = []
    if answer["certainty"] != "certain":
        lines.append(f"({answer['certainty']})")
    if not answer["answers"] and not answer["table"]:
        lines.append(answer["status"])
    for item in answer["answers"]:
        lines.append(f"{item['status']}: {item['text']}{_cited(item)}")
        lines += [f"  {part['subject']}: {part['status']}" for part in item["parts"]]
    for item in answer["dissent"]:
        lines.append(f"against: {item['text']}{_cited(item)} ({item['settled_by'] or 'nothing settles it'})")
    if answer["table"]:
        lines += [" | ".join(row) for row in (answer["table"]["columns"], *answer["table"]["rows"])]
    lines += [f"note: {note}" for note in answer["notes"]]
    lines += [f"ask: {offer}" for offer in answer["suggestions"]]
    return "".join(f"{line}\n" for line in lines)


def proven(proof: Mapping[str, Any], depth: int = 0) -> str:
    """A proof as a tree of lines."""
    rule = f" ({proof['rule']})" if proof["rule"] else ""
    line = f"{'  ' * depth}{proof['text']}{rule}{_cited(proof)}\n"
    return line + "".join(proven(part, depth + 1) for part in proof["because"])


def _cited(item: Mapping[str, Any]) -> str:
    places = [f"{source['id']}:{source['lines']}" if source["lines"] else source["id"] for source in item["sources"]]
    return f" [{', '.join(places)}]" if places else ""


# --- marks in the pages of the codes ---

_MARK = re.compile(r"[ ]*# (error|warning|note)(?:: \[(?P<code>[\w-]+)\] \"(?P<text>[^\n]*)\")?$")


def marks(text: str) -> list[tuple[int, str, str]]:
    """What is marked in a text: line, code and marked words, in order."""
    out = []
    for number, line in enumerate(text.splitlines(), 1):
        found = _MARK.search(line)
        if found:
            out.append((number, found["code"] or found[1], found["text"] or ""))
    return out


def places(text: str, found: Iterable[Diagnostic]) -> list[tuple[int, str, str]]:
    """Findings in the same form as marks."""
    lines = text.splitlines()
    out = []
    for item in found:
        at = item.span
        assert at is not None, item
        words = lines[at.line - 1][at.column - 1 : at.column - 1 + at.length] if 0 < at.line <= len(lines) else ""
        out.append((at.line, item.code, words))
    return out


def marked(text: str, found: Iterable[Diagnostic]) -> str:
    """A text with its findings marked behind the lines they stand in, one a line."""
    lines = [_MARK.sub("", line) for line in text.splitlines()]
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
    for item, (number, code, words) in zip(found := list(found), places("\n".join(lines), found), strict=True):
        lines[number - 1] += f'  # {names[item.severity]}: [{code}] "{words}"'
    return "".join(f"{line}\n" for line in lines)


def updated(path: Path, make: Callable[[str], Mapping[Block, str]]) -> None:
    """Rewrite the blocks of a page for which `make` gives other bodies."""
    page = path.read_text(encoding="utf-8")
    path.write_text(replaced(page, make(page)), encoding="utf-8")
