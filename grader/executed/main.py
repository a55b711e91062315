"""The far end: executes one notebook and ends; trusted, and bounded all the same, for what it reads is hostile.

It has a zygote of its own, so that nothing of Jupyter's is imported where students' work is judged.
"""

import contextlib
import logging
import os
import resource
import secrets
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import msgspec

from grader.errors import ExaminerError, GradekitError, PolicyError
from grader.examiner.launch import Launched, launch
from grader.executed.messages import Answer, Executed, Order, Refused, write_message
from grader.worker.messages import read_message

__all__ = ["main"]

# What this process may grow by: libzmq takes in messages of endless parts whole.
_MAX_BYTES = 2 << 30
_SPAWNED = (
    "A notebook is executed in a sealed kernel only, and this system seals none. "
    "Leave out --executed, or grade on Linux; on Windows, WSL 2 is Linux."
)


def main() -> None:
    """Read an order from standard input, write the answer to standard output."""
    order = msgspec.msgpack.decode(read_message(sys.stdin.buffer) or b"", type=Order)
    # nbclient and its like tell of every cell that goes wrong.
    logging.disable(logging.CRITICAL)
    folder = Path(order.folder)
    launched = launch(map(Path, order.hidden), without=order.without)
    if not isinstance(launched, Launched):
        write_message(sys.stdout.buffer, Refused(kind=PolicyError.__name__, message=_SPAWNED))
        return

    def abandon() -> None:
        launched.abandon()
        shutil.rmtree(folder, ignore_errors=True)

    threading.Thread(target=_watch, args=(sys.stdin.buffer, abandon), daemon=True).start()
    try:
        answer = _answer(order, launched, folder)
    except GradekitError as error:
        answer = Refused(kind=type(error).__name__, message=str(error))
    except Exception as error:  # noqa: BLE001 - a border: our own failure is told, too
        answer = Refused(kind=ExaminerError.__name__, message=f"{type(error).__name__}: {error}")
    with contextlib.suppress(BrokenPipeError):
        write_message(sys.stdout.buffer, answer)
    abandon()
    # Not by the usual way, on which Python waits for the thread that waits for the other end.
    os._exit(0)


def _answer(order: Order, launched: Launched, folder: Path) -> Answer:
    # The zygote imports torch meanwhile.
    from grader.examiner.host import Zygote
    from grader.executed.provisioner import KERNEL_MODULE, Source
    from grader.executed.running import run_notebook
    from grader.executed.sheet import clean_notebook, to_bytes

    with Zygote(launched) as zygote:
        zygote.begin_warming([KERNEL_MODULE])
        _limit_memory()
        notebook = clean_notebook(order.notebook)
        zygote.warm([KERNEL_MODULE])
        source = Source(zygote, order.limits, secrets.randbits(53))
        note = run_notebook(notebook, order.prelude, source, folder, order.bounds)
    return Executed(notebook=to_bytes(notebook.cells), note=note)


def _limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * os.sysconf("SC_PAGE_SIZE") + _MAX_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    # libzmq aborts when there is no more; what it would leave is as large as all that.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _watch(reader: BinaryIO, abandon: Callable[[], None]) -> None:
    """End everything, whatever it is doing, as soon as the other end is gone."""
    reader.read(1)
    abandon()
    os._exit(1)
