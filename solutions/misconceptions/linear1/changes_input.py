"""
title = "An argument was changed"
diagnosis = "The predictions are right, but afterwards xb, weights or bias is not what it was: *= and methods ending in an underscore write into the tensor they are given."
hint = "Make a new tensor for what you compute."
"""
def linear1(xb, weights, bias):
    xb *= weights.T
    return xb.sum(1, keepdim=True) + bias
