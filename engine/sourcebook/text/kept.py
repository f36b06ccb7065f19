"""What was worked out and may be wanted again, up to a bound."""

from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(dict[Key, Value]):
    """A dict that is emptied when one more than `most` would be in it: whatever is gone is worked out again."""

    most = 4096

    def __setitem__(self, key: Key, value: Value) -> None:
        if len(self) >= self.most:
            self.clear()
        super().__setitem__(key, value)


def up_to(most: int) -> Kept[Key, Value]:
    """One with another bound."""
    found: Kept[Key, Value] = Kept()
    found.most = most
    return found
