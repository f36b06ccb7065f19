"""Program → diagnostics, one file a concern; `LINTS` is the order in which they are made.

A lint takes a program and the texts of its sources, by source, as far as they are at hand, and never changes either.
"""

from collections.abc import Callable, Iterable, Mapping

from sourcebook.core.program import Program
from sourcebook.lint.citations import cited_lines
from sourcebook.lint.facts import (
    duplicate_fact,
    gathered_one_at_a_time,
    only_list_against_itself,
    opposing_exceptions,
    source_against_itself,
    undated_beside_dated,
)
from sourcebook.lint.frame import cycle_of_kinds, cycle_of_parts, cycle_of_values, days_reversed
from sourcebook.lint.names import aliases
from sourcebook.lint.phrases import phrase_of_two, phrases
from sourcebook.lint.ranges import range_fits_no_format, sibling_ranges
from sourcebook.lint.rules import cycle_of_preferences, cycle_of_properties, types_never_meet, unsafe_variable
from sourcebook.lint.tables import tables, tables_alike
from sourcebook.text import Diagnostic, Severity

Lint = Callable[[Program, Mapping[str, str]], Iterable[Diagnostic]]

LINTS: tuple[Lint, ...] = (
    cycle_of_parts,
    cycle_of_values,
    cycle_of_kinds,
    days_reversed,
    unsafe_variable,
    cycle_of_properties,
    cycle_of_preferences,
    types_never_meet,
    range_fits_no_format,
    sibling_ranges,
    cited_lines,
    duplicate_fact,
    opposing_exceptions,
    gathered_one_at_a_time,
    only_list_against_itself,
    source_against_itself,
    undated_beside_dated,
    tables,
    tables_alike,
    aliases,
    phrases,
    phrase_of_two,
)

REFUSING: tuple[Lint, ...] = (
    cycle_of_parts,
    cycle_of_values,
    days_reversed,
    unsafe_variable,
    cycle_of_properties,
    cycle_of_preferences,
    opposing_exceptions,
    gathered_one_at_a_time,
    phrases,
)
"""Those that can find errors: what must be asked before compiling."""


def linted(program: Program, texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
    """What every lint finds, ordered by place."""
    return tuple(sorted((found for lint in LINTS for found in lint(program, texts)), key=lambda found: found.order))


def refused(program: Program) -> tuple[Diagnostic, ...]:
    """Only the errors, ordered by place; quicker than all that is found."""
    found = (item for lint in REFUSING for item in lint(program, {}) if item.severity is Severity.ERROR)
    return tuple(sorted(found, key=lambda item: item.order))


__all__ = ["LINTS", "REFUSING", "Lint", "linted", "refused"]
