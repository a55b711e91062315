"""
title = "Changes times, modes, owners and attributes of the grader's files"
family = "write"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap, seccomp and uid"
"""

import os

import grader


def nll(activations, targets):
    path = grader.__file__
    for change in (
        lambda: os.utime(path),
        lambda: os.chmod(path, 0o777),
        lambda: os.chown(path, os.getuid(), os.getgid()),
        lambda: os.setxattr(path, "user.hostile", b"1"),
        lambda: os.truncate(path, 0),
        lambda: os.rename(path, f"{path}.old"),
        lambda: os.unlink(path),
    ):
        try:
            change()
        except OSError:
            continue
        print("BREACH: changed", path, flush=True)
