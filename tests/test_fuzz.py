"""Whatever the text: diagnostics, never a traceback; the formatter keeps what is said; time in proportion.

`SOURCEBOOK_FUZZ=20000 pytest tests/test_fuzz.py` tries so many mutated texts instead of the usual few.
"""

import os
import random
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.core.formal import is_formal
from sourcebook.resolve import Names, Resolver, query
from sourcebook.syntax import parse, parse_question, write
from sourcebook.text import Source

ROOT = Path(__file__).parents[1]
INPUTS = int(os.environ.get("SOURCEBOOK_FUZZ", "400"))
NASTY = [
    '"',
    "'",
    "[",
    "]",
    ",",
    "#",
    "\n",
    "\n  ",
    "\t",
    "\r\n",
    "\r",
    "\x00",
    "\x0c",
    "\ufeff",
    "\ud800",
    "\udfff",
    "“",
    "”",
    "–",
    "\u2003",
    "\x85",
    "\u2028",
    "\x1f",
    "\x7f",
    "\U0001d7d8",
    " not ",
    " only ",
    "?",
    "? ",
    "=",
    ":",
    "-",
    ".",
    "..",
    " of ",
    " within ",
    " for ",
    " in place ",
    " from ",
    " until ",
    " because ",
    " over ",
    "a" * 200,
    "   ",
    "\\",
    "{",
    "}",
    "9" * 40,
]


def holds(text: str) -> None:
    """All that must be so of any text."""
    file = parse(Source("x.kb", text))
    count = text.count("\n") + text.count("\r") + 1
    for found in file.diagnostics:
        assert found.span is not None and 1 <= found.span.line <= count and found.span.column >= 1, found
        assert found.message and "\n" not in found.message, found
    once = write(file)
    again = parse(Source("x.kb", once))
    assert [d.tree for d in again.declarations] == [d.tree for d in file.declarations]
    assert write(again) == once
    for found in Resolver([Source("x.kb", text)]).diagnostics:
        assert found.message and "\n" not in found.message, found


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(list("ab. \n\t#\"'[],?-=\r\0é") + NASTY), max_size=80).map("".join))
def test_any_text_at_all(text: str) -> None:
    holds(text)


@pytest.mark.parametrize("text", ["\r\ufeffa", "\r\ufeff", "\ufeff\ufeffkind a", "kind a\n\ufeffkind b"])
def test_a_byte_order_mark_within_a_text(text: str) -> None:
    holds(text)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_any_characters_at_all(text: str) -> None:
    holds(text)


def mutated(chance: random.Random, text: str, lines: list[str]) -> str:
    for _ in range(chance.randrange(1, 5)):
        i = chance.randrange(len(text) + 1)
        j = min(len(text), i + chance.randrange(1, 30))
        match chance.randrange(7):
            case 0:
                text = text[:i] + text[j:]
            case 1:
                text = text[:i] + chance.choice(NASTY) + text[i:]
            case 2:
                text = text[:j] + text[i:]
            case 3:
                text = text[:i] + chance.choice(lines) + text[i:]
            case 4:
                rows = text.split("\n")
                chance.shuffle(rows)
                text = "\n".join(rows)
            case 5:
                text = text[:i] + chance.choice(NASTY) + text[j:]
            case _:
                words = text.split(" ")
                a, b = chance.randrange(len(words)), chance.randrange(len(words))
                words[a], words[b] = words[b], words[a]
                text = " ".join(words)
    return text


def test_declarations_of_the_shipped_knowledge_mutated() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "kb").rglob("*.kb"))]
    lines = [line for text in texts for line in text.split("\n")]
    chunks = [d.chunk.text for text in texts for d in parse(Source("", text)).declarations if len(d.chunk.text) < 1500]
    chance = random.Random(20250101)
    for number in range(INPUTS):
        text = mutated(chance, "\n".join(chance.choice(chunks) for _ in range(chance.randrange(1, 4))), lines)
        try:
            holds(text)
        except Exception as error:
            raise AssertionError(f"input {number}: {text!r}") from error


WORDS = [
    "CPT",
    "owner",
    "?",
    "not",
    ">",
    "=",
    ",",
    "AMA",
    '"a b"',
    "'x'",
    "as",
    "in",
    "by",
    "on",
    "2019",
    "for",
    "why",
    "place",
    "mainly",
    "define",
    "\0",
    "[",
    "#",
    '"',
    "\n",
    "\ud800",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_question_at_all(text: str) -> None:
    names = Names({}, {}, {}, {"CPT": "x"}, {}, {"define": frozenset()}, {"why"})
    is_formal(text, {"owner"}, {"why"}, {"CPT"})
    asked, wrong = parse_question(text)
    assert (asked is None) == bool(wrong)
    found, wrong = query(text, names)
    assert (found is None) == bool(wrong)


MILLION = 1_000_000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x" * 10 * MILLION, "E-long-line"),
        ("kind s\ns a\n  b " + "c " * 5 * MILLION, "E-long-line"),
        ('"' * 10 * MILLION, "E-long-line"),
        ("[" * MILLION, "E-long-line"),
        ("kind a within " + "[" * 9000, "E-not-expected"),
        (" " * MILLION + "x", "E-indented-first"),
        ("same a" + (",\n" + " " * 200) * 2000, "E-not-expected"),
        ("kind s\ns a\n" + "  b [\n" * 2000, "E-not-expected"),
        ("kind s\ns a\n" + "  b 'c\n" * 2000, "E-open-quote"),
        ("kind a\0b", "E-encoding"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 30 else "",
)
def test_a_text_that_is_far_too_much_is_told_at_once(text: str, code: str) -> None:
    begun = process_time()
    found = parse(Source("x.kb", text)).diagnostics
    assert found[0].code == code
    # No measure of speed: only that it is not the square of the length.
    assert process_time() - begun < 30


def test_ten_million_blank_lines_say_nothing() -> None:
    assert parse(Source("x.kb", "\n" * MILLION + " \n" * MILLION + "# c\n" * MILLION)).diagnostics == ()
