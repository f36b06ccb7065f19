"""Everything known of a code, in process, with the releases at hand, beside a library that describes one code set.

    SOURCEBOOK_HOME=… python benchmarks/bench_lookup.py [LOOK-UPS]

Bar: 20,000 a second. The codes are drawn from all that the releases list, in any order; the yardstick
(simple-icd-10-cm, where it is installed) looks descriptions of ICD-10-CM up, which it has in memory as a dict.
"""

import random
import sys
import time
from itertools import islice

from measure import best, load

import sourcebook
from sourcebook import assets

BAR = 20_000


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    book = sourcebook.open(assets.kb())
    shelf = book.shelf
    if shelf is None or not shelf.releases:
        sys.exit("no release is at hand; import some first: `sourcebook release import FILE`")
    codes: list[str] = []
    for release in shelf.releases:
        for name, info in release.tables.items():
            if info.table.second is None:
                codes += [str(row.values[info.table.key]) for row in islice(shelf.listed(name, release.id), 20_000)]
    choose = random.Random(5)
    asked = choose.choices(codes, k=count)
    start = time.process_time()
    first = book.lookup(asked[0])
    opened = time.process_time() - start
    assert first.rows

    def look_up() -> None:
        for code in asked:
            book.lookup(code)

    rows = sum(len(book.lookup(code).rows) for code in asked)
    own = best(look_up, 3)
    print(f"{len(shelf.releases)} releases at hand; first look-up after {opened:.2f} s CPU; {load()}")
    print(f"  {rows / count:.1f} rows a code")
    print(f"  sourcebook          {count / own:12,.0f} a second (bar {BAR:,})")
    try:
        import simple_icd_10_cm as yardstick
    except ImportError:
        print("  simple-icd-10-cm    is not installed")
        return
    known = [code for code in asked if yardstick.is_valid_item(code)] or ["E11.65"]
    wanted = choose.choices(known, k=count)

    def describe() -> None:
        for code in wanted:
            yardstick.get_description(code)

    print(f"  simple-icd-10-cm    {count / best(describe, 3):12,.0f} descriptions a second")


if __name__ == "__main__":
    main()
