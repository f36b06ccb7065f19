"""Answer → JSON: exactly the keys of the contract, always all of them, in one order."""

import json
from collections.abc import Mapping
from typing import Any

from sourcebook.answer.answer import Answer, Cited, Dissent, ProofView, Statement
from sourcebook.render.layout import Layout
from sourcebook.text import Diagnostic, Span


def render(answer: Answer, layout: Layout | None = None) -> str:
    """The answer as a JSON document, indented by two."""
    return written(as_data(answer)) + "\n"


def written(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_data(answer: Answer) -> dict[str, Any]:
    """The answer as plain dicts and lists, in the contract's order."""
    table = answer.table
    return {
        "question": answer.question,
        "understood": answer.understood,
        "certainty": answer.certainty,
        "query": answer.query,
        "form": answer.form,
        "as_of": answer.as_of,
        "status": answer.status,
        "answers": [_statement(item) for item in answer.answers],
        "dissent": [_dissent(item) for item in answer.dissent],
        "table": table and {"columns": list(table.columns), "rows": [list(row) for row in table.rows]},
        "notes": list(answer.notes),
        "suggestions": list(answer.suggestions),
        "further": [as_data(one) for one in answer.further],
    }


def _statement(item: Statement) -> dict[str, Any]:
    return {
        "text": item.text,
        "status": item.status,
        "subject": _subject(item.subject),
        "property": item.property,
        "value": item.value,
        "scope": item.scope,
        "from": item.first,
        "until": item.last,
        "codes": list(item.codes),
        "path": [_subject(name) for name in item.path],
        "parts": [{"subject": _subject(part.subject), "status": part.status} for part in item.parts],
        "sources": [cited_data(source) for source in item.sources],
        "proof": proof_data(item.proof),
    }


def _subject(name: str | None) -> str | None:
    """A stated range as a person writes it, without the system before the colon of its node; any other as it is."""
    return name and name.rpartition(":")[2]


def _dissent(item: Dissent) -> dict[str, Any]:
    return {**_statement(item), "settled_by": item.settled_by}


def cited_data(source: Cited) -> dict[str, Any]:
    return {"id": source.id, "lines": source.lines, "rank": source.rank, "title": source.title}


def proof_data(proof: ProofView, seen: set[tuple[str, str | None]] | None = None) -> dict[str, Any]:
    """A proof as nested dicts; what was given in full above is given again without its reasons."""
    seen = set() if seen is None else seen
    key = (proof.text, proof.rule)
    again = bool(proof.because) and key in seen
    seen.add(key)
    return {
        "text": proof.text,
        "rule": proof.rule,
        "sources": [cited_data(source) for source in proof.sources],
        "because": [] if again else [proof_data(reason, seen) for reason in proof.because],
    }


def diagnostics(found: tuple[Diagnostic, ...], lines: Mapping[str, str] | None = None) -> str:
    """Diagnostics as a JSON list, one object each."""
    return written([diagnostic_data(item) for item in sorted(found, key=lambda item: item.order)]) + "\n"


def diagnostic_data(item: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain dicts and lists."""
    fix = item.fix
    return {
        "code": item.code,
        "severity": item.severity.value,
        "message": item.message,
        "at": _span(item.span),
        "label": item.label,
        "others": [{"at": _span(other.span), "text": other.text} for other in item.others],
        "help": item.help,
        "fix": fix and {"at": _span(fix.span), "replacement": fix.replacement, "title": fix.title},
    }


def _span(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"file": span.source, "line": span.line, "column": span.column, "length": span.length}
