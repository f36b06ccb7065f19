"""What is declared against what is stated: the frame against body facts, parts against a stated number."""

from collections.abc import Iterator

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import Day
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.program import Program
from sourcebook.infer.status import Status
from sourcebook.infer.world import World, world
from sourcebook.text import Diagnostic, Label


def heading_against_facts(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-heading-against-facts: what the best source states of a thing's place in the frame is not what its heading
    declares, and the heading cites nothing as good."""
    for prop in knowledge.properties.values():
        if not prop.frame:
            continue
        for subject, facts in knowledge.facts.get(prop.name, {}).items():
            node = knowledge.nodes.get(subject)
            if node is None:
                continue
            when = min(max(day, node.first), node.last)
            counting = [f for f in facts if f.scope is None and f.first <= when <= f.last and f.sign is not Sign.ONLY]
            if not counting:
                continue
            best = max(knowledge.rank(fact.citation.source, subject) for fact in counting)
            frame = world(knowledge, when).frame
            cited = [*frame.cited(subject, prop.name), *(c for e in node.entities for c in e.citations)]
            if any(knowledge.rank(citation.source, subject) >= best for citation in cited):
                continue
            for fact in counting:
                if knowledge.rank(fact.citation.source, subject) == best and _against(world(knowledge, when), fact):
                    yield Diagnostic(
                        "N-heading-against-facts",
                        f"{fact.citation} states of `{fact.subject}` what its heading does not declare",
                        fact.at,
                        f"`{prop.name} {'not ' if fact.sign is Sign.DENIES else ''}{fact.values[0]}`",
                        (Label(node.entities[0].at, "the heading"),),
                        "what the heading declares is the frame and decides: mend it, or cite there what it rests on",
                    )
                    break


def _against(when: World, fact: Fact) -> bool:
    status = when.status(fact.subject, fact.property, fact.values[0])
    return status is (Status.FAILS if fact.sign is Sign.SAYS else Status.HOLDS)


def count_differs(knowledge: Knowledge, program: Program, day: Day) -> Iterator[Diagnostic]:
    """N-count-differs: the number that holds is not the number of parts that are declared."""
    today = world(knowledge, day)
    for prop in knowledge.properties.values():
        if prop.counts is None:
            continue
        for subject, facts in knowledge.facts.get(prop.name, {}).items():
            parts = list(_parts(today, subject, prop.counts))
            holding = [value for value, status in today.values(subject, prop.name) if status is Status.HOLDS]
            for value in holding:
                fact = next((f for f in facts if f.sign is Sign.SAYS and f.values == (value,)), None)
                listed = ", ".join(f"`{part}`" for part in parts[:8]) + (" …" if len(parts) > 8 else "")
                if parts and fact and value.isdecimal() and int(value) != len(parts):
                    yield Diagnostic(
                        "N-count-differs",
                        f"`{prop.name}` of `{subject}` is {value}, but {len(parts)} of kind `{prop.counts}` "
                        f"{'is' if len(parts) == 1 else 'are'} declared",
                        fact.at,
                        help=f"declared: {listed}",
                    )


def _parts(today: World, subject: str, kind: str) -> Iterator[str]:
    """The living parts of a kind, at any depth, but not below another of that kind."""
    seen: set[str] = set()
    todo = [subject]
    while todo:
        node = today.knowledge.nodes.get(todo.pop(0))
        for part in node.parts if node else ():
            if part not in seen and today.reach.alive(part):
                seen.add(part)
                if kind in today.knowledge.nodes[part].kinds:
                    yield part
                else:
                    todo.append(part)
