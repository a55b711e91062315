"""
title = "Raises an exception with a text of a hundred megabytes"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error", "memory_limit"]
stopped_by = "process"
"""

def nll(activations, targets):
    raise ValueError("a" * 100_000_000)
