"""
title = "Nothing is returned"
diagnosis = "The function works out the probabilities, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    probs = e / e.sum(dim=-1, keepdim=True)
