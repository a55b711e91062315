"""
title = "Returns a list that contains itself"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

def nll(activations, targets):
    endless = []
    endless.append(endless)
    endless.append({"again": endless})
    return endless
