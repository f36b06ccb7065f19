"""Query → the English it stands for.

INVARIANT: made from the query alone, never from the words of the question; reading it gives the same query again.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from sourcebook.answer import asking, wording
from sourcebook.answer.understand import CERTAIN, Understander
from sourcebook.compile.blobs import of_way
from sourcebook.compile.english import AUXILIARIES
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import Range, is_code
from sourcebook.core.day import LAST, iso
from sourcebook.core.pattern import spoken
from sourcebook.core.query import ASK, DISPUTES, SUBJECT, SUBJECTS, VALUES, WHICH, Query, spelled
from sourcebook.core.term import Property, Sort
from sourcebook.text.kept import Kept
from sourcebook.text.value import replace

_SUBJECT, _VALUE, _STATEMENT = "{subject}", "{value}", "{statement}"
_TRIED = 12  # wordings that are read back before the formal spelling is taken
_AS_USUAL = 4  # wordings before those with the whole behind the kind: `which sections of X cover Y`


def echo(query: Query, knowledge: Knowledge) -> str:
    """The question in English, names in full, in the first wording that reads back as the same question; the formal
    spelling where none does."""
    said: dict[Query, str] = knowledge.memo.setdefault("answer.echoes", Kept())
    found = said.get(query)
    if found is None:
        found = said[query] = _read_back(query, knowledge)
    return found


def worded(query: Query, knowledge: Knowledge) -> str:
    """The question in English, in its first wording, whether or not that reads back."""
    return next(iter(_wordings(query, knowledge)), None) or spelled(query)


def offers(queries: Iterable[Query], knowledge: Knowledge) -> tuple[str, ...]:
    """Queries as the questions that a person would ask; those that no English is made of are left out.

    Nobody asks why or why not of what is not yet told, so of such the question itself is offered.
    """
    out: dict[str, None] = {}
    for query in queries:
        if query.wrapper not in (None, DISPUTES) and query.form in (VALUES, SUBJECTS):
            query = replace(query, wrapper=None, negated=False)
        if query.form == "valid" and not any(_may_end(knowledge, name) for name in query.subjects):
            continue
        if (text := next(iter(_wordings(query, knowledge)), None)) is not None:
            out.setdefault(text)
    return tuple(out)


def _may_end(knowledge: Knowledge, name: str) -> bool:
    """Whether a thing is a code, or one of a whole or with parts, of which one asks whether they are in use."""
    node = knowledge.nodes.get(knowledge.node_of.get(name, name))
    return is_code(name) if node is None else bool(node.wholes or node.parts)


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
    limits = _limits(query, knowledge)
    if not query.wrapper and (query.source is None or query.property is None):
        plain_first = (core + limits for core in _cores(query, knowledge))
        if query.property is not None and query.kind is not None and query.within is not None:
            yield from islice(plain_first, _AS_USUAL)
            within = f" of {wording.called(knowledge, query.within)}"
            limits = _limits(replace(query, within=None), knowledge)
            yield from (core + limits for core in islice(_cores(query, knowledge, within), _AS_USUAL))
        yield from plain_first
        return
    if query.property is not None and query.form not in (ASK, WHICH):
        # What is asked for is told by whoever says it, or with its reason: no `why` stands before a question.
        denies = query.wrapper == "why-not"
        behind = query.wrapper != DISPUTES
        leading = _leads(replace(query, wrapper="why") if denies else query, knowledge, behind=behind)
        plain = replace(query, wrapper=None, source=None, negated=query.negated or denies)
        for core in _cores(plain, knowledge):
            yield from (lead.replace(_STATEMENT, core + limits) for lead in leading)
        return
    if query.wrapper == "why" and query.source is None and not query.negated:
        plain = replace(query, wrapper=None)
        asked = (core for core in _cores(plain, knowledge) if core.partition(" ")[0] in AUXILIARIES)
        yield from (f"why {core}{limits}" for core in asked)
    for core in _cores(query, knowledge):
        for lead in _leads(query, knowledge):
            yield lead.replace(_STATEMENT, core) + limits


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


def _cores(query: Query, knowledge: Knowledge, within: str = "") -> Iterator[str]:
    """The ways to put it without what narrows it, but for what the things of a kind are said to be `within`."""
    declared = knowledge.properties.get(query.property or "")
    if declared is None:
        yield from _form(query, knowledge)
        return
    if (query.wrapper or query.source) and query.form in (ASK, WHICH) and query.subjects and query.values:
        yield _statement(query, knowledge, declared)
        return
    said = _Said(query, knowledge, declared, within)
    told = False
    for phrase in _phrases(query, declared):
        if (text := said.asked(phrase)) is not None:
            told = True
            yield text
    if not told or (query.negated and query.operator == "="):
        yield from said.by_its_statement()


class _Said:
    """The things of a query in the phrases of its property."""

    def __init__(self, query: Query, knowledge: Knowledge, declared: Property, within: str = "") -> None:
        self._query, self._declared = query, declared
        joint = "and" if query.form == VALUES else "or"
        names = [wording.called(knowledge, name) for name in query.subjects]
        self._subject = wording.listed(names, joint)
        self._denies = query.negated and query.only is None and query.operator == "="
        self._value = _value(query, knowledge, declared)
        if query.only is not None:
            self._subject = f"only {self._subject}" if query.only == SUBJECT else self._subject
            self._value = self._value if query.only == SUBJECT else _only(query, self._value)
        # `are CPT or J codes`: of several to choose from, the verb is that of the nearest.
        nearest = names[:1] if joint == "or" else names
        self._many = {"subject": len(nearest) > 1 or any(wording.is_plural(knowledge, name) for name in nearest)}
        if declared.value.sort in (Sort.ENTITY, Sort.RANGE, Sort.CODE):
            first = wording.value_called(knowledge, declared.name, query.values[0]) if query.values else ""
            self._many["value"] = wording.is_plural(knowledge, first)
        self._nouns = _nouns(knowledge)
        self._several = wording.noun(knowledge, query.kind, many=True) + within if query.kind else None

    def asked(self, phrase: str) -> str | None:
        """The question by a phrase; None where the phrase cannot say it."""
        kind = self._several
        asked = asking.of_kind(phrase, kind, self._nouns) if kind is not None else phrase
        if asked is not None and self._denies:
            asked = asking.denied(asked, self._nouns, self._many)
        return self._filled(asking.agreed(asked, self._many)) if asked is not None else None

    def by_its_statement(self) -> Iterator[str]:
        """The question by the sentence that answers it, with what is asked for in its place."""
        declared = self._declared
        pattern = declared.denies if self._denies else declared.says
        many = self._several is not None if self._query.form == SUBJECTS else self._many["subject"]
        if many and pattern.startswith(f"{_SUBJECT} "):
            pattern = wording.agreeing(pattern)
        asked = f"which {self._several}" if self._several else "what"
        match self._query.form:
            case "subjects":
                yield self._filled(pattern.replace(_SUBJECT, asked))
            case "values":
                yield self._filled(pattern.replace(_VALUE, asked))
            case _:
                yield self._filled(f"is it so that {pattern}")

    def _filled(self, phrase: str) -> str:
        text = phrase.replace(_SUBJECT, self._subject).replace(_VALUE, self._value)
        return text if self._query.operator == "=" else wording.fitted(text, self._value)


def _nouns(knowledge: Knowledge) -> frozenset[str]:
    """What things of all kinds are called, one and several of them."""
    found: frozenset[str] | None = knowledge.memo.get("answer.nouns")
    if found is None:
        words = (wording.noun(knowledge, kind, many) for kind in knowledge.kinds for many in (False, True))
        found = knowledge.memo["answer.nouns"] = frozenset(words)
    return found


def _value(query: Query, knowledge: Knowledge, declared: Property) -> str:
    names = (wording.value_called(knowledge, declared.name, value) for value in query.values)
    value = wording.compared(declared, query.operator, wording.listed(names, "or"))
    return f"not {value}" if query.negated and query.only is None and query.operator != "=" else value


def _only(query: Query, value: str) -> str:
    return f"not only {value}" if query.negated else f"only {value}"


def _phrases(query: Query, declared: Property) -> Iterator[str]:
    """The property's phrases with the query's slots; those for yes or no last where values or things are asked for."""
    wanted = {VALUES: (True, False), SUBJECTS: (False, True)}.get(query.form, (True, True))
    found = [phrase for phrase in declared.asks if (_SUBJECT in phrase, _VALUE in phrase) == wanted]
    if wanted == (True, True):
        yield from found
        return
    whether = [phrase for phrase in found if phrase.partition(" ")[0].lower() in AUXILIARIES]
    asking_for = [phrase for phrase in found if phrase not in whether and not _ASKING_WORDS.isdisjoint(phrase.split())]
    yield from asking_for
    if query.form == VALUES and not asking_for:
        yield from whether
    yield from (phrase for phrase in found if phrase not in whether and phrase not in asking_for)


_ASKING_WORDS = frozenset(("who", "whom", "whose", "what", "which", "where", "when", "why", "how"))


def _joint(query: Query) -> str:
    return "or" if query.form == WHICH else "and"


def _statement(query: Query, knowledge: Knowledge, declared: Property) -> str:
    subject = wording.listed((wording.called(knowledge, name) for name in query.subjects), _joint(query))
    value = wording.listed((wording.value_called(knowledge, declared.name, v) for v in query.values), _joint(query))
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
    if query.source:
        given["source"] = query.source
    if query.kind:
        given["kind"] = wording.noun(knowledge, query.kind, many=query.form in _OF_MANY)
    called = [wording.called(knowledge, name) for name in names]
    joint = "or" if query.form in _OF_ANY else "and"
    together = wording.listed(called, joint)
    several = (len(names) > 1 and joint == "and") or any(wording.is_plural(knowledge, name) for name in called[:1])
    for phrase in _asks(knowledge, query.form):
        slots = [part.partition("}")[0] for part in phrase.split("{")[1:]]
        its = {**given, **dict(zip(_PAIR, called, strict=False))} if _PAIR[0] in slots else given
        open_ = [slot for slot in slots if slot not in its]
        is_pair = its is not given
        if set(given) - set(slots) or " " not in phrase or len(names) != 2 * is_pair + len(open_) * len(names):
            continue
        if len(open_) > 1 or (open_ and not all(_fits(knowledge, open_[0], name) for name in names)):
            continue
        if len(names) == 1 and names[0] in knowledge.kinds:
            yield phrase.replace("{thing}", wording.a(wording.noun(knowledge, names[0])))
            continue
        phrase = asking.agreed(phrase, dict.fromkeys(open_, several))
        for slot in slots:
            said = its.get(slot) or together
            said = f'"{said}"' if slot == "text" else said
            phrase = phrase.replace("a {" + slot + "}", wording.a(said)).replace("{" + slot + "}", said)
        yield phrase


_PAIR = ("a", "b")
_OF_ANY = ("disputes", "says")
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


def _leads(query: Query, knowledge: Knowledge, behind: bool = False) -> list[str]:
    """The leads of the wrapper with the statement at their end, or with `behind` at their beginning; those that begin
    like a question first, short ones before long ones; of `why-not` the other way round, whose shortest is a word of
    the language."""
    tables: Mapping[str, Any] = knowledge.vocabulary.get("tables") or {}
    sourced = query.source is not None
    found = [
        wrapper["text"]
        for wrapper in tables.get("wrappers", ())
        if (wrapper["name"] == query.wrapper or (sourced and query.wrapper is None))
        and ("{source}" in wrapper["text"]) is sourced
        and (wrapper["text"].startswith(_STATEMENT) if behind else wrapper["text"].endswith(_STATEMENT))
    ]
    by_length = -1 if query.wrapper == "why-not" else 1
    found.sort(
        key=lambda lead: (" and " not in lead, lead.partition(" ")[0] not in _ASKING, by_length * len(lead), lead)
    )
    return [lead.replace("{source}", query.source or "") for lead in found]


_ASKING = ("who", "what", "why", "where", "which", "how", "according", "does", "do")


def _asks(knowledge: Knowledge, form: str) -> tuple[str, ...]:
    """The phrases of a form, as declared."""
    tables: Mapping[str, Any] = knowledge.vocabulary.get("tables") or {}
    for number, way in enumerate(tables.get("ways", ())):
        if way["name"] == form and way["form"]:
            return tuple(knowledge.vocabulary[of_way(number)]["text"])
    free = sorted(tables.get("free", ()), key=lambda phrase: int(phrase["place"]))
    return tuple(phrase["text"] for phrase in free if phrase["form"] == form)
