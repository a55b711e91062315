"""
title = "The gradient worked out by hand"
"""
import torch


@torch.no_grad()
def apply_step(params, t, targets, lr):
    gap = quadratic(t, params) - targets
    grad = torch.stack([(2 * gap * t**k).mean() for k in (2, 1, 0)])
    params -= lr * grad
    return gap.square().mean().item()
