"""A candidate that is a process of its own, with nothing but what every system has.

Started by ``grader.examiner.spawn``, which writes a line with a port, a token and a folder to its standard input and
keeps that open. Here nothing is sealed: a student's code may do what the user may who runs the grader. What can be had
everywhere is had: another process, an empty environment, a folder to work in, limits where there are any.
"""

import contextlib
import errno
import gc
import io
import json
import os
import shutil
import socket
import sys
import tempfile
import threading
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import msgspec
import torch

from grader.candidate import serving
from grader.candidate.warming import import_modules, imported_versions, warm_up
from grader.wire.control import Begin, Ready
from grader.wire.frames import Frame, read_frame, write_frame

_SETUP_FAILED = 97
_KEPT = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR")


class _Bounded(io.FileIO):
    """Standard output up to a limit, also where the system keeps none."""

    limit = 0

    def write(self, data: object, /) -> int:
        if os.fstat(self.fileno()).st_size + len(memoryview(data)) > self.limit:  # type: ignore[arg-type]  # as FileIO's
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        return super().write(data)  # type: ignore[arg-type]


def main() -> None:
    """Import everything, connect, take the limits, then serve until the examiner hangs up."""
    told = json.loads(sys.stdin.buffer.readline())
    clear = _end_with_examiner(told["folder"])
    try:
        warm_up()
        gc.collect()
        channel = socket.create_connection(("127.0.0.1", told["port"]), 60)
        channel.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        channel.sendall(told["token"].encode())
        ready = Ready(id=0, versions=imported_versions(), virtual_bytes=_virtual_bytes())
        write_frame(channel, Frame(msgspec.msgpack.encode(ready), ()))
        begin = msgspec.msgpack.decode(read_frame(channel).header, type=Begin)
        layers = _take_limits(begin)
        torch.manual_seed(begin.seed)
        warnings.simplefilter("default")
        serving.serve(channel, layers)
    except (EOFError, ConnectionError):
        pass
    except BaseException:  # noqa: BLE001 - a border: whatever it is, whoever waits for us reads it
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(_SETUP_FAILED)
    # The examiner has gone away: nothing to say about. Not without this: the thread that clears would end with us.
    clear()
    os._exit(0)


def _end_with_examiner(folder: str) -> Callable[[], None]:
    """Have a thread wait for the end of our standard input, and leave nothing when it comes; return what clears up."""
    lifeline = os.dup(0)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    one_at_a_time = threading.Lock()

    def clear() -> None:
        with one_at_a_time:
            shutil.rmtree(folder, ignore_errors=True)
            with contextlib.suppress(OSError):
                Path(folder).parent.rmdir()

    def wait() -> None:
        with contextlib.suppress(OSError):
            os.read(lifeline, 1)
        # Nobody is left who would clear this away.
        clear()
        os._exit(0)

    threading.Thread(target=wait, daemon=True, name="lifeline").start()
    return clear


def _take_limits(begin: Begin) -> list[str]:
    """Import what is wanted, and take what limits this system has; return the layers that are active."""
    tempfile.tempdir = str(Path.cwd())
    import_modules(begin.modules)
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    os.environ.clear()
    os.environ.update(kept)
    sys.stdout, sys.stderr = _stream(1, begin.output_bytes), _stream(2, begin.output_bytes)
    limited = "rlimits" not in begin.without and _limit_resources(begin)
    return ["process", "rlimits"] if limited else ["process"]


def _stream(descriptor: int, limit: int) -> io.TextIOWrapper:
    raw = _Bounded(descriptor, "w", closefd=False)
    raw.limit = limit
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="replace", line_buffering=True)


def _limit_resources(begin: Begin) -> bool:
    """Limit what can be limited; whether memory, time and output all are."""
    try:
        import resource
    except ImportError:
        return False
    # Where there is no telling how much address space we have already, a limit on it might be below that.
    wanted = [
        (resource.RLIMIT_AS, begin.memory, begin.memory),
        (resource.RLIMIT_CPU, begin.cpu_seconds, begin.cpu_seconds + 1),
        (resource.RLIMIT_FSIZE, begin.output_bytes, begin.output_bytes),
        (resource.RLIMIT_CORE, 0, 0),
    ]
    kept = True
    for kind, soft, hard in wanted:
        if kind == resource.RLIMIT_AS and not begin.memory:
            kept = False
            continue
        try:
            resource.setrlimit(kind, (soft, hard))
        except (OSError, ValueError):
            kept = False
    return kept


def _virtual_bytes() -> int:
    """Return the address space we have taken, 0 where that cannot be learnt."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except (OSError, AttributeError, ValueError):
        return 0
