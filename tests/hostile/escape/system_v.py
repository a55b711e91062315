"""
title = "Leaves shared memory, queues and semaphores behind"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import os


def nll(activations, targets):
    assert os.uname().machine == "x86_64", "the numbers of system calls are those of this machine only"
    call = ctypes.CDLL(None, use_errno=True).syscall
    room = ctypes.create_string_buffer(4096)
    for arguments in (
        (29, 0x5EC0, 4096, 0o1666),
        (68, 0x5EC0, 0o1666),
        (64, 0x5EC0, 1, 0o1666),
        (240, b"hostile", 0o102, 0o666, 0),
    ):
        if call(*arguments) >= 0:
            print("BREACH: system call", arguments[0], "was carried out", flush=True)
