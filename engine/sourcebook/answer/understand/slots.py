"""Which mention of a question goes into which slot of a property or a form, by type.

INVARIANT: a mention fills one slot at most; subjects stand before values where both could be either, unless the
property has a phrase the other way round.
"""

from sourcebook.answer.understand.lexicon import Lexicon, Way
from sourcebook.answer.understand.link import (
    BEGINNING,
    CHOICE,
    CODES,
    DATES,
    FORMAT,
    KIND,
    NUMBER,
    RANGES,
    SOURCE,
    TEXT,
    Found,
)
from sourcebook.core.term import Sort
from sourcebook.text.value import dataclass


@dataclass(frozen=True, slots=True)
class Filled:
    """A property or form with its slots filled. `used` are the mentions placed, `fill` how well they fill it."""

    form: str
    subjects: tuple[str, ...]
    values: tuple[str, ...]
    used: frozenset[int]
    slots: tuple[str, ...]
    fill: float = 1.0
    operator: str = "="
    kind: str | None = None
    source: str | None = None
    within: str | None = None
    backwards: bool | None = None  # None: the types tell subject and value apart
    joined: frozenset[int] = frozenset()  # mentions that fill one slot together
    paired: bool = False  # `and` stands between subject and value


@dataclass(frozen=True, slots=True)
class Frame:
    """What the whole question shows apart from its mentions."""

    yes_no: bool
    choosing: bool  # `or`
    operator: str | None
    kinds: tuple[tuple[int, str], ...]  # kinds named, with the number of their mention
    groups: tuple[tuple[int, ...], ...] = ()  # mentions joined by `and`
    either: tuple[tuple[int, ...], ...] = ()  # mentions joined by `or`
    holder: int | None = None  # the mention that what is asked for is said to be of: `which level of X`


Naming = tuple[int, str, str]  # the number of a mention, what it may name, of which kind


class Named:
    """All that the mentions of one question may be, and which of it may stand where one of some kinds is asked for."""

    def __init__(self, found: list[Found]) -> None:
        self.found = found
        self.all: list[Naming] = [(k, name, kind) for k, m in enumerate(found) for name, kind in m.candidates]
        self.kinds = {kind for _, _, kind in self.all}
        self.slots = frozenset([_SLOT_OF[kind] for kind in self.kinds if kind in _SLOT_OF])
        self.of: dict[frozenset[str], list[Naming]] = {}


class Slots:
    """Fills the slots of ways of asking from mentions."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon
        self._ranges = frozenset((str(Sort.RANGE),))

    def entity(self, kind: str) -> bool:
        return kind[0] != "#" or kind in (CODES, RANGES)

    def of_kinds(self, kind: str, kinds: frozenset[str]) -> bool:
        """Whether a candidate of `kind` may stand where one of `kinds` is asked for (none given: any)."""
        if not kinds:
            return self.entity(kind)
        if kind == CODES:
            return not self._words.codes.isdisjoint(kinds)
        if kind == RANGES:
            return not self._ranges.isdisjoint(kinds) or not self._words.codes.isdisjoint(kinds)
        return kind in kinds

    def _things_of(self, named: Named, kinds: frozenset[str]) -> list[Naming]:
        things = named.of.get(kinds)
        if things is None:
            things = named.of[kinds] = [one for one in named.all if self.of_kinds(one[2], kinds)]
        return things

    def is_value(self, way: Way, kind: str) -> bool:
        """Whether a candidate of `kind` may be a value of a property."""
        if way.sort == "entity":
            return self.of_kinds(kind, way.kinds)
        return kind in _VALUES.get(way.sort, ()) or (kind == CHOICE + way.name and way.sort in _OWN)

    def _values_of(self, named: Named, way: Way) -> list[Naming]:
        if way.sort == "entity":
            return self._things_of(named, way.kinds)
        return [one for one in named.all if self.is_value(way, one[2])]

    def of_property(self, way: Way, named: Named, frame: Frame) -> list[Filled]:
        """Every way to fill a property: subject and value, subject alone, value alone."""
        subjects, values = self._things_of(named, way.of), self._values_of(named, way)
        if not subjects and not values:
            return []
        both = {k for k, _, _ in subjects}.intersection([k for k, _, _ in values]) if subjects and values else set()
        groups = frame.groups
        several, each = (_together(groups, subjects), _together(groups, values)) if groups else (_NOBODY, _NOBODY)
        kind = None
        if len(way.kinds) > 1 and not frame.yes_no:
            kind = next((kind for _, kind in frame.kinds if kind in way.kinds), None)
        out: list[Filled] = []
        for ks, subject, its_kind in subjects[:4]:
            for kv, value, value_kind in values[:5]:
                if kv == ks:
                    continue
                if its_kind == CODES and value_kind == RANGES and self._ranges.isdisjoint(way.kinds):
                    continue  # what is asked of one code with another is not asked of it with a range
                pair = bool(groups) and any(ks in group and kv in group for group in groups)
                if pair and not way.joins:
                    continue
                backwards = None
                if ks in both and kv in both:
                    backwards = kv < ks
                    if backwards and not way.turns:
                        continue
                if not pair and (ks in several or kv in each):
                    some, others = several.get(ks, {ks: subject}), each.get(kv, {kv: value})
                    out += _of_each(some, others, ks, kv, backwards)
                    continue
                out += self._asked(
                    frame, subjects, values, (ks, subject, its_kind), (kv, value, value_kind), backwards, pair
                )
            if frame.operator and way.sort == "date" and not values:
                # `is HCPCS older than CPT`: a subject may stand for its own date.
                for ko, other, _ in subjects:
                    if ko > ks:
                        used = frozenset((ks, ko))
                        out.append(
                            Filled("ask", (subject,), (other,), used, ("subject", "value"), operator=frame.operator)
                        )
                        break
            if ks in several:
                if ks == min(several[ks]):
                    used, names = frozenset(several[ks]), tuple(several[ks].values())
                    out.append(Filled("values", names, (), used, ("subject",), 0.95, kind=kind, joined=used))
                continue
            out.append(Filled("values", (subject,), (), frozenset((ks,)), ("subject",), 0.95, kind=kind))
        if not subjects or all(k in both for k, _, _ in subjects):
            holder = next((one for one in subjects if one[0] == frame.holder), None)
            rest = [value for value in values if value[0] != frame.holder] if holder is not None else []
            out += self._subjects(way, rest or values, frame, holder[:2] if rest and holder is not None else None)
        elif (
            not frame.yes_no
            and subjects[0][2] in self._words.wholes
            and (way.sort == "entity" or (values and any(self.of_kinds(kind, way.of) for _, kind in frame.kinds)))
        ):
            # `which sections of X cover Y`: a subject left over limits where to look.
            rest = [value for value in values if value[0] != subjects[0][0]]
            out += self._subjects(way, rest, frame, subjects[0][:2])
        return out

    def _asked(
        self,
        frame: Frame,
        subjects: list[Naming],
        values: list[Naming],
        subject: Naming,
        value: Naming,
        backwards: bool | None,
        pair: bool,
    ) -> list[Filled]:
        """Yes or no of one subject and one value; of each of two joined by `or`."""
        (ks, s, _), (kv, v, v_kind) = subject, value
        slots = ("subject", "value")
        if frame.choosing:
            more = self._alike([x for x in values if x[0] not in (ks, kv)], value, frame)
            left = [x for x in subjects if x[0] not in (ks, kv)]
            others = self._alike(left, subject, frame) or ([] if more else left[:1])
            if more or others:
                first, rest = (kv, more) if more else (ks, others)
                if rest[0][0] < first:
                    return []
                used = frozenset((ks, kv, *(k for k, _, _ in rest)))
                joined = frozenset((first, *(k for k, _, _ in rest))) if len(rest) > 1 else frozenset()
                names = tuple(name for _, name, _ in rest)
                these, those = ((s,), (v, *names)) if more else ((s, *names), (v,))
                return [Filled("which", these, those, used, slots, backwards=backwards, joined=joined)]
        operator = frame.operator if frame.operator and v_kind in (NUMBER, DATES) else "="
        used = frozenset((ks, kv))
        return [Filled("ask", (s,), (v,), used, slots, operator=operator, backwards=backwards, paired=pair)]

    def _alike(self, named: list[Naming], one: Naming, frame: Frame) -> list[Naming]:
        """Those of the kind of one, a name for each mention; where there are none, the places named beside that place
        with `or`, of whatever kind."""
        number, _, kind = one
        same = [other for other in named if other[2] == kind]
        if not same and kind in self._words.nested:
            beside = {k for group in frame.either if number in group for k in group}
            same = [other for other in named if other[2] in self._words.nested and other[0] in beside]
        return list({other[0]: other for other in reversed(same)}.values())[::-1]

    def _subjects(self, way: Way, values: list[Naming], frame: Frame, within: tuple[int, str] | None) -> list[Filled]:
        """The subjects that have a value (or several)."""
        out = []
        kinds = frame.kinds if values else ()
        limit = next((kind for _, kind in kinds if self.of_kinds(kind, way.of)), None) if kinds else None
        for kv, value, kind in values[:3]:
            used, given = {kv}, [value]
            operator = frame.operator if frame.operator and kind in (NUMBER, DATES) else "="
            for ko, other, its in values:
                if ko > kv and its == kind and ko not in used:
                    used.add(ko)
                    given.append(other)
            if within is not None:
                used.add(within[0])
            out.append(
                Filled(
                    "subjects",
                    (),
                    tuple(given),
                    frozenset(used),
                    ("value",),
                    0.95 if within is None else 0.9,
                    operator,
                    limit,
                    within=within[1] if within else None,
                )
            )
        return out

    def of_form(self, way: Way, named: Named, frame: Frame) -> list[Filled]:
        """Every signature of the form's phrases that the mentions can fill."""
        out: list[Filled] = []
        seen: set[tuple[object, ...]] = set()
        for signature, in_order, typed in way.signatures:
            if len(signature) > len(named.found) or not typed <= named.slots:
                continue
            filled = self._signature(way, signature, in_order, named.found, frame)
            if filled is not None:
                key = (filled.subjects, filled.values, filled.kind, filled.source, filled.within, filled.slots)
                if key not in seen:
                    seen.add(key)
                    out.append(filled)
        return out

    def _signature(
        self, way: Way, signature: tuple[str, ...], in_order: tuple[str, ...], found: list[Found], frame: Frame
    ) -> Filled | None:
        free = dict(enumerate(found))
        used: set[int] = set()
        source = kind = None
        dates: list[str] = []
        subjects: dict[str, str] = {}
        joined: frozenset[int] = frozenset()
        fill = 1.0
        for slot in in_order:
            if slot == "kind":
                # What is in a whole, or holds a code, is of a kind that has a place; a thing may be of any.
                any_kind = signature == ("kind",) or "thing" in signature
                named = ((k, name) for k, name in frame.kinds if k in free and (any_kind or name in self._words.nested))
                chosen = next(named, None)
                if chosen is None:
                    return None
                k, kind = chosen
                used.add(k)
                del free[k]
                continue
            # What is asked to be of a kind may be of any, and of its names the one of that kind is meant.
            wanted = "any" if slot == "thing" and kind is not None else slot
            taken = next(
                ((k, name) for k, m in free.items() for name, its in m.candidates if self._takes(wanted, its)), None
            )
            if taken is None:
                return None
            k, name = taken
            if kind is not None:
                name = next((other for other, its in found[k].candidates if its == kind), name)
            used.add(k)
            del free[k]
            if slot == "source":
                source = name
            elif slot.startswith("date"):
                dates.append(name)
            else:
                subjects[slot] = name
        # A whole beside a thing limits where to look for it: `is A0428 a valid HCPCS code`.
        within = subjects.pop("whole", None) if "thing" in subjects else None
        if "code" in subjects or "range" in subjects:
            subjects.pop("whole", None)  # what a code is in is told with all that this is in
        given = [subjects[slot] for slot in signature if slot in subjects]
        if "a" in subjects:
            kinds = {kind for k in used for _, kind in found[k].candidates}
            for k, m in list(free.items()):
                more = next((name for name, its in m.candidates if its in kinds and self.entity(its)), None)
                if more is not None:
                    used.add(k)
                    given.append(more)
            firsts = {found[k].candidates[0][1] for k in used}
            alike = len(firsts) == 1 or (firsts <= self._words.askable and len(firsts) <= 2)
            fill = 1.0 if alike and not (frame.choosing and len(given) > 2) else 0.3
        elif "thing" in subjects and within is None and (len(signature) == 1 or kind is not None):
            first = next(k for k in used if found[k].candidates[0][1] != KIND)
            its = found[first].candidates[0][1]
            things = self._things(found, "thing" if kind is None else "any") if way.name in _OF_SEVERAL else []
            group = _together(frame.groups, things).get(first)
            if group is not None:
                joined = frozenset(group)
                used |= joined
                given, fill, free = list(group.values()), 0.95, {}
            for m in free.values():
                # Several things of one kind are asked of together: `what are GA and GY`.
                if m.candidates[0][1] == its and its[0] != "#" and way.name == "define":
                    fill = 0.7
            if fill < 1:
                for k, m in list(free.items()):
                    if m.candidates[0][1] == its:
                        used.add(k)
                        given.append(m.candidates[0][0])
        values = tuple(sorted(dates)) if len(dates) > 1 or "date2" in signature else ()
        if len(dates) == 1:
            values = (dates[0],)
        if kind in self._words.codes and given and way.name == "list":
            kind = None  # codes are what a list is of
        return Filled(
            way.name,
            tuple(given),
            values,
            frozenset(used),
            signature,
            fill,
            kind=kind,
            source=source,
            within=within,
            joined=joined,
        )

    def _things(self, found: list[Found], slot: str) -> list[Naming]:
        """What may stand in a form's place for a thing (or for `any`)."""
        return [(k, name, kind) for k, m in enumerate(found) for name, kind in m.candidates if self._takes(slot, kind)]

    def _takes(self, slot: str, kind: str) -> bool:
        match slot:
            case "source":
                return kind == SOURCE
            case "date" | "date2":
                return kind == DATES
            case "code":
                return kind == CODES
            case "range":
                return kind == RANGES
            case "text":
                return kind in (TEXT, BEGINNING)
            case "whole":
                return kind == RANGES or kind in self._words.wholes
            case "shape":
                return False  # how codes are written is read from the words themselves
            case "thing":
                return kind in (CODES, RANGES) or kind in self._words.askable
            case _:
                return self.entity(kind)


def _together(groups: tuple[tuple[int, ...], ...], named: list[Naming]) -> dict[int, dict[int, str]]:
    """For each mention of a group whose members all may fill the slot: the names of all of them."""
    out: dict[int, dict[int, str]] = {}
    for group in groups:
        names: dict[int, str] = {}
        for k, name, _ in named:
            if k in group:
                names.setdefault(k, name)
        if len(names) == len(group):
            out |= dict.fromkeys(group, names)
    return out


def _of_each(
    subjects: dict[int, str], values: dict[int, str], subject: int, value: int, backwards: bool | None
) -> list[Filled]:
    """Yes or no of each of several subjects or of several values, once for all of them."""
    if (len(subjects) > 1 and len(values) > 1) or subject != min(subjects) or value != min(values):
        return []
    joined = frozenset(subjects if len(subjects) > 1 else values)
    used = frozenset((*subjects, *values))
    slots = ("subject", "value")
    named = tuple(subjects.values()), tuple(values.values())
    return [Filled("which", *named, used, slots, backwards=backwards, joined=joined)]


_NOBODY: dict[int, dict[int, str]] = {}
_OF_SEVERAL = frozenset(("define", "kind", "locate", "valid"))
_SLOT_OF = {SOURCE: "source", DATES: "date", CODES: "code", RANGES: "range", TEXT: "text", KIND: "kind"}
_SLOT_OF |= {BEGINNING: "text"}
_VALUES = {"number": (NUMBER,), "date": (DATES,), "code": (CODES,), "range": (RANGES, CODES), "format": (FORMAT, TEXT)}
_VALUES["text"] = (TEXT,)
_OWN = ("closed", "ordered", "text")  # sorts whose values are the property's own
