"""
title = "Only one step is taken"
diagnosis = "A return inside the loop ends the function after the first step."
hint = "Look at the indentation of the last line."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
        return params, losses
