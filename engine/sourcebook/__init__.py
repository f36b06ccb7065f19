"""Sourcebook: who states what about code systems, where, since when, and why it holds.

import sourcebook
book = sourcebook.open()
book.ask("who owns CPT?").text
"""

from typing import Any

from sourcebook import assets
from sourcebook.answer.answer import Answer, Cited, Dissent, ProofView, Statement, Table
from sourcebook.session.book import NoSuchDay, NoSuchName, Sourcebook, open
from sourcebook.session.session import KnowledgeBaseErrors
from sourcebook.text import Diagnostic

__version__ = assets.VERSION

Proof = ProofView


def as_data(answer: Answer) -> dict[str, Any]:
    """The answer as the dicts, lists and texts of the JSON contract, ready for `json.dumps`."""
    from sourcebook.render.json import as_data as made  # here, since a question from the shell needs no JSON

    return made(answer)


__all__ = [
    "Answer",
    "Cited",
    "Diagnostic",
    "Dissent",
    "KnowledgeBaseErrors",
    "NoSuchDay",
    "NoSuchName",
    "Proof",
    "Sourcebook",
    "Statement",
    "Table",
    "__version__",
    "as_data",
    "open",
]
