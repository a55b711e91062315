"""
title = "The exponential of the loss"
diagnosis = "You undo the logarithm at the end. That is known as perplexity; the loss itself is wanted."
hint = "Leave out the last step."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.cross_entropy(activations, targets).exp()
