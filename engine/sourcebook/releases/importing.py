"""A path → releases in the store: opened, read, checked, put there.

INVARIANT: what is imported is whole; what is not is told, with what to do; the same file twice changes nothing.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sourcebook.assets import VERSION
from sourcebook.core.day import Day
from sourcebook.releases import correcting, index, manifest, merging, vintage
from sourcebook.releases.checks import checked
from sourcebook.releases.gathering import UNKNOWN_SERIES, WRONG_DAY, Gathered, Progress, gathered, is_near, no_series
from sourcebook.releases.manifest import IMPORTER, Manifest, Origin
from sourcebook.releases.opening import MissingLibrary, Opened, Refused, opened, printed
from sourcebook.releases.reading import Content, Format, Reading
from sourcebook.releases.store import Store, StoreRefused, writing
from sourcebook.releases.verifying import broken
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import dataclass, replace

if TYPE_CHECKING:
    import sqlite3

TOO_MANY = "E-too-many-bad-rows"
NO_ROWS = "E-no-rows"
NO_DAY = "E-release-undated"
OTHER = "E-release-differs"
OWN = "own-table"
"""The format of tables that a knowledge base declares, which may declare them otherwise by now."""
BAD_SHARE = 0.01
"""Of a hundred rows no more than one may be unreadable."""

NEW, SAME, REPLACED, REFUSED = "new", "same", "replaced", "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a path, or of one release in it. `state` is `new`, `same` (nothing changed), `replaced` (more
    is known of it, or it was read again by a newer importer) or `refused`; then there is no manifest, and `findings`
    says why."""

    file: str
    state: str
    manifest: Manifest | None
    findings: tuple[Diagnostic, ...]
    seconds: float
    lines: Mapping[tuple[str, int], str]
    """The text of the lines that findings are about, for those who show them."""


def _quiet(what: str, share: float) -> None:
    """Nobody is told."""


def imported(
    path: Path,
    folder: Path,
    *,
    dated: Day | None = None,
    series: str | None = None,
    formats: Sequence[Format] | None = None,
    progress: Progress = _quiet,
    waits: Callable[[], None] = lambda: None,
) -> tuple[Outcome, ...]:
    """What became of the file at `path`: mostly one outcome; several for an archive with several releases.

    `dated` is the first day of the release where the file does not tell it, `series` what it is a release of. Raises
    MissingLibrary where something must be installed first.
    """
    begun = time.perf_counter()
    known = _known_formats() if formats is None else formats
    try:
        import pyarrow  # noqa: F401 - without it nothing can be imported, whatever the file
    except ImportError:
        raise MissingLibrary("pyarrow") from None
    unknown = no_series(series, known)
    if unknown is not None:
        return (Outcome(printed(path.name), REFUSED, None, (unknown,), time.perf_counter() - begun, {}),)
    progress("opening", 0.0)
    with opened(path) as file:
        out = _already(file, folder, dated, series, known, begun)
        if out:
            return out
        try:
            found = gathered(file, known, dated, series, progress)
        except Refused as wrong:
            return (Outcome(file.name, REFUSED, None, (wrong.diagnostic,), time.perf_counter() - begun, {}),)
        if not found.readings:
            return (Outcome(file.name, REFUSED, None, found.unread, time.perf_counter() - begun, {}),)
        outcomes: list[Outcome] = []
        before = _made_of(file, folder)
        for reading in found.readings:
            reading = _again(reading, before)
            if not outcomes:  # what was not read is told once
                reading = replace(reading, findings=(*reading.findings, *found.unread))
            try:
                one = _import(reading, file, found, folder, dated is not None, progress, waits)
            except StoreRefused as wrong:
                one = Outcome(file.name, REFUSED, None, (wrong.diagnostic,), 0.0, {})
            outcomes.append(replace(one, seconds=time.perf_counter() - begun, lines=found.lines))
            begun = time.perf_counter()
        return tuple(outcomes)


def _known_formats() -> Sequence[Format]:
    from sourcebook.releases.formats import FORMATS

    return FORMATS


def _import(
    reading: Reading,
    file: Opened,
    whole: Gathered,
    folder: Path,
    is_said: bool,
    progress: Progress,
    waits: Callable[[], None],
) -> Outcome:
    """One release put into the store, or refused."""
    progress("checking", 0.0)
    contents: list[Content] = []
    found = [*reading.findings]
    bad = reading.bad
    for content in reading.contents:
        one = checked(content, reading.file or file.name)
        contents.append(one.content)
        found += one.findings
        bad += one.bad
    problem = _problem(reading, contents, bad, file)
    findings = tuple(found)
    if problem is not None:
        return Outcome(file.name, REFUSED, None, (problem, *findings), 0.0, {})
    origin = Origin(
        file.name, file.sha256, file.size, tuple(dict.fromkeys(whole.formats.values())), tuple(sorted(whole.formats))
    )
    told_by = "the user" if is_said else "the file"
    progress("storing", 0.0)
    with writing(folder, waits) as store:
        if reading.corrects:
            made = correcting.corrected(store, reading, contents, file.name)
            if isinstance(made, Diagnostic):
                return Outcome(file.name, REFUSED, None, (made, *findings), 0.0, {})
            base, contents, done = made
            findings = (*findings, *done)
            draft = replace(
                base,
                origins=(*base.origins, origin),
                read=base.read + reading.rows,
                bad=base.bad + bad,
                findings=findings,
                facts={**base.facts, **reading.facts},
            )
        else:
            assert reading.dated is not None
            release = vintage.release_id(reading.series, reading.dated)
            draft = Manifest(
                release,
                reading.series,
                reading.dated,
                None,
                told_by,
                (origin,),
                {},
                reading.rows,
                bad,
                findings,
                reading.facts,
            )
        draft = replace(draft, version=VERSION, importer=IMPORTER)
        return _kept(store, draft, contents, file, progress)


def _kept(store: Store, draft: Manifest, contents: Sequence[Content], file: Opened, progress: Progress) -> Outcome:
    """Puts a release into the store unless it is there, or another one of the same name is."""
    state = NEW
    there = store.entries().get(draft.release)
    if there is not None:
        written = _manifest_of(store.connection, there)
        before = _tables(store, there, written)
        shared = [one for one in contents if one.table.name in before]
        is_part = _is_part(written, draft)
        is_same = not is_part and all(merging.same(before[one.table.name], one) for one in shared)
        is_sound = broken(store.path(there)) is None
        if is_same and is_sound and len(shared) == len(contents) and (written.importer == IMPORTER or draft.corrects):
            return Outcome(file.name, SAME, written, draft.findings, 0.0, {})
        again = [one.sha256 for one in written.origins] == [one.sha256 for one in draft.origins]
        builds_on = draft.corrects is not None and written.origins == draft.origins[: len(written.origins)]
        if is_part:
            draft, contents = _continued(written, draft), merging.added(list(before.values()), contents)
            builds_on = True
        elif is_same and shared and not again and draft.corrects is None and written.importer == IMPORTER:
            # The same release once more, with tables beside it that were not there.
            draft, contents = _joined(written, draft, before, contents)
            builds_on = True
        if not again and not builds_on:
            names = " and ".join(f"`{one.name}`" for one in written.origins)
            problem = Diagnostic(
                OTHER,
                f"{draft.release} is in the store with other rows, from {names}",
                Span(file.name, 0),
                help=f"if this file is to take its place: `sourcebook release remove {draft.release}`, then import",
            )
            told = [
                found
                for one in shared
                for found in merging.compared(before[one.table.name], one, draft.release, file.name)
                if found.code != merging.TWIN
            ]
            return Outcome(file.name, REFUSED, None, (problem, *told), 0.0, {})
        state = REPLACED
    made = store.put(draft, contents)
    progress("storing", 1.0)
    return Outcome(file.name, state, made, made.findings, 0.0, {})


def _problem(reading: Reading, contents: Sequence[Content], bad: int, file: Opened) -> Diagnostic | None:
    """Why a reading is not imported at all."""
    at = Span(reading.file or file.name, 0)
    unknown = next((one for one in reading.findings if one.code == UNKNOWN_SERIES), None)
    if unknown is not None:
        return unknown
    if bad > BAD_SHARE * max(reading.rows, 1):
        return Diagnostic(
            TOO_MANY,
            f"{bad:,} of {reading.rows:,} rows cannot be read, more than one in a hundred: nothing is imported",
            at,
            help="the file is damaged, or in a layout that only looks like this one; download it again",
        )
    if not reading.edits and not any(content.data.num_rows for content in contents):
        return Diagnostic(NO_ROWS, "there is no row in it", at, help="download it again")
    if reading.dated is None and not reading.corrects:
        return Diagnostic(
            NO_DAY,
            "neither its contents nor its name tell which day the release is for",
            at,
            help="say it: `--dated 2024-07-01`",
        )
    return None


def _tables(store: Store, there: index.Entry, written: Manifest) -> dict[str, Content]:
    """The tables of a release in the store; without those that cannot be read any more."""
    from pyarrow import parquet

    out = {}
    for name, kept in written.tables.items():
        with suppress(OSError):
            out[name] = Content(kept.table, parquet.ParquetFile(store.path(there) / f"{name}.parquet").read())
    return out


def _is_part(written: Manifest, draft: Manifest) -> bool:
    """Whether what is imported is another part of a release of which the store has some parts."""
    mine, its = merging.parts(written.facts), merging.parts(draft.facts)
    return bool(mine and its) and not mine & its and draft.corrects is None and written.importer == IMPORTER


def _continued(written: Manifest, draft: Manifest) -> Manifest:
    """A release with another of its parts."""
    parts = " ".join(sorted(merging.parts(written.facts) | merging.parts(draft.facts)))
    return replace(
        written,
        origins=(*written.origins, *draft.origins),
        findings=(*written.findings, *draft.findings),
        facts={**draft.facts, **written.facts, merging.PARTS: parts},
        read=written.read + draft.read,
        bad=written.bad + draft.bad,
        version=draft.version,
    )


def _joined(
    written: Manifest, draft: Manifest, before: Mapping[str, Content], contents: Sequence[Content]
) -> tuple[Manifest, list[Content]]:
    """A release with the tables that a second file brings to it."""
    new = [one for one in contents if one.table.name not in before]
    joined = replace(
        written,
        origins=(*written.origins, *draft.origins),
        findings=tuple(dict.fromkeys((*written.findings, *draft.findings))),
        facts={**written.facts, **draft.facts},
        read=written.read + sum(one.data.num_rows for one in new),
        version=draft.version,
    )
    return joined, [*before.values(), *new]


def _manifest_of(connection: "sqlite3.Connection", entry: index.Entry) -> Manifest:
    (written,) = connection.execute("SELECT manifest FROM releases WHERE number = ?", (entry.number,)).fetchone()
    return manifest.read(written)


def _already(
    file: Opened, folder: Path, dated: Day | None, series: str | None, formats: Sequence[Format], begun: float
) -> tuple[Outcome, ...]:
    """The releases that were made of this very file by this importer; found without reading it again."""
    names = {one.name for one in formats}
    told = vintage.told(file.name)
    out: list[Manifest] = []
    for found, origin, place in _made_of(file, folder):
        if found.importer != IMPORTER or not set(origin.formats) <= names or OWN in origin.formats:
            return ()
        if broken(place) is not None:
            return ()
        if told is not None and not told.agrees(found.dated) and not is_near(told, found.dated):
            return ()
        # What is corrected has all that it is made of from the release that it corrects.
        if found.corrects is None or not any(origin in one.origins for one in out):
            out.append(found)
    if any(dated not in (None, one.dated) or series not in (None, one.series) for one in out):
        return ()
    seconds = time.perf_counter() - begun
    return tuple(Outcome(file.name, SAME, one, one.findings, seconds, {}) for one in out)


def _made_of(file: Opened, folder: Path) -> list[tuple[Manifest, Origin, Path]]:
    """The releases in the store that were made of this very file, whatever its name was, and where they are."""
    from sourcebook.releases.shelf import Shelf, StoreDamaged

    shelf = Shelf(folder)
    try:
        known = [(one.manifest, one.folder) for one in shelf.releases]
    except (StoreDamaged, OSError, ValueError):  # whoever writes to it says so
        return []
    finally:
        shelf.close()
    return [(one, origin, place) for one, place in known for origin in one.origins if origin.sha256 == file.sha256]


def _again(reading: Reading, before: Sequence[tuple[Manifest, Origin, Path]]) -> Reading:
    """A reading with a finding if the very same file is in the store as a release of another day."""
    for found, origin, _ in before:
        if found.series == reading.series and found.dated != reading.dated and not reading.corrects:
            text = f"the same file is in the store as {found.release}, from `{origin.name}`: one name must be wrong"
            finding = Diagnostic(WRONG_DAY, text, Span(reading.file, 0))
            return replace(reading, findings=(*reading.findings, finding))
    return reading
