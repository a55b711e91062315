"""Comparison: what a student's value is held against, and what exactly is wrong with it."""

import math
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from grader.examiner.comparison import as_tensor, close, difference
from grader.wire.values import Array, Opaque

WANT = torch.tensor([1.0, 2.0, 3.0])
HUGE = pytest.param(1 << 70, "returns_container")


def fault(got: Any, want: Any) -> str:
    """Return the id of what is wrong."""
    found = difference(got, want)
    assert found is not None
    return found.fault


def message(got: Any, want: Any) -> str:
    """Return the sentence that says what is wrong."""
    found = difference(got, want)
    assert found is not None
    return found.message


class TestTolerance:
    """A float is right within one part in ten thousand and a hundred-thousandth."""

    @pytest.mark.parametrize("off", [0.0, 1e-5, -1e-5, 9e-5])
    def test_a_value_within_tolerance_is_right(self, off: float) -> None:
        """Two right ways differ by some 1e-6."""
        assert difference(WANT * (1 + off), WANT) is None

    @pytest.mark.parametrize("off", [2e-4, -2e-4, 1e-2, 1.0])
    def test_a_value_beyond_tolerance_is_wrong(self, off: float) -> None:
        """Every mistake of the library differs by more than 1e-2."""
        assert difference(WANT * (1 + off), WANT) is not None

    def test_near_zero_the_absolute_tolerance_holds(self) -> None:
        """A relative one would ask for the impossible."""
        assert difference(torch.tensor([9e-6]), torch.tensor([0.0])) is None
        assert difference(torch.tensor([2e-5]), torch.tensor([0.0])) is not None

    def test_a_suite_may_ask_for_more_or_less(self) -> None:
        """By its own tolerances."""
        assert difference(WANT * 1.05, WANT, rtol=0.1) is None
        assert difference(WANT * (1 + 1e-5), WANT, rtol=1e-7, atol=0) is not None

    @pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
    def test_half_precision_is_compared_at_its_own_digits(self, dtype: torch.dtype) -> None:
        """It has three."""
        assert difference((WANT / 3).to(dtype), WANT / 3) is None
        assert difference((WANT / 3 + 0.05).to(dtype), WANT / 3) is not None

    @pytest.mark.parametrize("dtype", [torch.float64, torch.int64, torch.uint8])
    def test_the_dtype_does_not_matter_here(self, dtype: torch.dtype) -> None:
        """That is for a test of its own."""
        assert difference(WANT.to(dtype), WANT) is None

    def test_a_bool_counts_as_zero_or_one(self) -> None:
        """A comparison's result may be compared."""
        assert difference(torch.tensor([True, False]), torch.tensor([1.0, 0.0])) is None

    def test_nan_is_right_where_nan_is_expected(self) -> None:
        """And nowhere else."""
        assert difference(torch.tensor([math.nan, 1.0]), torch.tensor([math.nan, 1.0])) is None
        assert difference(torch.tensor([math.nan, 1.0]), torch.tensor([1.0, 1.0])) is not None
        assert difference(torch.tensor([1.0, 1.0]), torch.tensor([math.nan, 1.0])) is not None

    def test_infinity_is_right_with_its_sign(self) -> None:
        """And nowhere else."""
        assert difference(torch.tensor([math.inf]), torch.tensor([math.inf])) is None
        assert difference(torch.tensor([-math.inf]), torch.tensor([math.inf])) is not None
        assert difference(torch.tensor([1e30]), torch.tensor([math.inf])) is not None

    def test_complex_values_are_compared_too(self) -> None:
        """Whatever a course may ask."""
        assert difference(torch.tensor([1 + 1j]), torch.tensor([1 + 1j])) is None
        assert difference(torch.tensor([1 - 1j]), torch.tensor([1 + 1j])) is not None

    def test_empty_values_are_equal(self) -> None:
        """If their shapes are."""
        assert difference(torch.empty(0, 3), torch.empty(0, 3)) is None

    @given(values=st.lists(st.floats(width=32), min_size=1, max_size=6))
    def test_everything_is_equal_to_itself(self, values: list[float]) -> None:
        """With nan and infinities."""
        assert difference(torch.tensor(values), torch.tensor(values)) is None

    def test_tensors_of_other_shapes_are_never_close(self) -> None:
        """Nothing is broadcast."""
        assert not close(torch.zeros(3), torch.zeros(1, 3))


class TestKinds:
    """What is no tensor is told for what it is."""

    @pytest.mark.parametrize("got", [1.5, np.float64(1.5).item(), torch.tensor(1.5), Array(torch.tensor(1.5))])
    def test_a_number_stands_for_a_scalar(self, got: Any) -> None:
        """That it should have been a tensor is for a test of its own."""
        assert difference(got, torch.tensor(1.5)) is None

    @pytest.mark.parametrize(
        ("got", "expected"),
        [
            (None, "returns_nothing"),
            (Opaque("generator", ""), "returns_object"),
            ([1.0, 2.0, 3.0], "returns_container"),
            ((WANT,), "returns_container"),
            ({"loss": WANT}, "returns_container"),
            ("1.0", "returns_container"),
            HUGE,
        ],
    )
    def test_what_is_no_tensor_has_a_fault_of_its_own(self, got: Any, expected: str) -> None:
        """Nothing, an object, a container."""
        assert fault(got, WANT) == expected

    @pytest.mark.parametrize("want", ["text", [1, 2], (1, "a"), None, {"a": 1}])
    def test_plain_values_are_compared_as_they_are(self, want: Any) -> None:
        """A suite may expect any plain value."""
        assert difference(want, want) is None
        assert message("other", want).startswith("expected")

    @pytest.mark.parametrize("got", [WANT, Array(WANT), Opaque("x", ""), 3])
    def test_a_tensor_where_a_plain_value_is_expected_is_wrong(self, got: Any) -> None:
        """Not a failure of ours."""
        assert message(got, [1.0, 2.0]) == "expected [1.0, 2.0]"

    def test_tensors_inside_a_container_are_wrong_too(self) -> None:
        """Comparing them must not fail."""
        assert message([WANT, 2.0], [1.0, 2.0]) == "expected [1.0, 2.0]"

    @pytest.mark.parametrize("value", ["text", None, [1.0], Opaque("x", "")])
    def test_what_is_no_number_is_no_tensor(self, value: Any) -> None:
        """Nothing is guessed."""
        assert as_tensor(value) is None


class TestShapes:
    """A wrong shape is told by what it may come from."""

    @pytest.mark.parametrize("got", [WANT.reshape(3, 1), WANT.reshape(1, 3), WANT.reshape(1, 3, 1)])
    def test_an_axis_of_length_one_too_many_is_told(self, got: torch.Tensor) -> None:
        """The values themselves are right."""
        assert fault(got, WANT) == "extra_axis"
        assert "the values themselves are right" in message(got, WANT)

    def test_an_axis_of_length_one_too_few_is_told(self) -> None:
        """As after a squeeze."""
        assert fault(WANT, WANT.reshape(3, 1)) == "extra_axis"

    def test_one_value_in_an_axis_is_told(self) -> None:
        """Where a scalar is expected."""
        assert fault(torch.tensor([1.5]), torch.tensor(1.5)) == "extra_axis"

    def test_a_missing_mean_is_told(self) -> None:
        """What was returned has the right mean."""
        assert fault(WANT, torch.tensor(2.0)) == "missing_mean"

    def test_a_missing_sum_is_told(self) -> None:
        """What was returned has the right sum."""
        assert fault(WANT, torch.tensor(6.0)) == "missing_sum"

    def test_a_missing_mean_of_booleans_is_told(self) -> None:
        """They count as zeros and ones."""
        assert fault(torch.tensor([True, False]), torch.tensor(0.5)) == "missing_mean"

    @pytest.mark.parametrize("want", [WANT, WANT.reshape(3, 1)])
    def test_a_square_from_broadcasting_is_told(self, want: torch.Tensor) -> None:
        """[n] against [n, 1] gives [n, n]."""
        assert fault(WANT - torch.zeros(3, 1), want) == "broadcast_square"

    def test_an_empty_value_is_told(self) -> None:
        """It has no mean to compare."""
        assert fault(torch.empty(0), torch.tensor(1.0)) == "empty"

    def test_any_other_shape_is_told_with_both(self) -> None:
        """In figures."""
        assert fault(torch.zeros(2, 5), WANT) == "other_shape"
        assert message(torch.zeros(2, 5), WANT) == "the shape is [2, 5], expected [3]"


class TestValues:
    """Wrong values are told by the largest difference, and by what they may come from."""

    def test_the_largest_difference_is_named_with_its_place(self) -> None:
        """And how many there are."""
        got = torch.tensor([[1.0, 2.0], [3.5, 9.0]])

        assert message(got, torch.tensor([[1.0, 2.0], [3.0, 4.0]])) == (
            "2 of 4 values differ, most at [1, 1]: got 9.0, expected 4.0"
        )

    def test_a_wrong_scalar_is_told_in_figures(self) -> None:
        """There is no place to name."""
        assert message(torch.tensor(0.25), torch.tensor(0.5)) == "got 0.25, expected 0.5"

    def test_nan_is_the_largest_difference(self) -> None:
        """However far off another value is."""
        assert "most at [1]: got nan" in message(torch.tensor([9e9, math.nan]), torch.tensor([0.0, 0.0]))

    def test_of_bools_the_first_that_differs_is_named(self) -> None:
        """No bool differs more than another, and none is a number."""
        got, want = torch.tensor([[True, False], [False, True]]), torch.tensor([[True, True], [False, False]])

        assert message(got, want) == "2 of 4 values differ, first at [0, 1]: got False, expected True"
        assert message(torch.tensor(True), torch.tensor(False)) == "got True, expected False"

    def test_opposite_signs_are_told(self) -> None:
        """Where everything else is right."""
        assert fault(-WANT, WANT) == "opposite_sign"

    def test_zeros_have_no_sign(self) -> None:
        """They cannot be the wrong way round."""
        assert fault(torch.ones(2), torch.zeros(2)) == ""

    @pytest.mark.parametrize("odd", [math.nan, math.inf, -math.inf])
    def test_values_that_are_not_finite_are_told(self, odd: float) -> None:
        """Where finite ones are expected."""
        assert fault(torch.tensor([odd, 2.0, 3.0]), WANT) == "not_finite"

    def test_rows_and_columns_swapped_are_told(self) -> None:
        """Where the shape cannot tell."""
        square = torch.arange(9.0).reshape(3, 3)

        assert fault(square.T, square) == "transposed"

    def test_any_other_difference_has_no_name(self) -> None:
        """A wrong name is worse than none."""
        assert fault(WANT + 1, WANT) == ""
