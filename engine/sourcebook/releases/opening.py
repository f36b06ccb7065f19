"""A path → the files that are in it, safely: plain, or inside a zip.

INVARIANT: nothing is written where a member's name points, and no more is unpacked than `MOST` bytes.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, EFBIG, ENOSPC
from functools import cached_property
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass, field

HEAD = 1 << 16
MOST = 2 << 30

MISSING = "E-no-file"
EMPTY = "E-empty-file"
WEB_PAGE = "E-web-page"
LOCKED = "E-password"
UNREAD = "E-unknown-layout"
ENCODING = "E-file-encoding"
DAMAGED = "E-damaged-file"
NO_ROOM = "E-store-unwritable"

PARQUET = b"PAR1"
_BYTE_ORDER = b"\xef\xbb\xbf"
_LONGEST_NAME = 200  # that messages have whole
_CONTROLS = bytes(range(0x80, 0xA0))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OTHERS = (
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "packed with gzip"),
    (b"BZh", "packed with bzip2"),
    (b"\xfd7zXZ", "packed with xz"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)


class Refused(Exception):
    """A file, or one file of an archive, that is not read; `diagnostic` says why and what to do."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(frozen=True)
class Member:
    """One file to read. `name` is for messages (`archive.zip/member.txt`); `path` is where its bytes are on disk.

    `head` has its first bytes. `is_xlsx` tells that it is a workbook; of one, `sheet` gives the cells of the first
    sheet as they stand, row by row. A mark of the byte order in front of a text is in none of them.
    """

    name: str
    path: Path
    head: bytes = field(repr=False)
    read_sheet: Callable[[], list[list[object]]] | None = field(default=None, compare=False, repr=False)

    @property
    def is_parquet(self) -> bool:
        """Whether it is a table in columns, of which nothing is text."""
        return self.head.startswith(PARQUET)

    @property
    def is_xlsx(self) -> bool:
        return self.read_sheet is not None

    @cached_property
    def sheet(self) -> list[list[object]]:
        return self.read_sheet() if self.read_sheet is not None else []

    @cached_property
    def data(self) -> bytes:
        """All its bytes."""
        return self.path.read_bytes()

    @cached_property
    def encoding(self) -> str:
        """What its bytes are a text in: `ascii`, `utf-8`, `cp1252` (Windows: quotes and dashes where Latin-1 has
        control characters) or `latin-1`, which official files are in and which any bytes can be read as."""
        if self.data.isascii():
            return "ascii"
        for name in ("utf-8", "cp1252") if len(self.data.translate(None, _CONTROLS)) < len(self.data) else ("utf-8",):
            try:
                self.data.decode(name)
            except UnicodeDecodeError:
                continue
            return name
        return "latin-1"

    @cached_property
    def text(self) -> str:
        """All its characters, line ends as they stand."""
        return self.data.decode(self.encoding)


class MissingLibrary(Exception):
    """A library that only imports need is not installed; the words say which and what to do."""

    def __init__(self, library: str) -> None:
        super().__init__(f'{library} is not installed: pip install "sourcebook[releases]"')


@dataclass(frozen=True, slots=True)
class Opened:
    """What a path leads to: the files to read, and what is told of those that are not.

    `sha256` and `size` are of the file as it was downloaded. `refused` are diagnostics, one for each file that no
    format need look at (a PDF, a web page), or the one for which nothing is read.
    """

    name: str
    sha256: str
    size: int
    members: tuple[Member, ...]
    refused: tuple[Diagnostic, ...] = ()


def member_of(path: Path, name: str, room: Path) -> Member:
    """The member for a file that lies at `path` and is no archive; what is written goes into `room`.

    Raises Refused, OSError.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    _refuse(path, name, head)
    if head.startswith(_ZIP):
        from sourcebook.releases import archive

        return Member(name, path, head, lambda: archive.sheet(path, name))
    if head.startswith(PARQUET):
        return Member(name, path, head)
    _refuse_nul(path, name)
    is_old = b"\n" not in head and b"\r" in head  # lines end as they did on old Macintoshes
    if head.startswith(_BYTE_ORDER) or is_old:
        # Fixed columns would be shifted by the mark, and the first cell of a table would begin with it.
        data = path.read_bytes().removeprefix(_BYTE_ORDER)
        bare = room / f"{path.name[:40]}.bare"
        data = data.replace(b"\r", b"\n") if is_old else data
        bare.write_bytes(data)
        return Member(name, bare, data[:HEAD])
    return Member(name, path, head)


def _refuse_nul(path: Path, name: str) -> None:
    """Raises Refused for a text with NUL characters, wherever: they are what is not there yet of a file that was
    not wholly downloaded, or was taken from a damaged disk."""
    import mmap

    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at = data.find(b"\0")
        if at >= 0:
            line = data[:at].count(b"\n") + 1
            text = "this is no text: it has NUL characters, the first of them in this line"
            raise Refused(
                Diagnostic(UNREAD if at < HEAD else DAMAGED, text, Span(name, line), help="download it again")
            )


def _refuse(path: Path, name: str, head: bytes) -> None:
    """Raises Refused for what no format need look at."""
    at = Span(name, 0)
    if not head.strip(b"\0 \t\r\n"):
        raise Refused(Diagnostic(EMPTY, "there is nothing in the file", at, help="download it again"))
    if head.startswith(PARQUET):
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - len(PARQUET)))
            if path.stat().st_size < 2 * len(PARQUET) or file.read() != PARQUET:
                text = "the Parquet file is cut short: its list of contents, which stands at its end, is not there"
                raise Refused(Diagnostic(DAMAGED, text, at, help="download it again"))
        return
    if head.startswith(_OLE):
        if _ENCRYPTED in path.read_bytes():
            raise Refused(
                Diagnostic(
                    LOCKED,
                    "the workbook is protected with a password",
                    at,
                    help="open it in a spreadsheet program and save it without the password",
                )
            )
        raise Refused(
            Diagnostic(UNREAD, "this is a workbook or document of the old kind", at, help="save it as xlsx or as CSV")
        )
    for magic, what in _OTHERS:
        if head.startswith(magic):
            help = (
                "unpack it first" if "pack" in what or "archive" in what else "the same is mostly there as text or xlsx"
            )
            raise Refused(Diagnostic(UNREAD, f"this is {what}, which is not read", at, help=help))
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _alternates(head):
        raise Refused(
            Diagnostic(
                ENCODING,
                "the text is UTF-16, which official files are not",
                at,
                help="some program saved it anew; take the file as it was downloaded, or save it as UTF-8",
            )
        )
    start = head.removeprefix(_BYTE_ORDER).lstrip()[:1024].lower()
    if start.startswith((b"<!doctype html", b"<html")) or b"<html" in start or b"<head>" in start:
        raise Refused(
            Diagnostic(
                WEB_PAGE,
                "this is a web page, not the file that it leads to",
                at,
                help="the page of an error or of a licence was saved in its place; download the file with a browser",
            )
        )


def _alternates(head: bytes) -> bool:
    """Whether every second byte is NUL: UTF-16 without its mark."""
    some = head[:200]
    return len(some) > 8 and (not any(some[0::2]) or not any(some[1::2])) and any(some)


@contextmanager
def opened(path: Path, name: str | None = None) -> Iterator[Opened]:
    """What is at `path`, as long as the block lasts. `name` is what messages call it, if not its own name.

    Nothing is raised for what is wrong with the file: then there are no members, and `refused` says why.
    """
    from hashlib import file_digest
    from tempfile import TemporaryDirectory

    name = printed(name or path.name)
    try:
        problem = _no_file(path, name)
        if problem is not None:
            yield Opened(name, "", 0, (), (problem,))
            return
        with path.open("rb") as file:
            digest, size = file_digest(file, "sha256").hexdigest(), os.fstat(file.fileno()).st_size
    except OSError as wrong:
        yield Opened(name, "", 0, (), (_unreadable(name, wrong),))
        return
    try:
        made = TemporaryDirectory(prefix="sourcebook-", ignore_cleanup_errors=True)
    except OSError as wrong:
        yield Opened(name, digest, size, (), (_unreadable(name, OSError(ENOSPC, wrong.strerror)),))
        return
    with made as room:
        try:
            members, refused = _members(path, name, Path(room))
        except Refused as wrong:
            members, refused = (), (wrong.diagnostic,)
        except OSError as wrong:
            members, refused = (), (_unreadable(name, wrong),)
        yield Opened(name, digest, size, members, refused)


def printed(name: str) -> str:
    """A name as it can be shown: signs that cannot be, as their numbers; of a very long one the beginning and end."""
    if not name.isprintable():
        name = "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in name)
    if len(name) > _LONGEST_NAME:
        name = f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 :]}"
    return name


def _members(path: Path, name: str, room: Path) -> tuple[tuple[Member, ...], tuple[Diagnostic, ...]]:
    with path.open("rb") as file:
        is_zip = file.read(4) in _ZIP
    if is_zip:
        from sourcebook.releases import archive

        if not archive.is_workbook(path, name):
            return archive.unpacked(path, name, room)
        archive.measured(path, name)
    return (member_of(path, name, room),), ()


def _no_file(path: Path, name: str) -> Diagnostic | None:
    at = Span(name, 0)
    said = f"`{printed(str(path))}`"
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            to = printed(str(path.readlink()))
            return Diagnostic(MISSING, f"{said} leads to `{to}`, which is not there", at, help="name the file itself")
        from sourcebook.text import nearest

        around = path.parent
        close = nearest(path.name, [one.name for one in around.iterdir()]) if around.is_dir() else None
        help = f"did you mean `{printed(str(around / close))}`?" if close else None
        return Diagnostic(MISSING, f"there is no file {said}", at, help=help)
    except ValueError:  # a NUL in the name
        return Diagnostic(MISSING, "there can be no file of this name", at)
    except OSError as wrong:
        return Diagnostic(
            MISSING, f"{said} cannot be reached: {_strerror(wrong)}", at, help=_NOT_ALLOWED.get(wrong.errno or 0)
        )
    if S_ISDIR(mode):
        return Diagnostic(MISSING, f"{said} is a folder", at, help="name the files in it, or the zip they came in")
    if not S_ISREG(mode):
        return Diagnostic(MISSING, f"{said} is no plain file", at, help="save what it gives as a file first")
    if not os.access(path, os.R_OK):
        return Diagnostic(MISSING, f"you may not read {said}", at, help=_NOT_ALLOWED[EACCES])
    return None


_NOT_ALLOWED = {EACCES: "`ls -l` says who may; copy it to where you may read it"}


def _strerror(wrong: OSError) -> str:
    text = wrong.strerror or str(wrong)
    return text[:1].lower() + text[1:]


def _unreadable(name: str, wrong: OSError) -> Diagnostic:
    if wrong.errno in (EFBIG, ENOSPC, EDQUOT):
        help = "make room on the disk, or let TMPDIR name a folder on another one"
        return Diagnostic(
            NO_ROOM, f"there is no room for what is unpacked: {_strerror(wrong)}", Span(name, 0), help=help
        )
    return Diagnostic(DAMAGED, f"it cannot be read: {_strerror(wrong)}", Span(name, 0))
