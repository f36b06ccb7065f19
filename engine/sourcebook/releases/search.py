"""Words → the codes whose descriptors have them, the best first.

INVARIANT: what is withheld is neither found, nor counted, nor heard of: a word that only withheld descriptors have is
one that none has.
"""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import pairwise
from math import log

from sourcebook.core.day import LAST, Day
from sourcebook.releases.wording import LINKING, stem, words
from sourcebook.releases.words import BLOCK, Worded, all_worded, meanings
from sourcebook.text.spelling import distance
from sourcebook.text.value import dataclass, field

_LOOKED_AT = 150  # wordings of each import that are weighed among those with equally many words
_LARGE = 4000  # wordings of a word that are not counted one by one
_MOST_WORDS = 40
_TYPED = 1.0  # of the weight of an expression: what its own words add, where others may stand for them
_NARROWED = 400  # hits that are looked at for what divides them


def everything_shown(table: str, code: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Hit:
    """A code found. `releases` have the wording that was found; `is_current`: one of them is in force, and the code
    has not ended there. `found` is how many of the words looked for the wording has, out of `Hits.words`."""

    code: str
    table: str
    releases: tuple[str, ...]
    is_current: bool
    found: int
    score: float = field(compare=False)


@dataclass(frozen=True, slots=True)
class Hits:
    """The best hits, and how many codes have as many of the words as the best one has.

    `words` are the words looked for, `lacking` those of them that no descriptor has, `read_as` what was read otherwise
    than it was typed, `numbers` the wordings counted.
    """

    hits: tuple[Hit, ...]
    count: int
    words: tuple[str, ...]
    lacking: tuple[str, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    numbers: tuple[int, ...] = field(default=(), repr=False)

    @property
    def has_all(self) -> bool:
        """Whether the best hits have every word."""
        return bool(self.hits) and self.hits[0].found == len(self.words)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What divides hits: beginnings of codes, and further words, each with the number of hits that have it."""

    beginnings: tuple[tuple[str, int], ...] = ()
    words: tuple[tuple[str, int], ...] = ()


@dataclass(slots=True)
class _Wanted:
    """A word looked for: what may stand for it, each of these several stems together, and the wordings that have it."""

    typed: str
    ways: list[tuple[str, ...]]
    own: tuple[str, ...] = ()  # the stems of the words that were typed, where others may stand for them
    numbers: set[int] = field(default_factory=set)
    weight: float = 0.0


class Words:
    """Searches the words of one state of the index; what it has read it keeps."""

    def __init__(self, connection: sqlite3.Connection, shown: Callable[[str, str], bool] = everything_shown) -> None:
        self._connection = connection
        self._shown = shown
        self._worded = all_worded(connection)
        self._postings: dict[str, array[int]] = {}
        self._forms: dict[str, str | None] = {}
        self._blocks: dict[int, tuple[str, list[str]]] = {}
        self._wordings: dict[int, tuple[str, str, str]] = {}
        self._guarded = {one.table for one in self._worded if one.is_guarded}
        self._open: set[int] = set()  # wordings that may be shown
        self._closed: set[int] = set()  # those that may not, or are gone
        self._sets: dict[tuple[str, ...], frozenset[int]] = {}
        self._mended: dict[str, str | None] = {}

    def search(
        self,
        text: str,
        *,
        in_force: Mapping[str, str] | None = None,
        on: Day = LAST,
        alike: Iterable[Sequence[str]] = (),
        most: int = 10,
        tables: Iterable[str] | None = None,
        releases: Iterable[str] | None = None,
    ) -> Hits:
        """The codes whose descriptors have the words of `text`.

        `in_force` gives the release of each table that is in force, on the day `on`; the last one by name where
        it says none. `alike` are groups of expressions that mean the same. `tables` and `releases` limit what
        is looked through to wordings in one of the tables, and that one of the releases has.
        """
        current = self._current(in_force or {})
        within = None if tables is None else frozenset(tables)
        allowed = None if releases is None else frozenset(releases)
        among = None if allowed is None else [worded for worded in self._worded if worded.release in allowed]
        wanted, read_as = self._wanted(words(text)[-_MOST_WORDS:], [list(map(words, group)) for group in alike])
        names = tuple(one.typed for one in wanted)
        for one in wanted:
            one.numbers = set().union(*map(self._of_way, one.ways))
            if among is not None:
                one.numbers = {n for n in one.numbers if any(worded.has(n) for worded in among)}
            if within is not None:
                self._load(one.numbers)
                one.numbers = {n for n in one.numbers if self._row(n)[0] in within}
            one.weight = 1.0 + log(1.0 + self._size / (1.0 + len(one.numbers)))
        lacking = tuple(one.typed for one in wanted if not one.numbers)
        there = sorted((one for one in wanted if one.numbers), key=lambda one: len(one.numbers))
        if not there:
            return Hits((), 0, names, lacking, tuple(read_as))
        tiers = _tiers(there)
        best = next(tiers)
        ranked = self._ranked(best, wanted, current, on)
        hits = ranked[:most]
        while len(hits) < most and (more := next(tiers, None)) is not None:
            seen = {(hit.table, hit.code) for hit in hits}
            hits += [hit for hit in self._ranked(more, wanted, current, on) if (hit.table, hit.code) not in seen]
        return Hits(tuple(hits[:most]), self._count(best, ranked), names, lacking, tuple(read_as), tuple(best))

    def read(self, text: str) -> tuple[tuple[str, str], ...]:
        """What of a text is read otherwise than it was typed."""
        return tuple(self._wanted(words(text)[-_MOST_WORDS:], [])[1])

    def narrowed(self, hits: Hits, most: int = 4) -> Narrowing:
        """What divides the hits best: how their codes begin, and words that some of them have."""
        some = nsmallest(_NARROWED, hits.numbers)
        self._load(some)
        rows = [self._row(number) for number in some]
        codes = {(table, code): stems for table, code, stems in rows}
        if len(codes) < 4:
            return Narrowing()
        starts: dict[str, int] = {}
        for _, code in codes:
            starts[code[:1]] = starts.get(code[:1], 0) + 1
        looked_for = {part for word in hits.words for part in (word, stem(word))}
        looked_for |= {stem(read) for _, read in hits.read_as}
        having: dict[str, int] = {}
        for stems in codes.values():
            for one in set(stems.partition("\t")[0].split(" ")):
                having[one] = having.get(one, 0) + 1
        count_all, size = len(codes), self._size
        # What divides them evenly and is rare elsewhere says most.
        usable = [
            (-min(count, count_all - count) * log(size / (1 + len(self._of(one)))), one)
            for one, count in having.items()
            if 1 < count < count_all * 0.8
            and one not in looked_for
            and one not in LINKING
            and len(one) > 2
            and one.isalpha()
        ]
        chosen = [(self._spoken(one), having[one]) for _, one in nsmallest(most, usable)]
        beginnings = sorted(starts.items(), key=lambda pair: (-pair[1], pair[0])) if len(starts) > 1 else []
        return Narrowing(tuple(beginnings[: most + 2]), tuple(chosen))

    # --- what is looked for ---

    def _wanted(
        self, typed: list[str], alike: Sequence[Sequence[list[str]]]
    ) -> tuple[list[_Wanted], list[tuple[str, str]]]:
        """Each word that counts with what may stand for it, and what was read otherwise than it was typed."""
        counting = [word for word in typed if word not in LINKING]
        read_as: dict[str, str] = {}
        out: list[_Wanted] = []
        spans = _spans(counting, alike)
        at = 0
        while at < len(counting):
            length, others = spans.get(at, (1, []))
            pair = counting[at : at + 2]
            if length == 1 and len(pair) == 2 and at + 1 not in spans:
                whole = self._known("".join(pair))
                if whole is not None and (len(pair[0]) > 1 or len(pair[1]) > 1):
                    parts = tuple(filter(None, map(self._known, pair)))
                    ways = [(whole,), *([parts] if len(parts) == 2 else [])]
                    out.append(_Wanted(" ".join(pair), ways))
                    at += 2
                    continue
            run = counting[at : at + length]
            ways = []
            for word in run if length == 1 else ():
                ways += self._ways(word, read_as)
            if length > 1:
                parts = tuple(self._known(word) or stem(word) for word in run)
                ways.append(parts)
            for other in others:
                parts = tuple(self._known(word) or "" for word in other if word not in LINKING)
                if parts and all(parts):
                    ways.append(parts)
            own = tuple(filter(None, map(self._known, run))) if others else ()
            out.append(_Wanted(" ".join(run), list(dict.fromkeys(ways)), own))
            at += length
        return out, list(read_as.items())

    def _ways(self, word: str, read_as: dict[str, str]) -> list[tuple[str, ...]]:
        known = self._known(word)
        ways: list[tuple[str, ...]] = [(known,)] if known is not None else []
        if word.isalpha() and len(word) < 8:
            ways += [way for way in meanings(self._connection, word) if way not in ways]
        if ways or not word.isalpha() or len(word) < 3:
            return ways
        if (halves := self._halves(word)) is not None:
            return [halves]
        begun = self._begun(word)
        if begun and len(word) > 3:
            return [(one,) for one in begun]
        if (mended := self._mend(word)) is not None:
            read_as[word] = mended
            return [(self._known(mended) or mended,)]
        return []

    def _known(self, word: str) -> str | None:
        """The stem of a word, if a descriptor that is shown has it."""
        if word not in self._forms:
            found = self._connection.execute("SELECT stem FROM forms WHERE word = ?", (word,)).fetchone()
            its = found[0] if found else stem(word)
            self._forms[word] = its if self._is_had(its) else None
        return self._forms[word]

    def _is_had(self, its: str) -> bool:
        return any(self._is_permitted(number) for number in self._of(its))

    def _halves(self, word: str) -> tuple[str, ...] | None:
        """The two words that `word` is made of, where descriptors have them beside one another."""
        for at in range(3, len(word) - 2):
            one, other = self._known(word[:at]), self._known(word[at:])
            if one is not None and other is not None:
                beside = f" {one} {other} "
                both = sorted(set(self._of(one)) & set(self._of(other)))[:_LOOKED_AT]
                self._load(both)
                if any(beside in f" {self._row(n)[2]} ".replace("\t", " ") for n in both if self._is_permitted(n)):
                    return one, other
        return None

    def _begun(self, word: str) -> list[str]:
        """The stems of words that begin with what was typed."""
        rows = self._connection.execute(
            "SELECT DISTINCT stem FROM forms WHERE word >= ? AND word < ? LIMIT 40", (word, word + "\x7f")
        )
        return [one for (one,) in rows if self._is_had(one)][:12]

    def _mend(self, word: str) -> str | None:
        """The word of a descriptor that a misspelt one was meant to be: the nearest, of these the most frequent."""
        if word not in self._mended:
            self._mended[word] = self._nearest(word)
        return self._mended[word]

    def _nearest(self, word: str) -> str | None:
        most = 1 if len(word) < 6 else 2
        letters = set(word)
        swapped = word[1] + word[0] + word[2:]
        best: tuple[int, bool, int, str] | None = None
        for initial in dict.fromkeys((word[0], word[1])):
            rows = self._connection.execute(
                "SELECT word, stem FROM forms WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?",
                (initial, initial + "\x7f", len(word) - most, len(word) + most),
            )
            for other, its in rows:
                if not other.isalpha() or len(letters.symmetric_difference(other)) > 2 * most:
                    continue
                slips = distance(word, other)
                if slips > most or (initial != word[0] and slips > 1 and distance(swapped, other) > 1):
                    continue
                near = (slips, initial != word[0], -len(self._of(its)), other)
                if (best is None or near < best) and self._is_had(its):
                    best = near
        return best[3] if best else None

    def _spoken(self, its: str) -> str:
        """A word with this stem: the longest, since short ones may be cut short."""
        rows = self._connection.execute("SELECT word FROM forms WHERE stem = ?", (its,)).fetchall()
        return max((word for (word,) in rows), key=lambda word: (len(word), word), default=its)

    # --- which wordings have it ---

    @property
    def _size(self) -> int:
        return max(1, sum(sum(one.lengths) for one in self._worded))

    def _of(self, its: str) -> "array[int]":
        found = self._postings.get(its)
        if found is None:
            row = self._connection.execute("SELECT wordings FROM stems WHERE stem = ?", (its,)).fetchone()
            found = self._postings[its] = array("I", row[0] if row else b"")
        return found

    def _of_way(self, way: tuple[str, ...]) -> frozenset[int]:
        """The wordings that have all these stems and may be shown."""
        found = self._sets.get(way)
        if found is None:
            lists = sorted((self._of(part) for part in way), key=len)
            both = set(lists[0])
            for other in lists[1:]:
                both.intersection_update(other)
            self._look_at(both)
            found = self._sets[way] = frozenset(both & self._open)
        return found

    def _look_at(self, numbers: set[int]) -> None:
        """Sees of each whether it may be shown."""
        new = numbers - self._open - self._closed
        for one in self._worded if new else ():
            mine = {number for number in new if one.has(number)}
            new -= mine
            if one.table in self._guarded:
                self._load(mine)
                shown = self._shown
                mine = {number for number in mine if shown(one.table, self._row(number)[1])}
            self._open |= mine
        self._closed |= numbers - self._open

    def _load(self, numbers: Iterable[int]) -> None:
        """Reads the blocks of wordings that are not in memory yet, many at once."""
        new = sorted({number // BLOCK for number in numbers} - self._blocks.keys())
        self._blocks.update(dict.fromkeys(new, ("", [])))
        for at in range(0, len(new), 500):
            some = ",".join(map(str, new[at : at + 500]))
            rows = self._connection.execute(f"SELECT block, tbl, texts FROM wordings WHERE block IN ({some})")
            self._blocks.update((block, (table, texts.split("\n"))) for block, table, texts in rows)

    def _row(self, number: int) -> tuple[str, str, str]:
        """Table, code and stems of a wording; empty ones for one that is gone."""
        if number not in self._wordings:
            block, at = divmod(number, BLOCK)
            self._load((number,))
            table, texts = self._blocks[block]
            code, _, stems = texts[at].partition("\t") if at < len(texts) else ("", "", "")
            self._wordings[number] = (table, code, stems) if code else ("", "", "")
        return self._wordings[number]

    def _is_permitted(self, number: int) -> bool:
        if number not in self._open and number not in self._closed:
            self._look_at({number})
        return number in self._open

    # --- in which order ---

    def _current(self, in_force: Mapping[str, str]) -> dict[str, Worded]:
        """The wordings in force, by table."""
        out: dict[str, Worded] = {}
        for one in self._worded:
            said = in_force.get(one.table)
            if said is None or said == one.release:
                out[one.table] = one
        return out

    def _ranked(
        self, numbers: set[int], wanted: Sequence[_Wanted], current: Mapping[str, Worded], on: Day
    ) -> list[Hit]:
        """The codes of some wordings that have equally many of the words, the best first."""
        if len(numbers) > _LOOKED_AT:
            bounds = sorted({one.fresh for one in self._worded} | {0})
            numbers = {
                number
                for low, high in zip(bounds, [*bounds[1:], max(numbers) + 1], strict=True)
                for number in nsmallest(_LOOKED_AT, (n for n in numbers if low <= n < high))
            }
        self._load(numbers)
        best: dict[tuple[str, str], tuple[tuple[bool, float, bool, int, str], Hit]] = {}
        for number in numbers:
            table, code, stems = self._row(number)
            now = current.get(table)
            is_told = now is not None and now.has(number)
            is_current = is_told and now is not None and now.until(number) >= on
            score, found = self._score(number, stems, wanted)
            releases = tuple(one.release for one in self._worded if one.table == table and one.has(number))
            key = (not is_current, -score, not is_told, stems.count(" "), code)
            known = best.get((table, code))
            if known is None or key < known[0]:
                best[table, code] = (key, Hit(code, table, releases, is_current, found, score))
        return [hit for _, hit in sorted(best.values(), key=lambda one: one[0])]

    def _score(self, number: int, stems: str, wanted: Sequence[_Wanted]) -> tuple[float, int]:
        """How well a wording fits: what the words it has weigh, whether they stand together, early, in the short text
        too, and how little else it says; and how many of the words it has."""
        long, _, short = stems.partition("\t")
        parts = long.split(" ") if long else short.split(" ")
        brief = frozenset(short.split(" ")) if short else frozenset(parts)
        score, found, both, first = 0.0, 0, 0, len(parts)
        places: list[tuple[int, int]] = []
        for one in wanted:
            if number not in one.numbers:
                continue
            found += 1
            score += one.weight
            if one.own:  # an expression that means the same is worth less than what was typed, word for word
                score += _TYPED * one.weight * sum(part in parts for part in one.own) / len(one.own)
            for rank, way in enumerate(one.ways):
                if all(part in parts for part in way):
                    at = parts.index(way[0])
                    first = min(first, at)
                    places.append((at, len(way)))
                    score -= 0.3 * rank
                    if not brief.isdisjoint(way):
                        both += 1
                    break
            else:
                both += 1
        total = max(1, found)
        together = sum(at + n == other for (at, n), (other, _) in pairwise(places))
        score += 1.5 * together + 0.5 * both / total + 1.2 * (first == 0) + 0.6 / (1 + first)
        return round(score + 3.0 * total / (3 + len(parts)), 6), found

    def _count(self, numbers: set[int], ranked: Sequence[Hit]) -> int:
        """How many codes the wordings are of."""
        if len(numbers) <= _LOOKED_AT:
            return len(ranked)
        self._load(numbers)
        return len({self._row(number)[:2] for number in numbers})


def search(connection: sqlite3.Connection, text: str, **how: object) -> Hits:
    """One search; who searches more than once keeps a `Words`."""
    return Words(connection).search(text, **how)  # type: ignore[arg-type]


def _tiers(wanted: list[_Wanted]) -> Iterator[set[int]]:
    """Sets of wordings with ever fewer of the words, the most first; `wanted` has the rarest word first."""
    both = set(wanted[0].numbers)
    for one in wanted[1:]:
        both &= one.numbers
    if both:
        yield both
    if len(wanted) == 1:
        return
    counts: dict[int, float] = {}
    taken = [one for one in wanted if len(one.numbers) <= _LARGE] or wanted[:1]
    for one in taken:
        for number in one.numbers:
            counts[number] = counts.get(number, 0) + one.weight
    for one in wanted:
        if one not in taken:
            for number in counts.keys() & one.numbers:
                counts[number] += one.weight
    by_weight: dict[float, set[int]] = {}
    for number, weight in counts.items():
        if number not in both:
            by_weight.setdefault(round(weight, 6), set()).add(number)
    for weight in sorted(by_weight, reverse=True):
        yield by_weight[weight]


def _spans(typed: Sequence[str], alike: Sequence[Sequence[list[str]]]) -> dict[int, tuple[int, list[list[str]]]]:
    """Where an expression of a group stands, the longest first: how long it is, and the others of its group."""
    out: dict[int, tuple[int, list[list[str]]]] = {}
    stems = [stem(word) for word in typed]
    for group in alike:
        parts = [[stem(word) for word in words if word not in LINKING] for words in group]
        for index, part in enumerate(parts):
            for at in range(len(stems) - len(part) + 1) if part else ():
                if stems[at : at + len(part)] == part:
                    others = [list(other) for n, other in enumerate(group) if n != index]
                    length, known = out.get(at, (0, []))
                    if len(part) > length:
                        out[at] = (len(part), others)
                    elif len(part) == length:
                        known.extend(others)
    taken = -1
    kept: dict[int, tuple[int, list[list[str]]]] = {}
    for at in sorted(out):
        if at > taken:
            kept[at] = out[at]
            taken = at + out[at][0] - 1
    return kept
