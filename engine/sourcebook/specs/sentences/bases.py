"""Sentences that say which knowledge base is asked, and write one."""

from sourcebook.specs.scene import Scene
from sourcebook.specs.sentence import Unmet, given, when


@given("the knowledge base")
def the_knowledge_base(scene: Scene) -> None:
    """The base that the feature file lies in is asked.

    Its folder is that of the nearest `sourcebook.toml` upwards of the file. Also without this step, if no other names a
    base.

    Example: Given the knowledge base
    """
    scene.use(scene.home)


@given("the shipped knowledge base")
def the_shipped_knowledge_base(scene: Scene) -> None:
    """The base that comes with Sourcebook is asked.

    Example: Given the shipped knowledge base
    """
    scene.use(None)


@given("a knowledge base of my own that stands alone")
def a_base_that_stands_alone(scene: Scene) -> None:
    """A new base with nothing in it is asked; the steps below write its files.

    It is thrown away at the end of the scenario.

    Example: Given a knowledge base of my own that stands alone
    """
    scene.write("sourcebook.toml", "on = []\n")


@given("a knowledge base of my own on the shipped one")
def a_base_on_the_shipped_one(scene: Scene) -> None:
    """A new base that stands on the shipped one is asked; the steps below write its files.

    It is thrown away at the end of the scenario.

    Example: Given a knowledge base of my own on the shipped one
    """
    scene.write("sourcebook.toml", 'on = ["sourcebook"]\n')


@given('the file "{name}"')
@when('I write the file "{name}"')
def the_file(scene: Scene, name: str, docstring: str) -> None:
    '''The new base has this file; its text stands below the step between two lines of """.

    Example: Given the file "shelves.kb"
    Example: When I write the file "shelves.kb"
    '''
    scene.write(name, docstring + "\n")


@when('I change "{old}" to "{new}" in "{name}"')
def i_change(scene: Scene, old: str, new: str, name: str) -> None:
    """In a file of the new base, words that stand there once are replaced by others.

    Example: When I change "shelf 3" to "shelf 4" in "shelves.kb"
    """
    text = scene.read(name)
    if text.count(old) != 1:
        raise Unmet(f"`{old}` stands {text.count(old)} times in {name}")
    scene.write(name, text.replace(old, new))


@given('the release file "{name}"')
def the_release_file(scene: Scene, name: str, docstring: str) -> None:
    '''An official file of this name is imported; its text stands below the step between two lines of """.

    What was imported on this machine is not there in such a scenario. Columns are kept apart as in the file itself: by
    commas, or by tabs, which may be written as `\\t`.

    Example: Given the release file "mue-practitioner-2024q3.csv"
    '''
    scene.bring(name, (docstring.replace("\\t", "\t") + "\n").encode())


@given('the release "{file}" is imported')
def the_release_is_imported(scene: Scene, file: str) -> None:
    """The official file of this name, which lies beside the feature, is imported.

    What was imported on this machine is not there in such a scenario. The name may lead into a folder (`releases/…`).

    Example: Given the release "releases/HCPC2019_CONTR_ANWEB.txt" is imported
    """
    scene.bring(file)


WRITING = (a_base_that_stands_alone, a_base_on_the_shipped_one, the_file, i_change)
"""What is done for the sentences that write a base: a scenario that has one of them is about no other base."""
