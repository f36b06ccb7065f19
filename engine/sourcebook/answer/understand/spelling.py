"""The known word that a misspelt one was meant to be."""

from collections.abc import Iterable

from sourcebook.text.spelling import distance


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """The nearest of the `known` words, the best first: one slip, two from eight letters, in words of four two letters
    swapped only.

    `known` have the same first letter as `word`; those of the same length come first, then by the alphabet; empty where
    nothing is near.
    """
    most = 2 if len(word) >= 8 else 1
    letters = set(word)
    near: list[tuple[int, int, str]] = []
    for candidate in known:
        if abs(len(candidate) - len(word)) > most or len(letters.symmetric_difference(candidate)) > 2 * most:
            continue
        if len(word) == 4 and sorted(word) != sorted(candidate):
            continue
        slips = distance(word, candidate)
        if slips <= most:
            near.append((slips, abs(len(candidate) - len(word)), candidate))
    return [candidate for slips, _, candidate in sorted(near) if slips == min(near)[0]]
