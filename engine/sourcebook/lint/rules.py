"""What a rule may not be: unsafe, circular, or of types that never meet; and preferences in a circle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sourcebook.core.fact import Citation, Preference
from sourcebook.core.program import Program
from sourcebook.core.rule import (
    Aggregate,
    Compare,
    Condition,
    Inside,
    IsKind,
    Pattern,
    Reading,
    Rule,
    Term,
    is_variable,
)
from sourcebook.core.term import Property, Sort, ValueType
from sourcebook.lint.paths import cycles, told, turned
from sourcebook.lint.things import things
from sourcebook.text import Diagnostic, Label, Span, nearest


def unsafe_variable(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-unsafe-variable: a variable that no condition gives a value, once for each rule and variable."""
    for rule in program.rules:
        bound = _bound(rule)
        told_of: set[Term] = set()
        for variable, at, use in _needs(rule):
            if variable in bound or variable in told_of:
                continue
            told_of.add(variable)
            near = nearest(variable, bound)
            yield Diagnostic(
                "E-unsafe-variable",
                f"no condition of rule `{rule.name}` says what `{variable}` is",
                at,
                use,
                help=f"did you mean `{near}`?"
                if near
                else f"add a condition that holds of it, such as `and {variable} is …`; "
                "`not known` and comparisons give no values",
            )


def _bound(rule: Rule) -> set[Term]:
    """The variables that get a value from what holds or is denied, or are said to be equal to one that does."""
    bound: set[Term] = set()
    for condition in rule.conditions:
        match condition:
            case Pattern(subject, _, value, reading) if reading is not Reading.UNKNOWN:
                bound |= {term for term in (subject, value) if is_variable(term)}
            case Inside(part, whole):
                bound |= {term for term in (part, whole) if is_variable(term)}
            case IsKind(term):
                bound.add(term)
            case Aggregate(variable):
                bound.add(variable)
            case _:
                pass
    for _ in rule.conditions:
        for condition in rule.conditions:
            if isinstance(condition, Compare) and condition.operator == "=":
                ends = (condition.left, condition.right)
                if any(not is_variable(end) or end in bound for end in ends):
                    bound |= {end for end in ends if is_variable(end)}
    return bound


def _needs(rule: Rule) -> Iterator[tuple[Term, Span, str]]:
    """Every use of a variable that must have a value from elsewhere."""
    for conclusion in rule.conclusions:
        for term in (conclusion.subject, conclusion.value):
            if is_variable(term):
                yield term, conclusion.at, "concluded here"
    for condition in rule.conditions:
        match condition:
            case Pattern(subject, _, value, Reading.UNKNOWN):
                for term in (subject, value):
                    if is_variable(term):
                        yield term, condition.at, "`not known` only looks at it"
            case Compare(left, _, right):
                for term in (left, right):
                    if is_variable(term):
                        yield term, condition.at, "compared here"
            case Aggregate(_, function, subject):
                if is_variable(subject):
                    yield subject, condition.at, f"`{function}` needs to know of what"
            case _:
                pass


def cycle_of_properties(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-cycle-of-properties: what a rule concludes is needed to conclude it (semantics 9.1), once for each knot."""
    steps: dict[str, list[str]] = {}
    lines: dict[tuple[str, str], tuple[Rule, Span]] = {}
    for rule in program.rules:
        reads = [(read.property, read.at) for read in rule.conditions if isinstance(read, Pattern | Aggregate)]
        for conclusion in rule.conclusions:
            for name, at in reads:
                steps.setdefault(conclusion.property, []).append(name)
                lines.setdefault((conclusion.property, name), (rule, at))
    for path in cycles(steps):
        turns = [lines[(name, path[(i + 1) % len(path)])] for i, name in enumerate(path)]
        labels = [
            Label(at, f"rule `{rule.name}` needs `{path[(i + 1) % len(path)]}` for `{path[i]}`")
            for i, (rule, at) in enumerate(turns)
        ]
        path, by = turned(path, [label.span for label in labels])
        labels = labels[by:] + labels[:by]
        yield Diagnostic(
            "E-cycle-of-properties",
            f"rules in a circle: {told(path)}",
            labels[0].span,
            labels[0].text,
            tuple(labels[1:]),
            "a property may not rest on itself: conclude another property, or declare `transitive`, `inherited` or "
            "`same-as`, which need no rule",
        )


def cycle_of_preferences(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-cycle-of-preferences: of one property each source is preferred over the next, round to the first."""
    told_of: set[tuple[int, ...]] = set()
    for name in sorted({choice.property for choice in program.preferences if choice.property}) or [""]:
        chosen = [choice for choice in program.preferences if choice.property in (None, name)]
        by_winner: dict[str, list[int]] = {}
        for i, choice in enumerate(chosen):
            by_winner.setdefault(choice.winner.source, []).append(i)
        steps = {
            f"{i:09d}": [
                f"{j:09d}" for j in by_winner.get(choice.loser.source, ()) if _meet(choice.loser, chosen[j].winner)
            ]
            for i, choice in enumerate(chosen)
        }
        for path in cycles(steps):
            circle = [chosen[int(i)] for i in path]
            key = tuple(sorted(id(choice) for choice in circle))
            if key not in told_of:
                told_of.add(key)
                yield _preferences(circle, name)


def _preferences(circle: list[Preference], name: str) -> Diagnostic:
    first, *others = circle
    path = [str(choice.winner) for choice in circle]
    return Diagnostic(
        "E-cycle-of-preferences",
        f"preferences in a circle{f' on `{name}`' if name else ''}: {told(path)}",
        first.at,
        f"`{first.winner}` over `{first.loser}`",
        tuple(Label(choice.at, f"`{choice.winner}` over `{choice.loser}`") for choice in others),
        "take one of them out, or name the lines that are meant (`prefer D:30 over D:29`)"
        if len(circle) > 1
        else "a source cannot be preferred over itself: name two lines of it",
    )


def _meet(one: Citation, other: Citation) -> bool:
    """Whether a fact can be cited by both."""
    if one.source != other.source or one.lines is None or other.lines is None:
        return one.source == other.source
    (a, b), (c, d) = _lines(one.lines), _lines(other.lines)
    return a <= d and c <= b


def _lines(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    return int(first), int(last or first)


@dataclass(frozen=True, slots=True)
class _Use:
    """What a variable must be at one place: a thing of these kinds (none: any), or a value of a type."""

    kinds: tuple[str, ...] | None
    value: ValueType | None
    at: Span
    text: str


def types_never_meet(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-types-never-meet: a variable that must be two things at once; W-sum-of-no-numbers: a sum of anything else."""
    together = _kinds_of_one_thing(program)
    for rule in program.rules:
        uses: dict[Term, list[_Use]] = {}
        for condition in (*rule.conditions, *rule.conclusions):
            for variable, use in _types(program, condition):
                uses.setdefault(variable, []).append(use)
        for variable, places in uses.items():
            first = places[0]
            for other in places[1:]:
                if not _can_meet(first, other, together):
                    yield Diagnostic(
                        "W-types-never-meet",
                        f"`{variable}` can never be both {first.text} and {other.text}",
                        other.at,
                        f"{other.text} here",
                        (Label(first.at, f"{first.text} here"),),
                        f"rule `{rule.name}` would never conclude anything: use two variables, or another property",
                    )
                    break
    for rule in program.rules:
        for condition in rule.conditions:
            if isinstance(condition, Aggregate) and condition.function == "sum":
                prop = program.properties.get(condition.property)
                if prop and prop.value.sort is not Sort.NUMBER:
                    yield Diagnostic(
                        "W-sum-of-no-numbers",
                        f"values of `{prop.name}` are no numbers, so they have no sum",
                        condition.at,
                        help="`count` counts them",
                    )


def _kinds_of_one_thing(program: Program) -> frozenset[frozenset[str]]:
    """Pairs of kinds that some one thing has under its several names."""
    frame = things(program)
    out = set()
    for names in frame.names.values():
        if len(names) > 1:
            kinds = sorted({program.entities[name].kind for name in names})
            out |= {frozenset((a, b)) for a in kinds for b in kinds if a < b}
    return frozenset(out)


def _types(program: Program, condition: Condition) -> Iterator[tuple[Term, _Use]]:
    match condition:
        case Pattern(subject, name, value) if prop := program.properties.get(name):
            if is_variable(subject):
                yield subject, _Use(prop.of, None, condition.at, _subject(prop))
            if is_variable(value):
                kinds = prop.value.kinds if prop.value.sort is Sort.ENTITY else None
                yield value, _Use(kinds, prop.value, condition.at, f"a value of `{prop.name}`")
        case Aggregate(variable, function, subject, name) if prop := program.properties.get(name):
            if is_variable(subject):
                yield subject, _Use(prop.of, None, condition.at, _subject(prop))
            if function in ("count", "sum"):
                yield variable, _Use(None, ValueType(Sort.NUMBER), condition.at, "a number")
        case IsKind(term, kind) if is_variable(term):
            yield term, _Use((kind,), None, condition.at, f"a {kind}")
        case _:
            pass


def _subject(prop: Property) -> str:
    return f"what has `{prop.name}`"


def _can_meet(one: _Use, other: _Use, together: frozenset[frozenset[str]]) -> bool:
    if one.kinds is not None and other.kinds is not None:
        if not one.kinds or not other.kinds or set(one.kinds) & set(other.kinds):
            return True
        return any(frozenset((a, b)) in together for a in one.kinds for b in other.kinds)
    if one.value is None or other.value is None:
        # A code can be a subject as well as a value; other values are never subjects.
        value = one.value or other.value
        return value is not None and value.sort in (Sort.CODE, Sort.RANGE)
    a, b = one.value, other.value
    closed = (Sort.CLOSED, Sort.ORDERED)
    if a.sort in closed and b.sort in closed:
        return bool(set(a.choices) & set(b.choices))
    return a.sort is b.sort
