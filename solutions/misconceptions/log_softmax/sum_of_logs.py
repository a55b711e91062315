"""
title = "The sum of the logarithms"
diagnosis = "log and sum have changed places: the logarithm of each exponential is the activation itself, and you subtract their plain sum."
hint = "First the sum, and the logarithm of that."
"""
def log_softmax(x):
    return x - x.exp().log().sum(dim=-1, keepdim=True)
