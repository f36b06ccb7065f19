"""Whether what was made of some files is still what one would make of them, told without reading them where possible.

INVARIANT: a file counts as unchanged only if its size and time are the same, or its content is.
"""

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from zlib import crc32

from sourcebook.compile.packing import LAYOUT
from sourcebook.text.value import dataclass

_NEVER = -1
_SETTLED = 2_000_000_000  # nanoseconds after which a file's time tells a further change


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was read: `time` in nanoseconds, -1 where it cannot be relied on; `digest` of its content."""

    name: str
    size: int
    time: int
    digest: str


def identity(files: Mapping[str, bytes], *made_by: str) -> str:
    """The key of what is made of `files`, by relative path, by a program that `made_by` identifies (its version, its
    grammar). Different whenever any path, content or maker is."""
    from hashlib import sha256

    whole = sha256()
    for text in made_by:
        whole.update(b"%d:" % len(text.encode()) + text.encode())
    for name in sorted(files):
        whole.update(b"%d:%s" % (len(name.encode()), name.encode()))
        whole.update(sha256(files[name]).digest())
    return whole.hexdigest()


def kept(paths: Mapping[str, Path], contents: Mapping[str, bytes]) -> tuple[Kept, ...]:
    """What to remember of files whose contents have just been read.

    A file written within the last seconds may change again without its time telling; its time is not relied on.
    """
    now = time.time_ns()
    out = []
    for name in sorted(contents):
        try:
            found = paths[name].stat()
            sure = found.st_size == len(contents[name]) and found.st_mtime_ns < now - _SETTLED
        except OSError:
            sure = False
        digest = _digest(contents[name])
        out.append(Kept(name, len(contents[name]), found.st_mtime_ns if sure else _NEVER, digest))
    return tuple(out)


def is_current(files: Iterable[Kept], paths: Mapping[str, Path]) -> bool:
    """Whether exactly the files of `paths` are kept, and all are as they were."""
    remembered = {one.name: one for one in files}
    return remembered.keys() == paths.keys() and all(_is_same(remembered[name], paths[name]) for name in paths)


def _is_same(one: Kept, path: Path) -> bool:
    try:
        found = path.stat()
        if found.st_size != one.size:
            return False
        return found.st_mtime_ns == one.time or _digest(path.read_bytes()) == one.digest
    except OSError:
        return False


def _digest(content: bytes) -> str:
    # Imported here: a question from the shell that finds every file as it was has no use for it.
    from hashlib import sha256

    return sha256(content).hexdigest()


def cache_folder(environment: Mapping[str, str] | None = None) -> Path | None:
    """Where images are kept: `SOURCEBOOK_CACHE`, else `sourcebook` in the user's cache folder; None where neither is
    known. It need not exist."""
    known = os.environ if environment is None else environment
    if own := known.get("SOURCEBOOK_CACHE"):
        return Path(own)
    # The standard of XDG_CACHE_HOME has a relative path ignored.
    if (shared := known.get("XDG_CACHE_HOME")) and Path(shared).is_absolute():
        return Path(shared) / "sourcebook"
    if (home := known.get("HOME")) and Path(home).is_absolute():
        return Path(home) / ".cache" / "sourcebook"
    return None


def image_path(place: str, made_by: str, folder: Path | None) -> Path | None:
    """Where the image of the knowledge base at a place is kept, one for each maker and way of laying it out; None
    without a cache."""
    if folder is None:
        return None
    # Two Pythons may write bytes in two ways: else each would write over what the other has just made.
    key = f"{made_by}\n{LAYOUT:08x}\n{place}".encode("utf-8", "surrogateescape")
    # No more than a name: an image says itself what it was made of.
    return folder / f"{crc32(key):08x}{crc32(key[::-1]):08x}.image"
