"""
title = "One step too few"
diagnosis = "Your loop begins at 1, or ends one step early: the list has steps - 1 losses."
hint = "range(n) gives exactly n numbers."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(1, steps):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
