"""The engine and an encoding in clingo that shares nothing with it answer alike, on generated knowledge bases.

By hand, for tens of thousands:  PYTHONPATH=engine python -m tests.test_agree 20000 [FIRST-SEED]
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from sourcebook.compile.build import compiled
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.program import Program
from sourcebook.core.term import Mode
from sourcebook.infer import Status, World
from sourcebook.infer.status import SPOKEN
from sourcebook.infer.verdict import verdict
from tests.oracle import encoding
from tests.oracle.encoding import statuses
from tests.oracle.generate import COUNTS, DAYS, VALUES, generated

PROGRAMS, BATCH = 400, 50
ASKED = VALUES + COUNTS
Question = tuple[str, str, str]


def differences(program: Program, day: int, random: Random) -> Iterator[tuple[Question, Status, Status]]:
    """Each question that the two answer differently. They are asked in a random order: what was asked before must not
    matter."""
    expected = statuses(program, ASKED, day)
    world = World(compiled(program), day)
    questions = list(expected)
    random.shuffle(questions)
    for question in questions:
        found = world.status(*question)
        if found is not expected[question]:
            yield question, found, expected[question]


def seeded(seed: int) -> tuple[Program, int, Random]:
    random = Random(seed)
    return generated(random), DAYS[seed % len(DAYS)], random


@pytest.mark.parametrize("batch", range(PROGRAMS // BATCH))
def test_the_engine_and_clingo_agree(batch: int) -> None:
    found = [(s, d) for s in range(batch * BATCH, (batch + 1) * BATCH) for d in differences(*seeded(s))]
    assert found == []


@pytest.mark.parametrize("seed", range(0, 1200, 12))
def test_tables_proofs_and_the_single_pass_say_what_is_said_one_by_one(seed: int) -> None:
    program, day, _ = seeded(seed)
    knowledge = compiled(program)
    one, other, third = World(knowledge, day), World(knowledge, day), World(knowledge, day)
    for about in program.properties:
        bulk = other.everywhere(about)
        for node in knowledge.nodes:
            single = {v: s for v in ASKED if (s := one.status(node, about, v)) in SPOKEN}
            assert dict(bulk[node]) == single
            assert dict(third.values(node, about, implied=True)) == single
            assert {v: one.prove(node, about, v).status for v in single} == single
            holding = [v for v, _ in third.values(node, about)]
            assert all(any(one.order(about).within(h, v) for h in holding) for v in single)


@pytest.mark.parametrize("seed", range(5, 600, 12))
def test_no_order_of_lines_and_no_echo_of_the_lowest_rank_changes_anything(seed: int) -> None:
    program, day, random = seeded(seed)
    knowledge = compiled(program)
    before = World(knowledge, day)
    facts = list(program.facts)
    random.shuffle(facts)
    shuffled = World(compiled(replace(program, facts=tuple(facts))), day)
    table = {(n, p, v): before.status(n, p, v) for n in knowledge.nodes for p in program.properties for v in ASKED}
    assert {q: shuffled.status(*q) for q in table} == table
    firm = [f for f in facts if f.sign == "says" and not f.exception and not f.together]
    held = [f for f in firm if table[knowledge.node_of[f.subject], f.property, f.values[0]] is Status.HOLDS]
    for told in held[:3]:
        low = min(program.sources.values(), key=lambda s: -program.trust.index(s.rank))
        if low.ranks or program.trust.index(low.rank) < program.trust.index(program.sources[told.citation.source].rank):
            continue
        echo = replace(told, number=100_000, citation=replace(told.citation, source=low.name, lines="9"))
        after = World(compiled(replace(program, facts=(*facts, echo), rules=(), preferences=())), day)
        bare = World(compiled(replace(program, rules=(), preferences=())), day)
        if bare.status(told.subject, told.property, told.values[0]) is Status.HOLDS:
            assert after.status(told.subject, told.property, told.values[0]) is Status.HOLDS


@pytest.mark.parametrize("seed", range(7, 900, 12))
def test_two_unrelated_values_of_a_property_with_one_at_a_time_never_both_hold(seed: int) -> None:
    program, day, _ = seeded(seed)
    world = World(compiled(program), day)
    for about, declared in program.properties.items():
        order = world.order(about)
        for node in world.knowledge.nodes if declared.single else ():
            holding = [v for v in ASKED if world.status(node, about, v) is Status.HOLDS]
            assert all(order.related(a, b) for a in holding for b in holding)


def judged(program: Program, fact: Fact, day: int) -> str:
    """The verdict by the letter of clause 10, with every status taken from clingo."""
    family = program.sources[fact.citation.source].family
    declared = program.properties[fact.property]
    nodes = compiled(program).nodes
    node_of = compiled(program).node_of
    subject = node_of[fact.subject]

    def status(on: int, program: Program) -> Status:
        found = statuses(program, ASKED, on)[fact.subject, fact.property, fact.values[0]]
        return {Status.HOLDS: Status.FAILS, Status.FAILS: Status.HOLDS}.get(found, found) if denies else found

    def theirs(source: str) -> bool:
        return program.sources[source].family == family

    denies = fact.sign is Sign.DENIES
    others = replace(
        program,
        facts=tuple(f for f in program.facts if not theirs(f.citation.source)),
        rules=tuple(r for r in program.rules if not any(theirs(c.source) for c in r.citations)),
    )
    bad = {Status.FAILS: "contradicted", Status.PART: "too broad", Status.DISPUTED: "disputed"}
    if nodes[subject].last < day and not declared.timeless:
        return bad.get(status(nodes[subject].last, program), "outdated")
    today = status(day, program)
    if today in (Status.FAILS, Status.PART):
        order = World(compiled(program), day).order(fact.property)
        line = {subject} if declared.mode is Mode.PLAIN else {subject, *compiled(program).above(subject)}
        days = {
            f.last
            for f in others.facts
            if f.property == fact.property
            and node_of[f.subject] in line
            and order.side(f.sign, f.values, fact.values[0]) is not denies
            and order.side(f.sign, f.values, fact.values[0]) is not None
        }
        if declared.mode is Mode.GATHERED:
            days |= {n.last for n in nodes.values() if subject in compiled(program).above(n.name)}
        if any(status(end, others) is Status.HOLDS for end in days if end < day):
            return "outdated"
    if today is Status.HOLDS:
        return "supported" if status(day, others) is Status.HOLDS else "uncorroborated"
    return bad.get(today, "uncorroborated")


@pytest.mark.parametrize("seed", range(3, 400, 12))
def test_verdicts_are_those_of_the_letter_of_the_definition(seed: int) -> None:
    program, day, random = seeded(seed)
    knowledge = compiled(program)
    for fact in random.sample(program.facts, min(4, len(program.facts))):
        if fact.sign is not Sign.ONLY:
            assert verdict(knowledge, fact, day).judgement == judged(program, fact, day)


# Each with a program at which, at the latest, it is noticed.
MISTAKES = {
    "closer needs a better rank": ("I >= J, closer(C,D)", "I > J, closer(C,D)", 3),
    "what is far may beat what is close": ("I > J, not closer(D,C)", "I > J", 3),
    "doubt beats": ("against(X,Y), not doubtful(C)", "against(X,Y)", 142),
    "exceptions reach parts": ("up(A,B).\nfell1", "up(B,A).\nfell1", 29),
    "preferences are not heard": ("prefer(S,L,T,M,(P;any))", "prefer(S,L,T,M,never)", 51),
    "gathered hands down what is said": ("(inherited;every)).  reaches", "(inherited;every;gathered)).  reaches", 1),
    "the dead speak": ("node(X,N), open_to(N,P).\nsign", "node(X,N), property(P).\nsign", 0),
    "a narrower value is denied": ("sign(C,denies), says(C,W), le(V,W)", "sign(C,denies), says(C,W), le(W,V)", 3),
    "a list is never closed": (
        "side(C,P,V,con) :- fact(C,_,P), sign(C,only)",
        "side(C,P,V,con) :- fact(C,_,P), sign(C,never)",
        1,
    ),
    "together is inherited": (", reaches(P,X), not together(C)", ", reaches(P,X)", 21),
    "disputes spread upward": ("at(N,P,V,holds), not bad(N,P,V)", "at(N,P,V,holds), not part(N,P,V,disputed)", 29),
    "the last day is over": ("day <= L, node(X,N)", "day < L, node(X,N)", 0),
    "not known is not open": ("unknown(N,P,V,1) :- st(N,P,V,disputed).", "", 397),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_one_clause_is_noticed(mistake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    right, wrong, seed = MISTAKES[mistake]
    assert right in encoding.MEANING
    monkeypatch.setattr(encoding, "MEANING", encoding.MEANING.replace(right, wrong))
    assert list(differences(*seeded(seed)))


def main() -> None:
    count, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    begun, asked, different = time.time(), 0, 0
    for seed in range(first, first + count):
        program, day, random = seeded(seed)
        asked += len(ASKED) * len(program.entities) * len(program.properties)
        for difference in differences(program, day, random):
            different += 1
            print(f"seed {seed}: {difference}")
    print(f"{count} programs, {asked} questions, {different} differences, {time.time() - begun:.0f} s")


if __name__ == "__main__":
    main()
