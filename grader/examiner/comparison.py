"""What a student's value is held against, and what exactly is wrong with it.

Tolerances, stated once: a float is right within ``RELATIVE`` of the expected value plus ``ABSOLUTE``. float32 keeps
seven digits and the chapter's sums run over at most 784 x 256 terms, so that two right ways differ by some 1e-6; every
mistake in the library differs by more than 1e-2. A value of another dtype is compared at the digits that the coarser
of the two keeps: three of float16, two of bfloat16.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from grader.examiner.describing import described, number
from grader.saying import Said, say
from grader.wire.values import Array, Opaque

__all__ = ["ABSOLUTE", "RELATIVE", "Difference", "apart", "as_tensor", "close", "difference"]

RELATIVE = 1e-4
ABSOLUTE = 1e-5
# A few times the distance between 1 and the next number of the dtype.
_COARSE = {torch.float16: 1e-2, torch.bfloat16: 2e-2}


@dataclass(frozen=True, slots=True)
class Difference:
    """Why a value is wrong: the id of a generic fault (or ""), and a sentence."""

    fault: str
    said: Said

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self.said)


def as_tensor(value: Any) -> torch.Tensor | None:
    """Return *value* as a tensor if it is a tensor, an array or a number; None otherwise."""
    if isinstance(value, torch.Tensor):
        return value.detach()
    if isinstance(value, Array):
        return value.tensor
    if isinstance(value, bool | int | float):
        try:
            return torch.tensor(value)
        except (RuntimeError, OverflowError, ValueError):
            return None
    return None


def close(first: torch.Tensor, second: torch.Tensor, *, rtol: float = RELATIVE, atol: float = ABSOLUTE) -> bool:
    """Whether two tensors of one shape hold the same values; nan equals nan, and inf equals inf."""
    return first.shape == second.shape and not apart(first, second, rtol=rtol, atol=atol).any()


def apart(first: torch.Tensor, second: torch.Tensor, *, rtol: float = RELATIVE, atol: float = ABSOLUTE) -> torch.Tensor:
    """Return where two tensors of one shape hold different values, as bool of that shape."""
    coarse = max(_COARSE.get(first.dtype, 0.0), _COARSE.get(second.dtype, 0.0))
    rtol, atol = max(rtol, coarse), max(atol, coarse)
    kind = torch.complex128 if first.is_complex() or second.is_complex() else torch.float64
    return ~torch.isclose(first.to(kind), second.to(kind), rtol=rtol, atol=atol, equal_nan=True)


def difference(got: Any, want: Any, *, rtol: float = RELATIVE, atol: float = ABSOLUTE) -> Difference | None:
    """Say what is wrong with *got*, or None if it is *want* within tolerance.

    A plain number stands for a scalar tensor here; that it should have been a tensor is for a test of its own.
    """
    expected = as_tensor(want)
    if expected is None:
        same = _same(got, want, rtol, atol)
        return None if same else Difference("", say("expected {value}", value=described(want)))
    value = as_tensor(got)
    if value is None:
        return _no_tensor(got)
    if value.shape != expected.shape:
        return _other_shape(value, expected, rtol, atol)
    if close(value, expected, rtol=rtol, atol=atol):
        return None
    found = _other_values(value, expected, rtol, atol)
    if value.dtype != expected.dtype and value.is_floating_point() and expected.is_floating_point():
        said = say(
            "{what}. Yours is {dtype}, {expected} is expected",
            what=found.said,
            dtype=_dtype(value),
            expected=_dtype(expected),
        )
        return Difference(found.fault, said)
    return found


def _same(got: Any, want: Any, rtol: float, atol: float) -> bool:
    """Whether two plain values are equal, the tensors in them within tolerance."""
    if as_tensor(want) is not None:
        return difference(got, want, rtol=rtol, atol=atol) is None
    if isinstance(want, list | tuple):
        return (
            type(got) is type(want)
            and len(got) == len(want)
            and all(_same(one, other, rtol, atol) for one, other in zip(got, want, strict=True))
        )
    if isinstance(want, dict):
        return (
            isinstance(got, dict)
            and got.keys() == want.keys()
            and all(_same(got[key], want[key], rtol, atol) for key in want)
        )
    return bool(got == want)


def _no_tensor(got: Any) -> Difference:
    if got is None:
        return Difference("returns_nothing", say("your function returned None"))
    if isinstance(got, Opaque):
        said = say("your function returned {value} instead of a tensor", value=described(got))
        return Difference("returns_object", said)
    said = say("your function returned a {kind} instead of a tensor", kind=type(got).__name__)
    return Difference("returns_container", said)


def _other_shape(value: torch.Tensor, expected: torch.Tensor, rtol: float, atol: float) -> Difference:
    shapes = {"got": str(list(value.shape)), "expected": str(list(expected.shape))}
    plain = say("the shape is {got}, expected {expected}", **shapes)
    if value.numel() == 0:
        return Difference("empty", plain)
    if value.numel() == expected.numel() and close(value.reshape(expected.shape), expected, rtol=rtol, atol=atol):
        said = say("the shape is {got}, expected {expected}; the values themselves are right", **shapes)
        return Difference("extra_axis", said)
    if expected.dim() == 0 and not value.is_complex():
        wide = value.double()
        if close(wide.mean(), expected.double(), rtol=rtol, atol=atol):
            said = say(
                "the shape is {got}, expected {expected}; the mean of what you returned would be right", **shapes
            )
            return Difference("missing_mean", said)
        if close(wide.sum(), expected.double(), rtol=rtol, atol=atol):
            said = say("the shape is {got}, expected {expected}; the sum of what you returned would be right", **shapes)
            return Difference("missing_sum", said)
    if value.dim() == 2 and expected.dim() in (1, 2) and value.shape[0] == value.shape[1] > 1:
        said = say("the shape is {got}, expected {expected}: every item was combined with every other", **shapes)
        return Difference("broadcast_square", said)
    return Difference("other_shape", plain)


def _other_values(value: torch.Tensor, expected: torch.Tensor, rtol: float, atol: float) -> Difference:
    if value.is_complex() or expected.is_complex():
        return Difference("", say("the values differ"))
    got, want = value.double(), expected.double()
    are_bools = value.dtype == expected.dtype == torch.bool
    where = _where_bool(value, expected) if are_bools else _where(got, want, rtol, atol)
    if close(-got, want, rtol=rtol, atol=atol) and bool((want != 0).any()):
        return Difference("opposite_sign", say("{what}; all signs are the wrong way round", what=where))
    if not got.isfinite().all() and want.isfinite().all():
        said = say("{what}; nan or inf appeared where finite values were expected", what=where)
        return Difference("not_finite", said)
    if got.dim() == 2 and got.shape[0] == got.shape[1] and close(got.T, want, rtol=rtol, atol=atol):
        return Difference("transposed", say("{what}; transposed, it would be right", what=where))
    return Difference("", where)


def _dtype(tensor: torch.Tensor) -> str:
    return str(tensor.dtype).removeprefix("torch.")


def _where_bool(got: torch.Tensor, want: torch.Tensor) -> Said:
    """Name the first of the bools that differ: none differs more than another."""
    if want.dim() == 0:
        return say("got {got}, expected {expected}", got=str(got.item()), expected=str(want.item()))
    wrong = got != want
    index = tuple(wrong.nonzero()[0].tolist())
    return say(
        "{count} of {total} values differ, first at {place}: got {got}, expected {expected}",
        count=int(wrong.sum()),
        total=want.numel(),
        place=str(list(index)),
        got=str(got[index].item()),
        expected=str(want[index].item()),
    )


def _where(got: torch.Tensor, want: torch.Tensor, rtol: float, atol: float) -> Said:
    """Name the largest difference and where it is."""
    if want.dim() == 0:
        return say("got {got}, expected {expected}", got=number(got.item()), expected=number(want.item()))
    wrong = ~torch.isclose(got, want, rtol=rtol, atol=atol, equal_nan=True)
    distance = torch.where(wrong, (got - want).abs().nan_to_num(nan=torch.inf), torch.tensor(-1.0, dtype=torch.float64))
    # numpy's, because torch.unravel_index imports sympy when first used, for 0.3 s.
    index = tuple(int(each) for each in np.unravel_index(int(distance.argmax()), tuple(want.shape)))
    return say(
        "{count} of {total} values differ, most at {place}: got {got}, expected {expected}",
        count=int(wrong.sum()),
        total=want.numel(),
        place=str(list(index)),
        got=number(got[index].item()),
        expected=number(want[index].item()),
    )
