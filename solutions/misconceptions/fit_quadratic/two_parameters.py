"""
title = "A parabola with two parameters"
diagnosis = "You begin with two random numbers, and a, b and c are three: 'not enough values to unpack'."
hint = "How many parameters does the parabola have?"
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(2, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
