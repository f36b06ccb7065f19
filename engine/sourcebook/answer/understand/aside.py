"""What of a question a reading leaves aside, so that it is not certain, however well the rest of it fits.

INVARIANT: nothing here chooses between readings, or makes one certain.
"""

from collections.abc import Sequence

from sourcebook.answer.understand.apart import is_known_number
from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import BEGINNING, DATES, NUMBER, SOURCE
from sourcebook.answer.understand.parts import Scored, Text
from sourcebook.compile.english import ARTICLES, AUXILIARIES
from sourcebook.core.query import ASK, SUBJECTS, VALUES, WHICH, Query

_STRETCHES = frozenset(("since", "until", "till", "before", "after", "from"))
_BETWEEN = frozenset(("of", "the", "these", "those", "our", "your", "their"))
_DOING, _DEFINITE = frozenset(("do", "does", "did")), frozenset(("the", "these", "those", "my", "our", "your"))
_SUPPOSING = frozenset(("if", "unless", "provided"))
_CONDITIONS = _SUPPOSING | {"when", "whenever", "while", "because", "once", "although", "though"}
_BESIDE = frozenset(("after", "before", "until", "till", "during", "despite", "without", "pending"))
_FOR_MORE = frozenset(("which", "what", "who", "whose", "whom"))
_PAST = frozenset(("was", "were", "did", "had", "has", "have"))


def forbids(text: Text, one: Scored, query: Query, lexicon: Lexicon, inside: bool) -> bool:
    """Whether what a reading leaves aside forbids to take it for what is asked. A statement `inside` a question need
    not ask."""
    filled, kinds = one.filled, text.named.kinds
    if SOURCE in kinds and _passes_over_a_source(text, one):
        return True
    if text.frame.yes_no and NUMBER in kinds and _passes_over_a_number(text, one):
        return True
    if not lexicon.negators.isdisjoint(text.free) and _passes_over_a_denial(text, one, lexicon):
        return True
    if _asks_for_all(text, one, lexicon) or _asks_of_the_past(text, one, lexicon):
        return True
    if _passes_over_a_value(text, one, lexicon) or _passes_over_what_does(text, one):
        return True
    if _passes_over_a_condition(text, one) or _takes_a_letter_elsewhere(text, one, lexicon):
        return True
    if _asks_on(text, one, lexicon):
        return True
    # Of `A or B` not the one alone is the whole that is asked of.
    if filled.within is not None and any(0 < len(filled.used & set(its)) < len(its) for its in text.frame.either):
        return True
    asks_on = one.phrase is not None and _opens_with_asking(one.phrase.text.split())
    return not inside and not asks_on and lexicon.sorts.get(one.way.name) != "unrecorded" and asks_for_more(text, query)


def is_strange(text: Text, one: Scored, query: Query, lexicon: Lexicon) -> bool:
    """Whether it leaves aside what makes it less likely."""
    kinds, used = text.named.kinds, one.filled.used
    if text.frame.yes_no and one.filled.form == SUBJECTS and one.phrase is not None and not one.phrase.yes_no:
        return True  # what does it is no answer to whether it is so
    if _passes_over_the_doer(text, one) or _asks_whether(text, one, lexicon) or _leaves_the_time(text, one):
        return True
    if NUMBER in kinds and _passes_over_a_number(text, one):
        return True
    if query.operator == "=" and DATES in kinds and _is_of_a_stretch(text, one):
        return True
    return any(0 < len(used.intersection(its)) < len(its) for its in text.frame.groups)


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


def _passes_over_a_denial(text: Text, one: Scored, lexicon: Lexicon) -> bool:
    """Whether a word that denies is in no phrase of the reading and in no name that it uses."""
    denying = [stem for stem in text.free & lexicon.negators if not _has_word(one, text, stem)]
    used = {stem for k in one.filled.used for stem in text.words_of(k)} if denying else set()
    return any(stem not in used for stem in denying)


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


def _asks_on(text: Text, one: Scored, lexicon: Lexicon) -> bool:
    """Whether something more is asked behind `and` (`when was it made and by whom`), which the phrase does not do."""
    lows = [token.low for token in text.tokens]
    if "and" not in lows or (one.phrase is not None and "and" in one.phrase.text.split()):
        return False
    at = lows.index("and")
    asking = lexicon.asking | _FOR_MORE
    return at > 0 and any(low in asking for low in lows[at + 1 : at + 4]) and any(low in asking for low in lows[:at])


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
