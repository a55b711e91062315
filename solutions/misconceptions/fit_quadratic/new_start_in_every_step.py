"""
title = "A new random start in every step"
diagnosis = "Your parameters are made inside the loop, so that each step begins somewhere else, and all that was learned is lost."
hint = "What should happen once, and what in every step?"
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    losses = []
    for _ in range(steps):
        params = torch.randn(3, requires_grad=True)
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
