"""Things and what is stated of them: headings to the frame, lines to facts, `except` and `prefer`.

INVARIANT: what one declaration is lowered to depends on it and the scope alone.
"""

from dataclasses import dataclass, field

from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.fact import Citation, Fact, Note, Preference, Sign
from sourcebook.core.rule import Rule
from sourcebook.core.term import Entity, Framed, Property
from sourcebook.resolve.lowering import Lowering
from sourcebook.resolve.scope import bare_code
from sourcebook.resolve.values import kinds_said, values_of
from sourcebook.resolve.vocabulary import choice_names, phrases
from sourcebook.syntax import tree
from sourcebook.syntax.tree import Word
from sourcebook.text import Label

# A line of the frame under `about` is what a document states: of the property that has this name.
STATED = {"of": "part-of"}
_FRAME = frozenset({"of", "within", "same-as", "from", "until"})


@dataclass(frozen=True, slots=True)
class Phrases:
    """What an `about` adds to a property or a kind."""

    sort: str
    name: str
    asks: tuple[str, ...] = ()
    says: str = ""
    denies: str = ""
    choice_names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """What one declaration gives to the program."""

    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    preferences: tuple[Preference, ...] = ()
    rules: tuple[Rule, ...] = ()
    notes: tuple[Note, ...] = ()
    aliases: tuple[tuple[str, Framed], ...] = ()
    phrases: tuple[Phrases, ...] = ()


@dataclass(slots=True)
class Stating:
    """Facts as they are made from the lines of one declaration."""

    low: Lowering
    number: int
    facts: list[Fact] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def line(
        self,
        line: tree.Line,
        subjects: tuple[str, ...],
        kinds: tuple[str | None, ...],
        together: tuple[str, ...] = (),
        scope: str | None = None,
        days: tuple[Day, Day] = (FIRST, LAST),
    ) -> None:
        """The facts or the note that a line states of the subjects."""
        low, word = self.low, line.word
        if word.text in ("note", "unclear"):
            self._note(line, subjects)
            return
        name = STATED.get(word.text, word.text)
        prop = low.scope.properties.get(name)
        if prop is None:
            low.property(word if name == word.text else Word(name, False, word.at))
            return
        for subject, kind in zip(subjects, kinds, strict=True):
            if prop.of and kind is not None and kind not in prop.of:
                self._not_of(prop, word, subject, kind)
                return
        sign = self._sign(line.signs)
        values = values_of(low, prop, line.values)
        if line.dates:
            found = low.days(line.dates)
            if found is None:
                return
            days = found
        citations = low.citations(line.citations)
        if not line.citations:
            low.complain(
                "E-uncited-fact",
                "a fact without a source",
                _whole(line),
                "who says so?",
                help="name the source and the line at the end: `[SOURCE:25]`",
            )
            return
        if values is None:
            return
        limit = (low.limit(line.scopes) if line.scopes else None) or scope
        self._add(subjects, prop.name, sign, values, citations, limit, days, together, word)

    def _add(
        self,
        subjects: tuple[str, ...],
        prop: str,
        sign: Sign,
        values: tuple[str, ...],
        citations: tuple[Citation, ...],
        scope: str | None,
        days: tuple[Day, Day],
        together: tuple[str, ...],
        word: Word,
    ) -> None:
        first, last = days
        at = self.low.span(word.at)
        each = Sign.SAYS if sign is Sign.ONLY else sign
        for citation in citations:
            for subject in subjects:
                if sign is Sign.ONLY:
                    self.facts.append(
                        Fact(
                            self.number,
                            subject,
                            prop,
                            sign,
                            values,
                            citation,
                            scope,
                            first,
                            last,
                            together=together,
                            at=at,
                        )
                    )
                    self.number += 1
                for value in values:
                    self.facts.append(
                        Fact(
                            self.number,
                            subject,
                            prop,
                            each,
                            (value,),
                            citation,
                            scope,
                            first,
                            last,
                            False,
                            None,
                            together,
                            at,
                        )
                    )
                    self.number += 1

    def _sign(self, signs: tuple[Word, ...]) -> Sign:
        for extra in signs[1:]:
            self.low.complain("E-said-twice", f"`{signs[0].text}` and `{extra.text}` cannot both be", extra.at)
        if not signs:
            return Sign.SAYS
        return Sign.DENIES if signs[0].text == "not" else Sign.ONLY

    def _not_of(self, prop: Property, word: Word, subject: str, kind: str) -> None:
        place = self.low.scope.places.get(("property", prop.name))
        self.low.complain(
            "E-not-of-kind",
            f"`{subject}` is a `{kind}`; `{prop.name}` is said of a {kinds_said(prop.of)}",
            word.at,
            others=[Label(place, "declared here")] if place else (),
        )

    def _note(self, line: tree.Line, subjects: tuple[str, ...]) -> None:
        is_unclear = line.word.text == "unclear"
        citations = self.low.citations(line.citations)
        if is_unclear and not line.citations:
            self.low.complain(
                "E-uncited-fact",
                "`unclear` without the line that is meant",
                _whole(line),
                help="name the source and the line at the end: `[SOURCE:25]`",
            )
            return
        for value in line.values:
            self.notes.append(
                Note(subjects, " ".join(value.text.split()), is_unclear, citations, self.low.span(line.word.at))
            )


def _whole(line: tree.Line) -> tree.Place:
    """From the first word of a line to its last value, where that is one line."""
    first, last = line.word.at, line.values[-1].at
    if first.line != last.line:
        return first
    return tree.Place(first.line, first.column, last.column + last.length - first.column)


def entity(low: Lowering, made: tree.Entity, number: int) -> Pieces:
    """A heading and its lines: the frame, and what is stated."""
    kind = low.kind(made.kind)
    name = made.name.text
    if kind is None:
        return Pieces()
    title = low.one(made.title, "title")
    frame = _Frame(low, kind)
    for each in made.frames:
        for word in each.names:
            frame.add(each.word, word, ())
    stem = name.rpartition(".")[0]
    if stem and (bare_code(name) is None or stem in low.scope.entities):
        frame.stem(made.name, stem)
    stating = Stating(low, number)
    for line in made.lines:
        if line.word.text == "aka" or line.word.text in _FRAME:
            frame.line(line)
        else:
            stating.line(line, (name,), (kind,))
    found = Entity(
        name,
        kind,
        title.text if title else "",
        tuple(dict.fromkeys(frame.aliases)),
        tuple(dict.fromkeys(frame.wholes)),
        tuple(dict.fromkeys(frame.within)),
        tuple(dict.fromkeys(frame.same_as)),
        frame.first,
        frame.last,
        low.citations(made.citations),
        tuple(frame.framed),
        low.span(made.name.at),
    )
    return Pieces((found,), tuple(stating.facts), notes=tuple(stating.notes))


class _Frame:
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
                f"`{name}` is a `{kind}`; a `{self.kind}` {said}",
                word.at,
                others=[Label(place, "declared here")] if place else (),
            )


def about(low: Lowering, made: tree.About, number: int) -> Pieces:
    """Further lines of things that are declared elsewhere; of a property or a kind, further phrases."""
    first = made.names[0].text
    if len(made.names) == 1 and not low.is_known("entity", first) and bare_code(first) is None:
        sort = _sort_of(low, made)
        if sort is not None:
            return _reopened(low, made, sort)
    subjects, kinds = [], []
    for word in made.names:
        name = low.thing(word)
        if name is not None:
            subjects.append(name)
            kinds.append(low.scope.entities.get(name))
    if not subjects:
        return Pieces()
    days = low.days(made.dates) or (FIRST, LAST)
    scope = low.limit(made.scopes)
    together = tuple(subjects) if made.together else ()
    stating = Stating(low, number)
    aliases = []
    for line in made.lines:
        if line.word.text == "aka":
            if len(subjects) > 1:
                low.complain(
                    "E-not-expected", "an alias of several things", line.word.at, help="reopen one of them at a time"
                )
                continue
            citations = low.citations(line.citations)
            for phrase in phrases(line.values):
                aliases.append((subjects[0], Framed("aka", phrase, citations, low.span(line.word.at))))
        else:
            stating.line(line, tuple(subjects), tuple(kinds), together, scope, days)
    return Pieces(facts=tuple(stating.facts), notes=tuple(stating.notes), aliases=tuple(aliases))


def _sort_of(low: Lowering, made: tree.About) -> str | None:
    """Whether the name is that of a property or a kind; where of both, its lines tell."""
    name = made.names[0].text
    is_kind, is_property = low.is_known("kind", name), low.is_known("property", name)
    if is_kind and is_property:
        plain = all(line.word.text == "aka" and line.values[0].words[0].quoted for line in made.lines)
        return "kind" if plain else "property"
    return "kind" if is_kind else "property" if is_property else None


def _reopened(low: Lowering, made: tree.About, sort: str) -> Pieces:
    name = made.names[0].text
    if low.is_broken(sort, name):
        return Pieces()
    asks: list[str] = []
    nouns: list[str] = []
    said = {"says": "", "denies": ""}
    choices = []
    for line in made.lines:
        match line.word.text:
            case "asks" if sort == "property":
                asks += phrases(line.values)
            case "says" | "denies" as word if sort == "property":
                said[word] = phrases(line.values)[0]
            case "aka" if sort == "property":
                choices.append(line.values)
            case "aka":
                nouns += phrases(line.values)
            case word:
                low.complain(
                    "E-unknown-word",
                    f"`{word[:80]}` adds nothing to a {sort}",
                    line.word.at,
                    help="a property takes `asks`, `says`, `denies` and `aka`, a kind takes `aka`",
                )
    names = choice_names(low, low.scope.properties[name].value, choices) if choices else ()
    return Pieces(phrases=(Phrases(sort, name, tuple(asks), said["says"], said["denies"], names, tuple(nouns)),))


def exception(low: Lowering, made: tree.Except, number: int) -> Pieces:
    """`except`: facts that beat every opposing one, each with its citation."""
    name = low.property(made.property)
    subject = low.thing(made.subject)
    if not made.citations:
        at = made.property.at
        low.complain(
            "E-uncited-exception",
            "an exception without a source",
            at,
            "who says so?",
            help="name the source at the end: `[SOURCE:25]`",
        )
    if name is None or subject is None:
        return Pieces()
    prop = low.scope.properties[name]
    kind = low.scope.entities.get(subject)
    stating = Stating(low, number)
    if prop.of and kind is not None and kind not in prop.of:
        stating._not_of(prop, made.subject, subject, kind)
        return Pieces()
    sign = stating._sign(made.signs)
    values = values_of(low, prop, made.values)
    days = low.days(made.dates)
    citations = low.citations(made.citations)
    if values is None or days is None:
        return Pieces()
    scope, at_span = low.limit(made.scopes), low.span(made.property.at)
    facts: list[Fact] = []
    for citation in citations:
        forms: list[tuple[Sign, tuple[str, ...]]] = [(sign, (value,)) for value in values]
        if sign is Sign.ONLY:
            forms = [(sign, values), *((Sign.SAYS, (value,)) for value in values)]
        for each, held in forms:
            facts.append(
                Fact(
                    number + len(facts),
                    subject,
                    name,
                    each,
                    held,
                    citation,
                    scope,
                    days[0],
                    days[1],
                    True,
                    made.because.text,
                    (),
                    at_span,
                )
            )
    return Pieces(facts=tuple(facts))


def preference(low: Lowering, made: tree.Prefer) -> Pieces:
    """`prefer`: whose facts beat whose."""
    winner, loser = low.citation(made.winner), low.citation(made.loser)
    name = low.property(made.property) if made.property else None
    if winner is None or loser is None or (made.property and name is None):
        return Pieces()
    citations = low.citations(made.citations)
    return Pieces(
        preferences=(Preference(winner, loser, name, made.because.text, citations, low.span(made.winner.at)),)
    )
