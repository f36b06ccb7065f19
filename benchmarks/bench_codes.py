"""Code → section, path, owner, access in process, beside a plain dict that has every answer already.

    python benchmarks/bench_codes.py [LOOK-UPS]

Bar: 300,000 a second. The knowledge is made up: 1,000 sections with a range each, nested and overlapping, from several
sources, under an owner and terms of use; the codes are drawn from a few more than lie in them.
"""

import random
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "engine"), str(HERE.parent)]

import measure  # noqa: E402
from tests import building as b  # noqa: E402

from sourcebook.compile.build import compiled  # noqa: E402
from sourcebook.compile.knowledge import Knowledge  # noqa: E402
from sourcebook.infer import World  # noqa: E402
from sourcebook.infer.directory import Directory  # noqa: E402

DAY = 20251001


def made_up(count: int) -> Knowledge:
    choose = random.Random(3)
    access = b.value("closed", "free", "licensed")
    declared: list[object] = [
        b.entity("S"),
        *(b.entity(f"O{i}", "owner") for i in range(5)),
        b.property("codes", b.value("range"), places="section"),
        b.property("section", single=True, mode="inherited"),
        b.property("owner", single=True, mode="inherited"),
        b.property("access", access, single=True, mode="of every part"),
        b.source("P", "publisher"),
        b.fact("S", "owner", "O0", by="P"),
        b.fact("S", "access", "free", by="P"),
    ]
    for i in range(count):
        stem = "S" if i < 20 else f"S.p{(i - 1) % 20}"
        name = f"{stem}.p{i}"
        first = choose.randrange(0, 99000)
        last = first + choose.randrange(5, 4000 if i < 20 else 200)
        declared += [b.entity(name), b.fact(name, "codes", f"{first:05}-{last:05}", by=choose.choice(("P", "V")))]
        if i % 20 == 5:
            declared.append(b.fact(name, "owner", f"O{i % 5}", by="P"))
    return compiled(b.program(*declared), "key")  # type: ignore[arg-type]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    knowledge = made_up(1000)
    start = time.process_time()
    directory = Directory(knowledge, DAY, ("owner", "access"))
    built = time.process_time() - start
    choose = random.Random(4)
    codes = [f"{choose.randrange(0, 100000):05}" for _ in range(count)]
    for code in choose.sample(codes, 200):
        found, now = directory.get(code), World(knowledge, DAY)
        assert (found.places if found else ()) == now.wholes(code), code
        assert found is None or found.values["owner"] == now.values(code, "owner"), code
    plain = {code: directory.get(code) for code in set(codes)}

    def look_up() -> None:
        get = directory.get
        for code in codes:
            get(code)

    def yardstick() -> None:
        get = plain.get
        for code in codes:
            get(code)

    own, other = measure.best(look_up, 3), measure.best(yardstick, 3)
    missed = sum(plain[code] is None for code in codes)
    print(f"{len(knowledge.ranges)} ranges; directory made in {built:.2f} s; {count} look-ups, {missed} in no range")
    print(f"  sourcebook   {count / own:12,.0f} a second (bar 300,000)")
    print(f"  plain dict   {count / other:12,.0f} a second, every code known before   {measure.load()}")


if __name__ == "__main__":
    main()
