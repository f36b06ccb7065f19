"""Knowledge: what questions are answered from, the same whether just compiled or read from an image.

INVARIANT: nothing here depends on a day; every name in a frame or a fact is the name of a node (semantics 1.2).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sourcebook.core.code import Range
from sourcebook.core.day import Day
from sourcebook.core.fact import Fact, Note, Preference, Source
from sourcebook.core.rule import Rule
from sourcebook.core.term import Entity, Kind, Property


@dataclass(frozen=True, slots=True)
class Node:
    """One thing under all its names (semantics 1.2): `entities` has one member for each name, the node's own first.

    `wholes` and `parts` are nodes, one step up and down, in the order of their names.
    """

    name: str
    entities: tuple[Entity, ...]
    wholes: tuple[str, ...]
    parts: tuple[str, ...]
    first: Day
    last: Day

    @property
    def kind(self) -> str:
        return self.entities[0].kind

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(entity.kind for entity in self.entities)

    @property
    def label(self) -> str:
        return self.entities[0].label


@dataclass(frozen=True, slots=True)
class Stated:
    """A stated range as a node (semantics 11.1): `name` is unique, `root` the top of the tree whose codes these are.

    `wider` are the stated ranges of the same root that contain it, narrowest first.
    """

    name: str
    root: str
    range: Range
    wider: tuple[str, ...]


class Facts(Mapping[str, tuple[Fact, ...]]):
    """Facts of one property by node (or by the name of a stated range); read when first looked at."""

    def __init__(self, read: Callable[[], dict[str, tuple[Fact, ...]]]) -> None:
        self._read = read
        self._facts: dict[str, tuple[Fact, ...]] | None = None

    def _all(self) -> dict[str, tuple[Fact, ...]]:
        if self._facts is None:
            self._facts = self._read()
        return self._facts

    def __getitem__(self, node: str) -> tuple[Fact, ...]:
        return self._all()[node]

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A compiled knowledge base.

    `node_of` gives the node of every declared name. `trust` gives the rank of each name of the trust list, higher is
    better. `facts` gives the facts of a property by node; facts of a property that `places` another are there twice:
    as stated, and as facts of the placed property about the range (their `subject` a `Stated.name`). `order` has
    every property after those its rules read (semantics 9.1). `within` gives for each value of a property's own list
    or each node the values or nodes next wider. `vocabulary` is what the matcher of questions reads, `notes` what is
    shown beside answers. `identity` is the key of the content.
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
    notes: tuple[Note, ...]
    vocabulary: Any
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def holding(self, code: str) -> tuple[Stated, ...]:
        """The stated ranges that have `code`, narrowest first (ties by name)."""
        raise NotImplementedError  # the compile room's

    def rank(self, source: str, subject: str) -> int:
        """The rank of what `source` states of the node or stated range `subject` (semantics 3.3)."""
        raise NotImplementedError
