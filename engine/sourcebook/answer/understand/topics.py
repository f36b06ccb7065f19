"""What the sentences before a question name, and how the question takes it up.

INVARIANT: nothing that the question names itself is lent to it again.
"""

from collections.abc import Iterator, Sequence

from sourcebook.answer.understand import several
from sourcebook.answer.understand.again import Again, Each
from sourcebook.answer.understand.lexicon import Lexicon, ReadWords
from sourcebook.answer.understand.link import CHOICE, CODES, DATES, KIND, RANGES, Found, Linker
from sourcebook.answer.understand.pointing import Pointing
from sourcebook.compile import english
from sourcebook.compile.english import ARTICLES, Token
from sourcebook.text.late import Late

_FRAGMENT = 6  # words of a sentence that may be no more than a name
_WHICH = frozenset(("which", "what"))
_ENDS = ".?!;:, "
_PAIRS = {"both": "and", "two": "and", "either": "or"}  # what a name of two things begins with, and what joins them
_WHICH_ONE = Late(r"(?is)(which|who)(?: ones?| of (?:them|these|those|the two|both))?\s+(.+)")
_NUMBER_OR_NAMES = Late(r"(?i)(?:(how many)|which|what)\b")
_CALLED = "call"
_WHAT, _SMALL = frozenset(("which", "what")), frozenset(("of", "in", "the"))
_CUT = Late(r",|:(?=\s)|\s-")
_IS_IT = Late(r"(?i)(?:or )?(?:is|was|are|were) (?:it|that|this|they) ")
_MANY = frozenset(("they", "them", "their", "those", "these"))
_GOING = frozenset(("under", "within"))  # behind a verb without a noun: `do those go under`
_DOING = frozenset(("do", "does", "did", "can", "will", "would", "should"))
_POINTING = frozenset(("this", "that", "these", "those", "its", "their"))


def is_thing(mention: Found) -> bool:
    """Whether a mention names an entity, a code or a range."""
    return any(_is_thing(kind) for _, kind in mention.candidates)


def _is_thing(kind: str) -> bool:
    return kind[0] != "#" or kind in (CODES, RANGES)


class Topics:
    """Lends to a question what is named before it, with the names of one vocabulary."""

    def __init__(self, lexicon: Lexicon, linker: Linker) -> None:
        self._words, self._linker = lexicon, linker
        # What was read last, since a question is linked once more right after both things are named in it.
        self._last: tuple[tuple[str, bool], ReadWords, list[Found]] = (("", False), ([], [], []), [])
        self.pointing = Pointing(lexicon, self._read)
        self.again, self.each = Again(self._read, self._sorts), Each(self._read, self._sorts)

    def both_named(self, text: str, told: bool, words: ReadWords | None = None) -> str:
        """A question with each of two things in the place of a name for both: `are both sets free?`; with its words."""
        words = self._words.read(text) if words is None else words
        tokens, stems, _ = words
        found = self.named(tokens, told)
        self._last = ((text, told), words, found)
        for mention in reversed(found):
            start, last = mention.start, tokens[mention.end - 1]
            joint = _PAIRS.get(tokens[start].low)
            if joint is None and any(tokens[i].low != stems[i] for i in range(start, mention.end)):
                joint = "and"
            names = [name for name, kind in mention.candidates if kind[0] != "#"]
            if joint is None or len(names) < 2 or len({kind for _, kind in mention.candidates}) > 1:
                continue
            start -= start > 0 and tokens[start - 1].low == "the"
            after = text[last.ends :]
            if [token.low for token in tokens[max(0, start - 2) : start]] == ["which", "of"]:
                text = f"{text[: tokens[start - 1].begins]}{after.strip(_ENDS)}, {' or '.join(names)}?"
                continue
            text = f"{text[: tokens[start].begins]}{f' {joint} '.join(names)}{after}"
        return text

    def linked(self, text: str, told: bool) -> tuple[ReadWords, list[Found]]:
        """The words of a question and what they name."""
        last, words, found = self._last
        if last == (text, told):
            return words, found
        words = self._words.read(text)
        return words, self.named(words[0], told)

    def named(self, tokens: list[Token], told: bool) -> list[Found]:
        """What is named among some words: `these codes` is no name where a place of codes is, or where the sentences
        before have `told` of something."""
        found = self._linker.mentions(tokens)
        pointing = [m for m in found if tokens[m.start].low in _POINTING and m.end > m.start + 1]
        sorts = {self._sort(kind) for m in found if m not in pointing for _, kind in m.candidates}
        if not pointing or not (told or sorts & {"", CODES}):
            return found
        return [m for m in found if m not in pointing]

    def tells(self, sentences: Sequence[str]) -> bool:
        """Whether some sentence names a thing, and does not only point at one."""
        read = [self._read(sentence) or ([], []) for sentence in sentences]
        return any(is_thing(m) and tokens[m.start].low not in _POINTING for tokens, found in read for m in found)

    def taken_up(self, core: str, context: list[str]) -> tuple[str, list[str]]:
        """A question behind its topic as one: `99213 - CPT or HCPCS?` as `is 99213 CPT or HCPCS?`.

        The topic is a sentence that is a name and little else; it is taken up where the question names something of
        another kind, in the place of a pronoun if it has one. Any other stays what the question may take a name from.
        """
        if not context or len(context[-1].split()) > _FRAGMENT:
            return core, context
        topic = self._name(context[-1].strip(_ENDS))
        named = self._linker.mentions(self._words.read(topic)[0]) if topic else []
        found = self._read(core)
        if not found or not named:
            return core, context
        tokens, mentions = found
        sorts = {self._sort(kind) for m in mentions for _, kind in m.candidates if _is_thing(kind)}
        other = {self._sort(kind) for m in named for _, kind in m.candidates if _is_thing(kind)}
        # `is it part of B?` and `does B have it?` behind `A:` ask of A, of whatever sort B is.
        points = len(tokens) > 1 and tokens[0].low in english.AUXILIARIES and self._stands_for(tokens, 1)
        points = points or self._stands_for(tokens, len(tokens) - 1)
        if not mentions or (other <= sorts and not points):
            return core, context
        if not sorts and not self._are_choices(tokens, mentions):
            return core, context
        asks = tokens[0].low
        core = core.strip(_ENDS)
        pronoun = next((t for i, t in enumerate(tokens) if self._stands_for(tokens, i)), None)
        if pronoun is not None:
            joined = f"{core[: pronoun.begins]}{topic}{core[pronoun.ends :]}"
        elif any(t.low in english.AUXILIARIES for t in tokens):
            joined = f"{topic}: {core}"
        elif asks in _WHICH:
            joined = f"{core} for {topic}"
        elif mentions[0].start == 0:
            inside = "in " if "" in sorts and len(mentions) == 1 else ""  # `surgery - CPT?`
            joined = f"is {topic} {inside}{core}"
        else:
            joined = f"{topic}: {core}"
        return f"{joined}?", context[:-1]

    @staticmethod
    def _are_choices(tokens: list[Token], mentions: list[Found]) -> bool:
        """Whether a text is nothing but values of a list: `paid or free`."""
        inside = {i for m in mentions for i in range(m.start, m.end)}
        named = all(kind.startswith(CHOICE) for m in mentions for _, kind in m.candidates)
        return named and all(token.low == "or" for i, token in enumerate(tokens) if i not in inside)

    def made_whole(self, core: str) -> str:
        """A fragment of names alone as a question: `CPT free?` as `is CPT free?`, `crutches CPT or HCPCS` as `is
        crutches CPT or HCPCS?`; and a topic with a question behind it as one (`C codes what are they used for`)."""
        first = core.partition(" ")[0].lower()
        if first in _WHICH or first in english.AUXILIARIES or first in self._words.asking:
            return core
        if (cut := core.find(": ")) > 0:
            joined, left = self.taken_up(core[cut + 2 :], [core[:cut]])
            if not left:
                return joined
        if len(core.split()) > 2 * _FRAGMENT or (found := self._read(core)) is None:
            return core
        tokens, mentions = found
        if mentions and mentions[0].start == 0 and not mentions[0].soft and mentions[0].end < len(tokens):
            begins = tokens[mentions[0].end]
            if begins.low in _WHICH or begins.low in self._words.asking:
                return self._in_its_place(core[: begins.begins].strip(_ENDS), core[begins.begins :]) or core
        inside = {i for m in mentions for i in range(m.start, m.end)}
        rest = {token.low for i, token in enumerate(tokens) if i not in inside}
        if len(mentions) < 2 or not is_thing(mentions[0]) or not rest <= {"or"}:
            return core
        return self._of_several(core, tokens, mentions) if rest else self._of_one(core, tokens, mentions)

    def _in_its_place(self, topic: str, rest: str) -> str | None:
        """A question with its topic in the place of a pronoun; None where it has none."""
        tokens, _ = self._read(rest) or ([], [])
        pronoun = next((t for i, t in enumerate(tokens) if self._stands_for(tokens, i)), None)
        if pronoun is None:
            return None
        return f"{rest[: pronoun.begins]}{topic}{rest[pronoun.ends :]}"

    def _of_several(self, core: str, tokens: list[Token], mentions: list[Found]) -> str:
        """A name before several others with `or` between them, which of these it is; any other as it stands."""
        first, *others = [{self._sort(kind) for _, kind in m.candidates if _is_thing(kind)} for m in mentions]
        apart = not first <= others[-1] and not any(one.isdisjoint(others[-1]) for one in others)
        return f"is {core.strip(_ENDS)}?" if apart and tokens[mentions[0].end].low != "or" else core

    def _of_one(self, core: str, tokens: list[Token], mentions: list[Found]) -> str:
        """A name before a value of a list, or before what it may be in, as the question whether it is."""
        if not core.rstrip().endswith("?") or len(mentions) > 2:
            return core
        first, second = mentions
        if all(kind.startswith(CHOICE) for _, kind in second.candidates):
            return f"is {core}"
        whole = second.candidates[0][1] in self._words.wholes and first.candidates[0][1] not in self._words.nested
        start = tokens[second.start].begins
        return f"is {core[:start].rstrip(_ENDS)} in {core[start:]}" if whole else core

    def among(self, core: str, context: list[str]) -> str:
        """`which one is free` behind a sentence with two names as `which is free, A or B`."""
        if not context or (found := _WHICH_ONE.pattern.match(core)) is None:
            return core
        if any(map(is_thing, (self._read(core) or ([], []))[1])):
            return core
        for sentence in reversed(context):
            tokens, mentions = self._read(sentence) or ([], [])
            things = [m for m in mentions if is_thing(m) and not m.soft]
            sorts = {self._sort(m.candidates[0][1]) for m in things}
            if len(things) > 1 and len(sorts) == 1:
                names = dict.fromkeys(m.called(sentence, tokens) for m in things)
                return f"{found[1]} {found[2].strip(_ENDS)}, {' or '.join(names)}?"
        return core

    def of_a_kind(self, core: str, context: list[str]) -> str:
        """`How many is it?` behind `A has three parts` as `how many parts does A have?`, `which are they?` as `which
        parts does A have?`."""
        if not context or (asked := _NUMBER_OR_NAMES.pattern.match(core)) is None:
            return core
        tokens, stems, _ = self._words.read(core[asked.end() :])
        little = self._words.function | self._words.filler | self._words.asking
        if self._linker.mentions(tokens) or any(stem not in little and stem != _CALLED for stem in stems):
            return core
        for sentence in reversed(context):
            words, mentions = self._read(sentence) or ([], [])
            kinds = [m for m in mentions if any(kind == KIND for _, kind in m.candidates)]
            things = [m for m in mentions if is_thing(m) and not m.soft and m not in kinds]
            says = any(token.low in english.AUXILIARIES for token in words)  # and is no mere topic
            if (says or asked[1]) and len(kinds) == len(things) == 1:
                kind, thing = (" ".join(t.raw for t in words[m.start : m.end]) for m in (kinds[0], things[0]))
                return f"{'how many' if asked[1] else 'which'} {kind} does {thing} have?"
            if things:
                break
        return core

    def placed(self, core: str, context: Sequence[str]) -> tuple[bool, str | None]:
        """Whether a question asks for no more than one part of a whole (`which section of X?`) behind a sentence, and
        the same of the one other thing that the sentence names: `Y: which section of X?`."""
        tokens, mentions = self._read(core) or ([], [])
        if not context or not tokens or tokens[0].low not in _WHAT:
            return False, None
        kinds = [m for m in mentions if any(kind == KIND for _, kind in m.candidates)]
        inside = {place for m in mentions for place in range(m.start, m.end)}
        bare = [token.low for place, token in enumerate(tokens) if place not in inside][1:]
        if len(mentions) != 2 or len(kinds) != 1 or not _SMALL.issuperset(bare):
            return False, None
        last = tokens[kinds[0].end - 1].low
        if last != english.singular(last):
            return False, None
        words, around = self._read(context[-1]) or ([], [])
        own = {name for m in mentions for name, _ in m.candidates}
        things = [m for m in around if is_thing(m) and not m.soft]
        if any(name in own for m in things for name, _ in m.candidates):
            return False, None
        if len(things) != 1:
            return True, None
        return True, f"{' '.join(t.raw for t in words[things[0].start : things[0].end])}: {core}"

    def with_guess(self, core: str, context: list[str]) -> tuple[str, list[str]]:
        """A question with what its answer may be behind it as one: `who owns it - the A?`, `who owns it, A or B?`."""
        if context and self._is_guess(core):
            head, tail, left = context[-1], core, context[:-1]
        else:
            cuts = (found.start() for found in _CUT.pattern.finditer(core))
            cut = next((at for at in cuts if self._is_guess(core[at + 1 :])), None)
            if cut is None:
                return core, context
            head, tail, left = core[:cut], core[cut + 1 :], context
        tail = tail.strip(" -?.!")
        asks = _IS_IT.pattern.match(tail) is not None  # a question of its own, if not understood together
        head = head.strip(" ?.!")
        joined = several.narrowed(head, tail if asks else f"is it {tail}")
        if asks and joined is not None:
            joined = f"{head}, {tail}?"
        return (joined, left) if joined is not None else (core, context)

    def _is_guess(self, text: str) -> bool:
        """Whether a text is the names of things alone: `A or B`, `was it the A?`."""
        text = text.strip(" -?.!")
        text = text[found.end() :] if (found := _IS_IT.pattern.match(text)) is not None else text
        tokens, mentions = self._read(text) or ([], [])
        inside = {i for m in mentions if is_thing(m) and not m.soft for i in range(m.start, m.end)}
        little = ("or", *ARTICLES)
        return bool(inside) and all(i in inside or token.low in little for i, token in enumerate(tokens))

    def is_named_in(self, before: str, gloss: str) -> bool:
        """Whether a gloss is the name of a thing, and no name stands before it."""
        tokens, its = self._words.read(before)[0], self._words.read(gloss)[0]
        whole = any(is_thing(m) and m.end - m.start == len(its) for m in self._linker.mentions(its))
        return whole and not any(is_thing(m) and m.end == len(tokens) for m in self._linker.mentions(tokens))

    def is_passed_over(self, sentence: str, named: tuple[str, ...]) -> bool:
        """Whether a sentence is a topic of which none of the names `named` is one, or a part of one."""
        name = self._name(sentence.strip(_ENDS))
        things = [m for m in self._linker.mentions(self._words.read(name)[0]) if is_thing(m)] if name else []
        own = {above for one in named for above in _above(one)}
        return bool(things) and not any(one in own for m in things for one, _ in m.candidates)

    def leaves_a_pronoun(self, core: str, context: Sequence[str], named: tuple[str, ...]) -> bool:
        """Whether a question with a name of its own says `that` of something before it, and none of the names `named`
        is from there: what was said before is asked of, and left aside."""
        tokens, mentions = self._read(core) or ([], [])
        # `is that …`, `… to that`; not `those that …`, `is it so that …`
        ends = [i for i in range(1, len(tokens)) if i == len(tokens) - 1 or tokens[i - 1].low in english.AUXILIARIES]
        pointing = any(self._stands_for(tokens, i) and tokens[i].low != "it" for i in ends)
        if not pointing or not any(is_thing(m) for m in mentions):
            return False
        around = (m for sentence in context for m in (self._read(sentence) or ([], []))[1])
        return not any(name in named for m in around for name, _ in m.candidates)

    def _read(self, text: str) -> tuple[list[Token], list[Found]] | None:
        tokens, _, _ = self._words.read(text)
        return (tokens, self._linker.mentions(tokens)) if tokens else None

    def _name(self, text: str) -> str:
        """The name that a sentence begins with, if it has no word of weight besides; all of it, if it is a name and
        words that belong to it; else nothing."""
        tokens, stems, _ = self._words.read(text)
        named = [m for m in self._linker.mentions(tokens) if is_thing(m)]
        inside = {i for m in named for i in range(m.start, m.end)}
        rest = [i for i in range(len(tokens)) if i not in inside]
        little = self._words.function | self._words.filler
        if not named or any(tokens[i].low in english.AUXILIARIES for i in rest):
            return ""
        if any(tokens[i].low not in ARTICLES for i in range(named[0].start)):
            return ""
        if any(stems[i] not in little for i in rest):
            return text if all(stems[i] not in self._words.function for i in rest) else ""
        return text[tokens[named[0].start].begins : tokens[named[-1].end - 1].ends]

    def _stands_for(self, tokens: list[Token], i: int) -> bool:
        """Whether a word stands for a thing by itself: `these`, but not `these codes`."""
        if tokens[i].low not in self._words.pronouns:
            return False
        after = tokens[i + 1].low if i + 1 < len(tokens) else ""
        if tokens[i].low not in _POINTING or not after or self._words.stem(after) in self._words.function:
            return True
        if i > 0 and self._does(tokens, i):
            return True
        # `is this A or B`, but not `is this A code`
        return i == 1 and tokens[0].low in english.AUXILIARIES and self._are_chosen_from(tokens[2:])

    def _does(self, tokens: list[Token], i: int) -> bool:
        """Whether a word that points stands for what does something, and not for one of a kind: `do those belong to`,
        but not `do those parts belong to`."""
        if tokens[i].low not in _POINTING or tokens[i - 1].low not in _DOING:
            return False
        named = any(m.start <= i + 1 < m.end for m in self._linker.mentions(tokens))
        after = tokens[i + 2].low if i + 2 < len(tokens) else ""
        little = not after or after in ARTICLES or after in _GOING
        return not named and (little or self._words.stem(after) in self._words.function)

    def _are_chosen_from(self, tokens: list[Token]) -> bool:
        """Whether some words are names with `or` between them, and nothing else."""
        if all(token.low != "or" for token in tokens):
            return False
        inside = {i for m in self._linker.mentions(tokens) if is_thing(m) for i in range(m.start, m.end)}
        return all(i in inside or token.low in ("or", *ARTICLES) for i, token in enumerate(tokens))

    def lent(self, tokens: list[Token], found: list[Found], context: tuple[str, ...], last: str | None) -> list[Found]:
        """The mentions with those lent by the sentences before, or the last subject in the place of a pronoun.

        Where the question names things itself, only what is of another kind is lent, as something it may speak of.
        """
        if not (context or last):
            return found
        around = [m for sentence in context for m in self._linker.mentions(self._words.read(sentence)[0])]
        things = [m for m in around if is_thing(m)]
        firm = [m for m in things if any(kind in (CODES, RANGES, *self._words.askable) for _, kind in m.candidates)]
        own = {self._sort(kind) for m in found for _, kind in m.candidates if _is_thing(kind)}
        if own:
            others = [m for m in firm if own.isdisjoint(self._sort(kind) for _, kind in m.candidates)]
            at = next((i for i in range(len(tokens)) if self._stands_for(tokens, i)), None)
            if not others and at == 1 and tokens[0].low in english.AUXILIARIES:
                others = self._before(tokens, found, context)
            if at is not None and len(others) == 1 and not any(m.start <= at < m.end for m in found):
                return sorted([Found(at, at + 1, _things_of(others[0])), *found], key=lambda m: m.start)
            return [*(Found(-1, -1, _things_of(m), beside=True) for m in others), *found]
        place = next((i for i, t in enumerate(tokens) if t.low in self._words.pronouns), None)
        codes = [m for m in firm if m.candidates[0][1] in (CODES, RANGES)]
        told = all(m in codes or m.candidates[0][1] not in self._words.nested for m in firm)
        if len(codes) == 1 and told and (place is None or tokens[place].low not in _MANY):
            firm = codes  # what happened is told, and the code that it got
        where = (place, place + 1) if place is not None else (-1, -1)
        lent = [Found(-1, -1, _things_of(m)) for m in firm or things[-1:]]
        if len(lent) == 1:
            lent[0].start, lent[0].end = where
        if not lent and last is not None and place is not None:
            lent = [Found(place, place + 1, [(last, self._kind(last))])]
        days = [m for m in around if m.candidates[0][1] == DATES]
        if days and not any(m.candidates[0][1] == DATES for m in found):
            lent += [Found(-1, -1, its) for its in {m.candidates[0]: m.candidates for m in days}.values()]
        return sorted([*lent, *found], key=lambda m: m.start)

    def _before(self, tokens: list[Token], found: list[Found], context: Sequence[str]) -> list[Found]:
        """The one thing that `it` may be in a question that names another: `I know A. Does it include B?`"""
        if not context or tokens[1].low != "it" or any(token.low in ("that", "if") for token in tokens[2:]):
            return []
        own = {name for m in found for name, _ in m.candidates}
        things = [m for m in self._linker.mentions(self._words.read(context[-1])[0]) if is_thing(m) and not m.soft]
        return things if len(things) == 1 and own.isdisjoint(name for name, _ in things[0].candidates) else []

    def _sort(self, kind: str) -> str:
        """A kind, but one sort for all kinds of places, and one for codes and ranges."""
        if kind in (CODES, RANGES) or kind in self._words.codes:
            return CODES
        return "" if kind in self._words.nested else kind

    def _sorts(self, mention: Found) -> frozenset[str]:
        """The sorts of the things that a mention may be."""
        return frozenset(self._sort(kind) for _, kind in mention.candidates if _is_thing(kind))

    def _kind(self, name: str) -> str:
        """The kind of a name that an answer was about."""
        return self._words.entity_kinds.get(name) or (RANGES if "-" in name else CODES)


def _above(name: str) -> Iterator[str]:
    """A name and those of what it is a part of."""
    while name:
        yield name
        name = name.rpartition(".")[0]


def _things_of(mention: Found) -> list[tuple[str, str]]:
    return [one for one in mention.candidates if _is_thing(one[1])] or mention.candidates
