"""ICD-10-CM, place of service, Restructured BETOS and a licensee's own list: made files in their layouts are read cell
by cell, and what is wrong in them is told with its line; the real ones have the counts that their README gives, and
say what other readers of the same files say."""

import unicodedata
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: nothing can be imported")

from sourcebook.releases.findings import CELL, CUT, DIFFERS, GAP, ROW, TWICE  # noqa: E402
from sourcebook.releases.formats import FORMATS  # noqa: E402
from sourcebook.releases.formats.cpt_list import CptList  # noqa: E402
from sourcebook.releases.formats.icd10cm import (  # noqa: E402
    Addenda,
    CodesFile,
    OrderFile,
    dated,
    dotted,
    together,
)
from sourcebook.releases.formats.place_of_service import PlacesOfService  # noqa: E402
from sourcebook.releases.formats.rbcs import Rbcs  # noqa: E402
from sourcebook.releases.opening import HEAD, Member  # noqa: E402
from sourcebook.releases.reading import LINE, Format, Reading  # noqa: E402

REAL = Path(__file__).parents[1].parent / "shared" / "data"
real = pytest.mark.skipif(not REAL.is_dir(), reason="the folder with the real data is not there")
quick = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])

Row = Mapping[str, Any]
texts = st.text(alphabet="abcdefg hij,-()éÄ'\"", min_size=1, max_size=80).map(
    lambda text: " ".join(text.split()) or "x"
)
shorts = texts.map(lambda text: text[:60].strip() or "x")
codes = st.from_regex(r"[A-Z][0-9][0-9A-Z]{1,5}", fullmatch=True)


def member(folder: Path, name: str, text: str | bytes) -> Member:
    data = text if isinstance(text, bytes) else text.encode()
    path = folder / name.rsplit("/", 1)[-1]
    path.write_bytes(data)
    return Member(name, path, data[:HEAD])


def read(made: Member) -> Reading:
    """What the one format makes of a file that recognizes it."""
    fitting = [one for one in FORMATS if one.recognizes(made)]
    assert len(fitting) == 1, [one.name for one in fitting]
    return fitting[0].read(made)


def rows(reading: Reading, number: int = 0) -> list[Row]:
    found: list[Row] = reading.contents[number].data.to_pylist()
    return found


def said(reading: Reading) -> list[tuple[str, int]]:
    return [(one.code, one.span.line) for one in reading.findings if one.span is not None]


def order_file(listed: Sequence[tuple[str, bool, str, str]]) -> str:
    return "".join(
        f"{number:05d} {code:7} {int(billable)} {short:60} {long}\r\n"
        for number, (code, billable, short, long) in enumerate(listed, 1)
    )


# --- ICD-10-CM ---

FEW = (
    ("A00", False, "Colds", "Colds of all sorts"),
    ("A000", True, "Common cold", "The common cold"),
    ("A001", False, "Odd colds", "Odd colds"),
    ("A0011", True, "Odd cold, w/ cough", "Odd cold, with cough"),
    ("A0012XA", True, "Odd cold of a sort, first", "Odd cold of a sort, first visit"),
)


@given(st.lists(st.tuples(codes, st.booleans(), shorts, texts), min_size=3, max_size=30, unique_by=lambda row: row[0]))
@quick
def test_every_line_of_an_order_file_is_a_row(tmp_path: Path, listed: list[tuple[str, bool, str, str]]) -> None:
    reading = read(member(tmp_path, "icd10cm_order_2031.txt", order_file(listed)))
    assert (reading.series, reading.dated, reading.rows, reading.bad) == ("icd10cm", 20301001, len(listed), 0)
    assert reading.findings == ()
    assert [
        (row[LINE], row["order"], row["code"], row["billable"], row["short"], row["descriptor"])
        for row in rows(reading)
    ] == [
        (number, number, dotted(code), "yes" if billable else "no", short, long)
        for number, (code, billable, short, long) in enumerate(listed, 1)
    ]
    names = {code for code, _, _, _ in listed}
    for row, (code, *_) in zip(rows(reading), listed, strict=True):
        above = [other for other in names if other != code and code.startswith(other)]
        assert row["parent"] == (dotted(max(above, key=len)) if above else None)


def test_a_parent_is_the_longest_listed_code_that_a_code_goes_on_from(tmp_path: Path) -> None:
    reading = read(member(tmp_path, "icd10cm_order_2031.txt", order_file(FEW)))
    assert [(row["code"], row["parent"]) for row in rows(reading)] == [
        ("A00", None),
        ("A00.0", "A00"),
        ("A00.1", "A00"),
        ("A00.11", "A00.1"),
        ("A00.12XA", "A00.1"),
    ]


@pytest.mark.parametrize(
    ("line", "column", "said_"),
    [
        ("00002 A000    1 Common", 23, "78"),
        ("0000x A000    1 " + "Common cold".ljust(60) + " The common cold", 1, "order number"),
        ("00002 A000   01 " + "Common cold".ljust(60) + " The common cold", 14, "shifted"),
        ("00002 a000    1 " + "Common cold".ljust(60) + " The common cold", 7, "not written like"),
        ("00002 A0 0    1 " + "Common cold".ljust(60) + " The common cold", 7, "not written like"),
        ("00002 A000    7 " + "Common cold".ljust(60) + " The common cold", 15, "neither"),
        ("00002 A000    1 " + "Common cold".ljust(60) + "  ", 78, "no long descriptor"),
        ("<p>an error of the server</p>", 30, "78"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_its_field(tmp_path: Path, line: str, column: int, said_: str) -> None:
    lines = order_file(FEW).split("\r\n")
    lines[1] = line
    reading = read(member(tmp_path, "icd10cm_order_2031.txt", "\r\n".join(lines)))
    (found,) = [one for one in reading.findings if one.code == ROW]
    assert found.span is not None
    assert (found.span.source, found.span.line, found.span.column) == ("icd10cm_order_2031.txt", 2, column)
    assert said_ in found.message
    assert (reading.rows, reading.bad, len(rows(reading))) == (5, 1, 4)


def test_codes_listed_twice_and_lines_that_are_missing_or_mixed_up_are_told(tmp_path: Path) -> None:
    lines = order_file(FEW).splitlines()
    mixed = [lines[0], lines[3], lines[1], lines[1].replace("00002", "00006"), lines[4].replace("00005", "00009")]
    reading = read(member(tmp_path, "icd10cm_order_2031.txt", "\n".join(mixed)))
    assert said(reading) == [(GAP, 2), (GAP, 3), (TWICE, 4), (CUT, 5)]
    assert reading.bad == 1


def test_a_file_of_the_codes_alone_is_the_same_release(tmp_path: Path) -> None:
    text = "".join(f"{code:7} {long}\r\n" for code, billable, _, long in FEW if billable)
    reading = read(member(tmp_path, "icd10cm_codes_2031.txt", text))
    assert [(row["code"], row["billable"], row["descriptor"]) for row in rows(reading)] == [
        ("A00.0", "yes", "The common cold"),
        ("A00.11", "yes", "Odd cold, with cough"),
        ("A00.12XA", "yes", "Odd cold of a sort, first visit"),
    ]
    assert not reading.contents[0].table.complete  # headers are not in it
    whole = read(member(tmp_path, "icd10cm_order_2031.txt", order_file(FEW)))
    (one,) = together([reading, whole])
    assert one.findings == ()
    assert [len(rows(one)), one.dated, one.rows, one.contents[0].table.complete] == [5, 20301001, 8, True]


def test_where_the_two_files_of_a_release_differ_is_told(tmp_path: Path) -> None:
    text = "A000    Another cold\nA0011   Odd cold, with cough\nB99     Not in the order\n"
    other = read(member(tmp_path, "icd10cm_codes_2031.txt", text))
    whole = read(member(tmp_path, "icd10cm_order_2031.txt", order_file(FEW)))
    (one,) = together([whole, other])
    assert [(found.code, found.message.split(" ")[0]) for found in one.findings] == [
        (DIFFERS, "A00.0"),
        (DIFFERS, "B99"),
        (DIFFERS, "A00.12XA"),
    ]
    assert one.findings[0].span is not None
    assert (one.findings[0].span.source, one.findings[0].span.line) == ("icd10cm_codes_2031.txt", 1)


ADDED = "Add:         1 A0011   " + "Odd cold, w/ cough".ljust(60) + " Odd cold, with cough\r\n"
REVISED = (
    "Revise from: 1 A000    " + "Comon cold".ljust(60) + " The comon cold\r\n"
    "Revise to:   1 A000    " + "Common cold".ljust(60) + " The common cold\r\n"
)
DELETED = "Delete:      1 A002    " + "Cold of old".ljust(60) + " Cold of old\r\n"
TOTALS = (
    "\r\nHeaders\r\n  2 headers in icd10cm_order_2030.txt\r\n  2 headers in icd10cm_order_2031.txt\r\n"
    "      0 additions\r\nCodes\r\n     1 additions\r\n     1 deletions\r\n     1 revisions\r\nof which\r\n"
    "   1 revisions to both long and short titles\r\n"
)


def test_addenda_are_data_and_their_own_totals_are_compared(tmp_path: Path) -> None:
    reading = read(member(tmp_path, "addenda.txt", REVISED + ADDED + DELETED + TOTALS))
    assert reading.dated == 20301001  # by what its totals name
    assert reading.findings == ()
    assert [(row[LINE], row["code"], row["change"], row["now"], row["was"]) for row in rows(reading)] == [
        (2, "A00.0", "revise", "The common cold", "The comon cold"),
        (3, "A00.11", "add", "Odd cold, with cough", None),
        (4, "A00.2", "delete", "Cold of old", None),
    ]
    fewer = read(member(tmp_path, "addenda.txt", REVISED + ADDED + TOTALS))
    assert [(one.code, one.message) for one in fewer.findings] == [
        (DIFFERS, "the file says 1 deletions of codes, 0 are listed")
    ]


def test_addenda_check_the_release_they_belong_to(tmp_path: Path) -> None:
    whole = read(member(tmp_path, "icd10cm_order_2031.txt", order_file(FEW)))
    sound = read(member(tmp_path, "addenda_2031.txt", REVISED + ADDED + DELETED))
    (one,) = together([whole, sound])
    assert one.findings == ()
    assert [content.table.name for content in one.contents] == ["icd10cm.codes", "icd10cm.addenda"]
    wrong = (
        ADDED.replace("A0011", "A0013") + REVISED.replace("The common", "A common") + DELETED.replace("A002", "A000")
    )
    (one,) = together([whole, read(member(tmp_path, "addenda_2031.txt", wrong))])
    assert [found.message for found in one.findings] == [
        "A00.13 is added as a code here, but not listed as one",
        "A00.0 is revised as `A common cold` here, but listed as `The common cold`",
        "A00.0 is deleted as a code here, but listed as one",
    ]


def test_half_a_revision_is_told(tmp_path: Path) -> None:
    first, second = REVISED.splitlines(keepends=True)
    reading = read(member(tmp_path, "addenda_2031.txt", ADDED + first + DELETED + second + first))
    assert [(one.code, one.span.line) for one in reading.findings if one.span] == [(ROW, 2), (ROW, 4), (ROW, 5)]
    assert reading.bad == 3


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("icd10cm_order_2025.txt", 20241001),
        ("cms_2025_dx.zip/order.txt", 20241001),
        ("icd10cm-order-Jan-2021.txt", 20210101),
        ("icd10cm-codes-April-2025.txt", 20250401),
        ("2026-code-tables/icd10cm_order_2026.txt", 20251001),
        ("icd10cm_order.txt", None),
    ],
)
def test_a_fiscal_year_begins_in_october_of_the_year_before(name: str, day: int | None) -> None:
    assert dated(name) == day


@given(st.binary(max_size=400))
@quick
def test_any_bytes_behind_a_sound_beginning_are_rows_or_told(tmp_path: Path, junk: bytes) -> None:
    reading = OrderFile().read(member(tmp_path, "icd10cm_order_2031.txt", order_file(FEW).encode() + junk))
    told = {one.span.line for one in reading.findings if one.span is not None and one.code in (ROW, TWICE)}
    assert reading.rows == len(rows(reading)) + reading.bad
    assert reading.bad == len(told)


def icd(name: str, form: Format, folder: Path) -> Reading:
    with zipfile.ZipFile(REAL / "icd10cm" / "cms_2025_dx.zip") as archive:
        return form.read(member(folder, name, archive.read(name)))


@real
def test_the_real_files_of_a_fiscal_year_agree(tmp_path: Path) -> None:
    readings = [
        icd("icd10cm_order_2025.txt", OrderFile(), tmp_path),
        icd("icd10cm_codes_2025.txt", CodesFile(), tmp_path),
        icd("icd10cm_order_addenda_2025.txt", Addenda(), tmp_path),
        icd("icd10cm_codes_addenda_2025.txt", Addenda(), tmp_path),
    ]
    assert [len(rows(one)) for one in readings] == [97_584, 74_260, 374, 301]
    (one,) = together(readings)
    assert (one.findings, one.bad, one.dated) == ((), 0, 20241001)
    assert sum(row["billable"] == "yes" for row in rows(one)) == 74_260
    assert [len(rows(one, n)) for n in (0, 1)] == [97_584, 374]
    assert sum(row["parent"] is None for row in rows(one)) == 1_917  # the categories of three characters


@real
def test_the_real_order_file_is_what_pandas_reads(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    listed = rows(icd("icd10cm_order_2025.txt", OrderFile(), tmp_path))
    frame = pandas.read_fwf(
        tmp_path / "icd10cm_order_2025.txt",
        colspecs=[(0, 5), (6, 13), (14, 15), (16, 76), (77, 400)],
        header=None,
        dtype=str,
        keep_default_na=False,
    )
    flags = {"1": "yes", "0": "no"}
    assert [
        (str(row["order"]).zfill(5), row["code"].replace(".", ""), row["billable"], row["short"], row["descriptor"])
        for row in listed
    ] == [(order, code, flags[flag], short, long) for order, code, flag, short, long in frame.itertuples(index=False)]


@real
def test_descriptors_are_those_of_simple_icd_10_cm_where_both_have_the_code(tmp_path: Path) -> None:
    """That library has the tabular list of April 2026: with accents, which the order file writes without; with the
    second name of a seventh character behind a slash; and with what was revised since. Nothing else differs."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        library = pytest.importorskip("simple_icd_10_cm")
    listed = {row["code"]: row for row in rows(icd("icd10cm_order_2025.txt", OrderFile(), tmp_path))}
    both = [code for code in listed if library.is_valid_item(code)]
    assert len(both) >= 97_500
    other = {}
    for code in both:
        spelt = unicodedata.normalize("NFKD", library.get_description(code))
        theirs = "".join(sign for sign in spelt if not unicodedata.combining(sign))
        mine = listed[code]["descriptor"]
        if mine not in (theirs, theirs.partition("/")[0]):
            other[code] = (mine, theirs)
    assert len(other) < 60, list(other.items())[:10]
    parents = [
        code
        for code in both
        if not library.is_chapter_or_block(code)
        and not library.is_chapter_or_block(library.get_parent(code))
        and library.get_parent(code) != listed[code]["parent"]
    ]
    assert parents == []


# --- tables with a header ---

PLACES = "pos_code,pos_type,pos_name,pos_description\n"


def test_places_of_service_are_read_as_published_and_as_copied_from_the_page(tmp_path: Path) -> None:
    plain = read(member(tmp_path, "places.csv", PLACES + '01,Facility,Shop,"Sold, and\nfitted"\n02,,House,\n'))
    assert [(row[LINE], row["code"], row["type"], row["name"], row["description"]) for row in rows(plain)] == [
        (2, "01", "Facility", "Shop", "Sold, and\nfitted"),
        (4, "02", None, "House", None),
    ]
    page = (
        "Codes of a page\n\nPlace of Service Code(s)\tPlace of Service Name\tPlace of Service Description\n"
        "1\tShop\tWhere things are sold\n27-29\tUnassigned\tN/A\n"
    )
    copied = read(member(tmp_path, "page.txt", page))
    assert [(row["code"], row["name"]) for row in rows(copied)] == [
        ("01", "Shop"),
        ("27", "Unassigned"),
        ("28", "Unassigned"),
        ("29", "Unassigned"),
    ]
    assert plain.findings == copied.findings == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1x,Facility,Shop,Sold", (CELL, 3, 1)),
        ("29-27,Facility,Shop,Sold", (CELL, 3, 1)),
        ("02,Facility,,Sold", (ROW, 3, 3)),
        ("01,Facility,Shop,Sold", (TWICE, 3, 1)),
    ],
)
def test_a_place_that_cannot_be_read_is_told_with_its_field(
    tmp_path: Path, line: str, found: tuple[str, int, int]
) -> None:
    reading = read(member(tmp_path, "places.csv", f"{PLACES}01,Facility,Shop,Sold\n{line}\n"))
    (one,) = reading.findings
    assert one.span is not None
    assert (one.code, one.span.line, one.span.column) == found
    assert (reading.rows, reading.bad, len(rows(reading))) == (2, 1, 1)


CLASSES = (
    "hcpcs_code,rbcs_procedure,rbcs_category,rbcs_subcategory,rbcs_family,"
    "hcpcs_date_added,hcpcs_date_ended,rbcs_date_effective\n"
)


def test_of_the_classes_of_one_code_one_holds_on_a_day(tmp_path: Path) -> None:
    text = CLASSES + (
        "X0001,Other,Test,Odd,None,20150101,20201231,20160101\n"
        "X0001,Other,Test,Even,None,20150101,20201231,20140101\n"
        "X0002,Major,Trial,Odd,None,20150101,,20140101\n"
    )
    reading = read(member(tmp_path, "classes.csv", text))
    assert [(row["code"], row["subcategory"], row["effective"], row["until"]) for row in rows(reading)] == [
        ("X0001", "Odd", 20160101, 20201231),
        ("X0001", "Even", 20140101, 20151231),
        ("X0002", "Odd", 20140101, None),
    ]


def test_the_publishers_own_columns_are_known(tmp_path: Path) -> None:
    text = (
        "HCPCS_Cd,RBCS_Id,RBCS_Cat,RBCS_Cat_Desc,RBCS_Cat_Subcat,RBCS_Subcat_Desc,RBCS_FamNumb,RBCS_Family_Desc,"
        "RBCS_Major_Ind,HCPCS_Cd_Add_Dt,HCPCS_Cd_End_Dt,RBCS_Analysis_Start_Dt,RBCS_Analysis_End_Dt\n"
        "X0001,TO001N,T,Test,TO,Odd,1,None,N,01/01/2015,12/31/2020,01/01/2016,12/31/9999\n"
    )
    (row,) = rows(read(member(tmp_path, "classes.csv", text)))
    assert (row["class"], row["category"], row["subcategory"], row["added"], row["effective"]) == (
        "TO001N",
        "Test",
        "Odd",
        20150101,
        20160101,
    )


def test_impossible_days_and_shifted_columns_are_told(tmp_path: Path) -> None:
    text = CLASSES + (
        "X0001,Other,Test,Odd,None,20150230,,20160101\n"
        ",X0002,Other,Test,Odd,None,20150101,\n"
        "X0003,Other,Test,Odd,None,20200101,20150101,20160101\n"
    )
    reading = read(member(tmp_path, "classes.csv", text))
    assert said(reading) == [(CELL, 2), (CELL, 3), (CELL, 4)]
    assert reading.bad == 2  # the third is read, and what is odd in it told


# The texts of this list are made up for the test; no descriptor of anybody is in it.
OWN = "code,short,long,effective,terminated\n"
own_codes = st.from_regex(r"[0-9]{4}[0-9FTU]", fullmatch=True)


@given(
    st.lists(st.tuples(own_codes, shorts, texts, st.sampled_from(("", "2031-02-03"))), min_size=2, max_size=20),
    st.sampled_from(",\t"),
)
@quick
def test_a_licensees_own_list_is_read_and_all_its_words_are_guarded(
    tmp_path: Path, listed: list[tuple[str, str, str, str]], separator: str
) -> None:
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow(OWN.strip().split(","))
    kept = {(code, since): (short, long) for code, short, long, since in reversed(listed)}
    for (code, since), (short, long) in kept.items():
        writer.writerow([code, short, long, since, ""])
    reading = read(member(tmp_path, "own.csv", out.getvalue()))
    assert reading.findings == ()
    assert {(row["code"], row["effective"]): (row["short"], row["descriptor"]) for row in rows(reading)} == {
        (code, 20310203 if since else None): texts_ for (code, since), texts_ in kept.items()
    }
    table = reading.contents[0].table
    assert {column.name for column in table.columns if column.guarded} == {"short", "descriptor"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("X0001,a,b,,", (CELL, 3, 1)),
        ("1234,a,b,,", (CELL, 3, 1)),
        ("12345,,,,", (ROW, 3, 3)),
        ("12345,a,b,2031-02-30,", (CELL, 3, 4)),
        ("12345,a,b,2031-02-03,2030-02-03", (CELL, 3, 5)),
        ("99990,a,b,2031-01-01,", (TWICE, 3, 1)),
    ],
)
def test_a_row_of_ones_own_list_that_cannot_be_read_is_told_with_its_field(
    tmp_path: Path, line: str, found: tuple[str, int, int]
) -> None:
    text = f"{OWN}99990,made up,made up for a test,2031-01-01,\n{line}\n99991,made up,made up as well,,\n"
    reading = CptList().read(member(tmp_path, "own.csv", text))
    (one,) = reading.findings
    assert one.span is not None
    assert (one.code, one.span.line, one.span.column) == found
    assert (reading.bad, len(rows(reading))) == (1, 2)


def test_a_list_of_other_codes_under_the_same_header_is_no_list_of_this_system(tmp_path: Path) -> None:
    made = member(tmp_path, "own.csv", f"{OWN}X0001,a,b,,\nX0002,a,b,,\n")
    assert not CptList().recognizes(made)


def test_a_quotation_mark_that_is_never_closed_swallows_nothing_in_silence(tmp_path: Path) -> None:
    lines = [f"{number:05d},short,long {number},," for number in range(10_000, 10_100)]
    lines[20] = '10020,"short,long,,'
    reading = CptList().read(member(tmp_path, "own.csv", OWN + "\n".join(lines) + "\n"))
    (one,) = reading.findings
    assert (one.code, reading.rows, reading.bad, len(rows(reading))) == (ROW, 100, 80, 20)
    assert "79 lines further on" in one.message


@real
def test_the_real_tables_have_their_counts_and_are_what_pandas_reads() -> None:
    pandas = pytest.importorskip("pandas")
    for name, form, count, columns in (
        ("place-of-service-2024.csv", PlacesOfService(), 99, ("code", "type", "name", "description")),
        (
            "rbcs-2024.csv",
            Rbcs(),
            16_938,
            ("code", "procedure", "category", "subcategory", "family", "added", "ended", "effective"),
        ),
    ):
        path = REAL / "reference" / name
        reading = form.read(Member(name, path, path.read_bytes()[:HEAD]))
        assert (reading.rows, reading.bad, reading.findings) == (count, 0, ())
        frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
        frame = frame.apply(lambda column: column.str.strip())
        mine = [tuple("" if row[name] is None else str(row[name]) for name in columns) for row in rows(reading)]
        assert mine == list(frame.itertuples(index=False, name=None))
