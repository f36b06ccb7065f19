"""Random programs, small and thorny: every mode, denials, closed lists, exceptions, preferences, days, rules."""

from dataclasses import replace
from random import Random

from sourcebook.core.program import Program
from tests.building import (
    Aggregate,
    Compare,
    Inside,
    IsKind,
    Pattern,
    Reading,
    cite,
    entity,
    fact,
    prefer,
    program,
    property,
    rule,
    source,
    value,
)

DAYS = (20050101, 20100101, 20200101)
SPANS = ((0, 99991231), (0, 20050101), (20050102, 99991231), (20100101, 20151231))
TRUST = ("law", "owner", "vendor", "forum")
VALUES = ("a", "b", "c", "d", "e", "f")
COUNTS = ("0", "1", "2", "3", "4", "5", "6", "7", "8")


def generated(random: Random) -> Program:
    """A program without errors. Properties are numbered; a rule reads only lower ones than it concludes."""
    names = [f"n{i}" for i in range(random.randint(3, 8))]
    entities = []
    for i, name in enumerate(names):
        wholes = random.sample(names[:i], min(i, random.choice((0, 1, 1, 1, 2))))
        first, last = random.choice(SPANS) if random.random() < 0.25 else SPANS[0]
        entities.append(entity(name, random.choice(("k", "l")), wholes=wholes, first=first, last=last))
    for i in random.sample(range(len(names)), random.choice((0, 0, 1))):
        wholes = random.sample(names[:i], min(i, random.choice((0, 1))))
        entities.append(entity(f"s{i}", "k", wholes=wholes, same_as=[names[i]]))
        names.append(f"s{i}")
    wider = [(v, random.choice(VALUES[i + 1 :])) for i, v in enumerate(VALUES[:-1]) if random.random() < 0.4]
    wider += [(v, random.choice(VALUES[i + 1 :])) for i, v in enumerate(VALUES[:-1]) if random.random() < 0.1]
    wider = sorted(set(wider))
    properties = []
    for i in range(random.randint(1, 4)):
        mode = random.choice(("plain", "inherited", "of every part", "gathered"))
        single = mode != "gathered" and random.random() < 0.6
        kinds = value("closed", *VALUES, *COUNTS, within=wider)
        properties.append(property(f"p{i}", kinds, single=single, mode=mode, timeless=random.random() < 0.1))
    if len(properties) > 1 and random.random() < 0.15:
        properties[0] = replace(properties[0], opposite="p1")
        if random.random() < 0.5:
            properties[1] = replace(properties[1], opposite="p0")
    sources = []
    for i in range(random.randint(1, 4)):
        ranks = ((random.choice(names), random.choice(TRUST)),) if random.random() < 0.25 else ()
        sources.append(source(f"d{i}", random.choice(TRUST), ranks=ranks))
    facts = [f for _ in range(random.randint(2, 14)) for f in _facts(random, names, len(properties), sources)]
    preferences = _preferences(random, sources, properties) if random.random() < 0.5 else []
    rules = [_rule(random, i, len(properties), sources) for i in range(random.choice((0, 1, 2)))]
    rules = [r for r in rules if r is not None]
    if any(p.opposite for p in properties):
        rules = [r for r in rules if not {c.property for c in r.conditions if hasattr(c, "property")} & {"p0", "p1"}]
    return program(*entities, *properties, *sources, *facts, *preferences, *rules, trust=TRUST)


def _facts(random, names, properties, sources):  # type: ignore[no-untyped-def]
    first, last = random.choice(SPANS) if random.random() < 0.3 else SPANS[0]
    by = f"{random.choice(sources).name}:{random.randint(1, 3)}"
    name, about = random.choice(names), f"p{random.randrange(properties)}"
    more = {"by": by, "first": first, "last": last}
    draw = random.random()
    if draw < 0.15:
        return [fact(name, about, random.choice(VALUES), sign="denies", **more)]
    if draw < 0.3:
        members = random.sample(VALUES, random.choice((1, 2)))
        said = [fact(name, about, v, **more) for v in members if random.random() < 0.8]
        return [fact(name, about, *members, sign="only", **more), *said]
    if draw < 0.4:
        return [fact(name, about, random.choice(VALUES), exception=True, **more)]
    if draw < 0.45:
        return [fact(name, about, random.choice(VALUES), together=tuple(names[:2]), **more)]
    return [fact(name, about, random.choice(VALUES), **more)]


def _preferences(random, sources, properties):  # type: ignore[no-untyped-def]
    out = []
    for _ in range(random.choice((1, 2))):
        winner, loser = random.choice(sources).name, random.choice(sources).name
        if random.random() < 0.4:
            winner, loser = f"{winner}:{random.randint(1, 3)}", f"{loser}:{random.randint(1, 3)}"
        if winner != loser:
            out.append(prefer(winner, loser, random.choice((None, random.choice(properties).name))))
    return out


def _rule(random, number, properties, sources):  # type: ignore[no-untyped-def]
    if properties < 2:
        return None
    head = random.randrange(1, properties)
    below = [f"p{i}" for i in range(head)]
    conditions = [Pattern("?x", random.choice(below), random.choice(("?v", *VALUES)))]
    result = "?v" if conditions[0].value == "?v" and random.random() < 0.7 else random.choice(VALUES)
    draw = random.random()
    if draw < 0.3:
        reading = random.choice((Reading.UNKNOWN, Reading.FAILS))
        bound = [v for v in ("?v",) if conditions[0].value == "?v"]
        conditions.append(Pattern("?x", random.choice(below), random.choice((*VALUES, *bound)), reading))
    elif draw < 0.45:
        conditions.append(Inside("?x", "?y"))
        conditions.append(Pattern("?y", random.choice(below), random.choice(VALUES)))
    elif draw < 0.55:
        conditions.append(IsKind("?x", "k"))
    elif draw < 0.75:
        conditions.append(Aggregate("?n", "count", "?x", random.choice(below)))
        if random.random() < 0.5:
            conditions.append(Compare("?n", random.choice(("<", ">", ">=", "=", "!=")), str(random.randint(0, 3))))
        else:
            result = "?n"
    reading = Reading.FAILS if random.random() < 0.15 else Reading.HOLDS
    cites = [f"{random.choice(sources).name}:1"] if random.random() < 0.5 else []
    made = rule(f"r{number}", conditions, Pattern("?x", f"p{head}", result, reading), cites=cites)
    first, last = random.choice(SPANS) if random.random() < 0.15 else SPANS[0]
    return replace(made, first=first, last=last) if cite else made
