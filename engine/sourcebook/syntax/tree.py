"""What the grammar makes of a text: one class for each rule of `grammar/`, with the same name.

INVARIANT: a place counts lines from 0 at the first line of its declaration, so that a tree stays good when the
declaration moves; places take no part in `==`.
"""

from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """A stretch of one line: `line` from 0 within the declaration, `column` from 1, `length` in characters."""

    line: int
    column: int
    length: int


NOWHERE = Place(0, 1, 0)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or (`quoted`) what stood in quotes, without them."""

    text: str
    quoted: bool = False
    at: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Value:
    """Words between two commas."""

    words: tuple[Word, ...]

    @property
    def at(self) -> Place:
        """From the first word to the last, if that is in the same line."""
        first, last = self.words[0].at, self.words[-1].at
        if first.line != last.line:
            return first
        return Place(first.line, first.column, last.column + last.length - first.column)

    @property
    def text(self) -> str:
        """The words with one space between them, without quotes."""
        return self.words[0].text if len(self.words) == 1 else " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Cite:
    """`D3:25` with its anchor, if it has one."""

    place: Word
    anchor: Word | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """`for outsiders`, `in place "…"` (both words are `word`), `with …`; a degree (`mainly`) has no values."""

    word: Word
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """`from 1983`, `until 2003-12-31`."""

    word: Word
    date: Word


@dataclass(frozen=True, slots=True)
class Framed:
    """`of HCPCS` or `within organization` on a heading."""

    word: Word
    names: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a thing: what a source states, or a line of the frame."""

    word: Word
    values: tuple[Value, ...]
    signs: tuple[Word, ...] = ()
    scopes: tuple[Scope, ...] = ()
    dates: tuple[Dated, ...] = ()
    citations: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class KindLine:
    word: Word
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class PropertyLine:
    """`word` is the whole of `of every part` and `one at a time`."""

    word: Word
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class RankFor:
    """`owner for CPT, HCPCS`."""

    rank: Word
    subjects: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """`values` of any line but `rank owner for CPT, otherwise publisher`, which has `ranks` and `otherwise`."""

    word: Word
    values: tuple[Value, ...]
    ranks: tuple[RankFor, ...] = ()
    otherwise: Word | None = None


@dataclass(frozen=True, slots=True)
class FormLine:
    word: Word
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class WrapperLine:
    word: Word
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    name: Word
    title: tuple[Word, ...] = ()
    frames: tuple[Framed, ...] = ()
    lines: tuple[KindLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    name: Word
    title: tuple[Word, ...] = ()
    lines: tuple[PropertyLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    name: Word
    title: tuple[Word, ...] = ()
    lines: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Trust:
    """Ranks, best first."""

    ranks: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Belongs:
    """`of HCPCS.II` or `from hcpcs` on the heading of a table or a release."""

    word: Word
    name: Word


@dataclass(frozen=True, slots=True)
class TableLine:
    """`key code`, `since added`; `complete` has no name."""

    word: Word
    name: Word | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """`because "…" [CFR]`: why the release in force on a day counts."""

    word: Word
    text: Word
    citations: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A word that may stand in a column, and the wider one."""

    name: Word
    within: Word | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """`I as not-payable`: what the file writes, and the value that is meant."""

    written: Word
    value: Word


@dataclass(frozen=True, slots=True)
class Says:
    property: Word
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Columns that are alike."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`type` is None, a word (`code`), or `one of` and `ordered` with `choices`; `marks` are `required`, `guarded`."""

    names: Names
    type: Word | None = None
    choices: tuple[Choice, ...] = ()
    header: tuple[Word, ...] = ()
    says: tuple[Says, ...] = ()
    marks: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    name: Word
    title: tuple[Word, ...] = ()
    belongs: tuple[Belongs, ...] = ()
    scopes: tuple[Scope, ...] = ()
    lines: tuple[TableLine | Reason | Column, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    word: Word
    value: Value


@dataclass(frozen=True, slots=True)
class Release:
    name: Word
    title: tuple[Word, ...] = ()
    belongs: tuple[Belongs, ...] = ()
    lines: tuple[ReleaseLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    name: Word
    lines: tuple[FormLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Wrapper:
    name: Word
    lines: tuple[WrapperLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Same:
    """Words that mean the same."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words with a name."""

    name: Word
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing, with a heading that declares it."""

    kind: Word
    name: Word
    title: tuple[Word, ...] = ()
    frames: tuple[Framed, ...] = ()
    citations: tuple[Cite, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """Things that are declared elsewhere; `together` speaks of them as a group."""

    names: tuple[Word, ...]
    together: bool = False
    scopes: tuple[Scope, ...] = ()
    dates: tuple[Dated, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Prefer:
    winner: Word
    loser: Word
    property: Word | None
    because: Word
    citations: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Except:
    property: Word
    subject: Word
    values: tuple[Value, ...]
    because: Word
    signs: tuple[Word, ...] = ()
    scopes: tuple[Scope, ...] = ()
    dates: tuple[Dated, ...] = ()
    citations: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """`?s owner ?o`; `reading` is empty, `is not` or `not known`."""

    subject: Word
    property: Word
    value: Value
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Inside:
    part: Word
    whole: Word


@dataclass(frozen=True, slots=True)
class IsKind:
    term: Word
    kind: Word


@dataclass(frozen=True, slots=True)
class Compare:
    left: Word
    operator: Word
    right: Word


@dataclass(frozen=True, slots=True)
class Aggregate:
    variable: Word
    function: Word
    subject: Word
    property: Word


Condition = Pattern | Inside | IsKind | Compare | Aggregate


@dataclass(frozen=True, slots=True)
class RuleLine:
    """`if`, `and`, `then` with a condition; `from`, `until` with a date."""

    word: Word
    said: Condition | Word
    citations: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    name: Word
    title: tuple[Word, ...] = ()
    citations: tuple[Cite, ...] = ()
    lines: tuple[RuleLine, ...] = ()


Tree = (
    Kind
    | Property
    | Source
    | Trust
    | Table
    | Release
    | Form
    | Wrapper
    | Same
    | Words
    | Entity
    | About
    | Prefer
    | Except
    | Rule
)


@dataclass(frozen=True, slots=True)
class AsKind:
    """`as section`: what is looked for is of this kind."""

    kind: Word


@dataclass(frozen=True, slots=True)
class InsideOf:
    """`in HCPCS.II`: what is looked for is part of this."""

    whole: Word


@dataclass(frozen=True, slots=True)
class ButNot:
    """`but CPT, AMA`: what is not asked for."""

    things: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class BySource:
    """`by D3`: whose words."""

    source: Word


@dataclass(frozen=True, slots=True)
class OnDay:
    day: Word


@dataclass(frozen=True, slots=True)
class Question:
    """`before` and `after` the mark: words, with the commas and `not` and `<` that stand among them as words."""

    before: tuple[Word, ...]
    after: tuple[Word, ...]
    limits: tuple[AsKind | InsideOf | ButNot | BySource | OnDay | Scope, ...] = ()
