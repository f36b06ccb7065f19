"""The words of descriptors in the index of the store: which wordings of which codes have a word.

INVARIANT: a wording of a code is kept once, however many releases have it; its number is never used again. Wordings
that come in together are numbered from the shortest to the longest. Nothing here commits.
"""

import sqlite3
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from sourcebook.core.day import LAST, Day
from sourcebook.core.table import Table
from sourcebook.core.term import Sort
from sourcebook.releases.wording import LINKING, stem, words, words_and_joined
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    import pyarrow

    from sourcebook.releases.reading import Content

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS wordings (number INTEGER PRIMARY KEY AUTOINCREMENT, tbl TEXT NOT NULL, "
    "code TEXT NOT NULL, stems TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS worded (release TEXT NOT NULL, tbl TEXT NOT NULL, fresh INTEGER NOT NULL, "
    "guarded INTEGER NOT NULL, runs BLOB NOT NULL, ends BLOB NOT NULL, PRIMARY KEY (release, tbl)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS stems (stem TEXT PRIMARY KEY, wordings BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS forms (word TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS shortened (short TEXT NOT NULL, long TEXT NOT NULL, times INTEGER NOT NULL, "
    "PRIMARY KEY (short, long)) WITHOUT ROWID",
)
_LEARNED = 4000  # rows that tell enough of how a table shortens its words
_LONG, _SHORT = ("descriptor", "description", "name", "title", "long"), ("short",)


@dataclass(frozen=True, slots=True)
class Worded:
    """The wordings of one table of a release: `runs` of their numbers, and the last days of those that have one.

    `fresh` is the first number that came in with it; `is_guarded`: its texts may be withheld.
    """

    release: str
    table: str
    fresh: int
    is_guarded: bool
    starts: "array[int]"
    lengths: "array[int]"
    ends: dict[int, Day]

    def has(self, number: int) -> bool:
        at = bisect_right(self.starts, number) - 1
        return at >= 0 and number < self.starts[at] + self.lengths[at]

    def until(self, number: int) -> Day:
        return self.ends.get(number, LAST)


def searched(table: Table) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The columns of a table whose words codes are found by: the long ones, the short ones.

    They are those with the usual names of descriptors; of a table that a knowledge base declares without any of these,
    all of its texts.
    """
    texts = [column.name for column in table.columns if column.value.sort is Sort.TEXT]
    long = tuple(name for name in texts if name in _LONG)
    short = tuple(name for name in texts if name in _SHORT)
    if not long and not short and table.at.line:
        long = tuple(texts)
    return long, short


def prepare(connection: sqlite3.Connection) -> None:
    """The tables, empty, where they are not there yet."""
    for statement in SCHEMA:
        connection.execute(statement)


def add(connection: sqlite3.Connection, release: str, content: "Content") -> None:
    """Takes in the words of one table of a release; there are none of a table whose rows are about pairs, of one that
    reports changes, and of one without descriptors."""
    from sourcebook.releases.formats import REPORTS

    table = content.table
    long, short = searched(table)
    if table.second is not None or table.name in REPORTS or not (long or short):
        return
    drop(connection, release, table.name)
    codes = content.data.column(table.key).to_pylist()
    ends = content.data.column(table.until).to_pylist() if table.until is not None else None
    guarded = any(column.guarded for column in table.columns if column.name in (*long, *short))
    reader = _Reader()
    whole, brief = (_texts(content.data, names) for names in (long, short))
    worded = reader.both(whole, brief)
    texts = zip(whole.to_pylist(), brief.to_pylist(), strict=True)
    reader.learn([row for row in texts if row[0] and row[1] and row[0] != row[1]])
    known = {
        (code, stems): number
        for number, code, stems in connection.execute(
            "SELECT number, code, stems FROM wordings WHERE tbl = ?", (table.name,)
        )
    }
    fresh = [key for key in dict.fromkeys(zip(codes, worded, strict=True)) if key[1] != "\t" and key not in known]
    # From the shortest to the longest, so that the first numbers of a long list of hits are the best of it.
    fresh.sort(key=lambda key: key[1].count(" "))
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'wordings'").fetchone()
    first = int(found[0]) + 1 if found else 1
    known.update(zip(fresh, range(first, first + len(fresh)), strict=True))
    connection.executemany(
        "INSERT INTO wordings VALUES (?, ?, ?, ?)",
        ((number, table.name, code, stems) for number, (code, stems) in enumerate(fresh, first)),
    )
    connection.executemany(
        "INSERT INTO stems VALUES (?, ?) ON CONFLICT (stem) DO UPDATE SET "
        "wordings = CAST(wordings || excluded.wordings AS BLOB)",
        _postings([stems for _, stems in fresh], first),
    )
    connection.executemany("INSERT OR IGNORE INTO forms VALUES (?, ?)", sorted(reader.forms.items()))
    connection.executemany(
        "INSERT INTO shortened VALUES (?, ?, ?) ON CONFLICT (short, long) DO UPDATE SET times = times + excluded.times",
        sorted((*pair, times) for pair, times in reader.shortened.items()),
    )
    numbers = [known.get(key) for key in zip(codes, worded, strict=True)]
    last: dict[int, Day] = {}
    if ends is not None:
        for at, end in zip(numbers, ends, strict=True):
            if at is not None:
                last[at] = max(last.get(at, 0), end or LAST)
    connection.execute(
        "INSERT INTO worded VALUES (?, ?, ?, ?, ?, ?)",
        (
            release,
            table.name,
            first,
            guarded,
            _runs(sorted({number for number in numbers if number is not None})).tobytes(),
            array("I", chain.from_iterable(pair for pair in sorted(last.items()) if pair[1] != LAST)).tobytes(),
        ),
    )


def drop(connection: sqlite3.Connection, release: str, table: str | None = None) -> None:
    """Takes out the words of a release; wordings that no other release has are gone."""
    gone = [one for one in all_worded(connection) if one.release == release and table in (None, one.table)]
    if not gone:
        return
    stay = [one for one in all_worded(connection) if one not in gone]
    for one in gone:
        connection.execute("DELETE FROM worded WHERE release = ? AND tbl = ?", (one.release, one.table))
        others = [other for other in stay if other.table == one.table]
        lost = [
            (number,)
            for start, length in zip(one.starts, one.lengths, strict=True)
            for number in range(start, start + length)
            if not any(other.has(number) for other in others)
        ]
        connection.executemany("DELETE FROM wordings WHERE number = ?", lost)
    if not stay:
        for name in ("stems", "forms", "shortened"):
            connection.execute(f"DELETE FROM {name}")


def all_worded(connection: sqlite3.Connection) -> list[Worded]:
    """What each release has, in the order of their names."""
    out = []
    for release, table, fresh, guarded, runs, ends in connection.execute(
        "SELECT release, tbl, fresh, guarded, runs, ends FROM worded ORDER BY release, tbl"
    ):
        bounds, days = array("I", runs), array("I", ends)
        pairs = dict(zip(days[0::2], days[1::2], strict=True))
        out.append(Worded(release, table, fresh, bool(guarded), bounds[0::2], bounds[1::2], pairs))
    return out


def _runs(numbers: Iterable[int]) -> "array[int]":
    out = array("I")
    for number in numbers:
        if out and number == out[-2] + out[-1]:
            out[-1] += 1
        else:
            out.extend((number, 1))
    return out


def _texts(data: "pyarrow.Table", names: Sequence[str]) -> "pyarrow.StringArray":
    """What stands in these columns, one behind the other; nothing where they are blank."""
    import pyarrow
    from pyarrow import compute

    from sourcebook.releases.arrays import strings

    columns = [data.column(name).cast(pyarrow.string()).combine_chunks() for name in names]
    if not columns:
        return strings([""] * data.num_rows)
    blank, nothing = strings([" ", ""])
    return compute.binary_join_element_wise(*(column.fill_null(nothing) for column in columns), blank)


def _postings(stems: Sequence[str], first: int) -> list[tuple[str, bytes]]:
    """For each stem the numbers of the texts it stands in, the first of which is number `first`."""
    import pyarrow
    from pyarrow import compute

    from sourcebook.releases.arrays import number, strings

    if not stems:
        return []
    each = compute.split_pattern(compute.replace_substring(strings(stems), "\t", " "), " ")
    places = compute.add(compute.list_parent_indices(each), number(first)).cast(pyarrow.uint32())
    # Sorted by their stems, the numbers of each one stand together and in their order.
    encoded = compute.list_flatten(each).dictionary_encode()
    order = compute.array_sort_indices(encoded.indices)
    runs = compute.run_end_encode(encoded.indices.take(order))
    numbers = memoryview(places.take(order).buffers()[1])
    known = encoded.dictionary.to_pylist()
    out: list[tuple[str, bytes]] = []
    start = 0
    for place, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        if known[place]:
            out.append((known[place], bytes(numbers[start * 4 : end * 4])))
        start = end
    return sorted(out)


_AROUND = ",.;:()[]"


class _Reader:
    """Reads descriptors, and learns what their short forms shorten."""

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}
        self.shortened: Counter[tuple[str, str]] = Counter()

    def both(self, long: "pyarrow.StringArray", short: "pyarrow.StringArray") -> list[str]:
        """Of each text the stems of the long form, a tab, those of the short one where it has others."""
        from pyarrow import compute

        from sourcebook.releases.arrays import strings

        spoken, brief = self._stems(long), self._stems(short)
        tab, nothing = strings(["\t", ""])
        others = compute.if_else(compute.equal(spoken, brief), nothing, brief)
        return list(compute.binary_join_element_wise(spoken, others, tab).to_pylist())

    def _stems(self, texts: "pyarrow.StringArray") -> "pyarrow.StringArray":
        from pyarrow import ListArray, compute

        from sourcebook.releases.arrays import strings

        each = compute.utf8_split_whitespace(compute.utf8_lower(texts))
        # What stands between blanks comes back again and again, with its commas and dashes: each is read once.
        encoded = compute.list_flatten(each).dictionary_encode()
        stems = strings([self._stems_of(chunk) for chunk in encoded.dictionary.to_pylist()]).take(encoded.indices)
        joined = compute.binary_join(ListArray.from_arrays(each.offsets, stems), strings([""])[0])
        return compute.utf8_ltrim(joined, " ")

    def _stems_of(self, chunk: str) -> str:
        """The stems of a chunk, a blank before each."""
        bare = chunk.strip(_AROUND)
        joined: list[str] = []
        if bare.isalpha() and bare.isascii():  # most are a word and a comma: they need no looking for words
            spoken = [bare]
        else:
            spoken, joined = words_and_joined(chunk)
        out = ""
        for word in (*spoken, *joined):
            known = self.forms.get(word)
            if known is None:
                known = self.forms[word] = stem(word)
            out += f" {known}"
        return out

    def learn(self, rows: Sequence[tuple[str, str]]) -> None:
        """Counts in long and short texts what each word of a short one that is not in the long one may stand for: a
        word of it whose letters it has in their order, from the first on, or several whose first letters it is."""
        for long, short in rows[:: len(rows) // _LEARNED + 1]:
            spoken = words(long)
            have = set(spoken)
            stems = {self.forms.get(word) for word in have}
            unknown = [word for word in set(words(short)) - have if len(word) > 1 and word.isalpha()]
            unknown = [word for word in unknown if self.forms.get(word) not in stems]
            initials = "".join([word[0] for word in spoken]) if unknown else ""
            for word in unknown:
                for one in have:
                    if one[0] == word[0] and len(one) > len(word) + 1 and is_shortened(word, one):
                        self.shortened[word, one] += 1
                at = initials.find(word) if len(word) > 2 else -1
                while at >= 0:
                    self.shortened[word, " ".join(spoken[at : at + len(word)])] += 1
                    at = initials.find(word, at + 1)


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


def meanings(connection: sqlite3.Connection, short: str) -> list[tuple[str, ...]]:
    """What a short form stands for in the descriptors, by how often it does: at least twice, and at least a third as
    often as the most usual."""
    rows = connection.execute(
        "SELECT long, times FROM shortened WHERE short = ? AND times > 1 ORDER BY times DESC, long LIMIT 12", (short,)
    ).fetchall()
    out: dict[tuple[str, ...], None] = {}
    for long, times in rows:
        parts = tuple(dict.fromkeys(stem(word) for word in long.split(" ") if word not in LINKING))
        if times * 3 >= rows[0][1] and parts:
            out.setdefault(parts)
    return list(out)[:4]
