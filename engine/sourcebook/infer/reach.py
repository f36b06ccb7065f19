"""What is inside what: nodes, stated ranges and codes, one step up and all the way (semantics 1.3, 11.1).

A code need not be declared. For a property that another one places, a code is inside the stated ranges that have it;
for every other property it is inside the narrowest places that its ranges are settled to belong to.
"""

from collections.abc import Callable, Iterable

from sourcebook.compile.knowledge import Knowledge, Stated
from sourcebook.core.code import Range, is_code
from sourcebook.core.day import Day
from sourcebook.text.kept import Kept


class Reach:
    """The wholes of every subject on one day. `placed` tells the two meanings of *inside* apart."""

    def __init__(self, knowledge: Knowledge, day: Day, places: Callable[[str], tuple[str, ...]]) -> None:
        self._knowledge = knowledge
        self._day = day
        self._places = places
        self._wholes: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._above: dict[tuple[str, bool], frozenset[str]] = {}
        self._mortal = knowledge.mortal
        self._names: dict[str, str] = Kept()

    def name(self, text: str) -> str:
        """The subject that a text names: a node, a stated range, else a code or range in capitals, else the text."""
        found = self._names.get(text)
        if found is None:
            found = self._names[text] = self._name(text)
        return found

    def _name(self, text: str) -> str:
        knowledge = self._knowledge
        node = knowledge.node_of.get(text)
        if node is not None:
            return node
        if text in knowledge.ranges:
            return text
        span = Range.of(text)
        if span is None:
            return text
        upper = str(span)
        if upper in knowledge.node_of:
            return knowledge.node_of[upper]
        return upper if span.first == span.last else self._stated().get(upper, upper)

    def _stated(self) -> dict[str, str]:
        known: dict[str, str] | None = self._knowledge.memo.get("infer.stated")
        if known is None:
            known = {}
            for name in sorted(self._knowledge.ranges):
                known.setdefault(str(self._knowledge.ranges[name].range), name)
            self._knowledge.memo["infer.stated"] = known
        return known

    def alive(self, subject: str) -> bool:
        """Whether the subject lives on the day; what has no node of its own lives always."""
        if subject not in self._mortal:
            return True
        node = self._knowledge.nodes[subject]
        return node.first <= self._day <= node.last

    def ended(self) -> Iterable[str]:
        """The nodes that do not live on the day."""
        return [name for name in self._mortal if not self.alive(name)]

    def wholes(self, subject: str, placed: bool) -> tuple[str, ...]:
        """The nodes or ranges that have `subject`, one step up."""
        found = self._wholes.get((subject, placed))
        if found is None:
            found = self._wholes[subject, placed] = self._up(subject, placed)
        return found

    def _up(self, subject: str, placed: bool) -> tuple[str, ...]:
        node = self._knowledge.nodes.get(subject)
        own = node.wholes if node is not None else ()
        if not is_placeable(subject, self._knowledge):
            return own
        more = self.ranges(subject) if placed else self._places(subject)
        return (*own, *(name for name in more if name not in own))

    def ranges(self, subject: str) -> tuple[str, ...]:
        """The narrowest stated ranges that have a code, or contain a range other than itself."""
        stated = self._knowledge.ranges.get(subject)
        if stated is not None:
            around: Iterable[Stated] = [self._knowledge.ranges[name] for name in stated.wider]
        else:
            span = Range.of(subject)
            around = () if span is None else self._knowledge.holding(span.first)
            if span is not None and span.first != span.last:
                around = [r for r in around if r.range.has(span.last)]
        around = list(around)
        wider = {name for r in around for name in r.wider}
        return tuple(r.name for r in around if r.name not in wider)

    def above(self, subject: str, placed: bool = False) -> frozenset[str]:
        """Everything that has `subject`, at any distance."""
        found = self._above.get((subject, placed))
        if found is None:
            found = self._above[subject, placed] = frozenset(self.climb(subject, placed))
        return found

    def climb(self, subject: str, placed: bool = False) -> list[str]:
        """The same, nearest first."""
        out: dict[str, None] = {}
        level: list[str] = [subject]
        while level:
            following = []
            for one in level:
                for whole in self.wholes(one, placed):
                    if whole not in out:
                        out[whole] = None
                        following.append(whole)
            level = following
        return list(out)


def is_placeable(subject: str, knowledge: Knowledge) -> bool:
    """Whether stated ranges may have this subject: it is a code, or a range."""
    if subject in knowledge.ranges or is_code(subject):
        return True
    return subject not in knowledge.nodes and Range.of(subject) is not None
