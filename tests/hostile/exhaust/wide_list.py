"""
title = "Returns a list of as many small lists as may cross"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer", "memory_limit", "runtime_error", "time_limit"]
stopped_by = "protocol"
"""

def nll(activations, targets):
    return [[[]] for _ in range(20_000)]
