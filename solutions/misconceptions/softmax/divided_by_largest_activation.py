"""
title = "The activations are divided by the largest one first"
diagnosis = "Subtracting the largest activation would cancel in the fraction; dividing by it does not. The probabilities become too even, or are even turned round where it is negative."
hint = "Replace one operator."
"""
import torch


def softmax(x):
    e = torch.exp(x / x.amax(dim=-1, keepdim=True))
    return e / e.sum(dim=-1, keepdim=True)
