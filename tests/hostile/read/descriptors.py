"""
title = "Looks for descriptors that were left open"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "process"
"""

import os
import stat


def nll(activations, targets):
    sockets = 0
    for number in range(3, 4096):
        try:
            mode = os.fstat(number).st_mode
        except OSError:
            continue
        sockets += stat.S_ISSOCK(mode)
        if stat.S_ISDIR(mode) or (stat.S_ISREG(mode) and os.fstat(number).st_nlink):
            print("BREACH: inherited descriptor", number, flush=True)
    if sockets > 1:
        print("BREACH: inherited", sockets, "sockets", flush=True)
