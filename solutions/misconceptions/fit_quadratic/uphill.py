"""
title = "The steps go uphill"
diagnosis = "You add the gradient instead of subtracting it. The losses grow with every step, until they are infinite."
hint = "Turn one sign."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        a, b, c = params
        loss = ((a * t**2 + b * t + c - targets) ** 2).mean()
        loss.backward()
        params.data += lr * params.grad
        params.grad = None
        losses.append(loss.item())
    return params, losses
