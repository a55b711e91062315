"""Names the mistake behind wrong answers by asking the known misconceptions the same questions.

A misconception explains a question when it gives the student's reply: the same values, gradients, changes in place, or
the same exception. Only questions on which the student differs from the reference tell anything. The misconception
that explains all of them is the diagnosis; failing that, the one that explains most, if it explains most of them and
no other explains as many. One that is wrong where the student is right is doubted; of several that explain equally
much the least doubtful is taken, and if two are still left, neither is named: a wrong name is worse than none.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from grader.examiner.comparison import as_tensor, close
from grader.examiner.outcomes import StudentFailure
from grader.examiner.respondent import Question, Record, Reply
from grader.model import Misconception
from grader.wire.values import Array, Opaque

__all__ = ["agree", "explain"]

# Two programs with the same mistake may still do their sums in another order, over some training steps.
_RELATIVE = 2e-3
_ABSOLUTE = 1e-4
# A mistake that explains less than this share of what went wrong does not bear its name.
_SHARE = 0.6
# And one that is wrong where the student is right, more often than this, is another mistake that looks alike.
_DOUBT = 0.25

Asker = Callable[[Question], Reply]


@dataclass(frozen=True, slots=True)
class _Match:
    """How far one misconception explains the student's replies."""

    misconception: Misconception
    explained: int
    contradicted: int


def explain(
    records: Sequence[Record], reference: Asker, library: Mapping[str, tuple[Misconception, Asker]]
) -> Misconception | None:
    """Return the one misconception that *records* speak for.

    Args:
        records: what a student was asked about one exercise, and replied.
        reference: asks the reference.
        library: the exercise's misconceptions by id, each with what asks it.
    """
    useful = [record for record in records if record.question.evidence]
    wrong: list[Record] = []
    right: list[Record] = []
    for record in useful:
        (right if agree(record.reply, reference(record.question)) else wrong).append(record)
    if not wrong:
        return None
    matches = [_match(misconception, ask, wrong, right) for misconception, ask in library.values()]
    likely = [
        match
        for match in matches
        if match.explained >= max(1, _SHARE * len(wrong)) and match.contradicted <= _DOUBT * len(right)
    ]
    if not likely:
        return None
    ranked = sorted(likely, key=lambda match: (-match.explained, match.contradicted))
    best, others = ranked[0], ranked[1:]
    tied = [each for each in others if (each.explained, each.contradicted) == (best.explained, best.contradicted)]
    return None if tied else best.misconception


def _match(misconception: Misconception, ask: Asker, wrong: Iterable[Record], right: Iterable[Record]) -> _Match:
    explained = sum(agree(record.reply, ask(record.question)) for record in wrong)
    if not explained:
        return _Match(misconception, 0, 0)
    contradicted = sum(not agree(record.reply, ask(record.question)) for record in right)
    return _Match(misconception, explained, contradicted)


def agree(first: Reply, second: Reply) -> bool:
    """Whether two programs replied the same."""
    if isinstance(first, StudentFailure) or isinstance(second, StudentFailure):
        return (
            isinstance(first, StudentFailure)
            and isinstance(second, StudentFailure)
            and first.verdict is second.verdict
            and first.error == second.error
            and _gist(first) == _gist(second)
        )
    return (
        _same(first.value, second.value)
        and _same(first.gradients, second.gradients)
        and sorted(first.changed) == sorted(second.changed)
    )


def _gist(failure: StudentFailure) -> str:
    """Return an exception's message without what differs from program to program: numbers and a student's own names."""
    text = failure.message.partition("\n")[0]
    own = r"|'[^']*'" if failure.error in ("NameError", "UnboundLocalError", "KeyError") else ""
    return re.sub(rf"\d+(\.\d+)?|\b\w+\(\){own}", "#", text)


def _same(first: Any, second: Any) -> bool:
    if type(first) is not type(second):
        return False
    if isinstance(first, torch.Tensor | Array | float):
        one, other = as_tensor(first), as_tensor(second)
        return (
            one is not None
            and other is not None
            and one.dtype == other.dtype
            and close(one, other, rtol=_RELATIVE, atol=_ABSOLUTE)
        )
    if isinstance(first, list | tuple):
        return len(first) == len(second) and all(map(_same, first, second))
    if isinstance(first, dict):
        return first.keys() == second.keys() and all(_same(first[key], second[key]) for key in first)
    if isinstance(first, Opaque):
        return bool(first.type == second.type)
    return bool(first == second)
