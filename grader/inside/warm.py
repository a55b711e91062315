"""One worker that is kept warm for a kernel: what to import torch for takes seconds is paid once."""

import os
import threading
from dataclasses import dataclass
from pathlib import Path

from grader.cli.checking import Conditions, setup_for
from grader.errors import ExaminerError
from grader.result import Result
from grader.worker.host import Worker
from grader.worker.messages import Job

__all__ = ["Circumstances", "Warm"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a worker was started under; under others there has to be another one."""

    course: Path
    folder: Path
    data: Path | None = None
    seed: int | None = None


class Warm:
    """Holds the worker of a kernel, started when it is first wanted and again when it is gone."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._under: Circumstances | None = None
        self._lock = threading.RLock()
        self._pid = os.getpid()

    def start(self, under: Circumstances) -> Worker:
        """Have a worker under those circumstances come up, in the background; one that fits is kept."""
        with self._lock:
            if self._worker is None or not self._worker.alive or self._under != under:
                self.close()
                self._worker = Worker(under.course)
                self._under = under
                self._worker.set_up(setup_for(under.course, Conditions(seed=under.seed, data=under.data)))
            return self._worker

    def grade(self, job: Job, under: Circumstances) -> Result:
        """Return the result of *job*; a worker that was lost is replaced once.

        Raises what ``Worker.grade`` does.
        """
        with self._lock:
            try:
                return self._grade(job, under)
            except ExaminerError:
                # It may have died while nobody looked.
                return self._grade(job, under)

    def _grade(self, job: Job, under: Circumstances) -> Result:
        try:
            return self.start(under).result(job)
        except BaseException:
            # Interrupted by the student, say: what comes next from this worker is the answer to the last question.
            self.close()
            raise

    def close(self) -> None:
        """End the worker, if there is one."""
        with self._lock:
            # A process that the kernel forked has a copy of this, and ends nobody else's worker.
            if self._worker is not None and os.getpid() == self._pid:
                self._worker.close()
            self._worker = None
