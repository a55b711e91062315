"""
title = "Returns an object that never says what it is"
family = "values"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

class Endless:
    @property
    def __class__(self):
        while True:
            pass


def nll(activations, targets):
    return Endless()
