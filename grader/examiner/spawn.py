"""Starts candidates as processes of their own, with nothing but what every system has; imports no torch.

Each connects to a port of this machine that nobody else is told, and shows a token that it was told with it, through
a pipe. Not a socket pair: Windows has none that a child could inherit. Not its standard output: a pipe has no deadline
there. The pipe stays open, and its end is how a candidate learns that nobody wants it any more.
"""

import contextlib
import hmac
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from grader.errors import ExaminerError
from grader.places import entrance
from grader.wire.control import Ready
from grader.wire.frames import read_frame

__all__ = ["ENVIRONMENT", "Spawned", "Spawning", "kill_family", "meet"]

# One thread: a second one, alive at a fork, leaves the child waiting for it (sandbox lab, part 1).
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LC_ALL": "C.UTF-8",
    "HOME": "/nonexistent",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    # Otherwise glibc gives memory back after some operations and takes it again, page by page: a right answer with one
    # temporary more than the reference's then costs ten times the CPU time (0.05 and 1.3 ms for 256 images).
    "MALLOC_TRIM_THRESHOLD_": str(256 << 20),
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
}
# Without these Windows opens no socket and finds none of its own libraries.
_OF_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR")
_TOKEN_BYTES = 32
_STRANGER_SECONDS = 2.0
_START_SECONDS = 120.0


@dataclass(frozen=True, slots=True, eq=False)
class Spawned:
    """A process that is coming up: its folder, its output for writing and for reading, where it will connect."""

    process: subprocess.Popen[bytes]
    folder: Path
    output: int
    reader: int
    listener: socket.socket
    token: str


class Spawning:
    """The processes that were started, and the folder that holds theirs; one is always started ahead."""

    def __init__(self, without: Collection[str] = ()) -> None:
        """Make the folder, and start the first one; *without* names layers to leave out, for tests."""
        self.without = sorted(without)
        self.home = Path(tempfile.mkdtemp(prefix="gradekit-"))
        self._count = 0
        self._living: list[Spawned] = []
        self._ahead: Spawned | None = self._start()

    def take(self) -> Spawned:
        """Return the one that was started ahead, or another if that was taken."""
        taken, self._ahead = self._ahead, None
        return taken or self._start()

    def start_ahead(self) -> None:
        """Start another one, so that it is there when it is wanted."""
        if self._ahead is None:
            self._ahead = self._start()

    def forget(self, spawned: Spawned) -> None:
        """Free what *spawned*, which has ended, held."""
        if spawned not in self._living:
            return
        self._living.remove(spawned)
        spawned.listener.close()
        os.close(spawned.output)
        os.close(spawned.reader)
        if spawned.process.stdin is not None:
            with contextlib.suppress(OSError):
                spawned.process.stdin.close()
        _remove(spawned.folder)

    def abandon(self) -> None:
        """End all of them at once, and take away what they wrote."""
        for each in list(self._living):
            kill_family(each.process)
            with contextlib.suppress(subprocess.TimeoutExpired):
                each.process.wait(5)
            self.forget(each)
        _remove(self.home)

    def _start(self) -> Spawned:
        self._count += 1
        folder = self.home / str(self._count)
        work = folder / "work"
        work.mkdir(parents=True)
        path = folder / "output"
        binary = getattr(os, "O_BINARY", 0)
        output = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | binary, 0o600)
        # Opened now: what the name stands for later, the student's code may have chosen.
        reader = os.open(path, os.O_RDONLY | binary)
        listener = socket.create_server(("127.0.0.1", 0))
        token = secrets.token_hex(_TOKEN_BYTES)
        process = subprocess.Popen(
            [sys.executable, "-I", "-B", "-X", "utf8", "-c", entrance("grader.candidate.spawned", "main()")],
            env={**ENVIRONMENT, "HOME": str(work), **_windows_environment(), **_chosen_devices()},
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            cwd=work,
            **_apart(),
        )
        spawned = Spawned(process, folder, output, reader, listener, token)
        self._living.append(spawned)
        told = {"port": listener.getsockname()[1], "token": token, "folder": str(folder)}
        if process.stdin is not None:
            with contextlib.suppress(OSError):  # it died at once; whoever meets it is told so
                process.stdin.write(json.dumps(told).encode() + b"\n")
                process.stdin.flush()
        return spawned


def meet(spawned: Spawned) -> tuple[socket.socket, Ready]:
    """Wait until *spawned* has imported everything, and return the channel to it and its first word.

    Raises:
        ExaminerError: if it does not come up.
    """
    deadline = time.monotonic() + _START_SECONDS
    spawned.listener.settimeout(0.2)
    while time.monotonic() < deadline:
        try:
            channel, _ = spawned.listener.accept()
        except TimeoutError:
            if spawned.process.poll() is not None:
                break
            continue
        if _knows(channel, spawned.token):
            spawned.listener.close()
            channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return channel, msgspec.msgpack.decode(read_frame(channel, deadline=deadline).header, type=Ready)
        channel.close()
    said = os.read(spawned.reader, 20_000).decode("utf-8", "replace")
    raise ExaminerError(f"a candidate did not come up (exit code {spawned.process.poll()}): {said[-2000:]}")


def _knows(channel: socket.socket, token: str) -> bool:
    """Whether who has connected shows the *token*; any process of this machine could connect."""
    shown = b""
    deadline = time.monotonic() + _STRANGER_SECONDS
    with contextlib.suppress(OSError):
        while len(shown) < len(token) and (left := deadline - time.monotonic()) > 0:
            channel.settimeout(left)
            part = channel.recv(len(token) - len(shown))
            if not part:
                break
            shown += part
    return hmac.compare_digest(shown, token.encode())


def kill_family(process: subprocess.Popen[bytes]) -> None:
    """Kill *process* and what it started; where it may leave its session, that can escape."""
    if sys.platform == "win32":
        program = f"{os.environ.get('SYSTEMROOT', 'C:/Windows')}/System32/taskkill.exe"
        with contextlib.suppress(OSError):
            subprocess.run([program, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        # It leads a group of its own. Reaped a moment ago, its number is nobody else's yet.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _apart() -> dict[str, Any]:
    """Return how a process is started that Ctrl-C at the terminal does not reach."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def _chosen_devices() -> dict[str, str]:
    """Return which of the machine's GPUs whoever started us was given, on a cluster for instance."""
    return {key: os.environ[key] for key in ("CUDA_VISIBLE_DEVICES",) if key in os.environ}


def _windows_environment() -> dict[str, str]:
    return {name: os.environ[name] for name in _OF_WINDOWS if name in os.environ}


def _remove(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except (OSError, RecursionError):
        # Folders too deep, or closed. Who knows how to clear those away is executed, never imported.
        program = entrance("grader.candidate.scratch", "clear(sys.argv[1], [sys.argv[2]])")
        command = [sys.executable, "-I", "-B", "-c", program, str(folder.parent), str(folder)]
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, capture_output=True, timeout=60, check=False)
        shutil.rmtree(folder, ignore_errors=True)
