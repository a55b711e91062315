"""
title = "The start is one, not random"
diagnosis = "You begin every fit at a = b = c = 1. Here it works; in a network, where many parameters do the same job, equal starts keep them equal for ever. So make random starts a habit."
hint = "Which function of PyTorch gives you three random numbers?"
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.ones(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
