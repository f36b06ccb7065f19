"""The reviews, on programs built by hand and compiled: what needs answers to be found."""

from dataclasses import replace

from sourcebook.compile.build import compiled
from sourcebook.review import reviewed
from sourcebook.text import Diagnostic
from tests.building import (
    Compare,
    Inside,
    IsKind,
    Pattern,
    Reading,
    Sign,
    entity,
    fact,
    prefer,
    program,
    property,
    rule,
    source,
    value,
)

DAY = 20251001
OWNER = property("owner", single=True, mode="inherited", asks=("owner of {subject}",))
THINGS = tuple(entity(name) for name in ("X", "X.a", "AMA", "CMS", "Long"))
LAW, VENDOR = source("LAW", "law"), source("D1")


def found(*declared: object, day: int = DAY) -> list[Diagnostic]:
    base = program(*declared)  # type: ignore[arg-type]
    return [item for item in reviewed(compiled(base), base, day) if not item.code.startswith("N-unused")]


def unused(*declared: object) -> list[str]:
    base = program(*declared)  # type: ignore[arg-type]
    return [item.message for item in reviewed(compiled(base), base, DAY) if item.code.startswith("N-unused")]


def codes(*declared: object, day: int = DAY) -> list[str]:
    return [item.code for item in found(*declared, day=day)]


def test_two_sources_of_one_rank() -> None:
    (item,) = found(OWNER, *THINGS, fact("X", "owner", "AMA", by="D1:4"), fact("X", "owner", "CMS", by="D2:7"))
    assert (item.code, item.message) == ("N-open-dispute", "nothing settles `owner` of `X`: `AMA`, `CMS`")
    assert item.help == 'to settle it, write\nexcept owner of X is AMA because "…" [D1:4]'
    assert [label.text for label in item.others] == ["D2:7 says `CMS`"]


def test_a_dispute_is_told_where_it_arises() -> None:
    both = fact("X", "owner", "AMA", by="D1"), fact("X", "owner", "CMS", by="D2")
    assert codes(OWNER, *THINGS, *both) == ["N-open-dispute"]


def test_what_rank_or_days_settle_is_no_dispute() -> None:
    said = fact("X", "owner", "AMA", by="LAW"), fact("X", "owner", "CMS", by="D1")
    assert codes(OWNER, LAW, *THINGS, *said) == []
    until, since = replace(said[0], last=20191231), replace(said[1], first=20200101)
    assert codes(OWNER, LAW, *THINGS, until, since) == []


def test_closer_but_lower_offers_the_exception() -> None:
    (item,) = found(OWNER, LAW, *THINGS, fact("X", "owner", "CMS", by="LAW"), fact("X.a", "owner", "AMA", by="D1:3"))
    assert item.code == "N-closer-but-lower"
    assert item.help == 'to settle it, write\nexcept owner of X.a is AMA because "…" [D1:3]'


def test_a_denial_is_a_side() -> None:
    covers = property("covers", asks=("{subject} covers",))
    both = fact("X", "covers", "AMA", by="D1"), fact("X", "covers", "AMA", by="D2", sign=Sign.DENIES)
    (item,) = found(covers, *THINGS, *both)
    assert item.message == "nothing settles `covers` of `X`: `AMA`, `not AMA`"


def test_a_preference_that_decides_and_one_that_does_not() -> None:
    both = fact("Long", "owner", "AMA", by="D1:4"), fact("Long", "owner", "CMS", by="D2:7")
    assert codes(OWNER, *THINGS, *both, prefer("D1", "D2", "owner")) == []
    base = (OWNER, property("access"), *THINGS, *both, prefer("D1", "D2", "owner"))
    (item,) = found(*base, prefer("D2", "D1", "access"))
    assert (item.code, item.help) == ("W-settles-nothing", "`D2` states nothing of `access`")
    assert codes(*base, prefer("D1:5", "D2")) == ["W-settles-nothing"]


def test_a_preference_may_decide_in_the_past_only() -> None:
    both = fact("X", "owner", "AMA", by="D1", last=20001231), fact("X", "owner", "CMS", by="D2", last=20001231)
    assert codes(OWNER, *THINGS, *both, prefer("D1", "D2", "owner")) == []


def test_an_exception_that_nobody_contradicts() -> None:
    exception = fact("X", "owner", "AMA", by="D1", exception=True)
    assert codes(OWNER, *THINGS, exception) == ["W-settles-nothing"]
    assert codes(OWNER, *THINGS, exception, fact("X", "owner", "CMS", by="D2")) == []


def test_an_exception_to_what_is_inherited() -> None:
    exception = fact("X.a", "owner", "AMA", by="D1", exception=True)
    assert codes(OWNER, LAW, *THINGS, exception, fact("X", "owner", "CMS", by="LAW")) == []


def test_a_rule_that_matches_nothing_names_the_condition() -> None:
    open_ = property("open", asks=("{subject}",))
    said = fact("X", "owner", "AMA")
    dead = rule("dead", [Pattern("?s", "owner", "?o"), Pattern("?s", "open", "CMS")], Pattern("?s", "near", "AMA"))
    near = property("near", asks=("near {subject}",))
    (item,) = found(OWNER, open_, near, *THINGS, said, dead)
    assert (item.code, item.help) == ("W-rule-matches-nothing", "`?s open CMS` is true of nothing by itself")
    never = rule("never", [Pattern("?s", "owner", "AMA"), Inside("?s", "X")], Pattern("?s", "open", "AMA"))
    (item,) = found(OWNER, open_, *THINGS, fact("CMS", "owner", "AMA"), never)
    assert item.help == "each condition is true of something, but all of them never of the same"


def test_a_rule_that_matches_everything() -> None:
    open_ = property("open", asks=("{subject}",))
    every = rule(
        "every", [IsKind("?x", "other"), Pattern("?s", "open", "?x", Reading.UNKNOWN)], Pattern("?s", "owner", "?x")
    )
    compared = rule("same", [Pattern("?s", "owner", "?o"), Compare("?o", "!=", "X")], Pattern("?s", "open", "?o"))
    said = [fact(name, "owner", "AMA") for name in ("X", "AMA", "CMS", "Long")]
    assert codes(OWNER, open_, *THINGS, *said, compared) == ["N-rule-matches-everything"]
    assert "N-rule-matches-everything" not in codes(OWNER, open_, *THINGS, *said, entity("O", "other"), every)


def test_a_heading_that_the_best_source_does_not_bear_out() -> None:
    part = property("part-of", frame=True, asks=("{subject} in {value}",))
    (item,) = found(part, *THINGS, fact("X.a", "part-of", "CMS", by="D1:9"))
    assert (item.code, item.message) == (
        "N-heading-against-facts",
        "D1:9 states of `X.a` what its heading does not declare",
    )
    assert codes(part, *THINGS, fact("X.a", "part-of", "X", by="D1:9")) == []


def test_a_stated_number_and_the_parts() -> None:
    levels = property("levels", value("number"), single=True, counts="level", asks=("{subject}",))
    parts = [entity("X"), entity("X.one", "level"), entity("X.two", "level")]
    (item,) = found(levels, *parts, fact("X", "levels", "3"))
    assert (item.code, item.help) == ("N-count-differs", "declared: `X.one`, `X.two`")
    assert codes(levels, *parts, fact("X", "levels", "2")) == []


def test_a_source_that_nobody_cites() -> None:
    assert unused(source("D3"), source("D4", after=("D3",))) == ["nothing cites source `D4`"]


def test_a_thing_that_nothing_is_said_of() -> None:
    wide, narrow = entity("drugs", "topic"), entity("pills", "topic", within=["drugs"])
    said = fact("X", "covers", "pills")
    assert unused(wide, narrow, entity("X"), entity("coal", "topic"), said) == ["nothing is said of the topic `coal`"]


def test_ranges_that_overlap_with_neither_winning_are_an_open_dispute() -> None:
    from tests import answering

    b_facts = (
        fact("CPT.medicine", "codes", "90281-99300", by="D3:29"),
        fact("CPT.em", "codes", "99091-99499", by="D4:30"),
    )
    base = replace(answering.program(), facts=b_facts)
    items = [item for item in reviewed(compiled(base), base, DAY) if item.code == "N-open-dispute"]
    assert [item.message for item in items] == [
        "nothing settles `section` of `99091`, which lies in both: "
        "`CPT.medicine` has `90281-99300`, `CPT.em` has `99091-99499`"
    ]
    assert "prefer D3:29 over D4:30 on codes" in items[0].help
