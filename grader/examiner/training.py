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

from grader.examiner.expecting import Inconclusive
from grader.examiner.respondent import Question, Respondent
from grader.model import TrainingResult, Verdict

__all__ = ["TimeRatio", "Training"]

# Up to the first ratio a loop is as fast as it should be, from the second on it is slow.
FAST_ENOUGH = 4.0
TOO_SLOW = 10.0


@dataclass(frozen=True, slots=True)
class TimeRatio:
    """CPU time of the student's loop over the reference's: of the medians, and the least that the rounds allow."""

    ratio: float
    least: float

    @property
    def verdict(self) -> Verdict:
        """Accepted, wrong answer if too slow beyond doubt, inconclusive between."""
        if self.ratio <= FAST_ENOUGH:
            return Verdict.ACCEPTED
        if self.least >= TOO_SLOW:
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

    def time(
        self,
        exercise: str,
        probe: str,
        arguments: Mapping[str, Any],
        *,
        student: Respondent,
        reference: Respondent,
        rounds: int = 3,
    ) -> TimeRatio:
        """Let both run *probe* in turn, *rounds* times, and compare the CPU time that it cost.

        Raises:
            StudentFailure: if the student's loop does not come through.
            Inconclusive: if CPU time cannot be read on this system.
        """
        question = Question(exercise, arguments, probe=probe, evidence=False)
        pairs = [(reference.cpu_seconds(question), student.cpu_seconds(question)) for _ in range(rounds)]
        slow = [theirs for _, theirs in pairs]
        # In this order, because max() keeps a nan only where it comes first.
        base = [max(ours, 1e-6) for ours, _ in pairs]
        found = TimeRatio(statistics.median(slow) / statistics.median(base), min(slow) / max(base))
        if math.isnan(found.ratio):
            self._update(exercise, verdict=Verdict.INCONCLUSIVE)
            raise Inconclusive("this system does not tell the CPU time of another process, so it was not compared")
        self._update(exercise, time_ratio=round(found.ratio, 2), verdict=found.verdict)
        return found

    def _update(self, exercise: str, **changes: Any) -> None:
        before = self._found.get(exercise, TrainingResult(exercise=exercise))
        self._found[exercise] = dataclasses.replace(before, **changes)
