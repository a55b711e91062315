"""The body of a process that the zygote forked, held by its pidfd.

A kill can so not hit a process number that was given to somebody else.
"""

import contextlib
import math
import os
import select
import signal
import time
from collections.abc import Callable

from grader.examiner.clock import cpu_clock, pid_of
from grader.wire.control import Ended

__all__ = ["ForkedBody"]


class ForkedBody:
    """The body of a candidate that the zygote forked, or of a kernel."""

    def __init__(self, reaped: Callable[[], Ended], pidfd: int, output: int) -> None:
        """Take over the descriptors; *reaped* waits until the zygote has reaped it, and says how it ended."""
        self._reaped = reaped
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
        return self._reaped()

    def printed(self, length: int) -> bytes:
        """Return the first *length* bytes of what it printed."""
        return os.pread(self._output, length, 0)

    def forget_printed(self) -> None:
        """Empty its output."""
        # Both processes share one open file, and with it the position at which the candidate writes on.
        os.ftruncate(self._output, 0)
        os.lseek(self._output, 0, os.SEEK_SET)

    def discard(self) -> None:
        """End it and let go of it."""
        self.end()
        self.close()

    def close(self) -> None:
        """Let go of it."""
        os.close(self._pidfd)
        os.close(self._output)
