"""Compile: names become nodes, stated ranges become nodes, properties and ranks are put in order."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.compile.build import compiled
from sourcebook.compile.frame import CyclicFrame
from sourcebook.compile.order import CyclicProperties
from sourcebook.compile.ranges import Intervals, named, size
from sourcebook.compile.taxonomy import taxonomy
from sourcebook.core.code import Range, shape, successor
from sourcebook.core.program import Program
from tests.building import Inside, Pattern, cite, entity, fact, program, property, replace, rule, source, value
from tests.programs import codes, programs, ranges

PLACES = (property("codes", value("range"), places="section"), property("section", single=True, mode="inherited"))


def levels() -> Program:
    """A system whose first level is another system under another name, with sections in ranges."""
    return program(
        *PLACES,
        entity("H"),
        entity("H.I", same_as=["C"]),
        entity("H.II"),
        entity("C"),
        entity("C.one"),
        entity("C.one.visits"),
        source("OWN", "publisher", ranks=(("H.I", "owner"),)),
        fact("C.one.visits", "codes", "99202-99499", by="OWN"),
        fact("C.one", "codes", "00100-99999", by="D1:3"),
        fact("H.II", "codes", "A0021-A0999", by="OWN"),
        fact("H.I", "covers", "H.I", by="D1:9"),
    )


def test_names_of_one_thing_make_one_node_with_the_simplest_name() -> None:
    known = compiled(levels())
    assert known.node_of["H.I"] == "C"
    assert [one.name for one in known.nodes["C"].entities] == ["C", "H.I"]
    assert "H.I" not in known.nodes


def test_wholes_and_parts_of_all_names_are_pooled() -> None:
    known = compiled(levels())
    assert known.nodes["C"].wholes == ("H",)
    assert known.nodes["C"].parts == ("C.one",)
    assert known.nodes["H"].parts == ("C", "H.II")
    assert known.above("C.one.visits") == ("C.one", "C", "H")


def test_a_fact_is_about_the_node_and_keeps_the_name_it_was_stated_of() -> None:
    (said,) = compiled(levels()).facts["covers"]["C"]
    assert (said.subject, said.values, said.stated_as) == ("C", ("C",), ("H.I", "H.I"))


def test_a_merged_node_lives_while_all_declared_lifetimes_do() -> None:
    known = compiled(
        program(entity("A", first=1990, same_as=["B", "D"]), entity("B", first=1980, last=2000), entity("D"))
    )
    assert (known.nodes["A"].first, known.nodes["A"].last) == (1990, 2000)


def test_a_thing_with_one_name_after_another_lives_through_both() -> None:
    known = compiled(program(entity("A", last=1990, same_as=["B"]), entity("B", first=1991, last=2000)))
    assert (known.nodes["A"].first, known.nodes["A"].last) == (0, 2000)


def test_a_stated_range_is_a_node_inside_every_wider_one() -> None:
    known = compiled(levels())
    assert known.ranges["H:99202-99499"].wider == ("H:00100-99999",)
    assert [stated.name for stated in known.holding("99213")] == ["H:99202-99499", "H:00100-99999"]


def test_a_placing_fact_is_there_as_stated_and_as_a_fact_about_the_range() -> None:
    known = compiled(levels())
    (stated,), (placed,) = known.facts["codes"]["C.one"], known.facts["section"]["H:00100-99999"]
    assert (placed.values, placed.citation) == (("C.one",), stated.citation)
    assert placed.number != stated.number


def test_a_closed_list_of_ranges_says_nothing_of_a_range() -> None:
    known = compiled(program(*PLACES, entity("A"), fact("A", "codes", "1-9", "20-30", sign="only")))
    assert not known.ranges
    assert not known.facts["section"]


@pytest.mark.parametrize(
    ("subject", "rank"),
    [("C", 5), ("H.II", 3), ("H", 3), ("C.one.visits", 5), ("H:99202-99499", 5), ("99213", 5), ("A0021", 3), ("X1", 3)],
)
def test_a_rank_for_a_subject_reaches_its_parts_ranges_and_codes(subject: str, rank: int) -> None:
    assert compiled(levels()).rank("OWN", subject) == rank


def test_an_unknown_rank_or_source_is_the_lowest() -> None:
    known = compiled(program(entity("A"), source("S", "nonsense")))
    assert known.rank("S", "A") == known.rank("nobody", "A") == 0


def test_values_are_within_nodes_and_words_of_a_list() -> None:
    access = property("access", value("closed", "free", "licensed", "paid", within=[("paid", "licensed")]))
    known = compiled(program(access, *PLACES, entity("A"), entity("A.b", within=["A"]), entity("A.c")))
    assert known.wider("access", "paid") == ("licensed",)
    assert known.wider("owner", "A.b") == ("A",)
    assert known.wider("owner", "A.c") == ()
    assert known.wider("section", "A.c") == ("A",)


def test_what_would_need_a_look_at_every_node_is_listed() -> None:
    ended = entity("A", last=1999, aliases=("The  Old One",))
    known = compiled(program(ended, entity("B", wholes=["A", "C"], title="same"), entity("C", title="Same")))
    assert known.mortal == {"A"}
    assert known.branching == {"B"}
    assert known.meant == {"a": "A", "b": "B", "c": "C", "the old one": "A"}


def test_a_property_comes_after_what_its_rules_read() -> None:
    known = compiled(
        program(
            *(property(name) for name in "abcd"),
            rule("one", [Pattern("?s", "d", "?v")], Pattern("?s", "a", "?v")),
            rule("two", [Pattern("?s", "a", "?v")], Pattern("?s", "c", "?v")),
        )
    )
    assert known.order == ("b", "d", "a", "c")


def test_properties_that_depend_on_each_other_are_refused_with_their_path() -> None:
    rules = [
        rule("one", [Pattern("?s", "b", "?v")], Pattern("?s", "a", "?v")),
        rule("two", [Pattern("?s", "a", "?v")], Pattern("?s", "b", "?v")),
    ]
    with pytest.raises(CyclicProperties) as caught:
        compiled(program(property("a"), property("b"), *rules))
    assert caught.value.path == ("a", "b", "a")


def test_being_inside_never_makes_a_cycle() -> None:
    inside = rule("one", [Inside("?c", "A")], Pattern("?c", "section", "A"))
    assert set(compiled(program(*PLACES, entity("A"), inside)).order) == {"codes", "section"}


def test_a_part_of_itself_is_refused_with_its_path() -> None:
    with pytest.raises(CyclicFrame) as caught:
        compiled(program(entity("A", wholes=["B"]), entity("B", wholes=["C"]), entity("C", wholes=["A"])))
    assert caught.value.path == ("A", "B", "C", "A")


def test_a_rule_speaks_of_nodes() -> None:
    known = compiled(
        program(
            property("owner"),
            entity("A.b", wholes=["C"], same_as=["A"]),
            entity("A"),
            entity("C"),
            rule("r", [Inside("?s", "A.b")], Pattern("A.b", "owner", "A.b")),
        )
    )
    assert known.rules[0].conditions == (Inside("?s", "A"),)
    assert known.rules[0].conclusions == (Pattern("A", "owner", "A"),)


def test_a_chain_of_parts_may_be_longer_than_python_can_call() -> None:
    things = [entity("N0")] + [entity(f"N{i}", wholes=[f"N{i - 1}"]) for i in range(1, 5000)]
    assert len(compiled(program(*things)).above("N4999")) == 4999


@given(programs(), st.randoms(use_true_random=False))
def test_the_order_of_declarations_means_nothing(given_: Program, order: random.Random) -> None:
    def shuffled(items: object) -> list[object]:
        out: list[object] = list(items)  # type: ignore[call-overload]
        order.shuffle(out)
        return out

    other = replace(
        given_,
        entities=dict(shuffled(given_.entities.items())),  # type: ignore[arg-type]
        properties=dict(shuffled(given_.properties.items())),  # type: ignore[arg-type]
        facts=tuple(shuffled(given_.facts)),  # type: ignore[arg-type]
    )
    assert replace(compiled(other), vocabulary={}) == replace(compiled(given_), vocabulary={})


def test_the_vocabulary_is_plain_json() -> None:
    made = dict(compiled(levels()).vocabulary)
    assert json.loads(json.dumps(made)) == made


@given(programs())
def test_every_name_in_the_frame_and_the_facts_is_a_node(given_: Program) -> None:
    known = compiled(given_)
    for node in known.nodes.values():
        assert {*node.wholes, *node.parts, *node.within} <= known.nodes.keys()
        assert all(node.name in known.nodes[whole].parts for whole in node.wholes)
    for found in known.facts.values():
        for subject, facts in found.items():
            assert subject in known.nodes or subject in known.ranges
            assert all(one.subject == subject for one in facts)


# --- ranges ---


def brute(name: str, every: list[tuple[str, Range]], code: str) -> bool:
    return any(named(root, ranged) == name and ranged.has(code) for root, ranged in every)


stated = st.lists(
    st.tuples(st.sampled_from(["R", "S"]), ranges().map(Range.of).filter(lambda r: r is not None and r.is_sound))
)


@given(stated, codes())
def test_the_index_finds_what_looking_at_every_range_finds(every: list[tuple[str, Range]], code: str) -> None:
    index = Intervals.of(every)
    for root in ("R", "S"):
        expected = {named(root, ranged) for top, ranged in every if top == root and ranged.has(code)}
        found = index.holding(code, root)
        assert len(found) == len(expected) and set(found) == expected
    assert len(index.holding(code)) == len({pair for pair in every if pair[1].has(code)})


@given(stated)
def test_wider_ranges_contain_and_narrower_ones_come_first(every: list[tuple[str, Range]]) -> None:
    index = Intervals.of(every)
    by_name = {named(root, ranged): (root, ranged) for root, ranged in every}
    for name, (root, ranged) in by_name.items():
        wider = index.wider(root, ranged)
        assert set(wider) == {
            other for other, (top, r) in by_name.items() if other != name and top == root and r.contains(ranged)
        }
        for place, one in enumerate(wider):
            assert not any(by_name[before][1].contains(by_name[one][1]) for before in wider[:place])


@given(stated, codes())
def test_the_cell_of_a_code_lists_the_ranges_that_have_it(every: list[tuple[str, Range]], code: str) -> None:
    index = Intervals.of([pair for pair in every if shape(pair[1].first) == shape(code)])
    cells = index.cells("R", shape(code))
    found = [cell.names for cell in cells if cell.first <= code and (cell.after is None or code < cell.after)]
    assert (found[0] if found else ()) == index.holding(code, "R")


@given(ranges().map(Range.of).filter(lambda r: r is not None and r.is_sound))
def test_the_size_of_a_range_is_the_number_of_its_codes(ranged: Range) -> None:
    count, code = 1, ranged.first
    while code != ranged.last and count < 3000:
        following = successor(code)
        assert following is not None
        code, count = following, count + 1
    assert size(ranged) == count or count == 3000


# --- the taxonomy ---


def test_the_taxonomy_has_every_node_and_range_with_part_to_whole_edges() -> None:
    graph = taxonomy(compiled(levels()))
    assert graph.nodes["C"]["names"] == ("C", "H.I")
    assert graph.nodes["H:99202-99499"]["kind"] == "range"
    assert graph.has_edge("C.one", "C")
    assert graph.edges["H:99202-99499", "H:00100-99999"]["link"] == "inside"
    assert graph.edges["H:99202-99499", "C.one.visits"]["link"] == "stated"


def test_citations_are_written_as_sources_and_lines() -> None:
    assert str(cite("D1:3")) == "D1:3"
