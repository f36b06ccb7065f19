"""Codes that a question speaks of by how they are written: `codes ending in F`, `the G in G9631`, `four digits then T`.

INVARIANT: what is found reads as a format (`core.code.read_format`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sourcebook.compile.english import NUMBERS
from sourcebook.core.code import read_format
from sourcebook.core.pattern import MAYBE, REST, joined, signs
from sourcebook.text.value import dataclass, replace

_END = r"(?=\s*(?:$|[?.,;:/)!-]|\b(?:and|or|what|which|is|are|do|does|for|mean|stand|in|of|on)\b))"
# One capital, or a small one where it is no word; up to four digits behind it; a number.
_SIGN = rf"(?:(?<!\w)[\"']?(?:[A-Z]\d{{0,4}}|\d{{1,4}}|[b-hj-z]|[ai]{_END})[\"']?(?![\w-]))"
_JOINT = r"(?:\s*(?:,|/|\bor\b|\band\b)\s*(?:(?i:with|in|by|an?|the|letters?)\s+)*)"
_NUMBER = r"(?:[1-9]|one|two|three|four|five|six|seven|eight|nine)"
_NOUN = r"(?i:letter|digit|number|numeral)s?"
_NOUNS = r"(?i:(?:the|an?|just|only|capital|letters?|digits?|numbers?|suffix|prefix|character|sign)\s+)*?"
_BEGIN = (
    r"(?i:start(?:s|ed|ing)?|begin(?:s|ning|ing)?|began|commenc(?:es?|ing))\s+(?i:(?:out|off)\s+)?(?i:with|by|in|at)\s+"
)
_CLOSE = r"(?i:end(?:s|ed|ing)?|finish(?:es|ing)?|terminat(?:es?|ing))\s+(?i:up\s+)?(?i:in|with|on|by)\s+"
_THEY = r"(?i:(?:that|which|who|it|they|may|might|can|also|always|usually|would|will|do|does)\s+)*"
_FRONT = r"front|start|beginning|first\s+(?:place|position)"
_BACK = r"end|back|tail|last\s+(?:place|position)"
_ARTICLES = r"(?:(?i:the|an?|any|all|my|our|your|its|those|these|some|that)\s+)*"
_CODES = r"(?i:numbers?|codes?|ones?|something|anything)"
_THOSE = r"(?i:those|these|them|it|that|this|such(?:\s+an?)?)"
_LINKS = r"that|which|who|are|is|can|may|might|do|does|will|would|usually|always|all|have|has|being"


def _what(group: str) -> str:
    """What codes begin or end with: some signs, or so many of a class."""
    counted = rf"(?P<many{group}>(?i:an?\s+|{_NUMBER}\s+)?)(?P<class{group}>{_NOUN})\b(?!\s+[A-Za-z0-9]\b)"
    return rf"(?:{counted}|{_NOUNS}(?P<signs{group}>{_SIGN}(?:{_JOINT}{_SIGN})*))"


def _step(named: bool) -> str:
    """One of several things in a row: `four digits`, `a letter`, `T`."""
    n, c, letter, sign = ("?P<n>", "?P<c>", "?P<l>", "?P<s>") if named else ("?:", "?:", "?:", "?:")
    single = rf"(?i:capital\s+)?({letter}(?i:letter)\b)(?!\s+[A-Z]\b)|(?i:letter\s+)?({sign}{_SIGN})"
    return rf"(?:({n}(?i:{_NUMBER}))\s+({c}{_NOUN})|(?i:(?:an?|the)\s+)?(?:{single}))"


_NEXT = r"\s*(?:,|\+|(?i:\band\s+then\b|\bthen\b|\band\b|\bplus\b|\bfollowed\s+by\b|\bwith\b))\s*(?i:then\s+)?"


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """The expressions, made when a question first needs them."""
    at = rf"(?i:(?:,\s*)?(?:at|on|in|as)\s+(?:(?:the|its|their)\s+)?(?:very\s+)?(?P<where>{_FRONT}|{_BACK}))"
    meant = r"(?i:stands?\s+for\s+|means?\s+|doing\s+)?(?i:in|of|on|from)"
    texts = {
        "both": rf"{_BEGIN}{_what('1')}\s+(?i:and|but)\s+{_THEY}{_CLOSE}{_what('2')}",
        "begin": _BEGIN + _what("1"),
        "end": _CLOSE + _what("2"),
        "own": rf"(?i:\b(?:the|an?)\s+)?(?i:letter\s+)?(?P<sign>{_SIGN})\s+{meant}\s+(?P<code>[A-Z0-9]{{4,6}})\b",
        "placed": rf"(?:\b(?i:the|an?)\s+)?{_what('3')}(?:\s+(?i:codes?))?\s+{at}",
        "fix": rf"(?i:\b(?:the|an?)\s+)?(?P<fix>(?i:prefix|suffix))\s+(?P<signs4>{_SIGN}(?:{_JOINT}{_SIGN})*)",
        "fixed": rf"(?P<sign>{_SIGN})[\s-](?P<fix>(?i:prefix|suffix))(?:es)?\b",
        "first": (
            rf"(?P<signs5>{_SIGN}(?:{_JOINT}{_SIGN})*)\s+(?:(?i:is|are|was|were|be|as)\s+)?(?i:(?:an?|the)\s+)?"
            rf"(?:[a-z]+\s+){{0,4}}?(?:(?i:first|starting|initial|leading|opening)\s+(?i:letters?|characters?)|as\s+a\s+prefix)"
            r"\b"
        ),
        "lone": rf"(?i:letters?)\s+(?P<signs6>{_SIGN}(?:{_JOINT}{_SIGN})*)(?=\s*(?:$|[?.,;:!]))",
        "lent": (
            rf"\W*(?i:(?:the\s+)?letters?\s+)?(?P<signs>{_SIGN}(?:(?:{_JOINT}|\s+){_SIGN})*)\s*[-:,.]+\s*(?P<rest>.+)"
        ),
        "those": rf"(?P<verb>{_BEGIN}|{_CLOSE})(?i:one\s+of\s+)?{_THOSE}(?:\s+(?i:letters?|signs?|ones?))?\b",
        "those used": (
            rf"(?i:are|is|were|was)\s+{_THOSE}\s+(?i:letters?)\s+(?i:(?:ever|actually|really|still|also|even)\s+)?"
            r"(?i:used|in\s+use|taken|found|valid|assigned|allowed)\b"
        ),
        "steps": rf"{_step(False)}(?:{_NEXT}{_step(False)})+",
        "step": _step(True),
        "written": (
            r"(?i)\b(?:are|is)\s+written\s+as\s+"
            r"(?P<format>(?:\d+|letter|digit|optional|alphanumeric|up)\b.*?)\s*\??\Z"
        ),
        "behind": (
            r"\s*(?i:of\s+)(?i:(?:an?|the|my|your|their|this|that|some|its)\s+)*(?:[\w-]+\s+){0,2}?"
            r"(?i:codes?|numbers?|it)\b"
        ),
        "of one": r"\s*(?i:of|in|on)\s+(?i:codes?\s+)?(?P<code>[A-Z0-9]{4,7})\b",
        "example": (
            r"[\s,(]*(?i:like|such\s+as|e\.?\s?g\.?|as\s+in|for\s+(?:example|instance)|say|i\.?\s?e\.?)?[\s,:(]*"
            r"(?P<code>[A-Z0-9]{4,7})\b[)\s]*(?=[?.,;]|\Z)"
        ),
        "before": rf"\b{_ARTICLES}(?:{_CODES}[\s,]+(?i:(?:{_LINKS})\s+)*(?i:(?:with|having|an?|the)\s+)*)?\Z",
        "sign": _SIGN,
        "year": r"(?:1[89]|20)\d\d\Z",
    }
    return {name: re.compile(text) for name, text in texts.items()}


_DIGITS = frozenset("0123456789")
_OWN = ("own",)
_SPOKEN = ("both", "begin", "end", "own", "placed", "fix", "fixed", "first", "lone")
_TELLING = frozenset(
    [
        "start",
        "begin",
        "began",
        "commenc",
        "end",
        "finish",
        "terminat",
        "fix",
        "front",
        "digit",
        "letter",
        "number",
        "back",
        "tail",
        "position",
        "written",
    ]
)


@dataclass(frozen=True, slots=True)
class Shaped:
    """What codes are written like, where that is said, and the words before and after; those that are `named` by a
    letter alone, without a word that they begin with it."""

    pattern: str
    before: str
    after: str
    named: str = ""


def found(text: str) -> Shaped | None:
    """How the codes are written that a question speaks of; None where it says nothing of that."""
    low = text.lower()
    told: Sequence[str] = _SPOKEN if any(map(low.__contains__, _TELLING)) else _OWN
    if told is _OWN and ((low.isascii() and _DIGITS.isdisjoint(low)) or not any(sign.isdigit() for sign in low)):
        return None
    text = _with_letters(text)
    if (
        "written" in low
        and (written := _patterns()["written"].search(text)) is not None
        and read_format(written["format"]) is not None
    ):
        return _apart(text, written["format"], written.start(), written.end())
    for pattern, start, end, named in _said(text, told):
        if read_format(pattern) is not None:
            return replace(_apart(text, pattern, start, end), named=named)
    return None


def _with_letters(text: str) -> str:
    """The question with the letters that it speaks of before it in their place: `W, X: do codes begin with those?`."""
    if (told := _patterns()["lent"].match(text)) is None:
        return text
    signs, rest = " or ".join(_signs(told["signs"])), told["rest"]
    if (said := _patterns()["those"].search(rest)) is not None:
        return f"{rest[: said.start()]}{said['verb']}{signs}{rest[said.end() :]}"
    if (said := _patterns()["those used"].search(rest)) is not None:
        return f"{rest[: said.start()]}are there codes that begin with {signs}{rest[said.end() :]}"
    return text


def _said(text: str, told: Sequence[str]) -> Iterator[tuple[str, int, int, str]]:
    for name in told:
        for one in _patterns()[name].finditer(text):
            if (pattern := _pattern(name, one)) is not None:
                yield pattern, one.start(), one.end(), one["signs6"] if name == "lone" else ""
    for one in () if told is _OWN else _patterns()["steps"].finditer(text):
        steps = [_one_step(step) for step in _patterns()["step"].finditer(one[0])]
        if any(step[-1].isupper() or step[-1].isdigit() for step in steps):
            yield joined(steps), one.start(), one.end(), ""


def _pattern(name: str, one: "re.Match[str]") -> str | None:
    """The format that is meant by what was found."""
    match name:
        case "both":
            first, last = _parts(one, "1"), _parts(one, "2")
            if first is None or last is None:
                return None
            counted = first[0][:1].isdigit()
            return joined([*first, *([] if counted else [MAYBE]), *last])
        case "begin":
            parts = _parts(one, "1")
            return joined([*parts, REST]) if parts is not None else None
        case "end":
            parts = _parts(one, "2")
            return joined([REST, *parts]) if parts is not None else None
        case "own":
            sign, code = one["sign"].strip("\"'").upper(), one["code"]
            if not any(letter.isdigit() for letter in code):
                return None
            parts = signs([sign])
            begins = code.startswith(sign)
            if parts is None or not (begins or code.endswith(sign)):
                return None
            return joined([*parts, REST] if begins else [REST, *parts])
        case "placed":
            parts = _parts(one, "3")
            if parts is None:
                return None
            return joined([*parts, REST] if re.match(f"(?i){_FRONT}", one["where"]) else [REST, *parts])
        case "first" | "lone":
            parts = signs(_signs(one["signs5" if name == "first" else "signs6"]))
            return joined([*parts, REST]) if parts is not None else None
        case _:
            chosen = _signs(one["signs4"]) if name == "fix" else [one["sign"].strip("\"'").upper()]
            parts = signs(chosen)
            if parts is None:
                return None
            return joined([*parts, REST] if one["fix"].lower() == "prefix" else [REST, *parts])


def signs_of(said: str) -> list[str]:
    """The letters and numbers that a text names one by one."""
    return _signs(said)


def _signs(said: str) -> list[str]:
    """What is named one by one; nothing where that is a year."""
    if _patterns()["year"].match(said):
        return []
    return [one.strip("\"'").upper() for one in _patterns()["sign"].findall(said)]


def _parts(one: "re.Match[str]", group: str) -> tuple[str, ...] | None:
    """The parts of a format that a group of an expression stands for."""
    if one[f"signs{group}"] is not None:
        return signs(_signs(one[f"signs{group}"]))
    return (_counted(one[f"many{group}"], one[f"class{group}"]),)


def _counted(many: str, noun: str) -> str:
    sort = "letter" if noun.lower().startswith("letter") else "digit"
    number = NUMBERS.get(many.strip().lower(), int(many) if many.strip().isdigit() else 1)
    return f"{number} {sort}s" if number > 1 else sort


def _one_step(one: "re.Match[str]") -> str:
    if one["n"] is not None:
        return _counted(one["n"], one["c"])
    if one["s"] is not None:
        return joined(signs([one["s"].strip("\"'").upper()]) or ("letter",))
    return "letter"


def _apart(text: str, pattern: str, start: int, end: int) -> Shaped:
    """The pattern with the words around it; an example of it (`like 3008F`) is no word of the question."""
    if (behind := _patterns()["behind"].match(text, end)) is not None:
        end = behind.end()
    shaped = read_format(pattern)
    one = _patterns()["of one"].match(text, end)
    if one is not None and shaped is not None and shaped.matches(one["code"]):
        end = one.end()  # `the F at the end of 3008F`
    after = text[end:]
    for example in _patterns()["example"].finditer(after):
        if shaped is not None and shaped.matches(example["code"]):
            after = after[: example.start()] + after[example.end() :]
            break
    before = _patterns()["before"].sub("", text[:start])
    if (first := re.search(r"([A-Z0-9]{4,7})[,:\s]*\Z", before)) and shaped is not None and shaped.matches(first[1]):
        before = before[: first.start()]
    return Shaped(pattern, before, after)
