"""Fits the weights of `answer/understand/weigh.py` to questions whose meaning is known, and prints them.

    pip install numpy scipy
    python tests/questions/fit.py

The rank of a reading is fitted so that what was meant is likely among all readings of its question; how sure it is, so
that it is the likelihood of being right. Figures are of questions that were left out of the fit, a fifth at a time.
The questions by statement, and those in `everyday/a.tsv`, count more than twice as much as those of the registers,
whose words became phrases.
"""

import random
import sys
from pathlib import Path
from unittest.mock import patch

import numpy as np
from scipy.optimize import minimize

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from evaluate import TODAY  # noqa: E402
from reached import Judge, asked  # noqa: E402

from sourcebook.answer.understand import understand  # noqa: E402
from sourcebook.answer.understand.weigh import RANK, SURE, Weighed, is_alike, weighed  # noqa: E402
from sourcebook.core.query import spelled  # noqa: E402

Row = tuple[bool, list[Weighed], np.ndarray, float]  # whether to be refused, the readings, which are right, its weight


def rows() -> list[Row]:
    """Every question with all its readings."""
    judge = Judge()
    kept: list[list[Weighed]] = []

    def keep(*given: object) -> list[Weighed]:
        kept.append(weighed(*given))  # type: ignore[arg-type]
        return kept[-1]

    out: list[Row] = []
    with patch.object(understand, "weighed", keep), patch.object(understand, "_is_phrase", lambda *_: False):
        for path in sorted((HERE / "by-statement").glob("*.tsv")):
            for id, question in asked(path):
                kept.clear()
                judge.understander.understand(question, TODAY)
                found = kept[-1] if kept else []
                right = [judge.means_just(question, one.query, id) for one in found]
                out.append((id == "refuse", found, np.array(right, float), 1.0))
        for path in (HERE / "everyday" / "a.tsv", *sorted(HERE.glob("*.tsv"))):
            for question, written in asked(path):
                kept.clear()
                judge.understander.understand(question, TODAY)
                queries = [query.strip() for query in written.split("||")]
                found = kept[-1] if kept else []
                right = [spelled(one.query) in queries for one in found]
                much = 1.0 if path.parent != HERE else 0.4
                out.append(("refuse" in queries, found, np.array(right, float), much))
    return [row for row in out if row[1]]


def table(found: list[Weighed], names: list[str]) -> np.ndarray:
    return np.array([[one.factors.get(name, 0.0) for name in names] for one in found])


def ranked(some: list[Row], names: list[str]) -> np.ndarray:
    """Weights by which what was meant is likeliest."""
    some = [row for row in some if row[2].any()]
    sizes = [len(row[1]) for row in some]
    x = np.concatenate([table(row[1], names) for row in some])
    spread = x.std(0) + 1e-6
    x, right = x / spread, np.concatenate([row[2] for row in some])
    row_of, starts = np.repeat(np.arange(len(some)), sizes), np.r_[0, np.cumsum(sizes)[:-1]]
    much = np.array([row[3] for row in some])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        s = x @ w
        e = np.exp(s - np.maximum.reduceat(s, starts)[row_of])
        whole, its = np.add.reduceat(e, starts), np.add.reduceat(e * right, starts)
        slope = (e / whole[row_of] - e * right / its[row_of]) * much[row_of]
        return float((much * np.log(whole / its)).sum() + 0.5 * w @ w), slope @ x + w

    return minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x / spread


def sure(x: np.ndarray, right: np.ndarray, much: np.ndarray) -> np.ndarray:
    """Weights (the last of them is always counted) by which a reading is as sure as it is often right."""
    spread = np.r_[x.std(0) + 1e-6, 1.0]
    x = np.c_[x, np.ones(len(x))] / spread

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        kept = np.r_[w[:-1], 0.0]
        slope = x.T @ (much * (1 / (1 + np.exp(-z)) - right)) + 2 * kept
        return float((much * (np.logaddexp(0, z) - right * z)).sum() + kept @ kept), slope

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x / spread


def best(row: Row, w: np.ndarray, names: list[str]) -> tuple[int, dict[str, float]]:
    """The likeliest reading of a question, and its factors."""
    s = table(row[1], names) @ w
    first, e = int(np.argmax(s)), np.exp(s - s.max())
    alike = sum(p for p, one in zip(e, row[1], strict=True) if is_alike(row[1][first].query, one.query))
    return first, {**row[1][first].factors, "agreement": float(alike / e.sum())}


def main() -> None:
    names, asides = list(RANK), [name for name in SURE if name != "always"]
    all_rows = rows()
    random.Random(3).shuffle(all_rows)
    firsts = []
    for part in range(5):
        w = ranked([row for n, row in enumerate(all_rows) if n % 5 != part], names)
        firsts += [(row, *best(row, w, names)) for n, row in enumerate(all_rows) if n % 5 == part]
    x = np.array([[factors.get(name, 0.0) for name in asides] for _, _, factors in firsts])
    right = np.array([max(f.get("unrecorded", 0.0), row[2][n]) for row, n, f in firsts])
    # To say of what is to be refused that it is not stated is neither right nor wrong.
    much = np.array([0.0 if row[0] and f.get("unrecorded") else row[3] for row, _, f in firsts])
    apart, part_of = np.zeros(len(right)), np.arange(len(right)) % 5
    for part in range(5):
        w = sure(x[part_of != part], right[part_of != part], much[part_of != part])
        apart[part_of == part] = 1 / (1 + np.exp(-np.c_[x, np.ones(len(x))][part_of == part] @ w))
    new = much == 1.0
    print(f"{new.sum()} questions by statement: the likeliest reading is right for {100 * right[new].mean():.1f}%")
    for at in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9):
        told = apart[new] >= at
        rights, wrongs = (told & (right[new] > 0)).mean(), (told & (right[new] == 0)).mean()
        print(f"  sure at {at}: {100 * rights:.1f}% right, {100 * wrongs:.1f}% wrong")
    print("RANK =", dict(zip(names, ranked(all_rows, names).round(2).tolist(), strict=True)))
    print("SURE =", dict(zip([*asides, "always"], sure(x, right, much).round(2).tolist(), strict=True)))


if __name__ == "__main__":
    main()
