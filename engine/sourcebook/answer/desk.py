"""What every form of question works with: the knowledge on a day, and statements made of what is settled there."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sourcebook.answer import speaking, wording
from sourcebook.answer.answer import Cited, Dissent, ProofView, Statement, Table
from sourcebook.answer.view import DISPUTED, HOLDS, NOT, ORDER, PART, UNSTATED, View
from sourcebook.compile.image import ImageDamaged
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import FIRST, LAST, Day, iso
from sourcebook.core.fact import Citation, Note
from sourcebook.infer.world import World, world
from sourcebook.text.kept import Kept
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.answer.speaking import Spoken

__all__ = [
    "DISPUTED",
    "HOLDS",
    "NOT",
    "ORDER",
    "PART",
    "TOLD_SOURCES",
    "TOLD_STATUS",
    "UNSTATED",
    "Desk",
    "Found",
    "anew",
]

_OF_ONE = 2  # subjects that are told of one property and value
TOLD_STATUS, TOLD_SOURCES = "status", "sources"  # what follows the name of a thing in the columns of a comparison


@dataclass(frozen=True, slots=True)
class Found:
    """What a form of question found; `ask` makes an Answer of it."""

    answers: tuple[Statement, ...]
    dissent: tuple[Dissent, ...] = ()
    table: Table | None = None
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    heading: str | None = None
    status: str | None = None


class Desk(View):
    """The view of a day, and statements made of it."""

    def __init__(self, knowledge: Knowledge, world: World, day: Day) -> None:
        super().__init__(knowledge, world, day)
        self.spoken: dict[tuple[str, str, str, str | None], tuple[Spoken, ...]] = Kept()
        self.supported: dict[tuple[str, str, str, str | None, str], tuple[tuple[Cited, ...], Day, Day]] = Kept()
        self.opposed: dict[tuple[str, str, str, str | None], tuple[Dissent, ...]] = Kept()
        self.partly: dict[tuple[str, str, str, str | None, bool], str] = Kept()
        self._said: dict[tuple[object, ...], Statement] = Kept()
        self._with: dict[str, tuple[Statement, ...]] = Kept()
        self._noted: dict[tuple[tuple[str, ...], str | None, int | None], tuple[str, ...]] = Kept()

    def is_today(self, day: Day) -> None:
        """Say what is said from here on as on that day: what is over is said otherwise."""
        if day != self.today:
            self.today = day
            self._said.clear()
            self._with.clear()
            self.partly.clear()

    # --- statements ---

    def say(
        self,
        subject: str,
        property: str,
        value: str,
        status: str | None = None,
        *,
        text: str | None = None,
        scope: str | None = None,
        beneath: str | None = None,
        codes: tuple[str, ...] | None = None,
        path: tuple[str, ...] | None = None,
    ) -> Statement:
        """What is settled about one value of one property of one subject."""
        status = status or self.status(subject, property, value, scope)
        key = (subject, property, value, status, text, scope, beneath, codes, path)
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = self._saying(*key)
        return said

    def _saying(
        self,
        subject: str,
        property: str,
        value: str,
        status: str,
        text: str | None,
        scope: str | None,
        beneath: str | None,
        codes: tuple[str, ...] | None,
        path: tuple[str, ...] | None,
    ) -> Statement:
        sources, first, last = speaking.supporters(self, subject, property, value, scope, status)
        return Statement(
            text=text or self.stated(subject, property, value, status, scope),
            status=status,
            subject=subject,
            property=property,
            value=value,
            scope=scope,
            first=None if first == FIRST else iso(first),
            last=None if last == LAST else iso(last),
            codes=self.codes(subject) if codes is None else codes,
            path=self.path(subject) if path is None else path,
            parts=self.parts(subject, property, value) if status == PART and scope is None else (),
            sources=sources,
            prove=lambda: self._proof(subject, property, value, scope),
            beneath=beneath,
        )

    def _proof(self, subject: str, property: str, value: str, scope: str | None) -> ProofView:
        from sourcebook.answer import proving  # only where the proof is looked at

        try:
            return proving.proof(self, subject, property, value, scope)
        except ImageDamaged:
            knowledge = anew(self.knowledge)
            desk = Desk(knowledge, world(knowledge, self.day), self.day)
            return proving.proof(desk, subject, property, value, scope)

    def stated(
        self, subject: str, property: str, value: str, status: str, scope: str | None = None, as_stated: bool = False
    ) -> str:
        """The sentence that fits a status; `as_stated`, as a source states it, whether or not it is over."""
        denied = status == NOT
        if as_stated:
            said = wording.sentence(self.knowledge, property, subject, value, denied=denied, scope=scope)
        else:
            said = self.sentence(property, subject, value, denied=denied, scope=scope)
        match status:
            case "holds in part":
                return f"In part: {said}"
            case "disputed":
                return f"Disputed: {said}"
            case "not stated":
                return f"Not stated: {said}"
            case _:
                return said

    def plain(
        self, text: str, status: str, subject: str | None = None, citations: Iterable[Citation] = (), **more: object
    ) -> Statement:
        """A statement that no property makes: of the frame, of names, of codes."""
        sources = self.cited(citations, subject or "")
        return Statement(
            text=text,
            status=status,
            subject=subject,
            sources=sources,
            prove=lambda: ProofView(text, None, sources),
            **more,  # type: ignore[arg-type]
        )

    # --- what speaks against it, what else is known ---

    def dissent(self, subject: str, property: str, value: str, scope: str | None = None) -> tuple[Dissent, ...]:
        """What is stated against a value of one property of one subject, each with what settled it."""
        key = (subject, property, value, scope)
        found = self.opposed.get(key)
        if found is None:
            found = self.opposed[key] = speaking.dissents(self, *key)
        return found

    def known(self, subject: str, most: int = 3, but: str | None = None, value: str | None = None) -> tuple[str, ...]:
        """A few things that are known of a subject, each with where it stands; said where the answer is not known. Of
        what is known, that which is nearest to `but`, the property that was asked of, and to the `value`; not who
        stands behind the subject, which nobody asked."""
        from sourcebook.answer import nearest  # few questions have no answer

        out: list[str] = []
        for property, values in nearest.known(self, subject, but, value):
            said = self.say(subject, property, values[0], HOLDS, codes=(), path=())
            text = self.several(property, subject, values, 4) if len(values) > 1 else said.text
            places = ", ".join(map(str, said.sources[:3]))
            out.append(f"known: {text}" + (f" [{places}]" if places else ""))
            if len(out) == most:
                break
        return tuple(out)

    def said_with(self, thing: str) -> tuple[Statement, ...]:
        """What is stated with a thing as its value: of each property the first two subjects, the narrowest of them."""
        found = self._with.get(thing)
        if found is None:
            found = self._with[thing] = self._saying_with(thing)
        return found

    def _saying_with(self, thing: str) -> tuple[Statement, ...]:
        out: dict[tuple[str | None, str | None], Statement] = {}
        for property, saying in self.knowledge.saying.items():
            if self.knowledge.properties[property].frame or property in self.placed():
                continue
            around = self.knowledge.above(thing)  # that a whole has it is told by where it stands
            others = [one for one in saying.get(thing, ()) if one not in around]
            subjects = [one for one in others if thing in self.holding(one, property)]
            wider = {whole for one in subjects for whole in self.knowledge.above(one)}
            for subject in [one for one in subjects if one not in wider][:_OF_ONE]:
                said = self.say(subject, property, thing, HOLDS)
                out.setdefault((said.subject, said.property), said)
        return tuple(out.values())

    def noted(self, subjects: Iterable[str], about: str | None = None, most: int | None = None) -> tuple[str, ...]:
        """Notes about the subjects, those of the last subject first, with where they stand; with `about`, only those
        that share a word with that statement, the one that shares most first."""
        key = (tuple(subjects), about, most)
        noted = self._noted.get(key)
        if noted is None:
            noted = self._noted[key] = self._noting(*key)
        return noted

    def _noting(self, subjects: tuple[str, ...], about: str | None, most: int | None) -> tuple[str, ...]:
        found: dict[str, tuple[int, int]] = {}
        for nearness, subject in enumerate(reversed(subjects)):
            for note in self._notes().get(subject, ()):
                shared = wording.shared(note.text, about) if about is not None else 1
                if shared:
                    places = ", ".join(map(str, note.citations))
                    found.setdefault(f"{note.text} [{places}]" if places else note.text, (-shared, nearness))
        ordered = sorted(found, key=lambda text: found[text]) if about is not None else list(found)
        return tuple(ordered[:most])

    def _notes(self) -> dict[str, list[Note]]:
        """Notes with a plain meaning, by subject."""
        index: dict[str, list[Note]] | None = self.knowledge.memo.get("notes")
        if index is None:
            index = self.knowledge.memo["notes"] = {}
            for note in self.knowledge.notes:
                for subject in note.subjects if not note.unclear else ():
                    index.setdefault(subject, []).append(note)
        return index


def anew(knowledge: Knowledge) -> Knowledge:
    """The same knowledge from its files, where what is looked at late of its image is damaged. Raises ImageDamaged
    where nobody has said how to make it (`memo["anew"]`)."""
    made: Callable[[], Knowledge] | None = knowledge.memo.get("anew")
    if made is None:
        raise ImageDamaged("nothing says what it was made of")
    return made()
