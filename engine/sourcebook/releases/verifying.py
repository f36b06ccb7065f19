"""Whether the store is what was written: every checksum once more; what can be mended of it, mended.

INVARIANT: a release is sound only if its manifest is the one that its folder is named for, and every table in it has
the checksum that the manifest says.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from sourcebook.releases import index, manifest
from sourcebook.releases.manifest import Manifest
from sourcebook.releases.opening import MissingLibrary
from sourcebook.releases.place import RELEASES, has_releases
from sourcebook.releases.reading import Content
from sourcebook.releases.store import BUSY, MANIFEST, StoreRefused, file_digest, writing
from sourcebook.text import Diagnostic, Severity
from sourcebook.text.value import dataclass

INDEX_DAMAGED = "E-index-damaged"
RELEASE_DAMAGED = "E-release-damaged"
LEFT_OVER = "N-left-over"
MENDED = "N-mended"
_MEND = "`sourcebook release verify --mend` makes the index again from the tables beside it"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, and what was found: nothing, or notes only, where the store is sound."""

    releases: int
    files: int
    findings: tuple[Diagnostic, ...]

    @property
    def is_sound(self) -> bool:
        return all(one.severity is Severity.NOTE for one in self.findings)


def verified(folder: Path, mend: bool = False) -> Verified:
    """What is found in the store in `folder`; with `mend`, after what can be mended was. Raises StoreRefused."""
    if not (folder / index.NAME).is_file() and not any(_folders(folder)):
        return Verified(0, 0, ())
    entries, problems = _index(folder)
    folders = {path.name: path for path in _folders(folder)}
    unsound = {name: why for name, path in folders.items() if (why := broken(path)) is not None}
    problems += [_damaged(one.id, f"its folder {one.folder} is gone") for one in entries if one.folder not in folders]
    problems += [_damaged(one.id, unsound[one.folder]) for one in entries if one.folder in unsound]
    sound = [path for name, path in folders.items() if name not in unsound]
    files = sum(1 for path in folders.values() for _ in path.iterdir())
    if mend and any(one.code == INDEX_DAMAGED for one in problems):
        mended = _made_again(folder, sound)
        told = Diagnostic(MENDED, f"the index was made again, with {mended} {'release' if mended == 1 else 'releases'}")
        lost = [one for one in problems if one.code != INDEX_DAMAGED]
        # What the index alone knew of cannot be said any more: name the folders that were left out.
        lost += [Diagnostic(RELEASE_DAMAGED, f"{name} is left out: {why}") for name, why in unsound.items()]
        return Verified(mended, files, (told, *dict.fromkeys(lost)))
    known = {one.folder for one in entries}
    left = [
        Diagnostic(LEFT_OVER, f"{name} was left behind by something that was stopped; the next import removes it")
        for name in sorted(folders.keys() - known)
        if not any(one.code == INDEX_DAMAGED for one in problems)
    ]
    return Verified(len(entries), files, (*problems, *left))


def _damaged(release: str, why: str) -> Diagnostic:
    return Diagnostic(
        RELEASE_DAMAGED,
        f"{release} is damaged: {why}",
        help=f"`sourcebook release remove {release}`, then import its file again",
    )


def _folders(folder: Path) -> Iterator[Path]:
    """The folders of releases, and of what was going to be one."""
    with suppress(OSError):
        yield from sorted(path for path in (folder / RELEASES).iterdir() if path.is_dir())


def _index(folder: Path) -> tuple[list[index.Entry], list[Diagnostic]]:
    """The releases that the index lists, and what is wrong with it."""
    path = folder / index.NAME

    def wrong(what: object) -> Diagnostic:
        return Diagnostic(INDEX_DAMAGED, f"the index {path} is damaged: {what}", help=_MEND)

    if not path.is_file() or not path.stat().st_size:
        return [], [wrong(index.EMPTY)] if has_releases(folder) else []
    entries: list[index.Entry] = []
    try:
        connection = index.connected(path, write=False)
        try:
            if not index.is_there(connection, folder):
                return [], []
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
            if found != ["ok"]:
                said = [line for line in found[0].splitlines() if not line.startswith("***")]
                return [], [wrong(said[0] if said else "its pages are not in order")]
            entries = index.entries(connection)
            problems = [wrong(what) for what in index.differences(connection)]
        finally:
            connection.close()
    except (sqlite3.Error, ValueError) as error:
        return entries, [wrong(error)]
    except (TypeError, AttributeError):
        return entries, [wrong("a cell is not of the type that was written")]
    return entries, problems


def broken(path: Path) -> str | None:
    """What is wrong with the folder of a release; None if it is sound."""
    try:
        written = (path / MANIFEST).read_bytes()
        if not path.name.endswith(f"-{manifest.digest(written)[:12]}"):
            return "its manifest is not the one that was written"
        for name, kept in manifest.read(written).tables.items():
            if file_digest(path / f"{name}.parquet") != kept.sha256:
                return f"the table {name} is not the one that was written"
    except FileNotFoundError as wrong:
        return f"{Path(wrong.filename).name} is gone"
    except (OSError, ValueError) as wrong:
        return f"it cannot be read: {wrong}"
    return None


def _nobody_writes(folder: Path) -> None:
    """Raises StoreRefused where somebody is writing to the index, as far as it can tell that still."""
    with suppress(sqlite3.Error):
        connection = index.connected(folder / index.NAME, write=False)
        try:
            connection.execute("PRAGMA query_only = OFF")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError as wrong:
            if wrong.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                text = "an import is at work, which may be what has damaged the index"
                raise StoreRefused(Diagnostic(BUSY, text, help="wait until it has ended")) from None
        finally:
            connection.close()


def _made_again(folder: Path, sound: list[Path]) -> int:
    """How many releases the new index has: every sound one; of several of one name the one that was put there last.

    Raises StoreRefused, MissingLibrary.
    """
    _nobody_writes(folder)
    try:
        from pyarrow import parquet
    except ImportError:
        raise MissingLibrary("pyarrow") from None
    newest: dict[str, tuple[float, Path, Manifest]] = {}
    for path in sound:
        found = manifest.read((path / MANIFEST).read_bytes())
        when = (path / MANIFEST).stat().st_mtime
        if found.release not in newest or newest[found.release][0] < when:
            newest[found.release] = when, path, found
    room = folder / f"mending-{os.getpid()}"
    with suppress(OSError):
        (room / index.NAME).unlink()
    try:
        with writing(room) as store:
            for _, path, found in sorted(newest.values(), key=lambda one: (one[2].series, one[2].dated, one[0])):
                contents = [
                    Content(kept.table, parquet.ParquetFile(path / f"{name}.parquet").read())
                    for name, kept in found.tables.items()
                ]
                index.add(store.connection, found, (path / MANIFEST).read_bytes(), path.name, contents)
        # What the damaged index was about to take back must not be done to the new one.
        for ending in ("-journal", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                (folder / f"{index.NAME}{ending}").unlink()
        (room / index.NAME).replace(folder / index.NAME)
    finally:
        import shutil

        shutil.rmtree(room, ignore_errors=True)
    return len(newest)
