"""The phrases of properties: said of one property only, with slots that exist, and at least one to ask."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from sourcebook.core.program import Form, Program, Wrapper
from sourcebook.core.query import FORMS, WRAPPERS
from sourcebook.core.term import Property, Sort, ValueType
from sourcebook.lint.things import plain
from sourcebook.text import Diagnostic, Label, nearest

_SLOT = re.compile(r"\{([^{}]*)\}")
_SLOTS = ("subject", "value")


def phrases(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-unknown-slot, W-unknown-form, W-phrase-without-slot, N-nobody-can-ask, E-counts-no-number: each by itself."""
    for prop in program.properties.values():
        yield from _slots(prop)
        if not prop.asks and not prop.frame:
            yield Diagnostic(
                "N-nobody-can-ask",
                f"`{prop.name}` has no `asks`, so no question in words reaches it",
                prop.at,
                help=f'add some, such as `asks "what is the {prop.name.replace("-", " ")} of {{subject}}"`',
            )
        if prop.counts and prop.value.sort is not Sort.NUMBER:
            yield Diagnostic(
                "E-counts-no-number",
                f"`{prop.name}` counts `{prop.counts}`, but its values are no numbers",
                prop.at,
                help="say `value number`, or take `counts` out",
            )
    for sort, declared, known in (("form", program.forms, FORMS), ("wrapper", program.wrappers, WRAPPERS)):
        yield from (_unanswered(sort, one, known) for one in declared if one.name not in known)
    for wrapper in program.wrappers:
        for lead in wrapper.leads:
            *sources, statement = sorted(_SLOT.findall(lead)) or [""]
            if statement != "statement" or sources not in ([], ["source"], ["source", "source"]):
                yield Diagnostic(
                    "E-unknown-slot",
                    f'a lead of wrapper `{wrapper.name}` has not just `{{statement}}`: "{lead}"',
                    wrapper.at,
                    help="write `{statement}` once, where the rest of the question stands",
                )


def _unanswered(sort: str, declared: Form | Wrapper, known: tuple[str, ...]) -> Diagnostic:
    near = nearest(declared.name, known)
    return Diagnostic(
        "W-unknown-form",
        f"nothing answers the {sort} `{declared.name}`",
        declared.at,
        help=f"did you mean `{near}`?" if near else f"there are {', '.join(f'`{name}`' for name in known)}",
    )


def _slots(prop: Property) -> Iterator[Diagnostic]:
    for word, phrase in (("says", prop.says), ("denies", prop.denies), *(("asks", ask) for ask in prop.asks)):
        slots = _SLOT.findall(phrase)
        unknown = [slot for slot in slots if slot not in _SLOTS]
        if unknown:
            near = nearest(unknown[0], _SLOTS)
            yield Diagnostic(
                "E-unknown-slot",
                f"`{{{unknown[0]}}}` is no slot of a phrase of `{prop.name}`",
                prop.at,
                f'in `{word} "{phrase}"`',
                help=f"did you mean `{{{near}}}`?" if near else "the slots are `{subject}` and `{value}`",
            )
        elif phrase and not slots:
            yield Diagnostic(
                "W-phrase-without-slot",
                f'a phrase of `{prop.name}` has no slot: "{phrase}"',
                prop.at,
                help="write `{subject}` where the subject stands, or `{value}` where the value does",
            )


def phrase_of_two(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-phrase-of-two: one phrase asks two properties, and what fits its slots fits both. Once for each pair."""
    owners: dict[str, list[Property]] = defaultdict(list)
    for prop in program.properties.values():
        for template in dict.fromkeys(plain(ask) for ask in prop.asks):
            owners[template].append(prop)
    told_of: set[tuple[str, str]] = set()
    for template, found in owners.items():
        slots = _SLOT.findall(template)
        for i, other in enumerate(found):
            for prop in found[:i]:
                if (prop.name, other.name) not in told_of and all(_meet(slot, prop, other) for slot in slots):
                    told_of.add((prop.name, other.name))
                    yield Diagnostic(
                        "W-phrase-of-two",
                        f'"{template}" asks `{prop.name}` and `{other.name}` alike',
                        other.at,
                        f"asks of `{other.name}`",
                        (Label(prop.at, f"asks of `{prop.name}`"),),
                        "leave it with the property that people mean, and say it otherwise for the other",
                    )


def _meet(slot: str, one: Property, other: Property) -> bool:
    if slot == "subject":
        return not one.of or not other.of or bool(set(one.of) & set(other.of))
    return types_meet(one.value, other.value)


def types_meet(one: ValueType, other: ValueType) -> bool:
    """Whether something can be a value of both."""
    closed = (Sort.CLOSED, Sort.ORDERED)
    if one.sort in closed and other.sort in closed:
        return bool(set(one.choices) & set(other.choices))
    if one.sort is Sort.ENTITY and other.sort is Sort.ENTITY:
        return not one.kinds or not other.kinds or bool(set(one.kinds) & set(other.kinds))
    return one.sort is other.sort
