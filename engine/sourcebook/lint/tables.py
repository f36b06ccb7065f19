"""Tables that cannot do what they are declared for."""

from collections.abc import Iterator, Mapping

from sourcebook.core.program import Program
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort
from sourcebook.lint.things import plain
from sourcebook.text import Diagnostic, Label


def tables(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-table-without-source, W-column-says-in-vain, W-guarded-by-nothing and N-table-says-nothing, each once a table
    or a column."""
    withholding = any(prop.withholds for prop in program.properties.values())
    for table in program.tables.values():
        if table.source is None and table.series not in program.sources:
            yield Diagnostic(
                "W-table-without-source",
                f"nobody stands behind `{table.name}`, so what its rows state is trusted least of all",
                table.at,
                help=f"name the source: `table {table.name} from SOURCE`",
            )
        if not any(column.says for column in table.columns):
            yield Diagnostic(
                "N-table-says-nothing",
                f"no column of `{table.name}` says anything, so nothing but its codes can be asked about",
                table.at,
                help="say of a column which property it tells: `column NAME text says PROPERTY`",
            )
        for column in table.columns:
            yield from _in_vain(program, table, column)
            if column.guarded and not withholding:
                yield Diagnostic(
                    "W-guarded-by-nothing",
                    f"`{column.name}` is guarded, and no property withholds anything",
                    column.at,
                    help="a property with the terms of use has the line: `withholds VALUE`",
                )


def _in_vain(program: Program, table: Table, column: Column) -> Iterator[Diagnostic]:
    prop = program.properties.get(column.says or "")
    if prop is None:
        return
    key = table.column(table.key)
    of = frozenset((Sort.CODE.value,) if key is None or key.value.sort is Sort.CODE else key.value.kinds)
    label = (Label(prop.at, "declared here"),)
    if prop.frame:
        yield Diagnostic(
            "W-column-says-in-vain",
            f"the frame decides `{prop.name}`, whatever a file states",
            column.at,
            others=label,
            help="give the column a property of its own",
        )
    elif prop.of and of and not of & set(prop.of):
        yield Diagnostic(
            "W-column-says-in-vain",
            f"the rows are about {' or '.join(f'a `{kind}`' for kind in sorted(of))}; "
            f"`{prop.name}` is said of {', '.join(f'`{kind}`' for kind in prop.of)}",
            column.at,
            others=label,
            help=f"give `{prop.name}` the kind behind `of`, or name another property",
        )


def tables_alike(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-tables-alike, at each table whose files look like those of an earlier one."""
    seen: dict[frozenset[str], Table] = {}
    for table in sorted(program.tables.values(), key=lambda table: table.at):
        headers = frozenset(plain(column.header or column.name) for column in table.columns)
        first = seen.setdefault(headers, table)
        if first is not table and table.at.source not in program.shipped:
            yield Diagnostic(
                "W-tables-alike",
                f"a file of `{table.name}` is headed like one of `{first.name}`",
                table.at,
                others=(Label(first.at, f"the table `{first.name}`"),),
                help="give a column another header, or name the table at each import: `--series`",
            )
