"""NCCI's files: made ones in CMS's layouts are read cell by cell, and what is wrong in them is told with its line; the
real ones have the counts that their README gives, and their pairs are those that DuckDB finds in the same file."""

import random
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: nothing can be imported")

from sourcebook.answer.pairs import on  # noqa: E402
from sourcebook.core.day import LAST, iso, period  # noqa: E402
from sourcebook.core.table import Column, Table  # noqa: E402
from sourcebook.releases import pairindex  # noqa: E402
from sourcebook.releases.findings import CELL, CUT, ROW, TWICE  # noqa: E402
from sourcebook.releases.formats import FORMATS  # noqa: E402
from sourcebook.releases.formats.ncci_add_on import NcciAddOn, NcciAddOnText  # noqa: E402
from sourcebook.releases.formats.ncci_limits import NcciLimits  # noqa: E402
from sourcebook.releases.formats.ncci_pairs import LISTED, TABLE, NcciPairs  # noqa: E402
from sourcebook.releases.formats.ncci_series import quarter_of, service  # noqa: E402
from sourcebook.releases.importing import imported  # noqa: E402
from sourcebook.releases.opening import HEAD, Member  # noqa: E402
from sourcebook.releases.pairs import FIRST, SECOND, Pairs, Said, pack  # noqa: E402
from sourcebook.releases.pairs import Pair as PackedPair  # noqa: E402
from sourcebook.releases.reading import LINE, Format, Reading  # noqa: E402
from sourcebook.releases.shelf import Shelf  # noqa: E402
from tests.connecting import connected  # noqa: E402

REAL = Path(__file__).parents[1].parent / "shared" / "data" / "ncci"
real = pytest.mark.skipif(not REAL.is_dir(), reason="the folder with the real data is not there")
quick = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])

COPYRIGHT = "Copyright line of a publisher.  All rights reserved.\t\t\t\t\t\t"
HEADINGS = (
    "Column1/Column2 Edits\t\t\t\t\t\t",
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
    "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
    "\t\t\t\t*=no data\t1=allowed\t",
    "\t\t\t\t\t9=not applicable\t",
)
NAME = "ccipra-v302r0-f1.zip/ccipra-v302r0-f1.txt"

Row = tuple[str, str, str, str, str, str, str]

codes = st.from_regex(r"(?:[0-9]{4}[0-9TUM]|[A-V][0-9]{4})", fullmatch=True)
dates = st.dates(date(1960, 1, 1), date(2040, 12, 31))
days = dates.map(lambda day: day.strftime("%Y%m%d"))
texts = st.text(alphabet="abcdefghij /-éÄ'\"", min_size=1, max_size=20).map(lambda text: " ".join(text.split()) or "x")


@st.composite
def rows_of_pairs(draw: st.DrawFn, most: int = 30) -> list[Row]:
    rows: dict[tuple[str, str, str, str], Row] = {}
    few = draw(st.lists(codes, min_size=2, max_size=8, unique=True))
    filled = draw(st.booleans())
    for _ in range(draw(st.integers(0, most))):
        one, two = draw(st.sampled_from(few)), draw(st.sampled_from(few))
        since, until = sorted(draw(st.tuples(days, days)))
        since, until = since if filled else "", draw(st.sampled_from(("*", "", until)))
        row = (one, two, draw(st.sampled_from(("", "*"))), since, until, draw(st.sampled_from("019")), draw(texts))
        rows.setdefault((one, two, since, until.strip("*")), row)
    return list(rows.values())


def text_of(rows: Sequence[Sequence[str]], copyright: bool = True, end: str = "\n") -> str:
    head = ([COPYRIGHT] if copyright else []) + list(HEADINGS)
    return "".join(line + end for line in (*head, *("\t".join(row) for row in rows)))


def member(path: Path, data: bytes | str, name: str = NAME) -> Member:
    raw = data.encode() if isinstance(data, str) else data
    path.write_bytes(raw)
    return Member(name, path, raw[:HEAD])


def workbook(path: Path, rows: Sequence[Sequence[object]], name: str = NAME) -> Member:
    openpyxl = pytest.importorskip("openpyxl")
    calamine = pytest.importorskip("python_calamine")
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([None if cell == "" else cell for cell in row])
    book.save(path)

    def read() -> list[list[object]]:
        sheet = calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
        return [list(row) for row in sheet.to_python(skip_empty_area=False)]

    return Member(name, path, path.read_bytes()[:HEAD], read)


def read(member: Member, *formats: Format) -> Reading:
    found = next(one for one in FORMATS if one.recognizes(member))
    assert not formats or type(found) in {type(one) for one in formats}
    return found.read(member)


def cells(reading: Reading) -> list[Row]:
    """The rows of a reading as the file writes them."""
    blank = {None: ""}
    return [
        (
            row["column-one"],
            row["column-two"],
            "*" if row["prior-to-1996"] else "",
            blank.get(row["effective"], str(row["effective"])),
            blank.get(row["deleted"], str(row["deleted"])),
            row["indicator"],
            row["rationale"] or "",
        )
        for row in reading.contents[0].data.to_pylist()
    ]


def as_read(row: Row) -> Row:
    return (*row[:4], row[4].replace("*", ""), *row[5:])


# --- pairs ---


@quick
@given(rows_of_pairs(), st.booleans(), st.sampled_from(("\n", "\r\n")))
def test_a_text_of_pairs_is_read_cell_by_cell(tmp_path: Path, rows: list[Row], copyright: bool, end: str) -> None:
    reading = read(member(tmp_path / "pairs.txt", text_of(rows, copyright, end)), NcciPairs())
    assert cells(reading) == [as_read(row) for row in rows]
    assert (reading.rows, reading.bad, reading.findings) == (len(rows), 0, ())
    first = len(HEADINGS) + copyright + 1
    assert reading.contents[0].data[LINE].to_pylist() == list(range(first, first + len(rows)))
    assert reading.series == "ncci-ptp-practitioner"
    assert reading.dated == 20240701


@settings(quick, max_examples=8)
@given(rows_of_pairs(8))
def test_a_workbook_of_pairs_says_the_same_as_the_text(tmp_path: Path, rows: list[Row]) -> None:
    book = [[COPYRIGHT], ["Column1/Column2 Edits"]]
    book.append(
        ["Column 1", "Column 2", "*=in existence\nprior to 1996", "Effective\nDate", "Deletion\nDate\n*=no data"]
    )
    book[-1] += ["Modifier\n0=not allowed\n1=allowed\n9=not applicable", "PTP Edit Rationale"]
    numbers = [tuple(int(cell) if cell.isdigit() else cell for cell in row) for row in rows]
    for given_rows in (rows, numbers):
        reading = read(workbook(tmp_path / "pairs.xlsx", [*book, *given_rows]), NcciPairs())
        assert cells(reading) == [as_read(row) for row in rows]
        assert reading.contents[0].data[LINE].to_pylist() == list(range(4, 4 + len(rows)))
        assert reading.bad == 0


def many(number: int = 60) -> list[Row]:
    return [(f"{10000 + at:05d}", f"{20000 + at:05d}", "", "20200101", "*", "1", "why") for at in range(number)]


@pytest.mark.parametrize(
    ("line", "code", "says", "column"),
    [
        ("10005\t20005\t\t20200101\t*\t1", ROW, "6 fields, a row has 7", 1),
        ("\t10005\t20005\t\t20200101\t*\t1\twhy", ROW, "8 fields, a row has 7", 1),
        ("1000\t20005\t\t20200101\t*\t1\twhy", ROW, "`1000` in column 1", 1),
        ("10005\tl0005\t\t20200101\t*\t1\twhy", ROW, "`l0005` in column 2", 7),
        ("10005\t\t\t20200101\t*\t1\twhy", ROW, "`` in column 2", 7),
        ("10005\t20005\tx\t20200101\t*\t1\twhy", CELL, "neither `*` nor blank", 13),
        ("10005\t20005\t\t20200230\t*\t1\twhy", CELL, "effective date `20200230`", 14),
        ("10005\t20005\t\t20200101\t2020\t1\twhy", CELL, "deletion date `2020`", 23),
        ("10005\t20005\t\t20200101\t*\t2\twhy", CELL, "indicator `2`", 25),
        ("10005\t20005\t\t20200101\t*\t\twhy", CELL, "indicator ``", 25),
        ("10005\t20005\t\t20200101\t20191231\t1\twhy", CELL, "before it was effective", 23),
        ("10004\t20004\t\t20200101\t*\t1\twhy", TWICE, "first in line 11", 1),
        ("10004\t20004\t\t20200101\t*\t0\twhy", TWICE, "another one in line 11", 1),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_its_line(
    tmp_path: Path, line: str, code: str, says: str, column: int
) -> None:
    lines = text_of(many()).split("\n")
    lines[20] = line  # of 10014
    reading = read(member(tmp_path / "pairs.txt", "\n".join(lines)))
    assert (reading.rows, reading.bad) == (60, 1)
    (finding,) = reading.findings
    assert finding.code == code
    assert says in finding.message
    assert finding.span is not None
    assert (finding.span.source, finding.span.line, finding.span.column) == (NAME, 21, column)
    assert cells(reading) == [as_read(row) for row in many() if row[0] != "10014"]
    kept = [at for at in range(7, 67) if at != 21]
    assert reading.contents[0].data[LINE].to_pylist() == kept


@quick
@given(st.data())
def test_however_many_rows_are_bad_all_are_counted_and_the_rest_is_read(tmp_path: Path, data: st.DataObject) -> None:
    rows = many(80)
    bad = data.draw(st.sets(st.integers(0, 79)))
    spoilt = (
        ("x",),
        ("",),
        ("10000", "2000", "", "", "*", "1", ""),
        ("10000", "20000", "", "", "*", "7", ""),
        ("10000", "20000", "", "20241301", "*", "1", ""),
        ("10000", "20000", "", "", "*", "1", "", "", ""),
    )
    lines = [list(data.draw(st.sampled_from(spoilt))) if at in bad else list(row) for at, row in enumerate(rows)]
    blank = sum(line == [""] for line in lines)
    reading = read(member(tmp_path / "pairs.txt", text_of(lines)))
    assert (reading.rows, reading.bad) == (80 - blank, len(bad) - blank)
    assert cells(reading) == [as_read(row) for at, row in enumerate(rows) if at not in bad]
    assert reading.contents[0].data[LINE].to_pylist() == [at + 7 for at in range(80) if at not in bad]
    told = [one for one in reading.findings if one.span and one.span.line]
    assert {one.span.line for one in told if one.span} <= {at + 7 for at in bad}
    more = sum(int(one.message.split()[0].replace(",", "")) for one in reading.findings if one not in told)
    assert len(told) + more == len(bad) - blank
    assert max(Counter(one.message.split("`")[0] for one in told).values(), default=0) <= LISTED


def test_rows_of_one_pair_with_other_days_or_reasons_are_lives_and_reasons(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("88108", "88162", "", "", "19960101", "9", "one reason"),
        ("88108", "88162", "", "", "19960101", "9", "another reason"),
        ("90849", "99342", "", "", "20191231", "1", "why"),
        ("90849", "99342", "", "", "*", "1", "why"),
    ]
    reading = read(member(tmp_path / "pairs.txt", text_of(rows)))
    assert reading.bad == 0
    assert cells(reading) == [as_read(row) for row in rows]


def test_the_columns_are_taken_by_their_headings(tmp_path: Path) -> None:
    order = (0, 1, 5, 3, 4, 2)  # without a reason, as in files of long ago
    head = ["\t".join(line.split("\t")[at] for at in order) for line in HEADINGS]
    rows = ["\t".join(row[at] for at in order) for row in many(3)]
    reading = read(member(tmp_path / "pairs.txt", "\n".join((*head, *rows, ""))))
    assert cells(reading) == [(*as_read(row)[:6], "") for row in many(3)]


def test_a_text_that_is_no_utf8_is_read_as_what_it_is(tmp_path: Path) -> None:
    rows: list[Row] = [("10000", "20000", "", "", "*", "1", "José")]
    reading = read(member(tmp_path / "pairs.txt", text_of(rows).encode("latin-1")))
    assert cells(reading) == [as_read(row) for row in rows]


def test_a_file_that_is_cut_short_is_told(tmp_path: Path) -> None:
    whole = text_of(many(5))
    reading = read(member(tmp_path / "pairs.txt", whole[:-3]))
    assert [one.code for one in reading.findings] == [CUT]
    assert (reading.rows, reading.bad) == (5, 0)
    reading = read(member(tmp_path / "pairs.txt", whole[:-20]))
    assert {one.code for one in reading.findings} == {CUT, ROW}
    assert (reading.rows, reading.bad) == (5, 1)


def test_other_texts_are_no_pairs(tmp_path: Path) -> None:
    for text in ("", "<html><body>Column 1\tColumn 2</body></html>", "Column 1\tColumn 2\tModifier\n", "a\tb\n"):
        assert not NcciPairs().recognizes(member(tmp_path / "x.txt", text))


@pytest.mark.parametrize(
    ("name", "title", "series"),
    [
        ("ccioph-v323r0-f2.TXT", "", "ncci-ptp-outpatient"),
        ("medicare-ncci-2026q2-hospital-ptp-edits/file.txt", "", "ncci-ptp-outpatient"),
        ("practitioner.zip/hospital.txt", "", "ncci-ptp-outpatient"),
        ("file.txt", "Practitioner services", "ncci-ptp-practitioner"),
        ("file.txt", "", "ncci-ptp"),
    ],
)
def test_for_whom_pairs_are_is_told_by_the_title_or_the_name(name: str, title: str, series: str) -> None:
    found, findings = service("ncci-ptp", name, title)
    assert found == series
    assert [one.code for one in findings] == (["E-series-unknown"] if series == "ncci-ptp" else [])


def test_the_quarter_is_told_by_the_version_or_by_the_newest_days(tmp_path: Path) -> None:
    assert quarter_of("ccipra-v302r0-f1.txt") == 20240701
    assert quarter_of("ccioph-v320r0-f4.zip") == 20260101
    assert quarter_of("x-v302r0.txt") is None
    for days_of, dated in (
        (("20240701", "*"), 20240701),
        (("", "20240630"), 20240701),
        (("", "20241231"), 20250101),
        (("20240702", "*"), None),
        (("", "*"), None),
    ):
        rows = [("10000", "20000", "", *days_of, "1", "why")]
        assert read(member(tmp_path / "p.txt", text_of(rows), "practitioner.txt")).dated == dated


# --- a quarter in several files ---


def quarter(tmp_path: Path) -> tuple[Path, Path]:
    """The two files of a quarter."""
    rows = many(6)
    out = []
    for number, own in enumerate((rows[:3], rows[3:]), 1):
        path = tmp_path / f"ccipra-v302r0-f{number}.txt"
        path.write_text(text_of(own), encoding="utf-8")
        out.append(path)
    return out[0], out[1]


def listed_in(home: Path) -> list[tuple[str, str, str]]:
    shelf = Shelf(home)
    (release,) = shelf.releases
    assert release.id == "ncci-ptp-practitioner-2024-07"
    assert release.manifest.facts["parts"] == "f1 f2"
    assert (release.manifest.read, release.manifest.bad) == (6, 0)
    found = []
    for row in many(6):
        (pair,) = shelf.pair(row[0], row[1], TABLE.name, release.id)
        found.append((pair.one, str(pair.line), str(pair.values["part"])))
    shelf.close()
    return found


def test_the_parts_of_a_quarter_are_one_release_however_they_come(tmp_path: Path) -> None:
    one, two = quarter(tmp_path)
    wanted = [(f"{10000 + at}", str(7 + at % 3), f"f{1 + at // 3}") for at in range(6)]
    both = tmp_path / "both.zip"
    with zipfile.ZipFile(both, "w") as archive:
        archive.write(one, one.name)
        archive.write(two, two.name)
    for number, paths in enumerate(([one, two], [two, one], [both])):
        home = tmp_path / f"home{number}"
        for path in paths:
            (outcome,) = imported(path, home)
            assert outcome.manifest is not None, outcome.findings
        assert listed_in(home) == wanted
        (again,) = imported(paths[0], home)
        assert again.state == "same"
        assert listed_in(home) == wanted


def test_another_file_for_a_part_that_is_there_is_refused(tmp_path: Path) -> None:
    one, two = quarter(tmp_path)
    home = tmp_path / "home"
    for path in (one, two):
        imported(path, home)
    one.write_text(text_of(many(2)), encoding="utf-8")
    (outcome,) = imported(one, home)
    assert outcome.state == "refused"
    assert outcome.findings[0].code == "E-release-differs"
    assert len(listed_in(home)) == 6


# --- pairs, packed ---


@quick
@given(rows_of_pairs(), st.randoms(use_true_random=False))
def test_packed_pairs_are_the_rows_in_both_directions(tmp_path: Path, rows: list[Row], order: random.Random) -> None:
    order.shuffle(rows)
    data = read(member(tmp_path / "pairs.txt", text_of(rows))).contents[0].data
    said, runs = pack(TABLE, data)
    packed = {(direction, code): bytes(records) for direction, code, records in runs}
    assert Said.of(said.json()) == said
    expected = [
        (
            row["column-one"],
            row["column-two"],
            row[LINE],
            {key: row[key] for key in said.columns if row[key] is not None},
        )
        for row in data.to_pylist()
    ]
    for direction, place in ((FIRST, 0), (SECOND, 1)):
        mine = {code: Pairs(code, direction, said, blob) for (way, code), blob in packed.items() if way == direction}
        assert set(mine) == {row[place] for row in expected}
        for code, pairs in mine.items():
            wanted = sorted((row for row in expected if row[place] == code), key=lambda row: (row[1 - place], row[2]))
            found = [(one.one, one.two, one.line, dict(one.values)) for one in pairs]
            assert found == wanted
            assert len(pairs) == len(wanted)
            assert list(pairs.others()) == [row[1 - place] for row in wanted]
            for other in {*pairs.others(), "00000", "Z", "longer than any"}:
                assert [one.line for one in pairs.find(other)] == [row[2] for row in wanted if row[1 - place] == other]


def _filled(row: dict[str, object], columns: Sequence[str]) -> dict[str, object]:
    return {name: row[name] for name in columns if row[name] is not None}


def test_a_table_of_ones_own_is_packed_too() -> None:
    table = Table("own.pairs", (Column("a"), Column("b"), Column("n")), "a", "b")
    data = pyarrow.table(
        {
            LINE: pyarrow.array([2, 3, 4], pyarrow.int32()),
            "a": ["ä", "x", "ä"],
            "b": ["long code", None, "b"],
            "n": [1.5, None, 3.0],
        }
    )
    said, runs = pack(table, data)
    found = {(direction, code): list(Pairs(code, direction, said, bytes(raw))) for direction, code, raw in runs}
    assert [(one.two, one.line, dict(one.values)) for one in found[FIRST, "ä"]] == [
        ("b", 4, {"n": 3.0}),
        ("long code", 2, {"n": 1.5}),
    ]
    assert [(one.one, one.line) for one in found[SECOND, ""]] == [("x", 3)]


def test_a_release_of_pairs_is_dropped_whole(tmp_path: Path) -> None:
    data = read(member(tmp_path / "pairs.txt", text_of(many(5)))).contents[0].data
    connection = connected()
    for statement in pairindex.SCHEMA:
        connection.execute(statement)
    for release in (1, 2):
        pairindex.write(connection, release, TABLE, data)
    pairindex.drop(connection, 1)
    assert pairindex.said_of(connection, 1, TABLE.name) is None
    said = pairindex.said_of(connection, 2, TABLE.name)
    assert said is not None
    assert len(pairindex.pairs_of(connection, 2, TABLE.name, "10001", said).first) == 1
    assert not pairindex.pair(connection, 1, TABLE.name, "10001", "20001", said)
    assert pairindex.pair(connection, 2, TABLE.name, "10001", "20001", said)[0].line == 8


# --- which row of a pair holds on a day ---


@quick
@given(st.lists(st.tuples(dates, dates).map(sorted), max_size=5), st.booleans(), dates)
def test_on_a_day_the_row_holds_whose_days_it_is_one_of(stretches: list[list[date]], is_open: bool, day: date) -> None:
    rows = [
        PackedPair("1", "2", line, {"effective": int(f"{a:%Y%m%d}"), "deleted": int(f"{b:%Y%m%d}")})
        for line, (a, b) in enumerate(stretches, 1)
    ]
    if is_open and rows:
        rows[-1] = PackedPair("1", "2", rows[-1].line, {"effective": rows[-1].values["effective"]})
    asked = int(f"{day:%Y%m%d}")
    found = on(TABLE, rows, asked)
    holding = [row for row in rows if int(row.values["effective"]) <= asked <= int(row.values.get("deleted", LAST))]
    assert (found is None) == (not holding)
    assert found is None or found in holding


def test_where_the_first_days_are_blank_a_row_ends_before_the_next_begins() -> None:
    rows = [
        PackedPair("1", "2", 1, {}),
        PackedPair("1", "2", 2, {"deleted": 20191231}),
        PackedPair("1", "2", 3, {"deleted": 20001030}),
    ]
    assert [found.line for day in (20000101, 20001030) if (found := on(TABLE, rows, day))] == [3, 3]
    assert [found.line for day in (20001031, 20191231) if (found := on(TABLE, rows, day))] == [2, 2]
    assert [found.line for day in (20200101, LAST) if (found := on(TABLE, rows, day))] == [1, 1]


# --- limits ---

MUE_COPYRIGHT = '"Numbers of codes, and other data, are those of others.\r\n\r\nRestrictions apply, to all.",,,\r\n'
SERVICES = {
    "practitioner": "Practitioner Services MUE Values",
    "outpatient": "Outpatient Hospital Services MUE Values",
    "dme": "DME Supplier Services MUE Values",
}


@st.composite
def rows_of_limits(draw: st.DrawFn) -> list[tuple[str, str, str, str]]:
    listed = draw(st.lists(codes, max_size=12, unique=True))
    texts = ("1 Line Edit", "2 Date of Service Edit: Policy", "3 Date of Service Edit: Clinical")
    why = st.sampled_from(("CMS Policy", "Code Descriptor / CPT Instruction", "Clinical: Data"))
    return [(code, str(draw(st.integers(0, 9999))), draw(st.sampled_from(texts)), draw(why)) for code in listed]


@quick
@given(rows_of_limits(), st.sampled_from(sorted(SERVICES)), st.booleans(), st.booleans())
def test_limits_are_read_cell_by_cell(
    tmp_path: Path, rows: list[tuple[str, str, str, str]], whose: str, copyright: bool, is_book: bool
) -> None:
    head = ["HCPCS/\nCPT Code", SERVICES[whose], "MUE Adjudication Indicator", "MUE Rationale"]
    if is_book:
        above = [[MUE_COPYRIGHT]] if copyright else []
        numbers = [(row[0], int(row[1]), *row[2:]) for row in rows]
        got = workbook(tmp_path / "m.xlsx", [*above, head, *numbers], "m.xlsx")
    else:
        text = (MUE_COPYRIGHT if copyright else "") + '"HCPCS/\nCPT Code",' + ",".join(head[1:]) + "\r\n"
        got = member(tmp_path / "m.csv", text + "".join(",".join(row) + "\r\n" for row in rows), "m.csv")
    reading = read(got, NcciLimits())
    assert reading.series == f"ncci-mue-{whose}"
    assert (reading.rows, reading.bad, reading.findings) == (len(rows), 0, ())
    found = reading.contents[0].data.to_pylist()
    assert [
        (row["code"], str(row["units"]), f"{row['adjudication']} {row['adjudication-text']}", row["rationale"])
        for row in found
    ] == rows
    first = 2 + copyright if is_book else 3 + 3 * copyright
    assert [row[LINE] for row in found] == list(range(first, first + len(rows)))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("9921,1,2 Policy,CMS Policy", "`9921` is not written like a code"),
        ("99213,one,2 Policy,CMS Policy", "`one`, is no whole number"),
        ("99213,-1,2 Policy,CMS Policy", "`-1`, is no whole number"),
        ("99213,1,Policy,CMS Policy", "does not begin with 1, 2 or 3"),
        ("99213", "1 fields"),
        ("10001,1,2 Policy,CMS Policy", "first in line 4"),
    ],
)
def test_a_limit_that_cannot_be_read_is_told_with_its_line(tmp_path: Path, row: str, says: str) -> None:
    rows = [f"{10000 + at},{at},3 Clinical,why" for at in range(30)]
    rows[9] = row
    text = '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n'
    reading = read(member(tmp_path / "m.csv", text + "\n".join([*rows, ""]), "m.csv"))
    assert (reading.rows, reading.bad, reading.contents[0].data.num_rows) == (30, 1, 29)
    (finding,) = reading.findings
    assert says in finding.message
    assert finding.span is not None
    assert finding.span.line == 12


# --- add-on codes ---


@st.composite
def rows_of_add_on(draw: st.DrawFn) -> list[dict[str, str]]:
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    for _ in range(draw(st.integers(1, 12))):
        kind = draw(st.sampled_from("123"))
        primary = "CCCCC" if kind == "2" else draw(codes)
        since, until = sorted(draw(st.tuples(dates, dates)))
        row = {
            "type": kind,
            "add-on": draw(codes),
            "add-on-deleted": draw(st.sampled_from(("", until.strftime("%Y%j")))),
            "primary": primary,
            "primary-deleted": "",
            "effective": since.strftime("%Y%j"),
            "deleted": draw(st.sampled_from(("", until.strftime("%Y%j")))),
            "notes": draw(st.sampled_from(("", "Contractor Defined Primary Codes", "for facilities only"))),
        }
        rows.setdefault((row["add-on"], primary, row["effective"], row["deleted"]), row)
    return list(rows.values())


AOC_HEAD = ("AOC_Edit_Type", "Add-On_Code", "AOC_DelDT", "Primary_Code", "Primary_Code_DelDT", "AOC_Edit_EffDT")
AOC_HEAD = (*AOC_HEAD, "AOC_Edit_DelDT", "Special_Instruction_Notes")  # type: ignore[assignment]


@settings(quick, max_examples=15)
@given(rows_of_add_on())
def test_the_text_and_the_workbook_of_add_on_codes_say_the_same(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    widths = {"type": 1, "add-on": 5, "primary": 5, "notes": 58}
    lines = ["".join(cell.ljust(widths.get(name, 7)) for name, cell in row.items()) for row in rows]
    fixed = read(member(tmp_path / "a.txt", "\r\n".join([*lines, ""]), "AOC_V2026Q2-F-MCR.txt"), NcciAddOnText())
    cells = [[int(cell) if cell.isdigit() and name != "type" else cell for name, cell in row.items()] for row in rows]
    book = read(workbook(tmp_path / "a.xlsx", [["Copyright"], AOC_HEAD, *cells], "AOC.xlsx"), NcciAddOn())
    for reading in (fixed, book):
        assert reading.series == "ncci-add-on"
        assert (reading.rows, reading.bad, reading.findings) == (len(rows), 0, ())
        for row, found in zip(rows, reading.contents[0].data.to_pylist(), strict=True):
            assert (found["type"], found["add-on"], found["primary"]) == (row["type"], row["add-on"], row["primary"])
            assert (found["notes"] or "") == row["notes"]
            for name in ("effective", "deleted", "add-on-deleted", "primary-deleted"):
                day = found[name]
                assert (day is None) == (row[name] == "")
                if day is not None:
                    told = period(iso(day))
                    assert told is not None
                    assert date(day // 10000, day // 100 % 100, day % 100).strftime("%Y%j") == row[name]


def test_an_add_on_code_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    head = "primary_code,add_on_code,aoc_edit_type\r\n"
    rows = ["CCCCC,0054T,2", "CCCC,0054T,2", "0070U,71U,1", "0070U,0072U,4", "0070U,0073U,1", "0070U,0073U,1"]
    reading = read(member(tmp_path / "a.csv", head + "\r\n".join([*rows, ""]), "a.csv"), NcciAddOn())
    assert (reading.rows, reading.bad) == (6, 4)
    assert [one.span.line for one in reading.findings if one.span] == [3, 4, 5, 7]
    assert reading.contents[0].data["primary"].to_pylist() == ["CCCCC", "0070U"]


# --- the real files ---


@real
def test_the_real_limits_and_add_on_codes_have_their_counts() -> None:
    for name, series, count in (
        ("mue-practitioner-2024q3.csv", "ncci-mue-practitioner", 14677),
        ("mue-dme-supplier-2024q3.csv", "ncci-mue-dme", 2928),
        ("add-on-codes-2024q2.csv", "ncci-add-on", 7465),
    ):
        path = REAL / name
        reading = read(Member(name, path, path.read_bytes()[:HEAD]))
        assert reading.series == series
        assert (reading.rows, reading.bad, reading.findings) == (count, 0, ())
        assert reading.contents[0].data.num_rows == count
    assert sum(one == "CCCCC" for one in reading.contents[0].data["primary"].to_pylist()) == 44


@pytest.fixture(scope="module")
def pairs_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The real pairs, unzipped."""
    archive = REAL / "ptp-practitioner-2024q3.zip"
    folder = tmp_path_factory.mktemp("pairs")
    with zipfile.ZipFile(archive) as opened:
        (name,) = opened.namelist()
        opened.extract(name, folder)
    yield folder / name
    (folder / name).unlink()


@real
def test_the_real_pairs_are_those_that_duckdb_finds(pairs_file: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    name = f"ptp-practitioner-2024q3.zip/{pairs_file.name}"
    with pairs_file.open("rb") as file:
        head = file.read(HEAD)
    reading = read(Member(name, pairs_file, head), NcciPairs())
    assert (reading.series, reading.dated) == ("ncci-ptp-practitioner", 20240701)
    assert (reading.rows, reading.bad, reading.findings) == (2_546_017, 0, ())
    data = reading.contents[0].data
    assert data.num_rows == 2_546_017
    assert data["deleted"].null_count == 1_669_820
    connection = connected()
    for statement in pairindex.SCHEMA:
        connection.execute(statement)
    pairindex.write(connection, 1, TABLE, data)
    said = pairindex.said_of(connection, 1, TABLE.name)
    assert said is not None
    known = [code for (code,) in connection.execute("SELECT DISTINCT code FROM pairs ORDER BY code")]
    some = random.Random(5).sample(known, 200)
    found = duckdb.connect()
    found.execute("SET threads = 2")
    found.execute(
        "CREATE TABLE wanted AS SELECT * FROM (SELECT row_number() OVER () + 5 AS line, * FROM read_csv(?, delim='\t', "
        "header=false, skip=5, all_varchar=true, quote='')) WHERE column0 IN (SELECT unnest(?)) OR column1 IN (SELECT "
        "unnest(?))",
        [str(pairs_file), some, some],
    )
    for code in some:
        of = pairindex.pairs_of(connection, 1, TABLE.name, code, said)
        for pairs, column in ((of.first, "column0"), (of.second, "column1")):
            wanted = found.execute(
                f"SELECT column0, column1, line, nullif(column4, '*'), column5, column6 FROM wanted WHERE {column} = ? "
                "ORDER BY line",
                [code],
            ).fetchall()
            mine = [
                (
                    one.one,
                    one.two,
                    one.line,
                    None if "deleted" not in one.values else str(one.values["deleted"]),
                    one.values["indicator"],
                    one.values["rationale"],
                )
                for one in sorted(pairs, key=lambda one: one.line)
            ]
            assert mine == wanted
