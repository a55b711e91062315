"""
title = "One is subtracted from the exponentials"
diagnosis = "expm1 is exp(x) - 1. It is negative for negative activations, and probabilities never are."
hint = "Take the plain exponential."
"""
import torch


def softmax(x):
    e = torch.expm1(x)
    return e / e.sum(dim=-1, keepdim=True)
