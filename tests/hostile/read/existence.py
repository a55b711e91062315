"""
title = "Asks whether the hidden suite exists"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap"
needs = ["bwrap"]
"""

import os
import pathlib

import grader

HOME = pathlib.Path(grader.__file__).parent


def nll(activations, targets):
    for path in (HOME.parent / "solutions", HOME / "share" / "solutions", HOME / "examiner", "/root/.bashrc"):
        try:
            os.stat(path)
        except OSError:
            continue
        print("BREACH: knows that there is", path, flush=True)
