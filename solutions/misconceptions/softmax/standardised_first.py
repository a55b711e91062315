"""
title = "The activations are standardised first"
diagnosis = "You subtract each row's mean, which changes nothing, and divide by its standard deviation, which does: how sure the model is gets lost."
hint = "The activations go into the exponential as they are; only a shift cancels in the fraction."
"""
import torch


def softmax(x):
    x = (x - x.mean(dim=-1, keepdim=True)) / x.std(dim=-1, keepdim=True)
    e = torch.exp(x)
    return e / e.sum(dim=-1, keepdim=True)
