"""
title = "The arguments went into the wrong brackets"
diagnosis = "nn.CrossEntropyLoss(activations, targets) takes them for its options (weights of the classes, and one more), and makes a loss function of them. It computes nothing, or raises an error."
hint = "First make it with empty brackets, then call it with the arguments. Or use the function in F."
"""
from torch import nn


def cross_entropy(activations, targets):
    return nn.CrossEntropyLoss(activations, targets).mean()
