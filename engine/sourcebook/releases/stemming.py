"""Descriptors → the stems of their words, all at once; and what the short ones among them shorten.

INVARIANT: a text has the stems that `wording` gives for its words, in their order.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from sourcebook.releases.arrays import number, strings, whole_numbers
from sourcebook.releases.wording import stem, words, words_and_joined
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    import pyarrow

_LEARNED = 4000  # rows that tell enough of how a table shortens its words
_AROUND = ",.;:()[]"


@dataclass(frozen=True, slots=True)
class Stemmed:
    """The stems of rows with a long and a short text each.

    `texts` has of each row the stems of the long text, a tab, those of the short one where it has others. `stems` are
    all there are. `lists` are numbers of them: those of the long texts, row by row; then those of the short texts of
    the rows that `short` marks. Of these only those `count` that are not the same as those of the long text.
    """

    texts: "pyarrow.StringArray"
    stems: Sequence[str]
    lists: "pyarrow.ListArray"
    short: "pyarrow.BooleanArray"
    count: "pyarrow.BooleanArray"

    def blanks(self) -> "pyarrow.Array":
        """How many blanks are in each of `texts`."""
        import pyarrow
        from pyarrow import compute

        none = number(0)
        between = compute.subtract(compute.list_value_length(self.lists).cast(pyarrow.int64()), number(1))
        between = compute.max_element_wise(between, none)
        long, short = between[: len(self.texts)], between[len(self.texts) :]
        zeros = compute.multiply(long, none)
        return compute.add(long, compute.replace_with_mask(zeros, self.short, compute.if_else(self.count, short, none)))

    def postings(self, numbers: "pyarrow.Array") -> list[tuple[str, bytes]]:
        """In order each stem with the numbers of the rows it stands in, as often as it does, from the least to the
        greatest, four bytes each. `numbers` are those of the rows; a row without one counts for nothing."""
        import pyarrow
        from pyarrow import compute

        null = pyarrow.nulls(1, pyarrow.int64())[0]
        whose = pyarrow.concat_arrays([numbers, compute.if_else(self.count, numbers.filter(self.short), null)])
        order = compute.array_sort_indices(whose)[: len(whose) - whose.null_count]
        chosen = self.lists.take(order)
        of = whose.take(order).cast(pyarrow.uint32()).take(compute.list_parent_indices(chosen))
        table = pyarrow.Table.from_arrays([chosen.flatten(), of], names=["stem", "of"])
        # In one thread, so that the numbers of a stem stay in their order.
        grouped = table.group_by("stem", use_threads=False).aggregate([("of", "list")])
        lists = grouped.column("of_list").combine_chunks()
        ends = lists.offsets.to_pylist()
        data = memoryview(lists.values.buffers()[1] or b"")
        names = [self.stems[at] for at in grouped.column("stem").to_pylist()]
        return sorted(
            (name, bytes(data[start * 4 : end * 4])) for name, start, end in zip(names, ends, ends[1:], strict=False)
        )


class _Spoken(dict[str, list[str]]):
    """The words of what stands between blanks, by it: each is read once."""

    def __missing__(self, chunk: str) -> list[str]:
        self[chunk] = found = words(chunk)
        return found


class Stemmer:
    """Reads descriptors. `forms` are all words that it has read, with their stems; `shortened` is how often a word of
    a short text may stand for one or several of the long text beside it."""

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}
        self.shortened: Counter[tuple[str, str]] = Counter()
        self._spoken = _Spoken()

    def read(self, long: "pyarrow.StringArray", short: "pyarrow.StringArray") -> Stemmed:
        """The stems of rows with these texts."""
        import pyarrow
        from pyarrow import ListArray, compute

        differ = compute.not_equal(long, short)
        chunks = _chunks(pyarrow.concat_arrays([long, short.filter(differ)]))
        # What stands between blanks comes back again and again, with its commas and dashes: each is read once.
        encoded = compute.list_flatten(chunks).dictionary_encode()
        found = [self._stems_of(chunk) for chunk in encoded.dictionary.to_pylist()]
        numbered: dict[str, int] = {}
        ids = [numbered.setdefault(one, len(numbered)) for stems in found for one in stems]
        ends = [0]
        for stems in found:
            ends.append(ends[-1] + len(stems))
        each = ListArray.from_arrays(_int32(ends), _int32(ids)).take(encoded.indices)
        lists = ListArray.from_arrays(each.offsets.take(chunks.offsets), each.flatten())
        written = strings([f" {' '.join(stems)}" if stems else "" for stems in found]).take(encoded.indices)
        nothing, tab = strings(["", "\t"])
        joined = compute.ascii_ltrim(compute.binary_join(ListArray.from_arrays(chunks.offsets, written), nothing), " ")
        spoken, brief = joined[: len(long)], joined[len(long) :]
        count = compute.not_equal(brief, spoken.filter(differ))
        others = compute.replace_with_mask(strings([""] * len(long)), differ, compute.if_else(count, brief, nothing))
        return Stemmed(compute.binary_join_element_wise(spoken, others, tab), list(numbered), lists, differ, count)

    def _stems_of(self, chunk: str) -> list[str]:
        """The stems of a chunk in their order."""
        bare = chunk.strip(_AROUND)
        joined: list[str] = []
        if bare.isalpha() and bare.isascii():  # most are a word and a comma: they need no looking for words
            spoken = [bare]
        else:
            spoken, joined = words_and_joined(chunk)
        out = []
        for word in (*spoken, *joined):
            known = self.forms.get(word)
            if known is None:
                known = self.forms[word] = stem(word)
            out.append(known)
        return out

    def learn(self, long: "pyarrow.StringArray", short: "pyarrow.StringArray") -> None:
        """Counts in texts that were read what each word of a short one that is not in the long one may stand for: a
        word of it whose letters it has in their order, from the first on, or several whose first letters it is."""
        import pyarrow
        from pyarrow import compute

        (nothing,) = strings([""])
        telling = compute.and_(
            compute.and_(compute.not_equal(long, nothing), compute.not_equal(short, nothing)),
            compute.not_equal(long, short),
        )
        rows = compute.indices_nonzero(telling).to_pylist()
        some = whole_numbers(rows[:: len(rows) // _LEARNED + 1], pyarrow.int64())
        for one, other in zip(long.take(some).to_pylist(), short.take(some).to_pylist(), strict=True):
            self._learn(one, other)

    def _learn(self, long: str, short: str) -> None:
        spoken = [word for chunk in long.split() for word in self._spoken[chunk]]
        have = set(spoken)
        unknown = {word for chunk in short.split() for word in self._spoken[chunk]} - have
        unknown = {word for word in unknown if len(word) > 1 and word.isalpha()}
        if not unknown:
            return
        stems = {self.forms.get(word) for word in have}
        initials = "".join([word[0] for word in spoken])
        for word in unknown:
            if self.forms.get(word) in stems:
                continue
            for one in have:
                if one[0] == word[0] and len(one) > len(word) + 1 and is_shortened(word, one):
                    self.shortened[word, one] += 1
            at = initials.find(word) if len(word) > 2 else -1
            while at >= 0:
                self.shortened[word, " ".join(spoken[at : at + len(word)])] += 1
                at = initials.find(word, at + 1)


def _chunks(texts: "pyarrow.StringArray") -> "pyarrow.ListArray":
    """What stands between blanks, in small letters."""
    from pyarrow import compute

    data = texts.buffers()[2]
    if data is None or data.to_pybytes().isascii():
        return compute.ascii_split_whitespace(compute.ascii_lower(texts))
    return compute.utf8_split_whitespace(compute.utf8_lower(texts))


def _int32(values: Iterable[int]) -> "pyarrow.Array":
    import pyarrow

    return whole_numbers(list(values), pyarrow.int32())


@lru_cache(maxsize=65536)
def is_shortened(short: str, long: str) -> bool:
    """Whether the letters of `short` stand in `long` in their order, the first of both the same."""
    if short[0] != long[0]:
        return False
    at = 0
    for letter in short:
        at = long.find(letter, at) + 1
        if not at:
            return False
    return True
