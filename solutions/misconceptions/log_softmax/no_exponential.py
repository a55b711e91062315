"""
title = "The logarithm of the sum of activations"
diagnosis = "You subtract the logarithm of the plain sum. Without exponentials the sum may be negative, and then its logarithm is nan."
hint = "Between sum and activations there belongs a function."
"""
def log_softmax(x):
    return x - x.sum(dim=-1, keepdim=True).log()
