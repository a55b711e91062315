"""
title = "Computes for ever and catches whatever might stop it"
family = "exhaust"
exercise = "nll"
verdicts = ["time_limit"]
stopped_by = "deadline"
slow = true
"""

def nll(activations, targets):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
