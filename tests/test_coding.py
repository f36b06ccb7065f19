"""Questions about codes of official files: that the files beside the features are made here; the real files, where they
are; what a program looks up; what is answered where nothing was imported."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import sourcebook
from sourcebook import assets
from sourcebook.session.session import NOWHERE
from tests import making

pytest.importorskip("pyarrow", reason="importing needs pyarrow")
DATA = Path(__file__).parents[1].parent / "shared" / "data"


def brought(home: Path, *files: Path) -> sourcebook.Sourcebook:
    """The shipped base with these releases alone at hand."""
    from sourcebook.releases.importing import imported

    for file in files:
        assert all(one.manifest is not None for one in imported(file, home)), file
    return sourcebook.open(assets.kb(), home=home)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sourcebook.Sourcebook]:
    yield brought(tmp_path_factory.mktemp("home"), *(making.HOME / name for name in making.files()))


@pytest.fixture(scope="module")
def bare() -> Iterator[sourcebook.Sourcebook]:
    yield sourcebook.open(assets.kb(), home=NOWHERE)


def text(answer: sourcebook.Answer) -> str:
    return " ".join([answer.text, *(one.text for one in answer.answers)])


def test_the_files_beside_the_features_are_made_here() -> None:
    for name, data in making.files().items():
        assert (making.HOME / name).read_bytes() == data, name


# --- looking up ---


def test_everything_known_of_a_code_is_looked_up(book: sourcebook.Sourcebook) -> None:
    known = book.lookup("A0021", "2019-03-01")
    assert {row.release for row in known.rows} == {"hcpcs-2018", "hcpcs-2019", "hcpcs-2023-07"}
    assert known.place == "HCPCS.II.A.ambulance"
    assert known.path[0] == "HCPCS"
    assert known.in_use is True
    assert known.values["coverage"] == ("not-payable",)
    assert book.lookup("A0021", "2024-01-01").in_use is False
    assert book.lookup("E11.65").in_use is True
    assert not book.lookup("ZZZ99").rows
    assert book.lookup("E9999").in_use is None  # no row is about it; the answer to a question says more


def test_without_releases_a_look_up_tells_the_place(bare: sourcebook.Sourcebook) -> None:
    known = bare.lookup("A0425")
    assert (known.place, known.rows, known.in_use) == ("HCPCS.II.A.ambulance", (), None)
    assert bare.shelf is None


# --- without releases ---


def test_what_a_release_would_have_told_is_said_with_how_to_import_one(bare: sourcebook.Sourcebook) -> None:
    for question in ("is E0112 valid on 2019-03-01?", "how many E codes are there", "list the codes in A0021-A0999"):
        assert any("sourcebook release import" in note for note in bare.ask(question).notes), question
    for question in ("who owns CPT?", "is Level III still used?", "what covers ambulance?"):
        assert not any("release import" in note for note in bare.ask(question).notes)


def test_a_question_that_names_no_code_is_answered_as_without_releases(
    book: sourcebook.Sourcebook, bare: sourcebook.Sourcebook
) -> None:
    from sourcebook.render.json import as_data

    for question in ("who owns CPT?", "what covers ambulance?", "is HCPCS free?", "compare CPT and HCPCS Level II"):
        assert as_data(book.ask(question, "2025-10-01")) == as_data(bare.ask(question, "2025-10-01"))


def test_nothing_of_the_releases_is_read_for_it(book: sourcebook.Sourcebook) -> None:
    fresh = sourcebook.open(assets.kb(), home=book.session._home)
    fresh.ask("what covers ambulance?")
    assert "at_hand" not in vars(fresh.knowledge.memo["compile.listing"])
    assert fresh.shelf is not None and "releases" not in vars(fresh.shelf)


# --- findings ---


def test_a_documents_meaning_is_held_against_the_file(book: sourcebook.Sourcebook) -> None:
    found = {one.message for one in book.check() if one.code == "N-meaning-differs"}
    assert any("D4:41 says that `A4648` means `walking-cast`" in message for message in found)


# --- the real files ---

REAL = (
    "2018-Alpha-Numeric-HCPCS-File.zip",
    "2019-Alpha-Numeric-HCPCS-File.zip",
    "2020_04_anweb.xlsx",
    "2020_07_anweb.xlsx",
)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sourcebook.Sourcebook]:
    if not DATA.is_dir():
        pytest.skip(f"the real files are not at {DATA}")
    yield brought(tmp_path_factory.mktemp("home"), *(DATA / "hcpcs" / name for name in REAL))


@pytest.mark.parametrize(
    ("question", "status", "words"),
    [
        ("is A0021 valid on 2019-03-01?", "holds", "listed in hcpcs-2019"),
        ("was G9976 still active in 2019", "does not hold", "known from hcpcs-2018"),
        ("is K0462 still used", "holds", "hcpcs-2020-07, the newest release at hand"),
        ("what does E0110 mean", "holds", "Crutches, forearm"),
        ("what changed in the HCPCS E codes between 2018 and 2019?", "holds", "2 added, 0 removed, 15 changed"),
        ("which codes were added in July 2020", "holds", "61 added, 0 removed"),
        ("what changed in HCPCS between 2018 and 2019", "holds", "237 added, 2 removed"),
        ("how many codes does HCPCS Level II have", "holds", "6,789 codes are listed in hcpcs-2020-07"),
        ("list the codes in A0021-A0999", "holds", "41 codes are listed"),
        ("is U0002 valid", "holds", "listed in hcpcs-2020-07"),
        ("what is the coverage of A0021", "holds", "not payable"),
    ],
)
def test_the_real_files_are_asked(real: sourcebook.Sourcebook, question: str, status: str, words: str) -> None:
    answer = real.ask(question)
    assert (answer.certainty, answer.status) == ("certain", status)
    assert words in text(answer)


def test_a_look_up_tells_what_a_world_tells(real: sourcebook.Sourcebook) -> None:
    assert real.shelf is not None
    world = real.world("2019-06-01")
    for row in list(real.shelf.listed("hcpcs.codes", "hcpcs-2019"))[::400]:
        code = str(row.values["code"])
        known = real.lookup(code, "2019-06-01")
        for name in ("descriptor", "coverage"):
            said = tuple(value for value, status in world.values(code, name) if status.value == "holds")
            assert known.values.get(name, ()) == said, code
