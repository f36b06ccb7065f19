"""Knowledge: what questions are answered from, the same whether just compiled or read from an image.

INVARIANT: nothing here depends on a day; every name in a frame or a fact is the name of a node (semantics 1.2).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sourcebook.compile.ranges import Intervals
from sourcebook.core.code import Range, is_code
from sourcebook.core.day import Day
from sourcebook.core.fact import Fact, Note, Preference, Source
from sourcebook.core.rule import Rule
from sourcebook.core.table import DeclaredRelease, Table
from sourcebook.core.term import Entity, Kind, Property
from sourcebook.text.kept import Kept
from sourcebook.text.value import dataclass, field


def folded(text: str) -> str:
    """The text with capitals and white space evened out."""
    return " ".join(text.casefold().split())


@dataclass(frozen=True, slots=True)
class Node:
    """One thing under all its names (semantics 1.2): `entities` has one member for each name, the node's own first.

    `wholes` and `parts` are nodes, one step up and down, in the order of their names; `within` are the nodes that are
    the next wider values. A lifetime that several names declare is what they have in common.
    """

    name: str
    entities: tuple[Entity, ...]
    wholes: tuple[str, ...]
    parts: tuple[str, ...]
    first: Day
    last: Day
    within: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.entities[0].kind

    @property
    def kinds(self) -> frozenset[str]:
        first, *more = self.entities
        return frozenset((first.kind,) if not more else [entity.kind for entity in self.entities])

    @property
    def label(self) -> str:
        return self.entities[0].label


@dataclass(frozen=True, slots=True)
class Stated:
    """A stated range as a node (semantics 11.1): `name` is unique, `root` the top of the tree whose codes these are.

    `wider` are the stated ranges of the same root that contain it, narrowest first. `under` are the nodes in which
    some source, right or wrong, places it.
    """

    name: str
    root: str
    range: Range
    wider: tuple[str, ...]
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A compiled knowledge base.

    `node_of` gives the node of every declared name. `trust` gives the rank of each name of the trust list, higher is
    better, from 1. `facts` gives the facts of a property by node; facts of a property that `places` another are there
    twice: as stated, and as facts of the placed property about the range (their `subject` a `Stated.name`, with a
    number of their own). `order` has every property after those its rules read (semantics 9.1). `choices` gives for a
    property with a list of its own what is next wider than each value. `intervals` is the index of `ranges`, `placed`
    are the properties that stated ranges are placed by. `mortal` are the nodes with a declared lifetime, `branching`
    those with several wholes, and `meant` gives the node that a name, title or alias means where it means one only, by
    its `folded` text: all three so that nobody has to look through `nodes`, which are read as they are needed. For the
    same reason `scopes` gives the scopes in which something is stated of a property, `excepted` has the properties
    with an exception among their facts, `declared` all of them in the order of their declaration, `placing` those that
    state ranges of codes, `shown` those that are shown; `within` gives the next wider nodes of those that have any;
    and `saying` gives for a property with entities as values the subjects of which a fact says a node or one within it.
    `vocabulary` is what the matcher of questions reads, `notes` what is shown beside answers. `tables` are those that
    are declared, by name, `releases` those that are named; what is in them is no part of the knowledge, but read from
    the `shelf` of releases at hand, None where there is none (`compile.listed`). `withholding` are the properties under
    which guarded columns may be withheld. `identity` is the key of the content.
    `memo` is for what later rooms work out and want to keep as long as the knowledge.
    """

    identity: str
    kinds: Mapping[str, Kind]
    properties: Mapping[str, Property]
    sources: Mapping[str, Source]
    trust: Mapping[str, int]
    node_of: Mapping[str, str]
    nodes: Mapping[str, Node]
    ranges: Mapping[str, Stated]
    facts: Mapping[str, Mapping[str, tuple[Fact, ...]]]
    preferences: tuple[Preference, ...]
    rules: tuple[Rule, ...]
    order: tuple[str, ...]
    notes: Sequence[Note]
    choices: Mapping[str, Mapping[str, tuple[str, ...]]]
    intervals: Intervals
    placed: frozenset[str]
    mortal: frozenset[str]
    branching: frozenset[str]
    meant: Mapping[str, str]
    scopes: Mapping[str, tuple[str, ...]]
    excepted: frozenset[str]
    declared: tuple[str, ...]
    within: Mapping[str, tuple[str, ...]]
    placing: tuple[str, ...]
    shown: tuple[str, ...]
    saying: Mapping[str, Mapping[str, tuple[str, ...]]]
    vocabulary: Mapping[str, Any]
    tables: Mapping[str, Table] = field(default_factory=dict)
    releases: Mapping[str, DeclaredRelease] = field(default_factory=dict)
    shelf: Any = None
    withholding: tuple[str, ...] = ()
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def holding(self, code: str, root: str | None = None) -> tuple[Stated, ...]:
        """The stated ranges (of `root`, or of any) that have `code`, narrowest first (ties by name)."""
        memo: dict[tuple[str, str | None], tuple[Stated, ...]] = self.memo.setdefault("holding", Kept())
        found = memo.get((code, root))
        if found is None:
            names = self.intervals.holding(code, root)
            found = memo[code, root] = tuple(self.ranges[name] for name in names)
        return found

    def above(self, name: str) -> tuple[str, ...]:
        """Every node of which the node `name` is a part, nearest first (ties by name); none for what is no node."""
        memo: dict[str, tuple[str, ...]] = self.memo.setdefault("above", {})
        found = memo.get(name)
        if found is None:
            seen: dict[str, None] = {}
            level = [name] if name in self.nodes else []
            while level:
                level = sorted({w for node in level for w in self.nodes[node].wholes if w not in seen})
                seen.update(dict.fromkeys(level))
            found = memo[name] = tuple(seen)
        return found

    def wider(self, property: str, value: str) -> tuple[str, ...]:
        """The values next wider than `value` (semantics 4), as far as they are declared: nodes, or words of the
        property's own list. For a property that ranges are placed by, a node's wholes are wider, too."""
        choices = self.choices.get(property)
        if choices is not None:
            return choices.get(value, ())
        within = self.within.get(value, ())
        if property not in self.placed:
            return within
        node = self.nodes.get(value)
        return within if node is None else tuple(dict.fromkeys(within + node.wholes))

    def rank(self, source: str, subject: str) -> int:
        """The rank of what `source` states of a node, a stated range or a code (semantics 3.3).

        A rank limited to a subject reaches its parts, the ranges that some source places in them, the ranges and
        codes inside those. Lowest of all (0) is a source or a name of a rank that nobody declared.
        """
        stated = self.sources.get(source)
        if stated is None:
            return 0
        if stated.ranks:
            memo: dict[tuple[str, str], int] = self.memo.setdefault("rank", {})
            found = memo.get((source, subject))
            if found is None:
                reach = self._reach(subject)
                names = (rank for limit, rank in stated.ranks if limit in reach)
                found = memo[source, subject] = self.trust.get(next(names, stated.rank), 0)
            return found
        return self.trust.get(stated.rank, 0)

    def _reach(self, subject: str) -> frozenset[str]:
        """The node itself and everything it is inside of."""
        nodes = {subject}
        stated = self.ranges.get(subject)
        if stated is not None:
            for name in (subject, *stated.wider):
                nodes.update(self.ranges[name].under)
        elif is_code(subject):
            for found in self.holding(subject):
                nodes.update(found.under)
        return frozenset(nodes.union(*(self.above(node) for node in nodes)))
