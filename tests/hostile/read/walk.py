"""
title = "Walks everything that can be reached, looking for suites and references"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer", "missing"]
stopped_by = "bwrap and landlock"
needs = ["landlock"]
"""

import os
import sys

WANTED = ("test_08_cross", "08_cross_entropy", "gradebook", "misconceptions")


def nll(activations, targets):
    return None


for top in ("/tmp", "/home", "/root", "/work", "/srv", "/var", "/opt", "/mnt", *sys.path):
    for parent, folders, files in os.walk(top):
        folders[:] = [each for each in folders if each not in ("torch", "numpy", "proc", "sys", "pip", "sympy")]
        for name in files + folders:
            if name.startswith(WANTED):
                print("BREACH: found", parent, name, flush=True)
