"""
title = "A loss object is returned, not a loss"
diagnosis = "nn.CrossEntropyLoss is a class. Its brackets make a loss function; that function wants to be called with activations and targets."
hint = "Two pairs of brackets, or the function in F."
"""
from torch import nn


def cross_entropy(activations, targets):
    return nn.CrossEntropyLoss()
