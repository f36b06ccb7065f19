"""Declarations to the scope: kinds, properties, sources, trust, the names of things, and the words of questions.

INVARIANT: a name belongs to the first declaration of it, by file and line; what is said again is a complaint.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sourcebook.core.fact import Source
from sourcebook.core.program import Form, Wrapper
from sourcebook.core.term import Kind, Mode, Property, Sort, ValueType
from sourcebook.resolve.lowering import Lowering
from sourcebook.resolve.scope import Scope
from sourcebook.syntax import tree
from sourcebook.syntax.parse import NOT_YET, Declaration
from sourcebook.text import Diagnostic, Label, Span, nearest

_SORTS = {
    "kind": "kind",
    "property": "property",
    "source": "source",
    "form": "form",
    "wrapper": "wrapper",
    "rule": "rule",
}
_NAMELESS = frozenset({"trust", "same", "words", "prefer", "except", "about", *NOT_YET})
# Words that begin something else where a name of this sort would stand.
RESERVED = {
    "kind": frozenset(
        {*_SORTS, *_NAMELESS, "any", "every", "one", "ordered", *(sort.value for sort in Sort)}
        - {"code", "range", "date"}
    ),
    "property": frozenset({"aka", "note", "unclear", "of", "within", "not", "only", "is"}),
}

_BUILT_IN = {sort.value: sort for sort in (Sort.TEXT, Sort.NUMBER, Sort.DATE, Sort.CODE, Sort.RANGE, Sort.FORMAT)}
_MODES = {mode.value: mode for mode in (Mode.INHERITED, Mode.EVERY, Mode.GATHERED)}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The scope, and what of the program does not depend on it being whole; `dropped` are declarations of a name that
    was taken (by source and line)."""

    scope: Scope
    sources: Mapping[str, Source]
    forms: tuple[Form, ...]
    wrappers: tuple[Wrapper, ...]
    same: tuple[tuple[str, ...], ...]
    words: Mapping[str, tuple[str, ...]]
    dropped: frozenset[tuple[str, int]]
    diagnostics: tuple[Diagnostic, ...]


_EMPTY = Scope({}, {}, {}, {}, frozenset(), (), frozenset(), {}, 0)


class _Names:
    """The names of every sort as they are found, with their places."""

    def __init__(self) -> None:
        self.trees: dict[str, dict[str, tuple[Declaration, tree.Tree]]] = {sort: {} for sort in (*_SORTS, "entity")}
        self.places: dict[tuple[str, str], Span] = {}
        self.broken: set[tuple[str, str]] = set()
        self.dropped: set[tuple[str, int]] = set()
        self.diagnostics: list[Diagnostic] = []

    def add(self, declaration: Declaration) -> None:
        parsed = declaration.parsed
        made = parsed.tree
        if made is None:
            if parsed.name and parsed.word not in _NAMELESS:
                sort = _SORTS.get(parsed.word, "entity")
                self.broken.add((sort, parsed.name))
                at = tree.Place(0, parsed.column, len(parsed.name))
                self.places.setdefault((sort, parsed.name), declaration.span(at))
            return
        if isinstance(made, tree.About | tree.Prefer | tree.Except | tree.Trust | tree.Same | tree.Words):
            return
        sort = "entity" if isinstance(made, tree.Entity) else parsed.word
        name, span = made.name.text, declaration.span(made.name.at)
        key = (sort, name)
        first = self.places.get(key)
        if first is not None:
            self.diagnostics.append(
                Diagnostic(
                    "E-name-twice",
                    f"`{name}` is declared twice",
                    span,
                    "declared again",
                    (Label(first, "first declared here"),),
                    help=f"`about {name}` adds to what is declared elsewhere",
                )
            )
            self.dropped.add((declaration.source, declaration.chunk.first))
            return
        self.places[key] = span
        if name in RESERVED.get(sort, ()):
            self.diagnostics.append(
                Diagnostic("E-reserved-word", f"`{name}` is a word of the language", span, "cannot be a name")
            )
            self.broken.add(key)
            self.dropped.add((declaration.source, declaration.chunk.first))
            return
        self.trees[sort][name] = (declaration, made)


def vocabulary(declarations: Iterable[Declaration]) -> Vocabulary:
    """What is declared. `declarations` come in the order of file and line."""
    declarations = tuple(declarations)
    names = _Names()
    for declaration in declarations:
        names.add(declaration)
    out = names.diagnostics
    kinds = {}
    # Until they are made, names stand for themselves: only whether there is such a kind or property is looked at.
    named: dict[str, Any] = dict.fromkeys(names.trees["kind"])
    known = replace(_EMPTY, kinds=named, broken=frozenset(names.broken), places=names.places)
    for name, (declaration, made) in names.trees["kind"].items():
        assert isinstance(made, tree.Kind)
        low = Lowering(declaration, known)
        kinds[name] = _kind(low, made)
        out += low.diagnostics
    broken = set(names.broken)
    properties = {}
    named = dict.fromkeys(names.trees["property"])
    written = frozenset(names.trees["source"])
    known = replace(known, kinds=kinds, properties=named, sources=written, _near={}, _pairs={})
    for name, (declaration, made) in names.trees["property"].items():
        assert isinstance(made, tree.Property)
        low = Lowering(declaration, known)
        prop = _property(low, made)
        out += low.diagnostics
        if prop is None:
            broken.add(("property", name))
        else:
            properties[name] = prop
    entities, aliases = {}, _Aliases()
    for name, (_, made) in names.trees["entity"].items():
        assert isinstance(made, tree.Entity)
        kind = made.kind.text
        if kind not in kinds:
            # The message about the kind belongs to the lowering of the thing.
            broken.add(("entity", name))
            continue
        entities[name] = kind
        aliases.add_entity(made)
    aliases.add_reopened(declarations, entities)
    trust = _trust(declarations, known, out)
    ranks = tuple(trust)
    sources, more = _sources(names, known, ranks, entities, out)
    broken |= {("source", name) for name in more}
    frozen = aliases.frozen()
    identity = hash(
        (
            frozenset(kinds),
            frozenset((k.name, k.within) for k in kinds.values()),
            frozenset((p.name, p.of, p.value, p.choice_names, p.frame, p.single) for p in properties.values()),
            frozenset(entities.items()),
            frozenset(frozen.items()),
            frozenset(sources),
            ranks,
            frozenset(broken),
        )
    )
    scope = Scope(
        kinds, properties, entities, frozen, frozenset(sources), ranks, frozenset(broken), names.places, identity
    )
    forms, wrappers = _phrases(names)
    same, words = _english(declarations, out)
    return Vocabulary(scope, sources, forms, wrappers, same, words, frozenset(names.dropped), tuple(out))


class _Aliases:
    """What other names, titles included, may mean."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, None]] = {}

    def add(self, alias: str, name: str) -> None:
        self.found.setdefault(" ".join(alias.casefold().split()), {})[name] = None

    def add_entity(self, made: tree.Entity) -> None:
        name = made.name.text
        self.add(name, name)
        for title in made.title[:1]:
            self.add(title.text, name)
        self._add_lines(made.lines, name)

    def _add_lines(self, lines: Iterable[tree.Line], name: str) -> None:
        for line in lines:
            if line.word.text == "aka":
                for value in line.values:
                    self.add(value.text, name)

    def add_reopened(self, declarations: Iterable[Declaration], entities: Mapping[str, str]) -> None:
        for declaration in declarations:
            made = declaration.tree
            if isinstance(made, tree.About):
                for name in made.names:
                    if name.text in entities:
                        self._add_lines(made.lines, name.text)

    def frozen(self) -> dict[str, tuple[str, ...]]:
        return {alias: tuple(names) for alias, names in self.found.items()}


def phrases(values: Iterable[tree.Value]) -> tuple[str, ...]:
    """The phrases of a line: what stands in quotes, each by itself, with one space between words."""
    out: list[str] = []
    for value in values:
        if any(word.quoted for word in value.words):
            out += [" ".join(word.text.split()) for word in value.words]
        else:
            out.append(value.text)
    return tuple(dict.fromkeys(out))


def _kind(low: Lowering, made: tree.Kind) -> Kind:
    title = low.one(made.title, "title")
    within: list[str] = []
    for frame in made.frames:
        if frame.word.text != "within":
            low.complain("E-not-expected", "a kind has no `of`", frame.word.at, help="write `within`")
            continue
        within += [kind for kind in map(low.kind, frame.names) if kind is not None]
    nouns = tuple(noun for line in made.lines for noun in phrases(line.values))
    return Kind(
        made.name.text, title.text if title else "", tuple(dict.fromkeys(within)), nouns, low.span(made.name.at)
    )


_FLAGS = {"transitive", "timeless", "frame", "shown"}


def _property(low: Lowering, made: tree.Property) -> Property | None:
    title = low.one(made.title, "title")
    once: dict[str, tree.PropertyLine] = {}
    modes: dict[str, tree.PropertyLine] = {}
    of: list[str] = []
    asks: list[str] = []
    flags: set[str] = set()
    is_any = False
    for line in made.lines:
        word = line.word.text
        if word in _MODES:
            if modes and word not in modes:
                low.complain(
                    "E-said-twice",
                    f"`{next(iter(modes))}` and `{word}` cannot both be",
                    line.word.at,
                    others=[Label(low.span(next(iter(modes.values())).word.at), "said here")],
                )
            modes.setdefault(word, line)
        elif word in _FLAGS:
            flags.add(word)
        elif word == "of":
            for value in line.values:
                if value.text == "any":
                    is_any = True
                elif (kind := low.kind(tree.Word(value.text, False, value.at))) is not None:
                    of.append(kind)
        elif word == "asks":
            asks += phrases(line.values)
        elif word != "aka":
            key = "many" if word == "one at a time" else word
            if key in once:
                low.complain(
                    "E-said-twice",
                    f"a second line `{word}`",
                    line.word.at,
                    others=[Label(low.span(once[key].word.at), "said here")],
                )
                continue
            once[key] = line
    if "value" not in once:
        if low.declaration.parsed.mistakes == ():
            low.complain(
                "E-line-missing",
                f"`{made.name.text}` has no line `value`",
                made.name.at,
                help="say what its values are: `value text`, `value number`, `value one of yes, no`, or a kind",
            )
        return None
    type_ = _value_type(low, once["value"])
    if type_ is None:
        return None
    return Property(
        made.name.text,
        title.text if title else "",
        () if is_any else tuple(dict.fromkeys(of)),
        type_,
        single="many" in once and once["many"].word.text != "many",
        mode=_MODES[next(iter(modes))] if modes else Mode.PLAIN,
        transitive="transitive" in flags,
        timeless="timeless" in flags,
        opposite=_named(low, "property", once.get("opposite")),
        counts=_named(low, "kind", once.get("counts")),
        frame="frame" in flags,
        shown="shown" in flags,
        places=_named(low, "property", once.get("places")),
        says=_phrase(once.get("says")),
        denies=_phrase(once.get("denies")),
        asks=tuple(dict.fromkeys(asks)),
        choice_names=choice_names(low, type_, (line.values for line in made.lines if line.word.text == "aka")),
        at=low.span(made.name.at),
    )


def _named(low: Lowering, sort: str, line: tree.PropertyLine | None) -> str | None:
    if line is None:
        return None
    word = tree.Word(line.values[0].text, False, line.values[0].at)
    return low.kind(word) if sort == "kind" else low.property(word)


def _phrase(line: tree.PropertyLine | None) -> str:
    return " ".join(line.values[0].text.split()) if line else ""


def choice_names(
    low: Lowering, type_: ValueType, lines: Iterable[tuple[tree.Value, ...]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Further words for values of a closed list: `aka free "without charge", "at no cost"`."""
    found: dict[str, dict[str, None]] = {}
    for values in lines:
        choice = values[0].words[0]
        if choice.text not in type_.choices or len(values[0].words) < 2:
            near = nearest(choice.text[:80], type_.choices)
            low.complain(
                "E-wrong-value",
                f"`{choice.text[:80]}` is no value of this property",
                choice.at,
                help=f"did you mean `{near}`?" if near else 'write `aka VALUE "further word", "another"`',
            )
            continue
        words = [word.text for value in values for word in value.words][1:]
        found.setdefault(choice.text, {}).update(dict.fromkeys(words))
    return tuple((choice, tuple(names)) for choice, names in found.items())


def _value_type(low: Lowering, line: tree.PropertyLine) -> ValueType | None:
    values = line.values
    words = [word.text for word in values[0].words]
    if words[:2] == ["one", "of"] and len(words) > 2:
        return _choices(low, Sort.CLOSED, (tree.Value(values[0].words[2:]), *values[1:]))
    if words[0] == "ordered" and len(words) > 1:
        return _choices(low, Sort.ORDERED, (tree.Value(values[0].words[1:]), *values[1:]))
    if len(values) == 1 and values[0].text in _BUILT_IN:
        return ValueType(_BUILT_IN[values[0].text])
    if len(values) == 1 and values[0].text == "any":
        return ValueType(Sort.ENTITY)
    kinds = []
    for value in values:
        kind = low.kind(tree.Word(value.text, False, value.at))
        if kind is None:
            return None
        kinds.append(kind)
    return ValueType(Sort.ENTITY, tuple(dict.fromkeys(kinds)))


def _choices(low: Lowering, sort: Sort, values: tuple[tree.Value, ...]) -> ValueType | None:
    choices: list[str] = []
    within: list[tuple[str, tree.Word]] = []
    for value in values:
        words = value.words
        if len(words) == 3 and words[1].text == "within" and not words[1].quoted:
            within.append((words[0].text, words[2]))
        elif len(words) != 1:
            low.complain(
                "E-not-expected",
                f"`{value.text[:80]}` is more than one word",
                value.at,
                help="values are separated by commas; put words that belong together in quotes",
            )
            return None
        if words[0].text in choices:
            low.complain("E-said-twice", f"`{words[0].text}` is in the list twice", words[0].at)
            continue
        choices.append(words[0].text)
    for _, wider in within:
        if wider.text not in choices:
            near = nearest(wider.text[:80], choices)
            low.complain(
                "E-unknown-name",
                f"`{wider.text[:80]}` is not in the list of values",
                wider.at,
                help=f"did you mean `{near}`?" if near else None,
            )
            return None
    return ValueType(sort, (), tuple(choices), tuple((narrower, wider.text) for narrower, wider in within))


def _trust(declarations: Iterable[Declaration], known: Scope, out: list[Diagnostic]) -> dict[str, Span]:
    """Ranks, best first. Several lists are put together where they share ranks in the same order."""
    order: list[str] = []
    places: dict[str, Span] = {}
    for declaration in declarations:
        made = declaration.tree
        if not isinstance(made, tree.Trust):
            continue
        low = Lowering(declaration, known)
        at = 0
        for rank in made.ranks:
            if rank.text in places:
                where = order.index(rank.text)
                if where < at:
                    low.complain(
                        "E-said-twice",
                        f"`{rank.text}` stands elsewhere in the order of trust",
                        rank.at,
                        others=[Label(places[rank.text], "placed here")],
                    )
                    continue
                at = where + 1
                continue
            order.insert(at, rank.text)
            places[rank.text] = low.span(rank.at)
            at += 1
        out += low.diagnostics
    return {rank: places[rank] for rank in order}


def _sources(
    names: _Names, known: Scope, ranks: tuple[str, ...], entities: Mapping[str, str], out: list[Diagnostic]
) -> tuple[dict[str, Source], set[str]]:
    """Every source with its family, and the names of those that have a mistake."""
    known = replace(known, ranks=ranks, entities=entities, _near={}, _pairs={})
    made, broken = {}, set()
    for name, (declaration, found) in names.trees["source"].items():
        assert isinstance(found, tree.Source)
        low = Lowering(declaration, known)
        source = _source(low, found)
        out += low.diagnostics
        if source is None:
            broken.add(name)
        else:
            made[name] = source
    return _families(made), broken


def _rank(low: Lowering, word: tree.Word) -> str | None:
    if word.text in low.scope.ranks:
        return word.text
    low.complain(
        "E-unknown-rank",
        f"`{word.text}` is no rank of the order of trust",
        word.at,
        help=low.scope.help("rank", word.text),
    )
    return None


def _source(low: Lowering, made: tree.Source) -> Source | None:
    title = low.one(made.title, "title")
    rank: str | None = None
    ranks: list[tuple[str, str]] = []
    texts: dict[str, str] = {}
    after: list[str] = []
    is_wrong = False
    for line in made.lines:
        word = line.word.text
        match word:
            case "rank":
                for each in line.ranks:
                    found = _rank(low, each.rank)
                    is_wrong |= found is None
                    for subject in each.subjects:
                        name = low.thing(subject)
                        if found is not None and name is not None:
                            ranks.append((name, found))
                plain = line.otherwise or (line.values[0].words[0] if line.values else None)
                if plain is not None:
                    if rank is not None:
                        low.complain(
                            "E-said-twice",
                            "a second rank",
                            plain.at,
                            help="a rank on one subject is `rank owner for SUBJECT, otherwise publisher`",
                        )
                    found = _rank(low, plain)
                    is_wrong |= found is None
                    rank = found or rank
            case "after":
                for value in line.values:
                    other = low.source(tree.Word(value.text, False, value.at))
                    if other is not None:
                        after.append(other)
            case _:
                value = line.values[0]
                if word in texts:
                    low.complain("E-said-twice", f"a second line `{word}`", line.word.at)
                elif word == "dated" and low.date(value.words[0]) is None:
                    pass
                else:
                    texts[word] = value.text
    if rank is None and not is_wrong and not low.declaration.parsed.mistakes:
        low.complain(
            "E-line-missing",
            f"`{made.name.text}` has no rank",
            made.name.at,
            help="say how far it is trusted: `rank publisher`, `rank owner for SUBJECT, otherwise publisher`",
        )
    if rank is None:
        return None
    return Source(
        made.name.text,
        title.text if title else "",
        rank,
        tuple(ranks),
        texts.get("by"),
        tuple(after),
        texts.get("dated"),
        texts.get("at"),
        texts.get("text"),
        made.name.text,
        low.span(made.name.at),
    )


def _families(sources: Mapping[str, Source]) -> dict[str, Source]:
    """The same sources, those joined by `by` and `after` with one family: the first of their names."""
    home = {name: name for name in sources}

    def root(name: str) -> str:
        while home[name] != name:
            home[name] = home[home[name]]
            name = home[name]
        return name

    first_by: dict[str, str] = {}
    for name, source in sources.items():
        joined = [other for other in source.after if other in sources]
        if source.by is not None:
            joined.append(first_by.setdefault(source.by, name))
        for other in joined:
            one, two = sorted((root(name), root(other)))
            home[two] = one
    return {name: replace(source, family=root(name)) for name, source in sources.items()}


def _phrases(names: _Names) -> tuple[tuple[Form, ...], tuple[Wrapper, ...]]:
    forms, wrappers = [], []
    for name, (declaration, made) in names.trees["form"].items():
        assert isinstance(made, tree.Form)
        asks = tuple(dict.fromkeys(p for line in made.lines for p in phrases(line.values)))
        forms.append(Form(name, asks, declaration.span(made.name.at)))
    for name, (declaration, made) in names.trees["wrapper"].items():
        assert isinstance(made, tree.Wrapper)
        leads = tuple(dict.fromkeys(p for line in made.lines for p in phrases(line.values)))
        wrappers.append(Wrapper(name, leads, declaration.span(made.name.at)))
    return tuple(forms), tuple(wrappers)


def _english(
    declarations: Iterable[Declaration], out: list[Diagnostic]
) -> tuple[tuple[tuple[str, ...], ...], dict[str, tuple[str, ...]]]:
    """Groups of words taken as one, and lists of words; a list may be begun in one place and go on in another."""
    same: list[tuple[str, ...]] = []
    words: dict[str, dict[str, None]] = {}
    for declaration in declarations:
        made = declaration.tree
        if isinstance(made, tree.Same):
            same.append(tuple(dict.fromkeys(" ".join(word.text.split()) for word in made.words)))
        elif isinstance(made, tree.Words):
            words.setdefault(made.name.text, {}).update(
                dict.fromkeys(" ".join(word.text.split()) for word in made.words)
            )
    return tuple(same), {name: tuple(found) for name, found in words.items()}
