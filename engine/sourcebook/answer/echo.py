"""Query → the English it stands for.

INVARIANT: made from the query alone, with the property's own first phrase, so that reading it gives the query again.
"""

from collections.abc import Mapping
from typing import Any

from sourcebook.answer import wording
from sourcebook.compile.english import AUXILIARIES
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range
from sourcebook.core.day import iso
from sourcebook.core.query import Query, spelled
from sourcebook.core.term import Property

_SUBJECT, _VALUE = "{subject}", "{value}"


def echo(query: Query, knowledge: Knowledge) -> str:
    """The question in English, names in full; the formal spelling where no phrase says it."""
    core = _core(query, knowledge)
    if core is None:
        return spelled(query)
    if query.wrapper or (query.source is not None and query.property is not None):
        lead = _lead(query, knowledge)
        if lead is None:
            return spelled(query)
        core = lead.replace("{statement}", core)
    return core + _limits(query, knowledge)


def _limits(query: Query, knowledge: Knowledge) -> str:
    """What narrows the question, after it."""
    out = ""
    if query.within:
        out += f" in {wording.label(knowledge, query.within)}"
    if query.scope:
        out += f" {query.scope}"
    if query.day is not None:
        out += f" on {iso(query.day)}"
    return out


def _core(query: Query, knowledge: Knowledge) -> str | None:
    declared = knowledge.properties.get(query.property or "")
    if declared is None:
        return _form(query, knowledge)
    if (query.wrapper or query.source) and query.form == "ask" and query.subjects and query.values:
        return _statement(query, knowledge, declared)
    subject = wording.listed((wording.label(knowledge, name) for name in query.subjects), "or")
    value = _value(query, knowledge, declared)
    phrase = _phrase(query, declared)
    if phrase is None:
        return None
    if query.kind:
        noun = wording.noun(knowledge, query.kind, many=True)
        first, _, rest = phrase.partition(" ")
        if first not in ("what", "which", "who") or not rest:
            return None
        phrase = f"which {noun} {rest}"
    return phrase.replace(_SUBJECT, subject).replace(_VALUE, value)


def _value(query: Query, knowledge: Knowledge, declared: Property) -> str:
    names = (wording.value_label(knowledge, declared.name, value) for value in query.values)
    value = wording.compared(declared, query.operator, wording.listed(names, "or"))
    return f"not {value}" if query.negated else value


def _phrase(query: Query, declared: Property) -> str | None:
    """The property's first phrase with the query's slots."""
    for phrase in declared.asks:
        slots = (_SUBJECT in phrase, _VALUE in phrase)
        asks = phrase.partition(" ")[0].lower() in AUXILIARIES  # for yes or no, so no echo of a question for values
        match query.form:
            case "values" if slots == (True, False) and not asks:
                return phrase
            case "subjects" if slots == (False, True) and not asks:
                return phrase
            case "ask" | "which" if slots == (True, True):
                return phrase
            case _:
                continue
    return None


def _statement(query: Query, knowledge: Knowledge, declared: Property) -> str:
    subject = wording.listed(wording.label(knowledge, name) for name in query.subjects)
    value = wording.listed(wording.value_label(knowledge, declared.name, v) for v in query.values)
    value = wording.compared(declared, query.operator, value)
    return wording.phrased(knowledge, declared.name, subject, value, query.negated)


def _form(query: Query, knowledge: Knowledge) -> str | None:
    """The first phrase, of more than a word, of a form that is no property."""
    names = list(query.subjects)
    given: dict[str, str] = {}
    if len(names) == 2:
        given["a"], given["b"] = (wording.label(knowledge, name) for name in names)
    if query.source:
        given["source"] = query.source
    if query.kind:
        given["kind"] = wording.noun(knowledge, query.kind, many=query.form in _OF_MANY)
    for phrase in _asks(knowledge, query.form):
        slots = [part.partition("}")[0] for part in phrase.split("{")[1:]]
        open_ = [slot for slot in slots if slot not in given]
        if set(given) - set(slots) or " " not in phrase or len(open_) != (len(names) == 1):
            continue
        if open_ and not _fits(knowledge, open_[0], names[0]):
            continue
        for slot in slots:
            phrase = phrase.replace("{" + slot + "}", given.get(slot) or wording.label(knowledge, names[0]))
        return phrase
    return None


_OF_MANY = ("list", "count")


def _fits(knowledge: Knowledge, slot: str, name: str) -> bool:
    """Whether a thing may stand in a slot of that name."""
    node = name in knowledge.node_of
    ranged = None if node else Range.of(name.rpartition(":")[2])
    match slot:
        case "whole":
            return node
        case "code":
            return ranged is not None and ranged.first == ranged.last
        case "range":
            return ranged is not None and ranged.first != ranged.last
        case "text":
            return not node and ranged is None
        case "thing":
            return node or ranged is not None
        case _:
            return slot == "any"


def _lead(query: Query, knowledge: Knowledge) -> str | None:
    """The shortest lead of the wrapper that begins like a question, the statement at its end."""
    tables: Mapping[str, Any] = knowledge.vocabulary.get("tables") or {}
    sourced = query.source is not None
    found = [
        wrapper["text"]
        for wrapper in tables.get("wrappers", ())
        if (wrapper["name"] == query.wrapper or (sourced and query.wrapper is None))
        and ("{source}" in wrapper["text"]) is sourced
        and wrapper["text"].endswith("{statement}")
    ]
    asking = [lead for lead in found if lead.partition(" ")[0] in _ASKING]
    lead = min(asking or found, key=lambda text: (len(text), text), default=None)
    return lead.replace("{source}", query.source) if lead is not None and query.source else lead


_ASKING = ("who", "what", "why", "where", "which", "how", "according", "does")


def _asks(knowledge: Knowledge, form: str) -> tuple[str, ...]:
    """The phrases of a form, as declared."""
    tables: Mapping[str, Any] = knowledge.vocabulary.get("tables") or {}
    for way in tables.get("ways", ()):
        if way["name"] == form and way["form"]:
            return tuple(phrase["text"] for phrase in way["phrases"])
    return ()
