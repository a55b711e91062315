"""
title = "Old gradients are never cleared"
diagnosis = "Each backward() adds to the gradient that is already there, so that your parameters swing like a pendulum, or fly off. The losses rise again and again."
hint = "Clear the gradient once per step."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        a, b, c = params
        loss = ((a * t**2 + b * t + c - targets) ** 2).mean()
        loss.backward()
        params.data -= lr * params.grad
        losses.append(loss.item())
    return params, losses
