"""Which facts are left when opposing ones have met: exception, then named preference, then closer or more trusted.

INVARIANT: in each stage a fact is beaten by one of the other side that was still there when the stage began, so the
order of the facts never matters (semantics 6).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sourcebook.infer.status import Status
from sourcebook.infer.voice import Voice
from sourcebook.text.value import dataclass

EXCEPTION, PREFERRED, CLOSER, RANK = "exception", "preferred", "closer", "higher-rank"

Candidate = tuple[Voice, bool]
"""A voice, and whether it says (True) or denies (False) what is asked."""


Preferred = Callable[[Voice], tuple[frozenset[int], frozenset[int]]]
"""The numbers of the named preferences by which a voice wins, and of those by which it loses."""


@dataclass(frozen=True, slots=True)
class Beaten:
    """`loser` was removed by `winner` in the stage `why`."""

    loser: Voice
    winner: Voice
    why: str


def settle(
    candidates: Sequence[Candidate],
    above: Callable[[str], Iterable[str]],
    preferred: Preferred | None,
    line: Mapping[str, int] | None,
) -> tuple[Sequence[Candidate], tuple[Beaten, ...]]:
    """The candidates left after the three stages, and who was beaten by whom.

    `above` gives the wholes of a subject at any distance; `line` numbers the subjects from the nearest on, where each
    is inside the next; `preferred` gives the named preferences by which a voice wins and loses, None if there are none.
    """
    if not candidates or all(side for _, side in candidates) or not any(side for _, side in candidates):
        return candidates, ()
    beaten: list[Beaten] = []
    if any(voice.exception for voice, _ in candidates):
        candidates = _excepted(candidates, above, beaten)
    if preferred is not None:
        candidates = _by_preference(candidates, preferred, beaten)
    if line is not None:
        return _along(candidates, line, beaten), tuple(beaten)
    left = []
    firm = [_strongest([v for v, s in candidates if s is side and not v.open]) for side in (False, True)]
    for voice, side in candidates:
        winner = next((c for c in firm[not side] if _beats(c, voice, above)), None)
        if winner is None:
            left.append((voice, side))
        else:
            beaten.append(Beaten(voice, winner, RANK if winner.rank > voice.rank else CLOSER))
    return left, tuple(beaten)


def _excepted(
    candidates: Sequence[Candidate], above: Callable[[str], Iterable[str]], beaten: list[Beaten]
) -> Sequence[Candidate]:
    """Those left after the exceptions: the first of each subject and side stands for all that beat the same."""
    first: dict[tuple[bool, str], Voice] = {}
    for voice, side in candidates:
        if voice.exception:
            first.setdefault((side, voice.subject), voice)
    left = []
    for voice, side in candidates:
        winner = next((c for (its, _), c in first.items() if its is not side and _excepts(c, voice, above)), None)
        if winner is None:
            left.append((voice, side))
        else:
            beaten.append(Beaten(voice, winner, EXCEPTION))
    return left


def _excepts(c: Voice, d: Voice, above: Callable[[str], Iterable[str]]) -> bool:
    return not d.exception if c.subject == d.subject else d.subject in above(c.subject)


def _by_preference(candidates: Sequence[Candidate], preferred: Preferred, beaten: list[Beaten]) -> Sequence[Candidate]:
    """Those left after the named preferences: the first winner of each preference and side stands for all of them."""
    first: dict[tuple[bool, int], tuple[int, Voice]] = {}
    losing: list[frozenset[int]] = []
    for place, (voice, side) in enumerate(candidates):
        wins, loses = preferred(voice)
        losing.append(frozenset() if voice.exception else loses)
        for number in wins:
            first.setdefault((side, number), (place, voice))
    left = []
    for (voice, side), numbers in zip(candidates, losing, strict=True):
        winners = [first[not side, number] for number in numbers if (not side, number) in first]
        if winners:
            beaten.append(Beaten(voice, min(winners, key=lambda found: found[0])[1], PREFERRED))
        else:
            left.append((voice, side))
    return left


def is_closer(c: Voice, d: Voice, above: Callable[[str], Iterable[str]]) -> bool:
    """Semantics 3.4."""
    if c.subject == d.subject:
        return d.is_concluded and not c.is_concluded
    return d.subject in above(c.subject)


def _beats(c: Voice, d: Voice, above: Callable[[str], Iterable[str]]) -> bool:
    if c.rank < d.rank or is_closer(d, c, above):
        return False
    return c.rank > d.rank or is_closer(c, d, above)


def _strongest(voices: Iterable[Voice]) -> list[Voice]:
    """One voice for all that would beat the same: the first of each subject, rank and way of being known."""
    kept: dict[tuple[str, bool], Voice] = {}
    for voice in voices:
        sort = (voice.subject, voice.is_concluded)
        if sort not in kept or voice.rank > kept[sort].rank:
            kept[sort] = voice
    return list(kept.values())


def _along(candidates: Sequence[Candidate], line: Mapping[str, int], beaten: list[Beaten]) -> Sequence[Candidate]:
    """The last stage where all subjects lie on one line of wholes: in time that grows with the number of facts."""
    levels: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        levels.setdefault(line[candidate[0].subject], []).append(candidate)
    left: list[Candidate] = []
    nearer: list[Voice | None] = [None, None]  # the best ranked firm denier and sayer of all nearer subjects
    for level in sorted(levels):
        here = levels[level]
        best: dict[tuple[bool, bool], Voice] = {}
        for voice, side in here:
            sort = (side, voice.is_concluded)
            if not voice.open and (sort not in best or voice.rank > best[sort].rank):
                best[sort] = voice
        for voice, side in here:
            winner = nearer[not side]
            if winner is None or winner.rank < voice.rank:
                winner = _here(voice, best.get((not side, False)), best.get((not side, True)))
            if winner is None:
                left.append((voice, side))
            else:
                beaten.append(Beaten(voice, winner, RANK if winner.rank > voice.rank else CLOSER))
        for (side, _), voice in best.items():
            known = nearer[side]
            if known is None or voice.rank > known.rank:
                nearer[side] = voice
    return left


def _here(voice: Voice, stated: Voice | None, concluded: Voice | None) -> Voice | None:
    """Who of the best ranked opposing facts about the same subject beats `voice`."""
    if stated is not None and (stated.rank > voice.rank or (voice.is_concluded and stated.rank == voice.rank)):
        return stated
    if concluded is not None and voice.is_concluded and concluded.rank > voice.rank:
        return concluded
    return None


Left = tuple[int, int, int, int]
"""The best ranks left: of firm sayers, open sayers, firm deniers, open deniers; -1 where there is none."""

NOBODY: Left = (-1, -1, -1, -1)


def folded(left: Left, here: Sequence[Candidate]) -> Left:
    """Who is left of those of wholes and those about a subject inside all of them, where neither exceptions nor
    preferences count: the last stage, one step down a line. (Of each sort the best ranked is the last to fall.)"""
    if not here:
        return left
    stated, concluded = [-1, -1], [-1, -1]
    for voice, side in here:
        if not voice.open:
            firm = concluded if voice.is_concluded else stated
            firm[side] = max(firm[side], voice.rank)
    against = max(stated[0], concluded[0]), max(stated[1], concluded[1])
    best = [
        left[0] if left[0] > against[0] else -1,
        left[1] if left[1] > against[0] else -1,
        left[2] if left[2] > against[1] else -1,
        left[3] if left[3] > against[1] else -1,
    ]
    for voice, side in here:
        its, rank = stated[not side], voice.rank
        if its > rank or (voice.is_concluded and (its == rank or concluded[not side] > rank)):
            continue
        sort = (0 if side else 2) + voice.open
        best[sort] = max(best[sort], rank)
    return best[0], best[1], best[2], best[3]


def status_of(left: Left) -> Status:
    """The status at the subject itself (semantics 7)."""
    says, says_open, denies, denies_open = left
    if says < 0 and says_open < 0:
        return Status.UNSTATED if denies < 0 else Status.FAILS
    if says < 0 or denies >= 0 or denies_open >= 0:
        return Status.DISPUTED
    return Status.HOLDS
