"""Importing HCPCS Level II into a store; beside it pandas, cutting the same file by its columns. Each has its process.

Run: python benchmarks/bench_import.py [--max]   (--max: fail where a bar is missed)
"""

import json
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measure import apart, load, peak

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "hcpcs" / "2019-Alpha-Numeric-HCPCS-File.zip"
NAME = "HCPC2019_CONTR_ANWEB.txt"
BAR_SECONDS, BAR_READING = 1.0, 0.4
ROUNDS = 5


def timed(step: Callable[[], object]) -> dict[str, float]:
    """Seconds by the clock and of the processor, and the most memory."""
    wall, used = time.perf_counter(), time.process_time()
    step()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - used, "megabytes": peak()}


def imports(path: Path) -> dict[str, Any]:
    """A whole import, as the command does it: the file opened, read, checked, written, indexed, on the disk. What it
    takes to load the library is in it, and told apart as `loading`."""
    import gc

    from sourcebook.interfaces.releases import leave_out

    gc.disable()
    leave_out("numpy", "pandas")
    loading = timed(_load)
    out: dict[str, Any] = {}

    def step() -> None:
        from sourcebook.releases.importing import imported

        with tempfile.TemporaryDirectory() as home:
            (outcome,) = imported(path, Path(home))
        assert outcome.manifest is not None
        out["rows"] = sum(kept.count for kept in outcome.manifest.tables.values())

    found = timed(step)
    return {name: found[name] + (loading[name] if name in ("wall", "cpu") else 0) for name in found} | {
        "loading": loading["cpu"],
        **out,
    }


def _load() -> None:
    import pyarrow.compute
    import pyarrow.parquet  # noqa: F401


def reads(path: Path) -> dict[str, Any]:
    """The layout alone: bytes to tables."""
    import pyarrow  # noqa: F401 - what it takes to load is part of the whole import

    from sourcebook.releases.formats.hcpcs_text import HcpcsText
    from sourcebook.releases.opening import HEAD, Member

    member = Member(path.name, path, path.open("rb").read(HEAD))
    out: dict[str, Any] = {}
    found = timed(lambda: out.update(rows=sum(one.data.num_rows for one in HcpcsText().read(member).contents)))
    return {**found, **out}


def cuts(path: Path) -> dict[str, Any]:
    """pandas.read_fwf with the same columns, of all records, checked in no way and joined to nothing."""
    out: dict[str, Any] = {}

    def step() -> None:
        import pandas

        from sourcebook.releases.formats.hcpcs_layout import FIELDS

        places = [(0, 5), (10, 11), *((each.first - 1, each.last) for each in FIELDS)]
        frame = pandas.read_fwf(
            path, colspecs=places, header=None, skiprows=8, dtype=str, encoding="latin-1", keep_default_na=False
        )
        out["rows"] = len(frame)

    return {**timed(step), **out}


STEPS: dict[str, Callable[[Path], dict[str, Any]]] = {"import": imports, "read": reads, "pandas": cuts}


def main() -> int:
    if len(sys.argv) == 3 and sys.argv[1] in STEPS:
        print(json.dumps(STEPS[sys.argv[1]](Path(sys.argv[2]))))
        return 0
    if not DATA.is_file():
        print("the folder with the real data is not there")
        return 0
    best: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / NAME
        with zipfile.ZipFile(DATA) as zipped:
            path.write_bytes(zipped.read(NAME))
        for _ in range(ROUNDS):
            for step in STEPS:
                found = apart(__file__, step, str(path))
                if step not in best or found["cpu"] < best[step]["cpu"]:
                    best[step] = found
    print(f"HCPCS 2019, text; best of {ROUNDS} rounds; {load()}")
    for step, found in best.items():
        print(
            f"{step:8} {found['cpu']:6.2f} s of the processor {found['wall']:6.2f} s by the clock "
            f"{found['megabytes']:5.0f} MB {found['rows']:,} rows"
        )
    loading = best["import"]["loading"]
    own = best["import"]["cpu"] - loading
    times = own / best["pandas"]["cpu"]
    print(f"of the import {loading:.2f} s are loading the library; the other {own:.2f} s are {times:.2f} times pandas")
    seconds = min(best["import"]["cpu"], best["import"]["wall"])
    is_met = seconds <= BAR_SECONDS and best["read"]["cpu"] <= BAR_READING
    print(f"bars: import {BAR_SECONDS} s, of it reading {BAR_READING} s: {'met' if is_met else 'missed'}")
    return 1 if not is_met and "--max" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
