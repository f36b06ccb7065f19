"""Two or more things side by side: one row a property that any of them has, differences first."""

from collections.abc import Callable

from sourcebook.answer import wording
from sourcebook.answer.answer import Table
from sourcebook.answer.desk import HOLDS, NOT, PART, TOLD_SOURCES, TOLD_STATUS, UNSTATED, Desk, Found
from sourcebook.answer.speaking import supporters
from sourcebook.core.query import Query
from sourcebook.infer.frame import SAME
from sourcebook.text.value import dataclass

_DIFFERS, _SAME = "differs", "same"
_LEADING = 3  # differences that are told before the table


def answer(desk: Desk, query: Query) -> Found:
    """What tells them apart most, then a table with value, status and sources of each, the last column saying whether
    they differ."""
    subjects = tuple({desk.knowledge.node_of.get(name, name): name for name in reversed(query.subjects)}.items())[::-1]
    if len(subjects) < 2:
        return _one_thing(desk, query)
    things = tuple(node for node, _ in subjects)
    labels = [wording.called(desk.knowledge, name) for _, name in subjects]
    rows = [_kinds(desk, things, labels), _wholes(desk, things, labels)]
    rows += [row for property in _properties(desk, things) if (row := _row(desk, property, things, labels)) is not None]
    rows = [row for row in rows if any(row.cells[1:-1])]
    rows.sort(key=lambda row: (row.order, -row.weight))
    columns = ["property"]
    for label in labels:
        columns += [label, f"{label} {TOLD_STATUS}", f"{label} {TOLD_SOURCES}"]
    counts = [sum(1 for row in rows if row.order == order) for order in range(3)]
    text = f"{counts[0]} differ, {counts[1]} known of one only, {counts[2]} the same"
    path = desk.path(things[0])
    items = [desk.plain(text, HOLDS if rows else UNSTATED, things[0], path=path)]
    heading = f"{wording.listed(labels)}: {text}"
    if apart := _apart(desk, rows, labels):
        heading = apart
        items.insert(0, desk.plain(apart, HOLDS, things[0], path=path))
    table = Table((*columns, "compared"), tuple(row.cells for row in rows))
    return Found(tuple(items), table=table, heading=heading)


def _one_thing(desk: Desk, query: Query) -> Found:
    """That there is nothing to set beside it."""
    names = [wording.called(desk.knowledge, name) for name in dict.fromkeys(query.subjects)]
    one = desk.knowledge.node_of.get(query.subjects[0], query.subjects[0]) if query.subjects else None
    text = f"{wording.listed(names)}: {'one and the same thing' if len(names) > 1 else 'nothing to compare it with'}"
    cited = desk.world.frame.cited(one or "", SAME) if len(names) > 1 else ()
    return Found((desk.plain(text, HOLDS, one, cited),))


def _apart(desk: Desk, rows: list["_Row"], labels: list[str]) -> str:
    """The weightiest differences as sentences; where none has a weight, the first ones."""
    differing = [row for row in rows if row.order == 0 and any(said[0] != NOT for said in row.said)]
    leading = [row for row in differing if row.weight] or [row for row in differing if row.property]
    return ". ".join(_told(desk, row, labels) for row in leading[:_LEADING])


def _told(desk: Desk, row: "_Row", labels: list[str]) -> str:
    """`CPT is maintained by AMA, HCPCS by CMS`: a difference as a sentence of each; of several values, those that the
    others lack."""
    out = []
    for at, label in enumerate(labels):
        status, *values = row.said[at]
        others = {value for i, said in enumerate(row.said) if i != at for value in said[1:]}
        own = [value for value in values if value not in others] or values
        if desk.property(row.property).single and status == HOLDS:
            own = own[:1]  # the narrowest tells the wider ones, too
        names = [wording.value_label(desk.knowledge, row.property, value) for value in own]
        text = wording.phrased(desk.knowledge, row.property, label, wording.some(names, 3), status == NOT)
        out.append(text + (" in part" if status == PART else ""))
    return "; ".join(out)


def _properties(desk: Desk, subjects: tuple[str, ...]) -> list[str]:
    """What something may be known about, of any of them, as declared."""
    about = {name for subject in subjects for name in desk.about(subject)}
    return [declared.name for declared in desk.declared() if declared.name in about]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table: `order` 0 where they differ, 1 where some have nothing, 2 where all are the same; `said` the
    status and the values of each; no `property` where the frame tells it."""

    order: int
    cells: tuple[str, ...]
    said: tuple[tuple[str, ...], ...] = ()
    property: str = ""
    weight: int = 0


def _row(desk: Desk, property: str, subjects: tuple[str, ...], labels: list[str]) -> _Row | None:
    cells: list[str] = []
    said: list[tuple[str, ...]] = []
    for subject in subjects:
        values = desk.told(subject, property)
        if not values:
            values = [(v, NOT) for v in desk.denied(subject, property)[:1]]
        best = [v for v, s in values if s == values[0][1]]
        if desk.property(property) in desk.placing()[:1]:
            best = list(desk.codes(subject)) or best  # of several lists the most trusted one
        names = [wording.value_label(desk.knowledge, property, v) for v in best]
        status = values[0][1] if values else UNSTATED
        shown = wording.some(names, 6) if names else ""
        sources: list[str] = []
        for value in best[:6]:
            places, _, _ = supporters(desk, subject, property, value, None, status)
            sources += map(str, places)
        cells += [f"not {shown}" if status == NOT else shown, status, " · ".join(dict.fromkeys(sources))]
        said.append((status, *best) if best else ())
    if not any(said):
        return None
    declared = desk.property(property)
    order, marked = _marked(declared.title or property, said, cells, labels)
    return _Row(order, marked, tuple(said), property, declared.weight)


def _marked(
    title: str, said: list[tuple[str, ...]], cells: list[str], labels: list[str]
) -> tuple[int, tuple[str, ...]]:
    """The row with its mark: 0 they differ, 1 some have nothing, 2 all the same."""
    having = [label for label, values in zip(labels, said, strict=True) if values]
    if len(having) < len(said):
        return 1, (title, *cells, f"only {wording.listed(having)}")
    if len(set(said)) > 1:
        return 0, (title, *cells, _DIFFERS)
    return 2, (title, *cells, _SAME)


def _kinds(desk: Desk, subjects: tuple[str, ...], labels: list[str]) -> _Row:
    return _framed(desk, "kind", subjects, labels, lambda name: _kind(desk, name))


def _kind(desk: Desk, name: str) -> str:
    node = desk.node(name)
    return wording.noun(desk.knowledge, node.kind) if node is not None else "code" if desk.is_code(name) else ""


def _wholes(desk: Desk, subjects: tuple[str, ...], labels: list[str]) -> _Row:
    return _framed(
        desk, "part of", subjects, labels, lambda name: ", ".join(desk.label(n) for n in reversed(desk.path(name)[:-1]))
    )


def _framed(desk: Desk, title: str, subjects: tuple[str, ...], labels: list[str], value: Callable[[str], str]) -> _Row:
    cells: list[str] = []
    said: list[tuple[str, ...]] = []
    for name in subjects:
        shown = value(name)
        node = desk.node(name)
        places = " · ".join(str(c) for c in node.entities[0].citations) if node is not None and shown else ""
        cells += [shown, HOLDS if shown else "", places]
        said.append((HOLDS, shown) if shown else ())
    return _Row(*_marked(title, said, cells, labels))
