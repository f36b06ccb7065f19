"""The overlay: a knowledge base and what the releases at hand say, as one Knowledge.

INVARIANT: what is said of a whole never hangs on which codes were asked for, so the codes of releases are no parts of
it: to go through the facts of a property gives those of the base alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sourcebook.compile.knowledge import Knowledge
from sourcebook.compile.listing import Entry, Gate, Listing, Release, Shelf, written
from sourcebook.core.fact import Fact, Source
from sourcebook.text.value import replace

LISTING = "compile.listing"


class _Sources(Mapping[str, Source]):
    """The sources of the base, and the releases at hand."""

    def __init__(self, base: Mapping[str, Source], listing: Listing) -> None:
        self._base, self._listing = base, listing
        self._found: dict[str, Source | None] = {}

    def __getitem__(self, name: str) -> Source:
        found: Source | None = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def get(self, name: str, default: Any = None) -> Any:
        """The source of that name; the shelf is looked at only for what is none of the base."""
        found = self._base.get(name)
        if found is None:
            if name not in self._found:
                self._found[name] = self._listing.source(name)
            found = self._found[name]
        return default if found is None else found

    def __contains__(self, name: object) -> bool:
        return name in self._base or name in self._listing.by_id

    def __iter__(self) -> Iterator[str]:
        yield from self._base
        yield from (name for name in self._listing.by_id if name not in self._base)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Vocabulary(Mapping[str, Any]):
    """The vocabulary of the base, with what is at hand of releases for words that are codes or names of them."""

    def __init__(self, base: Mapping[str, Any], listing: Listing) -> None:
        self._base, self._listing = base, listing

    def __getitem__(self, name: str) -> Any:
        return self._listing if name == "listing" else self._base[name]

    def __contains__(self, name: object) -> bool:
        return name == "listing" or name in self._base

    def __iter__(self) -> Iterator[str]:
        return iter(self._base)

    def __len__(self) -> int:
        return len(self._base)


class _Facts(Mapping[str, tuple[Fact, ...]]):
    """The facts of one property by subject: those of the base, and behind them what rows say of the subject."""

    def __init__(self, base: Mapping[str, tuple[Fact, ...]], listing: Listing, property: str) -> None:
        self._base, self._listing, self._property = base, listing, property

    def __getitem__(self, subject: str) -> tuple[Fact, ...]:
        found: tuple[Fact, ...] | None = self.get(subject)
        if found is None:
            raise KeyError(subject)
        return found

    def get(self, subject: str, default: Any = None) -> Any:
        """What is stated of the subject, by the base and by rows."""
        listed, own = self._listing.facts(self._property, subject), self._base.get(subject)
        if listed:
            return (*own, *listed) if own else listed
        return default if own is None else own

    def __contains__(self, subject: object) -> bool:
        if subject in self._base:
            return True
        return isinstance(subject, str) and bool(self._listing.facts(self._property, subject))

    def __iter__(self) -> Iterator[str]:
        return iter(self._base)

    def __len__(self) -> int:
        return len(self._base)


def listed(
    base: Knowledge,
    shelf: Shelf | None,
    *,
    only: str | None = None,
    pinned: Sequence[str] | None = None,
    gate: Gate | None = None,
) -> Knowledge:
    """The base and what the releases of a shelf say; the base itself where there is no shelf. Nothing is read yet.

    What stands in guarded columns is there only where the `gate` does not say that it is withheld.
    """
    if shelf is None:
        return base
    listing = Listing(base, shelf, only, pinned, gate)
    facts = dict(base.facts)
    for name in listing.properties:
        facts[name] = _Facts(base.facts.get(name, {}), listing, name)
    return replace(
        base,
        sources=_Sources(base.sources, listing),
        facts=facts,
        scopes=_scopes(base),
        vocabulary=_Vocabulary(base.vocabulary, listing),
        shelf=shelf,
        memo={LISTING: listing},
    )


def _scopes(base: Knowledge) -> dict[str, tuple[str, ...]]:
    """The scopes in which something is stated of each property, by the base or by a table."""
    out = dict(base.scopes)
    for table in base.tables.values():
        for column in table.columns if table.scope is not None else ():
            if column.says is not None and table.scope is not None:
                out[column.says] = tuple(sorted({*out.get(column.says, ()), table.scope}))
    return out


def may_list(knowledge: Knowledge, subject: str) -> bool:
    """Whether a release could have a row about a subject; no release is looked at for that."""
    found: Listing | None = knowledge.memo.get(LISTING)
    return found is not None and found.key(subject) is not None


def may_say(knowledge: Knowledge, property: str) -> bool:
    """Whether a column of a release could say a property; no release is looked at for that."""
    found: Listing | None = knowledge.memo.get(LISTING)
    return found is not None and property in found.properties


def listing_of(knowledge: Knowledge) -> Listing | None:
    """What releases say in this knowledge; None where no release is at hand."""
    found: Listing | None = knowledge.memo.get(LISTING)
    return found if found is not None and found.at_hand else None


__all__ = ["Entry", "Listing", "Release", "Shelf", "listed", "listing_of", "may_list", "may_say", "written"]
