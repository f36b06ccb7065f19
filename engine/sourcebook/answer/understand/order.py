"""How far the order of a question's words is that of a phrase.

INVARIANT: of phrases in equal order the one in the words that were used is chosen, and of those the first.
"""

from collections.abc import Mapping

from sourcebook.answer.understand.lexicon import Lexicon, Phrase
from sourcebook.answer.understand.parts import Scored, Text, common
from sourcebook.compile.english import template

_NEAR, _VERY_NEAR = 0.8, 0.85  # word orders of a question that is almost a phrase
_WEIGHTY = 0.5
_LITERAL, _VERY = 0.03, 0.03  # more for a phrase in the words that were used, and for the very question
_OTHER = 0.8  # how far a phrase is like a question whose one thing stands in another of its slots
COMPARED = 12  # phrases of each that it is compared with


def take_in_order(words: Lexicon, text: Text, one: Scored) -> None:
    """Take the order of words into the score, in place, and choose the phrase that is most like it."""
    order = placed(words, text, *one.places)
    masks: dict[str, int] = {}
    for position, stem in enumerate(order):
        masks[stem] = masks.get(stem, 0) | 1 << position
    one.order = _compared(text, one, masks, len(order))
    if one.filled.paired and one.phrase is not None and _third(text, one, one.phrase):
        one.score *= 0.72
    if one.hangs_on_order:
        one.weak = one.order < (0.8 if one.filled.form == "define" else 0.85)
    one.weak = one.weak or one.filled.fill < 0.5 or _idle(words, text, one, masks)
    one.score = _with_order(one.score, one.order, one.hangs_on_order)
    if one.order >= 1 and one.filled.form == "kind":
        one.score += _VERY  # its phrases have no word of their own that could tell
    if one.order >= 1 and one.filled.form == "values" and one.phrase is not None and one.phrase.yes_no:
        # Word for word a yes or no question: its last word is meant before it is taken for a value of another.
        one.score += _VERY if one.phrase.words_as_written <= {token.low for token in text.tokens} else 0.0
    if one.phrase is not None:
        # Of two readings that groups of words make equal, the one in the words that were used.
        one.score += _LITERAL * _literal(one.phrase, text)
        one.uses_not = text.negated and bool(one.phrase.words & one.way.cues.get("not", 0))
    one.score = round(one.score, 6)


def reach(score: float, order: float = 1.0, hangs_on_order: bool = False) -> float:
    """The most that a score can come to if the order of words is a phrase's as far as `order`."""
    return _with_order(score, order, hangs_on_order) + _LITERAL + (_VERY if order >= 1 else 0.0)


def _with_order(score: float, order: float, hangs_on_order: bool) -> float:
    """A score with the order of words taken in; it is never less for a better score or a better order."""
    score = score * 0.82 + 0.18 * order * min(1.0, score / 0.6)
    return score * (0.55 + 0.45 * min(1.0, order / 0.9)) if hangs_on_order else score


def _compared(text: Text, one: Scored, masks: dict[str, int], length: int) -> float:
    """How far the order is that of the phrase most like it, which becomes the phrase of the reading."""
    best, literal = 0.0, None
    turned = one.filled.backwards
    for _, number in one.near[:COMPARED]:
        manner = one.way.phrases.manners[number]
        if turned is not None and turned != manner.backwards and len(manner.slots) > 1:
            continue
        if one.filled.paired and not manner.joins:
            continue
        if "text" in one.filled.slots and manner.slots != one.filled.slots:
            continue  # a text is only what it is asked for as: `what is in {range}` is not of one
        phrase = one.way.phrases[number]
        size = length + len(phrase.order)
        if not size or 2 * min(length, len(phrase.order)) / size < best:
            continue
        alike = 2 * common(masks, length, phrase.order) / size
        if manner.slots != one.filled.slots and len(manner.slots) == len(one.filled.slots) == 1:
            alike *= _OTHER  # `what does {value} require` is not asked of a subject
        if alike > best:
            best, one.phrase, literal = alike, phrase, None
        elif alike == best and one.phrase is not None:
            if literal is None:
                literal = _literal(one.phrase, text)
            if literal < (its := _literal(phrase, text)):
                one.phrase, literal = phrase, its
    return best


def _literal(phrase: Phrase, text: Text) -> float:
    """The share of a phrase's own words that the question has."""
    return sum([word in text.plain for word in phrase.plain]) / len(phrase.plain) if phrase.plain else 0.0


def _third(text: Text, one: Scored, phrase: Phrase) -> bool:
    """Whether something is named that what is said of two things together, in the words of `phrase`, leaves aside:
    `are A and B used for billing` is not whether they are used together."""
    words = set(one.way.words_of(phrase.words))
    return any(
        k not in one.filled.used
        and any(kind[0] != "#" for _, kind in mention.candidates)
        and not words.issuperset(text.words_of(k))
        for k, mention in enumerate(text.found)
    )


def _idle(words: Lexicon, text: Text, one: Scored, stems: Mapping[str, int]) -> bool:
    """Whether the question has something to say that the reading leaves aside, and no phrase of it is near: a weighty
    word or the asking word; or, where no word of weight tells, that it is said in the passive."""
    if one.order < _NEAR:
        if text.asking is not None and text.asking not in one.way.cues:
            return True
        if any(known and weight >= _WEIGHTY and stem not in one.cues for stem, weight, known in text.words):
            return True
        if one.filled.form == "values" and not text.frame.yes_no:
            # `what is the fee for X` is not whether one is charged.
            its = one.way.open_cues
            if any(stem in one.cues and weight >= _WEIGHTY and stem not in its for stem, weight, _ in text.words):
                return True
    if one.way.form or one.phrase is None or one.order >= _VERY_NEAR:
        return False
    told = any(known and stem in one.cues and stem not in words.function for stem, _, known in text.words)
    return not told and ("be" in stems) != ("be" in one.phrase.order)


def placed(
    words: Lexicon, text: Text, used: frozenset[int], scope: int | None = None, joined: frozenset[int] = frozenset()
) -> list[str]:
    """The words of the question that count, in their order, as a phrase has them: `{}` for each mention that is used.

    What limits the question is left out; what is joined is one name, which stands where the last of them does.
    """
    places = used, scope, joined
    if places not in text.templates:
        text.templates[places] = _placed(words, text, used, scope, joined)
    return text.templates[places]


def _placed(words: Lexicon, text: Text, used: frozenset[int], scope: int | None, joined: frozenset[int]) -> list[str]:
    mentions = [text.found[k] for k in used]
    starts = {m.start: m.end for m in mentions if m.start >= 0 and m.end > m.start}
    for k in sorted(joined)[:-1]:
        starts.pop(text.found[k].start)
    gap = (text.found[min(joined)].start, text.found[max(joined)].start) if joined else (-1, -1)
    stems = text.stems
    out: list[str] = []
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
    if out and out[-1] in words.asking and out[0] not in words.asking:
        out = [out[-1], *out[:-1]]  # `HCPCS stands for what`, `Level III ended when`
    return template(out, words.adverbs)
