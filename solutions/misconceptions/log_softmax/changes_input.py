"""
title = "The activations themselves were changed"
diagnosis = "The values are right, but afterwards x is not what it was: operations such as -= and methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for the shifted activations."
"""
def log_softmax(x):
    x -= x.max(dim=-1, keepdim=True).values
    return x - x.exp().sum(dim=-1, keepdim=True).log()
