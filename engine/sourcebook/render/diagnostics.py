"""Diagnostics → text: place and code, the message, the line it is about with a mark under it, the help."""

from collections.abc import Iterable, Mapping

from sourcebook.render.layout import Layout, hanging
from sourcebook.text import Diagnostic, Severity, Source, Span

_COLOUR = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def render(found: Iterable[Diagnostic], sources: Mapping[str, Source], layout: Layout | None = None) -> str:
    """Every diagnostic, in order of place, with a line that counts them; empty if there are none."""
    layout = layout or Layout()
    items = sorted(found, key=lambda item: item.order)
    if not items:
        return ""
    return "\n\n".join(one(item, sources, layout) for item in items) + "\n\n" + counted(items) + "\n"


def counted(items: Iterable[Diagnostic]) -> str:
    """`2 errors, 1 note`."""
    counts = dict.fromkeys(Severity, 0)
    for item in items:
        counts[item.severity] += 1
    said = [f"{n} {severity}{'s' if n != 1 else ''}" for severity, n in counts.items() if n]
    return ", ".join(said) or "nothing to report"


def one(item: Diagnostic, sources: Mapping[str, Source], layout: Layout | None = None) -> str:
    """One diagnostic, without a line end after it."""
    layout = layout or Layout()
    code = layout.paint(item.code, _COLOUR[item.severity])
    shown = bool(item.span and item.span.source)
    head = f"{_place(item.span)}  {code}" if item.span and shown else code
    if item.label or not shown:
        head += f"  {item.message}"
    out = [head]
    if item.span and shown:
        # A message that stands under the mark is not said twice.
        out += _marked(item.span, item.label or item.message, sources, layout)
    for other in item.others:
        out.append(f"   {_place(other.span)}")
        out += _marked(other.span, other.text, sources, layout)
    if item.help:
        out += _help(item.help, layout)
    return "\n".join(out)


def _place(span: Span) -> str:
    return f"{span.source}:{span.line}:{span.column}" if span.line else span.source


def _help(text: str, layout: Layout) -> list[str]:
    first, *rest = text.split("\n")
    out = hanging(first, layout.width, "   help: ")
    return out + [" " * 9 + line for line in rest]


def _marked(span: Span, label: str, sources: Mapping[str, Source], layout: Layout) -> list[str]:
    """The line with a mark under the span, and what is said of it."""
    source = sources.get(span.source)
    number = str(span.line)
    gutter = " " * max(0, 5 - len(number)) + number + " │ "
    blank = " " * (len(gutter) - 2) + "│ "
    if source is None or not span.line:
        return hanging(label, layout.width, "   ") if label else []
    line = source.line(span.line)
    start, size = span.column - 1, max(1, min(span.length, len(line) - span.column + 1))
    text, start = _window(line.replace("\t", " "), start, size, max(40, layout.width - len(gutter)))
    size = max(1, min(size, len(text) - start))
    mark = layout.paint("^" * size, "red")
    under = f"{blank}{' ' * start}{mark}"
    said = _after(under, start + size + len(blank), label, layout)
    return [gutter + text.rstrip(), *said]


def _after(under: str, used: int, label: str, layout: Layout) -> list[str]:
    """The label behind its mark where there is room for it, else in lines of its own."""
    if not label:
        return [under]
    if used + 1 + len(label) <= layout.width:
        return [f"{under} {label}"]
    return [under, *hanging(label, layout.width, " " * 10)]


def _window(line: str, start: int, size: int, room: int) -> tuple[str, int]:
    """The part of a very long line that has the span in it, and where the span begins there."""
    line = "".join(" " if character < " " else character for character in line)
    if len(line) <= max(room, 160):
        return line, start
    left = max(0, start - room // 3)
    text = ("…" if left else "") + line[left : left + room] + ("…" if left + room < len(line) else "")
    return text, start - left + (1 if left else 0)
