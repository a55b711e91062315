"""
title = "Looks into other processes through /proc"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "landlock"
needs = ["landlock"]
"""

import os


def nll(activations, targets):
    own = os.getpid()
    for number in range(1, 400):
        for name in ("environ", "mem", "maps", "cmdline", "fd", "cwd/", "root/work", "status"):
            path = f"/proc/{number}/{name}"
            try:
                os.close(os.open(path, os.O_RDONLY))
            except OSError:
                continue
            if number != own:
                print("BREACH: opened", path, flush=True)
