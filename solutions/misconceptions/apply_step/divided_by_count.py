"""
title = "The gradient is divided by the number of points once more"
diagnosis = "mse has averaged already, so its gradient belongs to one point on average. You divide it by n again, and the steps are far too short."
hint = "Gradient times learning rate, and nothing else."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad / len(t)
    params.grad = None
    return loss.item()
