"""From a question in English to a query, in one of three tiers: certain, likely, not understood.

INVARIANT: any text gives an Understanding; the same text, vocabulary and day give the same one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sourcebook.answer.understand import contrasted, framed, free, sentences, several, shapes, times
from sourcebook.answer.understand.chatter import Chatter
from sourcebook.answer.understand.coded import Stories, asked_what, told_of_its_code
from sourcebook.answer.understand.forming import Formed, Forming
from sourcebook.answer.understand.leads import Leads
from sourcebook.answer.understand.lexicon import Lexicon, ReadWords
from sourcebook.answer.understand.link import Linker
from sourcebook.answer.understand.parts import EXACT
from sourcebook.answer.understand.readings import CERTAIN, LIKELY, NONE, Reading, Understanding
from sourcebook.answer.understand.scenery import Scenery
from sourcebook.answer.understand.single import Asked, Single
from sourcebook.answer.understand.supposing import Supposing
from sourcebook.answer.understand.topics import Topics, is_thing
from sourcebook.answer.understand.turned import EXCLUDING
from sourcebook.compile.english import AUXILIARIES, Token, normal
from sourcebook.core.day import Day
from sourcebook.core.query import ASK, Query
from sourcebook.text.value import replace

LONGEST = 1000  # characters of a question that are read
_DIGIT = re.compile(r"\d")
_NEARLY = 0.85  # the order of words of a question that says next to nothing, to be a phrase
_BRACES = {ord("{"): " ", ord("}"): " "}  # in a phrase they are slots, in a question they say nothing


class Understander:
    """Understands questions with the vocabulary of one knowledge base (`compile.vocabulary`)."""

    def __init__(self, vocabulary: Mapping[str, Any]) -> None:
        self._words = Lexicon(vocabulary)
        self._linker = Linker(self._words)
        self._topics = Topics(self._words, self._linker)
        self._chatter = Chatter(self._words.around, self._words.asking)
        self._supposing = Supposing(self._words.around, self._is_small)
        self._stories = Stories(self._words.around, self._words, self._linker)
        self._scenery = Scenery(self._words.around, self._words.function | self._words.asking)
        self._leads = Leads(self._words, self._names_anything)
        self._forming = Forming(self._words, self._linker, vocabulary)
        self._single = Single(self._words, self._linker, self._topics, vocabulary)

    def understand(
        self, text: str, today: Day, last_subject: str | None = None, *, offers: bool = True
    ) -> Understanding:
        """How `text` is understood on the day `today`; `it` and `they` are `last_subject`.

        Without `offers`, of a question that is certain no other readings are given, and nothing to explain it by: what
        is far from the best need not be weighed.
        """
        notes: list[str] = []
        if len(text) > LONGEST:
            notes.append(f"only the last {LONGEST} characters were read")
            text = text[-LONGEST:]
        whole = sentences.with_letters_joined(normal(text.translate(_BRACES)), self._is_name)
        opened = self._chatter.without_openings(whole)
        unframed = framed.without(opened)
        whole = unframed if unframed != opened else whole
        whole = self._chatter.without_passing(whole)
        if shapes.found(whole) is not None and (formed := self._formed(whole)) is not None:
            if formed.text is None:
                return _certainly(formed.query, notes)
            result = self._asked(formed.text, self._words.read(formed.text), today, last_subject, notes, offers)
            return _beside(result, formed.query)
        words = self._words.read(whole)
        result = self._asked(whole, words, today, last_subject, notes, offers)
        # For yes or no it may be asked whether something is so in that setting.
        asks_whether = bool(words[0]) and words[0][0].low in AUXILIARIES
        if not asks_whether and (plain := self._chatter.without_settings(whole)) != whole:
            bare = self._asked(plain, self._words.read(plain), today, last_subject, notes, offers)
            nearer = result.certainty == CERTAIN and _told(result, "order") > _told(bare, "order")
            result = bare if bare.certainty == CERTAIN and not nearer else result
        if (undoubted := self._supposing.undoubted(whole)) is not None:
            read = self._words.read(undoubted)
            result = self._doubted(result, self._asked(undoubted, read, today, last_subject, [], offers))
        if (time := times.timed(self._words, self._linker, whole, words[0])) is not None:
            other = None
            if time.text is not None:
                other = self._asked(time.text, self._words.read(time.text), today, last_subject, notes, offers)
            result = times.chosen(time, result, other)
        if result.certainty != CERTAIN and _DIGIT.search(whole) is not None:
            result = self._in_a_story(whole, result, today, last_subject, notes, offers)
        return told_of_its_code(whole, self._words, self._linker, result)

    def _in_a_story(
        self, whole: str, result: Understanding, today: Day, last_subject: str | None, notes: list[str], offers: bool
    ) -> Understanding:
        """The same, where a text besides a code only tells how somebody came upon it: of what is asked, or what the
        code is."""
        if (story := self._stories.read(whole, self._chatter)) is None:
            return result
        code, text = story
        if code is not None:
            return asked_what(Query("define", subjects=(code,)), result, CERTAIN)
        other = self._asked(text, self._words.read(text), today, last_subject, notes, offers)
        return other if other.certainty == CERTAIN else result

    @staticmethod
    def _doubted(result: Understanding, plain: Understanding) -> Understanding:
        """What was understood of a statement that is asked to be wrong, by the same as one asked to be right: never as
        certain, since yes and no change places."""
        if plain.certainty != CERTAIN or plain.query is None or plain.query.form != ASK or plain.query == result.query:
            return result
        own = [one for one in result.readings if one.query != plain.query]
        return replace(plain, certainty=LIKELY, readings=(*plain.readings[:1], *own)[:3])

    def senses(self, text: str) -> frozenset[str]:
        """The words of a text that say something, as their stems, each group of one sense as its first."""
        tokens, stems, _ = self._words.read(normal(text))
        idle = self._words.function | self._words.asking | self._words.filler
        return frozenset(self._words.rewriting.apply(tokens, stems)[1]) - idle

    def _asked(
        self, text: str, words: ReadWords, today: Day, last_subject: str | None, notes: list[str], offers: bool
    ) -> Understanding:
        """How a normalised text is understood, of which the words are read."""
        whole = self._chatter.with_report_apart(self._chatter.without(text))
        if whole != text and self._single.is_phrase(text, Asked((), today, last_subject, last_subject is not None)):
            whole = text  # `right to use X`
        else:
            whole = self._leads.without(whole)
        bare = whole if whole == text else None  # then there is nothing around it
        core, context, others = sentences.split(
            sentences.with_ranges(sentences.without_glosses(whole, self._topics.is_named_in))
        )
        core = core if core == bare else self._chatter.without(core)
        core, left = self._topics.with_guess(core, context)
        if left is not context:
            others, context = [text for text in others if text in left], left
        core, context = sentences.confirmed(core, context, self._chatter, self._supposing)
        core, context, others = self._topics.again.whole(core, context, others)
        core, context = self._topics.each.of_all(core, context)
        core, context = self._topics.pointing.named(core, context, others)
        told = last_subject is not None or self._topics.tells(context)
        plain = self._plain(core, told, bare, words if bare is not None else None)
        core = self._topics.among(self._topics.made_whole(plain), context)
        core, taken = self._topics.taken_up(self._topics.of_a_kind(core, context), context)
        asked = Asked(tuple(taken), today, last_subject, told)
        result = self._one_or_two(core, asked, notes, offers)
        if _told(result, "order") < EXACT and (plain := self._scenery.without(core)) != core:
            other = self._one_or_two(self._plain(plain, told), asked, notes, offers)
            nearer = result.certainty != CERTAIN or (_told(other, "order") >= EXACT and not _are_alike(result, other))
            result = other if (other.certainty == CERTAIN and nearer) or result.certainty == NONE else result
        if taken and not others:
            result = self._in_context(core, asked, result, offers)
        if others and taken is context:
            result = self._alone(core, asked, result, offers)
            result = self._after(others, context, core, result, asked, offers)
        bare_of = result.query is not None and not (result.query.subjects or result.query.values)
        if result.certainty == CERTAIN and bare_of and self._topics.pointing.leaves(core):
            result = replace(result, certainty=LIKELY)  # `what does that code cover?`, and none is named
        low = core.lower()
        if not any(map(low.__contains__, self._words.free_words)):
            return result
        return free.searched(self._words.free, core, self._wholes_at, self._words.function | self._words.asking, result)

    def _formed(self, whole: str) -> Formed | None:
        """What is asked of codes of a pattern, by the whole text or, where nothing is named around it, by its
        question."""
        if (formed := self._forming.read(whole)) is not None:
            return formed
        core, context, others = sentences.split(self._chatter.without(whole))
        if others or any(map(is_thing, self._linker.mentions(self._words.read(" ".join(context))[0]))):
            return None
        core = self._plain(core, told=False)
        return self._forming.read(core) if core != whole else None

    def _is_small(self, low: str) -> bool:
        """Whether a word says nothing of its own in a question."""
        return low in AUXILIARIES or self._words.stem(low) in self._words.function

    def _is_name(self, text: str) -> bool:
        """Whether a text is the name of a thing."""
        return any(map(is_thing, self._linker.mentions(self._words.read(text)[0])))

    def _names_anything(self, text: str) -> bool:
        """Whether a text names a thing, a kind, a day or anything else that a question may be asked of."""
        return bool(self._linker.mentions(self._words.read(text)[0]))

    def _in_context(self, core: str, asked: Asked, result: Understanding, offers: bool) -> Understanding:
        """The same, where nothing in the sentences around a question takes certainty away or is passed over: what is
        certain by itself stays so, what is asked of a topic that it leaves aside is not."""
        asks_where, placed = self._topics.placed(core, asked.context)
        if asks_where:
            if placed is None:
                return replace(result, certainty=LIKELY) if result.certainty == CERTAIN else result
            return self._single.read(placed, replace(asked, context=()), [], offers)
        result = self._alone(core, asked, result, offers)
        if result.certainty == CERTAIN and result.query is not None:
            query = result.query
            named = (*query.subjects, *query.values, *((query.within,) if query.within else ()))
            passed_over = any(self._topics.is_passed_over(sentence, named) for sentence in asked.context)
            passed_over = passed_over or self._topics.leaves_a_pronoun(core, asked.context, named)
            if passed_over or (self._is_empty(core) and _told(result, "order") < _NEARLY):
                return replace(result, certainty=LIKELY)
        return result

    def _alone(self, core: str, asked: Asked, result: Understanding, offers: bool) -> Understanding:
        """The same, or what was understood of a question without the sentences around it, where that is certain."""
        if result.certainty == CERTAIN or not several.asks(core):
            return result
        alone = self._one_or_two(core, replace(asked, context=()), [], offers)
        is_whole = alone.certainty == CERTAIN and self._single.around(asked.context, alone) is None
        return alone if is_whole else result

    def _is_empty(self, core: str) -> bool:
        """Whether a question says nothing of its own: `what now?`."""
        words = self._words
        tokens, stems, _ = words.read(core)
        if tokens and tokens[0].low in AUXILIARIES:
            return False  # `are they the same thing?`
        return all(stem in words.function | words.asking | words.filler | words.now for stem in stems)

    def _plain(self, core: str, told: bool, bare: str | None = None, words: ReadWords | None = None) -> str:
        """A question without what is said around it (nothing is around `bare`, of which these are the words), and with
        each of two things in the place of a name for both."""
        core = core if core == bare else self._chatter.without(core)
        core = contrasted.plain(core)
        core = sentences.without_courtesy(self._chatter.without_report(core), self._supposing)
        return self._topics.both_named(core, told, words if core == bare else None)

    def _one_or_two(
        self, core: str, asked: Asked, notes: list[str], offers: bool, most: int = several.MOST
    ) -> Understanding:
        """What a question asks, or what its halves do, where they are questions of their own; the first of them may be
        `most` questions in turn."""
        if (narrowing := sentences.narrowing(core)) is not None:
            return self._guessed(*narrowing, asked, notes, offers)
        whole = self._single.read(core, asked, notes, offers)
        if whole.certainty != CERTAIN and (declared := sentences.declared(core)) is not None:
            turned_round = self._single.read(declared, asked, notes, offers)
            whole = turned_round if turned_round.certainty == CERTAIN else whole
        if most > 1 and contrasted.may_be(core) and not (whole.certainty == CERTAIN and _told(whole, "order") >= EXACT):
            whole, is_two = self._contrasted(core, whole, asked, notes, offers)
            if is_two:
                return whole
        parts = several.halves(core) if most > 1 else None
        if parts is None or (whole.certainty == CERTAIN and _told(whole, "order") >= EXACT):
            return whole
        first, second, choosing = parts
        one = self._one_or_two(self._plain(first, asked.told), asked, notes, offers, most - 1)
        behind = replace(asked, context=(*asked.context, first))
        other = self._single.read(self._plain(second, asked.told), behind, [], offers)
        of_each = several.is_of_each(second)
        if other.certainty == CERTAIN and of_each:
            other = replace(other, certainty=LIKELY)
        either = several.either(one.query, other.query) if choosing else None
        least = {one.certainty, other.certainty}
        if either is not None and NONE not in least:
            readings = (replace(one.readings[0], query=either), *other.readings[:1])
            return replace(one, certainty=LIKELY if LIKELY in least else CERTAIN, query=either, readings=readings)
        # Then the whole leaves the other half aside.
        half = of_each or any(its.certainty == CERTAIN and its.query == whole.query for its in (one, other))
        keeps = whole.certainty == CERTAIN and least != {CERTAIN} and not half
        # What is near no phrase may have nothing of the other half but its words.
        near = choosing or _told(whole, "order") >= _NEARLY
        if keeps and near and (choosing or not whole.readings[0].unexplained):
            return whole
        if choosing and NONE in least:
            return whole
        both = several.together([*several.each(first, one), (second, other)]) or whole
        if choosing and both.certainty == CERTAIN and several.lacks_a_subject(one.query, other.query):
            return replace(both, certainty=LIKELY)
        return both

    def _contrasted(
        self, core: str, whole: Understanding, asked: Asked, notes: list[str], offers: bool
    ) -> tuple[Understanding, bool]:
        """What was understood of a question, or what is of it in other words where another than `not` denies, or of the
        two that share what is not said twice; and whether it is such two."""
        (tokens, _, _), found = self._topics.linked(core, asked.told)
        if (denied := contrasted.denied(tokens, found)) is not None and whole.certainty != CERTAIN:
            other = self._single.read(denied, asked, notes, offers)
            if other.certainty == CERTAIN:
                return other, False
        if (others := contrasted.excepting(tokens, self._words.turns[EXCLUDING])) is not None:
            other = self._single.read(others, asked, notes, offers)
            if other.certainty == CERTAIN and other.query is not None and other.query.but:
                return other, True
            whole = replace(whole, certainty=LIKELY) if whole.certainty == CERTAIN else whole
        if (two := contrasted.two(tokens, found, self._words.wholes)) is None:
            return whole, False
        one, other = (self._single.read(text, asked, notes, offers) for text in two)
        both = several.together([(two[0], one), (two[1], other)])
        if both is not None and NONE not in (one.certainty, other.certainty):
            return both, True
        if whole.certainty != CERTAIN or both is None:
            return whole, False
        return replace(whole, certainty=LIKELY), True

    def _guessed(self, head: str, one: str, asked: Asked, notes: list[str], offers: bool) -> Understanding:
        """What was understood of a guess at the answer of an open question; of the open question, where the guess is
        understood less well, or as something else."""
        guess = self._single.read(self._plain(one, asked.told), asked, notes, offers)
        open_ = self._single.read(self._plain(head, asked.told), asked, notes, offers)
        alike = guess.query is not None and open_.query is not None and guess.query.property == open_.query.property
        if open_.certainty == CERTAIN and not (alike and guess.certainty == CERTAIN):
            return open_
        return guess

    def _after(
        self,
        others: list[str],
        context: list[str],
        core: str,
        last: Understanding,
        asked: Asked,
        offers: bool,
    ) -> Understanding:
        """What was understood of the last of several questions, behind what is understood of those before it."""
        around = [sentence for sentence in context if sentence not in others]
        found: list[tuple[str, Understanding]] = []
        for text in others:
            its = replace(asked, context=(*around, *(before for before, _ in found)))
            found.append((text, self._one_or_two(self._plain(text, asked.told), its, [], offers)))
        flat = [(text, one) for first, its in [*found, (core, last)] for text, one in several.each(first, its)]
        return several.together(flat) or last

    def _wholes_at(self, tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
        """The names of things with parts that begin at a place among some words."""
        for end in range(at + 1, min(at + 5, len(tokens)) + 1):
            words = list(tokens[at:end])
            for mention in self._linker.mentions(words):
                if (mention.start, mention.end) == (0, len(words)):
                    yield from ((end, name) for name, kind in mention.candidates if kind in self._words.wholes)


def _certainly(query: Query, notes: list[str]) -> Understanding:
    """Just this query, and no doubt about it."""
    return Understanding(CERTAIN, query, (Reading(query, 1.0),), notes=tuple(notes))


def _beside(result: Understanding, query: Query) -> Understanding:
    """What was understood with the part of some codes in their place, resting on that these are its codes; which codes
    these are, where the rest is not understood for certain."""
    if result.certainty == CERTAIN:
        return replace(result, beside=query)
    return replace(result, certainty=LIKELY, query=query, readings=(Reading(query, 0.0), *result.readings[:2]))


def _are_alike(one: Understanding, other: Understanding) -> bool:
    """Whether two readings ask by the same property, or in the same form."""
    a, b = one.query, other.query
    if a is None or b is None:
        return False
    return a.property == b.property and (a.property is not None or a.form == b.form)


def _told(result: Understanding, factor: str) -> float:
    """How much the best reading has of a factor."""
    return dict(result.readings[0].factors).get(factor, 0.0) if result.readings else 0.0
