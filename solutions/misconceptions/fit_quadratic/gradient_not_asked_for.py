"""
title = "The parameters do not require a gradient"
diagnosis = "An ordinary tensor does not keep track of what is done with it. The first backward() finds nothing to go back through: 'does not require grad'."
hint = "Tell PyTorch to watch the parameters before the first step."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
