"""
title = "Sum instead of mean under the root"
diagnosis = "You take the root of the summed squares (the Euclidean norm, what torch.dist and torch.norm give). It is 28 times too large, and grows with the number of pixels."
hint = "The M in the name stands for mean."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).sum().sqrt()
