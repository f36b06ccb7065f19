"""The image: what is read is what was written, or nothing; whatever happened to the file."""

import json
import multiprocessing
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.compile.build import compiled
from sourcebook.compile.freshness import Kept, cache_folder, identity, image_path, is_current, kept
from sourcebook.compile.image import ImageDamaged, current, read_image
from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.packing import LAYOUT
from sourcebook.compile.writing import write_image
from sourcebook.core.program import Program
from sourcebook.session.base import Base, at, shipped
from tests.building import entity, fact, program, property, replace, value
from tests.programs import programs
from tests.test_compile import levels

ENGINE = Path(__file__).parents[1] / "engine"
WORDS = {"tables": {"a": [1, 2.5, None, "é"]}, "english": {}}


def known(given_: Program) -> Knowledge:
    """What a program compiles to, with a small vocabulary in the place of its own."""
    return replace(compiled(given_, "key"), vocabulary=WORDS)


def many() -> Program:
    """A program whose tables have several chunks each."""
    things = [entity(f"N{i}", same_as=[f"M{i}"] if i % 7 == 0 else []) for i in range(150)]
    others = [entity(f"M{i}", wholes=["N1"]) for i in range(150)]
    facts = [fact(f"N{i}", "covers", f"M{i}") for i in range(150)]
    facts += [fact(f"N{i}", "codes", f"{i}00-{i + 5}99") for i in range(100, 150)]
    return program(*things, *others, *facts, property("codes", value("range"), places="section"), property("section"))


@pytest.fixture
def path() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "cache" / "a?b#c%20.image"


def written(path: Path, knowledge: Knowledge | None = None, files: Any = ()) -> Path:
    assert write_image(path, knowledge or known(levels()), "me 1.0", files)
    return path


# --- the same comes back ---


@given(programs())
@settings(max_examples=60)
def test_what_is_read_is_what_was_written(given_: Program) -> None:
    with tempfile.TemporaryDirectory() as folder:
        knowledge = known(given_)
        assert read_image(written(Path(folder) / "i", knowledge), "key") == knowledge


def test_tables_of_many_chunks_come_back(path: Path) -> None:
    knowledge = known(many())
    read = read_image(written(path, knowledge), "key")
    assert read == knowledge
    assert read is not None
    assert list(read.node_of) == list(knowledge.node_of)
    assert list(read.nodes) == list(knowledge.nodes)
    assert "nothing" not in read.nodes and read.node_of.get("") is None and read.facts["covers"].get("zzz") is None


def test_an_image_answers_what_the_knowledge_answers(path: Path) -> None:
    knowledge = known(levels())
    read = read_image(written(path, knowledge), "key")
    assert read is not None
    assert read.holding("99213") == knowledge.holding("99213") != ()
    assert read.above("C.one.visits") == knowledge.above("C.one.visits")
    assert read.rank("OWN", "99213") == knowledge.rank("OWN", "99213") == 5


def test_any_text_at_all_comes_back(path: Path) -> None:
    odd = known(
        program(entity("A", title="\ud800\0\u2028"), property("means", value("text")), fact("A", "means", "\x00"))
    )
    assert read_image(written(path, odd), "key") == odd


def test_nothing_is_left_beside_the_image(path: Path) -> None:
    written(path)
    written(path)
    read = read_image(path, "key")
    assert read is not None and read.nodes
    assert [found.name for found in path.parent.iterdir()] == [path.name]


# --- what cannot be used ---


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"text", b"\0" * 5000, b"[]"])
def test_what_is_no_image_is_none(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert read_image(path, "key") is None


def test_another_identity_or_maker_is_none(path: Path) -> None:
    assert read_image(written(path), "other") is None
    assert current(path, "me 1.1", {}) is None
    assert current(path, "me 1.0", {}) is not None


def test_another_edition_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(path)
    monkeypatch.setattr("sourcebook.compile.image.EDITION", 999)
    assert read_image(path, "key") is None


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE t (a)",
        "CREATE TABLE blob (number, checksum, data)",
        "CREATE TABLE blob (number, checksum, data); INSERT INTO blob VALUES (0, 1, 'x')",
        "CREATE VIEW blob AS WITH RECURSIVE n(i) AS (SELECT 5 UNION ALL SELECT i FROM n)"
        " SELECT i number, 1 checksum, 2 data FROM n",
    ],
)
def test_a_foreign_database_is_none(path: Path, script: str) -> None:
    path.parent.mkdir()
    file = sqlite3.connect(path)
    file.executescript(script)
    file.close()
    assert read_image(path, "key") is None


def test_a_folder_a_pipe_and_nothing_are_none(path: Path) -> None:
    path.mkdir(parents=True)
    pipe = path.parent / "pipe"
    os.mkfifo(pipe)
    assert read_image(path, "key") is None
    assert read_image(pipe, "key") is None
    assert read_image(path / "missing", "key") is None
    assert read_image(Path("/dev/null"), "key") is None


def test_where_nothing_can_be_written_the_caller_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    assert not write_image(path, known(levels()), "me", ())
    assert list(path.parent.iterdir()) == [path]
    (file := path.parent / "file").write_text("in the way")
    assert not write_image(file / "below" / "image", known(levels()), "me", ())
    assert not write_image(Path("/proc/nowhere/image"), known(levels()), "me", ())


def test_an_image_that_cannot_be_replaced_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge = known(levels())
    written(path, knowledge)

    def refuse(*_: object) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr("sourcebook.compile.writing._fill", refuse)
    assert not write_image(path, known(many()), "me", ())
    assert read_image(path, "key") == knowledge
    assert [found.name for found in path.parent.iterdir()] == [path.name]


# --- damage ---


@cache
def sound() -> tuple[bytes, Knowledge]:
    with tempfile.TemporaryDirectory() as folder:
        knowledge = known(many())
        return written(Path(folder) / "i", knowledge, [Kept("a.kb", 1, 2, "d")]).read_bytes(), knowledge


def read_is_right_or_refused(content: bytes) -> None:
    knowledge = sound()[1]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "i"
        path.write_bytes(content)
        read = read_image(path, "key")
        if read is not None:
            try:
                same = read == knowledge
            except ImageDamaged:
                return
            assert same


places = st.integers(0, 10**9)


@given(st.lists(st.tuples(places, st.integers(1, 255)), min_size=1, max_size=4))
@settings(max_examples=300)
def test_flipped_bytes_never_give_other_knowledge(flips: list[tuple[int, int]]) -> None:
    content = bytearray(sound()[0])
    for place, bits in flips:
        content[place % len(content)] ^= bits
    read_is_right_or_refused(bytes(content))


@given(places, st.sampled_from([b"", b"\0" * 8192, b"\xff" * 100]))
@settings(max_examples=100)
def test_a_truncated_image_never_gives_other_knowledge(length: int, after: bytes) -> None:
    content = sound()[0]
    read_is_right_or_refused(content[: length % len(content)] + after)


@given(places, places)
@settings(max_examples=100)
def test_pages_in_each_others_place_never_give_other_knowledge(one: int, two: int) -> None:
    content = sound()[0]
    pages = [content[start : start + 8192] for start in range(0, len(content), 8192)]
    one, two = one % len(pages), two % len(pages)
    pages[one], pages[two] = pages[two], pages[one]
    read_is_right_or_refused(b"".join(pages))


def test_an_image_cut_short_while_it_is_read_is_damaged_and_no_crash(path: Path) -> None:
    read = read_image(written(path, known(many())), "key")
    assert read is not None
    os.truncate(path, 4096)
    with pytest.raises(ImageDamaged):
        dict(read.nodes)


def test_an_image_replaced_while_it_is_read_is_still_read(path: Path) -> None:
    knowledge = known(many())
    read = read_image(written(path, knowledge), "key")
    written(path, known(levels()))
    assert read == knowledge


# --- two at once ---


def _write_often(path: str) -> None:
    for _ in range(5):
        assert write_image(Path(path), known(levels()), "me 1.0", ())


def test_several_processes_may_write_and_read_at_once(path: Path) -> None:
    written(path)
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_write_often, args=(str(path),)) for _ in range(2)]
    for worker in workers:
        worker.start()
    while any(worker.is_alive() for worker in workers):
        read = read_image(path, "key")
        assert read is not None and len(dict(read.nodes)) == 5
    assert [worker.exitcode for worker in workers] == [0, 0]


# --- freshness ---


def test_unchanged_files_are_not_read(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.kb"
    file.write_text("one")
    os.utime(file, ns=(10**18, 10**18))
    remembered = kept({"a.kb": file}, {"a.kb": b"one"})
    assert remembered[0].time == 10**18
    monkeypatch.setattr(Path, "read_bytes", None)
    assert is_current(remembered, {"a.kb": file})
    assert current(written(path, files=remembered), "me 1.0", {"a.kb": file}) is not None


def test_a_file_that_was_only_touched_is_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.kb"
    file.write_text("one")
    remembered = kept({"a.kb": file}, {"a.kb": b"one"})
    os.utime(file, ns=(10**18, 10**18))
    assert is_current(remembered, {"a.kb": file})
    file.write_text("two")
    assert not is_current(remembered, {"a.kb": file})


def test_the_time_of_a_file_just_written_is_not_relied_on(tmp_path: Path) -> None:
    file = tmp_path / "a.kb"
    file.write_text("one")
    remembered = kept({"a.kb": file}, {"a.kb": b"one"})
    before = file.stat()
    file.write_text("two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not is_current(remembered, {"a.kb": file})


def test_a_file_more_or_less_is_a_change(tmp_path: Path) -> None:
    file = tmp_path / "a.kb"
    file.write_text("one")
    remembered = kept({"a.kb": file}, {"a.kb": b"one"})
    assert not is_current(remembered, {})
    assert not is_current(remembered, {"a.kb": file, "b.kb": file})
    assert not is_current(remembered, {"a.kb": tmp_path / "gone"})


@given(
    st.lists(st.dictionaries(st.text(max_size=3), st.binary(max_size=3), max_size=3), min_size=2, max_size=2), st.text()
)
def test_an_identity_tells_paths_contents_and_makers(both: list[dict[str, bytes]], maker: str) -> None:
    one, two = both
    assert (identity(one, maker) == identity(two, maker)) == (one == two)
    assert identity(one, maker) != identity(one, maker + "x") != identity(one, maker, "x")
    assert identity(dict(reversed(one.items())), maker) == identity(one, maker)


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"SOURCEBOOK_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/a"),
        ({"XDG_CACHE_HOME": "/b", "HOME": "/c"}, "/b/sourcebook"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/c"}, "/c/.cache/sourcebook"),
        ({"XDG_CACHE_HOME": "", "HOME": "/c"}, "/c/.cache/sourcebook"),
    ],
)
def test_the_cache_folder(environment: dict[str, str], folder: str) -> None:
    assert cache_folder(environment) == Path(folder)


def test_without_a_home_there_is_no_cache() -> None:
    assert cache_folder({}) is None
    assert image_path("/a", "me", None) is None


def test_a_base_has_one_image_wherever_it_is_asked_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "one.kb").write_text("")

    def image(base: Base) -> Path | None:
        return image_path(base.place, "me", tmp_path)

    monkeypatch.chdir(tmp_path)
    own, there, one = image(shipped()), image(at(tmp_path)), image(at(Path("one.kb")))
    monkeypatch.chdir(tmp_path / "sub")
    assert image(shipped()) == own and image(at(tmp_path)) == there
    (tmp_path / "sub" / "one.kb").write_text("")
    assert image(at(Path("one.kb"))) != one


def test_what_is_laid_out_otherwise_is_another_image(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = image_path("/a", "me", tmp_path)
    assert image_path("/a", "me", tmp_path) == own
    monkeypatch.setattr("sourcebook.compile.freshness.LAYOUT", LAYOUT + 1)
    assert image_path("/a", "me", tmp_path) != own


# --- what a question imports ---


def test_reading_an_image_imports_neither_lark_nor_networkx_nor_the_stemmer(path: Path) -> None:
    program_ = (
        "import sys; from pathlib import Path; from sourcebook.compile.image import current\n"
        "known = current(Path(sys.argv[1]), 'me 1.0', {})\n"
        "known.facts['covers']['C'], known.holding('99213'), known.rank('OWN', 'C')\n"
        "import json; print(json.dumps(sorted(sys.modules)))"
    )
    out = subprocess.run(
        [sys.executable, "-c", program_, str(written(path))],
        env={**os.environ, "PYTHONPATH": str(ENGINE)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"lark", "networkx", "snowballstemmer"} & set(json.loads(out.stdout))
