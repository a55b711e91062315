"""
title = "Answers once, and dies at every later question to be asked the first one again"
family = "answers"
exercise = "nll"
verdicts = ["wrong_answer", "crashed"]
stopped_by = "examiner"
"""

import os

ASKED = []


def nll(activations, targets):
    if ASKED:
        os._exit(0)
    ASKED.append(1)
    return (-activations[range(len(targets)), targets].mean()).item()
