"""Timing for the benchmarks: CPU seconds of a step in a process of its own, with its memory capped."""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

MEGABYTE = 1 << 20


class Clock:
    """CPU seconds by name, in the order in which they were taken."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        start = time.process_time()
        yield
        self.taken[name] = self.taken.get(name, 0.0) + time.process_time() - start


def best(step: Callable[[], object], times: int = 5) -> float:
    """The least CPU seconds that a step took."""
    found = []
    for _ in range(times):
        start = time.process_time()
        step()
        found.append(time.process_time() - start)
    return min(found)


def peak() -> float:
    """The most memory this process has had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def capped(megabytes: int) -> None:
    """From here on this process may not have more address space than this."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * MEGABYTE, megabytes * MEGABYTE))


def apart(script: str, *arguments: str) -> dict[str, Any]:
    """What a script run in a process of its own prints as its last line, a JSON object."""
    out = subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(out.stdout.splitlines()[-1])
    return found


def load() -> str:
    return f"load average {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores"
