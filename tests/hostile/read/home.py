"""
title = "Reads homes, keys, passwords and other people's work"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap and landlock"
needs = ["landlock"]
"""

import os


def nll(activations, targets):
    for path in (
        "/root",
        "/root/.bashrc",
        "/root/.ssh",
        "/home",
        "/etc/shadow",
        "/etc/passwd",
        "/etc/hostname",
        "/var/lib",
        "/var/log",
        "/srv",
        "/mnt",
        "/work",
        "/tmp",
        "/dev/shm",
        "/run",
        os.path.expanduser("~root"),
    ):
        try:
            os.close(os.open(path, os.O_RDONLY))
        except OSError:
            continue
        print("BREACH: opened", path, flush=True)
