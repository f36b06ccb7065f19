"""Knowledge → the SQLite file from which questions are answered (`image.py` reads it).

INVARIANT: an image is never changed, only replaced, and until the new one is whole the old one is as it was.
"""

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sourcebook.compile.freshness import Kept
from sourcebook.compile.image import EDITION, HEAD, SMALL, TABLE, checksum
from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.packing import LAYOUT, as_bytes, packed

_CHUNK = 32  # nodes, ranges or facts of a table that are read together, more or less
_FEW = 2048  # a table with no more names lists them, so that it is known without reading what is in it
_OLD = 3600.0  # seconds after which a part that a killed process left behind is swept away


def write_image(path: Path, knowledge: Knowledge, made_by: str, files: Sequence[Kept]) -> bool:
    """Whether the image of `knowledge` is now at `path`; False where nothing can be written there.

    The folder is made if need be. Until the image is whole, whatever was at `path` stays as it was.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}-{time.monotonic_ns()}.part")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(part, knowledge, made_by, files)
        part.replace(path)
    except (sqlite3.Error, OSError):
        _remove(part)
        return False
    _sweep(path)
    return True


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return


def _sweep(path: Path) -> None:
    """Remove what killed processes left behind of this image."""
    try:
        for part in path.parent.iterdir():
            ours = part.name.startswith(f"{path.name}.") and part.suffix == ".part"
            if ours and time.time() - part.stat().st_mtime > _OLD:
                part.unlink()
    except OSError:
        return  # another process sweeps, too


def _write(part: Path, knowledge: Knowledge, made_by: str, files: Sequence[Kept]) -> None:
    file = sqlite3.connect(part, isolation_level=None)
    try:
        for line in ("journal_mode = OFF", "synchronous = OFF", "page_size = 8192"):
            file.execute(f"PRAGMA {line}")
        file.execute("BEGIN")
        file.execute(TABLE)
        _fill(file, knowledge, made_by, files)
        file.execute("COMMIT")
    finally:
        file.close()


def _fill(file: sqlite3.Connection, knowledge: Knowledge, made_by: str, files: Sequence[Kept]) -> None:
    following = SMALL + 1

    def put(value: Any, number: int | None = None) -> int:
        nonlocal following
        if number is None:
            number, following = following, following + 1
        data = as_bytes(value)
        file.execute("INSERT INTO blob VALUES (?, ?, ?)", (number, checksum(number, data), data))
        return number

    def table(members: Mapping[str, Any], together: int = _CHUNK) -> tuple[list[str], list[int], int, list[str] | None]:
        firsts, numbers = [], []
        for chunk in _chunks(members, together):
            firsts.append(next(iter(chunk)))
            numbers.append(put(chunk))
        few = len(members) <= _FEW and together == _CHUNK
        return firsts, numbers, len(members), sorted(members) if few else None

    k = knowledge
    small = {
        "kinds": _apart(k.kinds),
        "properties": _apart(k.properties),
        "sources": _apart(k.sources),
        "trust": dict(k.trust),
        "names": {name: node for name, node in k.node_of.items() if name != node},
        "preferences": packed(k.preferences),
        "rules": packed(k.rules),
        "order": k.order,
        "placed": k.placed,
        "mortal": k.mortal,
        "branching": k.branching,
        "scopes": dict(k.scopes),
        "excepted": k.excepted,
        "declared": k.declared,
        "within": dict(k.within),
        "placing": k.placing,
        "shown": k.shown,
        "withholding": k.withholding,
        "choices": {name: dict(found) for name, found in k.choices.items()},
    }
    head = {
        "edition": [EDITION, LAYOUT],
        "identity": k.identity,
        "made by": made_by,
        "files": [[one.name, one.size, one.time, one.digest] for one in files],
        "tables": {"nodes": table(k.nodes), "ranges": table(k.ranges), "meant": table(k.meant, 8 * _CHUNK)},
        "facts": {name: table(found) for name, found in k.facts.items()},
        "groups": [[*key, put([group.firsts, group.lasts])] for key, group in k.intervals.groups.items()],
        "saying": {name: put(dict(found)) for name, found in k.saying.items()},
        "notes": put(packed(tuple(k.notes))),
        "vocabulary": {name: put(value) for name, value in k.vocabulary.items()},
        "listed": put({"tables": _apart(k.tables), "releases": _apart(k.releases)}),
    }
    put(small, SMALL)
    put(head, HEAD)


def _apart(members: Mapping[str, Any]) -> dict[str, Any]:
    """A table whose members are packed each by itself."""
    return {name: _alone(member) for name, member in members.items()}


def _alone(member: Any) -> Any:
    """A member of a table as bytes, since most are read with their table and not looked at; a text as it is."""
    return member if type(member) is str else as_bytes(packed(member))


def _chunks(members: Mapping[str, Any], together: int) -> Iterator[dict[str, Any]]:
    """A table in pieces, its members packed, in the order of names."""
    chunk: dict[str, Any] = {}
    weight = 0
    for name in sorted(members):
        member = members[name]
        chunk[name] = _alone(member)
        weight += len(member) if type(member) is tuple else 1
        if weight >= together:
            yield chunk
            chunk, weight = {}, 0
    if chunk:
        yield chunk
