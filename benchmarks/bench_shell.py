"""CPU seconds of one question from the shell, image warm, beside importing lark and networkx: at most half.

    python benchmarks/bench_shell.py [HOME]

With the folder of a store of releases as HOME the same question is asked with these at hand, and one about a code.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile

QUESTION = "what covers ambulance?"
OF_A_CODE = "is A0021 valid on 2019-03-01?"
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
        environment["SOURCEBOOK_HOME"] = os.devnull
        released = {**environment, "SOURCEBOOK_HOME": sys.argv[1]} if len(sys.argv) > 1 else None
        shell = [sys.executable, "-c", "from sourcebook.interfaces.cli import run; run()", "ask"]
        ask, of_a_code = [*shell, QUESTION], [*shell, OF_A_CODE]
        yardstick = [sys.executable, "-c", "import lark, networkx"]
        bare = [sys.executable, "-c", "pass"]
        for command in (ask, of_a_code, yardstick, bare):
            cpu(command, released or environment)
        taken: dict[str, list[float]] = {"ask": [], "yardstick": [], "bare": [], "released": [], "code": []}
        for _ in range(RUNS):  # by turns, so that a busy moment meets all
            taken["ask"].append(cpu(ask, environment))
            taken["yardstick"].append(cpu(yardstick, environment))
            taken["bare"].append(cpu(bare, environment))
            if released is not None:
                taken["released"].append(cpu(ask, released))
                taken["code"].append(cpu(of_a_code, released))
    middle = {name: statistics.median(values) for name, values in taken.items() if values}
    print(f"ask                     {middle['ask']:.3f} s CPU (median of {RUNS})")
    print(f"import lark, networkx   {middle['yardstick']:.3f} s CPU")
    print(f"bare Python             {middle['bare']:.3f} s CPU")
    for name, what in (("released", "ask, releases at hand"), ("code", "ask of a code there")):
        if name in middle:
            ratio = middle[name] / middle["yardstick"]
            print(f"{what:23} {middle[name]:.3f} s CPU, ratio {ratio:.2f} (bar 0.50)")
    print(
        f"ratio                   {middle['ask'] / middle['yardstick']:.2f} (bar 0.50), load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
