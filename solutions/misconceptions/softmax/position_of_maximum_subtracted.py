"""
title = "The position of the maximum is subtracted"
diagnosis = "max along an axis returns two things, the values and their positions. You subtract the positions, the class numbers, and above the line only; so they do not even cancel."
hint = "Index 0 of that pair, or .values, has the activations themselves."
"""
import torch


def softmax(x):
    top = x.max(dim=-1, keepdim=True)[1]
    return torch.exp(x - top) / torch.exp(x).sum(dim=-1, keepdim=True)
