"""
title = "The list is begun anew in every step"
diagnosis = "losses = [] stands inside the loop, so that in the end only the last loss is in it."
hint = "What should happen once, and what in every step?"
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    for _ in range(steps):
        losses = []
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
