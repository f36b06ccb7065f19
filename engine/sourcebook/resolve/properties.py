"""Kinds and properties: what their lines say, made into the values the core knows them by."""

from collections.abc import Iterable

from sourcebook.core.term import Kind, Mode, Property, Sort, ValueType
from sourcebook.resolve.lowering import Lowering
from sourcebook.syntax import tree
from sourcebook.text import Label, nearest

_BUILT_IN = {sort.value: sort for sort in (Sort.TEXT, Sort.NUMBER, Sort.DATE, Sort.CODE, Sort.RANGE, Sort.FORMAT)}
_MODES = {mode.value: mode for mode in (Mode.INHERITED, Mode.EVERY, Mode.GATHERED)}


def phrases(values: Iterable[tree.Value]) -> tuple[str, ...]:
    """The phrases of a line: what stands in quotes, each by itself, with one space between words."""
    out: list[str] = []
    for value in values:
        if any(word.quoted for word in value.words):
            out += [" ".join(word.text.split()) for word in value.words]
        else:
            out.append(value.text)
    return tuple(dict.fromkeys(out))


def kind_of(low: Lowering, made: tree.Kind) -> Kind:
    title = low.one(made.title, "title")
    within: list[str] = []
    for frame in made.frames:
        if frame.word.text != "within":
            low.complain("E-not-expected", "a kind has no `of`", frame.word.at, help="write `within`")
            continue
        within += [kind for kind in map(low.kind, frame.names) if kind is not None]
    nouns = tuple(noun for line in made.lines for noun in phrases(line.values))
    return Kind(
        made.name.text, title.text if title else "", tuple(dict.fromkeys(within)), nouns, low.span(made.name.at)
    )


_FLAGS = {"transitive", "timeless", "frame", "shown", "backed"}


def property_of(low: Lowering, made: tree.Property) -> Property | None:
    title = low.one(made.title, "title")
    once: dict[str, tree.PropertyLine] = {}
    modes: dict[str, tree.PropertyLine] = {}
    of: list[str] = []
    asks: list[str] = []
    flags: set[str] = set()
    is_any = False
    for line in made.lines:
        word = line.word.text
        if word in _MODES:
            if modes and word not in modes:
                low.complain(
                    "E-said-twice",
                    f"`{next(iter(modes))}` and `{word}` cannot both be",
                    line.word.at,
                    others=[Label(low.span(next(iter(modes.values())).word.at), "said here")],
                )
            modes.setdefault(word, line)
        elif word in _FLAGS:
            flags.add(word)
        elif word == "of":
            for value in line.values:
                if value.text == "any":
                    is_any = True
                elif (kind := low.kind(tree.Word(value.text, False, value.at))) is not None:
                    of.append(kind)
                else:
                    is_any = True  # one complaint is enough: what is stated of that kind is none of its own
        elif word == "asks":
            asks += phrases(line.values)
        elif word != "aka":
            key = "many" if word == "one at a time" else word
            if key in once:
                low.complain(
                    "E-said-twice",
                    f"a second line `{word}`",
                    line.word.at,
                    others=[Label(low.span(once[key].word.at), "said here")],
                )
                continue
            once[key] = line
    if "value" not in once:
        if low.declaration.parsed.mistakes == ():
            low.complain(
                "E-line-missing",
                f"`{made.name.text}` has no line `value`",
                made.name.at,
                help="say what its values are: `value text`, `value number`, `value one of yes, no`, or a kind",
            )
        return None
    type_ = _value_type(low, once["value"])
    if type_ is None:
        return None
    return Property(
        made.name.text,
        title.text if title else "",
        () if is_any else tuple(dict.fromkeys(of)),
        type_,
        single="many" in once and once["many"].word.text != "many",
        mode=_MODES[next(iter(modes))] if modes else Mode.PLAIN,
        transitive="transitive" in flags,
        timeless="timeless" in flags,
        opposite=_named(low, "property", once.get("opposite")),
        counts=_named(low, "kind", once.get("counts")),
        frame="frame" in flags,
        shown="shown" in flags,
        places=_named(low, "property", once.get("places")),
        says=_phrase(once.get("says")),
        denies=_phrase(once.get("denies")),
        asks=tuple(dict.fromkeys(asks)),
        choice_names=choice_names(low, type_, (line.values for line in made.lines if line.word.text == "aka")),
        at=low.span(made.name.at),
        near=_near(low, made.name.text, once.get("near")),
        withholds=_withheld(low, type_, once.get("withholds")),
        backed="backed" in flags,
        weight=_weight(low, once.get("weight")),
    )


def _weight(low: Lowering, line: tree.PropertyLine | None) -> int:
    """How much it tells of a thing, as a whole number; 0 where nothing is said of that."""
    if line is None:
        return 0
    text = line.values[0].text
    if text.isascii() and text.isdigit() and len(text) <= 3:
        return int(text)
    low.complain("E-wrong-value", f"`{text[:80]}` is no weight", line.values[0].at, help="write a number up to 999")
    return 0


def _near(low: Lowering, own: str, line: tree.PropertyLine | None) -> tuple[str, ...]:
    """The other properties that a line names; a complaint about the own one."""
    words = [tree.Word(value.text, False, value.at) for value in (line.values if line is not None else ())]
    for word in words:
        if word.text == own:
            low.complain("E-said-twice", f"`{own}` is near itself anyway", word.at, help="name other properties")
    names = (low.property(word) for word in words if word.text != own)
    return tuple(dict.fromkeys(name for name in names if name is not None))


def _withheld(low: Lowering, type_: ValueType, line: tree.PropertyLine | None) -> tuple[str, ...]:
    """The values under which guarded columns are withheld; complaints about what is none."""
    if line is None:
        return ()
    if not type_.choices:
        low.complain(
            "E-wrong-value",
            "only a property with a list of values withholds anything",
            line.word.at,
            help="write `value one of …`",
        )
        return ()
    found = []
    for value in line.values:
        if value.text in type_.choices:
            found.append(value.text)
            continue
        near = nearest(value.text[:80], type_.choices)
        low.complain(
            "E-wrong-value",
            f"`{value.text[:80]}` is no value of this property",
            value.at,
            help=f"did you mean `{near}`?" if near else None,
        )
    return tuple(dict.fromkeys(found))


def _named(low: Lowering, sort: str, line: tree.PropertyLine | None) -> str | None:
    if line is None:
        return None
    word = tree.Word(line.values[0].text, False, line.values[0].at)
    return low.kind(word) if sort == "kind" else low.property(word)


def _phrase(line: tree.PropertyLine | None) -> str:
    return " ".join(line.values[0].text.split()) if line else ""


def choice_names(
    low: Lowering, type_: ValueType, lines: Iterable[tuple[tree.Value, ...]]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Further words for values of a closed list: `aka free "without charge", "at no cost"`."""
    found: dict[str, dict[str, None]] = {}
    for values in lines:
        choice = values[0].words[0]
        if choice.text not in type_.choices or len(values[0].words) < 2:
            near = nearest(choice.text[:80], type_.choices)
            low.complain(
                "E-wrong-value",
                f"`{choice.text[:80]}` is no value of this property",
                choice.at,
                help=f"did you mean `{near}`?" if near else 'write `aka VALUE "further word", "another"`',
            )
            continue
        words = [word.text for value in values for word in value.words][1:]
        found.setdefault(choice.text, {}).update(dict.fromkeys(words))
    return tuple((choice, tuple(names)) for choice, names in found.items())


def _value_type(low: Lowering, line: tree.PropertyLine) -> ValueType | None:
    values = line.values
    words = [word.text for word in values[0].words]
    if words[:2] == ["one", "of"] and len(words) > 2:
        return _choices(low, Sort.CLOSED, (tree.Value(values[0].words[2:]), *values[1:]))
    if words[0] == "ordered" and len(words) > 1:
        return _choices(low, Sort.ORDERED, (tree.Value(values[0].words[1:]), *values[1:]))
    if len(values) == 1 and values[0].text in _BUILT_IN:
        return ValueType(_BUILT_IN[values[0].text])
    if len(values) == 1 and values[0].text == "any":
        return ValueType(Sort.ENTITY)
    kinds = []
    for value in values:
        kind = low.kind(tree.Word(value.text, False, value.at))
        if kind is None:
            return None
        kinds.append(kind)
    return ValueType(Sort.ENTITY, tuple(dict.fromkeys(kinds)))


def _choices(low: Lowering, sort: Sort, values: tuple[tree.Value, ...]) -> ValueType | None:
    choices: list[str] = []
    within: list[tuple[str, tree.Word]] = []
    for value in values:
        words = value.words
        if len(words) == 3 and words[1].text == "within" and not words[1].quoted:
            within.append((words[0].text, words[2]))
        elif len(words) != 1:
            low.complain(
                "E-not-expected",
                f"`{value.text[:80]}` is more than one word",
                value.at,
                help="values are separated by commas; put words that belong together in quotes",
            )
            return None
        if words[0].text in choices:
            low.complain("E-said-twice", f"`{words[0].text}` is in the list twice", words[0].at)
            continue
        choices.append(words[0].text)
    for _, wider in within:
        if wider.text not in choices:
            near = nearest(wider.text[:80], choices)
            low.complain(
                "E-unknown-name",
                f"`{wider.text[:80]}` is not in the list of values",
                wider.at,
                help=f"did you mean `{near}`?" if near else None,
            )
            return None
    return ValueType(sort, (), tuple(choices), tuple((narrower, wider.text) for narrower, wider in within))
