"""The command line: words of the shell to calls, results to the terminal and an exit status.

Exit status of a question: 0 certain, 3 likely, 1 not understood, 2 where the knowledge base or the call has errors.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, NoReturn, TextIO

from sourcebook import assets
from sourcebook.session.base import CONFIG, Base, at, found, shipped
from sourcebook.text import Diagnostic, Severity, nearest

if TYPE_CHECKING:
    from sourcebook.answer.answer import Answer
    from sourcebook.render.layout import Layout
    from sourcebook.session.book import Sourcebook

CLEAN, FINDINGS, UNABLE = 0, 1, 2


def main(words: Sequence[str] | None = None) -> int:
    """The exit status of the command that `words` (or the shell) names."""
    closed = sys.stdout is None
    # A stream that was closed before the start is None; what is opened later must not take its place.
    sys.stdout = sys.stdout or Path(os.devnull).open("w")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        if closed:
            sys.stderr.write("sourcebook: there is nowhere to write to: the output is closed\n")
            return UNABLE
        status = _run(words)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader has had enough.
        _silence()
        return CLEAN
    except OSError as wrong:
        # Most likely the output is full; whatever else it is, the system has words for it.
        with suppress(OSError):
            sys.stderr.write(f"sourcebook: {wrong.strerror or wrong}\n")
            sys.stderr.flush()
        _silence()
        return UNABLE
    except KeyboardInterrupt:
        return 130


def _run(words: Sequence[str] | None) -> int:
    options = _plain(sys.argv[1:] if words is None else words)
    if options is None:
        from sourcebook.interfaces.arguments import parser

        made = parser(_RUNS, UNABLE)
        try:
            options = made.parse_args(words, SimpleNamespace())
        except SystemExit as left:
            return left.code if isinstance(left.code, int) else UNABLE
        if options.command is None and not options.version:
            made.print_help()
            return UNABLE
    if options.version:
        print(f"sourcebook {assets.VERSION}")
        return CLEAN
    status: int = options.run(options)
    return status


def _plain(words: Sequence[str]) -> SimpleNamespace | None:
    """What a question without any options calls for, without building what reads options; None for anything else."""
    if len(words) < 2 or words[0] not in ("ask", "why") or any(word.startswith("-") or not word for word in words):
        return None
    run = _RUNS[words[0]]
    return SimpleNamespace(
        version=False, kb=None, command=words[0], question=[*words[1:]], on=None, format="text", explain=False, run=run
    )


def _silence() -> None:
    """Nothing more is written, not even by the interpreter when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            os.dup2(nowhere, stream.fileno())


def run() -> NoReturn:
    """The entry point of the shell command."""
    # One command makes little that is thrown away: collecting would cost more than it frees.
    gc.disable()
    if "release" in sys.argv[1:4]:
        from sourcebook.interfaces.releases import leave_out

        leave_out("numpy", "pandas")
    status = main()
    # Nor would looking through all of it once more when the interpreter ends.
    gc.freeze()
    sys.exit(status)


# --- questions ---


def _ask(options: SimpleNamespace) -> int:
    return _question(options, proof=False)


def _why(options: SimpleNamespace) -> int:
    return _question(options, proof=True)


def _question(options: SimpleNamespace, proof: bool) -> int:
    question = " ".join(options.question)

    def answered(book: "Sourcebook") -> int:
        answer = book.why(question, options.on) if proof else book.ask(question, options.on)
        _print_answer(answer, options.format)
        if options.explain:
            from sourcebook.render import explain

            print(explain.render(book.understand(question, options.on), _layout(sys.stdout)), end="")
        return answer.exit_status

    return _with_book(options, answered)


def _disputes(options: SimpleNamespace) -> int:
    def run(book: "Sourcebook") -> int:
        _print_answer(book.disputes(options.subject, options.on), options.format)
        return CLEAN

    return _with_book(options, run)


def _show(options: SimpleNamespace) -> int:
    def run(book: "Sourcebook") -> int:
        _print_answer(book.show(" ".join(options.name), options.on), options.format)
        return CLEAN

    return _with_book(options, run)


def _graph(options: SimpleNamespace) -> int:
    def run(book: "Sourcebook") -> int:
        from sourcebook.render import graph

        branches = book.graph(options.name, options.on)
        text = graph.render_json(branches) if options.format == "json" else graph.render(branches, _layout(sys.stdout))
        print(text.rstrip("\n"))
        return CLEAN

    return _with_book(options, run)


def _verdict(options: SimpleNamespace) -> int:
    def run(book: "Sourcebook") -> int:
        from sourcebook.render import verdicts

        layout = _layout(sys.stdout)
        if not options.statements and options.format == "text":
            text = verdicts.summary({name: book.verdicts(name, options.on) for name in book.documents}, layout)
        else:
            names = options.statements or book.documents
            found = tuple(dict.fromkeys(one for name in names for one in book.verdicts(name, options.on)))
            text = {
                "json": lambda: verdicts.render_json(found),
                "markdown": lambda: verdicts.render_markdown(found),
                "text": lambda: verdicts.render(found, layout, options.proof or None),
            }[options.format]()
        print(text, end="")
        return CLEAN

    return _with_book(options, run)


def _statements(options: SimpleNamespace) -> int:
    from sourcebook.interfaces import whole

    return _with_book(options, lambda book: whole.statements(book, options, _layout(sys.stdout)))


def _report(options: SimpleNamespace) -> int:
    from sourcebook.interfaces import whole

    return _with_book(options, lambda book: whole.report(book, options))


def _mutate(options: SimpleNamespace) -> int:
    from sourcebook.interfaces import whole

    return _with_book(options, lambda book: whole.mutate(book, options, _layout(sys.stdout)))


def _with_book(options: SimpleNamespace, run: Callable[["Sourcebook"], int]) -> int:
    """The status of `run`; 2 where the base has errors, or the call names no day or nothing that there is."""
    from sourcebook.session.book import NoSuchDay, NoSuchName, opened
    from sourcebook.session.session import KnowledgeBaseErrors

    book = opened(found(options.kb))
    try:
        return run(book)
    except KnowledgeBaseErrors as wrong:
        errors = [one for one in wrong.diagnostics if one.severity is Severity.ERROR]
        sys.stderr.write(_diagnostics(errors, book))
        sys.stderr.write(
            "No question is answered from a knowledge base with errors; `sourcebook check` has them all.\n"
        )
    except (NoSuchDay, NoSuchName) as wrong:
        sys.stderr.write(f"sourcebook: {wrong}\n")
    return UNABLE


def _layout(stream: TextIO) -> "Layout":
    from sourcebook.render.layout import Layout

    terminal = stream.isatty()
    return Layout(max(40, min(_width(stream), 140)), terminal and not os.environ.get("NO_COLOR"))


def _width(stream: TextIO) -> int:
    """How wide lines may be: `COLUMNS`, else the terminal's width, else 100."""
    if (said := os.environ.get("COLUMNS", "")).isdecimal():
        return int(said)
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 100


def _print_answer(answer: "Answer", format: str) -> None:
    from sourcebook.render import RENDERERS

    text = RENDERERS[format](answer, _layout(sys.stdout))
    print(text, end="" if text.endswith("\n") else "\n")


def _diagnostics(found: Iterable[Diagnostic], book: "Sourcebook") -> str:
    from sourcebook.render.diagnostics import render

    return render(found, book.session.sources, _layout(sys.stderr))


# --- knowledge bases ---


def _check(options: SimpleNamespace) -> int:
    from sourcebook.session.book import opened

    texts = Path(options.texts) if options.texts else None
    if texts is not None and not texts.is_dir():
        sys.stderr.write(f"sourcebook: there is no folder `{texts}`\n")
        return UNABLE
    bases: dict[str, tuple[Base, set[Path] | None]] = {}
    for path in options.paths or [None]:
        base, only = _base_of(path, options.kb)
        known = bases.setdefault(base.place, (base, only))
        if only is not None and known[1] is not None:
            known[1].update(only)
        else:
            bases[base.place] = (base, None)
    found_all: list[Diagnostic] = []
    said: list[str] = []
    unable = False
    for base, only in bases.values():
        book = opened(base, texts=texts)
        unable = unable or any(one.code == "E-no-knowledge-base" for one in base.problems)
        names = {name for name, path in base.files.items() if only is None or path.resolve() in only}
        mine = [one for one in book.check() if _concerns(one, names, base)]
        found_all += mine
        if options.format == "text":
            from sourcebook.render.diagnostics import render

            said.append(render(mine, book.session.sources, _layout(sys.stdout)))
    if options.format == "json":
        from sourcebook.render import json

        print(json.diagnostics(tuple(found_all)))
    else:
        print("".join(said) or "Clean: nothing to report.\n", end="")
    if unable:
        return UNABLE
    return FINDINGS if any(one.severity is not Severity.NOTE for one in found_all) else CLEAN


def _concerns(one: Diagnostic, names: set[str], base: Base) -> bool:
    """Whether a finding is about one of the files that are meant; an error anywhere keeps all of them from use."""
    if one.span is None or one.span.source in names or one.span.source not in base.files:
        return True
    return base.folder is not None and one.severity is Severity.ERROR


def _base_of(path: str | None, kb: str | None) -> tuple[Base, set[Path] | None]:
    """The base that a path belongs to, and the files in it that are meant (None: all of its own)."""
    if path is None:
        base = found(kb)
        own = {file.resolve() for name, file in base.files.items() if name not in base.shipped}
        return base, own or None
    where = Path(path)
    if where.exists() and where.resolve().is_relative_to(assets.kb().resolve()):
        base = shipped()
        inside = {file.resolve() for file in base.files.values() if file.resolve().is_relative_to(where.resolve())}
        return base, inside
    home = where
    if where.exists():
        around = [where.resolve(), *where.resolve().parents]
        home = next((folder for folder in around if (folder / CONFIG).is_file()), where)
    base = found(kb) if kb else at(home)
    inside = {file.resolve() for file in base.files.values() if file.resolve().is_relative_to(where.resolve())}
    return base, inside or None


def _fmt(options: SimpleNamespace) -> int:
    from sourcebook.session.formatting import formatted

    paths: list[Path] = []
    missing = False
    for given in options.paths or [None]:
        if given is None:
            base = found(options.kb)
            paths += [path for name, path in base.files.items() if base.folder is None or name not in base.shipped]
        elif Path(given).is_dir():
            paths += sorted(Path(given).rglob("*.kb"))
        elif Path(given).is_file():
            paths.append(Path(given))
        else:
            sys.stderr.write(f"sourcebook: there is no file or folder `{given}`\n")
            missing = True
    changes = 0
    for path in paths:
        outcome = formatted(path, replace=not options.check)
        changes += outcome.changed
        for message in outcome.messages:
            sys.stderr.write(f"{path}: {message}\n")
            missing = missing or outcome.failed
        if outcome.changed:
            print(f"{'would change' if options.check else 'formatted'} {path}")
    if not changes and not missing:
        print(f"{len(paths)} {'file' if len(paths) == 1 else 'files, all'} in the canonical layout")
    if missing:
        return UNABLE
    return FINDINGS if options.check and changes else CLEAN


def _explain(options: SimpleNamespace) -> int:
    pages = {path.stem: path for path in (assets.grammar() / "pages").glob("*.md")}
    if options.code is None:
        print("\n".join(sorted(pages)))
        return CLEAN
    page = pages.get(options.code) or {name.casefold(): path for name, path in pages.items()}.get(
        options.code.casefold()
    )
    if page is None:
        close = nearest(options.code, pages)
        hint = f"; did you mean `{close}`?" if close else "; `sourcebook explain` lists them"
        sys.stderr.write(f"sourcebook: no diagnostic is called `{options.code[:80]}`{hint}\n")
        return UNABLE
    print(page.read_text(encoding="utf-8"), end="")
    return CLEAN


def _steps(options: SimpleNamespace) -> int:
    from sourcebook.specs.listing import LISTINGS
    from sourcebook.specs.nearest import about
    from sourcebook.specs.sentence import sentences

    words = " ".join(options.words)
    found = about(words) if words else sentences()
    if not found:
        sys.stderr.write("sourcebook: no sentence is near to that; `sourcebook steps` lists them all\n")
        return FINDINGS
    print(LISTINGS[options.format](found, _layout(sys.stdout)), end="")
    return CLEAN


def _release(options: SimpleNamespace) -> int:
    from sourcebook.interfaces import releases

    return releases.run(options, _layout(sys.stderr if options.action == "import" else sys.stdout))


def _licence(options: SimpleNamespace) -> int:
    from sourcebook.interfaces import licences

    return licences.run(options)


_RUNS: Mapping[str, Callable[[SimpleNamespace], int]] = {
    "ask": _ask,
    "why": _why,
    "check": _check,
    "fmt": _fmt,
    "explain": _explain,
    "disputes": _disputes,
    "show": _show,
    "graph": _graph,
    "verdict": _verdict,
    "statements": _statements,
    "report": _report,
    "mutate": _mutate,
    "steps": _steps,
    "release": _release,
    "licence": _licence,
}


if __name__ == "__main__":
    run()
