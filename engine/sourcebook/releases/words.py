"""The words of descriptors in the index of the store: which wordings of which codes have a word.

INVARIANT: a wording of a code is kept once, however many releases have it; its number is never used again. Wordings
that come in together are numbered from the shortest to the longest, and stand together in blocks: a row for each would
take as long to write as everything else. Nothing here commits.
"""

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING

from sourcebook.core.day import LAST, Day
from sourcebook.core.table import Table
from sourcebook.core.term import Sort
from sourcebook.releases import wordsums
from sourcebook.releases.wording import LINKING, stem
from sourcebook.releases.wordsums import Sums
from sourcebook.text.value import dataclass

if TYPE_CHECKING:
    import pyarrow

    from sourcebook.releases.reading import Content

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS wordings (block INTEGER PRIMARY KEY AUTOINCREMENT, tbl TEXT NOT NULL, "
    "texts TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS worded (release TEXT NOT NULL, tbl TEXT NOT NULL, fresh INTEGER NOT NULL, "
    "guarded INTEGER NOT NULL, runs BLOB NOT NULL, ends BLOB NOT NULL, PRIMARY KEY (release, tbl)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS stems (stem TEXT PRIMARY KEY, wordings BLOB NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS forms (word TEXT PRIMARY KEY, stem TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS shortened (short TEXT NOT NULL, long TEXT NOT NULL, times INTEGER NOT NULL, "
    "PRIMARY KEY (short, long)) WITHOUT ROWID",
    wordsums.SCHEMA,
)
BLOCK = 16
"""So many wordings are a block: that of number n is the block n // BLOCK."""
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
    import pyarrow
    from pyarrow import compute

    from sourcebook.releases.arrays import strings
    from sourcebook.releases.stemming import Stemmer

    drop(connection, release, table.name)
    stemmer = Stemmer()
    whole, brief = (_texts(content.data, names) for names in (long, short))
    stemmed = stemmer.read(whole, brief)
    stemmer.learn(whole, brief)
    (tab,) = strings(["\t"])
    codes = content.data.column(table.key).cast(pyarrow.string()).combine_chunks()
    texts = compute.binary_join_element_wise(codes, stemmed.texts, tab)
    numbers = _known(connection, table.name, texts)
    is_new = compute.and_(compute.is_null(numbers), compute.not_equal(stemmed.texts, tab))
    first = _next_block(connection) * BLOCK
    known = sorted(compute.unique(numbers.drop_null()).to_pylist())
    fresh = _numbered(codes.filter(is_new), texts.filter(is_new), stemmed.blanks().filter(is_new), first)
    blocks = list(zip(range(first // BLOCK, first // BLOCK + len(fresh.blocks)), repeat(table.name), fresh.blocks))
    none = pyarrow.nulls(len(texts), pyarrow.int64())
    postings = stemmed.postings(compute.replace_with_mask(none, is_new, fresh.each_once))
    there = {word for (word,) in connection.execute("SELECT word FROM forms")}
    forms = sorted((word, its) for word, its in stemmer.forms.items() if word not in there)
    shortened = sorted((*pair, times) for pair, times in stemmer.shortened.items())
    connection.executemany("INSERT INTO wordings VALUES (?, ?, ?)", blocks)
    connection.executemany(
        "INSERT INTO stems VALUES (?, ?) ON CONFLICT (stem) DO UPDATE SET "
        "wordings = CAST(wordings || excluded.wordings AS BLOB)",
        postings,
    )
    connection.executemany("INSERT INTO forms VALUES (?, ?)", forms)
    connection.executemany(
        "INSERT INTO shortened VALUES (?, ?, ?) ON CONFLICT (short, long) DO UPDATE SET times = times + excluded.times",
        shortened,
    )
    last: dict[int, Day] = {}
    if table.until is not None:
        until = content.data.column(table.until).to_pylist()
        for at, end in zip(compute.replace_with_mask(numbers, is_new, fresh.numbers).to_pylist(), until, strict=True):
            if at is not None:
                last[at] = max(last.get(at, 0), end or LAST)
    runs = _runs(known)
    if fresh.count:
        runs.extend((first, fresh.count))
    guarded = any(column.guarded for column in table.columns if column.name in (*long, *short))
    ends = array("I", chain.from_iterable(pair for pair in sorted(last.items()) if pair[1] != LAST)).tobytes()
    worded = release, table.name, first, int(guarded), runs.tobytes(), ends
    connection.execute("INSERT INTO worded VALUES (?, ?, ?, ?, ?, ?)", worded)
    with Sums(connection) as sums:
        sums.wrote("wordings", blocks)
        sums.wrote("stems", postings)
        sums.wrote("forms", forms)
        sums.wrote("shortened", shortened)
        sums.wrote("worded", [worded])


@dataclass(frozen=True, slots=True)
class _Fresh:
    """Wordings that were not there: how many, their texts in blocks, the number of each; once more with none for those
    that are there a second time."""

    count: int
    blocks: list[str]
    numbers: "pyarrow.Array"
    each_once: "pyarrow.Array"


def _numbered(
    codes: "pyarrow.StringArray", texts: "pyarrow.StringArray", blanks: "pyarrow.Array", first: int
) -> _Fresh:
    """Texts, some of which may be there twice, numbered from those with the fewest blanks to those with the most, so
    that the first numbers of a long list of hits are the best of it. `codes` are what each begins with."""
    import pyarrow
    from pyarrow import compute

    from sourcebook.releases.arrays import number, strings, whole_numbers

    order = compute.array_sort_indices(blanks)
    ranks = compute.array_sort_indices(order).cast(pyarrow.int64())
    numbers = each_once = compute.add(ranks, number(first))
    if len(compute.unique(codes)) < len(codes):  # else no two are the same
        encoded = texts.dictionary_encode()
        firsts = compute.index_in(encoded.dictionary, value_set=texts)
        order = compute.array_sort_indices(blanks.take(firsts))
        ranks = compute.array_sort_indices(order).cast(pyarrow.int64()).take(encoded.indices)
        numbers = compute.add(ranks, number(first))
        places = whole_numbers(range(len(texts)), pyarrow.int32())
        null = pyarrow.nulls(1, pyarrow.int64())[0]
        each_once = compute.if_else(compute.is_in(places, value_set=firsts), numbers, null)
        texts = encoded.dictionary
    ends = whole_numbers([*range(0, len(texts), BLOCK), len(texts)], pyarrow.int32())
    together = pyarrow.ListArray.from_arrays(ends, texts.take(order))
    blocks = compute.binary_join(together, strings(["\n"])[0]).to_pylist()
    return _Fresh(len(texts), blocks, numbers, each_once)


def _known(connection: sqlite3.Connection, table: str, texts: "pyarrow.StringArray") -> "pyarrow.Array":
    """The number of each text that is a wording of the table already; null for the others."""
    import pyarrow
    from pyarrow import compute

    from sourcebook.releases.arrays import strings, whole_numbers

    known: list[str] = []
    numbers: list[int] = []
    for block, written in connection.execute("SELECT block, texts FROM wordings WHERE tbl = ?", (table,)):
        some = written.split("\n")
        known += some
        numbers += range(block * BLOCK, block * BLOCK + len(some))
    if not known:
        return pyarrow.nulls(len(texts), pyarrow.int64())
    return whole_numbers(numbers, pyarrow.int64()).take(compute.index_in(texts, value_set=strings(known)))


def _next_block(connection: sqlite3.Connection) -> int:
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'wordings'").fetchone()
    return int(found[0]) + 1 if found else 1


def wordings(
    connection: sqlite3.Connection, blocks: Iterable[int] | None = None
) -> Iterator[tuple[int, str, str, str]]:
    """Number, table, code and stems (those of the long text, a tab, those of the short one) of every wording, or of
    those in some blocks."""
    statement = "SELECT block, tbl, texts FROM wordings"
    if blocks is not None:
        statement += f" WHERE block IN ({','.join(map(str, blocks))})"
    for block, table, written in connection.execute(statement):
        for number, text in enumerate(written.split("\n"), block * BLOCK):
            if text:
                code, _, stems = text.partition("\t")
                yield number, table, code, stems


def drop(connection: sqlite3.Connection, release: str, table: str | None = None) -> None:
    """Takes out the words of a release; wordings that no other release has are gone."""
    gone = [one for one in all_worded(connection) if one.release == release and table in (None, one.table)]
    if not gone:
        return
    stay = [one for one in all_worded(connection) if one not in gone]
    with Sums(connection) as sums:
        for one in gone:
            where = "FROM worded WHERE release = ? AND tbl = ?", (one.release, one.table)
            columns, _ = wordsums.TABLES["worded"]
            sums.wrote("worded", connection.execute(f"SELECT {columns} {where[0]}", where[1]), -1)
            connection.execute(f"DELETE {where[0]}", where[1])
            others = [other for other in stay if other.table == one.table]
            lost: dict[int, set[int]] = {}
            for start, length in zip(one.starts, one.lengths, strict=True):
                for number in range(start, start + length):
                    if not any(other.has(number) for other in others):
                        lost.setdefault(number // BLOCK, set()).add(number % BLOCK)
            for block, places in lost.items():
                _clear(connection, sums, block, places)
        if not stay:
            for name in ("stems", "forms", "shortened"):
                connection.execute(f"DELETE FROM {name}")
                sums.emptied(name)


def _clear(connection: sqlite3.Connection, sums: Sums, block: int, places: set[int]) -> None:
    """Takes some wordings out of a block."""
    found = connection.execute("SELECT block, tbl, texts FROM wordings WHERE block = ?", (block,)).fetchall()
    for _, table, written in found:
        left = ["" if at in places else text for at, text in enumerate(written.split("\n"))]
        if any(left):
            texts = "\n".join(left)
            connection.execute("UPDATE wordings SET texts = ? WHERE block = ?", (texts, block))
            sums.wrote("wordings", [(block, table, texts)])
        else:
            connection.execute("DELETE FROM wordings WHERE block = ?", (block,))
    sums.wrote("wordings", found, -1)


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
