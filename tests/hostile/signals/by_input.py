"""
title = "Has the kernel signal its parent when input arrives"
family = "signals"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp and landlock"
needs = ["seccomp"]
"""

import array
import fcntl
import os
import stat
import struct

PARENT = os.getppid()


def nll(activations, targets):
    found = [number for number in range(3, 64) if is_socket(number)]
    for number in [*found, 0, 1]:
        for set_owner in (
            lambda: fcntl.fcntl(number, fcntl.F_SETOWN, PARENT),
            lambda: fcntl.fcntl(number, fcntl.F_SETSIG, 9),
            lambda: fcntl.fcntl(number, 15, struct.pack("ii", 1, PARENT)),
            lambda: fcntl.ioctl(number, 0x8901, array.array("i", [PARENT])),
            lambda: fcntl.ioctl(number, 0x8902, array.array("i", [PARENT])),
        ):
            try:
                set_owner()
            except OSError:
                continue
            print("BREACH: chose who is signalled", flush=True)


def is_socket(number):
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:
        return False
