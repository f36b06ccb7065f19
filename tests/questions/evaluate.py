"""How many questions of a file are understood: right, wrong, refused, right among those offered, with intervals.

    python tests/questions/evaluate.py [--show] [FILE.tsv …]

A file has a question, a tab and its formal spellings (`||` between those that are right, `refuse` where none may be
answered as certain: a property of which nothing is stated counts as that) on each line; without files, those beside
this script are taken. A question is *right* if it is understood for certain as one of its queries (or as several, one
of which that is), or refused where it must be; *wrong* if understood for certain as anything else; *offered* if right,
or a right query is among the readings offered.
"""

import argparse
import sys
from collections import Counter
from functools import cache
from math import sqrt
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "engine"))

from sourcebook import assets  # noqa: E402
from sourcebook.answer.understand import CERTAIN, Understander  # noqa: E402
from sourcebook.compile.vocabulary import vocabulary  # noqa: E402
from sourcebook.core.program import Program  # noqa: E402
from sourcebook.core.query import spelled  # noqa: E402
from sourcebook.resolve import resolve  # noqa: E402
from sourcebook.syntax import parse  # noqa: E402
from sourcebook.text import Source  # noqa: E402

TODAY = 20251001
LAST = "HCPCS"  # what the question before was about, for `it`


def reader() -> Understander:
    """Understands questions to the shipped knowledge base, compiled from its files."""
    return Understander(vocabulary(program()))


@cache
def program() -> Program:
    """The shipped knowledge base."""
    paths = sorted(assets.kb().rglob("*.kb"))
    return resolve([parse(Source(path.name, path.read_text(encoding="utf-8"))) for path in paths]).program


@cache
def unrecorded() -> frozenset[str]:
    """The properties of which nothing is stated: to read a question as one of them is to say so."""
    sorts = vocabulary(program())["tables"]["sorts"]
    return frozenset(name for name, sort in sorts.items() if sort == "unrecorded")


def judged(understander: Understander, question: str, queries: list[str]) -> tuple[str, bool, str]:
    """`right`, `wrong` or `refused`; whether a right query was offered; what was read."""
    understood = understander.understand(question, TODAY, last_subject=LAST)
    certain = understood.certainty == CERTAIN
    asked = [understood.query, *(one.query for _, one in understood.further)]
    found = [spelled(query) for query in asked if query is not None]
    read = next((query for query in found if query in queries), found[0] if found else "-")
    offered = read in queries or any(spelled(reading.query) in queries for reading in understood.readings)
    if certain and understood.query is not None and understood.query.property in unrecorded():
        return ("right" if "refuse" in queries or read in queries else "wrong"), True, read
    if certain:
        return ("right" if read in queries else "wrong"), offered, read
    if "refuse" in queries:
        return "right", True, read
    return "refused", offered, read


def interval(count: int, of: int) -> tuple[float, float]:
    """The 95 in 100 interval of a share, in per cent.

    Source: Wilson, Probable inference, the law of succession, and statistical inference, 1927.
    """
    z, share = 1.96, count / of
    middle = share + z * z / (2 * of)
    spread = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return 100 * (middle - spread) / (1 + z * z / of), 100 * (middle + spread) / (1 + z * z / of)


def evaluate(understander: Understander, path: Path, show: bool) -> Counter[str]:
    """The counts of one file, printed as a line; with `show`, every question that is not right."""
    counts: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        question, _, written = line.partition("\t")
        queries = [query.strip() for query in written.split("||")]
        verdict, offered, read = judged(understander, question, queries)
        counts.update(("all", verdict))
        if offered or verdict == "right":
            counts["offered"] += 1
        if show and verdict != "right":
            print(f"  {verdict:8}{question}\n          read {read}; wanted {written}")
    print(summary(path.name, counts))
    return counts


def summary(name: str, counts: Counter[str]) -> str:
    """One line of figures, each with its interval."""
    if not counts["all"]:
        return f"{name}: no questions"
    parts = []
    for verdict in ("right", "wrong", "refused", "offered"):
        low, high = interval(counts[verdict], counts["all"])
        parts.append(f"{verdict} {100 * counts[verdict] / counts['all']:.1f}% ({low:.0f}-{high:.0f})")
    return f"{name}: {counts['all']} questions: " + ", ".join(parts)


def main() -> None:
    options = argparse.ArgumentParser(description="How many questions of a file are understood.")
    options.add_argument("files", nargs="*", type=Path, help="files of questions (those beside this script if none)")
    options.add_argument("--show", action="store_true", help="print the questions that are not right")
    chosen = options.parse_args()
    understander = reader()
    total: Counter[str] = Counter()
    files = chosen.files or sorted(HERE.glob("*.tsv"))
    for path in files:
        total += evaluate(understander, path, chosen.show)
    if len(files) > 1:
        print(summary("all", total))


if __name__ == "__main__":
    main()
