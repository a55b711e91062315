"""
title = "Watches files, changes clocks, compares processes and asks for ports"
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
        (294, 0),
        (300, 0, 0),
        (206, 8, room),
        (312, os.getppid(), os.getpid(), 0, 0, 0),
        (172, 3),
        (173, 0, 1, 1),
        (164, room, 0),
        (227, 0, room),
        (303, -100, b"/", room, room, 0),
    ):
        if call(*arguments) >= 0:
            print("BREACH: system call", arguments[0], "was carried out", flush=True)
