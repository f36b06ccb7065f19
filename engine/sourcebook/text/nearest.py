"""The nearest of several words to one that nobody knows."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The word of `known` most like `word`, upper and lower case alike; None where nothing is like it.

    Ties go to the one that sorts first, so that a message is the same every time.
    """
    from difflib import SequenceMatcher  # here, since most questions have no word that nobody knows

    low = word.casefold()
    best: tuple[float, str] | None = None
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(low)
    for candidate in sorted(set(known)):
        if abs(len(candidate) - len(word)) > max(4, len(word) // 2):
            continue
        matcher.set_seq1(candidate.casefold())
        if matcher.real_quick_ratio() < cutoff or matcher.quick_ratio() < cutoff:
            continue
        ratio = matcher.ratio()
        if ratio >= cutoff and (best is None or ratio > best[0]):
            best = (ratio, candidate)
    return best[1] if best else None
