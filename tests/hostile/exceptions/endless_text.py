"""
title = "Raises an exception whose text never ends"
family = "exceptions"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

class Endless(Exception):
    def __str__(self):
        while True:
            pass


def nll(activations, targets):
    raise Endless
