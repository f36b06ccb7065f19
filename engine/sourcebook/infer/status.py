"""The five answers that a question can have (semantics 7 and 8)."""

from enum import StrEnum


class Status(StrEnum):
    HOLDS = "holds"
    PART = "holds in part"
    FAILS = "does not hold"
    UNSTATED = "not stated"
    DISPUTED = "disputed"


SPOKEN = (Status.HOLDS, Status.PART, Status.DISPUTED)
"""The statuses that name a value in an answer, in the order in which they are told (semantics 12)."""
