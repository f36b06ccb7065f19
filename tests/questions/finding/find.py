"""How often the code that is meant stands first, among the first five and among the first ten, for the searches of
`words.tsv`, over the releases of HCPCS that stand beside the project.

    python tests/questions/finding/find.py [--shown]
"""

import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from sourcebook.releases import words
from sourcebook.releases.formats import FORMATS, REPORTS
from sourcebook.releases.opening import opened
from sourcebook.releases.reading import Content
from sourcebook.releases.search import Hits, Words

HERE = Path(__file__).parent
DATA = HERE.parents[3] / "shared" / "data" / "hcpcs"
RELEASES = {
    "hcpcs-2018": "2018-Alpha-Numeric-HCPCS-File.zip",
    "hcpcs-2019": "2019-Alpha-Numeric-HCPCS-File.zip",
    "hcpcs-2020-04": "2020_04_anweb.xlsx",
    "hcpcs-2020-07": "2020_07_anweb.xlsx",
}


def queries() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each search with the codes that would serve it."""
    for line in (HERE / "words.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, codes = line.split("\t")
            yield text, tuple(codes.split())


def place(hits: Hits, codes: tuple[str, ...]) -> int | None:
    """Where the first code that serves stands among the hits, from 1."""
    meant = tuple(code[:-1] if code.endswith("*") else code for code in codes)
    return next((n for n, hit in enumerate(hits.hits, 1) if hit.code.startswith(meant)), None)


def contents() -> Iterator[tuple[str, Content]]:
    """The tables of each release, each once."""
    for release, name in RELEASES.items():
        done = set()
        with opened(DATA / name) as file:
            for member in file.members:
                form = next((one for one in FORMATS if one.recognizes(member)), None)
                for content in form.read(member).contents if form is not None else ():
                    if content.table.name not in done:
                        done.add(content.table.name)
                        yield release, content


def indexed() -> sqlite3.Connection:
    """An index in memory of the words of the releases."""
    connection = sqlite3.connect(":memory:")
    words.prepare(connection)
    for release, content in contents():
        words.add(connection, release, content)
    return connection


def descriptors() -> dict[str, list[tuple[str, str]]]:
    """Code and both descriptors, each wording once, by release; what the index is made of, for other searches."""
    seen: set[tuple[str, str]] = set()
    out: dict[str, list[tuple[str, str]]] = {}
    for release, content in contents():
        long, short = words.searched(content.table)
        if content.table.name in REPORTS or not long:
            continue
        for row in content.data.to_pylist():
            pair = (row[content.table.key], " ".join(row[name] or "" for name in (*long, *short)))
            if pair not in seen:
                seen.add(pair)
                out.setdefault(release, []).append(pair)
    return out


def main() -> None:
    search = Words(indexed())
    places: list[int | None] = []
    for text, codes in queries():
        hits = search.search(text)
        places.append(place(hits, codes))
        if "--shown" in sys.argv and places[-1] != 1:
            found = ", ".join(hit.code for hit in hits.hits[:5])
            print(f"{places[-1] or '-':>3}  {text}: {found}  {dict(hits.read_as) or ''} {' '.join(hits.lacking)}")
    times = []
    for text, _ in queries():
        began = time.perf_counter()
        search.search(text)
        times.append(time.perf_counter() - began)
    for k in (1, 5, 10):
        found = sum(place is not None and place <= k for place in places)
        print(f"recall@{k:<2} {found}/{len(places)}  {found / len(places):.0%}")
    print(f"median {median(times) * 1000:.2f} ms warm")


if __name__ == "__main__":
    main()
