"""Who speaks on a question: a fact as it counts on one day, or what a rule concluded."""

from sourcebook.core.fact import Fact, Sign
from sourcebook.core.rule import Rule
from sourcebook.infer.status import Status
from sourcebook.text.value import dataclass


@dataclass(frozen=True, slots=True)
class Premise:
    """A settled status that a conclusion rests on; `property` None where the frame decides."""

    subject: str
    property: str | None
    value: str
    status: Status


@dataclass(frozen=True, slots=True)
class Conclusion:
    """How a fact was concluded: by `rule` (None: by chaining a transitive property) from `premises`."""

    rule: Rule | None
    premises: tuple[Premise, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """One fact, or all the ranges that one source gives one subject, with its rank.

    `keys` are its values by key, `values` as written. `facts` is empty for a conclusion. `open`: it rests on an open
    dispute (semantics 9.4). `opposite` names the property it was stated with, where that is the opposite one.
    """

    subject: str
    sign: Sign
    keys: tuple[str, ...]
    values: tuple[str, ...]
    rank: int
    facts: tuple[Fact, ...] = ()
    exception: bool = False
    open: bool = False
    together: bool = False
    conclusion: Conclusion | None = None
    opposite: str | None = None

    @property
    def is_concluded(self) -> bool:
        return self.conclusion is not None
