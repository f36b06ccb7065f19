"""The store as it is written: one release after the other, each whole or not at all.

INVARIANT: the transaction of the index is the one point at which a release begins or ceases to be there. Its folder
stands in place before; what stands there without being in the index is swept by the next who writes. Writing begins
with the lock of the index, so that there is one who writes at a time, and the lock ends with its holder, however.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sourcebook.releases import index
from sourcebook.releases.manifest import Kept, Manifest, digest
from sourcebook.releases.place import RELEASES
from sourcebook.text import Diagnostic
from sourcebook.text.value import replace

if TYPE_CHECKING:
    from sourcebook.releases.reading import Content

BUSY = "E-store-busy"
UNWRITABLE = "E-store-unwritable"
DAMAGED = "E-store-damaged"
MANIFEST = "manifest.json"
PATIENCE = 120.0  # seconds to wait for another import


class StoreRefused(Exception):
    """The store cannot be written; `diagnostic` says why and what to do."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Store:
    """The store while it is being written, from the lock to the commit; made by `writing`."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self.connection = connection
        self.new: list[Path] = []
        self.old: list[Path] = []

    def entries(self) -> dict[str, index.Entry]:
        """The releases that are there, by id."""
        return {one.id: one for one in index.entries(self.connection)}

    def path(self, entry: index.Entry) -> Path:
        return self.folder / RELEASES / entry.folder

    def put(self, draft: Manifest, contents: Sequence["Content"]) -> Manifest:
        """Put a release in, in place of one of the same id; the manifest with the checksums of its tables."""
        from tempfile import mkdtemp

        from pyarrow import parquet

        room = Path(mkdtemp(prefix=".new-", dir=self.folder / RELEASES))
        self.new.append(room)
        tables = {}
        for content in contents:
            path = room / f"{content.table.name}.parquet"
            parquet.write_table(content.data, path, compression="zstd")
            tables[content.table.name] = Kept(content.table, content.data.num_rows, file_digest(path))
            _settle(path)
        manifest = replace(draft, tables=tables)
        written = manifest.written()
        (room / MANIFEST).write_bytes(written)
        _settle(room / MANIFEST)
        room.chmod(0o755)
        name = f"{manifest.release}-{digest(written)[:12]}"
        target = self.folder / RELEASES / name
        there = self.entries().get(manifest.release)
        if there is not None:
            self.drop(there)
        self.old = [path for path in self.old if path != target]
        if target.exists():  # damaged, else it would not be put there again
            shutil.rmtree(target)
        room.rename(target)
        self.new[-1] = target
        _settle(target)
        _settle(target.parent)
        index.add(self.connection, manifest, written, name, contents)
        return manifest

    def drop(self, entry: index.Entry) -> None:
        """Take a release out of the store."""
        index.drop(self.connection, entry.number)
        self.old.append(self.path(entry))


@contextmanager
def writing(folder: Path, waits: Callable[[], None] = lambda: None, patience: float = PATIENCE) -> Iterator[Store]:
    """The store in `folder`, for one who writes; made if it is not there. At the end of the block everything is
    committed, or nothing if it was left with an exception.

    `waits` is called once where somebody else is writing. Raises StoreRefused.
    """
    if index.is_lost(folder):
        raise StoreRefused(_unwritable(folder, sqlite3.DatabaseError(index.EMPTY)))
    try:
        (folder / RELEASES).mkdir(parents=True, exist_ok=True)
        connection = index.connected(folder / index.NAME, write=True)
    except (OSError, sqlite3.Error) as wrong:
        raise StoreRefused(_unwritable(folder, wrong)) from None
    try:
        _lock(folder, connection, waits, patience)
        store = Store(folder, connection)
        try:
            if not index.is_there(connection, folder):
                index.create(connection)
                # Before any release is put in place, so that an empty index beside releases is known to be damaged.
                connection.execute("COMMIT")
                _lock(folder, connection, waits, patience)
            _sweep(store)
            yield store
            connection.execute("COMMIT")
        except BaseException as wrong:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            for path in store.new:
                shutil.rmtree(path, ignore_errors=True)
            if isinstance(wrong, sqlite3.Error | OSError) and not isinstance(wrong, BrokenPipeError):
                raise StoreRefused(_unwritable(folder, wrong)) from wrong
            raise
        for path in store.old:
            shutil.rmtree(path, ignore_errors=True)
    finally:
        connection.close()


def _lock(folder: Path, connection: sqlite3.Connection, waits: Callable[[], None], patience: float) -> None:
    for wait in (0.0, patience):
        try:
            connection.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")  # for those who read, at the end
            return
        except sqlite3.OperationalError as wrong:
            if wrong.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise StoreRefused(_unwritable(folder, wrong)) from None
            if not wait:
                waits()
        except sqlite3.Error as wrong:
            raise StoreRefused(_unwritable(folder, wrong)) from None
    raise StoreRefused(
        Diagnostic(
            BUSY,
            f"another import into {folder} has gone on for {patience:,.0f} s",
            help="wait until it has ended, and try again",
        )
    )


def _sweep(store: Store) -> None:
    """Remove what a killed import or removal left behind."""
    known = {one.folder for one in store.entries().values()}
    for path in (store.folder / RELEASES).iterdir():
        if path.name not in known and path.is_dir():
            shutil.rmtree(path, ignore_errors=True)


def file_digest(path: Path) -> str:
    """The checksum of a file."""
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _settle(path: Path) -> None:
    """Have the system put a file or folder on the disk, where it can, before the index tells of it."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(folder: Path, wrong: Exception) -> Diagnostic:
    if isinstance(wrong, sqlite3.DatabaseError) and not isinstance(wrong, sqlite3.OperationalError):
        return Diagnostic(
            DAMAGED,
            f"the index of the releases in {folder} cannot be read: {wrong}",
            help="`sourcebook release verify --mend` makes it again from the tables beside it",
        )
    said = (wrong.strerror if isinstance(wrong, OSError) else None) or str(wrong)
    return Diagnostic(
        UNWRITABLE,
        f"nothing can be written to {folder}: {said[:1].lower()}{said[1:]}; nothing was changed there",
        help="make room, or let SOURCEBOOK_HOME name a folder that you may write to",
    )
