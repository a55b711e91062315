"""The few system calls that Python has no function for, through the C library."""

import contextlib
import ctypes
import os
import struct
from pathlib import Path

__all__ = ["drop_capabilities", "own_environment", "prctl", "syscall", "wipe"]

_PR_CAPBSET_DROP = 24
_CAPABILITY_VERSION_3 = 0x20080522
_LAST_CAPABILITY = 63


def prctl(option: int, *arguments: int) -> int:
    """Call ``prctl(2)``.

    Raises:
        OSError: if the kernel refuses.
    """
    given = [ctypes.c_ulong(each) for each in (*arguments, 0, 0, 0, 0)[:4]]
    return _checked(_libc().prctl(ctypes.c_int(option), *given), f"prctl {option}")


def syscall(number: int, *arguments: int | bytes) -> int:
    """Make the system call *number*; integers go as ``long``, bytes as a pointer to them.

    Raises:
        OSError: if the kernel refuses.
    """
    given = [each if isinstance(each, bytes) else ctypes.c_long(each) for each in arguments]
    return _checked(_libc().syscall(ctypes.c_long(number), *given), f"system call {number}")


def drop_capabilities(*, but: int = 0) -> None:
    """Give up the capabilities of this thread, and the possibility to get one back.

    Args:
        but: a mask of those to keep, if they are there.

    Raises:
        OSError: if the kernel refuses.
    """
    for capability in range(_LAST_CAPABILITY + 1):
        try:
            prctl(_PR_CAPBSET_DROP, capability)
        except OSError:
            # EINVAL beyond the last one that this kernel knows, EPERM for a user who has none to drop.
            break
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    data = ctypes.create_string_buffer(24)
    _checked(_libc().capget(header, data), "capget")
    # Effective, permitted and inheritable; twice, for the lower and the upper 32.
    permitted = struct.unpack("6I", data)[1]
    kept = permitted & but
    _checked(_libc().capset(header, struct.pack("6I", kept, kept, 0, 0, 0, 0)), "capset")


def own_environment() -> tuple[int, int]:
    """Return where in our memory the environment lies that we were started with, and its length; zeros if unknown."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        # After the program's name, which may hold anything; the fields are numbers 50 and 51 of proc(5).
        fields = Path("/proc/self/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        start, end = int(fields[47]), int(fields[48])
        if 0 < start < end:
            return start, end - start
    return 0, 0


def wipe(start: int, length: int) -> None:
    """Write zeros over our own memory; nothing may point there any more."""
    if length:
        ctypes.memset(start, 0, length)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int, what: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result
