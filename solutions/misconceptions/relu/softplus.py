"""
title = "Softplus: relu with a round corner"
diagnosis = "The logarithm of 1 + exp(x) looks like relu from afar, but it is 0.69 at 0 and never exactly 0 on the left."
hint = "Two straight pieces, and a sharp bend between them."
"""
import torch.nn.functional as F


def relu(x):
    return F.softplus(x)
