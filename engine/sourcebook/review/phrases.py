"""Phrases of two properties that the reader of questions cannot tell apart, though they are not written alike."""

import re
from collections import defaultdict
from collections.abc import Iterator

from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.vocabulary import ordered
from sourcebook.core.day import Day
from sourcebook.core.program import Program
from sourcebook.core.term import Property, Sort, ValueType
from sourcebook.lint.phrases import types_meet
from sourcebook.lint.things import plain
from sourcebook.text import Diagnostic, Label

_SLOT = re.compile(r"\{([^{}]*)\}")


def phrases_collide(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-phrases-collide: same words but for endings, little words and those taken as one, and what fits the slots of
    the one fits those of the other. Once for each pair of properties."""
    alike: dict[tuple[str, ...], list[tuple[Property, str]]] = defaultdict(list)
    for name, text, order in ordered(program):
        alike[tuple(order)].append((knowledge.properties[name], text))
    told: set[tuple[str, str]] = set()
    for found in alike.values():
        for i, (other, its) in enumerate(found):
            for prop, text in found[:i]:
                pair = (prop.name, other.name)
                if (
                    prop is not other
                    and pair not in told
                    and plain(text) != plain(its)
                    and _meet(prop, text, other, its)
                ):
                    told.add(pair)
                    yield Diagnostic(
                        "N-phrases-collide",
                        f'"{its}" of `{other.name}` reads like "{text}" of `{prop.name}`',
                        other.at,
                        f"asks of `{other.name}`",
                        (Label(prop.at, f"asks of `{prop.name}`"),),
                        "if a question in these words means one of them, say it otherwise for the other",
                    )


def _meet(one: Property, text: str, other: Property, its: str) -> bool:
    """Whether each slot may be filled alike, in the order in which they stand."""
    mine, theirs = _SLOT.findall(text), _SLOT.findall(its)
    return len(mine) == len(theirs) and all(
        types_meet(_type(one, a), _type(other, b)) for a, b in zip(mine, theirs, strict=True)
    )


def _type(prop: Property, slot: str) -> ValueType:
    return ValueType(Sort.ENTITY, prop.of) if slot == "subject" else prop.value
