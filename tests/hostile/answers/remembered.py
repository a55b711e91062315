"""
title = "Works out its first answer honestly and repeats it ever after"
family = "answers"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "secret inputs"
"""

FIRST = []


def nll(activations, targets):
    if not FIRST:
        FIRST.append(-activations[range(len(targets)), targets].mean().item())
    return FIRST[0]
