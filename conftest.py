"""Scenarios run in a checkout, too, where the plugin is not installed; no test sees what the user has imported."""

import os

pytest_plugins = ["sourcebook.interfaces.pytest_plugin"]

# A folder that cannot be: a test that imports names one of its own.
os.environ["SOURCEBOOK_HOME"] = os.devnull
