"""A scored way as a query, and what certainty asks of it."""

from collections.abc import Collection

from sourcebook.answer.understand import aside
from sourcebook.answer.understand.apart import UNKNOWN
from sourcebook.answer.understand.lexicon import Lexicon, Way
from sourcebook.answer.understand.link import CODES, DATES
from sourcebook.answer.understand.parts import EXACT, Scored, Text
from sourcebook.core.day import Day, iso, period
from sourcebook.core.query import ASK, SUBJECTS, VALUES, WHICH, Query
from sourcebook.infer.frame import PART_OF
from sourcebook.text.value import dataclass, replace

# The operating point: what a reading must reach to be answered without asking back (measured, see the benchmarks).
SCORE, EXPLAINED, LEAD, ORDER = 0.62, 0.60, 0.012, 0.60


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
    filled, way = one.filled, one.way
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
    vetoed = vetoed or aside.forbids(text, one, query, lexicon, inside)
    # `X and Y the same part?` asks of the two, not what is so of either.
    vetoed = vetoed or (query.form == SUBJECTS and len(values) > 1 and text.wanted is None and way.of == way.kinds)
    left = [(stem, known) for stem, _, known in text.words if stem not in one.cues]
    unexplained = tuple(dict.fromkeys([text.raw[stem] for stem, _ in left])) if left else ()
    strange = any(not known for _, known in left) or aside.is_strange(text, one, query, lexicon)
    if query.negated and query.form == VALUES:
        # Of two things that are named something is denied of one and not of the other: of neither alone.
        others = [hard.number for hard in text.hard if hard.number not in filled.used]
        vetoed = vetoed or any(kind in way.of for k in others for _, kind in text.found[k].candidates)
    return Read(query, one.score, one, text, vetoed, unexplained, strange)


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
