"""What a freshly forked candidate gives up before it reads a student's first line.

This is the one place for isolation inside the candidate, and its order matters: changing the user clears the
parent-death signal; Landlock and seccomp need ``no_new_privs``; seccomp comes last, because it refuses the others'
calls. A layer's name is listed only after it took effect, so that what a result calls ``isolation`` is what was there.
"""

import _thread
import os
import resource
import secrets
import signal
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from grader.candidate.kernel import drop_capabilities, own_environment, prctl, wipe
from grader.candidate.landlock import Ruleset, confine_writes, make_ruleset, restrict
from grader.candidate.seccomp import compile_filter, install

__all__ = ["Limits", "Seal", "die_with_parent", "lock_down", "prepare_seal"]

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_CAP_DAC_OVERRIDE = 1 << 1
# Descriptors a candidate may hold: its channel, three standard ones, and room for imports and temporary files.
_MAX_FILES = 64
# Threads, where they can be counted apart from other people's: with stacks of 32 KiB the limit on memory allows 60,000,
# which is every process number that a machine has.
_MAX_THREADS = 128
# Room for threads where all that run as the same user are counted together: theirs may become more meanwhile.
_ROOM_FOR_OTHERS = 4096
# Users that no system hands out; a neighbour has another one.
_FIRST_UID, _UIDS = 61_000, 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a candidate may use: address space and written files in bytes, CPU time in seconds, descriptors."""

    memory: int
    cpu_seconds: int
    output_bytes: int
    files: int = _MAX_FILES


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the zygote prepared for its candidates; None and "" where a layer is not to be had here.

    *scratch* is the folder in which each candidate gets a folder of its own; *switch_user* whether it can become
    somebody else and still read Python; *threads* how many it may have, with all that are counted with them, or 0;
    *environment* is where the zygote's lies in memory; *kernel_program* stands in for *program* in a Jupyter kernel.
    """

    ruleset: Ruleset | None
    program: bytes | None
    kernel_program: bytes | None
    scratch: str
    switch_user: bool
    threads: int
    environment: tuple[int, int]
    first_uid: int


def prepare_seal(readable: Collection[str], scratch: str, without: Collection[str] = ()) -> Seal:
    """Make ready what candidates will apply.

    Args:
        readable: what a candidate may read.
        scratch: where candidates may write, or "" for nowhere.
        without: layers to leave out.
    """
    writable = [scratch] if scratch else []
    switch_user = "uid" not in without and os.getuid() == 0 and all(map(_open_to_all, readable))
    return Seal(
        ruleset=None if "landlock" in without else make_ruleset(readable, writable),
        program=None if "seccomp" in without else compile_filter(),
        kernel_program=None if "seccomp" in without else compile_filter("kernel"),
        scratch=scratch,
        switch_user=switch_user,
        threads=_MAX_THREADS if switch_user or _is_alone() else _threads_of_user(),
        environment=own_environment(),
        # Two zygotes number their candidates alike.
        first_uid=secrets.randbelow(_UIDS),
    )


def die_with_parent() -> None:
    """Have the kernel kill this process when the thread that started it ends.

    Raises:
        OSError: if the kernel refuses.
    """
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def lock_down(limits: Limits, seal: Seal, *, number: int, keep: Collection[int], folder: str = "") -> list[str]:
    """Give up what a candidate must not have; the process is single-threaded and was just forked.

    Args:
        limits: resources it may use from now on.
        seal: what the zygote prepared.
        number: the candidate's number, by which it gets a user of its own.
        keep: the descriptors, besides 0 to 2, that stay open.
        folder: where alone it may write; made here. "" for nowhere.

    Returns:
        The layers that are active, in the words of a result's ``trust.isolation``.

    Raises:
        OSError: if a layer that works here cannot be had all the same.
    """
    # Without a session of its own, kill(0) from here would reach the zygote.
    os.setsid()
    _close_all_but(keep, seal.ruleset)
    os.environ.clear()
    # The kernel would go on showing what the zygote was started with.
    wipe(*seal.environment)
    layers = ["process"]
    if seal.switch_user:
        _become_nobody(_FIRST_UID + (seal.first_uid + number) % _UIDS)
        layers.append("uid")
    # A root that stays root may need this one to read Python at all; mounting, tracing and the like it must not.
    drop_capabilities(but=_CAP_DAC_OVERRIDE if os.getuid() == 0 else 0)
    die_with_parent()
    # Nobody else, not even of the same user, may look into this process.
    prctl(_PR_SET_DUMPABLE, 0)
    if folder:
        _use_scratch(folder)
    _limit_resources(limits, seal.threads)
    layers.append("rlimits")
    prctl(_PR_SET_NO_NEW_PRIVS, 1)
    layers.append("no_new_privs")
    if seal.ruleset is not None:
        restrict(seal.ruleset)
        if folder:
            confine_writes(seal.ruleset, folder)
        os.close(seal.ruleset.descriptor)
        layers.append(f"landlock:{seal.ruleset.abi}")
    if seal.program is not None:
        install(seal.program)
        layers.append("seccomp")
    return layers


def _open_to_all(name: str) -> bool:
    """Whether any user can reach *name*: a Python in root's home is closed to others."""
    path = Path(name)
    return not path.exists() or all(each.stat().st_mode & 0o005 for each in (path, *path.parents))


def _is_alone() -> bool:
    """Whether this is the only user of a user namespace, whose tasks the kernel counts apart since Linux 5.14."""
    release = tuple(int(part) for part in os.uname().release.split("-")[0].split(".")[:2])
    return release >= (5, 14) and Path("/proc/self/uid_map").read_text(encoding="ascii").split()[2:] == ["1"]


def _threads_of_user() -> int:
    """Return a limit on threads for a user who is counted with others of the same number, 0 where none can be kept."""
    hard = resource.getrlimit(resource.RLIMIT_NPROC)[1]
    if os.getuid() == 0:
        # The kernel keeps no such limit for root.
        return 0
    for power in range(6, 17):
        # Tried, not counted: how many there are cannot be seen from inside a container.
        if _can_start_thread(1 << power):
            limit = (1 << power) + _ROOM_FOR_OTHERS
            return limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    return 0


def _can_start_thread(limit: int) -> bool:
    """Whether one more thread may start where the user's may not be more than *limit*; in a process of its own."""
    pid = os.fork()
    if pid == 0:
        try:
            resource.setrlimit(resource.RLIMIT_NPROC, (limit, limit))
            _thread.start_new_thread(int, ())
        except (OSError, ValueError, RuntimeError):
            os._exit(1)
        os._exit(0)
    return os.waitpid(pid, 0)[1] == 0


def _close_all_but(keep: Collection[int], ruleset: Ruleset | None) -> None:
    kept = sorted({*keep} | ({ruleset.descriptor} if ruleset is not None else set()))
    low = 3
    for descriptor in kept:
        os.closerange(low, descriptor)
        low = descriptor + 1
    os.closerange(low, resource.getrlimit(resource.RLIMIT_NOFILE)[0])


def _become_nobody(uid: int) -> None:
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def _use_scratch(folder: str) -> None:
    Path(folder).mkdir(mode=0o700)
    tempfile.tempdir = folder
    os.chdir(folder)  # noqa: TID251 - the process is the student's from here on


def _limit_resources(limits: Limits, threads: int) -> None:
    if threads:
        resource.setrlimit(resource.RLIMIT_NPROC, (threads, threads))
    for kind, soft, hard in (
        (resource.RLIMIT_AS, limits.memory, limits.memory),
        # The soft limit raises SIGXCPU, whose name tells the cause; the hard one is certain.
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1),
        (resource.RLIMIT_FSIZE, limits.output_bytes, limits.output_bytes),
        (resource.RLIMIT_NOFILE, limits.files, limits.files),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_MEMLOCK, 0, 0),
    ):
        resource.setrlimit(kind, (soft, hard))
