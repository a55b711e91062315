"""
title = "Returns integers that no number holds"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

def nll(activations, targets):
    return [2**4000, -(2**4000), 1 << 10_000_000, 2**63]
