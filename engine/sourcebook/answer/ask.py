"""Query → Answer: the form that fits answers, the wrapper around it changes what is shown.

INVARIANT: an answer depends on the query, the knowledge and the day alone.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib import import_module

from sourcebook.answer import account, neighbours
from sourcebook.answer.answer import CERTAIN, LIKELY, NONE, NOT_UNDERSTOOD, Answer
from sourcebook.answer.desk import DISPUTED, HOLDS, NOT, UNSTATED, Desk, Found, anew
from sourcebook.answer.echo import echo, offers, worded
from sourcebook.answer.understand.readings import Reading, Understanding
from sourcebook.compile.image import ImageDamaged
from sourcebook.compile.knowledge import Knowledge
from sourcebook.core.code import is_code
from sourcebook.core.day import Day, iso, today
from sourcebook.core.query import DISPUTES, WRAPPERS, Query, spelled
from sourcebook.infer.world import world
from sourcebook.text.value import replace

Form = Callable[[Desk, Query], Found]
_DAYS_KEPT = 8
_FEW = 9  # statements that hide nothing
_OF_A_FORMAT = ("shaped",)
_OF_THE_FRAME = ("define", "show", "kind", "locate", "list", "count", "valid")
_OF_ONE = ("locate", "valid")  # forms that answer of one thing

FORMS: Mapping[str, tuple[str, str]] = {
    "values": ("values", "answer"),
    "subjects": ("subjects", "answer"),
    "ask": ("whether", "answer"),
    "which": ("whether", "answer"),
    "define": ("things", "define"),
    "show": ("things", "show"),
    "kind": ("kinds", "of_kind"),
    "compare": ("compare", "answer"),
    "locate": ("codes", "locate"),
    "list": ("counting", "which"),
    "count": ("counting", "count"),
    "valid": ("lifetime", "in_use"),
    "well-formed": ("written", "well_formed"),
    "changed": ("lifetime", "changed"),
    "disputes": ("disagree", "answer"),
    "says": ("sayings", "says"),
    "find": ("find", "answer"),
    "shaped": ("shaped", "answer"),
}
"""Where each form of question is answered; imported when it is first asked, which a question from the shell feels."""


def ask(
    query: Query,
    knowledge: Knowledge,
    day: Day,
    *,
    question: str | None = None,
    understanding: Understanding | None = None,
) -> Answer:
    """The answer to a query on its own day, or on `day` if it names none."""
    on = query.day if query.day is not None else day
    if (wrong := _unanswerable(query)) is not None:
        return Answer(
            question=question if question is not None else spelled(query),
            certainty=NONE,
            query=None,
            form=NOT_UNDERSTOOD,
            as_of=iso(on),
            status=NOT_UNDERSTOOD,
            notes=(wrong[0],),
            suggestions=wrong[1],
        )
    desk = desk_of(knowledge, on)
    found = account.told(desk, found_for(desk, query))
    certainty = understanding.certainty if understanding is not None else CERTAIN
    found, in_turn = _in_turn(knowledge, day, query, found) if query.day is not None else (found, ())
    notes = (
        *(_heard(understanding) if understanding is not None else ()),
        *found.notes,
        *in_turn,
        *_declared(desk, query, found),
    )
    if knowledge.shelf is not None and any(map(partial(may_be_listed, knowledge), query.subjects)):
        from sourcebook.answer import withheld

        notes = (*withheld.notes(desk, query), *notes)
    suggestions = found.suggestions
    if understanding is not None and certainty == LIKELY:
        others = offers((one.query for one in understanding.readings if one.query != query), knowledge)
        suggestions = tuple(dict.fromkeys((worded(query, knowledge), *others)))
    spelling = spelled(query)
    status = found.status or (found.answers[0].status if found.answers else UNSTATED)
    return Answer(
        question=question if question is not None else spelling,
        certainty=certainty,
        query=spelling,
        form=query.form,
        as_of=iso(on),
        status=status,
        answers=found.answers,
        dissent=found.dissent,
        table=found.table,
        notes=tuple(dict.fromkeys(notes)),
        suggestions=suggestions,
        tree=query.wrapper in ("why", "why-not"),
        heading=_headline(found) if status == DISPUTED and query.form != "disputes" else found.heading,
        echo=lambda: _echoed(query, knowledge),
    )


def _in_turn(knowledge: Knowledge, day: Day, query: Query, found: Found) -> tuple[Found, tuple[str, ...]]:
    """What was found with the days on which it is so, and what was so before them and since."""
    from sourcebook.answer import history

    desk = desk_of(knowledge, day)
    return history.headed(desk, query, found), tuple(history.told(desk, query))


def _headline(found: Found) -> str | None:
    """The first line of what is in dispute: that it is, and the sides."""
    text = found.heading or (found.answers[0].text if found.answers else "")
    if text.startswith("Disputed") or text.endswith("(disputed)"):
        return found.heading
    lead = found.answers[0] if found.answers else None
    sides = [item.text for item in found.answers if item.status == DISPUTED and lead and item.property == lead.property]
    sides += [item.text for item in found.dissent if item.status == DISPUTED]
    return f"Disputed: {'; or '.join(dict.fromkeys(sides)) or text}"


def _unanswerable(query: Query) -> tuple[str, tuple[str, ...]] | None:
    """Why nothing here answers a query, and the nearest that something does answer."""
    known = query.wrapper is None or query.wrapper in WRAPPERS
    if query.form not in FORMS or not known:
        unknown = query.form if query.form not in FORMS else query.wrapper
        return f"nothing answers `{unknown}`, though the knowledge base declares it (W-unknown-form)", ()
    if query.form not in _OF_A_FORMAT:
        return None
    from sourcebook.answer import shaped

    return shaped.misread(query)


def _declared(desk: Desk, query: Query, found: Found) -> tuple[str, ...]:
    """That the first answer is a definition, if no source but the knowledge base itself says it: its frame does."""
    lead = found.answers[0] if found.answers and found.heading is None else None
    if lead is None or lead.status not in (HOLDS, NOT) or any(item.sources for item in found.answers):
        return ()
    about = query.property or lead.property
    if not (desk.property(about).frame if about is not None else query.form in _OF_THE_FRAME):
        return ()
    node = desk.node(lead.subject or "")
    return ("no source is cited: it is so by definition here",) if node is not None else ()


def _echoed(query: Query, knowledge: Knowledge) -> str:
    try:
        return echo(query, knowledge)
    except ImageDamaged:
        return echo(query, anew(knowledge))


def answered(understanding: Understanding, knowledge: Knowledge, day: Day, question: str) -> Answer:
    """The answer to a question as it was understood, or what was understood of it."""
    query = understanding.query if understanding.certainty != NONE else None
    if query is None and knowledge.shelf is not None:
        understanding = _searched(understanding, knowledge, day, question)
        query = understanding.query
    if query is None:
        return not_understood(understanding, knowledge, day, question)
    if understanding.further:
        further = tuple(answered(one, knowledge, day, text) for text, one in understanding.further)
        first = answered(replace(understanding, further=()), knowledge, day, question)
        return replace(first, further=further)
    if knowledge.shelf is not None and _is_of_a_topic(query, desk := desk_of(knowledge, day)):
        from sourcebook.answer import find

        query = find.meant(desk, question, query.subjects) or query
    if understanding.time is not None:
        from sourcebook.answer import history

        query, heeded = history.dated(desk_of(knowledge, day), query, understanding.time)
        if not heeded:
            understanding = _unsure(understanding)
    answer = ask(query, knowledge, day, question=question, understanding=understanding)
    if answer.certainty == CERTAIN and len(answer.answers) > 1:
        from sourcebook.answer import bare

        if bare.is_list(knowledge, question, query, answer):
            answer = ask(query, knowledge, day, question=question, understanding=_unsure(understanding))
    if len(answer.answers) > _FEW or query.form == "changed":
        from sourcebook.answer import foremost

        on = query.day if query.day is not None else day
        answer = foremost.first_of_many(answer, question, query, desk_of(knowledge, on))
    if understanding.beside is not None:
        told = found_for(desk_of(knowledge, query.day if query.day is not None else day), understanding.beside)
        answer = replace(answer, answers=(*answer.answers, *told.answers[:1]))
    search = understanding.readings[-1].query if understanding.readings else query
    if search.form == "find" and search != query and understanding.certainty == CERTAIN:
        return _or_found(answer, search, understanding, knowledge, day)
    return answer


def _unsure(understanding: Understanding) -> Understanding:
    return replace(understanding, certainty=LIKELY)


def _is_of_a_topic(query: Query, desk: Desk) -> bool:
    """Whether it is asked what something is that codes are for, and of which else hardly anything is known."""
    node = desk.node(query.subjects[0]) if query.form == "define" and len(query.subjects) == 1 else None
    if node is None or query.wrapper is not None:
        return False
    from sourcebook.answer import things

    if not things.says_little(desk, node):
        return False
    codes = set(desk.knowledge.vocabulary["tables"]["codes"])
    of_codes = [one for one in desk.knowledge.properties.values() if one.of and codes.issuperset(one.of)]
    meant = {kind for one in of_codes for kind in one.value.kinds}
    return not meant.isdisjoint(node.kinds)


def _or_found(answer: Answer, search: Query, understanding: Understanding, knowledge: Knowledge, day: Day) -> Answer:
    """The answer with the codes beside it that a search for the same words finds; their search where it knows none."""
    from sourcebook.answer import find

    desk = desk_of(knowledge, search.day if search.day is not None else day)
    beside = find.beside(desk, search)
    if beside is None:
        return answer
    if answer.status == UNSTATED:
        return ask(search, knowledge, day, question=answer.question, understanding=understanding)
    return replace(answer, notes=(*answer.notes, beside))


def _searched(understanding: Understanding, knowledge: Knowledge, day: Day, question: str) -> Understanding:
    """What is not understood as the search for a code that it may be; as it is where no descriptor has the words."""
    from sourcebook.answer import find

    query = find.meant(desk_of(knowledge, day), question)
    if query is None:
        return replace(understanding, query=None)
    readings = (Reading(query, 0.0), *understanding.readings[:2])
    return replace(understanding, certainty=LIKELY, query=query, readings=readings, corrections=())


def not_understood(understanding: Understanding, knowledge: Knowledge, day: Day, question: str) -> Answer:
    """What was understood of a question, which words were not, and the nearest questions that can be answered."""
    notes = list(_heard(understanding))
    named = list(dict.fromkeys(part.text for part in understanding.understood_parts))
    if named:
        notes.append(f"I understand: {', '.join(named)}")
    words = dict.fromkeys(understanding.unknown_words)
    if not words and understanding.readings:
        words = dict.fromkeys(understanding.readings[0].unexplained)
    if words:
        notes.append(f"I do not understand: {', '.join(words)}")
    nearest = list(offers((reading.query for reading in understanding.readings), knowledge))
    if not nearest:
        for part in understanding.understood_parts:
            name = part.readings[0][0]
            if name in knowledge.node_of:
                nearest.append(worded(Query("define", subjects=(name,)), knowledge))
    return Answer(
        question=question,
        certainty=NONE,
        query=None,
        form=NOT_UNDERSTOOD,
        as_of=iso(day),
        status=NOT_UNDERSTOOD,
        notes=tuple(notes),
        suggestions=tuple(dict.fromkeys(nearest))[:3],
    )


def desk_of(knowledge: Knowledge, day: Day) -> Desk:
    """The desk of a day, kept as long as its world is."""
    desks: dict[Day, Desk] = knowledge.memo.setdefault("answer.desks", {})
    found, current = desks.get(day), world(knowledge, day)
    if found is None or found.world is not current:
        while len(desks) >= _DAYS_KEPT:
            del desks[next(iter(desks))]
        found = desks[day] = Desk(knowledge, current, day)
    found.is_today(today())  # a desk may be kept over midnight
    return found


def may_be_listed(knowledge: Knowledge, subject: str) -> bool:
    """Whether a release could have a row about a subject."""
    from sourcebook.compile.listed import may_list

    return may_list(knowledge, knowledge.node_of.get(subject, subject))


def found_for(desk: Desk, query: Query) -> Found:
    """What is found for a query, as it stands and for each code that its subject may mean."""
    coded = desk.knowledge.shelf is not None and any(map(is_code, query.subjects))
    return _by_spelling(desk, query) if coded else _found(desk, query)


def _by_spelling(desk: Desk, query: Query) -> Found:
    """What is found for each of the codes that a text may mean (`E1165`, which may be `E11.65`)."""
    from sourcebook.answer import spelling

    queries = spelling.queries(desk, query)
    found = [_found(desk, one) for one in queries]
    return found[0] if len(found) == 1 and queries[0] == query else spelling.together(desk, query, queries, found)


def _found(desk: Desk, query: Query) -> Found:
    if query.source is not None and desk.knowledge.shelf is not None:
        from sourcebook.answer import released

        if (told := released.by_one(desk, query)) is not None:
            return told
    said = query.source is not None and query.form != "says"
    if said or (query.wrapper == "why-not" and query.form == "ask"):
        from sourcebook.answer import wrappers

        return _each(wrappers.said, desk, query) if said else wrappers.why_not(desk, query)
    if query.wrapper == DISPUTES and query.property is not None:
        from sourcebook.answer import disagree

        return disagree.of_one(desk, query)
    form = _form(query.form)
    found = _of_pairs(desk, query) or (_each(form, desk, query) if query.form in _OF_ONE else form(desk, query))
    if query.form in ("values", "ask"):
        found = neighbours.beside(desk, query, found)
        if query.form == "ask" and len(found.answers) == 1 and _is_open(found):
            from sourcebook.answer import kindred

            found = kindred.beside(desk, query, found)
    if query.property is not None and query.form == "values" and found.answers and _is_open(found):
        from sourcebook.answer import history

        lapsed = [text for subject in query.subjects for text in history.lapsed(desk, subject, query.property)]
        found = replace(found, notes=(*lapsed, *found.notes))
    if query.property is not None and desk.knowledge.tables and (not found.answers or _is_open(found)):
        from sourcebook.answer import unlisted

        found = replace(found, notes=(*found.notes, *unlisted.told(desk, query)))
    if query.wrapper == "sources":
        from sourcebook.answer import wrappers

        return wrappers.sources(desk, query, found)
    return found


def _is_open(found: Found) -> bool:
    return found.answers[0].status == UNSTATED


def _of_pairs(desk: Desk, query: Query) -> Found | None:
    """What tables of pairs tell of the property; None where it is answered from facts."""
    if query.property is None or query.property not in _paired(desk.knowledge):
        return None
    from sourcebook.answer import pairs

    found = pairs.answer(desk, query)
    if found is not None and (query.only is not None or query.but):
        from sourcebook.answer import others

        return others.of_pairs(desk, query, found)
    return found


def _paired(knowledge: Knowledge) -> frozenset[str]:
    """The properties that tables of pairs tell of."""
    found: frozenset[str] | None = knowledge.memo.get("answer.paired")
    if found is None:
        pairs = [table for table in knowledge.tables.values() if table.second is not None]
        columns = [column for table in pairs for column in table.columns if column.name in (table.key, table.second)]
        found = knowledge.memo["answer.paired"] = frozenset(c.says for c in columns if c.says is not None)
    return found


def _each(form: Form, desk: Desk, query: Query) -> Found:
    """What a form that is of one thing finds of each of several."""
    if len(query.subjects) < 2:
        return form(desk, query)
    found = [form(desk, replace(query, subjects=(subject,))) for subject in query.subjects]
    return Found(
        tuple(dict.fromkeys(item for one in found for item in one.answers)),
        tuple(dict.fromkeys(item for one in found for item in one.dissent)),
        notes=tuple(dict.fromkeys(note for one in found for note in one.notes)),
    )


@cache
def _form(name: str) -> Form:
    module, function = FORMS[name]
    form: Form = getattr(import_module(f"sourcebook.answer.{module}"), function)
    return form


def _heard(understanding: Understanding) -> tuple[str, ...]:
    """What was read otherwise than it was typed, said aloud."""
    corrections = tuple(f"I read *{typed}* as *{read}*" for typed, read in understanding.corrections)
    return (*corrections, *understanding.notes)
