"""How ``grade ci`` gets rid of a runner's variables before anything else, and keeps what it needs."""

import contextlib
import os
import sys

from grader.ci.secrets import without_secrets
from grader.hiding import close_memory

__all__ = ["leave_secrets"]

# Of the program that begins anew: its process, which stays the same, and by which descriptor it reads the one secret
# that it wants, 0 for none.
_HANDED = "GRADEKIT_HANDED"


def leave_secrets(wanted: str = "") -> str:
    """Go on without the variables that are not needed, and return the value of the one that is *wanted*.

    Taken out of a running program, they could still be read in ``/proc``, so that it begins anew without them. What is
    wanted comes along in a pipe, which is empty once it was read; nobody else of this user may look into our memory.
    """
    process, _, number = os.environ.pop(_HANDED, "").partition(":")
    begun = process == str(os.getpid())
    kept = without_secrets(os.environ)
    gone = os.environ.keys() - kept.keys()
    value = os.environ.get(wanted, "")
    # Once: a system may put variables of its own into every program.
    if gone and not begun and sys.platform != "win32":
        kept[_HANDED] = f"{os.getpid()}:{_handed_on(value) if value else 0}"
        sys.stdout.flush()
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], kept)  # noqa: S606 - no shell is the point
    # On Windows whoever waits for the first program would not wait for a second.
    for name in gone:
        del os.environ[name]
    if not wanted:
        return ""
    close_memory()
    return value or (_taken_over(number) if begun else "")


def _handed_on(value: str) -> int:
    """Put *value* into a pipe that the next program inherits, and return where it reads it."""
    reader, writer = os.pipe()
    # No key is as long; a pipe takes so much without a reader.
    os.write(writer, os.fsencode(value)[:4096])
    os.close(writer)
    os.set_inheritable(reader, True)
    return reader


def _taken_over(number: str) -> str:
    # What somebody else may have put there must not have us read, and wait for, a terminal.
    if not number.isdecimal() or int(number) <= 2:
        return ""
    with contextlib.suppress(OSError), os.fdopen(int(number), "rb") as pipe:
        return os.fsdecode(pipe.read())
    return ""
