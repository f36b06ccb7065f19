"""How a question was understood → text: what it names, what each word weighs, and the readings with their factors."""

from sourcebook.answer.understand import Understanding
from sourcebook.core.query import Query, spelled
from sourcebook.render.layout import Layout, table


def render(understanding: Understanding, layout: Layout | None = None) -> str:
    """What `--explain` prints beneath an answer."""
    layout = layout or Layout()
    found = understanding.explain
    out = ["", f"How it was understood: {understanding.certainty}"]
    for typed, read in understanding.corrections:
        out.append(f"  {typed} is read as {read}")
    if found.get("mentions"):
        rows = [
            (mention["text"], ", ".join(f"{name} ({kind.removeprefix('#')})" for name, kind in mention["readings"]))
            for mention in found["mentions"]
        ]
        out += ["", *_indented(table(("named", "may be"), rows, layout.width - 2))]
    if found.get("words"):
        words = [(one["word"], f"{one['weight']:.2f}", one["part"]) for one in found["words"]]
        out += ["", *_indented(table(("word", "weight", "part"), words, layout.width - 2))]
    for number, reading in enumerate(found.get("readings", ()), 1):
        query = reading["query"]
        said = spelled(query) if isinstance(query, Query) else str(query)
        factors = ", ".join(f"{name} {value:.2f}" for name, value in reading["factors"].items())
        out += ["", f"  {number}. {said}   score {reading['score']:.3f}", f"     {factors}"]
        if reading.get("phrase"):
            out.append(f"     most like: {reading['phrase']}")
    if not found:
        out.append("  it was read in its formal spelling")
    return "\n".join(out) + "\n"


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]
