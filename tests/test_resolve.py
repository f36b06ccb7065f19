"""Tree to core: names, types, days, citations; what each mistake is told as; what an edit makes again."""

from sourcebook.core.fact import Fact, Sign
from sourcebook.core.program import Program
from sourcebook.core.rule import Aggregate, Compare, Inside, IsKind, Pattern, Reading
from sourcebook.core.term import Mode, Sort
from sourcebook.resolve import Resolver, resolve
from sourcebook.syntax import parse
from sourcebook.text import Diagnostic, Source

BASE = """trust law over publisher over web
source LAW "The law"
  rank law
source D1 "One"
  rank web
  by   Ann
source D2 "Two"
  rank web
  by   Ann
source D3 "Three"
  rank  publisher for CPT, otherwise web
  after D2
  dated 2024
kind org within org
kind sys
kind lev within sys
kind topic within topic
property owner "who keeps it"
  of   sys, lev
  value org
  one at a time
  inherited
  asks "who owns {subject}"
property covers "what it is for"
  value topic
  gathered
property access "on what terms"
  value one of free, licensed, paid within licensed
  aka  free "without charge"
property count "how many"
  value number
  counts lev
property format "how codes look"
  value format
property codes "which codes"
  value range
property means "what it means"
  value text
property since "when it began"
  value date
property part-of "what it belongs to"
  value sys, lev
  frame
property until "when it ended"
  value date
  frame
org CMS "Centers"
  aka "the Centers"
org AMA "Association"
topic drugs "medicines"
topic chemo within drugs
sys CPT "Terms"
lev CPT.I "first"
"""


def made(text: str) -> tuple[Program, tuple[Diagnostic, ...]]:
    found = resolve([parse(Source("a.kb", BASE + text))])
    return found.program, found.diagnostics


def facts(text: str) -> tuple[Fact, ...]:
    program, found = made(text)
    assert found == (), [each.message for each in found]
    return program.facts


def told(text: str) -> list[tuple[str, str | None]]:
    return [(found.code, found.help) for found in made(text)[1]]


def values(line: str) -> list[tuple[str, ...]]:
    return [fact.values for fact in facts(f"about CPT\n  {line}  [D1:3]\n")]


# --- vocabulary ---


def test_the_base_is_clean() -> None:
    assert made("")[1] == ()


def test_a_property_has_what_its_lines_say() -> None:
    program, _ = made("")
    owner, access = program.properties["owner"], program.properties["access"]
    assert (owner.single, owner.mode, owner.of, owner.value.kinds) == (True, Mode.INHERITED, ("sys", "lev"), ("org",))
    assert (access.value.sort, access.value.choices) == (Sort.CLOSED, ("free", "licensed", "paid"))
    assert access.value.within == (("paid", "licensed"),)
    assert access.choice_names == (("free", ("without charge",)),)
    assert program.properties["count"].counts == "lev"
    assert program.properties["part-of"].frame


def test_sources_that_retell_one_another_are_one_family() -> None:
    sources = made("")[0].sources
    assert {name: source.family for name, source in sources.items()} == {
        "LAW": "LAW",
        "D1": "D1",
        "D2": "D1",
        "D3": "D1",
    }
    assert (sources["D3"].rank, sources["D3"].ranks) == ("web", (("CPT", "publisher"),))


def test_about_adds_phrases_to_a_property_and_names_to_a_kind_and_a_thing() -> None:
    program, found = made(
        'about owner\n  asks "whose is {subject}"\nabout access\n  aka paid "for money"\n'
        'about org\n  aka "body"\nabout CPT\n  aka "the terms"\n'
    )
    assert found == ()
    assert program.properties["owner"].asks == ("who owns {subject}", "whose is {subject}")
    assert program.properties["access"].choice_names[1] == ("paid", ("for money",))
    assert program.kinds["org"].nouns == ("body",)
    assert program.entities["CPT"].aliases == ("the terms",)


def test_orders_of_trust_are_put_together() -> None:
    assert made("trust publisher over blog over web\n")[0].trust == ("law", "publisher", "blog", "web")
    assert told("trust web over law\n")[0][0] == "E-said-twice"


def test_the_english_of_questions() -> None:
    program, _ = made(
        'form compare\n  asks "compare {a}"\nwrapper why\n  leads "why {statement}"\nsame "a" "b c"\nwords x "d"\n'
    )
    assert [form.asks for form in program.forms] == [("compare {a}",)]
    assert [wrapper.leads for wrapper in program.wrappers] == [("why {statement}",)]
    assert program.same == (("a", "b c"),)
    assert program.words == {"x": ("d",)}


# --- the frame ---


def test_a_heading_is_the_frame() -> None:
    program, found = made(
        'lev CPT.I.a of CPT within CPT "title"  [D1:3]\n'
        '  same-as CPT.I  [D2]\n  from 1978\n  until 2003-02  [D1:4]\n  aka "x y"\n'
    )
    assert [d.code for d in found] == ["E-not-of-kind"]  # a level is within a system, and its stem is a level
    entity = program.entities["CPT.I.a"]
    assert (entity.wholes, entity.within, entity.same_as, entity.aliases) == (
        ("CPT", "CPT.I"),
        ("CPT",),
        ("CPT.I",),
        ("x y",),
    )
    assert (entity.first, entity.last) == (19780101, 20030228)
    assert [(f.word, f.value, [str(c) for c in f.citations]) for f in entity.framed] == [
        ("of", "CPT", []),
        ("within", "CPT", []),
        ("same-as", "CPT.I", ["D2"]),
        ("from", "1978", []),
        ("until", "2003-02", ["D1:4"]),
        ("aka", "x y", []),
    ]


def test_under_about_the_frame_is_what_a_document_states() -> None:
    stated = facts("about CPT.I\n  of CPT  [D1:3]\n  until 2003  [D1:4]\n")
    assert [(fact.property, fact.values) for fact in stated] == [("part-of", ("CPT",)), ("until", ("2003",))]


def test_a_stem_must_be_declared() -> None:
    assert told("lev CPX.I\n") == [("E-unknown-name", "did you mean `CPT`? (a.kb:52)")]


# --- facts ---


def test_one_citation_one_value_one_fact() -> None:
    stated = facts('about CPT\n  covers drugs, chemo  [D1:3, D2:4-5 "in words"]\n')
    assert [(fact.number, fact.values, str(fact.citation), fact.citation.anchor) for fact in stated] == [
        (1, ("drugs",), "D1:3", None),
        (2, ("chemo",), "D1:3", None),
        (3, ("drugs",), "D2:4-5", "in words"),
        (4, ("chemo",), "D2:4-5", "in words"),
    ]


def test_only_says_each_and_closes_the_list() -> None:
    stated = facts("about CPT\n  covers only drugs, chemo  [D1:3]\n")
    assert [(fact.sign, fact.values) for fact in stated] == [
        (Sign.ONLY, ("drugs", "chemo")),
        (Sign.SAYS, ("drugs",)),
        (Sign.SAYS, ("chemo",)),
    ]


def test_not_denies() -> None:
    assert [fact.sign for fact in facts("about CPT\n  covers not drugs  [D1:3]\n")] == [Sign.DENIES]


def test_scopes_have_one_spelling_wherever_they_stand() -> None:
    lines = ['covers mainly drugs for a, b in place "x y"', "covers drugs in place 'x y' mainly for a, b"]
    stated = facts("about CPT\n" + "".join(f"  {line}  [D1:3]\n" for line in lines))
    assert {fact.scope for fact in stated} == {'mainly for a, b in place "x y"'}


def test_days_and_scope_of_a_heading_hold_for_its_lines() -> None:
    stated = facts(
        "about CPT for outsiders from 2001\n  access paid  [D1:3]\n  access free for all until 1999 [D1:4]\n"
    )
    assert [(fact.scope, fact.first, fact.last) for fact in stated] == [
        ("for outsiders", 20010101, 99991231),
        ("for all", 0, 19991231),
    ]


def test_several_subjects_and_groups() -> None:
    one = facts("about CPT, CPT.I\n  covers drugs  [D1:3]\n")
    assert [(fact.subject, fact.together) for fact in one] == [("CPT", ()), ("CPT.I", ())]
    both = facts("about CPT, CPT.I together\n  covers drugs  [D1:3]\n")
    assert [(fact.subject, fact.together) for fact in both] == [("CPT", ("CPT", "CPT.I")), ("CPT.I", ("CPT", "CPT.I"))]


def test_a_code_need_not_be_declared() -> None:
    assert [fact.subject for fact in facts('about a0425\n  means "x"  [D1:3]\n')] == ["A0425"]


def test_values_have_one_spelling_per_sort() -> None:
    assert values("codes 00100 - 01999, a0021–a0999, A0425") == [("00100-01999",), ("A0021-A0999",), ("A0425",)]
    assert values("format letter F, T or U") == [("letter F, T or U",)]
    assert values("count 3, 0.50, 007") == [("3",), ("0.5",), ("7",)]
    assert values("since 1978, 2004-06") == [("1978",), ("2004-06",)]
    assert values('means "a  b", c d') == [("a b",), ("c d",)]
    assert values('access "without charge", "paid", free') == [("free",), ("paid",), ("free",)]
    assert values('covers "drugs", "Medicines"') == [("drugs",), ("drugs",)]


def test_notes_and_what_is_unclear() -> None:
    program, found = made('about CPT, CPT.I\n  note "a  b"\n  unclear "c"  [D1:3]\n')
    assert found == ()
    assert [(note.subjects, note.text, note.unclear) for note in program.notes] == [
        (("CPT", "CPT.I"), "a b", False),
        (("CPT", "CPT.I"), "c", True),
    ]


def test_exceptions_and_preferences() -> None:
    program, found = made(
        'except owner of CPT is AMA from 2001 because "law"  [LAW:1, D1]\nprefer D1:30 over D2 on owner because "x"\n'
    )
    assert found == ()
    assert [(f.exception, f.because, f.first, str(f.citation)) for f in program.facts] == [
        (True, "law", 20010101, "LAW:1"),
        (True, "law", 20010101, "D1"),
    ]
    (prefer,) = program.preferences
    assert (str(prefer.winner), str(prefer.loser), prefer.property, prefer.because) == ("D1:30", "D2", "owner", "x")


def test_rules() -> None:
    program, found = made(
        'rule r "title"  [D1]\n  if ?s owner ?o\n  and ?s is in CPT\n  and ?s is lev\n  and ?s access is not free\n'
        "  and not known ?s covers chemo\n  and let ?n be count of ?s covers\n  and ?n >= 3\n"
        "  then ?s access licensed\n  and ?s access paid\n  from 2001\n"
    )
    assert found == ()
    (rule,) = program.rules
    assert [type(each) for each in rule.conditions] == [Pattern, Inside, IsKind, Pattern, Pattern, Aggregate, Compare]
    assert [each.reading for each in rule.conditions if isinstance(each, Pattern)] == [
        Reading.HOLDS,
        Reading.FAILS,
        Reading.UNKNOWN,
    ]
    assert [(each.property, each.value) for each in rule.conclusions] == [("access", "licensed"), ("access", "paid")]
    assert (rule.title, rule.first, [str(c) for c in rule.citations]) == ("title", 20010101, ["D1"])


# --- mistakes ---


def test_each_mistake_has_its_code_and_says_what_would_be_right() -> None:
    at = "about CPT\n  "
    cited = "  [D1:3]\n"
    assert told(f"{at}owner CMSS{cited}") == [("E-unknown-name", "did you mean `CMS`? (a.kb:47)")]
    assert told(f"{at}owner cms{cited}") == [("E-unknown-name", "did you mean `CMS`? (a.kb:47)")]
    assert told(f"{at}owner CPT{cited}")[0][0] == "E-not-of-kind"
    assert told(f"{at}covres drugs{cited}") == [("E-unknown-property", "did you mean `covers`? (a.kb:24)")]
    assert told(f"{at}covers drugs [D4]\n")[0][0] == "E-unknown-source"
    assert told(f"{at}covers drugs [D1:x]\n")[0][0] == "E-bad-citation"
    assert told(f"{at}covers drugs [D1:9-3]\n")[0][0] == "E-bad-citation"
    assert told(f"{at}covers drugs\n")[0][0] == "E-uncited-fact"
    assert told(f'{at}unclear "x"\n')[0][0] == "E-uncited-fact"
    assert told(f"{at}access fre{cited}") == [("E-wrong-value", "did you mean `free`?")]
    assert told(f"{at}count 1,000{cited}") == [("E-wrong-value", "write `1000`")]
    assert told(f"{at}count $12{cited}")[0][1] == "write `12`; the property's title says what it counts"
    assert told(f"{at}count 50%{cited}")[0][0] == "E-wrong-value"
    assert told(f"{at}count three{cited}")[0][0] == "E-wrong-value"
    assert told(f"{at}format 5 digitz{cited}")[0][0] == "E-bad-format"
    assert told(f"{at}since 2003-02-30{cited}")[0][0] == "E-bad-date"
    assert told(f"{at}codes 1..2{cited}")[0][0] == "E-wrong-value"
    assert told(f"{at}covers not only drugs{cited}")[0][0] == "E-said-twice"
    assert told("about drugs\n  owner AMA  [D1:3]\n")[0][0] == "E-not-of-kind"
    assert told("sys CPT\n")[0][0] == "E-name-twice"
    assert told("Sys X\n") == [("E-unknown-kind", "did you mean `sys`? (a.kb:15)")]
    assert told("Kind X\n") == [("E-unknown-kind", "did you mean `kind`?")]
    assert told("kind rule\n")[0][0] == "E-reserved-word"
    assert told('property x\n  asks "y"\n')[0][0] == "E-line-missing"
    assert told("source X\n  dated 2001\n")[0][0] == "E-line-missing"
    assert told("source X\n  rank wep\n") == [("E-unknown-rank", "did you mean `web`? (a.kb:1)")]
    assert told('except owner of CPT is AMA because "x"\n')[0][0] == "E-uncited-exception"
    assert told("rule r\n  if ?s owner ?o\n")[0][0] == "E-line-missing"
    assert told('about owner\n  foo "x"\n')[0][0] == "E-unknown-word"


def test_what_signs_or_limits_a_line_is_not_lost_in_its_values() -> None:
    for line in (
        'means mainly good, mainly "not bad"',
        "means good, not bad",
        "means good, only bad thing",
        'means not with "a friend"',
        "means for outsiders",
        "means not from 2004",
        "means not in place Ohio",
    ):
        assert [code for code, _ in told(f"about CPT\n  {line}  [D1:3]\n")] == ["E-not-expected"], line
    assert values('means good, "not bad"') == [("good",), ("not bad",)]
    assert values('means "with a friend"') == [("with a friend",)]


def test_a_line_of_the_frame_in_a_heading_is_shown_its_place() -> None:
    found = parse(Source("a.kb", "sys NEW same-as CPT\n")).diagnostics
    assert [(d.code, d.help) for d in found] == [
        ("E-not-expected", "write `same-as` on a line of its own below the heading, indented")
    ]


def test_one_root_cause_has_one_message() -> None:
    assert told("property x\n  valu text\nabout CPT\n  x a  [D1]\n  x b  [D1]\n") == []  # the spelling has been told
    found = resolve(
        [
            parse(
                Source(
                    "a.kb",
                    BASE + "property x\n  value sis\nabout CPT\n  x a  [D1]\nsys Y Z\nabout Y\n  means q  [D1]\n",
                )
            )
        ]
    )
    assert [d.code for d in found.diagnostics] == ["E-unknown-kind"]
    assert told("source X\n  rank wep\nabout CPT\n  means x  [X:3]\n  means y  [X:4]\n") == [
        ("E-unknown-rank", "did you mean `web`? (a.kb:1)")
    ]
    assert [code for code, _ in told('Property q "x"\nabout CPT\n  q a  [D1]\n')] == ["E-unknown-kind"]


def test_a_line_with_a_mistake_leaves_the_others_of_its_declaration() -> None:
    program, _ = made("about CPT\n  covers drugs  [D1:3]\n  covers drgs  [D1:4]\n  covers chemo  [D1:5]\n")
    assert [fact.citation.lines for fact in program.facts] == ["3", "5"]


def test_a_rule_with_a_mistake_is_no_rule() -> None:
    assert made("rule r\n  if ?s owner ?o\n  and ?s is lef\n  then ?s access free\n")[0].rules == ()


def test_what_is_shipped_is_never_the_second_declaration() -> None:
    shipped = [parse(Source("kb/a.kb", BASE)), parse(Source("kb/b.kb", 'form define\n  asks "what is {thing}"\n'))]
    own = parse(Source("alpha/own.kb", 'org AMA "Mine"\nform define\n  asks "tell {thing}"\n'))
    found = resolve([own, *shipped], frozenset({"kb/a.kb", "kb/b.kb"}))
    assert [(d.code, d.span.source if d.span else "") for d in found.diagnostics] == [
        ("E-name-twice", "alpha/own.kb")
    ] * 2
    assert found.program.entities["AMA"].title == "Association"


def test_about_adds_to_forms_and_wrappers() -> None:
    program, told_of = made(
        'form define\n  asks "what is {thing}"\nwrapper why\n  leads "why {statement}"\n'
        'about define\n  asks "tell me {thing}"\nabout why\n  leads "wherefore {statement}"\n'
    )
    assert told_of == ()
    assert program.forms[0].asks == ("what is {thing}", "tell me {thing}")
    assert program.wrappers[0].leads == ("why {statement}", "wherefore {statement}")
    assert told('wrapper why\n  leads "why {statement}"\nabout why\n  asks "x {statement}"\n')[0][0] == "E-unknown-word"


# --- editing ---


def test_an_edit_tells_the_mistakes_of_what_it_changed() -> None:
    sources = [
        Source("a.kb", BASE),
        Source("b.kb", "about CPT\n  covers drugs  [D1:3]\n\nabout CPT\n  covers drgs  [D1:3]\n"),
    ]
    base = Resolver(sources)
    assert [(d.code, d.span.line if d.span else 0) for d in base.diagnostics] == [("E-unknown-name", 5)]
    new = "about CPT\n  covers drugz  [D1:3]\n\nabout CPT\n  covers drgs  [D1:3]\n"
    assert [(d.code, d.span.line if d.span else 0) for d in base.edit(Source("b.kb", new))] == [("E-unknown-name", 2)]
    assert [d.span.line if d.span else 0 for d in base.diagnostics] == [2, 5]


def test_after_edits_all_is_as_if_made_at_once() -> None:
    one, two, three = (
        "about CPT\n  covers drugs  [D1:3]\n",
        "about CPT\n  means x  [D1:4]\n",
        'topic more "m"\nabout CPT\n  covers more  [D1]\n',
    )
    base = Resolver([Source("a.kb", BASE), Source("b.kb", one)])
    assert base.program.facts
    for text in (two, "# moved\n\n" + two, one + two, three + one, one):
        base.edit(Source("b.kb", text))
        fresh = Resolver([Source("a.kb", BASE), Source("b.kb", text)])
        assert base.program == fresh.program
        assert base.diagnostics == fresh.diagnostics


def test_a_name_that_goes_is_missed_elsewhere() -> None:
    base = Resolver(
        [Source("a.kb", BASE), Source("b.kb", "topic more\n"), Source("c.kb", "about CPT\n  covers more  [D1]\n")]
    )
    assert base.diagnostics == ()
    assert base.edit(Source("b.kb", "")) == ()
    assert [(d.code, d.span.source if d.span else "") for d in base.diagnostics] == [("E-unknown-name", "c.kb")]
