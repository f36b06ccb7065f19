"""Why something does not hold: the condition that failed nearest to its being so (and what is near, if none is)."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sourcebook.core.rule import Condition, Pattern, Rule, is_variable
from sourcebook.infer.proof import Proof, proven
from sourcebook.infer.rules import Binding, matched, planned
from sourcebook.infer.settle import Beaten
from sourcebook.infer.status import Status
from sourcebook.infer.voice import Voice
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.infer.world import World

HOLDS, FRAME, BEATEN, DENIED, CONDITION, NEAR, ENDED = (
    "holds", "frame", "beaten", "denied", "condition", "nothing stated", "ended",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Failed:
    """A rule that would have concluded it, the first condition that is not met, and how many before it are.

    `terms` is what its variables stood for; `status` what the condition found, if it asks for one.
    """

    rule: Rule
    condition: Condition
    met: int
    terms: Mapping[str, str]
    status: Status | None


@dataclass(frozen=True, slots=True)
class WhyNot:
    """`reason` is one of the words above, in the order in which they are looked for.

    `beaten` are the facts that say it and what beat them; `against` the facts left that deny it; `failed` the rules,
    the one nearest to being met first; `values` what holds of the subject instead; `elsewhere` of what the value holds.
    """

    reason: str
    proof: Proof
    beaten: tuple[Beaten, ...] = ()
    against: tuple[Voice, ...] = ()
    failed: tuple[Failed, ...] = ()
    values: tuple[tuple[str, Status], ...] = ()
    elsewhere: tuple[tuple[str, Status], ...] = ()


def why_not(world: "World", subject: str, property: str, value: str, scope: str | None = None) -> WhyNot:
    """What stands between the question and *holds*."""
    name = world.subject(subject)
    proof = proven(world, name, property, value, scope)
    values = world.values(name, property, scope)
    if proof.status is Status.HOLDS:
        return WhyNot(HOLDS, proof)
    if world.knowledge.properties[property].frame:
        return WhyNot(ENDED if proof.limit else FRAME, proof, values=values)
    if proof.limit is not None:
        return WhyNot(ENDED, proof)
    outcome = world.outcome(name, property, value, scope)
    against = tuple(v for v, side in outcome.left if not side)
    beaten = tuple(b for b in outcome.beaten if (b.loser, True) in outcome.candidates)
    failed = tuple(sorted(_failed(world, name, property, value), key=lambda f: (-f.met, f.rule.name)))
    elsewhere = tuple((f.subject, f.status) for f in world.subjects(property, value, scope=scope) if f.subject != name)
    reason = BEATEN if beaten else DENIED if against else CONDITION if failed else NEAR
    return WhyNot(reason, proof, beaten, against, failed, values, elsewhere)


def _failed(world: "World", subject: str, property: str, value: str) -> Iterable[Failed]:
    order = world.order(property)
    key = order.key(value)
    for rule, head in world.heads(property):
        bound: dict[str, str] = {}
        if is_variable(head.subject):
            bound[head.subject] = subject
        elif world.subject(head.subject) != subject:
            continue
        if is_variable(head.value):
            bound[head.value] = value
        elif not order.within(order.key(head.value), key):
            continue
        found = _first_failed(world, rule, bound)
        if found is not None:
            yield found


def _first_failed(world: "World", rule: Rule, bound: Mapping[str, str]) -> Failed | None:
    ways = [Binding(bound)]
    for met, condition in enumerate(planned(rule.conditions, bound)):
        following = [new for way in ways for new in matched(world, condition, way, rule)]
        firm = [way for way in following if not way.open]
        if not firm:
            terms = ways[0].terms
            return Failed(rule, condition, met, terms, _status(world, condition, ways[0]))
        ways = firm
    return None


def _status(world: "World", condition: Condition, way: Binding) -> Status | None:
    if not isinstance(condition, Pattern):
        return None
    subject, value = way.term(condition.subject), way.term(condition.value)
    if subject is None or value is None:
        return None
    return world.status(subject, condition.property, value)
