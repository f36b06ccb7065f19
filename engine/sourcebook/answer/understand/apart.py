"""A question, or the statement inside one, taken apart: what it names, what asks in it, which words weigh what."""

from collections.abc import Iterator, Sequence

from sourcebook.answer.understand.lexicon import Lexicon
from sourcebook.answer.understand.link import DATES, KIND, NUMBER, SOURCE, Found
from sourcebook.answer.understand.parts import OPEN, Hard, Text
from sourcebook.answer.understand.slots import Frame, Named
from sourcebook.compile import english
from sourcebook.compile.english import Token

_OVER = {"over": ">", "above": ">", "exceeding": ">", "before": "<", "after": ">", "older": "<", "newer": ">"}
_OVER |= {"earlier": "<", "later": ">", "under": "<", "below": "<", ">": ">", "<": "<", ">=": ">=", "<=": "<="}
_THAN = {
    "more": ">",
    "greater": ">",
    "less": "<",
    "fewer": "<",
    "bigger": ">",
    "smaller": "<",
    "higher": ">",
    "lower": "<",
}
_COMPARING = _OVER.keys() | _THAN.keys()
_KNOWN = frozenset(("the", "these", "those", "its", "their", "all", "both", "other", "of", "what", "which"))
_INTO = frozenset(("of", "in", "to", "within", "under"))
_COMMON, UNKNOWN = 0.6, 0.9  # what a word weighs that no phrase has


def taken_apart(
    words: Lexicon, tokens: list[Token], stems: list[str], found: list[Found], plain: frozenset[str]
) -> Text:
    """The parts of a question that scoring looks at."""
    taken: set[int] = set()
    for mention in found:
        if not mention.soft:
            taken.update(range(mention.start, mention.end))
    lows = [token.low for token in tokens]
    yes_no = bool(lows) and (
        lows[0] in english.AUXILIARIES
        or (len(lows) > 1 and lows[0] in ("so", "and", "but") and lows[1] in english.AUXILIARIES)
    )
    if found and found[0].start == 0 and not found[0].soft and found[0].end < len(lows) and not yes_no:
        # `S codes: does Medicare pay?`, but not `CPT is maintained by which organization`
        yes_no = lows[found[0].end] in english.AUXILIARIES and not any(
            stem in words.asking or stem in OPEN for stem in stems
        )
    operator = None
    compares = not _COMPARING.isdisjoint(lows)
    for i, low in enumerate(lows) if compares else ():
        if i in taken:
            continue
        if low in _OVER and not (low in ("over", "under", "below") and not _numeric(found, i)):
            operator = _OVER[low]
        elif low in _THAN and "than" in lows[i : i + 4] and any(_numeric(found, i + n) for n in (0, 1, 2)):
            operator = _THAN[low]
    kinds = tuple((k, name) for k, m in enumerate(found) for name, kind in m.candidates if kind == KIND)
    groups = _groups(found, lows) if "and" in lows and "or" not in lows else ()
    wanted = _wanted(words, lows, found, kinds) if kinds else None
    holder = _holder(words, lows, found, wanted[0]) if wanted is not None else None
    either = _either(found, lows) if "or" in lows else ()
    frame = Frame(yes_no, "or" in lows, operator, kinds, groups, either, holder)
    content: list[tuple[str, float, bool]] = []
    fillers: list[str] = []
    raw = dict(zip(stems, [t.raw for t in tokens], strict=True))
    bare: Sequence[int] = [i for i in range(len(stems)) if i not in taken] if taken else range(len(stems))
    weights, function, filler, now = words.weights, words.function, words.filler, words.now
    for i in bare:
        stem, low = stems[i], lows[i]
        if stem == "not" or stem in now or (compares and low in _OVER):
            continue
        if operator and low in _THAN and "than" in lows[i : i + 4]:
            continue
        weight = weights.get(stem)
        if stem in filler:
            if weight is not None:
                fillers.append(stem)
        elif weight is not None and (stem not in function or stem in words.asking):
            content.append((stem, weight / 1000, True))
        elif stem in words.measuring:
            content.append((stem, UNKNOWN, False))  # no phrase measures so
        elif stem in function or stem in words.asking or (low in _THAN and "than" in lows) or low == "than":
            continue
        elif low.isdecimal() or low in english.NUMBERS:
            content.append((stem, UNKNOWN, False))
        else:
            content.append((stem, _COMMON if words.is_common(low) else UNKNOWN, False))
    free = frozenset([stems[i] for i in bare])
    asking = None if words.asking.isdisjoint(free) else next(stems[i] for i in bare if stems[i] in words.asking)
    return Text(
        tokens,
        stems,
        found,
        frame,
        "not" in free,
        asking,
        content,
        fillers,
        free,
        raw,
        plain,
        Named(found),
        tuple(_hard(words, stems, found)),
        frozenset([k for k, mention in enumerate(found) if mention.soft]),
        wanted,
        sum([weight for _, weight, _ in content]),
    )


def is_known_number(mention: Found, before: str) -> bool:
    """Whether a mention is a number that is not said but taken as known: `the six sections`, `which two codes`."""
    return mention.candidates[0][1] == NUMBER and before in _KNOWN


def _hard(words: Lexicon, stems: list[str], found: list[Found]) -> Iterator[Hard]:
    for k, mention in enumerate(found):
        kind = mention.candidates[0][1]
        before = stems[mention.start - 1] if mention.start > 0 else ""
        if mention.soft or mention.beside or kind == DATES or is_known_number(mention, before):
            continue
        inside = [stem for stem in stems[max(0, mention.start) : max(0, mention.end)] if stem not in words.function]
        aside = kind == SOURCE or any(its in words.aside for _, its in mention.candidates)
        # What a thing is said to be in or of only limits where: `free access to X`, `the sections of X`.
        limits = before in _INTO and len(found) > 1
        aside = aside or (limits and any(its in words.wholes for _, its in mention.candidates))
        # A whole is named with its part.
        if not aside and len(found) + len(mention.candidates) > 2:
            whole = f"{mention.candidates[0][0]}."
            aside = any(name.startswith(whole) for part in found for name, _ in part.candidates)
        yield Hard(k, inside, aside)


def _wanted(
    words: Lexicon, lows: list[str], found: list[Found], kinds: tuple[tuple[int, str], ...]
) -> tuple[int, str] | None:
    """The kind that is asked for: the one named after `which` or `what`, directly or with the whole that it is in
    between (codes may be places)."""
    for k, kind in kinds:
        start = found[k].start
        if k > 0 and found[k - 1].end == start and any(its in words.wholes for _, its in found[k - 1].candidates):
            start = found[k - 1].start
        if start > 0 and lows[start - 1] in ("which", "what") and kind not in words.codes:
            return k, kind
    return None


def _holder(words: Lexicon, lows: list[str], found: list[Found], kind: int) -> int | None:
    """The whole that what is asked for is said to be of, or in: `which level of X`, `which X level`."""
    if kind > 0 and found[kind - 1].end == found[kind].start:
        place = kind - 1
    else:
        place, between = kind + 1, lows[found[kind].end : found[kind + 1].start] if kind + 1 < len(found) else []
        if not between or between[0] not in _INTO or any(low not in english.ARTICLES for low in between[1:]):
            return None
    return place if any(its in words.wholes for _, its in found[place].candidates) else None


def _groups(found: list[Found], lows: list[str]) -> tuple[tuple[int, ...], ...]:
    """The mentions that are joined: `A and B`, `A, B and C`."""
    out: list[tuple[int, ...]] = []
    run: list[int] = []
    closed = False
    for k, mention in enumerate(found):
        if mention.start < 0 or mention.candidates[0][1] in (DATES, NUMBER, KIND):
            continue
        between = lows[found[run[-1]].end : mention.start] if run else ["?"]
        between = [low for low in between if low not in ("the", "a", "an", "both")]
        kinds = {kind for _, kind in mention.candidates}
        alike = bool(run) and not kinds.isdisjoint(kind for _, kind in found[run[-1]].candidates)
        ends = between == ["and"] and (alike or not (mention.soft or found[run[-1]].soft))
        if run and not closed and (ends or (alike and not between)):
            run.append(k)
            closed = ends
            if ends:
                out.append(tuple(run))
        else:
            run, closed = [k], False
    return tuple(out)


def _either(found: list[Found], lows: list[str]) -> tuple[tuple[int, ...], ...]:
    """The mentions that stand beside one another with nothing but `or` between them."""
    out: list[tuple[int, ...]] = []
    run: list[int] = []
    for k, mention in enumerate(found):
        if mention.start < 0 or mention.candidates[0][1] == KIND:
            continue
        between = lows[found[run[-1]].end : mention.start] if run else ["?"]
        if run and set(between) <= {"or", "a", "an", "the"}:
            run.append(k)
            continue
        out.append(tuple(run))
        run = [k]
    return tuple(group for group in (*out, tuple(run)) if len(group) > 1)


def _numeric(found: list[Found], i: int) -> bool:
    """Whether a number or a date stands directly after word `i`."""
    return any(m.start in (i + 1, i + 2) and m.candidates[0][1] in ("#number", "#date") for m in found)
