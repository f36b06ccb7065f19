"""Files as strangers bring them: damaged, mixed up, of odd names. Each is told; nothing is dropped in silence."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from sourcebook.releases.importing import NEW, REFUSED, REPLACED, SAME, Outcome, imported
from sourcebook.releases.shelf import Shelf, StoreDamaged, TableDamaged
from tests.hcpcs_made import text
from tests.making import BED, CRUTCHES, LEFT, RIDE, order_file

pytest.importorskip("pyarrow", reason="importing needs pyarrow")

HCPCS = text([RIDE, CRUTCHES, BED, LEFT])
LIMITS = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n"
LIMIT = "{:05d},{},2 Date of Service Edit: Policy,CMS Policy\n"
PLACES = "pos_code,pos_type,pos_name,pos_description\n01,Non-Facility,Pharmacy,Where drugs are sold.\n"


def put(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def taken(folder: Path, name: str, data: bytes | str, **more: str) -> Outcome:
    (outcome,) = imported(put(folder, name, data), folder / "home", **more)  # type: ignore[arg-type]
    return outcome


def first(outcome: Outcome) -> tuple[str, int]:
    """Code and line of what is told first."""
    one = outcome.findings[0]
    return one.code, one.span.line if one.span else 0


def limits(count: int) -> list[str]:
    return [LIMIT.format(number, 1) for number in range(10_000, 10_000 + count)]


# --- cut short, mixed up ---


@pytest.mark.parametrize("name", ["HCPC2019_CONTR_ANWEB.txt", "icd10cm-order-2025.txt"])
def test_a_file_that_ends_within_a_row_is_refused(tmp_path: Path, name: str) -> None:
    whole = HCPCS if name.startswith("HCPC") else order_file()
    lines = whole.split(b"\r\n")[:-1]
    cut = b"\r\n".join([*lines[:-1], lines[-1][: len(lines[-1]) // 4]])
    outcome = taken(tmp_path, name, cut)
    assert (outcome.state, first(outcome)) == (REFUSED, ("E-file-cut-short", len(lines)))
    assert Shelf(tmp_path / "home").releases == ()
    assert taken(tmp_path, name, whole).state == NEW


def test_a_last_row_that_lacks_fields_is_cut_short(tmp_path: Path) -> None:
    outcome = taken(tmp_path, "mue-practitioner-2024.csv", LIMITS + "".join(limits(200)) + "20000,1,2 Da")
    assert first(outcome) == ("E-file-cut-short", 202)
    outcome = taken(tmp_path, "mue-practitioner-2024.csv", LIMITS + "".join(limits(200)).rstrip("\n"))
    assert (outcome.state, first(outcome)) == (NEW, ("W-file-cut-short", 201))


def test_another_file_behind_the_records_is_no_notice(tmp_path: Path) -> None:
    outcome = taken(tmp_path, "HCPC2019_CONTR_ANWEB.txt", HCPCS + order_file() * 200)
    assert (outcome.state, first(outcome)[0]) == (REFUSED, "E-too-many-bad-rows")


def test_a_quotation_mark_late_in_a_file_counts_all_that_it_swallows(tmp_path: Path) -> None:
    rows = limits(1000)
    rows[800] = '"' + rows[800]
    outcome = taken(tmp_path, "mue-practitioner-2024.csv", LIMITS + "".join(rows))
    assert (outcome.state, first(outcome)[0]) == (REFUSED, "E-too-many-bad-rows")
    assert "of 1,000 rows" in outcome.findings[0].message


def test_a_field_without_an_end_is_one_bad_row(tmp_path: Path) -> None:
    rows = limits(1000)
    rows[800] = "9" * 200_000 + "\n"
    outcome = taken(tmp_path, "mue-practitioner-2024.csv", LIMITS + "".join(rows))
    assert outcome.manifest is not None
    assert (outcome.manifest.read, outcome.manifest.bad) == (1000, 1)
    assert first(outcome) == ("E-row-unreadable", 802)
    assert "characters" in outcome.findings[0].message


# --- bytes ---


@pytest.mark.parametrize(("at", "code"), [(500, "E-unknown-layout"), (90_000, "E-damaged-file")])
def test_nul_characters_are_told_wherever_they_are(tmp_path: Path, at: int, code: str) -> None:
    data = (LIMITS + "".join(limits(2500))).encode()
    outcome = taken(tmp_path, "mue-practitioner-2024.csv", data[:at] + b"\0" * 40 + data[at + 40 :])
    assert (outcome.state, first(outcome)) == (REFUSED, (code, data[:at].count(b"\n") + 1))


@pytest.mark.parametrize("name", ["HCPC2019_CONTR_ANWEB.txt", "icd10cm-order-2025.txt", "place-of-service-2024.csv"])
def test_line_ends_of_any_kind_are_read(tmp_path: Path, name: str) -> None:
    whole = {"H": HCPCS, "i": order_file(), "p": PLACES.encode()}[name[0]].replace(b"\r\n", b"\n")
    tables = []
    for at, end in enumerate((b"\n", b"\r\n", b"\r")):
        folder = tmp_path / str(at)
        folder.mkdir()
        outcome = taken(folder, name, whole.replace(b"\n", end))
        assert outcome.manifest is not None, outcome.findings
        shelf = Shelf(folder / "home")
        tables.append([shelf.table(table, outcome.manifest.release) for table in outcome.manifest.tables])
        shelf.close()
    assert tables[0] == tables[1] == tables[2]


def test_a_parquet_file_that_is_cut_short_is_told(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    path = tmp_path / "own-2024.parquet"
    parquet.write_table(pyarrow.table({"a": pyarrow.array(range(1000), pyarrow.int64())}), path)
    assert first(taken(tmp_path, "cut-2024.parquet", path.read_bytes()[:700]))[0] == "E-damaged-file"


# --- values ---


@pytest.mark.parametrize("units", ["-3", "1e400", "9" * 20, "3.5", "", "x", "0x10", "٣"])
def test_a_limit_that_is_no_number_is_one_bad_row(tmp_path: Path, units: str) -> None:
    rows = [*limits(200), LIMIT.format(20_000, units)]
    outcome = taken(tmp_path, "mue-practitioner-2024.csv", LIMITS + "".join(rows))
    assert outcome.manifest is not None
    assert (outcome.manifest.read, outcome.manifest.bad, first(outcome)) == (201, 1, ("E-bad-field", 202))


# --- names and paths ---


def test_names_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        zipped.writestr("a\n\x1b[31mb.csv", "nothing\n")
    for outcome in (
        taken(tmp_path, "list\n\x1b[31m-2024.zip", made.getvalue()),
        imported(tmp_path / "no\x1b[31m", tmp_path / "home")[0],
        imported(Path(os.fsdecode(bytes(tmp_path) + b"/no\xff")), tmp_path / "home")[0],
    ):
        said = [outcome.file, *(f"{one.span and one.span.source}{one.message}{one.help}" for one in outcome.findings)]
        assert "".join(said).isprintable()
        "".join(said).encode()


def test_very_long_names_are_not_told_whole(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        zipped.writestr("d/" * 3000 + "x" * 30_000, "nothing\n")
    (one,) = taken(tmp_path, "list-2024.zip", made.getvalue()).findings
    assert one.span is not None
    assert len(one.span.source) < 400


def test_links_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name, said in (("link", "nowhere"), ("loop", "links"), ("x" * 300, "too long")):
        (outcome,) = imported(tmp_path / name, tmp_path / "home")
        assert first(outcome)[0] == "E-no-file"
        assert said in outcome.findings[0].message
        assert "did you mean" not in (outcome.findings[0].help or "")


@pytest.mark.parametrize("series", ["hcpc", "HCPCS", "", "../out", "place-of-service\n", "no such"])
def test_a_series_that_there_is_not_is_told(tmp_path: Path, series: str) -> None:
    outcome = taken(tmp_path, "place-of-service-2024.csv", PLACES, series=series)
    assert (outcome.state, first(outcome)[0]) == (REFUSED, "E-series-unknown")
    assert outcome.findings[0].message.isprintable()
    assert not (tmp_path / "home").exists()


def test_a_file_of_another_series_is_in_no_layout_of_the_one_that_is_said(tmp_path: Path) -> None:
    outcome = taken(tmp_path, "place-of-service-2024.csv", PLACES, series="icd10cm")
    assert first(outcome)[0] == "E-unknown-layout"
    assert "icd10cm" in outcome.findings[0].message


# --- tables of one's own ---


def own_file(folder: Path, column: object) -> Outcome:
    """What becomes of a Parquet file of a declared table of which one column is this."""
    import pyarrow
    from pyarrow import parquet

    from sourcebook.core.table import Column, Table
    from sourcebook.core.term import Sort, ValueType
    from sourcebook.releases.formats import FORMATS
    from sourcebook.releases.formats.own import formats

    columns = (Column("code", ValueType(Sort.CODE)), Column("title"), Column("bought", ValueType(Sort.DATE)))
    table = Table("town.books", columns, "code")
    codes = pyarrow.array([f"B{number}" for number in range(100, 104)])
    names, data = {"title": ["code", "title", "bought"], "bought": ["code", "bought", "title"]}, column
    kind = "bought" if str(getattr(data, "type", "")).startswith(("date", "time")) else "title"
    blank = pyarrow.nulls(4, pyarrow.string())
    parquet.write_table(pyarrow.table([codes, data, blank], names=names[kind]), folder / "own-2024.parquet")
    (outcome,) = imported(folder / "own-2024.parquet", folder / "home", formats=formats([table], FORMATS))
    return outcome


def test_columns_of_values_that_no_cell_holds_are_told(tmp_path: Path) -> None:
    import pyarrow

    for column in (
        pyarrow.array([["a", "b"]] * 4),
        pyarrow.array([{"a": 1}] * 4),
        pyarrow.array([b"\xff\0"] * 4),
        pyarrow.array([0] * 4, pyarrow.timestamp("ns", "America/New_York")),
        pyarrow.array([1] * 4, pyarrow.duration("s")),
    ):
        outcome = own_file(tmp_path, column)
        assert (outcome.state, first(outcome)[0]) == (REFUSED, "E-column-lacking"), column.type
        assert "values of the type" in outcome.findings[0].message


def test_days_of_every_unit_are_read_and_told_where_they_are_none(tmp_path: Path) -> None:
    import pyarrow

    day = 11443  # 2001-05-01
    for at, column in enumerate(
        (
            pyarrow.array([day] * 4, pyarrow.date32()),
            pyarrow.array([day * 86_400_000] * 4, pyarrow.date64()),
            pyarrow.array([day * 86_400] * 4, pyarrow.timestamp("s")),
            pyarrow.array([day * 86_400 * 10**9] * 4, pyarrow.timestamp("ns")),
        )
    ):
        (folder := tmp_path / str(at)).mkdir()
        outcome = own_file(folder, column)
        assert outcome.manifest is not None, column.type
        found = Shelf(folder / "home").table("town.books", outcome.manifest.release)
        assert found["bought"].to_pylist() == [20010501] * 4
    for column in (
        pyarrow.array([2**31 - 1] * 4, pyarrow.date32()),
        pyarrow.array([day * 86_400 + 60] * 4, pyarrow.timestamp("s")),
    ):
        outcome = own_file(tmp_path, column)
        assert [one.code for one in outcome.findings] == ["E-too-many-bad-rows", *["E-bad-field"] * 4]


# --- a damaged store ---


def damaged(path: Path) -> None:
    """The byte in the middle is another one."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("what", ["*.parquet", "manifest.json", "."])
def test_importing_again_mends_a_damaged_release(tmp_path: Path, what: str) -> None:
    from shutil import rmtree

    from sourcebook.releases.verifying import verified

    taken(tmp_path, "HCPC2019_CONTR_ANWEB.txt", HCPCS)
    (place,) = (tmp_path / "home" / "releases").iterdir()
    if what == ".":
        rmtree(place)
    else:
        damaged(next(place.glob(what)))
    assert not verified(tmp_path / "home").is_sound
    assert taken(tmp_path, "HCPC2019_CONTR_ANWEB.txt", HCPCS).state == REPLACED
    assert verified(tmp_path / "home").is_sound
    assert taken(tmp_path, "HCPC2019_CONTR_ANWEB.txt", HCPCS).state == SAME
    (one,) = Shelf(tmp_path / "home").releases
    assert len(one.manifest.origins) == 1


def test_where_the_index_is_gone_nothing_is_swept(tmp_path: Path) -> None:
    from sourcebook.releases.verifying import verified

    home = tmp_path / "home"
    taken(tmp_path, "HCPC2019_CONTR_ANWEB.txt", HCPCS)
    (home / "index.sqlite").unlink()
    outcome = taken(tmp_path, "place-of-service-2024.csv", PLACES)
    assert (outcome.state, first(outcome)[0]) == (REFUSED, "E-store-damaged")
    assert "--mend" in (outcome.findings[0].help or "")
    with pytest.raises(StoreDamaged, match="it is gone"):
        _ = Shelf(home).releases
    assert verified(home, mend=True).is_sound
    assert [one.id for one in Shelf(home).releases] == ["hcpcs-2019"]
    assert taken(tmp_path, "place-of-service-2024.csv", PLACES).state == NEW


def test_a_table_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    taken(tmp_path, "HCPC2019_CONTR_ANWEB.txt", HCPCS)
    (path,) = (tmp_path / "home").glob("releases/*/hcpcs.codes.parquet")
    sound = path.read_bytes()
    for data in (b"", sound[:100], sound[:-8], b"\0" * len(sound), sound[: len(sound) // 2] + b"\xff" * 9):
        path.write_bytes(data)
        with pytest.raises(TableDamaged, match="of hcpcs-2019 cannot be read"):
            Shelf(tmp_path / "home").table("hcpcs.codes", "hcpcs-2019")


def test_the_shell_names_the_file_that_it_cannot_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from sourcebook.interfaces.cli import main

    taken(tmp_path, "place-of-service-2024.csv", PLACES)
    monkeypatch.setenv("SOURCEBOOK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SOURCEBOOK_CACHE", str(tmp_path / "cache"))
    out = str(tmp_path / "no" / "such")
    name = "place-of-service-2024"
    for words in (
        ["export", name, "--out", out],
        ["export", name, "--format", "parquet", "--out", out],
        ["diff", name, name, "--out", out],
    ):
        assert main(["release", *words]) == 2
        assert out in capsys.readouterr().err
    assert main(["release", "show", "a\x1b[31m\n"]) == 2
    assert capsys.readouterr().err.rstrip("\n").isprintable()
