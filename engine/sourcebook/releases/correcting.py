"""A release and later corrections to it → the corrected release.

INVARIANT: the release that is corrected stays as it is; a row that no correction names is in both.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sourcebook.core.day import LAST, iso
from sourcebook.releases import index, manifest
from sourcebook.releases.editing import edited
from sourcebook.releases.manifest import Manifest
from sourcebook.releases.reading import LINE, Content, Reading
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import replace

if TYPE_CHECKING:
    from sourcebook.releases.index import Entry
    from sourcebook.releases.store import Store

NOTHING = "E-nothing-to-correct"
SUFFIX = ".corrected"


def corrected(
    store: "Store", reading: Reading, contents: Sequence[Content], file: str
) -> tuple[Manifest, list[Content], tuple[Diagnostic, ...]] | Diagnostic:
    """What the manifest of the corrected release begins with, its tables, and what was found; or why there is none.

    Corrections to a release that others have corrected before are added to those.
    """
    whole = [one for one in store.entries().values() if one.series == reading.series and one.corrects is None]
    day = LAST if reading.dated is None else reading.dated
    bases = sorted((one for one in whole if one.dated <= day), key=lambda one: one.dated)
    if not bases:
        when = f" of {iso(day)} or before" if reading.dated is not None else ""
        return Diagnostic(
            NOTHING,
            f"these are corrections to a release of {reading.series}{when}, and none is in the store",
            Span(file, 0),
            help="import the release first, then its corrections",
        )
    base = bases[-1]
    before = store.entries().get(base.id + SUFFIX, base)
    known = manifest.read(_written(store, before))
    tables = [_applied(one, contents) for one in _tables(store, before, known)]
    older = sorted((one for one in whole if one.dated < base.dated), key=lambda one: -one.dated)

    def earlier(table: str, code: str) -> Mapping[str, Any] | None:
        found = (index.cells(store.connection, one.number, table, code) for one in older)
        return next((one for one in found if one is not None), None)

    done, findings = edited(tables, reading.edits, reading.file or file, earlier)
    return replace(known, release=base.id + SUFFIX, corrects=base.id, tables={}), list(done), findings


def _written(store: "Store", entry: "Entry") -> str:
    (written,) = store.connection.execute("SELECT manifest FROM releases WHERE number = ?", (entry.number,)).fetchone()
    return str(written)


def _tables(store: "Store", entry: "Entry", known: Manifest) -> list[Content]:
    from pyarrow import parquet

    return [
        Content(one.table, parquet.ParquetFile(store.path(entry) / f"{name}.parquet").read())
        for name, one in known.tables.items()
    ]


def _applied(base: Content, corrections: Sequence[Content]) -> Content:
    """A table with the rows that corrections have of it: a row of the same key is theirs where they say something, and
    a key that the table has not got is added."""
    import pyarrow

    found = [one for one in corrections if one.table.name == base.table.name]
    if not found:
        return base
    names = [name for name in (base.table.key, base.table.second, base.table.since) if name is not None]
    rows: list[dict[str, Any]] = base.data.to_pylist()
    places = {tuple(row[name] for name in names): at for at, row in enumerate(rows)}
    columns = [LINE, *(column.name for column in base.table.columns)]
    for correction in found:
        for row in correction.data.to_pylist():
            key = tuple(row.get(name) for name in names)
            said = {name: row[name] for name in columns if row.get(name) is not None}
            if key in places:
                rows[places[key]] = {**rows[places[key]], **said}
            else:
                places[key] = len(rows)
                rows.append({**dict.fromkeys(columns), **said})
    return replace(base, data=pyarrow.Table.from_pylist(rows, schema=base.data.schema))
