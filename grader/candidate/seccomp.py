"""seccomp: the list of system calls that are allowed, everything else refused.

The list, in ``syscalls.toml``, is what CPython and torch need once they are loaded. libseccomp turns it
into a program for the kernel once, in the zygote; a candidate puts its own process number into it and loads it.

A refused call returns EPERM, which Python reports as PermissionError: the student learns of it and goes on. A dozen
calls that nobody makes by accident end the process at once.
"""

import ctypes
import errno
import os
import struct
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from grader.candidate.kernel import prctl

__all__ = ["compile_filter", "install"]

_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_CLONE_THREAD = 0x10000
_AF_UNIX, _SOCK_STREAM = 1, 1
# All but SOCK_NONBLOCK and SOCK_CLOEXEC.
_TYPE_OF_SOCKET = 0xFFFF_FFFF_FFFF_FFFF ^ (0o4000 | 0o2000000)
# Stands for the process's own number until a candidate knows it; no process number is as large (2**22 at most).
_OWN_PID = 0x5EC0C0DE
_INSTRUCTION = struct.Struct("HBBI")
_LISTS = Path(__file__).with_name("syscalls.toml")

# F_DUPFD to F_SETLK and their kin; not F_SETOWN and F_SETSIG, which send signals to strangers, nor F_ADD_SEALS, after
# which the examiner could not empty the output file.
_FCNTL = (0, 1, 2, 3, 4, 5, 6, 7, 1030, 1032, 1034, 36, 37, 38)
# TCGETS, FIONREAD, TIOCGWINSZ, FIONCLEX, FIOCLEX, FIONBIO
_IOCTL = (0x5401, 0x541B, 0x5413, 0x5450, 0x5451, 0x5421)
# PR_SET_NAME, PR_SET_VMA
_PRCTL = (15, 0x53564D41)


def compile_filter(also: str = "") -> bytes | None:
    """Return the filter as a program for the kernel, or None where libseccomp is not installed.

    Args:
        also: the name of a list of calls to allow besides, or "" for none.
    """
    try:
        import pyseccomp
    except (ImportError, OSError, RuntimeError):
        return None
    rules = pyseccomp.SyscallFilter(pyseccomp.ERRNO(errno.EPERM))
    for action, name, arguments in _rules(pyseccomp, also):
        # A name that this libseccomp or this architecture does not know needs no rule: it stays refused.
        with suppress(OSError, ValueError, RuntimeError):
            rules.add_rule(action, name, *arguments)
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


def install(program: bytes) -> None:
    """Load *program* into this process for good; ``no_new_privs`` must be set.

    Raises:
        OSError: if the kernel refuses.
    """
    own = _with_own_pid(program)
    code = ctypes.create_string_buffer(own, len(own))
    # struct sock_fprog: the number of instructions, padding, a pointer to them.
    header = struct.pack("HxxxxxxQ", len(own) // _INSTRUCTION.size, ctypes.addressof(code))
    holder = ctypes.create_string_buffer(header, len(header))
    prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(holder))


def _rules(seccomp: Any, also: str) -> Iterator[tuple[int, str, tuple[Any, ...]]]:
    names = tomllib.loads(_LISTS.read_text(encoding="utf-8"))
    for name in names["allowed"] + names.get(also, []):
        yield seccomp.ALLOW, name, ()
    for name in names.get(f"{also}_pretended", []):
        yield seccomp.ERRNO(0), name, ()
    for name in names["fatal"]:
        yield seccomp.KILL_PROCESS, name, ()
    # Threads, but no processes; glibc falls back to clone when clone3 does not exist.
    yield seccomp.ALLOW, "clone", (seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, _CLONE_THREAD),)
    yield seccomp.ERRNO(errno.ENOSYS), "clone3", ()
    yield seccomp.ALLOW, "prlimit64", (seccomp.Arg(0, seccomp.EQ, 0),)
    yield seccomp.ALLOW, "sched_setaffinity", (seccomp.Arg(0, seccomp.EQ, 0),)
    # For asyncio, which wakes itself with one. Only two streams: they are connected to each other for good, while a
    # datagram socket may send to any address. What passes descriptors (sendmsg) is not on the list.
    pair = (seccomp.Arg(0, seccomp.EQ, _AF_UNIX), seccomp.Arg(1, seccomp.MASKED_EQ, _TYPE_OF_SOCKET, _SOCK_STREAM))
    yield seccomp.ALLOW, "socketpair", pair
    # abort() and raise() signal the own process; no other may be.
    yield seccomp.ALLOW, "tgkill", (seccomp.Arg(0, seccomp.EQ, _OWN_PID),)
    for name, position, values in (("fcntl", 1, _FCNTL), ("ioctl", 1, _IOCTL), ("prctl", 0, _PRCTL)):
        for value in values:
            yield seccomp.ALLOW, name, (seccomp.Arg(position, seccomp.EQ, value),)


def _with_own_pid(program: bytes) -> bytes:
    instructions = []
    for code, jump_true, jump_false, operand in _INSTRUCTION.iter_unpack(program):
        instructions.append(
            _INSTRUCTION.pack(code, jump_true, jump_false, os.getpid() if operand == _OWN_PID else operand)
        )
    return b"".join(instructions)
