"""A phrase that asks, as it is put of one or several things, with `not`, or about things of a kind.

INVARIANT: only the phrases' own words and the glue of English: verbs of being, having and doing, `not`, `which`.
"""

import re
from collections.abc import Collection, Mapping

from sourcebook.answer.wording import agreeing

SUBJECT, VALUE = "{subject}", "{value}"
_OF_SEVERAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_OF_ONE = {several: one for one, several in _OF_SEVERAL.items()}
_BEING = ("is", "are", "was", "were")
_MODAL = ("can", "may", "must", "should", "could", "will", "would")
# Patterns are compiled by the first question that needs them: most from the shell need none.
_BEFORE_A_SLOT = r"\b(is|are|was|were|has|have|does|do) (?=\{(\w+)\})"
_ASKED_OF = r"\b(is|are|was|were|does|do|did|has|have|can|may|must|should) (\{subject\}|\{value\}|I|we)(?= |$)"


def agreed(phrase: str, many: Mapping[str, bool]) -> str:
    """The phrase with each verb before a slot in the number of what stands there: `do {subject} cover` of several.

    What is left out of `many` is no subject of a verb (`which are {value}`).
    """

    def fitted(found: re.Match[str]) -> str:
        verb, slot = found[1], found[2]
        is_told = slot == "value" and (verb in ("has", "have") or _tells(verb, phrase, found.end()))
        if slot not in many or is_told:
            return found[0]
        return (_OF_SEVERAL if many[slot] else _OF_ONE).get(verb, verb) + " "

    return re.sub(_BEFORE_A_SLOT, fitted, phrase)


def denied(phrase: str, nouns: Collection[str], is_said_of: Collection[str]) -> str | None:
    """The phrase with `not` in it; None where it has no place for one. `is_said_of` are the slots that may be what a
    verb is said of: `does {subject} not cover`, but `which are not {value}`."""
    found = re.search(_ASKED_OF, phrase)
    slot = found[2].strip("{}") if found is not None else ""
    is_told = found is not None and slot == "value" and _tells(found[1], phrase, found.start(2))
    if found is not None and not is_told and (slot in is_said_of or slot == found[2]):
        return f"{phrase[: found.end()]} not{phrase[found.end() :]}"
    head, rest = _headed(phrase, nouns)
    if not rest:
        return None
    verb, _, after = rest.partition(" ")
    if verb in (*_BEING, *_MODAL):
        return f"{head} {verb} not {after}"
    several = head.rpartition(" ")[2].endswith("s") and head.startswith("which ")
    if several:
        return f"{head} do not {rest}"
    base = agreeing(f"{SUBJECT} {rest}").removeprefix(f"{SUBJECT} ")
    return f"{head} does not {base}" if base != rest else None


def of_kind(phrase: str, several: str, nouns: Collection[str]) -> str | None:
    """A phrase that asks what or who, asked of things of a kind: `which sections cover {value}`."""
    head, rest = _headed(phrase, nouns)
    if not rest:
        return None
    if head in ("who", "what") or not head.endswith("s"):
        verb = rest.partition(" ")[0]
        if verb not in ("does", "do"):  # that is of what stands behind it
            rest = agreeing(f"{SUBJECT} {rest}").removeprefix(f"{SUBJECT} ")
    return f"which {several} {rest}"


def _tells(verb: str, phrase: str, at: int) -> bool:
    """Whether what stands at a place, behind a verb of being, tells what something is: `which codes are {value}`."""
    return verb in _BEING and phrase[at:] == VALUE


def _headed(phrase: str, nouns: Collection[str]) -> tuple[str, str]:
    """`which codes` and what follows; nothing behind it where what is asked for is told by other words."""
    words = phrase.split(" ")
    if words[0] not in ("who", "what", "which") or len(words) < 3:
        return phrase, ""
    for length in (3, 2):
        noun = " ".join(words[1:length])
        if noun in nouns:
            return " ".join(words[:length]), " ".join(words[length:])
    verb = words[1]
    is_verb = verb in (*_BEING, *_MODAL, *_OF_SEVERAL, *_OF_ONE) or (verb.endswith("s") and not verb.endswith("ss"))
    return (words[0], " ".join(words[1:])) if is_verb and words[0] != "which" else (phrase, "")
