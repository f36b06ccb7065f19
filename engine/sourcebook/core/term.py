"""What the vocabulary declares: kinds, types of values, properties, entities."""

from enum import StrEnum

from sourcebook.core.day import FIRST, LAST, Day
from sourcebook.core.fact import Citation
from sourcebook.text import Span
from sourcebook.text.value import dataclass, field


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of thing. `within` are the kinds of which one of these may be a part (or, for a kind of values, below
    which it may stand); `nouns` are the words people use for it, the first one for display."""

    name: str
    title: str
    within: tuple[str, ...]
    nouns: tuple[str, ...]
    at: Span


class Sort(StrEnum):
    """What the values of a property are."""

    ENTITY = "entity"
    CLOSED = "closed"  # one of a list
    ORDERED = "ordered"  # one of a list, in which order means something: lowest first
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CODE = "code"
    RANGE = "range"
    FORMAT = "format"


@dataclass(frozen=True, slots=True)
class ValueType:
    """What may be a value. `kinds` for ENTITY; `choices` for CLOSED and ORDERED, with `within` as (narrower, wider)."""

    sort: Sort
    kinds: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    within: tuple[tuple[str, str], ...] = ()


class Mode(StrEnum):
    """How what is said of a whole and of its parts hangs together (semantics 5)."""

    PLAIN = "plain"
    INHERITED = "inherited"
    EVERY = "of every part"
    GATHERED = "gathered"


@dataclass(frozen=True, slots=True)
class Property:
    """What can be said of subjects of the kinds `of`.

    `of` empty means subjects of any kind; an ENTITY value type without kinds takes any. `frame` marks a property whose
    truth the frame decides (`part-of`, `same-as`, `from`, `until`); what documents state of it is judged, never walked.
    `places` names the property that a range stated here says of the codes in it (`codes` places `section`): the range
    itself becomes a subject of that property, with this fact's subject as the value. `choice_names` are further words
    for the values of a closed list. Phrases hold `{subject}` and `{value}`. `shown` marks what is told of a
    subject without being asked for, who stands behind it; `backed`, whose answers it stands beneath, too. `weight` says
    how much it tells of a thing set beside others, the heaviest first. `withholds` are the values under which the
    guarded columns of tables are shown to holders of a licence only. `opposites` are all whose saying denies this
    one, whichever of the two declares it: filled when a program is compiled. What is said with those `near` is told
    where this one is asked of and nothing, or less, is stated.
    """

    name: str
    title: str
    of: tuple[str, ...]
    value: ValueType
    single: bool = False
    mode: Mode = Mode.PLAIN
    transitive: bool = False
    timeless: bool = False
    opposite: str | None = None
    counts: str | None = None
    frame: bool = False
    shown: bool = False
    places: str | None = None
    says: str = ""
    denies: str = ""
    asks: tuple[str, ...] = ()
    choice_names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    at: Span = field(default_factory=lambda: Span("", 0))
    opposites: tuple[str, ...] = ()
    withholds: tuple[str, ...] = ()
    backed: bool = False
    weight: int = 0
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Framed:
    """A line of the frame under a heading: `word` is `of`, `within`, `same-as`, `from`, `until` or `aka`."""

    word: str
    value: str
    citations: tuple[Citation, ...]
    at: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that has a name: the frame that its editor declares (semantics 1), nothing that a source states.

    `wholes` are what it is part of (`of`, and the stem of a dotted name), `within` the wider values it is a kind of,
    `same_as` other names of the same thing. `first` and `last` are its lifetime.
    """

    name: str
    kind: str
    title: str
    aliases: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    first: Day = FIRST
    last: Day = LAST
    citations: tuple[Citation, ...] = ()
    framed: tuple[Framed, ...] = ()
    at: Span = field(default_factory=lambda: Span("", 0))

    @property
    def label(self) -> str:
        """What to call it in a sentence: an acronym or proper name by itself, anything else by its title."""
        plain = self.name.isalnum() and any(letter.isupper() for letter in self.name)
        return self.name if plain else self.title or self.name.replace("-", " ")
