"""The near end of a worker: starts it, hands it jobs, yields what it tells."""

import contextlib
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import msgspec

import grader
from grader.errors import CourseError, DataError, ExaminerError, GradekitError, PolicyError
from grader.model import Result
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
    "PolicyError": PolicyError,
}


class Worker:
    """A process that grades; starts importing torch at once, while the caller still reads its input."""

    def __init__(self, course: Path | None = None) -> None:
        """Start the process; nothing of the solutions of *course* is shown to a candidate."""
        ours, theirs = socket.socketpair()
        home = str(Path(grader.__file__).resolve().parent.parent)
        number = theirs.fileno()
        hidden = [str(course.resolve() / "solutions")] if course is not None else []
        arguments = ", ".join([str(number), *map(repr, hidden)])
        program = f"import sys; sys.path.append({home!r}); from grader.worker.main import main; main({arguments})"
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", program],
                pass_fds=(number,),
                stdin=subprocess.DEVNULL,
                # Ctrl-C is for the process at the terminal, which then ends this one.
                process_group=0,
            )
        self._channel = ours
        self._reader = ours.makefile("rb")
        self._writer = ours.makefile("wb")

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

    def close(self) -> None:
        """End the process, gently if it is idle."""
        # Whoever closes has what they wanted or has given up: nothing in there is worth waiting for.
        self._process.kill()
        self._process.wait()
        for each in (self._writer, self._reader, self._channel):
            with contextlib.suppress(OSError):
                each.close()

    def _send(self, message: Setup | Job) -> None:
        try:
            write_message(self._writer, message)
        except OSError as error:
            raise ExaminerError(f"the grading process is gone (exit code {self._process.poll()})") from error
