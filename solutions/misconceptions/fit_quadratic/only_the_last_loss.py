"""
title = "Only the last loss is returned"
diagnosis = "Every step overwrites the loss of the one before, and you return a single number. The task asks for a list with one loss per step."
hint = "Make an empty list before the loop. What happens in each step then?"
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    for _ in range(steps):
        losses = apply_step(params, t, targets, lr)
    return params, losses
