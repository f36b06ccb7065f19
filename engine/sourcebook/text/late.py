"""Patterns that are compiled when they are first needed: most questions need few of them."""

import re
from functools import cached_property


class Late:
    """A regular expression by its text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled once."""
        return re.compile(self._text)
