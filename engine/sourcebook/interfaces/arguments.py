"""The words of the shell → options: commands, what each takes, and their help. Not needed for a plain question."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import NoReturn

Run = Callable[[SimpleNamespace], int]
_FORMATS = ("text", "json", "markdown")


class _Help(argparse.HelpFormatter):
    """Help of one width: asking the terminal for its own would load what no question needs."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)
        # Commands stand further in than is counted for: without this, the longest has a line to itself.
        self._action_max_length = 14


def parser(runs: Mapping[str, Run], unable: int) -> argparse.ArgumentParser:
    """What reads the words of the shell; `run` of what it gives is the member of `runs` for the command. A wrong call
    ends with the status `unable`."""

    class _Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            self.exit(unable, f"{self.prog}: {message}\nTry `{self.prog} --help`.\n")

    whole = _Parser(
        prog="sourcebook",
        formatter_class=_Help,
        description="Answers questions about code systems, each answer with its proof, down to document and line.",
    )
    whole.add_argument("--version", action="store_true", help="print the version")
    whole.add_argument("--kb", metavar="FOLDER", help="the knowledge base (else SOURCEBOOK_KB, else found upwards)")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser, prog=whole.prog)

    def command(name: str, help: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help, description=f"{help[0].upper()}{help[1:]}.", formatter_class=_Help)
        # Also behind the command; absent there, what stands before it counts.
        made.add_argument("--kb", metavar="FOLDER", default=argparse.SUPPRESS, help="the knowledge base")
        made.set_defaults(run=runs[name])
        return made

    def shown(made: argparse.ArgumentParser, formats: Sequence[str] = _FORMATS) -> None:
        made.add_argument("--format", choices=formats, default="text")

    def dated(made: argparse.ArgumentParser) -> None:
        made.add_argument(
            "--on", metavar="DATE", help="the day asked about (2003, 2003-12 or 2003-12-31); today if left out"
        )

    def features(made: argparse.ArgumentParser) -> None:
        made.add_argument("--features", metavar="FOLDER", help="where the scenarios are; else found beside the base")

    ask = command("ask", "answer a question, in words or in the formal spelling")
    why = command("why", "answer a question and print the whole proof as a tree")
    for made in (ask, why):
        made.add_argument("question", nargs="+", metavar="QUESTION")
        dated(made)
        shown(made)
        made.add_argument("--explain", action="store_true", help="print how the question was understood")
    check = command("check", "report everything that is wrong or odd in a knowledge base")
    check.add_argument("paths", nargs="*", metavar="PATH")
    check.add_argument("--texts", metavar="FOLDER", help="where the texts of the sources are, to check cited lines")
    shown(check, ("text", "json"))
    fmt = command("fmt", "write `.kb` files in the canonical layout")
    fmt.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file would change")
    fmt.add_argument("paths", nargs="*", metavar="PATH")
    explain = command("explain", "print the page of a diagnostic (E-unknown-name)")
    explain.add_argument("code", nargs="?", metavar="CODE")
    disputes = command("disputes", "list where the sources disagree, and what settled it")
    disputes.add_argument("subject", nargs="?", metavar="SUBJECT")
    show = command("show", "print everything known of one thing")
    show.add_argument("name", nargs="+", metavar="NAME")
    for made in (disputes, show):
        dated(made)
        shown(made)
    verdict = command("verdict", "judge the statements of a document by everything else that is known")
    verdict.add_argument("statements", nargs="*", metavar="STATEMENT", help="D4, D4:40, D4-043; a summary if left out")
    verdict.add_argument("--proof", action="store_true", help="print the whole proofs, of many statements too")
    dated(verdict)
    shown(verdict)
    statements = command("statements", "count which statements of documents are recorded, judged and exercised")
    statements.add_argument(
        "--checklist", metavar="FILE", help="compare with a list: lines of JSON with id, document, line"
    )
    features(statements)
    shown(statements, ("text", "json"))
    report = command("report", "write a page with every statement, its verdict, its proof and its scenarios")
    report.add_argument("--out", metavar="FILE", required=True, help="the page that is written, in HTML")
    report.add_argument("--results", metavar="FILE", help="what `pytest --sourcebook-results FILE` wrote")
    report.add_argument("--mutations", metavar="FILE", help="what `sourcebook mutate --out FILE` wrote")
    features(report)
    dated(report)
    mutate = command("mutate", "change one fact at a time, and report the changes that no scenario notices")
    mutate.add_argument("--sample", metavar="N", type=_count, help="so many changes; all of them if left out")
    mutate.add_argument("--seed", metavar="S", type=int, default=0, help="what chance begins with (0)")
    mutate.add_argument("--jobs", metavar="N", type=_count, default=1, help="so many processes side by side (1)")
    mutate.add_argument("--out", metavar="FILE", help="write what was found as JSON, too")
    mutate.add_argument("--list", action="store_true", help="print the changes that would be tried, and try none")
    features(mutate)
    graph = command("graph", "print the taxonomy as a tree")
    graph.add_argument("name", nargs="?", metavar="NAME")
    dated(graph)
    shown(graph, ("text", "json"))
    steps = command("steps", "list the sentences that scenarios are written in, or those nearest to some words")
    steps.add_argument("words", nargs="*", metavar="WORD")
    shown(steps)
    from sourcebook.interfaces import licences, releases

    releases.arguments(command("release", "import official files, and look after those that were imported"), _Help)
    licences.arguments(command("licence", "declare which licences you have, so that what they are for is shown"), _Help)
    return whole


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"`{text}` is no number from 1 upwards")
    return int(text)
