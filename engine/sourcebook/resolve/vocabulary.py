"""Declarations to the scope: kinds, properties, sources, trust, the names of things, and the words of questions.

INVARIANT: a name belongs to the first declaration of it, by file (the shipped ones first) and line; what is said
again is a complaint.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sourcebook.core.fact import Source
from sourcebook.core.program import WORD_LISTS, Form, Wrapper
from sourcebook.core.table import DeclaredRelease, Table
from sourcebook.core.term import Sort
from sourcebook.resolve.lowering import Lowering
from sourcebook.resolve.properties import kind_of, phrases, property_of
from sourcebook.resolve.scope import Scope
from sourcebook.resolve.sources import sources_of, trust_of
from sourcebook.resolve.tables import releases_of, tables_of
from sourcebook.syntax import tree
from sourcebook.syntax.parse import NOT_YET, Declaration
from sourcebook.text import Diagnostic, Label, Span, nearest

_SORTS = {
    "kind": "kind",
    "property": "property",
    "source": "source",
    "release": "source",  # its facts are stated by it, so it is cited like one
    "table": "table",
    "form": "form",
    "wrapper": "wrapper",
    "rule": "rule",
}
_NAMELESS = frozenset({"trust", "same", "words", "prefer", "except", "about", *NOT_YET})
DECLARING = frozenset({*_SORTS, *_NAMELESS})
# Words that begin something else where a name of this sort would stand.
RESERVED = {
    "kind": frozenset(
        {*_SORTS, *_NAMELESS, "any", "every", "one", "ordered", *(sort.value for sort in Sort)}
        - {"code", "range", "date"}
    ),
    "property": frozenset({"aka", "note", "unclear", "of", "within", "not", "only", "is"}),
}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The scope, and what of the program does not depend on it being whole; `dropped` are declarations of a name that
    was taken (by source and line)."""

    scope: Scope
    sources: Mapping[str, Source]
    tables: Mapping[str, Table]
    releases: Mapping[str, DeclaredRelease]
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
        self.trees: dict[str, dict[str, tuple[Declaration, tree.Tree]]] = {
            sort: {} for sort in (*_SORTS.values(), "entity")
        }
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
        sort = "entity" if isinstance(made, tree.Entity) else _SORTS[parsed.word]
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
        meant = parsed.word.lower()
        if isinstance(made, tree.Entity) and meant != parsed.word and meant in _SORTS:
            # `Property owner`: the word is the mistake, the name is meant.
            self.broken.add((_SORTS[meant], name))


def vocabulary(declarations: Iterable[Declaration]) -> Vocabulary:
    """What is declared. `declarations` come in the order of file (the shipped ones first) and line."""
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
        kinds[name] = kind_of(low, made)
        out += low.diagnostics
    broken = set(names.broken)
    properties = {}
    named = dict.fromkeys(names.trees["property"])
    written = frozenset(names.trees["source"])
    known = replace(known, kinds=kinds, properties=named, sources=written, _near={}, _pairs={})
    for name, (declaration, made) in names.trees["property"].items():
        assert isinstance(made, tree.Property)
        low = Lowering(declaration, known)
        prop = property_of(low, made)
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
    trust = trust_of(declarations, known, out)
    ranks = tuple(trust)
    names.places.update({("rank", rank): at for rank, at in trust.items()})
    sources, more = sources_of(names.trees["source"], known, ranks, entities, out)
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
            ways := frozenset((sort, name) for sort in ("form", "wrapper") for name in names.trees[sort]),
        )
    )
    scope = Scope(
        kinds, properties, entities, frozen, frozenset(sources), ranks, frozenset(broken), names.places, identity, ways
    )
    tables = tables_of(names.trees["table"], scope, out)
    releases = releases_of(names.trees["source"], scope, out)
    forms, wrappers = _phrases(names)
    same, words = _english(declarations, out)
    dropped = frozenset(names.dropped)
    return Vocabulary(scope, sources, tables, releases, forms, wrappers, same, words, dropped, tuple(out))


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
            if made.name.text not in WORD_LISTS:
                out.append(_unread(declaration, made.name))
            words.setdefault(made.name.text, {}).update(
                dict.fromkeys(" ".join(word.text.split()) for word in made.words)
            )
    return tuple(same), {name: tuple(found) for name, found in words.items()}


def _unread(declaration: Declaration, name: tree.Word) -> Diagnostic:
    """What is to be said of a list of words that nothing reads."""
    near = nearest(name.text[:80], WORD_LISTS)
    return Diagnostic(
        "W-unknown-list",
        f"nothing reads the list of words `{name.text[:80]}`",
        declaration.span(name.at),
        help=f"did you mean `{near}`?" if near else f"there are {', '.join(f'`{one}`' for one in WORD_LISTS)}",
    )
