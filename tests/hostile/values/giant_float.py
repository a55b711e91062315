"""
title = "Returns numbers at the edges of what floats can hold"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "examiner"
"""

def nll(activations, targets):
    return [float("inf"), -0.0, 5e-324, 1e308, float("nan")]
