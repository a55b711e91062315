"""
title = "Seals or locks the file that its output goes to"
family = "write"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "seccomp"
"""

import fcntl
import os


def nll(activations, targets):
    print("x" * 1000, flush=True)
    for command in (1033, 1031):
        for value in (0x1, 0x2, 0x4, 0x8, 0xF):
            try:
                fcntl.fcntl(1, command, value)
            except OSError:
                continue
            print("BREACH: changed the output file for good", flush=True)
    fcntl.flock(1, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.lseek(1, 10_000, os.SEEK_SET)
    return None
