"""A file put into the canonical layout, by replacing it, never in place."""

import os
import stat
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sourcebook.text import Source, decoded
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.syntax.parse import Declaration


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: whether its layout differs, what is to be said of it, whether it could not be done."""

    changed: bool = False
    messages: tuple[str, ...] = ()
    failed: bool = False


def formatted(path: Path, replace: bool = True) -> Outcome:
    """Whether the layout of a file differs from the canonical one, which it now has if `replace`.

    Declarations that have a mistake stay as they are, and are counted in a message.
    """
    from sourcebook.syntax import parse
    from sourcebook.syntax import write as canonical

    try:
        data = path.read_bytes()
        text, problem = decoded(data)
        if problem:
            return Outcome(messages=(f"left as it is: {problem}",), failed=True)
        file = parse(Source(path.name, text))
        new = canonical(file).encode("utf-8", "surrogatepass")
        said = tuple(_left(file.declarations))
        if new == data:
            return Outcome(messages=said)
        if replace:
            _replace(path, new)
        return Outcome(True, said)
    except OSError as error:
        return Outcome(messages=(f"left as it is: {error.strerror}",), failed=True)


def _left(declarations: "Iterable[Declaration]") -> Iterator[str]:
    """What is left as it is, and why."""
    codes = [{mistake.code for mistake in declaration.parsed.mistakes} for declaration in declarations]
    later = sum(1 for found in codes if found == {"W-not-yet"})
    mistaken = sum(1 for found in codes if found) - later
    for count, what in ((mistaken, "with mistakes"), (later, "of a sort that is not built yet")):
        if count:
            yield f"{count} declaration{'s' * (count > 1)} {what} {'are' if count > 1 else 'is'} left as written"


def _replace(path: Path, data: bytes) -> None:
    """Put `data` where a link leads or a file is, its mode kept, in one step."""
    home = path.resolve()
    handle, part = tempfile.mkstemp(dir=home.parent, prefix=f".{home.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(part).chmod(stat.S_IMODE(home.stat().st_mode))
        Path(part).replace(home)
    except OSError:
        Path(part).unlink(missing_ok=True)
        raise
