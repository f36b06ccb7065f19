"""Text to tree and back: declarations, each parsed on its own; mistakes; the formatter. Lark stays in this room."""

from sourcebook.syntax.parse import Chunk, Declaration, File, Parsed, declaration, parse, parse_question, split
from sourcebook.syntax.write import formatted, write, written

__all__ = [
    "Chunk",
    "Declaration",
    "File",
    "Parsed",
    "declaration",
    "formatted",
    "parse",
    "parse_question",
    "split",
    "write",
    "written",
]
