"""Tables and releases: what their lines say, made into the values the core knows them by.

INVARIANT: a table that is returned has its key, and every column it speaks of is one of its own.
"""

from collections.abc import Iterable, Mapping

from sourcebook.core.table import Column, DeclaredRelease, Table
from sourcebook.core.term import Property, Sort, ValueType
from sourcebook.resolve.lowering import Lowering
from sourcebook.resolve.scope import Scope
from sourcebook.resolve.values import value_of
from sourcebook.syntax import tree
from sourcebook.syntax.parse import Declaration
from sourcebook.text import Diagnostic, Label, nearest
from sourcebook.text.value import replace

_PLAIN = {sort.value: sort for sort in (Sort.TEXT, Sort.NUMBER, Sort.DATE, Sort.CODE, Sort.RANGE)}
_LISTS = {"one of": Sort.CLOSED, "ordered": Sort.ORDERED}
# The lines that name a column, and what must stand in it.
_NAMING = {
    "key": (Sort.CODE, Sort.TEXT, Sort.ENTITY),
    "second": (Sort.CODE, Sort.TEXT, Sort.ENTITY),
    "since": (Sort.DATE,),
    "until": (Sort.DATE,),
}


def tables_of(
    declared: Mapping[str, tuple[Declaration, tree.Tree]], known: Scope, out: list[Diagnostic]
) -> dict[str, Table]:
    """Every table that has no mistake in what makes it one."""
    made = {}
    for name, (declaration, found) in declared.items():
        assert isinstance(found, tree.Table)
        low = Lowering(declaration, known)
        table = _table(low, found)
        out += low.diagnostics
        if table is not None:
            made[name] = table
    return made


def releases_of(
    declared: Mapping[str, tuple[Declaration, tree.Tree]], known: Scope, out: list[Diagnostic]
) -> dict[str, DeclaredRelease]:
    """Every release that is named and is sound as a source (`sources_of`)."""
    made = {}
    for name, (declaration, found) in declared.items():
        if not isinstance(found, tree.Release):
            continue
        low = Lowering(declaration, known)
        of, source = belongings(low, found.belongs)
        out += low.diagnostics
        if name not in known.sources:
            continue
        dated = next((line.value.text for line in found.lines if line.word.text == "dated"), None)
        title = found.title[0].text if found.title else ""
        made[name] = DeclaredRelease(name, of, source, title, dated, low.span(found.name.at))
    return made


def belongings(low: Lowering, belongs: Iterable[tree.Belongs]) -> tuple[str | None, str | None]:
    """The thing behind `of` and the source behind `from`; complaints about what is none, or said twice."""
    found: dict[str, str | None] = {}
    for each in belongs:
        word = each.word.text
        if word in found:
            low.complain("E-said-twice", f"a second `{word}`", each.word.at, help=f"a heading has one `{word}`")
        elif word == "of":
            found[word] = _thing(low, each.name)
        else:
            found[word] = low.source(each.name)
    return found.get("of"), found.get("from")


def _thing(low: Lowering, word: tree.Word) -> str | None:
    name = low.thing(word)
    if name is None or name in low.scope.entities:
        return name
    low.complain(
        "E-unknown-name",
        f"nothing that is declared has the name `{name[:80]}`",
        word.at,
        help=low.scope.help("entity", name),
    )
    return None


def _table(low: Lowering, made: tree.Table) -> Table | None:
    title = low.one(made.title, "title")
    of, source = belongings(low, made.belongs)
    columns: dict[str, Column] = {}
    places: dict[str, tree.Place] = {}
    headers: dict[str, tree.Place] = {}
    for line in made.lines:
        if not isinstance(line, tree.Column):
            continue
        header = _header(low, line)
        first: Column | None = None
        for word in line.names.words:
            name = word.text
            if name in places:
                others = [Label(low.span(places[name]), "declared here")]
                low.complain("E-said-twice", f"a second column `{name}`", word.at, others=others)
                continue
            places[name] = word.at
            written = _plain(header or name)
            if written in headers:
                others = [Label(low.span(headers[written]), "so is this one")]
                at = line.header[0].at if line.header else word.at
                low.complain("E-said-twice", f"two columns are headed `{header or name}`", at, others=others)
            headers.setdefault(written, word.at)
            if first is None and word is not line.names.words[0]:
                continue  # what is wrong with the line was said at its first name
            column = _column(low, line, header) if first is None else first
            if column is not None:
                first = first or column
                columns[name] = replace(column, name=name, at=low.span(word.at))
    lines = _lines(low, made, columns, frozenset(places))
    is_whole = not low.declaration.parsed.mistakes
    if is_whole and not places:
        low.complain(
            "E-line-missing",
            f"`{made.name.text}` has no column",
            made.name.at,
            help="name each column that matters: `column NAME text`",
        )
    elif is_whole and "key" not in lines:
        low.complain(
            "E-line-missing",
            f"`{made.name.text}` has no line `key`",
            made.name.at,
            help="say which column has the code that a row is about: `key COLUMN`",
        )
    key = lines.get("key")
    if key is None or key not in columns:
        return None
    for line_word in ("key", "second"):
        column = columns.get(lines.get(line_word) or "")
        if column is not None and column.guarded:
            low.complain(
                "E-column-misfit",
                f"the column `{column.name}` has the codes, and numbers are always shown",
                places[column.name],
                help="take `guarded` out",
            )
    named = {line: one if (one := lines.get(line)) in columns else None for line in ("second", "since", "until")}
    reason = next((line for line in made.lines if isinstance(line, tree.Reason)), None)
    return Table(
        made.name.text,
        tuple(columns.values()),
        key,
        named["second"],
        named["since"],
        named["until"],
        "complete" in lines,
        of,
        source,
        title.text if title else "",
        low.span(made.name.at),
        low.limit(made.scopes),
        " ".join(reason.text.text.split()) if reason is not None else "",
        low.citations(reason.citations) if reason is not None else (),
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _lines(
    low: Lowering, made: tree.Table, columns: Mapping[str, Column], named: frozenset[str]
) -> dict[str, str | None]:
    """What each line but the columns says: the name of a column, or nothing (`complete`)."""
    found: dict[str, str | None] = {}
    for line in made.lines:
        if isinstance(line, tree.Column):
            continue
        word = line.word.text
        if word in found:
            low.complain("E-said-twice", f"a second line `{word}`", line.word.at)
            continue
        found[word] = None
        if isinstance(line, tree.Reason):
            continue
        if line.name is None:
            continue
        name = line.name.text
        found[word] = name
        if name not in named:
            if named and not low.declaration.parsed.mistakes:
                near = nearest(name, named)
                low.complain(
                    "E-unknown-column",
                    f"`{made.name.text}` has no column `{name[:80]}`",
                    line.name.at,
                    help=f"did you mean `{near}`?" if near else f"declare it: `column {name[:80]}`",
                )
            continue
        column = columns.get(name)
        wanted = _NAMING[word]
        if column is not None and column.value.sort not in wanted:
            low.complain(
                "E-column-misfit",
                f"the column `{name}` is {_said(column.value)}, and `{word}` wants {wanted[0]}s",
                line.name.at,
                help=f"write `column {name} {wanted[0]}`, or name another column",
            )
    return found


def _header(low: Lowering, line: tree.Column) -> str | None:
    found = low.one(line.header, "header")
    if found is not None and not found.text.strip():
        low.complain("E-wrong-value", "the quotes are empty", found.at)
        return None
    return " ".join(found.text.split()) if found is not None else None


def _column(low: Lowering, line: tree.Column, header: str | None) -> Column | None:
    """The column; None, with a complaint, where nobody can tell what stands in it."""
    marks: set[str] = set()
    for mark in line.marks:
        if mark.text in marks:
            low.complain("E-said-twice", f"`{mark.text}` is said twice", mark.at)
        marks.add(mark.text)
    for extra in line.says[1:]:
        low.complain("E-said-twice", "a second property", extra.property.at, help="a column says one property")
    says = line.says[0] if line.says else None
    name = low.property(says.property) if says is not None else None
    if says is not None and name is None:
        return None
    prop = low.scope.properties[name] if name is not None else None
    type_ = _type(low, line, prop, says)
    if type_ is None:
        return None
    reads = _reads(low, says, prop, type_) if says is not None and prop is not None else ()
    if reads is None:
        return None
    if says is not None and prop is not None and (wrong := _misfit(type_, prop, dict(reads))) is not None:
        place = low.scope.places.get(("property", prop.name))
        message, help = wrong
        low.complain(
            "E-column-misfit",
            f"the column `{line.names.words[0].text}` {message}",
            says.property.at,
            others=[Label(place, "declared here")] if place else (),
            help=help,
        )
        return None
    if prop is not None and prop.value.choices and type_.sort is Sort.TEXT:
        # Other words would say nothing, so they are no words of the column.
        type_ = ValueType(Sort.CLOSED, (), tuple(dict.fromkeys((*dict(reads), *_spoken(prop)))))
    return Column(
        line.names.words[0].text,
        type_,
        name,
        header,
        guarded="guarded" in marks,
        required="required" in marks,
        at=low.span(line.names.words[0].at),
        reads=reads,
    )


def _spoken(prop: Property) -> tuple[str, ...]:
    """The values of a property with a list, and the further words for them."""
    return (*prop.value.choices, *(name for _, names in prop.choice_names for name in names))


def _type(low: Lowering, line: tree.Column, prop: Property | None, says: tree.Says | None) -> ValueType | None:
    """What stands in the column: as it says, else as the property takes it, else text."""
    if line.type is None:
        if says is not None and says.cells:
            return ValueType(Sort.CLOSED, (), tuple(dict.fromkeys(cell.written.text for cell in says.cells)))
        return prop.value if prop is not None else ValueType(Sort.TEXT)
    word = line.type.text
    if word in _LISTS:
        return _choices(low, _LISTS[word], line.choices)
    if word in _PLAIN:
        return ValueType(_PLAIN[word])
    if word in low.scope.kinds:
        return ValueType(Sort.ENTITY, (word,))
    if not low.is_broken("kind", word):
        near = nearest(word[:80], [*_PLAIN, *low.scope.kinds])
        low.complain(
            "E-unknown-type",
            f"`{word[:80]}` is nothing that stands in a column",
            line.type.at,
            help=f"did you mean `{near}`?"
            if near
            else "write `code`, `text`, `number`, `date`, `range`, `one of …` or a kind; a header stands in quotes",
        )
    return None


def _choices(low: Lowering, sort: Sort, choices: Iterable[tree.Choice]) -> ValueType | None:
    names: list[str] = []
    for choice in choices:
        if choice.name.text in names:
            low.complain("E-said-twice", f"`{choice.name.text}` is in the list twice", choice.name.at)
        else:
            names.append(choice.name.text)
    within = []
    for choice in choices:
        if choice.within is None:
            continue
        if choice.within.text not in names:
            near = nearest(choice.within.text[:80], names)
            low.complain(
                "E-unknown-name",
                f"`{choice.within.text[:80]}` is not in the list of values",
                choice.within.at,
                help=f"did you mean `{near}`?" if near else None,
            )
            return None
        within.append((choice.name.text, choice.within.text))
    return ValueType(sort, (), tuple(names), tuple(within))


def _reads(low: Lowering, says: tree.Says, prop: Property, type_: ValueType) -> tuple[tuple[str, str], ...] | None:
    """The value that each word of the file is read as; None, with a complaint, if one is no value."""
    found: dict[str, str] = {}
    for cell in says.cells:
        written = " ".join(cell.written.text.split())
        if written in found:
            low.complain("E-said-twice", f"`{written}` is read twice", cell.written.at)
            continue
        if type_.choices and written not in type_.choices:
            near = nearest(written[:80], type_.choices)
            low.complain(
                "E-wrong-value",
                f"`{written[:80]}` is not in the list of the column",
                cell.written.at,
                help=f"did you mean `{near}`?" if near else None,
            )
            return None
        value = value_of(low, prop, tree.Value((cell.value,)))
        if value is None:
            return None
        found[written] = value
    return tuple(found.items())


def _said(type_: ValueType) -> str:
    match type_.sort:
        case Sort.ENTITY:
            return f"of the kind {' or '.join(f'`{kind}`' for kind in type_.kinds)}" if type_.kinds else "of names"
        case Sort.CLOSED | Sort.ORDERED:
            return "a list of words"
        case sort:
            return f"of {sort}s"


def _taken(type_: ValueType) -> str:
    match type_.sort:
        case Sort.ENTITY:
            return " or ".join(f"`{kind}`" for kind in type_.kinds[:4]) or "names"
        case Sort.CLOSED | Sort.ORDERED:
            return ", ".join(f"`{one}`" for one in type_.choices[:6]) + (", …" if len(type_.choices) > 6 else "")
        case sort:
            return f"{sort}s"


def _misfit(type_: ValueType, prop: Property, reads: Mapping[str, str]) -> tuple[str, str | None] | None:
    """Why what stands in a column can be no value of the property, and what to do; None if it can."""
    taken = prop.value
    if type_.choices and taken.choices:
        named = {name.casefold() for _, names in prop.choice_names for name in names}
        lost = [one for one in type_.choices if one not in (*reads, *taken.choices) and one.casefold() not in named]
        if lost:
            return (
                f"may have `{lost[0]}`, which is no value of `{prop.name}`",
                f"say how it is read: `says {prop.name} reads {lost[0]} as {taken.choices[0]}`",
            )
        return None
    if reads or taken.sort is Sort.TEXT:
        return None
    match taken.sort:
        case Sort.CLOSED | Sort.ORDERED:
            fits = type_.sort is Sort.TEXT
        case Sort.ENTITY:
            kinds = frozenset(taken.kinds)
            fits = (
                type_.sort is Sort.TEXT
                or (type_.sort is Sort.ENTITY and (not kinds or not type_.kinds or bool(kinds & set(type_.kinds))))
                or (type_.sort in (Sort.CODE, Sort.RANGE) and (not kinds or type_.sort.value in kinds))
            )
        case Sort.RANGE:
            fits = type_.sort in (Sort.RANGE, Sort.CODE)
        case sort:
            fits = type_.sort is sort
    if fits:
        return None
    return f"is {_said(type_)}, and `{prop.name}` takes {_taken(taken)}", None
