"""
title = "The 1-norm of the difference, per pixel"
"""
import torch


def mnist_distance(a, b):
    diff = a - b
    return torch.linalg.vector_norm(diff, ord=1, dim=(-2, -1)) / (diff.shape[-1] * diff.shape[-2])
