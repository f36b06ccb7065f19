"""Tables and releases as declared: what they become, that the image keeps them, that the shipped ones fit formats."""

from pathlib import Path

import pytest

from sourcebook.compile.build import compiled
from sourcebook.compile.image import read_image
from sourcebook.compile.writing import write_image
from sourcebook.core.table import Column, Table, declared_for
from sourcebook.core.term import Sort, ValueType
from sourcebook.resolve import Resolver
from sourcebook.session.base import shipped
from sourcebook.session.session import NOWHERE, Session
from sourcebook.text import Source

BASE = """
trust law over web
kind system
kind code within system
source files "The files"
  by   office
  rank law
  at   "https://example.org/files"
system S
property worth
  value one of good, bad
  aka   bad "not good"
property follows
  value code, system
property size
  value number
"""
TABLE = """
table s.rows "rows of S" of S from files for makers
  key      code
  second   other
  since    begun
  until    ended
  complete
  because  "so it is written"  [files]
  column   code, other code required
  column   begun, ended date
  column   worth one of g, "n o" "What it is worth" says worth reads g as good, "n o" as bad guarded
  column   says-it text says worth
  column   next1, next2 code says follows
  column   size says size
release s-2019 "The first" of S from files
  dated 2019
about S
  worth good  [s-2019:3]
"""


def made(text: str) -> Resolver:
    return Resolver([Source("a.kb", BASE + text)])


def codes(text: str) -> list[str]:
    return [found.code for found in made(text).diagnostics]


def test_a_table_has_what_its_lines_say() -> None:
    found = made(TABLE)
    assert found.diagnostics == ()
    table = found.program.tables["s.rows"]
    assert (table.series, table.title, table.of, table.source, table.scope) == (
        "s",
        "rows of S",
        "S",
        "files",
        "for makers",
    )
    assert (table.key, table.second, table.since, table.until, table.complete) == (
        "code",
        "other",
        "begun",
        "ended",
        True,
    )
    assert (table.because, [str(one) for one in table.citations]) == ("so it is written", ["files"])
    names = ["code", "other", "begun", "ended", "worth", "says-it", "next1", "next2", "size"]
    assert [column.name for column in table.columns] == names
    worth = table.column("worth")
    assert worth is not None
    assert (worth.value.choices, worth.header, worth.says, worth.guarded) == (
        ("g", "n o"),
        "What it is worth",
        "worth",
        True,
    )
    assert worth.reads == (("g", "good"), ("n o", "bad"))
    spoken = table.column("says-it")
    assert spoken is not None and spoken.value.choices == ("good", "bad", "not good")
    size = table.column("size")
    assert size is not None and size.value.sort is Sort.NUMBER
    second = table.column("next2")
    assert second is not None and (second.says, second.at.column) == ("follows", 19)


def test_a_release_is_a_source_of_its_own() -> None:
    program = made(TABLE).program
    source, whole = program.sources["s-2019"], program.sources["files"]
    assert (source.rank, source.by, source.address, source.dated) == (whole.rank, whole.by, whole.address, "2019")
    assert source.family == whole.family
    assert program.releases["s-2019"].of == "S"
    assert [str(fact.citation) for fact in program.facts] == ["s-2019:3"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("table t\n", "E-line-missing"),
        ("table t\n  column a code\n", "E-line-missing"),
        ("table t\n  key b\n  column a code\n", "E-unknown-column"),
        ("table t\n  key a\n  column a number\n", "E-column-misfit"),
        ("table t\n  key a\n  since a\n  column a code\n", "E-column-misfit"),
        ("table t\n  key a\n  column a code guarded\n", "E-column-misfit"),
        ("table t\n  key a\n  column a code\n  column b one of x, y says worth\n", "E-column-misfit"),
        ("table t\n  key a\n  column a code\n  column b date says size\n", "E-column-misfit"),
        ("table t\n  key a\n  column a code\n  column b text says size\n", "E-column-misfit"),
        ("table t\n  key a\n  column a code\n  column b numbr says size\n", "E-unknown-type"),
        ("table t\n  key a\n  column a code\n  column b says sizes\n", "E-unknown-property"),
        ("table t\n  key a\n  column a code\n  column b says worth reads x as god\n", "E-wrong-value"),
        ("table t\n  key a\n  column a code\n  column b one of x says worth reads y as good\n", "E-wrong-value"),
        ("table t\n  key a\n  key a\n  column a code\n", "E-said-twice"),
        ("table t\n  key a\n  column a, a code\n", "E-said-twice"),
        ('table t\n  key a\n  column a code\n  column b, c text "B"\n', "E-said-twice"),
        ("table t\n  key a\n  column a code\n  column b says size says size\n", "E-said-twice"),
        ("table t\n  key a\n  column a code required required\n", "E-said-twice"),
        ("table t of S of S\n  key a\n  column a code\n", "E-said-twice"),
        ("table t of Q\n  key a\n  column a code\n", "E-unknown-name"),
        ("table t of A0425\n  key a\n  column a code\n", "E-unknown-name"),
        ("table t from filez\n  key a\n  column a code\n", "E-unknown-source"),
        ("table t\n  key a\n  column a code\ntable t\n  key a\n  column a code\n", "E-name-twice"),
        ("table t\n  kee a\n  column a code\n", "E-unknown-word"),
        ("release r\n", "E-line-missing"),
        ("release r from filez\n", "E-unknown-source"),
        ("release r from files\nrelease q from r\n", "E-unknown-source"),
        ("release files from files\n", "E-name-twice"),
        ("release r from files\n  dated 2019-13\n", "E-bad-date"),
        ("release r\n  rank lore\n", "E-unknown-rank"),
        ("property p\n  value text\n  withholds x\n", "E-wrong-value"),
        ("property p\n  value text\n  weight heavy\n", "E-wrong-value"),
        ("property p\n  value one of a, b\n  withholds c\n", "E-wrong-value"),
    ],
)
def test_each_mistake_has_its_message(text: str, code: str) -> None:
    assert codes(text) == [code]


def test_a_mistake_in_one_line_of_a_table_hides_no_other() -> None:
    found = codes("table t\n  key a\n  column a code\n  column\n  colum b\n  column c nmber\n")
    assert found == ["E-cut-short", "E-unknown-word", "E-unknown-type"]


def test_the_image_keeps_them(tmp_path: Path) -> None:
    known = compiled(made(TABLE + "property p\n  value one of a, b\n  withholds b\n").program, "one")
    assert write_image(tmp_path / "image", known, "tests", ())
    read = read_image(tmp_path / "image", "one")
    assert read is not None
    assert dict(read.tables) == dict(known.tables) != {}
    assert dict(read.releases) == dict(known.releases) != {}
    assert read.withholding == ("p",)
    assert "s.rows" in read.tables and read.tables.get("none") is None


def test_what_is_declared_is_put_on_what_a_format_brings() -> None:
    brought = Table(
        "s.rows",
        (Column("code", ValueType(Sort.CODE)), Column("words"), Column("more", guarded=True)),
        key="code",
        since="code",
    )
    declared = Table(
        "s.rows",
        (Column("code"), Column("words", says="named", guarded=True, reads=(("a", "b"),)), Column("lost", says="x")),
        key="code",
        of="S",
        source="files",
        complete=True,
        scope="for makers",
    )
    both = brought.under(declared)
    assert [(c.name, c.value.sort, c.says, c.guarded) for c in both.columns] == [
        ("code", Sort.CODE, None, False),
        ("words", Sort.TEXT, "named", True),
        ("more", Sort.TEXT, None, True),
    ]
    assert (both.since, both.of, both.source, both.complete, both.scope) == ("code", "S", "files", True, "for makers")
    assert brought.under(None) is brought
    tables = {"s.rows": declared, "other.rows": brought}
    assert declared_for(tables, "other", "s.rows") is brought
    assert declared_for(tables, "third", "s.rows") is declared


def test_the_shipped_tables_name_columns_that_the_formats_have(tmp_path: Path) -> None:
    """Each is one that a module of `releases/formats` declares, and has all its columns."""
    import importlib
    import pkgutil

    from sourcebook.releases import formats

    brought: dict[str, Table] = {}
    for module in pkgutil.iter_modules(formats.__path__):
        for value in vars(importlib.import_module(f"{formats.__name__}.{module.name}")).values():
            if isinstance(value, Table):
                brought[value.name] = value
    known = Session(shipped(), cache=tmp_path, home=NOWHERE).declared
    assert len(known.tables) > 8
    for name, table in known.tables.items():
        rest = name.partition(".")[2]
        found = brought.get(name) or next((one for one in brought.values() if one.name.endswith(f".{rest}")), None)
        assert found is not None, name
        assert [column.name for column in table.columns if found.column(column.name) is None] == [], name
        assert table.key == found.key
        assert table.source in known.sources
        for column in table.columns:
            own = found.column(column.name)
            assert own is not None
            lost = [one for one in own.value.choices if column.reads and one not in dict(column.reads)]
            assert lost == [], (name, column.name)
