"""Question in English → Query, with how certain that is."""

from sourcebook.answer.understand.readings import CERTAIN, LIKELY, NONE, Mention, Reading, Understanding
from sourcebook.answer.understand.understand import Understander

__all__ = ["CERTAIN", "LIKELY", "NONE", "Mention", "Reading", "Understander", "Understanding"]
