"""Knowledge from an SQLite file, of which one question reads only what it needs (`writing.py` makes it).

INVARIANT: everything in an image is covered by a checksum that is compared before it is used, so an image gives the
knowledge it was made of, or None, or ImageDamaged; never anything else. An image is never changed, only replaced.
"""

import json
import sqlite3
import stat
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar, overload
from zlib import crc32

from sourcebook.compile.freshness import Kept, is_current
from sourcebook.compile.knowledge import Knowledge, Node, Stated
from sourcebook.compile.packing import LAYOUT, unpacked
from sourcebook.compile.ranges import Group, Intervals
from sourcebook.core.fact import Fact

T = TypeVar("T")
EDITION = 11
HEAD, SMALL = 0, 1  # numbers of the first blobs
TABLE = "CREATE TABLE blob (number INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, data BLOB NOT NULL)"


class ImageDamaged(Exception):
    """Something that is read late from an image is not what was written; make the knowledge again."""


def read_image(path: Path, identity: str) -> Knowledge | None:
    """The knowledge in the image at `path`; None if there is no sound image of this identity.

    Never raises. What the knowledge reads later may raise ImageDamaged.
    """
    return _read(path, lambda head: head["identity"] == identity)


def current(path: Path, made_by: str, files: Mapping[str, Path]) -> Knowledge | None:
    """The knowledge in the image at `path`, if it was made by `made_by` of exactly these `files` as they are now.

    A file whose size and time are those written in the image is not read. Never raises, like `read_image`.
    """

    def agrees(head: Mapping[str, Any]) -> bool:
        return head["made by"] == made_by and is_current([Kept(*row) for row in head["files"]], files)

    return _read(path, agrees)


def read_whole(knowledge: Knowledge) -> Knowledge:
    """The knowledge, everything but its vocabulary read and found to be sound. Raises ImageDamaged."""
    tables = (knowledge.nodes, knowledge.ranges, knowledge.meant, *knowledge.facts.values())
    if isinstance(knowledge.nodes, Chunks) and "read whole" not in knowledge.memo:
        for table in tables:
            if isinstance(table, Chunks):
                table.read_whole()
        for found in knowledge.saying.values():
            len(found)
        for _ in knowledge.intervals.groups.values():
            pass
        len(knowledge.notes)
        len(knowledge.tables)
        len(knowledge.releases)
        knowledge.memo["read whole"] = True
    return knowledge


def _read(path: Path, agrees: Callable[[Mapping[str, Any]], bool]) -> Knowledge | None:
    try:
        # Opening a pipe would wait for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        blobs = _Blobs(path)
        head = blobs.read(HEAD)
        if head["edition"] != [EDITION, LAYOUT] or not agrees(head):
            blobs.close()
            return None
        return _knowledge(blobs, head)
    except (ImageDamaged, sqlite3.Error, OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


class _Connection(sqlite3.Connection):
    """One that closes itself: what reads late keeps the file open for as long as anybody may still look, and nobody is
    told when that ends."""

    def __del__(self) -> None:
        self.close()


class _Blobs:
    """The numbered blobs of an image."""

    def __init__(self, path: Path) -> None:
        name = str(path.absolute())
        for sign, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
            name = name.replace(sign, code)
        # Immutable: no locks and no files beside it. It is true, since images are only ever replaced.
        place = f"file:{name}?mode=ro&immutable=1"
        self._file = sqlite3.connect(place, uri=True, check_same_thread=False, factory=_Connection)
        self._file.execute("PRAGMA trusted_schema = OFF")
        self._file.execute("PRAGMA mmap_size = 0")  # a file cut short while mapped would end the process
        # Anything else of that name (a view, say) is not ours and could keep a question busy for ever.
        if self._file.execute("SELECT sql FROM sqlite_master").fetchall() != [(TABLE,)]:
            raise ImageDamaged("no image")

    def read(self, number: int) -> Any:
        """The value of a blob. Raises ImageDamaged."""
        try:
            row = self._file.execute("SELECT checksum, data FROM blob WHERE number = ?", (number,)).fetchone()
            if row is None or type(row[1]) is not bytes or row[0] != checksum(number, row[1]):
                raise ImageDamaged(f"blob {number}")
            return json.loads(row[1])
        except (sqlite3.Error, ValueError) as error:
            raise ImageDamaged(f"blob {number}: {error}") from error

    def close(self) -> None:
        self._file.close()


def checksum(number: int, data: bytes) -> int:
    return crc32(data, crc32(b"%d" % number))


class Chunks(Mapping[str, T], Generic[T]):
    """A table by name, in order of names, read a chunk at a time when it is looked into.

    `firsts` are the first names of the chunks, `numbers` their blobs, `count` how many names there are in all, `names`
    all of them where they are few.
    """

    def __init__(
        self, blobs: _Blobs, firsts: list[str], numbers: list[int], count: int, names: list[str] | None
    ) -> None:
        self._blobs, self._firsts, self._numbers, self._count = blobs, firsts, numbers, count
        self._names = None if names is None else dict.fromkeys(names)
        self._found: dict[str, T] = {}
        self._chunks: dict[int, dict[str, Any]] = {}

    def __getitem__(self, name: str) -> T:
        found = self._found.get(name)
        if found is None:
            raw = self._chunk(bisect_right(self._firsts, name) - 1)[name]
            found = self._found[name] = unpacked(raw)
        return found

    def __contains__(self, name: object) -> bool:
        if name in self._found:
            return True
        if self._names is not None:
            return name in self._names
        return isinstance(name, str) and name in self._chunk(bisect_right(self._firsts, name) - 1)

    def get(self, name: str, default: Any = None) -> Any:
        """The member of that name; `default` without reading where it is known that there is none."""
        found = self._found.get(name)
        if found is None and name in self:
            found = self[name]
        return default if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter(self._names) if self._names is not None else self._all()

    def _all(self) -> Iterator[str]:
        for place in range(len(self._firsts)):
            yield from self._chunk(place)

    def read_whole(self) -> None:
        """Read every chunk. Raises ImageDamaged."""
        for _ in self._all():
            pass

    def __len__(self) -> int:
        return self._count

    def _chunk(self, place: int) -> dict[str, Any]:
        if place < 0:
            return {}
        chunk = self._chunks.get(place)
        if chunk is None:
            chunk = self._chunks[place] = self._blobs.read(self._numbers[place])
        return chunk


class _Names(Mapping[str, str]):
    """The node of every name: most nodes have one name, `others` are the rest."""

    def __init__(self, others: dict[str, str], nodes: Mapping[str, Node]) -> None:
        self._others, self._nodes = others, nodes

    def __getitem__(self, name: str) -> str:
        if name in self._others:
            return self._others[name]
        if name in self._nodes:
            return name
        raise KeyError(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The node of that name; faster than by the error that there is none."""
        other = self._others.get(name)
        return other if other is not None else name if name in self._nodes else default

    def __iter__(self) -> Iterator[str]:
        return iter(sorted([*self._others, *self._nodes]))

    def __len__(self) -> int:
        return len(self._others) + len(self._nodes)


class _Packed(Mapping[str, T], Generic[T]):
    """A table that has been read, its values unpacked when they are first looked at."""

    def __init__(self, packed: dict[str, Any]) -> None:
        self._packed = packed
        self._found: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = unpacked(self._packed[name])
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._packed

    def get(self, name: str, default: Any = None) -> Any:
        """The value of that name; faster than by the error that there is none."""
        found = self._found.get(name)
        if found is None and name in self._packed:
            found = self[name]
        return default if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


class _LatePacked(Mapping[str, T], Generic[T]):
    """A table that is read, as a whole, when it is first looked at."""

    def __init__(self, read: Callable[[], dict[str, Any]]) -> None:
        self._read = read
        self._found: _Packed[T] | None = None

    def _table(self) -> _Packed[T]:
        if self._found is None:
            self._found = _Packed(self._read())
        return self._found

    def __getitem__(self, name: str) -> T:
        return self._table()[name]

    def __contains__(self, name: object) -> bool:
        return name in self._table()

    def get(self, name: str, default: Any = None) -> Any:
        """The value of that name; faster than by the error that there is none."""
        return self._table().get(name, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())


class _Tuples(Mapping[str, tuple[str, ...]]):
    """Tuples by name that have been read as lists."""

    def __init__(self, rows: dict[str, list[str]]) -> None:
        self._rows = rows

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return tuple(self._rows[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class _Later(Mapping[str, Any]):
    """Values by name, each read when it is first looked at."""

    def __init__(self, numbers: dict[str, int], read: Callable[[int], Any]) -> None:
        self._numbers, self._read = numbers, read
        self._found: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._found:
            self._found[name] = self._read(self._numbers[name])
        return self._found[name]

    def __contains__(self, name: object) -> bool:
        return name in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


class _Row(Sequence[T], Generic[T]):
    """A tuple that is read when it is first looked at."""

    def __init__(self, read: Callable[[], tuple[T, ...]]) -> None:
        self._read = read
        self._all: tuple[T, ...] | None = None

    def _row(self) -> tuple[T, ...]:
        if self._all is None:
            self._all = self._read()
        return self._all

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        return self._row()[place]

    def __len__(self) -> int:
        return len(self._row())

    def __eq__(self, other: object) -> bool:
        return self._row() == (other._row() if isinstance(other, _Row) else other)

    __hash__ = None  # type: ignore[assignment]


class _Groups(Mapping[tuple[str, str], Group]):
    """The groups of an index of ranges, each read when it is first looked at."""

    def __init__(self, numbers: dict[tuple[str, str], int], blobs: _Blobs) -> None:
        self._numbers, self._blobs = numbers, blobs
        self._found: dict[tuple[str, str], Group] = {}

    def __getitem__(self, key: tuple[str, str]) -> Group:
        if key not in self._found:
            self._found[key] = Group(key[0], *self._blobs.read(self._numbers[key]))
        return self._found[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _knowledge(blobs: _Blobs, head: Mapping[str, Any]) -> Knowledge:
    def table(name: str) -> Chunks[Any]:
        return Chunks(blobs, *head["tables"][name])

    small = blobs.read(SMALL)
    nodes: Chunks[Node] = table("nodes")
    ranges: Chunks[Stated] = table("ranges")
    facts: dict[str, Mapping[str, tuple[Fact, ...]]] = {
        name: Chunks(blobs, *found) for name, found in head["facts"].items()
    }
    return Knowledge(
        identity=head["identity"],
        kinds=_Packed(small["kinds"]),
        properties=_Packed(small["properties"]),
        sources=_Packed(small["sources"]),
        trust=small["trust"],
        node_of=_Names(small["names"], nodes),
        nodes=nodes,
        ranges=ranges,
        facts=facts,
        preferences=unpacked(small["preferences"]),
        rules=unpacked(small["rules"]),
        order=tuple(small["order"]),
        placed=frozenset(small["placed"]),
        mortal=frozenset(small["mortal"]),
        branching=frozenset(small["branching"]),
        meant=table("meant"),
        scopes={name: tuple(found) for name, found in small["scopes"].items()},
        excepted=frozenset(small["excepted"]),
        declared=tuple(small["declared"]),
        within={name: tuple(found) for name, found in small["within"].items()},
        placing=tuple(small["placing"]),
        shown=tuple(small["shown"]),
        withholding=tuple(small["withholding"]),
        saying=_Later(head["saying"], lambda number: _Tuples(blobs.read(number))),
        notes=_Row(lambda: unpacked(blobs.read(head["notes"]))),
        choices={p: {v: tuple(w) for v, w in found.items()} for p, found in small["choices"].items()},
        intervals=Intervals(_Groups({(root, form): number for root, form, number in head["groups"]}, blobs)),
        vocabulary=_Later(head["vocabulary"], blobs.read),
        tables=_LatePacked(lambda: blobs.read(head["listed"])["tables"]),
        releases=_LatePacked(lambda: blobs.read(head["listed"])["releases"]),
    )
