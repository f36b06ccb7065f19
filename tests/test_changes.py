"""What changed between two releases: nothing is missed or made up, and each way of writing it says all of it."""

import csv
import io
import json
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed: nothing can be imported")
pytest.importorskip("python_calamine", reason="python-calamine is not installed: workbooks cannot be read")

from sourcebook.core.code import Range  # noqa: E402
from sourcebook.core.table import Column, Table  # noqa: E402
from sourcebook.core.term import Sort, ValueType  # noqa: E402
from sourcebook.releases.content import content  # noqa: E402
from sourcebook.releases.diff import Changes, TableChanges, between, compared, of_days  # noqa: E402
from sourcebook.releases.exporting import fused  # noqa: E402
from sourcebook.releases.formats.hcpcs_report import CHANGES, HcpcsReport, against  # noqa: E402
from sourcebook.releases.formats.hcpcs_sheet import HcpcsSheet  # noqa: E402
from sourcebook.releases.formats.hcpcs_text import HcpcsText  # noqa: E402
from sourcebook.releases.importing import imported  # noqa: E402
from sourcebook.releases.opening import opened  # noqa: E402
from sourcebook.releases.reading import Reading  # noqa: E402
from sourcebook.releases.shelf import NoSuchRelease, Shelf  # noqa: E402
from sourcebook.render.changes import RENDERERS, as_data  # noqa: E402
from sourcebook.render.layout import Layout  # noqa: E402
from tests.hcpcs_made import Made, many, text  # noqa: E402

REAL = Path(__file__).parents[1].parent / "shared" / "data" / "hcpcs"
real = pytest.mark.skipif(not REAL.is_dir(), reason="the folder with the real data is not there")
quick = settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])

Rows = list[dict[str, Any]]
LISTED = Table(
    "made.listed",
    (
        Column("code", ValueType(Sort.CODE)),
        Column("short", ValueType(Sort.TEXT), guarded=True),
        Column("coverage", ValueType(Sort.TEXT)),
        Column("price1", ValueType(Sort.TEXT)),
        Column("units", ValueType(Sort.NUMBER)),
        Column("added", ValueType(Sort.DATE)),
    ),
    "code",
    since="added",
)
PAIRED = Table(
    "made.paired",
    (Column("one", ValueType(Sort.CODE)), Column("two", ValueType(Sort.CODE)), Column("said", ValueType(Sort.TEXT))),
    "one",
    second="two",
)

values = {
    "short": st.sampled_from([None, "thing", "other thing", "=1+1", "<b>&"]),
    "coverage": st.sampled_from([None, "C", "D"]),
    "price1": st.sampled_from([None, "38", "39"]),
    "units": st.sampled_from([None, 0, 3]),
    "added": st.sampled_from([20180101, 20190101]),
}
codes = st.from_regex(r"A00[0-9][0-9]", fullmatch=True)


@st.composite
def listed(draw: st.DrawFn) -> Rows:
    keys = draw(st.lists(st.tuples(codes, values["added"]), unique_by=lambda key: key, max_size=8))
    return [
        {"code": code, **{name: draw(found) for name, found in values.items()}, "added": added} for code, added in keys
    ]


def arrow(rows: Rows, table: Table = LISTED) -> Any:
    columns = {column.name: [row[column.name] for row in rows] for column in table.columns}
    return content(table, columns, range(1, len(rows) + 1)).data


def changes(*tables: TableChanges, remarks: tuple[str, ...] = ()) -> Changes:
    return Changes("made-2018", "made-2019", 20180101, 20190101, tables, None, remarks)


def key(row: dict[str, Any], with_day: bool) -> tuple[Any, ...]:
    return (row["code"], row["added"]) if with_day else (row["code"],)


@quick
@given(listed(), listed())
def test_what_was_before_with_the_changes_done_is_what_is_after(before: Rows, after: Rows) -> None:
    found = compared(LISTED, arrow(before), arrow(after))
    with_day = any(len({row["code"] for row in rows}) < len(rows) for rows in (before, after))
    made = {key(row, with_day): dict(row) for row in before}
    for gone in found.removed:
        del made[key({"code": gone.code, **gone.values}, with_day)]
    for come in found.added:
        row = {**dict.fromkeys(values), "code": come.code, **come.values}
        made[key(row, with_day)] = row
    for change in found.changed:
        its = made[key(before[change.line_before - 1], with_day)]
        assert its["code"] == change.code
        assert {cell.column: its[cell.column] for cell in change.cells} == {c.column: c.before for c in change.cells}
        its.update({cell.column: cell.after for cell in change.cells})
    in_order = [sorted(rows, key=lambda row: key(row, True)) for rows in (list(made.values()), after)]
    assert in_order[0] == in_order[1]
    assert found.same + len(found.changed) + len(found.added) == len(after)
    assert found.same + len(found.changed) + len(found.removed) == len(before)


@quick
@given(listed())
def test_nothing_changes_from_a_release_to_itself(rows: Rows) -> None:
    found = compared(LISTED, arrow(rows), arrow(rows[::-1]))
    assert not found
    assert found.same == len(rows)


@quick
@given(listed(), listed(), st.tuples(codes, codes).map(sorted))
def test_limits_are_those_codes_and_no_others(before: Rows, after: Rows, ends: list[str]) -> None:
    limits = Range(*ends)
    part = [[row for row in rows if limits.has(row["code"])] for rows in (before, after)]
    whole, alone = (
        compared(LISTED, arrow(before), arrow(after), limits),
        compared(LISTED, arrow(part[0]), arrow(part[1])),
    )
    assert [row.code for row in whole.added] == [row.code for row in alone.added]
    assert [row.code for row in whole.removed] == [row.code for row in alone.removed]
    assert [(row.code, row.cells) for row in whole.changed] == [(row.code, row.cells) for row in alone.changed]


def test_changes_are_of_kinds() -> None:
    before = {"code": "A0001", "short": "x", "coverage": "C", "price1": "38", "units": 1, "added": 20180101}
    after = {"code": "A0001", "short": "y", "coverage": "D", "price1": "39", "units": 1, "added": 20190101}
    (change,) = compared(LISTED, arrow([before]), arrow([after])).changed
    assert change.kinds == ("reworded", "coverage changed", "price changed", "re-dated")


def test_a_code_with_two_lives_has_two_rows() -> None:
    old = {"code": "A0001", "short": "x", "coverage": "C", "price1": None, "units": None, "added": 20180101}
    new = {**old, "short": "y", "added": 20190101}
    found = compared(LISTED, arrow([old]), arrow([old, new]))
    assert [(row.code, row.values["short"]) for row in found.added] == [("A0001", "y")]
    assert (found.changed, found.same) == ((), 1)


def test_pairs_are_told_apart_by_both_codes() -> None:
    rows = [{"one": "A0001", "two": two, "said": "x"} for two in ("A0002", "A0003")]
    after = [{**rows[0], "said": "y"}, {**rows[1], "two": "A0004"}]
    found = compared(PAIRED, arrow(rows, PAIRED), arrow(after, PAIRED))
    assert [(row.code, row.second) for row in found.added] == [("A0001", "A0004")]
    assert [(row.code, row.second) for row in found.removed] == [("A0001", "A0003")]
    assert [(row.code, row.second, row.kinds) for row in found.changed] == [("A0001", "A0002", ("said changed",))]


@quick
@given(listed(), listed())
def test_what_is_withheld_is_in_no_way_of_writing_it(before: Rows, after: Rows) -> None:
    secret = "thing that nobody may see"
    for row in (*before, *after):
        row["short"] = f"{secret} {row['units']} {row['coverage']}" if row["short"] else None
    found = changes(compared(LISTED, arrow(before), arrow(after), withheld=lambda table, code: True))
    for render in RENDERERS.values():
        assert secret not in render(found, Layout(full=True))
    assert found.withheld in ((), ("short",))


# --- in the store ---


@settings(quick, max_examples=8)
@given(many(), many())
def test_releases_in_the_store_are_compared_as_their_tables_are(
    tmp_path: Path, old: list[Made], new: list[Made]
) -> None:
    home = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    home.mkdir()
    for made, year in ((old, 2018), (new, 2019)):
        path = home / f"made {year}.txt"
        path.write_bytes(text(made))
        (outcome,) = imported(path, home, dated=year * 10000 + 101)
        assert outcome.manifest is not None
    shelf = Shelf(home)
    found = between(shelf, "hcpcs-2018", "hcpcs-2019")
    for one in found.tables:
        name = one.table.name
        assert one == compared(one.table, shelf.table(name, "hcpcs-2018"), shelf.table(name, "hcpcs-2019"))
    assert of_days(shelf, "hcpcs", 20180601, 20190601) == found
    assert of_days(shelf, "none", 20180601, 20190601) is None
    with pytest.raises(NoSuchRelease):
        between(shelf, "hcpcs-2018", "hcpcs-2017")


# --- written ---


def some(count: int = 3, **more: str) -> Changes:
    before = [
        {"code": f"A{at:04}", "short": "=HYPERLINK(1)", "coverage": "C", "price1": "38", "units": 1, "added": 20180101}
        for at in range(count)
    ]
    after = [{**row, "short": "<script>alert(1)</script> & so on", "added": 20190101, **more} for row in before[1:]]
    return changes(compared(LISTED, arrow(before), arrow(after)), remarks=("`A0001` is said to be otherwise",))


def test_as_text_it_says_how_much_it_leaves_out() -> None:
    short, whole = (RENDERERS["text"](some(100), Layout(full=full)) for full in (False, True))
    assert "59 more (--full, or --format csv)" in short
    assert "more (" not in whole
    assert whole.count("reworded, re-dated") == 99


def test_rows_that_differ_in_the_same_one_cell_are_put_together() -> None:
    before = [{"code": f"A{at:04}", **dict.fromkeys(values), "coverage": "C"} for at in range(20)]
    found = changes(compared(LISTED, arrow(before), arrow([{**row, "coverage": "D"} for row in before])))
    assert "20 in nothing but coverage, C → D: A0000, A0001" in RENDERERS["text"](found, None)
    assert "20 rows differ in nothing but coverage" in RENDERERS["html"](found, None)


@quick
@given(listed(), listed())
def test_as_json_it_is_all_there(before: Rows, after: Rows) -> None:
    found = changes(compared(LISTED, arrow(before), arrow(after)))
    data = json.loads(RENDERERS["json"](found, None))
    assert data == json.loads(json.dumps(as_data(found)))
    (table,) = data["tables"]
    assert [row["code"] for row in table["changed"]] == [row.code for row in found.tables[0].changed]
    assert sum(len(row["cells"]) for row in table["changed"]) == sum(len(row.cells) for row in found.tables[0].changed)


@quick
@given(listed(), listed())
def test_as_csv_no_cell_begins_a_formula_and_all_are_there(before: Rows, after: Rows) -> None:
    found = compared(LISTED, arrow(before), arrow(after))
    header, *rows = csv.reader(io.StringIO(RENDERERS["csv"](changes(found), None)))
    assert header[:4] == ["change", "table", "code", "second"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    changed = [(row[2], row[4], fused(row[5]), fused(row[6])) for row in rows if row[0] == "changed"]
    assert [one[:2] for one in changed] == [(row.code, cell.column) for row in found.changed for cell in row.cells]
    words = [one[2:] for one in changed if one[1] == "short"]
    assert words == [
        (cell.before or "", cell.after or "") for row in found.changed for cell in row.cells if cell.column == "short"
    ]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_the_page_stands_alone_and_no_text_becomes_markup() -> None:
    page = RENDERERS["html"](some(), None)
    tags = _Tags()
    tags.feed(page)
    assert not {"script", "link", "img", "iframe", "b0"} & set(tags.tags)
    assert [
        value for name, value in tags.attributes if name in ("src", "href") and not str(value).startswith("#")
    ] == []
    assert ("name", "viewport") in tags.attributes
    assert "@media print" in page


def test_the_page_says_that_nothing_changed() -> None:
    assert "Nothing changed." in RENDERERS["html"](changes(compared(LISTED, arrow([]), arrow([]))), None)


# --- the real files ---


@cache
def contents(name: str) -> Reading:
    with opened(REAL / name) as found:
        formats = (HcpcsText(), HcpcsSheet())
        return next(format.read(one) for format in formats for one in found.members if format.recognizes(one))


def real_changes(before: str, after: str) -> list[TableChanges]:
    old, new = contents(before), contents(after)
    pairs = zip(old.contents, new.contents, strict=True)
    return [compared(one.table, one.data, other.data) for one, other in pairs]


Y2018, Y2019 = "2018-Alpha-Numeric-HCPCS-File.zip", "2019-Alpha-Numeric-HCPCS-File.zip"


@real
def test_from_2018_to_2019_as_many_codes_changed_as_the_readme_says() -> None:
    found = real_changes(Y2018, Y2019)
    assert sum(len(one.added) for one in found) == 244
    assert [row.code for one in found for row in one.removed] == ["G9976", "G9977", "DA"]
    assert sum(len(one.changed) for one in found) == 485


@real
def test_from_april_to_july_2020_as_many_codes_changed_as_the_readme_says() -> None:
    found = real_changes("2020_04_anweb.xlsx", "2020_07_anweb.xlsx")
    assert [sum(map(len, group)) for group in zip(*((t.added, t.removed, t.changed) for t in found), strict=True)] == [
        61,
        0,
        32,
    ]
    kinds = changes(*found).kinds
    assert kinds == {"action changed": 31, "re-dated": 13, "xref changed": 6, "reworded": 5}


@real
def test_what_cms_reports_to_have_changed_is_what_did_but_for_what_the_docs_explain() -> None:
    before, after = (
        {row["code"]: row for one in contents(name).contents for row in one.data.to_pylist()} for name in (Y2018, Y2019)
    )
    with opened(REAL / Y2019) as found:
        (report,) = (HcpcsReport().read(one) for one in found.members if HcpcsReport().recognizes(one))
    (reported,) = report.contents
    assert reported.table is CHANGES
    said = reported.data.to_pylist()
    remarks = against(said, before, after)
    about = {remark.split("`")[1]: remark for remark in remarks}
    assert len(remarks) == len(about) == 47
    discontinued = {row["code"] for row in said if row["change"] == "Discontinued"}
    assert sum("not listed before" in remark and code in discontinued for code, remark in about.items()) == 16
    assert sum("not reported as changed, but descriptor" in remark for remark in remarks) == 18
    assert {code for code, remark in about.items() if "asc-date" in remark} == {"C9488", "C9745", "C9746", "C9747"}
    assert {code for code, remark in about.items() if "not listed any more" in remark} == {"DA", "G9976", "G9977"}
    assert {code for code, remark in about.items() if "same first day" in remark} == {"QQ", "VM"}
    others = {code for code, remark in about.items() if "not listed before" in remark} - discontinued
    assert others == {"G9868", "G9869", "G9870", "Q2041"}
    agreed = [row for row in said if row["code"] not in about]
    assert len(agreed) == 428 - 16 - 2 - 1
