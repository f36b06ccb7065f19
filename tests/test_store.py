"""The store is as before or complete, whatever happens; what is damaged in it is found, and mended where it can be."""

import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from sourcebook.releases import index, store
from sourcebook.releases.importing import imported
from sourcebook.releases.removing import removed
from sourcebook.releases.shelf import Shelf, StoreDamaged
from sourcebook.releases.store import StoreRefused, writing
from sourcebook.releases.verifying import verified
from tests.releasing import FORMATS, Room, codes, many, row, state_of, text

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def there(home: Path) -> list[str]:
    """The releases in a store."""
    shelf = Shelf(home)
    found = [one.id for one in shelf.releases]
    shelf.close()
    return found


# --- what is there ---


def test_a_release_has_its_folder_its_tables_its_manifest_and_its_place_in_the_index(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(3), "A0001|B0001|+"]))
    (folder,) = (room.home / "releases").iterdir()
    assert sorted(path.name for path in folder.iterdir()) == [
        "manifest.json",
        "tiny.codes.parquet",
        "tiny.pairs.parquet",
    ]
    known = json.loads((folder / "manifest.json").read_text())
    assert (known["release"], known["dated"], known["origins"][0]["name"]) == ("tiny-2020", 20200101, "tiny-2020.txt")
    assert (known["origins"][0]["formats"], known["read"], known["bad"]) == (["tiny"], 4, 0)
    assert {name: table["count"] for name, table in known["tables"].items()} == {"tiny.codes": 3, "tiny.pairs": 1}
    assert outcome.manifest is not None
    assert folder.name == f"tiny-2020-{Shelf(room.home).releases[0].digest[:12]}"


def test_the_same_file_gives_the_same_store_byte_by_byte(tmp_path: Path) -> None:
    one, other = Room(tmp_path / "one"), Room(tmp_path / "other")
    for room in (one, other):
        room.take("tiny-2020.txt", text(many(50)))
    assert state_of(one.home) == state_of(other.home)
    assert Shelf(one.home).identity == Shelf(other.home).identity


def test_the_identity_is_that_of_the_releases(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(3)))
    first = Shelf(room.home).identity
    room.take("tiny-2021.txt", text(many(4)))
    second = Shelf(room.home).identity
    removed(room.home, ["tiny-2021"])
    assert first != second
    assert Shelf(room.home).identity == first
    (room.home / "licences.json").write_text("[]")
    assert Shelf(room.home).identity != first


def test_what_is_removed_is_gone(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(3)))
    before = state_of(room.home)
    room.take("tiny-2021.txt", text([*many(4), "A0001|B0001|+"]))
    assert removed(room.home, ["tiny-2021"]) is None
    assert state_of(room.home) == before
    assert {one.release for one in Shelf(room.home).known("A0001")} == {"tiny-2020"}
    connection = sqlite3.connect(room.home / "index.sqlite")
    assert connection.execute("SELECT count(*) FROM pairs").fetchone() == (0,)
    connection.close()


# --- killed, full, locked ---


def test_killed_at_any_moment_the_store_is_as_before_or_complete() -> None:
    """`python tests/killed.py 200` tries more often; this is a sample of it."""
    command = [sys.executable, str(ROOT / "tests" / "killed.py"), "10", str(os.getpid())]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["kills"] == 10


def test_stopped_at_each_step_the_store_is_as_before(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every call with which a release is put in place fails once, in turn."""
    room.take("tiny-2020.txt", text(many(3)))
    before, listed = state_of(room.home), there(room.home)
    path = room.file("tiny-2021.txt", text(many(300)))
    steps = [
        (store, "file_digest"),
        (store, "_settle"),
        (store, "_sweep"),
        (index, "add"),
        (index, "identify"),
        (Path, "rename"),
        (Path, "write_bytes"),
    ]
    for owner, name in steps:
        with monkeypatch.context() as patched:

            def stop(*given: object, **named: object) -> None:
                raise OSError(28, "No space left on device")

            patched.setattr(owner, name, stop)
            (outcome,) = imported(path, room.home, formats=FORMATS)
            assert codes(outcome) == ["E-store-unwritable"], name
        assert (state_of(room.home), there(room.home)) == (before, listed), name
    (outcome,) = imported(path, room.home, formats=FORMATS)
    assert outcome.state == "new"


@pytest.mark.parametrize("most", [20_000, 60_000, 120_000])
def test_where_the_disk_is_full_nothing_changes(room: Room, most: int) -> None:
    """No file may grow beyond a limit, so that now a table, now the index cannot be written."""
    room.take("tiny-2020.txt", text(many(3)))
    before, listed = state_of(room.home), there(room.home)
    path = room.file("tiny-2021.txt", text(many(4000)))
    before_limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before_limit[1]))
    try:
        (outcome,) = imported(path, room.home, formats=FORMATS)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before_limit)
    assert codes(outcome) == ["E-store-unwritable"]
    assert "nothing was changed" in outcome.findings[0].message
    assert (state_of(room.home), there(room.home)) == (before, listed)
    assert verified(room.home).findings == ()
    (outcome,) = imported(path, room.home, formats=FORMATS)
    assert outcome.state == "new"


@pytest.fixture
def open_room() -> Iterator[Room]:
    """A room that other users may enter, too: root may write everywhere, so what is locked is tried as another."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    yield Room(folder)
    shutil.rmtree(folder)


def test_a_store_that_may_only_be_read_is_read_and_says_so_when_written(open_room: Room) -> None:
    room = open_room
    room.take("tiny-2020.txt", text(many(3)))
    path = room.file("tiny-2021.txt", text(many(4)))
    locked = [room.home, *room.home.rglob("*")]
    for one in locked:
        one.chmod(0o555 if one.is_dir() else 0o444)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        (outcome,) = imported(path, room.home, formats=FORMATS)
        known = Shelf(room.home).known("A0001")
        sound = verified(room.home)
    finally:
        if is_root:
            os.seteuid(0)
        for one in locked:
            one.chmod(0o755)
    assert codes(outcome) == ["E-store-unwritable"]
    assert "SOURCEBOOK_HOME" in (outcome.findings[0].help or "")
    assert [one.release for one in known] == ["tiny-2020"]
    assert sound.is_sound


def test_a_home_that_cannot_be_made_is_told(room: Room) -> None:
    (room.folder / "home").write_text("a file")
    assert codes(room.one("tiny-2020.txt", text(many(3)))) == ["E-store-unwritable"]


def test_a_second_import_waits_and_says_so(room: Room) -> None:
    path = room.file("tiny-2020.txt", text(many(3)))
    said: list[str] = []
    with writing(room.home):
        work = threading.Thread(
            target=lambda: imported(path, room.home, formats=FORMATS, waits=lambda: said.append("waiting"))
        )
        work.start()
        until = time.monotonic() + 20
        while not said and time.monotonic() < until:
            time.sleep(0.01)
        assert there(room.home) == []
    work.join(30)
    assert said == ["waiting"]
    assert there(room.home) == ["tiny-2020"]


def test_one_who_has_waited_too_long_is_told(room: Room) -> None:
    with writing(room.home), pytest.raises(StoreRefused) as wrong, writing(room.home, patience=0.05):
        pass
    assert wrong.value.diagnostic.code == "E-store-busy"


def test_who_reads_does_not_wait_for_who_writes(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(3)))
    with writing(room.home) as now:
        now.drop(now.entries()["tiny-2020"])
        assert [one.release for one in Shelf(room.home).known("A0001")] == ["tiny-2020"]
    assert Shelf(room.home).known("A0001") == ()


def test_imports_side_by_side_all_arrive(room: Room) -> None:
    paths = [room.file(f"tiny-{2000 + at}.txt", text(many(30 + at))) for at in range(6)]
    work = [threading.Thread(target=imported, args=(path, room.home), kwargs={"formats": FORMATS}) for path in paths]
    for one in work:
        one.start()
    for one in work:
        one.join(60)
    assert there(room.home) == [f"tiny-{2000 + at}" for at in range(6)]
    assert verified(room.home).findings == ()


def test_what_was_left_behind_is_a_note_and_swept_by_the_next_import(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(3)))
    left = room.home / "releases" / "tiny-2019-abcdefabcdef"
    left.mkdir()
    (left / "manifest.json").write_text("{}")
    found = verified(room.home)
    assert [one.code for one in found.findings] == ["N-left-over"]
    assert found.is_sound
    room.take("tiny-2021.txt", text(many(3)))
    assert not left.exists()
    assert verified(room.home).findings == ()


# --- damage ---


@pytest.fixture
def full(room: Room) -> Room:
    room.take("tiny-2020.txt", text([*many(300), "A0001|B0001|+"]))
    room.take("tiny-2021.txt", text([row("A0001", "other words", 20200101), row("A0002", "new words", 20210101)]))
    return room


def test_every_byte_of_a_table_and_a_manifest_counts(full: Room) -> None:
    for path in sorted((full.home / "releases").rglob("*.*")):
        if path.is_dir():
            continue
        whole = path.read_bytes()
        for at in (0, len(whole) // 2, len(whole) - 1):
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            found = verified(full.home)
            assert [one.code for one in found.findings] == ["E-release-damaged"], (path, at)
            assert path.parent.name.rpartition("-")[0] in found.findings[0].message
        path.unlink()
        assert [one.code for one in verified(full.home).findings] == ["E-release-damaged"]
        path.write_bytes(whole)
    assert verified(full.home).findings == ()


def everything(home: Path) -> object:
    shelf = Shelf(home)
    listed = [one.id for one in shelf.releases]
    rows = [[*shelf.listed("tiny.codes", one)] for one in listed]
    pairs = [*shelf.pairs("A0001", "tiny.pairs", "tiny-2020").first]
    return listed, rows, pairs, shelf.identity


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_index_is_found_and_made_again(full: Room, seed: int) -> None:
    import random

    choose = random.Random(seed)
    path = full.home / "index.sqlite"
    whole, wanted = path.read_bytes(), everything(full.home)
    data = bytearray(whole)
    at = choose.randrange(len(data))
    data[at : at + 64] = os.urandom(len(data[at : at + 64]))
    path.write_bytes(data)
    found = verified(full.home)
    # Some bytes of a page are not in use, and two counters in the head change with every import.
    assert found.findings or everything(full.home) == wanted
    if found.findings:
        assert {one.code for one in found.findings} == {"E-index-damaged"}
        assert "--mend" in (found.findings[0].help or "")
        assert [one.code for one in verified(full.home, mend=True).findings] == ["N-mended"]
    assert everything(full.home) == wanted
    assert verified(full.home).findings == ()


@pytest.mark.parametrize("data", [b"", b"no database at all", b"SQLite format 3\0" + b"\0" * 5000])
def test_an_index_that_is_none_is_made_again(full: Room, data: bytes) -> None:
    wanted = everything(full.home)
    (full.home / "index.sqlite").write_bytes(data)
    assert [one.code for one in verified(full.home).findings] == ["E-index-damaged"]
    verified(full.home, mend=True)
    assert everything(full.home) == wanted


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE rows SET cells = CAST(cells AS BLOB)", "a cell is not of the type"),
        ("UPDATE rows SET cells = 7", "rows of tiny.codes"),
        ("UPDATE forms SET stem = 'other'", "words by which codes are found"),
        ("UPDATE wordings SET texts = upper(texts)", "words by which codes are found"),
        ("UPDATE layouts SET columns = replace(columns, 'descriptor', 'describer')", "rows of tiny.codes"),
        ("UPDATE releases SET tables = replace(tables, 'descriptor', 'describer')", "what is listed of tiny-2020"),
        ("UPDATE releases SET dated = dated + 1", "what is listed of tiny-2020"),
    ],
)
def test_whatever_of_the_index_was_changed_is_found_and_mended(full: Room, change: str, said: str) -> None:
    wanted = everything(full.home)
    connection = sqlite3.connect(full.home / "index.sqlite")
    assert connection.execute(change).rowcount > 0
    connection.commit()
    connection.close()
    found = verified(full.home).findings
    assert {one.code for one in found} == {"E-index-damaged"}
    assert said in found[0].message
    assert [one.code for one in verified(full.home, mend=True).findings] == ["N-mended"]
    assert verified(full.home).findings == ()
    assert everything(full.home) == wanted


def _without_tables(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("VACUUM")
    connection.execute("PRAGMA application_id = 1")
    connection.close()


@pytest.mark.parametrize("empty", [Path.unlink, lambda path: path.write_bytes(b""), _without_tables])
def test_where_the_index_is_gone_or_empty_no_release_is_swept_away(full: Room, empty: Callable[[Path], object]) -> None:
    wanted = everything(full.home)
    empty(full.home / "index.sqlite")
    kept = sorted(full.home.rglob("*"))
    with pytest.raises(StoreDamaged, match="verify --mend"):
        Shelf(full.home).known("A0001")
    with pytest.raises(StoreDamaged, match="verify --mend"):
        everything(full.home)
    (outcome,) = full.take("tiny-2022.txt", text(many(2)))
    assert codes(outcome) == ["E-store-damaged"]
    refused = removed(full.home, ["tiny-2020"])
    assert refused is not None
    assert [path for path in kept if not path.exists()] == []
    assert [one.code for one in verified(full.home).findings] == ["E-index-damaged"]
    assert [one.code for one in verified(full.home, mend=True).findings] == ["N-mended"]
    assert everything(full.home) == wanted


def test_what_a_first_import_leaves_behind_that_was_stopped_is_no_lost_store(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between the folder and the commit: it cannot clear away behind itself."""
    path = room.file("tiny-2020.txt", text(many(3)))
    child = os.fork()
    if child == 0:
        monkeypatch.setattr(index, "add", lambda *given: os._exit(9))
        imported(path, room.home, formats=FORMATS)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert len(list((room.home / "releases").iterdir())) == 1
    assert there(room.home) == []
    assert [one.code for one in verified(room.home).findings] == ["N-left-over"]
    (outcome,) = imported(path, room.home, formats=FORMATS)
    assert outcome.state == "new"
    assert there(room.home) == ["tiny-2020"]


def test_an_index_of_another_edition_is_made_again(full: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "EDITION", index.EDITION + 1)
    with pytest.raises(StoreDamaged, match="verify --mend"):
        Shelf(full.home).known("A0001")
    (outcome,) = full.take("tiny-2022.txt", text(many(2)))
    assert codes(outcome) == ["E-store-damaged"]
    verified(full.home, mend=True)
    assert there(full.home) == ["tiny-2020", "tiny-2021"]


def test_an_index_is_not_made_again_under_the_hands_of_who_writes(full: Room) -> None:
    connection = sqlite3.connect(full.home / "index.sqlite")
    connection.execute("UPDATE rows SET cells = '{}' WHERE code = 'A0001'")
    connection.commit()
    connection.close()
    with writing(full.home), pytest.raises(StoreRefused) as wrong:
        verified(full.home, mend=True)
    assert wrong.value.diagnostic.code == "E-store-busy"
    assert [one.code for one in verified(full.home, mend=True).findings] == ["N-mended"]


def test_what_is_damaged_beside_the_index_is_left_out_of_the_new_one(full: Room) -> None:
    (full.home / "index.sqlite").unlink()
    (table,) = (full.home / "releases").glob("tiny-2020-*/tiny.codes.parquet")
    table.write_bytes(b"gone")
    found = verified(full.home, mend=True)
    assert [one.code for one in found.findings] == ["N-mended", "E-release-damaged"]
    assert there(full.home) == ["tiny-2021"]


def test_cells_that_were_changed_in_the_index_are_found(full: Room) -> None:
    connection = sqlite3.connect(full.home / "index.sqlite")
    connection.execute("""UPDATE rows SET cells = '{"code":"A0001","descriptor":"forged"}' WHERE code = 'A0001'""")
    connection.commit()
    connection.close()
    assert {one.code for one in verified(full.home).findings} == {"E-index-damaged"}


def test_a_store_that_is_not_there_is_sound(tmp_path: Path) -> None:
    found = verified(tmp_path / "nothing")
    assert (found.releases, found.findings, found.is_sound) == (0, (), True)
