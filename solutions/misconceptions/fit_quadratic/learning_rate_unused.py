"""
title = "The learning rate given has no effect"
diagnosis = "Your function works with a learning rate of its own. The steps are then shorter or longer than the caller wants."
hint = "Hand lr on to each step."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, 0.01))
    return params, losses
