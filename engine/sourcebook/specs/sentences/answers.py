"""Sentences about an answer: its status, what it names, and what it rests on."""

import re
from collections.abc import Iterable, Iterator

from sourcebook.answer.answer import CERTAIN, LIKELY, NOT_UNDERSTOOD, Cited, Dissent, ProofView, Statement
from sourcebook.specs.scene import Scene
from sourcebook.specs.sentence import Table, then

# --- status and certainty ---


def _status(scene: Scene, status: str) -> None:
    scene.expect(scene.answer.status == status, f"the status is `{scene.answer.status}`")


@then("it holds")
def it_holds(scene: Scene) -> None:
    """The best statement of the answer holds.

    Example: Then it holds
    """
    _status(scene, "holds")


@then("it holds in part")
def it_holds_in_part(scene: Scene) -> None:
    """It holds of some parts and not of others.

    Example: Then it holds in part
    """
    _status(scene, "holds in part")


@then("it does not hold")
def it_does_not_hold(scene: Scene) -> None:
    """What is known says that it is not so.

    Example: Then it does not hold
    """
    _status(scene, "does not hold")


@then("it is not stated")
def it_is_not_stated(scene: Scene) -> None:
    """The question is understood, and no source says anything about it.

    Example: Then it is not stated
    """
    _status(scene, "not stated")


@then("it is disputed")
def it_is_disputed(scene: Scene) -> None:
    """The sources disagree, and nothing settles it.

    Example: Then it is disputed
    """
    _status(scene, "disputed")


@then("it is not understood")
def it_is_not_understood(scene: Scene) -> None:
    """The question is not understood, so nothing is answered.

    Example: Then it is not understood
    """
    _status(scene, NOT_UNDERSTOOD)


@then("the status is {status:holds|holds in part|does not hold|not stated|disputed|not understood}")
def the_status_is(scene: Scene, status: str) -> None:
    """The status of the answer, for outlines: the column of a table may stand in its place.

    Example: Then the status is holds in part
    """
    _status(scene, status)


@then("it is certain")
def it_is_certain(scene: Scene) -> None:
    """The question is understood in one way, without a doubt.

    Example: Then it is certain
    """
    scene.expect(scene.answer.certainty == CERTAIN, f"the certainty is `{scene.answer.certainty}`")


@then("it is only likely")
def it_is_only_likely(scene: Scene) -> None:
    """The question can be read in several ways: the first is answered, the others are offered.

    Example: Then it is only likely
    """
    scene.expect(scene.answer.certainty == LIKELY, f"the certainty is `{scene.answer.certainty}`")


@then('it understood "{query}"')
def it_understood(scene: Scene, query: str) -> None:
    """The question means this, in the formal spelling.

    Example: Then it understood "DDC.5 keeper ?"
    """
    scene.expect(scene.answer.query == query, f"it understood `{scene.answer.query}`")


@then('it suggests "{words}"')
def it_suggests(scene: Scene, words: str) -> None:
    """One of the questions that are offered has these words.

    Example: Then it suggests "who keeps"
    """
    offered = scene.answer.suggestions
    scene.expect(any(words in one for one in offered), _listed("it suggests", offered))


@then('a note says "{words}"')
def a_note_says(scene: Scene, words: str) -> None:
    """One of the notes beside the answer has these words.

    Example: Then a note says "I read *mathmatics* as *mathematics*"
    """
    scene.expect(any(words in note for note in scene.answer.notes), _listed("the notes are", scene.answer.notes))


# --- what the answer says ---


@then('the answer names "{words}"')
def the_answer_names(scene: Scene, words: str) -> None:
    """These words are in the heading, a sentence, a value, a code or a path of the answer itself, or in its table.

    Example: Then the answer names "510-519"
    """
    shown = " ".join([scene.answer.text, *map(_said, scene.answer.answers), *_cells(scene)])
    scene.expect(words in shown, f"the answer does not name `{words}`")


@then('the answer does not name "{words}"')
def the_answer_does_not_name(scene: Scene, words: str) -> None:
    """These words are nowhere in the answer, its table, its sources and its proof.

    Example: Then the answer does not name "class 520"
    """
    scene.expect(words not in _everything(scene), f"the answer names `{words}`")


@then("it states")
def it_states(scene: Scene, datatable: Table) -> None:
    """Each row of the table is a statement of the answer, word for word; the answer may have more of them.

    Example: Then it states
        | class 510 is kept by OCLC  |
        | class 510 has 10 divisions |
    """
    said = {one.text for one in scene.answer.answers}
    for words in (cell for row in datatable for cell in row):
        scene.expect(words in said, f"it does not state: {words}")


@then('the answer begins with "{words}"')
def the_answer_begins_with(scene: Scene, words: str) -> None:
    """The first sentence of the answer, or the heading above it, begins with these words.

    Example: Then the answer begins with "Not stated"
    """
    first = scene.answer.answers[0].text if scene.answer.answers else ""
    scene.expect(
        any(said.startswith(words) for said in (first, scene.answer.text)), f"the answer begins with `{first}`"
    )


@then('the limit of the answer is "{words}"')
def the_limit_of_the_answer(scene: Scene, words: str) -> None:
    """The answer holds only within a limit that has these words, such as for whom it is said.

    Example: Then the limit of the answer is "for members"
    """
    first = scene.answer.answers[:1]
    limits = [limit for one in first for limit in (one.scope or "", *re.findall(r"\(([^)]*)\)", one.text))]
    scene.expect(any(words in limit for limit in limits), _listed("the limits are", filter(None, limits)))


@then('among the parts, "{good}" holds and "{bad}" does not hold')
def among_the_parts(scene: Scene, good: str, bad: str) -> None:
    """Of a whole that it holds of in part: one part of which it holds, and one of which it does not.

    Example: Then among the parts, "DDC.5" holds and "DDC.6" does not hold
    """
    parts = {_plain(part.subject): part.status for one in scene.answer.answers[:1] for part in one.parts}
    so = parts.get(good) == "holds" and parts.get(bad) == "does not hold"
    scene.expect(so, _listed("the parts are", (f"{name} ({status})" for name, status in parts.items())))


@then('the table says "{value}" in the row "{row}"')
def the_table_says(scene: Scene, value: str, row: str) -> None:
    """In a comparison: a row whose first cell has these words has the value in one of its cells.

    Example: Then the table says "OCLC" in the row "keeps"
    """
    rows = [cells for cells in (scene.answer.table.rows if scene.answer.table else ()) if row in cells[0]]
    found = _listed(f"the rows with `{row}` are", (" | ".join(cells) for cells in rows))
    scene.expect(any(value in " ".join(cells) for cells in rows), found)


# --- what it rests on ---


@then("it cites {source}")
def it_cites(scene: Scene, source: str) -> None:
    """The answer rests on this source, in what it states or in its proof.

    Example: Then it cites GUIDE
    """
    _cites(scene, source, scene.answer.answers)


@then("it cites {source} line {lines}", "it cites {source} lines {lines}")
def it_cites_a_line(scene: Scene, source: str, lines: str) -> None:
    """The answer rests on this place in a source, in what it states or in its proof.

    Example: Then it cites GUIDE line 12
    Example: Then it cites GUIDE lines 12-14
    """
    _cites(scene, f"{source}:{lines}", scene.answer.answers)


@then(
    'it cites {source} for "{words}"',
    'it cites {source} line {lines} for "{words}"',
    'it cites {source} lines {lines} for "{words}"',
)
def it_cites_for(scene: Scene, source: str, words: str, lines: str | None = None) -> None:
    """Of several statements that answer, the one with these words rests on this source, or this place in it.

    Example: Then it cites GUIDE line 12 for "sciences"
    """
    items = [one for one in scene.answer.answers if words in f"{_said(one)} {one.scope or ''}"]
    scene.expect(bool(items), f"no statement of the answer names `{words}`")
    _cites(scene, f"{source}:{lines}" if lines else source, items)


@then('the proof says "{words}"')
def the_proof_says(scene: Scene, words: str) -> None:
    """One sentence of the proof has these words.

    Example: Then the proof says "class 510 is part of class 500"
    """
    texts = dict.fromkeys(proof.text for proof in _proofs(scene.answer.answers))
    scene.expect(any(words in text for text in texts), _listed("the proof says", texts))


@then(
    'the proof says "{words}", citing {source}',
    'the proof says "{words}", citing {source} line {lines}',
    'the proof says "{words}", citing {source} lines {lines}',
)
def the_proof_cites_for(scene: Scene, words: str, source: str, lines: str | None = None) -> None:
    """One sentence of the proof has these words and cites this source, or this place in it.

    It may be of what follows by a rule, or of what beats somebody else's word.

    Example: Then the proof says "class 510 is part of class 500", citing GUIDE
    Example: Then the proof says "class 510 is part of class 500", citing GUIDE line 12
    """
    steps = [proof for proof in _proofs(scene.answer.answers) if words in proof.text]
    found = [one for proof in steps for one in proof.sources]
    place = f"{source}:{lines}" if lines else source
    told = _listed("it cites for that", sorted({str(one) for one in found}))
    scene.expect(any(place in (one.id, str(one)) for one in found), told if steps else f"no step says `{words}`")


@then('it follows by the rule "{rule}"')
def it_follows_by_the_rule(scene: Scene, rule: str) -> None:
    """The rule of this name is used in the proof.

    Example: Then it follows by the rule "reading-room-only"
    """
    rules = dict.fromkeys(proof.rule for proof in _proofs(scene.answer.answers) if proof.rule)
    scene.expect(rule in rules, _listed("the rules used are", rules))


# --- who disagrees ---


@then(
    '{source} dissents with "{words}", settled by "{settled}"',
    '{source} line {lines} dissents with "{words}", settled by "{settled}"',
)
def a_source_dissents(scene: Scene, source: str, words: str, settled: str, lines: str | None = None) -> None:
    """A source says something else in these words, and this settled it.

    Example: Then WEB dissents with "class 500", settled by "closer"
    Example: Then WEB line 2 dissents with "class 500", settled by "closer"
    """
    sides = _against(scene, source, words, lines)
    scene.expect(any(settled in (one.settled_by or "") for one in sides), _dissenting(scene))


@then('{source} dissents with "{words}", and nothing settles it')
def a_source_dissents_unsettled(scene: Scene, source: str, words: str) -> None:
    """A source says something else in these words, and it is open who is right.

    Example: Then WEB dissents with "class 500", and nothing settles it
    """
    sides = _against(scene, source, words)
    scene.expect(bool(sides) and all(one.settled_by is None for one in sides), _dissenting(scene))


@then("nobody dissents")
def nobody_dissents(scene: Scene) -> None:
    """No source says anything against the answer.

    Example: Then nobody dissents
    """
    scene.expect(not scene.answer.dissent, _dissenting(scene))


# --- how an answer is read ---


def _plain(name: str) -> str:
    """A stated range as a person writes it, without the system before its colon; any other name as it is."""
    return name.rpartition(":")[2]


def _said(item: Statement) -> str:
    """What one statement says itself, without its proof and its sources."""
    names = (item.subject, *item.path, *(part.subject for part in item.parts))
    words = (item.text, item.value or "", *(_plain(name) for name in names if name), *item.codes)
    return " ".join((*words, *(part.status for part in item.parts)))


def _everything(scene: Scene) -> str:
    """All the words of an answer but those of who disagrees, the notes and what is offered."""
    words: list[str] = []
    for item in scene.answer.answers:
        words += [_said(item), item.scope or "", item.property or "", *_shown(item.sources)]
    for proof in _proofs(scene.answer.answers):
        words += [proof.text, proof.rule or "", *_shown(proof.sources)]
    return " ".join([*words, *_cells(scene)])


def _cells(scene: Scene) -> list[str]:
    """What stands in the table of an answer, if it has one."""
    table = scene.answer.table
    return [] if table is None else [*table.columns, *(cell for row in table.rows for cell in row)]


def _shown(sources: Iterable[Cited]) -> Iterator[str]:
    for source in sources:
        yield f"{source} {source.rank} {source.title}"


def _proofs(items: Iterable[Statement], against: bool = True) -> Iterator[ProofView]:
    """Every step of the proofs once; without those beaten, if not `against`."""
    seen: set[int] = set()
    todo = [item.proof for item in items]
    while todo:
        proof = todo.pop()
        if id(proof) not in seen and (against or not proof.is_against):
            seen.add(id(proof))
            yield proof
            todo += proof.because


def _cites(scene: Scene, place: str, items: Iterable[Statement]) -> None:
    """Whether a place, or a source as a whole, is among what statements rest on."""
    items = tuple(items)
    found = [source for item in items for source in item.sources]
    found += [source for proof in _proofs(items, against=False) for source in proof.sources]
    names = {name for source in found for name in (source.id, str(source))}
    scene.expect(place in names, _listed("it cites", sorted({str(source) for source in found})))


def _against(scene: Scene, source: str, words: str, lines: str | None = None) -> list[Dissent]:
    """What a source, at a line if one is named, says against the answer in these words."""
    return [
        one
        for one in scene.answer.dissent
        if words in f"{_said(one)} {one.settled_by or ''}"
        and any(place.id == source and lines in (None, place.lines) for place in one.sources)
    ]


def _dissenting(scene: Scene) -> str:
    told = [
        f"{', '.join(map(str, one.sources))} with “{one.text}”, "
        + (f"settled by “{one.settled_by}”" if one.settled_by else "open")
        for one in scene.answer.dissent
    ]
    return _listed("who dissents:", told) if told else "nobody dissents"


def _listed(what: str, items: Iterable[str]) -> str:
    """What was found, one to a line."""
    found = list(items)
    return what + "".join(f"\n  {item}" for item in found) if found else f"{what} nothing"
