"""One knowledge base through the corridor: its files to findings and to Knowledge, made again only where changed.

INVARIANT: what is kept is kept by content; a text that comes back gives what it gave before.
"""

import errno
import gc
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sourcebook import assets
from sourcebook.compile.freshness import cache_folder, identity, image_path, kept
from sourcebook.compile.image import current
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import today
from sourcebook.releases import place
from sourcebook.session.base import CONFIG, Base
from sourcebook.text import Diagnostic, Severity, Source, Span, decoded, nearest

if TYPE_CHECKING:
    from sourcebook.core.program import Program
    from sourcebook.infer.withholding import Gate
    from sourcebook.releases.shelf import Shelf
    from sourcebook.resolve import Resolver

NOWHERE = Path(os.devnull)
"""Given as the folder of the store: no release is at hand, whatever the user has imported."""


class KnowledgeBaseErrors(Exception):
    """The knowledge base has errors, so nothing is answered from it. `diagnostics` are all that was found."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        errors = [found for found in diagnostics if found.severity is Severity.ERROR]
        super().__init__(f"{len(errors)} errors in the knowledge base; the first: {errors[0].message}")
        self.diagnostics = diagnostics


@lru_cache(maxsize=1)
def made_by() -> str:
    """What makes images: the package's version and, for a checkout that is being worked on, when its rooms changed."""
    home = Path(__file__).resolve().parent.parent
    newest = 0
    for room in ("core", "text", "syntax", "resolve", "compile"):
        for entry in os.scandir(home / room):
            if entry.name.endswith(".py"):
                newest = max(newest, entry.stat().st_mtime_ns)
    return f"{assets.VERSION} {newest}"


def _grammar() -> dict[str, Path]:
    return {f"grammar:{path.name}": path for path in assets.grammar().iterdir() if path.is_file()}


def _read(path: Path) -> bytes:
    """What is in a file. Raises OSError also for what is no file: reading a pipe would wait for ever."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is no file")
    return path.read_bytes()


class Session:
    """A base that is open. Texts are read when first needed; `edit` puts another text in the place of a file's."""

    def __init__(
        self, base: Base, texts: Path | None = None, cache: Path | None = None, home: Path | None = None
    ) -> None:
        self.base = base
        self._home = home
        self._texts = texts
        self._cache = cache or cache_folder()
        self._sources: dict[str, Source] | None = None
        self._contents: dict[str, bytes] = {}  # as read, so that an image never speaks for other bytes
        self._unreadable: tuple[Diagnostic, ...] = ()
        self._edited: set[str] = set()
        self._resolver: Resolver | None = None
        self._knowledge: Knowledge | None = None
        self._listed: tuple[Knowledge, Knowledge] | None = None
        self._findings: tuple[Diagnostic, ...] | None = None

    # --- texts ---

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every file by the name under which messages speak of it."""
        return self._read()

    def _read(self) -> dict[str, Source]:
        if self._sources is None:
            found, problems = {}, []
            for name, path in self.base.files.items():
                try:
                    data = _read(path)
                except OSError as error:
                    problems.append(Diagnostic("E-unreadable", f"cannot be read: {error.strerror}", Span(name, 0)))
                    continue
                self._contents[name] = data
                text, problem = decoded(data)
                if problem:
                    problems.append(
                        Diagnostic("E-encoding", problem, Span(name, 1), help="save the file as UTF-8 text")
                    )
                found[name] = Source(name, text)
            self._sources, self._unreadable = found, tuple(problems)
        return self._sources

    def edit(self, name: str, text: str) -> tuple[Diagnostic, ...]:
        """What is to be said of the changed declarations of `name`, now that it reads `text`; the file is not written.

        What hangs on the whole knowledge base is in `diagnostics`.
        """
        self._read()[name] = Source(name, text)
        self._edited.add(name)
        self._knowledge = self._findings = None
        with uncollected():
            return self._front().edit(Source(name, text))

    # --- rooms ---

    def _front(self) -> "Resolver":
        """Text to core, what has not changed kept."""
        if self._resolver is None:
            from sourcebook.resolve import Resolver

            self._resolver = Resolver(self._read().values(), self.base.shipped)
        return self._resolver

    @property
    def program(self) -> "Program":
        """Everything declared, as far as it is free of errors."""
        return self._front().program

    @property
    def spelling(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the files, their spelling, their names and types; the errors that keep it from compiling
        are all here or in `lint`. Of a base that is not well configured only that is said: it may not be the one that
        is meant."""
        if _errors(self.base.problems):
            return self.base.problems
        self._read()
        return (*self.base.problems, *self._unreadable, *self._lost, *self._front().diagnostics)

    def source_texts(self) -> dict[str, str]:
        """The texts of sources that are at hand, by source, for checking cited lines."""
        homes = [home for home in (self._texts, self.base.folder) if home is not None]
        out = {}
        for source in self.program.sources.values():
            if source.text is None:
                continue
            for home in homes:
                for path in (home / source.text, home / Path(source.text).name):
                    try:
                        out[source.name] = decoded(_read(path))[0]
                    except OSError:
                        continue
                    break
                if source.name in out:
                    break
        return out

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All findings, ordered by place. Those that need answers are there only if there is no error."""
        if self._findings is None:
            with uncollected():
                self._findings = self._found()
        return self._findings

    def _found(self) -> tuple[Diagnostic, ...]:
        found = [*self.spelling]
        if not _errors(self.base.problems):
            from sourcebook.lint import linted

            found += linted(self.program, self.source_texts())
        if _errors(found):
            # Notes on what is left of a program would speak of what the errors have taken out of it.
            found = [one for one in found if one.severity is not Severity.NOTE]
        else:
            from sourcebook.review import reviewed

            if self._knowledge is None:
                # What has just been found to be free of errors need not be looked through once more.
                self._knowledge = self._imaged() or self._made()
            found += reviewed(self._with_releases(self._knowledge), self.program, today())
        return tuple(sorted(set(found), key=lambda one: one.order))

    @property
    def declared(self) -> Knowledge:
        """What the files of the base say, without releases. Raises KnowledgeBaseErrors."""
        if self._knowledge is None:
            self._knowledge = self._imaged() or self._compiled()
        return self._knowledge

    @property
    def knowledge(self) -> Knowledge:
        """What questions are answered from, and what the releases at hand say beside it; read from the image where that
        is current. Raises KnowledgeBaseErrors."""
        return self._with_releases(self.declared)

    # --- releases ---

    @cached_property
    def shelf(self) -> "Shelf | None":
        """The releases that were imported; None where none ever was. Looked up once, read where they are asked."""
        folder = place.store(self._home if self._home is not None else place.home())
        if folder is None:
            return None
        from sourcebook.releases.shelf import Shelf

        return Shelf(folder)

    @property
    def _lost(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the releases that the base pins: those that are not in the store."""
        pinned = self.base.releases
        if not pinned:
            return ()
        known = [release.id for release in self.shelf.releases] if self.shelf is not None else []
        lost = []
        for name in pinned:
            if name not in known:
                close = nearest(name, known)
                help = f"did you mean `{close}`?" if close else "`sourcebook release import FILE` puts a release there"
                at = Span(f"{self.base.folder.resolve().name}/{CONFIG}" if self.base.folder else CONFIG, 1)
                lost.append(
                    Diagnostic("E-release-missing", f"no release in the store is called `{name[:80]}`", at, help=help)
                )
        return tuple(lost)

    def _with_releases(self, knowledge: Knowledge) -> Knowledge:
        if self._listed is not None and self._listed[0] is knowledge:
            return self._listed[1]  # asked for with each look-up
        if self._lost:
            raise KnowledgeBaseErrors(self._lost)
        if self.shelf is None:
            return knowledge
        from sourcebook.compile.listed import listed

        gate = self._gate_of(knowledge)
        self._listed = knowledge, listed(knowledge, self.shelf, pinned=self.base.releases, gate=gate)
        return self._listed[1]

    @property
    def gate(self) -> "Gate":
        """What of releases is withheld from the user. Raises KnowledgeBaseErrors."""
        return self._gate_of(self.declared)

    def _gate_of(self, knowledge: Knowledge) -> "Gate":
        from sourcebook.infer.withholding import Gate
        from sourcebook.releases.licences import licences

        declared = licences(self._home if self._home is not None else place.home())
        return Gate(knowledge, [licence.of for licence in declared], today())

    def _image(self) -> Path | None:
        return None if self._edited else image_path(self.base.place, made_by(), self._cache)

    def _imaged(self) -> Knowledge | None:
        path = self._image()
        if path is None or self.base.problems:
            return None
        return current(path, made_by(), {**self.base.files, **_grammar()})

    def rebuild(self) -> None:
        """Compile anew, in the place of what was read from an image that has turned out to be damaged."""
        self._knowledge = self._compiled()

    def _compiled(self) -> Knowledge:
        with uncollected():
            found = [*self.spelling]
            if not _errors(self.base.problems):
                from sourcebook.lint import refused

                found += refused(self.program)
            if _errors(found):
                raise KnowledgeBaseErrors(tuple(sorted(set(found), key=lambda one: one.order)))
            return self._made()

    def _made(self) -> Knowledge:
        """The knowledge of a program without errors, and its image."""
        from sourcebook.compile.build import compiled

        grammar = _grammar()
        contents = {**self._contents, **{name: path.read_bytes() for name, path in grammar.items()}}
        contents |= {name: self._read()[name].text.encode("utf-8", "surrogatepass") for name in self._edited}
        knowledge = compiled(self.program, identity(contents, made_by()))
        path = self._image()
        if path is not None:
            from sourcebook.compile.writing import write_image

            write_image(path, knowledge, made_by(), kept({**self.base.files, **grammar}, contents))
        return knowledge


@contextmanager
def uncollected() -> Iterator[None]:
    """Within, no garbage is looked for: what is made of a knowledge base is kept, and looking through it all again and
    again took a quarter of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _errors(found: Iterable[Diagnostic]) -> bool:
    return any(one.severity is Severity.ERROR for one in found)
