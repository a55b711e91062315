"""
title = "The losses first, as a tensor"
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    p = torch.rand(3, requires_grad=True)
    losses = torch.zeros(steps)
    for i in range(steps):
        losses[i] = apply_step(p, t, targets, lr)
    return losses, p.detach()
