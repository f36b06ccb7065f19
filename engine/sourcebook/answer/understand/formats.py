"""A format of codes in the words of a question: `four digits followed by a letter` as `4 digits then letter`.

INVARIANT: what is found reads as a format (`core.code.read_format`).
"""

from sourcebook.compile.english import NUMBERS, WORD, Token
from sourcebook.core.code import read_format

_NOUNS = {"letter": "letter", "digit": "digit", "character": "character", "number": "digit", "numeral": "digit"}
_NOUNS |= {f"{noun}s": name for noun, name in _NOUNS.items()}
_NOUNS |= {"alphanumeric": "alphanumeric", "alphanumerics": "alphanumeric"}
_WHOLE = {
    "numeric": "numeric",
    "numerical": "numeric",
    "alphanumeric": "alphanumeric",
    "alphanumerical": "alphanumeric",
}
_BESIDE = frozenset(("a", "an", "the", "capital", "numeric", "numerical", "single"))
_JOINTS = (("followed", "by"), ("and", "then"), ("then",), ("and",), ("plus",))
_WHOLLY = frozenset(("all", "only", "just"))
BEGINS = frozenset((*_WHOLLY, *_NOUNS, *_WHOLE, *_BESIDE, *NUMBERS, "up", "optional"))


def written(tokens: list[Token], start: int) -> tuple[str, int] | None:
    """The format that begins at token `start`, and the token after it.

    A noun alone is none, since it is what codes are spoken of with: a format has a number, or several parts, or is
    `numeric` or `alphanumeric`.
    """
    lows = [token.low if token.shape == WORD else "" for token in tokens]
    if lows[start] in _WHOLLY:
        noun = lows[start + 1] if start + 1 < len(lows) else ""
        return ("numeric", start + 2) if noun.endswith("s") and _NOUNS.get(noun) == "digit" else None
    parts: list[str] = []
    at, counted = start, False
    while (part := _part(tokens, lows, at)) is not None:
        parts.append(part[0])
        at, counted = part[1], counted or part[2]
        joint = next((joint for joint in _JOINTS if tuple(lows[at : at + len(joint)]) == joint), None)
        if joint is None or _part(tokens, lows, at + len(joint)) is None:
            break
        at += len(joint)
    text = " then ".join(parts)
    if not (counted or len(parts) > 1) or read_format(text) is None:
        return None
    return text, at


def _part(tokens: list[Token], lows: list[str], at: int) -> tuple[str, int, bool] | None:
    """One part of a format that begins at word `at`, the word after it, and whether it can stand alone."""
    while at + 1 < len(lows) and lows[at] in _BESIDE and (lows[at + 1] in _NOUNS or lows[at + 1] in _BESIDE):
        at += 1
    before = ""
    if lows[at : at + 1] == ["optional"]:
        before, at = "optional ", at + 1
    elif lows[at : at + 2] == ["up", "to"]:
        before, at = "up to ", at + 2
    least = _number(lows, at)
    if least is not None:
        at += 1
        if lows[at : at + 1] in (["to"], ["or"]) and (most := _number(lows, at + 1)) is not None:
            before, least, at = f"{before}{least} to ", most, at + 2
        while at + 1 < len(lows) and lows[at] in _BESIDE and lows[at + 1] in _NOUNS:
            at += 1
    if at >= len(lows):
        return None
    low, after = lows[at], lows[at + 1 : at + 2]
    if least is None and low in _WHOLE:
        return before + _WHOLE[low], at + (2 if after and after[0] in _NOUNS else 1), True
    noun = _NOUNS.get(low)
    if noun is None:
        return None
    at += 1
    if noun == "alphanumeric" and after in (["character"], ["characters"]):
        at += 1
    many = least is not None and (least != 1 or bool(before))
    plural = many or (least is None and low.endswith("s"))
    text = before + (f"{least} " if many else "") + noun + ("s" if plural else "")
    if noun == "letter" and at < len(tokens) and _single(tokens[at]):
        text, at = f"{text} {tokens[at].raw}", at + 1
        if at < len(tokens) and _single(tokens[at]) and tokens[at].begins == tokens[at - 1].begins + 2:
            text, at = f"{text}-{tokens[at].raw}", at + 1
    return text, at, least is not None


def _number(lows: list[str], at: int) -> int | None:
    low = lows[at] if at < len(lows) else ""
    return int(low) if low.isdecimal() and len(low) < 3 else NUMBERS.get(low)


def _single(token: Token) -> bool:
    return len(token.raw) == 1 and token.raw.isascii() and token.raw.isupper()
