"""Codes are found by words: what the words of a text are, which wordings have them, in which order they come, what is
withheld, and what a search tells."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: nothing can be imported")

from sourcebook.core.table import Column, Table  # noqa: E402
from sourcebook.core.term import Sort, ValueType  # noqa: E402
from sourcebook.releases import words, wordsums  # noqa: E402
from sourcebook.releases.content import content  # noqa: E402
from sourcebook.releases.search import Hits, Words, everything_shown  # noqa: E402
from sourcebook.releases.wording import stem  # noqa: E402
from sourcebook.releases.wording import words as read  # noqa: E402
from tests.connecting import connected  # noqa: E402

REAL = Path(__file__).parents[1].parent / "shared" / "data" / "hcpcs"
real = pytest.mark.skipif(not REAL.is_dir(), reason="the folder with the real data is not there")
quick = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])

CODE = ValueType(Sort.CODE)
LISTED = Table(
    "made.codes",
    (
        Column("code", CODE, required=True),
        Column("descriptor", guarded=True),
        Column("short", guarded=True),
        Column("until", ValueType(Sort.DATE)),
    ),
    key="code",
    until="until",
    complete=True,
)
Row = tuple[str, str, str, int | None]
CHAIRS: tuple[Row, ...] = (
    ("X0001", "Cushion for the seat of a wheelchair, each", "W/c cushion", None),
    ("X0002", "Wheelchair, with a cushion", "Whlchr w/ cushion", None),
    ("X0003", "Wheelchair", "Whlchr", None),
    ("X0004", "Cushion of foam", "Foam cushion", None),
    ("X0005", "Wheelchair cushion of old", "Old w/c cushion", 20191231),
    ("X0006", "Set-up of portable x-ray equipment", "Set up port xray", None),
    ("X0007", "Injection of something, per 10 mg", "Inj, something, 10 mg", None),
    ("X0008", "Injection of something else, per 5 mg", "Inj, something else, 5mg", None),
    ("X0009", "Dressing, sterile", "Dressing", None),
)


def indexed(**releases: Sequence[Row]) -> sqlite3.Connection:
    """An index in memory of the words of some releases of one table."""
    connection = connected()
    words.prepare(connection)
    for release, rows in releases.items():
        put(connection, release, rows)
    return connection


def put(connection: sqlite3.Connection, release: str, rows: Sequence[Row], table: Table = LISTED) -> None:
    names = ("code", "descriptor", "short", "until")
    columns: Mapping[str, list[object]] = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    words.add(connection, release, content(table, columns, list(range(1, len(rows) + 1))))


def search(connection: sqlite3.Connection, text: str, shown: Callable[[str, str], bool] = everything_shown) -> Hits:
    return Words(connection, shown).search(text, on=20240101)


def found(hits: Hits) -> list[str]:
    return [hit.code for hit in hits.hits]


# --- words ---


@pytest.mark.parametrize(
    "forms",
    [
        "injection injections injected injectable",
        "amputation amputated amputations amputate",
        "dressing dressings dress",
        "battery batteries",
        "tumour tumor tumors",
        "anaesthesia anesthesia",
        "tube tubes tubing",
        "dose doses",
        "prosthesis prostheses",
        "box boxes",
        "vaccine vaccines vaccination",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["port portable", "lens lenses' len", "supply support", "station state", "gas gauze"])
def test_other_words_have_other_stems(pair: str) -> None:
    one, other = pair.split()[0], pair.split()[-1]
    assert stem(one) != stem(other)


@given(st.text(max_size=60))
@quick
def test_any_text_has_words_and_each_word_is_read_as_itself(text: str) -> None:
    for word in read(text):
        assert word
        assert read(word) == [word]


@pytest.mark.parametrize(
    ("text", "found_"),
    [
        ("Set-up w/o x-ray", "set up without x ray"),
        ("w/ 10mg, 0.5 ml", "with 10 mg 0.5 ml"),
        ("Patient's Café", "patient cafe"),
    ],
)
def test_what_a_text_is_read_as(text: str, found_: str) -> None:
    assert read(text) == found_.split()


# --- hits and their order ---


def test_all_words_come_before_most_of_them_and_what_is_in_force_before_what_has_ended() -> None:
    hits = search(indexed(one=CHAIRS), "wheelchair cushion")
    assert found(hits)[:3] == ["X0002", "X0001", "X0005"]
    assert hits.count == 3
    assert [hit.is_current for hit in hits.hits[:3]] == [True, True, False]
    assert set(found(hits)[3:]) == {"X0003", "X0004"}


def test_the_order_of_the_words_does_not_matter_for_what_is_found() -> None:
    connection = indexed(one=CHAIRS)
    assert set(found(search(connection, "wheelchair cushion"))) == set(found(search(connection, "cushion wheelchair")))


@pytest.mark.parametrize(
    ("text", "first", "read_as"),
    [
        ("wheelchiar cushoin", "X0002", {"wheelchiar": "wheelchair", "cushoin": "cushion"}),
        ("portable xray", "X0006", {}),
        ("portabel x ray", "X0006", {"portabel": "portable"}),
        ("wheel chair cushion", "X0002", {}),
        ("sterile dressings", "X0009", {}),
        ("foamcushion", "X0004", {}),
        ("inj 10 mg", "X0007", {}),
    ],
)
def test_other_spellings_are_read(text: str, first: str, read_as: dict[str, str]) -> None:
    hits = search(indexed(one=CHAIRS), text)
    assert found(hits)[0] == first
    assert dict(hits.read_as) == read_as


def test_short_forms_stand_for_what_they_shorten_beside_long_ones() -> None:
    connection = indexed(one=CHAIRS)
    assert words.meanings(connection, "inj") == [("inject",)]
    assert words.meanings(connection, "zzz") == []


def test_expressions_that_mean_the_same_are_found_for_one_another() -> None:
    connection = indexed(one=CHAIRS)
    alike = [["bandage", "sterile dressing"], ["wheelchairs", "rolling chair"]]
    assert found(Words(connection).search("bandages", alike=alike)) == ["X0009"]
    assert found(Words(connection).search("rolling chair with cushion", alike=alike))[0] == "X0002"


def test_words_that_none_has_are_told_and_the_rest_is_found() -> None:
    hits = search(indexed(one=CHAIRS), "zeppelin cushion")
    assert hits.lacking == ("zeppelin",)
    assert not hits.has_all
    assert found(hits)[0] == "X0004"
    nothing = search(indexed(one=CHAIRS), "zeppelin")
    assert (nothing.hits, nothing.count) == ((), 0)


def test_what_divides_many_hits_is_told() -> None:
    rows = [
        (f"{letter}{n:04}", f"Chair of {wood}, size {n}", "", None)
        for n, (letter, wood) in enumerate(
            zip("XXXYYYZ", ("oak", "oak", "oak", "elm", "elm", "ash", "oak"), strict=True)
        )
    ]
    search_ = Words(indexed(one=rows))
    narrowing = search_.narrowed(search_.search("chair"))
    assert narrowing.beginnings == (("X", 3), ("Y", 3), ("Z", 1))
    assert dict(narrowing.words) == {"oak": 4, "elm": 2}


# --- releases ---


def test_a_wording_is_kept_once_and_each_release_that_has_it_is_told() -> None:
    later = [*CHAIRS[:3], ("X0004", "Cushion of rubber", "Rubber cushion", None)]
    connection = indexed(one=CHAIRS, two=later)
    assert len(list(words.wordings(connection))) == len(CHAIRS) + 1
    (foam, *_) = Words(connection).search("foam cushion", in_force={"made.codes": "two"}).hits
    assert (foam.code, foam.releases, foam.is_current) == ("X0004", ("one",), False)
    (chair, *_) = Words(connection).search("wheelchair with cushion", in_force={"made.codes": "two"}).hits
    assert (chair.code, chair.releases, chair.is_current) == ("X0002", ("one", "two"), True)
    only = Words(connection).search("foam", releases=["two"])
    assert found(only) == []


def test_a_release_that_is_taken_out_leaves_nothing_to_be_found() -> None:
    connection = indexed(one=CHAIRS, two=CHAIRS[:2])
    words.drop(connection, "one")
    assert found(search(connection, "cushion")) == ["X0001", "X0002"]
    assert search(connection, "dressing").hits == ()
    words.drop(connection, "two")
    assert {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
        for name in ("wordings", "worded", "stems", "forms", "shortened")
    } == dict.fromkeys(("wordings", "worded", "stems", "forms", "shortened"), 0)


# --- checksums ---


def test_what_came_and_went_is_what_was_written() -> None:
    connection = indexed(one=CHAIRS, two=[*CHAIRS[:3], ("X0004", "Cushion of rubber", "Rubber cushion", None)])
    assert list(wordsums.differences(connection)) == []
    put(connection, "one", CHAIRS[2:])
    assert list(wordsums.differences(connection)) == []
    for release in ("one", "two"):
        words.drop(connection, release)
        assert list(wordsums.differences(connection)) == []
    assert {total for (total,) in connection.execute("SELECT total FROM word_sums")} == {0}


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ("UPDATE wordings SET texts = replace(texts, 'foam', 'foal')", "wordings"),
        ("UPDATE wordings SET tbl = 'made.other'", "wordings"),
        ("UPDATE worded SET guarded = 1 - guarded", "worded"),
        ("UPDATE worded SET runs = x'0000000001000000'", "worded"),
        ("DELETE FROM worded WHERE release = 'one'", "worded"),
        ("UPDATE stems SET wordings = x'' WHERE stem = 'foam'", "stems"),
        ("UPDATE stems SET wordings = wordings || x'00000000' WHERE stem = 'foam'", "stems"),
        ("UPDATE stems SET stem = 'foal' WHERE stem = 'foam'", "stems"),
        ("DELETE FROM stems WHERE stem = 'foam'", "stems"),
        ("INSERT INTO forms VALUES ('foals', 'foam')", "forms"),
        ("UPDATE forms SET stem = 'chair' WHERE word = 'foam'", "forms"),
        ("UPDATE shortened SET times = times + 1", "shortened"),
        ("UPDATE shortened SET times = 'a' || times", "shortened"),
        ("DELETE FROM shortened WHERE short = 'inj'", "shortened"),
        ("DELETE FROM word_sums WHERE name = 'forms'", "forms"),
    ],
)
def test_words_that_were_changed_are_found_now_and_after_the_next_import(change: str, where: str) -> None:
    connection = indexed(one=CHAIRS)
    assert connection.execute(change).rowcount > 0
    assert list(wordsums.differences(connection)) == [where]
    put(connection, "two", [("X0010", "Something quite new", "New", None)])
    assert list(wordsums.differences(connection)) == [where]


SOME = ("oak", "elm", "ash", "chair", "table", "seat", "of", "a", "old,", "(new)")
ROWS = st.lists(
    st.tuples(
        st.from_regex(r"[A-C][0-9]{2}", fullmatch=True),
        st.lists(st.sampled_from(SOME), min_size=1, max_size=6).map(" ".join),
        st.just(""),
        st.none(),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda row: row[0],
)


@given(ROWS, ROWS, st.sampled_from(["oak", "elm", "ash", "chair", "table", "seat", "old", "new"]))
@quick
def test_a_word_finds_just_the_codes_whose_descriptors_have_it(first: list[Row], second: list[Row], word: str) -> None:
    connection = indexed(one=first, two=second)
    hits = Words(connection).search(word, most=100)
    having = {row[0] for row in (*first, *second) if stem(word) in map(stem, read(row[1]))}
    assert set(found(hits)) == having
    assert hits.count == len(having)
    words.drop(connection, "one")
    hits = Words(connection).search(word, most=100)
    assert set(found(hits)) == {row[0] for row in second if stem(word) in map(stem, read(row[1]))}


@given(ROWS, st.text(max_size=40))
@quick
def test_any_text_can_be_looked_for(rows: list[Row], text: str) -> None:
    hits = Words(indexed(one=rows)).search(text)
    assert len(hits.hits) <= 10
    assert all(0 < hit.found <= len(hits.words) for hit in hits.hits)


# --- what is withheld ---


def test_what_is_withheld_is_neither_found_nor_counted_nor_heard_of() -> None:
    connection = indexed(one=CHAIRS)

    def shown(table: str, code: str) -> bool:
        return code != "X0009"

    hits = search(connection, "sterile dressing", shown)
    assert (hits.hits, hits.count, hits.lacking) == ((), 0, ("sterile", "dressing"))
    misspelt = search(connection, "sterlie dresing", shown)
    assert misspelt.read_as == ()  # a word is not mended to one that only a withheld text has
    assert search(connection, "ster", shown).hits == ()
    with_it = search(connection, "sterlie dresing")
    assert dict(with_it.read_as) == {"sterlie": "sterile", "dresing": "dressing"}


@given(ROWS, st.sets(st.from_regex(r"[A-C][0-9]{2}", fullmatch=True)), st.text("oakelmschirtbnw ", max_size=20))
@quick
def test_a_search_tells_the_same_as_if_what_is_withheld_were_not_there(
    rows: list[Row], hidden: set[str], text: str
) -> None:
    hidden = {row[0] for row in rows if row[0] in hidden or row[0].startswith("B")}
    kept = [row for row in rows if row[0] not in hidden]
    withheld = Words(indexed(one=rows), lambda _, code: code not in hidden).search(text, most=50)
    absent = Words(indexed(one=kept)).search(text, most=50)
    assert sorted(found(withheld)) == sorted(found(absent))
    assert (withheld.count, withheld.lacking) == (absent.count, absent.lacking)
    assert withheld.read_as == absent.read_as


def test_texts_that_nobody_guards_are_shown_to_everybody() -> None:
    columns = [Column(column.name, column.value) for column in LISTED.columns]
    open_ = Table("open.codes", tuple(columns), "code")
    connection = indexed()
    put(connection, "one", CHAIRS, open_)
    assert found(search(connection, "sterile dressing", lambda table, code: False)) == ["X0009"]


# --- what is searched ---


def test_reports_of_changes_and_pairs_are_not_searched() -> None:
    from sourcebook.releases.formats import REPORTS

    connection = indexed()
    for name in REPORTS:
        put(connection, "one", CHAIRS, Table(name, LISTED.columns, "code"))
    put(connection, "one", CHAIRS, Table("made.pairs", LISTED.columns, "code", second="short"))
    assert list(words.wordings(connection)) == []


@real
def test_most_of_what_people_type_finds_the_code_that_is_meant() -> None:
    """The searches were written before any result was seen (tests/questions/finding)."""
    import importlib.util
    import sys

    place = Path(__file__).parent / "questions" / "finding" / "find.py"
    spec = importlib.util.spec_from_file_location("finding_find", place)
    assert spec is not None and spec.loader is not None
    find = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = find
    spec.loader.exec_module(find)
    search_ = Words(find.indexed())
    places = [find.place(search_.search(text), codes) for text, codes in find.queries()]
    assert len(places) == 120
    assert sum(at == 1 for at in places) >= 90
    assert sum(at is not None and at <= 5 for at in places) >= 110
