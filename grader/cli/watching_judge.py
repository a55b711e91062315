"""A warm worker that judges one exercise after another in the background."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Self

from grader.cli.checking import Conditions
from grader.cli.watching_events import Failed, Judged, Question
from grader.cli.watching_paper import paper_judge
from grader.errors import GradekitError
from grader.model import QUESTIONNAIRE, Course
from grader.result import Result
from grader.steady import SteadyWorker
from grader.worker.messages import Setup

__all__ = ["Judge"]


class Judge:
    """Judges what it is asked to, in that order, for as long as it is open; what torch costs is paid once."""

    def __init__(self, course: Course, setup: Setup, tell: Callable[[Judged | Failed], None], device: str) -> None:
        """Call *tell*, from a thread, with what comes of each question."""
        left_out = Conditions(device=device).left_out
        self._worker = SteadyWorker(course, setup, (), without=left_out)
        self._paper = paper_judge(course)
        self._tell = tell
        self._questions: SimpleQueue[Question | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._questions.put(None)
        self._worker.stop()
        self._thread.join(5.0)

    def ask(self, question: Question) -> None:
        """Have judged what *question* asks for."""
        self._questions.put(question)

    def _serve(self) -> None:
        try:
            # It comes up while files are read.
            self._worker.start()
            while (question := self._questions.get()) is not None:
                self._tell(Judged(question.name, question.code, self._answer(question)))
        except GradekitError as error:
            self._tell(Failed(error))
        finally:
            self._worker.close()

    def _answer(self, question: Question) -> Result:
        if question.name == QUESTIONNAIRE:
            return self._paper(question.submission, question.known)
        return self._worker.grade(question.submission, (question.name,))
