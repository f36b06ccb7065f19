"""A code → every row of every release in the store; simple-icd-10-cm's description look-up beside it.

    python benchmarks/bench_shelf.py [LOOK-UPS] [--real HOME]

Bar: 20,000 a second with ten releases in the store. The releases are made up: eight of a list of 7,000 codes with
twelve cells a row, as a yearly list has them, two of one of 70,000; or those in the store at HOME. Every cell of every
row is there when a look-up ends. Codes are drawn from each series alike, and one in twenty is in none.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "engine"), str(HERE.parent)]

import measure  # noqa: E402

BAR = 20_000
MOST = 2_000  # megabytes of address space


def made(home: Path) -> None:
    """A store with ten releases."""
    from sourcebook.core.table import Column, Table
    from sourcebook.core.term import Sort, ValueType
    from sourcebook.releases.content import content
    from sourcebook.releases.manifest import Manifest
    from sourcebook.releases.store import writing

    choose = random.Random(7)
    words = [f"word{at}" for at in range(900)]
    names = [f"column{at}" for at in range(9)]
    day = ValueType(Sort.DATE)
    columns = (
        Column("code", ValueType(Sort.CODE), required=True),
        *(Column(name) for name in names),
        Column("since", day),
        Column("until", day),
    )
    with writing(home) as store:
        for at in range(10):
            series, count = ("few", 7_000) if at < 8 else ("many", 70_000)
            table = Table(f"{series}.codes", columns, "code", since="since", until="until", complete=True)
            rows: dict[str, list[object]] = {
                "code": [f"A{n:04}" if count == 7_000 else f"Z{n // 1000:02}.{n % 1000:03}" for n in range(count)],
                "since": [20100101 + at] * count,
            }
            for name in names:
                rows[name] = [" ".join(choose.choices(words, k=4)) if n % 5 else None for n in range(count)]
            draft = Manifest(f"{series}-{2015 + at}", series, (2015 + at) * 10000 + 101, None, "", (), {}, count, 0)
            store.put(draft, [content(table, rows, range(1, count + 1))])


def looked_up(home: Path, count: int) -> dict[str, float]:
    from sourcebook.releases.shelf import Shelf

    shelf = Shelf(home)
    choose = random.Random(4)
    listed: dict[str, set[str]] = {}
    for release in shelf.releases:
        for name, info in release.tables.items():
            if not info.table.packed:
                found = {str(row.values[info.table.key]) for row in shelf.listed(name, release.id)}
                listed.setdefault(release.series, set()).update(found)
    known = [sorted(codes) for codes in listed.values()]
    codes = [choose.choice(choose.choice(known)) if choose.random() < 0.95 else f"Q{at:05}" for at in range(count)]
    begun = time.perf_counter()
    Shelf(home).known(codes[0])
    opened = time.perf_counter() - begun
    rows = sum(len(shelf.known(code)) for code in codes)

    def look_up() -> None:
        for code in codes:
            shelf.known(code)

    return {
        "releases": len(shelf.releases),
        "codes": len({code for codes in known for code in codes}),
        "rows": rows / count,
        "a second": count / measure.best(look_up, 3),
        "first": opened,
        "memory": measure.peak(),
    }


def described(count: int) -> float:
    """Descriptions a second of simple-icd-10-cm, which has its codes in dicts."""
    import simple_icd_10_cm as icd

    choose = random.Random(4)
    known = [code for code in icd.get_all_codes() if "." in code]
    codes = choose.choices(known, k=count)

    def look_up() -> None:
        for code in codes:
            icd.get_description(code)

    return count / measure.best(look_up, 3)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("count", nargs="?", type=int, default=50_000)
    options.add_argument("--real", metavar="HOME")
    options.add_argument("--step", nargs="*")
    given = options.parse_args()
    if given.step:
        # In a process of its own, with its memory capped.
        measure.capped(MOST)
        what, home = given.step
        step = looked_up(Path(home), given.count) if what == "known" else {"a second": described(given.count)}
        print(json.dumps(step))
        return
    script, count = str(Path(__file__).resolve()), str(given.count)
    with tempfile.TemporaryDirectory() as room:
        home = Path(given.real or room)
        if not given.real:
            made(home)
        own = measure.apart(script, count, "--step", "known", str(home))
        other = measure.apart(script, count, "--step", "described", "-")
    print(
        f"{own['releases']} releases, {own['codes']:,} codes, {own['rows']:.1f} rows a look-up; "
        f"opened and the first look-up in {own['first'] * 1000:.1f} ms; {own['memory']:.0f} MB"
    )
    print(f"  sourcebook         {own['a second']:12,.0f} a second, every row of every release (bar {BAR:,})")
    print(f"  simple-icd-10-cm   {other['a second']:12,.0f} a second, one description   {measure.load()}")


if __name__ == "__main__":
    main()
