"""Sentences about what becomes of files that are imported."""

from sourcebook.specs.scene import Scene
from sourcebook.specs.sentence import Unmet, then, when


@when('I import the file "{name}"')
def i_import_the_file(scene: Scene, name: str, docstring: str) -> None:
    '''A file of this name is imported; its text stands below the step between two lines of """.

    It goes into a store of the scenario's own. What follows is about what became of it, and its findings; questions are
    answered with what was imported. Tabs may be written as `\\t`.

    Example: When I import the file "place-of-service-2024.csv"
    '''
    scene.take(name, (docstring.replace("\\t", "\t") + "\n").encode())


@then("it is imported as {release}")
def it_is_imported_as(scene: Scene, release: str) -> None:
    """The file was imported, and its release is called so.

    Example: Then it is imported as place-of-service-2024
    """
    made = [one.manifest.release for one in scene.outcomes if one.manifest is not None]
    if made != [release]:
        found = f"it is imported as {', '.join(made)}" if made else "it is refused"
        raise Unmet(f"{found}\n\n{scene.told(scene.findings)}".rstrip())


@then("it is refused")
def it_is_refused(scene: Scene) -> None:
    """Nothing was imported.

    Example: Then it is refused
    """
    made = [one.manifest.release for one in scene.outcomes if one.manifest is not None]
    if made:
        raise Unmet(f"it is imported as {', '.join(made)}")


@then("the store is as before")
def the_store_is_as_before(scene: Scene) -> None:
    """The import changed nothing: the file was there already, or it was refused.

    Example: Then the store is as before
    """
    if scene.store_changed:
        raise Unmet(f"the store is not as before: {', '.join(one.state for one in scene.outcomes)}")


@then('there is a finding {code} that says "{words}"')
def there_is_a_finding_that_says(scene: Scene, code: str, words: str) -> None:
    """Among the findings is one of this code, wherever it is about, whose message or help has these words.

    Example: Then there is a finding E-web-page that says "download the file with a browser"
    """
    if not any(one.code == code and words in f"{one.message} {one.help}" for one in scene.findings):
        raise Unmet(f"there is no such finding; found were:\n\n{scene.told(scene.findings) or 'none at all'}")
