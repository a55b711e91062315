"""
title = "Changes its own filter and becomes dumpable"
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
        (317, 1, 0, room),
        (157, 4, 1, 0, 0, 0),
        (157, 22, 1, 0, 0, 0),
        (157, 38, 0, 0, 0, 0),
        (157, 1, 0, 0, 0, 0),
        (157, 36, 1, 0, 0, 0),
    ):
        if call(*arguments) >= 0:
            print("BREACH: system call", arguments[0], "was carried out", flush=True)
