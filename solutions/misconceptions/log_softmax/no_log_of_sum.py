"""
title = "The sum of exponentials without its logarithm"
diagnosis = "The logarithm of a fraction is a difference of two logarithms. You took the first, and forgot the second."
hint = "Both parts of the fraction get the logarithm."
"""
def log_softmax(x):
    return x - x.exp().sum(dim=-1, keepdim=True)
