"""Sourcebook: who states what about code systems, where, since when, and why it holds.

import sourcebook
book = sourcebook.open()
book.ask("who owns CPT?").text
"""

from sourcebook.answer.answer import Answer, Cited, Dissent, ProofView, Statement, Table
from sourcebook.session.book import NoSuchDay, NoSuchName, Sourcebook, open
from sourcebook.session.session import KnowledgeBaseErrors
from sourcebook.text import Diagnostic

Proof = ProofView

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
    "open",
]
