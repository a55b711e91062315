"""
title = "The activations themselves were changed"
diagnosis = "The probabilities are right, but afterwards x is not what it was: operations such as -= and methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for the shifted activations."
"""
def softmax(x):
    x -= x.amax(dim=-1, keepdim=True)
    e = x.exp()
    return e / e.sum(dim=-1, keepdim=True)
