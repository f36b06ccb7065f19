"""What is written down of a release beside its tables: where it is from, what is in it, what was found.

INVARIANT: the same file imported by the same importer gives the same manifest, byte by byte; no clock is in it.
"""

import json
from collections.abc import Mapping
from typing import Any

from sourcebook.core.day import Day
from sourcebook.core.table import Column, Table
from sourcebook.core.term import Sort, ValueType
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass, field

IMPORTER = 1
"""Grows whenever the same file would be read as something else, so that it is read again."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A file that a release was read from: as it was downloaded, the formats it was in, the files in it that count."""

    name: str
    sha256: str
    size: int
    formats: tuple[str, ...]
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A table of a release: how many rows it has, and the checksum of its Parquet file."""

    table: Table
    count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything about a release but its rows. `told_by` is what told its day: the contents, a name, the user.

    `read` is how many lines were rows, `bad` how many of them could not be read.
    """

    release: str
    series: str
    dated: Day
    corrects: str | None
    told_by: str
    origins: tuple[Origin, ...]
    tables: Mapping[str, Kept]
    read: int
    bad: int
    findings: tuple[Diagnostic, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    version: str = ""
    importer: int = IMPORTER

    def written(self) -> bytes:
        """As it stands in its file."""
        return (json.dumps(as_data(self), ensure_ascii=False, indent=1) + "\n").encode()


def digest(written: bytes) -> str:
    """The checksum of a manifest, which the checksums of everything it names are part of."""
    from hashlib import sha256

    return sha256(written).hexdigest()


def as_data(manifest: Manifest) -> dict[str, Any]:
    """As plain dicts and lists."""
    return {
        "release": manifest.release,
        "series": manifest.series,
        "dated": manifest.dated,
        "corrects": manifest.corrects,
        "told_by": manifest.told_by,
        "origins": [
            {
                "name": one.name,
                "sha256": one.sha256,
                "size": one.size,
                "formats": list(one.formats),
                "members": list(one.members),
            }
            for one in manifest.origins
        ],
        "tables": {
            name: {"table": table_data(one.table), "count": one.count, "sha256": one.sha256}
            for name, one in manifest.tables.items()
        },
        "read": manifest.read,
        "bad": manifest.bad,
        "findings": [_finding_data(one) for one in manifest.findings],
        "facts": dict(manifest.facts),
        "version": manifest.version,
        "importer": manifest.importer,
    }


def read(written: bytes | str) -> Manifest:
    """What `written` wrote. Raises ValueError for anything else."""
    try:
        data = json.loads(written)
        return Manifest(
            data["release"],
            data["series"],
            data["dated"],
            data["corrects"],
            data["told_by"],
            tuple(
                Origin(one["name"], one["sha256"], one["size"], tuple(one["formats"]), tuple(one["members"]))
                for one in data["origins"]
            ),
            {name: Kept(table_of(one["table"]), one["count"], one["sha256"]) for name, one in data["tables"].items()},
            data["read"],
            data["bad"],
            tuple(_finding_of(one) for one in data["findings"]),
            data["facts"],
            data["version"],
            data["importer"],
        )
    except (KeyError, TypeError, AttributeError) as wrong:
        raise ValueError(f"no manifest: {wrong}") from None


def table_data(table: Table) -> dict[str, Any]:
    """A table as plain dicts and lists; what is as it mostly is, is left out."""
    return {
        "name": table.name,
        "key": table.key,
        "columns": [_column_data(one) for one in table.columns],
        **{
            name: value
            for name in ("second", "since", "until", "complete", "packed", "of", "source", "title")
            if (value := getattr(table, name))
        },
    }


def table_of(data: Mapping[str, Any]) -> Table:
    """What `table_data` gave."""
    more = {name: value for name, value in data.items() if name not in ("name", "key", "columns")}
    return Table(data["name"], tuple(_column_of(one) for one in data["columns"]), data["key"], **more)


def _column_data(column: Column) -> dict[str, Any]:
    value = column.value
    out: dict[str, Any] = {"name": column.name, "sort": value.sort.value}
    for name in ("kinds", "choices", "within"):
        if found := getattr(value, name):
            out[name] = [list(one) if isinstance(one, tuple) else one for one in found]
    for name in ("says", "header", "title", "guarded", "required"):
        if found := getattr(column, name):
            out[name] = found
    return out


def _column_of(data: Mapping[str, Any]) -> Column:
    value = ValueType(
        Sort(data["sort"]),
        tuple(data.get("kinds", ())),
        tuple(data.get("choices", ())),
        tuple(tuple(one) for one in data.get("within", ())),
    )
    return Column(
        data["name"],
        value,
        data.get("says"),
        data.get("header"),
        data.get("title", ""),
        data.get("guarded", False),
        data.get("required", False),
    )


def _finding_data(one: Diagnostic) -> dict[str, Any]:
    at = one.span
    return {
        "code": one.code,
        "message": one.message,
        **({"at": [at.source, at.line, at.column, at.length]} if at else {}),
        **({"help": one.help} if one.help else {}),
    }


def _finding_of(data: Mapping[str, Any]) -> Diagnostic:
    at = Span(*data["at"]) if "at" in data else None
    return Diagnostic(data["code"], data["message"], at, help=data.get("help"))
