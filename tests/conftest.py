"""Options of the tests."""

import os

import pytest
from hypothesis import HealthCheck, settings

# Machines are shared and slow at times, which says nothing of the code. What CI tries is the same every time, so that
# a change is judged by what it changes; everybody else's runs go on looking for more.
settings.register_profile(
    "sourcebook",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("sourcebook")

# What somebody has imported on this machine is no part of any test.
os.environ["SOURCEBOOK_HOME"] = os.devnull


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write what comes out into tests/corpus and grammar/pages")
