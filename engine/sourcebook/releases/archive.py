"""Zip files and workbooks, which are zip files, too → their members in a folder of our own.

INVARIANT: members are written under numbers, never under their names; what an archive says of its sizes is not
believed: bytes are counted as they come out.
"""

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from stat import S_IFMT, S_ISREG

from sourcebook.releases import opening
from sourcebook.releases.opening import DAMAGED, LOCKED, UNREAD, Member, MissingLibrary, Refused, member_of, printed
from sourcebook.text import Diagnostic, Span

BOMB = "E-zip-bomb"
UNSAFE = "E-unsafe-member"

MOST_MEMBERS = 2000
MOST_OF_A_WORKBOOK = 768 << 20
_CHUNK = 1 << 20
_RATIO, _RATIO_FROM = 400, 64 << 20
"""Official tables shrink to a hundredth at most; a member of some size that shrinks to much less was made to."""

_AGAIN = "download it again"
_NO_BOMB = "official files are far smaller; if it is one, unpack it yourself and import what is in it"


def is_workbook(path: Path, name: str) -> bool:
    """Whether the zip file is a workbook (xlsx). Raises Refused if it is damaged."""
    with _zip(path, name) as zipped:
        names = set(zipped.namelist())
    return "[Content_Types].xml" in names and any(one.startswith("xl/") for one in names)


def unpacked(path: Path, name: str, room: Path) -> tuple[tuple[Member, ...], tuple[Diagnostic, ...]]:
    """The members of an archive, put into `room`, and one diagnostic for each that no format need look at.

    Raises Refused for an archive of which nothing at all is to be read.
    """
    members: list[Member] = []
    refused: list[Diagnostic] = []
    with _zip(path, name) as zipped:
        listed = [one for one in zipped.infolist() if not one.filename.endswith("/")]
        _safe(listed, name)
        _size(listed, name, opening.MOST)
        left = opening.MOST
        for number, info in enumerate(listed):
            if _is_rubbish(info.filename):
                continue
            called = f"{name}/{printed(info.filename)}"
            try:
                target = room / f"{number:04d}"
                left -= _written(zipped, info, called, target, left)
                if target.stat().st_size and _is_zip(target):
                    if not is_workbook(target, called):
                        raise Refused(
                            Diagnostic(
                                UNREAD, "this is a zip file in a zip file", Span(called, 0), help="unpack it first"
                            )
                        )
                    measured(target, called)
                members.append(member_of(target, called, room))
            except Refused as wrong:
                if wrong.diagnostic.code == BOMB:
                    raise
                refused.append(wrong.diagnostic)
    if not listed:
        raise Refused(Diagnostic(opening.EMPTY, "there is nothing in the zip file", Span(name, 0), help=_AGAIN))
    return tuple(members), tuple(refused)


def measured(path: Path, name: str) -> None:
    """Raises Refused if a workbook unpacks to more than any table takes, or a part of it is locked or damaged."""
    with _zip(path, name) as zipped:
        listed = zipped.infolist()
        _size(listed, name, MOST_OF_A_WORKBOOK)
        if sum(info.compress_size for info in listed) * 1032 <= MOST_OF_A_WORKBOOK:  # the most that deflate can do
            return
        left = MOST_OF_A_WORKBOOK
        for info in listed:
            left -= _counted(zipped, info, name, left)


def sheet(path: Path, name: str) -> list[list[object]]:
    """The cells of the first sheet of a workbook as they stand, from its first row and column on.

    Raises Refused, and MissingLibrary where the library that reads workbooks is not installed.
    """
    try:
        import python_calamine
    except ImportError:
        raise MissingLibrary("python-calamine") from None
    try:
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        if not book.sheet_names:
            raise Refused(Diagnostic(opening.EMPTY, "the workbook has no sheet", Span(name, 0), help=_AGAIN))
        cells = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except python_calamine.PasswordError:
        raise Refused(Diagnostic(LOCKED, "the workbook is protected with a password", Span(name, 0))) from None
    except (python_calamine.CalamineError, OSError) as wrong:
        text = f"the workbook cannot be read: {str(wrong).splitlines()[0] if str(wrong) else 'it is damaged'}"
        raise Refused(Diagnostic(DAMAGED, text, Span(name, 0), help=_AGAIN)) from None
    return [list(row) for row in cells]


def _zip(path: Path, name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, UnicodeDecodeError, ValueError):
        text = "the zip file or workbook is cut short or damaged: its list of contents, at its end, cannot be read"
        raise Refused(Diagnostic(DAMAGED, text, Span(name, 0), help=_AGAIN)) from None


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _is_rubbish(name: str) -> bool:
    """What systems leave in archives beside their contents."""
    return name.startswith("__MACOSX/") or PurePosixPath(name).name in (".DS_Store", "Thumbs.db", "desktop.ini")


def _safe(listed: list[zipfile.ZipInfo], name: str) -> None:
    """Raises Refused where a name leads out of the archive, is there twice, or is of no plain file."""

    def unsafe(text: str) -> Refused:
        help = "no official archive has such a member; download it from where it is published"
        return Refused(Diagnostic(UNSAFE, text, Span(name, 0), help=help))

    seen = set()
    for info in listed:
        # As it is stored, before the library makes it harmless.
        whole = (getattr(info, "orig_filename", None) or info.filename).replace("\\", "/")
        shown = whole[:120].encode("unicode_escape").decode()
        if whole.startswith("/") or whole[1:2] == ":" or "\0" in whole or ".." in whole.split("/"):
            raise unsafe(f"the name of the member `{shown}` leads out of the archive")
        mode = info.external_attr >> 16
        if info.create_system == 3 and S_IFMT(mode) and not S_ISREG(mode):
            raise unsafe(f"the member `{shown}` is a link or a device, not a file")
        if info.filename in seen:
            raise unsafe(f"the member `{shown}` is there twice")
        seen.add(info.filename)


def _size(listed: list[zipfile.ZipInfo], name: str, most: int) -> None:
    """Raises Refused where an archive says itself that it is a bomb."""
    if len(listed) > MOST_MEMBERS:
        text = f"the archive has {len(listed):,} members, and {MOST_MEMBERS:,} are the most that are looked at"
        raise Refused(Diagnostic(BOMB, text, Span(name, 0), help=_NO_BOMB))
    whole = sum(info.file_size for info in listed)
    if whole > most:
        raise _bomb(name, f"it says that it unpacks to {whole / 1e9:,.1f} GB", most)
    for info in listed:
        if info.file_size > max(_RATIO_FROM, _RATIO * info.compress_size):
            text = (
                f"`{printed(info.filename)}` unpacks to {info.file_size // max(1, info.compress_size):,} times its size"
            )
            raise Refused(Diagnostic(BOMB, text, Span(name, 0), help=_NO_BOMB))


def _bomb(name: str, what: str, most: int) -> Refused:
    text = f"{what}; {most / 1e9:,.1f} GB are the most that is unpacked"
    return Refused(Diagnostic(BOMB, text, Span(name, 0), help=_NO_BOMB))


def _written(zipped: zipfile.ZipFile, info: zipfile.ZipInfo, called: str, target: Path, left: int) -> int:
    """Unpacks one member to `target`; how many bytes it has."""
    with target.open("xb") as out:
        return _stream(zipped, info, called, left, out.write)


def _counted(zipped: zipfile.ZipFile, info: zipfile.ZipInfo, called: str, left: int) -> int:
    return _stream(zipped, info, called, left, len)


def _stream(
    zipped: zipfile.ZipFile, info: zipfile.ZipInfo, called: str, left: int, take: Callable[[bytes], object]
) -> int:
    at = Span(called, 0)
    if info.flag_bits & 1:
        raise Refused(
            Diagnostic(LOCKED, "the file is protected with a password", at, help="unpack it, and import what is in it")
        )
    count = 0
    try:
        with zipped.open(info) as packed:
            while chunk := packed.read(_CHUNK):
                count += len(chunk)
                if count > left:
                    raise _bomb(called, f"it has unpacked to {count / 1e9:,.1f} GB and goes on", opening.MOST)
                take(chunk)
    except NotImplementedError:
        text = f"it is packed in a way ({info.compress_type}) that is not read"
        raise Refused(Diagnostic(DAMAGED, text, at, help="unpack it, and import what is in it")) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError):
        text = "it is damaged in the archive: what comes out is not what was put in"
        raise Refused(Diagnostic(DAMAGED, text, at, help=_AGAIN)) from None
    return count
