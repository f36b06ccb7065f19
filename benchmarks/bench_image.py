"""Images: what one question reads of the shipped knowledge base and of one of 100,000 things.

    python benchmarks/bench_image.py [things]

Bars: shipped, opened and one property looked into: 10 ms CPU. 100,000 things: compiled within 300 MB, one question
30 ms CPU. Reading is timed in a new process each time, imports apart.
"""

import json
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "engine"), str(HERE.parent)]

import measure  # noqa: E402


def shipped(path: str) -> dict[str, float]:
    """Make the image of the shipped knowledge base."""
    from sourcebook import assets
    from sourcebook.compile.build import compiled
    from sourcebook.compile.writing import write_image
    from sourcebook.resolve import Resolver
    from sourcebook.text import Source

    files = sorted(assets.kb().rglob("*.kb"))
    program = Resolver([Source(str(p), p.read_text(encoding="utf-8")) for p in files], frozenset()).program
    assert write_image(Path(path), compiled(program, "key"), "me", ())
    return {"facts": len(program.facts), "size": Path(path).stat().st_size / measure.MEGABYTE}


def large(path: str, things: str) -> dict[str, float]:
    """Make the image of many things, each with a fact."""
    from tests import building as b

    from sourcebook.compile.build import compiled
    from sourcebook.compile.writing import write_image

    names = ["R"]
    declared: list[object] = [b.entity("R")]
    for i in range(1, int(things)):
        whole = names[(i - 1) // 40]
        names.append(f"{whole}.n{i}" if whole.count(".") < 6 else f"N{i}")
        declared.append(b.entity(names[-1], wholes=[whole], title=f"Thing number {i}", aliases=(f"alias {i}",)))
    declared += [b.fact(name, "covers", f"R.n{i % 40 + 1}") for i, name in enumerate(names)]
    declared += [b.fact(names[i], "codes", f"{i * 40:06d}-{i * 40 + 60:06d}") for i in range(2000)]
    declared += [b.property("codes", b.value("range"), places="place"), b.property("place", single=True)]
    declared.append(b.property("covers", mode="gathered"))
    program = b.program(*declared)  # type: ignore[arg-type]
    before, clock = measure.peak(), measure.Clock()
    with clock.of("compile"):
        knowledge = b.replace(compiled(program, "key"), vocabulary={})
    with clock.of("write"):
        assert write_image(Path(path), knowledge, "me", ())
    size = Path(path).stat().st_size / measure.MEGABYTE
    return {**clock.taken, "program": before, "peak": measure.peak(), "size": size}


def question(path: str, property: str, names: str, code: str) -> dict[str, float]:
    """Open an image, read what is said of a thing and its wholes, find where a code stands."""
    clock = measure.Clock()
    with clock.of("imports"):
        from sourcebook.compile.image import read_image
    with clock.of("open"):
        knowledge = read_image(Path(path), "key")
    assert knowledge is not None
    with clock.of("read"):
        found = 0
        for name in names.split():
            node = knowledge.node_of[name]
            for one in (node, *knowledge.above(node)):
                found += len(knowledge.facts[property].get(one, ()))
    with clock.of("code"):
        stated = knowledge.holding(code)
    assert stated and found
    return clock.taken


def main() -> None:
    tasks = {"shipped": shipped, "large": large, "question": question}
    if sys.argv[1:] and sys.argv[1] in tasks:
        print(json.dumps(tasks[sys.argv[1]](*sys.argv[2:])))  # type: ignore[operator]
        return
    things = sys.argv[1] if len(sys.argv) > 1 else "100000"
    with tempfile.TemporaryDirectory() as folder:
        for name, made, asked, bar in (
            ("shipped", measure.apart(__file__, "shipped", f"{folder}/shipped"), ("covers", "HCPCS.II.A", "A0425"), 10),
            (
                "large",
                measure.apart(__file__, "large", f"{folder}/large", things),
                ("covers", "R.n5.n201", "041010"),
                30,
            ),
        ):
            print(f"{name}: " + ", ".join(f"{key} {value:.2f}" for key, value in made.items()))
            runs = [measure.apart(__file__, "question", f"{folder}/{name}", *asked) for _ in range(7)]
            least = {key: min(run[key] for run in runs) * 1000 for key in runs[0]}
            own = sum(took for key, took in least.items() if key != "imports")
            print("  one question, ms CPU: " + ", ".join(f"{key} {took:.1f}" for key, took in least.items()))
            print(f"  without imports {own:.1f} ms (bar {bar})   {measure.load()}")


if __name__ == "__main__":
    main()
