"""What a question names: codes, ranges, dates, numbers by their shape; entities, choices and kinds by their names.

INVARIANT: mentions never overlap and stand in the order of the question; a mention keeps all that it may be.
"""

import re
from collections.abc import Sequence
from typing import Any

from sourcebook.answer.understand import formats
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.compile import english
from sourcebook.compile.english import DATE, QUOTED, RANGE, RELEASE, WORD, Token
from sourcebook.core.code import shape
from sourcebook.core.day import period
from sourcebook.core.term import Sort
from sourcebook.text.value import dataclass

# Kinds of candidates that are no declared kind.
CODES, RANGES, DATES, NUMBER, TEXT = "#code", "#range", "#date", "#number", "#text"
FORMAT = "#format"
BEGINNING = "#beginning"  # of codes: a capital, with a digit or two behind it, or a number
CHOICE, KIND, SCOPE, SOURCE = "#choice:", "#kind", "#scope", "#source"
_SOFT = frozenset((KIND, SCOPE, FORMAT))
_ASKS = frozenset(("which", "what"))
Candidate = tuple[str, str]

_CODE = re.compile(
    r"(?:[A-Z]\d{3,6}|\d{4,6}|\d{3,5}[A-Z]|\d{3}\.\d{1,6}|[A-Z]\d[A-Z0-9]\.[A-Z0-9]{1,4}|[A-Z]\d[A-Z0-9]{4,5})\Z"
)
_YEAR = re.compile(r"(?:1[89]|20|21)\d\d\Z")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z")
_BEGINNING = re.compile(r"[A-Z]\d{0,2}\Z")
_BEING = frozenset(("is", "are", "was", "were"))
_LONG = 3  # words of a name that begins with a letter, and not with an article
_JOINS = frozenset(("and", "or", "versus", "to", "nor"))
# What a number, a date or a format may begin with.
_READ_ON = formats.BEGINS | english.MONTHS.keys() | english.NUMBERS.keys()


@dataclass(slots=True)
class Found:
    """A mention: tokens `start` to `end`, and all that they may be. `soft`: its words are cues as well."""

    start: int
    end: int
    candidates: list[Candidate]
    soft: bool = False
    hint: str = ""
    beside: bool = False  # named in a sentence before, where this one names a thing of another kind

    def called(self, text: str, tokens: Sequence[Token]) -> str:
        """The words of it in the text that the tokens are of."""
        return text[tokens[self.start].begins : tokens[self.end - 1].ends]


class Linker:
    """Finds mentions with the names of one vocabulary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon
        self._own_kinds = {(kind, KIND) for kind in (*lexicon.codes, str(Sort.RANGE))}
        self._code_holders = {above for kind in lexicon.codes for above in lexicon.kinds.get(kind, ())}

    def mentions(self, tokens: list[Token]) -> list[Found]:
        """All mentions, longest match leftmost; names are compared in the singular."""
        stems = [english.singular(token.low) if token.low[-1:] == "s" else token.low for token in tokens]
        capitals = any(token.raw.islower() for token in tokens) or any(
            letter.islower() for token in tokens for letter in token.raw
        )
        out: list[Found] = []
        i = 0
        while i < len(tokens):
            found = None if self._is_plain(tokens[i], stems[i]) else self._at(tokens, stems, i, capitals, out)
            if found is None:
                i += 1
                continue
            if i and tokens[i - 1].low in _ASKS and any(kind == KIND for _, kind in found.candidates):
                # What is asked for is of a kind, though the word may name a thing as well: `which insurers`.
                found.candidates = [one for one in found.candidates if one[1] == KIND]
            soft = all(kind in _SOFT or kind.startswith(CHOICE) for _, kind in found.candidates)
            if found.end == i + 1 and all(kind in self._words.aside for _, kind in found.candidates):
                # A common word that is a name as well: it may be what is asked (`claims`, `documentation`).
                soft = tokens[i].raw.islower() and self._words.is_cue(tokens[i].low)
            found.soft = soft
            if found.candidates[0][1] == CODES and out and out[-1].end == i and self._digits(out[-1]):
                out.pop()  # `POS 11`: what is named is the code, and the words before it ask
            out.append(found)
            i = found.end
            if not soft and found.candidates[0][1][0] != "#":
                i = self._coordinated(tokens, stems, found, out)
        self._take_numbers(tokens, out)
        return self._merged(out, stems)

    def _take_numbers(self, tokens: list[Token], found: list[Found]) -> None:
        """Take a number for the thing that has it for a short name, where it is joined to a thing of the same kind:
        `59 or XU`, `76 or 77 modifier`."""
        for step in (-1, 1):
            for at in range(len(found))[::step]:
                one, beside = found[at], at - step
                if one.candidates[0][1] != NUMBER or not 0 <= beside < len(found):
                    continue
                first, second = sorted((found[beside], one), key=lambda mention: mention.start)
                if second.start != first.end + 1 or tokens[first.end].low not in _JOINS:
                    continue
                kinds = {kind for _, kind in found[beside].candidates if kind[0] != "#"}
                named = [
                    (name, kind) for name, kind in self._words.short.get(one.candidates[0][0], ()) if kind in kinds
                ]
                one.candidates = named or one.candidates

    def _is_plain(self, token: Token, stem: str) -> bool:
        """Whether a word is plainly none that anything named begins with."""
        raw = token.raw
        if not (raw.islower() and raw.isalpha() and token.shape == WORD) or token.dashed or token.low in _READ_ON:
            return False
        return token.low.isalpha() and self._words.names.get(stem) is None

    def _at(self, tokens: list[Token], stems: list[str], i: int, capitals: bool, out: list[Found]) -> Found | None:
        token = tokens[i]
        shaped = self._shaped(tokens, i)
        named = self._named(tokens, stems, i, capitals)
        if self._words.formats and (token.low in formats.BEGINS or token.low.isdecimal()):
            written = formats.written(tokens, i)
            if written is not None and (named is None or written[1] > named.end):
                return Found(i, written[1], [(written[0], FORMAT)])
        if named is not None and (shaped is None or named.end > shaped.end):
            return named
        if shaped is not None:
            if named is not None and named.end == shaped.end:
                shaped.candidates += named.candidates
            return shaped
        if named is None:
            named = self._short(tokens, stems, i, capitals, out)
        if named is None and token.low.isdecimal() and self._is_numbered(tokens, i, out):
            return Found(i, i + 1, [(token.low, CODES), (str(int(token.low)), NUMBER)])
        if named is None and (token.low.isdecimal() or (token.low in english.NUMBERS and token.low != "one")):
            number = token.low if token.low.isdecimal() else str(english.NUMBERS[token.low])
            if len(number) < 10:
                named = Found(i, i + 1, [(str(int(number)), NUMBER)])
        return self._beginning(tokens, i, capitals, named)

    def _is_numbered(self, tokens: list[Token], i: int, out: list[Found]) -> bool:
        """Whether a number is a code, since it stands behind the name of a system whose codes are such numbers, or
        behind another such code and `and`: nowhere else is a number one."""
        if not out or not self._words.numbered:
            return False
        last, digits = out[-1], len(tokens[i].low)
        if last.end == i:
            return digits in self._digits(last)
        name, kind = last.candidates[0]
        joined = last.end == i - 1 and tokens[i - 1].low in _JOINS
        return joined and kind == CODES and name.isdecimal() and len(name) == digits

    def _digits(self, named: Found) -> list[int]:
        """How many digits the codes have of a system that is named, if they are numbers."""
        return [digits for name, _ in named.candidates for digits in self._words.numbered.get(name, ())]

    @staticmethod
    def _beginning(tokens: list[Token], i: int, capitals: bool, named: Found | None) -> Found | None:
        """The same, also as what codes may begin with where it ends with a capital, or is a number; or that alone."""
        if named is not None:
            last = tokens[named.end - 1].raw
            if (len(last) == 1 and _BEGINNING.match(last)) or (last.isdecimal() and named.candidates[0][1] == NUMBER):
                named.candidates = [*named.candidates, (last, BEGINNING)]
            return named
        raw = tokens[i].raw
        stands = i > 0 and capitals and raw != "I" and _BEGINNING.match(raw)
        return Found(i, i + 1, [(raw, BEGINNING)]) if stands else None

    def _shaped(self, tokens: list[Token], i: int) -> Found | None:
        token = tokens[i]
        low, raw = token.low, token.raw
        if token.shape == WORD and low.isalpha():
            return self._month(tokens, i) if low in english.MONTHS and (low != "may" or raw == "May") else None
        if token.shape == RANGE:
            return Found(i, i + 1, [(token.value, RANGES)])
        if token.shape == DATE:
            return Found(i, i + 1, [(token.value, DATES)])
        if token.shape == RELEASE:
            return Found(i, i + 1, [(token.value, SOURCE)])
        if token.shape == QUOTED:
            out = [(raw, TEXT)]
            if self._is_code(raw.upper()):
                out.append((raw.upper(), CODES))
            return Found(i, i + 1, out)
        if (day := _DAY.match(low)) and i + 2 < len(tokens) and tokens[i + 1].low in english.MONTHS:
            year = tokens[i + 2].low
            written = f"{year}-{english.MONTHS[tokens[i + 1].low]:02d}-{int(day[1]):02d}"
            if _YEAR.match(year) and period(written):
                return Found(i, i + 3, [(written, DATES)])
        if _YEAR.match(low):
            years: list[Candidate] = [(low, DATES)]
            if shape(low) in self._words.shapes:
                years.append((low, CODES))
            return Found(i, i + 1, years)
        if not low.isalpha() and low.isascii() and any(letter.isdecimal() for letter in low):
            code = raw[:-1].upper() if raw[-1] == "s" and len(raw) > 3 else raw.upper()
            if self._is_code(code):
                return Found(i, i + 1, [(code, CODES)])
        return None

    def _is_code(self, text: str) -> bool:
        if _CODE.match(text):
            return True
        if len(text) < 3 or not any(c.isdecimal() for c in text) or not text.isalnum():
            return False
        return shape(text) in self._words.shapes or (text[0].isalpha() and self._words.is_listed(text))

    def _month(self, tokens: list[Token], i: int) -> Found | None:
        month = english.MONTHS[tokens[i].low]
        after = [token.low for token in tokens[i + 1 : i + 3]]
        if after and _YEAR.match(after[0]):
            return Found(i, i + 2, [(f"{after[0]}-{month:02d}", DATES)])
        if len(after) == 2 and (day := _DAY.match(after[0])) and _YEAR.match(after[1]):
            written = f"{after[1]}-{month:02d}-{int(day[1]):02d}"
            if period(written):
                return Found(i, i + 3, [(written, DATES)])
        return None

    def _named(self, tokens: list[Token], stems: list[str], i: int, capitals: bool) -> Found | None:
        best: Found | None = None
        # What points at a thing is no part of a name: `interpret a procedure` is named by `interpret procedures`.
        ways: list[tuple[Any, int, tuple[int, ...]]] = [(self._words.names, i, ())]
        while ways:
            node, j, passed = ways.pop()
            if j >= len(stems) or tokens[j].shape in (DATE, RANGE):
                continue
            # Nothing is passed over behind a whole name: `is HCPCS a code set`.
            within = i < j and "" not in node
            if within and tokens[j].raw in self._words.determiners and self._goes_on(tokens, i, j):
                ways.append((node, j + 1, (*passed, j)))
            node, j = node.get(stems[j]), j + 1
            if node is None:
                continue
            ways.append((node, j, passed))
            if "" in node and (best is None or j > best.end) and not (j > i + 1 and self._splits(stems, j)):
                single, fits = j == i + 1, self._fits(tokens, i, j, capitals, passed)
                inner = not fits and self._fits(tokens, i, j, capitals, passed, True)
                whole = not (capitals and single) or _capital(tokens[i])
                candidates = [
                    (name, kind)
                    for name, kind, strict in node[""]
                    if (whole or not strict)
                    and (fits or kind.startswith(CHOICE) or (inner and kind not in self._words.nested))
                ]
                if candidates:
                    best = Found(i, j, candidates)
        return best

    def _splits(self, stems: list[str], end: int) -> bool:
        """Whether a name that ends there takes the first word of several that are one: `when was the code set up`."""
        if end == len(stems):
            return False
        behind = self._words.rewriting.sequences.get(self._words.stem(stems[end - 1]), ())
        return any(len(rest) == 1 and rest[0] == stems[end] for rest, _ in behind)

    def _goes_on(self, tokens: list[Token], i: int, j: int) -> bool:
        """Whether a name may go on behind a word that points: not with a number (`the one` points itself), nor behind
        a name of a letter or two (`is J a section`)."""
        if j == i + 1 and tokens[i].raw.upper() in self._words.short:
            return False
        return j + 1 < len(tokens) and tokens[j + 1].low not in english.NUMBERS and not tokens[j + 1].low.isdecimal()

    @staticmethod
    def _fits(
        tokens: list[Token], i: int, j: int, capitals: bool, passed: tuple[int, ...], inside: bool = False
    ) -> bool:
        """Whether no article is taken for a letter: `a code` is not the name `A codes`. One `inside` a name is an
        article of it: `choosing a code set`; so is one that a long name begins with, and one before a letter: `codes
        with a T`. Those that were `passed` over are none of its words."""
        if not capitals or j == i + 1:
            return True
        for k in range(i, j):
            if tokens[k].low in ("a", "i") and len(tokens[k].raw) == 1 and k not in passed:
                first = i if j - i > _LONG else i + 1
                an_article = (inside and first <= k < j - 1) or (i < k < j - 1 and _is_letter(tokens[k + 1]))
                if tokens[k].raw.islower() and not an_article:
                    return False
                if k == 0 and tokens[k].raw == "A" and not tokens[j - 1].raw.endswith("s"):
                    return False
        return True

    def _short(self, tokens: list[Token], stems: list[str], i: int, capitals: bool, out: list[Found]) -> Found | None:
        """A name of one or two characters, where it stands like one."""
        token = tokens[i]
        found = self._words.short.get(token.raw.upper())
        if found is None:
            return None
        if token.raw.isalpha():
            stands = token.raw.isupper() and capitals and (i > 0 or token.raw != "A")
            if not stands and not token.dashed:
                return None
        elif not (token.dashed or (not token.raw.isdecimal() and token.raw.isupper())):
            return None
        candidates = [(name, kind) for name, kind in found]
        return Found(i, i + 1, candidates)

    def _coordinated(self, tokens: list[Token], stems: list[str], first: Found, out: list[Found]) -> int:
        """Read `modifiers GA, GY and GZ` and `levels I and II`: what follows is named by its own last word alone."""
        i, size = first.end, first.end - first.start
        if size < 2:
            return i
        stem = stems[first.start : first.end - 1]
        while True:
            at = i + 1 if i < len(tokens) and tokens[i].low in _JOINS else i
            if at >= len(tokens) or (at == i and tokens[at].low in english.NUMBERS):
                return i  # `Level II one of …` goes on with something else
            node: Any = self._words.names
            for step in [*stem, stems[at]]:
                node = node.get(step) if node is not None else None
            if node is None or "" not in node or node[""][0][1] not in {kind for _, kind in first.candidates}:
                return i
            out.append(Found(at, at + 1, [(name, kind) for name, kind, _ in node[""]]))
            i = at + 1

    def _merged(self, found: list[Found], stems: list[str]) -> list[Found]:
        """A part beside its whole as one mention; a system before a code as a hint; two codes as the range between."""
        out: list[Found] = []
        for mention in found:
            name, kind = mention.candidates[0]
            beside = bool(out) and out[-1].end == mention.start
            if beside and kind in (CODES, RANGES) and out[-1].candidates[0] in self._own_kinds:
                mention.start = out.pop().start  # `code 99213`, `range A0021-A0999`
                beside = bool(out) and out[-1].end == mention.start
            if beside and out and out[-1].candidates[0] == mention.candidates[0]:
                out[-1].end = mention.end
                continue
            if out and out[-1].end == mention.start and not mention.soft and not out[-1].soft:
                last, last_kind = out[-1].candidates[0]
                if name.startswith(last + "."):
                    mention.start = out[-1].start
                    out[-1] = mention
                    continue
                # `is modifier 25 CPT or HCPCS`, `are G codes HCPCS codes`
                chosen = stems[mention.end : mention.end + 1] == ["or"]
                said = out[-1].start == 1 and stems[0] in _BEING and mention.end == len(stems)
                if last.startswith(name + ".") and not chosen and not said:
                    out[-1].end = mention.end
                    continue
                if kind in (CODES, RANGES) and last_kind in self._code_holders:
                    mention.start, mention.hint = out[-1].start, last
                    out[-1] = mention
                    continue
            if (
                kind == CODES
                and out
                and out[-1].candidates[0][1] == CODES
                and mention.start - out[-1].end == 1
                and stems[out[-1].end] in ("through", "thru", "to", "until", "till")
                and shape(name) == shape(out[-1].candidates[0][0])
            ):
                ends = f"{out[-1].candidates[0][0]}-{name}"
                out[-1] = Found(out[-1].start, mention.end, [(ends, RANGES)])
                continue
            out.append(mention)
        return out


def _is_letter(token: Token) -> bool:
    """Whether a word is a capital that stands alone."""
    return len(token.raw) == 1 and token.raw.isupper()


def _capital(token: Token) -> bool:
    return token.raw[:1].isupper() and token.raw.isupper()
