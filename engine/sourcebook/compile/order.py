"""Properties in the order in which they can be settled: what a rule reads before what it concludes (semantics 9.1)."""

from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from sourcebook.compile.frame import cycle
from sourcebook.core.rule import Aggregate, Inside, Pattern, Rule
from sourcebook.core.term import Property


class CyclicProperties(ValueError):
    """A property depends on itself. `path` ends where it begins."""

    def __init__(self, path: tuple[str, ...]) -> None:
        super().__init__(f"property depends on itself: {' > '.join(path)}")
        self.path = path


def order(properties: Mapping[str, Property], rules: Iterable[Rule]) -> tuple[str, ...]:
    """Every property after those that its rules read; ties by name.

    Raises CyclicProperties where rules read what they conclude.
    """
    placed = {p.places for p in properties.values() if p.places}
    reads: dict[str, set[str]] = {name: set() for name in properties}
    wishes: dict[str, set[str]] = {name: set() for name in properties}
    for rule in rules:
        read = {c.property for c in rule.conditions if isinstance(c, Pattern | Aggregate)}
        for conclusion in rule.conclusions:
            reads.setdefault(conclusion.property, set()).update(read)
            if any(isinstance(c, Inside) for c in rule.conditions):
                wishes.setdefault(conclusion.property, set()).update(placed)
    for name, declared in properties.items():
        if declared.places:
            wishes.setdefault(declared.places, set()).add(name)
        # What is concluded of one of two opposites is stated against the other.
        if declared.opposite and declared.opposite in reads:
            wishes[name] |= reads[declared.opposite]
            wishes.setdefault(declared.opposite, set()).update(reads[name])
    path = cycle({name: sorted(found) for name, found in reads.items()})
    if path:
        raise CyclicProperties(path)
    both = {name: reads.get(name, set()) | wishes.get(name, set()) for name in {**reads, **wishes}}
    # Wishes are met where they can be: being inside is built in and never makes a cycle (9.1).
    return _ordered(both) or _ordered(reads) or ()


def _ordered(reads: Mapping[str, set[str]]) -> tuple[str, ...] | None:
    """The names, each after what it reads; None where a cycle forbids it."""
    known = set(reads).union(*reads.values())
    waiting = {name: len(reads.get(name, ())) for name in known}
    readers: dict[str, list[str]] = {}
    for name, read in reads.items():
        for one in read:
            readers.setdefault(one, []).append(name)
    ready = [name for name, count in waiting.items() if not count]
    heapify(ready)
    out = []
    while ready:
        out.append(name := heappop(ready))
        for reader in readers.get(name, ()):
            waiting[reader] -= 1
            if not waiting[reader]:
                heappush(ready, reader)
    return tuple(out) if len(out) == len(known) else None
