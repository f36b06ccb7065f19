"""Rules whose conditions are never true, or always."""

from collections.abc import Iterator, Sequence

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import Day
from sourcebook.core.program import Program
from sourcebook.core.rule import Aggregate, Condition, Inside, IsKind, Pattern, Rule, is_variable
from sourcebook.infer.rules import Binding, matched, planned
from sourcebook.infer.world import World, world
from sourcebook.lint.rules import types_never_meet
from sourcebook.text import Diagnostic

_FEW = 3


def rule_matches(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """W-rule-matches-nothing and N-rule-matches-everything, on the day or the nearest one on which the rule counts."""
    # One cause, one message: what the lints have found of a rule is why it matches nothing.
    told = {item.span for item in types_never_meet(program, {})}
    for rule in knowledge.rules:
        if any(condition.at in told for condition in (*rule.conditions, *rule.conclusions)):
            continue
        today = world(knowledge, min(max(day, rule.first), rule.last))
        subjects, values = _concluded(today, rule)
        if not subjects and not _reads_codes(knowledge, rule):
            yield Diagnostic(
                "W-rule-matches-nothing",
                f"the conditions of rule `{rule.name}` are true of nothing",
                rule.at,
                help=_never(today, rule),
            )
        elif len(values) == 1 and _is_everything(today, rule, subjects):
            head = rule.conclusions[0]
            yield Diagnostic(
                "N-rule-matches-everything",
                f"rule `{rule.name}` concludes the same `{head.property}` of every one of {len(subjects)} things",
                rule.at,
                help="if that is meant, state it once of their whole; otherwise a condition is missing",
            )


def _concluded(today: World, rule: Rule) -> tuple[set[str | None], set[str | None]]:
    """What the rule concludes something of, and which values; with a dispute open or not. Not looked at further once
    two values show that it tells things apart."""
    head = rule.conclusions[0]
    subjects: set[str | None] = set()
    values: set[str | None] = set()
    for binding in _ways(today, rule, planned(rule.conditions, ()), Binding({})):
        subjects.add(binding.term(head.subject))
        values.add(binding.term(head.value))
        if len(values) > 1:
            break
    return subjects, values


def _ways(today: World, rule: Rule, conditions: Sequence[Condition], binding: Binding) -> Iterator[Binding]:
    """The ways in which the conditions are true or open, one after the other."""
    if not conditions:
        yield binding
        return
    for following in matched(today, conditions[0], binding, rule):
        yield from _ways(today, rule, conditions[1:], following)


def _reads_codes(knowledge: Knowledge, rule: Rule) -> bool:
    """Whether the rule may be about codes that nobody declared, or that a release lists: they are not gone through."""
    placed = {prop.places for prop in knowledge.properties.values() if prop.places}
    listed = {column.says for table in knowledge.tables.values() for column in table.columns}
    if any(isinstance(c, Pattern | Aggregate) and c.property in listed for c in rule.conditions):
        return True
    return bool(knowledge.ranges) and any(
        isinstance(c, Inside) or (isinstance(c, Pattern | Aggregate) and c.property in placed) for c in rule.conditions
    )


def _never(today: World, rule: Rule) -> str:
    """The first condition that is true of nothing by itself, else that they are never true together."""
    for condition in rule.conditions:
        if next(_ways(today, rule, (condition,), Binding({})), None) is None:
            return f"`{_written(condition)}` is true of nothing by itself"
    return "each condition is true of something, but all of them never of the same"


def _written(condition: Condition) -> str:
    match condition:
        case Pattern(subject, name, value, reading):
            sign = {"holds": "", "is not": "is not ", "not known": ""}[reading]
            return f"{'not known ' if reading == 'not known' else ''}{subject} {name} {sign}{value}"
        case Inside(part, whole):
            return f"{part} is in {whole}"
        case IsKind(term, kind):
            return f"{term} is {kind}"
        case Aggregate(variable, function, subject, name):
            return f"let {variable} be {function} of {subject} {name}"
        case _:
            return f"{condition.left} {condition.operator} {condition.right}"


def _is_everything(today: World, rule: Rule, subjects: set[str | None]) -> bool:
    """Whether every living thing that can have the property gets it, though the rule does not go through a kind."""
    head = rule.conclusions[0]
    if not is_variable(head.subject) or len(subjects) < _FEW:
        return False
    if any(isinstance(c, IsKind | Aggregate) for c in rule.conditions):
        return False
    kinds = set(today.knowledge.properties[head.property].of)
    nodes = today.knowledge.nodes
    return all(name in subjects for name in today.living() if not kinds or nodes[name].kinds & kinds)
