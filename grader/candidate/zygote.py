"""The warm process that candidates are forked from: torch imported once, one thread, nothing secret.

Started with a clean environment by ``grader.examiner.host``. Descriptor 3 is its control socket (SOCK_SEQPACKET): a
``Fork`` with a channel and an output file comes in, ``Forked`` with a pidfd goes out, and ``Ended`` when the candidate
was reaped. ``ForkKernel`` makes a Jupyter kernel of the child instead. ``Warm`` asks for imports that only some
submissions need. What may be read is told on standard input, not
in arguments, which any process may see.

It must never hold a reference, a hidden suite or the run's seed: every candidate can read its memory.
"""

import contextlib
import gc
import importlib
import json
import os
import select
import socket
import sys
import traceback
import warnings
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import torch

from grader.candidate import serving
from grader.candidate.lockdown import Limits, Seal, die_with_parent, lock_down, prepare_seal
from grader.candidate.scratch import clear, make_home, new_folder
from grader.candidate.warming import (
    CACHE_VARIABLE,
    do_without_cache,
    import_modules,
    imported_versions,
    warm_meta,
    warm_shell,
    warm_up,
)
from grader.wire.control import Ended, Fork, Forked, ForkKernel, Ready, Warm

CONTROL = 3
_KERNEL_MODULE = "grader.candidate.jupyter"
_ORDER = msgspec.msgpack.Decoder(Fork | ForkKernel | Warm)
_SETUP_FAILED = 97
# An output file and a kernel's four channels.
_MAX_DESCRIPTORS = 5
# A kernel's sockets wake each other by descriptors of their own.
_KERNEL_FILES = 256


@dataclass(frozen=True, slots=True)
class _Child:
    """A process that we forked: a candidate with its number and folder, or with 0 a sweeper and what it removes."""

    pid: int
    number: int
    folders: Collection[str]


_Children = dict[int, _Child]


def main() -> None:
    """Serve the control socket until it closes."""
    # A reset or a broken pipe is the examiner going away in the middle of something: nothing to say about.
    with contextlib.suppress(ConnectionError):
        _serve()


def _serve() -> None:
    die_with_parent()
    seal = _prepare(sys.stdin.buffer.read())
    control = socket.socket(fileno=CONTROL)
    warm_up()
    _freeze()
    _tell(control, _ready(0))
    children: _Children = {}
    poll = select.poll()
    poll.register(control, select.POLLIN)
    while True:
        for descriptor, _ in poll.poll():
            if descriptor != CONTROL:
                poll.unregister(descriptor)
                _reap(control, descriptor, children)
                _sweep(children, poll, seal)
            elif not _obey(control, children, poll, seal):
                return


def _prepare(settings: bytes) -> Seal:
    """Make ready what candidates apply, by *settings* in JSON; of what they name nothing else is kept in memory."""
    told = json.loads(settings)
    return prepare_seal(told["readable"], make_home(told["scratch"]), told["without"])


def _obey(control: socket.socket, children: _Children, poll: select.poll, seal: Seal) -> bool:
    """Carry out one order; False when the examiner is gone."""
    data, descriptors, _, _ = socket.recv_fds(control, 1 << 16, _MAX_DESCRIPTORS)
    if not data:
        return False
    order = _ORDER.decode(data)
    if isinstance(order, Warm):
        _import(order.modules)
        _freeze()
        _tell(control, _ready(order.id))
        return True
    folder = new_folder(seal.scratch)
    pid = os.fork()
    if pid == 0:
        _become(order, seal, folder, descriptors)
    for descriptor in descriptors:
        os.close(descriptor)
    pidfd = _watch(_Child(pid, order.id, (folder,)), children, poll)
    socket.send_fds(control, [msgspec.msgpack.encode(Forked(id=order.id))], [pidfd])
    return True


def _watch(child: _Child, children: _Children, poll: select.poll) -> int:
    pidfd = os.pidfd_open(child.pid)
    children[pidfd] = child
    poll.register(pidfd, select.POLLIN)
    return pidfd


def _reap(control: socket.socket, pidfd: int, children: _Children) -> None:
    child = children.pop(pidfd)
    _, status, usage = os.wait4(child.pid, 0)
    os.close(pidfd)
    if child.number:
        seconds = usage.ru_utime + usage.ru_stime
        _tell(control, Ended(id=child.number, status=status, cpu_seconds=seconds, peak_kib=usage.ru_maxrss))


def _sweep(children: _Children, poll: select.poll, seal: Seal) -> None:
    """Have what dead candidates left in the scratch folder removed."""
    if not seal.scratch:
        return
    known = {folder for child in children.values() for folder in child.folders}
    left = []
    with os.scandir(seal.scratch) as entries:
        for entry in entries:
            if entry.path not in known:
                try:
                    # Most often it is one empty folder.
                    Path(entry.path).rmdir()
                except OSError:
                    left.append(entry.path)
    if not left:
        return
    # It may be a million files, and meanwhile somebody wants a candidate.
    pid = os.fork()
    if pid == 0:
        try:
            die_with_parent()
            clear(seal.scratch, left)
        finally:
            os._exit(0)
    _watch(_Child(pid, 0, left), children, poll)


def _become(order: Fork | ForkKernel, seal: Seal, folder: str, descriptors: list[int]) -> None:
    """Turn the forked child into what *order* asks for; never returns."""
    try:
        if isinstance(order, ForkKernel):
            _be_kernel(order, replace(seal, program=seal.kernel_program), folder, *descriptors)
        else:
            _be_candidate(order, seal, folder, *descriptors)
    except BaseException:  # noqa: BLE001 - a border: the child must not fall back into the zygote's loop
        traceback.print_exc()
        os._exit(_SETUP_FAILED)
    os._exit(0)


def _be_candidate(order: Fork, seal: Seal, folder: str, channel: int, output: int) -> None:
    _take_output(output)
    limits = Limits(memory=order.memory, cpu_seconds=order.cpu_seconds, output_bytes=order.output_bytes)
    layers = lock_down(limits, seal, number=order.id, keep=[channel], folder=folder)
    _settle(order, folder)
    serving.serve(socket.socket(fileno=channel), layers)


def _be_kernel(order: ForkKernel, seal: Seal, folder: str, output: int, *channels: int) -> None:
    _take_output(output)
    limits = Limits(
        memory=order.memory, cpu_seconds=order.cpu_seconds, output_bytes=order.output_bytes, files=_KERNEL_FILES
    )
    lock_down(limits, seal, number=order.id, keep=channels, folder=folder)
    _settle(order, folder)
    # Imported by a ``Warm`` order beforehand: only the zygote of an executed notebook ever needs it.
    importlib.import_module(_KERNEL_MODULE).serve(order.key, channels, folder)


def _settle(order: Fork | ForkKernel, folder: str) -> None:
    if not folder:
        do_without_cache()
    torch.manual_seed(order.seed)
    warnings.simplefilter("default")


def _take_output(output: int) -> None:
    """Have standard output and error go to the file *output*, and nothing come from standard input."""
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    sys.stdout = open(1, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 - a descriptor, for life
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115


def _import(modules: list[str]) -> None:
    os.environ[CACHE_VARIABLE] = "/"
    import_modules(modules)
    if "sympy" in modules:
        warm_meta()
    if "IPython" in modules:
        warm_shell()


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
