"""
title = "Returns a generator that never ends"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

import itertools


def nll(activations, targets):
    return itertools.cycle(range(3))
