"""
title = "Divided first, exponential afterwards"
diagnosis = "You divide the activations by their sum and take the exponential of the result. All values are positive, but the rows do not add up to 1."
hint = "The exponential comes first; the division is the last step."
"""
import torch


def softmax(x):
    return torch.exp(x / x.sum(dim=-1, keepdim=True))
