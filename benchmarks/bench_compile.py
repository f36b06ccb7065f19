"""A knowledge base of 10,000 lines compiled cold, beside bare lark on the same text with the same grammar.

    python benchmarks/bench_compile.py [lines]

Bar: 3 times bare lark, 300 MB. Five runs of each, in turn; the pair with the median ratio counts, since the clock of a
shared machine may change between any two. Bare lark builds its own tree with the project's grammar files and does
nothing else. Both read the 10,000 lines and the English of questions, without which no base is compiled. Compiling is:
parse, resolve, lint, merge, vocabulary, image on disk. Both build the grammar, for the first time in their process;
imports are counted in neither. Each run is a process of its own.
"""

import gc
import json
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "engine"))

import measure

_RUNS = 5
HEAD = """kind body
kind shelf within shelf
kind subject within subject
trust law over maker over other

property keeper "who keeps it"
  of     shelf
  value  body
  one at a time
  inherited
  says   "{subject} is kept by {value}"
  asks   "who keeps {subject}", "what does {value} keep"

property covers "what it is for"
  of     shelf
  value  subject
  many
  gathered
  says   "{subject} covers {value}"
  asks   "what covers {value}", "what does {subject} cover"

property codes "which codes stand there"
  of     shelf
  value  range
  many
  places place
  says   "{value} stand in {subject}"
  asks   "which codes are in {subject}"

property place "where a code stands"
  of     any
  value  shelf
  one at a time
  inherited
  says   "{subject} stands in {value}"
  asks   "where is {subject}"

property means "what it means"
  of     shelf
  value  text
  many
  says   "{subject} means {value}"
  asks   "what does {subject} mean"
"""


def made_up(lines: int) -> str:
    """A knowledge base with about as many lines, four facts in five of them; the same every time."""
    choose = random.Random(5)
    out = [HEAD]
    for i in range(40):
        out.append(f'body B{i} "Body number {i}"\n')
        rank = choose.choice(["law", "maker", "other"])
        out.append(f'source S{i} "Source number {i}"\n  rank {rank}\n')
    for i in range(200):
        out.append(f'subject subject-{i} "subject number {i}"\n')
    shelves: list[str] = []
    written = sum(text.count("\n") for text in out)
    while written < lines:
        i = len(shelves)
        # A tree in which every shelf has up to thirty parts.
        name = f"R{i}" if i < 30 else f"{shelves[i // 30]}.n{i}"
        shelves.append(name)
        cite = f"[S{choose.randrange(40)}:{choose.randrange(1, 99)}]"
        also = f'[S{choose.randrange(40)}:{choose.randrange(1, 99)} "some words"]'
        first = choose.randrange(90000)
        text = (
            f'shelf {name} "Shelf number {i}"\n'
            f"  keeper     B{choose.randrange(40)}   {cite}\n"
            f"  covers     subject-{choose.randrange(200)}, subject-{choose.randrange(200)}   {cite}\n"
            f'  means      "what shelf {i} means"   {also}\n'
            f"  codes      {first:05d}-{first + choose.randrange(90):05d}   {cite}\n\n"
        )
        out.append(text)
        written += text.count("\n")
    return "".join(out)


def _english() -> list[str]:
    from sourcebook import assets

    return [path.read_text(encoding="utf-8") for path in sorted((assets.kb() / "english").glob("*.kb"))]


def bare(lines: int) -> dict[str, float]:
    """Lark on the same text with the same grammar, each declaration by itself as the project parses them."""
    from lark import Lark

    from sourcebook.syntax import grammar, split

    chunks = [chunk.text for text in (*_english(), made_up(lines)) for chunk in split(text)]
    clock = measure.Clock()
    with clock.of("grammar"):
        parser = Lark(
            grammar.text(grammar.LANGUAGE),
            parser="lalr",
            start=["file", "alone"],
            postlex=grammar.WholeWords(),
        )
    with clock.of("parse"):
        for chunk in chunks:
            parser.parse(chunk + "\n", start="alone")
    return {**clock.taken, "peak": measure.peak()}


def cold(lines: int) -> dict[str, float]:
    """The whole corridor up to the image."""
    measure.capped(4096)
    clock = measure.Clock()
    text = made_up(lines)
    import lark  # noqa: F401  (imported late by the grammar; imports are counted on neither side)

    from sourcebook.compile.build import compiled
    from sourcebook.compile.writing import write_image
    from sourcebook.lint import refused
    from sourcebook.resolve import Resolver
    from sourcebook.syntax import grammar
    from sourcebook.text import Source

    # As the session does it, which this follows step by step.
    gc.disable()
    with clock.of("grammar"):
        grammar.language()
    english = [Source(f"{number}.kb", text) for number, text in enumerate(_english())]
    with clock.of("parse and resolve"):
        resolver = Resolver([*english, Source("made-up.kb", text)], frozenset())
        program = resolver.program
    errors = [found.message for found in resolver.diagnostics if found.code.startswith("E-")]
    assert not errors, errors[:3]
    with clock.of("lint"):
        refused(program)
    with clock.of("compile"):
        knowledge = compiled(program, "key")
    with clock.of("vocabulary"):
        len(knowledge.vocabulary)
    with tempfile.TemporaryDirectory() as folder, clock.of("image"):
        assert write_image(Path(folder) / "image", knowledge, "me", ())
    return {**clock.taken, "peak": measure.peak(), "facts": len(program.facts), "entities": len(program.entities)}


def _taken(run: dict[str, float]) -> float:
    return sum(took for name, took in run.items() if name not in ("peak", "facts", "entities"))


def main() -> None:
    if sys.argv[1:2] in (["bare"], ["cold"]):
        print(json.dumps({"bare": bare, "cold": cold}[sys.argv[1]](int(sys.argv[2]))))
        return
    lines = sys.argv[1] if len(sys.argv) > 1 else "10000"
    runs = [(measure.apart(__file__, "bare", lines), measure.apart(__file__, "cold", lines)) for _ in range(_RUNS)]
    yardstick, own = sorted(runs, key=lambda pair: _taken(pair[1]) / _taken(pair[0]))[_RUNS // 2]
    steps = {name: took for name, took in own.items() if name not in ("peak", "facts", "entities")}
    print(f"{lines} lines, {own['facts']} facts, {own['entities']} entities; CPU seconds")
    for name, took in steps.items():
        print(f"  {name:20} {took:7.3f}")
    print(f"  {'all':20} {sum(steps.values()):7.3f}   peak {own['peak']:.0f} MB (bar 300)")
    plain = yardstick["grammar"] + yardstick["parse"]
    print(
        f"bare lark              {plain:7.3f}   (grammar {yardstick['grammar']:.3f})   peak {yardstick['peak']:.0f} MB"
    )
    print(f"ratio                  {sum(steps.values()) / plain:7.2f}   (bar 3)   {measure.load()}")


if __name__ == "__main__":
    main()
