"""
title = "The 1-norm of the difference per pixel"
"""
import torch


def l1_distance(a, b):
    d = (b - a).view(-1)
    return torch.linalg.vector_norm(d, ord=1) / d.shape[0]
