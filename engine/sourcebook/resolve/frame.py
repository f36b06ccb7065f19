"""The frame of one thing, as its heading and its lines declare it (semantics 1)."""

from sourcebook.core.day import FIRST, LAST
from sourcebook.core.fact import Citation
from sourcebook.core.term import Framed
from sourcebook.resolve.lowering import Lowering
from sourcebook.resolve.properties import phrases
from sourcebook.resolve.values import kinds_said
from sourcebook.syntax import tree
from sourcebook.syntax.tree import Word
from sourcebook.text import Label

# The lines of the frame; `aka` is one of them, but names no other thing.
FRAME = frozenset({"of", "within", "same-as", "from", "until", "aka"})


class Frame:
    """The frame of one thing as its lines are read."""

    def __init__(self, low: Lowering, kind: str) -> None:
        self.low, self.kind = low, kind
        self.aliases: list[str] = []
        self.wholes: list[str] = []
        self.within: list[str] = []
        self.same_as: list[str] = []
        self.first, self.last = FIRST, LAST
        self.framed: list[Framed] = []
        self.dated: set[str] = set()

    def line(self, line: tree.Line) -> None:
        low = self.low
        for extra in (*line.signs, *(scope.word for scope in line.scopes)):
            low.complain(
                "E-not-expected",
                f"`{extra.text}` cannot stand in the frame of a thing",
                extra.at,
                help="what a source states of it stands under `about`, or as a line of a property",
            )
            return
        citations = low.citations(line.citations)
        if line.word.text == "aka":
            for phrase in phrases(line.values):
                self.aliases.append(phrase)
                self.framed.append(Framed("aka", phrase, citations, low.span(line.word.at)))
            return
        for value in line.values:
            if len(value.words) == 1:
                self.add(line.word, value.words[0], citations)
            else:
                low.complain(
                    "E-not-expected",
                    f"`{value.text[:80]}` is more than one word",
                    value.at,
                    help="names are separated by commas",
                )
        for dated in line.dates:
            self.add(dated.word, dated.date, citations)

    def add(self, word: Word, value: Word, citations: tuple[Citation, ...]) -> None:
        low = self.low
        if word.text in ("from", "until"):
            if word.text in self.dated:
                low.complain("E-said-twice", f"a second line `{word.text}`", word.at)
                return
            self.dated.add(word.text)
            found = low.date(value)
            if found is None:
                return
            if word.text == "from":
                self.first = found[0]
            else:
                self.last = found[1]
            name = value.text
        else:
            thing = low.thing(value)
            if thing is None:
                return
            name = thing
            if word.text == "same-as":
                self.same_as.append(name)
            else:
                self._check(value, name)
                (self.wholes if word.text == "of" else self.within).append(name)
        self.framed.append(Framed(word.text, name, citations, low.span(word.at)))

    def stem(self, word: Word, stem: str) -> None:
        """The part of a dotted name before its last dot is what the thing is part of."""
        at = word.at._replace(length=len(stem))
        name = self.low.thing(Word(stem, False, at))
        if name is not None:
            self._check(Word(stem, False, at), name)
            self.wholes.append(name)

    def _check(self, word: Word, name: str) -> None:
        low = self.low
        kind = low.scope.entities.get(name)
        above = low.scope.kinds[self.kind].within
        if kind is not None and kind not in above:
            place = low.scope.places.get(("kind", self.kind))
            said = f"is declared within {kinds_said(above)}" if above else "is declared within nothing"
            low.complain(
                "E-not-of-kind",
                f"`{name}` is of the kind `{kind}`; `{self.kind}` {said}",
                word.at,
                others=[Label(place, "declared here")] if place else (),
            )
