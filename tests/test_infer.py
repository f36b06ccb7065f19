"""What the definition says beyond the worked examples: codes, scopes, days, rules, proofs, why not, verdicts."""

import time
from dataclasses import replace

import pytest

from sourcebook.compile.build import compiled
from sourcebook.infer import Status, World
from sourcebook.infer.directory import Directory
from sourcebook.infer.proof import Proof
from sourcebook.infer.settle import settle
from sourcebook.infer.verdict import Verdict, verdict
from sourcebook.infer.voice import Voice
from tests.building import (
    Aggregate,
    Compare,
    Inside,
    IsKind,
    Pattern,
    Reading,
    entity,
    fact,
    prefer,
    program,
    property,
    rule,
    source,
    value,
)

TODAY = 20251001
HOLDS, PART, NOT, UNSTATED, DISPUTED = Status.HOLDS, Status.PART, Status.FAILS, Status.UNSTATED, Status.DISPUTED
CODES = property("codes", value("range"), places="section")
SECTION = property("section", single=True, mode="inherited")
OWNER = property("owner", single=True, mode="inherited")
PART_OF = property("part-of", frame=True)


def on(*declared: object, day: int = TODAY) -> World:
    return World(compiled(program(*declared)), day)  # type: ignore[arg-type]


def sections(*more: object) -> World:
    """Two sections with ranges that nest, an owner of the whole and one of a section."""
    return on(
        CODES, SECTION, OWNER, PART_OF,
        *(entity(name) for name in ("S", "S.a", "S.b", "S.b.c")),
        fact("S.a", "codes", "100-199"), fact("S.b", "codes", "150-299"), fact("S.b.c", "codes", "160-169"),
        fact("S", "owner", "O1"), fact("S.b", "owner", "O2"),
        *more,
    )  # fmt: skip


# --- codes


@pytest.mark.parametrize(
    ("code", "places", "owner"),
    [
        ("100", ("S.a",), "O1"),
        ("165", ("S.b.c",), "O2"),
        ("200", ("S.b",), "O2"),
        ("155", ("S",), "O1"),
        ("300", (), ""),
    ],
)
def test_a_code_nobody_declared_is_where_its_ranges_settle_it_and_inherits_from_there(
    code: str, places: tuple[str, ...], owner: str
) -> None:
    world = sections()
    assert world.wholes(code) == places
    assert [v for v, status in world.values(code, "owner") if status is HOLDS] == ([owner] if owner else [])


def test_two_ranges_that_only_overlap_are_disputed_and_both_sides_are_in_the_proof() -> None:
    proof = sections().prove("155", "section", "S.a")
    assert (proof.status, proof.step) == (DISPUTED, "disputed")
    assert [(c.says, c.voice.values) for c in proof.cited if c.voice] == [(True, ("S.a",)), (False, ("S.b",))]


def test_a_declared_code_is_placed_like_any_other_and_its_place_gathers_from_it() -> None:
    world = sections(entity("165", "code"), property("covers", mode="gathered"), fact("165", "covers", "t"))
    assert [f.subject for f in world.subjects("covers", "t")] == ["165", "S.b.c", "S.b", "S"]


def test_a_code_is_part_of_the_wholes_of_its_place_and_of_nothing_else() -> None:
    world = sections()
    asked = [("165", "S"), ("165", "S.a"), ("155", "S.a"), ("999", "S"), ("S.b.c", "S"), ("S", "S.b")]
    assert [world.status(a, "part-of", b) for a, b in asked] == [HOLDS, NOT, DISPUTED, UNSTATED, HOLDS, NOT]


def test_a_range_holds_in_part_where_another_place_has_a_range_within_it() -> None:
    assert sections().status("150-299", "section", "S.b.c") is PART


def test_codes_in_a_place_are_those_settled_to_be_there() -> None:
    world = sections()
    assert [str(r) for r in world.codes("S.b")] == ["160-169", "200-299"]
    assert [str(r) for r in world.codes("S.a")] == ["100-149"]


def test_codes_of_two_systems_that_look_alike_are_settled_each_in_its_own() -> None:
    world = sections(entity("T"), entity("T.x"), fact("T.x", "codes", "100-199", by="law"), source("law", "law"))
    assert [world.status("110", "section", place) for place in ("S.a", "T.x")] == [HOLDS, HOLDS]


def test_what_a_section_that_has_ended_was_given_counts_no_more() -> None:
    world = sections(entity("S.z", last=20001231), fact("S.z", "codes", "160-161", by="law"), source("law", "law"))
    assert world.wholes("160") == ("S.b.c",)


def test_the_directory_says_what_the_world_says_of_every_code() -> None:
    world = sections(entity("167", "code"), fact("167", "owner", "O3"))
    directory = Directory(world.knowledge, TODAY, ("owner",))
    for code in [f"{n:03}" for n in range(1000)] + ["0165", "A12", "", "16.5", "165.5", "999T"]:
        found = directory.get(code)
        assert (found.places if found else ()) == world.wholes(code)
        assert (found.values["owner"] if found else ()) == world.values(code, "owner")
    assert directory.get("110") is directory.get("120")


# --- values


def test_a_list_of_ranges_holds_what_is_in_it_and_holds_in_part_what_overlaps_it() -> None:
    world = sections()
    asked = ("100-199", "120-130", "190-250", "300-310")
    assert [world.status("S.a", "codes", v) for v in asked] == [HOLDS, HOLDS, PART, UNSTATED]


@pytest.mark.parametrize(
    ("sort", "said", "asked", "status"),
    [
        ("number", "3", "3.0", HOLDS),
        ("number", "3", "4", NOT),
        ("date", "1978-05-01", "1978", HOLDS),
        ("date", "1978", "1978-05-01", UNSTATED),
        ("date", "1978", "1979", NOT),
        ("format", "5 digits", "numeric", HOLDS),
        ("format", "5 digits", "letter then 4 digits", NOT),
        ("text", "Walking  cast", "walking cast", HOLDS),
        ("text", "walking cast", "marker", NOT),
        ("code", "a0425", "A0425", HOLDS),
    ],
)
def test_values_lie_within_one_another_as_their_sort_says(sort: str, said: str, asked: str, status: Status) -> None:
    world = on(entity("s"), property("p", value(sort), single=True), fact("s", "p", said))
    assert world.status("s", "p", asked) is status


def test_a_text_that_is_another_name_of_a_thing_is_that_thing() -> None:
    world = on(
        entity("t", within=["u"], aliases=["the thing"]), entity("u", title="Whole thing"), entity("s"),
        property("p", value("text"), single=True), fact("s", "p", "The Thing"),
    )  # fmt: skip
    assert [world.status("s", "p", v) for v in ("t", "whole thing", "other")] == [HOLDS, HOLDS, NOT]


def test_implied_wider_values_are_left_out_unless_asked_for() -> None:
    world = on(entity("a", within=["b"]), entity("b"), entity("s"), property("p"), fact("s", "p", "a"))
    assert world.values("s", "p") == (("a", HOLDS),)
    assert world.values("s", "p", implied=True) == (("a", HOLDS), ("b", HOLDS))


# --- scopes, together, counts, opposite, transitive


def test_what_only_a_scoped_fact_says_holds_in_part_and_opposes_nothing() -> None:
    world = on(
        entity("s"), property("p", value("closed", "a", "b"), single=True),
        fact("s", "p", "a", scope="for outsiders"), fact("s", "p", "b"),
    )  # fmt: skip
    assert [world.status("s", "p", v) for v in "ab"] == [NOT, HOLDS]
    assert [world.status("s", "p", v, "for outsiders") for v in "ab"] == [HOLDS, NOT]
    alone = on(entity("s"), property("p", value("closed", "a")), fact("s", "p", "a", scope="some"))
    assert (alone.status("s", "p", "a"), alone.prove("s", "p", "a").step) == (PART, "scoped")
    assert alone.prove("s", "p", "a").because[0].scope == "some"
    assert alone.values("s", "p") == (("a", PART),)


def test_what_is_said_without_a_scope_is_said_within_any() -> None:
    world = on(entity("s"), property("p"), fact("s", "p", "a"))
    limits = ("most", "some", "typically", "may", "for outsiders")
    assert {limit: world.status("s", "p", "a", limit) for limit in limits} == dict.fromkeys(limits, HOLDS)


@pytest.mark.parametrize("limit", ["mainly", "mainly for outsiders"])
def test_that_it_is_so_does_not_say_that_it_is_so_mainly(limit: str) -> None:
    given = (entity("s"), property("p"))
    world = on(*given, fact("s", "p", "a"))
    assert (world.status("s", "p", "a", limit), world.prove("s", "p", "a", limit).step) == (UNSTATED, "nothing stated")
    assert on(*given, fact("s", "p", "a", sign="denies")).status("s", "p", "a", limit) is NOT
    assert on(*given, fact("s", "p", "a"), fact("s", "p", "a", scope=limit)).status("s", "p", "a", limit) is HOLDS


@pytest.mark.parametrize("mode", ["inherited", "gathered", "of every part"])
def test_what_is_mainly_so_of_a_thing_is_so_of_no_part_and_no_whole_for_it(mode: str) -> None:
    said = fact("b", "p", "a", scope="mainly")
    world = on(entity("w"), entity("w.b"), entity("w.b.c"), property("p", mode=mode), replace(said, subject="w.b"))
    assert [world.status(s, "p", "a", "mainly") for s in ("w", "w.b", "w.b.c")] == [PART, HOLDS, UNSTATED]


def test_what_is_said_of_several_together_is_not_handed_down() -> None:
    world = on(entity("s"), entity("s.t"), entity("o"), OWNER, fact("s", "owner", "o", together=("s", "o")))
    assert [world.status(n, "owner", "o") for n in ("s", "s.t")] == [HOLDS, UNSTATED]


def drawn(proof: Proof) -> tuple[object, ...]:
    """A proof as a tree of what it says and cites."""
    cited = tuple(str(one.citation) for one in proof.cited)
    return proof.subject, proof.step, proof.status, cited, tuple(map(drawn, proof.because))


def test_a_proof_does_not_hang_on_what_was_proved_before_it() -> None:
    covers = property("covers", mode="gathered")
    given = (
        *(entity("s"), entity("s.a", wholes=["s"]), entity("s.a.b", wholes=["s.a"]), covers),
        *(fact(one, "covers", "x") for one in ("s", "s.a", "s.a.b")),
    )
    first, later = on(*given), on(*given)
    later.prove("s", "covers", "x")
    assert drawn(first.prove("s.a", "covers", "x")) == drawn(later.prove("s.a", "covers", "x"))
    assert drawn(first.prove("s", "covers", "x")) == drawn(later.prove("s", "covers", "x"))
    assert [p.subject for p in first.prove("s.a", "covers", "x").because] == ["s.a.b"]


def test_a_stated_number_is_shown_beside_the_parts_that_there_are() -> None:
    levels = property("levels", value("number"), single=True, counts="level")
    world = on(
        entity("s"), entity("s.a", "level"), entity("s.b", "level", last=20001231), levels, fact("s", "levels", "2")
    )
    assert world.settled("s", "levels", "2").counted == ("s.a",)
    assert [(p.step, p.value) for p in world.prove("s", "levels", "2").because] == [("counted", "1")]


def test_opposites_are_a_dispute_and_rank_settles_it() -> None:
    both = property("needs", opposite="forbids"), property("forbids", opposite="needs")
    given = (entity("s"), *both, fact("s", "needs", "x"))
    assert on(*given, fact("s", "forbids", "x")).status("s", "needs", "x") is DISPUTED
    ranked = on(*given, fact("s", "forbids", "x", by="L"), source("L", "law"))
    assert [ranked.status("s", p, "x") for p in ("needs", "forbids")] == [NOT, HOLDS]


def test_a_preference_meets_thousands_of_facts_in_little_more_than_their_number() -> None:
    many = [fact("s", "p", "x", by=f"A:{i}", sign="denies" if i % 2 else "says") for i in range(1, 6001)]
    asked = []

    def preferred(voice: Voice) -> tuple[frozenset[int], frozenset[int]]:
        asked.append(voice)
        return (frozenset({1}), frozenset()) if voice.facts[0].citation.lines == "2" else (frozenset(), frozenset({1}))

    voices = [(Voice("s", f.sign, ("x",), ("x",), 1, (f,)), f.sign == "says") for f in many]
    left, beaten = settle(voices, lambda name: (), preferred, {"s": 0})
    assert (len(left), len(beaten), len(asked)) == (3000, 3000, 6000)
    assert {one.winner.facts[0].citation.lines for one in beaten} == {"2"}


def test_one_line_makes_two_opposites() -> None:
    once = property("needs", opposite="forbids"), property("forbids")
    ranked = on(entity("s"), *once, source("L", "law"), fact("s", "needs", "x", by="L"), fact("s", "forbids", "x"))
    assert [ranked.status("s", p, "x") for p in ("needs", "forbids")] == [HOLDS, NOT]
    turned = on(entity("s"), *once, source("L", "law"), fact("s", "needs", "x"), fact("s", "forbids", "x", by="L"))
    assert [turned.status("s", p, "x") for p in ("needs", "forbids")] == [NOT, HOLDS]


def test_a_transitive_property_is_followed_also_in_a_circle() -> None:
    entities = [entity(name) for name in "abcd"]
    after = property("after", transitive=True)
    world = on(*entities, after, fact("a", "after", "b"), fact("b", "after", "c"), fact("c", "after", "a"))
    assert [world.status("a", "after", x) for x in "bcd"] == [HOLDS, HOLDS, UNSTATED]
    proof = world.prove("a", "after", "c")
    assert (proof.step, [(p.subject, p.value) for p in proof.because]) == ("chained", [("a", "b"), ("b", "c")])


# --- days


def test_facts_count_from_their_first_to_their_last_day_and_only_in_a_lifetime() -> None:
    given = (
        entity("s", first=20000101, last=20101231),
        property("p"),
        fact("s", "p", "a", first=20050101, last=20051231),
    )
    days = (20041231, 20050101, 20051231, 20060101)
    assert [on(*given, day=day).status("s", "p", "a") for day in days] == [UNSTATED, HOLDS, HOLDS, UNSTATED]
    gone = on(*given).prove("s", "p", "a")
    assert (gone.status, gone.step, gone.limit) == (UNSTATED, "ended", ("s", 20101231))


def test_the_frame_answers_for_what_has_ended() -> None:
    until = property("until", value("date"), frame=True)
    world = on(entity("s"), entity("s.t", last=20031231), PART_OF, until)
    assert [world.status("s.t", "until", v) for v in ("2003", "2003-12-31", "2004")] == [HOLDS, HOLDS, NOT]
    assert world.status("s", "until", "2003") is UNSTATED
    assert [f.subject for f in world.subjects("part-of", "s")] == []


# --- rules


def test_every_condition_of_a_rule_is_read() -> None:
    world = sections(
        property("size", value("number")), fact("S.a", "size", "7"), fact("S.b", "size", "3"),
        property("big"), property("many"), property("odd"),
        rule("big", [Pattern("?x", "size", "?n"), Compare("?n", ">", "5"), Inside("?x", "S")],
             Pattern("?x", "big", "yes")),
        rule("sum", [IsKind("?x", "thing"), Aggregate("?n", "sum", "?x", "size"), Compare("?n", "=", "3")],
             Pattern("?x", "many", "?n")),
        rule("code", [Inside("?c", "S.b"), Pattern("?c", "owner", "O1", Reading.UNKNOWN)], Pattern("?c", "odd", "yes")),
    )  # fmt: skip
    assert [world.status(n, "big", "yes") for n in ("S.a", "S.b")] == [HOLDS, UNSTATED]
    assert [world.status(n, "many", "3") for n in ("S.a", "S.b")] == [UNSTATED, HOLDS]
    assert [world.status(n, "odd", "yes") for n in ("165", "100", "S.b.c")] == [HOLDS, UNSTATED, HOLDS]


def test_doubt_about_a_number_gives_the_lowest_and_the_highest_as_open() -> None:
    world = on(
        entity("s"), property("p"), property("n", value("number")),
        fact("s", "p", "a"), fact("s", "p", "b"), fact("s", "p", "b", sign="denies"),
        rule("count", [Aggregate("?n", "count", "?s", "p"), IsKind("?s", "thing")], Pattern("?s", "n", "?n")),
    )  # fmt: skip
    assert world.values("s", "n") == (("1", DISPUTED), ("2", DISPUTED))


def test_a_conclusion_has_the_lowest_rank_it_rests_on_and_may_lose() -> None:
    given = (
        entity("s"), property("p"), property("q", single=True), source("L", "law"), source("F", "forum"),
        fact("s", "p", "a", by="L"), fact("s", "q", "other", by="V"),
    )  # fmt: skip
    body, head = [Pattern("?s", "p", "a")], Pattern("?s", "q", "this")
    assert on(*given, rule("r", body, head)).status("s", "q", "this") is DISPUTED  # what is stated is closer
    assert on(*given, rule("r", body, head, cites=["F"])).status("s", "q", "this") is NOT


def test_a_long_chain_of_rules_and_a_deep_chain_of_parts_are_no_trouble() -> None:
    count = 1500
    links = [
        rule(f"r{i:04}", [Pattern("?x", f"p{i:04}", "a")], Pattern("?x", f"p{i + 1:04}", "a")) for i in range(count)
    ]
    ruled = on(entity("s"), *(property(f"p{i:04}") for i in range(count + 1)), *links, fact("s", "p0000", "a"))
    assert ruled.prove("s", f"p{count:04}", "a").status is HOLDS
    depth = 20_000
    chain = [entity(f"c{i:05}", wholes=[f"c{i - 1:05}"] if i else []) for i in range(depth)]
    for mode in ("inherited", "gathered", "of every part", "plain"):
        about = property("p", single=mode != "gathered", mode=mode)
        deep = on(*chain, about, fact("c00000", "p", "a"), fact(f"c{depth - 1:05}", "p", "b"))
        assert deep.prove("c00000", "p", "b").status is (HOLDS if mode == "gathered" else PART)
        assert len(deep.everywhere("p")) == depth


# --- preference, proof, why not


def test_a_preference_for_one_line_of_a_source_over_another_settles_what_is_placed() -> None:
    given = (CODES, SECTION, entity("S"), entity("S.a"), entity("S.b"),
             fact("S.a", "codes", "100-199", by="D:29"), fact("S.b", "codes", "150-299", by="D:30"))  # fmt: skip
    assert on(*given).status("160", "section", "S.b") is DISPUTED
    settled = on(*given, prefer("D:30", "D:29", "codes")).prove("160", "section", "S.b")
    assert (settled.status, settled.settled_by) == (HOLDS, ("preferred",))


def test_one_conclusion_is_one_object_wherever_it_is_used() -> None:
    world = on(
        entity("s"), property("p"), property("q"), property("r"), fact("s", "p", "a"),
        rule("q", [Pattern("?s", "p", "a")], Pattern("?s", "q", "a")),
        rule("r", [Pattern("?s", "p", "a"), Pattern("?s", "q", "a")], Pattern("?s", "r", "a")),
    )  # fmt: skip
    first, second = world.prove("s", "r", "a").because
    assert second.because == (first,)
    assert [str(c.citation) for c in first.cited] == ["D1"]


def test_why_not_names_the_nearest_condition_that_failed() -> None:
    world = on(
        entity("s"), property("p"), property("q"), property("r"), fact("s", "p", "a"),
        rule("near", [Pattern("?s", "p", "a"), Pattern("?s", "q", "b")], Pattern("?s", "r", "a")),
        rule("far", [Pattern("?s", "q", "c"), Pattern("?s", "p", "b")], Pattern("?s", "r", "a")),
    )  # fmt: skip
    found = world.why_not("s", "r", "a")
    assert (found.reason, found.failed[0].rule.name, found.failed[0].condition) == (
        "condition", "near", Pattern("?s", "q", "b"),
    )  # fmt: skip
    assert (found.failed[0].met, found.failed[0].status) == (1, UNSTATED)


def test_why_not_tells_what_beat_it_what_denies_it_and_what_is_near() -> None:
    given = (entity("s"), entity("t"), OWNER, source("L", "law"))
    beaten = on(*given, fact("s", "owner", "a"), fact("s", "owner", "b", by="L"))
    assert [beaten.why_not("s", "owner", v).reason for v in "abc"] == ["beaten", "holds", "denied"]
    near = on(*given, fact("t", "owner", "a")).why_not("s", "owner", "a")
    assert (near.reason, near.elsewhere) == ("nothing stated", (("t", HOLDS),))


# --- verdicts beyond the examples


def test_a_closed_list_is_contradicted_by_what_holds_beside_it() -> None:
    only = fact("s", "p", "a", sign="only")
    given = (entity("s"), property("p"), only, fact("s", "p", "a"), fact("s", "p", "b", by="L"), source("L", "law"))
    knowledge = on(*given).knowledge
    assert verdict(knowledge, knowledge.facts["p"]["s"][0], TODAY).judgement == "contradicted"


def test_what_is_said_of_some_is_borne_out_by_what_is_said_of_all() -> None:
    said = fact("s", "p", "a", scope="some")
    given = (entity("s"), property("p"), said)
    alone = compiled(program(*given))
    assert verdict(alone, said, TODAY).judgement == "uncorroborated"
    assert verdict(compiled(program(*given, fact("s", "p", "a", by="V"))), said, TODAY).judgement == "supported"
    denied = program(*given, fact("s", "p", "a", by="L", sign="denies"), source("L", "law"))
    assert verdict(compiled(denied), said, TODAY).judgement == "contradicted"


@pytest.mark.parametrize(("other", "judgement"), [("a", "supported"), ("b", "contradicted"), (None, "uncorroborated")])
def test_what_a_document_says_of_the_past_is_judged_as_of_then(other: str | None, judgement: str) -> None:
    said = fact("s", "p", "a", last=19951231)
    others = [fact("s", "p", other, by="L", last=19951231)] if other else []
    later = fact("s", "p", "c", by="L", first=19960101)
    given = program(entity("s"), property("p", single=True), source("L", "law"), said, *others, later)
    found = verdict(compiled(given), said, TODAY)
    assert (found.judgement, found.day, found.notes) == (judgement, 19951231, (("dated", "1995-12-31"),))


def test_what_is_said_to_be_mainly_so_is_borne_out_only_by_who_says_mainly() -> None:
    said = fact("s", "p", "a", scope="mainly")
    given = (entity("s"), property("p"), said, source("L", "law"))

    def judged(*others: object) -> str:
        return verdict(compiled(program(*given, *others)), said, TODAY).judgement

    assert judged(fact("s", "p", "a", by="L")) == "uncorroborated"
    assert judged(fact("s", "p", "a", by="L", scope="mainly")) == "supported"
    assert judged(fact("s", "p", "a", by="L", sign="denies")) == "contradicted"


@pytest.mark.parametrize(
    ("given", "others", "judgement", "note"),
    [
        ("100-199", [("100-199", 99991231)], "supported", ()),
        ("100-150", [("100-199", 99991231)], "supported", (("incomplete", "151-199"),)),
        ("100-250", [("100-199", 99991231)], "too broad", (("surplus", "200-250"),)),
        ("300-310", [("100-199", 99991231)], "contradicted", ()),
        ("300-310", [("100-199", 99991231), ("300-310", 20201231)], "outdated", ()),
        ("300-310", [("300-310", 20201231)], "outdated", ()),
        ("300-320", [("300-310", 20201231)], "uncorroborated", ()),
        ("300-310", [], "uncorroborated", ()),
    ],
)
def test_a_list_of_codes_is_compared_with_the_settled_list(
    given: str, others: list[tuple[str, int]], judgement: str, note: tuple[tuple[str, str], ...]
) -> None:
    said = fact("S.a", "codes", given)
    lists = [fact("S.a", "codes", codes, by="L", last=last) for codes, last in others]
    knowledge = compiled(program(CODES, SECTION, entity("S"), entity("S.a"), source("L", "law"), said, *lists))
    found = verdict(knowledge, said, TODAY)
    assert (found.judgement, found.notes) == (judgement, note)


def named(given: Verdict) -> list[tuple[str, bool]]:
    return [(str(place.citation), place.says) for place in given.spoken]


def test_the_best_ranked_is_named_wherever_in_the_proof_it_stands() -> None:
    said = fact("w", "p", "a")
    given = (
        entity("w"), entity("w.b"), entity("w.b.c"), property("p", mode="gathered"), source("L", "law"), said,
        fact("w", "p", "a", by="V"), fact("w.b", "p", "a", by="L"), fact("w.b.c", "p", "a", by="L:2"),
        fact("w.b.c", "p", "a", by="V:2"),
    )  # fmt: skip
    found = verdict(compiled(program(*given)), said, TODAY)
    assert (found.judgement, str(found.supporter.citation)) == ("supported", "L")  # type: ignore[union-attr]
    assert ("V", True) in named(found) and ("L", True) in named(found) and ("V:2", True) not in named(found)


def test_what_a_limited_statement_rests_on_is_named() -> None:
    said = fact("s", "p", "a", scope="some")
    given = program(entity("s"), property("p"), source("L", "law"), said, fact("s", "p", "a", by="L"))
    assert named(verdict(compiled(given), said, TODAY)) == [("L", True)]


def test_who_says_otherwise_of_a_part_of_a_part_is_named_if_nobody_of_better_rank_is_nearer() -> None:
    said = fact("w", "p", "a")
    given = program(
        entity("w"), entity("w.b"), entity("w.c"), entity("w.c.d"), source("L", "law"), said,
        property("p", mode="of every part", single=True), fact("w.b", "p", "a", by="V"),
        fact("w.c", "p", "b", by="V:2"), fact("w.c.d", "p", "c", by="L"),
    )  # fmt: skip
    found = verdict(compiled(given), said, TODAY)
    assert (found.judgement, set(named(found))) == ("too broad", {("V", True), ("V:2", False), ("L", False)})


def test_a_sentence_gets_the_worst_of_its_facts_and_a_source_against_itself_is_noted() -> None:
    one, two = fact("s", "p", "a", by="D:1"), fact("s", "p", "b", by="D:2")
    given = program(entity("s"), property("p", single=True), source("D"), one, two, fact("s", "p", "a", by="L"))
    knowledge = compiled(replace(given, sources={**given.sources, "L": source("L", "law")}))
    found = verdict(knowledge, [one, two], TODAY)
    assert (found.judgement, [v.judgement for v in found.because]) == ("contradicted", ["supported", "contradicted"])
    assert found.notes == (("contradicts itself", "D:2"), ("contradicts itself", "D:1"))


def test_questions_asked_again_are_answered_at_once() -> None:
    world = sections()
    world.prove("165", "owner", "O2")
    begun = time.perf_counter()
    for _ in range(1000):
        world.status("165", "owner", "O2")
        world.prove("165", "owner", "O2")
    assert time.perf_counter() - begun < 3  # a thousand; not a measurement
