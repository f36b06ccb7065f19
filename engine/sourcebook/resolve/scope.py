"""What is declared, by name: all that one declaration must know of the others to be lowered.

INVARIANT: two scopes with the same `identity` lower a declaration alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from sourcebook.core.code import Range, is_code
from sourcebook.core.term import Kind, Property
from sourcebook.text import Span, nearest

# Beyond so many misspelt words nobody reads suggestions, and a text of nothing but mistakes must not take for ever.
_MOST_SUGGESTIONS = 200

_PLAIN_CODE = re.compile(r"[A-Z]{0,3}[0-9][A-Z0-9]*(?:\.[A-Z0-9]+)*\Z")


def bare_code(text: str) -> str | None:
    """`text` as a code in capitals where it can be one that nobody declared; None for a name or a range."""
    code = text.upper()
    return code if _PLAIN_CODE.match(code) and is_code(code) else None


def bare_range(text: str) -> Range | None:
    """`00100 - 01999` as a range; None for what is none."""
    return Range.of("".join(text.split())) if "-" in text else None


@dataclass(frozen=True, slots=True)
class Scope:
    """Everything declared, by its name.

    `entities` gives the kind of each thing, `aliases` the things that an alias or a title (casefolded) may mean.
    `broken` are (sort, name) of declarations with a mistake: known, so that not every use is a mistake, too.
    `properties` lacks the phrases that an `about` adds. `places` says where a (sort, name) is declared.
    """

    kinds: Mapping[str, Kind]
    properties: Mapping[str, Property]
    entities: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    sources: frozenset[str]
    ranks: tuple[str, ...]
    broken: frozenset[tuple[str, str]]
    places: Mapping[tuple[str, str], Span]
    identity: int
    ways: frozenset[tuple[str, str]] = frozenset()  # (`form` or `wrapper`, name)
    _near: dict[tuple[str, str], str | None] = field(default_factory=dict, compare=False, repr=False)
    _pairs: dict[str, dict[str, list[str]]] = field(default_factory=dict, compare=False, repr=False)

    def names(self, sort: str) -> Iterable[str]:
        """All names of a sort (`kind`, `property`, `source`, `rank`, else a thing)."""
        match sort:
            case "kind":
                return self.kinds
            case "property":
                return self.properties
            case "source":
                return self.sources
            case "rank":
                return self.ranks
            case "alias":
                return self.aliases
            case "form" | "wrapper":
                return [name for way, name in self.ways if way == sort]
            case _:
                return self.entities

    def help(self, sort: str, word: str) -> str | None:
        """`did you mean …?` with its place, for a word that is no name of this sort."""
        near = self.near(sort, word)
        if sort == "entity" and (near is None or " " in word):
            # What was written may be like a title or another name of the thing.
            meant = self.aliases.get(self.near("alias", word) or "", ())
            near = meant[0] if len(meant) == 1 else near
        if near is None:
            return None
        place = self.places.get((sort, near))
        return f"did you mean `{near}`?" + (f" ({place.source}:{place.line})" if place else "")

    def near(self, sort: str, word: str) -> str | None:
        """The name of this sort most like `word`."""
        key = (sort, word)
        if key not in self._near:
            if len(self._near) >= _MOST_SUGGESTIONS or len(word) > 80:
                return None
            self._near[key] = nearest(word, self._candidates(sort, word))
        return self._near[key]

    def _candidates(self, sort: str, word: str) -> Iterable[str]:
        """Names that share many pairs of letters with `word`: in ten thousand names `nearest` alone is too slow."""
        names = {*self.names(sort), *(name for kind, name in self.broken if kind == sort)}
        if sort not in self._pairs:
            postings: dict[str, list[str]] = defaultdict(list)
            for name in names:
                for pair in _pairs(name):
                    postings[pair].append(name)
            self._pairs[sort] = postings
        shared: Counter[str] = Counter()
        for pair in _pairs(word):
            shared.update(self._pairs[sort].get(pair, ()))
        ordered = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        # A name below the one that is missing is no better a name for it.
        return islice((name for name, _ in ordered if not name.startswith(f"{word}.")), 40)


def _pairs(word: str) -> set[str]:
    low = f" {word.casefold()} "
    return {low[i : i + 2] for i in range(len(low) - 1)}
