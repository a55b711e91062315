"""
title = "Nothing is returned"
diagnosis = "The step is right, but the function returns None instead of the loss before the step."
hint = "Whoever calls it wants to see whether the loss falls."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
