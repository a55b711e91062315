"""
title = "Replaces builtins that a grader calls"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error", "crashed", "load_error"]
stopped_by = "process"
"""

import builtins


def nll(activations, targets):
    builtins.isinstance = lambda *_: True
    builtins.all = lambda *_: True
    builtins.abs = lambda *_: 0
    builtins.AssertionError = Warning
    return None
