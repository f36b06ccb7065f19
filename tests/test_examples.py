"""Every row of the twelve worked examples of the definition: status, what settled it, and the verdict columns."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from sourcebook.compile.build import compiled
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.fact import Fact, Preference
from sourcebook.core.rule import Rule
from sourcebook.infer import world
from sourcebook.infer.verdict import verdict
from tests.building import (
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
HOLDS, PART, NOT, UNSTATED, DISPUTED = "holds", "holds in part", "does not hold", "not stated", "disputed"
RANKS = {
    "regulator": "CMS HCFA CMSFILE LAYOUT OMB",
    "contractor": "FCSO",
    "publisher": "PUBLISHERS GUIDES",
    "vendor": "D0 D1 D2 D3 D4",
    "law": "CFR X",
}


def entities() -> Iterator[object]:
    yield from (entity(name, "org", within=within) for name, *within in (["HHS"], ["CMS", "HHS"], ["AMA"], ["ADA"]))
    yield from (entity(name, "org") for name in ("state-agencies", "PMAG", "panel"))
    yield from (entity(name, "system") for name in ("HCPCS", "CPT"))
    yield entity("HCPCS.I", "level", same_as=["CPT"])
    yield entity("HCPCS.II", "level")
    yield entity("HCPCS.III", "level", last=20031231, aliases=["local codes"])
    yield from (entity(f"HCPCS.II.{letter}", "section") for letter in "ADHJ")
    yield entity("HCPCS.II.A.ambulance", "section")
    yield from (entity(f"CPT.{name}", "category") for name in ("I", "II", "III"))
    yield from (entity(f"CPT.I.{name}", "section") for name in ("em", "medicine", "anesthesia"))
    yield entity("HIPAA", "law")
    yield entity("A4648", "code")
    yield entity("A0021", "code")
    yield from (entity(name, "topic") for name in ("drugs", "transportation", "surgery", "rehabilitation"))
    yield entity("behavioral-health", "topic")
    yield entity("substance-abuse", "topic")
    yield entity("chemotherapy", "topic", within=["drugs"])
    yield entity("ambulance", "topic", within=["transportation"])
    mileage = "out-of-state ambulance mileage"
    yield entity("mileage", "topic", within=["ambulance"], title=mileage)


def properties() -> Iterator[object]:
    for name in ("owner", "developer"):
        yield property(name, single=True, mode="inherited")
    access = value("closed", "free", "licensed", "paid", within=[("paid", "licensed")])
    yield property("access", access, single=True, mode="of every part")
    yield property("format", value("format"), single=True, mode="of every part")
    yield property("covers", mode="gathered")
    yield property("levels", value("number"), single=True)
    yield property("part-of", frame=True)
    yield property("called", value("text"), timeless=True)
    yield property("means", value("text"), single=True)
    yield property("codes", value("range"), places="section")
    yield property("section", single=True, mode="inherited")
    yield property("caused", value("text"))
    yield property("licence-from")


def sources(family: Iterable[str]) -> Iterator[object]:
    for rank, names in RANKS.items():
        yield from (source(name, rank, family="tale" if name in family else name) for name in names.split())
    yield source("AMA", "publisher", ranks=(("CPT", "owner"),))
    yield source("ADA", "publisher", ranks=(("HCPCS.II.D", "owner"),))


def said(by: str, subject: str, about: str, *values: str, **more: object) -> list[Fact]:
    return [fact(subject, about, *values, by=name, **more) for name in by.split()]


def facts() -> list[Fact]:
    letter, letters = "letter then 4 digits", "letters then 4 digits"
    abused = "behavioral-health", "substance-abuse"
    return [
        *said("CFR", "HCPCS", "owner", "HHS"),
        *said("D0 D2 D4", "HCPCS", "owner", "CMS"),
        *said("CFR AMA D0:68 D1 D2 D3 D4", "HCPCS.I", "owner", "AMA"),
        *said("ADA CMS", "HCPCS.II.D", "owner", "ADA"),
        *said("CFR", "HCPCS.II", "owner", "CMS"),
        *said("D2", "HCPCS.III", "owner", "state-agencies"),
        *said("AMA", "CPT", "developer", "AMA"),
        *said("D0:57", "CPT.II", "developer", "PMAG"),
        *said("D0:26 D1 D4:81", "HCPCS", "access", "free"),
        *said("CMS", "HCPCS.II", "access", "free"),
        *said("AMA FCSO D1:50 D4", "CPT", "access", "licensed"),
        *said("D0:26 D1", "CPT", "access", "paid"),
        *said("ADA CMS", "HCPCS.II.D", "access", "licensed"),
        *said("D0:12 D1 D2:14", "HCPCS", "levels", "3"),
        *said("HCFA", "HCPCS", "levels", "3", last=20031231),
        *said("OMB D3:60", "HCPCS", "levels", "2", first=20040101),
        *said("D0:25", "HCPCS.III", "part-of", "HCPCS"),
        *said("D0:43 D1 D2 HCFA", "HCPCS.III", "called", "local codes"),
        *said("D2", "HCPCS.II.H", "covers", "behavioral-health"),
        *said("D2", "HCPCS.II.H", "covers", "substance-abuse"),
        *said("X", "HCPCS.II.H", "covers", *abused, sign="only"),
        *(f for topic in abused for f in said("X", "HCPCS.II.H", "covers", topic)),
        *said("D4:67", "HCPCS.II.H", "covers", "rehabilitation"),
        *said("D2:14", "HCPCS.II.J", "covers", "chemotherapy"),
        *said("D4:68", "HCPCS.II.J", "covers", "chemotherapy", sign="denies"),
        *said("CMSFILE", "HCPCS.II.J", "covers", "chemotherapy"),
        *said("CMSFILE", "HCPCS.II.A.ambulance", "covers", "ambulance"),
        *said("CMSFILE", "A4648", "means", "implantable tissue marker"),
        *said("D4:41", "A4648", "means", "walking cast"),
        *said("CMSFILE", "A0021", "means", "out-of-state ambulance mileage"),
        *said("D0:41", "A0021", "means", "transportation"),
        *said("D3:29", "CPT.I.medicine", "codes", "90281-99607"),
        *said("D3:30", "CPT.I.em", "codes", "99091-99499"),
        *said("GUIDES", "CPT.I.medicine", "codes", "90281-99199"),
        *said("GUIDES", "CPT.I.medicine", "codes", "99500-99607"),
        *said("GUIDES", "CPT.I.em", "codes", "99202-99499"),
        *said("GUIDES", "CPT.I.anesthesia", "codes", "99100-99140"),
        *said("D4:29", "HCPCS", "format", letter),
        *said("CMS D0", "HCPCS.II", "format", letter),
        *said("D1:28", "HCPCS.II", "format", letters),
        *said("D2 D3:64", "HCPCS.II", "format", "alphanumeric"),
        *said("D4:40", "CPT", "format", "5 digits"),
        *said("AMA", "CPT.I", "format", "5 digits"),
        *said("AMA", "CPT.II", "format", "4 digits then letter"),
        *said("D0:66 D1", "HIPAA", "caused", "HCPCS made free"),
        *said("CFR", "HIPAA", "caused", "standard code sets", sign="only"),
        *said("CFR", "HIPAA", "caused", "standard code sets"),
    ]


LICENCE = rule(
    "licence-from-owner",
    [Pattern("?x", "owner", "?o"), Pattern("?x", "access", "free", Reading.UNKNOWN)],
    Pattern("?x", "licence-from", "?o"),
)
EXCEPT_D = replace(fact("HCPCS.II.D", "owner", "ADA", by="CFR"), exception=True)
PANEL = fact("HCPCS.II", "owner", "panel", by="LAYOUT")
LAW_PANEL = fact("HCPCS.II", "owner", "CMS", by="CMS")


def known(
    leave: Iterable[tuple[str, str, str]] = (),
    add: Iterable[Fact | Preference | Rule] = (),
    family: Iterable[str] = (),
) -> Knowledge:
    """The examples' knowledge without what `leave` names (source, subject, property), with what `add` adds."""
    gone = set(leave)
    kept = [f for f in facts() if (f.citation.source, f.subject, f.property) not in gone]
    return compiled(program(*entities(), *properties(), *sources(family), *kept, *add))  # type: ignore[arg-type]


NO_ONLY = [("X", "HCPCS.II.H", "covers")]
NO_FILE = [("CMSFILE", "HCPCS.II.J", "covers")]
NO_LAW = [("CFR", "HIPAA", "caused")]
NO_II = [("CFR", "HCPCS.II", "owner")]
BASES = {
    "all": known(),
    "no closed list": known(NO_ONLY),
    "articles alone": known(NO_FILE),
    "no law on HIPAA": known(NO_LAW),
    "one tale": known(NO_LAW, family=("D0", "D1")),
    "rule": known(add=[LICENCE]),
    "rule and exception": known(add=[LICENCE, EXCEPT_D]),
    "panel": known(NO_II, add=[PANEL, LAW_PANEL]),
    "panel, named": known(NO_II, add=[PANEL, LAW_PANEL, prefer("CMS", "LAYOUT", "owner")]),
}

ROWS = [
    # 1 Owner
    ("all", TODAY, "CPT owner AMA", HOLDS, "closer"),
    ("all", TODAY, "CPT owner CMS", NOT, "higher-rank"),
    ("all", TODAY, "CPT.III owner AMA", HOLDS, "closer"),
    ("all", TODAY, "HCPCS owner CMS", HOLDS, None),
    ("all", TODAY, "HCPCS owner HHS", HOLDS, None),
    # 2 Is HCPCS free?
    ("all", TODAY, "HCPCS access free", PART, None),
    ("all", TODAY, "HCPCS.II access free", PART, None),
    ("all", TODAY, "HCPCS.II.J access free", HOLDS, None),
    ("all", TODAY, "HCPCS access licensed", PART, None),
    # 3 Two values that agree
    ("all", TODAY, "CPT access licensed", HOLDS, "higher-rank"),
    ("all", TODAY, "CPT access paid", HOLDS, "closer"),
    ("all", TODAY, "CPT access free", NOT, "higher-rank"),
    # 4 How many levels?
    ("all", TODAY, "HCPCS levels 3", NOT, "higher-rank"),
    ("all", 20000713, "HCPCS levels 3", HOLDS, None),
    ("all", TODAY, "HCPCS levels 2", HOLDS, "higher-rank"),
    # 5 Level III has ended
    ("all", TODAY, "HCPCS.III part-of HCPCS", NOT, None),
    ("all", 20031231, "HCPCS.III part-of HCPCS", HOLDS, None),
    ("all", TODAY, "HCPCS.III called local-codes", UNSTATED, None),
    ("all", TODAY, "HCPCS.III called Local  Codes", HOLDS, None),
    ("all", 20031231, "HCPCS.III owner state-agencies", DISPUTED, None),
    ("all", TODAY, "HCPCS.III owner state-agencies", UNSTATED, None),
    # 6 A closed list
    ("all", TODAY, "HCPCS.II.H covers rehabilitation", NOT, "higher-rank"),
    ("no closed list", TODAY, "HCPCS.II.H covers rehabilitation", HOLDS, None),
    ("all", TODAY, "HCPCS.II covers surgery", UNSTATED, None),
    # 7 J codes: chemotherapy?
    ("articles alone", TODAY, "HCPCS.II.J covers chemotherapy", DISPUTED, None),
    ("all", TODAY, "HCPCS.II.J covers chemotherapy", HOLDS, "higher-rank"),
    ("all", TODAY, "HCPCS covers drugs", HOLDS, None),
    # 8 What a code means
    ("all", TODAY, "A4648 means walking cast", NOT, "higher-rank"),
    ("all", TODAY, "A0021 means transportation", HOLDS, None),
    # 9 Which section?
    ("all", TODAY, "99213 section CPT.I.em", HOLDS, "higher-rank"),
    ("all", TODAY, "99213 section CPT.I.medicine", NOT, "higher-rank"),
    ("all", TODAY, "99091 section CPT.I.medicine", HOLDS, "higher-rank"),
    ("all", TODAY, "99120 section CPT.I.anesthesia", HOLDS, "closer"),
    # 10 Format
    ("all", TODAY, "HCPCS format letter then 4 digits", PART, None),
    ("all", TODAY, "CPT format 5 digits", PART, None),
    ("all", TODAY, "HCPCS.II format alphanumeric", HOLDS, None),
    ("all", TODAY, "HCPCS.II format letters then 4 digits", NOT, "higher-rank"),
    # 11 Closer but lower; doubt passed on; naming
    ("rule", TODAY, "HCPCS.II.D owner ADA", DISPUTED, None),
    ("rule", TODAY, "HCPCS.II.D licence-from ADA", DISPUTED, None),
    ("rule and exception", TODAY, "HCPCS.II.D owner ADA", HOLDS, "exception"),
    ("rule and exception", TODAY, "HCPCS.II.D licence-from ADA", HOLDS, None),
    ("all", TODAY, "CPT.II developer PMAG", DISPUTED, None),
    ("panel", TODAY, "HCPCS.II owner CMS", DISPUTED, None),
    ("panel, named", TODAY, "HCPCS.II owner CMS", HOLDS, "preferred"),
    # 12 Echoes
    ("all", TODAY, "HIPAA caused HCPCS made free", NOT, "higher-rank"),
    ("no law on HIPAA", TODAY, "HIPAA caused HCPCS made free", HOLDS, None),
    ("one tale", TODAY, "HIPAA caused HCPCS made free", HOLDS, None),
]


@pytest.mark.parametrize(("base", "day", "question", "status", "settled"), ROWS)
def test_status(base: str, day: int, question: str, status: str, settled: str | None) -> None:
    subject, about, asked = question.split(" ", 2)
    proof = world(BASES[base], day).prove(subject, about, asked)
    assert proof.status == world(BASES[base], day).status(subject, about, asked) == status
    assert settled is None or settled in proof.settled_by


VERDICTS = [
    ("all", "D0:68 owner", "supported"),
    ("all", "D0:26 access HCPCS", "too broad"),
    ("all", "D4:81 access", "too broad"),
    ("all", "D1:50 access", "supported"),
    ("all", "D0:26 access HCPCS.I", "supported"),
    ("all", "D0:12 levels", "outdated"),
    ("all", "D2:14 levels", "outdated"),
    ("all", "D3:60 levels", "supported"),
    ("all", "D0:25 part-of", "outdated"),
    ("all", "D0:43 called", "supported"),
    ("all", "D4:67 covers", "contradicted"),
    ("no closed list", "D4:67 covers", "uncorroborated"),
    ("articles alone", "D2:14 covers", "disputed"),
    ("articles alone", "D4:68 covers", "disputed"),
    ("all", "D2:14 covers", "supported"),
    ("all", "D4:68 covers", "contradicted"),
    ("all", "D4:41 means", "contradicted"),
    ("all", "D0:41 means", "supported"),
    ("all", "D3:29 codes", "too broad"),
    ("all", "D3:30 codes", "too broad"),
    ("all", "D4:29 format", "too broad"),
    ("all", "D4:40 format", "too broad"),
    ("all", "D3:64 format", "supported"),
    ("all", "D1:28 format", "contradicted"),
    ("all", "D0:57 developer", "disputed"),
    ("all", "D0:66 caused", "contradicted"),
    ("no law on HIPAA", "D0:66 caused", "supported"),
    ("one tale", "D0:66 caused", "uncorroborated"),
]


@pytest.mark.parametrize(("base", "statement", "judgement"), VERDICTS)
def test_verdict(base: str, statement: str, judgement: str) -> None:
    place, about, *subject = statement.split()
    knowledge = BASES[base]
    node = knowledge.node_of[subject[0]] if subject else None
    found = [
        f
        for given in knowledge.facts[about].values()
        for f in given
        if str(f.citation) == place and node in (None, f.subject)
    ]
    assert len(found) == 1
    assert verdict(knowledge, found[0], TODAY).judgement == judgement


def test_the_narrower_owner_comes_first_and_parts_that_differ_come_last() -> None:
    assert world(BASES["all"], TODAY).values("HCPCS", "owner")[:2] == (("CMS", HOLDS), ("HHS", HOLDS))


def test_the_parts_of_what_holds_in_part_are_listed() -> None:
    parts = dict(world(BASES["all"], TODAY).settled("HCPCS", "access", "free").parts)
    assert parts == {"CPT": NOT, "HCPCS.II": PART}
    below = dict(world(BASES["all"], TODAY).settled("HCPCS.II", "access", "free").parts)
    assert (below["HCPCS.II.J"], below["HCPCS.II.D"]) == (HOLDS, NOT)


def test_what_has_ended_says_when() -> None:
    proof = world(BASES["all"], TODAY).prove("HCPCS.III", "part-of", "HCPCS")
    assert (proof.step, proof.limit) == ("ended", ("HCPCS.III", 20031231))


def test_doubt_names_the_dispute_that_it_rests_on() -> None:
    proof = world(BASES["rule"], TODAY).prove("HCPCS.II.D", "licence-from", "ADA")
    premises = [p for conclusion in proof.because for p in conclusion.because]
    assert proof.step == "open"
    assert [(p.property, p.value, p.status) for p in premises if p.property == "owner"] == [("owner", "ADA", DISPUTED)]


def test_a_code_in_two_ranges_of_one_source_names_both_and_which_is_right() -> None:
    proof = world(BASES["all"], TODAY).prove("99213", "section", "CPT.I.em")
    assert {str(c.citation) for c in proof.cited} == {"GUIDES", "D3:30"}
    assert [str(f.citation) for b in proof.beaten for f in b.loser.facts] == ["D3:29"]
