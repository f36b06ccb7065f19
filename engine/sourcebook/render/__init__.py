"""Answer, Proof, Diagnostic → str. Nothing here infers, and nothing here prints.

`RENDERERS` has the formats an answer can be given in, by the name the command line uses.
"""

from collections.abc import Callable, Mapping

from sourcebook.answer.answer import Answer
from sourcebook.render import json, markdown, text
from sourcebook.render.layout import Layout

Renderer = Callable[[Answer, Layout | None], str]

RENDERERS: Mapping[str, Renderer] = {"text": text.render, "json": json.render, "markdown": markdown.render}

__all__ = ["RENDERERS", "Layout", "Renderer"]
