"""Starts what candidates come from; imports no torch, so that both sides can import it at the same time.

Where Linux offers what it takes, that is a zygote to fork from; anywhere else candidates are spawned one by one, and
nothing seals them.
"""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.examiner.bubblewrap import SCRATCH, wrapping
from grader.examiner.spawn import ENVIRONMENT, Spawning
from grader.examiner.visible import mounted_paths, readable_paths
from grader.places import entrance

__all__ = ["Launched", "can_fork", "launch", "zygote_process"]

_CONTROL = 3
# What a zygote and whoever holds it are written with, and no other system has.
_NEEDED = (
    (os, "fork"),
    (os, "pidfd_open"),
    (os, "memfd_create"),
    (signal, "pidfd_send_signal"),
    (socket, "send_fds"),
    (socket, "SOCK_SEQPACKET"),
)


@dataclass(frozen=True, slots=True)
class Launched:
    """A zygote that is coming up, our end of its control socket, and the layers around it."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    layers: tuple[str, ...]

    def abandon(self) -> None:
        """End it at once; what it forked ends with it."""
        # Its whole group: bubblewrap's child waits for a word of its parent's before it asks to die with it, and
        # would wait for ever (seen once in 80 times when killed within the first half second).
        if self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)


def launch(hidden: Iterable[Path] = (), *, without: Collection[str] = ()) -> Launched | Spawning:
    """Start what candidates come from, with a clean environment.

    Args:
        hidden: folders that no candidate may see anything of, such as a course's solutions.
        without: layers of isolation to leave out even where they work, for tests; ``fork`` has candidates spawned.
    """
    if "fork" in without or not can_fork():
        return Spawning(without)
    return zygote_process(hidden, without=without)


def can_fork() -> bool:
    """Whether this system has what a zygote needs; tried, because a kernel may lack what Python was built with."""
    if sys.platform != "linux" or not all(hasattr(module, name) for module, name in _NEEDED):
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True


def zygote_process(hidden: Iterable[Path] = (), *, without: Collection[str] = ()) -> Launched:
    """Start a zygote that inherits nothing but its control socket; see ``launch``."""
    secrets = list(hidden)
    wrapped = [] if "bwrap" in without else wrapping(mounted_paths(secrets))
    settings = {
        "readable": readable_paths(secrets),
        "scratch": SCRATCH if wrapped else "",
        "without": sorted(without),
    }
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        process = _start(theirs, wrapped, json.dumps(settings).encode())
    return Launched(process, ours, ("bwrap",) if wrapped else ())


def _start(theirs: socket.socket, wrapped: Sequence[str], settings: bytes) -> subprocess.Popen[bytes]:
    program = entrance("grader.candidate.zygote", "main()")
    descriptor = theirs.fileno()
    command = [sys.executable, "-I", "-B", "-c", _place_control(descriptor) + program]
    passed = [descriptor]
    # Both lists name what lies on this machine, and any process may read a command line.
    stdin = _in_memory(settings)
    try:
        if wrapped:
            passed.append(_in_memory(b"".join(f"{each}\0".encode() for each in wrapped[1:])))
            command = [wrapped[0], "--args", str(passed[-1]), "--", *command]
        return subprocess.Popen(
            command,
            env=ENVIRONMENT,
            pass_fds=passed,
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            cwd="/",
        )
    finally:
        for each in (stdin, *passed[1:]):
            os.close(each)


def _in_memory(content: bytes) -> int:
    descriptor = os.memfd_create("settings", os.MFD_CLOEXEC)
    with open(descriptor, "wb", closefd=False) as file:
        file.write(content)
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


def _place_control(descriptor: int) -> str:
    if descriptor == _CONTROL:
        return ""
    return f"import os; os.dup2({descriptor}, {_CONTROL}); os.close({descriptor}); "
