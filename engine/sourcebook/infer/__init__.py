"""Knowledge and a day → statuses, proofs, verdicts."""

from sourcebook.infer.status import Status
from sourcebook.infer.world import Found, Settled, World, world

__all__ = ["Found", "Settled", "Status", "World", "world"]
