"""Releases taken out of the store, all that are named or none."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sourcebook.releases.store import StoreRefused, writing
from sourcebook.text import Diagnostic

NEEDED = "E-release-needed"


def removed(folder: Path, ids: Sequence[str], waits: Callable[[], None] = lambda: None) -> Diagnostic | None:
    """Why nothing was removed; None if everything named is gone."""
    try:
        with writing(folder, waits) as store:
            entries = store.entries()
            for one in entries.values():
                if one.corrects in ids and one.id not in ids:
                    return Diagnostic(
                        NEEDED,
                        f"{one.corrects} is what {one.id} corrects",
                        help=f"remove both: `sourcebook release remove {one.id} {one.corrects}`",
                    )
            for name in ids:
                if name in entries:
                    store.drop(entries[name])
    except StoreRefused as wrong:
        return wrong.diagnostic
    return None
