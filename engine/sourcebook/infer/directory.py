"""Codes to places and values, for looking up many: every code of a stretch that is told the same shares one record.

INVARIANT: a record says what the world says of each of its codes.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range, ascii_uppercase, digits, shape, successor
from sourcebook.core.day import Day
from sourcebook.core.rule import Compare
from sourcebook.infer.status import Status
from sourcebook.infer.world import world
from sourcebook.text.value import dataclass

_MARKS = str.maketrans(digits + ascii_uppercase, "9" * 10 + "A" * 26)

Values = tuple[tuple[str, Status], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of a code by where it is: its narrowest settled places, the path from the top down to the first of
    them, and the values of each property. `place` is None where the ranges that have it settle nothing."""

    place: str | None
    places: tuple[str, ...]
    path: tuple[str, ...]
    values: Mapping[str, Values]


class Directory:
    """The records of all codes that some stated range has, on one day."""

    def __init__(self, knowledge: Knowledge, day: Day, properties: Iterable[str]) -> None:
        self._world = world(knowledge, day)
        self._knowledge = knowledge
        self._properties = tuple(properties)
        self._records: dict[tuple[str, ...], Record] = {}
        self._single: dict[str, Record | None] = {}
        self._named = frozenset(self._world.coded())
        # A rule that compares may tell any two codes apart.
        rules = [rule for p in self._properties for rule in self._world.rules_for(p)]
        self._is_shared = not any(isinstance(c, Compare) for rule in rules for c in rule.conditions)
        self._tables: dict[str, tuple[list[str], list[Record | None]]] = {}
        if self._is_shared:
            self._fill()

    def get(self, code: str) -> Record | None:
        """The record of a code, in capitals or small letters; None if no range has it."""
        if code not in self._named:
            form = code.translate(_MARKS)
            if form[-1:] == "A" and form[0] == "9":
                form = shape(code)  # letters that end a code stand for themselves
            table = self._tables.get(form)
            if table is not None:
                return table[1][bisect_right(table[0], code) - 1]
        if code not in self._single:
            capitals = code.strip().upper()
            if capitals != code:
                return self.get(capitals)
            self._single[code] = self._record(code) if self._knowledge.holding(code) else None
        return self._single[code]

    def __getitem__(self, code: str) -> Record:
        """The record of a code. Raises KeyError if no range has it."""
        if not isinstance(code, str):
            raise TypeError(f"a code is text, not {code!r}")
        record = self.get(code)
        if record is None:
            raise KeyError(f"no range of the knowledge base has the code {code}")
        return record

    def __contains__(self, code: object) -> bool:
        """Whether some stated range has the code."""
        return isinstance(code, str) and self.get(code) is not None

    def _fill(self) -> None:
        """For each shape the first codes of the stretches, sorted, and their records; None where no range is."""
        forms: dict[str, set[str]] = {}
        dotted = set()
        for stated in self._knowledge.ranges.values():
            if stated.range.is_sound:
                form = shape(stated.range.first)
                # A range ends just after its last code; "\0" makes a text that sorts right behind it.
                forms.setdefault(form, {""}).update((stated.range.first, stated.range.last + "\0"))
                dotted.add(form)
        for form, marks in forms.items():
            if "." in form and any(form[:at] in dotted for at, c in enumerate(form) if c == "."):
                continue  # the ranges of the shape before the dot cut these codes, too: looked up one by one
            firsts = sorted(marks)
            ends = [*firsts[1:], None]
            records = [self._stretch(first, end) for first, end in zip(firsts, ends, strict=True)]
            self._tables[form] = firsts, records

    def _stretch(self, first: str, end: str | None) -> Record | None:
        code = successor(first[:-1]) if first.endswith("\0") else first
        if not code or (end is not None and code >= end) or not self._knowledge.holding(code):
            return None
        signature = tuple(stated.name for stated in self._knowledge.holding(code))
        if signature not in self._records:
            plain: str | None = code
            while plain is not None and plain in self._named and (end is None or plain < end):
                plain = successor(plain)
            self._records[signature] = self._record(plain if plain and (end is None or plain < end) else code)
        return self._records[signature]

    def _record(self, code: str) -> Record:
        places = self._world.wholes(code)
        path: tuple[str, ...] = ()
        if places:
            above = self._world.wholes_above(places[0])
            steps = self._world.frame.path(places[0], above[-1]) if above else (places[0],)
            path = tuple(reversed(steps))
        values = {p: self._world.values(code, p) for p in self._properties}
        return Record(places[0] if places else None, places, path, values)

    def codes(self, place: str) -> tuple[Range, ...]:
        """The codes that the stated ranges settle to be in a place or in a part of it, as few ranges as can be."""
        return self._world.codes(place)
