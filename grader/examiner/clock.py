"""The CPU time of another process, read from outside."""

from pathlib import Path

__all__ = ["cpu_clock", "pid_of"]


def cpu_clock(pidfd: int) -> int:
    """Return the clock id of a process's CPU time, as ``clock_getcpuclockid(3)`` computes it.

    The number is the one in our own pid namespace, which the pidfd knows whatever namespace the process is in.
    """
    return ((~pid_of(pidfd)) << 3) | 2


def pid_of(pidfd: int) -> int:
    """Return the number, in our own pid namespace, of the process that *pidfd* stands for."""
    info = Path(f"/proc/self/fdinfo/{pidfd}").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in info.splitlines() if line.startswith("Pid:"))
