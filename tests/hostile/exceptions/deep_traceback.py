"""
title = "Raises from deep below"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "process"
"""

def nll(activations, targets, depth=0):
    if depth > 900:
        raise ValueError("deep")
    return nll(activations, targets, depth + 1)
