"""Sentences: what a property's own phrases make of a statement, with things called by their names.

INVARIANT: the words of the subject come from the knowledge base; the engine's own are glue (`not`, `and`, `ended`).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import is_code
from sourcebook.core.day import FIRST, LAST, iso
from sourcebook.core.fact import Fact, Sign
from sourcebook.core.term import Property, Sort
from sourcebook.text.kept import Kept

_COMPARED = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least", "!=": "other than"}
_DATED = {"<": "before", "<=": "until", ">": "after", ">=": "since", "!=": "other than"}


def label(knowledge: Knowledge, name: str) -> str:
    """What to call a thing, a stated range or a code in a sentence."""
    labels: dict[str, str] = knowledge.memo.setdefault("labels", {})
    found = labels.get(name)
    if found is None:
        node = knowledge.nodes.get(knowledge.node_of.get(name, name))
        stated = None if node is not None else knowledge.ranges.get(name)
        if node is None and stated is None:
            return name
        found = labels[name] = node.label if node is not None else str(stated.range) if stated is not None else name
    return found


def called(knowledge: Knowledge, name: str) -> str:
    """What to call a thing by the very name that was used: of one thing with several names (CPT, HCPCS Level I) the
    one that is meant."""
    node = knowledge.nodes.get(knowledge.node_of.get(name, name))
    own = next((entity for entity in node.entities if entity.name == name), None) if node is not None else None
    return own.label if own is not None else label(knowledge, name)


def as_kind(knowledge: Knowledge, name: str, kind: str | None) -> str:
    """What to call a thing among others of a kind: `HCPCS Level I (CPT)` among levels, where CPT is one."""
    node = knowledge.nodes.get(knowledge.node_of.get(name, name))
    own = next((entity for entity in node.entities if entity.kind == kind), None) if node is not None else None
    plain = label(knowledge, name)
    return plain if own is None or own.label == plain else f"{own.label} ({plain})"


def is_one(knowledge: Knowledge, names: Iterable[str]) -> bool:
    """Whether several names are all of one thing."""
    named = list(names)
    return len(named) > 1 and len({knowledge.node_of.get(name, name) for name in named}) == 1


def names_of_one(knowledge: Knowledge, name: str, other: str) -> tuple[str, str]:
    """Two names of one thing: those that are used; where that is one name twice, the other ones it has beside it."""
    first, second = called(knowledge, name), called(knowledge, other)
    if first != second:
        return first, second
    entities = knowledge.nodes[knowledge.node_of.get(name, name)].entities
    return first, listed(dict.fromkeys(entity.label for entity in entities if entity.label != first)) or second


def value_label(knowledge: Knowledge, property: str, value: str) -> str:
    """What to call a value of `property`."""
    declared = knowledge.properties.get(property)
    if declared is not None and declared.value.sort is Sort.ENTITY:
        return label(knowledge, value)
    if declared is not None and declared.value.sort in (Sort.CLOSED, Sort.ORDERED):
        return value.replace("-", " ")
    return value


def value_called(knowledge: Knowledge, property: str, value: str) -> str:
    """The same by the very name that was used."""
    declared = knowledge.properties.get(property)
    is_thing = declared is not None and declared.value.sort is Sort.ENTITY
    return called(knowledge, value) if is_thing else value_label(knowledge, property, value)


def sentence(
    knowledge: Knowledge,
    property: str,
    subject: str,
    value: str,
    *,
    denied: bool = False,
    scope: str | None = None,
    over: bool = False,
) -> str:
    """`CPT is maintained by AMA`, from names; `denied` says that it is not so, `over` that it was."""
    shown = value_label(knowledge, property, value)
    return phrased(knowledge, property, _told_apart(knowledge, property, subject, shown), shown, denied, scope, over)


def _told_apart(knowledge: Knowledge, property: str, subject: str, value: str) -> str:
    """What to call a subject of which a text is told: where that is what it is called, by another of its names."""
    name = label(knowledge, subject)
    declared = knowledge.properties.get(property)
    if declared is None or declared.value.sort is not Sort.TEXT or name[:1].lower() != value[:1].lower():
        return name
    node, same = knowledge.nodes.get(knowledge.node_of.get(subject, subject)), value.lower().removesuffix("s")
    if node is None or name.lower().removesuffix("s") != same:
        return name
    names = (alias for entity in node.entities for alias in entity.aliases)
    return next((alias for alias in names if alias.lower().removesuffix("s") != same), name)


def phrased(
    knowledge: Knowledge,
    property: str,
    subject: str,
    value: str,
    denied: bool = False,
    scope: str | None = None,
    over: bool = False,
) -> str:
    """The same from words that are already what things are called."""
    declared = knowledge.properties.get(property)
    pattern = ""
    if declared is not None:
        pattern = declared.denies if denied else declared.says
    if not pattern:
        pattern = "{subject}: not " if denied else "{subject}: "
        pattern += f"{property} {{value}}"
    if over:
        from sourcebook.answer.tense import past  # few days that are asked about are gone

        pattern = past(pattern)
    if pattern.startswith("{subject} ") and is_plural(knowledge, subject):
        pattern = agreeing(pattern)
    text = pattern.replace("{subject}", subject).replace("{value}", value)
    return f"{text} ({scope})" if scope else text


def is_plural(knowledge: Knowledge, subject: str) -> bool:
    """Whether what a subject is called is said of several: the plural of a kind (`J codes`), of another noun (`hearing
    services`), or several names."""
    known: dict[str, bool] = knowledge.memo.setdefault("plural", Kept())
    found = known.get(subject)
    if found is None:
        found = known[subject] = _is_plural(knowledge, subject)
    return found


# What may follow the noun of a name, before which the noun stands.
_BEHIND = r",? (?:of|for|in|on|at|to|by|with|from|under|per|without|as|that|who|which|whose|what|how|when) "
_OF_ONE = ("ss", "us", "is", "ics")  # how words end that are no plural for all their `s`


def _is_plural(knowledge: Knowledge, subject: str) -> bool:
    plurals: frozenset[str] | None = knowledge.memo.get("plurals")
    if plurals is None:
        nouns = {noun(knowledge, kind.name, many=True).lower() for kind in knowledge.kinds.values() if kind.nouns}
        plurals = knowledge.memo["plurals"] = frozenset(nouns)
    if subject.rpartition(" ")[2].lower() in plurals:
        return True
    words = re.split(_BEHIND, subject, maxsplit=1)[0].split(" ")
    while len(words) > 1 and not words[-1].isalpha() and words[-1].isalnum():  # `the modifiers P1 to P6`
        words.pop()
    last = words[-1]
    if not last.islower() or not last.isalpha() or not last.endswith("s") or last.endswith(_OF_ONE):
        return False
    # `giving drugs` is one thing that is done; `hearing aids` are several, for hearing is a thing itself.
    return len(words) == 1 or not words[0].endswith("ing") or words[0] in knowledge.node_of


_VERBS = {"is": "are", "was": "were", "has": "have", "does": "do"}


def agreeing(pattern: str) -> str:
    """`{subject} covers {value}` as it is said of several."""
    first, verb, rest = (*pattern.split(" ", 2), "")[:3]
    if verb.endswith(":"):
        return agreeing(f"{first} {verb[:-1]} : {rest}").replace(" : ", ": ", 1)
    if verb in _VERBS:
        verb = _VERBS[verb]
    elif verb.isalpha() and verb.endswith("ies") and len(verb) > len("dies"):
        verb = f"{verb[:-3]}y"
    elif verb.isalpha() and verb.endswith(("ches", "shes", "sses", "xes", "oes")):
        verb = verb[:-2]
    elif verb.isalpha() and verb.endswith("s") and not verb.endswith(("ss", "us")):
        verb = verb[:-1]
    return f"{first} {verb} {rest}".rstrip()


def without_subject(knowledge: Knowledge, property: str, value: str) -> str:
    """`maintained by AMA`: the sentence with its subject, and a verb of being after it, left away."""
    declared = knowledge.properties[property]
    text = declared.says.replace("{value}", value_label(knowledge, property, value))
    for opening in ("{subject} is ", "{subject} are ", "{subject} "):
        if text.startswith(opening):
            return text.removeprefix(opening)
    return text.replace("{subject}", "it")


def compared(declared: Property | None, operator: str, value: str) -> str:
    """A value with its comparison in words (`more than 3`, `before 2004`)."""
    words = _DATED if declared is not None and declared.value.sort is Sort.DATE else _COMPARED
    return f"{words[operator]} {value}" if operator in words else value


def fitted(text: str, compared: str) -> str:
    """A phrase with a comparison in it, without the preposition that a plain value has: not `in before 1980`."""
    if compared.partition(" ")[0] not in _DATED.values():
        return text
    for preposition in ("in", "on", "at"):
        text = text.replace(f" {preposition} {compared}", f" {compared}")
    return text


def listed(names: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; with a list among them `a, b and c; and d`."""
    *first, end = list(names) or [""]
    if any(", " in name and " and " in name for name in (*first, end)):
        return "; ".join([*first, f"{last} {end}"]) if first else end
    return f"{', '.join(first)} {last} {end}" if first else end


def some(names: Sequence[str], most: int = 6, last: str = "and") -> str:
    """Names as a list, the rest only counted where there are many."""
    if len(names) <= most + 1:
        return listed(names, last)
    return f"{', '.join(names[:most])} and {len(names) - most} more"


def noun(knowledge: Knowledge, kind: str, many: bool = False) -> str:
    """What one thing of a kind is called, or several of them."""
    declared = knowledge.kinds.get(kind)
    words = declared.nouns if declared is not None and declared.nouns else (kind,)
    if not many:
        return words[0]
    stem = words[0][:-1] if words[0].endswith("y") else words[0]
    plural = [word for word in words[1:] if word.startswith(stem) and word.endswith("s")]
    return plural[0] if plural else words[0] if words[0].endswith("s") else words[0] + "s"


def a(text: str) -> str:
    """`text` with its article."""
    return f"{'an' if text[:1].lower() in 'aeiou' else 'a'} {text}"


def of_fact(knowledge: Knowledge, fact: Fact, over: bool = False) -> str:
    """What a fact states, in a sentence; `over`, in the past."""
    about, scope = fact.property, fact.scope
    if fact.sign is Sign.ONLY:
        values = listed(value_label(knowledge, about, value) for value in fact.values)
        text = phrased(knowledge, about, label(knowledge, fact.subject), f"only {values}", False, scope, over)
    else:
        denied = fact.sign is Sign.DENIES
        text = sentence(knowledge, about, fact.subject, fact.values[0], denied=denied, scope=scope, over=over)
    return text + during(fact.first, fact.last)


def during(first: int, last: int) -> str:
    """` (from 2004-01-01)`, ` (until 2003-12-31)`; nothing where there are no dates."""
    said = [f"from {iso(first)}"] if first != FIRST else []
    said += [f"until {iso(last)}"] if last != LAST else []
    return f" ({' '.join(said)})" if said else ""


def bounded(label: str, word: str, day: int) -> str:
    """`Level III ended on 2003-12-31`, or that it is in use only from a day, by the `word` of the language for it."""
    return f"{label} ended on {iso(day)}" if word == "until" else f"{label} is in use only from {iso(day)}"


def counted(
    knowledge: Knowledge, kind: str, members: Sequence[str], whole: str | None, over: Sequence[str] = ()
) -> str:
    """`2 levels of HCPCS: HCPCS Level I (CPT) and HCPCS Level II, and formerly HCPCS Level III (until 2003-12-31)`."""
    place = f" of {label(knowledge, whole)}" if whole else ""
    names = some([as_kind(knowledge, name, kind) for name in members], 8)
    text = f"{len(members)} {noun(knowledge, kind, many=len(members) != 1)}{place}: {names}"
    return text + formerly(knowledge, kind, over)


def formerly(knowledge: Knowledge, kind: str | None, over: Sequence[str]) -> str:
    """`, and formerly HCPCS Level III (until 2003-12-31)`; nothing where nothing of the kind has ended."""
    if not over:
        return ""
    names = (
        as_kind(knowledge, name, kind) + during(FIRST, knowledge.nodes[knowledge.node_of.get(name, name)].last)
        for name in over
    )
    return f", and formerly {listed(names)}"


_WORD = r"[^\W\d_]{4,}"


def shared(text: str, other: str) -> int:
    """How many longer words of a text are also in the other, or begin as one of its words does (`covers`, `coverage`;
    but not `procedures`, `process`)."""
    own, its = _words(text), _words(other)
    return len(own & its) + sum([any(_is_alike(word, one) for one in its) for word in own - its])


def is_said_in(text: str, other: str) -> bool:
    """Whether all longer words of one of two texts are in the other."""
    own, its = _words(text), _words(other)
    return bool(own and its) and (own <= its or its <= own)


_ALIKE = 7  # letters with which words begin that are forms of one word


def _is_alike(word: str, other: str) -> bool:
    return word.startswith(other) or other.startswith(word) or word[:_ALIKE] == other[:_ALIKE]


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower().removesuffix("s") for word in re.findall(_WORD, text))


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    """The longer words of a text, as far as their first letters tell."""
    return frozenset(word.lower()[:5] for word in re.findall(_WORD, text))


def looks_like_code(knowledge: Knowledge, name: str) -> bool:
    """Whether a name is a code that nobody declared."""
    return name not in knowledge.node_of and name not in knowledge.ranges and is_code(name)
