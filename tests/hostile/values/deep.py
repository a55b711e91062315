"""
title = "Returns lists a hundred thousand deep"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

def nll(activations, targets):
    value = []
    for _ in range(100_000):
        value = [value]
    return value
