"""
title = "The number of steps is ignored"
diagnosis = "Your loop runs as often as you have written down, and not as often as the caller wants."
hint = "range() can be given a variable."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(10):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
