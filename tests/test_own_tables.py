"""Tables of one's own: declared in a few lines, imported by the same command, asked about like anything else."""

import datetime
import random
from pathlib import Path

import pytest

import sourcebook
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.interfaces.cli import main
from sourcebook.releases.formats import FORMATS
from sourcebook.releases.formats.own import formats
from sourcebook.releases.importing import NEW, REFUSED, Outcome, imported
from sourcebook.session.book import opened
from sourcebook.session.session import Session

pytest.importorskip("pyarrow", reason="importing needs pyarrow")

LIBRARY = """
trust catalogue over web
kind organization
kind collection
kind code within collection
organization town "the town library"
source lists "Lists of the town library"
  by   town
  rank catalogue
collection shelves "the shelves"
  codes B100-B999  [lists]
property codes "the codes of a collection"
  value  range
  places collection
  asks   "which codes does {subject} have"
property collection "where a book stands"
  value collection
  one at a time
  inherited
  asks  "where is {subject}"
property title "what a book is called"
  of    code
  value text
  one at a time
  says  "{subject} is called {value}"
  asks  "what is the title of {subject}", "is {subject} called {value}"
property pages "how many pages a book has"
  of    code
  value number
  one at a time
  says  "{subject} has {value} pages"
  asks  "how many pages does {subject} have"
property lending "on what terms a book is lent"
  of    code
  value one of open, reading-room
  one at a time
  says  "{subject} is lent {value}"
  asks  "how is {subject} lent"
table town.books "books of the town library" of shelves from lists
  key    mark
  since  bought
  complete
  column mark code "Shelf mark"
  column title text says title required
  column pages number says pages
  column lent text "Lending" says lending reads o as open, r as reading-room
  column bought date
"""
BOOKS = """Shelf mark,Title,Pages,Lending,Bought
B101,A tale of two shelves,312,o,2001-05-01
B102,"Maps, and how to fold them",96,r,2010-01-01
B103,Long walks,"1,204",open,
"""
PAYER = """
organization good-health "Good Health"
source good-health-list "List of Good Health"
  by   good-health
  rank contractor
property prior-approval "whether Good Health wants to be asked before"
  of    code
  value one of needed, not-needed
  one at a time
  says  "prior approval for {subject} is {value}"
  asks  "is prior approval {value} for {subject}", "what prior approval does {subject} have with Good Health"
table good-health.list "what Good Health pays for" from good-health-list
  key    code
  since  from
  until  until
  column code code
  column approval one of Y, N says prior-approval reads Y as needed, N as not-needed
  column from date
  column until date
"""


def kept(folder: Path, kb: str, on: str = "[]") -> Path:
    """The folder of a knowledge base of one's own."""
    base = folder / "base"
    base.mkdir(exist_ok=True)
    (base / "own.kb").write_text(kb, encoding="utf-8")
    (base / "sourcebook.toml").write_text(f"on = {on}\n", encoding="utf-8")
    return base


def put(base: Path, name: str, text: str, **more: object) -> Outcome:
    """What becomes of a file with that text."""
    from sourcebook.session.base import at

    path = base.parent / name
    path.write_text(text, encoding="utf-8")
    tables = [
        table
        for table in Session(at(base), cache=base.parent / "cache").declared.tables.values()
        if table.at.source not in at(base).shipped
    ]
    (one,) = imported(path, base.parent / "home", formats=formats(tables, FORMATS, more.get("series")), **more)  # type: ignore[arg-type]
    return one


def book(base: Path) -> sourcebook.Sourcebook:
    from sourcebook.session.base import at

    return opened(at(base), cache=base.parent / "cache", home=base.parent / "home")


def test_a_library_asks_about_its_own_list(tmp_path: Path) -> None:
    base = kept(tmp_path, LIBRARY)
    one = put(base, "books-2024.csv", BOOKS)
    assert (one.state, one.findings) == (NEW, ())
    own = book(base)
    assert "A tale of two shelves" in own.ask("what is the title of B101").answers[0].text
    assert own.ask("how many pages does B103 have").answers[0].value == "1204"
    assert own.ask("how is B102 lent on 2024-05-01").answers[0].value == "reading-room"
    assert own.ask("how is B103 lent").answers[0].value == "open"
    assert own.ask("how many pages does B101 have on 2000-01-01").status == "not stated"
    assert str(own.ask("what is the title of B101").answers[0].sources[0]) == "town-2024:2"


def test_a_payers_list_stands_on_the_shipped_knowledge(tmp_path: Path) -> None:
    base = kept(tmp_path, PAYER, '["sourcebook"]')
    one = put(
        base, "list.csv", "code;approval;from;until\nE0110;Y;20240101;\nA0425;N;20240101;20241231\n", dated=20240101
    )
    assert one.state == NEW
    own = book(base)
    answer = own.ask("E0110 prior-approval ?", on="2024-06-01")
    assert (answer.answers[0].value, answer.answers[0].sources[0].rank) == ("needed", "contractor")
    assert own.ask("A0425 prior-approval ?", on="2025-06-01").status == "not stated"
    assert own.ask("who owns CPT?").answers[0].value == "AMA"


def test_parquet_is_read_like_text(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    base = kept(tmp_path, LIBRARY)
    table = pyarrow.table(
        {
            "shelf mark": ["B101", "b104", None],
            "Title": ["A tale", "New", "Lost"],
            "pages": [312, 7, 1],
            "lending": ["o", "R", "o"],
            "bought": [datetime.date(2001, 5, 1), datetime.date(2025, 1, 2), None],
        }
    )
    parquet.write_table(table.slice(0, 2), tmp_path / "books-2025.parquet")
    from sourcebook.session.base import at

    tables = Session(at(base), cache=tmp_path / "cache").declared.tables.values()
    (one,) = imported(tmp_path / "books-2025.parquet", tmp_path / "home", formats=formats(tables, FORMATS))
    assert one.state == NEW
    assert book(base).ask("how many pages does B104 have").answers[0].value == "7"
    parquet.write_table(table, tmp_path / "more-2026.parquet")
    (two,) = imported(tmp_path / "more-2026.parquet", tmp_path / "home", formats=formats(tables, FORMATS))
    assert [(d.code, d.span and d.span.line) for d in two.findings if d.code == "E-bad-field"] == [("E-bad-field", 3)]
    (tmp_path / "cut.parquet").write_bytes((tmp_path / "books-2025.parquet").read_bytes()[:300])
    (cut,) = imported(tmp_path / "cut.parquet", tmp_path / "home", formats=formats(tables, FORMATS))
    assert (cut.state, cut.findings[0].code) in ((REFUSED, "E-damaged-file"), (REFUSED, "E-unknown-layout"))


def test_what_cannot_be_read_is_told_by_line_and_field(tmp_path: Path) -> None:
    base = kept(tmp_path, LIBRARY)
    text = "Shelf mark,Title,Pages,Lending,Bought\nB101,One,many,o,\nBxx,Two,1,q,2010-13-01\nB103,,1,o,\n"
    one = put(base, "books-2024.csv", text)
    assert one.state == REFUSED
    found = [(d.span.line, d.span.column, d.message) for d in one.findings if d.code == "E-bad-field" and d.span]
    assert found == [
        (2, 3, "`many` under `pages` is no number"),
        (3, 1, "`Bxx` under `Shelf mark` is no code: letters and digits, at least one digit"),
        (3, 4, "`q` under `Lending` is not in the list of the column"),
        (3, 5, "`2010-13-01` under `bought` is no day"),
        (4, 2, "nothing stands under `title`"),
    ]


def test_a_few_bad_rows_are_counted_and_told(tmp_path: Path) -> None:
    rows = [f"B{100 + n},Title {n},{n},o,2001-05-01" for n in range(300)]
    rows[17] = "B117,Title,x,o,2001-05-01"
    one = put(kept(tmp_path, LIBRARY), "books-2024.csv", "\n".join([BOOKS.splitlines()[0], *rows, ""]))
    assert one.state == NEW
    assert one.manifest is not None
    assert [d.span.line for d in one.findings if d.code == "E-bad-field" and d.span] == [19]
    assert dict(one.manifest.counts if hasattr(one.manifest, "counts") else {}) in ({}, {"town.books": 299})


def test_other_columns_are_told_and_left_out(tmp_path: Path) -> None:
    text = "\n".join(
        f"{line},{more}" for line, more in zip(BOOKS.splitlines(), ("Colour", "red", "blue", ""), strict=True)
    )
    one = put(kept(tmp_path, LIBRARY), "books-2024.csv", text + "\n")
    assert one.state == NEW
    assert [(d.code, d.message) for d in one.findings] == [
        ("N-column-undeclared", "the column `colour` is not declared, and not read")
    ]


def test_a_file_that_lacks_a_column_is_refused_with_its_name(tmp_path: Path) -> None:
    one = put(kept(tmp_path, LIBRARY), "books-2024.csv", BOOKS.replace("Pages", "Leaves"))
    assert (one.state, one.findings[0].code) == (REFUSED, "E-column-lacking")
    assert "`pages`" in one.findings[0].message


def test_a_file_that_may_be_of_two_tables_is_of_none(tmp_path: Path) -> None:
    twin = LIBRARY + LIBRARY[LIBRARY.index("table town.books") :].replace("town.books", "city.books")
    base = kept(tmp_path, twin)
    one = put(base, "books-2024.csv", BOOKS)
    assert (one.state, one.findings[0].code) == (REFUSED, "E-table-ambiguous")
    assert (
        "`city.books` and `town.books`" in one.findings[0].message
        or "`town.books` and `city.books`" in one.findings[0].message
    )
    assert put(base, "books-2024.csv", BOOKS, series="city").state == NEW
    alike = [d.code for d in book(base).check()]
    assert "W-tables-alike" in alike


def test_the_command_takes_the_tables_of_the_base(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    base = kept(tmp_path, LIBRARY)
    monkeypatch.setenv("SOURCEBOOK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SOURCEBOOK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "books-2024.csv").write_text(BOOKS, encoding="utf-8")
    assert main(["--kb", str(base), "release", "import", str(tmp_path / "books-2024.csv")]) == 0
    assert "town 2024-01-01" in capsys.readouterr().out
    assert main(["--kb", str(base), "ask", "what is the title of B102"]) == 0
    assert "Maps, and how to fold them" in " ".join(capsys.readouterr().out.split())


def test_pins(tmp_path: Path) -> None:
    base = kept(tmp_path, LIBRARY)
    put(base, "books-2024.csv", BOOKS)
    put(base, "books-2025.csv", BOOKS.replace("A tale of two shelves", "A tale of three"))
    assert book(base).ask("B101 title ?").answers[0].value == "A tale of three"
    toml = base / "sourcebook.toml"
    toml.write_text('on = []\nreleases = ["town-2024"]\n', encoding="utf-8")
    answer = book(base).ask("B101 title ?")
    assert (answer.answers[0].value, str(answer.answers[0].sources[0])) == ("A tale of two shelves", "town-2024:2")
    toml.write_text("on = []\nreleases = []\n", encoding="utf-8")
    assert book(base).ask("B101 title ?").status == "not stated"
    toml.write_text('on = []\nreleases = ["town-2023"]\n', encoding="utf-8")
    with pytest.raises(sourcebook.KnowledgeBaseErrors) as raised:
        book(base).ask("B101 title ?")
    (wrong,) = (d for d in raised.value.diagnostics if d.code == "E-release-missing")
    assert (wrong.message, wrong.help) == (
        "no release in the store is called `town-2023`",
        "did you mean `town-2024`?",
    )
    assert "E-release-missing" in [d.code for d in book(base).check()]
    toml.write_text('on = []\nreleases = "town-2024"\n', encoding="utf-8")
    with pytest.raises(sourcebook.KnowledgeBaseErrors):
        book(base).ask("B101 title ?")


def test_what_is_written_of_random_tables_is_read_back(tmp_path: Path) -> None:
    """Property: every row of a generated file in the declared layout is in the table as it was meant."""
    chance = random.Random(4)
    sorts = (Sort.TEXT, Sort.NUMBER, Sort.DATE, Sort.CLOSED)
    for number in range(12):
        columns = [Column("code", ValueType(Sort.CODE), required=True)]
        for at in range(chance.randint(1, 5)):
            sort = chance.choice(sorts)
            choices = ("one", "two words", "Three") if sort is Sort.CLOSED else ()
            header = chance.choice((None, f"The column, no. {at}"))
            columns.append(Column(f"c{at}", ValueType(sort, (), choices), header=header))
        table = Table(f"s{number}.rows", tuple(columns), "code", complete=True)
        rows = []
        for at in range(chance.randint(1, 40)):
            row: list[object] = [f"X{at:04d}"]
            for column in columns[1:]:
                match column.value.sort:
                    case Sort.TEXT:
                        row.append(chance.choice(("", "a, b", 'say "so"', "=1+1", "ümlaut")))
                    case Sort.NUMBER:
                        row.append(chance.choice((0, 7, -12, 2.5)))
                    case Sort.DATE:
                        row.append(chance.choice((20240229, 19990101)))
                    case _:
                        row.append(chance.choice(column.value.choices))
            rows.append(row)
        import csv

        path = tmp_path / f"rows-of-{number}.csv"
        order = chance.sample(range(len(columns)), len(columns))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([columns[at].header or columns[at].name for at in order])
            writer.writerows([row[at] for at in order] for row in rows)
        (one,) = imported(path, tmp_path / "home", formats=formats((table,), FORMATS), dated=20240101)
        assert one.state == NEW, one.findings
        from sourcebook.releases.shelf import Shelf

        shelf = Shelf(tmp_path / "home")
        found = [row.values for row in shelf.listed(table.name, f"s{number}-2024")]
        wanted = [{column.name: cell for column, cell in zip(columns, row, strict=True) if cell != ""} for row in rows]
        assert found == wanted
        shelf.close()
