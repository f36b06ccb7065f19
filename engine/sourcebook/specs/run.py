"""One scenario, run: its steps in order, up to the first that is not kept.

INVARIANT: two runs share nothing but the knowledge bases that `open_book` gives them.
"""

from typing import TYPE_CHECKING

from sourcebook.specs.feature import Scenario, Step
from sourcebook.specs.nearest import nearest
from sourcebook.specs.scene import Asked, OpenBook, Scene, home_of
from sourcebook.specs.sentence import Unmet, find
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    from sourcebook.answer.judged import Judged
    from sourcebook.session.book import Sourcebook

PASSED, FAILED, UNDEFINED = "passed", "failed", "undefined"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a scenario came out. `status` is `passed`, `failed` or `undefined` (a step is no sentence of ours).

    `place` is `FILE:LINE` of the step that was not kept, `message` what was found instead; both are empty where it
    passed. `asked` are the questions asked until then, `named` the statements named in steps, with their verdicts and
    the base that gave them.
    """

    status: str
    message: str = ""
    place: str = ""
    asked: tuple[Asked, ...] = ()
    named: "tuple[tuple[Judged, Sourcebook], ...]" = ()

    @property
    def passed(self) -> bool:
        return self.status == PASSED


def run(scenario: Scenario, open_book: OpenBook | None = None) -> Outcome:
    """The outcome of a scenario, whose bases `open_book` opens (once each in this process, if it is not given).

    Only promises that are not kept are outcomes; a fault of the engine is raised.
    """
    scene = Scene(home_of(scenario.path), open_book, scenario.path.parent)
    status, message, place = PASSED, "", ""
    try:
        for step in scenario.steps:
            match = find(step.keyword, step.text)
            if match is None:
                status, message = UNDEFINED, undefined(step)
            else:
                try:
                    match.perform(scene, step.docstring, step.datatable)
                    continue
                except Unmet as unmet:
                    status, message = FAILED, str(unmet)
            place = f"{scenario.path}:{step.line}"
            break
    finally:
        scene.close()
    return Outcome(status, message, place, tuple(scene.asked), tuple(scene.named))


def undefined(step: Step) -> str:
    """What is said of a step that nobody defined."""
    lines = ["no sentence is spelled like this"]
    close = nearest(step.text, step.keyword)
    if close:
        lines += ["", "nearest are"]
        for one in close:
            lines.append(f"  {one.keyword.title()} {one.shape}")
            lines += [f"      {slot} is one of: {', '.join(words)}" for slot, words in one.choices]
    lines += ["", "`sourcebook steps` lists all of them; steps of your own go into a conftest.py"]
    return "\n".join(lines)
