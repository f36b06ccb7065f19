"""Whether what is cited is there: lines and anchors.

The texts of the sources come in as values; what is said of a source whose text is not at hand is not looked at.
"""

from collections.abc import Iterator, Mapping

from sourcebook.core.fact import Citation
from sourcebook.core.program import Program
from sourcebook.text import Diagnostic, Fix, Source, Span

_MOST_WORDS = 5


def cited_lines(program: Program, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """W-cited-line-missing, W-cited-line-blank, W-anchor-too-long, W-anchor-missing, W-anchor-not-once."""
    lines = {name: Source(name, text).normal.split("\n") for name, text in texts.items()}
    seen: set[Citation] = set()
    for citation in citations(program):
        if citation in seen:
            continue
        seen.add(citation)
        anchor = citation.anchor
        if anchor is not None and len(anchor.split()) > _MOST_WORDS:
            yield Diagnostic(
                "W-anchor-too-long",
                f"{len(anchor.split())} words are marked in {citation}; an anchor has {_MOST_WORDS} at most",
                citation.at,
                help=f'a few words are enough to find the place: `[{citation} "{" ".join(anchor.split()[:3])}"]`',
            )
            continue
        if (text := lines.get(citation.source)) is not None:
            yield from _place(citation, text)


def _place(citation: Citation, text: list[str]) -> Iterator[Diagnostic]:
    length = len(text) - (text[-1] == "")
    first, last = _stretch(citation.lines) if citation.lines else (1, length)
    if first < 1 or last > length or first > last:
        yield Diagnostic(
            "W-cited-line-missing",
            f"{citation.source} has no line {last if last > length else first}"
            if first <= last
            else f"lines {citation.lines} of {citation.source} run backwards",
            citation.at,
            f"the last line is {length}" if first <= last else "",
            help=None if first <= last else f"did you mean `{citation.source}:{last}-{first}`?",
        )
        return
    cited = text[first - 1 : last]
    if not any(line.strip() for line in cited):
        near = _nearest_written(text, first)
        yield Diagnostic(
            "W-cited-line-blank",
            f"line {citation.lines or first} of {citation.source} is blank",
            citation.at,
            help=f"the nearest line that is not blank is `{citation.source}:{near}`" if near else None,
        )
    elif citation.anchor is not None:
        yield from _anchor(citation, cited, text, first)


def _anchor(citation: Citation, cited: list[str], text: list[str], first: int) -> Iterator[Diagnostic]:
    anchor = citation.anchor or ""
    stretch = "\n".join(cited)
    times = stretch.count(anchor)
    if times > 1:
        yield Diagnostic(
            "W-anchor-not-once",
            f'"{anchor}" stands {times} times in {citation}, so the place is not clear',
            citation.at,
            help=_longer(anchor, stretch, citation),
        )
    if times:
        return
    place = stretch.casefold().find(anchor.casefold())
    if place >= 0:
        written = stretch[place : place + len(anchor)]
        yield Diagnostic(
            "W-anchor-missing",
            f'"{anchor}" is written "{written}" in {citation}',
            citation.at,
            help=f'capital and small letters count: `[{citation} "{written}"]`',
            fix=_fix(citation.at, anchor, written),
        )
        return
    elsewhere = [number for number, line in enumerate(text, 1) if anchor in line]
    near = min(elsewhere, key=lambda number: abs(number - first), default=None)
    yield Diagnostic(
        "W-anchor-missing",
        f'"{anchor}" does not stand in {citation}',
        citation.at,
        help=f'it stands in line {near}: `[{citation.source}:{near} "{anchor}"]`'
        if near
        else f'the line begins "{_begin(cited)}"',
    )


def _fix(at: Span, anchor: str, written: str) -> Fix | None:
    """Only where the place of the anchor itself is marked is the mend certain."""
    return Fix(at, written, f'write "{written}"') if at.length == len(anchor) else None


def _begin(cited: list[str]) -> str:
    words = next(line for line in cited if line.strip()).split()
    return " ".join(words[:_MOST_WORDS]) + (" …" if len(words) > _MOST_WORDS else "")


def _longer(anchor: str, stretch: str, citation: Citation) -> str:
    """Words around one of the places that stand there only once, as a proposal."""
    start = 0
    while (place := stretch.find(anchor, start)) >= 0:
        after = stretch[place + len(anchor) :].split("\n")[0].split()
        for n in range(1, _MOST_WORDS + 1 - len(anchor.split())):
            proposal = " ".join([anchor, *after[:n]]).rstrip(".,;:")
            if len(after) >= n and proposal != anchor and stretch.count(proposal) == 1:
                return f'a word more tells which: `[{citation} "{proposal}"]`'
        start = place + 1
    return "take words that stand there once"


def _nearest_written(text: list[str], line: int) -> int | None:
    written = [number for number, content in enumerate(text, 1) if content.strip()]
    return min(written, key=lambda number: abs(number - line), default=None)


def _stretch(lines: str) -> tuple[int, int]:
    first, _, last = lines.partition("-")
    return int(first), int(last or first)


def citations(program: Program) -> Iterator[Citation]:
    """Every citation of a program, repeated ones too."""
    for fact in program.facts:
        yield fact.citation
    for note in program.notes:
        yield from note.citations
    for choice in program.preferences:
        yield from choice.citations
    for rule in program.rules:
        yield from rule.citations
    for entity in program.entities.values():
        yield from entity.citations
        for line in entity.framed:
            yield from line.citations
    for table in program.tables.values():
        yield from table.citations
