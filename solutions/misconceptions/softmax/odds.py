"""
title = "Divided by the sum of the other classes"
diagnosis = "Below the line you leave out the class that stands above it. That gives its odds against all the others; the rows add up to more than 1."
hint = "The sum runs over all classes, the one above the line included."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / (e.sum(dim=-1, keepdim=True) - e)
