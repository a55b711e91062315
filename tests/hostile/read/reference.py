"""
title = "Opens the reference beside the package, in a checkout or installed"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap and landlock"
needs = ["landlock"]
"""

import pathlib

import grader

HOME = pathlib.Path(grader.__file__).parent


def nll(activations, targets):
    for folder in (HOME.parent, HOME / "share"):
        for name in ("08_cross_entropy.py", "hidden/test_08_cross_entropy.py", "misconceptions/nll/no_mean.py"):
            try:
                text = (folder / "solutions" / name).read_text()
            except OSError:
                continue
            print("BREACH: read", name, len(text), flush=True)
