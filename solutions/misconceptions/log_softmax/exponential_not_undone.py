"""
title = "The exponential stays where x belongs"
diagnosis = "The logarithm of exp(x) is x itself. You subtract from the exponentials."
hint = "Work out the logarithm of the upper part of the fraction."
"""
def log_softmax(x):
    return x.exp() - x.logsumexp(dim=-1, keepdim=True)
