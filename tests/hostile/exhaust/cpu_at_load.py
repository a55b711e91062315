"""
title = "Never finishes loading"
family = "exhaust"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

def nll(activations, targets):
    return None


while True:
    pass
