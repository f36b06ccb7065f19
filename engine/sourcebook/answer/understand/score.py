"""How well each filled property or form explains a question.

INVARIANT: a score depends on the question and the vocabulary alone and is rounded before it is compared.

    explained = weight of the question's words that the way has a use for / weight of all its words
    fit       = best phrase: weight of the words shared / weight of the phrase's words
    order     = longest common sequence of the question's and a phrase's words / mean length
"""

from collections.abc import Sequence, Set
from itertools import combinations
from operator import attrgetter

from sourcebook.answer.understand.lexicon import BOTH, Lexicon, Way
from sourcebook.answer.understand.link import CHOICE, FORMAT, KIND, SCOPE, Found
from sourcebook.answer.understand.order import least_before, placed, reach, take_in_order
from sourcebook.answer.understand.parts import EXACT, OPEN, Scored, Text
from sourcebook.answer.understand.phrases import EVERY, FAR, Nearest, Phrase
from sourcebook.answer.understand.slots import Filled, Slots

_MOST = 10  # ways looked at for the sake of their own words
_LITTLE = 400  # where the weightiest way weighs less, twice as many are looked at
_HALF = 0.5
_ORDERED = 8  # readings whose word order is compared
_FEW = 3  # mentions of a question whose every choice is looked at
_SLIGHT = 1e-5  # what rounding may do to a score
_ENOUGH, _TELLING = 0.95, 0.2  # a very phrase with a word of such weight needs no other beside it

_NO_WORDS: frozenset[str] = frozenset()
_NONE: frozenset[int] = frozenset()

Told = tuple[float, float, frozenset[str]]  # how much is explained, the weight that does it, the words


class Scorer:
    """Scores every way of one vocabulary against a question."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon
        self._slots = Slots(lexicon)

    def ranked(self, text: Text) -> list[Scored]:
        """All ways the question can be filled in, best first."""
        out: list[Scored] = []
        for way, _ in self._likely(text):
            if filled := self._filled(text, way):
                near = self._near(text, way)
                for one in filled:
                    self._fit(text, one, near)
                out += filled
        out.sort(key=attrgetter("score"), reverse=True)
        exact = self._exact(text)
        for place, one in enumerate(out):
            if place < _ORDERED or one.way.number in exact:
                take_in_order(self._words, text, one)
            else:
                one.score = round(one.score * 0.82, 6)
        out.sort(key=_best_first)
        return out

    def leading(self, text: Text, lead: float) -> list[Scored]:
        """Of `ranked` the best, and those that come within `lead` of it, by looking at no more than may be among them.

        What a reading can reach at most is known before its phrases are compared. None that is passed over could come
        before one that is returned, in the score before the order of words is taken in; where too many might, so that
        some would not have had their order compared, all are ranked.
        """
        exact = self._exact(text)
        if (plain := self._plain(text, exact, lead)) is not None:
            return plain
        least = -1.0
        out: list[tuple[float, Scored]] = []
        passed: list[Scored] = []
        unseen: list[tuple[float, Way]] = []
        somehow = self._exact_somehow(text)
        at_most = 2 * len(text.stems) / (2 * len(text.stems) + 1)  # the order of words, where it is no phrase's
        for way, told in sorted(self._likely(text), key=lambda pair: (pair[0].number not in exact, -pair[1])):
            most = self._most(text, way, told)
            if reach(most, 1.0 if somehow is None or way.number in somehow else at_most) < least:
                unseen.append((most, way))
                continue
            near: Nearest | None = None
            for one in self._filled(text, way):
                if self._reach(text, one) >= least:
                    near = near or self._near(text, way)
                    self._fit(text, one, near)
                if self._reach(text, one) < least:
                    passed.append(one)
                    continue
                before = one.score
                take_in_order(self._words, text, one)
                out.append((before, one))
                least = max(least, one.score - lead - _SLIGHT)
        lowest = min([before for before, one in out if one.score >= least], default=0.0)
        passed += [one for most, way in unseen if most >= lowest for one in self._filled(text, way)]
        if len(out) + self._before(text, passed, lowest) > _ORDERED:
            return self.ranked(text)
        return sorted([one for _, one in out if one.score >= least], key=_best_first)

    def _plain(self, text: Text, exact: set[int], lead: float) -> list[Scored] | None:
        """The same of those ways alone that have the very question as a phrase, where that phrase tells enough for no
        other to matter; None where it does not."""
        within = lead + _SLIGHT
        least = least_before(_ENOUGH - within)
        most: dict[int, float] = {}
        for number in exact:
            way = self._words.ways[number]
            told = self._telling(text, way, self._soft_words(text, way) if text.soft else _NO_WORDS)
            most[number] = self._most(text, way, told)
        seen: dict[int, list[Scored]] = {}
        for number in sorted(most, key=most.__getitem__, reverse=True):
            if most[number] < least:
                break
            way, near = self._words.ways[number], None
            for one in self._filled(text, way):
                if one.score >= least:
                    near = near or self._near(text, way)
                    self._fit(text, one, near)
                    take_in_order(self._words, text, one)
                    seen.setdefault(number, []).append(one)
                    least = max(least, least_before(one.score - within))
        out = sorted([one for number in sorted(seen) for one in seen[number]], key=_best_first)
        if not out or out[0].score < _ENOUGH or out[0].order < EXACT or out[0].weak or not self._tells(text, out[0]):
            return None
        return [one for one in out if one.score >= out[0].score - within]

    def _tells(self, text: Text, one: Scored) -> bool:
        """Whether a word of weight stands in the question that the reading explains."""
        return any(weight >= _TELLING and stem in one.cues for stem, weight, _ in text.words)

    def _before(self, text: Text, passed: list[Scored], score: float) -> int:
        """How many of those that were passed over have a score, before the order of words, that is no less."""
        passed = [one for one in passed if one.score >= score]
        if len(passed) < _ORDERED:
            return len(passed)
        for one in passed:
            if one.near is None:
                self._fit(text, one, self._near(text, one.way))
        return sum([one.score >= score for one in passed])

    def has(self, text: Text) -> bool:
        """Whether a way has the very question as a phrase."""
        return bool(self._exact(text))

    # --- which ways are looked at ---

    def _likely(self, text: Text) -> list[tuple[Way, float]]:
        """The ways that can explain at least half of what the best of them can (no other is ever among the first),
        each with the weight of what it can explain."""
        soft = self._soft_words(text)
        ways = [self._words.ways[number] for number in self._candidates(text)]
        told = [(way, self._telling(text, way, soft)) for way in ways]
        least = _HALF * max([much for _, much in told], default=0.0)
        return [pair for pair in told if pair[1] >= least]

    @staticmethod
    def _soft_words(text: Text, way: Way | None = None) -> set[str]:
        """The words of names that are cues as well; for a `way`, without those that name choices of others alone."""
        if not text.soft:
            return set()
        if text.softs is None:
            text.softs = [(text.words_of(k), _choices(text.found[k])) for k in text.soft]
        own = CHOICE + way.name if way is not None else None
        out: set[str] = set()
        for words, choices in text.softs:
            if own is None or choices is None or own in choices:
                out.update(words)
        return out

    @staticmethod
    def _telling(text: Text, way: Way, soft: Set[str]) -> float:
        """The weight of the words of a question that a way, or what is named in them, may explain."""
        cues = way.cues
        return sum([weight for stem, weight, _ in text.words if stem in cues or stem in soft])

    def _candidates(self, text: Text) -> list[int]:
        """The ways that have most of the words and can take the things that are named."""
        words = self._words
        known = {stem for stem, _, is_known in text.words if is_known}.union(text.fillers)
        known |= self._soft_words(text)
        weight: dict[int, int] = {}
        for stem in known:
            its = words.weights.get(stem, 0)
            for number in words.postings.get(stem, ()):
                weight[number] = weight.get(number, 0) + its
        kinds = text.named.kinds
        for number in weight:
            weight[number] += words.ways[number].joined(kinds, words.codes, words.aside)
        ranked = sorted(sorted(weight), key=weight.__getitem__, reverse=True)
        most = 2 * _MOST if ranked and weight[ranked[0]] < _LITTLE else _MOST
        # None is left out for the sake of another with as much weight.
        least = weight[ranked[most - 1]] if len(ranked) > most else 0
        best = {number for number in ranked if weight[number] >= least} if least else set(ranked[:most])
        best |= self._valued(kinds)
        if FORMAT in kinds:
            best |= words.formats
        best.update(words.by_name[kind.removeprefix(CHOICE)].number for kind in kinds if kind.startswith(CHOICE))
        # Ways that can be meant by function words alone are always looked at, or when little else is.
        best |= words.thin if len(weight) < 3 or not text.words else words.thin & words.forms
        return sorted(best | (words.forms & weight.keys()) | self._exact(text))

    def _valued(self, kinds: set[str]) -> set[int]:
        """The ways that can take two of the things named, of which one is of a kind that is mostly said of others."""
        words = self._words
        said = kinds & words.aside
        return {
            way.number
            for way in (words.ways if said else ())
            if not way.kinds.isdisjoint(said) and way.joined(kinds, words.codes, words.aside) == BOTH
        }

    def _exact(self, text: Text) -> set[int]:
        """The ways that have the very question as a phrase, which counts however common its words are."""
        everything = frozenset(range(len(text.found)))
        if len(everything) == 1 and not text.soft:
            return set(self._exact_of(text, everything))
        # A name may be words of a phrase: `NCCI edits of 11042`.
        named = (
            {everything - text.soft - {hard.number} for hard in text.hard if hard.words}
            if len(text.hard) > 1
            else set()
        )
        return {
            number
            for used in {everything - text.soft, everything, *named}
            for joined in (_NONE, *map(frozenset, text.frame.groups))
            if joined <= used
            for number in self._exact_of(text, used, joined)
        }

    # --- what a reading can reach ---

    def _most(self, text: Text, way: Way, told: float) -> float:
        """The best score, before the order of words, of any reading of a way that can explain as much as `told`."""
        more = sum([self._words.weights[s] for s in text.fillers if s in way.cues]) / 2000 if text.fillers else 0.0
        total = text.weight + more
        explained = (told + more) / total if total else 1.0
        several = len(text.found) > 1  # of one alone nothing can be asked with yes or no
        fit = self._most_fit(text, way)
        most = 0.42 * explained + 0.28 * fit + 0.12 * min(1.0, (told + more) / 0.8)
        return most + (0.192 if several else 0.18 if way.form else 0.171)

    def _exact_somehow(self, text: Text) -> set[int] | None:
        """The ways that have the question as a phrase, whichever of its mentions fill their slots; None where that is
        not known."""
        count = len(text.found)
        if count > _FEW or text.frame.groups or any(kind == SCOPE for _, _, kind in text.named.all):
            return None
        every = (frozenset(used) for size in range(count + 1) for used in combinations(range(count), size))
        return {n for used in every for n in self._exact_of(text, used)}

    def _exact_of(self, text: Text, used: frozenset[int], joined: frozenset[int] = frozenset()) -> Sequence[int]:
        """The ways that have the question as a phrase, where the mentions `used` fill its slots."""
        return placed(self._words, text, used, None, joined).ways

    def _reach(self, text: Text, one: Scored) -> float:
        """The best score that a reading can have in the end: the order of its words is a phrase's or it is not."""
        order = placed(self._words, text, *one.places)
        length = len(order.stems)
        most = 1.0 if one.way.number in order.ways else 2 * length / (2 * length + 1)
        return reach(one.score, most, one.hangs_on_order)

    # --- how well a way fits ---

    def _filled(self, text: Text, way: Way) -> list[Scored]:
        """The readings of a way, each with the score that it has if a phrase fits as well as can be."""
        filled = (self._slots.of_form if way.form else self._slots.of_property)(way, text.named, text.frame)
        scope = self._scope(text, way) if SCOPE in text.named.kinds else None
        fit = self._most_fit(text, way) if filled else 1.0
        its: dict[frozenset[int], Told] = {}
        out = []
        for one in filled:
            used = one.used & text.soft
            if used not in its:
                its[used] = self._told(text, way, used, scope)
            explained, matched, cues = its[used]
            against = self._against(text, way, one, cues)
            out.append(Scored(way, one, 0.0, explained, fit, matched, scope, cues=cues, against=against))
            out[-1].score = _base(text, out[-1]) * against
        return out

    def _fit(self, text: Text, one: Scored, near: Nearest) -> None:
        """Take into the score, in place, how well the phrase fits that does it best with its slots and its sign."""
        yes_no = text.frame.yes_no
        one.near, (one.fit, chosen) = near, near.fit(one.filled.slots, yes_no)
        one.phrase = phrase = one.way.phrases[chosen] if chosen is not None else None
        if one.filled.form in ("ask", "which") and text.asks and not yes_no and not text.frame.choosing:
            asks_both = phrase is not None and len(phrase.manner.slots) > 1 and self._asks(phrase)
            one.against *= 1.0 if asks_both else 0.55
        one.score = _base(text, one) * one.against

    def _asks(self, phrase: Phrase | None) -> bool:
        """Whether a word of a phrase asks for a thing; none does in `{subject} has {value}`."""
        return phrase is not None and any(word in self._words.asking or word in OPEN for word in phrase.order)

    def _near(self, text: Text, way: Way) -> Nearest:
        """The phrases of a way that share most with the question."""
        return way.phrases.nearest_to(frozenset(text.free & way.cues.keys()), self._words.weights)

    def _most_fit(self, text: Text, way: Way) -> float:
        """How well a phrase of a way can fit at most."""
        fit = text.fits.get(way.number)
        if fit is None:
            shared = sum(map(self._words.weights.__getitem__, text.free & way.cues.keys()))
            fit = text.fits[way.number] = (min(1.0, (shared + EVERY) / (way.least + EVERY)) + FAR) / (1 + FAR)
        return fit

    def _told(self, text: Text, way: Way, used: frozenset[int], scope: tuple[int, str] | None) -> Told:
        """What the way has a use for, where the soft mentions `used` fill its slots."""
        if not text.soft and not text.fillers:
            told = [(stem, weight) for stem, weight, _ in text.words if stem in way.cues]
            much = sum([weight for _, weight in told], 0.0)
            return much / text.weight if text.weight else 1.0, much, frozenset([stem for stem, _ in told])
        cues: set[str] = set()
        soft: set[str] = set()
        nouns: set[str] = set()
        for k in text.soft:
            if k in used or (scope is not None and k == scope[0]):
                soft.update(text.words_of(k))
            if k not in used and any(
                kind == KIND and (name in way.of or name in way.kinds) for name, kind in text.found[k].candidates
            ):
                nouns.update(text.words_of(k))
        total = matched = 0.0
        for stem in text.fillers:
            if stem in way.cues and stem not in self._words.function:
                weight = self._words.weights[stem] / 2000
                matched += weight
                total += weight
                cues.add(stem)
        for stem, weight, _ in text.words:
            total += weight
            if stem in way.cues or stem in soft:
                matched += weight
                cues.add(stem)
            elif stem in nouns:
                matched += weight * 0.6
                total -= weight * 0.4
                cues.add(stem)
        return matched / total if total else 1.0, matched, frozenset(cues)

    def _scope(self, text: Text, way: Way) -> tuple[int, str] | None:
        """What the question limits itself to, if facts of the property are limited so."""
        for k, name, kind in text.named.all:
            if kind == SCOPE and way.name in self._words.scopes[name]:
                return k, name
        return None

    def _against(self, text: Text, way: Way, filled: Filled, cues: frozenset[str]) -> float:
        """What the score is multiplied by for all that speaks against the reading, whatever its phrase."""
        factor = 1.0
        form, frame = filled.form, text.frame
        for hard in text.hard:
            if hard.number in filled.used or (hard.words and all(s in way.cues for s in hard.words)):
                continue
            aside = hard.aside and (not way.form or form == "define" or bool(filled.subjects))
            factor *= 0.88 if aside and form == "define" else 0.72 if aside else 0.45
        if form == "values":
            if way.choices:
                strong = any(s in cues and known and s not in self._words.function for s, _, known in text.words)
                factor *= 1.0 if strong else 0.75
                factor *= 0.9 if any(kind == CHOICE + way.name for _, _, kind in text.named.all) else 1.0
            elif frame.yes_no and ("subject",) not in way.yes_no:
                factor *= 0.8
        if form == "subjects" and frame.yes_no and ("value",) not in way.yes_no:
            factor *= 0.7
        if form == "ask" and not frame.yes_no and not frame.choosing and (text.asks or frame.kinds):
            factor *= 0.93  # but for names and the words between them, where nothing asks: `CPT owner AMA`
        if frame.operator is not None and filled.operator == "=":
            factor *= 0.7  # `before`, `more than` must be meant
        if text.wanted is not None and text.wanted[0] not in filled.used and not way.form:
            answers = way.of if form == "subjects" else way.kinds if form == "values" else None
            if answers is not None and text.wanted[1] not in answers:
                cue = all(s in way.cues for s in text.words_of(text.wanted[0]))
                factor *= 1.0 if cue else 0.7
        if text.asking is not None and text.asking not in way.cues:
            factor *= 0.6 if text.asking in self._words.measuring else 0.8
        return factor


def _choices(mention: Found) -> frozenset[str] | None:
    """The kinds of what a mention may be, where all of it is a value of some property; None where it may be more."""
    kinds = frozenset([kind for _, kind in mention.candidates])
    return kinds if all(kind.startswith(CHOICE) for kind in kinds) else None


def _base(text: Text, one: Scored) -> float:
    """The score of a reading before what speaks against it, and the order of words, are taken into it."""
    chosen = False
    if one.filled.form == "ask":
        kinds = (CHOICE + one.way.name, FORMAT)
        chosen = any(kind in kinds for k in one.filled.used for _, kind in text.found[k].candidates)
    explained = 0.42 * one.explained + 0.28 * one.fit + 0.12 * min(1.0, one.matched / 0.8) + 0.18 * one.filled.fill
    return 0.012 * chosen + explained


def _best_first(one: Scored) -> tuple[float, str, tuple[str, ...], tuple[str, ...]]:
    return -one.score, one.way.name, one.filled.subjects, one.filled.values
