"""Knowledge → diagnostics that need answers; `REVIEWS` is the order in which they are made.

A review takes the knowledge, the program it was compiled from and the day for which it is made.
"""

from collections.abc import Callable, Iterable

from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.day import Day
from sourcebook.core.program import Program
from sourcebook.review.disputes import open_disputes
from sourcebook.review.frame import count_differs, heading_against_facts
from sourcebook.review.phrases import phrases_collide
from sourcebook.review.releases import code_outside_ranges, meaning_differs, range_without_codes
from sourcebook.review.rules import rule_matches
from sourcebook.review.settled import settles_nothing
from sourcebook.review.unused import unused_name, unused_source
from sourcebook.text import Diagnostic

Review = Callable[[Knowledge, Program, Day], Iterable[Diagnostic]]

REVIEWS: tuple[Review, ...] = (
    open_disputes,
    settles_nothing,
    rule_matches,
    heading_against_facts,
    count_differs,
    phrases_collide,
    unused_name,
    unused_source,
    range_without_codes,
    code_outside_ranges,
    meaning_differs,
)


def reviewed(knowledge: Knowledge, program: Program, day: Day) -> tuple[Diagnostic, ...]:
    """What every review finds, ordered by place."""
    found = (item for review in REVIEWS for item in review(knowledge, program, day))
    return tuple(sorted(found, key=lambda item: item.order))


__all__ = ["REVIEWS", "Review", "reviewed"]
