"""Knowledge and a day → statuses, proofs, verdicts."""

from sourcebook.infer.directory import Directory, Record
from sourcebook.infer.proof import Cited, Proof
from sourcebook.infer.status import Status
from sourcebook.infer.verdict import Judgement, Verdict, verdict
from sourcebook.infer.voice import Voice
from sourcebook.infer.why_not import Failed, WhyNot
from sourcebook.infer.world import Found, Settled, World, world

__all__ = [
    "Cited",
    "Directory",
    "Failed",
    "Found",
    "Judgement",
    "Proof",
    "Record",
    "Settled",
    "Status",
    "Verdict",
    "Voice",
    "WhyNot",
    "World",
    "verdict",
    "world",
]
