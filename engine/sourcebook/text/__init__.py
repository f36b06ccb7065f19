"""Characters and places: what a source is, where in it something stands, what is said about it."""

from sourcebook.text.diagnostic import Diagnostic, Fix, Label, Severity
from sourcebook.text.nearest import nearest
from sourcebook.text.source import Source, Span, decoded

__all__ = ["Diagnostic", "Fix", "Label", "Severity", "Source", "Span", "decoded", "nearest"]
