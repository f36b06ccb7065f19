"""What is imported is whole; what is not is told, with what to do; and the same file twice changes nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sourcebook.core.day import iso
from sourcebook.releases import checks, vintage
from sourcebook.releases.importing import imported
from sourcebook.releases.manifest import as_data, read
from sourcebook.releases.shelf import Shelf
from sourcebook.text import Diagnostic
from tests.releasing import FORMATS, Room, codes, many, row, sheet, state_of, text, zipped


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def about(found: tuple[Diagnostic, ...], code: str) -> list[tuple[str, int]]:
    """Where the findings of a code are: file and line."""
    return [(one.span.source, one.span.line) for one in found if one.code == code and one.span is not None]


# --- which day ---


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("HCPC2019_CONTR_ANWEB.txt", "2019-01-01"),
        ("2020_04_anweb.xlsx", "2020-04-01"),
        ("ptp-practitioner-2024q3.zip", "2024-07-01"),
        ("Q3-2024.txt", "2024-07-01"),
        ("2025_OCT.txt", "2025-10-01"),
        ("jul-2020.csv", "2020-07-01"),
        ("July 2020.csv", "2020-07-01"),
        ("ccipra-v302r0-07-01-2024.txt", "2024-07-01"),
        ("list-20240715.csv", "2024-07-15"),
        ("list_2024-07-15.csv", "2024-07-15"),
        ("07-2024.csv", "2024-07-01"),
        ("2019.zip/list.txt", "2019-01-01"),
        ("2020_07.zip/list2020.txt", "2020-07-01"),
        ("2018.zip/list2019.txt", "2019-01-01"),
        ("2020_07.zip/2019/list.txt", "2019-01-01"),
        ("list.txt", None),
        ("HCPC18.txt", None),
        ("120190.txt", None),
        ("list-2024-02-31.txt", "2024-02-01"),
        ("summary2024.txt", "2024-01-01"),
    ],
)
def test_names_tell_a_day(name: str, day: str | None) -> None:
    told = vintage.told(name)
    assert (told and iso(told.day)) == day


@given(name=st.text(st.sampled_from("0123456789-_. qQ/janJULy"), max_size=24))
def test_a_told_day_is_one_of_the_calendar(name: str) -> None:
    told = vintage.told(name)
    assert told is None or (checks._is_day(told.day) and told.agrees(told.day))


@pytest.mark.parametrize(
    ("day", "id"),
    [(20190101, "tiny-2019"), (20200701, "tiny-2020-07"), (20240715, "tiny-2024-07-15"), (20240115, "tiny-2024-01-15")],
)
def test_a_release_is_called_after_its_day(day: int, id: str) -> None:
    assert vintage.release_id("tiny", day) == id


def test_the_contents_count_before_the_name_and_a_contradiction_is_told(room: Room) -> None:
    outcome = room.one("tiny-2018.txt", text(many(3), day=20190101))
    assert outcome.manifest is not None
    assert (outcome.manifest.release, codes(outcome)) == ("tiny-2019", ["W-wrong-year"])
    assert "2018" in outcome.findings[0].message


def test_what_is_said_counts_before_both(room: Room) -> None:
    outcome = room.one("tiny-2018.txt", text(many(3), day=20190101), dated=20200101)
    assert outcome.manifest is not None
    assert (outcome.manifest.release, codes(outcome)) == ("tiny-2020", ["W-wrong-year"])


def test_a_fiscal_year_begins_in_the_year_before(room: Room) -> None:
    assert codes(room.one("tiny-2025.txt", text(many(3), day=20241001))) == []


def test_a_file_that_nothing_dates_is_refused_until_it_is_said(room: Room) -> None:
    outcome = room.one("tiny.txt", text(many(3)))
    assert (outcome.state, codes(outcome)) == ("refused", ["E-release-undated"])
    assert "--dated" in (outcome.findings[0].help or "")
    assert room.one("tiny.txt", text(many(3)), dated=20240701).state == "new"


def test_the_same_bytes_under_the_name_of_another_year_are_told(room: Room) -> None:
    room.take("tiny-2019.txt", text(many(3)))
    outcome = room.one("tiny-2020.txt", text(many(3)))
    assert (outcome.state, codes(outcome)) == ("new", ["W-wrong-year"])


# --- rows ---


def test_a_bad_row_is_told_counted_and_left_out(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(150), "A9|too|few"[:6], *many(0)]))
    assert outcome.manifest is not None
    assert (outcome.manifest.read, outcome.manifest.bad) == (151, 1)
    assert about(outcome.findings, "E-row-unreadable") == [("tiny-2020.txt", 152)]
    assert outcome.lines == {("tiny-2020.txt", 152): "A9|too"}
    assert Shelf(room.home).count("tiny.codes", "tiny-2020") == 150


@pytest.mark.parametrize(("bad", "state"), [(1, "new"), (2, "refused")])
def test_more_than_one_bad_row_in_a_hundred_refuses(room: Room, bad: int, state: str) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(100 - bad), *["bad"] * bad]))
    assert outcome.state == state
    assert ("E-too-many-bad-rows" in codes(outcome)) == (state == "refused")
    assert len(about(outcome.findings, "E-row-unreadable")) == bad


def test_a_code_that_is_listed_twice_is_read_once(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(200), row("A0007", "other words", 20200101)]))
    assert about(outcome.findings, "E-duplicate-row") == [("tiny-2020.txt", 202)]
    assert "first in line 9" in outcome.findings[0].message
    assert [one.values["descriptor"] for one in Shelf(room.home).known("A0007")] == ["a thing 7"]


def test_two_lives_of_a_code_are_no_duplicate(room: Room) -> None:
    lives = [row("J9380", "old", 20200101, 20221231), row("J9380", "new", 20230101)]
    outcome = room.one("tiny-2023.txt", text(lives))
    assert codes(outcome) == []
    assert [one.values["descriptor"] for one in Shelf(room.home).known("J9380")] == ["old", "new"]


def test_pairs_are_twice_only_if_everything_is_the_same(room: Room) -> None:
    pairs = [*(f"A{at:04}|B0001|+" for at in range(200)), "A0007|B0001|-", "A0008|B0001|+"]
    outcome = room.one("tiny-2020.txt", text(pairs))
    assert about(outcome.findings, "E-duplicate-row") == [("tiny-2020.txt", 203)]
    assert len(Shelf(room.home).pair("A0007", "B0001", "tiny.pairs", "tiny-2020")) == 2


@pytest.mark.parametrize("day", [20190229, 20191301, 20190100, 1, 99999999, 201901])
def test_an_impossible_day_leaves_the_row_out(room: Room, day: int) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(200), row("B0001", since=day), row("B0002", until=day)]))
    assert about(outcome.findings, "E-impossible-date") == [("tiny-2020.txt", 202), ("tiny-2020.txt", 203)]
    assert outcome.manifest is not None
    assert (outcome.manifest.bad, outcome.manifest.tables["tiny.codes"].count) == (2, 200)


def test_a_row_that_ends_before_it_begins_is_kept_and_told(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(3), row("B0001", since=20200101, until=20191231)]))
    assert about(outcome.findings, "W-row-ends-before-it-begins") == [("tiny-2020.txt", 5)]
    assert Shelf(room.home).known("B0001")


def test_a_row_without_its_code_is_left_out(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(200), row("")]))
    assert about(outcome.findings, "E-row-unreadable") == [("tiny-2020.txt", 202)]


def test_many_findings_of_one_kind_are_summed_up(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(300), *many(300)]))
    assert outcome.state == "refused"
    told = [one.message for one in outcome.findings if one.code == "E-duplicate-row"]
    assert len(told) == 201
    assert told[-1] == "100 more rows are there a second time"


def test_a_file_without_rows_is_refused(room: Room) -> None:
    assert codes(room.one("tiny-2020.txt", text([]))) == ["E-no-rows"]


LETTERS = st.text(st.sampled_from("AB019|.- é+!\t"), max_size=14)


@settings(max_examples=60)
@given(lines=st.lists(st.one_of(LETTERS, st.sampled_from(many(4))), max_size=12), day=st.sampled_from(["", 20200101]))
def test_every_line_is_a_row_in_the_store_or_told(
    lines: list[str], day: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    room = Room(tmp_path_factory.mktemp("lines"))
    wanted = [line for line in lines if line]
    outcome = room.one("tiny-2020.txt", text(lines, day=day))
    if outcome.manifest is None:
        assert outcome.findings
        return
    kept = sum(table.count for table in outcome.manifest.tables.values())
    assert kept + outcome.manifest.bad == len(wanted)
    assert len([one for one in outcome.findings if one.code.startswith("E-")]) >= outcome.manifest.bad


# --- again ---


def test_the_same_file_again_changes_nothing(room: Room) -> None:
    first = room.one("tiny-2020.txt", text(many(30)))
    before, identity = state_of(room.home), Shelf(room.home).identity
    again = room.one("tiny-2020.txt", text(many(30)))
    renamed = room.one("other-2020.txt", text(many(30)))
    assert [one.state for one in (first, again, renamed)] == ["new", "same", "same"]
    assert (state_of(room.home), Shelf(room.home).identity) == (before, identity)


def test_the_same_rows_from_another_file_change_nothing(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(30)))
    before = state_of(room.home)
    assert room.one("tiny-2020.xlsx", sheet(many(30))).state == "same"
    assert room.one("tiny-2020-01.txt", text(reversed(many(30)))).state == "same"
    assert state_of(room.home) == before


def test_other_rows_under_the_same_name_are_refused_and_compared(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(30)))
    before = state_of(room.home)
    outcome = room.one("tiny-2020.xlsx", sheet([*many(29), row("B0001")]))
    assert (outcome.state, codes(outcome)) == ("refused", ["E-release-differs", "W-files-differ"])
    assert "remove tiny-2020" in (outcome.findings[0].help or "")
    assert state_of(room.home) == before


def test_a_release_that_an_older_importer_read_is_read_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    from sourcebook.releases import importing

    room.take("tiny-2020.txt", text(many(30)))
    monkeypatch.setattr(importing, "IMPORTER", importing.IMPORTER + 1)
    outcome = room.one("tiny-2020.txt", text(many(30)))
    assert outcome.state == "replaced"
    assert len(Shelf(room.home).known("A0001")) == 1


def test_more_tables_of_a_release_join_it(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(30)))
    outcome = room.one("more-2020.zip", zipped({"a.txt": text(many(30)), "pairs.txt": text(["A0001|B0001|+"])}))
    assert outcome.manifest is not None
    assert (outcome.state, [*outcome.manifest.tables]) == ("replaced", ["tiny.codes", "tiny.pairs"])
    assert [one.name for one in outcome.manifest.origins] == ["tiny-2020.txt", "more-2020.zip"]
    assert room.one("tiny-2020.txt", text(many(30))).state == "same"


# --- archives ---


def test_twins_are_imported_once_and_compared(room: Room) -> None:
    other = [*many(29), row("A0029", "another thing", 20200101), row("B0001")]
    outcome = room.one(
        "tiny-2020.zip", zipped({"tiny.xlsx": sheet(other), "tiny.txt": text(many(30)), "note.txt": b"x"})
    )
    assert outcome.manifest is not None
    assert outcome.manifest.tables["tiny.codes"].count == 30
    assert about(outcome.findings, "W-files-differ") == [
        ("tiny-2020.zip/tiny.xlsx", 32),
        ("tiny-2020.zip/tiny.xlsx", 31),
    ]
    assert codes(outcome) == ["W-files-differ", "N-twin", "N-member-skipped"]
    # A descriptor may be under a licence, and findings are shown to everybody.
    assert not any("another thing" in one.message for one in outcome.findings)


def test_cells_that_anybody_may_see_are_told_where_twins_differ(room: Room) -> None:
    one, other = (text([row("A0001", "a thing", 20200101, weight=number)]) for number in (7, 8))
    outcome = room.one("tiny-2020.zip", zipped({"a.txt": one, "b.txt": other}))
    assert "A0001: `weight` is `8` here, but `7` in tiny-2020.zip/a.txt" in [
        found.message for found in outcome.findings
    ]


def test_several_releases_of_an_archive_are_imported_one_by_one(room: Room) -> None:
    found = room.take("tiny.zip", zipped({"tiny-2020.txt": text(many(3)), "tiny-2019.txt": text(many(4))}))
    assert [one.manifest and one.manifest.release for one in found] == ["tiny-2019", "tiny-2020"]
    assert [one.state for one in room.take("tiny.zip", (room.folder / "tiny.zip").read_bytes())] == ["same", "same"]


def test_an_archive_with_nothing_to_read_tells_of_every_member(room: Room) -> None:
    outcome = room.one("notes-2020.zip", zipped({"a.txt": b"hello", "b.pdf": b"%PDF"}))
    assert (outcome.state, codes(outcome)) == ("refused", ["E-unknown-layout"])
    assert sorted(one.span.source for one in outcome.findings if one.span) == [
        "notes-2020.zip/a.txt",
        "notes-2020.zip/b.pdf",
    ]


def test_the_series_can_be_said(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text(many(3)), series="tiny-own")
    assert outcome.manifest is not None
    assert (outcome.manifest.release, outcome.manifest.series) == ("tiny-own-2020", "tiny-own")


# --- corrections ---


def test_corrections_make_a_release_beside_the_one_they_correct(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(30)))
    outcome = room.one("corrections.txt", text(["!A0007|mended", "+B0001|added"], day="20200101 corrections"))
    assert outcome.manifest is not None
    assert (outcome.manifest.release, outcome.manifest.corrects) == ("tiny-2020.corrected", "tiny-2020")
    shelf = Shelf(room.home)
    assert [(one.release, one.values["descriptor"]) for one in shelf.known("A0007")] == [
        ("tiny-2020", "a thing 7"),
        ("tiny-2020.corrected", "mended"),
    ]
    assert shelf.count("tiny.codes", "tiny-2020.corrected") == 31
    assert shelf.by_id["tiny-2020"].superseded_by == "tiny-2020.corrected"
    assert shelf.in_force("tiny", 20200601) == shelf.by_id["tiny-2020.corrected"]


def test_later_corrections_are_added_to_earlier_ones(room: Room) -> None:
    room.take("tiny-2020.txt", text(many(30)))
    first, second = (
        text(["!A0007|mended"], day="20200101 corrections"),
        text(["!A0008|too"], day="20200101 corrections"),
    )
    room.take("one.txt", first)
    assert room.one("two.txt", second).state == "replaced"
    assert [room.one("one.txt", first).state, room.one("two.txt", second).state] == ["same", "same"]
    shelf = Shelf(room.home)
    said = [shelf.known(code)[-1].values["descriptor"] for code in ("A0007", "A0008")]
    assert said == ["mended", "too"]
    assert [one.name for one in shelf.by_id["tiny-2020.corrected"].manifest.origins] == [
        "tiny-2020.txt",
        "one.txt",
        "two.txt",
    ]


def test_corrections_are_to_the_newest_release_that_is_not_younger(room: Room) -> None:
    for year in (2019, 2020, 2021):
        room.take(f"tiny-{year}.txt", text(many(30 + year % 10)))
    outcome = room.one("corrections.txt", text(["!A0007|mended"], day="20200601 corrections"))
    assert outcome.manifest is not None
    assert outcome.manifest.corrects == "tiny-2020"


def test_corrections_without_their_release_are_refused(room: Room) -> None:
    room.take("tiny-2021.txt", text(many(3)))
    assert codes(room.one("c.txt", text(["!A0001|x"], day="20200101 corrections"))) == ["E-nothing-to-correct"]


def test_a_release_that_is_corrected_is_not_removed_alone(room: Room) -> None:
    from sourcebook.releases.removing import removed

    room.take("tiny-2020.txt", text(many(3)))
    room.take("c.txt", text(["!A0001|x"], day="20200101 corrections"))
    problem = removed(room.home, ["tiny-2020"])
    assert problem is not None
    assert problem.code == "E-release-needed"
    assert removed(room.home, ["tiny-2020", "tiny-2020.corrected"]) is None
    assert Shelf(room.home).releases == ()


# --- the manifest ---


def test_a_manifest_reads_back(room: Room) -> None:
    outcome = room.one("tiny-2020.txt", text([*many(150), "bad", "A0001|B0001|+"]))
    assert outcome.manifest is not None
    assert read(outcome.manifest.written()) == outcome.manifest
    assert as_data(read(outcome.manifest.written())) == as_data(outcome.manifest)


@pytest.mark.parametrize("written", [b"", b"{}", b"[]", b"null", b'{"release": 7}', b"\xff"])
def test_what_is_no_manifest_is_told(written: bytes) -> None:
    with pytest.raises(ValueError, match=r"manifest|Expecting|decode"):
        read(written)


def test_without_the_library_one_is_told_what_to_install(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from sourcebook.releases.opening import MissingLibrary

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingLibrary, match=r"pip install"):
        imported(room.file("tiny-2020.txt", text(many(3))), room.home, formats=FORMATS)
