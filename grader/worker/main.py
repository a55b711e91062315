"""The far end of a worker: an examiner that grades one job after another until its input ends."""

import os
import sys
import threading
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from grader.errors import CourseError, DataError, DeviceError, PolicyError
from grader.examiner.launch import launch
from grader.hiding import close_memory
from grader.result import TestResult
from grader.tree import Packed
from grader.worker.messages import Broken, Failed, Finished, Job, Progress, Setup, read_message, write_message

if TYPE_CHECKING:
    from grader.grading import Bench

__all__ = ["main"]

_Messages = SimpleQueue[bytes]

# Also for torch in this process: as many workers as cores must not fight over them.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main(hidden: Sequence[str], without: Sequence[str]) -> None:
    """Serve standard input and output.

    Args:
        hidden: folders that no candidate may see anything of.
        without: layers of isolation to leave out, for tests.
    """
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    reader, writer = _take_streams()
    # What candidates come from imports torch while this process does.
    launched = launch(map(Path, hidden), without=without)
    messages: _Messages = SimpleQueue()
    threading.Thread(target=_listen, args=(reader, messages, launched.abandon), daemon=True).start()
    try:
        from grader.grading import open_bench

        setup = msgspec.msgpack.decode(messages.get(), type=Setup)
        if setup.packed:
            # It was sealed so that nobody here reads it.
            close_memory()
        open_bench(
            launched,
            Packed(setup.packed, setup.course) if setup.packed else Path(setup.course),
            lambda bench: _serve(bench, messages, writer),
            seed=setup.seed,
            data=Path(setup.data) if setup.data else None,
            sealed=setup.sealed,
            limits=setup.limits,
            device=setup.device,
        )
    except (CourseError, DataError, DeviceError, PolicyError) as error:
        write_message(writer, Broken(kind=type(error).__name__, message=str(error)))
    except BrokenPipeError:
        return
    except Exception as error:  # noqa: BLE001 - a border: a grader's fault becomes a message, not a silent end
        write_message(writer, _failed(error))
    finally:
        launched.abandon()
        # Not by the usual way, on which Python waits for the thread that waits for the other end.
        os._exit(0)


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep standard input and output for messages: whoever else reads finds nothing, what is printed goes to stderr."""
    sys.stdout.flush()
    reader, writer = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    return os.fdopen(reader, "rb"), os.fdopen(writer, "wb")


def _listen(reader: BinaryIO, messages: _Messages, abandon: Callable[[], None]) -> None:
    """Pass on what comes; end this process, however busy it is, as soon as the other end is gone.

    Whoever holds the other end may have been killed. The kernel's signal for that (PR_SET_PDEATHSIG) comes when the
    thread that started us ends, which is another matter, and is Linux's alone.
    """
    while (data := read_message(reader)) is not None:
        messages.put(data)
    abandon()
    os._exit(1)


def _serve(bench: "Bench", messages: _Messages, writer: BinaryIO) -> None:
    def tell(test: TestResult, exercise: str) -> None:
        write_message(writer, Progress(exercise=exercise, title=test.title, verdict=test.verdict))

    while True:
        job = msgspec.msgpack.decode(messages.get(), type=Job)
        try:
            result = bench.grade(job.submission, job.exercises, tell)
        except CourseError:
            # Found only now, because a misconception is read when it is needed: nothing else can be graded either.
            raise
        except Exception as error:  # noqa: BLE001 - a border: one submission's trouble must not end the worker
            write_message(writer, _failed(error))
        else:
            write_message(writer, Finished(result=result))


def _failed(error: Exception) -> Failed:
    return Failed(message=f"{type(error).__name__}: {error}", trace="".join(traceback.format_exception(error)))
