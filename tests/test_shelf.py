"""The shelf gives what was imported: every row of every release, in order, on the day that is asked about."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.core.code import Range
from sourcebook.core.day import period
from sourcebook.releases import index
from sourcebook.releases.exporting import defused, fused, read_csv, rows, write_csv
from sourcebook.releases.shelf import NoSuchRelease, Shelf, StoreDamaged, at
from tests.releasing import CODES, Room, many, row, text

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


@pytest.fixture
def shelf(room: Room) -> Shelf:
    room.take("tiny-2019.txt", text([row("A0001", "one", 20100101, weight=3), row("A0002", "two", until=20191231)]))
    room.take("tiny-2020-07.txt", text([row("A0001", "one, reworded", 20100101), row("A0003", "three")]))
    room.take("tiny-2021.txt", text([*many(700), "A0001|B0001|+", "A0001|B0002|-", "A0002|B0001|+"]))
    found = at(room.home)
    assert found is not None
    return found


def test_nothing_is_known_where_there_is_no_store(tmp_path: Path) -> None:
    found = Shelf(tmp_path / "nothing")
    assert (found.releases, found.known("A0001"), found.identity, found.series) == ((), (), "", ())
    assert found.in_force("tiny", 20200101) is None
    assert at(None) is None
    assert not (tmp_path / "nothing").exists()


def test_releases_stand_by_series_and_day(shelf: Shelf) -> None:
    assert [one.id for one in shelf.releases] == ["tiny-2019", "tiny-2020-07", "tiny-2021"]
    assert {name: info.count for name, info in shelf.by_id["tiny-2021"].tables.items()} == {
        "tiny.codes": 700,
        "tiny.pairs": 3,
    }
    assert shelf.by_id["tiny-2019"].tables["tiny.codes"].table == CODES


def test_everything_known_of_a_code_is_there_without_blanks(shelf: Shelf) -> None:
    assert [(one.release, one.line, one.values) for one in shelf.known("A0001") if one.table == "tiny.codes"] == [
        ("tiny-2019", 2, {"code": "A0001", "descriptor": "one", "since": 20100101, "weight": 3}),
        ("tiny-2020-07", 2, {"code": "A0001", "descriptor": "one, reworded", "since": 20100101}),
        ("tiny-2021", 3, {"code": "A0001", "descriptor": "a thing 1", "since": 20200101}),
    ]
    assert shelf.known("A9999") == shelf.known("") == shelf.known("'; DROP TABLE rows") == ()


@pytest.mark.parametrize(
    ("day", "release"),
    [
        ("2010-01-01", "tiny-2019"),
        ("2019-01-01", "tiny-2019"),
        ("2020-06-30", "tiny-2019"),
        ("2020-07-01", "tiny-2020-07"),
        ("2020-12-31", "tiny-2020-07"),
        ("2021-01-01", "tiny-2021"),
        ("2999-01-01", "tiny-2021"),
    ],
)
def test_the_release_in_force_is_the_newest_that_has_begun(shelf: Shelf, day: str, release: str) -> None:
    stretch = period(day)
    assert stretch is not None
    assert shelf.in_force("tiny", stretch[0]) == shelf.by_id[release]


def test_rows_are_listed_in_order_of_their_codes(shelf: Shelf) -> None:
    listed = [str(one.values["code"]) for one in shelf.listed("tiny.codes", "tiny-2021")]
    assert listed == sorted(listed)
    assert len(listed) == shelf.count("tiny.codes", "tiny-2021") == 700
    some = [str(one.values["code"]) for one in shelf.listed("tiny.codes", "tiny-2021", "A0010", "A0012")]
    assert some == ["A0010", "A0011", "A0012"]


CODE = st.from_regex(r"[AB][01]{1,3}(\.[01])?|[01]{2,4}[AB]?", fullmatch=True)


@given(listed=st.sets(CODE, min_size=1, max_size=30), first=CODE, last=CODE)
def test_a_stretch_of_codes_is_that_of_a_range(listed: set[str], first: str, last: str) -> None:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE rows (code TEXT)")
    connection.executemany("INSERT INTO rows VALUES (?)", [(code,) for code in listed])
    condition, filled = index.stretch(first, last)
    found = {code for (code,) in connection.execute(f"SELECT code FROM rows WHERE {condition}", filled)}
    connection.close()
    stretch = Range(first, last)
    wanted = {code for code in listed if stretch.has(code)} if len(first) == len(last) else set()
    assert found == (wanted if stretch.is_sound else set())


def test_pairs_are_found_from_either_side(shelf: Shelf) -> None:
    found = shelf.pairs("A0001", "tiny.pairs", "tiny-2021")
    assert [(one.one, one.two, one.line, one.values) for one in found.first] == [
        ("A0001", "B0001", 702, {"sign": "+"}),
        ("A0001", "B0002", 703, {"sign": "-"}),
    ]
    assert len(found.second) == 0
    assert [one.one for one in shelf.pairs("B0001", "tiny.pairs", "tiny-2021").second] == ["A0001", "A0002"]
    (pair,) = shelf.pair("A0001", "B0002", "tiny.pairs", "tiny-2021")
    assert pair.values == {"sign": "-"}
    assert shelf.pair("B0002", "A0001", "tiny.pairs", "tiny-2021") == ()


def test_whole_tables_are_those_that_were_imported(shelf: Shelf) -> None:
    table = shelf.table("tiny.codes", "tiny-2019")
    assert table.column_names == ["line", *(column.name for column in CODES.columns)]
    assert table["until"].to_pylist() == [None, 20191231]


def test_what_is_not_there_is_told(shelf: Shelf) -> None:
    for ask in (
        lambda: shelf.count("tiny.codes", "tiny-1999"),
        lambda: shelf.count("tiny.nothing", "tiny-2019"),
        lambda: shelf.pairs("A0001", "tiny.pairs", "tiny-2019"),
        lambda: shelf.table("tiny.pairs", "tiny-2019"),
        lambda: [*shelf.listed("tiny.codes", "nothing")],
    ):
        with pytest.raises(NoSuchRelease):
            ask()


def test_an_open_shelf_goes_on_while_others_import_and_remove(room: Room, shelf: Shelf) -> None:
    from sourcebook.releases.removing import removed

    before = shelf.known("A0001")
    slow = shelf.listed("tiny.codes", "tiny-2021")
    next(slow)
    room.take("tiny-2022.txt", text([row("A0001", "newest")]))
    removed(room.home, ["tiny-2019"])
    now = shelf.known("A0001")
    assert {one.release for one in before} - {one.release for one in now} == {"tiny-2019"}
    assert now[-1].values["descriptor"] == "newest"
    assert len([*slow]) == 699


def test_a_damaged_index_is_told_in_words(room: Room, shelf: Shelf) -> None:
    shelf.close()
    path = room.home / "index.sqlite"
    path.write_bytes(path.read_bytes()[:5000] + b"\0" * 60_000)
    with pytest.raises(StoreDamaged, match=r"release verify --mend"):
        Shelf(room.home).known("A0001")


def test_a_row_that_is_not_what_was_written_is_told(room: Room, shelf: Shelf) -> None:
    import sqlite3

    for cells in ('{"code":"A0001"', '{"code":"A0001"},{}', ""):
        connection = sqlite3.connect(room.home / "index.sqlite")
        connection.execute("UPDATE rows SET cells = ? WHERE code = 'A0003'", (cells,))
        connection.commit()
        connection.close()
        with pytest.raises(StoreDamaged, match=r"not what was written"):
            Shelf(room.home).known("A0003")


def test_reading_imports_nothing_heavy(room: Room, shelf: Shelf) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from sourcebook.releases.shelf import Shelf\n"
        f"shelf = Shelf(Path({str(room.home)!r}))\n"
        "assert len(shelf.known('A0001')) == 5 and shelf.in_force('tiny', 20210101)\n"
        "assert shelf.pairs('A0001', 'tiny.pairs', 'tiny-2021').first\n"
        "heavy = {'pyarrow', 'python_calamine', 'lark', 'networkx', 'tempfile', 'zipfile', 'hashlib', 'dataclasses'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# --- exports ---

SIGNS = "=+-@\t\r\n'"


@given(cell=st.one_of(st.text(st.sampled_from(f'{SIGNS}＝＋－＠a1", '), max_size=8), st.text(max_size=20)))
def test_no_cell_begins_a_formula_and_every_cell_reads_back(cell: str) -> None:
    written = defused(cell)
    assert written[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
    assert fused(written) == cell


def test_a_table_is_exported_as_csv_and_reads_back(room: Room, tmp_path: Path) -> None:
    words = ["=1+1", "+x", "-x", "@x", "'=x", "plain, with comma", 'a "quote"', "'plain"]
    room.take("tiny-2020.txt", text([row(f"A{at:04}", word, 20200101) for at, word in enumerate(words)]))
    shelf = Shelf(room.home)
    path = tmp_path / "out.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        columns = ["line", *(column.name for column in CODES.columns)]
        count = write_csv(rows(shelf, shelf.by_id["tiny-2020"], "tiny.codes", None), columns, out)
    assert count == len(words)
    with path.open(newline="", encoding="utf-8") as file:
        back = [*read_csv(file)]
    assert [one["descriptor"] for one in back] == words
    assert (back[0]["line"], back[0]["since"], back[0]["until"]) == ("2", "2020-01-01", "")


def test_what_is_withheld_is_in_no_export(room: Room, tmp_path: Path) -> None:
    from pyarrow import parquet

    from sourcebook.releases.exporting import WITHHELD, write_parquet

    room.take("tiny-2020.txt", text([row("A0001", "secret"), row("A0002", "open")]))
    shelf = Shelf(room.home)
    release = shelf.by_id["tiny-2020"]
    found = [*rows(shelf, release, "tiny.codes", lambda table, code: code == "A0001")]
    assert [one["descriptor"] for one in found] == [WITHHELD, "open"]
    write_parquet(shelf, release, "tiny.codes", lambda table, code: code == "A0001", tmp_path / "out.parquet")
    assert parquet.ParquetFile(tmp_path / "out.parquet").read()["descriptor"].to_pylist() == [None, "open"]
