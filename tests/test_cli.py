"""The command line at its edges: an output that takes nothing, odd arguments; clear words and the right exit status."""

import subprocess
import sys
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[1] / "engine"
FULL = Path("/dev/full")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def run(cache: Path, *words: str, shell: str = "") -> tuple[int, str, str]:
    """Exit status, output and complaints; `shell` is what a shell writes behind the command."""
    start = [sys.executable, "-m", "sourcebook.interfaces.cli", *words]
    if shell:
        start = ["sh", "-c", f'"$@" {shell}', "sh", *start]
    environment = {"PYTHONPATH": str(ENGINE), "SOURCEBOOK_CACHE": str(cache), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(start, capture_output=True, text=True, env=environment, cwd=cache, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        ((), 2, "usage"),
        (("nonsense",), 2, "invalid choice"),
        (("ask",), 2, "QUESTION"),
        (("ask", ""), 1, "I do not understand"),
        (("ask", "-"), 1, "I do not understand"),
        (("ask", "who owns CPT", "--on", "2003-02-30"), 2, "no day of the calendar"),
        (("ask", "who owns CPT", "--on", "tomorrow"), 2, "no day of the calendar"),
        (("ask", "who owns CPT", "--on", "9" * 9000), 2, "no day of the calendar"),
        (("ask", "x" * 100_000), 1, "I do not understand"),
        (("ask", "who owns \udcff CPT"), 0, "AMA"),
        (("show", ""), 2, "nothing is called"),
        (("graph", ""), 2, "nothing is called"),
        (("disputes", "\udcff"), 2, "nothing is called"),
        (("explain", "../E-unknown-name"), 2, "no diagnostic"),
        (("check", "no-such-file"), 2, "there is no folder"),
        (("check", "x" * 9000), 2, "too long"),
        (("fmt", "no-such-file"), 2, "there is no file or folder"),
        (("--kb", "no-such-folder", "ask", "who owns CPT"), 2, "there is no folder"),
    ],
    ids=lambda value: str(value)[:40].encode("ascii", "replace").decode() if isinstance(value, tuple) else "",
)
def test_odd_calls_get_words_and_a_status(cache: Path, words: tuple[str, ...], status: int, says: str) -> None:
    code, out, complaints = run(cache, *words)
    assert code == status
    assert says in out + complaints


def test_a_closed_output_is_said(cache: Path) -> None:
    code, _, complaints = run(cache, "ask", "who owns CPT", shell=">&-")
    assert (code, complaints) == (2, "sourcebook: there is nowhere to write to: the output is closed\n")
    assert run(cache, "ask", "who owns CPT", shell="2>&-")[0] == 0


def test_a_reader_that_has_had_enough_is_no_fault(cache: Path) -> None:
    code, out, complaints = run(cache, "show", "HCPCS", "--format", "json", shell="| head -c 1")
    assert (code, out, complaints) == (0, "{", "")


@pytest.mark.skipif(not FULL.exists(), reason="no device here is always full")
@pytest.mark.parametrize("words", [("ask", "who owns CPT"), ("graph",), ("--version",), ("explain", "E-unknown-name")])
def test_a_full_output_is_said(cache: Path, words: tuple[str, ...]) -> None:
    code, _, complaints = run(cache, *words, shell=f"> {FULL}")
    assert (code, complaints) == (2, "sourcebook: No space left on device\n")
    assert run(cache, "ask", "who owns CPT", "--on", "never", shell=f"2> {FULL}")[0] == 2
