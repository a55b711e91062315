"""What a freshly forked candidate gives up before it reads a student's first line.

This is the one place for isolation inside the candidate. Layers that are not here yet (an unused uid, Landlock,
seccomp) belong between the resource limits and the return; each appends its name only after it took effect, so that
what a result calls ``isolation`` is what was really there.
"""

import ctypes
import os
import resource
import signal
from dataclasses import dataclass

__all__ = ["Limits", "die_with_parent", "lock_down"]

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
# Descriptors a candidate may hold: its channel, three standard ones, and room for imports and temporary files.
_MAX_FILES = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a candidate may use: address space and written files in bytes, CPU time in seconds."""

    memory: int
    cpu_seconds: int
    output_bytes: int


def die_with_parent() -> None:
    """Have the kernel kill this process when the thread that started it ends.

    Raises:
        OSError: if the kernel refuses.
    """
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def lock_down(limits: Limits, *, keep: int) -> list[str]:
    """Give up what a candidate must not have; the process is single-threaded and was just forked.

    Args:
        limits: resources it may use from now on.
        keep: the one descriptor, besides 0 to 2, that stays open.

    Returns:
        The layers that are active, in the words of a result's ``trust.isolation``.

    Raises:
        OSError: if a layer that must be there cannot be had.
    """
    # Without a session of its own, kill(0) from here would reach the zygote.
    os.setsid()
    os.closerange(3, keep)
    os.closerange(keep + 1, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
    os.environ.clear()
    die_with_parent()
    layers = ["process"]
    _limit_resources(limits)
    layers.append("rlimits")
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    layers.append("no_new_privs")
    return layers


def _limit_resources(limits: Limits) -> None:
    for kind, soft, hard in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        # The soft limit raises SIGXCPU, whose name tells the cause; the hard one is certain.
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1),
        (resource.RLIMIT_FSIZE, limits.output_bytes, limits.output_bytes),
        (resource.RLIMIT_NOFILE, _MAX_FILES, _MAX_FILES),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_MEMLOCK, 0, 0),
    ):
        resource.setrlimit(kind, (soft, hard))


def _prctl(option: int, argument: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, ctypes.c_ulong(argument), 0, 0, 0) < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"prctl {option}: {os.strerror(code)}")
