"""Rows of releases as lives and as facts, on a shelf in memory."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sourcebook.compile.build import compiled
from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.listed import Listing, listed, listing_of
from sourcebook.compile.lives import Life, lives
from sourcebook.core.day import FIRST, LAST, before
from sourcebook.core.table import Table
from sourcebook.infer.world import World
from tests import building as b
from tests import shelving
from tests.shelving import CODES, column, shelf


def told(*releases: tuple[int, str], code: str = "A1") -> tuple[Life, ...]:
    found = shelf(*releases)
    return lives(CODES, found.releases, found.known(code))


def stretches(life: Life) -> list[tuple[str, int, int]]:
    return [(one.row.release, one.first, one.last) for one in life.told]


def test_a_code_is_valid_from_its_own_day_and_each_release_speaks_until_the_next() -> None:
    (life,) = told((20180101, "A1 one 19850101 -"), (20190101, "A1 uno 19850101 -"))
    assert (life.first, life.last) == (19850101, LAST)
    assert stretches(life) == [("list-20180101", 19850101, 20181231), ("list-20190101", 20190101, LAST)]


def test_the_last_day_is_inclusive() -> None:
    (life,) = told((20180101, "A1 one 20180101 -"), (20190101, "A1 one 20180101 20181231"))
    assert (life.last, life.until, life.gone) == (20181231, 20181231, None)
    assert stretches(life) == [("list-20180101", 20180101, 20181231)]
    assert life.on(20181231) is not None and life.on(20190101) is None


def test_a_code_that_has_left_the_file_is_not_valid_since() -> None:
    (life,) = told((20180101, "A1 one 20180101 -"), (20190101, "B2 two 20180101 -"))
    assert (life.last, life.gone) == (20181231, "list-20190101")
    assert life.near(20200101).release == "list-20180101"


def test_a_code_that_is_used_again_has_two_lives() -> None:
    one, two = told(
        (20180101, "A1 one 20000101 20101231"), (20230401, "A1 one 20000101 20101231"), (20230701, "A1 two 20230701 -")
    )
    assert (one.first, one.last, two.first, two.last) == (20000101, 20101231, 20230701, LAST)
    assert (one.rows[0].values["meaning"], two.rows[0].values["meaning"]) == ("one", "two")


def test_a_code_is_used_again_without_an_end_of_the_first_life() -> None:
    one, two = told((20200701, "A1 one 20000101 -"), (20251001, "A1 two 20230701 -"))
    assert (one.last, two.first) == (20230630, 20230701)


def test_a_first_day_that_is_corrected_begins_no_life() -> None:
    (life,) = told((20200401, "A1 one 20200401 -"), (20200701, "A1 one 20200101 -"))
    assert (life.since, life.first, life.last) == (20200101, 20200101, LAST)


def test_a_first_day_that_is_yet_to_come() -> None:
    (life,) = told((20180101, "A1 one 20180701 -"), (20180401, "A1 uno 20180701 -"))
    assert stretches(life) == [("list-20180401", 20180701, LAST)]


def test_without_days_of_its_own_a_row_speaks_with_its_release() -> None:
    table = Table("list.codes", (column("code", "code"), column("meaning")), key="code", complete=True)
    found = shelf((20240101, "A1 one"), (20250101, "B2 two"), (20260101, "A1 uno"), table=table)
    one, two = lives(table, found.releases, found.known("A1"))
    assert (one.first, one.last, one.gone) == (20240101, 20241231, "list-20250101")
    assert (two.first, two.last) == (20260101, LAST)


DAYS = st.sampled_from((20180101, 20180701, 20190101, 20190401, 20200101))
ROW = st.tuples(DAYS, st.one_of(st.just("-"), DAYS.map(lambda day: str(before(day)))))


@given(st.dictionaries(DAYS, st.one_of(st.none(), ROW), min_size=1))
def test_one_row_at_most_speaks_on_a_day(releases: dict[int, tuple[int, str] | None]) -> None:
    lines = [
        (day, f"A1 one {row[0]} {row[1]}" if row else "B2 two 20180101 -") for day, row in sorted(releases.items())
    ]
    found = told(*lines)
    spoken = sorted((one.first, one.last) for life in found for one in life.told)
    assert all(first <= last for first, last in spoken)
    assert all(end < begin for (_, end), (begin, _) in pairwise(spoken)), spoken
    for life in found:
        assert all(life.first <= one.first and one.last <= life.last for one in life.told)


# --- as facts ---


def base(*more: object, says: str = "named") -> Knowledge:
    table = Table(
        "list.codes",
        (column("code", "code"), column("meaning", says=says), column("added", "date"), column("ended", "date")),
        key="code",
        of="S",
        source="LISTS",
    )
    declared = [b.entity("S"), b.property("named", b.value("text"), single=True), b.source("LISTS", "regulator"), *more]
    return compiled(b.program(*declared, tables={"list.codes": table}))  # type: ignore[arg-type]


TWO = ((20180101, "A1 one 19850101 -\nB2 zwei 20180101 -"), (20190101, "A1 uno 19850101 -"))


def test_rows_are_facts_with_the_release_as_source() -> None:
    found = listed(base(), shelf(*TWO))
    first, second = found.facts["named"]["A1"]
    assert (first.values, first.first, first.last, str(first.citation)) == (
        ("one",),
        19850101,
        20181231,
        "list-20180101:1",
    )
    assert (second.values, second.first, second.last) == (("uno",), 20190101, LAST)
    assert first.number != second.number
    source = found.sources["list-20190101"]
    assert (source.rank, source.dated, source.family) == ("regulator", "2019-01-01", "LISTS")
    assert found.rank("list-20190101", "A1") == found.rank("LISTS", "A1") > 0


def test_on_a_day_one_release_speaks() -> None:
    found = listed(base(), shelf(*TWO))
    assert World(found, 20180601).values("A1", "named")[0][0] == "one"
    assert World(found, 20190601).values("A1", "named")[0][0] == "uno"
    assert World(found, 20190601).values("B2", "named") == ()
    assert World(listed(base(), shelf(*TWO), only="list-20180101"), 20190601).values("A1", "named")[0][0] == "one"


def test_pinned_releases_are_all_there_is_of_their_series() -> None:
    found = listed(base(), shelf(*TWO), pinned=("list-20180101",))
    assert World(found, 20250601).values("B2", "named")[0][0] == "zwei"
    assert "list-20190101" not in found.sources


def test_what_a_base_states_meets_what_a_release_says() -> None:
    found = listed(base(b.fact("A1", "named", "eins", by="V")), shelf(*TWO))
    assert {status.value for _, status in World(found, 20190601).values("A1", "named")} == {"holds"}
    assert World(found, 20190601).values("A1", "named")[0][0] == "uno"


def test_what_is_superseded_speaks_only_by_name() -> None:
    both = shelf((20190101, "A1 eno 19850101 -"), (20190102, "A1 one 19850101 -"))
    first, second = both.releases
    mended = shelving.replace(second, dated=20190101, corrects=first.id)
    both.releases = (shelving.replace(first, superseded_by=second.id), mended)
    assert World(listed(base(), both), 20200101).values("A1", "named")[0][0] == "one"
    assert World(listed(base(), both, only=first.id), 20200101).values("A1", "named")[0][0] == "eno"


def test_nothing_is_read_before_a_code_is_named() -> None:
    given_ = shelf(*TWO)
    found = listed(base(b.fact("S", "named", "list", by="V")), given_)
    assert World(found, 20190601).values("S", "named")[0][0] == "list"
    assert given_.asked == 0
    assert list(found.facts["named"]) == ["S"]


def test_without_a_shelf_the_base_is_as_it_was() -> None:
    known = base()
    assert listed(known, None) is known
    assert listing_of(known) is None
    assert listing_of(listed(known, shelving.Shelf((), ()))) is None


def test_a_thing_named_like_a_code_of_its_system_has_the_rows() -> None:
    found = listed(base(b.entity("S.XA")), shelf((20190101, "XA left 20000101 -")))
    assert World(found, 20200101).values("S.XA", "named")[0][0] == "left"
    assert World(found, 20200101).values("S", "named") == ()


def test_words_are_read_as_values() -> None:
    covered = b.value("closed", "covered", "not-covered")
    table = Table(
        "list.codes",
        (column("code", "code"), column("meaning", says="cover", reads=(("C", "covered"),))),
        key="code",
        of="S",
    )
    declared = (b.entity("S"), b.property("cover", covered, choice_names=(("not-covered", ("N",)),)))
    known = compiled(b.program(*declared, tables={"list.codes": table}))
    found = listed(known, shelf((20190101, "A1 C\nA2 n\nA3 odd")))
    assert [found.facts["cover"].get(code, ())[:1] for code in ("A3",)] == [()]
    assert [found.facts["cover"][code][0].values for code in ("A1", "A2")] == [("covered",), ("not-covered",)]
    assert found.facts["cover"]["A1"][0].first == 20190101 != FIRST


def test_what_stays_true_is_told_after_the_end_by_the_newest_row() -> None:
    lasting = b.replace(b.property("after", b.value("text")), timeless=True)
    found = listed(
        base(lasting, says="after"), shelf((20180101, "A1 one 20180101 -"), (20190101, "A1 two 20180101 20181231"))
    )
    (fact,) = found.facts["after"]["A1"]
    assert (fact.values, fact.first, fact.last) == (("two",), 20180101, LAST)


def test_a_text_without_its_dot_may_be_a_code_with_one() -> None:
    form = b.property("form", b.value("format"))
    said = b.fact("S", "form", 'letter then digit then 1 alphanumeric then "." then 1 to 4 alphanumerics')
    listing = Listing(
        base(form, said), shelf((20190101, "A11.5 one 20000101 -\nA115 two 20000101 -\nB22 tre 20000101 -"))
    )
    assert listing.spellings("A115") == ("A115", "A11.5")
    assert listing.spellings("A11.5") == ("A11.5",)
    assert (listing.spellings("B22"), listing.spellings("B224")) == (("B22",), ())


def test_the_release_in_force() -> None:
    listing = Listing(base(), shelf(*TWO))
    days = (20171231, 20180101, 20181231, 20190101)
    found = [listing.in_force("list", "list.codes", day) for day in days]
    assert [one.id if one else None for one in found] == [None, "list-20180101", "list-20180101", "list-20190101"]
