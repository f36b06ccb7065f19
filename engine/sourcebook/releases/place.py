"""Where the store of releases is: told without reading of it, so that where none is a question costs no more."""

import os
from collections.abc import Mapping
from pathlib import Path

INDEX = "index.sqlite"
RELEASES = "releases"


def home(environment: Mapping[str, str] | None = None) -> Path | None:
    """The folder of the store: `SOURCEBOOK_HOME`, else `sourcebook` in the user's folder for data; None where neither
    is known. It need not exist."""
    known = os.environ if environment is None else environment
    if own := known.get("SOURCEBOOK_HOME"):
        return Path(own)
    # The standard of XDG_DATA_HOME has a relative path ignored.
    if (shared := known.get("XDG_DATA_HOME")) and Path(shared).is_absolute():
        return Path(shared) / "sourcebook"
    if (own := known.get("HOME")) and Path(own).is_absolute():
        return Path(own) / ".local" / "share" / "sourcebook"
    return None


def store(folder: Path | None) -> Path | None:
    """The folder, if something was ever imported into it, or if it cannot be seen whether there was, or if there are
    releases without what lists them: then whoever reads of it says so."""
    if folder is None:
        return None
    try:
        is_there = bool((folder / INDEX).stat().st_size)
    except (FileNotFoundError, NotADirectoryError):
        is_there = False
    except OSError:
        return folder
    return folder if is_there or has_releases(folder) else None


def has_releases(folder: Path) -> bool:
    """Whether releases lie in a store, or what a stopped import left of one."""
    try:
        with os.scandir(folder / RELEASES) as found:
            return any(one.is_dir() and not one.name.startswith(".") for one in found)
    except OSError:
        return False
