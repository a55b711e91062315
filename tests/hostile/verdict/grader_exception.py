"""
title = "Raises the grader's own exceptions"
family = "verdict"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "examiner"
"""

from grader import errors


def nll(activations, targets):
    raise errors.WireError("the examiner failed")
