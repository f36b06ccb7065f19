"""A sentence of what is over: its first verb in the past.

INVARIANT: a pattern whose verb is not found is given back as it is.
"""

import re

_WAS = {
    "is": "was", "are": "were", "has": "had", "have": "had", "does": "did", "do": "did", "can": "could",
    "cannot": "could not", "may": "might", "must": "had to",
    "becomes": "became", "begins": "began", "binds": "bound", "brings": "brought", "builds": "built",
    "buys": "bought", "chooses": "chose", "comes": "came", "costs": "cost", "falls": "fell", "feeds": "fed",
    "finds": "found", "gets": "got", "gives": "gave", "goes": "went", "grows": "grew", "holds": "held",
    "keeps": "kept", "knows": "knew", "leads": "led", "leaves": "left", "lends": "lent", "lets": "let", "lies": "lay",
    "makes": "made", "means": "meant", "meets": "met", "pays": "paid", "puts": "put", "reads": "read", "runs": "ran",
    "says": "said", "sees": "saw", "sells": "sold", "sends": "sent", "sets": "set", "shows": "showed", "sits": "sat",
    "speaks": "spoke", "spends": "spent", "stands": "stood", "takes": "took", "teaches": "taught", "tells": "told",
    "thinks": "thought", "understands": "understood", "wins": "won", "writes": "wrote",
}  # fmt: skip
_BEING = ("is", "are", "has", "does", "can", "cannot")
_OVER = frozenset(("was", "were", "had", "did"))


def past(pattern: str) -> str:
    """`{subject} covers {value}` as `{subject} covered {value}`, `the size of {subject} is {value}` with `was`."""
    words = pattern.split(" ")
    if words[0] in ("{subject}", "{value}") and len(words) > 1:
        if words[1] not in _OVER:
            words[1] = _past(words[1])
        return " ".join(words)
    place = next((i for i, word in enumerate(words) if word in _BEING), None)
    if place is not None:
        words[place] = _WAS[words[place]]
    return " ".join(words)


def _past(verb: str) -> str:
    """The past of a verb as it is said of one; what is no such verb as it is."""
    if verb in _WAS:
        return _WAS[verb]
    if not verb.isalpha() or not verb.endswith("s") or verb.endswith("ss"):
        return verb
    if verb.endswith("ies"):
        return verb[:-3] + "ied"
    stem = verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes")) else verb[:-1]
    if re.fullmatch(r"[^aeiou]{1,2}[aeiou][^aeiouwxy]", stem):
        stem += stem[-1]
    return stem + ("d" if stem.endswith("e") else "ed")
