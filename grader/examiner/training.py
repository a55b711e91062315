"""The fixture ``training``: a training loop beside the reference's, in accuracy and in time.

Time is never judged by a clock alone. Student and reference train in two sibling candidates, one after the other and
alternating, and the CPU clock of each is read from outside. A loop that trains image by image is about fifty times as
slow as one by batches (data lab, part B), so the margins can be wide, and between them there is no verdict.
"""

import dataclasses
import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from grader.examiner.expecting import Inconclusive
from grader.examiner.mistakes import CHAPTER_CLASSES, mistaken_digits
from grader.examiner.respondent import Question, Respondent
from grader.result import TrainingResult, Verdict
from grader.saying import say

__all__ = ["TimeRatio", "Training"]

# Up to the first ratio a loop is as fast as it should be, from the second on it is slow.
FAST_ENOUGH = 4.0
TOO_SLOW = 10.0


@dataclass(frozen=True, slots=True)
class TimeRatio:
    """CPU time of the student's loop over the reference's: of the medians, and the least that the rounds allow.

    *replies* are what both returned in each round, the student's value first: fast and wrong is not fast.
    """

    ratio: float
    least: float
    replies: tuple[tuple[Any, Any], ...] = ()
    fast_enough: float = FAST_ENOUGH
    too_slow: float = TOO_SLOW

    @property
    def verdict(self) -> Verdict:
        """Accepted, wrong answer if too slow beyond doubt, inconclusive between."""
        if self.ratio <= self.fast_enough:
            return Verdict.ACCEPTED
        if self.least >= self.too_slow:
            return Verdict.WRONG_ANSWER
        return Verdict.INCONCLUSIVE


class Training:
    """Collects, over the cases of one exercise, what its training showed."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._found: dict[str, TrainingResult] = {}
        self._rungs: dict[str, tuple[float, float]] = {}

    @property
    def results(self) -> tuple[TrainingResult, ...]:
        """One result per exercise that trained."""
        return tuple(self._found.values())

    @property
    def rungs(self) -> dict[str, tuple[float, float]]:
        """Accuracy of the student and of the reference, by the name of the ladder's rung."""
        return dict(self._rungs)

    def rung(self, name: str, accuracy: float, reference: float) -> None:
        """Note how far the student climbed: *accuracy* beside the reference's, both computed by the examiner."""
        self._rungs[name] = (round(float(accuracy), 4), round(float(reference), 4))

    def figure(self, exercise: str, figure: float) -> None:
        """Note what a leaderboard ranks the challenge *exercise* by."""
        self._update(exercise, figure=round(float(figure), 4))

    def curve(self, exercise: str, accuracy: Sequence[float], reference: Sequence[float]) -> None:
        """Note the accuracy after each epoch, computed by the examiner from the parameters that came back."""
        self._update(exercise, accuracy=tuple(accuracy), reference=tuple(reference))

    def mistaken(
        self,
        exercise: str,
        images: torch.Tensor,
        labels: torch.Tensor,
        predictions: torch.Tensor,
        *,
        classes: Sequence[str] = CHAPTER_CLASSES,
    ) -> None:
        """Note some of the digits that the trained model got wrong, for the student to look at.

        Args:
            exercise: the exercise that trained it.
            images: uint8 or float ``[n, 784]`` or ``[n, 28, 28]``.
            labels: ``[n]`` or ``[n, 1]``, numbers of *classes*.
            predictions: float, before any sigmoid or softmax: ``[n, 1]``, above 0 for the second of two classes, or
                ``[n, classes]``, the largest for the class.
            classes: what a page calls each class; by default 0 is a 7 and 1 is a 3, as in the chapter.

        Raises:
            CourseError: if these do not belong together.
        """
        self._update(exercise, mistaken=mistaken_digits(images, labels, predictions, classes))

    def time(
        self,
        exercise: str,
        probe: str,
        rounds: Sequence[Mapping[str, Any]],
        *,
        student: Respondent,
        reference: Respondent,
        fast_enough: float = FAST_ENOUGH,
        too_slow: float = TOO_SLOW,
    ) -> TimeRatio:
        """Let both run *probe* in turn and compare the CPU time that it cost.

        Args:
            exercise: the exercise.
            probe: the course's probe that calls it.
            rounds: the arguments of *probe* for each round; no two alike, or a loop could remember what it returned.
            student: who is timed.
            reference: beside whom.
            fast_enough: up to this ratio of the medians the student is as fast as they should be.
            too_slow: from this ratio on, in the best of cases, they are too slow; between the two there is no verdict.

        Raises:
            StudentFailure: if the student's loop does not come through.
            Inconclusive: if CPU time cannot be read on this system.
        """
        questions = [Question(exercise, arguments, probe=probe, evidence=False) for arguments in rounds]
        pairs = [(reference.timed(question), student.timed(question)) for question in questions]
        slow = [seconds for _, (seconds, _) in pairs]
        # In this order, because max() keeps a nan only where it comes first.
        base = [max(seconds, 1e-6) for (seconds, _), _ in pairs]
        replies = tuple((mine.value, theirs.value) for (_, theirs), (_, mine) in pairs)
        ratio, least = statistics.median(slow) / statistics.median(base), min(slow) / max(base)
        found = TimeRatio(ratio, least, replies, fast_enough, too_slow)
        if math.isnan(found.ratio):
            self._update(exercise, verdict=Verdict.INCONCLUSIVE)
            raise Inconclusive(say("this system does not tell the CPU time of another process, so it was not compared"))
        self._update(exercise, time_ratio=round(found.ratio, 2), verdict=found.verdict)
        return found

    def _update(self, exercise: str, **changes: Any) -> None:
        before = self._found.get(exercise, TrainingResult(exercise=exercise))
        self._found[exercise] = dataclasses.replace(before, **changes)
