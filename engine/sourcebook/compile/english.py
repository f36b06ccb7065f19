"""Words of an English text: tokens, contractions, stems. Grammar only, nothing of any subject.

INVARIANT: a phrase and a question are read by the same functions, so that equal wording gives equal stems.
"""

import re
import unicodedata

from sourcebook.core.day import period
from sourcebook.text import Source
from sourcebook.text.value import dataclass

# Kinds of tokens that are recognised by their shape alone.
WORD, DATE, RANGE, QUOTED, SLOT, RELEASE = "word", "date", "range", "quoted", "slot", "release"


@dataclass(slots=True)
class Token:
    """One word: `raw` as typed, `low` in small letters (contractions opened), `shape` one of the kinds above.

    `value` is the canonical spelling of a date, a range or a quoted text. `dashed`: a dash stood directly before it.
    """

    raw: str
    low: str
    shape: str = WORD
    value: str = ""
    dashed: bool = False
    begins: int = 0

    @property
    def ends(self) -> int:
        """Where in the text the word is over."""
        return self.begins + len(self.raw)


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sep", "sept"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
ROMANS = ["0", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

# What stands before an apostrophe and opens to two words; any other `…'s` is a possessive and loses its end.
_IS = frozenset(
    ["what", "who", "where", "when", "why", "how", "that", "it", "he", "she", "there", "here", "which", "let"]
)
_BARE = {"whats": "what", "wats": "what", "wat": "what", "whos": "who", "wheres": "where", "thats": "that"}
_NOT = {"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall", "ain't": "is", "cant": "can"}
_NOT |= {
    f"{verb}nt": verb
    for verb in ["is", "are", "was", "were", "does", "do", "did", "has", "have", "should", "would", "could"]
}
_AFTER = {"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_PLAIN = {"vs": "versus", "ur": "your", "pls": "please", "plz": "please", "thx": "thanks"}
_PLAIN |= {"btwn": "between", "yr": "year", "yrs": "years", "temp": "temporary", "org": "organization", "bc": "because"}
_PLAIN |= {"orgs": "organizations", "dept": "department", "govt": "government", "chars": "characters", "rly": "really"}
_PLAIN |= {"wich": "which", "hwo": "who", "whcih": "which", "teh": "the"}  # too short to be corrected by their letters
_OPENED = _BARE.keys() | _NOT.keys() | _PLAIN.keys()  # words that stand for others

IRREGULAR = {
    "codes": "code", "coding": "code", "coded": "code", "made": "make", "makes": "make", "making": "make",
    "paid": "pay", "payment": "pay", "payments": "pay", "payable": "pay", "came": "come", "began": "begin",
    "begun": "begin", "wrote": "write", "written": "write", "ran": "run", "running": "run", "took": "take",
    "taken": "take", "sold": "sell", "said": "say", "says": "say", "went": "go", "gone": "go", "goes": "go",
    "kept": "keep", "found": "find", "gave": "give", "given": "give", "held": "hold", "meant": "mean",
    "chose": "choose", "chosen": "choose", "thought": "think", "got": "get", "bought": "buy", "fell": "fall",
    "broken": "break", "broke": "break", "known": "know", "knew": "know", "built": "build", "dying": "die",
    "licence": "licens", "licenced": "licens", "frequently": "frequent", "deletion": "delet", "medicine": "medicin",
    "termination": "termin", "revisions": "revis", "expansion": "expans", "children": "child", "belongs": "belong",
    "has": "have", "had": "have", "having": "have", "does": "do", "did": "do", "done": "do", "lies": "lie",
    "people": "person", "left": "leave", "spelt": "spell", "forms": "form",
}  # fmt: skip
ARTICLES = frozenset(("a", "an", "the"))
AUXILIARIES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "am",
        "be",
        "do",
        "does",
        "did",
        "can",
        "could",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "has",
        "have",
        "had",
    ]
)
# Letters that stand for a word behind one that asks: `what r they`, `do u know`.
_CHATTED = re.compile(
    r"(?i:\b(?P<asks>what|why|who|where|how|when)) r\b|(?i:\b(?P<does>do|can|did|should|would|could|will)) u\b"
)
# What is short for a verb behind a word that asks, however it is typed: `what're they`, `whens it due`, `what;s that`.
_SHORTENED = re.compile(
    r"(?i)\b(?:(?P<is>what|who|where|when|why|how)[';]?s|(?P<are>what|how)[';]?re|(?P<are2>who|where|when|why)[';]re"
    r"|(?P<did>what|where|when|why|how)[';]d)(?=\s)"
)
_ADDED = re.compile(r"(?<=\D) \+ (?=\D)")  # `X + Y`; of numbers it is a sum
_MISTYPED = re.compile(r"(?i)(?<=[a-z]);(?=(?:s|t|re|ve|ll|d|m)\b)")  # a sign for the one beside it: `don;t`
_FULL = {"is": "is", "are": "are", "are2": "are", "did": "did"}
_SIGNS = frozenset("{/-\"'<>=_")  # without one of these a text has nothing but words
_PLAIN_WORD = re.compile(r"[^\W_]+(?:[.:][^\W_]+)*")
_TOKEN = r"""(?x)(?P<slot>\{\w+\})
    |(?P<slashed>(?<![\w/])\d{1,2}/\d{1,2}/\d{2,4}(?![\w/]))
    |(?P<iso>(?<![\w-])(?:1[89]|2[01])\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?(?![\w-]))
    |(?P<range>(?<![\w-])(?=[^\s-]*\d)[^\W_]{2,8}(?:\.\w{1,4})?\s?-\s?(?=[^\s-]*\d)[^\W_]{2,8}(?:\.\w{1,4})?(?![\w-]))
    |(?P<quoted>"[^"\s]{1,24}"|(?<!\w)'[^'\s]{1,24}'(?!\w))
    |(?P<word>[^\W_]+(?:[.:'][^\W_]+)*|[<>]=?|=)"""


def normal(text: str) -> str:
    """`text` with one spelling for each character that has several: quotes, dashes, spaces, full-width letters."""
    plain = text.replace("\0", " ")
    if not plain.isascii():
        plain = Source("", unicodedata.normalize("NFKC", plain)).normal
    plain = " ".join(plain.replace("&", " and ").split()).replace(" v. ", " versus ")
    plain = _ADDED.sub(" plus ", plain) if " + " in plain else plain
    plain = _SHORTENED.sub(_opened, plain)
    plain = _MISTYPED.sub("'", plain) if ";" in plain else plain
    if " r " not in plain and " u " not in plain:
        return plain
    return _CHATTED.sub(lambda found: f"{found['asks']} are" if found["asks"] else f"{found['does']} you", plain)


def _opened(found: re.Match[str]) -> str:
    """The two words of one that is shortened."""
    return next(f"{found[name]} {verb}" for name, verb in _FULL.items() if found[name])


def tokens(text: str) -> list[Token]:
    """The words of a normalised text, in order, contractions opened into their words."""
    out: list[Token] = []
    if _SIGNS.isdisjoint(text):
        for found in _PLAIN_WORD.finditer(text):
            raw = found.group()
            low = raw.lower()
            if low not in _OPENED:
                out.append(Token(raw, low, WORD, "", False, found.start()))
            else:
                _word(raw, found.start(), False, out)
        return out
    for found in re.finditer(_TOKEN, text):
        raw, sort, at = found.group(), found.lastgroup, found.start()
        dashed = at > 0 and text[at - 1] == "-" and (at == 1 or not text[at - 2].isalnum())
        if sort == "word":
            _word(raw, at, dashed, out)
        elif sort == "slot":
            out.append(Token(raw, raw, SLOT, raw[1:-1], begins=at))
        elif sort == "quoted":
            inner = raw[1:-1]
            out.append(Token(inner, inner.lower(), QUOTED, inner, begins=at))
        elif sort == "range":
            ends = [end.strip().upper() for end in raw.split("-")]
            if len(ends[0]) == len(ends[1]) and len(ends[0]) > 2:
                out.append(Token(raw, raw.lower(), RANGE, "-".join(ends), begins=at))
            else:
                for part in re.finditer(r"[^\s-]+", raw):
                    _word(part.group(), at + part.start(), dashed, out)
                    dashed = False
        else:
            written = raw if sort == "iso" else _slashed(raw)
            if period(written):
                out.append(Token(raw, raw.lower(), DATE, written, begins=at))
            else:
                for part in re.finditer(r"\w+", raw):
                    out.append(Token(part.group(), part.group().lower(), begins=at + part.start()))
    return out


def _slashed(raw: str) -> str:
    """`m/d/y` as a date of the language."""
    month, day, year = raw.split("/")
    if len(year) == 2:
        year = "20" + year
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _word(raw: str, at: int, dashed: bool, out: list[Token]) -> None:
    """Append the one or two words that `raw` stands for."""
    low = raw.lower()
    if "'" not in low and low not in _BARE and low not in _NOT and raw != "im":
        out.append(Token(raw, _PLAIN.get(low, low), dashed=dashed, begins=at))
        return
    if raw == "im":  # in capitals it is no word
        out += [Token(raw, "i", begins=at), Token("am", "am", begins=at)]
        return
    if low in _BARE:
        out += [Token(raw, _BARE[low], begins=at), Token("is", "is", begins=at)]
        return
    if low in _NOT or low.endswith("n't"):
        out += [Token(raw, _NOT.get(low) or low[:-3], begins=at), Token("not", "not", begins=at)]
        return
    head, _, tail = low.rpartition("'")
    if tail == "s" and head in _IS:
        out += [Token(raw[: len(head)], head, begins=at), Token("is", "is", begins=at)]
    elif tail in _AFTER:
        out += [Token(raw[: len(head)], head, begins=at), Token(_AFTER[tail], _AFTER[tail], begins=at)]
    elif tail == "s":
        out.append(Token(raw[: len(head)], head, dashed=dashed, begins=at))
    else:
        out.append(Token(raw.replace("'", ""), low.replace("'", ""), dashed=dashed, begins=at))


def singular(word: str) -> str:
    """A noun without the ending of its plural; any other word as it is."""
    if word[-1:] != "s" or len(word) < 4 or word[-2] in "su" or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]


def fixed_stem(word: str) -> str | None:
    """The stem of a word that needs no stemmer: short, irregular, or with something else than letters in it."""
    return IRREGULAR.get(word) or (word if len(word) < 4 or not word.isalpha() else None)


# Words that a template does not tell apart, and words that it does not see.
_ALIKE = {"is": "be", "are": "be", "was": "be", "were": "be", "am": "be", "did": "do", "does": "do"}
_ALIKE |= dict.fromkeys(("we", "you", "they", "one"), "i")
_UNSEEN = frozenset(("the", "a", "an", "any", "pleas", "please", "exact", "actual", "exactly", "ok"))


def template(stems: list[str], aside: frozenset[str] = frozenset()) -> list[str]:
    """The word order that matters: names as `{}`, forms of one verb alike, no articles and no adverbs (`aside`)."""
    return ["{}" if s[:1] == "{" else _ALIKE.get(s, s) for s in stems if s not in _UNSEEN and s not in aside]


class Rewriting:
    """Groups of words taken as one: single words by their stems, several words by a table of sequences.

    `same` maps a stem to the head of its group; `sequences` maps the first stem of a sequence to (rest, head).
    """

    def __init__(self, same: dict[str, str], sequences: dict[str, list[tuple[list[str], str]]]) -> None:
        self.same, self.sequences = same, sequences
        self._going_on: dict[str, dict[str, list[tuple[list[str], str]]]] = {}

    def _behind(self, stem: str) -> dict[str, list[tuple[list[str], str]]]:
        """The sequences that begin with a stem, by their second one."""
        found = self._going_on.get(stem)
        if found is None:
            found = self._going_on[stem] = {}
            for rest, head in self.sequences[stem]:
                found.setdefault(rest[0], []).append((rest, head))
        return found

    def apply(
        self, read: list[Token], stems: list[str], fixed: frozenset[int] = frozenset()
    ) -> tuple[list[Token], list[str], list[int]]:
        """The words with every sequence of a group replaced by the group's head, longest first, and where each went.

        Words at the places `fixed` stay as they are.
        """
        last, same, sequences = len(stems) - 1, self.same, self.sequences
        begin = [i for i, stem in enumerate(stems) if stem in sequences and i < last]
        if not any(stems[i + 1] in self._behind(stems[i]) for i in begin):
            heads = [stem if i in fixed else same.get(stem, stem) for i, stem in enumerate(stems)]
            return list(read), heads, list(range(len(stems)))
        out_tokens: list[Token] = []
        out: list[str] = []
        places: list[int] = []
        i = 0
        while i <= last:
            stem, token = stems[i], read[i]
            size, head = 1, stem if i in fixed else same.get(stem, stem)
            if i < last and i not in fixed and stem in sequences:
                for rest, name in self._behind(stem).get(stems[i + 1], ()):
                    end = i + 1 + len(rest)
                    if stems[i + 1 : end] == rest and fixed.isdisjoint(range(i, end)):
                        size, head = end - i, name
                        token = Token(" ".join([t.raw for t in read[i:end]]), head, begins=token.begins)
                        break
            places += [len(out)] * size
            out_tokens.append(token)
            out.append(head)
            i += size
        return out_tokens, out, places
