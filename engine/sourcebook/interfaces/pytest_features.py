"""A `.feature` file as pytest sees it: a module whose tests are its scenarios, each row of an outline one of its own.

INVARIANT: a step that is not kept is told with its place and what was found, never with a traceback of ours.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sourcebook.specs.feature import FeatureErrors, NoGherkin, Scenario, Step, read
from sourcebook.specs.record import record
from sourcebook.specs.run import FAILED, UNDEFINED, undefined
from sourcebook.specs.scene import Scene, home_of
from sourcebook.specs.sentence import Unmet, find

_Runner = Callable[[pytest.FixtureRequest, Mapping[str, str]], object]
_MARK = re.compile(r"[^\W_][\w.-]*")
_OF_PYTEST = ("skip", "skipif", "xfail", "usefixtures", "filterwarnings")
_KNOWN: pytest.StashKey[set[str]] = pytest.StashKey()


class FeatureFile(pytest.Module):
    """The file, as a module with nothing in it but scenarios."""

    def _getobj(self) -> ModuleType:
        return ModuleType(self.path.stem)

    def collect(self) -> Iterator["ScenarioItem"]:
        try:
            scenarios = read(self.path)
        except FeatureErrors as wrong:
            place = _shown(self.path, self.config)
            told = "\n".join(f"{place}:{line}: {message}" for line, message in wrong.problems)
            raise self.CollectError(told) from None
        except NoGherkin as wrong:
            raise self.CollectError(str(wrong)) from None
        _know(self.config, {tag for one in scenarios for tag in one.tags})
        runners = self._runners({one.name for one in scenarios})
        for one in scenarios:
            run = _called(runners[one.name], one.row or {})
            yield ScenarioItem.from_parent(self, name=one.title, callobj=run, scenario=one)

    def _runners(self, names: set[str]) -> dict[str, _Runner]:
        """What runs a scenario, by its name: that of pytest-bdd, so that its hooks and reports are there as well."""
        if not self.config.pluginmanager.hasplugin("pytest-bdd"):
            raise self.CollectError(str(NoGherkin()))
        import pytest_bdd

        from sourcebook.interfaces.pytest_steps import binding

        token = binding.set(True)
        try:
            bind = partial(pytest_bdd.scenario, encoding="utf-8-sig", features_base_dir=str(self.path.parent))
            return {name: bind(self.path.name, name)(_nothing) for name in names}
        except Exception as wrong:
            raise self.CollectError(f"{_shown(self.path, self.config)}: pytest-bdd cannot read it: {wrong}") from wrong
        finally:
            binding.reset(token)


class ScenarioItem(pytest.Function):
    """One scenario. What it has in hand while it runs is its `scene`."""

    def __init__(self, *args: Any, scenario: Scenario, **more: Any) -> None:
        super().__init__(*args, **more)
        self.scenario = scenario
        self.scene = Scene()
        self._begun = 0  # steps, the one that is being performed among them
        self._unmet: tuple[str, str, str] | None = None  # status, place, what was found
        for tag in scenario.tags:
            if _MARK.fullmatch(tag):
                self.add_marker(tag)
        self.extra_keyword_matches.update(scenario.tags, (scenario.row or {}).values())

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.scenario.line - 1, self.name

    def setup(self) -> None:
        self.scene, self._begun, self._unmet = Scene(home_of(self.path), beside=self.path.parent), 0, None
        super().setup()

    def teardown(self) -> None:
        self.scene.close()
        self.scene = Scene()  # thousands of answers are not kept until the end of the run
        super().teardown()

    def runtest(self) -> None:
        from sourcebook.interfaces.pytest_steps import running

        token = running.set(self)
        try:
            super().runtest()
        except Unmet as unmet:
            message = str(unmet)
        else:
            return
        finally:
            running.reset(token)
        raise pytest.fail.Exception(message, pytrace=False)

    def begin(self) -> None:
        """The next step is about to be performed."""
        self._begun += 1

    def perform(self) -> None:
        """Do what the step that has begun says. Raises Unmet."""
        step = self.scenario.steps[self._begun - 1]
        match = find(step.keyword, step.text)
        assert match is not None
        try:
            match.perform(self.scene, step.docstring, step.datatable)
        except Unmet as unmet:
            raise self._told(FAILED, step, str(unmet)) from None

    def undefined(self) -> None:
        """The next step is defined by nobody. Raises Unmet."""
        step = self.scenario.steps[self._begun]
        raise self._told(UNDEFINED, step, undefined(step))

    def _told(self, status: str, step: Step, found: str) -> Unmet:
        place = f"{_shown(self.path, self.config)}:{step.line}"
        self._unmet = status, place, found
        row = f"  (the row in line {self.scenario.line})" if self.scenario.row is not None else ""
        return Unmet(f"{place}: {step}{row}\n{found}")

    def recorded(self, report: pytest.TestReport, call: pytest.CallInfo[None]) -> dict[str, Any]:
        """The record of the run that a report is about."""
        if report.failed and self._unmet is not None:
            status, place, message = self._unmet
        else:
            status = "error" if report.failed and report.when != "call" else report.outcome
            at = self.scenario.steps[self._begun - 1].line if report.failed and self._begun else None
            place = f"{_shown(self.path, self.config)}:{at}" if at is not None else ""
            message = "" if report.passed or call.excinfo is None else str(call.excinfo.value)
        status = "xfailed" if report.skipped and hasattr(report, "wasxfail") else status
        scene = self.scene
        return record(self.scenario, status, message, place, scene.asked, scene.named, self.config.rootpath)


def _called(run: _Runner, row: Mapping[str, str]) -> Callable[[pytest.FixtureRequest], None]:
    def scenario(request: pytest.FixtureRequest) -> None:
        __tracebackhide__ = True
        run(request, row)

    return scenario


def _nothing() -> None:
    """What is left to be done when the steps have been."""


def _know(config: pytest.Config, tags: set[str]) -> None:
    """Make tags known as markers, so that `-m` finds them and nobody has to register them."""
    known = config.stash.setdefault(_KNOWN, set())
    for tag in sorted(tags - known):
        if _MARK.fullmatch(tag) and tag not in _OF_PYTEST:
            config.addinivalue_line("markers", f"{tag}: a tag of scenarios")
    known |= tags


def _shown(path: Path, config: pytest.Config) -> str:
    """A file as one calls it from where pytest was started."""
    here = config.invocation_params.dir
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
