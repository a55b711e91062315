"""Candidates that are processes of their own, for systems on which none can be forked and sealed."""

import contextlib
import math
import os
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Self

import msgspec

from grader.errors import ExaminerError
from grader.examiner.conversation import Candidate
from grader.examiner.spawn import Spawned, Spawning, kill_family, meet
from grader.model import Limits
from grader.wire.control import Begin, Ended, Ready
from grader.wire.frames import Frame, write_frame

__all__ = ["Spawner"]

_BEGIN_SECONDS = 30.0
_REAP_SECONDS = 20.0
_GLANCE_SECONDS = 0.005


class Spawner:
    """Where candidates come from that nothing seals; the next one is always started ahead."""

    layers: tuple[str, ...] = ()

    def __init__(self, spawning: Spawning) -> None:
        """Take over what was started."""
        self._spawning = spawning
        self._modules: list[str] = []
        self._met: tuple[Spawned, socket.socket, Ready] | None = None
        self._first: Ready | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def ready(self) -> Ready:
        """What the first process said when it had imported everything; waits for it.

        Raises:
            ExaminerError: if it does not come up.
        """
        if self._first is None:
            self._met = self._meet()
            self._first = self._met[2]
        return self._first

    def warm(self, modules: Sequence[str]) -> None:
        """Have *modules* imported in every candidate from now on."""
        self._modules += [module for module in modules if module not in self._modules]

    def begin_warming(self, modules: Sequence[str]) -> None:
        """Do nothing: nothing is shared that could be warmed meanwhile."""

    @property
    def warmed(self) -> frozenset[str]:
        """The modules that every candidate from now on finds imported."""
        return frozenset(self._modules)

    def outdates(self, warmed: frozenset[str], modules: Sequence[str]) -> bool:
        """Never: whoever imports them late is done sooner than another process would be."""
        del warmed, modules
        return False

    def expect(self, limits: Limits, seed: int) -> None:
        """Do nothing: the next one is always started ahead."""

    def candidate(self, limits: Limits, seed: int) -> Candidate:
        """Begin with a process that has imported everything, and hear its hello.

        Args:
            limits: what it may use, as far as this system keeps it to that.
            seed: for its random numbers; must tell nothing about the run's seed.

        Raises:
            ExaminerError: if it does not come up.
        """
        _ = self.ready
        spawned, channel, ready = self._met or self._meet()
        self._met = None
        begin = Begin(
            seed=seed,
            memory=ready.virtual_bytes and ready.virtual_bytes + (limits.memory_mib << 20),
            cpu_seconds=limits.cpu_seconds,
            output_bytes=limits.output_kib << 10,
            modules=self._modules,
            without=self._spawning.without,
        )
        try:
            deadline = time.monotonic() + _BEGIN_SECONDS
            write_frame(channel, Frame(msgspec.msgpack.encode(begin), ()), deadline=deadline)
        except OSError as error:
            raise ExaminerError(f"a candidate did not come up: {error}") from error
        candidate = Candidate(_Single(self._spawning, spawned), channel, self.layers)
        self._spawning.start_ahead()
        return candidate

    def close(self) -> None:
        """End whatever was started, and take away what it wrote."""
        if self._met is not None:
            self._met[1].close()
            self._met = None
        self._spawning.abandon()

    def _meet(self) -> tuple[Spawned, socket.socket, Ready]:
        spawned = self._spawning.take()
        return (spawned, *meet(spawned))


class _Single:
    """The body of a candidate that was spawned."""

    def __init__(self, spawning: Spawning, spawned: Spawned) -> None:
        self._spawning = spawning
        self._spawned = spawned
        self._process = spawned.process
        self._ended: Ended | None = None

    @property
    def pid(self) -> int:
        return self._process.pid

    def cpu_seconds(self) -> float:
        if sys.platform != "linux" or not hasattr(time, "clock_gettime") or "clock" in self._spawning.without:
            # Other systems have such clocks, too, but Python has no function for them.
            return math.nan
        try:
            return time.clock_gettime(((~self.pid) << 3) | 2)
        except OSError:
            return math.nan

    def exits_within(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not self._has_ended():
            if time.monotonic() > deadline:
                return False
            time.sleep(_GLANCE_SECONDS)
        return True

    def end(self) -> Ended:
        kill_family(self._process)
        if not self.exits_within(_REAP_SECONDS) or self._ended is None:
            raise ExaminerError(f"a candidate (process {self.pid}) cannot be ended")
        return self._ended

    def printed(self, length: int) -> bytes:
        os.lseek(self._spawned.reader, 0, os.SEEK_SET)
        return os.read(self._spawned.reader, length)

    def forget_printed(self) -> None:
        # Both processes share one open file, and with it, where appending means nothing, the position in it.
        os.ftruncate(self._spawned.output, 0)
        os.lseek(self._spawned.output, 0, os.SEEK_SET)

    def close(self) -> None:
        self._spawning.forget(self._spawned)

    def _has_ended(self) -> bool:
        if self._ended is None:
            self._ended = _reaped(self._process)
        return self._ended is not None


def _reaped(process: subprocess.Popen[bytes]) -> Ended | None:
    """Return how *process* ended, None while it runs."""
    if process.returncode is None and hasattr(os, "wait4"):
        # Unlike Popen, it tells what the process used.
        with contextlib.suppress(ChildProcessError):
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if not pid:
                return None
            process.returncode = os.waitstatus_to_exitcode(status)
            seconds = usage.ru_utime + usage.ru_stime
            return Ended(id=0, status=status, cpu_seconds=seconds, peak_kib=usage.ru_maxrss)
    code = process.poll()
    if code is None:
        return None
    return Ended(id=0, status=-code if code < 0 else code << 8, cpu_seconds=0.0, peak_kib=0)
