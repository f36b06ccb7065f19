"""Which knowledge base is meant, and which files make it up.

A base is every `.kb` file under a folder, in no order; `sourcebook.toml` beside them says what it stands on. The
English of questions (`kb/english`) belongs to the language and is always part of it.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from sourcebook import assets
from sourcebook.text import Diagnostic, Span, decoded, nearest
from sourcebook.text.value import dataclass

CONFIG = "sourcebook.toml"
SHIPPED = "sourcebook"
ENGLISH = "english"
_KEYS = ("on", "releases")


@dataclass(frozen=True, slots=True)
class Base:
    """A knowledge base as found: `files` by the name under which messages speak of them, `folder` its own (None: the
    shipped one), `problems` what is wrong with the call or the configuration. `releases` are the only ones that are
    seen; None: all that are at hand."""

    folder: Path | None
    files: Mapping[str, Path]
    shipped: frozenset[str]
    problems: tuple[Diagnostic, ...] = ()
    releases: tuple[str, ...] | None = None

    @property
    def place(self) -> str:
        """Where it is, as one string: bases at two places never share it."""
        folder = "" if self.folder is None else str(self.folder.absolute())
        return "\n".join([folder, *(f"{name}={path}" for name, path in sorted(self.files.items()))])


def found(kb: str | os.PathLike[str] | None = None, start: Path | None = None) -> Base:
    """The base that `kb` names, else `SOURCEBOOK_KB`, else the one found upwards from `start`, else the shipped one."""
    named = os.fspath(kb) if kb is not None else os.environ.get("SOURCEBOOK_KB") or None
    if named is not None:
        return at(Path(named).expanduser())
    try:
        here = (start or Path.cwd()).resolve()
    except OSError:  # the current folder has been removed
        return shipped()
    for folder in (here, *here.parents):
        if (folder / CONFIG).is_file():
            return at(folder)
    return shipped()


def shipped() -> Base:
    """The base that comes with the package."""
    files = dict(_files(assets.kb(), "kb"))
    return Base(None, files, frozenset(files))


def at(folder: Path) -> Base:
    """The base in `folder` (or the folder of a `sourcebook.toml` or a single `.kb` file)."""
    problem = None
    single = None
    if folder.name == CONFIG and folder.is_file():
        folder = folder.parent
    elif folder.is_file():
        single, folder = folder, folder.parent
    if not folder.is_dir():
        close = nearest(folder.name, _neighbours(folder))
        problem = Diagnostic(
            "E-no-knowledge-base",
            f"there is no folder `{folder}`",
            help=f"did you mean `{folder.parent / close}`?" if close else "name a folder that has `.kb` files in it",
        )
        return Base(folder, {}, frozenset(), (problem,))
    if folder.resolve() == assets.kb().resolve():
        return shipped()
    on, releases, problems = _configuration(folder)
    prefix = folder.resolve().name or "kb"
    own = dict(_files(folder, prefix)) if single is None else {single.name: single}
    if not own:
        problems = (
            *problems,
            Diagnostic(
                "E-no-knowledge-base",
                f"no `.kb` file under `{folder}`",
                help="a knowledge base is every `.kb` file under a folder",
            ),
        )
    ours = "kb" if prefix != "kb" else f"{SHIPPED}/kb"
    below = assets.kb() if on else assets.kb() / ENGLISH
    base = dict(_files(below, ours if on else f"{ours}/{ENGLISH}"))
    return Base(folder, {**base, **own}, frozenset(base), problems, releases)


def _neighbours(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.parent.iterdir() if path.is_dir()]
    except OSError:
        return []


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    """Every `.kb` file under a folder, hidden folders left out; a folder that links back to itself is walked once."""
    top = str(folder)
    for root, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = root[len(top) :].replace(os.sep, "/").strip("/")
        for name in sorted(names):
            if name.endswith(".kb") and not name.startswith("."):
                yield "/".join(filter(None, (prefix, inside, name))), Path(root, name)


_Configuration = tuple[bool, tuple[str, ...] | None, tuple[Diagnostic, ...]]


def _configuration(folder: Path) -> _Configuration:
    """Whether the base stands on the shipped one, the releases that it pins, and what is wrong with its
    `sourcebook.toml`."""
    path = folder / CONFIG
    if not path.is_file():
        return True, None, ()
    import tomllib  # here, since most questions meet no configuration

    name = f"{folder.resolve().name}/{CONFIG}"

    def wrong(message: str, line: int = 1, help: str | None = None) -> _Configuration:
        return True, None, (Diagnostic("E-configuration", message, Span(name, line), help=help),)

    try:
        text, problem = decoded(path.read_bytes())
    except OSError as error:
        return wrong(f"cannot be read: {error.strerror}")
    if problem:
        return wrong(problem)
    try:
        settings = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        return wrong(f"is not TOML: {error}", help='write for example: on = ["sourcebook"]')
    for key in settings:
        if key not in _KEYS:
            close = nearest(key, _KEYS)
            return wrong(
                f"unknown setting `{key}`",
                help=f"did you mean `{close}`?" if close else "the settings are `on` and `releases`",
            )
    on = settings.get("on", [SHIPPED])
    if not isinstance(on, list) or any(item != SHIPPED for item in on):
        return wrong(
            f"`on` is {on!r}",
            help='write on = ["sourcebook"] to stand on the shipped knowledge, on = [] to stand alone',
        )
    releases = settings.get("releases")
    if releases is not None and not (isinstance(releases, list) and all(isinstance(one, str) for one in releases)):
        return wrong(
            f"`releases` is {releases!r}",
            help='write releases = ["NAME", "NAME"] to see only these releases; without the line all are seen',
        )
    return bool(on), None if releases is None else tuple(dict.fromkeys(releases)), ()
