"""A damaged image: whatever of it is read when, the answer is the one that the files give."""

from pathlib import Path

import pytest

import sourcebook
from sourcebook.interfaces import cli
from sourcebook.render.json import render
from tests.connecting import connected

BASE = """
trust publisher over blog

source CATALOGUE "The catalogue"
  rank publisher

source POST "A post"
  rank blog

kind shelf within shelf "where books stand"
  aka "shelves"

property keeper "who looks after it"
  of    shelf
  value text
  one at a time
  inherited
  says  "{subject} is kept by {value}"
  asks  "who keeps {subject}", "is {subject} kept by {value}"

shelf North "the north shelves"
  keeper "Ann"   [CATALOGUE:1]
  keeper "Bob"   [POST:2]

shelf North.Low "the low shelf"
"""
QUESTIONS = ("who keeps North.Low?", "North.Low keeper Bob ?", "why is North kept by Ann?")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "books"
    folder.mkdir()
    (folder / "books.kb").write_text(BASE, encoding="utf-8")
    (folder / "sourcebook.toml").write_text("on = []\n", encoding="utf-8")
    return folder


def blobs(cache: Path) -> tuple[Path, list[int]]:
    image = next(path for path in cache.rglob("*") if path.is_file())
    with connected(image) as file:
        return image, [number for (number,) in file.execute("SELECT number FROM blob ORDER BY number")]


def damaged(image: Path, numbers: list[int]) -> None:
    """The last byte of each of these blobs is flipped."""
    file = connected(image)
    for number in numbers:
        (data,) = file.execute("SELECT data FROM blob WHERE number = ?", (number,)).fetchone()
        file.execute("UPDATE blob SET data = ? WHERE number = ?", (data[:-1] + bytes([data[-1] ^ 1]), number))
    file.commit()
    file.close()


def told(book: sourcebook.Sourcebook) -> list[str]:
    """Everything of the answers, looked at after all of them are given."""
    answers = [book.ask(question, "2025-10-01") for question in QUESTIONS]
    return [render(answer) for answer in answers]


def test_each_part_of_an_image_may_be_damaged(home: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    right = told(sourcebook.open(home, cache=cache))
    image, numbers = blobs(cache)
    assert "kept by Ann" in right[0] and "Bob" in right[1]
    sound = image.read_bytes()
    for number in numbers:
        image.write_bytes(sound)
        damaged(image, [number])
        assert told(sourcebook.open(home, cache=cache)) == right, number


def test_an_answer_that_is_held_is_whole_though_its_image_is_damaged_later(home: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    right = told(sourcebook.open(home, cache=cache))
    book = sourcebook.open(home, cache=cache)
    answers = [book.ask(question, "2025-10-01") for question in QUESTIONS]
    spoil(book)
    assert [render(answer) for answer in answers] == right


def spoil(book: sourcebook.Sourcebook) -> None:
    """Forget what was read, and let nothing more be read, as if the file had been written over."""
    from sourcebook.compile.image import ImageDamaged

    def refuse(number: int) -> object:
        raise ImageDamaged(f"blob {number}")

    knowledge = book.session.knowledge
    for table in (knowledge.nodes, knowledge.meant, *knowledge.facts.values()):
        table._found.clear()  # type: ignore[attr-defined]
        table._chunks.clear()  # type: ignore[attr-defined]
        table._blobs.read = refuse  # type: ignore[attr-defined]
    knowledge.memo.pop("infer.worlds", None)


def test_a_world_that_is_handed_out_is_sound(home: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    right = sourcebook.open(home, cache=cache).world().values("North.Low", "keeper")
    image, numbers = blobs(cache)
    damaged(image, numbers[2:])
    world = sourcebook.open(home, cache=cache).world()
    assert world.values("North.Low", "keeper") == right != ()


@pytest.mark.parametrize("format", ["text", "json", "markdown"])
def test_the_shell_answers_from_the_files(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, format: str
) -> None:
    monkeypatch.setenv("SOURCEBOOK_CACHE", str(tmp_path / "cache"))
    words = ["ask", "--kb", str(home), "--format", format, "--on", "2025-10-01", QUESTIONS[1]]
    assert cli.main(words) == 0
    right = capsys.readouterr()
    image, numbers = blobs(tmp_path / "cache")
    damaged(image, numbers[2:])
    assert cli.main(words) == 0
    assert capsys.readouterr() == right
