"""A warm worker that judges one exercise after another in the background."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Self

from grader.cli.checking import Conditions
from grader.cli.watching_events import Failed, Judged
from grader.errors import GradekitError
from grader.model import Course, Submission
from grader.steady import SteadyWorker
from grader.worker.messages import Setup

__all__ = ["Judge"]


class Judge:
    """Judges what it is asked to, in that order, for as long as it is open; what torch costs is paid once."""

    def __init__(self, course: Course, setup: Setup, tell: Callable[[Judged | Failed], None], device: str) -> None:
        """Call *tell*, from a thread, with what comes of each question."""
        left_out = Conditions(device=device).left_out
        self._worker = SteadyWorker(course, setup, (), without=left_out)
        self._tell = tell
        self._questions: SimpleQueue[tuple[str, str, Submission] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._questions.put(None)
        self._worker.stop()
        self._thread.join(5.0)

    def ask(self, name: str, code: str, submission: Submission) -> None:
        """Have the exercise *name* of *submission* judged, whose fingerprint is *code*."""
        self._questions.put((name, code, submission))

    def _serve(self) -> None:
        try:
            # It comes up while files are read.
            self._worker.start()
            while (question := self._questions.get()) is not None:
                name, code, submission = question
                self._tell(Judged(name, code, self._worker.grade(submission, (name,))))
        except GradekitError as error:
            self._tell(Failed(error))
        finally:
            self._worker.close()
