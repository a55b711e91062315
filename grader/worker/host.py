"""The near end of a worker: starts it, hands it jobs, yields what it tells."""

import contextlib
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, BinaryIO, Self, cast

import msgspec

from grader.errors import CourseError, DataError, DeviceError, ExaminerError, GradekitError, PolicyError
from grader.places import entrance
from grader.result import Result
from grader.tree import Tree
from grader.worker.messages import (
    Broken,
    Event,
    Failed,
    Finished,
    Job,
    Progress,
    Setup,
    read_message,
    write_message,
)

__all__ = ["Worker"]

_EVENTS = msgspec.msgpack.Decoder(Event)
_KINDS: dict[str, type[GradekitError]] = {
    "CourseError": CourseError,
    "DataError": DataError,
    "DeviceError": DeviceError,
    "PolicyError": PolicyError,
}
_END_SECONDS = 5.0


class Worker:
    """A process that grades; starts importing torch at once, while the caller still reads its input."""

    def __init__(self, course: Tree | None = None, *, without: Collection[str] = ()) -> None:
        """Start the process; nothing of the solutions of *course* is shown to a candidate.

        Args:
            course: whose submissions are graded, in a folder or packed.
            without: layers of isolation to leave out even where they work, for tests; see ``launch``.
        """
        # What was packed is nowhere to be seen.
        hidden = [str(course.resolve() / "solutions")] if isinstance(course, Path) else []
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-c", entrance("grader.worker.main", f"main({hidden!r}, {sorted(without)!r})")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            **_apart(),
        )
        # Pipes are to be had on every system; for mypy: they are there because they were asked for.
        self._writer = cast("BinaryIO", self._process.stdin)
        self._reader = cast("BinaryIO", self._process.stdout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def set_up(self, setup: Setup) -> None:
        """Say what holds for all jobs; comes before the first one."""
        self._send(setup)

    def grade(self, job: Job) -> Iterator[Progress | Result]:
        """Yield the progress of *job* and, last, its result.

        Raises:
            CourseError: if the course is broken.
            DataError: if the digits cannot be read.
            PolicyError: if a full seal was asked for and is not to be had.
            ExaminerError: if the grader failed; there is no result.
        """
        self._send(job)
        while True:
            data = read_message(self._reader)
            if data is None:
                raise ExaminerError(f"the grading process ended unexpectedly (exit code {self._process.poll()})")
            match _EVENTS.decode(data):
                case Progress() as progress:
                    yield progress
                case Finished(result=result):
                    yield result
                    return
                case Failed(message=message, trace=trace):
                    error = ExaminerError(message)
                    error.add_note(trace)
                    raise error
                case Broken(kind=kind, message=message):
                    raise _KINDS.get(kind, ExaminerError)(message)

    def result(self, job: Job) -> Result:
        """Return the result of *job*; raises what ``grade`` does."""
        for event in self.grade(job):
            if isinstance(event, Result):
                return event
        raise AssertionError("grade() ends with a result, or raises")

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether its process has not ended."""
        return self._process.poll() is None

    def hang_up(self) -> None:
        """Tell the process to end, whatever it is doing, and do not wait; may be called from another thread."""
        # The end of its input has it take down what it started; that takes a moment where the kernel does not.
        with contextlib.suppress(OSError):
            self._writer.close()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self.hang_up()
        try:
            self._process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.close()

    def _send(self, message: Setup | Job) -> None:
        try:
            write_message(self._writer, message)
        except (OSError, ValueError) as error:
            # A ValueError: somebody hung up meanwhile.
            raise ExaminerError(f"the grading process is gone (exit code {self._process.poll()})") from error


def _apart() -> dict[str, Any]:
    """Return how a process is started that Ctrl-C does not reach: the one at the terminal ends it."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}
