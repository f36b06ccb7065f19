"""A sentence that scenarios are written in: how it is spelled, what it means, what it does.

A sentence is spelled like `it cites {source} line {lines} for "{words}"`: a slot between quotes takes any words, one
without takes one word, and `{status:holds|does not hold}` takes one of those listed. Its meaning is the first line of
the docstring of its function; lines that begin with `Example:` show it in use.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.specs.scene import Scene

GIVEN, WHEN, THEN = KEYWORDS = ("given", "when", "then")
Table = Sequence[Sequence[str]]
Performer = Callable[..., None]
_SLOT = re.compile(r'("?)\{(\w+)(?::([^}]*))?\}("?)')
_EXAMPLE = re.compile(r"(?m)^\s*Example: (.*(?:\n\s+\|.*)*)$")


class Unmet(AssertionError):
    """A step whose promise is not kept, with what was found instead; or one that cannot be performed."""


@dataclass(frozen=True)
class Sentence:
    """One spelling of a sentence. Sentences with the same `perform` are one under several spellings."""

    keyword: str
    spelling: str
    perform: Performer

    @cached_property
    def shape(self) -> str:
        """The sentence as one writes it, its slots in capitals: `it cites SOURCE line LINES for "WORDS"`."""
        return _SLOT.sub(lambda slot: f"{slot[1]}{slot[2].upper()}{slot[4]}", self.spelling)

    @cached_property
    def choices(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The slots that take one of a list only, each with the list."""
        return tuple((slot[2].upper(), tuple(slot[3].split("|"))) for slot in _SLOT.finditer(self.spelling) if slot[3])

    @property
    def meaning(self) -> str:
        """What it promises or does, in one line."""
        return (self.perform.__doc__ or "").strip().partition("\n")[0]

    @property
    def more(self) -> str:
        """What else is to be known of it; often nothing."""
        rest = (self.perform.__doc__ or "").strip().partition("\n")[2]
        return " ".join(_EXAMPLE.sub("", rest).split())

    @property
    def examples(self) -> tuple[str, ...]:
        """Steps that use it, as they stand in a file."""
        found = _EXAMPLE.findall(self.perform.__doc__ or "")
        return tuple(one for one in found if one.partition(" ")[0].casefold() in (self.keyword, "and"))

    @cached_property
    def takes(self) -> frozenset[str]:
        """What else than words it takes: `docstring`, `datatable`."""
        code = self.perform.__code__
        return frozenset({"docstring", "datatable"}.intersection(code.co_varnames[: code.co_argcount]))

    @cached_property
    def regex(self) -> re.Pattern[str]:
        parts, at = [], 0
        for slot in _SLOT.finditer(self.spelling):
            words = "|".join(map(re.escape, slot[3].split("|"))) if slot[3] else ".*" if slot[1] else r"\S+"
            parts += [re.escape(self.spelling[at : slot.start()]), f"{slot[1]}(?P<{slot[2]}>{words}){slot[4]}"]
            at = slot.end()
        return re.compile("".join(parts) + re.escape(self.spelling[at:]))


@dataclass(frozen=True, slots=True)
class Match:
    """A step that is a sentence, with the words in its slots."""

    sentence: Sentence
    words: dict[str, str]

    def perform(self, scene: "Scene", docstring: str | None = None, datatable: Table | None = None) -> None:
        """Do what the sentence says. Raises Unmet."""
        more: dict[str, Any] = {}
        for name, value in (("docstring", docstring), ("datatable", datatable)):
            if name in self.sentence.takes:
                if value is None:
                    what = 'a text between two lines of """' if name == "docstring" else "a table"
                    raise Unmet(f"this step needs {what} below it")
                more[name] = value
            elif value is not None:
                raise Unmet(f"this step takes no {'text' if name == 'docstring' else 'table'} below it")
        self.sentence.perform(scene, **self.words, **more)


_declared: list[Sentence] = []


def given(*spellings: str) -> Callable[[Performer], Performer]:
    """Makes a function what is done for a Given in each of these spellings."""
    return _declares(GIVEN, spellings)


def when(*spellings: str) -> Callable[[Performer], Performer]:
    """The same for a When."""
    return _declares(WHEN, spellings)


def then(*spellings: str) -> Callable[[Performer], Performer]:
    """The same for a Then."""
    return _declares(THEN, spellings)


def _declares(keyword: str, spellings: tuple[str, ...]) -> Callable[[Performer], Performer]:
    def declared(perform: Performer) -> Performer:
        _declared.extend(Sentence(keyword, spelling, perform) for spelling in spellings)
        return perform

    return declared


@lru_cache(maxsize=1)
def sentences() -> tuple[Sentence, ...]:
    """Every sentence there is, in the order of their declaration: Given, When, Then."""
    from sourcebook.specs.sentences import answers, asking, bases, findings, imports, statements

    assert all((answers, asking, bases, findings, imports, statements))  # importing them declares
    return tuple(sorted(_declared, key=lambda one: KEYWORDS.index(one.keyword)))


@lru_cache(maxsize=4096)
def find(keyword: str, words: str) -> Match | None:
    """The sentence that a step is, None if it is none."""
    for sentence in sentences():
        if sentence.keyword == keyword:
            found = sentence.regex.fullmatch(words)
            if found is not None:
                return Match(sentence, found.groupdict())
    return None
