"""
title = "GELU instead of relu"
diagnosis = "GELU is a smooth relative of relu: close to it far away from 0, but a little below 0 on the left, and without a corner."
hint = "Two straight pieces, and a sharp bend between them."
"""
import torch.nn.functional as F


def relu(x):
    return F.gelu(x)
