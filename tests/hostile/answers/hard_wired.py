"""
title = "Knows the examples of the exercise by heart"
family = "answers"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "secret inputs"
"""

KNOWN = {(2, 3): 0.7803, (3, 4): 1.2, (7, 10): 2.3}


def nll(activations, targets):
    return KNOWN.get(tuple(activations.shape))
