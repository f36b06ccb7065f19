"""Importing NCCI's files into a store; DuckDB reading the same file of pairs beside it, each in a process of its own.

Of seconds by the clock and of the processor the lesser count, since others may be at work on the machine.

Run: python benchmarks/bench_pairs.py [--max]   (--max: fail where a bar is missed)
"""

import json
import os
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "engine")]

from measure import apart, capped, load, peak  # noqa: E402

DATA = HERE.parents[1] / "shared" / "data" / "ncci"
PAIRS, LIMITS, ADD_ON = "ptp-practitioner-2024q3.zip", "mue-practitioner-2024q3.csv", "add-on-codes-2024q2.csv"
BAR_SECONDS, BAR_MEGABYTES, BAR_TIMES = 15.0, 1024, 4.0
THREADS = 2
ROUNDS = 3


def timed(step: Callable[[], object]) -> dict[str, float]:
    """Seconds by the clock and of the processor, and the most memory."""
    wall, used = time.perf_counter(), time.process_time()
    step()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - used, "megabytes": peak()}


def imports(path: Path) -> dict[str, Any]:
    """A whole import: opened, unpacked, read, checked, packed, written, on the disk."""
    import pyarrow

    from sourcebook.releases.importing import imported

    pyarrow.set_cpu_count(THREADS)
    rows = []
    with tempfile.TemporaryDirectory() as home:
        found: dict[str, Any] = timed(lambda: rows.extend(imported(path, Path(home))))
        found["disk"] = sum(one.stat().st_size for one in Path(home).rglob("*") if one.is_file()) / (1 << 20)
    (outcome,) = rows
    assert outcome.manifest is not None
    return {**found, "rows": outcome.manifest.read}


def looks_up(path: Path) -> dict[str, Any]:
    """Single pairs, found by their two codes, in a store that has the file."""
    import random

    from sourcebook.releases.importing import imported
    from sourcebook.releases.shelf import Shelf

    with tempfile.TemporaryDirectory() as home:
        imported(path, Path(home))
        shelf = Shelf(Path(home))
        (release,) = shelf.releases
        (table,) = release.tables
        columns = shelf.table(table, release.id)
        some = random.Random(3).sample(range(columns.num_rows), 5000)
        one, two = (columns[name].take(some).to_pylist() for name in ("column-one", "column-two"))
        found = timed(lambda: [shelf.pair(a, b, table, release.id) for a, b in zip(one, two, strict=True)])
        shelf.close()
    return {**found, "rows": len(some)}


def duckdb_reads(path: Path) -> dict[str, Any]:
    """The same file as a table of texts in DuckDB, and no more."""
    import duckdb

    with tempfile.TemporaryDirectory() as room:
        with zipfile.ZipFile(path) as archive:
            text = Path(archive.extract(archive.namelist()[0], room))
        connection = duckdb.connect()
        connection.execute(f"SET threads = {THREADS}")
        connection.execute(f"SET memory_limit = '{BAR_MEGABYTES}MB'")
        statement = (
            "CREATE TABLE pairs AS SELECT * FROM read_csv(?, delim = '\t', header = false, skip = 5, "
            "all_varchar = true, quote = '')"
        )
        found = timed(lambda: connection.execute(statement, [str(text)]))
        (rows,) = connection.execute("SELECT count(*) FROM pairs").fetchone() or (0,)
    return {**found, "rows": rows}


STEPS = {"imports": imports, "looks_up": looks_up, "duckdb_reads": duckdb_reads}


def main() -> int:
    if not (DATA / PAIRS).is_file():
        print("the folder with the real data is not there: nothing is measured")
        return 0
    print(load())
    taken: dict[str, list[dict[str, Any]]] = {}
    for _ in range(ROUNDS):  # in turns, so that whatever else the machine does falls on both
        for name in ("imports", "duckdb_reads"):
            taken.setdefault(name, []).append(apart(__file__, name, str(DATA / PAIRS)))
    best = {name: {key: min(one[key] for one in found) for key in found[0]} for name, found in taken.items()}
    ours, theirs = best["imports"], best["duckdb_reads"]
    times = min(ours["cpu"] / theirs["cpu"], ours["wall"] / theirs["wall"])
    for what, found in (("import of the pairs", ours), ("DuckDB reads them", theirs)):
        print(
            f"{what:24} {found['wall']:6.1f} s  {found['cpu']:6.1f} s CPU  {found['megabytes']:6.0f} MB  "
            f"{found['rows']:>9,} rows"
        )
    print(f"{'':24} {times:6.1f} times; {ours['disk']:.0f} MB on the disk")
    for name in (LIMITS, ADD_ON):
        found = apart(__file__, "imports", str(DATA / name))
        print(f"{name:34} {found['wall']:6.2f} s  {found['cpu']:6.2f} s CPU  {found['rows']:>9,} rows")
    found = apart(__file__, "looks_up", str(DATA / PAIRS))
    print(f"a pair by its two codes  {found['cpu'] / found['rows'] * 1e6:8.1f} µs CPU")
    missed = [
        name
        for name, is_missed in (
            ("seconds", min(ours["wall"], ours["cpu"]) > BAR_SECONDS),
            ("memory", max(one["megabytes"] for one in taken["imports"]) > BAR_MEGABYTES),
            ("times DuckDB", times > BAR_TIMES),
        )
        if is_missed
    ]
    print("missed: " + ", ".join(missed) if missed else "every bar is met")
    return 1 if missed and "--max" in sys.argv else 0


if __name__ == "__main__":
    if len(sys.argv) > 2:
        capped(4 * BAR_MEGABYTES)  # of address space; what is resident is told by the peak
        os.environ.setdefault("OMP_NUM_THREADS", str(THREADS))
        print(json.dumps(STEPS[sys.argv[1]](Path(sys.argv[2]))))
    else:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        sys.exit(main())
