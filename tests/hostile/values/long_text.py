"""
title = "Returns a text of a hundred million characters"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

def nll(activations, targets):
    return "accepted" * 12_000_000
