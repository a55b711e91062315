"""The zygote as the examiner holds it, and the candidates that are forked from it.

A candidate is held by its pidfd, so that a kill cannot hit a process number that was given to somebody else.
"""

import contextlib
import math
import os
import select
import signal
import socket
import subprocess
import time
from collections import deque
from collections.abc import Sequence
from typing import Self

import msgspec

from grader.errors import ExaminerError
from grader.examiner.clock import cpu_clock, pid_of
from grader.examiner.conversation import Candidate
from grader.examiner.launch import Launched, zygote_process
from grader.model import Limits
from grader.wire.control import Ended, Fork, Forked, ForkKernel, Ready, Warm

__all__ = ["Candidate", "ForkedBody", "Zygote"]

_START_SECONDS = 120.0
_FORK_SECONDS = 30.0
_REAP_SECONDS = 20.0
# Address space that a kernel's dozen threads take for stacks and heaps before anything is computed.
_KERNEL_BYTES = 1 << 30
_NEWS = msgspec.msgpack.Decoder(Ready | Forked | Ended)


class Zygote:
    """A warm process to fork candidates from; starts at once, is waited for when first needed."""

    def __init__(self, launched: Launched | None = None) -> None:
        """Take over a process that was launched, or launch one; ``ready`` waits until it can fork."""
        launched = launched or zygote_process()
        self._control = launched.control
        self._process = launched.process
        self._launched = launched
        self.layers = launched.layers
        self._count = 0
        self._ended: dict[int, Ended] = {}
        self._answers: dict[int, tuple[Forked | Ready, list[int]]] = {}
        self._ready: Ready | None = None
        self._warm: set[str] = set()
        self._warming: deque[int] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def ready(self) -> Ready:
        """What the zygote said when it was ready; waits for it.

        Raises:
            ExaminerError: if it does not come up.
        """
        if self._ready is None:
            message, _ = self._answer(0, _START_SECONDS)
            self._ready = msgspec.convert(message, Ready) if not isinstance(message, Ready) else message
        return self._ready

    def warm(self, modules: Sequence[str]) -> None:
        """Have *modules* imported before the next fork, once, and wait for it."""
        self.begin_warming(modules)
        while self._warming:
            message, _ = self._answer(self._warming.popleft(), _START_SECONDS)
            self._ready = msgspec.convert(message, Ready) if not isinstance(message, Ready) else message

    @property
    def warmed(self) -> frozenset[str]:
        """The modules that every candidate forked from now on finds imported."""
        return frozenset(self._warm)

    def outdates(self, warmed: frozenset[str], modules: Sequence[str]) -> bool:
        """Whether a candidate of the time when *warmed* was warm must be replaced by one that has *modules*."""
        return not warmed.issuperset(modules)

    def begin_warming(self, modules: Sequence[str]) -> None:
        """Have *modules* imported, and do not wait: candidates forked meanwhile come after that."""
        new = [module for module in modules if module not in self._warm]
        if not new:
            return
        _ = self.ready
        self._count += 1
        self._control.send(msgspec.msgpack.encode(Warm(id=self._count, modules=new)))
        self._warming.append(self._count)
        self._warm.update(new)

    def candidate(self, limits: Limits, seed: int) -> Candidate:
        """Fork a candidate that has locked itself down and said hello.

        Args:
            limits: what it may use.
            seed: for its random numbers; must tell nothing about the run's seed.

        Raises:
            ExaminerError: if it does not come up.
        """
        virtual = self.ready.virtual_bytes
        self._count += 1
        ours, theirs = socket.socketpair()
        output = os.memfd_create("output", os.MFD_CLOEXEC)
        order = Fork(
            id=self._count,
            seed=seed,
            memory=virtual + (limits.memory_mib << 20),
            cpu_seconds=limits.cpu_seconds,
            output_bytes=limits.output_kib << 10,
        )
        with theirs:
            try:
                pidfd = self._fork(order, [theirs.fileno(), output])
            except ExaminerError:
                ours.close()
                os.close(output)
                raise
        return Candidate(ForkedBody(self, order.id, pidfd, output), ours, self.layers)

    def kernel(self, limits: Limits, seed: int, key: bytes, channels: Sequence[int]) -> "ForkedBody":
        """Fork a Jupyter kernel that locks itself down; ``grader.candidate.jupyter`` is warm.

        Args:
            limits: what it may use.
            seed: for its random numbers.
            key: what its messages are signed with.
            channels: the descriptors of four sockets that listen: shell, iopub, stdin, control.

        Raises:
            ExaminerError: if it cannot be forked.
        """
        virtual = self.ready.virtual_bytes
        self._count += 1
        output = os.memfd_create("output", os.MFD_CLOEXEC)
        order = ForkKernel(
            id=self._count,
            seed=seed,
            memory=virtual + (limits.memory_mib << 20) + _KERNEL_BYTES,
            cpu_seconds=limits.cpu_seconds,
            output_bytes=limits.output_kib << 10,
            key=key,
        )
        try:
            return ForkedBody(self, order.id, self._fork(order, [output, *channels]), output)
        except ExaminerError:
            os.close(output)
            raise

    def _fork(self, order: Fork | ForkKernel, descriptors: Sequence[int]) -> int:
        try:
            socket.send_fds(self._control, [msgspec.msgpack.encode(order)], descriptors)
            return self._answer(order.id, _FORK_SECONDS)[1][0]
        except (OSError, ExaminerError) as error:
            raise ExaminerError(f"no candidate could be forked: {error}") from error

    def ended(self, number: int, seconds: float = _REAP_SECONDS) -> Ended:
        """Wait until candidate *number* was reaped and return how it ended."""
        deadline = time.monotonic() + seconds
        while number not in self._ended:
            if self._control.fileno() < 0:
                raise ExaminerError("the zygote was closed, and its candidates with it")
            self._hear(deadline)
        return self._ended.pop(number)

    def close(self) -> None:
        """End the zygote and with it whatever it forked."""
        self._control.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._launched.abandon()
            self._process.wait()

    def _answer(self, number: int, seconds: float) -> tuple[Forked | Ready, list[int]]:
        deadline = time.monotonic() + seconds
        while number not in self._answers:
            self._hear(deadline)
        return self._answers.pop(number)

    def _hear(self, deadline: float) -> None:
        """Take in one message of the zygote."""
        self._control.settimeout(max(0.001, deadline - time.monotonic()))
        try:
            data, descriptors, _, _ = socket.recv_fds(self._control, 1 << 16, 1)
        except TimeoutError as error:
            raise ExaminerError("the zygote did not answer in time") from error
        if not data:
            raise ExaminerError(f"the zygote ended (exit code {self._process.poll()})")
        news = _NEWS.decode(data)
        if isinstance(news, Ended):
            self._ended[news.id] = news
        else:
            self._answers[news.id] = (news, list(descriptors))


class ForkedBody:
    """The body of a candidate that the zygote forked, or of a kernel."""

    def __init__(self, zygote: Zygote, number: int, pidfd: int, output: int) -> None:
        """Take over the descriptors."""
        self._zygote = zygote
        self._number = number
        self._pidfd = pidfd
        self._output = output
        self._clock = cpu_clock(pidfd)

    @property
    def pid(self) -> int:
        """Its number, which may be somebody else's once it has ended."""
        return pid_of(self._pidfd)

    def cpu_seconds(self) -> float:
        """Return the CPU time that it used, not a number once it has ended."""
        try:
            return time.clock_gettime(self._clock)
        except OSError:
            # It has ended meanwhile.
            return math.nan

    def signal(self, number: int) -> None:
        """Send it a signal, if it is still there."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._pidfd, number)

    def exits_within(self, seconds: float) -> bool:
        """Wait at most *seconds* for its end; whether that came."""
        return bool(select.select([self._pidfd], [], [], seconds)[0])

    def end(self) -> Ended:
        """Kill it, if it is still there, and return how it ended."""
        self.signal(signal.SIGKILL)
        return self._zygote.ended(self._number)

    def printed(self, length: int) -> bytes:
        """Return the first *length* bytes of what it printed."""
        return os.pread(self._output, length, 0)

    def forget_printed(self) -> None:
        """Empty its output."""
        # Both processes share one open file, and with it the position at which the candidate writes on.
        os.ftruncate(self._output, 0)
        os.lseek(self._output, 0, os.SEEK_SET)

    def close(self) -> None:
        """Let go of it."""
        os.close(self._pidfd)
        os.close(self._output)
