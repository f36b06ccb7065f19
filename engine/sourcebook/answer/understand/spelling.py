"""The known word that a misspelt one was meant to be."""

from collections.abc import Iterable

from sourcebook.text.spelling import distance


def corrected(word: str, known: Iterable[str]) -> str | None:
    """The nearest of the `known` words: one slip, two from eight letters, in words of four two letters swapped only.

    `known` have the same first letter as `word`; ties go to one of the same length, then to the first of the alphabet;
    None where nothing is near.
    """
    most = 2 if len(word) >= 8 else 1
    letters = set(word)
    best: tuple[int, int, str] | None = None
    for candidate in known:
        if abs(len(candidate) - len(word)) > most or len(letters.symmetric_difference(candidate)) > 2 * most:
            continue
        if len(word) == 4 and sorted(word) != sorted(candidate):
            continue
        slips = distance(word, candidate)
        near = (slips, abs(len(candidate) - len(word)), candidate)
        if slips <= most and (best is None or near < best):
            best = near
    return best[2] if best else None
