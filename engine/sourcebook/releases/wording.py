"""The words of a descriptor or of what somebody looks for, and what words have in common: their stems.

INVARIANT: a descriptor and a search are read by the same functions. Spelling and grammar only, nothing of any subject.
"""

import re
import unicodedata
from functools import lru_cache

LINKING = frozenset(
    [
        *("a", "an", "the", "this", "that", "these", "those", "any", "some", "each", "which", "who", "what", "one"),
        *("of", "for", "to", "in", "into", "on", "at", "by", "from", "with", "per", "or", "and", "as", "than", "then"),
        *("is", "are", "be", "been", "was", "were", "do", "does", "did", "can", "could", "need", "want", "please"),
        *("i", "me", "my", "we", "us", "our", "you", "your", "it", "its", "there"),
    ]
)
"""Words that a search need not find."""

_WORD = re.compile(r"[0-9]+(?:\.[0-9]+)?|[a-z]+")
_DASHED = re.compile(r"(?<![a-z0-9-])([a-z]+)-([a-z]+)(?![a-z0-9-])")
_WITHOUT = re.compile(r"(?<![a-z0-9])w/o(?![a-z0-9])")
_WITH = re.compile(r"(?<![a-z0-9])w/ ?")
_POSSESSIVE = re.compile(r"(?<=[a-z])['’]s?(?![a-z])")
_ENDS = {
    "y": ("ability", "edly", "ly"),
    "e": ("able", "ible"),
    "t": ("ment",),
    "s": ("ness",),
    "g": ("ing",),
    "d": ("ed",),
}  # by their last letter
_REST = {"ly": 5, "able": 5, "ible": 5, "ability": 5}
_VOWEL = re.compile(r"[aeiouy]")


def words(text: str) -> list[str]:
    """The words in their order, in small letters and without accents: runs of letters and numbers."""
    return _WORD.findall(_plain(text))


def words_and_joined(text: str) -> tuple[list[str], list[str]]:
    """The words, and those that a dash joins written as one (`x-ray`: `xray`)."""
    low = _plain(text)
    return _WORD.findall(low), [a + b for a, b in _DASHED.findall(low)] if "-" in low else []


def _plain(text: str) -> str:
    low = text.casefold()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    if "w/" in low:
        low = _WITH.sub("with ", _WITHOUT.sub("without", low))
    if "'" in low or "’" in low:
        low = _POSSESSIVE.sub("", low)
    return low


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What a word has in common with its other forms: `injections`, `injected`, `injectable` → `inject`.

    British and American spellings have one stem (`anaesthesia`, `tumour`). Short words and numbers are their own.
    """
    if len(word) < 4 or not word.isalpha():
        return word
    word = word.replace("ae", "e").replace("oe", "e") if len(word) > 5 else word
    word = _singular(word)
    if word.endswith("our") and len(word) > 4:
        word = word[:-3] + "or"
    if "is" in word:
        word = word.replace("isation", "ization").replace("ising", "izing")
        if word.endswith("ise") and len(word) > 6:
            word = word[:-3] + "ize"
    for end in _ENDS.get(word[-1], ()):
        rest = word[: -len(end)]
        if word.endswith(end) and len(rest) >= _REST.get(end, 3) and _VOWEL.search(rest):
            is_double = end in ("ing", "ed") and len(rest) > 3 and rest[-1] == rest[-2]
            word = rest[:-1] if is_double and (rest[-1] not in "lsz" or len(rest) > 6) else rest
            break
    if word.endswith("ation") and len(word) > 7:
        word = word[:-5]
    elif (word.endswith(("sion", "tion")) and len(word) > 7) or (word.endswith("ate") and len(word) > 6):
        word = word[:-3]
    elif word.endswith("at") and len(word) > 6:
        word = word[:-2]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


def _singular(word: str) -> str:
    if word == "lens":
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sis"):
        return word[:-2]
    if word.endswith(("ses", "xes", "zes", "ches", "shes")) and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
