"""A program as clingo reads it, and what the encoding in `meaning.lp` answers."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import clingo

from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.program import Program
from sourcebook.core.rule import Aggregate, Compare, Inside, IsKind, Pattern, Reading, Rule, is_variable
from sourcebook.core.term import Mode
from sourcebook.infer.status import Status

MEANING = (Path(__file__).parent / "meaning.lp").read_text(encoding="utf-8")
STATUS = {
    "holds": Status.HOLDS,
    "partly": Status.PART,
    "fails": Status.FAILS,
    "unstated": Status.UNSTATED,
    "disputed": Status.DISPUTED,
}
MODES = {Mode.PLAIN: "plain", Mode.INHERITED: "inherited", Mode.EVERY: "every", Mode.GATHERED: "gathered"}
READ = {Reading.HOLDS: "true", Reading.FAILS: "untrue", Reading.UNKNOWN: "unknown"}
OPERATORS = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "=": "=", "!=": "!="}


def quoted(text: str) -> str:
    return f'"{text}"'


def encoded(program: Program, values: tuple[str, ...]) -> Iterator[str]:
    """The facts and rules that stand for a program; `values` are all that are asked about."""
    trust = {name: len(program.trust) - place for place, name in enumerate(program.trust)}
    for name, entity in program.entities.items():
        yield f"name({quoted(name)}). kind({quoted(name)},{quoted(entity.kind)})."
        yield from (f"whole({quoted(name)},{quoted(whole)})." for whole in entity.wholes)
        yield from (f"same({quoted(name)},{quoted(other)})." for other in entity.same_as)
        yield from (f"wide({quoted(name)},{quoted(wide)})." for wide in entity.within)
        if (entity.first, entity.last) != (FIRST, LAST):
            yield f"life({quoted(name)},{entity.first},{entity.last})."
    yield from (f"value({quoted(value)})." for value in values)
    for name, declared in program.properties.items():
        yield f"property({quoted(name)}). mode({quoted(name)},{MODES[declared.mode]})."
        yield from (f"{word}({quoted(name)})." for word in ("single", "timeless") if getattr(declared, word))
        if declared.opposite:
            yield f"opposite({quoted(name)},{quoted(declared.opposite)})."
            yield f"opposite({quoted(declared.opposite)},{quoted(name)})."
        yield from (f"wide({quoted(n)},{quoted(w)})." for n, w in declared.value.within)
    for name, source in program.sources.items():
        yield f"trusted({quoted(name)},{trust[source.rank]})."
        yield from (f"limited({quoted(name)},{quoted(to)},{trust[rank]})." for to, rank in source.ranks[:1])
    for fact in program.facts:
        n = fact.number
        place = ",".join(map(quoted, (fact.subject, fact.property)))
        yield f"claim({n},{place},{fact.sign.value},{quoted(fact.citation.source)},{fact.first},{fact.last})."
        yield from (f"says({n},{quoted(value)})." for value in fact.values)
        if fact.citation.lines:
            yield f"line({n},{quoted(fact.citation.lines)})."
        yield from (f"{word}({n})." for word in ("exception", "together") if getattr(fact, word))
    for p in program.preferences:
        lines = (quoted(c.lines) if c.lines else "any" for c in (p.winner, p.loser))
        winner, loser = lines
        about = quoted(p.property) if p.property else "any"
        yield f"prefer({quoted(p.winner.source)},{winner},{quoted(p.loser.source)},{loser},{about})."
    for rule in program.rules:
        yield from concluding(rule)


def concluding(rule: Rule) -> Iterator[str]:
    """A rule in clingo's own words: one for each conclusion and each result of a count."""
    body, ranks, opens = [f"{rule.first} <= day, day <= {rule.last}"], ["top"], ["0"]
    counts: list[Aggregate] = []
    compared: list[Compare] = []
    for i, c in enumerate(rule.conditions):
        match c:
            case Pattern():
                place = f"{term(c.subject)},{quoted(c.property)},{term(c.value)}"
                body.append(f"{READ[c.reading]}({place},O{i})")
                opens.append(f"O{i}")
                if c.reading is not Reading.UNKNOWN:
                    body.append(f"{'behind' if c.reading is Reading.HOLDS else 'behind_not'}({place},K{i})")
                    ranks.append(f"K{i}")
            case Inside():
                body.append(f"living({term(c.part)},{term(c.whole)})")
            case IsKind():
                body.append(f"kind_of({term(c.term)},{quoted(c.kind)}), lives({term(c.term)})")
            case Compare():
                compared.append(c)
            case Aggregate():
                counts.append(c)
    for head in rule.conclusions:
        sign = "says" if head.reading is Reading.HOLDS else "denies"
        for count, doubtful, result in [(c, d, r) for c in counts for d, r in RESULTS] or [(None, "", "")]:
            goals, rank, doubt = list(body), "; ".join(ranks), "; ".join(opens)
            value = term(head.value)
            if count is not None:
                at = f"{term(count.subject)},{quoted(count.property)}"
                goals += [
                    f"open_to({at})",
                    f"SURE = #count {{ W : st({at},W,holds) }}, MAYBE = #count {{ W : st({at},W,disputed) }}",
                    doubtful,
                    f"N = {result}",
                ]
                goals += [f"N {OPERATORS[c.operator]} {c.right}" for c in compared if c.left == count.variable]
                rank += f"; K : behind({at},W,K), st({at},W,(holds;disputed))"
                doubt += "; 1" if doubtful == "MAYBE > 0" else ""
                value = "@text(N)" if head.value == count.variable else value
            own = ""
            if rule.citations:
                cited = rule.citations[0].source
                goals.append(f"rank_of({quoted(cited)},{term(head.subject)},OWN)")
                own = "; OWN"
            goals.append(f"node({term(head.subject)})")
            goals.append(f"R = #min {{ {rank}{own} }}, O = #max {{ {doubt} }}")
            place = f"{term(head.subject)},{quoted(head.property)},{sign},{value}"
            yield f"concluded({quoted(rule.name)},{place},R,O) :- {', '.join(g for g in goals if g)}."


RESULTS = (("MAYBE = 0", "SURE"), ("MAYBE > 0", "SURE"), ("MAYBE > 0", "SURE+MAYBE"))


def term(text: str) -> str:
    return "X" + text[1:] if is_variable(text) else quoted(text)


class _Texts:
    def text(self, number: clingo.Symbol) -> clingo.Symbol:
        return clingo.String(str(number.number))


def statuses(program: Program, values: tuple[str, ...], day: Day) -> Mapping[tuple[str, str, str], Status]:
    """The status of every living name, property and value on a day; asserts that there is one meaning."""
    control = clingo.Control(["0", f"-c day={day}", f"-c top={len(program.trust)}", "--warn=none"])
    control.add("base", [], MEANING + "\n".join(encoded(program, values)))
    control.ground([("base", [])], context=_Texts())
    found: list[Mapping[tuple[str, str, str], Status]] = []
    with control.solve(yield_=True) as handle:
        for model in handle:
            shown = model.symbols(shown=True)
            nodes = {a.arguments[0].string: a.arguments[1].string for a in shown if a.name == "node"}
            table = {
                (n.string, p.string, v.string): STATUS[s.name]
                for n, p, v, s in (a.arguments for a in shown if a.name == "st")
            }
            keys = {(p, v) for _, p, v in table}
            found.append({(x, p, v): table.get((n, p, v), Status.UNSTATED) for x, n in nodes.items() for p, v in keys})
    assert len(found) == 1, f"{len(found)} meanings"
    return found[0]
