"""
title = "Divided instead of subtracted"
diagnosis = "The logarithm of a fraction is a difference, not a fraction of logarithms."
hint = "Replace one operator."
"""
def log_softmax(x):
    return x / x.logsumexp(dim=-1, keepdim=True)
