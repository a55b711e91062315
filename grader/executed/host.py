"""The near end: has a notebook executed by a process of its own, and ends that in any case."""

import contextlib
import math
import subprocess
import sys
import tempfile
import threading
from dataclasses import replace
from typing import BinaryIO, cast

import msgspec

from grader.errors import ExaminerError, GradekitError, PolicyError, SubmissionError
from grader.executed.messages import Answer, Bounds, Executed, Order, Refused, write_message
from grader.model import Course
from grader.places import entrance
from grader.worker.messages import read_message

__all__ = ["execute_notebook"]

_ANSWER: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
_KINDS: dict[str, type[GradekitError]] = {"PolicyError": PolicyError, "SubmissionError": SubmissionError}
# For everything besides the cells: imports, the start of a kernel, the end of one that heeds nothing.
_MORE_SECONDS = 180.0
_END_SECONDS = 5.0


def execute_notebook(
    notebook: bytes, course: Course, *, bounds: Bounds | None = None, without: tuple[str, ...] = ()
) -> Executed:
    """Return *notebook* with the outputs of its cells, run after the prelude of *course* in a sealed kernel.

    Args:
        notebook: the bytes of the file.
        course: whose names the cells know; nothing of its solutions is shown to them.
        bounds: to be used instead of the usual ones.
        without: layers of isolation to leave out even where they work, for tests; see ``launch``.

    Raises:
        SubmissionError: if the notebook cannot be read.
        PolicyError: if this system seals nothing.
        ExaminerError: if the grader failed.
    """
    bounds = bounds or Bounds()
    with tempfile.TemporaryDirectory(prefix="gradekit-", ignore_cleanup_errors=True) as folder:
        order = Order(
            notebook=notebook,
            prelude=course.prelude,
            hidden=[course.solutions_folder],
            folder=folder,
            limits=replace(course.limits, cpu_seconds=math.ceil(bounds.total_seconds)),
            bounds=bounds,
            without=list(without),
        )
        answer = _answer(order)
    if isinstance(answer, Refused):
        raise _KINDS.get(answer.kind, ExaminerError)(answer.message)
    return answer


def _answer(order: Order) -> Answer:
    process = subprocess.Popen(
        [sys.executable, "-I", "-W", "ignore", "-c", entrance("grader.executed.main", "main()")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Ctrl-C does not reach it: the one at the terminal ends it.
        start_new_session=True,
    )
    # For mypy: they are there because they were asked for.
    writer, reader = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
    late = threading.Timer(order.bounds.total_seconds + _MORE_SECONDS, process.kill)
    late.daemon = True
    late.start()
    try:
        write_message(writer, order)
        data = read_message(reader)
    except BrokenPipeError:
        data = None
    finally:
        late.cancel()
        # The end of its input has it take down what it started.
        with contextlib.suppress(OSError):
            writer.close()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        reader.close()
    if data is None:
        raise ExaminerError(f"the process that executes the notebook ended unexpectedly (code {process.returncode})")
    return _ANSWER.decode(data)
