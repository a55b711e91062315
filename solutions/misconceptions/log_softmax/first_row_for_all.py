"""
title = "The sum of the first row for all rows"
diagnosis = "You subtract the same number from every row, that of the first image. Only the first row is right."
hint = "Each row has a sum of its own."
"""
def log_softmax(x):
    return x - x[0].logsumexp(dim=0)
