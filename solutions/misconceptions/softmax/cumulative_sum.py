"""
title = "Running sums instead of the sum"
diagnosis = "cumsum gives the sum up to each class. The first class of every row gets exactly 1 in this way, and only the last is divided by the sum of all."
hint = "One number per row is wanted below the line."
"""
import torch


def softmax(x):
    e = torch.exp(x)
    return e / e.cumsum(dim=-1)
