"""A pattern of codes as people speak of it: what codes begin with, what they end in, how they are written.

INVARIANT: the text of a pattern is that of a format (`core.code`); `spoken` and `in_words` are each other's inverse for
what begins and ends with single letters or digits.
"""

import re
from collections.abc import Sequence

REST, MAYBE = "alphanumeric", "optional alphanumeric"
_ONE = re.compile(r"(letter|digit) ([A-Z0-9](?:(?:, [A-Z0-9])* or [A-Z0-9])?)\Z")


def joined(parts: Sequence[str]) -> str:
    """Parts of a format behind one another."""
    return " then ".join(parts)


def signs(choices: Sequence[str]) -> tuple[str, ...] | None:
    """Parts for any of some letters, or for the letters and digits of one word: `W`, `X`; `992`. None for several words
    of more than one sign, which are no one part."""
    choices = tuple(dict.fromkeys(choices))
    if len(choices) == 1:
        return tuple(f"{_sort(sign)} {sign}" for sign in choices[0])
    if not choices or any(len(choice) != 1 for choice in choices) or len({_sort(choice) for choice in choices}) != 1:
        return None
    *first, last = choices
    return (f"{_sort(last)} {', '.join(first)} or {last}",)


def _sort(sign: str) -> str:
    return "digit" if sign.isdigit() else "letter"


def spoken(pattern: str) -> str:
    """What is said of codes that are written so: `begin with W or X`, `end in F`, `are written as 4 digits then letter
    T`."""
    parts = pattern.split(" then ")
    if len(parts) > 1 and parts[-1] == REST and (begins := _said(parts[:-1])) is not None:
        return f"begin with {begins}"
    if len(parts) > 1 and parts[0] == REST and (ends := _said(parts[1:])) is not None:
        return f"end in {ends}"
    return f"are written as {pattern}"


def _said(parts: Sequence[str]) -> str | None:
    if parts in (["letter"], ["digit"]):
        return f"a {parts[0]}"
    found = [_ONE.match(part) for part in parts]
    if not all(found):
        return None
    texts = [one[2] for one in found if one is not None]
    return texts[0] if len(texts) == 1 else "".join(texts) if all(len(text) == 1 for text in texts) else None


def beginning(pattern: str) -> str | None:
    """The one word that codes of a pattern begin with, where that is all that it says."""
    said = spoken(pattern).removeprefix("begin with ")
    return said if said.isalnum() and said.isascii() else None
