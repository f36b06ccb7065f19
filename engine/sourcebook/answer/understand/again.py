"""What is asked of several things one after the other: a name that asks the question before it again (`who owns CPT?
And HCPCS?`), and a question asked of each of its topics (`CPT and HCPCS: who owns each?`).

INVARIANT: the name takes the place of the one name of its sort in the question before; where none or several are of
its sort, nothing is taken over.
"""

from collections.abc import Callable, Sequence

from sourcebook.answer.understand import several
from sourcebook.answer.understand.link import Found
from sourcebook.compile.english import Token
from sourcebook.text.late import Late

_SMALL = r"(?:about|for|of|in|by|with|to|on|under)"
_BARE = Late(
    r"(?i)(?:(?:and|but|or|so|plus|also|then),? )*(?:(?:what|how) (?:about|of) |(?:the )?same (?:question )?for )?"
    rf"(?:{_SMALL} )?(?:the )?(\S.*?)(?:,? (?:too|then|as well))?[?.! ]*"
)
_LAST = Late(rf"(?i)(?:(,)? (?:and|plus)|,) (?:also |then )?((?:what about |how about |{_SMALL} )?)(\S[^,]*?)[?.! ]*\Z")

_PAIR = Late(r"(?i)(is|are|was|were) (\S.*?),? (?:and|while|but) (\S.*?)[?.! ]*")

Read = Callable[[str], tuple[list[Token], list[Found]] | None]
Sorts = Callable[[Found], frozenset[str]]


class Again:
    """Makes whole what asks the question before again; `read` finds names, `sorts` tells of what sorts a name is."""

    def __init__(self, read: Read, sorts: Sorts) -> None:
        self._read, self._sorts = read, sorts

    def whole(self, core: str, context: list[str], others: list[str]) -> tuple[str, list[str], list[str]]:
        """The question that is asked last, the sentences around it and those of them that ask, each made whole."""
        made: dict[str, str] = {}
        before = None
        for text in others:
            made[text] = self._asked(text, before) or text
            before = made[text]
        context, others = [made.get(text, text) for text in context], [made[text] for text in others]
        if before is not None and (asked := self._asked(core, before)) is not None:
            return asked, context, others
        head, asked = self._behind(core)
        return (asked, [*context, head], [*others, head]) if asked is not None else (core, context, others)

    def _behind(self, core: str) -> tuple[str, str | None]:
        """A question and the one that a name at its end asks again: `how often is CPT updated, and HCPCS?`."""
        if (pair := self._paired(core)) is not None:
            return pair
        found = _LAST.pattern.search(core) if " and " in core or "," in core or " plus " in core else None
        if found is None or not several.asks(head := core[: found.start()]):
            return core, None
        sorts = frozenset().union(*(sorts for _, _, sorts in self._names(found[3])))
        joined = not found[2] and any(end == len(head) and its & sorts for _, end, its in self._names(head))
        return head, None if joined else self._asked(found[3], head)  # `who owns A and B` asks of both at once

    def _paired(self, core: str) -> tuple[str, str] | None:
        """A question of one thing, and of another something else: `is CPT free and HCPCS paid?`; None where it is no
        such one."""
        found = _PAIR.pattern.fullmatch(core) if " and " in core else None
        if found is None:
            return None
        verb, one, other = found[1], found[2], found[3]
        names, others = self._names(one), self._names(other)
        if not names or not others or (names[0][0], others[0][0]) != (0, 0) or not names[0][2] & others[0][2]:
            return None
        if names[0][1] == len(one) or others[0][1] == len(other):
            return None  # of nothing, or of nothing else
        return f"{verb} {one}?", f"{verb} {other}?"

    def _asked(self, text: str, before: str | None) -> str | None:
        """The question `before` of the name that a text is; None where it is more, or of another sort."""
        bare = _BARE.pattern.fullmatch(text.strip())
        if before is None or bare is None:
            return None
        new = self._names(bare[1])
        if len(new) != 1 or new[0][:2] != (0, len(bare[1])):
            return None
        kinds = self._kinds(bare[1])
        near = [one for one in self._names(before) if one[2] & new[0][2]]
        same = [one for one in near if self._kinds(before[one[0] : one[1]]) & kinds] or near
        if len(same) != 1:
            return None
        start, end, _ = same[0]
        return f"{before[:start]}{bare[1]}{before[end:].rstrip('?.! ')}?"

    def _kinds(self, name: str) -> frozenset[str]:
        """The very kinds of what a name may stand for."""
        _, mentions = self._read(name) or ([], [])
        return frozenset(kind for mention in mentions for _, kind in mention.candidates if kind[0] != "#")

    def _names(self, text: str) -> Sequence[tuple[int, int, frozenset[str]]]:
        """Where the names of things begin and end in a text, and of what sorts they are."""
        tokens, mentions = self._read(text) or ([], [])
        out = []
        for mention in mentions:
            if not mention.soft and (sorts := self._sorts(mention)):
                out.append((tokens[mention.start].begins, tokens[mention.end - 1].ends, sorts))
        return out


_JOINING = frozenset(("and", "or", "versus", "vs", "v", "plus", "between", "of", "both"))
_EACH = Late(
    r"(?i)\b(?:each(?: one| of (?:them|these|those|the two))?|both(?: of them)?|they|them|which)\b"
    r"(?! (?:\w+ )*?(?:one|each)\b)"
)
_DONE = Late(r"(?i)(\w+ed) (when|where|why|how often|by whom)[?.! ]*")  # `CPT and HCPCS: updated when?`
_ASKING = Late(r"(?i)(?:who|what|how|when|where|why|is|are|was|were|do|does|did)\b")


class Each:
    """Puts several topics into the question behind them that is asked of each; made as Again is."""

    def __init__(self, read: Read, sorts: Sorts) -> None:
        self._read, self._sorts = read, sorts

    def of_all(self, core: str, context: list[str]) -> tuple[str, list[str]]:
        """`CPT and HCPCS: who owns each?` as `who owns CPT and HCPCS?`, and the sentences left around it."""
        if context and (names := self._topics(context[-1])) and (asked := self._put(core, names)) is not None:
            return asked, context[:-1]
        return core, context

    def _put(self, core: str, names: list[str]) -> str | None:
        """The question with the names in the place of what stands for each of them; None where nothing does, or it
        names something itself."""
        _, mentions = self._read(core) or ([], [])
        if (bare := _DONE.pattern.fullmatch(core)) is not None:
            return f"{bare[2]} were {_joined(names)} {bare[1]}?"
        found = list(_EACH.pattern.finditer(core))
        if not found or not _ASKING.pattern.match(core) or any(self._sorts(m) for m in mentions):
            return None
        start, end = found[-1].span()
        return f"{core[:start]}{_joined(names)}{core[end:]}"

    def _topics(self, text: str) -> list[str]:
        """The names of one sort that a text consists of, but for what joins them; empty where it says anything else."""
        tokens, mentions = self._read(text) or ([], [])
        named = [m for m in mentions if not m.soft and self._sorts(m)]
        inside = {place for m in named for place in range(m.start, m.end)}
        if any(token.low not in _JOINING for place, token in enumerate(tokens) if place not in inside):
            return []
        if len(named) < 2 or not frozenset.intersection(*map(self._sorts, named)):
            return []
        return [m.called(text, tokens) for m in named]


def _joined(names: Sequence[str]) -> str:
    """Some names as a list in a sentence."""
    return f"{', '.join(names[:-1])} and {names[-1]}"
