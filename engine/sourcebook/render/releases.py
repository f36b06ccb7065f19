"""Releases → text and data: what became of an import, what is in the store, what a release is from."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sourcebook.core.day import iso
from sourcebook.releases.importing import NEW, REFUSED, SAME, Outcome
from sourcebook.releases.manifest import Manifest, as_data
from sourcebook.releases.shelf import Release
from sourcebook.releases.verifying import Verified
from sourcebook.render import diagnostics
from sourcebook.render.json import diagnostic_data, written
from sourcebook.render.layout import Layout, hanging
from sourcebook.text import Diagnostic, Severity, Source

_MOST = 5  # findings of an import that are shown at once


def outcome(one: Outcome, layout: Layout | None = None) -> str:
    """What became of a file, in one line."""
    made = one.manifest
    if made is None:
        return f"{one.file}   not imported"
    what = f"{made.series} {iso(made.dated)}{' corrected' if made.corrects else ''}"
    counts = ", ".join(counted(name, kept.count, kept.table.second is not None) for name, kept in made.tables.items())
    if one.state == SAME:
        return f"{what}   {counts}   already there, nothing changed"
    again = "" if one.state == NEW else "   in place of what was there"
    count = len(findings(one.findings))
    found = f"   {count:,} {'finding' if count == 1 else 'findings'}" if count else ""
    return f"{what}   {counts}{found}{again}   {one.seconds:.1f} s"


def counted(name: str, count: int, pairs: bool = False) -> str:
    """`6,440 codes`, `2,546,017 ptp pairs`: the rows of a table by what comes last in its name."""
    noun = name.rpartition(".")[2].replace("-", " ")
    if pairs:
        noun = f"{noun} {'pair' if count == 1 else 'pairs'}"
    elif not noun.endswith("s"):
        noun = f"{noun} {'row' if count == 1 else 'rows'}"
    elif count == 1:
        noun = noun.removesuffix("es") if noun.endswith("sses") else noun.removesuffix("s")
    return f"{count:,} {noun}"


def findings(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Those that count: what is only remarked is left out."""
    return [one for one in found if one.severity is not Severity.NOTE]


def found(one: Outcome, layout: Layout | None = None) -> str:
    """The findings of an import, the first of them with the lines that they are about; empty if there are none."""
    sources = _Lines.of(one.lines)
    if one.state == REFUSED:
        # Why nothing was imported comes first.
        first, *rest = one.findings
        shown = [first, *sorted(rest, key=lambda item: item.order)][:_MOST]
    else:
        shown = sorted(findings(one.findings), key=lambda item: item.order)[:_MOST] if one.state != SAME else []
    out = [diagnostics.one(item, sources, layout) for item in shown]
    left = (len(one.findings) if one.state == REFUSED else len(findings(one.findings))) - len(shown)
    if left > 0 and shown:
        where = f": `sourcebook release show {one.manifest.release}`" if one.manifest is not None else ""
        out.append(f"and {left:,} more{where}")
    return "".join(f"{text}\n\n" for text in out)


class _Lines(Source):
    """A source of which only some lines are at hand."""

    __slots__ = ("lines",)
    lines: Mapping[int, str]

    def line(self, number: int) -> str:
        return self.lines.get(number, "")

    @staticmethod
    def of(lines: Mapping[tuple[str, int], str]) -> dict[str, Source]:
        """Sources by name, of lines by name and number."""
        by_name: dict[str, dict[int, str]] = {}
        for (name, number), text in lines.items():
            by_name.setdefault(name, {})[number] = text
        out: dict[str, Source] = {}
        for name, known in by_name.items():
            source = _Lines(name, "")
            object.__setattr__(source, "lines", known)
            out[name] = source
        return out


def outcome_data(one: Outcome) -> dict[str, Any]:
    """What became of a file, as data."""
    made = one.manifest
    return {
        "file": one.file,
        "state": one.state,
        "release": made and made.release,
        "series": made and made.series,
        "dated": made and iso(made.dated),
        "tables": {name: kept.count for name, kept in made.tables.items()} if made else {},
        "rows": made.read if made else 0,
        "bad": made.bad if made else 0,
        "findings": [diagnostic_data(item) for item in one.findings],
        "seconds": round(one.seconds, 3),
    }


def outcomes_json(found: Iterable[Outcome]) -> str:
    return written([outcome_data(one) for one in found]) + "\n"


def listing(releases: Sequence[Release], layout: Layout | None = None) -> str:
    """Every release in a line."""
    if not releases:
        return "No release is in the store; `sourcebook release import FILE` puts one there.\n"
    width = max(len(one.id) for one in releases)
    lines = []
    for one in releases:
        counts = ", ".join(
            counted(name, info.count, info.table.second is not None) for name, info in one.tables.items()
        )
        more = f"   corrected by {one.superseded_by}" if one.superseded_by else ""
        first = f"{one.id.ljust(width)}   {iso(one.dated)}   "
        lines += hanging(counts + more, (layout or Layout()).width, first)
    return "".join(f"{line}\n" for line in lines)


def listing_json(releases: Iterable[Release]) -> str:
    return written([_release_data(one) for one in releases]) + "\n"


def _release_data(one: Release) -> dict[str, Any]:
    return {
        "release": one.id,
        "series": one.series,
        "dated": iso(one.dated),
        "corrects": one.corrects,
        "superseded_by": one.superseded_by,
        "tables": {name: info.count for name, info in one.tables.items()},
    }


def shown(release: Release, known: Manifest, layout: Layout | None = None) -> str:
    """Everything about a release but its rows."""
    layout = layout or Layout()
    lines = [f"{release.id}   {release.series}, {iso(release.dated)}"]
    for one in known.origins:
        lines += hanging(f"{one.name} ({', '.join(one.formats)}; {one.size:,} bytes)", layout.width, "  from   ")
        lines.append(f"         sha256 {one.sha256}")
    for name, kept in known.tables.items():
        lines += hanging(f"{name}: {kept.count:,} rows", layout.width, "  has    ")
        columns = ", ".join(column.name for column in kept.table.columns)
        lines += hanging(columns, layout.width, "         ")
    if release.corrects:
        lines.append(f"  corrects {release.corrects}")
    if release.superseded_by:
        lines.append(f"  corrected by {release.superseded_by}")
    for name, value in known.facts.items():
        lines += hanging(value, layout.width, f"  {name}: ")
    lines.append(f"  read   {known.read:,} rows, {known.bad:,} of them not readable; importer {known.importer}")
    out = "".join(f"{line}\n" for line in lines)
    told = sorted(known.findings, key=lambda item: item.order)
    return out + ("\n" + diagnostics.render(told, {}, layout) if told else "")


def shown_json(release: Release, known: Manifest) -> str:
    return written({**_release_data(release), "manifest": as_data(known)}) + "\n"


def verified(result: Verified, layout: Layout | None = None) -> str:
    """What was found in the store."""
    text = "".join(f"{diagnostics.one(item, {}, layout)}\n" for item in result.findings)
    if result.is_sound:
        text += (
            f"{result.releases:,} {'release' if result.releases == 1 else 'releases'}, {result.files:,} files: sound\n"
        )
    return text


def verified_json(result: Verified) -> str:
    return (
        written(
            {
                "releases": result.releases,
                "files": result.files,
                "sound": result.is_sound,
                "findings": [diagnostic_data(item) for item in result.findings],
            }
        )
        + "\n"
    )
