"""What a question gets: the statements that answer it, each with status, sources and proof.

INVARIANT: an answer has the keys of the JSON contract; what stands after `shown as text only` is not in it.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Any, TypeVar

from sourcebook.text.value import dataclass, field

CERTAIN, LIKELY, NONE = "certain", "likely", "none"
NOT_UNDERSTOOD = "not understood"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a source, and how much the source is trusted here. `lines` is `14`, `42-48`, or None for the whole."""

    id: str
    lines: str | None
    rank: str
    title: str

    def __str__(self) -> str:
        return self.id if self.lines is None else f"{self.id}:{self.lines}"


@dataclass(frozen=True, slots=True)
class ProofView:
    """Why something is so, in sentences: `because` is what it rests on, `rule` the declared rule that led to it."""

    text: str
    rule: str | None = None
    sources: tuple[Cited, ...] = ()
    because: tuple["ProofView", ...] = ()
    # shown as text only
    is_against: bool = False  # what was stated against it and is beaten


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a subject, with the status that the statement has there."""

    subject: str
    status: str
    label: str  # shown as text only


def _no_proof() -> ProofView:
    return ProofView("")


def _made(thing: T) -> T:
    """What was made already, where something to be called is wanted that can be pickled."""
    return thing


def _short(text: str) -> str:
    return repr(text if len(text) <= 70 else text[:69] + "…")


@dataclass(frozen=True)
class Statement:
    """One statement that answers. `codes` are ranges that belong to it, `path` runs from the top whole down.

    `parts` lists for *holds in part* each part with its own status. `first` and `last` are ISO dates (`from` and
    `until` in JSON). The proof is made when it is first looked at, or when the statement is copied or pickled; what
    has none of its own is proved by its sources.
    """

    text: str
    status: str
    subject: str | None = None
    property: str | None = None
    value: str | None = None
    scope: str | None = None
    first: str | None = None
    last: str | None = None
    codes: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    sources: tuple[Cited, ...] = ()
    # shown as text only
    prove: Callable[[], ProofView] = field(default=_no_proof, compare=False, repr=False)
    beneath: str | None = None  # the text without its subject, where it stands beneath another statement

    @cached_property
    def proof(self) -> ProofView:
        proof = self.prove()
        return proof if proof.text else ProofView(self.text, proof.rule, self.sources, proof.because)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {_short(self.text)} {self.status}, {len(self.sources)} sources>"

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "proof": self.proof, "prove": partial(_made, self.proof)}


@dataclass(frozen=True)
class Dissent(Statement):
    """What sources say against the answer, and what settled it; None where nothing did."""

    settled_by: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _nothing() -> None:
    return None


@dataclass(frozen=True)
class Answer:
    """The answer to a question: the best statement first. `status` is that of the best one.

    `further` are the answers to the other questions of the same text, in their order; the certainty of the first is
    that of the least certain.
    """

    question: str
    certainty: str
    query: str | None
    form: str
    as_of: str
    status: str
    answers: tuple[Statement, ...] = ()
    dissent: tuple[Dissent, ...] = ()
    table: Table | None = None
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    further: tuple["Answer", ...] = ()
    # shown as text only
    tree: bool = False  # whether the proof itself was asked for
    heading: str | None = None  # a line above several statements of equal weight
    echo: Callable[[], str | None] = field(default=_nothing, compare=False, repr=False)

    @cached_property
    def understood(self) -> str | None:
        """The question as it was understood, in English that reads back as the same; None where it was not."""
        return self.echo()

    def __repr__(self) -> str:
        return f"<Answer {_short(self.question)} {self.status}: {_short(self.text)}>"

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "understood": self.understood, "echo": partial(_made, self.understood)}

    @property
    def text(self) -> str:
        """The direct answer as one line."""
        if self.heading:
            return self.heading
        return self.answers[0].text if self.answers else self.status

    @property
    def exit_status(self) -> int:
        """What the shell is told: 0 certain, 3 likely, 1 not understood."""
        return {CERTAIN: 0, LIKELY: 3}.get(self.certainty, 1)
