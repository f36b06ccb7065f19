"""The command `licence`: what a user may see of what is withheld, declared, listed, taken back.

Exit status: 0 done, 1 nothing of that name was declared, 2 where the call, the base or the store cannot be used.
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

from sourcebook.core.day import iso, today
from sourcebook.releases.place import home

CLEAN, FINDINGS, UNABLE = 0, 1, 2


def run(options: SimpleNamespace) -> int:
    """The status of the command below `licence` that the options name."""
    from sourcebook.releases.licences import LicencesUnreadable

    folder = home()
    if folder is None:
        return _unable("no folder for licences is known; let SOURCEBOOK_HOME name one")
    try:
        return _RUNS[options.action](options, folder)
    except LicencesUnreadable as wrong:
        return _unable(f"{wrong}; mend or remove it, and declare the licences again")
    except OSError as wrong:
        return _unable(f"`{folder}` cannot be written to: {wrong.strerror or wrong}")


def arguments(licence: argparse.ArgumentParser, formatter: type[argparse.HelpFormatter]) -> None:
    """Adds the commands below `licence`."""
    actions = licence.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, help: str) -> argparse.ArgumentParser:
        return actions.add_parser(
            name, help=help, description=f"{help[0].upper()}{help[1:]}.", formatter_class=formatter
        )

    made = action("add", "declare that you have a licence, so that what it is for is shown to you")
    made.add_argument("of", metavar="NAME", help="what it is for: a code set or a part of one")
    made.add_argument("--reference", metavar="TEXT", required=True, help="the agreement: its number, or where it is")
    made = action("list", "list the licences that you declared")
    made.add_argument("--format", choices=("text", "json"), default="text")
    made = action("remove", "take back what you declared")
    made.add_argument("of", metavar="NAME")


def _add(options: SimpleNamespace, folder: Path) -> int:
    from sourcebook.releases.licences import Licence, added

    reference = " ".join(options.reference.split())
    if not reference:
        return _unable("a licence has a reference: the number of the agreement, or where it can be found")
    name = _named(options)
    if name is None:
        return UNABLE
    is_new = added(folder, Licence(name, reference, today()))
    print(f"{name}  licence {'declared' if is_new else 'declared anew'}: {reference}")
    return CLEAN


def _named(options: SimpleNamespace) -> str | None:
    """What the licence is for, as the knowledge base calls it; where there is no such thing, that is said."""
    from sourcebook.compile.knowledge import folded
    from sourcebook.session.base import found
    from sourcebook.session.session import KnowledgeBaseErrors, Session
    from sourcebook.text import nearest

    try:
        knowledge = Session(found(options.kb)).declared
    except KnowledgeBaseErrors as wrong:
        _say(f"{wrong}; `sourcebook check` has them all")
        return None
    name = knowledge.node_of.get(options.of) or knowledge.meant.get(folded(options.of))
    if name is None:
        close = nearest(options.of, knowledge.node_of)
        hint = f"; did you mean `{close}`?" if close else ""
        _say(f"nothing of which there could be a licence is called `{options.of[:80]}`{hint}")
    return name


def _list(options: SimpleNamespace, folder: Path) -> int:
    from sourcebook.releases.licences import licences
    from sourcebook.render.json import written

    found = licences(folder, strict=True)
    if options.format == "json":
        rows = [{"of": one.of, "reference": one.reference, "declared": iso(one.declared)} for one in found]
        print(written({"licences": rows}))
    else:
        width = max((len(one.of) for one in found), default=0)
        for one in found:
            print(f"{one.of:<{width}}  declared {iso(one.declared)}  {one.reference}")
        if not found:
            print("no licence is declared; `sourcebook licence add NAME --reference …` declares one")
    return CLEAN


def _remove(options: SimpleNamespace, folder: Path) -> int:
    from sourcebook.releases.licences import licences, removed
    from sourcebook.text import nearest

    known = [one.of for one in licences(folder, strict=True)]
    name = next((one for one in known if one.casefold() == options.of.casefold()), None)
    if name is None:
        close = nearest(options.of, known)
        _say(f"no licence is declared for `{options.of[:80]}`" + (f"; did you mean `{close}`?" if close else ""))
        return FINDINGS
    removed(folder, name)
    print(f"{name}  licence taken back")
    return CLEAN


def _say(message: str) -> None:
    sys.stderr.write(f"sourcebook: {message}\n")
    sys.stderr.flush()


def _unable(message: str) -> int:
    _say(message)
    return UNABLE


_RUNS: Mapping[str, Callable[[SimpleNamespace, Path], int]] = {"add": _add, "list": _list, "remove": _remove}
