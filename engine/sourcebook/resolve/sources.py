"""Sources, the order of trust, and who retells whom."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from sourcebook.core.fact import Source
from sourcebook.resolve.lowering import Lowering
from sourcebook.resolve.scope import Scope
from sourcebook.syntax import tree
from sourcebook.syntax.parse import Declaration
from sourcebook.text import Diagnostic, Label, Span

_COUNT = re.compile(r"[1-9][0-9]{0,5}\Z")


def trust_of(declarations: Iterable[Declaration], known: Scope, out: list[Diagnostic]) -> dict[str, Span]:
    """Ranks, best first. Several lists are put together where they share ranks in the same order."""
    order: list[str] = []
    places: dict[str, Span] = {}
    for declaration in declarations:
        made = declaration.tree
        if not isinstance(made, tree.Trust):
            continue
        low = Lowering(declaration, known)
        at = 0
        for rank in made.ranks:
            if rank.text in places:
                where = order.index(rank.text)
                if where < at:
                    low.complain(
                        "E-said-twice",
                        f"`{rank.text}` stands elsewhere in the order of trust",
                        rank.at,
                        others=[Label(places[rank.text], "placed here")],
                    )
                    continue
                at = where + 1
                continue
            order.insert(at, rank.text)
            places[rank.text] = low.span(rank.at)
            at += 1
        out += low.diagnostics
    return {rank: places[rank] for rank in order}


def sources_of(
    declared: Mapping[str, tuple[Declaration, tree.Tree]],
    known: Scope,
    ranks: tuple[str, ...],
    entities: Mapping[str, str],
    out: list[Diagnostic],
) -> tuple[dict[str, Source], set[str]]:
    """Every source with its family, and the names of those that have a mistake."""
    known = replace(known, ranks=ranks, entities=entities, _near={}, _pairs={})
    made: dict[str, Source] = {}
    broken: set[str] = set()
    releases = {}
    for name, (declaration, found) in sorted(declared.items(), key=lambda item: isinstance(item[1][1], tree.Release)):
        low = Lowering(declaration, known)
        if isinstance(found, tree.Release):
            parent = next((each.name.text for each in found.belongs if each.word.text == "from"), None)
            plain = {one: source for one, source in made.items() if one not in releases}
            source = _release(low, found, parent, plain, broken)
            releases[name] = parent
        else:
            assert isinstance(found, tree.Source)
            source = _source(low, found)
        out += low.diagnostics
        if source is None:
            broken.add(name)
        else:
            made[name] = source
    ordered = {name: made[name] for name in declared if name in made}
    return _families(ordered, releases), broken


def _release(
    low: Lowering, made: tree.Release, parent: str | None, sources: Mapping[str, Source], broken: Container[str]
) -> Source | None:
    """A release as a source of its own: of the rank, by whom and where the source is that it is one of, unless it says
    otherwise."""
    title = low.one(made.title, "title")
    texts: dict[str, str] = {}
    is_wrong = parent in broken or (parent is not None and parent not in low.scope.sources)
    for line in made.lines:
        word, value = line.word.text, line.value
        if word in texts:
            low.complain("E-said-twice", f"a second line `{word}`", line.word.at)
        elif (word == "dated" and low.date(value.words[0]) is None) or (
            word == "rank" and _rank(low, value.words[0]) is None
        ):
            is_wrong = True
        else:
            texts[word] = value.text
    whole = sources.get(parent or "")
    if parent is not None and whole is None and not is_wrong:
        at = next(each.name.at for each in made.belongs if each.word.text == "from")
        low.complain("E-unknown-source", f"`{parent}` is a release itself", at, help="write the source behind `from`")
        is_wrong = True
    if whole is None and "rank" not in texts and not is_wrong and not low.declaration.parsed.mistakes:
        low.complain(
            "E-line-missing",
            f"`{made.name.text}` has neither a source nor a rank",
            made.name.at,
            help="say whose release it is: `release NAME from SOURCE`, or how far it is trusted: `rank publisher`",
        )
    if is_wrong or (whole is None and "rank" not in texts):
        return None
    return Source(
        made.name.text,
        title.text if title else whole.title if whole else "",
        texts.get("rank") or (whole.rank if whole else ""),
        whole.ranks if whole is not None and "rank" not in texts else (),
        whole.by if whole else None,
        dated=texts.get("dated"),
        address=texts.get("at") or (whole.address if whole else None),
        family=made.name.text,
        at=low.span(made.name.at),
    )


def _rank(low: Lowering, word: tree.Word) -> str | None:
    if word.text in low.scope.ranks:
        return word.text
    low.complain(
        "E-unknown-rank",
        f"`{word.text}` is no rank of the order of trust",
        word.at,
        help=low.scope.help("rank", word.text),
    )
    return None


def _source(low: Lowering, made: tree.Source) -> Source | None:
    title = low.one(made.title, "title")
    rank: str | None = None
    ranks: list[tuple[str, str]] = []
    texts: dict[str, str] = {}
    after: list[str] = []
    is_wrong = False
    for line in made.lines:
        word = line.word.text
        match word:
            case "rank":
                for each in line.ranks:
                    found = _rank(low, each.rank)
                    is_wrong |= found is None
                    for subject in each.subjects:
                        name = low.thing(subject)
                        if found is not None and name is not None:
                            ranks.append((name, found))
                plain = line.otherwise or (line.values[0].words[0] if line.values else None)
                if plain is not None:
                    if rank is not None:
                        low.complain(
                            "E-said-twice",
                            "a second rank",
                            plain.at,
                            help="a rank on one subject is `rank owner for SUBJECT, otherwise publisher`",
                        )
                    found = _rank(low, plain)
                    is_wrong |= found is None
                    rank = found or rank
            case "after":
                for value in line.values:
                    other = low.source(tree.Word(value.text, False, value.at))
                    if other is not None:
                        after.append(other)
            case _:
                value = line.values[0]
                if word in texts:
                    low.complain("E-said-twice", f"a second line `{word}`", line.word.at)
                elif word == "dated" and low.date(value.words[0]) is None:
                    pass
                elif word == "statements" and not _COUNT.match(value.text):
                    low.complain(
                        "E-wrong-value",
                        f"`{value.text[:80]}` is no number of statements",
                        value.at,
                        help="write how many statements the list of this source has: `statements 129`",
                    )
                else:
                    texts[word] = value.text
    if rank is None and not is_wrong and not low.declaration.parsed.mistakes:
        low.complain(
            "E-line-missing",
            f"`{made.name.text}` has no rank",
            made.name.at,
            help="say how far it is trusted: `rank publisher`, `rank owner for SUBJECT, otherwise publisher`",
        )
    if rank is None:
        return None
    return Source(
        made.name.text,
        title.text if title else "",
        rank,
        tuple(ranks),
        texts.get("by"),
        tuple(after),
        texts.get("dated"),
        texts.get("at"),
        texts.get("text"),
        made.name.text,
        low.span(made.name.at),
        int(texts["statements"]) if "statements" in texts else None,
    )


def _families(sources: Mapping[str, Source], releases: Mapping[str, str | None]) -> dict[str, Source]:
    """The same sources, those joined by `by` and `after` with one family: the first of their names. A release is of the
    family of its source."""
    home = {name: name for name in sources}

    def root(name: str) -> str:
        while home[name] != name:
            home[name] = home[home[name]]
            name = home[name]
        return name

    first_by: dict[str, str] = {}
    for name, source in sources.items():
        joined = [other for other in (*source.after, releases.get(name) or name) if other in sources]
        if source.by is not None:
            joined.append(first_by.setdefault(source.by, name))
        for other in joined:
            one, two = sorted((root(name), root(other)))
            home[two] = one
    return {name: replace(source, family=root(name)) for name, source in sources.items()}
