"""A question as a value, and its formal spelling.

A formal question has one `?` that stands alone, where the unknown stands: `CPT owner ?`, `? covers ambulance`,
`HCPCS access free ? on 2019-03-01`, and for what is no property `? define CPT`, `? compare CPT, HCPCS`.
"""

from sourcebook.core.day import Day, iso
from sourcebook.text.value import dataclass

ASK, VALUES, SUBJECTS, WHICH = "ask", "values", "subjects", "which"
SUBJECT, VALUE = "subject", "value"
FORMS = (
    "changed", "compare", "count", "define", "disputes", "find", "kind", "list", "locate", "says", "shaped", "show",
    "valid", "well-formed",
)  # fmt: skip
"""The forms that are answered, where a knowledge base declares their phrases."""
DISPUTES = "disputed"
WRAPPERS = (DISPUTES, "said", "sources", "why", "why-not")
"""The wrappers that change an answer, where a knowledge base declares their leads."""
REASONS = frozenset(("why", "why-not"))
OF_SAYINGS = frozenset((DISPUTES, "said", "sources", "why-not"))
"""Those around what sources say or deny: never around `only` and `but`, of which none says just that."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked.

    `form` is `values` (of `property`, of the one subject), `subjects` (that have the one value), `ask` (yes or no),
    `which` (yes or no for each of several subjects or several values), or the name of a declared form (`define`,
    `compare`, …), which has no property and its things in `subjects`. `wrapper` is None or the name of a declared
    wrapper (`why`, `why-not`, `sources`, `disputed`) around the rest. `operator` compares (`ask` and `subjects` of
    numbers and dates) and is `=` otherwise. `kind` limits the things looked for (`which sections cover …`,
    `how many levels …`). `day` is None where none was said. `source` is the document of `says`. `within` limits
    `subjects` to parts of it.
    `only` is what is asked to be the only one (`ask`, `which`): no other SUBJECT has the value, or the subject has no
    other VALUE. `but` are those that are not asked for (of `values` and `subjects`), with all that is within them.
    """

    form: str
    property: str | None = None
    subjects: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    wrapper: str | None = None
    operator: str = "="
    negated: bool = False
    kind: str | None = None
    scope: str | None = None
    day: Day | None = None
    source: str | None = None
    within: str | None = None
    only: str | None = None
    but: tuple[str, ...] = ()


_QUOTED_UNLESS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/&+'")
# Words that would begin something else in a question.
_LIMITS = frozenset(
    ("as", "in", "place", "by", "on", "for", "with", "not", "only", "but", "mainly", "most", "some", "typically", "may")
)


def word(text: str) -> str:
    """`text` as one word of the language: bare where it can be, in double quotes otherwise."""
    if text and text not in _LIMITS and _QUOTED_UNLESS.issuperset(text) and text[0].isalnum():
        return text
    return '"' + text.replace('"', "'") + '"'


def spelled(query: Query) -> str:
    """The formal spelling of a query; reading it gives the same query again."""
    things = ", ".join(word(thing) for thing in query.subjects)
    values = ", ".join(word(value) for value in query.values)
    compared = "" if query.operator == "=" else f"{query.operator} "
    sign = ("not " if query.negated else "") + ("only " if query.only == VALUE else "")
    match query.form:
        case "values":
            core = f"{things} {query.property} {sign}?"
        case "subjects":
            core = f"? {query.property} {sign}{compared}{values}"
        case "ask" | "which":
            first = "only " if query.only == SUBJECT else ""
            core = f"{first}{things} {query.property} {sign}{compared}{values} ?"
        case form:
            # The days between which something changed stand behind the things.
            core = " ".join(
                part for part in (f"? {form}", ", ".join(part for part in (things, values) if part)) if part
            )
    if query.wrapper:
        core = f"{query.wrapper} {core}"
    if query.kind:
        core += f" as {word(query.kind)}"
    if query.within:
        core += f" in {word(query.within)}"
    if query.but:
        core += f" but {', '.join(map(word, query.but))}"
    if query.source:
        core += f" by {word(query.source)}"
    if query.scope:
        core += f" {query.scope}"
    if query.day is not None:
        core += f" on {iso(query.day)}"
    return core
