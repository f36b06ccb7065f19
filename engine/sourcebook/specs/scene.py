"""What a scenario has in hand while it runs: its knowledge base, what was asked last, what was answered.

INVARIANT: what is written goes into a folder of the scenario's own, which is gone when the scene is closed.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from sourcebook.answer.answer import Answer
from sourcebook.session.base import CONFIG, at, shipped
from sourcebook.session.book import NoSuchDay, NoSuchName, Sourcebook, opened
from sourcebook.session.session import NOWHERE, KnowledgeBaseErrors
from sourcebook.specs.sentence import Unmet
from sourcebook.text import Diagnostic, Severity
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.answer.judged import Judged
    from sourcebook.core.table import Table
    from sourcebook.releases.importing import Outcome

Files = tuple[tuple[str, bytes], ...]

OpenBook = Callable[[Path | None], Sourcebook]
"""What opens the knowledge base in a folder, or the shipped one (None)."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that a scenario asked, the day it was asked about (None: today), and its answer."""

    question: str
    on: str | None
    answer: Answer
    book: Sourcebook


def home_of(feature: Path) -> Path | None:
    """The folder of the knowledge base that a file lies in: that of the nearest `sourcebook.toml` upwards, or None."""
    return next((folder for folder in feature.resolve().parents if (folder / CONFIG).is_file()), None)


class Books:
    """Opens each knowledge base once, however many scenarios ask it."""

    def __init__(self) -> None:
        self._open: dict[Path | None, Sourcebook] = {}

    def __call__(self, folder: Path | None) -> Sourcebook:
        if folder not in self._open:
            base = shipped() if folder is None else at(folder)
            # What somebody has imported on this machine is there only where the base names it.
            self._open[folder] = opened(base, home=None if base.releases else NOWHERE)
        return self._open[folder]


opened_once = Books()
"""The bases of this process."""


class Imports:
    """Imports the same files once, however many scenarios bring them."""

    def __init__(self) -> None:
        self._rooms: list[TemporaryDirectory[str]] = []
        self._homes: dict[tuple[Files, tuple[Table, ...]], Path] = {}
        self._books: dict[tuple[Path | None, Path], Sourcebook] = {}

    def __call__(self, files: Files, tables: "tuple[Table, ...]" = ()) -> Path:
        """The folder of a store with these files, each given as its name and what is in it; `tables` are those that a
        base declares for files of its own. Raises Unmet."""
        if (files, tables) not in self._homes:
            self._homes[files, tables] = self._imported(files, tables)
        return self._homes[files, tables]

    def book(self, base: Path | None, home: Path) -> Sourcebook:
        """The base in a folder (None: the shipped one) with the releases of a store."""
        if (base, home) not in self._books:
            self._books[base, home] = opened(shipped() if base is None else at(base), home=home)
        return self._books[base, home]

    def _imported(self, files: Files, tables: "tuple[Table, ...]") -> Path:
        from sourcebook.releases.formats import FORMATS
        from sourcebook.releases.formats.own import formats
        from sourcebook.releases.importing import imported
        from sourcebook.releases.opening import MissingLibrary

        room = TemporaryDirectory(prefix="sourcebook-", ignore_cleanup_errors=True)
        self._rooms.append(room)
        home = Path(room.name) / "home"
        for name, data in files:
            path = Path(room.name) / "files" / Path(name).name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
            try:
                outcomes = imported(path, home, formats=formats(tables, FORMATS))
            except MissingLibrary as wrong:
                raise Unmet(str(wrong)) from None
            for outcome in outcomes:
                if outcome.manifest is None:
                    raise Unmet(f"{name} is not imported: {outcome.findings[0].message}")
        return home


imported_once = Imports()
"""The stores of the scenarios of this process."""


class Scene:
    """What the steps of one scenario share. `home` is the folder of the base that the scenario is about, None for the
    shipped one: it is asked where no step names another. `beside` is the folder that the feature lies in."""

    def __init__(self, home: Path | None = None, open_book: OpenBook | None = None, beside: Path | None = None) -> None:
        self.home = home
        self._beside = beside
        self._open_book = open_book or opened_once
        self._book: Sourcebook | None = None
        self._base = home
        self._files: Files = ()
        self._room: TemporaryDirectory[str] | None = None
        self._answer: Answer | None = None
        self._findings: tuple[Diagnostic, ...] | None = None
        self._store: TemporaryDirectory[str] | None = None
        self.outcomes: tuple[Outcome, ...] = ()
        self.store_changed = False
        self.judged: Judged | None = None
        self.asked: list[Asked] = []
        self.named: list[tuple[Judged, Sourcebook]] = []

    # --- knowledge bases ---

    @property
    def book(self) -> Sourcebook:
        """The knowledge base that is asked."""
        if self._book is None:
            releases = imported_once(self._files, self._tables()) if self._files else None
            if self._room is not None:
                self._book = opened(at(self.folder), cache=Path(self._room.name) / "cache", home=releases)
            elif releases is not None:
                self._book = imported_once.book(self._base, releases)
            else:
                self._book = self._open_book(self._base)
        return self._book

    def use(self, folder: Path | None) -> None:
        """Ask the base in a folder, or the shipped one, from here on."""
        self._base, self._book = folder, None

    def bring(self, name: str, data: bytes | None = None) -> None:
        """Have a file imported, beside those that were brought before, and these releases alone at hand; without data
        the file of that name that lies beside the feature. Raises Unmet."""
        if data is None:
            path = (self._beside or Path()) / name
            if not path.is_file():
                raise Unmet(f"there is no file `{name}` beside the feature, to be imported")
            data = path.read_bytes()
        self._files = (*self._files, (name, data))
        self._book = None

    def take(self, name: str, data: bytes) -> None:
        """Import a file into a store of the scenario's own, and have in hand what became of it. Raises Unmet."""
        from sourcebook.releases.formats import FORMATS
        from sourcebook.releases.formats.own import formats
        from sourcebook.releases.importing import imported
        from sourcebook.releases.opening import MissingLibrary
        from sourcebook.releases.shelf import Shelf

        if self._store is None:
            self._store = TemporaryDirectory(prefix="sourcebook-", ignore_cleanup_errors=True)
        home, path = Path(self._store.name) / "home", Path(self._store.name) / Path(name).name
        path.write_bytes(data)
        before = Shelf(home).identity
        try:
            self.outcomes = imported(path, home, formats=formats(self._tables(), FORMATS))
        except MissingLibrary as wrong:
            raise Unmet(str(wrong)) from None
        self.store_changed = Shelf(home).identity != before
        self._findings = tuple(found for one in self.outcomes for found in one.findings)
        if self.store_changed:
            self.bring(name, data)

    def _tables(self) -> "tuple[Table, ...]":
        """The tables that the base declares itself."""
        base = at(self.folder) if self._room is not None else at(self._base) if self._base is not None else None
        if base is None:
            return ()
        declared = self.sound(lambda: opened(base, home=NOWHERE).session.declared.tables.values())
        return tuple(table for table in declared if table.at.source not in base.shipped)

    @property
    def folder(self) -> Path:
        """The folder of the scenario's own base, made with the first look at it."""
        if self._room is None:
            self._room = TemporaryDirectory(prefix="sourcebook-", ignore_cleanup_errors=True)
            (Path(self._room.name) / "mine").mkdir()
        return Path(self._room.name) / "mine"

    def write(self, name: str, text: str) -> None:
        """Put a file into the scenario's own base, which is asked from here on."""
        path = self.folder / name
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise Unmet(f"`{name}` lies outside of the knowledge base")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self._book = None

    def read(self, name: str) -> str:
        """The text of a file of the scenario's own base."""
        path = self.folder / name
        if not path.is_file():
            raise Unmet(f"there is no file `{name}`; a step before this one writes it")
        return path.read_text(encoding="utf-8")

    # --- questions and statements ---

    def ask(self, question: str, on: str | None = None) -> None:
        """Ask, and have the answer in hand."""
        self._answer = self.sound(lambda: self.book.ask(question, on))
        self.judged = None
        self.__dict__.pop("text", None)
        self.asked.append(Asked(question, on, self._answer, self.book))

    @property
    def answer(self) -> Answer:
        """The answer to the last question. Raises Unmet where none was asked."""
        if self._answer is None:
            raise Unmet('no question was asked before this step; write `When I ask "…"` above it')
        return self._answer

    def name(self, id: str) -> "Judged":
        """The statement of this id with its verdict, which is the one in hand from here on."""
        if self.judged is None or self.judged.id != id:
            found = self.sound(lambda: self.book.verdicts(id))
            if len(found) != 1:
                ids = ", ".join(one.id for one in found[:3])
                raise Unmet(f"`{id}` is not the id of one statement" + (f"; there are {ids}" if ids else ""))
            self.judged = found[0]
            if (self.judged, self.book) not in self.named:
                self.named.append((self.judged, self.book))
        return self.judged

    @cached_property
    def text(self) -> str:
        """The answer as a person reads it."""
        from sourcebook.render import RENDERERS

        return RENDERERS["text"](self.answer, None).rstrip("\n")

    def expect(self, so: bool, found: str) -> None:
        """Raises Unmet with what was found, and the whole answer below it, where it is not so."""
        if not so:
            raise Unmet(f"{found}\n\n{self.text}")

    # --- findings ---

    def check(self) -> None:
        """Check the base, and have the findings in hand."""
        self._findings, self.outcomes = self.book.check(), ()

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What the last check found. Raises Unmet where nothing was checked."""
        if self._findings is None:
            raise Unmet("nothing was checked before this step; write `When I check it` above it")
        return self._findings

    def told(self, findings: tuple[Diagnostic, ...]) -> str:
        """Findings as `sourcebook check` prints them."""
        from sourcebook.render.diagnostics import render

        return render(findings, {} if self.outcomes else self.book.session.sources).rstrip("\n")

    def sound(self, made: Callable[[], T]) -> T:
        """What is made of the base. Raises Unmet where the base has errors, or the step names no day or no thing."""
        try:
            return made()
        except KnowledgeBaseErrors as wrong:
            errors = tuple(one for one in wrong.diagnostics if one.severity is Severity.ERROR)
            raise Unmet(f"the knowledge base has errors, so nothing is answered\n\n{self.told(errors)}") from None
        except (NoSuchDay, NoSuchName) as wrong:
            raise Unmet(str(wrong)) from None

    def close(self) -> None:
        """Remove what the scenario wrote."""
        for room in (self._room, self._store):
            if room is not None:
                room.cleanup()
        self._room = self._store = None
