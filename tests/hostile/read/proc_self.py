"""
title = "Goes round through its own entries in /proc"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "landlock"
needs = ["landlock"]
"""

import os


def nll(activations, targets):
    for path in (
        "/proc/self/root/etc/shadow",
        "/proc/self/root/root",
        "/proc/self/environ",
        "/proc/thread-self/root/home",
        "/proc/self/mem",
        "/proc/self/task",
        "/proc/kcore",
        "/proc/sys/kernel/core_pattern",
        "/sys/kernel/debug",
    ):
        try:
            os.close(os.open(path, os.O_RDONLY))
        except OSError:
            continue
        print("BREACH: opened", path, flush=True)
