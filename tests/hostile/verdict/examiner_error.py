"""
title = "Raises the exception that means a fault of the grader"
family = "verdict"
exercise = "nll"
verdicts = ["runtime_error"]
stopped_by = "examiner"
"""

from grader import errors


def nll(activations, targets):
    raise errors.ExaminerError("the zygote ended")
