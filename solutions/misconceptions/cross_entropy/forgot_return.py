"""
title = "Nothing is returned"
diagnosis = "The function works out the loss, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    loss = F.cross_entropy(activations, targets)
