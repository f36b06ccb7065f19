"""What follows along a transitive property: if a is so to b, and b to c, then a to c (semantics 9.1)."""

from collections.abc import Mapping

from sourcebook.core.fact import Sign
from sourcebook.infer.field import Field
from sourcebook.infer.status import Status
from sourcebook.infer.voice import Conclusion, Premise, Voice


def chained(field: Field, extra: Mapping[str, tuple[Voice, ...]]) -> dict[str, tuple[Voice, ...]]:
    """`extra` with a conclusion for every pair that more than one settled step joins; a step that is disputed makes it
    open, and its rank is that of the weakest step of the strongest way."""
    steps: dict[str, dict[str, tuple[bool, int]]] = {}
    for subject in field.subjects():
        for voice in field.own(subject):
            for key in voice.keys if voice.sign is Sign.SAYS else ():
                status = field.status(subject, key)
                if key != subject and status in (Status.HOLDS, Status.DISPUTED):
                    rank = field.best(subject, key, True)
                    steps.setdefault(subject, {})[key] = (status is Status.HOLDS, rank if rank is not None else 0)
    out = {subject: list(voices) for subject, voices in extra.items()}
    for subject in sorted(steps):
        for voice in _ways(subject, steps, field.property.name):
            out.setdefault(subject, []).append(voice)
    return {subject: tuple(voices) for subject, voices in out.items()}


def _ways(start: str, steps: Mapping[str, Mapping[str, tuple[bool, int]]], property: str) -> list[Voice]:
    """The conclusions about one subject. A firm way is better than an open one, then the one of higher rank."""
    best: dict[str, tuple[bool, int, tuple[str, ...]]] = {k: (*v, (k,)) for k, v in steps[start].items()}
    todo = list(best)
    while todo:
        via = todo.pop(0)
        firm, rank, way = best[via]
        for following, (sure, its) in steps.get(via, {}).items():
            found = (firm and sure, min(rank, its), (*way, following))
            known = best.get(following)
            if following != start and following not in way and (known is None or found[:2] > known[:2]):
                best[following] = found
                todo.append(following)
    voices = []
    for end, (firm, rank, way) in sorted(best.items()):
        if len(way) > 1:
            pairs = zip((start, *way), way, strict=False)
            premises = tuple(
                Premise(a, property, b, Status.HOLDS if steps[a][b][0] else Status.DISPUTED) for a, b in pairs
            )
            conclusion = Conclusion(None, premises)
            voices.append(Voice(start, Sign.SAYS, (end,), (end,), rank, open=not firm, conclusion=conclusion))
    return voices
