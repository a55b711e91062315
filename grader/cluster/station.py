"""What runs in a dask worker: as many graders as it has threads, each a worker process of ours, kept warm for a batch.

The student's code is three processes further away. Functions here are what dask is asked to call; they take and return
bytes. Graders belong to a dask plugin that has the batch's name: it ends with the batch, or with the dask worker.
"""

import asyncio
import threading
import time

import msgspec
from distributed import Worker as DaskWorker
from distributed import WorkerPlugin, get_worker
from distributed.utils import sync
from tornado.ioloop import PeriodicCallback

from grader.cluster.fitness import read_order, require_same
from grader.cluster.messages import Broken, Graded, Order, Stranger, Unfit
from grader.errors import CourseError, DataError, DeviceError, ExaminerError, PolicyError
from grader.model import Course, Submission
from grader.result import Result
from grader.steady import SteadyWorker
from grader.worker.messages import Setup

__all__ = ["Graders", "admit", "dismiss", "grade"]

_SUBMISSIONS = msgspec.msgpack.Decoder(Submission)
_TRIAL = Submission(name="trial", files=(), digest="")


def admit(order: bytes) -> bytes:
    """Set up graders in this dask worker, if it may grade for *order*; return why not, or nothing."""
    worker = get_worker()
    try:
        wanted = read_order(order)
        course, setup = require_same(wanted)
    except PolicyError as error:
        return str(error).encode()
    graders = Graders(wanted, course, setup)
    sync(worker.loop, worker.plugin_add, plugin=graders, name=wanted.batch)
    try:
        graders.try_out(worker.state.nthreads)
    except (CourseError, DataError, DeviceError, ExaminerError, PolicyError) as error:
        sync(worker.loop, dismiss, wanted.batch, worker)
        return str(error).encode()
    return b""


def grade(batch: str, submission: bytes) -> bytes:
    """Grade *submission* for *batch* and return the answer, see ``messages``."""
    worker = get_worker()
    graders = worker.plugins.get(batch)
    if not isinstance(graders, Graders):
        return msgspec.msgpack.encode(Stranger(address=worker.address))
    try:
        return msgspec.msgpack.encode(Graded(result=graders.grade(_SUBMISSIONS.decode(submission))))
    except CourseError as error:
        return msgspec.msgpack.encode(Broken(message=str(error)))
    except (DataError, DeviceError, PolicyError) as error:
        return msgspec.msgpack.encode(Unfit(address=worker.address, reason=str(error)))


async def dismiss(batch: str, dask_worker: DaskWorker) -> None:
    """End the graders of *batch* in this dask worker, also those that are at work."""
    if batch in dask_worker.plugins:
        await dask_worker.plugin_remove(name=batch)


class Graders(WorkerPlugin):
    """The graders of one batch in one dask worker; each is used by one thread at a time."""

    def __init__(self, order: Order, course: Course, setup: Setup) -> None:
        self._order = order
        self._course = course
        self._setup = setup
        self._lock = threading.Lock()
        self._all: list[SteadyWorker] = []
        self._free: list[SteadyWorker] = []
        self._ended = False
        self._used = time.monotonic()

    def setup(self, worker: DaskWorker) -> None:
        """Begin to look for idleness: whoever wanted this batch may have been killed, and nobody is told."""

        async def look() -> None:
            with self._lock:
                busy = len(self._all) > len(self._free)
            if not busy and time.monotonic() - self._used > self._order.idle_seconds:
                await dismiss(self._order.batch, worker)

        self._looking = PeriodicCallback(look, 1e3 * min(10.0, self._order.idle_seconds))
        self._looking.start()

    async def teardown(self, worker: DaskWorker) -> None:
        """End all graders; *worker* goes on meanwhile."""
        _ = worker
        self._looking.stop()
        await asyncio.to_thread(self._end)

    def try_out(self, count: int) -> None:
        """Start *count* graders and have one grade nothing: what is wrong here shows before anybody's work comes.

        Raises:
            CourseError: if the course is broken.
            DataError: if the digits cannot be read.
            DeviceError: if the device asked for is not here.
            PolicyError: if a full seal was asked for and is not to be had.
            ExaminerError: if the grader fails.
        """
        graders = [self._make() for _ in range(count)]
        for grader in graders:
            grader.start()
        graders[0].try_once(_TRIAL)
        with self._lock:
            self._free += graders
            self._used = time.monotonic()

    def grade(self, submission: Submission) -> Result:
        """Return the result; a second failure of the grader, in a fresh one, becomes a ``judge_error``.

        Raises:
            CourseError: if the course is broken.
            DataError: if the digits cannot be read.
            DeviceError: if the device asked for is not here any more.
            PolicyError: if a full seal is not to be had any more.
            ExaminerError: if the batch ended meanwhile.
        """
        grader = self._take()
        try:
            return grader.grade(submission)
        finally:
            with self._lock:
                self._free.append(grader)
                self._used = time.monotonic()

    def _take(self) -> SteadyWorker:
        with self._lock:
            if self._free:
                return self._free.pop()
        return self._make()

    def _make(self) -> SteadyWorker:
        with self._lock:
            if self._ended:
                raise ExaminerError("the batch ended meanwhile")
            self._all.append(SteadyWorker(self._course, self._setup, self._order.exercises))
            return self._all[-1]

    def _end(self) -> None:
        with self._lock:
            self._ended = True
            graders = list(self._all)
        for grader in graders:
            grader.stop()
        for grader in graders:
            grader.close()
