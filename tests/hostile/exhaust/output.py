"""
title = "Prints without end"
family = "exhaust"
exercise = "nll"
verdicts = ["output_limit"]
stopped_by = "rlimits"
"""

def nll(activations, targets):
    while True:
        print("all work and no play" * 50)
