"""Answer → markdown, to paste into a page or a ticket."""

from collections.abc import Iterable, Sequence

from sourcebook.answer.answer import CERTAIN, LIKELY, Answer, Dissent, ProofView, Statement
from sourcebook.answer.desk import DISPUTED
from sourcebook.render.layout import Layout, cited
from sourcebook.render.proof import told
from sourcebook.render.text import OF_PARTS, meant, sentence


def render(answer: Answer, layout: Layout | None = None) -> str:
    """The answer in markdown, all that the text has and every source: the direct answer in bold, the rest as lists.

    The answers to several questions stand one below the other.
    """
    return "\n".join(map(_one, (answer, *answer.further)))


def _one(answer: Answer) -> str:
    out: list[str] = []
    if answer.certainty not in (CERTAIN, LIKELY):
        out += ["**I do not understand the question.**", *_list("", [plain(note) for note in answer.notes])]
        return "\n".join([*out, *_suggestions("The nearest questions I can answer", answer.suggestions)]) + "\n"
    if answer.certainty == LIKELY:
        out += [f"I think you mean: {plain(meant(answer))}", ""]
    out += [f"**{plain(sentence(answer.text))}**", *_direct(answer)]
    if answer.table:
        out += ["", row(answer.table.columns), row("---" for _ in answer.table.columns)]
        out += [row(cells) for cells in answer.table.rows]
    if not answer.tree and answer.form != "disputes":
        out += _list("But:", [_dissent(item) for item in answer.dissent])
    out += _list("Notes:", [plain(note) for note in answer.notes])
    if answer.certainty == LIKELY:
        others = tuple(reading for reading in answer.suggestions if reading != meant(answer))
        return "\n".join([*out, *_suggestions("Or did you mean", others)]) + "\n"
    asked = [plain(answer.understood or answer.question)] + ([code(answer.query)] if answer.query else [])
    return "\n".join([*out, "", f"Asked: {', '.join(asked)}, as of {answer.as_of}."]) + "\n"


def _direct(answer: Answer) -> list[str]:
    """What stands behind the answer, why it is so, and what else is."""
    direct = [item for item in answer.answers if item.beneath is None]
    beneath = [item for item in answer.answers if item.beneath is not None]
    if answer.tree:
        seen: set[tuple[str, str | None]] = set()
        return ["", *(line for item in direct for line in _nested(item.proof, 0, seen))]
    if answer.table is not None:
        return []
    out = []
    if beneath:
        out += ["", ", ".join(plain(item.beneath or item.text) + _sources(item.sources) for item in beneath) + "."]
    if answer.heading is not None or not direct:
        if answer.form == "disputes":
            return [*out, "", *(line for item in direct for line in _nested(item.proof, 0, set()))]
        return out + _list("", [_item(item) for item in direct])
    lead = direct[0]
    because = told(lead.proof)
    out += _list("", [*_parts(lead), *(f"because {plain(one.text)}{_sources(one.sources)}" for one in because)])
    if not because and lead.sources:
        out += ["", f"Sources: {plain(cited(lead.sources, None))}"]
    known = {one.text for one in because}
    return out + _list("Also:", [_item(item) for item in direct[1:] if item.text not in known])


def _parts(item: Statement) -> list[str]:
    named = [(word, [plain(part.label) for part in item.parts if part.status == status]) for status, word in OF_PARTS]
    return [f"{word} {', '.join(names)}" for word, names in named if names]


def _dissent(item: Dissent) -> str:
    settled = item.settled_by or ("open, nothing settles it" if item.status == DISPUTED else "")
    return _item(item) + (f": {plain(settled)}" if settled else "")


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
    return plain(item.text) + _sources(item.sources)


def _list(title: str, items: Sequence[str]) -> list[str]:
    return ["", *([title, ""] if title else []), *(f"- {item}" for item in items)] if items else []


def _sources(sources: Iterable[object]) -> str:
    named = cited(sources, None)
    return f" [{plain(named)}]" if named else ""


def _suggestions(title: str, readings: tuple[str, ...]) -> list[str]:
    return ["", f"{title}:", "", *(f"{i}. {plain(text)}" for i, text in enumerate(readings, 1))] if readings else []


def row(cells: Iterable[str]) -> str:
    """Cells as a line of a table."""
    return "| " + " | ".join(plain(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def plain(text: str) -> str:
    """`text` with the signs that markdown would take for its own made harmless."""
    return "".join("\\" + letter if letter in "*_`[]<>" else letter for letter in " ".join(text.split()))


def code(text: str) -> str:
    """`text` as it is, set as code."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"
