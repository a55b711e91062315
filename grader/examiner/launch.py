"""Starts the zygote's process; imports no torch, so that both sides can import it at the same time."""

import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import grader

__all__ = ["Launched", "launch"]

_CONTROL = 3
# One thread: a second one, alive at a fork, leaves the child waiting for it (sandbox lab, part 1).
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LC_ALL": "C.UTF-8",
    "HOME": "/nonexistent",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
}


@dataclass(frozen=True, slots=True)
class Launched:
    """A zygote that is coming up, and our end of its control socket."""

    process: subprocess.Popen[bytes]
    control: socket.socket


def launch() -> Launched:
    """Start a zygote with a clean environment and nothing inherited but its control socket."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        return Launched(_start(theirs), ours)


def _start(theirs: socket.socket) -> subprocess.Popen[bytes]:
    home = str(Path(grader.__file__).resolve().parent.parent)
    # The command finds our package whether it is installed or a checkout; -I keeps the current folder and the
    # user's own site-packages out.
    program = f"import sys; sys.path.append({home!r}); from grader.candidate.zygote import main; main()"
    descriptor = theirs.fileno()
    return subprocess.Popen(
        [sys.executable, "-I", "-B", "-c", _place_control(descriptor) + program],
        env=_ENVIRONMENT,
        pass_fds=(descriptor,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        cwd="/",
    )


def _place_control(descriptor: int) -> str:
    if descriptor == _CONTROL:
        return ""
    return f"import os; os.dup2({descriptor}, {_CONTROL}); os.close({descriptor}); "
