"""
title = "The exponential of the sum"
diagnosis = "Below the line you take the exponential of the sum of the activations (which is the product of their exponentials). The sum of the exponentials is wanted, and the rows do not add up to 1."
hint = "Which comes first below the line, the exponential or the sum?"
"""
import torch


def softmax(x):
    return torch.exp(x) / torch.exp(x.sum(dim=-1, keepdim=True))
