"""
title = "Recursion: one axis more than a slice of it"
"""
import torch


def rank(t):
    if t.shape == torch.Size([]):
        return 0
    return 1 + rank(t.sum(0))
