"""The house keeps its own rules: types, style, import order, names, pages, and that everything is in the wheel."""

import ast
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sourcebook.session.base import shipped
from sourcebook.session.book import opened
from sourcebook.session.formatting import formatted
from sourcebook.text import Severity

ROOT = Path(__file__).resolve().parents[1]
ENGINE = ROOT / "engine" / "sourcebook"


def run(*command: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)


def test_types_are_strict() -> None:
    done = run("mypy")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("words", [("check",), ("format", "--check")], ids=["lint", "layout"])
def test_style(words: tuple[str, ...]) -> None:
    done = run("ruff", *words, "engine", "tests", "benchmarks")
    assert done.returncode == 0, done.stdout + done.stderr


def test_imports_go_one_way() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ENGINE.parent)}
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_question_from_the_shell_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys, io, contextlib\n"
        "from sourcebook.interfaces.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    main(['ask', 'who owns CPT?'])\n"
        "    for heavy in ('lark', 'networkx'):\n"
        "        sys.modules.pop(heavy, None)\n"
        "    before = set(sys.modules)\n"
        "    main(['ask', 'what covers ambulance?'])\n"
        "print(sorted({'lark', 'networkx'} & set(sys.modules)))\n"
    )
    warm = [sys.executable, "-c", "from sourcebook.interfaces.cli import main; main(['ask', 'who owns CPT?'])"]
    env = {"SOURCEBOOK_CACHE": str(tmp_path), "PYTHONPATH": str(ROOT / "engine"), "PATH": ""}
    subprocess.run(warm, env=env, cwd=tmp_path, capture_output=True, check=True)
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_every_module_opens_with_its_duty() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in sorted(ENGINE.rglob("*.py"))
        if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []


def test_every_code_has_its_page_and_every_page_its_code() -> None:
    used = set()
    for path in ENGINE.rglob("*.py"):
        used |= set(re.findall(r"[\"']([EWN]-[a-z]+(?:-[a-z]+)*)[\"']", path.read_text()))
    pages = {path.stem for path in (ROOT / "grammar" / "pages").glob("*.md")}
    assert used == pages


def test_no_knowledge_of_the_domain_in_the_engine() -> None:
    """No code, no name of the shipped knowledge as a string of its own in Python."""
    names = set()
    for path in (ROOT / "kb").rglob("*.kb"):
        for line in path.read_text().splitlines():
            if found := re.match(r"(?!form |wrapper |words |same |about |kind )[a-z]+ ([A-Z][\w.-]+)", line):
                names.add(found[1])
    strings = {
        (str(path.relative_to(ROOT)), node.value)
        for path in ENGINE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    code = re.compile(r"[A-Z]\d{4}|\d{5}|\d{4}[A-Z]")
    assert names
    assert [found for found in sorted(strings) if found[1] in names or code.fullmatch(found[1])] == []


def test_the_shipped_knowledge_is_clean_and_in_its_layout(tmp_path: Path) -> None:
    book = opened(shipped(), cache=tmp_path)
    found = [one for one in book.check() if one.severity is not Severity.NOTE]
    assert not found, "\n".join(f"{one.span} {one.code} {one.message}" for one in found)
    changed = [path for path in (ROOT / "kb").rglob("*.kb") if formatted(path, replace=False).changed]
    assert not changed


def test_everything_that_is_read_at_run_time_is_in_the_wheel(tmp_path: Path) -> None:
    done = run("pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet", "--wheel-dir", str(tmp_path), ".")
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"sourcebook/{path.relative_to(ROOT).as_posix()}"
        for folder in ("grammar", "kb")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wanted |= {
        f"sourcebook/{path.relative_to(ENGINE).as_posix()}"
        for path in ENGINE.rglob("*")
        if path.suffix in (".css", ".js", ".typed")
    }
    assert wanted <= inside
