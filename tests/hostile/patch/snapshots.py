"""
title = "Hides from the candidate that arguments were changed"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "examiner"
"""

import sys


def nll(activations, targets):
    sys.modules["grader.candidate.calling"]._snapshot = lambda value: b""
    activations.zero_()
    return None
