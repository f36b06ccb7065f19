"""The version, and where the language (`grammar/`) and the shipped knowledge (`kb/`) are, in a checkout and a wheel."""

from pathlib import Path

VERSION = "0.1.0"

_PACKAGE = Path(__file__).resolve().parent


class MissingAsset(Exception):
    """A folder or file that every installation carries is not there."""


def _folder(name: str) -> Path:
    """The folder `name` inside the package (a wheel), else beside `engine/` (a checkout)."""
    for home in (_PACKAGE, _PACKAGE.parent.parent):
        if (home / name).is_dir():
            return home / name
    raise MissingAsset(f"no folder {name!r} in {_PACKAGE} or beside it")


def grammar() -> Path:
    """The folder of the lark grammars, the pages of the diagnostics and the list of common English words."""
    return _folder("grammar")


def kb() -> Path:
    """The folder of the shipped knowledge."""
    return _folder("kb")
