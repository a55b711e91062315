"""
title = "F.l1_loss without its own reduction"
"""
import torch
import torch.nn.functional as F


def mnist_distance(a, b):
    a, b = torch.broadcast_tensors(a, b)
    return F.l1_loss(a, b, reduction='none').mean((-1, -2))
