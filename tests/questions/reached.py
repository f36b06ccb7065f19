"""How many questions, each asked for a statement of a document, are read as asking for what that statement records.

    python tests/questions/reached.py [--show] [FILE.tsv …]

A line has the id of a statement (or `refuse`: nothing may be answered as certain), a tab and a question. A reading
*reaches* a statement if it asks of something that one of its facts is about, by the fact's property or by one that
answers such a question as well (FAMILIES). What was judged by hand (`judged.txt`) counts as it was judged, more
strictly. Without files, those in `by-statement` are taken.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from evaluate import TODAY, interval  # noqa: E402

import sourcebook  # noqa: E402
from sourcebook import assets  # noqa: E402
from sourcebook.answer.understand import CERTAIN, Understander  # noqa: E402
from sourcebook.compile.knowledge import Knowledge  # noqa: E402
from sourcebook.core.fact import Fact  # noqa: E402
from sourcebook.core.query import Query, spelled  # noqa: E402
from sourcebook.infer.statements import statements  # noqa: E402

FAMILIES = [
    {"covers", "includes", "groups", "means", "used-for"},
    {"owner", "developer", "decided-by", "copyright"},
    {"part-of", "section", "includes"},
    {"also-called", "stands-for", "same-as"},
    {"levels", "categories", "sections", "includes", "count"},
    {"access", "protection"},
    {"accepted-by", "payable-by"},
    {"used-for", "directs", "benefit", "feature"},
    {"established", "from"},
    {"codes", "reserves", "list"},
    {"list", "includes", "part-of", "covers", "codes"},
    {"define", "means", "stands-for", "covers", "is-a", "used-for", "described-as", "also-called"},
    {"locate", "section", "part-of", "codes", "example", "means", "define"},
    {"compare", "differs-from", "same-as", "broader-than", "simpler-than", "updated-more-often-than", "complements"},
    {"valid", "until", "from", "status", "spread"},
    {"well-formed", "format"},
    {"kind", "is-a"},
    {"feature", "guards-data-by", "complies-with"},
    {"task", "done-by"},
]
"""Properties and forms one of which answers what is asked of another."""


class Judge:
    """Judges readings by the statements of the shipped knowledge base."""

    def __init__(self) -> None:
        book = sourcebook.open(assets.kb())
        self.knowledge: Knowledge = book.knowledge
        self.understander = Understander(self.knowledge.vocabulary)
        self.facts: dict[str, tuple[Fact, ...]] = {
            one.id: one.facts for name in book.documents for one in statements(self.knowledge, name)
        }
        self.by_hand = dict(_judged())
        self.unrecorded = {
            name for name, sort in self.knowledge.vocabulary["tables"]["sorts"].items() if sort == "unrecorded"
        }

    def means(self, question: str, query: Query, id: str) -> bool:
        """Whether a query is what a question for a statement asks: as judged by hand, else if it reaches it."""
        known = self.by_hand.get((question, spelled(query)))
        return known if known is not None else id != "refuse" and self.reaches(query, id)

    def means_just(self, question: str, query: Query, id: str) -> bool:
        """The same, but where nobody judged it, only of a query by the property of a fact and of its very things."""
        known = self.by_hand.get((question, spelled(query)))
        return known if known is not None else id != "refuse" and self._asks_just(query, id)

    def _asks_just(self, query: Query, id: str) -> bool:
        node = self.knowledge.node_of
        subjects, values = ({node.get(name, name) for name in names} for names in (query.subjects, query.values))
        return bool(subjects or values) and any(
            query.property == fact.property
            and subjects <= {node.get(fact.subject, fact.subject)}
            and values <= {node.get(value, value) for value in fact.values}
            for fact in self.facts.get(id, ())
        )

    def reaches(self, query: Query, id: str) -> bool:
        """Whether a query asks for what a statement records."""
        asked = query.property or query.form
        for fact in self.facts.get(id, ()):
            if asked != fact.property and not any({asked, fact.property} <= family for family in FAMILIES):
                continue
            things = (fact.subject, *fact.values)
            if all(self._any_near(named, things) for named in (query.subjects, query.values)):
                return True
        return False

    def _any_near(self, named: Iterable[str], things: Iterable[str]) -> bool:
        """Whether one of the names is one of the things, or within it, or what it is within; true of no names."""
        names = list(named)
        return not names or any(self._near(name, thing) for name in names for thing in things)

    def _near(self, name: str, other: str) -> bool:
        one, two = (self.knowledge.node_of.get(each, each) for each in (name, other))
        return one == two or one in self._above(two) or two in self._above(one)

    def _above(self, node: str) -> set[str]:
        return {*self.knowledge.above(node), *self.knowledge.within.get(node, ())}

    def judged(self, id: str, question: str) -> tuple[str, bool, list[Query]]:
        """`right`, `wrong` or `refused`; whether what was meant is among the readings; the readings."""
        understood = self.understander.understand(question, TODAY)
        queries = [reading.query for reading in understood.readings]
        certain = understood.certainty == CERTAIN
        if id == "refuse":
            told = certain and queries[0].property in self.unrecorded
            answered = certain and not told and not self.means(question, queries[0], id)
            return ("wrong" if answered else "right"), not answered, queries
        offered = any(self.means(question, query, id) for query in queries)
        if not certain:
            return "refused", offered, queries
        asked = [queries[0], *(one.readings[0].query for _, one in understood.further)]
        right = any(self.means(question, query, id) for query in asked)
        return ("right" if right else "wrong"), offered or right, queries


def _judged() -> Iterator[tuple[tuple[str, str], bool]]:
    for line in (HERE / "judged.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            question, query, verdict = line.split("\t")
            yield (question, query), verdict == "y"


def asked(path: Path) -> list[tuple[str, str]]:
    """The ids and questions of a file."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


def main() -> None:
    options = argparse.ArgumentParser(description="How many questions reach the statement they are asked for.")
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--show", action="store_true", help="print the questions that are not right")
    chosen = options.parse_args()
    judge = Judge()
    for path in chosen.files or sorted((HERE / "by-statement").glob("*.tsv")):
        counts: Counter[str] = Counter()
        for id, question in asked(path):
            verdict, offered, queries = judge.judged(id, question)
            counts.update(("all", verdict, *(("offered",) if offered else ())))
            if chosen.show and verdict != "right":
                print(f"  {verdict:8}{id:9}{question}\n          read {[spelled(query) for query in queries]}")
        shares = []
        for name in ("right", "wrong", "refused", "offered"):
            low, high = interval(counts[name], counts["all"])
            shares.append(f"{name} {100 * counts[name] / counts['all']:.1f}% ({max(0, low):.0f}-{high:.0f})")
        print(f"{path.name}: {counts['all']} questions: {', '.join(shares)}")


if __name__ == "__main__":
    main()
