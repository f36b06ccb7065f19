"""What a Python program holds in hand: a knowledge base that answers.

INVARIANT: an answer is never made from an image that turned out to be damaged; it is made anew from the files.
"""

import os
import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sourcebook.answer import ask as answering
from sourcebook.answer.answer import CERTAIN, NONE, NOT_UNDERSTOOD, Answer
from sourcebook.answer.understand import Understander, Understanding
from sourcebook.compile.blobs import of_way
from sourcebook.compile.image import ImageDamaged, read_whole
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core import day as days
from sourcebook.core.day import Day
from sourcebook.core.formal import has_lone_mark, is_formal
from sourcebook.core.query import Query
from sourcebook.infer import World, world
from sourcebook.session.base import Base, found
from sourcebook.session.session import KnowledgeBaseErrors, Session
from sourcebook.text import Diagnostic, nearest
from sourcebook.text.value import replace

if TYPE_CHECKING:
    import networkx

    from sourcebook.answer.graph import Branch
    from sourcebook.answer.judged import Judged
    from sourcebook.infer.directory import Directory
    from sourcebook.releases.shelf import Shelf
    from sourcebook.session.looking import Known, Looking

_SLOT = r"\{(\w+)\}"
_DIGITS = 9  # of a number that is read
_LONGEST = 999_999  # a number up to this is no day
T = TypeVar("T")
When = str | date | Day | None


class NoSuchDay(ValueError):
    """What was given as a day is none of the calendar."""


class NoSuchName(LookupError):
    """A name that is not declared; `close` is the nearest one that is, or None."""

    def __init__(self, name: str, close: str | None, wrong: str | None = None) -> None:
        wrong = wrong or f"nothing is called `{name[:80]}`"
        super().__init__(wrong + (f"; did you mean `{close}`?" if close else ""))
        self.close = close


def the_day(on: When) -> Day:
    """The day that is meant: today for None; of a year or month that has ended its last day. Raises NoSuchDay.

    A number is a year (`2003`) or a day as the engine has it (`20031231`).
    """
    if on is None:
        return days.today()
    if isinstance(on, date):
        return days.of(on)
    text = days.iso(on) if isinstance(on, int) and on > _LONGEST else str(on)
    stretch = days.period(text.strip())
    if stretch is None:
        raise NoSuchDay(f"`{str(on)[:80]}` is no day of the calendar; write 2003, 2003-12 or 2003-12-31")
    first, last = stretch
    now = days.today()
    return now if first <= now <= last else last


def _is_text(what: str, given: object) -> None:
    if not isinstance(given, str):
        raise TypeError(f"{what} is text, not {given!r}")


class Sourcebook:
    """A knowledge base that is open. What it has of errors is raised, as KnowledgeBaseErrors, at the first question."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._understander: tuple[str, Understander] | None = None
        self._looking: Looking | None = None

    @property
    def knowledge(self) -> Knowledge:
        """What questions are answered from. What of an image is read late may raise ImageDamaged."""
        found = self.session.knowledge
        if "anew" not in found.memo:
            found.memo["anew"] = lambda: self._anew(found)
        return found

    def world(self, on: When = None) -> World:
        """What is so on a day: statuses, values, subjects, proofs."""
        return self._sound(lambda: world(read_whole(self.knowledge), the_day(on)))

    def ask(self, question: str, on: When = None) -> Answer:
        """The answer to a question in words or in the formal spelling, on a day (today if left out).

        Whatever is asked, the answer says; only what is no text raises TypeError, and what is no day NoSuchDay.
        """
        _is_text("a question", question)
        return self._sound(lambda: self._ask(question, on))

    def why(self, question: str, on: When = None) -> Answer:
        """The answer with its proof to show."""
        answer = self.ask(question, on)
        return replace(answer, tree=True, further=tuple(replace(one, tree=True) for one in answer.further))

    def understand(self, question: str, on: When = None) -> Understanding:
        """How a question in words is understood, with the readings that were weighed; a formal one is just certain."""
        _is_text("a question", question)
        if self._is_formal(question):
            return Understanding(CERTAIN, None)
        return self._sound(lambda: self._reader().understand(question, the_day(on)))

    def query(self, query: Query, on: When = None) -> Answer:
        """The answer to a query that a program has made."""
        return self._sound(lambda: answering.ask(query, self.knowledge, the_day(on)))

    def disputes(self, subject: str | None = None, on: When = None) -> Answer:
        """Every disagreement (about a subject), and what settled it. Raises NoSuchName."""
        things = (self._named(subject),) if subject is not None else ()
        return self.query(Query("disputes", subjects=things), on)

    def show(self, name: str, on: When = None) -> Answer:
        """Everything known of one thing. Raises NoSuchName."""
        return self.query(Query("show", subjects=(self._named(name),)), on)

    def verdicts(self, name: str, on: When = None) -> "tuple[Judged, ...]":
        """The statements of a document (`D4`), of a line (`D4:40`), or one by its id (`D4-043`), each with what becomes
        of it among everything else that is known. Raises NoSuchName."""
        from sourcebook.answer.judged import judged

        _is_text("a name", name)
        source, asked = self._sound(lambda: self._stating(name.strip()))
        found = self._sound(lambda: judged(self.knowledge, source, the_day(on), asked))
        if not found and asked is not None:
            from sourcebook.infer.statements import statements

            known = self._sound(lambda: statements(self.knowledge, source))
            places = (f"{source}:{line.partition('-')[0]}" for one in known for line in one.lines)
            names = [*(one.id for one in known), *places]
            raise NoSuchName(name, _beside(asked, names), f"no statement of {source} is recorded as `{asked[:80]}`")
        return found

    @property
    def documents(self) -> tuple[str, ...]:
        """The sources that have a list of statements."""
        sources = self._sound(lambda: self.knowledge.sources)
        return tuple(name for name, source in sources.items() if source.statements is not None)

    def _stating(self, name: str) -> tuple[str, str | None]:
        """The source that a place, an id or the name of a source means; and the name, unless it means the whole."""
        known = {source.casefold(): source for source in self.knowledge.sources}
        if name.casefold() in known:
            return known[name.casefold()], None
        for mark in (":", "-"):
            head = name.casefold().rpartition(mark)[0]
            if head in known:
                return known[head], name
        raise NoSuchName(name, nearest(name, self.knowledge.sources))

    def graph(self, name: str | None = None, on: When = None) -> "tuple[Branch, ...]":
        """The taxonomy under a thing, or all of it. Raises NoSuchName."""
        from sourcebook.answer.graph import graph

        named = self._named(name) if name is not None else None
        return self._sound(lambda: graph(answering.desk_of(self.knowledge, the_day(on)), named))

    @property
    def taxonomy(self) -> "networkx.DiGraph[str]":
        """What is part of what, as a networkx graph with an edge from each part to its whole; `link` says what sort.

        An edge's `link` is `part of` (declared), `inside` (a stated range in the next wider ones) or `stated` (a range
        in what some source, right or wrong, says it belongs to). A code with facts of its own is a node without an
        edge: which section it is in is settled among the sources and hangs on the day, so `codes` and `world` tell it.
        The graph is frozen; change a `copy()` of it.
        """
        import networkx

        from sourcebook.compile.taxonomy import taxonomy

        memo = self.knowledge.memo
        if "session.taxonomy" not in memo:
            memo["session.taxonomy"] = networkx.freeze(self._sound(lambda: taxonomy(self.knowledge)))
        graph: networkx.DiGraph[str] = memo["session.taxonomy"]
        return graph

    def codes(self, *properties: str, on: When = None) -> "Directory":
        """Where each code is and what holds of it, for looking up many: `codes(PROPERTY)[CODE].values[PROPERTY]`.

        Raises NoSuchName for what is no property. The directory raises KeyError for a code that no range has, where
        its `get` gives None.
        """
        from sourcebook.infer.directory import Directory

        known = self._sound(lambda: self.knowledge.properties)
        for name in properties:
            if name not in known:
                raise NoSuchName(name, nearest(str(name), known))
        return self._sound(lambda: Directory(read_whole(self.knowledge), the_day(on), properties))

    @property
    def shelf(self) -> "Shelf | None":
        """The releases at hand; None where none was ever imported."""
        return self.session.shelf

    def lookup(self, code: str, on: When = None) -> "Known":
        """Everything known of a code: its rows in every release at hand, where it is, whether it is in use on a day.

        For looking up many: in capitals, with its dot if it has one; for words and other spellings `ask`.
        """
        day, knowledge = the_day(on), self.session.knowledge
        looking = self._looking
        if looking is None or looking.day != day or looking.knowledge is not knowledge:
            from sourcebook.session.looking import Looking

            looking = self._looking = Looking(self.knowledge, day)
        try:
            return looking.known(code)
        except ImageDamaged:
            self._anew(knowledge)
            return self.lookup(code, on)

    def check(self) -> tuple[Diagnostic, ...]:
        """Everything that is wrong or odd in the knowledge base, ordered by place."""
        return self.session.diagnostics()

    def _sound(self, made: Callable[[], T]) -> T:
        try:
            return made()
        except ImageDamaged:
            self._anew(self.session.knowledge)
            return made()

    def _anew(self, damaged: Knowledge) -> Knowledge:
        """The knowledge from the files, in the place of what was read from a damaged image."""
        if self.session.knowledge is damaged:
            self.session.rebuild()
            self._understander = None
        return self.knowledge

    def _reader(self, knowledge: Knowledge | None = None) -> Understander:
        knowledge = knowledge or self.knowledge
        if self._understander is None or self._understander[0] != knowledge.identity:
            reader = knowledge.memo["answer.understander"] = Understander(knowledge.vocabulary)  # the echo's, too
            self._understander = (knowledge.identity, reader)
        return self._understander[1]

    def _ask(self, question: str, on: When) -> Answer:
        day, knowledge = the_day(on), self.knowledge
        if self._is_formal(question):
            return self._formal(question, day)
        understanding = self._reader(knowledge).understand(question, day, offers=False)
        return answering.answered(understanding, knowledge, day, question)

    def _is_formal(self, question: str) -> bool:
        if "?" not in question or not has_lone_mark(question):
            return False
        knowledge = self.knowledge
        return is_formal(question, knowledge.properties, self._wrappers(), knowledge.node_of)

    def _formal(self, question: str, day: Day) -> Answer:
        from sourcebook.resolve.question import Names, query

        knowledge = self.knowledge
        entities = [entity for node in knowledge.nodes.values() for entity in node.entities]
        declared = knowledge.kinds, knowledge.properties, knowledge.sources
        names = Names.made(*declared, entities, self._forms(), self._wrappers())
        asked, wrong = query(question, names)
        if asked is not None:
            return answering.ask(asked, self.knowledge, day, question=question)
        return Answer(
            question=question,
            certainty=NONE,
            query=None,
            form=NOT_UNDERSTOOD,
            as_of=days.iso(day),
            status=NOT_UNDERSTOOD,
            notes=tuple(f"{one.message} ({one.code})" for one in wrong),
            suggestions=tuple(one.help for one in wrong if one.help),
        )

    def _wrappers(self) -> frozenset[str]:
        """The declared wrappers."""
        memo = self.knowledge.memo
        if "session.wrappers" not in memo:
            tables = self.knowledge.vocabulary["tables"]
            memo["session.wrappers"] = frozenset(wrapper["name"] for wrapper in tables["wrappers"])
        found: frozenset[str] = memo["session.wrappers"]
        return found

    def _forms(self) -> dict[str, frozenset[str]]:
        """The slots of each declared form."""
        vocabulary = self.knowledge.vocabulary
        return {
            way["name"]: frozenset(slot for text in vocabulary[of_way(n)]["text"] for slot in re.findall(_SLOT, text))
            for n, way in enumerate(vocabulary["tables"]["ways"])
            if way["form"]
        } | {phrase["form"]: frozenset(("words",)) for phrase in vocabulary["tables"].get("free", ())}

    def _named(self, name: str) -> str:
        """The node that has a name or an alias, capitals aside; a code as it is."""
        _is_text("a name", name)
        return self._sound(lambda: self._known(" ".join(name.split())))

    def _known(self, name: str) -> str:
        knowledge = self.knowledge
        if name in knowledge.node_of:
            return knowledge.node_of[name]
        if name in knowledge.properties or name in knowledge.sources:
            return name
        low = name.casefold()
        words: dict[str, str] = {}
        for node in knowledge.nodes.values():
            for entity in node.entities:
                for word in filter(None, (entity.name, entity.title, *entity.aliases)):
                    words.setdefault(word.casefold(), node.name)
        if low in words:
            return words[low]
        desk = answering.desk_of(knowledge, days.today())
        if desk.is_code(name.upper()):
            return name.upper()
        raise NoSuchName(name, nearest(low, words))


def opened(base: Base, **more: Any) -> Sourcebook:
    """A base as a book."""
    return Sourcebook(Session(base, **more))


def open(
    kb: str | os.PathLike[str] | None = None,
    *,
    texts: Path | None = None,
    cache: Path | None = None,
    home: Path | None = None,
) -> Sourcebook:
    """The knowledge base that `kb` names, else `SOURCEBOOK_KB`, else the one found upwards, else the shipped one.

    `texts` is a folder with the texts of the sources, `cache` one for compiled images, `home` that of the releases that
    were imported. Nothing is read yet, but where there is no knowledge base KnowledgeBaseErrors is raised at once.
    """
    base = found(kb)
    if any(problem.code == "E-no-knowledge-base" for problem in base.problems):
        raise KnowledgeBaseErrors(base.problems)
    return opened(base, texts=texts, cache=cache, home=home)


def _beside(name: str, names: Iterable[str]) -> str | None:
    """The one of some places and ids that has the nearest number, of those that are made like a name; None if none."""
    head, number = _numbered(name)
    alike = [(abs(its - number), one) for one in names for start, its in (_numbered(one),) if start == head]
    return min(alike)[1] if alike else None


def _numbered(name: str) -> tuple[str, int]:
    """The number at the end of a place or an id, and what stands before it: `D4:` and 43, `D4-` and 43."""
    head = name.rstrip("0123456789")
    digits = name[len(head) :][:_DIGITS]
    return head.casefold(), int(digits) if digits else 0
