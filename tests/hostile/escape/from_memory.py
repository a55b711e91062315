"""
title = "Runs a program out of memory"
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
        (319, b"program", 0),
        (322, 1, b"", 0, 0, 0x1000),
        (59, b"/bin/true", 0, 0),
        (447, 0),
    ):
        if call(*arguments) >= 0:
            print("BREACH: system call", arguments[0], "was carried out", flush=True)
