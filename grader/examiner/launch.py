"""Starts the zygote's process; imports no torch, so that both sides can import it at the same time."""

import json
import socket
import subprocess
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.examiner.bubblewrap import SCRATCH, wrapping
from grader.examiner.visible import mounted_paths, package_home, readable_paths

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
    # torch._dynamo makes a folder in /tmp when it is imported, and leaves it there; this one exists.
    "TORCHINDUCTOR_CACHE_DIR": "/",
}


@dataclass(frozen=True, slots=True)
class Launched:
    """A zygote that is coming up, our end of its control socket, and the layers around it."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    layers: tuple[str, ...]


def launch(hidden: Iterable[Path] = (), *, without: Collection[str] = ()) -> Launched:
    """Start a zygote with a clean environment and nothing inherited but its control socket.

    Args:
        hidden: folders that no candidate may see anything of, such as a course's solutions.
        without: layers of isolation to leave out even where they work, for tests.
    """
    secrets = list(hidden)
    wrapped = [] if "bwrap" in without else wrapping(mounted_paths(secrets))
    settings = {
        "readable": readable_paths(secrets),
        "scratch": SCRATCH if wrapped else "",
        "without": sorted(without),
    }
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        return Launched(_start(theirs, wrapped, settings), ours, ("bwrap",) if wrapped else ())


def _start(theirs: socket.socket, wrapped: Sequence[str], settings: Mapping[str, object]) -> subprocess.Popen[bytes]:
    # The command finds our package whether it is installed or a checkout; -I keeps the current folder and the
    # user's own site-packages out.
    home = str(package_home())
    program = f"import sys; sys.path.append({home!r}); from grader.candidate.zygote import main; main(sys.argv[1])"
    descriptor = theirs.fileno()
    return subprocess.Popen(
        [*wrapped, sys.executable, "-I", "-B", "-c", _place_control(descriptor) + program, json.dumps(settings)],
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
