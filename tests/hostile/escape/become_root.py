"""
title = "Becomes another user and takes capabilities"
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
        (105, 0),
        (117, 0, 0, 0),
        (119, 0, 0, 0),
        (106, 0),
        (126, room, room),
        (122, 0),
    ):
        if call(*arguments) >= 0:
            print("BREACH: system call", arguments[0], "was carried out", flush=True)
