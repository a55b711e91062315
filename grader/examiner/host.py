"""The zygote as the examiner holds it, and the candidates that are forked from it."""

import os
import socket
import subprocess
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Self

import msgspec

from grader.errors import ExaminerError
from grader.examiner.conversation import Candidate
from grader.examiner.forked import ForkedBody
from grader.examiner.launch import Launched, zygote_process
from grader.model import Limits
from grader.wire.control import Ended, Fork, Forked, ForkKernel, Ready, Warm

__all__ = ["Candidate", "Zygote"]

_START_SECONDS = 120.0
_FORK_SECONDS = 30.0
_REAP_SECONDS = 20.0
# Address space that a kernel's dozen threads take for stacks and heaps before anything is computed.
_KERNEL_BYTES = 1 << 30
_NEWS = msgspec.msgpack.Decoder(Ready | Forked | Ended)


@dataclass(frozen=True, slots=True)
class _Coming:
    """A candidate that was ordered: how, and our ends of its channel and its output."""

    limits: Limits
    seed: int
    warmed: frozenset[str]
    number: int
    channel: socket.socket
    output: int


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
        self._expected: _Coming | None = None

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
        """Fork a candidate that has locked itself down and said hello; one that was expected is there already.

        Args:
            limits: what it may use.
            seed: for its random numbers; must tell nothing about the run's seed.

        Raises:
            ExaminerError: if it does not come up.
        """
        coming, self._expected = self._expected, None
        if coming is not None and (coming.limits, coming.seed, coming.warmed) != (limits, seed, self.warmed):
            self._body(coming).discard()
            coming.channel.close()
            coming = None
        coming = coming or self._order(limits, seed)
        return Candidate(self._body(coming), coming.channel, self.layers)

    def expect(self, limits: Limits, seed: int) -> None:
        """Have the next candidate forked now, if it will be like this, and do not wait for it.

        Raises:
            ExaminerError: if the zygote is gone.
        """
        if self._expected is None:
            self._expected = self._order(limits, seed)

    def _order(self, limits: Limits, seed: int) -> _Coming:
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
                self._send(order, [theirs.fileno(), output])
            except ExaminerError:
                ours.close()
                os.close(output)
                raise
        return _Coming(limits, seed, self.warmed, order.id, ours, output)

    def _body(self, coming: _Coming) -> ForkedBody:
        try:
            pidfd = self._pidfd(coming.number)
        except ExaminerError:
            coming.channel.close()
            os.close(coming.output)
            raise
        return ForkedBody(partial(self.ended, coming.number), pidfd, coming.output)

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
            self._send(order, [output, *channels])
            return ForkedBody(partial(self.ended, order.id), self._pidfd(order.id), output)
        except ExaminerError:
            os.close(output)
            raise

    def _send(self, order: Fork | ForkKernel, descriptors: Sequence[int]) -> None:
        try:
            socket.send_fds(self._control, [msgspec.msgpack.encode(order)], descriptors)
        except OSError as error:
            raise ExaminerError(f"no candidate could be forked: {error}") from error

    def _pidfd(self, number: int) -> int:
        try:
            return self._answer(number, _FORK_SECONDS)[1][0]
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
        if self._expected is not None:
            self._expected.channel.close()
            os.close(self._expected.output)
            self._expected = None
        # Of what was answered and never asked for: a candidate that nobody took.
        for _, descriptors in self._answers.values():
            for descriptor in descriptors:
                os.close(descriptor)
        self._answers.clear()
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
