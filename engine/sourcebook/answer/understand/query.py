"""A scored way as a query, and what certainty asks of it."""

from collections.abc import Collection, Sequence

from sourcebook.answer.understand.apart import UNKNOWN, is_known_number
from sourcebook.answer.understand.lexicon import Lexicon, Way
from sourcebook.answer.understand.link import BEGINNING, CODES, DATES, NUMBER, SOURCE
from sourcebook.answer.understand.parts import EXACT, Scored, Text
from sourcebook.compile.english import ARTICLES, AUXILIARIES
from sourcebook.core.day import Day, iso, period
from sourcebook.core.query import ASK, SUBJECTS, VALUES, WHICH, Query
from sourcebook.infer.frame import PART_OF
from sourcebook.text.value import dataclass, replace

# The operating point: what a reading must reach to be answered without asking back (measured, see the benchmarks).
SCORE, EXPLAINED, LEAD, ORDER = 0.62, 0.60, 0.012, 0.60
_STRETCHES = frozenset(("since", "until", "till", "before", "after", "from"))
_BETWEEN = frozenset(("of", "the", "these", "those", "our", "your", "their"))
_DOING, _DEFINITE = frozenset(("do", "does", "did")), frozenset(("the", "these", "those", "my", "our", "your"))
_SUPPOSING = frozenset(("if", "unless", "provided"))
_CONDITIONS = _SUPPOSING | {"when", "whenever", "while", "because", "once", "although", "though"}
_BESIDE = frozenset(("after", "before", "until", "till", "during", "despite", "without", "pending"))
_FOR_MORE = frozenset(("which", "what", "who", "whose", "whom"))
_PAST = frozenset(("was", "were", "did", "had", "has", "have"))


@dataclass(frozen=True, slots=True)
class Read:
    """One reading: a query, its score, and what it was made of."""

    query: Query
    score: float
    scored: Scored
    text: Text
    vetoed: bool
    unexplained: tuple[str, ...]
    strange: bool  # a word that is nobody's was left aside

    @property
    def leaves_names(self) -> bool:
        """Whether a thing that the question names is left aside."""
        return self._left() > 0

    @property
    def leaves_all_names(self) -> bool:
        """Whether things are named, and the reading is of none of them."""
        return 0 < self._left() == len(self.text.hard)

    @property
    def leaves_unheard(self) -> bool:
        """Whether a word is left aside that neither a phrase nor common English has."""
        cues = self.scored.cues
        return any(not known and weight >= UNKNOWN and stem not in cues for stem, weight, known in self.text.words)

    def _left(self) -> int:
        used, cues = self.scored.filled.used, self.scored.way.cues
        left = [hard for hard in self.text.hard if hard.number not in used]
        return sum([not (hard.words and all(stem in cues for stem in hard.words)) for hard in left])

    @property
    def enough(self) -> bool:
        """Whether it is worth answering at all."""
        return self.score >= SCORE and self.scored.explained >= EXPLAINED and not self.vetoed

    @property
    def sure(self) -> bool:
        """Whether it may be answered as certain, if no other comes near."""
        return self.enough and self.scored.order >= ORDER and not self.scored.weak and not self.strange


def read(text: Text, one: Scored, today: Day, lexicon: Lexicon, inside: bool = False) -> Read:
    """The query that a filled way stands for.

    A date that fills no slot of its own is the day asked about. `not` that the best phrase does not have denies, but
    for a form (which has no sign) and where it opens the question (`isn't CPT free`, but not `why isn't CPT free`:
    there the question is `inside` another).
    """
    filled, way, kinds = one.filled, one.way, text.named.kinds
    its = filled.values if way.form and len(filled.values) == 1 else ()
    told = days_told(text, frozenset(k for k in filled.used if text.found[k].candidates[0][0] not in its))
    day = day_of(told[-1], today) if told and len(set(told)) == 1 else None
    values = filled.values if way.form else tuple(dict.fromkeys(filled.values))  # said twice, it is asked once
    if way.form and len(values) == 1:
        # Since a day is from then until today, where a form takes two days.
        since = _is_since(text, filled.used) and any("date2" in manner.slots for manner in way.manners)
        values, day = ((values[0], iso(today)), None) if since else ((), day)
    opens = len(text.stems) > 1 and text.stems[1] == "not" and text.frame.yes_no and not inside
    negated = text.negated and not one.uses_not and not opens and not _is_in_a_name(text, filled.used)
    vetoed = negated and way.form and filled.form not in lexicon.signless
    query = Query(
        form=filled.form,
        property=None if way.form else way.name,
        subjects=filled.subjects,
        values=values,
        operator=filled.operator,
        negated=negated and not way.form,
        kind=filled.kind,
        scope=one.scope[1] if one.scope is not None else None,
        day=day,
        source=filled.source,
        within=filled.within,
    )
    query = asked_for(query, text, lexicon, way)
    vetoed = vetoed or len(set(told)) > 1  # of several days none is the one that is asked of
    vetoed = vetoed or (SOURCE in kinds and _passes_over_a_source(text, one))
    uncounted = NUMBER in kinds and _passes_over_a_number(text, one)
    vetoed = vetoed or (uncounted and text.frame.yes_no)
    denies = not lexicon.negators.isdisjoint(text.free)
    if denies and (denying := [stem for stem in text.free & lexicon.negators if not _has_word(one, text, stem)]):
        used = {stem for k in filled.used for stem in text.words_of(k)}
        vetoed = vetoed or any(stem not in used for stem in denying)
    vetoed = vetoed or _asks_for_all(text, one, lexicon) or _asks_of_the_past(text, one, lexicon)
    vetoed = vetoed or _passes_over_a_value(text, one, lexicon) or _passes_over_what_does(text, one)
    vetoed = vetoed or _passes_over_a_condition(text, one)
    if lexicon.sorts.get(way.name) != "unrecorded" and not (one.phrase and _opens_with_asking(one.phrase.text.split())):
        vetoed = vetoed or (not inside and asks_for_more(text, query))
    vetoed = vetoed or _takes_a_letter_elsewhere(text, one, lexicon)
    # `X and Y the same part?` asks of the two, not what is so of either.
    vetoed = vetoed or (query.form == SUBJECTS and len(values) > 1 and text.wanted is None and way.of == way.kinds)
    if filled.within is not None:  # of `A or B` not the one alone is the whole that is asked of
        vetoed = vetoed or any(0 < len(filled.used.intersection(its)) < len(its) for its in text.frame.either)
    left = [(stem, known) for stem, _, known in text.words if stem not in one.cues]
    unexplained = tuple(dict.fromkeys([text.raw[stem] for stem, _ in left])) if left else ()
    strange = any(not known for _, known in left) or _passes_over_the_doer(text, one)
    strange = strange or uncounted or _asks_whether(text, one, lexicon) or _leaves_the_time(text, one)
    groups = text.frame.groups
    strange = strange or (bool(groups) and any(0 < len(filled.used.intersection(its)) < len(its) for its in groups))
    strange = strange or (query.operator == "=" and DATES in kinds and _is_of_a_stretch(text, one))
    if query.negated and query.form == VALUES:
        # Of two things that are named something is denied of one and not of the other: of neither alone.
        others = [hard.number for hard in text.hard if hard.number not in filled.used]
        vetoed = vetoed or any(kind in way.of for k in others for _, kind in text.found[k].candidates)
    return Read(query, one.score, one, text, vetoed, unexplained, strange)


def asks_for_more(text: Text, query: Query) -> bool:
    """Whether it begins with `which` or the like, and a reading takes it for a question of yes or no."""
    is_open = not text.frame.yes_no and _opens_with_asking([token.low for token in text.tokens])
    return is_open and query.form == ASK and query.wrapper is None


def _opens_with_asking(lows: Sequence[str]) -> bool:
    """Whether the first word asks for a thing, or the second does behind a small one: `at which`."""
    return any(low in _FOR_MORE for low in lows[:2])


def _has_word(one: Scored, text: Text, stem: str) -> bool:
    """Whether the phrase that fits best has a word, or one that the question says in full: that any other phrase of the
    way has it says nothing of this reading."""
    near = one.phrase
    if near is not None and (stem in near.plain or stem in near.order):
        return True
    said, phrases = {*text.stems, *text.plain}, one.way.phrases
    return any(said.issuperset(phrases[number].plain) for number in phrases.that_have(stem))


def _passes_over_a_value(text: Text, one: Scored, lexicon: Lexicon) -> bool:
    """Whether it is like a question for something that nobody knows, and is read as one for whatever is stated (`does X
    help with gardening`): a list of that would be no yes and no no."""
    asks = one.filled.form == VALUES and text.frame.yes_no and lexicon.sorts.get(one.way.name) != "unrecorded"
    return asks and one.phrase is not None and "value" in one.phrase.manner.slots


def _passes_over_what_does(text: Text, one: Scored) -> bool:
    """Whether it is asked if something does a thing, and it is read as what does, by a phrase that asks for just that
    (`do the rules say how to bake bread`)."""
    lows = [token.low for token in text.tokens[:2]]
    if one.filled.form != SUBJECTS or one.phrase is None or one.phrase.yes_no or len(lows) < 2:
        return False
    return lows[0] in _DOING and lows[1] in _DEFINITE


def _passes_over_a_condition(text: Text, one: Scored) -> bool:
    """Whether what stands in a condition of what is asked is left aside: a thing (`free when sold by A`), behind `if`
    a word that the phrase does not have (`free if I am a student`), behind `after` one that the way has no use for."""
    lows = [token.low for token in text.tokens]
    said = one.phrase.text.split() if one.phrase is not None else ()
    cues, used = one.way.cues, one.filled.used
    beside = next((i for i, low in enumerate(lows) if i and low in _BESIDE and low not in said), None)
    if beside is not None:
        behind = set(text.stems[beside + 1 :])
        if any(stem in behind and stem not in one.cues for stem, _, _ in text.words):
            return True
    place = next((i for i, low in enumerate(lows) if i and low in _CONDITIONS), None)
    if place is None or lows[place] in said:
        return False
    left = (hard for hard in text.hard if hard.number not in used and text.found[hard.number].start > place)
    if any(not (hard.words and all(stem in cues for stem in hard.words)) for hard in left):
        return True
    if lows[place] not in _SUPPOSING or one.phrase is None:
        return False
    heeded = {*one.phrase.plain, *one.phrase.order}.union(*(text.words_of(k) for k in used))
    behind = set(text.stems[place + 1 :])
    return any(stem in behind and stem not in heeded for stem, _, _ in text.words)


def _asks_whether(text: Text, one: Scored, lexicon: Lexicon) -> bool:
    """Whether it asks if something is so, and is read by a phrase that asks what is (`is X an AI product` by `X's
    products`): a list would leave it open."""
    if one.filled.form != VALUES or not text.frame.yes_no or one.phrase is None or one.way.form:
        return False
    return one.phrase.text.split(" ", 1)[0] not in AUXILIARIES and lexicon.sorts.get(one.way.name) != "unrecorded"


def _takes_a_letter_elsewhere(text: Text, one: Scored, lexicon: Lexicon) -> bool:
    """Whether a letter is taken for the name of a part, and a whole is left aside that this is no part of: `the codes
    of X with a T`, where T is a part of Y."""
    used, letters, others = one.filled.used, [], []
    for k, mention in enumerate(text.found):
        is_letter = any(kind == BEGINNING for _, kind in mention.candidates)
        if is_letter and k in used:
            letters.append(mention)
        elif not is_letter and k not in used:
            others.append(mention)
    named = [name for mention in letters for name, kind in mention.candidates if kind[0] != "#"]
    if not named:
        return False
    wholes = [[name for name, kind in m.candidates if kind in lexicon.wholes] for m in others]
    return any(its and not any(f"{name}.".startswith(f"{w}.") for w in its for name in named) for its in wholes)


def _leaves_the_time(text: Text, one: Scored) -> bool:
    """Whether it is asked when something is so, and the reading answers something else: its phrase does not ask so."""
    lows = [token.low for token in text.tokens[:2]]
    if lows[:1] != ["when"] or lows[-1] not in AUXILIARIES:  # `when we want it, …` tells in which case
        return False
    return one.phrase is not None and "when" not in one.phrase.order and "when" not in one.phrase.plain


def _asks_for_all(text: Text, one: Scored, lexicon: Lexicon) -> bool:
    """Whether it is asked of all of a value (`do all doctors`), or of each part of a whole of which it would hold as
    soon as it does of one: a yes would not say so."""
    if one.way.form or one.filled.form not in (ASK, WHICH) or lexicon.universal.isdisjoint(text.stems):
        return False
    if one.phrase is not None and not lexicon.universal.isdisjoint(one.phrase.text.split()):
        return False
    own = one.filled.values + (one.filled.subjects if one.way.gathers else ())
    for k in one.filled.used:
        mention = text.found[k]
        at = mention.start - 1
        while at > 0 and text.tokens[at].low in _BETWEEN:
            at -= 1
        if at >= 0 and text.stems[at] in lexicon.universal and any(name in own for name, _ in mention.candidates):
            return True
    return False


def _asks_of_the_past(text: Text, one: Scored, lexicon: Lexicon) -> bool:
    """Whether it is asked if something was ever so (`was CPT ever free`, `who used to own it`), or so before something
    came about that has no date: what is so on one day does not tell that."""
    lows, cues = [token.low for token in text.tokens], one.way.cues
    if lows[0] in _PAST and any(stem not in cues for stem in lexicon.sometime & text.free):
        return True
    if "used" not in lows and "before" not in lows:
        return False
    said = one.phrase.text.split() if one.phrase is not None else []
    at = next((i for i in range(1, len(lows) - 1) if lows[i : i + 2] == ["used", "to"]), 0)
    if at and "used" not in said and not any(low in AUXILIARIES for low in lows[:at]):
        return True
    return (
        "before" in lows
        and "before" not in said
        and any(
            mention.start > 0
            and mention.candidates[0][1] not in (DATES, NUMBER)
            and lows[mention.start - 1 - (lows[mention.start - 1] in ARTICLES)] == "before"
            for mention in text.found
        )
    )


def asked_for(query: Query, text: Text, lexicon: Lexicon, way: Way) -> Query:
    """The query as one for what is of a kind, where `which` asks for that: `in which section is X` is never answered
    with yes, and `which level of X has the section Y` asks of Y."""
    if query.form == SUBJECTS and query.property == PART_OF and query.within is not None and len(query.values) == 1:
        part, above = query.values[0], lexicon.kinds.get
        its = lexicon.entity_kinds.get(part, "")
        below = query.kind in above(its, ()) and its not in above(query.kind or "", ())
        return replace(query, form=VALUES, subjects=(part,), values=(), within=None) if below else query
    if query.form not in (ASK, WHICH) or text.wanted is None or query.kind is not None or query.operator != "=":
        return query
    if len(query.subjects) != 1:
        return query
    kind, (thing,) = text.wanted[1], query.subjects
    own = {its for mention in text.found for name, its in mention.candidates if name == thing}
    if kind in way.kinds and (kind not in way.of or CODES in own):
        return replace(query, form=VALUES, values=(), kind=kind)
    if kind in way.of and not own.isdisjoint(lexicon.wholes):
        return replace(query, form=SUBJECTS, subjects=(), kind=kind, within=thing)
    return query


def goes_without_saying(one: Read) -> bool:
    """Whether a reading asks for yes or no of a thing and its whole, though the question does not: that one belongs to
    the other is known, and something else is asked."""
    query = one.query
    if query.form != ASK or one.text.frame.yes_no or query.wrapper is not None:
        return False
    thing = query.subjects[0]
    return any(thing.startswith(f"{value}.") or value.startswith(f"{thing}.") for value in query.values)


def _is_since(text: Text, used: Collection[int]) -> bool:
    """Whether what is asked about goes on from a date."""
    dates = [text.found[k] for k in used if text.found[k].candidates[0][1] == DATES]
    return any(m.start > 0 and text.tokens[m.start - 1].low in ("since", "after") for m in dates)


def _is_in_a_name(text: Text, used: Collection[int]) -> bool:
    """Whether `not` stands in the name of what fills a slot (`not payable`), and nowhere else."""
    places = [i for i, token in enumerate(text.tokens) if token.low == "not"]
    named = [text.found[k] for k in used]
    return bool(places) and all(any(m.start <= i < m.end for m in named) for i in places)


def _is_of_a_stretch(text: Text, one: Scored) -> bool:
    """Whether a date is the end of a stretch of days (`since 2003`), which the phrase does not speak of: a reading
    takes it for a day."""
    said = one.phrase.text.split() if one.phrase is not None else []
    return any(
        word in _STRETCHES and word not in said
        for mention in text.found
        if mention.candidates[0][1] == DATES and mention.start > 0
        for word in (text.tokens[mention.start - 1].low,)
    )


def _passes_over_a_number(text: Text, one: Scored) -> bool:
    """Whether it is said how many there are, and the reading leaves it aside; `the six sections` does not say so, nor
    does `the two notes A and B`, of which it is."""
    named = len(one.filled.subjects) + len(one.filled.values)
    return any(
        mention.candidates[0][1] == NUMBER
        and k not in one.filled.used
        and not (named > 1 and mention.candidates[0][0] == str(named))
        and not (one.phrase is not None and set(text.words_of(k)) & set(one.phrase.plain))
        and not (mention.start > 0 and is_known_number(mention, text.stems[mention.start - 1]))
        for k, mention in enumerate(text.found)
    )


def _passes_over_a_source(text: Text, one: Scored) -> bool:
    """Whether it is asked what a source says, and the reading leaves that aside."""
    return any(m.candidates[0][1] == SOURCE and k not in one.filled.used for k, m in enumerate(text.found))


def _passes_over_the_doer(text: Text, one: Scored) -> bool:
    """Whether what the question begins with, or asks of with a verb (`does X cover …`), is left aside: such a reading
    answers what somebody else does."""
    hard = [(m.start, k) for k, m in enumerate(text.found) if not m.soft and m.start >= 0]
    if not hard:
        return False
    start, first = min(hard)
    if first in one.filled.used or text.found[first].candidates[0][1] in (DATES, SOURCE):
        return False
    own = text.stems[start : text.found[first].end]
    if own and all(stem in one.way.cues for stem in own):
        return False
    before = [token.low for token in text.tokens[:start]]
    return not before or (text.frame.yes_no and len([word for word in before if word not in ARTICLES]) <= 1)


def days_told(text: Text, used: Collection[int] = ()) -> list[str]:
    """The dates in a question, as they are written, that nothing has a use for."""
    if DATES not in text.named.kinds:
        return []
    dates = [(k, *mention.candidates[0]) for k, mention in enumerate(text.found)]
    return [name for k, name, kind in dates if kind == DATES and k not in used]


def day_of(written: str, today: Day) -> Day | None:
    """The day that a date asks about: the last of a year or month, but not one that is yet to come."""
    span = period(written)
    if span is None:
        return None
    first, last = span
    if first == last:
        return first
    return today if first <= today <= last else last


def are_rivals(first: Read, other: Read, lexicon: Lexicon) -> bool:
    """Whether `other` is a different question that the words might have meant as well."""
    one, two = first.scored, other.scored
    if first.query == other.query:
        return False
    if one.way is two.way:
        return _two_names(first, other, lexicon)
    if _counts(one, two) or _counts(two, one):
        return False  # how many there are, and how many are said to be: one answer
    if one.order < EXACT:
        return True
    # The very phrase: of a form that holds for everything, or of two properties that share it.
    if one.way.form and one.filled.form != "define":
        return False
    things = sorted(one.filled.subjects + one.filled.values), sorted(two.filled.subjects + two.filled.values)
    return things[0] != things[1] or two.order < EXACT


def _counts(one: Scored, two: Scored) -> bool:
    return one.way.counts is not None and one.way.counts == two.filled.kind


def _two_names(first: Read, other: Read, lexicon: Lexicon) -> bool:
    """Whether two readings of one way differ in what a name stands for."""
    one, two = first.query, other.query
    if one.form != two.form or one.values != two.values or one.kind != two.kind:
        return False
    if len(one.subjects) != len(two.subjects) or first.scored.filled.used != other.scored.filled.used:
        return False
    nodes = lexicon.nodes
    return any(nodes.get(a, a) != nodes.get(b, b) for a, b in zip(one.subjects, two.subjects, strict=True))


def different(reads: list[Read]) -> list[Read]:
    """The first three readings, no two of the same way and form."""
    out: list[Read] = []
    seen: set[tuple[str, str, str | None]] = set()
    for one in reads:
        key = (one.scored.way.name, one.query.form, one.query.wrapper)
        if key not in seen:
            seen.add(key)
            out.append(one)
            if len(out) == 3:
                break
    return out
