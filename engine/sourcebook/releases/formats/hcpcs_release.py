"""The files of HCPCS Level II that come together: codes as text and as sheet, what changed, corrections, print-outs.

INVARIANT: each file is in a release, corrects one, or is told as not read, with the reason.
"""

from collections.abc import Sequence

from sourcebook.releases import merging
from sourcebook.releases.findings import DIFFERS
from sourcebook.releases.formats import hcpcs_layout as layout
from sourcebook.releases.formats.hcpcs_corrections import CUT_OFF
from sourcebook.releases.formats.hcpcs_report import CHANGES, UNCHANGED, checked
from sourcebook.releases.opening import UNREAD, Refused
from sourcebook.releases.reading import Content, Reading
from sourcebook.text import Diagnostic, Span
from sourcebook.text.value import replace

TWIN = "N-twin"


def together(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """One reading for each release, with the report on it that came with it; then the corrections, one by one.

    Raises Refused where there are only reports, or only print-outs of corrections.
    """
    printed = [one for one in readings if one.corrects and not one.edits and not one.rows]
    corrections = [one for one in readings if one.corrects and one not in printed]
    reports = [one for one in readings if not one.corrects and _report(one) is not None]
    whole = merging.together([one for one in readings if not one.corrects and _report(one) is None])
    told: list[Diagnostic] = [found for one in printed for found in one.findings]
    out = []
    for reading in whole:
        its = [one for one in reports if one.dated in (reading.dated, None)]
        out.append(_reported(reading, its) if its else reading)
    for one in reports:
        if all(one.dated not in (reading.dated, None) for reading in whole):
            text = "a report of changes does not list the codes; it is read with the release that it came with"
            told.append(Diagnostic(UNREAD, text, Span(one.file, 0), help="import the file with the codes, or the zip"))
    out += corrections
    if not out and told:
        raise Refused(told[0] if told[0].code != CUT_OFF else replace(told[0], code=UNREAD))
    if told:
        out[0] = replace(out[0], findings=(*out[0].findings, *told))
    return tuple(out)


def _report(reading: Reading) -> Content | None:
    return next((one for one in reading.contents if one.table.name == CHANGES.name), None)


def _reported(reading: Reading, reports: Sequence[Reading]) -> Reading:
    """The reading with the table of the fullest report, and everything in which one of them says otherwise."""
    first, *others = sorted(reports, key=_is_print)
    changes = _report(first)
    assert changes is not None
    codes = [one for one in reading.contents if one.table.name in (layout.CODES.name, layout.MODIFIERS.name)]
    findings = [*reading.findings, *first.findings, *checked(changes, codes, first.file, int(first.facts[UNCHANGED]))]
    for other in others:
        content = _report(other)
        assert content is not None
        mine, its = _by_code(changes), _by_code(content)
        for code in sorted(mine.keys() | its.keys()):
            if _words(mine.get(code)) != _words(its.get(code)):
                text = f"`{code}` is reported as `{its.get(code)}` here, but as `{mine.get(code)}` in {first.file}"
                findings.append(Diagnostic(DIFFERS, text, Span(other.file, 0)))
        text = f"the same report is in {first.file}, and is taken from there"
        findings.append(Diagnostic(TWIN, text, Span(other.file, 0)))
    return replace(
        reading,
        contents=(*reading.contents, changes),
        findings=tuple(findings),
        rows=reading.rows + first.rows,
        bad=reading.bad + first.bad,
        facts={**first.facts, **reading.facts},
    )


def _is_print(reading: Reading) -> bool:
    return not reading.file.lower().endswith(".xlsx")


def _by_code(content: Content) -> dict[str, str]:
    return dict(zip(content.data["code"].to_pylist(), content.data["change"].to_pylist(), strict=True))


def _words(change: str | None) -> str | None:
    """What is compared: print-outs cut a long kind of change off."""
    return None if change is None else change.casefold()[:15]
