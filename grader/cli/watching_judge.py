"""A warm worker that judges in the background what it was asked last."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Self

from grader.cli.checking import Conditions
from grader.cli.watching_events import Failed, Judged, Question
from grader.cli.watching_paper import paper_judge
from grader.errors import ExaminerError, GradekitError
from grader.model import QUESTIONNAIRE, Course
from grader.result import Result
from grader.steady import SteadyWorker
from grader.worker.messages import Setup

__all__ = ["Judge"]

# Longer than a plain function takes, shorter than a worker needs to come up: what ends by itself keeps it warm.
_GRACE_SECONDS = 0.5


class Judge:
    """Judges what it was asked last, for as long as it is open; what torch costs is paid once.

    A question that is under way when the next one comes is given up, unless it is answered in a moment.
    """

    def __init__(self, course: Course, setup: Setup, tell: Callable[[Judged | Failed], None], device: str) -> None:
        """Call *tell*, from a thread, with what comes of each question that is not given up."""
        left_out = Conditions(device=device).left_out
        self._worker = SteadyWorker(course, setup, (), without=left_out)
        self._paper = paper_judge(course)
        self._tell = tell
        self._questions: SimpleQueue[Question | None] = SimpleQueue()
        self._wanted: Question | None = None
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._questions.put(None)
        self._worker.stop()
        self._thread.join(5.0)

    def ask(self, question: Question) -> None:
        """Have judged what *question* asks for, in place of what was asked before."""
        self._wanted = question
        self._questions.put(question)

    def _serve(self) -> None:
        try:
            # It comes up while files are read.
            self._worker.start()
            while (question := self._questions.get()) is not None:
                result = self._answer(question)
                if result is not None:
                    self._tell(Judged(question.name, question.code, result))
        except GradekitError as error:
            self._tell(Failed(error))
        finally:
            self._worker.close()

    def _answer(self, question: Question) -> Result | None:
        """Return what comes of *question*; None if it was given up."""

        def is_wanted() -> bool:
            return question is self._wanted

        if not is_wanted():
            return None
        if question.name == QUESTIONNAIRE:
            return self._paper(question.submission, question.known)
        answered = threading.Event()
        threading.Thread(target=self._give_up, args=(answered, is_wanted), daemon=True).start()
        try:
            return self._worker.grade(question.submission, (question.name,), wanted=is_wanted)
        except ExaminerError:
            if is_wanted():
                raise
            return None
        finally:
            answered.set()

    def _give_up(self, answered: threading.Event, is_wanted: Callable[[], bool]) -> None:
        """End the worker once nobody waits for what it is at: an endless loop would take until its time is up."""
        while not answered.wait(0.1):
            # Again and again: a worker that was just coming up has not heard it.
            if not is_wanted() and not answered.wait(_GRACE_SECONDS):
                self._worker.interrupt()
