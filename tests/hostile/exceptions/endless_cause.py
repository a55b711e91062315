"""
title = "Raises an exception that is its own cause and context"
family = "exceptions"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "process"
"""

def nll(activations, targets):
    first, second = ValueError("first"), ValueError("second")
    first.__cause__, second.__cause__ = second, first
    first.__context__, second.__context__ = second, first
    raise first
