"""Answer → markdown, to paste into a page or a ticket."""

from collections.abc import Iterable

from sourcebook.answer.answer import CERTAIN, LIKELY, Answer, ProofView, Statement
from sourcebook.render.layout import Layout, cited
from sourcebook.render.proof import reasons


def render(answer: Answer, layout: Layout | None = None) -> str:
    """The answer in markdown: the direct answer in bold, everything else as lists or a table."""
    out: list[str] = []
    if answer.certainty not in (CERTAIN, LIKELY):
        out += ["**I do not understand the question.**", "", *(f"- {plain(note)}" for note in answer.notes)]
        return "\n".join([*out, *_suggestions("The nearest questions", answer.suggestions)]) + "\n"
    if answer.certainty == LIKELY:
        out += [f"I think you mean: {plain(answer.understood or '')}", ""]
    out += [f"**{plain(answer.text)}**", ""]
    items = answer.answers if answer.heading else answer.answers[1:]
    if answer.answers and not answer.heading:
        out += _reasons(answer.answers[0], answer.tree)
    out += [_item(item) for item in items if answer.table is None]
    if answer.table:
        out += ["", _row(answer.table.columns), _row("---" for _ in answer.table.columns)]
        out += [_row(row) for row in answer.table.rows]
    if answer.dissent:
        out += ["", "But:", ""]
        out += [f"{_item(item)}: {plain(item.settled_by or 'open, nothing settles it')}" for item in answer.dissent]
    if answer.notes:
        out += ["", *(f"> {plain(note)}" for note in answer.notes)]
    if answer.certainty == LIKELY:
        out += _suggestions("Or did you mean", answer.suggestions)
    else:
        out += ["", f"*Asked: {plain(answer.understood or answer.question)} As of {answer.as_of}.*"]
    return "\n".join(out) + "\n"


def _reasons(item: Statement, whole: bool) -> list[str]:
    if whole:
        return _nested(item.proof, 0, set())
    out = [f"- {plain(part.label)}: {part.status}" for part in item.parts]
    found = reasons(item.proof)
    if found:
        return out + [f"- because {plain(reason.text)}{_sources(reason.sources)}" for reason in found]
    return out + ([f"- sources: {plain(cited(item.sources, None))}"] if item.sources else [])


def _nested(proof: ProofView, depth: int, seen: set[tuple[str, str | None]]) -> list[str]:
    """The whole proof as a nested list; what was given in full above is named only."""
    key = (proof.text, proof.rule)
    again = bool(proof.because) and key in seen
    seen.add(key)
    out = [f"{'  ' * depth}- {plain(proof.text)}{_sources(proof.sources)}{' (shown above)' if again else ''}"]
    for reason in () if again else proof.because:
        out += _nested(reason, depth + 1, seen)
    return out


def _item(item: Statement) -> str:
    return f"- {plain(item.text)}{_sources(item.sources)}"


def _sources(sources: Iterable[object]) -> str:
    named = cited(sources, None)
    return f" [{plain(named)}]" if named else ""


def _suggestions(title: str, readings: tuple[str, ...]) -> list[str]:
    return ["", f"{title}:", "", *(f"{i}. {plain(text)}" for i, text in enumerate(readings, 1))] if readings else []


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(plain(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def plain(text: str) -> str:
    """`text` with the signs that markdown would take for its own made harmless."""
    return "".join("\\" + letter if letter in "*_`[]<>" else letter for letter in text)
