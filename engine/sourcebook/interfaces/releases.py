"""The command `release`: official files into the store, and what is there, out of it.

Exit status: 0 done, 1 refused or found to be damaged, 2 where the call or the store cannot be used.
"""

import argparse
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace, TracebackType
from typing import TYPE_CHECKING, TextIO

from sourcebook.core.day import period
from sourcebook.releases.opening import MISSING, MissingLibrary, printed
from sourcebook.releases.place import home
from sourcebook.text import nearest

if TYPE_CHECKING:
    from sourcebook.releases.exporting import Withheld
    from sourcebook.releases.importing import Outcome
    from sourcebook.releases.reading import Format
    from sourcebook.releases.shelf import Release, Shelf
    from sourcebook.render.layout import Layout

CLEAN, FINDINGS, UNABLE = 0, 1, 2
_NOBODY_IS_ASKED = ("E-store-busy", "E-store-unwritable", "E-store-damaged", MISSING)
"""Refusals that are about the call or the store, not about what is in the file."""


def leave_out(*libraries: str) -> None:
    """From here on this process has not got some libraries: the one for tables loads them wherever they are installed,
    for up to half a second each, to look whether it was given what belongs to them."""

    class Finder:
        @staticmethod
        def find_spec(name: str, path: object = None, target: object = None) -> None:
            if name in libraries:
                raise ModuleNotFoundError(name=name)

    sys.meta_path.insert(0, Finder)


def run(options: SimpleNamespace, layout: "Layout") -> int:
    """The status of the command below `release` that the options name."""
    folder = home()
    if folder is None:
        return _unable("no folder for releases is known; let SOURCEBOOK_HOME name one")
    try:
        return _RUNS[options.action](options, folder, layout)
    except MissingLibrary as wrong:
        return _unable(str(wrong))


# --- the words of the shell ---


def arguments(release: argparse.ArgumentParser, formatter: type[argparse.HelpFormatter]) -> None:
    """Adds the commands below `release`."""
    actions = release.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, help: str, formats: tuple[str, ...] = ("text", "json")) -> argparse.ArgumentParser:
        made = actions.add_parser(
            name, help=help, description=f"{help[0].upper()}{help[1:]}.", formatter_class=formatter
        )
        made.add_argument("--format", choices=formats, default=formats[0])
        return made

    made = action("import", "read official files, check them and put them into the store")
    made.add_argument("files", nargs="+", metavar="FILE", help="as downloaded, also inside its zip")
    made.add_argument("--dated", metavar="DATE", help="the first day of the release, where the file does not tell it")
    made.add_argument("--series", metavar="SERIES", help="what it is a release of, where the file does not tell it")
    made.add_argument("--quiet", action="store_true", help="print only what went wrong")
    action("list", "list the releases in the store")
    made = action("show", "print where a release is from, what is in it, and what was found")
    made.add_argument("release", metavar="RELEASE")
    made = action("diff", "print what changed from one release to another", ("text", "json", "csv", "html"))
    made.add_argument("old", metavar="OLD")
    made.add_argument("new", metavar="NEW")
    made.add_argument("--out", metavar="FILE", help="write it to a file")
    made = action("remove", "take releases out of the store")
    made.add_argument("releases", nargs="+", metavar="RELEASE")
    made = action("verify", "compare everything in the store with its checksums")
    made.add_argument("--mend", action="store_true", help="make a damaged index again from the tables beside it")
    made = action("export", "write a table of a release", ("csv", "json", "parquet"))
    made.add_argument("release", metavar="RELEASE")
    made.add_argument("--table", metavar="TABLE", help="which of its tables, where it has several")
    made.add_argument("--out", metavar="FILE", help="write it to a file")


# --- importing ---


def _import(options: SimpleNamespace, folder: Path, layout: "Layout") -> int:
    from sourcebook.releases.gathering import no_series
    from sourcebook.releases.importing import REFUSED, imported
    from sourcebook.render import releases as render

    day = None
    if options.dated is not None:
        stretch = period(options.dated)
        if stretch is None:
            return _unable(
                f"`{printed(options.dated[:40])}` is no day of the calendar; write 2024, 2024-07 or 2024-07-01"
            )
        day = stretch[0]
    known = _formats(options)
    unknown = no_series(options.series, known)
    if unknown is not None:
        return _unable(f"{unknown.message}; {unknown.help}")
    outcomes: list[Outcome] = []
    for name in options.files:
        with _Bar(Path(name).name, shown=sys.stderr.isatty() and not options.quiet) as bar:
            found = imported(
                Path(name),
                folder,
                dated=day,
                series=options.series,
                formats=known,
                progress=bar.at,
                waits=lambda: _say("another import is at work; waiting until it has ended"),
            )
        outcomes += found
        for one in found:
            if options.format == "json":
                continue
            if one.state == REFUSED:
                sys.stderr.write(render.found(one, layout))
            if not options.quiet:
                print(render.outcome(one, layout), flush=True)
                if one.state != REFUSED:
                    sys.stderr.write(render.found(one, layout))
    if options.format == "json":
        print(render.outcomes_json(outcomes), end="")
    refused = [one for one in outcomes if one.state == REFUSED]
    if any(one.findings[0].code in _NOBODY_IS_ASKED for one in refused):
        return UNABLE
    return FINDINGS if refused else CLEAN


def _formats(options: SimpleNamespace) -> "tuple[Format, ...]":
    """The layouts that are known, with the tables that the knowledge base declares for files of the user's own."""
    from sourcebook.releases.formats import FORMATS
    from sourcebook.releases.formats.own import formats
    from sourcebook.session.base import found
    from sourcebook.session.session import KnowledgeBaseErrors, Session

    base = found(options.kb)
    if base.folder is None:
        return FORMATS
    try:
        tables = Session(base).declared.tables
    except KnowledgeBaseErrors:
        _say("the knowledge base has errors (`sourcebook check`), so only official layouts are known")
        return FORMATS
    own = [table for table in tables.values() if table.at.source not in base.shipped]
    return formats(own, FORMATS, options.series)


class _Bar:
    """A line on the terminal with what is being done to a file, how much of it, and for how long; gone at the end."""

    def __init__(self, name: str, shown: bool) -> None:
        self._name, self._shown = name, shown
        self._what, self._share, self._begun = "opening", 0.0, time.monotonic()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._draw, daemon=True)

    def __enter__(self) -> "_Bar":
        if self._shown:
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, wrong: object, trace: TracebackType | None) -> None:
        if self._shown:
            self._done.set()
            self._thread.join()
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def at(self, what: str, share: float) -> None:
        """Something else is being done, or more of it is done."""
        self._what, self._share = what, share

    def _draw(self) -> None:
        # What is quickly done needs no bar.
        while not self._done.wait(0.15):
            first, last = _STAGES.get(self._what, (0.0, 1.0))
            full = round(20 * (first + (last - first) * self._share))
            seconds = time.monotonic() - self._begun
            bar = "█" * full + "░" * (20 - full)
            sys.stderr.write(f"\r\x1b[K{self._name[:40]}  {bar}  {self._what}  {seconds:.1f} s")
            sys.stderr.flush()


_STAGES: Mapping[str, tuple[float, float]] = {
    "opening": (0.0, 0.1),
    "reading": (0.1, 0.5),
    "checking": (0.5, 0.6),
    "storing": (0.6, 1.0),
}


# --- what is there ---


def _list(options: SimpleNamespace, folder: Path, layout: "Layout") -> int:
    from sourcebook.releases.shelf import Shelf
    from sourcebook.render import releases as render

    found = Shelf(folder).releases
    print(render.listing_json(found) if options.format == "json" else render.listing(found, layout), end="")
    return CLEAN


def _show(options: SimpleNamespace, folder: Path, layout: "Layout") -> int:
    from sourcebook.releases.shelf import Shelf
    from sourcebook.render import releases as render

    release = _release(Shelf(folder), options.release)
    if release is None:
        return UNABLE
    try:
        known = release.manifest
    except (OSError, ValueError):
        return _unable(f"the manifest of {release.id} cannot be read; `sourcebook release verify` says more")
    text = render.shown_json(release, known) if options.format == "json" else render.shown(release, known, layout)
    print(text, end="")
    return CLEAN


def _release(shelf: "Shelf", name: str) -> "Release | None":
    """The release of that name; where there is none, that is said."""
    found = shelf.by_id.get(name) or shelf.by_id.get(name.lower())
    if found is None:
        close = nearest(name, shelf.by_id)
        hint = f"; did you mean `{close}`?" if close else "; `sourcebook release list` has them all"
        _say(f"no release in the store is called `{printed(name[:80])}`{hint}")
    return found


def _verify(options: SimpleNamespace, folder: Path, layout: "Layout") -> int:
    from sourcebook.releases.store import StoreRefused
    from sourcebook.releases.verifying import verified
    from sourcebook.render import releases as render

    try:
        found = verified(folder, options.mend)
    except StoreRefused as wrong:
        return _unable(wrong.diagnostic.message)
    print(render.verified_json(found) if options.format == "json" else render.verified(found, layout), end="")
    return CLEAN if found.is_sound else FINDINGS


def _remove(options: SimpleNamespace, folder: Path, layout: "Layout") -> int:
    from sourcebook.releases.removing import removed
    from sourcebook.releases.shelf import Shelf
    from sourcebook.render.json import written

    shelf = Shelf(folder)
    found = [_release(shelf, name) for name in dict.fromkeys(options.releases)]
    shelf.close()
    ids = [one.id for one in found if one is not None]
    if len(ids) < len(found):
        return UNABLE
    problem = removed(folder, ids, lambda: _say("an import is at work; waiting until it has ended"))
    if problem is not None:
        from sourcebook.render import diagnostics

        sys.stderr.write(diagnostics.one(problem, {}, layout) + "\n")
        return UNABLE if problem.code in _NOBODY_IS_ASKED else FINDINGS
    print(written({"removed": ids}) if options.format == "json" else "\n".join(f"{one} removed" for one in ids))
    return CLEAN


# --- out of the store ---


def _diff(options: SimpleNamespace, folder: Path, layout: "Layout") -> int:
    from sourcebook.releases.shelf import Shelf

    shelf = Shelf(folder)
    old, new = _release(shelf, options.old), _release(shelf, options.new)
    if old is None or new is None:
        return UNABLE
    if old.series != new.series:
        return _unable(f"{old.id} and {new.id} are of two series; compare two releases of one")
    from sourcebook.releases.diff import between
    from sourcebook.render.changes import RENDERERS

    found = between(shelf, old.id, new.id, withheld=_withheld(options))
    text = RENDERERS[options.format](found, layout)
    if options.out is None:
        print(text, end="" if text.endswith("\n") else "\n")
        return CLEAN
    return _out(options.out, lambda: Path(options.out).write_text(text, encoding="utf-8", newline=""))


def _export(options: SimpleNamespace, folder: Path, layout: "Layout") -> int:
    from sourcebook.releases import exporting
    from sourcebook.releases.shelf import Shelf

    shelf = Shelf(folder)
    release = _release(shelf, options.release)
    if release is None:
        return UNABLE
    names = [*release.tables]
    name: str = options.table or (names[0] if len(names) == 1 else "")
    if name not in release.tables:
        said = f"`{printed(name[:80])}` is no table of {release.id}" if name else f"{release.id} has several tables"
        return _unable(f"{said}; name one with --table: {', '.join(names)}")
    columns = ["line", *(column.name for column in release.tables[name].table.columns)]
    if options.format == "parquet":
        if options.out is None:
            return _unable("Parquet is written to a file; name it with --out")
        withheld = _withheld(options)
        return _out(options.out, lambda: exporting.write_parquet(shelf, release, name, withheld, Path(options.out)))
    rows = exporting.rows(shelf, release, name, _withheld(options))

    def write(out: TextIO) -> None:
        if options.format == "csv":
            exporting.write_csv(rows, columns, out)
        else:
            exporting.write_json(rows, out)

    def into_file() -> None:
        with Path(options.out).open("w", encoding="utf-8", newline="") as out:
            write(out)

    if options.out is not None:
        return _out(options.out, into_file)
    write(sys.stdout)
    return CLEAN


def _out(name: str, write: Callable[[], object]) -> int:
    """The status of writing to a file; where that fails it is said which one, and why."""
    from sourcebook.releases.shelf import StoreDamaged

    try:
        write()
    except StoreDamaged:
        raise
    except OSError as wrong:
        return _unable(f"`{printed(name)}` cannot be written, or not all of it: {wrong.strerror or wrong}")
    return CLEAN


def _withheld(options: SimpleNamespace) -> "Withheld":
    """Of which codes the guarded columns are withheld from the user: of all where the knowledge base, which says on
    what terms they may be used, cannot be read."""
    from sourcebook.session.base import found
    from sourcebook.session.session import KnowledgeBaseErrors, Session

    try:
        return Session(found(options.kb)).gate
    except KnowledgeBaseErrors:
        _say("the knowledge base has errors (`sourcebook check`), so what may be licensed is withheld")
        return lambda table, code: True


def _say(message: str) -> None:
    sys.stderr.write(f"sourcebook: {message}\n")
    sys.stderr.flush()


def _unable(message: str) -> int:
    _say(message)
    return UNABLE


_RUNS: Mapping[str, Callable[[SimpleNamespace, Path, "Layout"], int]] = {
    "import": _import,
    "list": _list,
    "show": _show,
    "diff": _diff,
    "remove": _remove,
    "verify": _verify,
    "export": _export,
}
