"""A small knowledge base, built by hand, that questions are asked of: code sets, owners, terms, topics, ranges."""

from dataclasses import replace
from functools import cache

from sourcebook.compile.build import compiled
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.fact import Citation, Fact, Note
from sourcebook.core.program import Program
from sourcebook.core.term import Framed
from sourcebook.text import Span
from tests import building as b

DAY = 20251001
_LINES = iter(range(1, 10_000))


def _property(name: str, value: object, says: str, denies: str, *asks: str, **more: object) -> object:
    return b.property(
        name,
        value,  # type: ignore[arg-type]
        says=says,
        denies=denies,
        asks=asks,
        at=Span("kb/core.kb", next(_LINES)),
        **more,
    )


def _framed(entity: object, word: str, value: str, by: str) -> object:
    return replace(entity, framed=(Framed(word, value, (b.cite(by),), b.NOWHERE),))


OWNER = _property(
    "owner", b.value(), "{subject} is maintained by {value}", "{subject} is not maintained by {value}",
    "who owns {subject}", "what does {value} maintain", "is {subject} maintained by {value}",
    single=True, mode="inherited", shown=True,
)  # fmt: skip
ACCESS = _property(
    "access", b.value("closed", "free", "licensed", "paid", within=[("paid", "licensed")]),
    "{subject} is {value} to use", "{subject} is not {value} to use",
    "on what terms may I use {subject}", "what is {value} to use", "is {subject} {value} to use",
    single=True, mode="of every part", shown=True,
)  # fmt: skip
COVERS = _property(
    "covers", b.value(), "{subject} covers {value}", "{subject} does not cover {value}",
    "what does {subject} cover", "what covers {value}", "does {subject} cover {value}", mode="gathered", backed=True,
)  # fmt: skip
CODES = _property(
    "codes", b.value("range"), "{subject} has the codes {value}", "{subject} does not have the codes {value}",
    "what is the code range of {subject}", "does {subject} have the codes {value}", places="section",
)  # fmt: skip
RESERVES = _property(
    "reserves", b.value("range"), "{value} is the number space of {subject}",
    "{value} is not the number space of {subject}", "what number space is reserved for {subject}", places="section",
)  # fmt: skip
SECTION = _property(
    "section", b.value(), "{subject} is in {value}", "{subject} is not in {value}",
    "which section is {subject} in", "is {subject} in {value}", single=True, mode="inherited",
)  # fmt: skip
FORMAT = _property(
    "format", b.value("format"), "the codes of {subject} are written as {value}",
    "the codes of {subject} are not written as {value}", "what is the format of {subject}",
    "is the format of {subject} {value}", single=True, mode="of every part",
)  # fmt: skip
LEVELS = _property(
    "levels", b.value("number"), "{subject} has {value} levels", "{subject} does not have {value} levels",
    "how many levels does {subject} have", "does {subject} have {value} levels", single=True, counts="level",
)  # fmt: skip
MEANS = _property(
    "means", b.value("text"), "{subject} means {value}", "{subject} does not mean {value}",
    "what does {subject} mean", "does {subject} mean {value}",
)  # fmt: skip
PART_OF = _property(
    "part-of", b.value(), "{subject} is part of {value}", "{subject} is not part of {value}",
    "what is {subject} part of", "is {subject} part of {value}", frame=True,
)  # fmt: skip
UNTIL = _property(
    "until", b.value("date"), "{subject} ended on {value}", "{subject} did not end on {value}",
    "when did {subject} end", "did {subject} end on {value}", single=True, frame=True, timeless=True,
)  # fmt: skip
ESTABLISHED = _property(
    "established", b.value("date"), "{subject} was established in {value}", "{subject} was not established in {value}",
    "when was {subject} established", "was {subject} established in {value}", single=True, timeless=True,
)  # fmt: skip


def program() -> Program:
    """Code sets after the design's examples, with a rule, a note, a closed list, an ended level."""
    thing = b.entity
    ended = _framed(thing("HCPCS.III", "level", title="Level III", last=20031231), "until", "2003-12-31", "D0:43")
    level = replace(thing("HCPCS.II", "level", title="HCPCS Level II"), citations=(b.cite("CMS:1"),))
    return b.program(
        OWNER, ACCESS, COVERS, CODES, RESERVES, SECTION, FORMAT, LEVELS, MEANS, PART_OF, UNTIL, ESTABLISHED,
        replace(b.kind("level", "system"), nouns=("level", "levels")),
        replace(b.kind("system"), title="a set of codes", nouns=("code set", "code sets")),
        b.source("CFR", "law"), b.source("CMS", "publisher"), b.source("AMA-CPT", "owner"),
        b.source("D0"), b.source("D3"), b.source("D4"), b.source("GUIDE", "publisher"),
        thing("HCPCS", "system", title="HCPCS"),
        b.entity("HCPCS.I", "level", title="Level I", same_as=("CPT",)),
        thing("CPT", "system", title="Current Procedural Terminology"),
        level, ended,
        thing("HCPCS.II.A", "section", title="A codes"),
        thing("HCPCS.II.A.ambulance", "section", title="ambulance transport"),
        thing("HCPCS.II.D", "section", title="D codes"),
        thing("HCPCS.II.J", "section", title="J codes"),
        thing("CPT.em", "section", title="Evaluation and Management"),
        thing("CPT.medicine", "section", title="Medicine"),
        thing("A0425", "code", title="ground mileage", wholes=("HCPCS.II.A.ambulance",)),
        thing("AMA", "organization", title="American Medical Association"),
        thing("ADA", "organization"), thing("CMS", "organization"), thing("HHS", "organization"),
        thing("ambulance", "topic", title="ambulance", within=("transportation",)),
        thing("transportation", "topic"), thing("drugs", "topic"), thing("surgery", "topic"),
        thing("chemotherapy", "topic", within=("drugs",)),
        b.fact("HCPCS", "owner", "CMS", by="CFR:1"),
        b.fact("CPT", "owner", "AMA", by="CFR:1"), b.fact("CPT", "owner", "AMA", by="D4:15"),
        b.fact("CPT", "owner", "CMS", by="D0:9"),
        b.fact("HCPCS.II.D", "owner", "ADA", by="CMS:7"),
        b.fact("HCPCS", "access", "free", by="D4:81"), b.fact("HCPCS.II", "access", "free", by="CMS:3"),
        b.fact("CPT", "access", "licensed", by="AMA-CPT"), b.fact("HCPCS.II.D", "access", "licensed", by="CMS:7"),
        b.fact("HCPCS.II", "covers", "ambulance", by="D3:64"), b.fact("HCPCS.II", "covers", "ambulance", by="D4:57"),
        b.fact("HCPCS.II.A.ambulance", "covers", "ambulance", by="CMS:5"),
        b.fact("HCPCS.II.J", "covers", "chemotherapy", by="D0:3"),
        b.fact("HCPCS.II.J", "covers", "chemotherapy", by="D4:68", sign="denies"),
        b.fact("HCPCS.II.A.ambulance", "codes", "A0021-A0999", by="GUIDE:2"),
        b.fact("HCPCS.II.A", "reserves", "A0000-A9999", by="GUIDE:1"),
        b.fact("CPT.medicine", "codes", "90281-99607", by="D3:29"),
        b.fact("CPT.em", "codes", "99091-99499", by="D3:30"),
        b.fact("CPT.em", "codes", "99202-99499", by="GUIDE:4"),
        b.fact("HCPCS.II", "format", "letter then 4 digits", by="CMS:2"),
        b.fact("HCPCS", "levels", "3", by="D0:12"), b.fact("HCPCS", "levels", "2", by="CMS:9"),
        b.fact("A0425", "means", "ground mileage", by="CMS:8"), b.fact("A0425", "means", "walking cast", by="D4:41"),
        b.fact("CPT", "established", "1966", by="AMA-CPT"),
        b.fact("HCPCS.III", "owner", "HHS", by="D0:44"),
        b.fact("HCPCS", "part-of", "CPT", by="D0:8"),
        trust=("law", "regulator", "owner", "publisher", "vendor"),
        notes=(Note(("HCPCS.II",), "a code's existence is not coverage", False, (Citation("CMS", "11"),), b.NOWHERE),),
    )  # fmt: skip


@cache
def knowledge() -> Knowledge:
    return compiled(program(), "answering")


__all__ = ["DAY", "Fact", "knowledge", "program"]
