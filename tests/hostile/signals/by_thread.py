"""
title = "Sends signals to threads of others by raw system calls"
family = "signals"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and landlock"
needs = ["seccomp"]
"""

import ctypes
import os

PARENT = os.getppid()


def nll(activations, targets):
    call = ctypes.CDLL(None).syscall
    information = ctypes.create_string_buffer(128)
    for number, arguments in (
        (62, (PARENT, 0)),
        (200, (PARENT, 0)),
        (234, (PARENT, PARENT, 0)),
        (129, (PARENT, 0, information)),
        (297, (PARENT, PARENT, 0, information)),
    ):
        if call(number, *arguments) == 0:
            print("BREACH: system call", number, "sent a signal", flush=True)
