"""What is at a path is opened, or refused in words: never a traceback, never a file where it does not belong."""

import io
import os
import random
import struct
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.releases import archive, opening
from sourcebook.releases.opening import Opened, Refused, opened
from tests.releasing import sheet, zipped

ROWS = ["A0001|a thing|20200101||", "A0002|another|20200101||"]


def look(path: Path) -> tuple[list[str], list[str]]:
    """The names of the members at a path, and the codes of what is refused."""
    with opened(path) as found:
        return [one.name for one in found.members], [one.code for one in found.refused]


def refused(folder: Path, data: bytes, name: str = "file.txt") -> str:
    """The code of the one reason for which nothing is read; it names the file and what to do."""
    path = folder / name
    path.write_bytes(data)
    with opened(path) as found:
        assert found.members == ()
        (reason,) = found.refused
    assert reason.span is not None
    assert reason.span.source.startswith(name)
    assert reason.help
    return reason.code


def test_a_plain_file_is_its_own_member(tmp_path: Path) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(b"one\ntwo\n")
    with opened(path) as found:
        (member,) = found.members
        assert (member.name, member.data, member.head, member.is_xlsx) == (
            "file.txt",
            b"one\ntwo\n",
            b"one\ntwo\n",
            False,
        )
        assert (found.size, len(found.sha256)) == (8, 64)


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"plain\n", "ascii", "plain\n"),
        ("naïve ≤ 5\n".encode(), "utf-8", "naïve ≤ 5\n"),
        ("naïve\n".encode("latin-1"), "latin-1", "naïve\n"),
        ("5’ – “so”\n".encode("cp1252"), "cp1252", "5’ – “so”\n"),
        (b"odd \x81 byte \xe9\n", "latin-1", "odd \x81 byte é\n"),
        (b"\xef\xbb\xbfplain\n", "ascii", "plain\n"),
        ("\ufeffnaïve\n".encode(), "utf-8", "naïve\n"),
    ],
)
def test_encodings_are_told_apart(tmp_path: Path, data: bytes, encoding: str, text: str) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    with opened(path) as found:
        (member,) = found.members
        assert (member.encoding, member.text) == (encoding, text)
        assert not member.head.startswith(b"\xef\xbb\xbf")
        assert not member.path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.read_bytes() == data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E-empty-file"),
        (b"\0" * 500, "E-empty-file"),
        (b" \r\n\t\n", "E-empty-file"),
        (b"<!DOCTYPE html>\n<html><body>Not found</body></html>", "E-web-page"),
        (b"\xef\xbb\xbf\n<HTML lang='en'><head></head>", "E-web-page"),
        (b"<?xml version='1.0'?><!-- x --><html xmlns='x'>", "E-web-page"),
        (b"%PDF-1.7 ...", "E-unknown-layout"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "E-unknown-layout"),
        (b"7z\xbc\xaf\x27\x1c", "E-unknown-layout"),
        (b"\x89PNG\r\n\x1a\n", "E-unknown-layout"),
        (b"some text\0and binary", "E-unknown-layout"),
        ("code,name\n".encode("utf-16"), "E-file-encoding"),
        ("code,name\n".encode("utf-16-be"), "E-file-encoding"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900 + "EncryptedPackage".encode("utf-16-le"), "E-password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900 + "Workbook".encode("utf-16-le"), "E-unknown-layout"),
    ],
)
def test_what_no_format_need_look_at_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    assert refused(tmp_path, data) == code


def test_a_file_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "release-2019.txt").write_bytes(b"x")
    with opened(tmp_path / "release-2091.txt") as found:
        (reason,) = found.refused
    assert reason.code == "E-no-file"
    assert "release-2019.txt" in (reason.help or "")


@pytest.mark.parametrize("name", ["", "/dev/zero", "no/such/folder/file", "x\0y", "x" * 5000])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    with opened(tmp_path / name) as found:
        assert [one.code for one in found.refused] in (["E-no-file"], ["E-damaged-file"])


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert look(tmp_path / "pipe") == ([], ["E-no-file"])


# --- archives ---


def test_the_members_of_a_zip_are_there_as_long_as_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(
        zipped({"notes/readme.pdf": b"%PDF", "data.txt": b"rows\n", "book.xlsx": sheet(ROWS), "__MACOSX/._x": b"x"})
    )
    with opened(path) as found:
        assert [one.name for one in found.members] == ["a.zip/data.txt", "a.zip/book.xlsx"]
        assert [(one.code, one.span and one.span.source) for one in found.refused] == [
            ("E-unknown-layout", "a.zip/notes/readme.pdf")
        ]
        assert found.members[1].sheet[0][0] == "TINY tiny"
        places = [one.path for one in found.members]
    assert not any(place.exists() for place in places)


def test_a_sheet_is_read_from_its_first_row_and_column(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page["B3"], page["C3"], page["B4"] = "code", 7, "A1"
    book.create_sheet("other")["A1"] = "not this one"
    book.save(tmp_path / "book.xlsx")
    with opened(tmp_path / "book.xlsx") as found:
        (member,) = found.members
        assert member.sheet == [["", "", ""], ["", "", ""], ["", "code", 7.0], ["", "A1", ""]]


@pytest.mark.parametrize(
    "name",
    ["../out.txt", "a/../../out.txt", "/etc/out.txt", "C:\\out.txt", "..\\out.txt", "\\\\host\\out.txt", "a\0b.txt"],
)
def test_a_member_that_leads_out_of_the_archive_condemns_it(tmp_path: Path, name: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("fine.txt", b"fine")
        info = zipfile.ZipInfo("x" * len(name))
        made.writestr(info, b"out")
    data = out.getvalue().replace(b"x" * len(name), name.encode())
    assert refused(tmp_path, data, "a.zip") == "E-unsafe-member"
    assert {path.name for path in tmp_path.iterdir()} == {"a.zip"}


def test_links_and_devices_are_no_members(tmp_path: Path) -> None:
    for kind in (0o120777, 0o060600, 0o010600):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            info = zipfile.ZipInfo("link")
            info.create_system, info.external_attr = 3, kind << 16
            made.writestr(info, "/etc/passwd")
        assert refused(tmp_path, out.getvalue(), "a.zip") == "E-unsafe-member"


def test_a_member_that_is_there_twice_condemns_the_archive(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("a.txt", b"1")
        made.writestr("b.txt", b"2")
    assert refused(tmp_path, out.getvalue().replace(b"b.txt", b"a.txt"), "a.zip") == "E-unsafe-member"


@given(
    names=st.lists(
        st.text(st.sampled_from("ab./\\:~\0 é\n"), min_size=1, max_size=12), min_size=1, max_size=4, unique=True
    )
)
def test_nothing_is_written_where_names_point(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room) / "deep" / "down"
        folder.mkdir(parents=True)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as made:
            for name in names:
                info = zipfile.ZipInfo("x")
                info.filename = name
                made.writestr(info, b"data")
        (folder / "a.zip").write_bytes(out.getvalue())
        look(folder / "a.zip")
        assert [path.name for path in sorted(Path(room).rglob("*"))] == ["deep", "down", "a.zip"]


def test_nested_archives_are_left_packed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"inner.zip": zipped({"x.txt": b"x"}), "y.txt": b"y"}))
    assert look(path) == (["a.zip/y.txt"], ["E-unknown-layout"])


def test_a_locked_member_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"secret", "b.txt": b"open"}))
    data[6] |= 1
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert look(path) == (["a.zip/b.txt"], ["E-password"])


def test_a_member_that_is_packed_in_an_unknown_way_is_told(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"x" * 99}))
    data[8] = 9
    data[data.index(b"PK\x01\x02") + 10] = 9
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert look(path) == ([], ["E-damaged-file"])


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_zip_that_is_cut_short_is_told(tmp_path: Path, share: float) -> None:
    data = zipped({"a.txt": os.urandom(5000)})
    assert refused(tmp_path, data[: int(len(data) * share)], "a.zip") == "E-damaged-file"


def test_an_archive_without_members_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path, zipped({}), "a.zip") == "E-empty-file"


# --- bombs ---


def test_an_archive_that_says_it_is_huge_is_not_unpacked(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"x" * 1000}))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
    assert refused(tmp_path, bytes(data), "a.zip") == "E-zip-bomb"


def test_a_member_that_shrank_too_well_is_not_unpacked(tmp_path: Path) -> None:
    assert refused(tmp_path, zipped({"a.txt": b"\0" * (65 << 20)}), "a.zip") == "E-zip-bomb"


def test_what_comes_out_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST", 10_000)
    data = bytearray(zipped({"a.txt": os.urandom(9_000), "b.txt": os.urandom(9_000)}))
    for name in (b"a.txt", b"b.txt"):  # both say that they are small
        at = data.rindex(name) - 46
        assert data[at : at + 4] == b"PK\x01\x02"
        data[at + 24 : at + 28] = struct.pack("<I", 10)
    path = tmp_path / "a.zip"
    path.write_bytes(bytes(data))
    members, codes = look(path)
    assert members == []
    assert set(codes) <= {"E-damaged-file", "E-zip-bomb"}


def test_no_more_than_the_most_is_unpacked_of_all_members_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"a.txt": os.urandom(3_000).hex().encode(), "b.txt": os.urandom(3_000).hex().encode()}))
    assert look(path) == (["a.zip/a.txt", "a.zip/b.txt"], [])
    monkeypatch.setattr(opening, "MOST", 10_000)
    assert look(path) == ([], ["E-zip-bomb"])


def test_too_many_members_are_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    assert refused(tmp_path, zipped({f"{at}.txt": b"x" for at in range(4)}), "a.zip") == "E-zip-bomb"


def test_a_workbook_can_be_a_bomb_too(tmp_path: Path) -> None:
    out = io.BytesIO(sheet(ROWS))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet9.xml", b" " * (70 << 20))
    assert refused(tmp_path, out.getvalue(), "book.xlsx") == "E-zip-bomb"
    inside = tmp_path / "a.zip"
    inside.write_bytes(zipped({"book.xlsx": out.getvalue()}))
    assert look(inside) == ([], ["E-zip-bomb"])


def test_the_parts_of_a_workbook_are_counted_as_they_come_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_OF_A_WORKBOOK", 20_000)
    out = io.BytesIO(sheet(ROWS))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet9.xml", os.urandom(15_000) + b" " * 15_000)
    assert refused(tmp_path, out.getvalue(), "book.xlsx") == "E-zip-bomb"


# --- damage ---


def take_apart(found: Opened) -> None:
    for member in found.members:
        assert isinstance(member.text if not member.is_xlsx else member.head, str | bytes)
        if member.is_xlsx:
            try:
                assert isinstance(member.sheet, list)
            except Refused as wrong:
                assert wrong.diagnostic.code in ("E-damaged-file", "E-password", "E-empty-file")


@pytest.mark.parametrize("kind", ["zip", "xlsx"])
def test_damage_is_told_and_never_raised(tmp_path: Path, kind: str) -> None:
    choose = random.Random(5)
    whole = sheet(ROWS) if kind == "xlsx" else zipped({"a.txt": b"rows\n" * 50, "b.xlsx": sheet(ROWS)})
    for turn in range(300):
        data = bytearray(whole)
        for _ in range(choose.randrange(1, 6)):
            data[choose.randrange(len(data))] = choose.randrange(256)
        if turn % 3 == 0:
            del data[choose.randrange(len(data)) :]
        path = tmp_path / f"damaged.{kind}"
        path.write_bytes(data)
        with opened(path) as found:
            assert found.members or found.refused
            take_apart(found)
