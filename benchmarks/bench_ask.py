"""CPU milliseconds of `ask` in process, warm, over 50 different questions, and the share of the matcher; besides, when
each is asked for the first time, since what was worked out for one question is kept.

python benchmarks/bench_ask.py
"""

import statistics
import time

from measure import capped, load

import sourcebook
from sourcebook import assets
from sourcebook.answer.understand import Understander
from sourcebook.core.day import today
from sourcebook.render import RENDERERS

ROUNDS = 7
BAR = 1.5

QUESTIONS = """
what covers ambulance?
which codes cover wheelchairs?
where do prosthetics go?
what does HCPCS Level II cover?
does CPT cover drugs?
what are J codes for?
which section covers hearing aids?
under what codes is chemotherapy billed?
who owns CPT?
who maintains HCPCS Level II?
who publishes CPT?
what does CMS maintain?
is CPT owned by CMS?
who developed HCPCS?
who holds the copyright of CPT?
who decides which codes go into CPT?
what is CPT?
what is HCPCS Level II?
what is the J section?
what is A0425?
who is the AMA?
what does HCPCS stand for?
what else is Level III called?
which section is 99213 in?
which level is A0425 in?
which system is 0042T in?
what is in A0021-A0999?
which codes start with L?
how many levels does HCPCS have?
does HCPCS have three levels?
how many categories does CPT have?
how many sections does Category I have?
is HCPCS free?
is CPT licensed?
do I need a licence for CPT?
is CPT the same as HCPCS Level I?
is Category II part of CPT?
is 0042T part of Category III?
what is the format of CPT?
what do Category III codes look like?
is "99213" a well-formed code of what?
when did Level III end?
when was CPT established?
is Level III still used?
how often is CPT updated?
compare CPT and HCPCS Level II
who says that HCPCS is free?
what does D3 say about CPT?
why is CPT not free?
where do the sources disagree about CPT?
""".strip().splitlines()


def main() -> None:
    capped(2000)
    book = sourcebook.open(assets.kb())
    first = []
    for question in QUESTIONS:  # warm: what every question needs has been read once
        start = time.process_time()
        book.ask(question)
        first.append((time.process_time() - start) * 1000)
    reader = Understander(book.knowledge.vocabulary)  # as `ask` has it: no readings offered beside a certain one
    for question in QUESTIONS:
        reader.understand(question, today(), offers=False)
    whole: dict[str, list[float]] = {question: [] for question in QUESTIONS}
    matcher, shown = [], []
    for _ in range(ROUNDS):
        for question in QUESTIONS:
            start = time.process_time()
            answer = book.ask(question)
            middle = time.process_time()
            reader.understand(question, today(), offers=False)
            end = time.process_time()
            RENDERERS["json"](answer, None)
            whole[question].append((middle - start) * 1000)
            matcher.append((end - middle) * 1000)
            shown.append((time.process_time() - end) * 1000)
    each = sorted((statistics.median(times), question) for question, times in whole.items())
    middle_one = statistics.median(time for time, _ in each)
    print(f"{len(QUESTIONS)} questions, {ROUNDS} rounds, {load()}")
    print(f"ask      median {middle_one:.2f} ms (bar {BAR}), 95 of 100 below {each[int(len(each) * 0.95)][0]:.2f} ms")
    print(f"matcher  median {statistics.median(matcher):.2f} ms of it")
    print(f"JSON with every proof, besides: median {statistics.median(shown):.2f} ms")
    print(f"the first time a question is asked: median {statistics.median(first):.2f} ms")
    print("slowest  " + "; ".join(f"{question} {taken:.1f} ms" for taken, question in each[-5:]))


if __name__ == "__main__":
    main()
