"""
title = "The mean instead of the logarithm of the sum"
diagnosis = "You subtract each row's mean, so that it is centred on 0. Half of your values are positive, and no logarithm of a probability is."
hint = "Work out the logarithm of the fraction on paper."
"""
def log_softmax(x):
    return x - x.mean(dim=-1, keepdim=True)
