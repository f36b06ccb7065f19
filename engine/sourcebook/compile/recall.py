"""The facts of a program by their words, so that a question in words that no phrase has can be put down to a fact.

INVARIANT: plain values, the same for the same program. `things` are the subjects and values of facts: name, the numbers
of what they are part of or a kind of, and the stems of each of their names. `words` gives for each stem of a name or
alias its weight, the greater the fewer things have it, and the numbers of the things that have it. `facts` are
(subject, property, value) in numbers.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Container, Iterable
from typing import Any

from sourcebook.core.program import Program
from sourcebook.core.term import Entity, Sort

Stems = Callable[[str], list[str]]


def recalled(program: Program, stems: Stems, idle: Container[str]) -> dict[str, Any]:
    """The tables above; `stems` takes a text apart, `idle` are stems that tell nothing."""
    numbers: dict[str, int] = {}
    bags: list[list[str]] = []  # of each thing, the stems of each of its names

    def number(name: str, entity: Entity | None) -> int:
        if name not in numbers:
            numbers[name] = len(bags)
            texts = [name] if entity is None else [entity.title, name, *entity.aliases]
            found = [stems(text.replace("-", " ").replace(".", " ")) for text in texts]
            told = [sorted({stem for stem in its if len(stem) > 1 and stem not in idle}) for its in found]
            bags.append(list(dict.fromkeys(" ".join(its) for its in told if its)))
        return numbers[name]

    facts: dict[tuple[int, str, int], None] = {}
    for fact in program.facts:
        declared = program.properties.get(fact.property)
        if declared is None or declared.frame:
            continue
        subject = number(fact.subject, program.entities.get(fact.subject))
        for value in fact.values:
            named = program.entities.get(value) if declared.value.sort is Sort.ENTITY else None
            facts[subject, fact.property, number(value, named)] = None
    having: dict[str, list[int]] = defaultdict(list)
    for place, bag in enumerate(bags):
        for stem in sorted({stem for its in bag for stem in its.split()}):
            having[stem].append(place)
    return {
        "things": [
            [name, sorted({numbers[up] for up in _above(program, name) if up in numbers}), bags[place]]
            for name, place in numbers.items()
        ],
        "words": {
            stem: [round(100 * math.log(1 + len(bags) / (len(its) + 0.5))), *its]
            for stem, its in sorted(having.items())
        },
        "facts": [list(fact) for fact in facts],
    }


def _above(program: Program, name: str) -> Iterable[str]:
    """What a thing is part of, a kind of, or the same as, and so on upwards."""
    seen: set[str] = set()
    todo = [name]
    while todo:
        entity = program.entities.get(todo.pop())
        for up in (*entity.wholes, *entity.within, *entity.same_as) if entity is not None else ():
            if up not in seen and up != name:
                seen.add(up)
                todo.append(up)
    return seen
