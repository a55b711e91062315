"""
title = "Exponential below the line only"
diagnosis = "You divide the activations themselves by the sum of their exponentials. Negative activations give negative 'probabilities'."
hint = "The same numbers that you add up below the line belong above it, one by one."
"""
import torch


def softmax(x):
    return x / torch.exp(x).sum(dim=-1, keepdim=True)
