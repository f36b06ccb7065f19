"""Tables that releases bring: what their columns hold, and which properties the columns say something of.

INVARIANT: a table is the same whether a format of the engine or a knowledge base declares it.
"""

from collections.abc import Mapping

from sourcebook.core.fact import Citation
from sourcebook.core.term import Sort, ValueType
from sourcebook.text import Span
from sourcebook.text.value import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `value` is what stands in it: a code, text, a number, a date or a word of a closed list.

    `header` is what the file writes above it, where that is not its name. What a column `says` is a property: each
    cell is a fact of it. A `guarded` column is shown only where the access to its code is free or licensed to the
    user. `required` cells are never blank. `reads` gives the value of the property that a word of the file is read as.
    """

    name: str
    value: ValueType = field(default_factory=lambda: ValueType(Sort.TEXT))
    says: str | None = None
    header: str | None = None
    title: str = ""
    guarded: bool = False
    required: bool = False
    at: Span = field(default_factory=lambda: Span("", 0))
    reads: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a series of releases (`hcpcs.codes`).

    `key` is the column with the code a row is about; `second` that with the other code where rows are about pairs.
    `since` and `until` are the columns with the first and the last day (inclusive) on which the row holds. In a
    `complete` table a code that is not listed is none, on the days of the release. `of` is the system whose codes are
    listed, `source` the source of the knowledge base that every release of it is one of; both None where nobody says.
    `scope` limits everything that the rows state (`for suppliers`), None for no limit. `because` is why the release in
    force on a day counts on it, with the `citations` that say so. The rows of a `packed` table, which has a `second`,
    are so many that they are asked for by pairs only, never all those of a code.
    """

    name: str
    columns: tuple[Column, ...]
    key: str
    second: str | None = None
    since: str | None = None
    until: str | None = None
    complete: bool = False
    of: str | None = None
    source: str | None = None
    title: str = ""
    at: Span = field(default_factory=lambda: Span("", 0))
    scope: str | None = None
    because: str = ""
    citations: tuple[Citation, ...] = ()
    packed: bool = False

    def column(self, name: str) -> Column | None:
        return next((column for column in self.columns if column.name == name), None)

    @property
    def series(self) -> str:
        """What is published again and again and brings this table: the first part of its name."""
        return self.name.partition(".")[0]

    def under(self, declared: "Table | None") -> "Table":
        """This table of a format, with what the declaration of a knowledge base adds: who lists these codes, and which
        column says which property. A column that the format has not got is left out."""
        if declared is None:
            return self
        columns = tuple(_under(column, declared.column(column.name)) for column in self.columns)
        return replace(
            self,
            columns=columns,
            complete=self.complete or declared.complete,
            of=declared.of or self.of,
            source=declared.source or self.source,
            title=declared.title or self.title,
            at=declared.at,
            scope=declared.scope,
            because=declared.because,
            citations=declared.citations,
        )


def declared_for(tables: Mapping[str, Table], series: str, name: str) -> Table | None:
    """What is declared of the table `name` as a series brings it: where several series bring one table, each may have
    a declaration of its own, named after the series (`ncci-mue-dme.mue`)."""
    return tables.get(f"{series}.{name.partition('.')[2]}") or tables.get(name)


def _under(column: Column, declared: Column | None) -> Column:
    if declared is None:
        return column
    guarded = column.guarded or declared.guarded
    return replace(column, says=declared.says, guarded=guarded, reads=declared.reads, at=declared.at)


@dataclass(frozen=True, slots=True)
class DeclaredRelease:
    """A release that a knowledge base names (`hcpcs-2019`), whether or not it is in the store.

    `source` is the source of which it is a release, `of` the system; `dated` its first day as written. Its rank and
    its address are those of the source of the same name.
    """

    name: str
    of: str | None = None
    source: str | None = None
    title: str = ""
    dated: str | None = None
    at: Span = field(default_factory=lambda: Span("", 0))
