"""
title = "One step too many"
diagnosis = "Your loop runs up to and including steps: the list has one loss more than asked for."
hint = "range(n) gives exactly n numbers."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps + 1):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
