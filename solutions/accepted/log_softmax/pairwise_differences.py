"""
title = "Minus the logsumexp of all differences"
"""
def log_softmax(x):
    diffs = x.unsqueeze(-2) - x.unsqueeze(-1)
    return -diffs.logsumexp(-1)
