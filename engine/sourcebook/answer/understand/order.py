"""How far the order of a question's words is that of a phrase.

INVARIANT: of phrases in equal order the one in the words that were used is chosen, and of those the first.
"""

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.parts import Order, Scored, Text, common
from sourcebook.answer.understand.phrases import Phrase
from sourcebook.compile.english import ARTICLES, template

_NEAR, _VERY_NEAR = 0.8, 0.85  # word orders of a question that is almost a phrase
_WEIGHTY = 0.5
_LITERAL, _VERY = 0.03, 0.03  # more for a phrase in the words that were used, and for the very question
_TINY = 1e-9  # what reckoning back may be wrong by
_OTHER = 0.8  # how far a phrase is like a question whose one thing stands in another of its slots


def take_in_order(words: Lexicon, text: Text, one: Scored) -> None:
    """Take the order of words into the score, in place, and choose the phrase that is most like it."""
    order = placed(words, text, *one.places)
    is_one = one.way.number in order.ways and _is_one(text, one, order)
    one.order = 1.0 if is_one else _compared(text, one, order)
    if one.filled.paired and one.phrase is not None and _third(text, one, one.phrase):
        one.score *= 0.72
    if one.hangs_on_order:
        one.weak = one.order < (0.8 if one.filled.form == "define" else 0.85)
    one.weak = one.weak or one.filled.fill < 0.5 or _idle(words, text, one, order)
    one.score = _with_order(one.score, one.order, one.hangs_on_order)
    if one.order >= 1 and one.filled.form == "kind":
        one.score += _VERY  # its phrases have no word of their own that could tell
    if one.order >= 1 and one.filled.form == "values" and one.phrase is not None and one.phrase.yes_no:
        # Word for word a yes or no question: its last word is meant before it is taken for a value of another.
        one.score += _VERY if one.phrase.words_as_written <= {token.low for token in text.tokens} else 0.0
    if one.phrase is not None:
        # Of two readings that groups of words make equal, the one in the words that were used.
        one.score += _LITERAL * _literal(one.phrase, text)
        one.uses_not = text.negated and one.way.phrases.has(one.phrase.number, "not")
    one.score = round(one.score, 6)


def reach(score: float, order: float = 1.0, hangs_on_order: bool = False) -> float:
    """The most that a score can come to if the order of words is a phrase's as far as `order`."""
    return _with_order(score, order, hangs_on_order) + _LITERAL + (_VERY if order >= 1 else 0.0)


def least_before(score: float) -> float:
    """A score that comes to no less than another (more than a half) in the best order; no lower one does."""
    return (score - _LITERAL - _VERY - 0.18) / 0.82 - _TINY


def _with_order(score: float, order: float, hangs_on_order: bool) -> float:
    """A score with the order of words taken in; it is never less for a better score or a better order."""
    score = score * 0.82 + 0.18 * order * min(1.0, score / 0.6)
    return score * (0.55 + 0.45 * min(1.0, order / 0.9)) if hangs_on_order else score


def _is_one(text: Text, one: Scored, order: Order) -> bool:
    """Whether the order is the very one of a phrase near the reading, which becomes the phrase of the reading."""
    same = one.way.phrases.of_order(order.text) if order.text else ()
    if not same or one.near is None:
        return False
    near = one.near.compared
    its = [n for n in same if n in near and _may_be(one, n) and not _is_other(one, n)]
    phrases = [one.way.phrases[number] for number in (sorted(its, key=near.index) if len(its) > 1 else its)]
    if phrases:
        one.phrase = max(phrases, key=lambda phrase: _literal(phrase, text)) if len(phrases) > 1 else phrases[0]
    return bool(phrases)


def _compared(text: Text, one: Scored, order: Order) -> float:
    """How far the order is that of the phrase most like it, which becomes the phrase of the reading."""
    best, literal = 0.0, None
    length, masks = len(order.stems), order.masks
    for number in one.near.compared if one.near is not None else ():
        if not _may_be(one, number):
            continue
        phrase = one.way.phrases[number]
        size = length + len(phrase.order)
        if not size or 2 * min(length, len(phrase.order)) / size < best:
            continue
        alike = 2 * common(masks, length, phrase.order) / size
        if _is_other(one, number):
            alike *= _OTHER
        if alike > best:
            best, one.phrase, literal = alike, phrase, None
        elif alike == best and one.phrase is not None:
            if literal is None:
                literal = _literal(one.phrase, text)
            if literal < (its := _literal(phrase, text)):
                one.phrase, literal = phrase, its
    return best


def _may_be(one: Scored, number: int) -> bool:
    """Whether a phrase asks for what fills the slots of a reading, subject and value in this order."""
    manner, filled = one.way.phrases.manners[number], one.filled
    if filled.backwards is not None and filled.backwards != manner.backwards and len(manner.slots) > 1:
        return False
    if filled.paired and not manner.joins:
        return False
    # A text is only what it is asked for as: `what is in {range}` is not of one.
    return "text" not in filled.slots or manner.slots == filled.slots


def _is_other(one: Scored, number: int) -> bool:
    """Whether the one thing of a phrase stands in another slot: `what does {value} require` is not of a subject."""
    slots = one.way.phrases.manners[number].slots
    return slots != one.filled.slots and len(slots) == len(one.filled.slots) == 1


def _literal(phrase: Phrase, text: Text) -> float:
    """The share of a phrase's own words that the question has."""
    own, plain = phrase.plain, text.plain
    return sum([word in plain for word in own]) / len(own) if own else 0.0


def _third(text: Text, one: Scored, phrase: Phrase) -> bool:
    """Whether something is named that what is said of two things together, in the words of `phrase`, leaves aside:
    `are A and B used for billing` is not whether they are used together."""
    phrases = one.way.phrases
    return len(text.found) > len(one.filled.used) and any(
        k not in one.filled.used
        and any(kind[0] != "#" for _, kind in mention.candidates)
        and not all(phrases.has(phrase.number, stem) for stem in text.words_of(k))
        for k, mention in enumerate(text.found)
    )


def _idle(words: Lexicon, text: Text, one: Scored, order: Order) -> bool:
    """Whether the question has something to say that the reading leaves aside, and no phrase of it is near: a weighty
    word or the asking word; or, where no word of weight tells, that it is said in the passive."""
    if one.order < _NEAR:
        if text.asking is not None and text.asking not in one.way.cues:
            return True
        if any(known and weight >= _WEIGHTY and stem not in one.cues for stem, weight, known in text.words):
            return True
        if one.filled.form == "values" and not text.frame.yes_no:
            # `what is the fee for X` is not whether one is charged.
            its = one.way.phrases.open_cues
            if any(stem in one.cues and weight >= _WEIGHTY and stem not in its for stem, weight, _ in text.words):
                return True
    if one.way.form or one.phrase is None or one.order >= _VERY_NEAR:
        return False
    told = any(known and stem in one.cues and stem not in words.function for stem, _, known in text.words)
    return not told and ("be" in order.stems) != ("be" in one.phrase.order)


def placed(
    words: Lexicon, text: Text, used: frozenset[int], scope: int | None = None, joined: frozenset[int] = frozenset()
) -> Order:
    """The words of the question that count, in their order, as a phrase has them: `{}` for each mention that is used.

    What limits the question is left out; what is joined is one name, which stands where the last of them does.
    """
    places = used, scope, joined
    order = text.orders.get(places)
    if order is None:
        order = text.orders[places] = Order(_placed(words, text, used, scope, joined), words.exact)
    return order


def _placed(words: Lexicon, text: Text, used: frozenset[int], scope: int | None, joined: frozenset[int]) -> list[str]:
    mentions = [text.found[k] for k in used]
    starts = {m.start: m.end for m in mentions if m.start >= 0 and m.end > m.start}
    if not joined and scope is None and not text.frame.choosing:
        out = _in_place(text.stems, starts)
        out += ["{}" for m in mentions if m.start < 0 and not m.beside]
        return _asking_first(words, out)
    said = [text.found[k].start for k in sorted(joined) if text.found[k].start >= 0]  # what is lent is not
    for start in said[:-1]:
        starts.pop(start)
    gap = (said[0], said[-1]) if said else (-1, -1)
    stems = text.stems
    out = []
    i = 0
    while i < len(stems):
        if gap[0] <= i < gap[1]:
            i = gap[1]
        elif scope is not None and i == text.found[scope].start:
            i = text.found[scope].end
        elif i in starts:
            if len(out) > 1 and out[-1] in ("or", "and") and out[-2] == "{}" and text.frame.choosing:
                del out[-2:]  # `a cast or a marker` fills one slot
            out.append("{}")
            i = starts[i]
        elif stems[i] in ("a", "an", "the"):
            i += 1
        else:
            out.append(stems[i])
            i += 1
    out += ["{}" for m in mentions if m.start < 0 and not m.beside]  # lent: said last, as if added to the question
    return _asking_first(words, out)


def _in_place(stems: list[str], starts: dict[int, int]) -> list[str]:
    """The words but articles, with `{}` for what stands from one place to another."""
    out: list[str] = []
    end = 0
    for start in sorted(starts):
        if start >= end:
            out += stems[end:start]
            out.append("{}")
            end = starts[start]
    out += stems[end:]
    return out if ARTICLES.isdisjoint(out) else [stem for stem in out if stem not in ARTICLES]


def _asking_first(words: Lexicon, out: list[str]) -> list[str]:
    """`HCPCS stands for what` as `what …`, `Level III ended when` as `when …`; of these the words that count."""
    if out and out[-1] in words.asking and out[0] not in words.asking:
        out = [out[-1], *out[:-1]]
    return template(out, words.adverbs)
