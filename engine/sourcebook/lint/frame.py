"""What the frame may not be: a thing that is part of itself, a value within itself, kinds that hold one another."""

from collections.abc import Iterable, Iterator, Mapping

from sourcebook.core.program import Program
from sourcebook.core.term import Entity
from sourcebook.lint.paths import cycles, told, turned
from sourcebook.lint.things import Things, things
from sourcebook.text import Diagnostic, Label, Span


def cycle_of_parts(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-cycle-of-parts: going up from part to whole comes back (semantics 1.3), once for each knot."""
    frame = things(program)
    for path in cycles(frame.wholes):
        merged = [name for node in path for name in frame.names.get(node, ()) if len(frame.names[node]) > 1]
        yield _cycle(
            program,
            frame,
            path,
            "E-cycle-of-parts",
            "parts in a circle",
            "part of",
            "nothing can be part of itself: take one of these lines out"
            + (f"\n{', '.join(f'`{name}`' for name in merged)} are declared the same thing" if merged else ""),
        )


def cycle_of_values(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-cycle-of-values: going up from a value to what it is within comes back; also inside a list of values."""
    frame = things(program)
    for path in cycles(frame.within):
        yield _cycle(
            program,
            frame,
            path,
            "E-cycle-of-values",
            "values within one another in a circle",
            "within",
            "`within` goes from the narrower to the wider: take one of these lines out, or say `same-as`",
        )
    for prop in program.properties.values():
        steps: dict[str, list[str]] = {}
        for narrow, wide in prop.value.within:
            steps.setdefault(narrow, []).append(wide)
        for path in cycles(steps):
            yield Diagnostic(
                "E-cycle-of-values",
                f"values of `{prop.name}` within one another in a circle: {told(path)}",
                prop.at,
                help="`within` goes from the narrower to the wider: take one of them out",
            )


def cycle_of_kinds(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-cycle-of-kinds: of two kinds each may be part of the other; a kind within itself is meant."""
    steps = {kind.name: [other for other in kind.within if other != kind.name] for kind in program.kinds.values()}
    for path in cycles(steps):
        path, _ = turned(path, [program.kinds[name].at for name in path])
        first, *others = (program.kinds[name] for name in path)
        yield Diagnostic(
            "W-cycle-of-kinds",
            f"kinds within one another in a circle: {told(path)}",
            first.at,
            f"`{first.name}` begins it",
            tuple(Label(kind.at, f"`{kind.name}` is in it") for kind in others),
            "say for each kind only of what it can be a part",
        )


def days_reversed(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """E-days-reversed: something ends before it begins."""
    for entity in program.entities.values():
        if entity.first > entity.last:
            at = next((line.at for line in entity.framed if line.word == "until"), entity.at)
            yield Diagnostic(
                "E-days-reversed",
                f"`{entity.name}` ends before it begins",
                at,
                help="`until` is the last day, `from` the first",
            )
    told_of: set[Span] = set()
    for fact in program.facts:
        if fact.first > fact.last and fact.at not in told_of:
            told_of.add(fact.at)
            yield Diagnostic(
                "E-days-reversed",
                f"what is said of `{fact.subject}` here ends before it begins",
                fact.at,
                help="`until` is the last day, `from` the first",
            )
    for rule in program.rules:
        if rule.first > rule.last:
            yield Diagnostic(
                "E-days-reversed",
                f"rule `{rule.name}` ends before it begins",
                rule.at,
                help="`until` is the last day, `from` the first",
            )


def _cycle(
    program: Program, frame: Things, path: list[str], code: str, message: str, step: str, help_text: str
) -> Diagnostic:
    """The message at the first line that makes the circle, the other lines as labels."""
    lines = []
    for i, node in enumerate(path):
        above = path[(i + 1) % len(path)]
        name, at = _line(program, frame, node, above, step)
        lines.append(Label(at, f"`{name}` is {step} `{above}`"))
    path, by = turned(path, [line.span for line in lines])
    first, *others = lines[by:] + lines[:by]
    return Diagnostic(code, f"{message}: {told(path)}", first.span, first.text, tuple(others), help_text)


def _line(program: Program, frame: Things, node: str, above: str, step: str) -> tuple[str, Span]:
    """The name and the place by which `node` came to stand one step below `above`."""
    word = "of" if step == "part of" else "within"
    for entity in _of_node(program, frame, node):
        ups: Iterable[str] = entity.wholes if word == "of" else entity.within
        if any(frame.node(up) == above for up in ups):
            at = next(
                (line.at for line in entity.framed if line.word == word and frame.node(line.value) == above), None
            )
            return entity.name, at or entity.at
    raise AssertionError(f"no line puts {node!r} {step} {above!r}")


def _of_node(program: Program, frame: Things, node: str) -> Iterator[Entity]:
    for name in frame.names.get(node, ()):
        yield program.entities[name]
