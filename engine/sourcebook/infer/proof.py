"""Why a question has the answer it has, as data: each conclusion once, with what it rests on and what it beat.

INVARIANT: a proof has no text; every fact that counted towards the conclusion, for or against, is in it.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sourcebook.core.day import Day
from sourcebook.core.fact import Citation, Sign
from sourcebook.core.rule import Rule
from sourcebook.core.term import Mode, Sort
from sourcebook.infer.field import Field, Outcome
from sourcebook.infer.frame import PART_OF, Framing
from sourcebook.infer.settle import Beaten
from sourcebook.infer.status import Status
from sourcebook.infer.voice import Voice
from sourcebook.text.value import dataclass, replace

if TYPE_CHECKING:
    from sourcebook.infer.world import World

STATED, INHERITED, GATHERED, PLACED, RULE, CHAINED = "stated", "inherited", "gathered", "placed", "rule", "chained"
FRAME, COUNTED, SCOPED, PARTS, OVERLAP = "frame", "counted", "scoped", "in part", "overlap"
DENIED, ANOTHER, CLOSED, NO_PART = "denied", "another value", "closed list", "no part"
DISPUTED, OPEN, NOTHING, ENDED, NOT_BEGUN = "disputed", "open", "nothing stated", "ended", "not begun"

MOST = 24
"""The most parts that one proof follows; `Proof.more` counts the others."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A place in a source that speaks on a question, the rank it has there, and whether it says or denies it."""

    citation: Citation
    rank: int
    says: bool
    voice: Voice | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """Why `subject property value` has its `status` on `day`, in `scope` if not None.

    `step` is one of the words above: how the conclusion came about. `settled_by` are the stages in which somebody was
    beaten (`exception`, `preferred`, `closer`, `higher-rank`), the first first. `cited` are the facts that decided,
    best rank first; for a dispute those of both sides. `beaten` are those removed, each with its winner. `rule` is
    the rule that concluded. `because` are the proofs it rests on; one conclusion is one object wherever it occurs.
    `parts` are the living parts with their statuses where they decided. `path` leads from the subject to where it was
    said (wholes), or is the chain of wholes in the frame; of what is not so, the chain that is in its way. `limit` is
    the day on which something ended or begins. `voice` is set where it is the proof of a rule's conclusion, not of the
    status of a question.
    """

    subject: str
    property: str
    value: str
    status: Status
    day: Day
    step: str
    scope: str | None = None
    settled_by: tuple[str, ...] = ()
    cited: tuple[Cited, ...] = ()
    beaten: tuple[Beaten, ...] = ()
    rule: Rule | None = None
    because: "tuple[Proof, ...]" = ()
    parts: tuple[tuple[str, Status], ...] = ()
    path: tuple[str, ...] = ()
    limit: tuple[str, Day] | None = None
    more: int = 0
    voice: Voice | None = None


Key = tuple[str, str, str, str | None]


def proven(world: "World", subject: str, property: str, value: str, scope: str | None = None) -> Proof:
    """The proof of the status that the question has."""
    return Prover(world).prove((world.subject(subject), property, value, scope))


class Prover:
    """Makes proofs and keeps them with their world, so that they are shared."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self._known: dict[Key, Proof] = world.proofs
        self._of_parts: dict[Key, Proof] = world.proofs_of_parts
        self._doing: list[Key] = []

    def prove(self, key: Key) -> Proof:
        # Premises are proved before what rests on them, on a list of our own: chains of rules may be long.
        todo, entered = [key], set()
        while todo:
            one = todo[-1]
            if one in self._known:
                todo.pop()
                continue
            if one not in entered:
                entered.add(one)
                todo += [k for k in self._premises(one) if k not in self._known and k not in entered]
                continue
            self._known[one] = self._made(one)
            todo.pop()
        return self._known[key]

    def _premises(self, key: Key) -> list[Key]:
        subject, property, value, scope = key
        declared = self._world.knowledge.properties.get(property)
        if scope is not None or declared is None or declared.frame:
            return []
        voices = [v for v, _ in self._world.outcome(subject, property, value).left]
        return [k for voice in voices for k in self._rests_on(voice)]

    def _rests_on(self, voice: Voice) -> list[Key]:
        if voice.conclusion is None:
            return []
        return [(p.subject, p.property or PART_OF, p.value, None) for p in voice.conclusion.premises]

    def _made(self, key: Key) -> Proof:
        subject, property, value, scope = key
        world = self._world
        declared = world.knowledge.properties.get(property)
        if declared is None or declared.frame:
            return self._framed(subject, property, value)
        field = world.field(property, scope)
        status = world.status(subject, property, value, scope)
        blank = Proof(subject, property, value, status, world.day, NOTHING, scope)
        if not field.alive(subject):
            node = world.knowledge.nodes[subject]
            if node.last < world.day:
                return replace(blank, step=ENDED, limit=(subject, node.last))
            return replace(blank, step=NOT_BEGUN, limit=(subject, node.first))
        of = field.order.key(value)
        own = field.status(subject, of)
        if own is Status.UNSTATED:
            if scope is not None and status is not Status.UNSTATED:
                return replace(blank, step=SCOPED, because=(self.prove((subject, property, value, None)),))
            if scope is None and status is not Status.UNSTATED:
                scopes = [s for s in world.scopes(property) if world.field(property, s).status(subject, of) in _TOLD]
                proofs = tuple(self.prove((subject, property, value, s)) for s in scopes)
                return replace(blank, step=SCOPED, because=proofs, cited=_cited(c for p in proofs for c in p.cited))
        return self._settled(blank, field, of)

    def _settled(self, blank: Proof, field: Field, of: str) -> Proof:
        """The proof where facts decide: at the subject itself, then through its parts."""
        outcome = field.outcome(blank.subject, of)
        stages = tuple(dict.fromkeys(b.why for b in outcome.beaten))
        proof = replace(blank, settled_by=stages, beaten=outcome.beaten)
        if blank.status is outcome.status:
            proof = self._here(proof, field, of, outcome)
            if field.mode is not Mode.GATHERED or blank.status is not Status.HOLDS:
                return self._counted(proof)
        base = self._here(replace(proof, status=outcome.status), field, of, outcome)
        return self._through_parts(proof, base, field, of)

    def _here(self, proof: Proof, field: Field, of: str, outcome: Outcome) -> Proof:
        said = [v for v, side in outcome.left if side]
        denied = [v for v, side in outcome.left if not side]
        match proof.status:
            case Status.HOLDS:
                return self._told(proof, field, said, True)
            case Status.FAILS:
                return self._told(proof, field, denied, False, _way(denied, field, of))
            case Status.DISPUTED:
                cited = _cited([*_places(said, True), *_places(denied, False)])
                proofs = self._conclusions([*said, *denied], field) + self._links(proof.subject, [*said, *denied])
                return replace(proof, step=DISPUTED if denied else OPEN, cited=cited, because=proofs)
            case Status.PART:
                return replace(proof, step=OVERLAP, cited=_cited(_places(denied, False)))
        return proof

    def _told(self, proof: Proof, field: Field, voices: Sequence[Voice], says: bool, step: str | None = None) -> Proof:
        """What decided, with the way it came: said of the subject, of a whole, of a range, or concluded."""
        because = self._conclusions(voices, field)
        rules = [v.conclusion.rule for v in voices if v.conclusion is not None]
        stated = [v for v in voices if v.conclusion is None]
        if len(voices) == len(because) == 1 and _asked(because[0]) == _asked(proof):
            because = because[0].because  # the conclusion is this proof
        links = self._links(proof.subject, voices)
        path: tuple[str, ...] = ()
        if stated and all(v.subject != proof.subject for v in stated):
            in_range = stated[0].subject in self._world.knowledge.ranges
            step = step or (PLACED if in_range else INHERITED)
            path = (proof.subject, stated[0].subject) if in_range else links[0].path
        elif not stated and rules:
            step = step or (RULE if rules[0] is not None else CHAINED)
        return replace(
            proof,
            step=step or STATED,
            cited=_cited(_places(voices, says)),
            rule=rules[0] if rules and not stated else None,
            because=(*because, *links),
            path=path,
        )

    def _links(self, subject: str, voices: Iterable[Voice]) -> tuple[Proof, ...]:
        """That the subject is part of the wholes of which something is stated."""
        far = dict.fromkeys(v.subject for v in voices if v.conclusion is None and v.subject != subject)
        return tuple(self._framed(subject, PART_OF, name) for name in far if name not in self._world.knowledge.ranges)

    def _conclusions(self, voices: Iterable[Voice], field: Field) -> tuple[Proof, ...]:
        """A proof for each conclusion among the voices, resting on those of its premises."""
        out: list[Proof] = []
        for voice in voices:
            if voice.conclusion is not None:
                premises = tuple(self.prove(key) for key in self._rests_on(voice))
                step = RULE if voice.conclusion.rule is not None else CHAINED
                firm = Status.FAILS if voice.sign is Sign.DENIES and voice.opposite is None else Status.HOLDS
                status = Status.DISPUTED if voice.open else firm
                property = voice.opposite or field.property.name
                out.append(
                    Proof(voice.subject, property, voice.values[0], status, self._world.day, step,
                          cited=_cited(_places([voice], voice.sign is Sign.SAYS)), rule=voice.conclusion.rule,
                          because=premises, voice=voice)
                )  # fmt: skip
        return tuple(out)

    def _through_parts(self, proof: Proof, base: Proof, field: Field, of: str) -> Proof:
        """What parts have to do with it (semantics 8)."""
        if field.mode is Mode.GATHERED:
            found = origins(field, proof.subject, of, proof.status)
            rest = tuple(self._part(field, one, of, proof) for one in found[:MOST])
            if base.status is proof.status:
                return replace(base, because=(*base.because, *rest), more=max(0, len(found) - MOST))
            step = GATHERED if proof.status is Status.HOLDS else DISPUTED
            cited = _cited(c for p in rest for c in p.cited)
            path = self._world.frame.path(found[0], proof.subject) if found else ()
            return replace(proof, step=step, cited=cited, because=rest, path=path, more=max(0, len(found) - MOST))
        parts = parted(field, proof.subject, of)
        found = origins(field, proof.subject, of, Status.HOLDS)
        failing: list[str] = []
        if field.mode is Mode.EVERY:
            failing = [k for k, status in parts if status is Status.FAILS]
            deeper = origins(field, proof.subject, of, Status.FAILS)
            failing += [one for one in deeper if one not in failing]
        beneath = [one for k in failing for one in outranking(field, k, of)]
        chosen = [*dict.fromkeys((*found[:MOST], *failing[:MOST], *beneath[:MOST]))]
        rest = tuple(self._part(field, one, of, proof) for one in chosen)
        step = PARTS if proof.status is Status.PART else NO_PART
        whole = () if base.status is Status.UNSTATED else (base,)
        cited = _cited(c for p in (*whole, *rest) for c in p.cited)
        more = max(0, len(found) - MOST) + max(0, len(failing) - MOST)
        return replace(proof, step=step, cited=cited, because=(*whole, *rest), parts=parts, more=more)

    def _part(self, field: Field, part: str, of: str, whole: Proof) -> Proof:
        """The proof for a part, as far as what is said of it itself goes."""
        key = (part, whole.property, whole.value, whole.scope)
        if key not in self._of_parts:
            outcome = field.outcome(part, of)
            status = field.status(part, of)
            if outcome.status is not status:
                status = outcome.status
            blank = replace(whole, subject=part, status=status, step=NOTHING, because=(), parts=(), path=(), cited=())
            stages = tuple(dict.fromkeys(b.why for b in outcome.beaten))
            known = replace(blank, settled_by=stages, beaten=outcome.beaten)
            made = self._here(known, field, of, outcome)
            if field.status(part, of) is not status:
                return made
            self._of_parts[key] = made
        return self._of_parts[key]

    def _framed(self, subject: str, property: str, value: str) -> Proof:
        world = self._world
        key = (subject, property, value, None)
        if key not in self._known:
            found: Framing = world.framing(subject, property, value)
            cited = tuple(Cited(c, world.knowledge.rank(c.source, subject), True) for c in found.citations)
            limit = found.ended or found.begins
            because: tuple[Proof, ...] = ()
            step = ENDED if found.ended else NOT_BEGUN if found.begins else FRAME
            path, apart = found.path, tuple[str, ...]()
            if found.status is Status.FAILS and not path:
                path = apart = world.frame.apart(world.subject(subject), property, world.subject(value))
            if apart or len(path) > 2:
                because = tuple(self._framed(part, PART_OF, whole) for part, whole in pairwise(path))
            elif (
                property == PART_OF
                and limit is None
                and found.status is not Status.UNSTATED
                and self._is_placed(subject, path)
            ):
                step = PLACED
                because = tuple(
                    self.prove((subject, q, p, None)) for q in world.placed() for p in world.places(subject)
                )
            self._known[key] = Proof(
                subject, property, value, found.status, world.day, step, None, (), cited, (), None, because, (),
                path, limit,
            )  # fmt: skip
        return self._known[key]

    def _is_placed(self, subject: str, path: tuple[str, ...]) -> bool:
        """Whether facts say what the subject is part of, and not the frame."""
        node = self._world.knowledge.nodes.get(subject)
        return node is None or (len(path) == 2 and path[1] not in node.wholes)

    def _counted(self, proof: Proof) -> Proof:
        """With the parts that the frame has, where the property counts them."""
        kind = self._world.knowledge.properties[proof.property].counts
        if kind is None:
            return proof
        members = counted(self._world, proof.subject, kind)
        same = str(len(members)) == self._world.order(proof.property).key(proof.value)
        status = Status.HOLDS if same else Status.FAILS
        parts = tuple((m, Status.HOLDS) for m in members)
        extra = Proof(proof.subject, proof.property, str(len(members)), status, proof.day, COUNTED, parts=parts)
        return replace(proof, because=(*proof.because, extra))


_TOLD = (Status.HOLDS, Status.PART, Status.DISPUTED)


def counted(world: "World", subject: str, kind: str) -> tuple[str, ...]:
    """The living parts of a kind, at any distance, that are in none of the same kind."""
    inside = [n for n in world.frame.subjects(PART_OF, subject) if kind in world.knowledge.nodes[n].kinds]
    known = set(inside)
    return tuple(sorted(n for n in inside if not known.intersection(world.reach.above(n))))


def parted(field: Field, subject: str, key: str) -> tuple[tuple[str, Status], ...]:
    """The living parts, one step down, with their statuses: first where it holds, then in part, not, not stated."""
    kids = {kid: field.status(kid, key) for kid in field.kids(subject)}
    for part in field.quiet(subject):
        kids[part] = field.base(part, key)
    order = list(Status)
    return tuple(sorted(kids.items(), key=lambda item: (order.index(item[1]), item[0])))


def origins(field: Field, subject: str, key: str, status: Status) -> list[str]:
    """The parts, at any distance, at which what decides is itself said: nearest first."""
    out, seen, level = [], {subject}, [subject]
    while level:
        following = []
        for one in level:
            for kid in field.kids(one):
                if kid in seen:
                    continue
                seen.add(kid)
                if field.base(kid, key) is status:
                    out.append(kid)
                elif field.status(kid, key) in (status, Status.PART):
                    following.append(kid)
        level = following
    if not out and status is Status.HOLDS and field.mode is not Mode.GATHERED:
        out = [part for part in field.quiet(subject) if field.base(part, key) is status][:1]
    return out


def outranking(field: Field, part: str, key: str) -> list[str]:
    """The parts of a part, at any distance, at which somebody denies it who outranks all that do so nearer by."""

    def rank(one: str) -> int:
        return max((v.rank for v, says in field.outcome(one, key).left if not says), default=-1)

    out, best, seen, level = [], rank(part), {part}, [part]
    while level:
        level = [kid for kid in dict.fromkeys(kid for one in level for kid in field.kids(one)) if kid not in seen]
        seen.update(level)
        ranks = {kid: rank(kid) for kid in level if field.status(kid, key) is Status.FAILS}
        out += [kid for kid, its in ranks.items() if its > best]
        best = max((best, *ranks.values()))
    return out


def _places(voices: Iterable[Voice], says: bool) -> list[Cited]:
    out = []
    for voice in voices:
        out += [Cited(fact.citation, voice.rank, says, voice) for fact in voice.facts]
        rule = voice.conclusion.rule if voice.conclusion is not None else None
        if rule is not None:
            out += [Cited(citation, voice.rank, says, voice) for citation in rule.citations]
    return out


def _cited(places: Iterable[Cited]) -> tuple[Cited, ...]:
    """Best rank first, each place once for each that speaks there."""
    known: dict[tuple[str, bool, int], Cited] = {}
    for place in places:
        known.setdefault((str(place.citation), place.says, id(place.voice)), place)
    return tuple(sorted(known.values(), key=lambda c: (-c.rank, not c.says, c.citation.source, str(c.citation))))


def _asked(proof: Proof) -> tuple[str, str, str]:
    return proof.subject, proof.property, proof.value


def _way(denied: Sequence[Voice], field: Field, of: str) -> str:
    """How the best ranked denier denies."""
    if not denied:
        return NO_PART
    best = max(denied, key=lambda v: v.rank)
    if best.sign is Sign.DENIES:
        return DENIED
    return CLOSED if best.sign is Sign.ONLY or field.order.sort is Sort.RANGE else ANOTHER
