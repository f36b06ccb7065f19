"""The licences that a user has declared: for what, and by what reference.

INVARIANT: the file is as it was or as it is meant to be, whenever it is read; what cannot be read is no licence.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from sourcebook.core.day import Day, iso, period
from sourcebook.text.value import dataclass

NAME = "licences.json"


@dataclass(frozen=True, slots=True)
class Licence:
    """The user may see what is withheld of `of` and of its parts. `reference` is the number of the agreement, or where
    it can be found; `declared` the day on which the user said so."""

    of: str
    reference: str
    declared: Day


class LicencesUnreadable(Exception):
    """The file with the licences is damaged; nothing is written over it."""


def licences(folder: Path | None, *, strict: bool = False) -> tuple[Licence, ...]:
    """Those that are declared, by name. Of a damaged file nothing counts; `strict` has LicencesUnreadable raised."""
    if folder is None:
        return ()
    try:
        text = (folder / NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as wrong:
        if strict:
            raise LicencesUnreadable(str(wrong)) from wrong
        return ()
    try:
        found = [_licence(one) for one in json.loads(text)["licences"]]
    except (ValueError, TypeError, KeyError, RecursionError) as wrong:
        if strict:
            raise LicencesUnreadable(f"`{folder / NAME}` is not what was written there") from wrong
        return ()
    return tuple(sorted(found, key=lambda one: one.of))


def _licence(said: dict[str, str]) -> Licence:
    day = period(said["declared"])
    texts = (said["of"], said["reference"])
    if day is None or not all(isinstance(text, str) and text for text in texts):
        raise ValueError("no licence")
    return Licence(*texts, day[0])


def added(folder: Path, licence: Licence) -> bool:
    """Whether the licence is new; one of the same name is replaced. Raises LicencesUnreadable, OSError."""
    before = licences(folder, strict=True)
    _write(folder, [*(one for one in before if one.of != licence.of), licence])
    return all(one.of != licence.of for one in before)


def removed(folder: Path, of: str) -> bool:
    """Whether there was a licence of that name; there is none now. Raises LicencesUnreadable, OSError."""
    before = licences(folder, strict=True)
    kept = [one for one in before if one.of != of]
    if len(kept) < len(before):
        _write(folder, kept)
    return len(kept) < len(before)


def _write(folder: Path, given: Iterable[Licence]) -> None:
    rows = [
        {"of": one.of, "reference": one.reference, "declared": iso(one.declared)}
        for one in sorted(given, key=lambda one: one.of)
    ]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    import tempfile  # only here: who asks a question has nothing to write

    handle, part = tempfile.mkstemp(prefix=f"{NAME}.", suffix=".part", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"licences": rows}, file, ensure_ascii=False, indent=1)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(folder / NAME)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
