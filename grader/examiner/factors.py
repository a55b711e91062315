"""Answers that are right but for a factor: a wrong divisor, a number that was written down instead of asked for."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import torch

from grader.examiner.comparison import as_tensor
from grader.examiner.describing import number
from grader.examiner.respondent import Question, Record, Reply
from grader.result import Diagnosis
from grader.saying import fixed, say
from grader.wire.messages import Answer

__all__ = ["explain_factor"]

# How far ratios may differ and still be one factor; and how many values must show it.
_SAME = 1e-3
_ENOUGH = 3
_TINY = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ratio:
    """Got over expected, the length of the question's first argument, and how many values show the ratio."""

    ratio: float
    count: int
    values: int


def explain_factor(records: Sequence[Record], reference: Callable[[Question], Reply]) -> Diagnosis | None:
    """Name the factor between the student's values and the reference's, if there is one.

    Args:
        records: what a student was asked about one exercise, and replied.
        reference: asks the reference.
    """
    asked = [record for record in records if record.question.evidence and not record.question.probe]
    ratios = [each for each in (_ratio(record, reference) for record in asked) if each is not None]
    if len(ratios) < len(asked) or sum(each.values for each in ratios) < _ENOUGH:
        return None
    factor = _one(each.ratio for each in ratios)
    if factor is not None and not math.isclose(factor, 1.0, rel_tol=_SAME):
        title = say("Everything is {factor} times as large as it should be", factor=number(factor))
        return Diagnosis(
            id="generic.constant_factor",
            title=str(title),
            hint=fixed("Look at what you multiply with or divide by: the result is right but for that factor."),
            said_title=title,
        )
    divisor = _one(each.count / each.ratio for each in ratios)
    if divisor is not None:
        title = say("You divide by {divisor}, whatever the size of the batch", divisor=number(divisor))
        return Diagnosis(
            id="generic.fixed_divisor",
            title=str(title),
            hint=fixed(
                "Batches differ in length, the last one at least. Ask the tensor for its length, or take a mean."
            ),
            said_title=title,
        )
    return None


def _ratio(record: Record, reference: Callable[[Question], Reply]) -> _Ratio | None:
    """Return by what factor the student's values differ from the reference's, if all of them do by the same."""
    want = reference(record.question)
    if not isinstance(record.reply, Answer) or not isinstance(want, Answer):
        return None
    mine, theirs = as_tensor(record.reply.value), as_tensor(want.value)
    first = next(iter(record.question.arguments.values()), None)
    if mine is None or theirs is None or mine.shape != theirs.shape or mine.is_complex():
        return None
    mine, theirs = mine.double().flatten(), theirs.double().flatten()
    if bool((theirs.abs() < _TINY).any()):
        return None
    ratio = _one((mine / theirs).tolist())
    if ratio is None or not isinstance(first, torch.Tensor) or not first.dim():
        return None
    return _Ratio(ratio=ratio, count=len(first), values=mine.numel())


def _one(numbers: Iterable[float]) -> float | None:
    """Return the one positive number that all *numbers* are, within tolerance, or None."""
    values = list(numbers)
    if not values or not math.isfinite(values[0]) or values[0] < _TINY:
        return None
    return values[0] if all(math.isclose(each, values[0], rel_tol=_SAME) for each in values) else None
