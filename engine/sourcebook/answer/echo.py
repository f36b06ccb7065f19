"""Query → the English it stands for.

INVARIANT: made from the query alone, never from the words of the question; reading it gives the same query again.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from sourcebook.answer import wording
from sourcebook.answer.understand import CERTAIN, Understander
from sourcebook.compile.blobs import of_way
from sourcebook.compile.english import AUXILIARIES
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range, is_code
from sourcebook.core.day import LAST, iso
from sourcebook.core.pattern import spoken
from sourcebook.core.query import SUBJECT, VALUES, Query, spelled
from sourcebook.core.term import Property

_SUBJECT, _VALUE = "{subject}", "{value}"
_KEPT = 4096  # echoes that are kept
_TRIED = 12  # wordings that are read back before the formal spelling is taken


def echo(query: Query, knowledge: Knowledge) -> str:
    """The question in English, names in full, in the first wording that reads back as the same question; the formal
    spelling where none does."""
    said: dict[Query, str] = knowledge.memo.setdefault("answer.echoes", {})
    found = said.get(query)
    if found is None:
        if len(said) >= _KEPT:
            said.clear()
        found = said[query] = _read_back(query, knowledge)
    return found


def worded(query: Query, knowledge: Knowledge) -> str:
    """The question in English, in its first wording, whether or not that reads back."""
    return next(iter(_wordings(query, knowledge)), None) or spelled(query)


def _read_back(query: Query, knowledge: Knowledge) -> str:
    reader = understander(knowledge)
    if reader is None:
        return worded(query, knowledge)
    for text in islice(_wordings(query, knowledge), _TRIED):
        understood = reader.understand(text, query.day or LAST, offers=False)
        if understood.certainty == CERTAIN and understood.query == query and not understood.further:
            return text
    return spelled(query)


def understander(knowledge: Knowledge) -> Understander | None:
    """The one reader of questions of a knowledge base; None if it has no vocabulary."""
    found: Understander | None = knowledge.memo.get("answer.understander")
    if found is None and "tables" in knowledge.vocabulary:
        found = knowledge.memo["answer.understander"] = Understander(knowledge.vocabulary)
    return found


def _wordings(query: Query, knowledge: Knowledge) -> Iterator[str]:
    """The ways to put the question, the property's or the form's own order."""
    for core in _cores(query, knowledge):
        if query.wrapper or (query.source is not None and query.property is not None):
            for lead in _leads(query, knowledge):
                yield lead.replace("{statement}", core) + _limits(query, knowledge)
        else:
            yield core + _limits(query, knowledge)


def _limits(query: Query, knowledge: Knowledge) -> str:
    """What narrows the question, after it."""
    out = ""
    if query.within and query.form not in _IN_WORDS:
        out += f" in {wording.called(knowledge, query.within)}"
    if query.but:
        of = query.property if query.form == VALUES else None
        names = [
            wording.value_called(knowledge, of, one) if of else wording.called(knowledge, one) for one in query.but
        ]
        out += f" besides {wording.listed(names)}"
    if query.scope:
        out += f" {query.scope}"
    if query.day is not None:
        out += f" on {iso(query.day)}"
    return out


def _cores(query: Query, knowledge: Knowledge) -> Iterator[str]:
    declared = knowledge.properties.get(query.property or "")
    if declared is None:
        yield from _form(query, knowledge)
        return
    if (query.wrapper or query.source) and query.form == "ask" and query.subjects and query.values:
        yield _statement(query, knowledge, declared)
        return
    joint = "and" if query.form == "values" else "or"
    subject = wording.listed((wording.called(knowledge, name) for name in query.subjects), joint)
    value = _value(query, knowledge, declared)
    if query.only is not None:
        subject, value = (f"only {subject}", value) if query.only == SUBJECT else (subject, _only(query, value))
    # A name that may be of several (`ambulance services`) is asked of as the phrase has it.
    is_one = len(query.subjects + query.values) == 1 and not (subject or value).endswith("s")
    for phrase in _phrases(query, declared):
        if query.kind:
            noun = wording.noun(knowledge, query.kind, many=True)
            first, _, rest = phrase.partition(" ")
            if first not in ("what", "which", "who") or not rest:
                continue
            phrase = wording.agreeing(f"{_SUBJECT} {rest}").replace(_SUBJECT, f"which {noun}")
        if wording.is_plural(knowledge, subject or value):
            phrase = wording.asked_of_several(phrase)
        elif is_one:
            phrase = wording.asked_of_one(phrase)
        text = phrase.replace(_SUBJECT, subject).replace(_VALUE, value)
        yield text if query.operator == "=" else wording.fitted(text, value)


def _value(query: Query, knowledge: Knowledge, declared: Property) -> str:
    names = (wording.value_called(knowledge, declared.name, value) for value in query.values)
    value = wording.compared(declared, query.operator, wording.listed(names, "or"))
    return f"not {value}" if query.negated and query.only is None else value


def _only(query: Query, value: str) -> str:
    return f"not only {value}" if query.negated else f"only {value}"


def _phrases(query: Query, declared: Property) -> Iterator[str]:
    """The property's phrases with the query's slots."""
    for phrase in declared.asks:
        slots = (_SUBJECT in phrase, _VALUE in phrase)
        asks = phrase.partition(" ")[0].lower() in AUXILIARIES  # for yes or no, so no echo of a question for values
        match query.form:
            case "values" if slots == (True, False) and not asks:
                yield phrase
            case "subjects" if slots == (False, True) and not asks:
                yield phrase
            case "ask" | "which" if slots == (True, True):
                yield phrase
            case _:
                continue


def _statement(query: Query, knowledge: Knowledge, declared: Property) -> str:
    subject = wording.listed(wording.called(knowledge, name) for name in query.subjects)
    value = wording.listed(wording.value_called(knowledge, declared.name, v) for v in query.values)
    value = wording.compared(declared, query.operator, value)
    text = wording.phrased(knowledge, declared.name, subject, value, query.negated)
    return text if query.operator == "=" else wording.fitted(text, value)


def _form(query: Query, knowledge: Knowledge) -> Iterator[str]:
    """The phrases, of more than a word, of a form that is no property."""
    names = list(query.subjects)
    given: dict[str, str] = {}
    if query.form in _IN_WORDS:
        yield from _in_words(query, knowledge)
        return
    if query.form in _OF_SHAPES:
        yield from _of_shape(query, knowledge)
        return
    if len(names) == 2:
        given["a"], given["b"] = (wording.called(knowledge, name) for name in names)
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
        if len(names) == 1 and names[0] in knowledge.kinds:
            yield phrase.replace("{thing}", wording.a(wording.noun(knowledge, names[0])))
            continue
        if len(names) == 1 and wording.is_plural(knowledge, wording.called(knowledge, names[0])):
            phrase = wording.asked_of_several(phrase)
        for slot in slots:
            said = given.get(slot) or wording.called(knowledge, names[0])
            said = f'"{said}"' if slot == "text" else said
            phrase = phrase.replace("a {" + slot + "}", wording.a(said)).replace("{" + slot + "}", said)
        yield phrase


_OF_MANY = ("list", "count")
_IN_WORDS = ("find",)
_OF_SHAPES = ("shaped",)


def _in_words(query: Query, knowledge: Knowledge) -> Iterator[str]:
    """The phrases of a form that goes on in words of one's own."""
    for phrase in _asks(knowledge, query.form) if query.subjects else ():
        if ("{whole}" in phrase) is (query.within is not None):
            text = phrase.replace("{words}", query.subjects[0])
            yield text.replace("{whole}", wording.called(knowledge, query.within)) if query.within else text


def _of_shape(query: Query, knowledge: Knowledge) -> Iterator[str]:
    """The phrases of a form about codes that are written in some way."""
    for phrase in _asks(knowledge, query.form) if query.subjects else ():
        if "{shape}" in phrase:
            yield phrase.replace("{shape}", spoken(query.subjects[0]))


def _fits(knowledge: Knowledge, slot: str, name: str) -> bool:
    """Whether a thing may stand in a slot of that name."""
    node = name in knowledge.node_of
    ranged = None if node else Range.of(name.rpartition(":")[2])
    match slot:
        case "whole":
            return node
        case "code":
            return is_code(name)
        case "range":
            return ranged is not None and ranged.first != ranged.last
        case "text":
            return not node and (ranged is None or ranged.first == ranged.last)
        case "thing":
            return node or ranged is not None or name in knowledge.kinds
        case _:
            return slot == "any"


def _leads(query: Query, knowledge: Knowledge) -> list[str]:
    """The leads of the wrapper with the statement at their end; those that begin like a question first, short ones
    before long ones; of `why-not` the other way round, whose shortest is a word of the language."""
    tables: Mapping[str, Any] = knowledge.vocabulary.get("tables") or {}
    sourced = query.source is not None
    found = [
        wrapper["text"]
        for wrapper in tables.get("wrappers", ())
        if (wrapper["name"] == query.wrapper or (sourced and query.wrapper is None))
        and ("{source}" in wrapper["text"]) is sourced
        and wrapper["text"].endswith("{statement}")
    ]
    by_length = -1 if query.wrapper == "why-not" else 1
    found.sort(key=lambda lead: (lead.partition(" ")[0] not in _ASKING, by_length * len(lead), lead))
    return [lead.replace("{source}", query.source or "") for lead in found]


_ASKING = ("who", "what", "why", "where", "which", "how", "according", "does")


def _asks(knowledge: Knowledge, form: str) -> tuple[str, ...]:
    """The phrases of a form, as declared."""
    tables: Mapping[str, Any] = knowledge.vocabulary.get("tables") or {}
    for number, way in enumerate(tables.get("ways", ())):
        if way["name"] == form and way["form"]:
            return tuple(knowledge.vocabulary[of_way(number)]["text"])
    free = sorted(tables.get("free", ()), key=lambda phrase: int(phrase["place"]))
    return tuple(phrase["text"] for phrase in free if phrase["form"] == form)
