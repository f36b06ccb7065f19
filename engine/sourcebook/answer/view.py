"""The knowledge as it is on one day, looked at as answers do: names, statuses, sources with their ranks, places."""

from collections.abc import Iterable, Sequence

from sourcebook.answer import wording
from sourcebook.answer.answer import Cited, Part
from sourcebook.compile.knowledge import Knowledge, Node
from sourcebook.core.code import Range, is_code, joined
from sourcebook.core.day import Day, today
from sourcebook.core.fact import Citation, Fact
from sourcebook.core.term import Mode, Property, Sort
from sourcebook.infer.frame import SAME
from sourcebook.infer.status import Status
from sourcebook.infer.world import World, world
from sourcebook.text.kept import Kept

HOLDS, PART, NOT, UNSTATED, DISPUTED = "holds", "holds in part", "does not hold", "not stated", "disputed"
ORDER = (HOLDS, PART, DISPUTED, NOT, UNSTATED)


class View:
    """What everything comes to on one day. What is kept here could be worked out again."""

    def __init__(self, knowledge: Knowledge, world: World, day: Day) -> None:
        self.knowledge, self.world, self.day, self.today = knowledge, world, day, today()
        self._nodes: dict[str, Node | None] = Kept()
        self._codes: dict[str, tuple[str, ...]] = {}
        self._paths: dict[str, tuple[str, ...]] = {}
        self._parts: dict[tuple[str, str, str], tuple[Part, ...]] = {}
        self._about: dict[str, tuple[str, ...]] = {}
        self._stated_of: dict[str, tuple[Fact, ...]] = {}

    # --- names ---

    def label(self, name: str) -> str:
        return wording.label(self.knowledge, name)

    def node(self, name: str) -> Node | None:
        nodes = self._nodes
        if name not in nodes:
            nodes[name] = self.knowledge.nodes.get(self.knowledge.node_of.get(name, name))
        return nodes[name]

    def property(self, name: str | None) -> Property:
        return self.knowledge.properties[name or ""]

    def sentence(
        self, property: str, subject: str, value: str, *, denied: bool = False, scope: str | None = None
    ) -> str:
        """What is or is not so, in a sentence; in the past if that is over. That one thing has two names is said by
        both of them."""
        if property == SAME and wording.is_one(self.knowledge, (subject, value)):
            names = wording.names_of_one(self.knowledge, subject, value)
            return wording.phrased(self.knowledge, property, *names, denied, scope)
        over = self.is_over(subject, property, value, scope)
        return wording.sentence(self.knowledge, property, subject, value, denied=denied, scope=scope, over=over)

    def several(
        self, property: str, subject: str, values: Sequence[str], most: int, last: str = "and", denied: bool = False
    ) -> str:
        """The same of several values."""
        names = [wording.value_label(self.knowledge, property, value) for value in values]
        over = any(self.is_over(subject, property, value) for value in values)
        shown = wording.some(names, most, last)
        return wording.phrased(self.knowledge, property, self.label(subject), shown, denied, over=over)

    def is_over(self, subject: str, property: str, value: str, scope: str | None = None) -> bool:
        """Whether it was so or not so on a day gone by, and is otherwise today."""
        if self.day >= self.today:
            return False
        then = self.world.status(subject, property, value, scope)
        now = world(self.knowledge, self.today)
        return then is not Status.UNSTATED and now.status(subject, property, value, scope) is not then

    def is_code(self, name: str) -> bool:
        """Whether a name is a code: one that nobody declared, or a thing named like one that lies in a range."""
        if name in self.knowledge.ranges or not is_code(name):
            return False
        return name not in self.knowledge.node_of or bool(self.knowledge.holding(name))

    def is_listed(self, name: str) -> bool:
        """Whether a release at hand has a row about a code, or a thing that is named like one."""
        if self.knowledge.shelf is None:
            return False
        from sourcebook.compile.listed import listing_of, may_list

        if not may_list(self.knowledge, self.knowledge.node_of.get(name, name)):
            return False
        listing = listing_of(self.knowledge)
        key = listing.key(self.knowledge.node_of.get(name, name)) if listing is not None else None
        return listing is not None and key is not None and bool(listing.entries(key))

    # --- statuses ---

    def status(self, subject: str, property: str, value: str, scope: str | None = None) -> str:
        return self.world.status(subject, property, value, scope).value

    def values(self, subject: str, property: str, scope: str | None = None) -> list[tuple[str, str]]:
        """What `property` is of `subject`, with the status of each value: best status first, narrowest value first."""
        return [(value, status.value) for value, status in self.world.values(subject, property, scope)]

    def denied(self, subject: str, property: str) -> list[str]:
        """The values denied in so many words of the subject, or of a whole that reaches it, and that do not hold."""
        name = self.world.subject(subject)
        if self.property(property).frame:
            denials = [fact.values for fact in self.facts(property, name) if fact.sign == "denies"]
        else:
            field = self.world.field(property)
            denials = [voice.values for one in field.line(name) for voice in field.own(one) if voice.sign == "denies"]
        values = dict.fromkeys(value for found in denials for value in found)
        return [value for value in values if self.status(subject, property, value) == NOT]

    def told(self, subject: str, property: str) -> list[tuple[str, str]]:
        """The values to tell of a subject: what only a part has is left out where parts and wholes do not hang together
        (names, meanings), and where the subject has a value of its own that its parts need not follow; of what parts
        add up to, what is said of the subject itself comes first."""
        found = self.values(subject, property)
        declared = self.property(property)
        if declared.frame:
            return found
        if declared.mode is Mode.PLAIN:
            mine = {value for fact in self.facts(property, self.world.subject(subject)) for value in fact.values}
            return [pair for pair in found if pair[1] in (HOLDS, DISPUTED) or pair[0] in mine]
        if declared.mode is Mode.INHERITED and not declared.single:
            own = [pair for pair in found if pair[1] in (HOLDS, DISPUTED)]
            return own or found
        if len(found) > 1 and not declared.single and declared.value.sort is not Sort.RANGE:
            evidence = self._evidence(subject, property)
            key = self.world.order(property).key
            found.sort(key=lambda pair: (ORDER.index(pair[1]), evidence.get(key(pair[0]), _NO_EVIDENCE)))
        return found

    def _evidence(self, subject: str, property: str) -> dict[str, tuple[int, int, tuple[tuple[str, int, str], ...]]]:
        """How well the values are borne out that are said of the subject itself, in the order to tell them: by the
        number of sources, then by the rank of the best, then as the documents have them."""
        said: dict[str, list[tuple[int, Citation]]] = {}
        for voice in self.world.field(property).own(self.world.subject(subject)):
            for key in voice.keys if voice.sign == "says" else ():
                said.setdefault(key, []).extend((voice.rank, fact.citation) for fact in voice.facts)
        return {
            key: (
                -len({citation.source for _, citation in given}),
                -max(rank for rank, _ in given),
                (min(_place(citation) for _, citation in given),),
            )
            for key, given in said.items()
            if given
        }

    def limit(self, name: str) -> tuple[str, Day] | None:
        """The word for the end that is past or the beginning that is to come, and its day; None for what is in use."""
        node = self.node(name)
        if node is None or self.alive(name):
            return None
        return ("until", node.last) if self.day > node.last else ("from", node.first)

    def holding(self, subject: str, property: str) -> list[str]:
        """The values that hold, narrowest first."""
        return [value for value, status in self.values(subject, property) if status == HOLDS]

    def alive(self, name: str) -> bool:
        node = self.node(name)
        return node is None or node.first <= self.day <= node.last

    # --- sources ---

    def cited(self, citations: Iterable[Citation], subject: str) -> tuple[Cited, ...]:
        """Places in sources, most trusted first, each once."""
        found = {(c.source, c.lines): c for c in citations if c.source}
        ranks = {source: self.knowledge.rank(source, subject) for source in {source for source, _ in found}}
        ranked = sorted(found.values(), key=lambda c: (-ranks[c.source], *_place(c)))
        return tuple(self._cite(c, ranks[c.source]) for c in ranked)

    def cite(self, citation: Citation, subject: str) -> Cited:
        return self._cite(citation, self.knowledge.rank(citation.source, subject))

    def _cite(self, citation: Citation, rank: int) -> Cited:
        source = self.knowledge.sources.get(citation.source)
        title = source.title if source is not None else ""
        return Cited(citation.source, citation.lines, self._rank_names().get(rank, ""), title)

    def rank(self, source: str, subject: str) -> str:
        """The name of the rank that a source has about a subject."""
        return self._rank_names().get(self.knowledge.rank(source, subject), "")

    def _rank_names(self) -> dict[int, str]:
        names: dict[int, str] | None = self.knowledge.memo.get("rank names")
        if names is None:
            names = self.knowledge.memo["rank names"] = {rank: name for name, rank in self.knowledge.trust.items()}
        return names

    def facts(self, property: str, subject: str) -> tuple[Fact, ...]:
        """What is stated of the subject itself, on any day."""
        return self.knowledge.facts.get(property, {}).get(subject, ())

    def stated_of(self, subject: str) -> tuple[Fact, ...]:
        """Whatever is stated of the subject itself, on any day."""
        found = self._stated_of.get(subject)
        if found is None:
            every = self.knowledge.facts.values()
            found = self._stated_of[subject] = tuple(fact for facts in every for fact in facts.get(subject, ()))
        return found

    # --- places ---

    def placing(self) -> tuple[Property, ...]:
        """The properties that state ranges of codes, in the order of their declaration: the ranges of the first are
        those in use."""
        found: tuple[Property, ...] | None = self.knowledge.memo.get("placing")
        if found is None:
            properties = self.knowledge.properties
            found = self.knowledge.memo["placing"] = tuple(properties[name] for name in self.knowledge.placing)
        return found

    def placed(self) -> tuple[str, ...]:
        """The properties that say which place a code has."""
        found: tuple[str, ...] | None = self.knowledge.memo.get("placed")
        if found is None:
            found = self.knowledge.memo["placed"] = tuple(dict.fromkeys(p.places for p in self.placing() if p.places))
        return found

    def codes(self, subject: str | None) -> tuple[str, ...]:
        """The ranges of codes in use that are settled for a subject; never a number space alone."""
        if subject is None:
            return ()
        if subject in self.knowledge.nodes:
            found = self._codes.get(subject)
            if found is None:
                found = self._codes[subject] = tuple(map(str, self._in_use(subject)))
            return found
        stated = self.knowledge.ranges.get(subject)
        return (str(stated.range),) if stated is not None else ()

    def _in_use(self, subject: str) -> tuple[Range, ...]:
        for declared in self.placing()[:1]:
            if self.facts(declared.name, subject):
                return self._ranges(subject, declared.name)
        return ()

    def _ranges(self, subject: str, property: str) -> tuple[Range, ...]:
        """The list of the most trusted source that gives one (semantics 11.2)."""
        holding = set(self.holding(subject, property))
        given = [v for v in self.world.field(property).own(self.world.subject(subject)) if v.sign == "says"]
        lists = [(voice.rank, [value for value in voice.values if value in holding]) for voice in given]
        best = max((rank for rank, values in lists if values), default=0)
        found = (Range.of(value) for rank, values in lists if rank == best for value in values)
        return joined(r for r in found if r is not None)

    def space(self, subject: str) -> tuple[tuple[str, str], ...]:
        """Ranges that are set aside for a subject but not said to be in use, as (property, range)."""
        return tuple(
            (declared.name, value)
            for declared in self.placing()[1:]
            if self.facts(declared.name, subject)
            for value in self.holding(subject, declared.name)
        )

    def path(self, name: str | None) -> tuple[str, ...]:
        """From the top whole down to the thing itself; of several wholes the one whose name comes first."""
        if name is None:
            return ()
        found = self._paths.get(name)
        if found is None:
            found = self._paths[name] = self._path(name)
        return found

    def _path(self, name: str) -> tuple[str, ...]:
        out = [name]
        above = self._whole(name)
        while above is not None and above not in out:
            out.append(above)
            above = self._whole(above)
        return tuple(reversed(out))

    def _whole(self, name: str) -> str | None:
        node = self.node(name)
        if node is not None and (node.wholes or not is_code(node.name)):
            return next(iter(node.wholes), None)
        return next(iter(self.world.wholes(name)), None) if node is None or self.is_code(name) else None

    def parts(self, subject: str, property: str, value: str) -> tuple[Part, ...]:
        """The parts that make it *in part*, each with its status; those of a part that is itself so with it."""
        found = self._parts.get((subject, property, value))
        if found is None:
            found = self._parts[subject, property, value] = self._parted(subject, property, value)
        return found

    def _parted(self, subject: str, property: str, value: str) -> tuple[Part, ...]:
        out: list[Part] = []
        seen: set[str] = set()

        declared = self.property(property)
        todo = [subject]
        while todo:
            node = self.node(todo.pop())
            for part in node.parts if node is not None else ():
                if part in seen or not self.alive(part) or not self.may_have(declared, part):
                    continue
                seen.add(part)
                status = self.status(part, property, value)
                out.append(Part(part, status, self.label(part)))
                if status == PART:
                    todo.append(part)
        return tuple(out)

    def may_have(self, declared: Property, name: str) -> bool:
        """Whether a thing is of a kind that the property is said of."""
        node = self.node(name)
        return not declared.of or node is None or not set(declared.of).isdisjoint(node.kinds)

    def is_backed(self, name: str) -> bool:
        """Whether who stands behind a thing is told with it, unasked: of what may hold codes, not of each code; of
        everything where nothing holds codes."""
        node, placing = self.node(name), self.placing()[:1]
        return not placing or (node is not None and self.may_have(placing[0], name))

    def of_kind(self, kind: str) -> tuple[str, ...]:
        """The things of a kind, on whatever day."""
        index: dict[str, tuple[str, ...]] | None = self.knowledge.memo.get("of kind")
        if index is None:
            found: dict[str, list[str]] = {}
            for name, node in self.knowledge.nodes.items():
                for its in node.kinds:
                    found.setdefault(its, []).append(name)
            index = self.knowledge.memo["of kind"] = {its: tuple(names) for its, names in found.items()}
        return index.get(kind, ())

    def about(self, subject: str) -> tuple[str, ...]:
        """The properties of which something may be known about a subject, as their declarations are ordered: those
        with facts of its own first."""
        found = self._about.get(subject)
        if found is None:
            found = self._about[subject] = self._told_about(subject)
        return found

    def _told_about(self, subject: str) -> tuple[str, ...]:
        wholes = self.world.reach.climb(self.world.subject(subject))
        own, inherited = [], []
        for declared in self.declared():
            if declared.frame:
                continue  # told by the path and the lifetime
            facts = self.knowledge.facts.get(declared.name, {})
            if subject in facts:
                own.append(declared.name)
            elif not self.may_have(declared, subject):
                continue
            elif any(whole in facts for whole in wholes):
                inherited.append(declared.name)
        if len(own) > 1 and self.is_listed(subject):
            from sourcebook.compile.listed import listing_of

            listing = listing_of(self.knowledge)
            assert listing is not None
            base = listing.base.facts
            own.sort(key=lambda name: (name not in listing.leading, subject not in base.get(name, ())))
        return (*own, *inherited)

    def declared(self) -> tuple[Property, ...]:
        """All properties, as they are declared."""
        found: tuple[Property, ...] | None = self.knowledge.memo.get("declared")
        if found is None:
            properties = self.knowledge.properties
            found = self.knowledge.memo["declared"] = tuple(properties[name] for name in self.knowledge.declared)
        return found

    def shown(self) -> tuple[Property, ...]:
        """The properties that say who stands behind a subject."""
        return tuple(self.knowledge.properties[name] for name in self.knowledge.shown)


_NO_EVIDENCE: tuple[int, int, tuple[tuple[str, int, str], ...]] = (1, 0, ())


def _place(citation: Citation) -> tuple[str, int, str]:
    lines = citation.lines or ""
    first = lines.split("-")[0]
    return citation.source, int(first) if first.isdecimal() else 0, lines
