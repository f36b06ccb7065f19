"""What changed between two releases → a page that stands alone, on a screen, a phone and on paper.

INVARIANT: nothing is fetched, no script runs; what is left out of a long list is counted.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path

from sourcebook.assets import VERSION
from sourcebook.core.day import iso
from sourcebook.core.table import Table
from sourcebook.releases.diff import Cell, Change, Changes, Listed, TableChanges
from sourcebook.releases.exporting import WITHHELD
from sourcebook.render.changes import alike, codes, label, life, shown
from sourcebook.render.html import Html, element, items, joined, text

MOST = 5000
"""So many rows of a list are on the page: a browser shows no more with ease."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"


def render(changes: Changes) -> str:
    """The page."""
    title = f"{changes.before} → {changes.after}"
    head = [
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="generator", content=f"sourcebook {VERSION}"),
        element("title", f"{title}: what changed"),
        element("style", Html(Path(__file__).with_name("changes.css").read_text(encoding="utf-8"))),
    ]
    main = [_table(table) for table in changes.tables if table]
    body = [element("header", *_head(changes, title)), element("main", *main, _remarks(changes))]
    return f"<!DOCTYPE html>\n{element('html', element('head', *head), element('body', *body), lang='en')}\n"


def _head(changes: Changes, title: str) -> list[Html]:
    dates = " → ".join("?" if day is None else iso(day) for day in (changes.dated_before, changes.dated_after))
    within = f", codes within {changes.limits}" if changes.limits is not None else ""
    same = sum(table.same for table in changes.tables)
    figures = (
        (changes.added, "added"),
        (changes.removed, "removed"),
        (changes.changed, "changed"),
        (same, "the same"),
    )
    cards = [element("div", element("b", f"{count:,}"), word, class_="card") for count, word in figures]
    kinds = [element("span", f"{kind} {count:,}", class_="kind") for kind, count in changes.kinds.items()]
    ways = [
        element("a", f"{table.table.name}: {what}", href=f"#{table.table.name}-{what}")
        for table in changes.tables
        for what, rows in (("added", table.added), ("removed", table.removed), ("changed", table.changed))
        if rows
    ]
    ways += [element("a", "what the publisher reports", href="#remarks")] if changes.remarks else []
    out = [
        element("h1", title),
        element("p", f"What changed, {dates}{within}", class_="soft"),
        element("div", *cards, class_="cards"),
        element("p", *kinds, class_="kinds"),
        element("nav", *ways),
    ]
    if changes.withheld:
        names = ", ".join(changes.withheld)
        out.append(element("p", f"{WITHHELD}: {names}, for codes whose descriptors are licensed.", class_="note"))
    if not changes.added and not changes.removed and not changes.changed:
        out.append(element("p", "Nothing changed."))
    return out


def _table(changes: TableChanges) -> Html:
    table = changes.table
    parts = [element("h2", table.title or table.name)]
    for what, rows in (("added", changes.added), ("removed", changes.removed)):
        if rows:
            parts += [_heading(table, what, len(rows)), _listed(table, rows)]
    if changes.changed:
        groups, others = alike(changes.changed)
        parts.append(_heading(table, "changed", len(changes.changed)))
        parts += [_change(table, one) for one in others[:MOST]]
        parts.append(_left(len(others)))
        for cell, found in groups.items():
            names = ", ".join(codes(one) for one in found)
            said = joined((f"{len(found):,} rows differ in nothing but {cell.column}: ", _way(table, cell)))
            parts.append(element("div", element("p", said), element("p", names, class_="soft"), class_="alike"))
    return element("section", *parts)


def _heading(table: Table, what: str, count: int) -> Html:
    return element("h3", f"{count:,} {what}", id=f"{table.name}-{what}")


def _left(count: int) -> Html:
    more = f"{count - MOST:,} more are not on this page; JSON and CSV have all."
    return element("p", more, class_="note") if count > MOST else Html("")


def _listed(table: Table, rows: Sequence[Listed]) -> Html:
    lines = [
        element(
            "li",
            element("span", codes(row), class_="code"),
            element("span", label(row, ("descriptor",)), class_="words"),
            element("span", life(table, row), class_="line"),
        )
        for row in rows[:MOST]
    ]
    return joined((element("ul", *lines, class_="rows"), _left(len(rows))))


def _change(table: Table, one: Change) -> Html:
    cells: list[Html] = []
    for cell in one.cells:
        column = table.column(cell.column)
        title = column.title if column is not None and column.title else cell.column
        cells += [element("dt", cell.column, title=title), element("dd", _way(table, cell))]
    head = element(
        "p", element("span", codes(one), class_="code"), " ", element("span", ", ".join(one.kinds), class_="kinds")
    )
    return element("div", head, element("dl", *cells), class_="change")


def _way(table: Table, cell: Cell) -> Html:
    if cell.withheld:
        return text(WITHHELD)
    before, after = shown(table, cell.column, cell.before), shown(table, cell.column, cell.after)
    if " " in before and " " in after:
        return _words(before, after)
    parts = [element("del", before) if before else text("blank"), text(" → ")]
    return joined((*parts, element("ins", after) if after else text("blank")))


def _words(before: str, after: str) -> Html:
    """One text with the words marked that went and that came."""
    old, new = before.split(" "), after.split(" ")
    parts: list[Html] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            parts.append(text(" ".join(old[a:b])))
            continue
        parts += [element("del", " ".join(old[a:b]))] if b > a else []
        parts += [element("ins", " ".join(new[c:d]))] if d > c else []
    return joined(parts, " ")


def _remarks(changes: Changes) -> Html:
    if not changes.remarks:
        return Html("")
    count = f"{len(changes.remarks):,} disagreements with the publisher's own report of changes"
    said = items(changes.remarks[:MOST])
    return element("section", element("h2", count, id="remarks"), said, _left(len(changes.remarks)))
