"""How codes are written: of what a text is a well-formed code, and of what it is none."""

from sourcebook.answer.answer import Statement
from sourcebook.answer.desk import HOLDS, NOT, UNSTATED, Desk, Found
from sourcebook.answer.whether import not_itself
from sourcebook.core.code import read_format
from sourcebook.core.query import Query
from sourcebook.core.term import Sort
from sourcebook.text.value import replace


def written_like(desk: Desk, text: str) -> list[tuple[str, str, str]]:
    """The subjects whose settled format `text` has, as (subject, property, format), narrowest first."""
    out = []
    for declared in desk.declared():
        if declared.value.sort is not Sort.FORMAT:
            continue
        for subject in desk.knowledge.facts.get(declared.name, {}):
            if not desk.alive(subject):
                continue
            for value in desk.holding(subject, declared.name)[:1]:
                shape = read_format(value)
                # A format without an end (`alphanumeric`) fits anything and so says nothing.
                ends = shape is not None and all(s.most is not None for one in shape.alternatives for s in one)
                if shape is not None and ends and shape.matches(text):
                    out.append((subject, declared.name, value))
    out.sort(key=lambda found: -len(desk.path(found[0])))
    above = {name for subject, _, _ in out for name in desk.path(subject)[:-1]}
    return [found for found in out if found[0] not in above]


def well_formed(desk: Desk, query: Query) -> Found:
    """Of what a text is a well-formed code, or whether it is one of the subject named with it."""
    text = query.values[0] if query.values else query.subjects[0]
    named = query.subjects if query.values else query.subjects[1:]
    items = []
    if named:
        whole = desk.knowledge.node_of.get(named[0], named[0])
        for subject, property, value in written_like(desk, text):
            if whole in desk.path(subject):
                said = f"Yes: {text} is written like a code of {desk.label(subject)}: {value}"
                items.append(desk.say(subject, property, value, HOLDS, text=said))
        items = items or [item for name in named for item in _written(desk, text, name)]
        if items:
            return Found(tuple(items))
        lead = desk.plain(f"Not stated: how codes of {desk.label(whole)} are written", UNSTATED, whole)
        return Found((lead,), notes=desk.known(whole))
    for subject, property, value in written_like(desk, text):
        said = f"{text} is written like a code of {desk.label(subject)}: {value}"
        items.append(desk.say(subject, property, value, HOLDS, text=said))
    if not items:
        lead = desk.plain(f"No: {text} is written like a code of nothing that is recorded here", NOT)
        return Found((lead,))
    notes = not_itself(desk, text)
    return Found(tuple(items), notes=notes)


def _written(desk: Desk, text: str, subject: str) -> list[Statement]:
    """That a text has not the format that holds of a subject; nothing if it has, or if none holds that has an end."""
    out = []
    for declared in desk.declared():
        if declared.value.sort is not Sort.FORMAT:
            continue
        for value in desk.holding(subject, declared.name)[:1]:
            shape = read_format(value)
            if shape is None or not shape.matches(text):
                sentence = desk.sentence(declared.name, subject, value)
                like = f"{text} is not written like a code of {desk.label(subject)}"
                item = desk.say(subject, declared.name, value, HOLDS, text=f"No: {like}, because {sentence}")
                out.append(replace(item, status=NOT))
    return out
