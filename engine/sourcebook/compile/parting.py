"""By what words a part of a whole is told where the whole alone is named: what is left of its names without the whole's
and the nouns of its kind, and the things of which only it is stated (what it is for, who uses it).

INVARIANT: plain values, the same for the same program. `labels` are the parts that have parts or codes of their own,
each with what it is called; `named` gives by a first word the words that follow it and the part that they name;
`stated` gives by a thing the parts and wholes of which it is stated, by properties that hold of a whole as soon as they
do of a part, and the same by a value of a list, behind its property (`#choice:PROPERTY:VALUE`).
"""

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import Any

from sourcebook.compile import english
from sourcebook.core.program import Program
from sourcebook.core.term import Entity, Mode, Sort

Words = Callable[[str], list[str]]
_NUMBERS = frozenset((*english.NUMBERS, *english.ORDINALS, *english.ROMANS))
_CHOICE = "#choice:"  # what the kind of a value of a list begins with, where a question names it
_SHORT = 2  # letters of a word that names nothing without what stands beside it


def parting(program: Program, words: Words, idle: Collection[str], codes: Collection[str]) -> dict[str, Any]:
    """The tables above; `words` takes a name apart, `idle` words name nothing, `codes` are the kinds of codes."""
    wholes = {up for kind in program.kinds.values() for up in kind.within if up != kind.name}
    holders = {name: entity for name, entity in sorted(program.entities.items()) if entity.kind in wholes}
    parts = {name: entity for name, entity in holders.items() if name.rpartition(".")[0] in program.entities}
    nouns = {name: {english.singular(n.lower()) for n in (*kind.nouns, name)} for name, kind in program.kinds.items()}
    nouns_of_codes = {noun for kind in codes for noun in nouns.get(kind, ())}
    named: dict[str, list[list[Any]]] = defaultdict(list)
    for name, entity in parts.items():
        own = nouns_of_codes | nouns.get(entity.kind, set()) | set(words(name.rpartition(".")[0].replace(".", " ")))
        for first, *rest in sorted(_left(entity, words, own)):
            if len(first) > 1 and first not in idle and (not rest or rest[-1] not in idle):
                named[first].append([rest, name])
    return {
        "labels": {name: entity.label for name, entity in parts.items()},
        "named": dict(sorted(named.items())),
        "stated": _stated(program, holders),
    }


def _left(entity: Entity, words: Words, own: Collection[str]) -> set[tuple[str, ...]]:
    """What is left of each of a thing's names without its `own` words, where that is more than a letter or a number."""
    found = (tuple(word for word in words(text) if word not in own) for text in (entity.title, *entity.aliases))
    return {left for left in found if any(len(word) > _SHORT and word not in _NUMBERS for word in left)}


def _stated(program: Program, holders: Collection[str]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for fact in program.facts:
        declared = program.properties.get(fact.property)
        if declared is None or fact.subject not in holders or fact.sign != "says" or fact.scope is not None:
            continue
        if declared.mode is Mode.GATHERED and declared.value.sort is Sort.ENTITY:
            for value in fact.values:
                found[value].add(fact.subject)
        elif declared.value.sort in (Sort.CLOSED, Sort.ORDERED):
            for value in fact.values:
                found[f"{_CHOICE}{fact.property}:{value}"].add(fact.subject)
    return {value: sorted(its) for value, its in sorted(found.items())}
