"""
title = "Opens devices that hold memory, disks and consoles"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap and landlock"
needs = ["landlock"]
"""

import glob
import os


def nll(activations, targets):
    harmless = ("null", "zero", "full", "random", "urandom")
    names = ("mem", "kmsg", "sda", "vda", "console", "tty", "tty1", "ptmx", "pts/0", "kvm", "fuse", "net/tun", "loop0")
    for path in {*glob.glob("/dev/*"), *(f"/dev/{name}" for name in names)}:
        if os.path.basename(path) in harmless or path.startswith("/dev/std") or path == "/dev/fd":
            continue
        try:
            os.close(os.open(path, os.O_RDWR))
        except OSError:
            continue
        print("BREACH: opened", path, flush=True)
