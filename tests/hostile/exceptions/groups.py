"""
title = "Raises groups of groups of exceptions"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "process"
"""

def nll(activations, targets):
    group = ExceptionGroup("deep", [ValueError("inner")])
    for _ in range(500):
        group = ExceptionGroup("deeper", [group, group])
    raise group
