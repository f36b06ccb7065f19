"""Cycles, found once each and told as a path."""

from collections.abc import Iterable, Mapping

from sourcebook.text import Span


def cycles(steps: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """One shortest cycle of each knot of `steps`, beginning with its least name, in the order of these names.

    A knot is a largest set of names each of which leads to each other; a step from a name to itself is one, too.
    """
    found = []
    for knot in _knots(steps):
        members = set(knot)
        start = min(knot)
        if path := _shortest(start, steps, members):
            found.append(path)
    return sorted(found)


def told(path: list[str]) -> str:
    """A cycle as the user reads it: `` `a` → `b` → `a` ``."""
    return " → ".join(f"`{name}`" for name in [*path, path[0]])


def turned(path: list[str], at: list[Span]) -> tuple[list[str], int]:
    """The same cycle begun where the first of the places `at` stands, and by how many steps it was turned."""
    start = at.index(min(at))
    return path[start:] + path[:start], start


def _shortest(start: str, steps: Mapping[str, Iterable[str]], members: set[str]) -> list[str]:
    before: dict[str, str] = {}
    layer = [start]
    while layer:
        following = []
        for name in layer:
            for other in sorted(set(steps.get(name, ()))):
                if other == start:
                    path = [name]
                    while path[-1] != start:
                        path.append(before[path[-1]])
                    return path[::-1]
                if other in members and other not in before:
                    before[other] = name
                    following.append(other)
        layer = following
    return []


def _knots(steps: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """The strongly connected sets (Tarjan's, without recursion, since a chain of parts may be thousands long)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    knots: list[list[str]] = []
    for root in steps:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        work = [(root, iter(steps.get(root, ())))]
        while work:
            name, rest = work[-1]
            for other in rest:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(steps.get(other, ()))))
                    break
                if other in on_stack:
                    low[name] = min(low[name], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == index[name]:
                    knot = []
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        knot.append(member)
                        if member == name:
                            break
                    knots.append(knot)
    return knots
