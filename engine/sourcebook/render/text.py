"""Answer → text for a terminal: the direct answer first, who stands behind it, the reasons, what speaks against it."""

from collections.abc import Iterable, Sequence

from sourcebook.answer.answer import CERTAIN, LIKELY, Answer, Dissent, ProofView, Statement, Table
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, TOLD_SOURCES, TOLD_STATUS
from sourcebook.render.layout import Layout, beside, cited, hanging, table
from sourcebook.render.proof import told as reasons_told
from sourcebook.render.proof import tree
from sourcebook.text.value import replace

_MOST = 9  # answers, and parts of one, that are shown before the rest is only counted
_INDENT = "  "
_MARGIN = 11  # where what is said begins, behind `  because  `

_SORTS = ("known", "names", "path", "parts", "lifetime", "within")
OF_PARTS = (
    ("holds", "holds for"),
    ("holds in part", "in part"),
    ("does not hold", "not for"),
    ("disputed", "disputed"),
    ("not stated", "no word on"),
)


def render(answer: Answer, layout: Layout | None = None) -> str:
    """The answer as lines that fit `layout.width`; the answers to several questions one below the other."""
    layout = layout or Layout()
    return "\n".join(_one(one, layout) for one in (answer, *answer.further))


def _one(answer: Answer, layout: Layout) -> str:
    if answer.certainty not in (CERTAIN, LIKELY):
        return _not_understood(answer, layout)
    out: list[str] = []
    if answer.certainty == LIKELY:
        out += hanging(f"I think you mean: {meant(answer)}", layout.width, "")
        out.append("")
    out += _direct(answer, layout)
    out += _table(answer, layout)
    if not answer.tree and answer.form != "disputes":
        out += _dissents(answer.dissent, layout)
    word = ""
    for note in answer.notes:
        # Notes of one sort stand under one word.
        sort, _, rest = note.partition(": ")
        sort, text = (sort, rest) if sort in _SORTS else ("note", note)
        out += _line("" if sort == word else sort, text, "", layout)
        word = sort
    if answer.certainty == LIKELY:
        out += _readings(answer, layout)
    else:
        out += _asked(answer, layout)
    return "\n".join(out) + "\n"


def meant(answer: Answer) -> str:
    """The reading that is answered, in words: the first of those that are offered where others are."""
    offered = answer.suggestions if answer.certainty == LIKELY else ()
    return offered[0] if offered else answer.understood or answer.query or ""


def _direct(answer: Answer, layout: Layout) -> list[str]:
    direct = [item for item in answer.answers if item.beneath is None]
    beneath = [item for item in answer.answers if item.beneath is not None]
    if answer.tree:
        return [*_headline(answer, layout), *_tree(direct, layout)]
    out = _headline(answer, layout)
    if answer.table is not None and answer.form != "changed":
        rest = [item.text for item in direct if item.text not in answer.text] if answer.form == "compare" else []
        return out + [line for text in rest for line in hanging(sentence(text), layout.width, _INDENT)]
    if answer.form == "show":
        layout = replace(layout, full=True)
    lead = direct[0] if direct and answer.heading is None else None
    if beneath:
        out += hanging(", ".join(_behind(item, layout) for item in beneath), layout.width, _INDENT)
    if answer.form == "disputes" and lead is None:
        return out + _sides(direct, layout)
    if lead is not None:
        out += _parts(lead, layout)
        told = reasons_told(lead.proof)
        # What the first line says as well is no more than who says that.
        said = lead.text.partition(": ")[2].split("; ")
        together = [item for item in direct[1:] if not told and item.text in said]
        if together:
            its = [replace(lead, text=lead.proof.text)] if lead.sources else []
            told = [ProofView(item.text, None, item.sources) for item in (*its, *together)]
        out += _because(lead, told, layout)
        known = {reason.text for reason in told}
        out += _listed("also", [i for i in direct[1:] if i not in together and i.text not in known], layout)
    else:
        out += _listed("", direct, layout)
    return out


def _behind(item: Statement, layout: Layout) -> str:
    """Who stands behind it, with the best places that say so."""
    places = cited(item.sources, None if layout.full else 2)
    return f"{item.beneath or item.text}" + (f" [{places}]" if places else "")


def _sides(items: Sequence[Statement], layout: Layout) -> list[str]:
    """Disagreements one under the other: what about, the sides, how it ended."""
    out: list[str] = []
    for item in items:
        out += ["", layout.paint(f"{_INDENT}{item.proof.text}", "bold")]
        for side in item.proof.because:
            out += beside(side.text, cited(side.sources, None if layout.full else 4), layout.width, "    ")
    return [*out, ""]


def _headline(answer: Answer, layout: Layout) -> list[str]:
    lines = hanging(sentence(answer.text), layout.width, "", _INDENT)
    return [layout.paint(line, "bold") for line in lines]


def sentence(text: str) -> str:
    """`text` with a capital, if it begins with a word in small letters, and with a full stop, where it does not end in
    a sign already."""
    if text.partition(" ")[0].islower():
        text = text[0].upper() + text[1:]
    return text if text.endswith((".", ":", "?", "!")) else text + "."


def _cited(item: Statement, layout: Layout) -> str:
    return cited(item.sources, None if layout.full else 4)


def _parts(item: Statement, layout: Layout) -> list[str]:
    out: list[str] = []
    for status, word in OF_PARTS:
        named = [part.label for part in item.parts if part.status == status]
        if named:
            out += _line(word, _some(named, layout), "", layout)
    return out


def _some(names: Sequence[str], layout: Layout) -> str:
    shown = names if layout.full or len(names) <= _MOST else [*names[: _MOST - 1], f"and {len(names) - _MOST + 1} more"]
    return ", ".join(shown)


def _because(item: Statement, found: Sequence[ProofView], layout: Layout) -> list[str]:
    if not found:
        return _line("sources", cited(item.sources, None if layout.full else 8), "", layout) if item.sources else []
    out: list[str] = []
    for i, reason in enumerate(found):
        shown = cited(reason.sources, None if layout.full else 4)
        out += _line("because" if i == 0 else "", reason.text, shown, layout)
    return out


def _listed(word: str, items: Sequence[Statement], layout: Layout) -> list[str]:
    out: list[str] = []
    most = len(items) if layout.full or len(items) <= _MOST else _MOST - 1
    for i, item in enumerate(items[:most]):
        text = item.text
        if word == "":
            out += beside(text, _cited(item, layout), layout.width, _INDENT)
        else:
            out += _line(word if i == 0 else "", text, _cited(item, layout), layout)
    if most < len(items):
        rest = f"and {len(items) - most} more{_where_all_are(items)}"
        out += _line("", rest, "", layout) if word else [f"{_INDENT}{rest}"]
    return out


def _where_all_are(items: Sequence[Statement]) -> str:
    """What to say to see all of what is known of one thing."""
    subject = items[0].subject
    is_one = subject is not None and all(item.subject == subject and item.property for item in items)
    return f" (`show {subject}` has all)" if is_one else ""


def _dissents(items: Iterable[Dissent], layout: Layout) -> list[str]:
    out: list[str] = []
    for i, item in enumerate(items):
        out += _line("but" if i == 0 else "", item.text, _cited(item, layout), layout)
        settled = item.settled_by or ("open: nothing settles it" if item.status == DISPUTED else "")
        if settled:
            out += hanging(settled, layout.width, " " * (_MARGIN + 2))
    return out


def _line(word: str, text: str, right: str, layout: Layout) -> list[str]:
    first = f"{_INDENT}{word}".ljust(_MARGIN)
    if not first.endswith(" "):
        first += "  "
    lines = beside(text, right, layout.width, first)
    if layout.colour and word:
        lines[0] = layout.paint(first, "cyan") + lines[0][len(first) :]
    return lines


def _table(answer: Answer, layout: Layout) -> list[str]:
    if answer.table is None:
        return []
    lines = table(*_folded(answer.table), layout.width - len(_INDENT))
    return [_INDENT + line for line in lines]


def _folded(given: Table) -> tuple[list[str], list[list[str]]]:
    """The table with `X status` and `X sources` told in the cells of `X`, so that it fits a terminal."""
    columns = list(given.columns)
    folded = {f"{name} {part}" for name in columns for part in (TOLD_STATUS, TOLD_SOURCES)}
    kept = [i for i, name in enumerate(columns) if name not in folded]
    rows = []
    for row in given.rows:
        cells = []
        for i in kept:
            status = (
                row[columns.index(f"{columns[i]} {TOLD_STATUS}")] if f"{columns[i]} {TOLD_STATUS}" in columns else HOLDS
            )
            places = (
                row[columns.index(f"{columns[i]} {TOLD_SOURCES}")] if f"{columns[i]} {TOLD_SOURCES}" in columns else ""
            )
            said = row[i] if row[i] and status in (HOLDS, NOT) else f"{row[i]} ({status})" if row[i] else "-"
            few = cited(places.split(" · "), 3) if places else ""
            cells.append(said + (f"\n[{few}]" if few else ""))
        rows.append(cells)
    return [columns[i] for i in kept], rows


def _tree(items: Sequence[Statement], layout: Layout) -> list[str]:
    out: list[str] = []
    seen: set[tuple[str, str | None]] = set()
    for item in items:
        out += tree(item.proof, layout, seen)
    return out


def _asked(answer: Answer, layout: Layout) -> list[str]:
    parts = dict.fromkeys((answer.understood, answer.query, f"as of {answer.as_of}"))
    said = " · ".join(part for part in parts if part)
    return [layout.paint(line, "dim") for line in _line("asked", said, "", Layout(layout.width))]


def _readings(answer: Answer, layout: Layout) -> list[str]:
    others = [(i, reading) for i, reading in enumerate(answer.suggestions, 1) if reading != meant(answer)]
    if not others:
        return []
    out = ["", "Or did you mean:"]
    for i, reading in others:
        out += hanging(reading, layout.width, f"  {i}. ")
    return out


def _not_understood(answer: Answer, layout: Layout) -> str:
    out = [layout.paint("I do not understand the question.", "bold")]
    for note in answer.notes:
        out += hanging(note, layout.width, _INDENT)
    if answer.suggestions:
        out += ["", "The nearest questions I can answer:"]
        for i, reading in enumerate(answer.suggestions, 1):
            out += hanging(reading, layout.width, f"  {i}. ")
    return "\n".join(out) + "\n"


def proof(view: ProofView, layout: Layout | None = None) -> str:
    """A proof as a tree."""
    return "\n".join(tree(view, layout or Layout(), set())) + "\n"
