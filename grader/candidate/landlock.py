"""Landlock: a list of paths that may be read, and nothing else of the file system, the network or other processes.

The rules are made once in the zygote, as a descriptor that its children inherit and apply. What the kernel's version
of Landlock (its ABI) does not know is left out: TCP from ABI 4, ioctl on devices from 5, signals and abstract sockets
from 6. It never covers whether a path exists (``stat``).
"""

import os
import stat
import struct
from collections.abc import Iterable
from dataclasses import dataclass

from grader.candidate.kernel import syscall

__all__ = ["Ruleset", "confine_writes", "make_ruleset", "restrict"]

# The same on every architecture.
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_CREATE_RULESET_VERSION = 1
_RULE_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE, _MAKE_DIR, _MAKE_REG = 1 << 4, 1 << 5, 1 << 7, 1 << 8
_TRUNCATE = 1 << 14
_ABI_1 = (1 << 13) - 1
_FILE_ONLY = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE
_CHANGES = _WRITE_FILE | _TRUNCATE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REG


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Rules that the kernel holds under *descriptor*, with the ABI they were made for."""

    descriptor: int
    abi: int


def make_ruleset(readable: Iterable[str], writable: Iterable[str] = ()) -> Ruleset | None:
    """Make rules that allow reading below *readable*, and files to be made and changed below *writable*.

    Returns:
        None where the kernel has no Landlock, or it is switched off.
    """
    try:
        abi = syscall(_CREATE_RULESET, 0, 0, _CREATE_RULESET_VERSION)
    except OSError:
        return None
    handled = _handled(abi)
    attributes = struct.pack("QQQ", handled, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    descriptor = syscall(_CREATE_RULESET, attributes[:size], size, 0)
    for path in readable:
        _allow(descriptor, path, _READ_FILE | _READ_DIR)
    _allow(descriptor, os.devnull, _READ_FILE | _WRITE_FILE)
    for path in writable:
        _allow(descriptor, path, (_CHANGES | _READ_FILE | _READ_DIR) & handled)
    return Ruleset(descriptor, abi)


def restrict(ruleset: Ruleset) -> None:
    """Apply *ruleset* to this process for good; ``no_new_privs`` must be set.

    Raises:
        OSError: if the kernel refuses.
    """
    syscall(_RESTRICT_SELF, ruleset.descriptor, 0)


def confine_writes(ruleset: Ruleset, folder: str) -> None:
    """Take from this process, for good, whatever *ruleset* would let it change outside *folder*.

    Raises:
        OSError: if the kernel refuses.
    """
    # Rules that are inherited are shared, so the folder of one candidate cannot be among them: a second set narrows.
    changes = _CHANGES & _handled(ruleset.abi)
    descriptor = syscall(_CREATE_RULESET, struct.pack("Q", changes), 8, 0)
    try:
        _allow(descriptor, folder, changes)
        _allow(descriptor, os.devnull, _WRITE_FILE)
        syscall(_RESTRICT_SELF, descriptor, 0)
    finally:
        os.close(descriptor)


def _handled(abi: int) -> int:
    rights = _ABI_1
    for since, right in ((2, 1 << 13), (3, _TRUNCATE), (5, 1 << 15)):
        rights |= right if abi >= since else 0
    return rights


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= _FILE_ONLY
        syscall(_ADD_RULE, ruleset, _RULE_PATH_BENEATH, struct.pack("=Qi", rights, descriptor), 0)
    finally:
        os.close(descriptor)
