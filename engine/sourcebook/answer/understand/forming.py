"""Questions about codes that are spoken of by how they are written: what they are, or what holds of what they belong
to.

INVARIANT: a question is read so only if it speaks of codes.
"""

from collections.abc import Mapping
from typing import Any

from sourcebook.answer.understand import shapes
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import CODES, KIND, Found, Linker
from sourcebook.answer.understand.shapes import Shaped
from sourcebook.compile.english import Token, singular
from sourcebook.core.code import Format, Range, read_format, space_of
from sourcebook.core.pattern import beginning
from sourcebook.core.query import Query
from sourcebook.text.value import dataclass

FORM = "shaped"
_CODES = "codes"
_MOST = 3  # parts that stand for their codes in a question
_LISTING = frozenset(("", "which", "what", "list", "show", "all", "find"))
_STANDS_FOR = frozenset(("it", "they", "them", "these", "those", "its", "their"))


@dataclass(frozen=True, slots=True)
class Formed:
    """What a question asks of codes of a pattern: what they are (`query`), and the `text` of the same question with the
    part whose codes they are in their place, where it asks for something else."""

    query: Query
    text: str | None


class Forming:
    """Reads such questions with one vocabulary."""

    def __init__(self, lexicon: Lexicon, linker: Linker, vocabulary: Mapping[str, Any]) -> None:
        self._words, self._linker = lexicon, linker
        tables = vocabulary["tables"]
        self._parts: list[list[str]] = tables.get("formed", [])
        way = next((way for way in lexicon.ways if way.form and way.name == FORM), None)
        self._cues = way.cues if way is not None else None

    def read(self, text: str) -> Formed | None:
        """What is asked of codes of a pattern; None where nothing is."""
        if self._cues is None or (found := shapes.found(text)) is None or not self._speaks_of_codes(text):
            return None
        if any(sign in self._words.short for sign in shapes.signs_of(found.named)):
            return None  # it is the name of a part
        before, after = found.before.strip().lower(), found.after.strip(" ?.!").lower()
        if beginning(found.pattern) is not None and not after and before in _LISTING:
            return None  # a list of those codes is asked for
        last = found.before.split()[-1:]
        taken = f"{_CODES} " if last and f"{last[0]} {_CODES}" in text else ""
        for noun in ("", taken):  # a name may end with the noun that was taken away
            tokens, stems, _ = self._words.read(f"{found.before} {noun}{found.after}")
            named = self._linker.mentions(tokens)
            wholes = [m for m in named if any(kind in self._words.wholes for _, kind in m.candidates) and not m.soft]
            if wholes:
                break
        query = Query(FORM, subjects=(found.pattern,), within=self._whole(wholes))
        if self._is_plain(tokens, stems, named, wholes):
            return Formed(query, None)
        if not any(part[-2:-1] == " " for part in found.pattern.split(" then ")):
            return None  # `a letter`, `five digits`: of so many codes nothing else is said
        parts = self._of(found.pattern)
        if not 0 < len(parts) <= _MOST:
            return (
                Formed(query, None) if len(wholes) == len(named) and not self._weighty(tokens, stems, named) else None
            )
        return Formed(query, _turned(found, " and ".join(parts)))

    def _speaks_of_codes(self, text: str) -> bool:
        tokens, _, _ = self._words.read(text)
        if any(singular(token.low) in ("digit", "letter", "prefix", "suffix") for token in tokens):
            return True
        for mention in self._linker.mentions(tokens):
            for name, kind in mention.candidates:
                if kind == CODES or (kind == KIND and name in self._words.codes) or kind in self._words.wholes:
                    return True
        return False

    @staticmethod
    def _whole(wholes: list[Found]) -> str | None:
        return wholes[-1].candidates[0][0] if wholes else None

    def _weighty(self, tokens: list[Token], stems: list[str], named: list[Found]) -> list[str]:
        """The words besides names that ask for something else than what such codes are."""
        words, cues = self._words, self._cues or {}
        inside = frozenset(i for m in named for i in range(m.start, m.end))
        idle = words.function | words.filler | words.asking | words.pronouns | words.adverbs
        _, heads, places = words.rewriting.apply(tokens, stems, inside)
        taken = {places[i] for i in inside}
        return [head for i, head in enumerate(heads) if i not in taken and head not in idle and head not in cues]

    def _is_plain(self, tokens: list[Token], stems: list[str], named: list[Found], wholes: list[Found]) -> bool:
        others = [m for m in named if m not in wholes and not all(kind == KIND for _, kind in m.candidates)]
        return not others and not self._weighty(tokens, stems, named)

    def _of(self, pattern: str) -> list[str]:
        """The parts all of whose codes are of a pattern, by their names; of parts within one another the whole."""
        wanted = read_format(pattern)
        if wanted is None:
            return []
        shares: dict[str, int] = {}
        labels: dict[str, str] = {}
        for name, label, text in self._parts:
            labels[name] = label
            shares[name] = max(shares.get(name, 0), _is_of(wanted, text))
        best = max(shares.values(), default=0)
        full = [name for name, share in shares.items() if share == best and best]
        out = [name for name in full if not any(name.startswith(f"{other}.") for other in full)]
        return [labels[name] for name in out]


def _is_of(wanted: Format, text: str) -> int:
    """How far the codes of a format or a range are those of a pattern: 2 all of them, 1 if it is among few letters that
    have it, else 0."""
    own = read_format(text)
    held = Range.of(text) if own is None else None
    if held is not None and held.is_sound:
        own = space_of(held)
        if own is None:
            return 2 if wanted.share_of(held)[1] else 0
    if own is None or own.is_open:
        return 0
    return 2 if own.is_within(wanted) else int(own.meets(wanted) and not own.others().meets(wanted))


def _turned(found: Shaped, name: str) -> str:
    """The question with a name in the place of the codes, or of the pronoun that stands for them behind."""
    words = found.after.split()
    for place, word in enumerate(words):
        if word.strip("?.,!").lower() in _STANDS_FOR:
            own = "'s" if word.lower() in ("its", "their") else ""
            return " ".join([*words[:place], name + own, *words[place + 1 :]]).lstrip(" /,.;:-")
    return f"{found.before}{name}{found.after}"
