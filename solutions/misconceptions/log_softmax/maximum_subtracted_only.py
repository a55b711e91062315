"""
title = "Only the largest activation is subtracted"
diagnosis = "You shift every row so that its largest value is 0, and stop there. The logarithm of the sum of exponentials is missing; the exponentials do not add up to 1."
hint = "The shift is only the first half."
"""
def log_softmax(x):
    return x - x.max(dim=-1, keepdim=True).values
