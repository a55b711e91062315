"""
title = "Makes links to what it may not open"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "seccomp"
"""

import os
import pathlib

import grader

HOME = pathlib.Path(grader.__file__).parent


def nll(activations, targets):
    for target in (HOME.parent / "solutions", "/etc/shadow", "/root"):
        for link in (os.symlink, os.link):
            try:
                link(target, "way")
                os.close(os.open("way", os.O_RDONLY))
            except OSError:
                continue
            print("BREACH: went round by a link to", target, flush=True)
