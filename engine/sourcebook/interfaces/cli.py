"""The command line: words of the shell to calls, results to the terminal and an exit status.

Exit status of a question: 0 certain, 3 likely, 1 not understood, 2 where the knowledge base or the call has errors.
"""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from sourcebook import assets
from sourcebook.session.base import at, found
from sourcebook.text import Diagnostic, Severity

CLEAN, FINDINGS, UNABLE = 0, 1, 2
_FORMATS = ("text", "json", "markdown")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(UNABLE, f"{self.prog}: {message}\nTry `{self.prog} --help`.\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="sourcebook",
        description="Answers questions about code systems, each answer with its proof, down to document and line.",
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    parser.add_argument("--kb", metavar="FOLDER", help="the knowledge base (else SOURCEBOOK_KB, else found upwards)")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, help: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help, description=help[0].upper() + help[1:] + ".")
        # Also behind the command; absent there, what stands before it counts.
        made.add_argument("--kb", metavar="FOLDER", default=argparse.SUPPRESS, help="the knowledge base")
        made.set_defaults(run=run)
        return made

    def shown(made: argparse.ArgumentParser, formats: Sequence[str] = _FORMATS) -> None:
        made.add_argument("--format", choices=formats, default="text")

    def dated(made: argparse.ArgumentParser) -> None:
        made.add_argument("--on", metavar="DATE", help="the day asked about (2003, 2003-12 or 2003-12-31); today if left out")

    ask = command("ask", "answer a question, in words or in the formal spelling", _ask)
    why = command("why", "answer a question and print the whole proof as a tree", _why)
    for made in (ask, why):
        made.add_argument("question", nargs="+", metavar="QUESTION")
        dated(made)
        shown(made)
        made.add_argument("--explain", action="store_true", help="print how the question was understood")
    check = command("check", "report everything that is wrong or odd in a knowledge base", _check)
    check.add_argument("paths", nargs="*", metavar="PATH")
    check.add_argument("--texts", metavar="FOLDER", help="where the texts of the sources are, to check cited lines")
    shown(check, ("text", "json"))
    fmt = command("fmt", "write `.kb` files in the canonical layout", _fmt)
    fmt.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file would change")
    fmt.add_argument("paths", nargs="*", metavar="PATH")
    explain = command("explain", "print the page of a diagnostic (E-unknown-name)", _explain)
    explain.add_argument("code", nargs="?", metavar="CODE")
    disputes = command("disputes", "list where the sources disagree, and what settled it", _disputes)
    disputes.add_argument("subject", nargs="?", metavar="SUBJECT")
    show = command("show", "print everything known of one thing", _show)
    show.add_argument("name", nargs="+", metavar="NAME")
    for made in (disputes, show):
        dated(made)
        shown(made)
    graph = command("graph", "print the taxonomy as a tree", _graph)
    graph.add_argument("name", nargs="?", metavar="NAME")
    dated(graph)
    shown(graph, ("text", "json"))
    return parser


def main(words: Sequence[str] | None = None) -> int:
    """The exit status of the command that `words` (or the shell) names."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    try:
        options = parser.parse_args(words)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else UNABLE
    try:
        if options.version:
            print(_version())
            return CLEAN
        if options.command is None:
            parser.print_help()
            return UNABLE
        status: int = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader has had enough; nothing more can be written, not even by the interpreter when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except KeyboardInterrupt:
        return 130


def run() -> NoReturn:
    """The entry point of the shell command."""
    sys.exit(main())


def _version() -> str:
    from importlib import metadata

    try:
        return f"sourcebook {metadata.version('sourcebook')}"
    except metadata.PackageNotFoundError:
        return "sourcebook (not installed)"
