"""The warm process that candidates are forked from: torch imported once, one thread, nothing secret.

Started with a clean environment by ``grader.examiner.host``. Descriptor 3 is its control socket (SOCK_SEQPACKET): a
``Fork`` with a channel and an output file comes in, ``Forked`` with a pidfd goes out, and ``Ended`` when the candidate
was reaped. ``Warm`` asks for imports that only some submissions need.

It must never hold a reference, a hidden suite or the run's seed: every candidate can read its memory.
"""

import contextlib
import gc
import importlib
import json
import os
import select
import shutil
import socket
import sys
import traceback
import warnings
from typing import Any

import msgspec
import torch

from grader.candidate import serving
from grader.candidate.lockdown import Limits, Seal, die_with_parent, lock_down, prepare_seal, scratch_of
from grader.candidate.warming import imported_versions, warm_up
from grader.wire.messages import Ended, Fork, Forked, Ready, Warm

CONTROL = 3
_ORDER = msgspec.msgpack.Decoder(Fork | Warm)
_SETUP_FAILED = 97


def main(settings: str) -> None:
    """Serve the control socket until it closes; *settings* are those of ``prepare_seal``, as JSON."""
    # A reset or a broken pipe is the examiner going away in the middle of something: nothing to say about.
    with contextlib.suppress(ConnectionError):
        _serve(json.loads(settings))


def _serve(settings: dict[str, Any]) -> None:
    die_with_parent()
    seal = prepare_seal(settings["readable"], settings["scratch"], settings["without"])
    control = socket.socket(fileno=CONTROL)
    warm_up()
    _freeze()
    _tell(control, _ready(0))
    children: dict[int, tuple[int, int]] = {}
    poll = select.poll()
    poll.register(control, select.POLLIN)
    while True:
        for descriptor, _ in poll.poll():
            if descriptor != CONTROL:
                poll.unregister(descriptor)
                _reap(control, descriptor, children, seal)
            elif not _obey(control, children, poll, seal):
                return


def _obey(control: socket.socket, children: dict[int, tuple[int, int]], poll: select.poll, seal: Seal) -> bool:
    """Carry out one order; False when the examiner is gone."""
    data, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 2)
    if not data:
        return False
    order = _ORDER.decode(data)
    if isinstance(order, Warm):
        _import(order.modules)
        _freeze()
        _tell(control, _ready(order.id))
        return True
    pid = os.fork()
    if pid == 0:
        _become_candidate(order, seal, *descriptors)
    for descriptor in descriptors:
        os.close(descriptor)
    pidfd = os.pidfd_open(pid)
    children[pidfd] = (pid, order.id)
    poll.register(pidfd, select.POLLIN)
    socket.send_fds(control, [msgspec.msgpack.encode(Forked(id=order.id))], [pidfd])
    return True


def _reap(control: socket.socket, pidfd: int, children: dict[int, tuple[int, int]], seal: Seal) -> None:
    pid, number = children.pop(pidfd)
    _, status, usage = os.wait4(pid, 0)
    os.close(pidfd)
    if seal.scratch:
        shutil.rmtree(scratch_of(seal, number), ignore_errors=True)
    seconds = usage.ru_utime + usage.ru_stime
    _tell(control, Ended(id=number, status=status, cpu_seconds=seconds, peak_kib=usage.ru_maxrss))


def _become_candidate(order: Fork, seal: Seal, channel_fd: int, output_fd: int) -> None:
    """Turn the forked child into a candidate; never returns."""
    try:
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.dup2(output_fd, 1)
        os.dup2(output_fd, 2)
        sys.stdout = open(1, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 - a descriptor, for life
        sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        limits = Limits(memory=order.memory, cpu_seconds=order.cpu_seconds, output_bytes=order.output_bytes)
        layers = lock_down(limits, seal, number=order.id, keep=channel_fd)
        torch.manual_seed(order.seed)
        warnings.simplefilter("default")
        serving.serve(socket.socket(fileno=channel_fd), layers)
    except BaseException:  # noqa: BLE001 - a border: the child must not fall back into the zygote's loop
        traceback.print_exc()
        os._exit(_SETUP_FAILED)
    os._exit(0)


def _import(modules: list[str]) -> None:
    for name in modules:
        importlib.import_module(name)


def _freeze() -> None:
    # Without this, the first collection in a child copies 43 MB of pages (sandbox lab, part 1).
    gc.collect()
    gc.freeze()
    # A second thread, alive at the fork, would leave the child a pool of workers that do not exist: it hangs.
    threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208 - a count, the fastest way
    if threads != 1:
        raise RuntimeError(f"the zygote has {threads} threads, it must have one")


def _ready(number: int) -> Ready:
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 - read before anything else may fail
        pages = int(statm.read().split()[0])
    return Ready(id=number, versions=imported_versions(), virtual_bytes=pages * os.sysconf("SC_PAGE_SIZE"))


def _tell(control: socket.socket, message: Ready | Ended) -> None:
    control.send(msgspec.msgpack.encode(message))
