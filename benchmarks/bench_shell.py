"""CPU seconds of one question from the shell, image warm, beside importing lark and networkx: at most half.

python benchmarks/bench_shell.py
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile

QUESTION = "what covers ambulance?"
RUNS = 15


def cpu(command: list[str], environment: dict[str, str]) -> float:
    """User and system seconds of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def main() -> None:
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "SOURCEBOOK_CACHE": cache}
        # An installed package has its bytecode, like the yardstick; a checkout gets it at the first run.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        ask = [sys.executable, "-c", "from sourcebook.interfaces.cli import run; run()", "ask", QUESTION]
        yardstick = [sys.executable, "-c", "import lark, networkx"]
        bare = [sys.executable, "-c", "pass"]
        for command in (ask, yardstick, bare):
            cpu(command, environment)
        taken: dict[str, list[float]] = {"ask": [], "yardstick": [], "bare": []}
        for _ in range(RUNS):  # by turns, so that a busy moment meets all
            taken["ask"].append(cpu(ask, environment))
            taken["yardstick"].append(cpu(yardstick, environment))
            taken["bare"].append(cpu(bare, environment))
    middle = {name: statistics.median(values) for name, values in taken.items()}
    print(f"ask                     {middle['ask']:.3f} s CPU (median of {RUNS})")
    print(f"import lark, networkx   {middle['yardstick']:.3f} s CPU")
    print(f"bare Python             {middle['bare']:.3f} s CPU")
    print(
        f"ratio                   {middle['ask'] / middle['yardstick']:.2f} (bar 0.50), load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
