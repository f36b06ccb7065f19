"""Imports and removals killed at random moments, and what the store is after each of them.

    python tests/killed.py 200 [SEED]

Prints a JSON object: how often the store was found as before and as it was to become, how often something had been left
behind (the next import sweeps it), and in `wrong` everything that was neither. Each time another process, forked from
this one, does the work, and is killed (-9) after a time from nothing to a little more than the work takes, rather late
than early.
"""

import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path[:0] = [str(HERE.parent / "engine"), str(HERE.parent)]

import pyarrow.compute  # noqa: E402 - loaded before the work begins, which is not what is to be killed
import pyarrow.parquet  # noqa: E402, F401

from sourcebook.releases.removing import removed  # noqa: E402
from sourcebook.releases.shelf import Shelf  # noqa: E402
from sourcebook.releases.verifying import verified  # noqa: E402
from tests.releasing import FORMATS, imported, many, text  # noqa: E402

Work = Callable[[Path, Path], object]


def files(folder: Path) -> None:
    """Two releases, and corrections to the second."""
    pairs = [f"A{at % 50:04}|B{at:04}|+" for at in range(2000)]
    (folder / "tiny-2020.txt").write_bytes(text([*many(1500), *pairs]))
    (folder / "tiny-2021.txt").write_bytes(text([*many(1500, "another thing"), *pairs]))
    (folder / "corrections-2021.txt").write_bytes(text(["!A0007|corrected", "+C0001|new"], day="20210101 corrections"))


def taking(name: str) -> Work:
    return lambda folder, home: imported(folder / name, home, formats=FORMATS)


WORK: dict[str, Work] = {
    "import": taking("tiny-2021.txt"),
    "correct": taking("corrections-2021.txt"),
    "remove corrected": lambda folder, home: removed(home, ["tiny-2021.corrected"]),
    "remove": lambda folder, home: removed(home, ["tiny-2021"]),
}


def there(home: Path) -> tuple[tuple[str, str], ...]:
    """Which releases the store has, each with the checksum of everything in it."""
    shelf = Shelf(home)
    try:
        return tuple((one.id, one.digest) for one in shelf.releases)
    finally:
        shelf.close()


def apart(work: Callable[[], object]) -> int:
    """The process that does the work."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            found = work()
            status = 0 if not found or (isinstance(found, tuple) and found[0].manifest is not None) else 3
            if status:
                print(found, file=sys.stderr)
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(status)
    return child


def main(count: int, seed: int) -> dict[str, object]:
    choose = random.Random(seed)
    told: dict[str, object] = {"kills": 0, "before": 0, "after": 0, "left over": 0, "ended in time": 0}
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as room:
        folder, home = Path(room), Path(room) / "home"
        files(folder)
        child = apart(lambda: imported(folder / "tiny-2020.txt", home, formats=FORMATS))
        os.waitpid(child, 0)
        # What each step takes, and what the store is after it, where nobody is killed.
        states, times = [there(home)], {}
        for name, work in WORK.items():
            begun = time.perf_counter()
            os.waitpid(apart(lambda work=work: work(folder, home)), 0)  # type: ignore[misc]
            times[name] = time.perf_counter() - begun
            states.append(there(home))
        assert states[-1] == states[0]
        steps = list(WORK.items())
        at = 0
        while told["kills"] < count:  # type: ignore[operator]
            name, work = steps[at]
            before, after = states[at], states[at + 1]
            child = apart(lambda work=work: work(folder, home))  # type: ignore[misc]
            # Rather towards the end, where things are put in place.
            time.sleep(choose.triangular(0, 1.2 * times[name], times[name]))
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            told["kills"] += os.WIFSIGNALED(status)  # type: ignore[operator]
            told["ended in time"] += not os.WIFSIGNALED(status)  # type: ignore[operator]
            found = verified(home)
            now = there(home)
            told["left over"] += any(one.code == "N-left-over" for one in found.findings)  # type: ignore[operator]
            if not found.is_sound or now not in (before, after):
                wrong.append(f"{name}: {now}, {[one.message for one in found.findings]}")
                break
            told["after" if now == after else "before"] += 1  # type: ignore[operator]
            if now == after:
                at = (at + 1) % len(steps)
        # Whoever writes next finds everything in order, and sweeps what was left behind.
        os.waitpid(apart(lambda: removed(home, ["tiny-2020"])), 0)
        os.waitpid(apart(lambda: imported(folder / "tiny-2020.txt", home, formats=FORMATS)), 0)
        last = verified(home)
        if last.findings or "tiny-2020" not in dict(there(home)):
            wrong.append(f"at the end: {[one.message for one in last.findings]}")
    return {**told, "wrong": wrong}


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)))
