"""How many questions of a file with strict queries are understood, read strictly and less so: by the same property of
the same things, whatever is asked of them, and by a property that answers such a question as well (`reached.py`).

    python tests/questions/lenient.py FILE.tsv …

It prints counts alone, so that it may be run on what is only to measure.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from evaluate import LAST, TODAY  # noqa: E402
from reached import FAMILIES, Judge, asked  # noqa: E402

from sourcebook.answer.understand import CERTAIN  # noqa: E402
from sourcebook.answer.understand.weigh import is_alike  # noqa: E402
from sourcebook.compile.blobs import of_way  # noqa: E402
from sourcebook.core.query import Query  # noqa: E402
from sourcebook.resolve.question import Names, query  # noqa: E402

Means = Callable[[Query, Query], bool]


def names(judge: Judge) -> Names:
    """What formal questions to the shipped knowledge base may name."""
    known = judge.knowledge
    ways, wrappers = known.vocabulary["tables"]["ways"], known.vocabulary["tables"]["wrappers"]
    forms = {
        way["name"]: frozenset(re.findall(r"\{(\w+)\}", " ".join(known.vocabulary[of_way(number)]["text"])))
        for number, way in enumerate(ways)
        if way["form"]
    }
    entities = [entity for node in known.nodes.values() for entity in node.entities]
    declared = known.kinds, known.properties, known.sources
    return Names.made(*declared, entities, forms, frozenset(wrapper["name"] for wrapper in wrappers))


def of_one_family(judge: Judge, one: Query, meant: Query) -> bool:
    """Whether a reading asks of what is within what is meant, or around it, by a property of the same family."""
    asked_by = {one.property or one.form, meant.property or meant.form}
    if (len(asked_by) > 1 and not any(asked_by <= family for family in FAMILIES)) or one.wrapper != meant.wrapper:
        return False
    things, others = (*one.subjects, *one.values), (*meant.subjects, *meant.values)
    return not things or not others or all(judge._any_near((thing,), others) for thing in things)


def main() -> None:
    judge = Judge()
    known = names(judge)
    manners: dict[str, Means] = {
        "strict": lambda one, meant: one == meant,
        "alike": is_alike,
        "family": lambda one, meant: of_one_family(judge, one, meant),
    }
    for path in map(Path, sys.argv[1:]):
        counts: Counter[tuple[str, str]] = Counter()
        questions = asked(path)
        for question, written in questions:
            spellings = [one.strip() for one in written.split("||")]
            meant = [one for text in spellings if text != "refuse" for one in (query(text, known)[0],) if one]
            understood = judge.understander.understand(question, TODAY, last_subject=LAST)
            read = [reading.query for reading in understood.readings]
            told = understood.certainty == CERTAIN and bool(read)
            untold = "refuse" in spellings and (not told or read[0].property in judge.unrecorded)
            for manner, means in manners.items():
                fits = [any(means(one, other) for other in meant) for one in read]
                right = untold or (told and fits[0])
                counts[manner, "right"] += right
                counts[manner, "wrong"] += told and not right
                counts[manner, "offered"] += right or any(fits)
                counts[manner, "first"] += bool(fits) and fits[0]
                counts[manner, "answerable"] += bool(meant)
        for manner in manners:
            shares = [
                f"{name} {100 * counts[manner, name] / len(questions):.1f}%" for name in ("right", "wrong", "offered")
            ]
            first = 100 * counts[manner, "first"] / max(1, counts[manner, "answerable"])
            print(f"{path.name}: {len(questions)} questions, {manner}: {', '.join(shares)}; first reading {first:.1f}%")


if __name__ == "__main__":
    main()
