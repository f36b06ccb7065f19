"""Vocabulary: what the matcher of questions reads, made from the phrases and names that a program declares.

INVARIANT: the result is plain values, the same for the same program; each key is a blob that can be read by itself:
`tables` for every question, the phrases of a way (`of_way`) and the names that begin with a letter (`of_letter`) for
one that they may fit, `english` (stems of common words) and `spelling` (words by first letter) only for a question with
a word that no phrase or name has; `facts` (`compile.recall`) and `telling` (`compile.telling`) only for one that is not
certain by its phrases; `parting` (`compile.parting`) only for one that names a whole.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from sourcebook import assets
from sourcebook.compile import english
from sourcebook.compile.blobs import of_letter, of_way
from sourcebook.compile.columns import columns, orders
from sourcebook.compile.english import SLOT, Rewriting, Token
from sourcebook.compile.formed import formed
from sourcebook.compile.parting import parting
from sourcebook.compile.recall import recalled
from sourcebook.compile.telling import telling
from sourcebook.core.code import DIGITS, Range, is_code, read_format, shape
from sourcebook.core.program import Form, Program
from sourcebook.core.term import Entity, Kind, Mode, Property, Sort

Json = dict[str, Any]
Trie = dict[str, Any]
FREE = "{words}"
TURNING = ("closing", "closing-behind", "closing-among", "opening", "excluding", "degrees")
"""The lists of words that turn the sense of a question round; each may be several in a row."""
TIMING = ("beginning", "bygone", "throughout", "lasting", "preceding")
"""The lists of words that tell the time which is asked of, each perhaps several words."""
AROUND = (
    *("openings", "closings", "passing", "reports", "settings", "sayings", "judgements", "hearsay", "doubts"),
    *("stories", "papers", "scenery", "belongings", "colouring"),
)
# Lists of phrases that ask nothing themselves, or no more than whether something is so.
_THIN = 350  # a phrase that weighs less is made of function words
CHOICE, KIND, SCOPE, SOURCE = "#choice:", "#kind", "#scope", "#source"


class _Stemmer:
    """Stems of words, and which words they were asked for: of common ones as listed, of others by the stemmer."""

    def __init__(self) -> None:
        first, second = _common()
        self._first, self._second = first, second
        self.seen: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        known = self.seen.get(word)
        if known is None:
            listed = self._first.get(word) or self._second.get(word)
            known = self.seen[word] = english.fixed_stem(word) or listed or _stemmed(word)
        return known


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    from snowballstemmer.english_stemmer import EnglishStemmer  # type: ignore[import-untyped]

    stem: Callable[[str], str] = EnglishStemmer().stemWord
    return stem


@lru_cache(maxsize=65536)
def _stemmed(word: str) -> str:
    return _stemmer()(word)


@lru_cache(maxsize=1)
def _common() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The stems of the commonest English words, and of the other common ones.

    The file has a word a line, and its stem where that is another; the commonest before the empty line.
    """
    text = (assets.grammar() / "english.txt").read_text(encoding="utf-8")
    first, second = (
        {line.partition(" ")[0]: line.rpartition(" ")[2] for line in part.split("\n") if line}
        for part in text.split("\n\n")
    )
    return first, second


class _Reader:
    """Text to tokens and stems, with the groups of `same` words applied."""

    def __init__(self, program: Program) -> None:
        self.stem = _Stemmer()
        same: dict[str, str] = {}
        sequences: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
        groups = [[english.tokens(english.normal(word)) for word in group] for group in program.same]
        for group in groups:
            members = [[self.stem(token.low) for token in member] for member in group]
            if not members or not members[0]:
                continue
            head = "_".join(members[0])
            for member in members:
                if len(member) == 1:
                    same.setdefault(member[0], head)
                elif member:
                    sequences[member[0]].append((member[1:], head))
        # A sequence is looked for among stems before single words are replaced, so it is kept as written.
        for found in sequences.values():
            found.sort(key=lambda item: (-len(item[0]), item[0], item[1]))
        self.rewriting = Rewriting(same, dict(sequences))

    def plain(self, text: str) -> tuple[list[Token], list[str]]:
        """The words of a name, in the singular."""
        read = english.tokens(english.normal(text))
        return read, [english.singular(t.low) for t in read]

    def read(self, text: str) -> tuple[list[str], list[Token], list[str]]:
        """The words of a phrase: their own stems, and the words and stems with groups of words taken as one."""
        read = english.tokens(english.normal(text))
        plain = [f"{{{t.value}}}" if t.shape == SLOT else self.stem(t.low) for t in read]
        tokens, stems, _ = self.rewriting.apply(read, plain)
        return plain, tokens, stems

    def stems(self, text: str) -> list[str]:
        return self.read(text)[2]


def vocabulary(program: Program) -> Json:
    """Everything the matcher of questions reads, as blobs of plain values by name."""
    reader = _Reader(program)
    lists = _lists(reader, program)
    function, asking = frozenset(lists.get("function", ())), frozenset(lists.get("asking", ()))
    adverbs = frozenset(lists.get("adverbs", ()))
    light, dim = frozenset(lists.get("light", ())), frozenset(lists.get("dim", ()))
    ways = [_way(reader, p.name, p.asks, p, adverbs, asking) for p in _sorted(program.properties)]
    forms = sorted(program.forms, key=lambda f: f.name)
    ways += [_way(reader, f.name, f.asks, None, adverbs, asking) for f in forms if not is_free(f.asks)]
    frequency = Counter(cue for way in ways for cue in way["cues"])
    weights = {}
    for cue, count in sorted(frequency.items()):
        weight = math.log((len(ways) + 1) / (count + 0.5)) / math.log((len(ways) + 1) / 1.5)
        if cue in asking or cue == "not":
            weight *= 0.5
        elif cue in function:
            weight = 0.06
        elif cue in light:
            weight *= 0.45
        elif cue in dim:
            weight *= 0.5
        weights[cue] = round(1000 * max(0.04, min(1.0, weight)))
    postings: dict[str, list[int]] = defaultdict(list)
    for number, way in enumerate(ways):
        for cue in way["cues"]:
            postings[cue].append(number)
        for phrase in way["phrases"]:
            phrase["weight"] = sum(map(weights.__getitem__, phrase["words"].split()))
        way["least"] = min((phrase["weight"] for phrase in way["phrases"]), default=0)
        way["thin"] = way["least"] < _THIN and bool(way["phrases"])
        way["manners"] = sorted({phrase["manner"] for phrase in way["phrases"]})
        for phrase in way["phrases"]:
            phrase["manner"] = way["manners"].index(phrase["manner"])
        way["cues"] = " ".join(way["cues"])
    names = _Names(reader, program, function, weights)
    facts = recalled(program, reader.stems, function | frozenset(lists.get("filler", ())))
    phrases = [way.pop("phrases") for way in ways]
    tables: Json = {
        "ways": ways,
        "orders": orders(phrases),
        "weights": weights,
        "postings": dict(sorted(postings.items())),
        "short": names.short,
        "kinds": {k.name: sorted(k.within) for k in _sorted(program.kinds)},
        "nodes": names.nodes,
        "sorts": _sorts(program),
        "entities": {e.name: e.kind for e in _sorted(program.entities)},
        **_roles(program),
        "codes": names.code_kinds,
        "scopes": _scopes(program),
        "shapes": sorted(_shapes(program)),
        "numbered": _numbered(program),
        "formed": formed(program),
        "lists": lists,
        "turns": {name: _as_written(program.words.get(name, ())) for name in TURNING},
        "timing": {name: _as_written(program.words.get(name, ())) for name in TIMING},
        "around": {name: _as_said(program.words.get(name, ())) for name in AROUND},
        "wrappers": _wrappers(reader, program),
        "free": _free(forms, function | asking),
        "same": reader.rewriting.same,
        "sequences": {first: [list(s) for s in found] for first, found in sorted(reader.rewriting.sequences.items())},
    }
    known = dict(reader.stem.seen)
    tables["stems"] = dict(sorted(known.items()))
    spelling: dict[str, list[str]] = defaultdict(list)
    for word in sorted(names.words | {w for way in ways for w in way.pop("words")}):
        spelling[word[0]].append(word)
    blobs: Json = {"tables": tables, "english": _english(known), "spelling": dict(spelling), "facts": facts}
    blobs["parting"] = parting(program, lambda text: reader.plain(text)[1], function | asking, names.code_kinds)
    blobs["telling"] = telling([phrase["order"] for phrase in own] for own in phrases)
    blobs |= {of_way(n): columns(own, ways[n]["cues"].split()) for n, own in enumerate(phrases)}
    letters: dict[str, Trie] = defaultdict(dict)
    for first, below in sorted(names.trie.items()):
        letters[first[:1]][first] = below
    return blobs | {of_letter(letter): trie for letter, trie in letters.items()}


def ordered(program: Program) -> Iterator[tuple[str, str, list[str]]]:
    """Each phrase of each property, with its words in the order in which the matcher compares them."""
    reader = _Reader(program)
    adverbs = frozenset(_lists(reader, program).get("adverbs", ()))
    for declared in _sorted(program.properties):
        for text in declared.asks:
            yield declared.name, text, english.template(reader.stems(text), adverbs)


def _as_said(phrases: Iterable[str]) -> list[list[str]]:
    """Phrases as the words that questions are read in."""
    return sorted([token.low for token in english.tokens(english.normal(text))] for text in phrases)


def _lists(reader: _Reader, program: Program) -> dict[str, list[str]]:
    # A word of a list that the groups leave in several pieces would put its pieces into the list: it is left out.
    return {
        name: sorted({stems[0] for stems in map(reader.stems, words) if len(stems) == 1})
        for name, words in sorted(program.words.items())
    }


def _as_written(words: Iterable[str]) -> list[list[str]]:
    """Words, or several in a row, as a question has them."""
    return sorted([token.low for token in english.tokens(english.normal(text))] for text in words)


def _sorted(declared: Mapping[str, Any]) -> list[Any]:
    return [declared[name] for name in sorted(declared)]


def _way(
    reader: _Reader,
    name: str,
    asks: Iterable[str],
    declared: Property | None,
    adverbs: frozenset[str],
    asking: frozenset[str],
) -> Json:
    """One property or form as the matcher sees it: what it takes, its cues and its phrases."""
    phrases: list[Json] = []
    cues: set[str] = set()
    words: set[str] = set()
    opens: set[str] = set()  # words that a phrase asks with: `when X, is it Y` does not ask when
    for text in asks:
        plain, read, stems = reader.read(text)
        opens.update(stems if "," not in text else stems[-1:])
        bare = sorted({s for s in stems if s[0] != "{"})
        slots = sorted(t.value for t in read if t.shape == SLOT)
        words.update(t.low for t in read if t.shape != SLOT and len(t.low) > 3 and t.low.isalpha())
        cues.update(bare)
        yes_no = bool(read) and read[0].low in english.AUXILIARIES
        order = english.template(stems, adverbs)
        own = sorted({s for s in plain if s[0] != "{"})
        # Lists of words as one string: they are taken apart when they are first looked at.
        phrase = {"text": text, "order": " ".join(order), "words": " ".join(bare), "plain": " ".join(own)}
        manner = (" ".join(slots), yes_no, 0 <= text.find("{value") < text.find("{subject"), "} and {" in text)
        phrases.append({**phrase, "manner": manner})
    way: Json = {"name": name, "form": declared is None, "cues": sorted(cues), "phrases": phrases, "words": words}
    way["opens"] = sorted(opens & asking)
    if declared is not None:
        value = declared.value
        way |= {"of": list(declared.of), "sort": str(value.sort), "kinds": list(value.kinds), "title": declared.title}
        way["gathers"] = declared.mode is Mode.GATHERED
        way |= {"counts": declared.counts, "choices": list(value.choices)}
    return way


def _wrappers(reader: _Reader, program: Program) -> list[Json]:
    """Leads of the wrappers as stems before and after the statement; longest first."""
    out = []
    for wrapper in sorted(program.wrappers, key=lambda w: w.name):
        for lead in wrapper.leads:
            stems = reader.stems(lead)
            if "{statement}" in stems:
                at = stems.index("{statement}")
                out.append({"name": wrapper.name, "lead": stems[:at], "tail": stems[at + 1 :], "text": lead})
    return sorted(out, key=lambda w: (-len(w["lead"]) - len(w["tail"]), w["name"], w["text"]))


def is_free(asks: Iterable[str]) -> bool:
    """Whether the phrases of a form go on in words of one's own (`{words}`): they are not weighed against others."""
    return any(FREE in ask for ask in asks)


def _free(forms: Iterable[Form], idle: Container[str]) -> list[Json]:
    """The words before and after one's own words in each phrase, and the longest of them that is not `idle`, where one
    is not; the longest phrases first. `place` is that of its declaration."""
    out = []
    asks = [(form.name, ask) for form in forms if is_free(form.asks) for ask in form.asks]
    for place, (form, ask) in enumerate(asks):
        lows = [f"{{{token.value}}}" if token.shape == SLOT else token.low for token in english.tokens(ask)]
        if FREE in lows:
            at = lows.index(FREE)
            telling = max(
                (low for low in lows if low[0] != "{"), key=lambda low: (low not in idle, len(low)), default=""
            )
            phrase = {"form": form, "text": ask, "lead": lows[:at], "tail": lows[at + 1 :], "telling": telling}
            out.append({**phrase, "place": place})
    return sorted(out, key=lambda phrase: -len(phrase["lead"]) - len(phrase["tail"]))


def _sorts(program: Program) -> dict[str, str]:
    """The properties that the frame answers, those that rules or places alone conclude, those nothing is known of."""
    stated = {fact.property for fact in program.facts}
    concluded = {conclusion.property for rule in program.rules for conclusion in rule.conclusions}
    concluded |= {p.places for p in program.properties.values() if p.places is not None}
    return {
        p.name: "frame" if p.frame else "concluded" if p.name in concluded else "unrecorded"
        for p in _sorted(program.properties)
        if p.frame or p.name not in stated
    }


def _roles(program: Program) -> Json:
    """Which kinds questions are about (subjects as often as values, or often), which are mostly said of others."""
    subject = Counter(kind for p in program.properties.values() for kind in p.of)
    value = Counter(kind for p in program.properties.values() for kind in p.value.kinds)
    return {
        "askable": sorted(kind for kind, count in subject.items() if count >= 3 or count >= value[kind]),
        "aside": sorted(kind for kind, count in value.items() if count > subject[kind]),
        "wholes": sorted({up for kind in program.kinds.values() for up in kind.within if up != kind.name}),
    }


def _shapes(program: Program) -> set[str]:
    """The shapes of all codes and ends of ranges in the program."""
    texts = {name for name in program.entities if is_code(name)}
    for fact in program.facts:
        declared = program.properties.get(fact.property)
        if declared is not None and declared.value.sort in (Sort.CODE, Sort.RANGE):
            texts.update(fact.values)
        texts.add(fact.subject)
    found = (Range.of(text) for text in texts)
    return {shape(end) for r in found if r is not None for end in (r.first, r.last)}


def _numbered(program: Program) -> dict[str, list[int]]:
    """The systems whose codes a table lists and that are written as numbers alone, with how many digits they have."""
    listed = {table.of for table in program.tables.values() if table.complete and table.of is not None}
    found: dict[str, set[int]] = defaultdict(set)
    for fact in program.facts:
        declared = program.properties.get(fact.property)
        if fact.subject in listed and declared is not None and declared.value.sort is Sort.FORMAT:
            for shaped in filter(None, map(read_format, fact.values)):
                for one in shaped.alternatives:
                    if all(part.allowed == DIGITS and part.least == part.most for part in one):
                        found[fact.subject].add(sum(part.least for part in one))
    return {name: sorted(found[name]) for name in sorted(found)}


def _scopes(program: Program) -> dict[str, list[str]]:
    """What limits facts, in the words it is said with (a degree alone is none), and the properties it limits."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in program.facts:
        if fact.scope and " " in fact.scope:
            found[fact.scope].add(fact.property)
    return {scope: sorted(found[scope]) for scope in sorted(found)}


class _Names:
    """All that a question may call by name: entities, choices, kinds, scopes, in one trie of stems."""

    def __init__(self, reader: _Reader, program: Program, function: frozenset[str], cues: Container[str]) -> None:
        self.trie: Trie = {}
        self.words: set[str] = set()
        self.short: dict[str, list[list[str]]] = {}
        self.nodes: dict[str, str] = {}
        self._reader, self._function = reader, function
        self.code_kinds = sorted(self._kinds_of_codes(program))
        self._code_nouns = [n for k in self.code_kinds if k in program.kinds for n in program.kinds[k].nouns]
        self._nouns = {
            kind.name: frozenset(english.singular(noun.lower()) for noun in (*kind.nouns, kind.name))
            for kind in program.kinds.values()
        }
        for entity in _sorted(program.entities):
            self.nodes[entity.name] = min((entity.name, *entity.same_as))
            if not self._is_code(entity, program):
                self._entity(entity, program.kinds.get(entity.kind))
        for declared in _sorted(program.properties):
            further = dict(declared.choice_names)
            for choice in declared.value.choices:
                for text in (choice, *further.get(choice, ())):
                    self._add(text, choice, CHOICE + declared.name)
        for kind in _sorted(program.kinds):
            for noun in kind.nouns or (kind.name,):
                self._add(noun, kind.name, KIND)
        self._sources(program)
        for scope in _scopes(program):
            for text in dict.fromkeys((scope, scope.replace("in place ", "in "))):
                self._add(text, scope, SCOPE)
        self._texts(program, cues)

    def _kinds_of_codes(self, program: Program) -> set[str]:
        """The kinds of codes: of those declared, and of those that stand in stated ranges without being declared."""
        things = {e.kind for e in program.entities.values() if not self._is_code(e, program)}
        placing = {p.places for p in program.properties.values()}
        placed = {kind for p in program.properties.values() if p.name in placing for kind in p.of}
        codes = {e.kind for e in program.entities.values() if self._is_code(e, program)}
        return codes | {str(Sort.CODE)} | placed - things - {str(Sort.RANGE)}

    @staticmethod
    def _is_code(entity: Entity, program: Program) -> bool:
        """Whether its name is a code: recognised by its shape, not a dotted name of a part."""
        stem = entity.name.rpartition(".")[0]
        return is_code(entity.name) and len(entity.name) > 2 and stem not in program.entities

    def _texts(self, program: Program, cues: Container[str]) -> None:
        """The texts that are stated, each a value of its property: no word that asks for something, and none that
        goes on after the name of a thing, which would be lost in it."""
        stated: dict[str, set[str]] = defaultdict(set)
        for fact in program.facts:
            declared = program.properties.get(fact.property)
            if declared is not None and declared.value.sort is Sort.TEXT:
                stated[fact.property].update(fact.values)
        asked_of = frozenset(_roles(program)["askable"])
        for name in sorted(stated):
            for text in sorted(stated[name]):
                bare = re.sub(r"\A(?:an?|the) ", "", text, flags=re.IGNORECASE)
                words = self._reader.plain(bare)[1]
                if len(words) == 1 and self._reader.stem(words[0]) in cues:
                    continue
                if not self._begins_named(words, asked_of):
                    self._add(bare, text, CHOICE + name)

    def _begins_named(self, words: list[str], kinds: frozenset[str]) -> bool:
        """Whether the first words, but not all of them, are the name of a thing of one of the kinds."""
        node = self.trie
        for word in words[:-1]:
            if word not in node:
                return False
            node = node[word]
            if any(kind in kinds for _, kind, _ in node.get("", ())):
                return True
        return False

    def _sources(self, program: Program) -> None:
        """Sources by name, by a noun and the name, and by who made them if they made no other."""
        makers = Counter(source.by for source in program.sources.values())
        for source in _sorted(program.sources):
            texts = [source.name]
            texts += [f"{noun} {source.name}" for noun in program.words.get("sources", ())]
            maker = program.entities.get(source.by or "")
            if maker is not None and makers[source.by] == 1:
                texts += [maker.name, maker.title, *maker.aliases]
            for text in dict.fromkeys(texts):
                if text:
                    self._add(text, source.name, SOURCE)

    def _entity(self, entity: Entity, kind: Kind | None) -> None:
        spaced = entity.name.replace(".", " ")
        texts = dict.fromkeys((entity.name, spaced, entity.title, entity.label, *entity.aliases))
        root = entity.name.split(".", 1)[0] + " "
        if "." in entity.name and entity.title.startswith(root):
            # `CPT Radiology` of `CPT` is radiology, too; but `CPT modifiers` are not all that is called a modifier.
            rest = entity.title.removeprefix(root)
            if not any(english.singular(rest.lower()) in nouns for nouns in self._nouns.values()):
                texts |= dict.fromkeys((rest, *(f"{rest} {noun}" for noun in self._code_nouns)))
        for text in texts:
            if text:
                self._add(text, entity.name, entity.kind)
        tail = entity.name.rsplit(".", 1)[-1] if "." in entity.name else ""
        for text in dict.fromkeys((tail, *texts)):
            bare = text.lstrip("-")
            if (
                bare != "I"
                and 0 < len(bare) <= 2
                and bare.isascii()
                and bare.isalnum()
                and (bare.isupper() or bare.isdecimal())
            ):
                found = self.short.setdefault(bare, [])
                if [entity.name, entity.kind] not in found:
                    found.append([entity.name, entity.kind])
                for noun in (kind.nouns or (kind.name,)) if kind else ():
                    self._add(f"{noun} {bare}", entity.name, entity.kind)
                    self._add(f"{bare} {noun}", entity.name, entity.kind)

    def _add(self, text: str, name: str, kind: str) -> None:
        """Enter `text` as a way to say `name`, with numerals in all their spellings."""
        read, stems = self._reader.plain(text)
        if not stems or any(t.shape == SLOT for t in read):
            return
        self.words.update(t.low for t in read if len(t.low) > 3 and t.low.isalpha())
        for token in read:
            self._reader.stem(token.low)
        capitals = len(stems) == 1 and (len(stems[0]) == 1 or (text.isupper() and stems[0] in self._function))
        if len(stems) == 1 and len(stems[0]) <= 2 and kind[0] != "#":
            if stems[0].isdecimal() or len(stems[0]) == 1:
                return  # only by `short`: a bare letter or number is a name in its place alone
            capitals = True
        for variant in _spellings(stems, self._nouns.get(kind, frozenset())):
            node = self.trie
            for stem in variant:
                node = node.setdefault(stem, {})
            found = node.setdefault("", [])
            if [name, kind, int(capitals)] not in found:
                found.append([name, kind, int(capitals)])


def _spellings(stems: list[str], nouns: frozenset[str]) -> list[list[str]]:
    """The sequence, and the same with a numeral after one of `nouns` as `ii`, `2`, `two`, and before it as `second`."""
    out = [stems]
    for i in range(1, len(stems)):
        if stems[i - 1] not in nouns:
            continue
        number = next((n for n in range(1, 11) if stems[i] in (english.ROMANS[n], str(n))), None)
        if number is None:
            continue
        for spelled in (english.ROMANS[number], str(number), _number(number)):
            out.append([*stems[:i], spelled, *stems[i + 1 :]])
        ordinals = (english.ORDINALS[number], f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }")
        out += [[*stems[: i - 1], ordinal, stems[i - 1], *stems[i + 1 :]] for ordinal in ordinals]
    return out


def _number(number: int) -> str:
    return next(word for word, n in english.NUMBERS.items() if n == number)


def _english(known: Mapping[str, str]) -> Json:
    """Stems of common English words that no phrase or name has: the commonest, and the others."""
    first, second = _common()
    return {
        "common": {word: stem for word, stem in first.items() if word not in known},
        "plain": {word: stem for word, stem in second.items() if word not in known},
        "commonest": [word for word in first if word in known],
    }
