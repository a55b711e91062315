"""A process that holds something secret closes its memory to others of its own user."""

import ctypes
import sys

__all__ = ["close_memory"]

_PR_SET_DUMPABLE = 4


def close_memory() -> None:
    """Have the kernel refuse others of this user our memory and environment, and leave no core dump.

    Where it cannot, on other systems than Linux, nothing is changed; and root is refused nothing. What is started from
    here, being another program, is open again.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
