"""
title = "Writes a program into memory and executes it from there"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import os


def nll(activations, targets):
    call = ctypes.CDLL(None, use_errno=True).syscall
    try:
        number = os.memfd_create("program")
        print("BREACH: made a file that no limit counts", flush=True)
    except OSError:
        # Then one that lies there already.
        number = os.open(os.__file__, os.O_RDONLY)
    arguments = (ctypes.c_char_p * 2)(b"program", None)
    # execveat, with AT_EMPTY_PATH: it would not come back.
    call(322, number, b"", arguments, arguments, 0x1000)
    try:
        os.execve(number, ["program"], {})
    except OSError:
        pass
    try:
        os.execv(f"/proc/self/fd/{number}", ["program"])
    except OSError:
        pass
