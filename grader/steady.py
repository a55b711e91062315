"""A worker that goes on when the grader fails: replaced, and its submission tried once more."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from grader.errors import ExaminerError
from grader.failure import failed_result
from grader.model import Course, Submission
from grader.result import Result
from grader.worker.host import Worker
from grader.worker.messages import Job, Setup

__all__ = ["SteadyWorker"]


class SteadyWorker:
    """Grades one submission after another, in one thread; ``stop`` and ``interrupt`` may come from any."""

    def __init__(
        self, course: Course, setup: Setup, exercises: Sequence[str], *, without: Collection[str] = ()
    ) -> None:
        """Start nothing yet; submissions to *course* are graded on *exercises*, *without* some layers of isolation."""
        self._without = tuple(without)
        self._course = course
        self._setup = setup
        self._exercises = tuple(exercises)
        self._worker: Worker | None = None
        self._stopped = False

    def grade(
        self,
        submission: Submission,
        exercises: Sequence[str] | None = None,
        *,
        wanted: Callable[[], bool] = lambda: True,
    ) -> Result:
        """Return the result; if the grader fails in a fresh worker too, one with the verdict ``judge_error``.

        Args:
            submission: what is graded.
            exercises: on what; by default on those that were given at first.
            wanted: whether the result is wanted still; where it is not, nothing is tried again.

        Raises:
            CourseError: if the course is broken.
            DataError: if the digits cannot be read.
            DeviceError: if the device asked for is not there.
            PolicyError: if a full seal was asked for and is not to be had.
            ExaminerError: if it was stopped, or failed and is not wanted any more.
        """
        for is_last in (False, True):
            try:
                return self.try_once(submission, exercises)
            except ExaminerError as error:
                if self._stopped or not wanted():
                    raise
                if is_last:
                    return failed_result(self._course, submission.name, exercises or self._exercises, str(error))
        raise AssertionError("the last time there is a result")

    def try_once(self, submission: Submission, exercises: Sequence[str] | None = None) -> Result:
        """Return the result; raises what ``grade`` does, and ExaminerError if the grader fails."""
        try:
            return self.start().result(Job(submission=submission, exercises=tuple(exercises or self._exercises)))
        except BaseException:
            self.close()
            raise

    def start(self) -> Worker:
        """Start the worker, if there is none, so that it comes up before it is needed; return it.

        Raises:
            ExaminerError: if this was stopped, or the worker is gone at once.
        """
        if self._worker is None:
            worker = self._worker = Worker(Path(self._setup.course), without=self._without)
            worker.set_up(self._setup)
        else:
            worker = self._worker
        if self._stopped:
            # Asked for only now: whoever stops this in another thread sees this worker, or is seen here.
            self.close()
            raise ExaminerError("grading was stopped")
        return worker

    def stop(self) -> None:
        """End what is under way: nobody waits for its result any more."""
        self._stopped = True
        self.interrupt()

    def interrupt(self) -> None:
        """End what is under way now, from any thread; the next submission gets a new worker."""
        worker = self._worker
        if worker is not None:
            worker.hang_up()

    def close(self) -> None:
        """End the worker; the next submission gets a new one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()
