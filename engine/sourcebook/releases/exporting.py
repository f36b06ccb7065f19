"""A table of a release → a file: CSV that no spreadsheet takes for formulas, JSON, Parquet.

INVARIANT: `fused(defused(cell)) == cell` for every text, and no defused cell begins like a formula.
"""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from sourcebook.core.day import iso
from sourcebook.core.table import Table
from sourcebook.core.term import Sort

if TYPE_CHECKING:
    from sourcebook.releases.shelf import Release, Shelf

Withheld = Callable[[Table, str], bool]
"""Whether the guarded columns of a code in a table are withheld from the user."""

WITHHELD = "(withheld)"
# Besides the signs that begin a formula, those that some programs skip before they look for one.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_DEFUSED = re.compile(r"'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def defused(cell: str) -> str:
    """The text of a cell so that a spreadsheet shows it as it stands, an apostrophe before it where need be."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def fused(cell: str) -> str:
    """What `defused` was given."""
    return cell[1:] if _DEFUSED.match(cell) else cell


def rows(shelf: "Shelf", release: "Release", name: str, withheld: Withheld | None) -> Iterator[dict[str, Any]]:
    """The rows of a table in the order of the file, each with its line; days as dates. A cell that the user may not be
    shown has `WITHHELD` in its place."""
    table = release.tables[name].table
    guarded = [column.name for column in table.columns if column.guarded] if withheld is not None else []
    days = [column.name for column in table.columns if column.value.sort is Sort.DATE]
    for batch in shelf.table(name, release.id).to_batches():
        for row in batch.to_pylist():
            for day in days:
                if row[day] is not None:
                    row[day] = iso(row[day])
            if guarded and withheld is not None and withheld(table, row[table.key]):
                row.update({column: WITHHELD for column in guarded if row[column] is not None})
            yield row


def write_csv(rows: Iterable[dict[str, Any]], columns: list[str], out: TextIO) -> int:
    """Writes a table with a line of headers; how many rows it has."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([defused(name) for name in columns])
    count = 0
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])
        count += 1
    return count


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    # A number that is one cannot begin a formula; what only looks like one is text.
    return defused(value) if isinstance(value, str) else value


def read_csv(lines: Iterable[str]) -> Iterator[dict[str, str]]:
    """The rows that `write_csv` wrote, every cell as text."""
    reader = csv.reader(lines)
    names = [fused(name) for name in next(reader)]
    for row in reader:
        yield dict(zip(names, map(fused, row), strict=True))


def write_json(rows: Iterable[dict[str, Any]], out: TextIO) -> int:
    """Writes a list with an object for each row, blank cells left out; how many there are."""
    count = 0
    out.write("[")
    for row in rows:
        cells = {name: cell for name, cell in row.items() if cell is not None}
        out.write(("," if count else "") + "\n " + json.dumps(cells, ensure_ascii=False))
        count += 1
    out.write("\n]\n" if count else "]\n")
    return count


def write_parquet(shelf: "Shelf", release: "Release", name: str, withheld: Withheld | None, path: Path) -> None:
    """Writes a table as it was imported, guarded cells that the user may not be shown left blank."""
    import pyarrow
    import pyarrow.compute
    from pyarrow import parquet

    table, data = release.tables[name].table, shelf.table(name, release.id)
    if withheld is not None and any(column.guarded for column in table.columns):
        marks = pyarrow.array([withheld(table, code) for code in data[table.key].to_pylist()], pyarrow.bool_())
        for at, column in enumerate(data.column_names):
            found = table.column(column)
            if found is not None and found.guarded:
                blank = pyarrow.compute.if_else(marks, pyarrow.scalar(None, data[column].type), data[column])
                data = data.set_column(at, column, blank)
    parquet.write_table(data, path, compression="zstd")
