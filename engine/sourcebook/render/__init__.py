"""Answer, Proof, Diagnostic → str. Nothing here infers, and nothing here prints.

`RENDERERS` has the formats an answer can be given in, by the name the command line uses.
"""

from collections.abc import Callable, Mapping

from sourcebook.answer.answer import Answer
from sourcebook.render.layout import Layout

Renderer = Callable[[Answer, Layout | None], str]


# Each is imported with its first use, which a question from the shell feels.
def _text(answer: Answer, layout: Layout | None = None) -> str:
    from sourcebook.render import text

    return text.render(answer, layout)


def _json(answer: Answer, layout: Layout | None = None) -> str:
    from sourcebook.render import json

    return json.render(answer, layout)


def _markdown(answer: Answer, layout: Layout | None = None) -> str:
    from sourcebook.render import markdown

    return markdown.render(answer, layout)


RENDERERS: Mapping[str, Renderer] = {"text": _text, "json": _json, "markdown": _markdown}

__all__ = ["RENDERERS", "Layout", "Renderer"]
