"""Two or more things side by side: one row a property that any of them has, differences first."""

from collections.abc import Callable

from sourcebook.answer import wording
from sourcebook.answer.answer import Table
from sourcebook.answer.desk import HOLDS, NOT, TOLD_SOURCES, TOLD_STATUS, UNSTATED, Desk, Found
from sourcebook.answer.speaking import supporters
from sourcebook.core.query import Query
from sourcebook.infer.frame import SAME

_DIFFERS, _SAME = "differs", "same"


def answer(desk: Desk, query: Query) -> Found:
    """A table with value, status and sources of each; the last column says whether they differ."""
    subjects = tuple(dict.fromkeys(desk.knowledge.node_of.get(name, name) for name in query.subjects))
    if len(subjects) < 2:
        names = [wording.called(desk.knowledge, name) for name in dict.fromkeys(query.subjects)]
        text = (
            f"{wording.listed(names)}: {'one and the same thing' if len(names) > 1 else 'nothing to compare it with'}"
        )
        cited = desk.world.frame.cited(subjects[0], SAME) if len(names) > 1 else ()
        return Found((desk.plain(text, HOLDS, subjects[0] if subjects else None, cited),))
    labels = [desk.label(name) for name in subjects]
    rows: list[tuple[int, tuple[str, ...]]] = [_kinds(desk, subjects), _wholes(desk, subjects)]
    for property in _properties(desk, subjects):
        row = _row(desk, property, subjects, labels)
        if row is not None:
            rows.append(row)
    rows = [row for row in rows if any(row[1][1:-1])]
    rows.sort(key=lambda row: row[0])
    columns = ["property"]
    for label in labels:
        columns += [label, f"{label} {TOLD_STATUS}", f"{label} {TOLD_SOURCES}"]
    differ = sum(1 for order, _ in rows if order == 0)
    one_sided = sum(1 for order, _ in rows if order == 1)
    same = len(rows) - differ - one_sided
    text = f"{wording.listed(labels)}: {differ} differ, {one_sided} known of one only, {same} the same"
    lead = desk.plain(text, HOLDS if rows else UNSTATED, subjects[0], path=desk.path(subjects[0]))
    return Found((lead,), table=Table((*columns, "compared"), tuple(row for _, row in rows)))


def _properties(desk: Desk, subjects: tuple[str, ...]) -> list[str]:
    """What something may be known about, of any of them, as declared."""
    about = {name for subject in subjects for name in desk.about(subject)}
    return [declared.name for declared in desk.declared() if declared.name in about]


def _row(desk: Desk, property: str, subjects: tuple[str, ...], labels: list[str]) -> tuple[int, tuple[str, ...]] | None:
    cells: list[str] = []
    said: list[tuple[str, ...]] = []
    for subject in subjects:
        values = desk.told(subject, property)
        if not values:
            values = [(v, NOT) for v in desk.denied(subject, property)[:1]]
        best = [v for v, s in values if s == values[0][1]]
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
    title = desk.property(property).title or property
    return _marked(title, said, cells, labels)


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


def _kinds(desk: Desk, subjects: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return _framed(desk, "kind", subjects, lambda name: _kind(desk, name))


def _kind(desk: Desk, name: str) -> str:
    node = desk.node(name)
    return wording.noun(desk.knowledge, node.kind) if node is not None else "code" if desk.is_code(name) else ""


def _wholes(desk: Desk, subjects: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return _framed(
        desk, "part of", subjects, lambda name: ", ".join(desk.label(n) for n in reversed(desk.path(name)[:-1]))
    )


def _framed(
    desk: Desk, title: str, subjects: tuple[str, ...], value: Callable[[str], str]
) -> tuple[int, tuple[str, ...]]:
    cells: list[str] = []
    said: list[tuple[str, ...]] = []
    for name in subjects:
        shown = value(name)
        node = desk.node(name)
        places = " · ".join(str(c) for c in node.entities[0].citations) if node is not None and shown else ""
        cells += [shown, HOLDS if shown else "", places]
        said.append((shown,) if shown else ())
    return _marked(title, said, cells, [desk.label(name) for name in subjects])
