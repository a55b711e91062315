"""
title = "The parameters are returned instead of the loss"
diagnosis = "The step is right. But the caller has params already; what should come back is the loss before the step."
hint = "Look at the line with the arrow in the task."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return params
