"""Programs made up by hypothesis: any names, frames without cycles, facts of every form, ranges of several shapes."""

from typing import Any

from hypothesis import strategies as st

from sourcebook.core.fact import Citation, Note
from sourcebook.core.program import Program
from tests import building as b

NAMES = ("A", "B", "A.x", "A.x.y", "B.x", "C-D", "Ünï cøde", "c", "d'e", "A0425")
SOURCES = ("D1", "D2", "LAW")
DAYS = st.sampled_from([0, 20031231, 20200101, 99991231])


def codes() -> st.SearchStrategy[str]:
    """Codes of few shapes that lie close together, some with suffixes and dotted extensions."""
    digits = st.text("0129", min_size=3, max_size=3)
    return st.one_of(
        digits,
        digits.map(lambda text: text + "T"),
        digits.map(lambda text: "A" + text),
        st.tuples(digits, st.text("059", min_size=1, max_size=2)).map(".".join),
    )


def ranges() -> st.SearchStrategy[str]:
    def ordered(first: str, last: str) -> str:
        shaped = [text for text in (first, last) if len(text) == len(first)]
        return "-".join(sorted({min(shaped), max(shaped)})) if first[-1:] == last[-1:] else first

    return st.one_of(codes(), st.builds(ordered, codes(), codes()))


@st.composite
def entities(draw: Any) -> list[Any]:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    out = []
    for place, name in enumerate(names):
        # Only what stands before can be a whole, and nothing merges with what hangs together: no cycles.
        before = st.sampled_from(names[:place]) if place else st.nothing()
        wholes = draw(st.lists(before, unique=True, max_size=2)) if place else []
        within = draw(st.lists(before, unique=True, max_size=2)) if place else []
        first, last = sorted((draw(DAYS), draw(DAYS)))
        out.append(b.entity(name, wholes=wholes, within=within, first=first, last=last, aliases=(name.lower(),)))
        out[-1] = b.replace(out[-1], wholes=tuple(wholes))
    if draw(st.booleans()):
        out.append(b.entity("Z", same_as=[names[-1]]))
        out.append(b.entity("Z.long.name", wholes=["Z"], same_as=[]))
    return out


@st.composite
def programs(draw: Any) -> Program:
    """Sound programs: no cycles, everything declared."""
    things = draw(entities())
    names = st.sampled_from([thing.name for thing in things])
    facts = []
    for _ in range(draw(st.integers(0, 12))):
        by = draw(st.sampled_from(SOURCES)) + draw(st.sampled_from(["", ":1", ":7-9"]))
        sign = draw(st.sampled_from(b.Sign))
        more = {"scope": draw(st.sampled_from([None, "mainly"])), "exception": draw(st.booleans())}
        match draw(st.sampled_from(["covers", "codes", "means"])):
            case "codes":
                facts.append(b.fact(draw(names), "codes", draw(ranges()), by=by, sign=sign, **more))
            case "means":
                facts.append(b.fact(draw(names), "means", draw(st.text()), by=by, sign=sign, **more))
            case _:
                facts.append(b.fact(draw(names), "covers", draw(names), by=by, sign=sign, **more))
    limits = draw(st.lists(st.tuples(names, st.sampled_from(["owner", "nonsense"])), max_size=2))
    notes = tuple(
        Note((draw(names),), draw(st.text()), False, (Citation("D1"),), b.NOWHERE)
        for _ in range(draw(st.integers(0, 2)))
    )
    return b.program(
        *things,
        *facts,
        b.property("codes", b.value("range"), places="section"),
        b.property("section", single=True, mode="inherited"),
        b.property("covers", mode="gathered"),
        b.property("means", b.value("text")),
        b.property("access", b.value("closed", "free", "licensed", "paid", within=[("paid", "licensed")])),
        b.source("D1"),
        b.source("D2", "publisher", ranks=tuple(limits)),
        b.source("LAW", "law"),
        b.prefer("D1:1", "D2", "covers"),
        b.rule("r", [b.Pattern("?s", "covers", "?v")], b.Pattern("?s", "access", "free"), cites=["LAW"]),
        notes=notes,
    )
