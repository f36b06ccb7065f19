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
    """The folder, if something was ever imported into it, or if it cannot be seen whether there was: then whoever
    reads of it says so."""
    try:
        return folder if folder is not None and (folder / INDEX).stat().st_size else None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return folder
