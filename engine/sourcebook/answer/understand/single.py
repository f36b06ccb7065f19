"""One question as it stands, with what is named around it: its words, its readings, and how certain the best is.

INVARIANT: what stands around it only lends names; the same question, surroundings and vocabulary give the same.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

from sourcebook.answer.understand import given_back, kinds, reworded, statements, turned
from sourcebook.answer.understand.apart import taken_apart
from sourcebook.answer.understand.aside import asks_for_more
from sourcebook.answer.understand.evidence import Evidence
from sourcebook.answer.understand.explained import as_reading, as_weighed, explained, listed
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import DATES, NUMBER, SOURCE, Found, Linker
from sourcebook.answer.understand.narrowed import Narrowing
from sourcebook.answer.understand.parts import EXACT, Scored, Text
from sourcebook.answer.understand.query import (
    LEAD,
    Read,
    are_rivals,
    day_of,
    days_told,
    different,
    goes_without_saying,
    read,
)
from sourcebook.answer.understand.readings import CERTAIN, LIKELY, NONE, Mention, Reading, Understanding
from sourcebook.answer.understand.recall import Facts
from sourcebook.answer.understand.score import Scorer
from sourcebook.answer.understand.slots import Slots
from sourcebook.answer.understand.statements import Inside
from sourcebook.answer.understand.telling import Telling
from sourcebook.answer.understand.topics import Topics, is_thing
from sourcebook.answer.understand.weigh import LIKELY_AT, offered, weighed
from sourcebook.compile.english import Token
from sourcebook.core.day import Day
from sourcebook.core.query import ASK, OF_SAYINGS, REASONS, SUBJECTS, VALUES, Query
from sourcebook.text.value import dataclass, replace

MOST_WORDS = 120
_READ = 10  # readings of one text that are worth a query

_AS_NEAR = 0.1  # between the scores of two readings either of which may be meant


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is asked in: the sentences around it, the day, what the question before was about, and whether
    these name anything."""

    context: tuple[str, ...]
    today: Day
    last_subject: str | None
    told: bool


class Single:
    """Reads one question with the parts of an Understander and one vocabulary."""

    def __init__(self, words: Lexicon, linker: Linker, topics: Topics, vocabulary: Mapping[str, Any]) -> None:
        self._words, self._linker, self._topics = words, linker, topics
        self._scorer, self._slots = Scorer(words), Slots(words)
        self._facts = Facts(words, partial(vocabulary.__getitem__, "facts"))
        self._narrowing = Narrowing(words, linker, partial(vocabulary.__getitem__, "parting"))
        self._telling = Telling(partial(vocabulary.__getitem__, "telling"))
        self.around = self._narrowing.around

    def read(self, core: str, asked: Asked, notes: list[str], offers: bool) -> Understanding:
        """How a question is understood; in a plainer wording, or with a name given back to the words, where only that
        is the very phrase of one."""
        result = self._as_worded(core, asked, notes, offers)
        for plain in reworded.wordings(core) if not reworded.is_phrase(result) else ():
            tokens, stems, _ = self._words.read(plain)
            found = self._topics.named(tokens, asked.told)
            choices = (found, *given_back.fewer(tokens, found, self._linker))
            if any(self._scorer.has(self._text(tokens, stems, names, asked)) for names in choices):
                other = self._as_worded(plain, asked, [], offers)
                if _is_phrase_of_its_own(other):
                    return other
        return result

    def is_phrase(self, text: str, asked: Asked) -> bool:
        """Whether a text is the very phrase of a question, with all its words."""
        tokens, stems, _ = self._words.read(text)
        return self._scorer.has(self._text(tokens, stems, self._topics.named(tokens, asked.told), asked))

    def _as_worded(self, core: str, asked: Asked, notes: list[str], offers: bool) -> Understanding:
        (tokens, stems, fixes), found = self._topics.linked(core, asked.told)
        if len(tokens) > MOST_WORDS:
            notes = [*notes, f"only the last {MOST_WORDS} words were read"]
            tokens, stems = tokens[-MOST_WORDS:], stems[-MOST_WORDS:]
            found = self._topics.named(tokens, asked.told)
        result = self._of_words(tokens, stems, found, fixes, asked, notes, offers)
        turn = turned.turn(self._words, tokens, found)
        if turn is None:
            for fewer in given_back.fewer(tokens, found, self._linker) if not reworded.is_phrase(result) else ():
                if self._scorer.has(self._text(tokens, stems, fewer, asked)):
                    other = self._of_words(tokens, stems, fewer, fixes, asked, notes, offers)
                    if _is_phrase_of_its_own(other):
                        return other
            return self._narrowed(tokens, found, fixes, asked, notes, offers, result)
        if not (left := turn.of(tokens)):
            return turned.chosen(turn, result, None, self._words)
        its = [self._words.stem(token.low) for token in left]
        other = self._of_words(left, its, self._topics.named(left, asked.told), fixes, asked, notes, offers)
        return turned.chosen(turn, result, turned.applied(turn, other, self._words, self._slots), self._words)

    def _narrowed(
        self,
        tokens: list[Token],
        found: list[Found],
        fixes: list[tuple[str, str]],
        asked: Asked,
        notes: list[str],
        offers: bool,
        result: Understanding,
    ) -> Understanding:
        """The same, of a part of the whole that is named where other words tell which."""

        def again(words: list[Token], context: tuple[str, ...]) -> Understanding:
            stems, its = [self._words.stem(token.low) for token in words], self._linker.mentions(words)
            return self._of_words(words, stems, its, fixes, replace(asked, context=context), notes, offers)

        return self._narrowing.narrowed(tokens, found, asked.context, result, again)

    def _of_words(
        self,
        tokens: list[Token],
        stems: list[str],
        found: list[Found],
        fixes: list[tuple[str, str]],
        asked: Asked,
        notes: list[str],
        offers: bool,
    ) -> Understanding:
        text = self._text(tokens, stems, found, asked)
        named = statements.named(self._words, self._slots, tokens, found)
        for known in (kinds.asked, kinds.one_named, kinds.compared):
            named = named or known(self._words, tokens, stems, found)
        named = named or kinds.of_its_whole(self._words, tokens, found)
        if not offers and named is None:
            reads = self._reads(text, asked, LEAD)
            if _taken(reads) or not any(statements.inside(self._words, tokens, stems, found)):
                result = self._tiered(tokens, found, reads, fixes, notes, offers)
                if _is_phrase(reads, result) and not self._is_of_frame(result):
                    return result
        reads = self._reads(text, asked)
        for one in () if _taken(reads) else statements.inside(self._words, tokens, stems, found):
            reads += self._wrapped(one, tokens, stems, asked)
        result = self._tiered(tokens, found, reads, fixes, notes)
        if named is not None:
            readings = (Reading(named, 1.0), *result.readings[:2])
            return replace(result, certainty=CERTAIN, query=named, readings=readings, unknown_words=())
        if not _is_phrase(reads, result):
            return self._reweighed(text, asked, reads, result)
        return self._narrower(reads, result) if self._is_of_frame(result) else result

    def _is_of_frame(self, result: Understanding) -> bool:
        """Whether it is certain, and asked for yes or no by a property of the frame, which has no facts of its own."""
        query = result.query
        return result.certainty == CERTAIN and query is not None and query.form == ASK and self._sort(query) == "frame"

    def _sort(self, query: Query) -> str | None:
        return self._words.sorts.get(query.property or "")

    def _narrower(self, reads: list[Read], result: Understanding) -> Understanding:
        """What is certain by a property of the frame (`does X belong to Y`), or, not as certain, what is stated of the
        same two things by one that takes fewer kinds of values, if its phrases are as near."""
        query = result.query
        if query is None:
            return result
        kinds, best = self._words.by_name[query.property or ""].kinds, result.readings[0].score
        for one in reads:
            its = one.query
            way = self._words.by_name.get(its.property or "")
            same = its.form == ASK and replace(its, property=query.property) == query and its != query
            if (
                same
                and way is not None
                and way.kinds < kinds
                and one.score > best - _AS_NEAR
                and not _denies_alone(one)
                and self._facts.states(its)
            ):
                readings = (as_reading(one), *[r for r in result.readings if r.query != its])[:3]
                return replace(result, certainty=LIKELY, query=its, readings=readings)
        return result

    def _reweighed(self, text: Text, asked: Asked, reads: list[Read], result: Understanding) -> Understanding:
        """The same with the readings in the order of how likely they are, facts that come to mind among them."""
        around = [stem for sentence in asked.context for stem in self._words.read(sentence)[1]]
        heads = self._words.rewriting.apply(*_bare(around))[1]
        memory = self._facts.of([*text.stems, *heads])
        evidence = Evidence(self._words, self._telling, text, memory)
        by_phrase = result.readings[0].query if result.certainty == CERTAIN else None
        told = set(days_told(text))
        day = day_of(min(told), asked.today) if len(told) == 1 else None
        found = weighed(reads, memory, evidence, text.frame.yes_no, by_phrase, day)
        if not found:
            return result
        first = found[0]
        asks = text.asks or text.frame.yes_no or first.read is not None  # else it is words that ask for nothing
        certainty = NONE
        asks = asks and not (first.read is None and (len(told) > 1 or asks_for_more(text, first.query)))
        if asks and not first.is_vetoed and not first.is_idle and first.sure >= first.least:
            certainty = CERTAIN
        elif first.sure >= LIKELY_AT and not first.is_idle:
            certainty = LIKELY
        named = [{name for name, _ in mention.candidates} for mention in text.found if is_thing(mention)]
        readings = tuple(as_weighed(one) for one in offered(found, named, kept=int(certainty != NONE)))
        query = first.query if certainty != NONE else None
        explain = {**result.explain, "readings": listed(readings)}
        return replace(result, certainty=certainty, query=query, readings=readings, explain=explain)

    def _text(self, tokens: list[Token], stems: list[str], mentions: list[Found], asked: Asked) -> Text:
        """Some words, and the names found in them, taken apart."""
        plain = frozenset(stems)
        fixed = frozenset([i for m in mentions if not m.soft for i in range(m.start, m.end)])
        tokens, stems, places = self._words.rewriting.apply(tokens, stems, fixed)
        found = [Found(places[m.start], places[m.end - 1] + 1, m.candidates, m.soft, m.hint) for m in mentions]
        found = self._topics.lent(tokens, found, asked.context, asked.last_subject)
        return taken_apart(self._words, tokens, stems, found, plain)

    def _reads(self, text: Text, asked: Asked, lead: float | None = None, inside: bool = False) -> list[Read]:
        """Readings of a question, or of the statement inside one; with `lead` only those so near to the best."""
        reads = [read(text, one, asked.today, self._words, inside) for one in self._ranked(text, lead)[:_READ]]
        quoted = self._quoted(text) if text.frame.yes_no else None
        if quoted is not None:
            other = taken_apart(self._words, text.tokens, text.stems, quoted, text.plain)
            reads += [read(other, one, asked.today, self._words, inside) for one in self._ranked(other, lead)[:1]]
        return reads if inside else [one for one in reads if not goes_without_saying(one)]

    def _ranked(self, text: Text, lead: float | None) -> list[Scored]:
        return self._scorer.ranked(text) if lead is None else self._scorer.leading(text, lead)

    def _quoted(self, text: Text) -> list[Found] | None:
        return statements.quoted(self._words, self._facts, text.tokens, text.stems, text.found)

    def _wrapped(self, one: Inside, tokens: list[Token], stems: list[str], asked: Asked) -> list[Read]:
        """Readings of the statement inside a wrapper, with the wrapper around them."""
        words, parts = tokens[one.first : one.last], stems[one.first : one.last]
        words, parts = statements.turned(words, parts, any(is_thing(m) for m in self._linker.mentions(words)))
        text = self._text(words, parts, self._linker.mentions(words), asked)
        out = []
        for inner in self._reads(text, asked, inside=True):
            query = inner.query
            released = one.source is not None and self._words.is_release(one.source)
            if released and inner.scored.way.form:
                out.append(replace(inner, query=replace(query, source=one.source)))
                continue
            if (
                inner.scored.way.form
                and query.form != "define"
                and ((one.source and not released) or not set(inner.scored.filled.slots) <= {"thing", "date", "kind"})
            ):
                continue
            if query.form == "define":
                if one.source is not None and "says" in self._words.form_names:
                    query = replace(query, form="says", source=one.source)
                    out.append(replace(inner, query=query))
                continue
            if one.source is not None:
                query = replace(query, source=one.source)
            elif query.negated and f"{one.wrapper}-not" in self._words.wrapper_names:
                query = replace(query, wrapper=f"{one.wrapper}-not", negated=False)
            else:
                query = replace(query, wrapper=one.wrapper)
            if one.wrapper in REASONS and query.form in (VALUES, SUBJECTS):
                inner = replace(inner, vetoed=True)  # why something is so is asked, not why whatever is so
            hidden = inner.text.frame.yes_no and query.form == VALUES  # a statement of which the value is not heard
            if one.wrapper in OF_SAYINGS and (inner.scored.way.form or hidden):
                inner = replace(inner, vetoed=True)  # nobody states how many there are, or what is listed
            bonus = 0.02 if query.values else 0.0
            out.append(replace(inner, query=query, score=round(inner.score * 1.02 + bonus, 6)))
        return out

    def _tiered(
        self,
        tokens: list[Token],
        found: list[Found],
        reads: list[Read],
        fixes: list[tuple[str, str]],
        notes: list[str],
        offers: bool = True,
    ) -> Understanding:
        """How certain the best reading is, and what to offer beside it."""
        if len(reads) > 1:
            best: dict[Query, Read] = {}
            for one in sorted(reads, key=_best_first):
                best.setdefault(one.query, one)
            reads = list(best.values())
        certainty = NONE
        if reads and reads[0].enough:
            rival = next((r for r in reads[1:] if are_rivals(reads[0], r, self._words)), None)
            lead = reads[0].score - rival.score if rival is not None else 1.0
            certainty = CERTAIN if reads[0].sure and round(lead, 6) >= LEAD else LIKELY
        top = different(reads) if offers else reads[:1]
        readings = tuple(as_reading(one) for one in top)
        parts = tuple(
            [
                Mention(" ".join([t.raw for t in tokens[m.start : m.end]]), tuple(m.candidates))
                for m in found
                if is_thing(m) or m.candidates[0][1] in (DATES, NUMBER, SOURCE)
            ]
        )
        words = top[0].text.words if top else []
        raw = top[0].text.raw if top else {}
        cues = top[0].scored.cues if top else frozenset()
        unknown = [raw[stem] for stem, _, known in words if not known and stem not in cues]
        if not top:
            unknown = [t.raw for t in tokens if t.low.isalpha() and not self._words.is_known(t.low)]
        return Understanding(
            certainty,
            readings[0].query if certainty != NONE else None,
            readings,
            tuple(fixes),
            parts,
            tuple(dict.fromkeys(unknown)),
            tuple(notes),
            explained(parts, top, readings) if offers else {},
        )


def _is_phrase_of_its_own(result: Understanding) -> bool:
    """Whether it is understood as a very phrase, and not one that asks what anything is."""
    return reworded.is_phrase(result) and result.readings[0].query.form != "define"


def _denies_alone(one: Read) -> bool:
    """Whether a reading is by a phrase that denies what the question does not."""
    phrase = one.scored.phrase
    return phrase is not None and "not" in phrase.order and not one.text.negated


def _bare(stems: list[str]) -> tuple[list[Token], list[str]]:
    """Stems as words, to take groups of them as one."""
    return [Token(stem, stem) for stem in stems], stems


def _is_phrase(reads: list[Read], result: Understanding) -> bool:
    """Whether it is certain, and by the very phrase, so that nothing else need be weighed."""
    if result.certainty != CERTAIN:
        return False
    query = result.readings[0].query
    return any(one.scored.order >= EXACT and (one.query is query or one.query == query) for one in reads)


def _taken(reads: list[Read]) -> bool:
    """Whether it is the very phrase of a property, which is not taken apart: `why does CPT exist`."""
    return any(one.scored.order >= EXACT and not one.scored.way.form for one in reads)


def _best_first(one: Read) -> tuple[float, str, str, str, tuple[str, ...], tuple[str, ...]]:
    query = one.query
    return (-one.score, query.form, query.property or "", query.wrapper or "", query.subjects, query.values)
