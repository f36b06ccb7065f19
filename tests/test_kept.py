"""What is kept has a bound, and nothing that is asked for is ever missing or another's."""

from hypothesis import given
from hypothesis import strategies as st

from sourcebook.text.kept import Kept, up_to


@given(st.lists(st.integers(0, 9)), st.integers(1, 4))
def test_no_more_is_kept_than_may_be_and_what_was_put_in_last_is_there(asked: list[int], most: int) -> None:
    kept: Kept[int, int] = up_to(most)
    for one in asked:
        kept[one] = one * 2
        assert kept[one] == one * 2
        assert len(kept) <= most
        assert all(value == key * 2 for key, value in kept.items())
