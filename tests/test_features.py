"""Every scenario in `features/`, with the sentences of `tests/steps`."""

from pytest_bdd import scenarios

from tests.steps.asking import *  # noqa: F403

scenarios(".")
