"""From a question in English to a query, in one of three tiers: certain, likely, not understood.

INVARIANT: any text gives an Understanding; the same text, vocabulary and day give the same one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sourcebook.answer.understand import sentences
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import CODES, DATES, NUMBER, RANGES, SOURCE, Found, Linker
from sourcebook.answer.understand.readings import CERTAIN, LIKELY, NONE, Mention, Reading, Understanding
from sourcebook.answer.understand.score import Scored, Scorer, Text
from sourcebook.compile import english
from sourcebook.compile.english import Token, normal
from sourcebook.core.day import Day, period
from sourcebook.core.query import Query

# The operating point: what a reading must reach to be answered without asking back.
SCORE, EXPLAINED, LEAD, ORDER = 0.62, 0.60, 0.012, 0.60
_ASKING = frozenset(("what", "which", "who", "when", "where", "how", "why"))
LONGEST = 1000  # characters of a question that are read
MOST_WORDS = 120


@dataclass(frozen=True, slots=True)
class _Read:
    """A scored way as a query, with what tier 1 asks of it."""

    query: Query
    score: float
    scored: Scored
    text: Text
    vetoed: bool
    unexplained: tuple[str, ...]

    @property
    def wrapped(self) -> bool:
        return self.query.wrapper is not None or self.query.source is not None

    @property
    def enough(self) -> bool:
        return self.score >= SCORE and self.scored.explained >= EXPLAINED and not self.vetoed

    @property
    def sure(self) -> bool:
        return self.enough and self.scored.order >= ORDER and not self.scored.weak


class Understander:
    """Understands questions with the vocabulary of one knowledge base (`compile.vocabulary`)."""

    def __init__(self, vocabulary: Mapping[str, Any]) -> None:
        self._words = Lexicon(vocabulary)
        self._linker = Linker(self._words)
        self._scorer = Scorer(self._words)

    def understand(self, text: str, today: Day, last_subject: str | None = None) -> Understanding:
        """How `text` is understood on the day `today`; `it` and `they` are `last_subject`."""
        notes: list[str] = []
        if len(text) > LONGEST:
            notes.append(f"only the last {LONGEST} characters were read")
            text = text[-LONGEST:]
        plain = normal(text)
        core, context, several = sentences.split(sentences.without_glosses(plain))
        if several:
            notes.append("only the last question was read")
        result = self._whole(core, context, today, last_subject, notes)
        if result.certainty != CERTAIN and (halves := sentences.second(core)) is not None:
            other = self._whole(
                halves[1], [*context, halves[0]], today, last_subject, [*notes, f"only “{halves[1]}” was read"]
            )
            if other.certainty == CERTAIN:
                return other
        return result

    def _whole(
        self, core: str, context: list[str], today: Day, last_subject: str | None, notes: list[str]
    ) -> Understanding:
        tokens, stems, fixes = self._words.read(core)
        if len(tokens) > MOST_WORDS:
            notes = [*notes, f"only the last {MOST_WORDS} words were read"]
            tokens, stems = tokens[-MOST_WORDS:], stems[-MOST_WORDS:]
        found = self._linker.mentions(tokens)
        tokens, stems = self._rewritten(tokens, stems, found)
        found = self._lent(tokens, found, context, last_subject)
        reads = self._reads(tokens, stems, found, today)
        return self._tiered(tokens, stems, found, reads, fixes, notes, today)

    def _rewritten(self, tokens: list[Token], stems: list[str], found: list[Found]) -> tuple[list[Token], list[str]]:
        """The words with groups taken as one outside names; the mentions moved along."""
        fixed = frozenset(i for m in found if not m.soft for i in range(m.start, m.end))
        tokens, stems, places = self._words.rewriting.apply(tokens, stems, fixed)
        for mention in found:
            mention.start, mention.end = places[mention.start], places[mention.end - 1] + 1
        return tokens, stems

    def _lent(self, tokens: list[Token], found: list[Found], context: list[str], last: str | None) -> list[Found]:
        """The mentions with those lent by the sentences before, or the last subject in the place of a pronoun."""
        own = [m for m in found if not m.soft and m.candidates[0][1] not in (DATES, NUMBER, SOURCE)]
        if own or not (context or last):
            return found
        place = next((i for i, t in enumerate(tokens) if t.low in self._words.pronouns), None)
        where = (place, place + 1) if place is not None else (-1, -1)
        lent: list[Found] = []
        for sentence in context:
            before, _, _ = self._words.read(sentence)
            lent += [m for m in self._linker.mentions(before) if not m.soft]
        things = [m for m in lent if m.candidates[0][1] not in (DATES, NUMBER, SOURCE)]
        firm = [m for m in things if m.candidates[0][1][0] == "#" or m.candidates[0][1] in self._words.askable]
        days = [m for m in lent if m.candidates[0][1] == DATES]
        lent = firm or things[-1:]
        for mention in lent:
            mention.start, mention.end = -1, -1
        if len(lent) == 1:
            lent[0].start, lent[0].end = where
        if not lent and last is not None and place is not None:
            lent = [Found(place, place + 1, [(last, self._kind(last))])]
        if days and not any(m.candidates[0][1] == DATES for m in found):
            lent.append(Found(-1, -1, days[-1].candidates))
        return sorted([*lent, *found], key=lambda m: m.start)

    def _kind(self, name: str) -> str:
        """The kind of a name that an answer was about."""
        if name in self._words.entity_kinds:
            return self._words.entity_kinds[name]
        return RANGES if "-" in name else CODES

    def _reads(self, tokens: list[Token], stems: list[str], found: list[Found], today: Day) -> list[_Read]:
        """Readings of the whole, and of the statement inside every wrapper whose lead stands there; best first."""
        text = self._scorer.text(tokens, stems, found)
        out = [self._query(text, one, today) for one in self._scorer.ranked(text)]
        seen: set[tuple[str, int]] = set()
        for wrapper in self._words.wrappers:
            inside = _inside(wrapper, stems, found)
            if inside is None or (wrapper["name"], inside[0]) in seen:
                continue
            first, last, source = inside
            seen.add((wrapper["name"], first))
            out += self._wrapped(wrapper["name"], source, tokens, stems, found, first, last, today)
        out.sort(key=lambda r: (-r.score, r.query.form, repr(r.query)))
        best: list[_Read] = []
        queries: set[Query] = set()
        for read in out:
            if read.query not in queries:
                queries.add(read.query)
                best.append(read)
        return best

    def _wrapped(
        self,
        name: str,
        source: Found | None,
        tokens: list[Token],
        stems: list[str],
        found: list[Found],
        first: int,
        last: int,
        today: Day,
    ) -> list[_Read]:
        """Readings of the statement between two tokens, inside a wrapper."""
        part = [
            Found(m.start - first, m.end - first, m.candidates, m.soft, m.hint)
            for m in found
            if m is not source and m.start >= first and m.end <= last
        ]
        words, parts, part = _turned(tokens[first:last], stems[first:last], part)
        if not words:
            return []
        text = self._scorer.text(words, parts, part)
        out = []
        for one in self._scorer.ranked(text):
            if one.way.form and not ({"thing"} >= set(one.filled.slots) - {"date"}):
                continue
            read = self._query(text, one, today)
            if source is not None:
                query = replace(read.query, source=source.candidates[0][0])
                for candidate, kind in source.candidates:
                    if kind == SOURCE:
                        query = replace(query, source=candidate)
                if one.way.form and one.filled.form == "define":
                    continue
            elif one.filled.form == "define":
                continue
            elif read.query.negated and f"{name}-not" in self._words.wrapper_names:
                query = replace(read.query, wrapper=f"{name}-not", negated=False)
            else:
                query = replace(read.query, wrapper=name)
            bonus = 0.02 if read.query.values else 0.0
            out.append(replace(read, query=query, score=round(read.score * 1.02 + bonus, 6)))
        return out

    def _query(self, text: Text, one: Scored, today: Day) -> _Read:
        """The query that a filled way stands for."""
        filled = one.filled
        day = None
        for k, mention in enumerate(text.found):
            name, kind = mention.candidates[0]
            if kind == DATES and (k not in filled.used or (one.way.form and filled.values == (name,))):
                day = _day(name, today)
        values = filled.values
        if one.way.form and len(values) == 1:
            values = ()
        leading = len(text.stems) > 1 and text.stems[1] == "not" and text.frame.yes_no
        negated = text.negated and not one.uses_not and not leading
        bad = negated and one.way.form
        if one.way.form:
            negated = False
            bad = bad and filled.form not in self._words.signless
        query = Query(
            form=filled.form,
            property=None if one.way.form else one.way.name,
            subjects=filled.subjects,
            values=values,
            operator=filled.operator,
            negated=negated and not bad,
            kind=filled.kind,
            day=day,
            source=filled.source,
            within=filled.within,
        )
        used = {s for k in filled.used for s in text.stems[max(0, text.found[k].start) : max(0, text.found[k].end)]}
        vetoed = bad or any(
            stem in self._words.negators and stem not in one.way.cues and stem not in used for stem in text.free
        )
        unexplained = tuple(dict.fromkeys(text.raw[s] for s, _, _ in text.words if s not in one.cues))
        return _Read(query, one.score, one, text, vetoed, unexplained)

    def _tiered(
        self,
        tokens: list[Token],
        stems: list[str],
        found: list[Found],
        reads: list[_Read],
        fixes: list[tuple[str, str]],
        notes: list[str],
        today: Day,
    ) -> Understanding:
        certainty = NONE
        if reads and reads[0].enough:
            rival = next((r for r in reads[1:] if self._rivals(reads[0], r)), None)
            lead = reads[0].score - rival.score if rival is not None else 1.0
            certainty = CERTAIN if reads[0].sure and round(lead, 6) >= LEAD else LIKELY
        top = _different(reads)
        readings = tuple(_reading(read) for read in top)
        parts = tuple(
            Mention(" ".join(t.raw for t in tokens[m.start : m.end]), tuple(m.candidates))
            for m in found
            if m.start >= 0 and not m.soft
        )
        words = reads[0].text.words if reads else self._scorer.text(tokens, stems, found).words
        raw = dict(zip(stems, (t.raw for t in tokens), strict=True))
        known = {stem for r in top[:1] for stem in r.scored.cues}
        unknown = tuple(dict.fromkeys(raw.get(s, s) for s, _, k in words if not k and s not in known))
        explain = {
            "mentions": [{"text": p.text, "readings": [list(r) for r in p.readings]} for p in parts],
            "words": [{"word": raw.get(s, s), "stem": s, "weight": w, "known": k} for s, w, k in words],
            "readings": [
                {"query": r.query, "score": r.score, "phrase": r.phrase, "factors": dict(r.factors)} for r in readings
            ],
        }
        return Understanding(
            certainty,
            readings[0].query if certainty != NONE else None,
            readings,
            tuple(fixes),
            parts,
            unknown,
            tuple(notes),
            explain,
        )

    def _rivals(self, first: _Read, other: _Read) -> bool:
        """Whether `other` would be a different question that the words might have meant."""
        if first.query == other.query:
            return False
        if first.scored.way is other.scored.way:
            # One property, other subjects: a name that means two things.
            one, two = first.query, other.query
            if one.form != two.form or len(one.subjects) != len(two.subjects) or one.values != two.values:
                return False
            nodes = self._words.nodes
            differ = [
                (a, b) for a, b in zip(one.subjects, two.subjects, strict=True) if nodes.get(a, a) != nodes.get(b, b)
            ]
            return (
                bool(differ)
                and first.scored.filled.used == other.scored.filled.used
                and first.query.kind == other.query.kind
            )
        one, two = first.scored, other.scored
        if one.way.counts and one.way.counts == two.filled.kind or two.way.counts and two.way.counts == one.filled.kind:
            return False  # how many there are, and how many are said to be: one answer
        # The very phrase of a form that holds for everything, or of two properties at once: nothing is closer.
        if one.order >= 0.999:
            if one.way.form and one.filled.form != "define":
                return False
            same = (one.filled.form, one.filled.subjects, one.filled.values) == (
                two.filled.form,
                two.filled.subjects,
                two.filled.values,
            )
            return not (same and two.order >= 0.999)
        return True


def _inside(wrapper: Mapping[str, Any], stems: list[str], found: list[Found]) -> tuple[int, int, Found | None] | None:
    """Where the statement inside a wrapper begins and ends, and the source its lead names; None where it is not."""
    i = 0
    source = None
    for step in wrapper["lead"]:
        if step == "{source}":
            source = next((m for m in found if m.start == i and any(kind == SOURCE for _, kind in m.candidates)), None)
            if source is None:
                return None
            i = source.end
        elif i < len(stems) and stems[i] == step:
            i += 1
        else:
            return None
    tail = wrapper["tail"]
    last = len(stems) - len(tail)
    if last <= i or (tail and stems[last:] != tail):
        return None
    return i, last, source


def _turned(tokens: list[Token], stems: list[str], found: list[Found]) -> tuple[list[Token], list[str], list[Found]]:
    """A statement as a yes or no question: `CPT is free` as `is CPT free`, `CPT covers drugs` as `does CPT …`."""
    begins = tokens[0].low if tokens else ""
    if not found or begins in english.AUXILIARIES or begins in _ASKING:
        return tokens, stems, found
    at = next((i for i in range(1, len(tokens)) if tokens[i].low in english.AUXILIARIES), None)
    if at is None:
        first, word = Token("does", "does"), "do"
        moved = [Found(m.start + 1, m.end + 1, m.candidates, m.soft, m.hint) for m in found]
        return [first, *tokens], [word, *stems], moved
    turned = [Found(m.start + (m.start < at), m.end + (m.start < at), m.candidates, m.soft, m.hint) for m in found]
    return (
        [tokens[at], *tokens[:at], *tokens[at + 1 :]],
        [stems[at], *stems[:at], *stems[at + 1 :]],
        turned,
    )


def _day(written: str, today: Day) -> Day | None:
    """The day that a date asks about: the last of a year or month, but not one that is yet to come."""
    span = period(written)
    if span is None:
        return None
    first, last = span
    return min(last, today) if first <= today else first if first == last else last


def _different(reads: list[_Read]) -> list[_Read]:
    """The first three readings, no two of the same way and form."""
    out: list[_Read] = []
    for read in reads:
        key = (read.scored.way.name, read.query.form, read.query.wrapper)
        if all(key != (r.scored.way.name, r.query.form, r.query.wrapper) for r in out):
            out.append(read)
        if len(out) == 3:
            break
    return out


def _reading(read: _Read) -> Reading:
    one = read.scored
    factors = (
        ("explained", round(one.explained, 3)),
        ("fit", round(one.fit, 3)),
        ("order", round(one.order, 3)),
        ("filled", one.filled.fill),
        ("matched", round(one.matched, 3)),
    )
    phrase = one.phrase.text if one.phrase is not None else ""
    return Reading(read.query, read.score, phrase, factors, tuple(sorted(one.cues)), read.unexplained)
