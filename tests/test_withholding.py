"""What is withheld: licensed words in no format and no export without a licence, in each of them with one."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import sourcebook
from sourcebook.core.day import iso, today
from sourcebook.infer.withholding import Gate
from sourcebook.interfaces.cli import main
from sourcebook.releases import licences as licensing
from sourcebook.releases.formats import FORMATS
from sourcebook.releases.importing import NEW, imported
from sourcebook.render import RENDERERS
from sourcebook.session.base import shipped
from sourcebook.session.session import NOWHERE, Session

pytest.importorskip("pyarrow", reason="importing needs pyarrow")

SECRET = "xqzzy"
# Beside it in every licensed text, and in no question: what repeats the question shows nothing.
SHOWN = "kwizzle"
OWN = f"""code,short,long,effective,terminated
99213,{SECRET} {SHOWN},{SECRET} {SHOWN} visits,20200101,
99214,{SECRET} other {SHOWN},{SECRET} {SHOWN} that were changed,20200101,
0001U,{SECRET} blood {SHOWN},{SECRET} {SHOWN} blood test,20200101,
"""
LATER = OWN.replace("were changed", "are new").replace("0001U", "0002U")
QUESTIONS = (
    "what is 99213", "descriptor of 99213", "what is the descriptor of 99213", "99213 descriptor ?",
    "short descriptor of 99213", "why 99213 descriptor ?", "? show 99213", "compare 99213 and 99214",
    "? compare 99213, 99214", "what does 99213 mean", "sources 99213 descriptor ?", f"? descriptor {SECRET}",
    f"99213 descriptor '{SECRET} visits' ?", "what changed in CPT between 2023 and 2025",
    f"which code is for {SECRET} blood", "? list CPT", "? says 99213 by cpt-2024", "what does cpt-2024 say about 99213",
    "99214 descriptor ? on 2024-06-01", "is 99213 valid", f"find {SECRET}", "? changed 99214",
)  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two releases of a licensee's own list."""
    folder = tmp_path_factory.mktemp("store")
    for name, text in (("cpt-2024.csv", OWN), ("cpt-2025.csv", LATER)):
        (folder / name).write_text(text, encoding="utf-8")
        (one,) = imported(folder / name, folder / "home", formats=FORMATS)
        assert one.state == NEW
    return folder / "home"


@pytest.fixture
def shell(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    monkeypatch.setenv("SOURCEBOOK_HOME", str(home))
    monkeypatch.setenv("SOURCEBOOK_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.delenv("SOURCEBOOK_KB", raising=False)
    yield
    (home / licensing.NAME).unlink(missing_ok=True)


def walked(home: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Everything that can be had of the store, by what was called."""
    out: dict[str, str] = {}

    def called(*words: str) -> None:
        main([*words])
        told = capsys.readouterr()
        out[" ".join(words)] = told.out + told.err

    book = sourcebook.Sourcebook(Session(shipped(), cache=folder / "cache", home=home))
    for question in QUESTIONS:
        for answer in (book.ask(question, on="2024-06-01"), book.why(question)):
            for name, render in RENDERERS.items():
                out[f"{name}: {question} {answer.as_of}"] = render(answer)
    for format in ("text", "json", "markdown"):
        called("ask", "descriptor of 99213", "--format", format)
        called("show", "99213", "--format", format)
    called("ask", "what is 99213", "--explain")
    for format in ("text", "json", "csv", "html"):
        called("release", "diff", "cpt-2024", "cpt-2025", "--format", format)
        called("release", "diff", "cpt-2024", "cpt-2025", "--format", format, "--out", str(folder / f"diff.{format}"))
        out[f"diff.{format}"] = (folder / f"diff.{format}").read_text(encoding="utf-8")
    for format in ("csv", "json"):
        called("release", "export", "cpt-2024", "--format", format)
    target = folder / "out.parquet"
    called("release", "export", "cpt-2024", "--format", "parquet", "--out", str(target))
    from pyarrow import parquet

    out["parquet"] = json.dumps(parquet.read_table(target).to_pylist(), default=str)
    for words in (("show", "cpt-2024"), ("list",), ("verify",)):
        for format in ("text", "json"):
            called("release", *words, "--format", format)
    return out


def test_without_a_licence_nothing_licensed_is_anywhere(
    shell: None, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = walked(home, tmp_path, capsys)
    assert len(out) > 80
    assert [name for name, text in out.items() if SHOWN in text] == []
    assert "99213" in out["release export cpt-2024 --format csv"], "numbers are always shown"
    assert "(withheld)" in out["release export cpt-2024 --format csv"]
    note = " ".join(out["ask descriptor of 99213 --format text"].split())
    assert "withheld:" in note
    assert "CPT is licensed to use" in note
    assert "`sourcebook licence add CPT --reference …`" in note


def test_with_a_licence_it_is_shown_and_taken_back_it_is_not(
    shell: None, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["licence", "add", "cpt", "--reference", "agreement 123"]) == 0
    capsys.readouterr()
    out = walked(home, tmp_path, capsys)
    for name in (
        "ask descriptor of 99213 --format text",
        "show 99213 --format json",
        "release export cpt-2024 --format csv",
        "release export cpt-2024 --format json",
        "release diff cpt-2024 cpt-2025 --format html",
        "parquet",
        "text: 99213 descriptor ? 2024-06-01",
    ):
        assert SHOWN in out[name], name
        assert "withheld" not in out[name], name
    assert main(["licence", "remove", "CPT"]) == 0
    main(["ask", "descriptor of 99213"])
    assert SHOWN not in capsys.readouterr().out


def test_the_command_licence(shell: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["licence", "list"]) == 0
    assert "no licence is declared" in capsys.readouterr().out
    assert main(["licence", "add", "CPTT", "--reference", "x"]) == 2
    assert "did you mean `CPT`?" in capsys.readouterr().err
    assert main(["licence", "add", "CPT", "--reference", "  "]) == 2
    capsys.readouterr()
    assert main(["licence", "add", "D codes", "--reference", "ADA 7"]) == 0
    assert main(["licence", "add", "CPT", "--reference", "AMA 1"]) == 0
    assert main(["licence", "add", "CPT", "--reference", "AMA 2"]) == 0
    capsys.readouterr()
    assert main(["licence", "list", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["licences"] == [
        {"of": "CPT", "reference": "AMA 2", "declared": iso(today())},
        {"of": "HCPCS.II.D", "reference": "ADA 7", "declared": iso(today())},
    ]
    assert main(["licence", "remove", "NDC"]) == 1
    assert main(["licence", "remove", "cpt"]) == 0


def test_a_damaged_file_of_licences_is_no_licence_and_is_not_written_over(
    shell: None, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in ("{", '{"licences": [{"of": "CPT"}]}', '{"licences": 7}', "[]", "\x00"):
        (home / licensing.NAME).write_text(text, encoding="utf-8")
        assert licensing.licences(home) == ()
        assert main(["licence", "add", "CPT", "--reference", "x"]) == 2
        assert (home / licensing.NAME).read_text(encoding="utf-8") == text
        main(["ask", "descriptor of 99213"])
        assert SHOWN not in capsys.readouterr().out


def test_licences_are_written_at_once_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert licensing.added(tmp_path, licensing.Licence("CPT", "one", 20250101))
    before = (tmp_path / licensing.NAME).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(licensing.os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        licensing.added(tmp_path, licensing.Licence("NDC", "two", 20250101))
    assert (tmp_path / licensing.NAME).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [licensing.NAME]


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> sourcebook.Sourcebook:
    return sourcebook.Sourcebook(Session(shipped(), cache=tmp_path_factory.mktemp("gate"), home=NOWHERE))


@pytest.mark.parametrize(
    ("code", "of", "licensed", "withheld"),
    [
        ("99213", None, (), True),
        ("99213", "CPT", (), True),
        ("99213", None, ("CPT",), False),
        ("99213", None, ("CPT.I.em",), False),
        ("99213", None, ("CPT.II",), True),
        ("99213", None, ("HCPCS",), True),  # of HCPCS as a whole nobody says that it is licensed
        ("0001U", None, (), True),
        ("99201", "CPT", (), True),  # a code that has ended
        ("A0425", "HCPCS.II", (), False),
        ("D0120", "HCPCS.II", (), True),
        ("D0120", "HCPCS.II", ("CPT",), True),
        ("D0120", "HCPCS.II", ("HCPCS.II.D",), False),
        ("D0120", "HCPCS.II", ("CDT",), False),
        ("E11.65", "ICD-10-CM", (), False),
        ("GA", "HCPCS.II.modifiers", (), False),
        ("ZZ", "HCPCS.II.modifiers", (), False),
        ("Y0001", "HCPCS.II", (), False),  # nobody places it, but its table is of a free system
        ("Y0001", None, (), True),  # nobody says anything: withheld
        ("Q9Z9", None, ("CPT",), True),
    ],
)
def test_what_the_gate_lets_through(
    knowledge: sourcebook.Sourcebook, code: str, of: str | None, licensed: tuple[str, ...], withheld: bool
) -> None:
    gate = Gate(knowledge.knowledge, licensed, 20251001)
    assert (gate.terms(code, of) is not None) is withheld


def test_where_no_property_withholds_nothing_is_withheld(knowledge: sourcebook.Sourcebook) -> None:
    from sourcebook.text.value import replace

    gate = Gate(replace(knowledge.knowledge, withholding=()), (), 20251001)
    assert gate.terms("99213") is None
