"""
title = "Only the first argument may be a stack"
diagnosis = "You ask whether a is a stack. If b is the stack, all its images end up in a single mean."
hint = "A mean that always runs over the last two axes needs no question about the first."
"""
import torch


def mnist_distance(a, b):
    if a.ndim == 3:
        return torch.stack([(image - b).abs().mean() for image in a])
    return (a - b).abs().mean()
