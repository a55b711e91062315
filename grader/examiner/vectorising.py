"""Does a function loop over the batch? Counts at two sizes tell, and the candidate's CPU clock confirms.

The counts of operations and lines are taken inside the candidate, where hostile code could forge them and where loops
inside C (``map``, ``sorted``) go unseen. So the CPU time of a large batch, read from outside and held against the
reference's, has a say too: both must agree before a point is lost to a loop that the counts show, and a function that
is far too slow loses it whatever the counts say.
"""

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from grader.examiner.respondent import Question, Respondent
from grader.wire.messages import Answer, CodeFrame

__all__ = ["SMALL", "Pace", "look_at_counts", "pace"]

# Two sizes between which a step per item shows: 24 operations or lines more.
SMALL, LARGE = 8, 32
# Half a step per item: what goes by halves or by pairs still is no loop over the batch.
_PER_ITEM = 0.5
# Where the clock is read: so many images, or more of what is smaller, and often enough that the function costs more
# than the way of its arguments.
_HUGE, _HUGEST = 256, 4096
_NUMBERS = _HUGE * 784
_REPEAT = 10
_ROUNDS = 5
# A right answer with other operations (var_mean, where, sqrt) is up to a dozen times as slow; a loop far more.
_SURELY_SLOW = 30.0
_NOT_SLOW = 2.0

Make = Callable[[int], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Pace:
    """What the counts show (*loops*, *busiest* the line that ran most) and CPU time over the reference's.

    *ratio* is that of the medians, *least* the least that the rounds allow.
    """

    loops: bool
    busiest: CodeFrame | None
    ratio: float
    least: float

    @property
    def slow(self) -> bool:
        """Whether the outside clock leaves no doubt."""
        return self.ratio >= _SURELY_SLOW and self.least >= _NOT_SLOW

    @property
    def quick(self) -> bool:
        """Whether the outside clock sees nothing of a loop."""
        # A ratio of nan, where no clock is to be had, confirms nothing either.
        return not self.ratio >= _NOT_SLOW


def look_at_counts(few: Answer, many: Answer) -> bool:
    """Whether operations or lines grow with the batch, from ``SMALL`` to ``LARGE`` items."""
    operations = sum(many.operations.values()) - sum(few.operations.values())
    return max(operations, many.lines - few.lines) >= _PER_ITEM * (LARGE - SMALL)


def pace(student: Respondent, reference: Respondent, exercise: str, make: Make) -> Pace:
    """Count at two sizes and compare CPU times at a large one.

    Args:
        student: whose function is looked at.
        reference: whose CPU time it is held against.
        exercise: the function's name.
        make: the arguments by name for so many items.

    Raises:
        StudentFailure: if the function does not answer.
    """
    few = student.call(exercise, count=True, **make(SMALL))
    many = student.call(exercise, count=True, **make(LARGE))
    loops = look_at_counts(few, many)
    # A step over all pairs of items is no loop, and would look like one in a huge batch.
    arguments = _large(make) if loops else make(_HUGE)
    question = Question(exercise, arguments, evidence=False, repeat=_REPEAT)
    pairs = [_pair(student, reference, question)]
    # One look is enough where both are alike: most functions are.
    if loops or pairs[0][1] > _NOT_SLOW * pairs[0][0]:
        pairs += [_pair(student, reference, question) for _ in range(_ROUNDS - 1)]
    slow = [theirs for _, theirs in pairs]
    base = [max(ours, 1e-6) for ours, _ in pairs]
    return Pace(loops, many.busiest, statistics.median(slow) / statistics.median(base), min(slow) / max(base))


def _large(make: Make) -> Mapping[str, Any]:
    """Return arguments for a batch that is large enough for a clock, and no larger."""
    count = _HUGE
    while True:
        arguments = make(count)
        numbers = max((each.numel() for each in arguments.values() if isinstance(each, torch.Tensor)), default=_NUMBERS)
        if count >= _HUGEST or 4 * numbers > _NUMBERS:
            return arguments
        count *= 4


def _pair(student: Respondent, reference: Respondent, question: Question) -> tuple[float, float]:
    return reference.timed(question)[0], student.timed(question)[0]
