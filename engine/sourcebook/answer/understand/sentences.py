"""The part of a text that asks, and the part that only leads up to it."""

import re
from collections.abc import Callable

from sourcebook.answer.understand import several
from sourcebook.answer.understand.chatter import Chatter
from sourcebook.answer.understand.supposing import Supposing
from sourcebook.core.code import shape
from sourcebook.text.late import Late

_END = Late(r"(?<=[.?!;])(?<!\bvs\.)\s+|\s--?\s|\n")
_VERBS = r"is|are|was|were|does|do|did|can|could|will|should|has"
_ASKS = rf"(?:and |so |but )?(?:whats?|whos?|which|hows?|whens?|wheres?|why|(?:{_VERBS})(?:n'?t)?)\b"
_COMMA = Late(rf"(?i)(?:(?:,|:(?=\s))\s*(?={_ASKS})|(?<!\bnot)\s+(?=but (?:what|who|which|how|when|where|why)\b))")
_BOUND = Late(
    r"(?i)(?:according|between|among|out of|for|in|on|as of|under|per|if|when|since|before|after"
    r"|besides|apart from|aside from|except|other than|in addition to|beyond)\b"
)
# `drugs that X does not cover, which …` names what is asked of: it is no sentence of its own.
_LACKING = Late(r"(?i)\A[^,]+ (?:(?:is|are|do|does|can|has|have)(?:n't| not)|isnt|arent|dont|doesnt)(?: \w+){0,4}\Z")
_LACKED = Late(r"(?i)\b(?:that|which)\b[^,]*\Z")
_PRONOUN = Late(r"(?i)\b(?:it|they|them|that|those)\b")
# Before a topic that is cut off from the question.
_AS_FOR = Late(
    r"(?i)\A(?:(?:and |so |now )?when it comes to|with (?:regard|respect) to|in regards? to|in the case of|as regards"
    r"|regarding|concerning|speaking of|talking of|talking about|as for|as to|(?:what|how) about) (?=[^,:?]{1,60}[,:] )"
)
_STARTS = Late(rf"(?i){_ASKS}")
_GLOSS = Late(r"(?<=[A-Z0-9s])\s*\(([^()?]*)\)")
# `the index (sold by whom)?`
_ASKING_GLOSS = Late(r"(?i)\S+(?: \S+){0,4}? ?\((?:[^()?]+ )?(?:what|which|whom?|whose|when|where|how|why)\b(?! is\b)")
# `A B C`, `A.B.C.`: capitals that stand apart.
_LETTERS = Late(r"(?<![\w.])[A-Z](?:(?:\.[A-Z]\b){2,}\.?|(?:[ -][A-Z]\b){2,})(?!['-])")
_DIGIT = Late(r"\d")
_CODE = r"([A-Za-z]\d{3,5}|\d{5}|\d{3,4}[A-Za-z]|\d{3})"  # not a year
_SPACED = Late(rf"\b{_CODE}\s*-\s*{_CODE}\b")
# What is asked for is between two codes as between two people; codes are in between them, one of many.
_SOMETHING_BETWEEN = Late(r"(?i)\bis there (?:an?|any) (?!codes?\b|numbers?\b)(?:[\w-]+ ){1,4}between\b")
_BETWEEN = Late(rf"\b(?:between|from) {_CODE} (?:and|to|through) {_CODE}\b")


_COURTESY = Late(
    r"(?i)(?:as an? (?:[\w-]+ ){0,2}[\w-]+,? )?"
    r"(?:(?:can|could|would|will) (?:you|someone|anyone|anybody) (?:please )?(?:tell|explain|say|show|remind)"
    r"(?: to)?(?: me| us)?|do you (?:happen to )?know|does (?:anyone|anybody) know"
    r"|(?:i|we)(?:'d| would)? (?:just )?(?:want|need|like) to know"
    r"|(?:please )?explain(?: to me)?(?: in (?:\w+ ){1,3}(?:words|terms|language|english))?"
    r"|(?:i am|i'm|i was|we are|we were) (?:just )?wondering"
    r"|tell me|tell us|(?:please )?(?:say|state|specify|indicate|name)(?: to me| to us)?"
    r"|any idea|remind me|i wonder|just wondering)"
    r"(?: please)?,? "
    r"(?=(?:what|who|which|how|when|where|why|if|whether|is|are|does|do|did|was|can|the difference)\b"
    r"|(?:in|on|at|by|for|from|to|under|with|of|since|until|till) (?:what|which|who|whom|whose|how|when)\b)",
)
# Before what somebody is to do: `could you compare`, `I want to compare`, `let us compare`.
_REQUEST = Late(
    r"(?i)(?:(?:can|could|would|will) (?:you|we|i|someone|somebody|anyone|anybody) (?:please )?"
    r"|(?:i|we)(?:'d| would)? (?:just )?(?:want|need|like) (?:you )?to |(?:let's|let us) )"
    r"(?=(?:compare|list|name|define|describe"
    r"|explain (?!what|how|why|who|which|when|where|if|whether|to|the difference))\b)"
)
# `what is X, a caller just used it`: what follows says why it is asked. A thing that is asked of has no verb with `it`.
_ASIDE = Late(
    r"(?i),\s*(?=(?:(?:because|cause|cos|since|as) (?:an?|the|it|this|that|there|my|our|i|we|he|she|they|some\w*)"
    r"|i|we|he|she|they|i'm|we're|i've|we've) \S+ \S+"
    r"|(?:my|our|his|her|their|some|someone|somebody|an?|the)(?: \S+){2,}"
    r" (?:it|this|that|them)\b[^?]*\Z)[^,]*\Z"
)
_TRUE = Late(
    r"(?i)(?:is|was)(?:n'?t)? it (?:really )?(?:true|correct|right|so|the case) (?:that )?"
    r"(?:(?:i|we) (?:was|were) told (?:that )?)?",
)
_QUOTED = Late(
    r"(?i)(?:is|was) (?:the|this) (?:\w+ )?(?:statement|claim|sentence|idea|notion|belief|assumption)(?: that|:)? "
    r"[\"']?(\S+ \S+ .*\w)[.!]?[\"']? (?:true|right|correct|accurate)(?: or (?:false|wrong|not))?\s*\?*\Z"
)
# What makes of a statement the question whether it is so.
_SUPPOSED = Late(
    r"(?i)(?:(?:true|right|correct|fact) or (?:false|wrong|fiction|myth|not)\s*[:,?-]*"
    r"|is (?:this|that|it) (?:true|right|correct|so)\s*[:,-]+"
    r"|am i (?:right|correct)(?:,? (?:to (?:say|think|assume|believe)|in (?:saying|thinking|assuming|believing)"
    r"|if i (?:say|think|assume))(?: that)?| that)?,?"
    r"|(?:(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please )?)?(?:confirm|verify)(?: that)?"
    r"|(?:can|could|may|might|should|would|will|do) (?:you|one|we|people) (?:also |really |safely )?"
    r"(?:agree|say|assume|conclude|think|believe)(?: that)?"
    r"|(?:can|could|may|might|should) (?:i (?:assume|conclude)|it be (?:said|assumed|concluded))(?: that)?"
    r"|does (?:that|this) mean that|how (?:sure|certain|true|accurate|correct|right) (?:are you|is it) that"
    r"|it(?:'s| is) (?:true|right|correct|a fact) that|surely,?|whether or not"
    r"|correct me if (?:i am|i'm) wrong,?(?: but)?"
    r"|if i (?:understand|understood|got|get|see|read|remember)(?: it| this| that| you)? (?:correctly|right|well),?"
    r"|(?:would|is) it (?:be )?(?:right|correct|fair|safe|true|ok|okay) to (?:say|assume|think|believe)(?: that)?"
    r"|(?:could|can|might|may) it be(?: true| so)? that|could it be|is it a fact that|is it a myth that"
    r"|(?:i|we)(?:'d| would)? (?:just )?(?:think|guess|assume|believe|suppose|figure|take it|imagine|suspect|presume"
    r"|gather|understand)(?: that)?|(?:i am|i'm) (?:pretty |fairly |quite |almost )?sure(?: that)?"
    r"|(?:as far as i (?:know|understand|remember|recall|can tell)|to my knowledge"
    r"|if i remember (?:correctly|right|well)"
    r"|(?:if|unless) (?:i am|i'm) (?:not )?(?:mistaken|wrong|right)|if memory serves|afaik|iirc),?) "
    r"(?=\S+ \S+ \S)",
)
_CUT = Late(r"(?i)(?:,| - |[(\[])((?:(?!,| - )[^()])+?)[)\]]?\s*\Z| (or (?:is|am|was|have|did) .+)\Z")
_SURE = r"(?:so|true|right|correct|accurate|the case|the idea|how it is)"
_SO = Late(
    rf"(?i)(?:(?:so|and|but),? )?(?:(?:is|was|are) (?:that|this|it|she|he|they) (?:really |still )?{_SURE}"
    r"(?: or (?:false|wrong|not))?"
    r"|(?:is|are|does|do|did|was|were|has|have|can)(?:n'?t)? (?:it|they)(?: not)?"
    r"|am i right|(?:do|did|have) i (?:have|get|got) (?:that|this|it) right|true or false|true|right|correct"
    r"|really|seriously"
    r"|(?:so )?(?:who(?:'s| is)|which (?:one )?of (?:us|them) is) (?:right|correct))\s*\?*"
)
_TAG = Late(
    rf"(?i)(?:,\s*|\s+)(?:(?:is|was) (?:that|this|it) {_SURE}"
    r"|(?:is|are|was|were|do|does|did|can|has|have)(?:n'?t| not) (?:it|they)"
    r"|(?:is|are|does|do) (?:it|they) not|am i right|right|true|correct|yes|no|or not)\s*\?*\Z"
)
_TOLD = Late(
    r"(?i)\A(?:(?:my|our|some|a) (?:\S+ ){1,3}?|(?:someone|somebody|people|they|she|he|i|we) "
    r"(?:(?:at|in|from|on) (?:(?:the|my|our) )?\w+ )?|(?:i|we)'ve "
    r"|it(?:'s| is) |rumou?r )(?:(?:have|has|had|was|were|been|got|keeps?|kept|always|often|also|once|recently) ){0,3}"
    r"(?:says?|said|saying|claims?|claimed|thinks?|thought|heard|read|believes?|insists?|told(?: me)?|tells? me"
    r"|under the impression|it|asks?|wonders?|wants? to know)(?: somewhere| online| once)? (?:that |whether |if )?"
    r"(?!about |of )(?=\S+ \S+ \S)"
)
_FROM = Late(
    r"(?i)\A(?:according to|it says|it said)(?: (?:here|there)|(?: in)? (?:my|our|some|a|an) [\w-]+),? (?=\S+ \S+ \S)"
)
_BETWEEN_TWO = Late(
    r"(?i)\A(?:between|of|out of|among) (?:the )?([^,?]{1,60}?) (?:and|or) ([^,?]{1,60}?),? (which|who)"
    r"(?: one| of (?:them|the two))?\b(.*?)[?. ]*\Z"
)
_PASSING = Late(r"(?i)\Aas (?:one|some|the) \w+ (?:tells|tell|puts|put|has|have|says|say) it\s*[,:]\s*(?=\S)")
# `what do I append to X, which modifier?`
_NARROWED = Late(r"(?i)what (\S+ [^,?]+), ((?:which|what) \w+(?: \w+)?)\s*\?*")
_OWNS = Late(
    r"(?i)(\S+(?: \S+){0,4}?) (?:has|have) (?=(?:an?|the|any|some|its|their|one|two|three|four|five|six|\d+)\b)"
)
_LAST_IS = Late(r"(?i)(what|who|where) (\S+(?: \S+){0,4}?) (is|are|was|were)\s*\?*\Z")  # `tell me what X is`
_NO_MORE = Late(r"\s*=\s*\?*\s*\Z")  # `J codes = ?`
_EQUALS = Late(r"(s?) = ")
_WHETHER = Late(r"(?i)(?:if|whether)(?: or not)? (\S+(?: \S+){0,4}?) (is|are|was|were|can|does|do|did|has|have|will)\b")


# What says nothing of a thing by itself: it asks, or it tells of somebody.
_UNSAID = Late(r"(?i)\b(?:what|which|who|whom|whose|how|when|where|why|if|whether|or|i|we|you|me|my)\b")


_OPEN = frozenset(("what", "who", "which", "when", "where", "why", "whose", "whom"))  # nothing that is supposed
# What a courtesy, or `is it true`, can begin with.
_LEADS = frozenset(
    (
        *("can", "could", "would", "will", "do", "does", "i", "we", "i'd", "we'd", "i'm", "explain", "tell", "any"),
        *("please", "say", "state", "specify", "indicate", "name", "remind", "just", "is", "was", "my", "our", "the"),
        *("a", "as", "isn't", "isnt", "wasn't", "wasnt", "let's", "let"),
    )
)


def _first(text: str) -> str:
    """The first word in small letters, without a sign at its end."""
    return text[:16].lower().partition(" ")[0].rstrip(",!")


def without_courtesy(text: str, supposing: Supposing | None = None) -> str:
    """The question itself: `could you tell me what CPT is` without its first words, `whether X is` as `is X`."""
    if "," in text or "which" in text:
        text = _BETWEEN_TWO.pattern.sub(r"\3\4, \1 or \2", _PASSING.pattern.sub("", text, count=1))
    text = _NO_MORE.pattern.sub("?", text) if "=" in text else text
    text = _supposed(text, supposing)
    first = _first(text)
    if first == "whether" or (first == "if" and "," not in text and _UNSAID.pattern.search(text, 3) is None):
        return _whether(text)
    if first in ("what", "who", "where"):
        return _LAST_IS.pattern.sub(r"\1 \3 \2?", text)
    if first not in _LEADS:
        return text
    if (true := _TRUE.pattern.match(text)) is not None:
        return _turned(text[true.end() :])
    found = _COURTESY.pattern.match(text)
    if found is None:
        return _REQUEST.pattern.sub("", text, count=1)
    asked = _whether(text[found.end() :])
    return _LAST_IS.pattern.sub(r"\1 \3 \2?", asked)


def _whether(text: str) -> str:
    """`whether X is so` as `is X so`, `whether X does so` as `does X do so`."""
    asked, found = _WHETHER.pattern.subn(r"\2 \1", text, count=1)
    if found or _first(text) not in ("if", "whether"):
        return asked
    return _turned(text.partition(" ")[2])


def _supposed(text: str, supposing: Supposing | None) -> str:
    """What is supposed as the question whether it is so; a question behind such words as itself."""
    if _first(text) in _OPEN:
        return text
    text = supposing.without_doubt(text) if supposing is not None else text
    found = _SUPPOSED.pattern.match(text) or _TOLD.pattern.match(text)
    if found is None:
        if supposing is not None and (it := supposing.said(text)) is not None and _says(it):
            return f"is it true that {it}"
        return _QUOTED.pattern.sub(r"is it true that \1?", text, count=1)
    said = text[found.end() :]
    return said if not _says(said) else f"is it true that {said}"


def _turned(said: str) -> str:
    """What is said as the question whether it is so: `CPT is free` as `is CPT free`, `CPT covers X` as `does CPT …`."""
    asked, found = _WHETHER.pattern.subn(r"\2 \1", "whether " + said, count=1)
    if found and (owns := _OWNS.pattern.match(said)) is not None:
        return f"does {owns[1]} have {said[owns.end() :]}"
    return asked if found else "does " + said


def without_glosses(text: str, names: Callable[[str, str], bool]) -> str:
    """The text without what stands in brackets directly after a name or code; without the brackets alone, where the
    name stands in them (`names` tells by what is before and what is in them): `their own codes (level III)`."""

    def kept(found: re.Match[str]) -> str:
        if not found.string[found.end() :].strip(" ?.!") and _ASKING_GLOSS.pattern.match(
            text[: found.start()] + found[0]
        ):
            return f" {found[1]}"
        return f" {found[1]}" if names(text[: found.start()], found[1]) else ""

    return _GLOSS.pattern.sub(kept, text) if "(" in text else text


def with_letters_joined(text: str, is_name: Callable[[str], bool]) -> str:
    """A text with the letters of a name that stand apart as its letters together: `A B C` as `ABC`."""

    def joined(found: re.Match[str]) -> str:
        word = found[0].replace(" ", "").replace(".", "").replace("-", "")
        return word if is_name(word) else found[0]

    return _LETTERS.pattern.sub(joined, text)


def with_ranges(text: str) -> str:
    """The text with `A0425 - A0430` and `between A0425 and A0430` as one range."""
    if _DIGIT.pattern.search(text) is not None:
        text = _SPACED.pattern.sub(_one_range, text)
        if _SOMETHING_BETWEEN.pattern.search(text) is None:
            text = _BETWEEN.pattern.sub(_one_range, text)
    return text


def _one_range(found: re.Match[str]) -> str:
    first, last = found[1].upper(), found[2].upper()
    return f"{first}-{last}" if shape(first) == shape(last) else found[0]


def confirmed(core: str, context: list[str], chatter: Chatter, supposing: Supposing) -> tuple[str, list[str]]:
    """`CPT is free. Is that so?` and `CPT is free, right?` as the question whether it is."""
    said, around = core, context
    if context and (_SO.pattern.fullmatch(core.strip()) or (len(context[-1].split()) > 2 and supposing.judges(core))):
        said, around = context[-1], context[:-1]
    elif (
        _last(core) in _TAG_ENDS
        and (tag := _TAG.pattern.search(core)) is not None
        and (core[tag.start()] == "," or _says(core))
    ):
        said = core[: tag.start()]
    elif (cut := _CUT.pattern.search(core)) is not None and supposing.judges(cut[1] or cut[2]):
        said = core[: cut.start()]
    if said is core:
        return core, context
    said = supposing.without_doubt(chatter.without_openings(said.rstrip(".;!, ")))
    said = _SUPPOSED.pattern.sub("", said, count=1)
    said = _TOLD.pattern.sub("", _FROM.pattern.sub("", said, count=1), count=1)
    said = supposing.said(said) or said
    return (f"is it true that {_EQUALS.pattern.sub(_being, said)}" if _says(said) else said), around


def _being(found: re.Match[str]) -> str:
    """The verb in the place of `=`: of several codes, or of one thing."""
    return "s are " if found[1] else " is "


_TAG_ENDS = frozenset(
    ("it", "they", "not", "right", "true", "correct", "yes", "no", "so", "accurate", "case", "idea", "is")
)


def _last(text: str) -> str:
    """The last word in small letters, without a sign at its end."""
    return text.rstrip("?. ")[-16:].lower().rpartition(" ")[2].rpartition(",")[2]


def declared(core: str) -> str | None:
    """`CPT is still used?` as the question whether it is; None where nothing is said of a thing so, or a word asks."""
    text = core.strip()
    if not text.endswith("?") or not _says(text) or _UNSAID.pattern.search(text) is not None:
        return None
    asked = _turned(text)
    return None if asked.startswith("does ") else asked


def _says(core: str) -> bool:
    """Whether a text says something, instead of asking."""
    return _STARTS.pattern.match(core) is None


_FEW = 4  # words of a sentence that is hardly more than a name
_SIGNS = frozenset(".?!;-\n")  # without one of these, not at its end, a text is one sentence


def split(text: str) -> tuple[str, list[str], list[str]]:
    """The sentence that asks, those around it, and those of them that ask something of their own."""
    text = _AS_FOR.pattern.sub("", text, count=1) if "," in text or ":" in text else text
    whole = text.strip()
    inner = whole[:-1]
    ends = not _SIGNS.isdisjoint(inner)
    parts = [part for part in _END.pattern.split(whole) if any(c.isalnum() for c in part)] if ends else [whole]
    if len(parts) > 1:
        asking = [part for part in parts if part.rstrip().endswith("?")]
        starts = [part for part in parts if _STARTS.pattern.match(part) and not part.endswith("..")]  # broken off
        if starts and asking and not any(part in starts for part in asking) and len(asking[-1].split()) <= _FEW:
            asking = starts if parts.index(starts[-1]) > parts.index(asking[-1]) else asking  # `bandages?? which level`
        core = (asking or starts or parts)[-1]
        at = parts.index(core)
        if at and parts[at - 1] in asking and several.narrowed(parts[at - 1], core) is not None:
            core = f"{parts[at - 1].rstrip(' ?.!')}, {core}"
            del parts[at - 1]
            parts[at - 1] = core
        rest = [part for part in parts if part is not core]
        taken_up = _PRONOUN.pattern.search(core) is not None
        asked = [part for part in rest if part in asking or several.asks_unmarked(part)]
        return core, rest, [part for part in asked if not (taken_up and _is_topic(part))]
    comma = list(_COMMA.pattern.finditer(text)) if "," in text or ":" in text or " but " in text else []
    comma = [cut for cut in comma if _TAG.pattern.match(text, cut.start()) is None]
    if comma and (narrowed := _NARROWED.pattern.fullmatch(text.strip())) is not None:
        return f"{narrowed[2]} {narrowed[1]}?", [], []
    if comma:
        head, tail = text[: comma[-1].start()], text[comma[-1].end() :]
        before = head.rpartition(",")  # `so, according to D2, what …`: the bound part belongs to the question
        if before[1] and _BOUND.pattern.match(before[2].strip()):
            head, tail = before[0], text[len(before[0]) + 1 :].strip()
        if _LACKING.pattern.match(head) and _LACKED.pattern.search(head) and _PRONOUN.pattern.search(tail):
            return text, [], []
        if several.is_cut_short(tail) and several.asks(head):
            return text, [], []
        if (len(head.split()) > 2 or _PRONOUN.pattern.search(tail)) and not _BOUND.pattern.match(head.strip()):
            if several.narrowed(head, tail) is not None:
                return text, [], []
            return tail, [head], [head] if several.asks(head) or several.asks_of_a_topic(head) else []
    aside = _ASIDE.pattern.search(text) if "," in text else None
    if aside is not None and several.asks(without_courtesy(head := text[: aside.start()])):
        return head, [text[aside.end() :]], []
    return text, [], []


def _is_topic(text: str) -> bool:
    """Whether a text hardly says more than a name: `CPT?`, `you know CPT?`."""
    return len(text.split()) < _FEW and _says(text)


def narrowing(text: str) -> tuple[str, str] | None:
    """`who is in charge of it, is that A or B` as its open question, and as the one whether it is A or B; None where it
    is no such two."""
    comma = list(_COMMA.pattern.finditer(text)) if "," in text else []
    if not comma:
        return None
    head = text[: comma[-1].start()]
    one = several.narrowed(head, text[comma[-1].end() :])
    return (head, one) if one is not None else None
