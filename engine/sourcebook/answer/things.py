"""What something is: its name, kind and place in one line, then what is known of it."""

from sourcebook.answer import values as values_form
from sourcebook.answer import wording
from sourcebook.answer.answer import Dissent, Statement
from sourcebook.answer.desk import DISPUTED, HOLDS, UNSTATED, Desk, Found
from sourcebook.answer.whether import unrecorded
from sourcebook.compile.knowledge import Node
from sourcebook.core.code import Range
from sourcebook.core.day import FIRST, LAST, iso
from sourcebook.core.query import Query

_TOLD = 7  # properties told of a thing when asked what it is; `show` tells all


def define(desk: Desk, query: Query) -> Found:
    """What each of the things is, and the most telling things known of it."""
    found = [_one(desk, query, subject) for subject in query.subjects]
    if len(found) == 1:
        return found[0]
    return Found(
        tuple(item for one in found for item in one.answers[:4]),
        notes=tuple(dict.fromkeys(note for one in found for note in one.notes)),
    )


def _one(desk: Desk, query: Query, subject: str) -> Found:
    if desk.is_listed(subject):
        from sourcebook.answer import listed

        return listed.define(desk, subject, _TOLD)
    node = desk.node(subject)
    if node is None:
        return _unnamed(desk, query, subject)
    items, dissent = known(desk, node.name, _TOLD)
    notes = list(desk.noted([node.name], most=2))
    if len(items) < _TOLD:
        # What others have to do with it tells most of what is nothing but covered by them, or meant by a code.
        others = desk.said_with(node.name)[: _TOLD - len(items)]
        if others and says_little(desk, node):
            return Found((*others, *items, introduced(desk, node)), tuple(dissent), notes=tuple(notes))
        items += others
    if desk.is_code(node.name):
        notes += [note for placed in desk.placed() for note in values_form.own_disagreements(desk, node.name, placed)]
    # What only things of its kind have, what a code means, or what they are for, says more than that it is one.
    own = [item for item in items if _is_of_its_kind(desk, node, item)] if _is_untitled(node) else []
    rest = [item for item in items if item not in own]
    return Found((*own, introduced(desk, node), *rest), tuple(dissent), notes=tuple(notes))


def _is_untitled(node: Node) -> bool:
    return node.entities[0].title in ("", node.label)


def _is_of_its_kind(desk: Desk, node: Node, item: Statement) -> bool:
    declared = desk.property(item.property or "")
    return item.subject == node.name and (declared.backed or (bool(declared.of) and node.kinds.issuperset(declared.of)))


def says_little(desk: Desk, node: Node) -> bool:
    """Whether it has no title beside its name, no place and no codes: its kind alone tells hardly anything."""
    return _is_untitled(node) and not node.wholes and not desk.codes(node.name)


def introduced(desk: Desk, node: Node) -> Statement:
    """`CPT: Current Procedural Terminology, a system, part of HCPCS`."""
    entity = node.entities[0]
    label = node.label
    title = entity.title if entity.title and entity.title != label else ""
    several, over = wording.is_plural(desk.knowledge, label), node.last < max(desk.day, desk.today)
    verb = ("were" if over else "are") if several else "was" if over else "is"
    text = f"{label}: {title}, " if title else f"{label} {verb} "
    text += wording.a(wording.noun(desk.knowledge, entity.kind))
    others = [other.label for other in node.entities[1:] if other.label != label]
    if others:
        text += f", the same as {wording.listed(others)}"
    if node.wholes:
        text += f", part of {wording.listed([desk.label(whole) for whole in node.wholes])}"
    codes = desk.codes(node.name)
    if codes:
        text += f", {', '.join(codes)}"
    if desk.is_code(node.name):
        places = [desk.label(place) for place in desk.world.wholes(node.name) if place not in node.wholes]
        text += f", in {wording.listed(places)}" if places else ""
    if limit := desk.limit(node.name):
        text += f"; {wording.bounded('they' if several else 'it', *limit)}"
    return desk.plain(
        text,
        HOLDS,
        node.name,
        [citation for one in node.entities for citation in one.citations],
        codes=codes,
        path=desk.path(node.name),
        first=None if node.first == FIRST else iso(node.first),
        last=None if node.last == LAST else iso(node.last),
    )


def known(desk: Desk, subject: str, most: int | None = None) -> tuple[list[Statement], list[Dissent]]:
    """What is known of a subject, one statement a value, and what sources say against it."""
    items: list[Statement] = []
    dissent: list[Dissent] = []
    told = 0
    placed = {*desk.placed(), *(declared.name for declared in desk.placing()[:1])}
    about = desk.about(subject)
    if most is not None:
        about = tuple(sorted(about, key=lambda name: -desk.property(name).weight))
    for property in about:
        if most is not None and property in placed and not desk.is_code(subject):
            continue
        if most is not None and not _is_telling(desk, property, subject):
            continue
        values = desk.told(subject, property)
        if not values:
            continue
        if most is not None and desk.property(property).single and values[0][1] == HOLDS:
            values = values[:1]  # the narrowest tells the wider ones, too
        if most is not None and len(values) > 1 and not desk.property(property).single:
            items.append(together(desk, subject, property, values))
        else:
            items += [desk.say(subject, property, value, status, codes=(), path=()) for value, status in values]
        for value, status in values:
            if most is None or status == DISPUTED:
                dissent += desk.dissent(subject, property, value)
        told += 1
        if told == most:
            break
    unique = {(item.text, item.sources): item for item in dissent}
    return items, list(unique.values())


def _is_telling(desk: Desk, property: str, subject: str) -> bool:
    """Whether sources state the property of the subject itself, or it says who stands behind it."""
    if subject in desk.knowledge.facts.get(property, {}):
        return True
    return desk.property(property).shown and desk.is_backed(subject)


def together(desk: Desk, subject: str, property: str, values: list[tuple[str, str]]) -> Statement:
    """Several values of one property as one sentence."""
    text = desk.several(property, subject, [value for value, _ in values], 6)
    return desk.say(subject, property, values[0][0], values[0][1], text=text, codes=(), path=())


def _unnamed(desk: Desk, query: Query, subject: str) -> Found:
    """A code or a range that nobody declared, a kind, a source, a property: whatever carries the name."""
    knowledge = desk.knowledge
    if subject in knowledge.sources:
        source = knowledge.sources[subject]
        text = f"{subject}: “{source.title}”, a source" + (f" by {source.by}" if source.by else "")
        text += f", rank {source.rank}" + (f", dated {source.dated}" if source.dated else "")
        return Found((desk.plain(text, HOLDS, subject),), notes=(source.address,) if source.address else ())
    if subject in knowledge.kinds:
        kind = knowledge.kinds[subject]
        members = [node.label for node in knowledge.nodes.values() if subject in node.kinds]
        text = f"{wording.noun(knowledge, subject)}: {kind.title or wording.a('sort') + ' of thing'}"
        said = f"{text}; recorded are {wording.some(members, 10)}" if members else text
        return Found((desk.plain(said, HOLDS, subject), *_of_holders(desk, subject)))
    if subject in knowledge.properties:
        return Found((desk.plain(f"{subject}: {knowledge.properties[subject].title}", HOLDS, subject),))
    ranged = Range.of(subject.rpartition(":")[2])
    if ranged is not None and ranged.first != ranged.last:
        from sourcebook.answer.codes import in_range

        return in_range(desk, query)
    placed = desk.placed()
    if ranged is not None and placed:
        located = values_form.answer(desk, Query("values", placed[0], (subject,)))
        if located.answers[0].status != UNSTATED:
            items, _ = known(desk, subject, _TOLD)
            return Found((*located.answers, *items), located.dissent, notes=located.notes)
    notes = unrecorded(desk, subject)
    lead_text = f"Not stated: nothing is recorded of {subject}"
    return Found((desk.plain(lead_text, UNSTATED, subject),), notes=notes)


def _of_holders(desk: Desk, kind: str) -> list[Statement]:
    """What is known of the things that hold nothing but things of a kind, and so tell of them all."""
    kinds = desk.knowledge.kinds
    holders = [up for up in kinds[kind].within if up != kind]
    alone = [up for up in holders if [name for name in kinds if name != up and up in kinds[name].within] == [kind]]
    places = [name for up in alone for name in desk.of_kind(up) if desk.alive(name)]
    return [item for place in places for item in known(desk, place, _TOLD)[0]]


def show(desk: Desk, query: Query) -> Found:
    """Everything known of one thing: names, place, parts, lifetime, every property, dissent, what refers to it."""
    subject = query.subjects[0]
    if desk.is_listed(subject):
        from sourcebook.answer import listed

        return listed.show(desk, subject)
    node = desk.node(subject)
    if node is None:
        found = _unnamed(desk, query, subject)
        items, dissent = known(desk, subject)
        return Found((*found.answers[:1], *items), tuple(dissent), notes=found.notes)
    items, dissent = known(desk, node.name)
    notes = [*around(desk, node), *desk.noted([node.name])]
    return Found((introduced(desk, node), *items), tuple(dissent), notes=tuple(dict.fromkeys(notes)))


def around(desk: Desk, node: Node) -> list[str]:
    """The names of a thing, where it stands, and what refers to it."""
    return [*_names(desk, node), *_places(desk, node), *_referring(desk, node.name)]


def _names(desk: Desk, node: Node) -> list[str]:
    names = [name for one in node.entities for name in (one.name, one.title, *one.aliases) if name]
    out = [f"names: {', '.join(dict.fromkeys(names))}"]
    if (node.first, node.last) != (FIRST, LAST):
        out.append(f"lifetime: {wording.during(node.first, node.last).strip(' ()')}")
    return out


def _places(desk: Desk, node: Node) -> list[str]:
    path = [desk.label(name) for name in desk.path(node.name)]
    out = [f"path: {' > '.join(path)}"] if len(path) > 1 else []
    if len(node.wholes) > 1:
        out.append(f"part of: {', '.join(desk.label(whole) for whole in node.wholes)}")
    if node.within:
        out.append(f"within: {', '.join(desk.label(wide) for wide in node.within)}")
    if node.parts:
        parts = [desk.label(part) + ("" if desk.alive(part) else " (ended)") for part in node.parts]
        out.append(f"parts: {', '.join(parts)}")
    narrower = [n.label for n in desk.knowledge.nodes.values() if node.name in n.within]
    if narrower:
        out.append(f"wider than: {', '.join(narrower)}")
    return out


def _referring(desk: Desk, name: str) -> list[str]:
    """The facts that have it as their value, the first of each subject and property."""
    out: dict[tuple[str, str], str] = {}
    for property, by_subject in desk.knowledge.facts.items():
        for subject, facts in by_subject.items():
            for fact in facts:
                if name in fact.values and subject not in desk.knowledge.ranges:
                    text = wording.of_fact(desk.knowledge, fact)
                    out.setdefault((property, subject), f"referred to: {text} [{fact.citation}]")
    for source in desk.knowledge.sources.values():
        if source.by == name:
            out[source.name, ""] = f"source: {source.name}, “{source.title}”"
    return list(out.values())
