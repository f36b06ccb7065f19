"""Questions that the frame decides: what is part of what, what is the same, when a thing began and ended.

INVARIANT: no fact of a source is read here; what is not in the frame on the day does not hold (semantics 1.4).
"""

from collections.abc import Iterable, Mapping

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range
from sourcebook.core.day import FIRST, LAST, Day, iso, period
from sourcebook.core.fact import Citation
from sourcebook.infer.reach import Reach
from sourcebook.infer.status import Status
from sourcebook.text.value import dataclass, replace

PART_OF, SAME, BEGAN, ENDED, WITHIN = "part-of", "same-as", "from", "until", "within"
"""The words of the language that a frame property can be named by."""

_WRITTEN = {PART_OF: ("of",), SAME: ("same-as",), BEGAN: ("from",), ENDED: ("until",), WITHIN: ("within",)}


@dataclass(frozen=True, slots=True)
class Framing:
    """What the frame says to a question: the status, the lines that say so, the chain of wholes, the day of an end."""

    status: Status
    citations: tuple[Citation, ...] = ()
    path: tuple[str, ...] = ()
    ended: tuple[str, Day] | None = None
    begins: tuple[str, Day] | None = None


class Frame:
    """The frame on one day."""

    def __init__(self, knowledge: Knowledge, day: Day, reach: Reach) -> None:
        self._knowledge = knowledge
        self._day = day
        self._reach = reach
        self._depths: dict[str, int] = {}

    def answer(self, subject: str, property: str, value: str) -> Framing:
        """The frame's answer; `subject` and `value` are names of nodes where there are such nodes."""
        match property:
            case "part-of":
                return self._part_of(subject, value)
            case "same-as":
                same = subject == value and subject in self._knowledge.nodes
                return self._lasting(subject, Framing(Status.HOLDS, self.cited(subject, SAME)) if same else None)
            case "within":
                wider = self._wider(subject)
                return Framing(Status.HOLDS, self.cited(subject, WITHIN)) if value in wider else Framing(Status.FAILS)
            case _:
                return self._dated(subject, property, value)

    def values(self, subject: str, property: str) -> Mapping[str, Status]:
        """The values that hold by the frame, nearest first."""
        node = self._knowledge.nodes.get(subject)
        match property:
            case "part-of":
                if not self._reach.alive(subject):
                    return {}
                return dict.fromkeys(self._living(subject), Status.HOLDS)
            case "same-as":
                return (
                    {entity.name: Status.HOLDS for entity in node.entities if entity.name != node.name} if node else {}
                )
            case "within":
                return dict.fromkeys(self._wider(subject), Status.HOLDS)
            case _:
                written = self.written(subject, property)
                return {written: Status.HOLDS} if written else {}

    def subjects(self, property: str, value: str) -> Iterable[str]:
        """The nodes of which the frame says it, nearest first."""
        match property:
            case "part-of":
                level, seen = [value] if self._reach.alive(value) else [], {value}
                while level:
                    following = []
                    for whole in level:
                        node = self._knowledge.nodes.get(whole)
                        for part in node.parts if node else ():
                            if part not in seen and self._reach.alive(part):
                                seen.add(part)
                                following.append(part)
                                yield part
                    level = following
            case "same-as":
                if value in self._knowledge.nodes:
                    yield value
            case "within":
                yield from (n for n in self._knowledge.nodes if n != value and value in self._wider(n))
            case _:
                yield from (n for n in self._knowledge.nodes if self._dated(n, property, value).status is Status.HOLDS)

    def cited(self, subject: str, property: str, value: str | None = None) -> tuple[Citation, ...]:
        """The citations of the lines that say it, or else of the headings of the subject."""
        node = self._knowledge.nodes.get(subject)
        if node is None:
            return ()
        node_of = self._knowledge.node_of
        lines = [
            citation
            for entity in node.entities
            for line in entity.framed
            if line.word in _WRITTEN.get(property, ())
            and (value is None or node_of.get(line.value, line.value) == value)
            for citation in line.citations
        ]
        found = lines or [citation for entity in node.entities for citation in entity.citations]
        return tuple(dict.fromkeys(found))

    def written(self, subject: str, property: str) -> str | None:
        """The day a subject begins or ends as its editor wrote it."""
        node = self._knowledge.nodes.get(subject)
        if node is None:
            return None
        day = node.first if property == BEGAN else node.last
        if day in (FIRST, LAST):
            return None
        for entity in node.entities:
            for line in entity.framed:
                span = period(line.value) if line.word == property else None
                if span is not None and day in span:
                    return line.value
        return iso(day)

    def _dated(self, subject: str, property: str, value: str) -> Framing:
        written = self.written(subject, property)
        if written is None:
            # Without a date the frame does not say that there is none.
            return Framing(Status.UNSTATED)
        asked, known = period(value), period(written)
        if asked is None or known is None:
            return Framing(Status.FAILS, self.cited(subject, property))
        if asked[0] <= known[0] and known[1] <= asked[1]:
            return Framing(Status.HOLDS, self.cited(subject, property))
        # A day in a year that is all that is known is neither so nor not so.
        inside = known[0] <= asked[0] and asked[1] <= known[1]
        return Framing(Status.UNSTATED if inside else Status.FAILS, self.cited(subject, property))

    def _wider(self, subject: str) -> list[str]:
        out: dict[str, None] = {}
        todo = [subject]
        while todo:
            node = self._knowledge.nodes.get(todo.pop(0))
            for wide in node.within if node else ():
                if wide not in out:
                    out[wide] = None
                    todo.append(wide)
        return list(out)

    def depth(self, subject: str) -> int:
        """How many living wholes a subject has, at any distance; none where it does not live itself."""
        if not self._reach.alive(subject):
            return 0
        way, one = [], subject
        while one not in self._depths:
            wholes = [whole for whole in self._reach.wholes(one, False) if self._reach.alive(whole)]
            if len(wholes) != 1:
                self._depths[one] = len(self._living(one)) if wholes else 0
                break
            way.append(one)
            one = wholes[0]
        for count, below in enumerate(reversed(way), self._depths[one] + 1):
            self._depths[below] = count
        return self._depths[subject]

    def _living(self, subject: str) -> list[str]:
        """The living wholes that are reached through living wholes, nearest first."""
        out: dict[str, None] = {}
        level = [subject]
        while level:
            following = []
            for one in level:
                for whole in self._reach.wholes(one, False):
                    if whole not in out and self._reach.alive(whole):
                        out[whole] = None
                        following.append(whole)
            level = following
        return list(out)

    def _part_of(self, subject: str, value: str) -> Framing:
        found: Framing | None = None
        if self._lies_in(subject, value):
            found = Framing(Status.HOLDS, path=(subject, value))
        elif value in self._reach.above(subject):
            if value in self._living(subject):
                found = Framing(Status.HOLDS, self.cited(subject, PART_OF, value), self.path(subject, value))
            else:
                gone = next((w for w in self.path(subject, value) if not self._reach.alive(w)), value)
                found = self._gone(gone, Framing(Status.FAILS, path=self.path(subject, value)))
        return self._lasting(subject, found)

    def _lies_in(self, subject: str, value: str) -> bool:
        """Whether a code, or a range, lies in a range of codes: their order decides, whoever states the range."""
        if value in self._knowledge.nodes or "-" not in value:
            return False
        whole, part = Range.of(value.rpartition(":")[2]), Range.of(subject.rpartition(":")[2])
        return whole is not None and part is not None and whole.is_sound and whole != part and whole.contains(part)

    def path(self, subject: str, whole: str) -> tuple[str, ...]:
        """The steps from a subject up to one of its wholes, both included; through living wholes where that can be."""
        for alive in (True, False):
            came: dict[str, str] = {subject: subject}
            todo = [subject]
            while todo and whole not in came:
                following = []
                for one in todo:
                    for up in self._reach.wholes(one, False):
                        if up not in came and (not alive or self._reach.alive(up)):
                            came[up] = one
                            following.append(up)
                todo = following
            if whole in came:
                out = [whole]
                while out[-1] != subject:
                    out.append(came[out[-1]])
                return tuple(reversed(out))
        return ()

    def apart(self, subject: str, property: str, value: str) -> tuple[str, ...]:
        """The chain of parts that keeps two things from being the same, or the one from being part of the other; empty
        where they are not inside one another."""
        if property not in (SAME, PART_OF):
            return ()
        return self.path(value, subject) or (self.path(subject, value) if property == SAME else ())

    def _lasting(self, subject: str, found: Framing | None) -> Framing:
        if found is None:
            return Framing(Status.FAILS)
        if not self._reach.alive(subject):
            return self._gone(subject, Framing(Status.FAILS, found.citations, found.path))
        return found

    def _gone(self, subject: str, found: Framing) -> Framing:
        """The same with the day on which what is not alive ended, or is going to begin."""
        node = self._knowledge.nodes[subject]
        if node.last < self._day:
            return replace(found, ended=(subject, node.last))
        return replace(found, begins=(subject, node.first))
