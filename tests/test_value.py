"""The quick dataclasses mean what the standard ones mean."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError
from functools import cached_property
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sourcebook.text import value

# The two modules are parameters, so what they make is whatever it is.
# mypy: disable-error-code="call-arg,arg-type"

EITHER = pytest.mark.parametrize("made", [value, dataclasses], ids=["quick", "standard"])


def point(made: Any) -> Any:
    @made.dataclass(frozen=True, slots=True, order=True)
    class Point:
        """A place."""

        x: int
        y: int = 2
        tags: tuple[str, ...] = made.field(default_factory=tuple)
        memo: dict[str, int] = made.field(default_factory=dict, compare=False, repr=False)
        limit: ClassVar[int] = 7

        @property
        def far(self) -> bool:
            return self.x > self.limit

    return Point


@value.dataclass(frozen=True, slots=True)
class Whole:
    first: int
    rest: "tuple[Whole, ...]" = ()


@EITHER
def test_values_are_made_by_place_by_name_and_by_default(made: Any) -> None:
    point_ = point(made)
    one = point_(1, tags=("a",))
    assert (one.x, one.y, one.tags, one.memo, one.far, point_.limit) == (1, 2, ("a",), {}, False, 7)
    assert point_(1).memo is not point_(1).memo
    assert point_.__doc__ == "A place."
    assert point_.__match_args__ == ("x", "y", "tags", "memo")
    assert repr(one).endswith("Point(x=1, y=2, tags=('a',))")


@EITHER
@pytest.mark.parametrize(("given_", "named"), [((), {}), ((1, 2, (), {}, 5), {}), ((1,), {"z": 1}), ((1,), {"x": 1})])
def test_what_does_not_fit_is_refused(made: Any, given_: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        point(made)(*given_, **named)
    point_ = point(made)
    point_(1)
    with pytest.raises(TypeError):
        point_(*given_, **named)


@EITHER
def test_frozen_values_cannot_change_and_have_no_room(made: Any) -> None:
    one = point(made)(1)
    with pytest.raises(FrozenInstanceError):
        one.x = 2
    with pytest.raises(FrozenInstanceError):
        del one.x
    assert not hasattr(one, "__dict__")


@given(st.tuples(st.integers(), st.integers()), st.tuples(st.integers(), st.integers()))
def test_values_compare_and_hash_by_content(one: tuple[int, int], two: tuple[int, int]) -> None:
    quick, standard = point(value), point(dataclasses)
    assert (quick(*one) == quick(*two)) == (standard(*one) == standard(*two))
    assert (quick(*one) < quick(*two)) == (standard(*one) < standard(*two))
    assert hash(quick(*one)) == hash(standard(*one))
    assert quick(*one) != standard(*one)


@EITHER
def test_the_standard_functions_work(made: Any) -> None:
    one = point(made)(1, tags=("a",))
    assert made.replace(one, x=5) == point(made)(5, tags=("a",)) or made.replace(one, x=5).x == 5
    assert dataclasses.replace(one, x=5).tags == ("a",)
    assert dataclasses.is_dataclass(one)
    assert [field.name for field in dataclasses.fields(one)] == ["x", "y", "tags", "memo"]
    assert [field.compare for field in dataclasses.fields(one)] == [True, True, True, False]
    assert dataclasses.asdict(one) == {"x": 1, "y": 2, "tags": ("a",), "memo": {}}
    assert copy.deepcopy(one) == one


def test_values_of_a_module_are_pickled() -> None:
    whole = Whole(1, (Whole(2), Whole(3)))
    assert pickle.loads(pickle.dumps(whole)) == whole


@EITHER
def test_values_with_one_field_none_and_of_a_class_that_inherits(made: Any) -> None:
    @made.dataclass(frozen=True)
    class Base:
        x: int

        @cached_property
        def double(self) -> int:
            return self.x * 2

    @made.dataclass(frozen=True)
    class More(Base):
        y: int = 3

        def __post_init__(self) -> None:
            assert self.x < 10

    @made.dataclass(frozen=True)
    class Nothing:
        pass

    class Plain(Base):
        pass

    assert (More(1).x, More(1).y, More(1).double, Base(4).double) == (1, 3, 2, 8)
    assert Plain(5).x == 5 and Plain(6).double == 12
    assert Base(1) == Base(1) != Base(2) and hash(Base(1)) == hash(Base(1))
    assert Nothing() == Nothing()
    with pytest.raises(AssertionError):
        More(10)


@EITHER
def test_values_that_may_change_do_and_have_no_hash(made: Any) -> None:
    @made.dataclass(slots=True)
    class Counter:
        count: int = 0

    one = Counter()
    one.count += 1
    assert one == Counter(1)
    with pytest.raises(TypeError):
        hash(one)


@EITHER
def test_values_may_be_told_apart_by_identity(made: Any) -> None:
    @made.dataclass(frozen=True, slots=True, eq=False)
    class Same:
        x: int

    assert Same(1) != Same(1)
    assert len({Same(1), Same(1)}) == 2


@EITHER
def test_values_match_patterns(made: Any) -> None:
    point_ = point(made)
    match point_(1, 5):
        case point_(1, y):
            found = y
    assert found == 5


def test_a_value_can_be_printed_prettily() -> None:
    from pprint import pformat

    from sourcebook.text import Span

    assert "Span" in pformat({"a": [Span("x", 1)] * 20})
