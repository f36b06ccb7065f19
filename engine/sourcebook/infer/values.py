"""How the values of one property lie within one another, and so what a fact says and denies (semantics 4).

INVARIANT: two spellings of one value have one key; everything here but `key` takes and gives keys.
"""

from sourcebook.compile.knowledge import Knowledge, folded
from sourcebook.core.code import Format, Range, joined, read_format
from sourcebook.core.day import period
from sourcebook.core.fact import Sign
from sourcebook.core.term import Mode, Property, Sort
from sourcebook.infer.compare import number, numeral

_UNCHAINED = (Sort.DATE, Sort.FORMAT, Sort.RANGE)


class Order:
    """The values of one property, by key: which is within which, and what a fact with some of them says of another."""

    def __init__(self, knowledge: Knowledge, of: Property) -> None:
        self._knowledge = knowledge
        self.property = of
        self.sort = of.value.sort
        self.placed = of.name in knowledge.placed
        # A property that ranges are placed by is handed down, whatever else was declared (semantics 11.1).
        self.mode = Mode.INHERITED if self.placed and of.mode is Mode.PLAIN else of.mode
        self.chained = self.sort not in _UNCHAINED
        self.written: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._wider: dict[str, frozenset[str]] = {}
        self._within: dict[tuple[str, str], bool] = {}
        self._sides: dict[tuple[Sign, tuple[str, ...], str], bool | None] = {}
        self._formats: dict[str, Format | None] = {}
        self._ranges: dict[str, tuple[Range, ...]] = {}

    def key(self, value: str) -> str:
        """The one key of a value however it is spelled."""
        found = self._keys.get(value)
        if found is None:
            found = self._keys[value] = self._key(value)
        return found

    def heard(self, value: str) -> str:
        """The key of a value that a source states; how it was written is kept for showing."""
        key = self.key(value)
        if key != value and value < self.written.get(key, "\uffff"):
            self.written[key] = value
        return key

    def _key(self, value: str) -> str:
        match self.sort:
            case Sort.ENTITY:
                return self._knowledge.node_of.get(value, value)
            case Sort.TEXT:
                word = folded(value)
                return self._knowledge.meant.get(word, word)
            case Sort.NUMBER:
                known = number(value)
                return folded(value) if known is None else numeral(known)
            case Sort.CODE | Sort.RANGE:
                return value.upper()
            case Sort.CLOSED | Sort.ORDERED:
                choices = self.property.value.choices
                return value if value in choices else next((c for c in choices if folded(c) == folded(value)), value)
            case Sort.FORMAT | Sort.DATE:
                return " ".join(value.split())

    def wider(self, key: str) -> frozenset[str]:
        """The values that have a name and that this one is within, itself among them."""
        found = self._wider.get(key)
        if found is None:
            seen, todo = {key}, [key]
            while todo:
                for wide in self._knowledge.wider(self.property.name, todo.pop()):
                    if wide not in seen:
                        seen.add(wide)
                        todo.append(wide)
            found = self._wider[key] = frozenset(seen)
        return found

    def within(self, narrow: str, wide: str) -> bool:
        """Whether the one is the other or a kind of it (codes: whether all of the one are among the other)."""
        if narrow == wide:
            return True
        if self.chained:
            return wide in self.wider(narrow)
        pair = (narrow, wide)
        found = self._within.get(pair)
        if found is None:
            found = self._within[pair] = self._is_within(narrow, wide)
        return found

    def _is_within(self, narrow: str, wide: str) -> bool:
        if self.sort is Sort.DATE:
            inner, outer = period(narrow), period(wide)
            return bool(inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1])
        if self.sort is Sort.FORMAT:
            one, other = self.format(narrow), self.format(wide)
            return one is not None and other is not None and one.is_within(other)
        outer_ranges = self.ranges(wide)
        inner_ranges = self.ranges(narrow)
        return bool(inner_ranges) and all(any(o.contains(i) for o in outer_ranges) for i in inner_ranges)

    def related(self, one: str, other: str) -> bool:
        return self.within(one, other) or self.within(other, one)

    def format(self, key: str) -> Format | None:
        if key not in self._formats:
            self._formats[key] = read_format(key)
        return self._formats[key]

    def ranges(self, key: str) -> tuple[Range, ...]:
        """The codes that a value of ranges holds, as few ranges as can be; a value may list several with commas."""
        found = self._ranges.get(key)
        if found is None:
            read = (Range.of(part.strip()) for part in key.split(","))
            found = self._ranges[key] = joined(r for r in read if r is not None and r.is_sound)
        return found

    def overlaps(self, one: str, other: str) -> bool:
        """Whether two values of ranges share a code."""
        return any(a.overlaps(b) for a in self.ranges(one) for b in self.ranges(other))

    def side(self, sign: Sign, keys: tuple[str, ...], value: str) -> bool | None:
        """Whether a fact says (True) or denies (False) `value`, or neither (semantics 4, and 11.2 for ranges)."""
        question = (sign, keys, value)
        try:
            return self._sides[question]
        except KeyError:
            found = self._sides[question] = self._side(sign, keys, value)
            return found

    def _side(self, sign: Sign, keys: tuple[str, ...], value: str) -> bool | None:
        if sign is Sign.DENIES:
            return False if self.within(value, keys[0]) else None
        if self.sort is Sort.RANGE:
            # A list of ranges says each code in it, and a complete one denies every other.
            inside = self.within(value, ", ".join(keys))
            if sign is Sign.SAYS and inside:
                return True
            complete = sign is Sign.ONLY or self.property.single
            return False if complete and not inside else None
        if sign is Sign.ONLY:
            return None if any(self.related(value, key) for key in keys) else False
        if self.within(keys[0], value):
            return True
        return False if self.property.single and not self.related(keys[0], value) else None

    def passes(self, side: bool) -> bool:
        """Whether what is said (True) or denied (False) of a whole is said or denied of its parts (semantics 5)."""
        mode = self.mode
        return mode in (Mode.INHERITED, Mode.EVERY) or (mode is Mode.GATHERED and not side)
