"""The command `release`: what it prints and how it ends, for who sits before a terminal and for who does not."""

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from sourcebook.interfaces.cli import main
from sourcebook.releases.exporting import fused

ROOT = Path(__file__).resolve().parents[1]
HEADER = "pos_code,pos_type,pos_name,pos_description\n"
OLD = HEADER + "01,Non-Facility,Pharmacy,Where drugs are sold.\n02,Facility,Telehealth,Far away.\n"
NEW = HEADER + "01,Non-Facility,Drugstore,Where drugs are sold.\n03,Non-Facility,School,=1+1\n"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files, which is the current one; the store is in it, too."""
    monkeypatch.setenv("SOURCEBOOK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SOURCEBOOK_CACHE", str(cache))
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "place-of-service-2023.csv").write_text(OLD)
    (tmp_path / "place-of-service-2024.csv").write_text(NEW)
    return tmp_path


@pytest.fixture
def both(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    assert main(["release", "import", "place-of-service-2023.csv", "place-of-service-2024.csv"]) == 0
    capsys.readouterr()
    return folder


def call(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit status, output and complaints."""
    status = main(["release", *words])
    told = capsys.readouterr()
    return status, told.out, told.err


def test_an_import_is_told_in_a_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, complaints = call(capsys, "import", "place-of-service-2024.csv")
    assert (status, complaints) == (0, "")
    assert out.startswith("place-of-service 2024-01-01   2 codes   ")
    assert out.rstrip().endswith(" s")
    status, out, complaints = call(capsys, "import", "place-of-service-2024.csv")
    assert (status, out, complaints) == (
        0,
        "place-of-service 2024-01-01   2 codes   already there, nothing changed\n",
        "",
    )


def test_a_quiet_import_says_only_what_went_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "import", "--quiet", "place-of-service-2024.csv") == (0, "", "")
    (folder / "bad-2024.csv").write_text("hello\n")
    status, out, complaints = call(capsys, "import", "--quiet", "bad-2024.csv")
    assert (status, out) == (1, "")
    assert "E-unknown-layout" in complaints


def test_a_refusal_shows_the_line_and_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "place-of-service-2025.csv").write_text(OLD + "O3,Facility,School,Letters in the code.\n")
    status, out, complaints = call(capsys, "import", "place-of-service-2025.csv", "place-of-service-2024.csv")
    assert status == 1
    assert out.splitlines()[0] == "place-of-service-2025.csv   not imported"
    assert out.splitlines()[1].startswith("place-of-service 2024-01-01")
    first, second, *_ = complaints.split("\n\n")
    assert first.startswith("place-of-service-2025.csv  E-too-many-bad-rows\n")
    assert "place-of-service-2025.csv:4:1  E-bad-field\n    4 │ O3,Facility,School" in second


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("import", "nothing.csv"), "there is no file `nothing.csv`"),
        (("import", "place-of-service-2042.csv"), "did you mean `place-of-service-202"),
        (("import", "."), "is a folder"),
        (("import", "place-of-service-2024.csv", "--dated", "yesterday"), "no day of the calendar"),
        (("import", "place-of-service-2024.csv", "--dated", "2024-02-30"), "no day of the calendar"),
        (("import",), "FILE"),
        ((), "ACTION"),
        (("nonsense",), "invalid choice"),
        (("show", "place-of-service-2019"), "no release in the store is called"),
        (("diff", "place-of-service-2023", "place-of-service-2042"), "did you mean `place-of-service-202"),
        (("remove", "place-of-service-2023", "nothing"), "no release in the store is called `nothing`"),
        (("export", "place-of-service-2023", "--table", "no.such"), "name one with --table: place-of-service.codes"),
        (("export", "place-of-service-2023", "--format", "parquet"), "name it with --out"),
    ],
)
def test_wrong_calls_get_words_and_status_2(
    both: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    status, out, complaints = call(capsys, *words)
    assert (status, says in out + complaints) == (2, True), complaints
    assert [one["release"] for one in json.loads(call(capsys, "list", "--format", "json")[1])] == [
        "place-of-service-2023",
        "place-of-service-2024",
    ]


def test_a_store_that_cannot_be_written_is_status_2(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCEBOOK_HOME", os.devnull)
    status, _, complaints = call(capsys, "import", "place-of-service-2024.csv")
    assert status == 2
    assert "E-store-unwritable" in complaints
    assert call(capsys, "list")[0] == 0
    monkeypatch.delenv("SOURCEBOOK_HOME")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    status, _, complaints = call(capsys, "list")
    assert (status, "SOURCEBOOK_HOME" in complaints) == (2, True)


def test_an_import_as_data(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capsys, "import", "place-of-service-2024.csv", "nothing.csv", "--format", "json")
    (made, lost) = json.loads(out)
    assert status == 2
    assert {name: made[name] for name in ("state", "release", "series", "dated", "tables", "rows", "bad")} == {
        "state": "new",
        "release": "place-of-service-2024",
        "series": "place-of-service",
        "dated": "2024-01-01",
        "tables": {"place-of-service.codes": 2},
        "rows": 2,
        "bad": 0,
    }
    assert (lost["state"], lost["release"], lost["findings"][0]["code"]) == ("refused", None, "E-no-file")


def test_the_releases_are_listed(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "list")[1] == (
        "place-of-service-2023   2023-01-01   2 codes\nplace-of-service-2024   2024-01-01   2 codes\n"
    )
    assert [one["dated"] for one in json.loads(call(capsys, "list", "--format", "json")[1])] == [
        "2023-01-01",
        "2024-01-01",
    ]


def test_without_any_release_one_is_told_how_to_begin(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capsys, "list")
    assert (status, "`sourcebook release import FILE`" in out) == (0, True)
    assert not (folder / "home").exists()


def test_a_release_is_shown_with_where_it_is_from(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capsys, "show", "place-of-service-2024")
    assert status == 0
    for part in ("place-of-service-2024.csv", "sha256 ", "place-of-service.codes: 2 rows", "2 rows, 0 of them"):
        assert part in out
    data = json.loads(call(capsys, "show", "place-of-service-2024", "--format", "json")[1])
    assert data["manifest"]["origins"][0]["name"] == "place-of-service-2024.csv"


def test_two_releases_are_compared_in_every_format(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = "place-of-service-2023", "place-of-service-2024"
    status, out, _ = call(capsys, "diff", old, new)
    assert (status, "1 added, 1 removed, 1 changed" in out) == (0, True)
    json.loads(call(capsys, "diff", old, new, "--format", "json")[1])
    listed = [*csv.reader(io.StringIO(call(capsys, "diff", old, new, "--format", "csv")[1]))]
    assert {row[2] for row in listed[1:]} == {"01", "02", "03"}
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in listed for cell in row)
    status, out, _ = call(capsys, "diff", old, new, "--format", "html", "--out", "page.html")
    assert (status, out) == (0, "")
    assert (both / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_what_is_removed_is_named_and_gone(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "remove", "place-of-service-2023") == (0, "place-of-service-2023 removed\n", "")
    assert call(capsys, "list")[1].startswith("place-of-service-2024")


def test_the_store_is_verified_and_mended(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "verify")[:2] == (0, "2 releases, 4 files: sound\n")
    (both / "home" / "index.sqlite").write_bytes(b"no index")
    status, out, _ = call(capsys, "verify")
    assert (status, "E-index-damaged" in out, "--mend" in out) == (1, True, True)
    status, _, complaints = call(capsys, "list")
    assert (status, "--mend" in complaints) == (2, True)
    status, out, _ = call(capsys, "verify", "--mend")
    assert (status, "N-mended" in out) == (0, True)
    data = json.loads(call(capsys, "verify", "--format", "json")[1])
    assert (data["sound"], data["releases"]) == (True, 2)


def test_an_export_reads_back_and_begins_no_formula(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capsys, "export", "place-of-service-2024")
    (header, *rows) = [*csv.reader(io.StringIO(out))]
    assert status == 0
    assert header == ["line", "code", "type", "name", "description"]
    assert rows[1] == ["3", "03", "Non-Facility", "School", "'=1+1"]
    assert fused(rows[1][-1]) == "=1+1"
    assert json.loads(call(capsys, "export", "place-of-service-2024", "--format", "json")[1])[1]["name"] == "School"
    status, out, _ = call(capsys, "export", "place-of-service-2024", "--format", "parquet", "--out", "out.parquet")
    assert (status, out) == (0, "")
    from pyarrow import parquet

    assert parquet.ParquetFile(both / "out.parquet").read()["name"].to_pylist() == ["Drugstore", "School"]


def test_an_export_reads_back_as_a_release(both: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The columns of a table of one's own, as it was exported, are those that it is imported with."""
    (both / "sourcebook.toml").write_text('on = ["sourcebook"]\n')
    (both / "ours.kb").write_text(
        'source ours "Our list"\n  rank vendor\n\n'
        'table fees.codes of CPT from ours "our fees"\n  key    code\n  column code code required\n'
        '  column note text "what we say"\n'
    )
    (both / "fees-2024.csv").write_text("code,what we say\n99213,=cheap\n99214,'dear\n")
    status, _, complaints = call(capsys, "import", "fees-2024.csv")
    assert status == 0, complaints
    _, out, _ = call(capsys, "export", "fees-2024")
    assert "'=cheap" in out


# --- the terminal ---


def test_a_terminal_sees_a_bar_that_is_gone_at_the_end(folder: Path) -> None:
    rows = "".join(f"A{at:04},Procedure,Treatment,Other,Family,20200101,,20200101\n" for at in range(9000))
    header = (
        "hcpcs_code,rbcs_procedure,rbcs_category,rbcs_subcategory,rbcs_family,hcpcs_date_added,hcpcs_date_ended,"
        "rbcs_date_effective\n"
    )
    (folder / "rbcs-2024.csv").write_text(header + rows)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sourcebook.interfaces.cli", "release", "import", "rbcs-2024.csv"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment, cwd=folder) as work:
        os.close(theirs)
        drawn = b""
        while True:
            try:
                some = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not some:
                break
            drawn += some
        assert work.stdout is not None
        out = work.stdout.read()
    os.close(ours)
    assert work.returncode == 0
    assert out.startswith(b"rbcs 2024-01-01   9,000 classes")
    assert "░".encode() in drawn
    assert drawn.endswith(b"\r\x1b[K")


def test_off_a_terminal_lines_are_plain(folder: Path) -> None:
    command = [sys.executable, "-m", "sourcebook.interfaces.cli", "release", "import", "place-of-service-2024.csv"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout
