"""The proof of an answer in sentences, and why something does not hold.

INVARIANT: a proof is what `infer` has proved, told; nothing is settled anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from sourcebook.answer import wording
from sourcebook.answer.answer import ProofView
from sourcebook.answer.speaking import beaten_view, facts_of, framed_facts
from sourcebook.core.fact import Citation, Fact, Sign
from sourcebook.core.rule import Compare, Condition, Inside, IsKind, Pattern, Reading, is_variable
from sourcebook.infer.frame import PART_OF
from sourcebook.infer.proof import CHAINED, COUNTED, ENDED, FRAME, NOT_BEGUN, NOTHING, PLACED, RULE, Cited, Proof
from sourcebook.infer.status import Status
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.answer.desk import Desk

_PARTS = 6  # parts of one status that a proof shows
_DEEPEST = 60  # steps below one another that a proof shows


def proof(desk: "Desk", subject: str, property: str, value: str, scope: str | None = None) -> ProofView:
    """Why the value has the status it has, down to the lines of the sources."""
    return _Telling(desk).told(desk.world.prove(subject, property, value, scope))


@dataclass(frozen=True, slots=True)
class _Reasons:
    """What a proof rests on, sorted: what is cited of the thing itself or of what it is inside of, the proofs that it
    is inside of that, by its name, and the other proofs."""

    cited: tuple[Cited, ...]
    links: Mapping[str, Proof]
    others: tuple[Proof, ...]


class _Telling:
    """One proof being told: what is told already is used again."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._done: dict[int, ProofView] = {}
        self._depth = 0

    def told(self, proof: Proof) -> ProofView:
        found = self._done.get(id(proof))
        if found is None:
            if self._depth > _DEEPEST:
                return ProofView("and so on")
            self._depth += 1
            found = self._done[id(proof)] = self._told(proof)
            self._depth -= 1
        return found

    def _told(self, proof: Proof) -> ProofView:
        if proof.voice is not None:
            return self._concluded(proof)
        text = self._said(proof)
        if proof.step in (RULE, CHAINED) and all(one.voice is None for one in proof.because):
            return ProofView(text, None, (), (self._concluded(proof), *self._beaten(proof)))
        reasons = _reasons(proof)
        same = self._said(proof, as_stated=True)
        direct: list[Citation] = []
        groups: dict[str, list[Fact]] = {}
        for fact in sorted(_facts(reasons.cited), key=lambda fact: self._distance(proof, fact, reasons.links)):
            said = wording.of_fact(self._desk.knowledge, fact)
            if fact.subject == proof.subject and said == same:
                direct.append(fact.citation)
            else:
                groups.setdefault(said, []).append(fact)
        because = [self._from(proof, said, facts, reasons.links) for said, facts in groups.items()]
        because += [self.told(one) for one in _few(reasons.others)]
        because += self._limited(proof)
        if self._is_framed(proof.property):
            direct = self._framed(proof, bool(because))
            if proof.status is Status.FAILS and not because:
                because.append(ProofView("only what is declared of it is so, and this is not declared"))
        because += self._beaten(proof)
        if proof.step == NOTHING and not because:
            text += " (no source says or denies it)"
        return ProofView(text, None, self._desk.cited(direct, proof.subject), tuple(because))

    def _said(self, proof: Proof, as_stated: bool = False) -> str:
        """The sentence that is proved; `as_stated`, as a source states it, whether or not it is over."""
        desk = self._desk
        if proof.step == COUNTED:
            kind = desk.property(proof.property).counts or ""
            return wording.counted(desk.knowledge, kind, [part for part, _ in proof.parts], proof.subject)
        if proof.property in desk.knowledge.properties:
            asked = proof.subject, proof.property, proof.value, proof.status.value, proof.scope
            return desk.stated(*asked, as_stated=as_stated)
        return f"{desk.label(proof.subject)} is part of {desk.label(proof.value)}"

    def _distance(self, proof: Proof, fact: Fact, links: Mapping[str, Proof]) -> int:
        """Sorts what is stated of the thing itself before what is stated of a narrow range or a near whole."""
        if fact.subject == proof.subject:
            return -_DEEPEST
        stated = self._desk.knowledge.ranges.get(fact.subject)
        if stated is not None:
            return -len(stated.wider)
        return len(links[fact.subject].path) if fact.subject in links else 0

    def _in_force(self, facts: list[Fact]) -> list[ProofView]:
        """Why a release speaks, of facts that one states."""
        if self._desk.knowledge.shelf is None:
            return []
        from sourcebook.answer.presence import why_in_force

        return list(why_in_force(self._desk, facts))

    def _is_framed(self, property: str) -> bool:
        declared = self._desk.knowledge.properties.get(property)
        return declared is None or declared.frame

    def _from(self, proof: Proof, text: str, facts: list[Fact], links: Mapping[str, Proof]) -> ProofView:
        """Facts with another value or about a whole, and how they reach the subject."""
        desk, fact = self._desk, facts[0]
        sources = desk.cited([one.citation for one in facts], fact.subject)
        if fact.exception and fact.because:
            text += f" (exception: {fact.because})"
        label = desk.label(proof.subject)
        stated = desk.knowledge.ranges.get(fact.subject)
        link = links.get(fact.subject)
        reach = self._in_force(facts)
        if fact.subject != proof.subject and stated is not None:
            reach.append(ProofView(f"{label} lies in {stated.range}"))
        elif link is not None:
            way = ", part of ".join(desk.label(name) for name in link.path[1:])
            verb = "are" if wording.is_plural(desk.knowledge, label) else "is"
            cited = desk.cited([place.citation for place in link.cited], proof.subject)
            reach.append(ProofView(f"inherited: {label} {verb} part of {way}", None, cited))
        return ProofView(text, None, sources, tuple(reach))

    def _limited(self, proof: Proof) -> list[ProofView]:
        """The end or the beginning that it fails by."""
        if proof.limit is None:
            return []
        (name, day), word = proof.limit, {ENDED: "until", NOT_BEGUN: "from"}[proof.step]
        cited = self._desk.cited(self._desk.world.frame.cited(name, word), name)
        return [ProofView(wording.bounded(self._desk.label(name), word, day), None, cited)]

    def _framed(self, proof: Proof, is_shown: bool) -> list[Citation]:
        """Where it stands that the frame says it; steps and ends that are shown have their own citations."""
        if proof.limit is not None:
            return []
        places = [] if is_shown else [place.citation for place in proof.cited]
        if proof.status is Status.HOLDS:
            outright = framed_facts(self._desk, proof.subject, proof.property, proof.value)
            places += [fact.citation for fact in outright if fact.sign is Sign.SAYS]
        return places

    def _beaten(self, proof: Proof) -> list[ProofView]:
        """What speaks against it and is beaten, that which is beaten by the same together."""
        desk = self._desk
        out: dict[tuple[str, ProofView], list[Fact]] = {}
        for beaten in proof.beaten:
            by = beaten_view(desk, beaten, proof.property)
            for fact in facts_of(beaten.loser, proof.property):
                out.setdefault((wording.of_fact(desk.knowledge, fact), by), []).append(fact)
        return [
            ProofView(f"against it: {text}", None, desk.cited([f.citation for f in its], its[0].subject), (by,), True)
            for (text, by), its in out.items()
        ]

    def _concluded(self, proof: Proof) -> ProofView:
        """What a rule concluded, with its conditions."""
        desk, rule = self._desk, proof.rule
        denied = proof.voice.sign is Sign.DENIES if proof.voice is not None else proof.status is Status.FAILS
        denied = denied and (proof.voice is None or proof.voice.opposite is None)
        text = desk.sentence(proof.property, proof.subject, proof.value, denied=denied)
        because = tuple(self._premise(one) for one in proof.because)
        if rule is None:
            return ProofView(f"{text}, step by step", None, (), because)
        text += f", by the rule {rule.name}" + (f": {rule.title}" if rule.title not in ("", rule.name) else "")
        if proof.voice is not None and proof.voice.open:
            text += " (rests on an open dispute)"
        return ProofView(text, rule.name, desk.cited(rule.citations, proof.subject), because)

    def _premise(self, proof: Proof) -> ProofView:
        view = self.told(proof)
        if proof.status in (Status.HOLDS, Status.DISPUTED) or view.because or view.sources:
            return view
        said = self._desk.sentence(proof.property, proof.subject, proof.value)
        return ProofView(f"it is not known that {said}")


def _reasons(proof: Proof) -> _Reasons:
    links: dict[str, Proof] = {}
    others: list[Proof] = []
    own: tuple[Cited, ...] | None = None
    for one in proof.because:
        if one.voice is None and _asked(one) == _asked(proof):
            # What is said of the thing itself, apart from its parts.
            found = _reasons(one)
            own = found.cited
            links |= found.links
            others += found.others
        elif one.property == PART_OF != proof.property and one.subject == proof.subject and proof.step != FRAME:
            links[one.value] = one
        elif one.step == PLACED and one.property == PART_OF:
            # The facts that place a code say more than that it is part of its place.
            others += [place for place in one.because if place.value == one.value] or [one]
        else:
            others.append(one)
    if own is None:
        told = {id(place.voice) for one in others for place in one.cited}
        own = tuple(place for place in proof.cited if id(place.voice) not in told)
    return _Reasons(own, links, tuple(others))


def _asked(proof: Proof) -> tuple[str, str, str, str | None]:
    return proof.subject, proof.property, proof.value, proof.scope


def _facts(cited: Iterable[Cited]) -> Iterator[Fact]:
    for place in cited:
        yield from (fact for fact in (place.voice.facts if place.voice else ()) if fact.citation == place.citation)


def _few(proofs: Iterable[Proof]) -> Iterator[Proof]:
    """The first of each status; what rules conclude, all of it."""
    shown = dict.fromkeys(Status, 0)
    for proof in proofs:
        shown[proof.status] += proof.voice is None
        if shown[proof.status] <= _PARTS:
            yield proof


def failed(
    desk: "Desk", subject: str, property: str, value: str, scope: str | None = None
) -> tuple[ProofView, str] | None:
    """The rule that comes nearest to concluding it, and in words the first condition of it that failed."""
    from sourcebook.infer.why_not import Failed, why_not

    nearest: Failed | None = next(iter(why_not(desk.world, subject, property, value, scope).failed), None)
    if nearest is None:
        return None
    rule, reason = nearest.rule, _unmet(desk, nearest.condition, nearest.terms)
    text = f"the rule {rule.name} does not apply: {reason}"
    step = ProofView(text, rule.name, desk.cited(rule.citations, subject), (ProofView(f"failed: {reason}"),))
    said = desk.sentence(property, subject, value, scope=scope)
    return ProofView(f"Not stated: {said}", None, (), (step,)), text


def _unmet(desk: "Desk", condition: Condition, terms: Mapping[str, str]) -> str:
    """What kept a condition from being met."""

    def named(term: str) -> str:
        return desk.label(terms[term]) if term in terms else "something" if is_variable(term) else desk.label(term)

    match condition:
        case Pattern():
            value = terms.get(condition.value, condition.value)
            shown = "anything" if is_variable(value) else wording.value_label(desk.knowledge, condition.property, value)
            said = wording.phrased(desk.knowledge, condition.property, named(condition.subject), shown)
            if condition.reading is Reading.HOLDS:
                return f"it is not known that {said}"
            if condition.reading is Reading.FAILS:
                return f"nothing denies that {said}"
            return f"it is known that {said}"
        case Inside():
            return f"{named(condition.part)} is not in {named(condition.whole)}"
        case IsKind():
            return f"{named(condition.term)} is not {wording.a(wording.noun(desk.knowledge, condition.kind))}"
        case Compare():
            return f"it is not so that {named(condition.left)} {condition.operator} {named(condition.right)}"
        case _:
            return "there is nothing to count"
