"""Files to a program: the scope from all declarations, then each declaration on its own.

INVARIANT: the result is the same whether made at once or by edits, and whatever was kept from before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from sourcebook.core.program import Program
from sourcebook.core.term import Property
from sourcebook.resolve.facts import Phrases, Pieces, about, entity, exception, preference
from sourcebook.resolve.lowering import Lowering
from sourcebook.resolve.rules import rule
from sourcebook.resolve.scope import Scope
from sourcebook.resolve.vocabulary import Vocabulary, vocabulary
from sourcebook.syntax import tree
from sourcebook.syntax.parse import Declaration, File, Parsed, parse
from sourcebook.text import Diagnostic, Source

Kept = dict[tuple[str, int, str, int, int], tuple[Pieces, tuple[Diagnostic, ...]]]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A program, and what is wrong with the declarations that it lacks; `scope` is what they were lowered in."""

    program: Program
    diagnostics: tuple[Diagnostic, ...]
    scope: Scope


def lower(declaration: Declaration, scope: Scope, number: int = 1) -> tuple[Pieces, tuple[Diagnostic, ...]]:
    """What one declaration gives to the program; its facts are numbered from `number`."""
    low = Lowering(declaration, scope)
    made = declaration.tree
    match made:
        case tree.Entity():
            pieces = entity(low, made, number)
        case tree.About():
            pieces = about(low, made, number)
        case tree.Except():
            pieces = exception(low, made, number)
        case tree.Prefer():
            pieces = preference(low, made)
        case tree.Rule():
            pieces = rule(low, made)
        case (
            tree.Kind()
            | tree.Property()
            | tree.Source()
            | tree.Trust()
            | tree.Table()
            | tree.Release()
            | tree.Form()
            | tree.Wrapper()
            | tree.Same()
            | tree.Words()
            | None
        ):
            # These are the scope's.
            return Pieces(), ()
        case _:
            assert_never(made)
    return pieces, tuple(low.diagnostics)


def resolve(files: Iterable[File], shipped: frozenset[str] = frozenset(), kept: Kept | None = None) -> Resolved:
    """The program that files declare. `shipped` are the names of those that came with the package; `kept` holds what
    declarations were lowered to, and is added to."""
    declarations = _ordered(files, shipped)
    words = vocabulary(declarations)
    scope = words.scope
    diagnostics = list(words.diagnostics)
    pieces: list[Pieces] = []
    number = 1
    for declaration in declarations:
        made = declaration.tree
        if made is None or (declaration.source, declaration.chunk.first) in words.dropped:
            continue
        key = (declaration.source, declaration.chunk.first, declaration.chunk.text, scope.identity, number)
        found = kept.get(key) if kept is not None else None
        if found is None:
            found = lower(declaration, scope, number)
            if kept is not None and not found[1]:
                # A complaint may name a place elsewhere that moves, so only what has none is kept.
                kept[key] = found
        pieces.append(found[0])
        diagnostics += found[1]
        number += len(found[0].facts)
    program, more = _program(words, pieces, shipped)
    diagnostics += more
    return Resolved(program, tuple(sorted(diagnostics, key=lambda d: d.order)), scope)


def _ordered(files: Iterable[File], shipped: frozenset[str]) -> list[Declaration]:
    """All declarations by file and line, the shipped ones first: a name that is shipped is not taken by another."""
    ordered = sorted(files, key=lambda file: (file.source.name not in shipped, file.source.name))
    return [declaration for file in ordered for declaration in file.declarations]


def _program(words: Vocabulary, pieces: list[Pieces], shipped: frozenset[str]) -> tuple[Program, list[Diagnostic]]:
    diagnostics: list[Diagnostic] = []
    entities = {each.name: each for piece in pieces for each in piece.entities}
    for piece in pieces:
        for name, framed in piece.aliases:
            if name in entities:
                old = entities[name]
                aliases = tuple(dict.fromkeys((*old.aliases, framed.value)))
                entities[name] = replace(old, aliases=aliases, framed=(*old.framed, framed))
    kinds, properties = dict(words.scope.kinds), dict(words.scope.properties)
    asks = {form.name: form.asks for form in words.forms}
    leads = {wrapper.name: wrapper.leads for wrapper in words.wrappers}
    for piece in pieces:
        for more in piece.phrases:
            if more.sort == "form":
                asks[more.name] = tuple(dict.fromkeys((*asks[more.name], *more.asks)))
            elif more.sort == "wrapper":
                leads[more.name] = tuple(dict.fromkeys((*leads[more.name], *more.asks)))
            elif more.sort == "kind":
                kind = kinds[more.name]
                kinds[more.name] = replace(kind, nouns=tuple(dict.fromkeys((*kind.nouns, *more.nouns))))
            else:
                properties[more.name] = _with_phrases(properties[more.name], more)
    program = Program(
        kinds,
        properties,
        words.sources,
        words.scope.ranks,
        entities,
        tuple(fact for piece in pieces for fact in piece.facts),
        tuple(each for piece in pieces for each in piece.preferences),
        tuple(each for piece in pieces for each in piece.rules),
        tuple(each for piece in pieces for each in piece.notes),
        tuple(replace(form, asks=asks[form.name]) for form in words.forms),
        tuple(replace(wrapper, leads=leads[wrapper.name]) for wrapper in words.wrappers),
        words.same,
        words.words,
        shipped,
        words.tables,
        words.releases,
    )
    return program, diagnostics


def _with_phrases(prop: Property, more: Phrases) -> Property:
    names: dict[str, tuple[str, ...]] = dict(prop.choice_names)
    for choice, further in more.choice_names:
        names[choice] = tuple(dict.fromkeys((*names.get(choice, ()), *further)))
    return replace(
        prop,
        asks=tuple(dict.fromkeys((*prop.asks, *more.asks))),
        says=more.says or prop.says,
        denies=more.denies or prop.denies,
        choice_names=tuple(names.items()),
    )


class Resolver:
    """The sources of one knowledge base, resolved; what an edit leaves alone is not made again."""

    def __init__(self, sources: Iterable[Source], shipped: frozenset[str] = frozenset()) -> None:
        self._shipped = shipped
        self._parsed: dict[str, Parsed] = {}
        self._lowered: Kept = {}
        self._files: dict[str, File] = {source.name: parse(source, self._parsed) for source in sources}
        self._resolved: Resolved | None = None
        self._scope: Scope | None = None

    def edit(self, source: Source) -> tuple[Diagnostic, ...]:
        """What is wrong with the declarations of `source` that have changed, now that it reads so.

        What an edit does to other declarations is in `diagnostics`.
        """
        before = self._files.get(source.name)
        old = {declaration.chunk.text for declaration in before.declarations} if before else set()
        file = parse(source, self._parsed)
        self._files[source.name] = file
        self._resolved = None
        changed = [declaration for declaration in file.declarations if declaration.chunk.text not in old]
        words = vocabulary(self._declarations())
        own = {(declaration.source, declaration.chunk.first) for declaration in changed}
        found = [one for declaration in changed for one in declaration.diagnostics]
        for declaration in changed:
            if (declaration.source, declaration.chunk.first) not in words.dropped:
                found += lower(declaration, words.scope)[1]
        ends = {
            first: first + declaration.chunk.text.count("\n")
            for declaration in changed
            for first in (declaration.chunk.first,)
        }
        found += [
            one
            for one in words.diagnostics
            if one.span is not None
            and one.span.source == source.name
            and any((source.name, first) in own and first <= one.span.line <= last for first, last in ends.items())
        ]
        return tuple(sorted(set(found), key=lambda d: d.order))

    def remove(self, name: str) -> None:
        """Forget a source."""
        self._files.pop(name, None)
        self._resolved = None

    def _declarations(self) -> list[Declaration]:
        return _ordered(self._files.values(), self._shipped)

    @property
    def files(self) -> Mapping[str, File]:
        return self._files

    @property
    def resolved(self) -> Resolved:
        if self._resolved is None:
            self._resolved = resolve(self._files.values(), self._shipped, self._lowered)
            self._forget()
        return self._resolved

    def _forget(self) -> None:
        """Let go of what was kept of texts that are gone, once that is more than what is there."""
        there = {declaration.chunk.text for declaration in self._declarations()}
        if len(self._parsed) > 2 * len(there) + 100:
            self._parsed = {text: parsed for text, parsed in self._parsed.items() if text in there}
        if len(self._lowered) > 2 * len(there) + 100:
            identity = self._resolved.scope.identity if self._resolved else 0
            self._lowered = {key: made for key, made in self._lowered.items() if key[3] == identity and key[2] in there}

    @property
    def program(self) -> Program:
        return self.resolved.program

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All mistakes of spelling, names and types, by place."""
        spelling = [one for file in self._files.values() for one in file.diagnostics]
        return tuple(sorted({*spelling, *self.resolved.diagnostics}, key=lambda d: d.order))
