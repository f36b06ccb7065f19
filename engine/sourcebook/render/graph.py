"""The taxonomy → a tree in the terminal, or JSON."""

from collections.abc import Iterable
from typing import Any

from sourcebook.answer.graph import Branch
from sourcebook.render.json import written
from sourcebook.render.layout import Layout


def render(branches: Iterable[Branch], layout: Layout | None = None) -> str:
    """One tree after the other, a thing a line."""
    layout = layout or Layout()
    out: list[str] = []
    for branch in branches:
        _grow(branch, "", "", layout, out)
    return "\n".join(out) + ("\n" if out else "")


def _grow(branch: Branch, first: str, later: str, layout: Layout, out: list[str]) -> None:
    extra = [branch.kind, ", ".join(branch.codes), branch.note, "(shown above)" if branch.again else ""]
    line = f"{branch.label}  {layout.paint('  '.join(part for part in extra if part), 'dim')}"
    out.append(first + line.rstrip())
    for i, child in enumerate(branch.children):
        last = i == len(branch.children) - 1
        _grow(child, later + ("└─ " if last else "├─ "), later + ("   " if last else "│  "), layout, out)


def render_json(branches: Iterable[Branch]) -> str:
    """A list of trees, each `{"node", "label", "kind", "codes", "note", "children"}`."""
    return written([as_data(branch) for branch in branches]) + "\n"


def as_data(branch: Branch) -> dict[str, Any]:
    return {
        "node": branch.name,
        "label": branch.label,
        "kind": branch.kind,
        "codes": list(branch.codes),
        "note": branch.note or None,
        "children": [as_data(child) for child in branch.children],
    }
