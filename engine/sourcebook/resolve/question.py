"""Formal questions to queries: the exact inverse of `core.query.spelled`."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sourcebook.core.day import period
from sourcebook.core.program import Program
from sourcebook.core.query import ASK, OF_SAYINGS, SUBJECT, SUBJECTS, VALUE, VALUES, WHICH, Query
from sourcebook.core.term import Entity, Kind, Property, Sort
from sourcebook.resolve.lowering import Lowering, spelled
from sourcebook.resolve.scope import Scope, bare_code, bare_range
from sourcebook.resolve.values import value_of
from sourcebook.syntax import tree
from sourcebook.syntax.parse import Chunk, Declaration, Parsed, parse_question
from sourcebook.syntax.tree import Value, Word
from sourcebook.text import Diagnostic

_ORDERED = frozenset({Sort.NUMBER, Sort.DATE, Sort.ORDERED, Sort.CODE})
_RANGE_OF = re.compile(r"[^\s:]+:[A-Z0-9.]+-[A-Z0-9.]+\Z")
_OPERATOR = re.compile(r"(?:<=?|>=?|!?=)\Z")


@dataclass(frozen=True, slots=True)
class Names:
    """What questions may name. `entities` gives the kind of each name, `aliases` the names that an alias (casefolded)
    may mean. `forms` gives the slots of each form's phrases; a form with a slot `text`, `any`, `words` or `shape`, or
    without slots, takes any words."""

    kinds: Mapping[str, Kind]
    properties: Mapping[str, Property]
    sources: Collection[str]
    entities: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, frozenset[str]]
    wrappers: Collection[str]

    @staticmethod
    def made(
        kinds: Mapping[str, Kind],
        properties: Mapping[str, Property],
        sources: Collection[str],
        entities: Iterable[Entity],
        forms: Mapping[str, frozenset[str]],
        wrappers: Collection[str],
    ) -> "Names":
        """The names of these things."""
        named: dict[str, str] = {}
        aliases: dict[str, dict[str, None]] = {}
        for entity in entities:
            named[entity.name] = entity.kind
            for alias in (entity.name, entity.title, *entity.aliases):
                if alias:
                    aliases.setdefault(" ".join(alias.casefold().split()), {})[entity.name] = None
        found = {alias: tuple(names) for alias, names in aliases.items()}
        return Names(kinds, properties, sources, named, found, forms, wrappers)

    @staticmethod
    def of(program: Program) -> "Names":
        """The names of a program."""
        forms = {
            form.name: frozenset(slot for ask in form.asks for slot in re.findall(r"\{(\w+)\}", ask))
            for form in program.forms
        }
        return Names.made(
            program.kinds,
            program.properties,
            program.sources,
            program.entities.values(),
            forms,
            frozenset(wrapper.name for wrapper in program.wrappers),
        )


def query(text: str, names: Names) -> tuple[Query | None, tuple[Diagnostic, ...]]:
    """What a formal question asks; None, and what is wrong with it, where it asks nothing."""
    asked, diagnostics = parse_question(text)
    if asked is None:
        return None, diagnostics
    low = _Asking(names)
    found = _query(low, names, asked)
    if low.diagnostics:
        return None, tuple(low.diagnostics)
    return found, ()


class _Asking(Lowering):
    """A question on its way to the core; its places are in the question's one line."""

    def __init__(self, names: Names) -> None:
        scope = Scope(
            names.kinds,
            names.properties,
            names.entities,
            names.aliases,
            frozenset(names.sources),
            (),
            frozenset(),
            {("property", name): prop.at for name, prop in names.properties.items() if prop.at.line},
            0,
        )
        super().__init__(Declaration("", Chunk("", 1), Parsed("", "", 1, None)), scope)


def _query(low: _Asking, names: Names, asked: tree.Question) -> Query | None:
    before, after = list(asked.before), list(asked.after)
    wrapper = None
    if before and not before[0].quoted and before[0].text in names.wrappers and not _is_subject(before, names):
        wrapper = before.pop(0).text
    limits, but = _limits(low, asked)
    if before:
        if after:
            low.complain(
                "E-not-expected",
                f"`{after[0].text[:80]}` is not expected after the mark",
                after[0].at,
                help="the mark stands last: `THING PROPERTY VALUE ?`, or first: `? PROPERTY VALUE`",
            )
            return None
        made = _stated(low, before)
    else:
        made = _looked_for(low, names, after)
    if made is not None and limits.get("source") is not None and (but or "only" in made):
        low.complain(
            "E-not-expected",
            "`by` is not expected beside `only` and `but`",
            next(limit.source.at for limit in asked.limits if isinstance(limit, tree.BySource)),
            help="ask what the source says without them",
        )
        return None
    if wrapper in OF_SAYINGS and made is not None and (but or "only" in made):
        low.complain(
            "E-not-expected",
            f"`{wrapper}` is not expected beside `only` and `but`",
            asked.before[0].at,
            help="no source says that there is no other: ask without one of the two",
        )
        return None
    if made is not None and but:
        made = _but(low, made, but)
    if made is None:
        return None
    return Query(**{**made, **limits, "wrapper": wrapper})


def _but(low: _Asking, made: dict[str, Any], but: tuple[Word, ...]) -> dict[str, Any] | None:
    """The same with the subjects, or the values, that are not asked for."""
    if made["form"] not in (VALUES, SUBJECTS) or made.get("negated") or made.get("operator", "=") != "=":
        low.complain(
            "E-not-expected",
            "`but` is not expected here",
            but[0].at,
            help="`THING PROPERTY ? but VALUE` and `? PROPERTY VALUE but THING` leave out what is named",
        )
        return None
    if made["form"] == SUBJECTS:
        names = [_thing(low, word) for word in but]
    else:
        prop = low.scope.properties[made["property"]]
        names = [_value(low, prop, [word]) for word in but]
    return None if None in names else {**made, "but": tuple(names)}


def _is_subject(before: list[Word], names: Names) -> bool:
    """Whether the first word, though the name of a wrapper, is what is asked about."""
    return len(before) > 1 and before[0].text in names.entities and before[1].text in names.properties


def _limits(low: _Asking, asked: tree.Question) -> tuple[dict[str, Any], tuple[Word, ...]]:
    """What limits a question, and what it does not ask for."""
    out: dict[str, Any] = {}
    scopes = []
    but: tuple[Word, ...] = ()
    for limit in asked.limits:
        match limit:
            case tree.AsKind(word):
                out["kind"] = low.kind(word)
            case tree.InsideOf(word):
                out["within"] = _thing(low, word)
            case tree.ButNot(words):
                but += words
            case tree.BySource(word):
                out["source"] = low.source(word)
            case tree.OnDay(word):
                days = low.date(word)
                out["day"] = days[1] if days else None
            case tree.Scope():
                scopes.append(limit)
    out["scope"] = low.limit(scopes)
    return out, but


def _thing(low: _Asking, word: Word) -> str | None:
    """The name of a thing, a code, a range of codes, or a stated range."""
    text = word.text
    if text not in low.scope.entities:
        stretch = bare_range(text)
        if stretch is not None and bare_code(stretch.first):
            return str(stretch)
        if _RANGE_OF.match(text) and text.partition(":")[0] in low.scope.entities:
            return text
    return low.thing(word)


def _groups(words: list[Word]) -> list[list[Word]]:
    """The words between commas."""
    out: list[list[Word]] = [[]]
    for word in words:
        if word.text == "," and not word.quoted:
            out.append([])
        else:
            out[-1].append(word)
    return out


def _stated(low: _Asking, words: list[Word]) -> dict[str, Any] | None:
    """`CPT, HCPCS access free`, `only CPT access paid`."""
    alone = len(words) > 2 and words[0].text == "only" and not words[0].quoted
    words = words[1:] if alone else words
    things, i = [words[0]], 1
    while i + 1 < len(words) and words[i].text == "," and not words[i].quoted:
        things.append(words[i + 1])
        i += 2
    if i >= len(words):
        low.complain(
            "E-cut-short",
            "the question ends too early",
            words[-1].at,
            "expected a property",
            help="`THING PROPERTY ?` asks for values, `? PROPERTY VALUE` for subjects",
        )
        return None
    subjects = [_thing(low, thing) for thing in things]
    name = low.property(words[i])
    if name is None or None in subjects:
        return None
    rest = words[i + 1 :]
    if alone and (not rest or (rest[0].text in ("not", "only") and not rest[0].quoted)):
        low.complain("E-not-expected", "`only` is not expected here", words[0].at, help="`only THING PROPERTY VALUE ?`")
        return None
    if not rest:
        return {"form": VALUES, "property": name, "subjects": tuple(subjects)}
    if len(rest) == 1 and rest[0].text == "not" and not rest[0].quoted:
        return {"form": VALUES, "property": name, "subjects": tuple(subjects), "negated": True}
    made = _values(low, low.scope.properties[name], rest)
    if made is None:
        return None
    if alone and made.get("operator", "=") != "=":
        low.complain("E-not-expected", f"`{rest[0].text}` is not expected beside `only`", rest[0].at)
        return None
    form = WHICH if len(subjects) > 1 or len(made["values"]) > 1 else ASK
    only = {"only": SUBJECT} if alone else {}
    return {"form": form, "property": name, "subjects": tuple(subjects), **made, **only}


def _looked_for(low: _Asking, names: Names, words: list[Word]) -> dict[str, Any] | None:
    """`covers ambulance`, `define CPT`."""
    if not words:
        low.complain("E-cut-short", "the question ends too early", tree.Place(0, 1, 1), "expected a property or a form")
        return None
    first, rest = words[0], words[1:]
    if first.text in names.properties:
        if not rest:
            low.complain("E-cut-short", "the question ends too early", first.at, "expected a value")
            return None
        made = _values(low, names.properties[first.text], rest)
        if made is not None and "only" in made:
            low.complain(
                "E-not-expected", "`only` is not expected here", rest[0].at, help="`THING PROPERTY only VALUE ?`"
            )
            return None
        return {"form": SUBJECTS, "property": first.text, **made} if made is not None else None
    if first.text not in names.forms:
        low.complain(
            "E-unknown-property",
            f"no property and no form of question is called `{first.text[:80]}`",
            first.at,
            help=low.scope.help("property", first.text),
        )
        return None
    slots = names.forms[first.text]
    is_open = not slots or bool(slots & {"text", "any", "words", "shape"})
    things: list[str | None] = []
    days: list[str] = []
    for group in _groups(rest) if rest else []:
        if not group:
            low.complain("E-not-expected", "a comma too many", first.at)
            return None
        if "date2" in slots and len(group) == 1 and period(group[0].text) is not None:
            days.append(group[0].text)
            continue
        word = group[0] if len(group) == 1 else Word(Value(tuple(group)).text, True, group[0].at)
        things.append(_any_thing(low, word, is_open))
    if None in things:
        return None
    return {"form": first.text, "subjects": tuple(things), "values": tuple(sorted(days))}


def _any_thing(low: _Asking, word: Word, is_open: bool) -> str | None:
    text = word.text
    scope = low.scope
    if is_open or text in scope.kinds or text in scope.properties or text in scope.sources:
        return text
    return _thing(low, word)


def _values(low: _Asking, prop: Property, words: list[Word]) -> dict[str, Any] | None:
    """`not free`, `> 2`, `a, b`."""
    out: dict[str, Any] = {}
    if words and words[0].text == "not" and not words[0].quoted:
        out["negated"] = True
        words = words[1:]
    if words and words[0].text == "only" and not words[0].quoted and len(words) > 1:
        out["only"] = VALUE
        words = words[1:]
    if words and _OPERATOR.match(words[0].text) and not words[0].quoted:
        out["operator"] = words[0].text
        if words[0].text != "=" and "only" in out:
            low.complain("E-not-expected", f"`{words[0].text}` is not expected behind `only`", words[0].at)
            return None
        if words[0].text != "=" and prop.value.sort not in _ORDERED:
            unequal = words[0].text == "!=" and len(words) > 1
            denied = " ".join(["not", *(spelled(word) for word in words[1:])]).replace(" ,", ",")
            help = f"write `{denied}` for anything but that" if unequal else None
            low.complain("E-not-expected", f"the values of `{prop.name}` have no order", words[0].at, help=help)
            return None
        words = words[1:]
    values = []
    for group in _groups(words):
        if not group:
            at = words[-1].at if words else tree.Place(0, 1, 1)
            low.complain("E-cut-short", "the question ends too early", at, "expected a value")
            return None
        value = _value(low, prop, group)
        if value is None:
            return None
        values.append(value)
    return {**out, "values": tuple(values)}


def _value(low: _Asking, prop: Property, words: list[Word]) -> str | None:
    """What some words mean to a property; in quotes those of a format are spelled by single ones."""
    if prop.value.sort is Sort.FORMAT:
        words = [Word(word.text.replace("'", '"'), word.quoted, word.at) for word in words]
    return value_of(low, prop, Value(tuple(words)))
