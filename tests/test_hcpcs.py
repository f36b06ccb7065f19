"""HCPCS Level II: made files in CMS's record layout are read as they were written, and what is damaged is told with its
line; the real ones have the counts that their README gives, and say the same as text, as sheet and to other readers."""

import io
import warnings
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: nothing can be imported")
pytest.importorskip("python_calamine", reason="python-calamine is not installed: workbooks cannot be read")

from sourcebook.releases.editing import edited  # noqa: E402
from sourcebook.releases.findings import CELL, DIFFERS, GAP, ROW, TWICE  # noqa: E402
from sourcebook.releases.formats import FORMATS  # noqa: E402
from sourcebook.releases.formats.hcpcs_corrections import HcpcsCorrections, HcpcsCorrectionsPrint  # noqa: E402
from sourcebook.releases.formats.hcpcs_layout import BLANK, CODES, DESCRIPTOR, FIELDS, ODD, WIDTH, words  # noqa: E402
from sourcebook.releases.formats.hcpcs_release import together  # noqa: E402
from sourcebook.releases.formats.hcpcs_report import CHANGES, HcpcsReport, HcpcsReportPrint, against  # noqa: E402
from sourcebook.releases.formats.hcpcs_sheet import HcpcsSheet  # noqa: E402
from sourcebook.releases.formats.hcpcs_text import HcpcsText  # noqa: E402
from sourcebook.releases.opening import Member, Refused, opened  # noqa: E402
from sourcebook.releases.reading import LINE, Edit, Format, Reading  # noqa: E402
from sourcebook.text.value import replace  # noqa: E402
from tests.hcpcs_made import NOTICE, Made, many, member, records, sheet, sheet_rows, text  # noqa: E402

REAL = Path(__file__).parents[1].parent / "shared" / "data" / "hcpcs"
real = pytest.mark.skipif(not REAL.is_dir(), reason="the folder with the real data is not there")
quick = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])

PLAIN = {"added": "20190101", "effective": "20190101", "action": "N", "coverage": "C", "short": "thing"}
THREE = [Made(code, {**PLAIN, "descriptor": f"a thing called {code}"}) for code in ("A0021", "A0080", "A0090")]
LONG = Made("B4105", {**PLAIN, "descriptor": "word " * 60 + "end"})


def read(made: Member) -> Reading:
    return HcpcsText().read(made)


def rows(reading: Reading) -> dict[str, dict[str, Any]]:
    return {row["code"]: row for content in reading.contents for row in content.data.to_pylist()}


def bare(reading: Reading) -> dict[str, dict[str, Any]]:
    return {code: {name: cell for name, cell in row.items() if name != LINE} for code, row in rows(reading).items()}


def told(reading: Reading) -> list[tuple[str, int]]:
    return [(found.code, found.span.line) for found in reading.findings if found.span is not None]


def on_lines(reading: Reading) -> set[int]:
    return {line for _, line in told(reading)}


def recognizing(made: Member) -> list[str]:
    return [format.name for format in FORMATS if format.recognizes(made)]


# --- text ---


@quick
@given(many())
def test_what_is_written_is_read(tmp_path: Path, made: list[Made]) -> None:
    reading = read(member(tmp_path, text(made)))
    assert told(reading) == []
    assert bare(reading) == {
        one.code: {name: one.value(name) for name in ("code", *(each.name for each in FIELDS))} for one in made
    }
    assert reading.rows == sum(len(records(one)) for one in made)
    assert [content.data.num_rows for content in reading.contents] == [
        sum(not one.is_modifier for one in made),
        sum(one.is_modifier for one in made),
    ]


@quick
@given(many())
def test_a_row_has_the_line_it_begins_in(tmp_path: Path, made: list[Made]) -> None:
    data = text(made)
    lines = data.decode("latin-1").split("\r\n")
    for code, row in rows(read(member(tmp_path, data))).items():
        assert lines[row[LINE] - 1][:5].strip() == code


@quick
@given(many(), st.data())
def test_a_line_that_is_cut_is_told(tmp_path: Path, made: list[Made], data: st.DataObject) -> None:
    lines = text(made, notice="").split(b"\r\n")[:-1]
    at = data.draw(st.integers(0, len(lines) - 1))
    assume(len(lines) > 1)
    lines[at] = lines[at][: data.draw(st.integers(12, WIDTH - 1))]
    reading = read(member(tmp_path, b"\r\n".join([*lines, b""])))
    assert at + 1 in on_lines(reading)


@quick
@given(many(), st.data())
def test_a_shifted_field_is_told(tmp_path: Path, made: list[Made], data: st.DataObject) -> None:
    lines = text(made, notice="").split(b"\r\n")[:-1]
    firsts = [at for at, line in enumerate(lines) if line[10:11] in b"37"]
    at = data.draw(st.sampled_from(firsts))
    column = data.draw(st.integers(DESCRIPTOR.last, 291))
    lines[at] = lines[at][:column] + b" " + lines[at][column:-1]
    reading = read(member(tmp_path, b"\r\n".join([*lines, b""])))
    assert at + 1 in on_lines(reading)


@quick
@given(many(least=3), st.data())
def test_one_damaged_byte_loses_no_row_in_silence(tmp_path: Path, made: list[Made], data: st.DataObject) -> None:
    whole = text(made, notice="")
    before = bare(read(member(tmp_path, whole)))
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:at] + bytes([data.draw(st.integers(0, 255))]) + whole[at + 1 :]
    reading = read(member(tmp_path, damaged))
    after = bare(reading)
    gone = before.keys() - after.keys()
    changed = [code for code in before.keys() & after.keys() if before[code] != after[code]]
    # A letter for a letter in a code, a digit for a digit in a day: another file, in which nothing is wrong.
    assert told(reading) or (len(gone) <= 1 and len(after) == len(before) and len(changed) + len(gone) <= 1)


@quick
@given(many(), st.data())
def test_a_byte_that_cannot_be_in_a_field_is_told(tmp_path: Path, made: list[Made], data: st.DataObject) -> None:
    lines = text(made, notice="").split(b"\r\n")[:-1]
    at = data.draw(st.sampled_from([at for at, line in enumerate(lines) if line[10:11] in b"37"]))
    column = data.draw(st.sampled_from([*range(11), *range(268, 284)]))
    lines[at] = lines[at][:column] + b"?" + lines[at][column + 1 :]
    reading = read(member(tmp_path, b"\r\n".join([*lines, b""])))
    assert at + 1 in on_lines(reading)


def test_a_record_of_a_description_that_is_missing_is_told(tmp_path: Path) -> None:
    lines = records(LONG)
    del lines[2]
    reading = read(member(tmp_path, "\r\n".join(lines).encode()))
    assert told(reading) == [(GAP, 3)]


def test_more_of_a_description_without_its_code_is_told(tmp_path: Path) -> None:
    lines = [*records(THREE[0]), *records(LONG)[1:]]
    reading = read(member(tmp_path, "\r\n".join(lines).encode()))
    assert set(told(reading)) == {(ROW, line) for line in range(2, 2 + len(records(LONG)) - 1)}
    assert reading.bad == len(records(LONG)) - 1


def test_more_of_a_description_whose_code_cannot_be_read_is_told(tmp_path: Path) -> None:
    first, *more = records(LONG)
    lines = [*records(THREE[0]), first[:200], *more]
    reading = read(member(tmp_path, "\r\n".join(lines).encode()))
    assert on_lines(reading) == set(range(2, len(lines) + 1))
    assert [found.message for found in reading.findings][1] == (
        "more of the description of `B4105`, the first record of which cannot be read"
    )


def test_an_unknown_kind_of_record_is_told(tmp_path: Path) -> None:
    lines = [record for made in THREE for record in records(made)]
    lines[1] = lines[1][:10] + "5" + lines[1][11:]
    reading = read(member(tmp_path, "\r\n".join(lines).encode()))
    assert told(reading) == [(ROW, 2)]
    assert (reading.rows, reading.bad) == (3, 1)


def test_a_code_that_is_there_twice_is_told(tmp_path: Path) -> None:
    lines = [*records(THREE[0]), *records(LONG), *records(LONG)]
    reading = read(member(tmp_path, "\r\n".join(lines).encode()))
    assert told(reading) == [(TWICE, 2 + len(records(LONG)))]
    assert reading.bad == len(records(LONG))


def test_codes_that_are_out_of_order_are_told(tmp_path: Path) -> None:
    reading = read(member(tmp_path, text([*THREE[1:], THREE[0]])))
    assert told(reading) == [(ODD, 7)]


def test_a_last_day_that_is_none_takes_its_row_out(tmp_path: Path) -> None:
    made = Made("A0021", {**PLAIN, "terminated": "20190231", "descriptor": "a thing"})
    reading = read(member(tmp_path, text([made, *THREE[1:]])))
    assert told(reading) == [(CELL, 5)]
    assert "A0021" not in rows(reading)


def test_another_day_that_is_none_is_left_blank(tmp_path: Path) -> None:
    made = Made("A0021", {**PLAIN, "asc-date": "20190231", "descriptor": "a thing"})
    reading = read(member(tmp_path, text([made, *THREE[1:]])))
    assert told(reading) == [(BLANK, 5)]
    assert rows(reading)["A0021"]["asc-date"] is None


def test_a_day_that_begins_in_the_field_before_it_leaves_both_blank(tmp_path: Path) -> None:
    (line,) = records(THREE[0])
    line = line[:230] + "20180101  " + line[240:]
    reading = read(member(tmp_path, line.encode()))
    assert [(found.code, found.help) for found in reading.findings] == [
        (BLANK, "with asc-group it is 20180101, which begins 2 columns too early; both cells are left blank")
    ]
    assert (rows(reading)["A0021"]["asc-group"], rows(reading)["A0021"]["asc-date"]) == (None, None)


def test_letters_in_several_columns_are_a_shifted_row(tmp_path: Path) -> None:
    (line,) = records(THREE[0])
    line = line[:255] + "   " + line[255:-3]
    reading = read(member(tmp_path, "\r\n".join([line, *records(THREE[1])]).encode()))
    assert (ROW, 1) in told(reading)
    assert on_lines(reading) == {1}
    assert [*rows(reading)] == ["A0080"]


def test_what_stands_outside_of_the_layout_is_told(tmp_path: Path) -> None:
    (line,) = records(THREE[0])
    reading = read(member(tmp_path, (line[:300] + "X" + line[301:]).encode()))
    assert told(reading) == [(ODD, 1)]


def test_notices_around_the_records_are_kept_and_no_rows(tmp_path: Path) -> None:
    data = text(THREE) + b"\r\n-- and one below\r\n"
    reading = read(member(tmp_path, data))
    assert told(reading) == []
    assert reading.facts == {
        "notice": "***Disclaimers -- Made for tests; no code of it means anything. -- and one below"
    }


@pytest.mark.parametrize(
    "data",
    [
        b"",
        NOTICE.encode(),
        b"<html><body>A002100100 3 gone</body></html>",
        b"00001 A00     0 Cholera                                                      Cholera\r\n" * 30,
        b"code,short\r\nA0021,thing\r\n",
        b"\x00" * 4000,
    ],
)
def test_other_files_are_not_taken_for_it(tmp_path: Path, data: bytes) -> None:
    assert not HcpcsText().recognizes(member(tmp_path, data))


def test_it_is_known_by_its_contents(tmp_path: Path) -> None:
    assert recognizing(member(tmp_path, text([*THREE, LONG]), "nothing.dat")) == ["hcpcs-text"]


# --- vintage ---


def acted(code: str, effective: str, action: str = "A") -> Made:
    return Made(code, {**PLAIN, "effective": effective, "action": action, "descriptor": "a thing"})


def test_a_release_is_of_the_latest_day_on_which_more_than_one_action_took_effect(tmp_path: Path) -> None:
    made = [acted("A0021", "20190101"), acted("A0022", "20190101", "C"), acted("A0023", "20180401")]
    assert read(member(tmp_path, text(made))).dated == 20190101


def test_one_day_by_itself_dates_no_release(tmp_path: Path) -> None:
    made = [acted("A0021", "20190101"), acted("A0022", "20190101"), acted("A0023", "20290101")]
    assert read(member(tmp_path, text(made))).dated == 20190101
    assert read(member(tmp_path, text(THREE))).dated is None


# --- sheets ---


@settings(quick, max_examples=10)
@given(many(), st.integers(0, 12))
def test_a_sheet_says_what_the_text_says(tmp_path: Path, made: list[Made], above: int) -> None:
    of_sheet = HcpcsSheet().read(sheet(tmp_path, sheet_rows(made, above)))
    assert told(of_sheet) == []
    assert bare(of_sheet) == bare(read(member(tmp_path, text(made))))
    assert {row[LINE] for row in rows(of_sheet).values()} == set(range(above + 2, above + 2 + len(made)))


def test_a_number_among_texts_is_told_and_read(tmp_path: Path) -> None:
    cells = sheet_rows(THREE)
    cells[2][cells[0].index("ADD DT")] = 20190101
    reading = HcpcsSheet().read(sheet(tmp_path, cells))
    assert told(reading) == [(ODD, 3)]
    assert rows(reading)["A0080"]["added"] == 20190101


def test_a_stray_kind_of_record_is_joined_to_its_code_and_told(tmp_path: Path) -> None:
    cells = sheet_rows(THREE)
    more: list[object] = [None] * len(cells[0])
    more[:4] = ["A0080", "0020", "4", "and more of it"]
    reading = HcpcsSheet().read(sheet(tmp_path, [*cells[:3], more, *cells[3:]]))
    assert told(reading) == [(ODD, 4)]
    assert rows(reading)["A0080"]["descriptor"] == "a thing called A0080 and more of it"


def test_a_stray_kind_of_record_without_its_code_is_bad(tmp_path: Path) -> None:
    cells = sheet_rows(THREE)
    more: list[object] = [None] * len(cells[0])
    more[:4] = ["A0099", "0020", "4", "and more of it"]
    reading = HcpcsSheet().read(sheet(tmp_path, [*cells[:3], more, *cells[3:]]))
    assert told(reading) == [(ROW, 4)]
    assert reading.bad == 1


def test_columns_that_are_missing_or_strange_are_told(tmp_path: Path) -> None:
    cells = [row[:5] + row[6:] for row in sheet_rows(THREE)]
    cells[0].append("NEW ONE")
    reading = HcpcsSheet().read(sheet(tmp_path, cells))
    assert [found.message for found in reading.findings] == [
        "the columns NEW ONE are in no record layout that is known, and are not read",
        "the sheet has no column PRICE1",
    ]


# --- corrections ---

HEADER = ["CODE", "ACTION", "EFF DATE", "SHORT DESC", "LONG DESC", "TOS ", "BETOS", "COV", "PRICE", "XREF CODE"]
HEADER += ["ASC IND", "ASC DATE", "COMMENTS"]


def corrections(path: Path, *said: Mapping[str, object]) -> Reading:
    table: list[list[object]] = [[None, "2019 ALPHA-NUMERIC HCPCS CORRECTIONS"], [None], list(HEADER)]
    table += [[one.get(name.strip()) for name in HEADER] for one in said]
    return HcpcsCorrections().read(sheet(path, table))


@pytest.mark.parametrize(
    ("action", "more", "cells"),
    [
        ("Change Cov to C and Price to 39", {}, {"coverage": "C", "price1": "39"}),
        ("Change Cov to C", {"COV": "C"}, {"coverage": "C"}),
        ('Change Action code to "F" and add Action Effective date', {}, {"action": "F", "effective": 20190101}),
        ("Change xref code to A0090", {}, {"xref1": "A0090"}),
        ('Remove "YY" ASC Ind and ASC Start date of 01/01/2019', {}, {"asc-group": None, "asc-date": None}),
        ('Add "YY" ASC Ind ', {"ASC IND": "YY", "ASC DATE": "01/01/2019"}, {"asc-group": "YY", "asc-date": 20190101}),
        ("Discontinue ", {"XREF CODE": "A0090"}, {"terminated": 20181231, "effective": 20190101, "action": "D"}),
    ],
)
def test_a_correction_does_what_it_says(
    tmp_path: Path, action: str, more: Mapping[str, object], cells: Mapping[str, object]
) -> None:
    reading = corrections(tmp_path, {"CODE": "A0080", "ACTION": action, "EFF DATE": "01/01/2019", **more})
    (edit,) = reading.edits
    assert cells.items() <= edit.cells.items()
    assert (edit.code, edit.adds, edit.restores, edit.line) == ("A0080", False, False, 4)
    assert (reading.corrects, reading.dated, told(reading)) == (True, 20190101, [])


def test_a_correction_adds_a_code(tmp_path: Path) -> None:
    said = {
        "CODE": "J1095",
        "ACTION": "ADD CODE",
        "EFF DATE": "01/01/2019",
        "TOS": "9,F",
        "COMMENTS": "Statute 1833(t)",
    }
    (edit,) = corrections(tmp_path, said).edits
    assert edit.adds
    assert {
        "added": 20190101,
        "tos1": "9",
        "tos2": "F",
        "statute": "1833(t)",
        "action": "A",
    }.items() <= edit.cells.items()


def test_a_date_that_is_none_is_told_and_left_blank(tmp_path: Path) -> None:
    reading = corrections(tmp_path, {"CODE": "J1095", "ACTION": "ADD CODE", "EFF DATE": "01/0/12019"})
    assert told(reading) == [(BLANK, 4)]
    assert reading.edits[0].cells["added"] is None


@pytest.mark.parametrize(
    "action", ["Have a look at it", "Change Cov", "Change Cov to C and see below", "Add Price", ""]
)
def test_a_correction_that_is_not_understood_does_nothing_and_is_told(tmp_path: Path, action: str) -> None:
    reading = corrections(tmp_path, {"CODE": "A0080", "ACTION": action, "EFF DATE": "01/01/2019"})
    assert (reading.edits, told(reading), reading.bad) == ((), [(ROW, 4)], 1)


def test_words_and_columns_that_disagree_are_told(tmp_path: Path) -> None:
    said = {"CODE": "A0080", "ACTION": "Change Cov to C", "EFF DATE": "01/01/2019", "COV": "D"}
    assert told(corrections(tmp_path, said)) == [(DIFFERS, 4)]


def test_edits_are_done_where_they_belong_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    contents = read(member(tmp_path, text(THREE))).contents
    table = CODES.name
    edits = (
        Edit(table, "A0080", 5, {"coverage": None, "price1": "39"}),
        Edit(table, "A0085", 6, {"coverage": "D"}, adds=True),
        Edit(table, "A0080", 7, {"coverage": "M"}),
    )
    after, findings = edited(contents, edits, "corrections.xlsx")
    was, now = contents[0].data.to_pylist(), after[0].data.to_pylist()
    assert findings == ()
    assert [row["code"] for row in now] == ["A0021", "A0080", "A0085", "A0090"]
    assert (now[0], now[3]) == (was[0], was[2])
    assert now[1] == {**was[1], "coverage": "M", "price1": "39", LINE: 7}
    assert after[1] == contents[1]


def test_edits_that_cannot_be_done_are_told(tmp_path: Path) -> None:
    contents = read(member(tmp_path, text(THREE))).contents
    edits = (
        Edit(CODES.name, "Z9999", 5, {"coverage": "C"}),
        Edit(CODES.name, "A0021", 6, {"coverage": "C"}, adds=True),
        Edit(CODES.name, "Z9998", 7, {}, restores=True),
        Edit(CODES.name, "A0021", 8, {"colour": "red"}),
        Edit("hcpcs.none", "A0021", 9, {}),
    )
    _, findings = edited(contents, edits, "corrections.xlsx")
    assert [found.span.line for found in findings if found.span is not None] == [5, 6, 7, 8, 9]


# --- reports of changes ---


def report(path: Path, *said: tuple[str, str], name: str = "report.xlsx") -> Reading:
    made = sheet(path, [["HCPCS/MOD", "TYPE OF CHANGE"], *said], name)
    return replace(HcpcsReport().read(made), file=name)


def test_a_report_that_agrees_with_its_release_says_nothing(tmp_path: Path) -> None:
    made = replace(read(member(tmp_path, text([acted("A0021", "20190101"), *THREE[1:]]))), file="made.txt")
    its = report(tmp_path, ("A0021", "ADD"), ("A0080", "No Change"), ("A0090", "No Change"))
    (whole,) = together([made, its])
    assert whole.findings == ()
    assert [content.table.name for content in whole.contents] == ["hcpcs.codes", "hcpcs.modifiers", CHANGES.name]
    assert whole.contents[2].data["code"].to_pylist() == ["A0021"]


def test_a_report_that_disagrees_with_its_release_is_told(tmp_path: Path) -> None:
    made = replace(read(member(tmp_path, text([acted("A0021", "20190101"), *THREE[1:]]))), file="made.txt")
    its = report(tmp_path, ("A0021", "Discontinued"), ("A0080", "No Change"), ("Q0001", "ADD"))
    (whole,) = together([made, its])
    assert [found.message for found in whole.findings] == [
        "`A0021` is reported as `Discontinued`, but its action in the release is `A`",
        "`Q0001` is reported as `ADD`, but not listed in the release",
        "1 codes are reported with a change of kind `D`, the release has 0",
        "1 codes are reported with a change of kind `N`, the release has 2",
    ]


def test_a_report_by_itself_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        together([report(tmp_path, ("A0021", "ADD"))])


def test_a_printed_report_is_read(tmp_path: Path) -> None:
    data = b" HCPCS/MOD      TYPE OF CHANGE    SHORT DESCRIPTION\r\n   A0021             ADD          Thing\r\n"
    made = member(tmp_path, data, "report.prn")
    assert recognizing(made) == ["hcpcs-report-print"]
    (content,) = HcpcsReportPrint().read(made).contents
    assert content.data.to_pylist() == [{LINE: 2, "code": "A0021", "change": "ADD", "short": None, "descriptor": None}]


def test_what_a_report_says_otherwise_than_two_releases_is_told() -> None:
    before: dict[str, dict[str, object]] = {
        "A0021": {"added": 1, "short": "x"},
        "A0022": {"added": 1},
        "A0023": {"added": 1},
    }
    after: dict[str, dict[str, object]] = {
        "A0021": {"added": 1, "short": "y"},
        "A0022": {"added": 1},
        "A0024": {"added": 2},
    }
    said = [
        {"code": "A0022", "change": "Long Description Change"},
        {"code": "A0021", "change": "Short Description Change"},
    ]
    assert against(said, before, after) == [
        "`A0022` is reported as `Long Description Change`, but nothing that this is about differs (nothing else does)",
        "`A0023` is not reported as changed, but it is not listed any more",
        "`A0024` is not reported as changed, but it was not listed before",
    ]


# --- the real files ---


@cache
def real_readings(name: str) -> Mapping[str, Reading]:
    """The readings of a file by the name of the format; of a zip all of its members."""
    out: dict[str, Reading] = {}
    with opened(REAL / name) as found:
        for one in found.members:
            format: Format | None = next((format for format in FORMATS if format.recognizes(one)), None)
            if format is not None:
                out[f"{format.name} {Path(one.name).stem}"] = replace(format.read(one), file=one.name)
    return out


def of(name: str, format: str) -> Reading:
    return next(reading for key, reading in real_readings(name).items() if key.startswith(f"{format} "))


Y2018, Y2019 = "2018-Alpha-Numeric-HCPCS-File.zip", "2019-Alpha-Numeric-HCPCS-File.zip"
CORRECTIONS = "2019-HCPCS-Alpha-Numeric-Corrections.zip"
APRIL, JULY = "2020_04_anweb.xlsx", "2020_07_anweb.xlsx"


@real
@pytest.mark.parametrize(
    ("name", "format", "codes", "modifiers", "lines", "day"),
    [
        (Y2018, "hcpcs-text", 6205, 354, 10985, 20180101),
        (Y2018, "hcpcs-sheet", 6205, 354, 6559, 20180101),
        (Y2019, "hcpcs-text", 6440, 360, 11622, 20190101),
        (Y2019, "hcpcs-sheet", 6440, 360, 6801, 20190101),
        (APRIL, "hcpcs-sheet", 6728, 369, 7098, 20200401),
        (JULY, "hcpcs-sheet", 6789, 369, 7159, 20200701),
    ],
)
def test_real_files_have_the_counts_of_their_readme(
    name: str, format: str, codes: int, modifiers: int, lines: int, day: int
) -> None:
    reading = of(name, format)
    assert [content.data.num_rows for content in reading.contents] == [codes, modifiers]
    assert (reading.rows, reading.bad, reading.dated) == (lines, 0, day)


@real
@pytest.mark.parametrize(
    ("name", "format", "found"),
    [
        (Y2018, "hcpcs-text", [(BLANK, line) for line in (1884, 1955, 1956, 1958, 1960)]),
        (Y2019, "hcpcs-text", [(ODD, 4461)]),
        (Y2019, "hcpcs-sheet", [(ODD, 2255), (ODD, 4045), (ODD, 4045)]),
        (APRIL, "hcpcs-sheet", [(ODD, 2301)]),
        (JULY, "hcpcs-sheet", [(ODD, 2306)]),
    ],
)
def test_the_dirt_of_real_files_is_told(name: str, format: str, found: list[tuple[str, int]]) -> None:
    assert told(of(name, format)) == found


@real
def test_text_and_sheet_of_2018_say_the_same() -> None:
    assert bare(of(Y2018, "hcpcs-text")) == bare(of(Y2018, "hcpcs-sheet"))


@real
def test_text_and_sheet_of_2019_differ_in_what_only_one_of_them_has() -> None:
    ours, theirs = bare(of(Y2019, "hcpcs-text")), bare(of(Y2019, "hcpcs-sheet"))
    assert ours.keys() == theirs.keys()
    differ = [
        (name, theirs[code][name]) for code, row in ours.items() for name in row if row[name] != theirs[code][name]
    ]
    assert Counter(differ) == {("effective", None): 115, ("tos4", "R"): 2}


def cells_of(name: str, reader: str) -> list[tuple[object, ...]]:
    """The cells of the sheet of codes, from its header on, as another library reads them."""
    with warnings.catch_warnings(), opened(REAL / name) as found:
        warnings.simplefilter("ignore")
        sheets = [one for one in found.members if one.is_xlsx and HcpcsSheet().recognizes(one)]
        if reader == "openpyxl":
            import openpyxl

            whole = list(
                openpyxl.load_workbook(io.BytesIO(sheets[0].data), read_only=True)
                .worksheets[0]
                .iter_rows(values_only=True)
            )
        else:
            import pandas

            frame = pandas.read_excel(io.BytesIO(sheets[0].data), header=None, dtype=object, keep_default_na=False)
            whole = [tuple(None if cell == "" else cell for cell in row) for row in frame.itertuples(index=False)]
    first = next(at for at, row in enumerate(whole) if row[0] == "HCPC")
    return [row for row in whole[first:] if any(cell is not None for cell in row)]


@real
@pytest.mark.parametrize(("name", "reader"), [(JULY, "pandas"), (APRIL, "openpyxl"), (Y2019, "openpyxl")])
def test_other_readers_find_the_same_in_every_cell(name: str, reader: str) -> None:
    header, *others = cells_of(name, reader)
    by_header = {each.header: each for each in FIELDS}
    ours = rows(of(name, "hcpcs-sheet"))
    compared = 0
    joined = {str(row[0]).strip(): str(row[3]) for row in others if row[2] not in ("3", "7")}
    for row in others:
        if row[2] not in ("3", "7"):
            continue
        code = str(row[0]).strip()
        for title, cell in zip(header, row, strict=True):
            each = by_header.get(str(title))
            if each is None:
                continue
            said = "" if cell is None else str(cell)
            if each is DESCRIPTOR:
                said = words(f"{said} {joined.get(code, '')}")
            mine = ours[code][each.name]
            if each.name == "sequence":
                mine = str(mine)[:4]
            assert ("" if mine is None else str(mine)) == said.strip(), (code, each.name)
            compared += 1
    assert compared == len(ours) * (len(FIELDS))


@real
def test_the_corrections_of_2019_are_done_one_after_the_other() -> None:
    found = real_readings(CORRECTIONS)
    assert [reading.bad for reading in found.values()] == [0] * 4
    first, second = (reading for key, reading in found.items() if key.startswith("hcpcs-corrections "))
    assert (len(first.edits), len(second.edits)) == (11, 3)
    assert told(first) == [(BLANK, 14)]
    before = of(Y2019, "hcpcs-text")
    older = rows(of(Y2018, "hcpcs-text"))
    once, findings = edited(before.contents, first.edits, first.file)
    twice, more = edited(once, second.edits, second.file, lambda table, code: older.get(code))
    assert (findings, more) == ((), ())
    was, now = bare(before), bare(replace(before, contents=twice))
    assert now.keys() - was.keys() == {"C1890", "DA", "J1095", "J2186", "J2787", "Q5111"}
    assert was.keys() <= now.keys()
    changed = {code: {name for name in was[code] if was[code][name] != now[code][name]} for code in was}
    assert {code: names for code, names in changed.items() if names} == {
        "A5513": {"action", "effective"},
        "B4105": {"coverage", "price1"},
        "C9034": {"action", "effective", "terminated", "xref1"},
        "C9468": {"xref1"},
        "J7329": {"asc-group", "asc-date"},
        "Q2026": {"asc-group", "asc-date"},
        "Q9994": {"coverage", "price1"},
    }
    assert (now["C9034"]["terminated"], now["Q5111"]["added"]) == (20181231, None)
    assert now["DA"] == {name: cell for name, cell in older["DA"].items() if name != LINE}


@real
def test_printed_corrections_are_known_and_not_read() -> None:
    with opened(REAL / CORRECTIONS) as found:
        printed = [one for one in found.members if HcpcsCorrectionsPrint().recognizes(one)]
        assert len(printed) == 2
        made = [replace(HcpcsCorrectionsPrint().read(one), file=one.name) for one in printed]
    with pytest.raises(Refused):
        together(made)


@real
@pytest.mark.parametrize(
    ("name", "counts"),
    [
        (Y2018, {"ADD": 152, "Payment Change": 64, "Long Description Change": 50, "Discontinued": 40}),
        (Y2019, {"ADD": 228, "Long Description Change": 94, "Discontinued": 49, "Payment Change": 47}),
    ],
)
def test_reports_agree_with_the_release_they_came_with(name: str, counts: Mapping[str, int]) -> None:
    (whole,) = together(list(real_readings(name).values()))
    changes = next(content for content in whole.contents if content.table.name == CHANGES.name)
    counted = Counter(changes.data["change"].to_pylist())
    assert counts.items() <= counted.items()
    # In 2018 the report leaves one modifier out to which nothing was done.
    said = [found.message for found in whole.findings if "reported" in found.message]
    assert said == (
        ["6,231 codes are reported with a change of kind `N`, the release has 6,232"] if name == Y2018 else []
    )
