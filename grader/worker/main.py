"""The far end of a worker: an examiner that grades one job after another until its channel closes."""

import os
import select
import socket
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from grader.errors import CourseError, DataError, PolicyError
from grader.examiner.launch import launch
from grader.model import TestResult
from grader.worker.messages import Broken, Failed, Finished, Job, Progress, Setup, read_message, write_message

if TYPE_CHECKING:
    from grader.grading import Bench

__all__ = ["main"]

# Also for torch in this process: as many workers as cores must not fight over them.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def main(descriptor: int, *hidden: str) -> None:
    """Serve the socket *descriptor*; no candidate may see anything of the folders *hidden*."""
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    channel = socket.socket(fileno=descriptor)
    os.set_inheritable(descriptor, False)
    threading.Thread(target=_end_with, args=(channel.fileno(),), daemon=True).start()
    # The zygote imports torch while this process does.
    launched = launch(map(Path, hidden))
    reader, writer = channel.makefile("rb"), channel.makefile("wb")
    try:
        from grader.grading import open_bench

        data = read_message(reader)
        if data is None:
            return
        setup = msgspec.msgpack.decode(data, type=Setup)
        open_bench(
            launched,
            Path(setup.course),
            lambda bench: _serve(bench, reader, writer),
            seed=setup.seed,
            data=Path(setup.data) if setup.data else None,
            sealed=setup.sealed,
            limits=setup.limits,
        )
    except (CourseError, DataError, PolicyError) as error:
        write_message(writer, Broken(kind=type(error).__name__, message=str(error)))
    except BrokenPipeError:
        return
    except Exception as error:  # noqa: BLE001 - a border: a grader's fault becomes a message, not a silent end
        write_message(writer, _failed(error))
    finally:
        launched.process.kill()


def _end_with(channel: int) -> None:
    """End this process, however busy it is, as soon as the other end of *channel* is gone; what we started follows.

    Whoever holds the other end may have been killed. The kernel's signal for that (PR_SET_PDEATHSIG) comes when the
    thread that started us ends, which is another matter.
    """
    poll = select.poll()
    # Of a closed connection poll tells unasked.
    poll.register(channel, 0)
    poll.poll()
    os._exit(1)


def _serve(bench: "Bench", reader: BinaryIO, writer: BinaryIO) -> None:
    def tell(test: TestResult, exercise: str) -> None:
        write_message(writer, Progress(exercise=exercise, title=test.title, verdict=test.verdict))

    for job in _jobs(reader):
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


def _jobs(reader: BinaryIO) -> Iterator[Job]:
    while (data := read_message(reader)) is not None:
        yield msgspec.msgpack.decode(data, type=Job)
