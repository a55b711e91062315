"""
title = "Added instead of subtracted"
diagnosis = "The logarithm of a fraction is the upper one minus the lower one."
hint = "No value may be above 0. Replace one operator."
"""
def log_softmax(x):
    return x + x.logsumexp(dim=-1, keepdim=True)
