"""Proof → a tree of lines, and the few reasons of it that stand beside an answer.

INVARIANT: a sub-proof that is used twice is printed once; the second time it says `(shown above)`.
"""

from sourcebook.answer.answer import ProofView
from sourcebook.render.layout import Layout, beside, cited


def tree(proof: ProofView, layout: Layout, seen: set[tuple[str, str | None]] | None = None) -> list[str]:
    """The whole proof, what it rests on below it and indented."""
    out: list[str] = []
    _grow(proof, layout, set() if seen is None else seen, "", "", out)
    return out


def _grow(
    proof: ProofView, layout: Layout, seen: set[tuple[str, str | None]], first: str, later: str, out: list[str]
) -> None:
    key = (proof.text, proof.rule)
    again = bool(proof.because) and key in seen
    text = proof.text + (f"  [{proof.rule}]" if proof.rule else "") + ("  (shown above)" if again else "")
    lines = beside(text, cited(proof.sources, None if layout.full else 6), layout.width, first)
    bar = later + ("│  " if proof.because and not again else "   ")
    out.append(lines[0])
    out += [bar + line[len(first) :] for line in lines[1:]]
    if again:
        return
    seen.add(key)
    for i, reason in enumerate(proof.because):
        last = i == len(proof.because) - 1
        _grow(reason, layout, seen, later + ("└─ " if last else "├─ "), later + ("   " if last else "│  "), out)


def reasons(proof: ProofView, most: int = 6) -> list[ProofView]:
    """What a person is told first: the proof's own reasons, each once; one that no source states gives way to its own
    reasons. What is beaten is left out, since it is told as dissent."""
    out: dict[str, ProofView] = {}
    for reason in proof.because:
        below = [view for view in reason.because if not view.is_against]
        for view in below if not reason.sources and below and reason.rule is None else [reason]:
            if not view.is_against:
                out.setdefault(view.text, view)
    return list(out.values())[:most]


def told(proof: ProofView) -> list[ProofView]:
    """The reasons that stand beside a statement; its own sources come first where it is stated and follows, too."""
    found = reasons(proof)
    return [ProofView(proof.text, None, proof.sources), *found] if found and proof.sources else found
