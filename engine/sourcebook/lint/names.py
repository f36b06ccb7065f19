"""Names that mean two things or hide one another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sourcebook.core.program import Program
from sourcebook.core.term import Entity
from sourcebook.lint.things import plain, things
from sourcebook.text import Diagnostic, Label, Span


def aliases(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """N-alias-of-two-things, W-alias-hides-name and N-name-is-common-word, once for each alias or name."""
    frame = things(program)
    named: dict[str, list[Entity]] = defaultdict(list)
    for entity in program.entities.values():
        named[plain(entity.name)].append(entity)
    owners: dict[str, list[Entity]] = defaultdict(list)
    for entity in program.entities.values():
        for alias in dict.fromkeys(map(plain, entity.aliases)):
            owners[alias].append(entity)
    for alias, entities in owners.items():
        hidden = [other for other in named.get(alias, ()) if frame.node(other.name) != frame.node(entities[0].name)]
        if hidden:
            yield Diagnostic(
                "W-alias-hides-name",
                f'"{_written(entities[0], alias)}" is also the name of something else',
                _place(entities[0], alias),
                f"another name of `{entities[0].name}` here",
                (Label(hidden[0].at, f"the {hidden[0].kind} `{hidden[0].name}`"),),
                "take the alias out, or say `same-as` if both are one thing",
            )
        distinct = {frame.node(entity.name): entity for entity in reversed(entities)}
        if len(distinct) > 1:
            first, *others = sorted(distinct.values(), key=lambda entity: entity.at)
            yield Diagnostic(
                "N-alias-of-two-things",
                f'"{_written(first, alias)}" means {len(distinct)} things, so a question with it is asked back',
                _place(others[0], alias),
                f"of `{others[0].name}` here",
                tuple(Label(_place(one, alias), f"of `{one.name}` here") for one in (first, *others[1:])),
                "nothing to mend where people do use it for both",
            )
    yield from _common_words(program)


def _written(entity: Entity, alias: str) -> str:
    return next((written for written in entity.aliases if plain(written) == alias), alias)


def _place(entity: Entity, alias: str) -> Span:
    """The `aka` line that has the alias, else the heading."""
    return next((line.at for line in entity.framed if plain(line.value) == alias), entity.at)


def _common_words(program: Program) -> Iterator[Diagnostic]:
    common = {plain(word): name for name, words in program.words.items() for word in words}
    for entity in program.entities.values():
        for name in (entity.name, *entity.aliases):
            # A capital tells an acronym from the word that it looks like.
            if name == name.lower() and (listed := common.get(plain(name))):
                yield Diagnostic(
                    "N-name-is-common-word",
                    f"`{name}` is one of the words `{listed}`, so a question may pass over it",
                    _place(entity, plain(name)),
                    help="give it a longer name, or an alias people say for it (`aka`)",
                )
