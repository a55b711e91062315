"""
title = "Returns an object that exits when it is asked what it is"
family = "values"
exercise = "nll"
verdicts = ["runtime_error", "wrong_answer"]
stopped_by = "process"
"""

class Exiting:
    @property
    def __class__(self):
        raise SystemExit(0)


def nll(activations, targets):
    return [Exiting()]
