"""
title = "The mean of the exponentials instead of the sum"
diagnosis = "Your values are too large by the logarithm of the number of classes: you average the exponentials, and they have to be added up."
hint = "What do the exponentials of a row of your result add up to?"
"""
def log_softmax(x):
    return x - x.exp().mean(dim=-1, keepdim=True).log()
