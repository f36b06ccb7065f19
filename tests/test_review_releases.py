"""What a base states of codes against what releases list: what is found, and what is left alone."""

from sourcebook.compile.build import compiled
from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.listed import listed
from sourcebook.core.table import Table
from sourcebook.review.disputes import open_disputes
from sourcebook.review.releases import code_outside_ranges, meaning_differs, range_without_codes
from tests import building as b
from tests.shelving import column, shelf

DAY = 20200101
TABLE = Table(
    "list.codes",
    (column("code", "code"), column("meaning", says="described"), column("added", "date"), column("ended", "date")),
    key="code",
    complete=True,
    of="S",
    source="LISTS",
)
BOOKS = shelf((20190101, "A101 old-tale 20000101 -\nA102 maps 20000101 -\nA301 songs 20000101 -"))


def known(*more: object) -> Knowledge:
    vocabulary = {"words": {"function": ("of", "the", "a")}}
    declared = [
        b.source("LISTS", "vendor"),
        b.entity("S"),
        b.entity("S.T"),
        b.entity("S.M"),
        b.entity("tale", "topic", title="a tale of old"),
        b.entity("map", "topic", title="atlas", aliases=("map",)),
        b.property("codes", b.value("range"), places="section"),
        b.property("section", single=True, mode="inherited"),
        b.replace(b.property("means", single=True), of=("code",)),
        b.property("described", b.value("text"), single=True),
        *more,
    ]
    program = b.program(*declared, tables={"list.codes": TABLE}, **vocabulary)  # type: ignore[arg-type]
    return listed(compiled(program), BOOKS)


NOTHING = b.program()


def told(found: object) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in found]  # type: ignore[attr-defined]


def test_a_range_that_no_code_falls_in() -> None:
    given = (
        b.fact("S.T", "codes", "A100-A199"),
        b.fact("S.M", "codes", "A200-A299", by="V:7"),
        b.fact("S", "codes", "A000-A999"),
    )
    (found,) = told(range_without_codes(known(*given), NOTHING, DAY))
    assert found == ("N-range-without-codes", "no code of list-20190101 lies in A200-A299, which V:7 gives `S.M`")


def test_a_part_that_a_release_leaves_out_as_a_whole_says_nothing() -> None:
    given = b.fact("S.T", "codes", "D100-D199"), b.fact("S", "codes", "D000-D999")
    assert told(range_without_codes(known(*given), NOTHING, DAY)) in (
        [],
        told(range_without_codes(known(given[1]), NOTHING, DAY)),
    )


def test_codes_outside_of_every_range() -> None:
    (found,) = told(code_outside_ranges(known(b.fact("S.T", "codes", "A100-A199")), NOTHING, DAY))
    assert found == ("N-code-outside-ranges", "1 codes of list-20190101 lie in no range of a part of `S`: A301")
    assert told(code_outside_ranges(known(), NOTHING, DAY)) == []


def test_a_meaning_that_has_no_word_in_common() -> None:
    given = b.fact("A101", "means", "tale"), b.fact("A102", "means", "map"), b.fact("A301", "means", "map", by="V:7")
    (found,) = told(meaning_differs(known(*given), NOTHING, DAY))
    assert found[0] == "N-meaning-differs"
    assert found[1] == "V:7 says that `A301` means `map`; list-20190101:3 describes it so: “songs”"


def test_the_same_property_is_settled_like_any_other() -> None:
    found = told(open_disputes(known(b.fact("A301", "described", "hymns")), NOTHING, DAY))
    assert [code for code, _ in found] == ["N-open-dispute"]


def test_without_releases_nothing_is_found() -> None:
    base = listed(compiled(b.program(b.entity("S"))), None)
    for review in (range_without_codes, code_outside_ranges, meaning_differs):
        assert told(review(base, NOTHING, DAY)) == []
