"""
title = "Returns a dictionary whose keys all have the same hash"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer", "time_limit"]
stopped_by = "protocol"
"""

PRIME = 2**61 - 1


def nll(activations, targets):
    return {PRIME * number for number in range(2_000)}
