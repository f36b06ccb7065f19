"""Seconds from the edit of one declaration in an open session of 10,000 lines to its own diagnostics, and to all.

python benchmarks/bench_edit.py
"""

import tempfile
import time
from pathlib import Path

from bench_compile import made_up
from measure import capped, load, peak

from sourcebook.session.base import at
from sourcebook.session.session import Session

LINES = 10_000


def main() -> None:
    capped(2000)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "sourcebook.toml").write_text("on = []\n")
        (home / "base.kb").write_text(made_up(LINES))
        session = Session(at(home), cache=home / "cache")
        start = time.perf_counter()
        first = session.diagnostics()
        print(f"{LINES} lines, {load()}")
        print(f"opened, all diagnostics   {time.perf_counter() - start:.2f} s ({len(first)} findings)")
        name = next(name for name in session.sources if name.endswith("/base.kb"))
        text = session.sources[name].text
        lines = text.split("\n")
        place = max(i for i, line in enumerate(lines) if line.startswith("  ") and "[" in line)
        own, whole = [], []
        for round in range(5):
            changed = list(lines)
            changed[place] = changed[place].replace("[", f"[NOBODY{round}, ", 1)
            start = time.perf_counter()
            found = session.edit(name, "\n".join(changed))
            own.append(time.perf_counter() - start)
            assert any(one.code == "E-unknown-source" for one in found), found
            changed[place] = lines[place] + f"  # {round}"
            session.edit(name, "\n".join(changed))
            start = time.perf_counter()
            session.diagnostics()
            whole.append(time.perf_counter() - start)
        print(f"its own diagnostics       {max(own):.3f} s at most (bar 0.3)")
        print(f"those of the whole base   {max(whole):.2f} s at most (bar 2)")
        print(f"most memory               {peak():.0f} MB")


if __name__ == "__main__":
    main()
