"""How the codes of each part are written, as the matcher of questions reads it: the formats and ranges stated."""

from collections.abc import Iterator

from sourcebook.core.code import Range, read_format
from sourcebook.core.program import Program
from sourcebook.core.term import Sort


def formed(program: Program) -> list[tuple[str, str, str]]:
    """The parts, their labels, and what is stated of how their codes are written, each once and in order."""
    return sorted(dict.fromkeys(_formed(program)))


def _formed(program: Program) -> Iterator[tuple[str, str, str]]:
    code = program.kinds.get(str(Sort.CODE))
    holders = frozenset(code.within if code is not None else ())
    for fact in program.facts:
        declared, entity = program.properties.get(fact.property), program.entities.get(fact.subject)
        if declared is None or entity is None or entity.kind not in holders or fact.sign != "says":
            continue
        for value in fact.values:
            held = Range.of(value) if declared.places is not None else None
            is_format = declared.value.sort is Sort.FORMAT and read_format(value) is not None
            if is_format or (held is not None and held.is_sound):
                yield fact.subject, entity.label, value
